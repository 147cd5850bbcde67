//go:build !js

package corpus

import (
	"strings"

	"byline/internal/document"
)

// Measures of CheckQuotes: quotes that have their stretch, kind, cue and speaker right, and passages with all right.
const (
	CheckSpan    = "check span"
	CheckKind    = "check kind"
	CheckCue     = "check cue"
	CheckSpeaker = "check speaker"
	CheckPassage = "check passage"
)

// CheckQuotes tells whether a passage came out fully right: the same quotes with the same stretches, kinds, cues and
// speakers, and no others. Where the guideline draws a quote otherwise than the set does, both ways are right: edge
// marks and punctuation, a leading "that", a colon as a cue or as none, and the cue of another part of a quotation that
// is continued or left out.
func CheckQuotes(gold *QuotePassage, predicted []Attribution) (Scores, []Miss) {
	s := Scores{}
	m := &misses{id: gold.ID}
	c := newQuoteComparison(gold)
	all := len(gold.Quotes) == len(predicted)
	for j := range predicted {
		if at := c.find(gold.Quotes, predicted[j].Span); at < 0 {
			m.add("HARD-SPUR", gold.Category, gold.Text[predicted[j].Start:predicted[j].End])
		}
	}
	for i := range gold.Quotes {
		g := &gold.Quotes[i]
		words := gold.Text[g.Start:g.End]
		j := c.find(predicted, g.Span)
		s.accuracy(CheckSpan, j >= 0)
		if j < 0 {
			all = false
			m.add("HARD-MISS", gold.Category, g.Kind.String(), words)
			continue
		}
		p := &predicted[j]
		kind, cue := p.Kind == g.Kind, sameCue(gold, i, p.Cue)
		head, named := c.speaker(g.Speaker, p.Speaker)
		if g.Speaker != nil && g.Speaker.Entity != "" {
			head = named
		}
		s.accuracy(CheckKind, kind)
		s.accuracy(CheckCue, cue)
		s.accuracy(CheckSpeaker, head)
		all = all && kind && cue && head
		if !kind {
			m.add("HARD-KIND", gold.Category, words, "gold", g.Kind.String(), "pred", p.Kind.String())
		}
		if !cue {
			m.add("HARD-CUE", gold.Category, words, "gold", gold.Text[g.Cue.Start:g.Cue.End], "pred", gold.Text[p.Cue.Start:p.Cue.End])
		}
		if !head {
			m.add("HARD-SPEAKER", gold.Category, words, "gold", speakerText(g.Speaker), "pred", speakerText(p.Speaker))
		}
	}
	s.accuracy(CheckPassage, all)
	return s, m.list
}

// sameCue reports whether cue stands for that of quote i of gold.
func sameCue(gold *QuotePassage, i int, cue document.Span) bool {
	g := gold.Quotes[i].Cue
	colon := func(s document.Span) bool { return s.Empty() || gold.Text[s.Start:s.End] == ":" }
	if cue == g || colon(cue) && colon(g) {
		return true
	}
	if !cue.Empty() {
		return false
	}
	for j, q := range gold.Quotes { // does another part of the quotation have it?
		if j != i && q.Cue == g {
			return true
		}
	}
	return false
}

// find returns the quote whose trimmed stretch is that of s, or -1.
func (c *quoteComparison) find(quotes []Attribution, s document.Span) int {
	want := c.clause(s)
	for i := range quotes {
		if c.clause(quotes[i].Span) == want {
			return i
		}
	}
	return -1
}

// clause returns the trimmed stretch of s without a "that" before it.
func (c *quoteComparison) clause(s document.Span) stretch {
	t := trimMarks(c.text, c.stretch(s))
	if strings.HasPrefix(string(c.text[t.start:t.end]), "that ") {
		t.start += len("that ")
	}
	return t
}
