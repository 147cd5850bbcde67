package render

import (
	"strconv"
	"unicode"
	"unicode/utf8"

	"byline/internal/document"
)

// A writer is the Visitor that writes HTML.
type writer struct {
	page *Page
	b    []byte
}

func (w *writer) Text(s string) { w.b = appendText(w.b, s) }
func (w *writer) Start(m Mark)  { w.b = w.page.tag(w.b, m) }
func (w *writer) End(Mark)      { w.b = append(w.b, "</mark>"...) }

// tag appends the start tag of x.
func (p *Page) tag(b []byte, x Mark) []byte {
	b = append(b, `<mark class="`...)
	switch i := x.Index; x.Kind {
	case Mention:
		m := &p.d.Mentions[i]
		b = append(b, 'e', ' ', letter(m.Type))
		b = doubt(b, m.Score)
		b = attribute(b, "m", i)
		if m.Entity >= 0 {
			b = attribute(b, "e", m.Entity)
		}
	case Date:
		b = append(b, 'd')
		if p.d.Dates[i].Value == "" {
			b = append(b, " u"...)
		}
		b = attribute(b, "d", i)
	case Quote:
		q := &p.d.Quotes[i]
		b = append(b, 'q', ' ')
		b = append(b, q.Kind.String()...)
		b = doubt(b, q.Score)
		b = attribute(b, "q", i)
	case Cue:
		b = append(b, "cue"...)
		b = attribute(b, "q", i)
	}
	b = attribute(b, "start", p.at.At(x.Start))
	b = attribute(b, "end", p.at.At(x.End))
	return append(b, '"', '>')
}

// attribute closes the value before it and leaves its own open.
func attribute(b []byte, name string, value int) []byte {
	b = append(b, `" data-`...)
	b = append(b, name...)
	b = append(b, '=', '"')
	return strconv.AppendInt(b, int64(value), 10)
}

func doubt(b []byte, score float32) []byte {
	if score < Doubtful {
		b = append(b, " u"...)
	}
	return b
}

// letter returns the class of a type of name: people, organizations, places, peoples and the rest.
func letter(t document.EntityType) byte {
	switch t {
	case document.Person:
		return 'p'
	case document.Org:
		return 'o'
	case document.GPE, document.Loc, document.Fac:
		return 'l'
	case document.Norp:
		return 'n'
	}
	return 'x'
}

// longestRun is how many combining marks may follow one another in one text node. Chromium dies of a base with tens
// of thousands: the rest go into spans of class run, which the page lays out as blocks of their own.
const longestRun = 64

// appendText appends s as HTML text.
func appendText(b []byte, s string) []byte {
	done, run, inside := 0, 0, false
	flush := func(i int, tag string) {
		b = append(b, s[done:i]...)
		b = append(b, tag...)
		done = i
	}
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		switch {
		case r < 0x300 || !unicode.In(r, unicode.Mn, unicode.Me):
			run = 0
			if inside {
				flush(i, "</span>")
				inside = false
			}
			if entity := escape(r); entity != "" {
				flush(i, entity)
				done = i + n
			}
		case run%longestRun == longestRun-1:
			if inside {
				flush(i, "</span>")
			}
			flush(i, `<span class="run">`)
			inside = true
			run++
		default:
			run++
		}
		i += n
	}
	if inside {
		flush(len(s), "</span>")
	}
	return append(b, s[done:]...)
}

// escape returns how c is written in HTML text, "" for as it is.
func escape(c rune) string {
	switch c {
	case '&':
		return "&amp;"
	case '<':
		return "&lt;"
	case '>':
		return "&gt;"
	case '"':
		return "&#34;"
	case '\'':
		return "&#39;"
	case '\r':
		return "&#13;"
	}
	return ""
}
