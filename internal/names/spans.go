package names

import (
	"byline/internal/document"
	"byline/internal/lexicon"
)

// The tagger says where names are; here their borders are drawn as the guideline draws them.

// mentions turns labels into mentions.
func (t *tagger) mentions() {
	d := t.v.d
	t.join()
	for i := 0; i < len(t.labels); {
		if t.labels[i] == outside {
			i++
			continue
		}
		s := d.Sentences[d.Tokens[i].Sentence].Tokens
		kind, end, margin := t.labels[i].kind(), i+1, t.margins[i]
		for end < s.End && t.labels[end].isInside() {
			margin = min(margin, t.margins[end])
			end++
		}
		end = t.extend(s, i, end, kind)
		next := end
		person := t.bearer(i, end, kind)
		for _, r := range t.split(document.Range{First: i, End: person}, kind) {
			if r, ok := t.trim(r, kind); ok && !t.seat(r) {
				t.add(r, t.settle(r, kind), margin)
			}
		}
		if person < end {
			t.add(document.Range{First: person, End: end}, document.Person, margin)
		}
		i = max(next, i+1)
	}
}

// seat reports whether r is the last word of an office: "Member of Parliament".
func (t *tagger) seat(r document.Range) bool {
	if d := t.v.d; r.End-r.First == 1 && r.First > 1 && d.Word(r.First) == "Parliament" && d.Word(r.First-1) == "of" {
		switch d.Word(r.First - 2) {
		case "Member", "Members", "member", "members":
			return true
		}
	}
	return false
}

func (t *tagger) add(r document.Range, kind document.EntityType, margin int32) {
	d := t.v.d
	d.Mentions = append(d.Mentions, document.Mention{
		Span:   document.Span{Start: d.Tokens[r.First].Start, End: d.Tokens[r.End-1].End},
		Tokens: r, Type: kind, Entity: document.None, Score: probability(margin), Why: "by its form and its context",
	})
}

// extend returns where the name from first to end really ends: names go on over a hyphen ("Kwak Mi-ran", "Tu-95") and
// around a nickname in quotation marks (Clement 'Sir' Dodd).
func (t *tagger) extend(s document.Range, first, end int, kind document.EntityType) int {
	d := t.v.d
	for end-1 > first && d.Word(end-1) == "-" {
		end--
	}
	for end+1 < s.End && d.Word(end) == "-" {
		next := &d.Tokens[end+1]
		glued := d.Tokens[end].Glued && next.Glued
		switch {
		case !glued: // text set by a program: "Kwak Mi - ran"
			if kind != document.Person || next.Shape != document.Lower || next.Len() > 6 || !t.syllables(first, end) {
				return end
			}
		case next.Kind == document.Number && (kind == document.Product || kind == document.Event):
		case kind == document.Person && end-first > 1 && next.Shape == document.Lower && next.Len() <= 5 && !compound(d.Word(end+1)):
		case kind == document.Person && end-first > 1 && next.Shape == document.Capital && t.labels[end+1] != outside:
		default:
			return end
		}
		end += 2
	}
	if kind != document.Person || end+2 >= s.End || d.Tokens[end].Kind != document.QuoteMark {
		return end
	}
	k := end + 1
	for k < s.End && k < end+4 && d.Tokens[k].Kind == document.Word && t.v.words[k].cap {
		k++
	}
	if k > end+1 && k+1 < s.End && d.Tokens[k].Kind == document.QuoteMark && d.Tokens[k].Glued && t.v.words[k+1].cap && !d.Tokens[k+1].Glued {
		k += 2
		for k < s.End && t.labels[k].isInside() {
			k++
		}
		return k
	}
	return end
}

// syllables reports whether the hyphen at end, set apart by a program, stands between two syllables of a name: the word
// behind it is no ordinary one, or the one before it is short and follows a family name ("Kwak Mi - ran").
func (t *tagger) syllables(first, end int) bool {
	if t.v.words[end+1].class&lexicon.Common == 0 {
		return true
	}
	return end-first == 2 && t.v.d.Tokens[end-1].Len() <= 4 && t.v.words[end-1].class&lexicon.Surname == 0 && !functionWord(t.v.d.Word(end+1))
}

// compound tells the small words that make an adjective of a name: Obama-era.
func compound(s string) bool {
	switch s {
	case "era", "led", "like", "style", "based", "born", "run", "owned", "held", "made", "free", "wide", "bound", "built", "type", "time", "era's":
		return true
	}
	return false
}

// split parts names of places joined by a hyphen or a dash: US-China, but not Anglo-Irish or Guinea-Bissau.
func (t *tagger) split(r document.Range, kind document.EntityType) []document.Range {
	d := t.v.d
	if kind != document.GPE && kind != document.Norp || r.End-r.First < 3 {
		return []document.Range{r}
	}
	if n, _ := t.v.phrase(r.First, r.End); n == r.End-r.First {
		return []document.Range{r}
	}
	const place = lexicon.Country | lexicon.Demonym | lexicon.BigCity
	whole := func(i int) bool { // a name of its own beside a hyphen: US, Kyiv, Russian, EU
		c := t.v.words[i].class
		return c&place != 0 || c&lexicon.Organization != 0 && d.Tokens[i].Shape == document.Upper
	}
	var parts []document.Range
	first := r.First
	for i := r.First + 1; i+1 < r.End; i++ {
		if w := d.Word(i); (w == "-" || w == "–" || w == "/") && whole(i-1) && whole(i+1) {
			parts = append(parts, document.Range{First: first, End: i})
			first = i + 1
		}
	}
	return append(parts, document.Range{First: first, End: r.End})
}

// trim takes from a name what the guideline leaves outside of it; ok is false when nothing is left.
func (t *tagger) trim(r document.Range, kind document.EntityType) (document.Range, bool) {
	d := t.v.d
	for r.First < r.End && t.outsideFront(r, kind) {
		r.First++
	}
	if kind == document.Person {
		r = t.dropTitles(r)
	}
	for r.First < r.End {
		i := r.End - 1
		k, w := d.Tokens[i].Kind, d.Word(i)
		lower := d.Tokens[i].Shape == document.Lower && k == document.Word && kind != document.Work && !d.Tokens[i].Glued && !(i > r.First && d.Word(i-1) == "-")
		if !lower && k != document.QuoteMark && k != document.Clitic && (k != document.Punct || w == "!" || w == "." || w == ")" && t.opens(r)) {
			break
		}
		r.End--
	}
	return r, r.First < r.End
}

// listed pairs the classes of the lexicon with the types they tell.
var listed = [...]struct {
	class lexicon.Class
	kind  document.EntityType
}{
	{lexicon.Country | lexicon.Region | lexicon.City, document.GPE},
	{lexicon.Organization, document.Org},
	{lexicon.Area, document.Loc},
	{lexicon.Facility, document.Fac},
	{lexicon.Demonym, document.Norp},
	{lexicon.Event, document.Event},
	{lexicon.Product, document.Product},
	{lexicon.Work, document.Work},
	{lexicon.Law, document.Law},
}

// settle returns the type of a name. What is listed as one type only is of that type whatever its context: a name of
// several words, or a country whose name nobody bears.
func (t *tagger) settle(r document.Range, kind document.EntityType) document.EntityType {
	class := t.v.words[r.First].class
	if n, c := t.v.phrase(r.First, r.End); r.End-r.First > 1 {
		if class = c; n != r.End-r.First {
			return t.byHead(r, kind)
		}
	} else if kind == document.GPE && class&lexicon.Organization != 0 && class&(lexicon.Country|lexicon.Region|lexicon.City) == 0 &&
		t.v.d.Tokens[r.First].Shape == document.Upper {
		return document.Org // EU, of "US-EU talks"
	} else if class&lexicon.Country == 0 || class&(lexicon.FirstName|lexicon.Surname) != 0 {
		return kind
	}
	found, types := kind, 0
	for _, l := range listed {
		if class&l.class != 0 {
			found = l.kind
			types++
		}
	}
	if types != 1 || class&(lexicon.FirstName|lexicon.Surname) != 0 {
		return kind
	}
	return found
}

// byHead returns the type of an unlisted name of several words whose first or last word leaves no doubt.
func (t *tagger) byHead(r document.Range, kind document.EntityType) document.EntityType {
	if kind == document.Work || kind == document.Law || kind == document.Norp {
		return kind // titles may end in anything
	}
	switch first := t.v.d.Word(r.First); first {
	case "Storm", "Hurricane", "Typhoon", "Cyclone":
		if r.End-r.First == 2 && kind != document.Org {
			return document.Event
		}
	case "Lake":
		if kind == document.GPE || kind == document.Person {
			return document.Loc
		}
	}
	switch t.v.d.Word(r.End - 1) {
	case "River", "Sea", "Ocean", "Strait", "Peninsula", "Mountains", "Desert", "Canyon", "Reef", "Glacier", "Lagoon", "Archipelago", "Delta":
		if kind == document.Person || kind == document.GPE || kind == document.Fac {
			return document.Loc
		}
	case "Stadium", "Airport", "Arena", "Bridge", "Avenue", "Boulevard", "Highway", "Motorway", "Castle", "Citadel", "Lighthouse", "Monument":
		return document.Fac
	case "Street", "Road", "Square":
		if kind == document.Person || kind == document.GPE || kind == document.Loc {
			return document.Fac
		}
	case "Province", "Prefecture":
		if kind == document.Loc || kind == document.Fac || kind == document.Person {
			return document.GPE
		}
	case "Cup", "Festival", "Marathon":
		return document.Event
	case "Prize", "Award":
		return document.Work
	}
	return kind
}

// opens reports whether a bracket opens inside r.
func (t *tagger) opens(r document.Range) bool {
	for i := r.First; i < r.End; i++ {
		if t.v.d.Word(i) == "(" {
			return true
		}
	}
	return false
}

// outsideFront reports whether the first token of r is no part of the name.
func (t *tagger) outsideFront(r document.Range, kind document.EntityType) bool {
	d := t.v.d
	k, w := d.Tokens[r.First].Kind, d.Word(r.First)
	switch {
	case k == document.QuoteMark || k == document.Punct || k == document.Clitic:
		return true
	case r.End-r.First == 1 || kind == document.Work:
		return false
	case determiner(w):
		return true
	}
	return d.Tokens[r.First].Shape == document.Lower && t.v.words[r.First].class&(lexicon.Direction|lexicon.Common) != 0 &&
		t.v.words[r.First].class&lexicon.Particle == 0
}

// dropTitles takes honorifics and offices from the front of a person's name.
func (t *tagger) dropTitles(r document.Range) document.Range {
	for r.First+1 < r.End {
		if n, c := t.v.phrase(r.First, r.End); n > 0 && n < r.End-r.First && c&lexicon.Title != 0 && c&lexicon.Surname == 0 {
			r.First += n
			continue
		}
		c := t.v.words[r.First].class
		if c&(lexicon.Honorific|lexicon.Title) == 0 || c&lexicon.FirstName != 0 && c&lexicon.Honorific == 0 {
			break
		}
		r.First++
	}
	return r
}
