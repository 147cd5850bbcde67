package export

import (
	"strconv"
	"strings"

	"byline/internal/document"
)

// Markdown returns the findings of d as a document for people: names, quotes and dates, without the text.
func Markdown(d *document.Document) []byte {
	m := notes{d: d}
	m.line("# ", m.title())
	m.line("")
	if d.Published.Value != "" {
		m.line("Published ", d.Published.Value, " (", d.Published.Source.String(), ")")
		m.line("")
	}
	m.names()
	m.quotes()
	m.dates()
	return m.b
}

// notes writes Markdown. Words of the article go through escape, everything else is ours.
type notes struct {
	b []byte
	d *document.Document
}

func (m *notes) line(parts ...string) {
	for _, p := range parts {
		m.b = append(m.b, p...)
	}
	m.b = append(m.b, '\n')
}

func (m *notes) title() string {
	if m.d.Title == "" {
		return "Untitled article"
	}
	return escape(m.d.Title)
}

func (m *notes) names() {
	if len(m.d.Entities) == 0 {
		return
	}
	m.line("## Names")
	m.line("")
	m.line("| Name | Type | Role | Mentions |")
	m.line("|---|---|---|--:|")
	for i := range m.d.Entities {
		x := &m.d.Entities[i]
		m.line("| ", escape(x.Name), " | ", x.Type.String(), " | ", escape(strings.Join(x.Roles, "; ")), " | ", strconv.Itoa(len(x.Mentions)), " |")
	}
	m.line("")
}

func (m *notes) quotes() {
	if len(m.d.Quotes) == 0 {
		return
	}
	m.line("## Quotes")
	m.line("")
	for i := 0; i < len(m.d.Quotes); {
		q := &m.d.Quotes[i]
		who := speaker(m.d, q)
		if who == "" {
			who = "unknown speaker"
		}
		var words []string
		words, i = parts(m.d, i)
		for _, w := range words {
			m.line("> ", escape(w))
			m.line(">")
		}
		m.line("> — ", escape(who), " (", q.Kind.String(), ")")
		m.line("")
	}
}

// parts returns the words of quote i and of the parts of the same quotation that follow it, and the quote after them.
func parts(d *document.Document, i int) (words []string, next int) {
	q := &d.Quotes[i]
	for next = i; next < len(d.Quotes); next++ {
		if p := &d.Quotes[next]; next > i && (p.Group != q.Group || p.Kind != q.Kind || p.Speaker != q.Speaker) {
			break
		}
		words = append(words, d.Slice(d.Quotes[next].Span))
	}
	return words, next
}

func (m *notes) dates() {
	if len(m.d.Dates) == 0 {
		return
	}
	m.line("## Dates")
	m.line("")
	m.line("| In the text | Type | Value |")
	m.line("|---|---|---|")
	for i := range m.d.Dates {
		x := &m.d.Dates[i]
		value := x.Value
		if value == "" {
			value = "not resolved"
		}
		m.line("| ", escape(m.d.Slice(x.Span)), " | ", x.Type.String(), " | ", escape(value), " |")
	}
	m.line("")
}

// escape returns s as one line of Markdown in which nothing is markup: every ASCII mark that may mean something gets
// a backslash, and a number at the start cannot begin a list.
func escape(s string) string {
	var b strings.Builder
	for i, r := range strings.Join(strings.Fields(s), " ") {
		switch r {
		case '\\', '`', '*', '_', '{', '}', '[', ']', '<', '>', '(', ')', '#', '|', '~', '&', '!', '@', ':':
			b.WriteByte('\\')
		case '+', '-', '=':
			if i == 0 {
				b.WriteByte('\\')
			}
		case '.':
			if i > 0 && digitsOnly(s[:min(i, len(s))]) {
				b.WriteByte('\\')
			}
		}
		b.WriteRune(r)
	}
	return b.String()
}

func digitsOnly(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}
