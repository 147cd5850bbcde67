//go:build !js

package corpus

import (
	"sort"
	"strings"
	"unicode"

	"byline/internal/document"
)

// A QuoteView says which quotes of a set are compared.
type QuoteView uint8

// Views of a quote set.
const (
	QuotedView QuoteView = iota // stretches in marks that belong to an attributed quote
	AllView                     // every attributed span
	SpeechView                  // every attributed span whose cue tells of saying or writing
)

// String returns the name of the view: quoted, all or speech.
func (v QuoteView) String() string { return [...]string{"quoted", "all", "speech"}[v] }

// Measures of ScoreQuotes, beside JointF.
const (
	QuoteExact   = "quote exact"  // same trimmed stretch
	QuoteMatch   = "quote match"  // half of the stretch shared
	SpeakerHead  = "speaker head" // same head word of the mention
	SpeakerNamed = "speaker name" // same person or body, where gold has one
)

// A unit is one stretch that is compared.
type unit struct {
	stretch
	quote *Attribution
}

// ScoreQuotes compares the predicted quotes of a passage with gold in one view: pairs by half of their characters.
func ScoreQuotes(gold *QuotePassage, predicted []Attribution, view QuoteView) (Scores, []Miss) {
	s := Scores{}
	m := &misses{id: gold.ID}
	c := newQuoteComparison(gold)
	g, p := c.units(gold.Quotes, view), c.units(predicted, view)
	if view == SpeechView {
		g, p = c.speechOnly(g, p)
	}
	s.match(QuoteExact, sameStretches(g, p), len(p), len(g))
	s.match(QuoteMatch, 0, len(p), len(g))
	s.match(JointF, 0, len(p), len(g))
	matchG, matchP := pairUnits(g, p)
	for i, u := range g {
		kind := u.quote.Kind.String()
		j, ok := matchG[i]
		s.accuracy(QuoteFound+" "+kind, ok)
		if !ok {
			m.add("QUOTE-MISS", kind, c.show(u))
			continue
		}
		head, named := c.speaker(u.quote.Speaker, p[j].quote.Speaker)
		right := head
		if u.quote.Speaker != nil {
			s.accuracy(SpeakerHead, head)
			if u.quote.Speaker.Entity != "" {
				s.accuracy(SpeakerNamed, named)
				right = named
			}
		}
		s.match(QuoteMatch, 1, 0, 0)
		s.match(JointF, count(right), 0, 0)
		if !right {
			m.add("SPEAKER", c.show(u), "gold", speakerText(u.quote.Speaker), "pred", speakerText(p[j].quote.Speaker))
		}
	}
	for j, u := range p {
		if _, ok := matchP[j]; !ok {
			m.add("QUOTE-SPUR", u.quote.Kind.String(), c.show(u))
		}
	}
	return s, m.list
}

func speakerText(s *Speaker) string {
	switch {
	case s == nil:
		return "-"
	case s.Entity != "":
		return s.Entity
	case s.Resolved != "":
		return s.Resolved
	}
	return s.Text
}

// A quoteComparison holds what comparing one passage needs.
type quoteComparison struct {
	text   []rune
	at     ruler // byte → code point
	marked []stretch
}

func newQuoteComparison(gold *QuotePassage) *quoteComparison {
	c := &quoteComparison{text: []rune(gold.Text), at: newRuler(gold.Text)}
	all := markedStretches(c.text)
	for _, q := range gold.Quotes {
		for _, s := range q.Quoted {
			all = append(all, c.stretch(s))
		}
	}
	sort.Slice(all, func(x, y int) bool {
		return all[x].start < all[y].start || all[x].start == all[y].start && all[x].end < all[y].end
	})
	for i, s := range all { // leave out what lies within another
		inner := i > 0 && all[i-1] == s
		for _, o := range all {
			inner = inner || o != s && o.start <= s.start && s.end <= o.end
		}
		if !inner {
			c.marked = append(c.marked, s)
		}
	}
	return c
}

func (c *quoteComparison) stretch(s document.Span) stretch {
	return stretch{c.at[s.Start], c.at[s.End]}
}

func (c *quoteComparison) show(u unit) string {
	return string(c.text[u.start:min(u.end, u.start+90)])
}

// units returns what is compared in a view, trimmed, each stretch once.
func (c *quoteComparison) units(quotes []Attribution, view QuoteView) []unit {
	var list []unit
	seen := map[stretch]int{}
	for k := range quotes {
		q := &quotes[k]
		for _, part := range c.parts(q, view) {
			part = trimMarks(c.text, part)
			if !hasLetter(c.text[part.start:part.end]) {
				continue
			}
			i, ok := seen[part]
			switch {
			case !ok:
				seen[part] = len(list)
				list = append(list, unit{part, q})
			case list[i].quote.Speaker == nil && q.Speaker != nil:
				list[i].quote = q
			}
		}
	}
	sort.SliceStable(list, func(x, y int) bool {
		return list[x].start < list[y].start || list[x].start == list[y].start && list[x].end < list[y].end
	})
	return list
}

func (c *quoteComparison) parts(q *Attribution, view QuoteView) []stretch {
	whole := c.stretch(q.Span)
	if view != QuotedView {
		return []stretch{whole}
	}
	var parts []stretch
	if q.Quoted != nil {
		for _, s := range q.Quoted {
			parts = append(parts, c.stretch(s))
		}
	} else {
		for _, s := range c.marked {
			if s = (stretch{max(s.start, whole.start), min(s.end, whole.end)}); s.start < s.end {
				parts = append(parts, s)
			}
		}
	}
	if len(parts) == 0 && q.Kind == document.Direct {
		parts = append(parts, whole)
	}
	return parts
}

func hasLetter(text []rune) bool {
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return true
		}
	}
	return false
}

// speechOnly leaves out gold units that tell of no speech, and what was predicted for them and nothing else.
func (c *quoteComparison) speechOnly(g, p []unit) (speech, rest []unit) {
	var other []unit
	for _, u := range g {
		q := u.quote
		cue := q.CueText
		if cue == "" {
			s := c.stretch(q.Cue)
			cue = string(c.text[s.start:s.end])
		}
		if q.Kind != document.Indirect || isSpeechCue(cue) {
			speech = append(speech, u)
		} else {
			other = append(other, u)
		}
	}
	like := func(u unit, list []unit) bool {
		for _, v := range list {
			if alike(u.stretch, v.stretch) >= .5 {
				return true
			}
		}
		return false
	}
	for _, u := range p {
		if !like(u, other) || like(u, speech) {
			rest = append(rest, u)
		}
	}
	return speech, rest
}

func alike(a, b stretch) float64 {
	return float64(min(a.end, b.end)-max(a.start, b.start)) / float64(max(a.end, b.end)-min(a.start, b.start))
}

func sameStretches(g, p []unit) int {
	in := map[stretch]bool{}
	for _, u := range g {
		in[u.stretch] = true
	}
	n := 0
	for _, u := range p {
		n += count(in[u.stretch])
	}
	return n
}

// pairUnits matches units one to one, the most alike first.
func pairUnits(g, p []unit) (byGold, byPredicted map[int]int) {
	var all []pairing
	for i := range g {
		for j := range p {
			if v := alike(g[i].stretch, p[j].stretch); v >= .5 {
				all = append(all, pairing{v, i, j})
			}
		}
	}
	sort.SliceStable(all, func(x, y int) bool { return all[x].likeness > all[y].likeness })
	byGold, byPredicted = map[int]int{}, map[int]int{}
	for _, a := range all {
		_, usedG := byGold[a.i]
		_, usedP := byPredicted[a.j]
		if !usedG && !usedP {
			byGold[a.i], byPredicted[a.j] = a.j, a.i
		}
	}
	return byGold, byPredicted
}

// speaker compares two speakers: the same head word, the same person or body.
func (c *quoteComparison) speaker(g, p *Speaker) (head, named bool) {
	if g == nil {
		return p == nil, false
	}
	if p == nil {
		return false, false
	}
	gs := c.stretch(g.Span)
	gh := mentionHead(c.text, gs)
	word := strings.ToLower(string(c.text[gh.start:gh.end]))
	if !p.Empty() {
		ps := c.stretch(p.Span)
		ph := mentionHead(c.text, ps)
		near := min(gs.end, ps.end) > max(gs.start, ps.start)
		head = near && max(ph.start, gh.start) < min(ph.end, gh.end)
		if near && ps.start <= gh.start && gh.end <= ps.end && ps.end-ps.start <= gs.end-gs.start+2 {
			head = true
		}
	}
	for _, name := range []string{p.Text, p.Resolved} {
		head = head || name != "" && !isPronoun(word) && headOf(name) == word
	}
	if g.Entity == "" {
		return head, false
	}
	name := p.Resolved
	if name == "" {
		name = p.Text
	}
	nameHead, words := headOf(name), bareWords(name)
	for _, known := range append([]string{g.Entity}, g.Aliases...) {
		if known == "" {
			continue
		}
		h := headOf(known)
		named = named || h == nameHead && !isPronoun(h) || words == bareWords(known)
	}
	return head, named && !isPronoun(nameHead)
}

// AttributionsOf returns the quotes of an analysis as the quote sets have them.
func AttributionsOf(d *document.Document) []Attribution {
	list := make([]Attribution, 0, len(d.Quotes))
	for i := range d.Quotes {
		q := &d.Quotes[i]
		a := Attribution{Span: q.Span, Kind: q.Kind, Cue: q.Cue, Quoted: q.Marked}
		if a.Quoted == nil {
			a.Quoted = []document.Span{} // the analysis says that nothing is marked
		}
		if q.Speaker != document.None || !q.Attributed.Empty() {
			a.Speaker = &Speaker{Span: q.Attributed, Text: d.Slice(q.Attributed)}
			if q.Speaker != document.None {
				a.Speaker.Resolved = d.Entities[q.Speaker].Name
			}
		}
		list = append(list, a)
	}
	return list
}
