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

// A poll holds what every word of the article was taken for at all its places.
type poll struct {
	at      *table[int32] // of a word: its ballot's number, from 1
	ballots []ballot
	labels  []label // of every token, before anything is read again
	margins []int32
}

func (t *tagger) poll() *poll {
	p := &poll{newTable[int32](len(t.labels)), nil, append([]label(nil), t.labels...), append([]int32(nil), t.margins...)}
	for i := range t.labels {
		if !t.speaks(i) {
			continue
		}
		k := p.at.at(t.v.words[i].hash)
		if *k == 0 {
			p.ballots = append(p.ballots, ballot{})
			*k = int32(len(p.ballots))
		}
		b := &p.ballots[*k-1]
		w := min(t.margins[i], maxVote)
		b.votes[choice(t.labels[i])] += w
		b.sum += w
	}
	return p
}

// others returns the votes of the other places of the word at token i; ok is false when there are none.
func (t *tagger) others(p *poll, i int) (b ballot, ok bool) {
	if !t.listens(i) {
		return b, false
	}
	k := *p.at.at(t.v.words[i].hash)
	if k == 0 {
		return b, false
	}
	b = p.ballots[k-1]
	if t.speaks(i) {
		w := min(p.margins[i], maxVote)
		b.votes[choice(p.labels[i])] -= w
		b.sum -= w
	}
	return b, b.sum > 0
}

// revote tags the sentences again in which a capitalized word was taken for something else than mostly in the rest of
// the article: a name that its context leaves open follows its other places.
func (t *tagger) revote() {
	p := t.poll()
	for s := range t.stretches {
		doubt := false
		for i := s.First; i < s.End && !doubt; i++ {
			if b, ok := t.others(p, i); ok {
				doubt = b.votes[choice(p.labels[i])]*2 < b.sum
			}
		}
		if !doubt {
			continue
		}
		t.emit(s)
		for i := s.First; i < s.End; i++ {
			b, ok := t.others(p, i)
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
