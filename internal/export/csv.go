package export

import (
	"strconv"
	"strings"

	"byline/internal/document"
)

// CSV returns the findings of d in text order, one a row, with a head line, as RFC 4180 has it. Paragraphs are
// numbered from 1, as the page shows them.
func CSV(d *document.Document, unit document.Unit) []byte {
	t := table{at: document.NewOffsets(d.Text, unit), d: d}
	t.row("finding", "type", "start", "end", "paragraph", "text", "entity", "roles", "speaker", "cue", "value", "modifier", "score", "why")
	for _, f := range inOrder(d) {
		switch f.kind {
		case quoteFinding:
			q := &d.Quotes[f.index]
			t.finding("quote", q.Kind.String(), q.Span, "", "", speaker(d, q), d.Slice(q.Cue), "", "", score(q.Score), q.Why)
		case nameFinding:
			m := &d.Mentions[f.index]
			name, roles := "", ""
			if m.Entity >= 0 {
				name, roles = d.Entities[m.Entity].Name, strings.Join(d.Entities[m.Entity].Roles, "; ")
			}
			t.finding("entity", m.Type.String(), m.Span, name, roles, "", "", "", "", score(m.Score), m.Why)
		case dateFinding:
			x := &d.Dates[f.index]
			t.finding("date", x.Type.String(), x.Span, "", "", "", "", x.Value, x.Mod, "", x.Why)
		}
	}
	return t.b
}

func score(s float32) string { return string(appendScore(nil, s)) }

// A table writes rows of CSV.
type table struct {
	b         []byte
	d         *document.Document
	at        *document.Offsets
	paragraph int // of the last finding, which the next one is not before
}

// finding writes the cells every finding has and then the rest.
func (t *table) finding(kind, class string, s document.Span, rest ...string) {
	for t.paragraph < len(t.d.Paragraphs)-1 && t.d.Paragraphs[t.paragraph].End <= s.Start {
		t.paragraph++
	}
	cells := [14]string{kind, class, strconv.Itoa(t.at.At(s.Start)), strconv.Itoa(t.at.At(s.End)), strconv.Itoa(t.paragraph + 1), t.d.Slice(s)}
	copy(cells[6:], rest)
	t.row(cells[:]...)
}

func (t *table) row(cells ...string) {
	for i, c := range cells {
		if i > 0 {
			t.b = append(t.b, ',')
		}
		t.cell(c)
	}
	t.b = append(t.b, '\r', '\n')
}

// cell writes one cell. What a spreadsheet would take for a formula gets an apostrophe in front.
func (t *table) cell(c string) {
	if start := strings.TrimLeft(c, " \n"); start != "" && (strings.IndexByte("=+-@\t\r", start[0]) >= 0 || wideSign(start)) {
		c = "'" + c
	}
	if !strings.ContainsAny(c, "\",\r\n") {
		t.b = append(t.b, c...)
		return
	}
	t.b = append(t.b, '"')
	t.b = append(t.b, strings.ReplaceAll(c, `"`, `""`)...)
	t.b = append(t.b, '"')
}

// wideSign reports whether s begins with the full-width form of a sign that begins a formula: some spreadsheets take
// it for the sign.
func wideSign(s string) bool {
	for _, sign := range []string{"＝", "＋", "－", "＠"} {
		if strings.HasPrefix(s, sign) {
			return true
		}
	}
	return false
}

// A finding points to a quote, a mention or a date.
type finding struct {
	start int
	kind  findingKind
	index int
}

type findingKind uint8

const (
	quoteFinding findingKind = iota
	nameFinding
	dateFinding
)

// inOrder merges the findings of d by where they start.
func inOrder(d *document.Document) []finding {
	list := make([]finding, 0, len(d.Quotes)+len(d.Mentions)+len(d.Dates))
	q, m, x := 0, 0, 0
	for q < len(d.Quotes) || m < len(d.Mentions) || x < len(d.Dates) {
		next := finding{start: len(d.Text) + 1}
		if q < len(d.Quotes) {
			next = finding{d.Quotes[q].Start, quoteFinding, q}
		}
		if m < len(d.Mentions) && d.Mentions[m].Start < next.start {
			next = finding{d.Mentions[m].Start, nameFinding, m}
		}
		if x < len(d.Dates) && d.Dates[x].Start < next.start {
			next = finding{d.Dates[x].Start, dateFinding, x}
		}
		switch next.kind {
		case quoteFinding:
			q++
		case nameFinding:
			m++
		case dateFinding:
			x++
		}
		list = append(list, next)
	}
	return list
}
