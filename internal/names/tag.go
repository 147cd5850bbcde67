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
		l.forward[0][j] = l.emission[0][j] + m.transition[j]
		if label(j).isInside() {
			l.forward[0][j] = never
		}
		l.backward[n-1][j] = 0
	}
	for i := 1; i < n; i++ {
		step(&l.forward[i-1], &l.forward[i], m)
		for j := range labels {
			l.forward[i][j] += l.emission[i][j]
		}
	}
	for i := n - 2; i >= 0; i-- {
		stepBack(&l.backward[i+1], &l.emission[i+1], &l.backward[i], m)
	}
}

// step fills to with the best score of every label after the labels of from. Before an inside label only the two labels of
// its type may stand, so that half of the square is never looked at.
func step(from, to *[labels]int32, m *model) {
	for j := range labels {
		if label(j).isInside() {
			to[j] = max(from[j-1]+m.transition[(j-1)*labels+j], from[j]+m.transition[j*labels+j])
			continue
		}
		best := int32(never)
		for k, s := range from {
			best = max(best, s+m.transition[k*labels+j])
		}
		to[j] = best
	}
}

// stepBack fills to with the best score of what may follow every label, given the token after it.
func stepBack(next, emission, to *[labels]int32, m *model) {
	var sum [labels]int32
	for j := range labels {
		sum[j] = next[j] + emission[j]
	}
	for k := range labels {
		best := int32(never)
		row := m.transition[k*labels : k*labels+labels]
		for j := 0; j < labels; j++ {
			if label(j).isInside() && !label(j).follows(label(k)) {
				continue
			}
			best = max(best, sum[j]+row[j])
		}
		to[k] = best
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
			if best.follows(label(k)) && l.forward[i-1][k]+m.transition[k*labels+int(best)] == need {
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
	labels  []label // of every token of the article
	margins []int32
}

// emit fills the lattice's emissions for sentence s.
func (t *tagger) emit(s document.Range) {
	n := s.End - s.First
	t.lattice.resize(n)
	for i := range n {
		t.buf = t.v.features(t.buf[:0], s, s.First+i)
		t.lattice.emission[i] = [labels]int32{}
		for _, f := range t.buf {
			t.m.score(f, &t.lattice.emission[i])
		}
	}
}

// tag labels every token of the article.
func (t *tagger) tag() {
	d := t.v.d
	t.labels = make([]label, len(d.Tokens))
	t.margins = make([]int32, len(d.Tokens))
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
		t.margins[i] = t.lattice.margin(i-s.First, t.labels[i])
	}
}
