package names

import (
	"byline/internal/document"
)

// never is the score of what cannot be.
const never = -1 << 28

// A lattice holds the scores of one sentence: of every label at every token (emission), and of the best path through
// each of them (best), from which label and margin of a token are read.
type lattice struct {
	emission [][labels]int32
	forward  [][labels]int32
	backward [][labels]int32
}

func (l *lattice) resize(n int) {
	if cap(l.emission) < n {
		l.emission = make([][labels]int32, n, 2*n)
		l.forward = make([][labels]int32, n, 2*n)
		l.backward = make([][labels]int32, n, 2*n)
	}
	l.emission, l.forward, l.backward = l.emission[:n], l.forward[:n], l.backward[:n]
}

// run finds the best path forward and backward (max-sum), given the emissions.
func (l *lattice) run(m *model) {
	n := len(l.emission)
	for j := range labels {
		l.forward[0][j] = l.emission[0][j] + m.moves[outside][j]
		if label(j).isInside() {
			l.forward[0][j] = never
		}
		l.backward[n-1][j] = 0
	}
	for i := 1; i < n; i++ {
		m.step(&l.forward[i-1], &l.emission[i], &l.forward[i])
	}
	for i := n - 2; i >= 0; i-- {
		m.stepBack(&l.backward[i+1], &l.emission[i+1], &l.backward[i])
	}
}

// step fills to with the best score of every label after the labels of from. Before an inside label only the two labels of
// its type may stand. To all others a path comes from the few labels that can win: a label of from is passed over when
// the worst that may follow the best label is as good as the best that may follow it.
func (m *model) step(from, emission, to *[labels]int32) {
	floor := int32(never)
	for k, s := range from {
		floor = max(floor, s+m.leaves[k].least)
	}
	for j := 0; j < labels; j += 1 {
		to[j] = never
	}
	for k, s := range from {
		if s+m.leaves[k].most < floor {
			continue
		}
		row := &m.moves[k]
		to[outside] = max(to[outside], s+row[outside])
		for j := 1; j < labels; j += 2 {
			to[j] = max(to[j], s+row[j])
		}
	}
	to[outside] += emission[outside]
	for j := 1; j+1 < labels; j += 2 {
		to[j] += emission[j]
		to[j+1] = emission[j+1] + max(from[j]+m.moves[j][j+1], from[j+1]+m.moves[j+1][j+1])
	}
}

// stepBack fills to with the best score of what may follow every label, given the token after it. It passes over what cannot
// win as step does.
func (m *model) stepBack(next, emission, to *[labels]int32) {
	var sum [labels]int32
	floor := int32(never)
	for j := range labels {
		sum[j] = next[j] + emission[j]
		if !label(j).isInside() {
			floor = max(floor, sum[j]+m.enters[j].least)
		}
	}
	for k := range to {
		to[k] = never
	}
	for j := 0; j < labels; j++ {
		if label(j).isInside() || sum[j]+m.enters[j].most < floor {
			continue
		}
		for k := range to {
			to[k] = max(to[k], sum[j]+m.moves[k][j])
		}
	}
	for j := 2; j < labels; j += 2 {
		to[j] = max(to[j], sum[j]+m.moves[j][j])
		to[j-1] = max(to[j-1], sum[j]+m.moves[j-1][j])
	}
}

// path writes the best label of every token to out.
func (l *lattice) path(m *model, out []label) {
	n := len(l.emission)
	best := outside
	for j := range labels {
		if l.forward[n-1][j] > l.forward[n-1][best] {
			best = label(j)
		}
	}
	for i := n - 1; ; i-- {
		out[i] = best
		if i == 0 {
			return
		}
		need := l.forward[i][best] - l.emission[i][best]
		for k := range labels {
			if best.follows(label(k)) && l.forward[i-1][k]+m.moves[k][best] == need {
				best = label(k)
				break
			}
		}
	}
}

// margin tells by how much the best path beats the best one that gives token i another type, in score units.
func (l *lattice) margin(i int, got label) int32 {
	best, other := int32(never), int32(never)
	for j := range labels {
		s := l.forward[i][j] + l.backward[i][j]
		if label(j) == outside && got == outside || label(j) != outside && got != outside && label(j).kind() == got.kind() {
			best = max(best, s)
		} else {
			other = max(other, s)
		}
	}
	return best - other
}

// A tagger carries what tagging needs from sentence to sentence.
type tagger struct {
	m       *model
	v       *view
	lattice lattice
	buf     []feature
	sums    []*[places][labels]int16 // of every spelling, what its features add to a token that sees it in each place; nil until needed
	labels  []label                  // of every token of the article
	margins []int32
}

// emit fills the lattice's emissions for sentence s.
func (t *tagger) emit(s document.Range) {
	n := s.End - s.First
	t.lattice.resize(n)
	for i := range n {
		e := &t.lattice.emission[i]
		*e = [labels]int32{}
		for p, w := range t.v.window(s, s.First+i) {
			for j, x := range &t.sum(w)[p] {
				e[j] += int32(x)
			}
		}
		t.buf = t.v.joint(t.buf[:0], s, s.First+i)
		for _, f := range t.buf {
			t.m.score(f, e)
		}
	}
}

// sum returns what the features of a word's spelling add in each place.
func (t *tagger) sum(w *word) *[places][labels]int16 {
	if t.sums[w.number] == nil {
		out := new([places][labels]int16)
		for p := range out {
			var sum [labels]int32
			t.buf = w.features(t.buf[:0], place(p))
			for _, f := range t.buf {
				t.m.score(f, &sum)
			}
			for j, x := range sum {
				out[p][j] = int16(x)
			}
		}
		t.sums[w.number] = out
	}
	return t.sums[w.number]
}

// tag labels every token of the article.
func (t *tagger) tag() {
	d := t.v.d
	t.labels = make([]label, len(d.Tokens))
	t.margins = make([]int32, len(d.Tokens))
	t.sums = make([]*[places][labels]int16, len(t.v.spellings))
	for s := range t.stretches {
		t.emit(s)
		t.decide(s)
	}
	t.revote()
}

// longest is the longest stretch of tokens that is read at once. No sentence is longer, but a text may claim to have one,
// and a token takes 250 bytes in the lattice.
const longest = 1 << 11

// stretches yields the sentences of the article, cut where they are longer than longest.
func (t *tagger) stretches(yield func(document.Range) bool) {
	for _, s := range t.v.d.Sentences {
		for first := s.Tokens.First; first < s.Tokens.End; first += longest {
			if !yield(document.Range{First: first, End: min(first+longest, s.Tokens.End)}) {
				return
			}
		}
	}
}

// decide reads labels and margins of sentence s from the emissions in the lattice.
func (t *tagger) decide(s document.Range) {
	t.lattice.run(t.m)
	t.lattice.path(t.m, t.labels[s.First:s.End])
	for i := s.First; i < s.End; i++ {
		if t.labels[i] == outside && !t.v.words[i].cap {
			continue // nobody asks
		}
		t.margins[i] = t.lattice.margin(i-s.First, t.labels[i])
	}
}
