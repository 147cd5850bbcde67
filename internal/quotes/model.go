package quotes

import (
	_ "embed"

	"byline/internal/document"
)

// model.bin holds the weights of the evidence for a speaker, one signed byte for each kind of query and feature, made by
// build/train. A score of 1 nat is scoreUnit.
//
//go:embed model.bin
var modelBytes string

const scoreUnit = 16

// decay holds e^(−n/scoreUnit) in units of 1/65536. It is multiplied out in integers, because the output must be the same
// on every processor.
var decay = func() (t [8 * scoreUnit]uint32) {
	t[0] = 1 << 16
	for i := 1; i < len(t); i++ {
		t[i] = uint32(uint64(t[i-1]) * 61565 >> 16)
	}
	return t
}()

// answer weighs the candidates of q and returns the best, with the probability that it is right. It is false when there
// are none.
func (f *finder) answer(q *query, cs []candidate) (candidate, float32) {
	if len(cs) == 0 {
		return candidate{voice: silent, source: unknown}, 0
	}
	f.weigh(q, cs)
	best := 0
	for i := range cs {
		c := &cs[i]
		for _, x := range c.feats {
			if k := int(q.kind)*features + int(x); k < len(modelBytes) {
				c.points += int32(int8(modelBytes[k]))
			}
		}
		if c.points > cs[best].points {
			best = i
		}
	}
	if f.teach != nil && !q.nested {
		best = f.teach(q, cs, best)
	}
	sum := uint32(0)
	for i := range cs {
		if d := (cs[best].points - cs[i].points) * 3 / 4; d < int32(len(decay)) {
			sum += decay[max(d, 0)]
		}
	}
	return cs[best], float32(100*decay[0]/sum) / 100
}

// reason tells in words why c was chosen.
func (c *candidate) reason() string {
	switch {
	case c.source&holds != 0:
		return "who has that role"
	case c.heard == 0:
		return "who spoke last"
	case c.heard == 1:
		return "who spoke before"
	case c.source&(ofClause|behind) != 0:
		return "the subject of the sentence"
	case c.source&ahead != 0:
		return "who speaks next"
	case c.source&opening != 0:
		return "who the sentence before is about"
	case c.source&written != 0:
		return "the text spoken of before"
	case c.source&several != 0:
		return "the group spoken of before"
	case c.source&kindred != 0:
		return "the one described before"
	case c.source&behindIt != 0:
		return "who is named after"
	case c.subject != document.None && c.subject == c.named:
		return "the subject named last"
	}
	return "who is named before"
}
