package names

import (
	"strings"
	"testing"

	"byline/internal/document"
	"byline/internal/segment"
)

// labelled returns a tagger that has read the text so: "TYPE words" each, in the order of the text.
func labelled(t *testing.T, text string, read ...string) *tagger {
	t.Helper()
	d := &document.Document{Text: text}
	segment.Split(d)
	tg := &tagger{v: look(d), labels: make([]label, len(d.Tokens)), margins: make([]int32, len(d.Tokens))}
	at := 0
	for _, r := range read {
		name, words, _ := strings.Cut(r, " ")
		kind := document.EntityType(0)
		for kind.String() != name {
			kind++
		}
		start := strings.Index(text[at:], words) + at
		at = start + len(words)
		for i := range d.Tokens {
			if d.Tokens[i].Start >= start && d.Tokens[i].End <= at {
				tg.labels[i] = inside(kind)
			}
			if d.Tokens[i].Start == start {
				tg.labels[i] = begin(kind)
			}
		}
	}
	return tg
}

// What the tagger saw in parts is made whole, and what it ran together is taken apart.
func TestWholeNames(t *testing.T) {
	for _, c := range []struct {
		text string
		read []string
		want string
	}{
		{"The Ministry of Finance and Budget paid.", []string{"ORG Ministry of Finance"}, "ORG Ministry of Finance and Budget"},
		{"The Ministry of Health and Sanofi met.", []string{"ORG Ministry of Health", "ORG Sanofi"}, "ORG Ministry of Health|ORG Sanofi"},
		{"The National Air and Space Museum reopened.", []string{"ORG National Air", "ORG Space Museum"}, "ORG National Air and Space Museum"},
		{"Egerton University and Nile University met.", []string{"ORG Egerton University", "ORG Nile University"}, "ORG Egerton University|ORG Nile University"},
		{"Traffic to Europe and Latin America grew.", []string{"LOC Europe", "GPE America"}, "LOC Europe|LOC Latin America"},
		{"A nurse at Azadi Teaching Hospital Maria Kakei spoke.", []string{"ORG Azadi Teaching Hospital Maria Kakei"},
			"ORG Azadi Teaching Hospital|PERSON Maria Kakei"},
		{"They met at Maria Teresa Hospital.", []string{"ORG Maria Teresa Hospital"}, "ORG Maria Teresa Hospital"},
		{"A Member of Parliament asked. Parliament voted.", []string{"ORG Parliament", "ORG Parliament"}, "ORG Parliament"},
	} {
		tg := labelled(t, c.text, c.read...)
		tg.mentions()
		var got []string
		for _, m := range tg.v.d.Mentions {
			got = append(got, m.Type.String()+" "+tg.v.d.Slice(m.Span))
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.text, strings.Join(got, "|"), c.want)
		}
	}
}
