//go:build !js

package corpus

import (
	"strings"
	"unicode/utf8"

	"byline/internal/document"
)

// A Count compares what was predicted with gold under one measure. Right is the part of Predicted that is right and
// Found the part of Gold that was found: the same number where things are counted one to one, two numbers where
// clusters are compared.
type Count struct{ Right, Predicted, Found, Gold float64 }

// Precision is the share of the predicted that is right, 0 when nothing was predicted.
func (c Count) Precision() float64 { return ratio(c.Right, c.Predicted) }

// Recall is the share of gold that was found, 0 when there is no gold.
func (c Count) Recall() float64 { return ratio(c.Found, c.Gold) }

// F is the harmonic mean of Precision and Recall.
func (c Count) F() float64 {
	p, r := c.Precision(), c.Recall()
	return ratio(2*p*r, p+r)
}

func ratio(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return a / b
}

// Scores holds a Count for each measure by its name. A measure that is an accuracy has it as its Recall.
type Scores map[string]Count

// Add adds the counts of t to s.
func (s Scores) Add(t Scores) {
	for name, c := range t {
		s.count(name, c)
	}
}

func (s Scores) count(name string, c Count) {
	sum := s[name]
	s[name] = Count{sum.Right + c.Right, sum.Predicted + c.Predicted, sum.Found + c.Found, sum.Gold + c.Gold}
}

// match counts things that are compared one to one.
func (s Scores) match(name string, right, predicted, gold int) {
	s.count(name, Count{float64(right), float64(predicted), float64(right), float64(gold)})
}

// accuracy counts one case that is right or not.
func (s Scores) accuracy(name string, right bool) {
	c := Count{Predicted: 1, Gold: 1}
	if right {
		c.Right, c.Found = 1, 1
	}
	s.count(name, c)
}

// A Miss is one thing that an analysis got wrong.
type Miss struct {
	ID      string   // of the text
	Kind    string   // what went wrong, in capitals
	Details []string // the words, what gold says, what was predicted
}

// misses collects errors of one text.
type misses struct {
	id   string
	list []Miss
}

func (m *misses) add(kind string, details ...string) {
	for i, d := range details {
		details[i] = strings.NewReplacer("\n", "/", "\t", " ").Replace(d)
	}
	m.list = append(m.list, Miss{m.id, kind, details})
}

// excerpt returns text around s, before and after it that many bytes more, widened to rune borders.
func excerpt(text string, s document.Span, before, after int) string {
	start, end := max(0, s.Start-before), min(len(text), s.End+after)
	for start > 0 && !utf8.RuneStart(text[start]) {
		start--
	}
	for end < len(text) && !utf8.RuneStart(text[end]) {
		end++
	}
	return text[start:end]
}

// FromDocument returns the fields of an analysis that gold has too.
func FromDocument(d *document.Document) Article {
	a := Article{ID: d.ID, Title: d.Title, Published: d.Published.Value, Text: d.Text}
	for _, e := range d.Entities {
		entity := Entity{Name: e.Name, Type: e.Type, Roles: e.Roles}
		for _, m := range e.Mentions {
			entity.Mentions = append(entity.Mentions, d.Mentions[m].Span)
		}
		a.Entities = append(a.Entities, entity)
	}
	for i := range d.Quotes {
		q := &d.Quotes[i]
		a.Quotes = append(a.Quotes, Quote{Span: q.Span, Kind: q.Kind, Speaker: speakerName(d, q), SpeakerEntity: q.Speaker,
			Cue: d.Slice(q.Cue), Fragments: q.Marked})
	}
	for _, t := range d.Dates {
		a.Dates = append(a.Dates, Date{Span: t.Span, Type: t.Type, Value: t.Value, Mod: t.Mod})
	}
	return a
}

// speakerName returns the speaker as the JSON of an analysis has it.
func speakerName(d *document.Document, q *document.Quote) string {
	if q.Speaker != document.None {
		return d.Entities[q.Speaker].Name
	}
	words := d.Slice(q.Attributed)
	for _, article := range []string{"the ", "The ", "a ", "A ", "an ", "An "} {
		if rest, found := strings.CutPrefix(words, article); found && rest != "" {
			return rest
		}
	}
	return words
}
