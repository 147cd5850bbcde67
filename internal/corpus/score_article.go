//go:build !js

package corpus

import (
	"slices"
	"sort"
	"strings"

	"byline/internal/document"
)

// Names of the measures of ScoreArticle. The measures of a type, kind … are "entity PERSON", "quote direct" and so on.
const (
	EntityF     = "entity"       // same span and type
	SpanF       = "span"         // same span
	CoarseF     = "coarse"       // same span and coarse type, of PERSON, ORG, PLACE and NORP
	B3          = "b3"           // B-cubed over all mentions
	LEA         = "lea"          // link-based entity aware, over all mentions
	B3Shared    = "b3 shared"    // B-cubed over the mentions that both have
	LEAShared   = "lea shared"   // LEA over those
	RoleFound   = "role"         // entities with a role of which one was found
	RoleRight   = "role right"   // predicted roles that are right
	QuoteF      = "quote"        // quotes matched
	QuoteChars  = "quote chars"  // characters inside quotes
	QuoteFound  = "quote found"  // gold quotes matched, by kind
	SpeakerIs   = "speaker"      // matched quotes with the right speaker
	JointF      = "joint"        // quotes matched and with the right speaker
	CueIs       = "cue"          // matched quotes with a cue that have it right
	DateStrict  = "date strict"  // same span
	DateRelaxed = "date relaxed" // spans overlap
	DateTypeF   = "date type"    // spans overlap, same type
	DateValue   = "date value"   // spans overlap, same value
	ValueFound  = "value"        // gold dates with the right value, by type
)

// ScoreArticle compares an analysis of an article with gold. Both have the same text.
func ScoreArticle(gold, predicted *Article) (Scores, []Miss) {
	s := Scores{}
	m := &misses{id: gold.ID}
	scoreEntities(s, m, gold, predicted)
	scoreSpeech(s, m, gold, predicted)
	scoreCalendar(s, m, gold, predicted)
	return s, m.list
}

// coarse returns the coarse type of t.
func coarse(t document.EntityType) string {
	switch t {
	case document.Person, document.Org, document.Norp:
		return t.String()
	case document.GPE, document.Loc, document.Fac:
		return "PLACE"
	}
	return "OTHER"
}

// A place is where mentions stand in one article, by their trimmed spans.
type places struct {
	order []document.Span // as first seen
	of    map[document.Span]int
}

// mentionPlaces returns the entity of every mention. Of two mentions at one place the last stands, or the first.
func mentionPlaces(a *Article, text string, last bool) places {
	p := places{of: map[document.Span]int{}}
	for i, e := range a.Entities {
		for _, m := range e.Mentions {
			s := nameSpan(text, m)
			if _, ok := p.of[s]; !ok {
				p.order = append(p.order, s)
			} else if !last {
				continue
			}
			p.of[s] = i
		}
	}
	return p
}

func scoreEntities(s Scores, m *misses, gold, predicted *Article) {
	text := gold.Text
	g, p := mentionPlaces(gold, text, true), mentionPlaces(predicted, text, false)
	for _, at := range g.order {
		t := gold.Entities[g.of[at]].Type
		j, ok := p.of[at]
		s.match(SpanF, count(ok), 0, 1)
		right, rightCoarse := false, false
		if ok {
			u := predicted.Entities[j].Type
			right, rightCoarse = t == u, coarse(t) == coarse(u)
			if !right {
				m.add("ENT-TYPE", text[at.Start:at.End], "gold", t.String(), "pred", u.String())
			}
		}
		s.match(EntityF, count(right), 0, 1)
		s.match(EntityF+" "+t.String(), count(right), 0, 1)
		s.match(CoarseF+" "+coarse(t), count(rightCoarse), 0, 1)
		if coarse(t) != "OTHER" {
			s.match(CoarseF, count(rightCoarse), 0, 1)
		}
	}
	for _, at := range p.order {
		u := predicted.Entities[p.of[at]].Type
		s.match(SpanF, 0, 1, 0)
		s.match(EntityF, 0, 1, 0)
		s.match(EntityF+" "+u.String(), 0, 1, 0)
		s.match(CoarseF+" "+coarse(u), 0, 1, 0)
		if coarse(u) != "OTHER" {
			s.match(CoarseF, 0, 1, 0)
		}
	}
	missEntities(m, gold, predicted, g, p)
	scoreClusters(s, B3, LEA, g.of, p.of)
	sharedGold, sharedPredicted := map[document.Span]int{}, map[document.Span]int{}
	for at, i := range g.of {
		if j, ok := p.of[at]; ok {
			sharedGold[at], sharedPredicted[at] = i, j
		}
	}
	scoreClusters(s, B3Shared, LEAShared, sharedGold, sharedPredicted)
	scoreRoles(s, m, gold, predicted, g, p)
}

// missEntities lists mentions that only one side has. Two that overlap are one error of the span.
func missEntities(m *misses, gold, predicted *Article, g, p places) {
	text := gold.Text
	near := map[document.Span]bool{} // predicted mentions that are listed with a gold one
	for _, at := range g.order {
		if _, ok := p.of[at]; ok {
			continue
		}
		words, kind := text[at.Start:at.End], gold.Entities[g.of[at]].Type.String()
		other := slices.IndexFunc(p.order, func(o document.Span) bool { _, ok := g.of[o]; return !ok && o.Overlaps(at) })
		if other < 0 {
			m.add("ENT-MISS", words, kind, excerpt(text, at, 25, 25))
			continue
		}
		o := p.order[other]
		near[o] = true
		m.add("ENT-SPAN", words, kind, "pred", text[o.Start:o.End], predicted.Entities[p.of[o]].Type.String(), excerpt(text, at, 25, 25))
	}
	for _, at := range p.order {
		if _, ok := g.of[at]; !ok && !near[at] {
			m.add("ENT-SPUR", text[at.Start:at.End], predicted.Entities[p.of[at]].Type.String(), excerpt(text, at, 25, 25))
		}
	}
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

// scoreClusters compares two divisions of mentions into entities by B-cubed and LEA.
func scoreClusters(s Scores, b3, lea string, gold, predicted map[document.Span]int) {
	size := func(of map[document.Span]int) map[int]float64 {
		n := map[int]float64{}
		for _, i := range of {
			n[i]++
		}
		return n
	}
	sizeG, sizeP := size(gold), size(predicted)
	common := map[[2]int]float64{} // mentions that gold entity and predicted entity share
	for at, i := range gold {
		if j, ok := predicted[at]; ok {
			common[[2]int{i, j}]++
		}
	}
	b := Count{Predicted: float64(len(predicted)), Gold: float64(len(gold))}
	linkG, linkP := map[int]float64{}, map[int]float64{} // links that both sides have
	for pair, n := range common {
		b.Right += n * n / sizeP[pair[1]]
		b.Found += n * n / sizeG[pair[0]]
		linkG[pair[0]] += n * (n - 1) / 2
		linkP[pair[1]] += n * (n - 1) / 2
		if sizeG[pair[0]] == 1 && sizeP[pair[1]] == 1 { // a single mention counts as linked to itself
			linkG[pair[0]], linkP[pair[1]] = 1, 1
		}
	}
	s.count(b3, b)
	weigh := func(size, link map[int]float64) (sum float64) {
		for i, n := range size {
			sum += n * link[i] / max(1, n*(n-1)/2)
		}
		return sum
	}
	s.count(lea, Count{weigh(sizeP, linkP), b.Predicted, weigh(sizeG, linkG), b.Gold})
}

func scoreRoles(s Scores, m *misses, gold, predicted *Article, g, p places) {
	pairs := map[[2]int]int{} // shared mentions of gold entity and predicted entity
	for at, i := range g.of {
		if j, ok := p.of[at]; ok {
			pairs[[2]int{i, j}]++
		}
	}
	some := func(role string, roles []string) bool {
		for _, r := range roles {
			if sameRole(role, r) {
				return true
			}
		}
		return false
	}
	for i, e := range gold.Entities {
		if len(e.Roles) == 0 {
			continue
		}
		found, roles := false, []string(nil)
		for j := range predicted.Entities {
			if pairs[[2]int{i, j}] == 0 {
				continue
			}
			for _, r := range predicted.Entities[j].Roles {
				roles = append(roles, r)
				found = found || some(r, e.Roles)
			}
		}
		s.accuracy(RoleFound, found)
		if !found {
			m.add("ROLE-MISS", e.Name, strings.Join(e.Roles, "; "), "pred", strings.Join(roles, "; "))
		}
	}
	for j, e := range predicted.Entities {
		best := -1
		for i := range gold.Entities {
			if n := pairs[[2]int{i, j}]; n > 0 && (best < 0 || n > pairs[[2]int{best, j}]) {
				best = i
			}
		}
		if best < 0 {
			continue
		}
		for _, r := range e.Roles {
			right := some(r, gold.Entities[best].Roles)
			s.accuracy(RoleRight, right)
			if !right {
				m.add("ROLE-SPUR", e.Name, r, "gold", strings.Join(gold.Entities[best].Roles, "; "))
			}
		}
	}
}

// A pairing is a candidate match of gold item i and predicted item j.
type pairing struct {
	likeness float64
	i, j     int
}

// pairQuotes matches quotes one to one, the most alike first. ignored are predicted quotes that repeat a part of a
// mixed quote already matched: a system may give its marked fragments one by one.
func pairQuotes(gold, predicted *Article) (match map[int]int, taken, ignored map[int]bool) {
	r := newRuler(gold.Text)
	var all []pairing
	for i, q := range gold.Quotes {
		for j := range predicted.Quotes {
			best := r.likeness(q.Span, predicted.Quotes[j].Span)
			for _, f := range q.Fragments {
				best = max(best, r.likeness(f, predicted.Quotes[j].Span))
			}
			if best >= .5 {
				all = append(all, pairing{best, i, j})
			}
		}
	}
	sort.SliceStable(all, func(x, y int) bool { return all[x].likeness > all[y].likeness })
	match, taken, ignored = map[int]int{}, map[int]bool{}, map[int]bool{}
	for _, c := range all {
		if _, done := match[c.i]; !done && !taken[c.j] {
			match[c.i], taken[c.j] = c.j, true
		}
	}
	for _, c := range all {
		if !taken[c.j] && gold.Quotes[c.i].Kind == document.MixedQuote {
			ignored[c.j] = true
		}
	}
	return match, taken, ignored
}

func scoreSpeech(s Scores, m *misses, gold, predicted *Article) {
	text := gold.Text
	match, taken, ignored := pairQuotes(gold, predicted)
	n := len(predicted.Quotes) - len(ignored)
	s.match(QuoteF, len(match), n, len(gold.Quotes))
	s.match(JointF, 0, n, len(gold.Quotes))
	scoreCharacters(s, gold, predicted)
	for i := range gold.Quotes {
		q := &gold.Quotes[i]
		kind := q.Kind.String()
		j, ok := match[i]
		s.accuracy(QuoteFound+" "+kind, ok)
		if !ok {
			s.match(QuoteF+" "+kind, 0, 0, 1)
			m.add("QUOTE-MISS", kind, excerpt(text, document.Span{Start: q.Start, End: min(q.End, q.Start+90)}, 0, 0))
			continue
		}
		p := &predicted.Quotes[j]
		s.match(QuoteF+" "+kind, count(p.Kind == q.Kind), 0, 1)
		if p.Kind != q.Kind {
			m.add("QUOTE-KIND", excerpt(text, document.Span{Start: q.Start, End: min(q.End, q.Start+60)}, 0, 0), "gold", kind, "pred", p.Kind.String())
		}
		right := sameSpeaker(p.Speaker, q, gold)
		s.accuracy(SpeakerIs, right)
		s.accuracy(SpeakerIs+" "+kind, right)
		s.match(JointF, count(right), 0, 0)
		if !right {
			m.add("SPEAKER", excerpt(text, document.Span{Start: q.Start, End: min(q.End, q.Start+60)}, 0, 0), "gold", q.Speaker, "pred", p.Speaker)
		}
		if q.Cue != "" {
			_, _, both := overlap(contentWords(q.Cue), contentWords(p.Cue))
			s.accuracy(CueIs, both > 0 || q.Cue == p.Cue)
		}
	}
	for j := range predicted.Quotes {
		if ignored[j] {
			continue
		}
		p := &predicted.Quotes[j]
		s.match(QuoteF+" "+p.Kind.String(), 0, 1, 0)
		if !taken[j] {
			m.add("QUOTE-SPUR", p.Kind.String(), excerpt(text, document.Span{Start: p.Start, End: min(p.End, p.Start+90)}, 0, 0))
		}
	}
}

// scoreCharacters compares which characters stand inside quotes.
func scoreCharacters(s Scores, gold, predicted *Article) {
	inside := func(quotes []Quote) []bool {
		in := make([]bool, len(gold.Text))
		for _, q := range quotes {
			for i := q.Start; i < q.End; i++ {
				in[i] = true
			}
		}
		return in
	}
	g, p := inside(gold.Quotes), inside(predicted.Quotes)
	var both, np, ng int
	for i := range gold.Text { // the first byte of each character
		ng += count(g[i])
		np += count(p[i])
		both += count(g[i] && p[i])
	}
	s.match(QuoteChars, both, np, ng)
}

// pairDates matches dates one to one: those with the same trimmed span, then those that overlap, the widest first.
func pairDates(text string, gold, predicted []document.Span) (match map[int]int, strict int) {
	r := newRuler(text)
	match = map[int]int{}
	taken := map[int]bool{}
	for i, s := range gold {
		for j, t := range predicted {
			if !taken[j] && s == t {
				match[i], taken[j] = j, true
				break
			}
		}
	}
	strict = len(match)
	for i, s := range gold {
		if _, done := match[i]; done {
			continue
		}
		best, width := -1, 0
		for j, t := range predicted { // of equally wide ones the last, as the referee has it
			if n := r.shared(s, t); !taken[j] && n > 0 && n >= width {
				best, width = j, n
			}
		}
		if best >= 0 {
			match[i], taken[best] = best, true
		}
	}
	return match, strict
}

func scoreCalendar(s Scores, m *misses, gold, predicted *Article) {
	text := gold.Text
	spans := func(dates []Date) (list []document.Span) {
		for _, d := range dates {
			list = append(list, dateSpan(text, d.Span))
		}
		return list
	}
	g, p := spans(gold.Dates), spans(predicted.Dates)
	match, strict := pairDates(text, g, p)
	var types, values int
	taken := map[int]bool{}
	for i := range gold.Dates {
		d := &gold.Dates[i]
		j, ok := match[i]
		if !ok {
			s.accuracy(ValueFound+" "+d.Type.String(), false)
			m.add("DATE-MISS", text[d.Start:d.End], d.Value, excerpt(text, d.Span, 25, 15))
			continue
		}
		taken[j] = true
		t := &predicted.Dates[j]
		right := sameValue(t.Value, d)
		types += count(t.Type == d.Type)
		values += count(right)
		s.accuracy(ValueFound+" "+d.Type.String(), right)
		if !right {
			m.add("DATE-VALUE", text[d.Start:d.End], "gold", d.Value, "pred", t.Value, "pub", gold.Published)
		}
	}
	n := len(p)
	for j := range predicted.Dates {
		t := &predicted.Dates[j]
		switch {
		case taken[j]:
		case vague(strings.ToLower(text[p[j].Start:p[j].End]), t.Value):
			n--
		default:
			m.add("DATE-SPUR", text[t.Start:t.End], t.Type.String(), t.Value, excerpt(text, t.Span, 25, 20))
		}
	}
	s.match(DateStrict, strict, n, len(g))
	s.match(DateRelaxed, len(match), n, len(g))
	s.match(DateTypeF, types, n, len(g))
	s.match(DateValue, values, n, len(g))
}

// vague reports whether a date that gold does not have is of the kind that gold leaves out and nobody is blamed for.
func vague(words, value string) bool {
	switch words {
	case "annual", "annually", "daily", "weekly", "monthly", "quarterly", "yearly", "now", "recently", "currently", "then", "once":
		return true
	}
	return strings.Contains(value, "_REF")
}
