package names

import (
	"math/rand"
	"testing"

	"byline/internal/document"
	"byline/internal/segment"
)

// plainRun is what lattice.run does, without passing over anything.
func plainRun(m *model, emission [][labels]int32) (forward, backward [][labels]int32) {
	n := len(emission)
	forward, backward = make([][labels]int32, n), make([][labels]int32, n)
	for i := range n {
		for j := range labels {
			best := int32(never)
			if i == 0 && !label(j).isInside() {
				best = m.moves[outside][j]
			}
			for k := 0; i > 0 && k < labels; k++ {
				if label(j).follows(label(k)) {
					best = max(best, forward[i-1][k]+m.moves[k][j])
				}
			}
			forward[i][j] = best
			if i > 0 || best != never {
				forward[i][j] += emission[i][j]
			}
		}
	}
	for i := n - 2; i >= 0; i-- {
		for k := range labels {
			best := int32(never)
			for j := range labels {
				if label(j).follows(label(k)) {
					best = max(best, backward[i+1][j]+emission[i+1][j]+m.moves[k][j])
				}
			}
			backward[i][k] = best
		}
	}
	return forward, backward
}

// What the lattice passes over could not have won, whatever the scores.
func TestLatticePassesOverNoWinner(t *testing.T) {
	m := loadModel()
	r := rand.New(rand.NewSource(1))
	for round := range 400 {
		spread := int32(1 + round%200)
		var l lattice
		l.resize(1 + r.Intn(20))
		for i := range l.emission {
			for j := range l.emission[i] {
				l.emission[i][j] = r.Int31n(2*spread) - spread
			}
		}
		l.run(m)
		forward, backward := plainRun(m, l.emission)
		for i := range l.emission {
			for j := range labels {
				if forward[i][j] > never/2 && forward[i][j] != l.forward[i][j] {
					t.Fatalf("round %d, token %d, label %d: forward %d, want %d", round, i, j, l.forward[i][j], forward[i][j])
				}
				if backward[i][j] != l.backward[i][j] {
					t.Fatalf("round %d, token %d, label %d: backward %d, want %d", round, i, j, l.backward[i][j], backward[i][j])
				}
			}
		}
	}
}

// The sums kept of every spelling are those of its features one by one.
func TestSumsAreFeatures(t *testing.T) {
	d := &document.Document{Text: "Mayor Ruth Adeyemi of Lagos told the BBC on Monday that Lagos State would buy 40 buses from Volvo."}
	segment.Split(d)
	tg := tagger{m: loadModel(), v: look(d)}
	tg.tag()
	for _, s := range d.Sentences {
		tg.emit(s.Tokens)
		for i := s.Tokens.First; i < s.Tokens.End; i++ {
			var want [labels]int32
			for _, f := range tg.v.features(nil, s.Tokens, i) {
				tg.m.score(f, &want)
			}
			if got := tg.lattice.emission[i-s.Tokens.First]; got != want {
				t.Errorf("%q: %v, want %v", d.Word(i), got, want)
			}
		}
	}
}
