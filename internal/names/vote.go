package names

import "byline/internal/document"

// A ballot counts, for one word of the article, how sure the tagger was of each type at all its places: index 0 is no
// name, 1+t is type t. Units: margins, cut at maxVote.
type ballot struct {
	votes [1 + document.EntityTypes]int32
	sum   int32
}

const (
	maxVote   = 6 * scoreUnit // no single place counts more
	voteDoubt = 3 * scoreUnit // as much doubt as if this had been cast for nothing
	voteScore = 3 * scoreUnit // what all votes together add to a type's score
)

// choice returns the index in a ballot that label l is a vote for.
func choice(l label) int {
	if l == outside {
		return 0
	}
	return 1 + int(l.kind())
}

// revote tags the sentences again in which a capitalized word was taken for something else than mostly in the rest of
// the article: a name that its context leaves open follows its other places.
func (t *tagger) revote() {
	d := t.v.d
	at := newTable[int32](len(d.Tokens))
	var ballots []ballot
	for i := range d.Tokens {
		if !t.speaks(i) {
			continue
		}
		k := at.at(t.v.words[i].hash)
		if *k == 0 {
			ballots = append(ballots, ballot{})
			*k = int32(len(ballots))
		}
		b := &ballots[*k-1]
		w := min(t.margins[i], maxVote)
		b.votes[choice(t.labels[i])] += w
		b.sum += w
	}
	first := append([]label(nil), t.labels...)
	margins := append([]int32(nil), t.margins...)
	others := func(i int) (b ballot, ok bool) { // the votes of the word's other places
		if !t.listens(i) {
			return b, false
		}
		k := *at.at(t.v.words[i].hash)
		if k == 0 {
			return b, false
		}
		b = ballots[k-1]
		if t.speaks(i) {
			w := min(margins[i], maxVote)
			b.votes[choice(first[i])] -= w
			b.sum -= w
		}
		return b, b.sum > 0
	}
	for s := range t.stretches {
		doubt := false
		for i := s.First; i < s.End && !doubt; i++ {
			if b, ok := others(i); ok {
				doubt = b.votes[choice(first[i])]*2 < b.sum
			}
		}
		if !doubt {
			continue
		}
		t.emit(s)
		for i := s.First; i < s.End; i++ {
			b, ok := others(i)
			if !ok {
				continue
			}
			e := &t.lattice.emission[i-s.First]
			for c, w := range b.votes {
				bonus := w * voteScore / (b.sum + voteDoubt)
				if c == 0 {
					e[outside] += bonus
				} else {
					e[begin(document.EntityType(c-1))] += bonus
					e[inside(document.EntityType(c-1))] += bonus
				}
			}
		}
		t.decide(s)
	}
}

// speaks reports whether token i has a say in what its word is elsewhere.
func (t *tagger) speaks(i int) bool {
	return t.listens(i) && t.v.words[i].seen&capitalInside != 0
}

// listens reports whether token i listens to the word's other places.
func (t *tagger) listens(i int) bool {
	return t.v.words[i].cap && t.v.d.Tokens[i].Kind == document.Word
}
