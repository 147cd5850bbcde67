//go:build !js

package corpus

import (
	"slices"
	"strings"

	"byline/internal/document"
)

// Names of the measures of ScoreTokens: over PER, ORG and LOC, over these and MISC, and one for each of the four.
const (
	Micro3 = "micro3"
	Micro4 = "micro4"
)

// A Label is a named stretch of tokens [First, End) in one sentence. Type is a label of any corpus or "" for none.
type Label struct {
	First, End int
	Type       string
}

// unified returns the type of the scheme PER, ORG, LOC, MISC that a label of any known corpus belongs to, "" for none:
// dates, quantities and whatever only one corpus knows are left out on both sides.
func unified(label string) string {
	switch strings.ToLower(label) {
	case "per", "person", "politician", "scientist", "writer", "musicalartist", "researcher", "per-nam":
		return "PER"
	case "org", "organization", "organisation", "corporation", "politicalparty", "university", "band", "company":
		return "ORG"
	case "loc", "location", "gpe", "fac", "facility", "place", "country", "city", "state_or_province", "geo":
		return "LOC"
	case "misc", "norp", "event", "product", "work_of_art", "law", "language", "norp_adj", "abstract", "object", "substance",
		"animal", "plant", "creative-work", "group", "nationality", "religion", "ideology", "election", "award",
		"academicjournal", "astronomicalobject", "book", "song", "album", "magazine", "art", "eve", "nat", "militaryplatform":
		return "MISC"
	}
	return ""
}

// TokenLabel returns the label that stands for t in token files.
func TokenLabel(t document.EntityType) string {
	if t == document.Work {
		return "WORK_OF_ART"
	}
	return t.String()
}

// Spans returns the labelled stretches of s.
func (s *TaggedSentence) Spans() []Label {
	var found []Label
	var open *Label
	for i, label := range s.Labels {
		prefix, kind, _ := strings.Cut(label, "-")
		if open != nil && (prefix != "I" || kind != open.Type) {
			open.End = i
			found = append(found, *open)
			open = nil
		}
		if open == nil && prefix != "O" {
			open = &Label{First: i, Type: kind}
		}
	}
	if open != nil {
		open.End = len(s.Labels)
		found = append(found, *open)
	}
	return found
}

// LabelAt returns the label for a stretch of the text that Detok made, widened to the tokens it touches; words is where
// Detok put them. It reports false when no token is touched.
func LabelAt(words []document.Span, s document.Span, kind string) (Label, bool) {
	l := Label{First: -1, Type: kind}
	for i, w := range words {
		if w.Overlaps(s) {
			if l.First < 0 {
				l.First = i
			}
			l.End = i + 1
		}
	}
	return l, l.First >= 0
}

// plain returns l in the unified scheme without leading article and possessive, which corpora do not agree on.
func (l Label) plain(words []string) Label {
	for l.First < l.End-1 && isArticle(words[l.First]) {
		l.First++
	}
	for l.End-1 > l.First && isTail(words[l.End-1]) {
		l.End--
	}
	l.Type = unified(l.Type)
	return l
}

func isArticle(w string) bool {
	w = strings.ToLower(w)
	return w == "the" || w == "a" || w == "an"
}

func isTail(w string) bool {
	switch w {
	case "'s", "’s", "'", "’", ",":
		return true
	}
	return false
}

// ScoreTokens compares predicted stretches of one sentence with gold: exact span and unified type, leading article and
// possessive aside.
func ScoreTokens(gold *TaggedSentence, predicted []Label) (Scores, []Miss) {
	s := Scores{}
	m := &misses{id: ""}
	set := func(labels []Label) (order []Label, has map[Label]bool) {
		has = map[Label]bool{}
		for _, l := range labels {
			if l = l.plain(gold.Words); l.Type != "" && !has[l] {
				has[l] = true
				order = append(order, l)
			}
		}
		return order, has
	}
	g, inGold := set(gold.Spans())
	p, inPredicted := set(predicted)
	score := func(l Label, right, predicted, gold int) {
		s.match(Micro4, right, predicted, gold)
		s.match(l.Type, right, predicted, gold)
		if l.Type != "MISC" {
			s.match(Micro3, right, predicted, gold)
		}
	}
	for _, l := range g {
		score(l, count(inPredicted[l]), 0, 1)
	}
	for _, l := range p {
		score(l, 0, 1, 0)
	}
	missLabels(m, gold.Words, g, p, inGold, inPredicted)
	return s, m.list
}

// missLabels lists what only one side has: of another type, of another span, or not there at all.
func missLabels(m *misses, words []string, g, p []Label, inGold, inPredicted map[Label]bool) {
	text := func(l Label) string { return strings.Join(words[l.First:l.End], " ") }
	near := func(l Label) string { return strings.Join(words[max(0, l.First-4):min(len(words), l.End+4)], " ") }
	listed := map[Label]bool{} // predicted ones that are listed with a gold one
	for _, l := range g {
		if inPredicted[l] {
			continue
		}
		i := slices.IndexFunc(p, func(o Label) bool { return !inGold[o] && o.First < l.End && l.First < o.End })
		if i < 0 {
			m.add("NAME-MISS", text(l), l.Type, near(l))
			continue
		}
		o, kind := p[i], "NAME-SPAN"
		if o.First == l.First && o.End == l.End {
			kind = "NAME-TYPE"
		}
		listed[o] = true
		m.add(kind, text(l), l.Type, "pred", text(o), o.Type, near(l))
	}
	for _, l := range p {
		if !inGold[l] && !listed[l] {
			m.add("NAME-SPUR", text(l), l.Type, near(l))
		}
	}
}
