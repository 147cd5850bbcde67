package export

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"byline/internal/document"
)

// Schema names the form of the JSON. Fields may be added to it; none ever changes its meaning.
const Schema = "byline/1"

// JSON returns d in the schema byline/1, with offsets counted in unit. The same document gives the same bytes
// everywhere.
func JSON(d *document.Document, unit document.Unit) []byte {
	size := 1024 + len(d.Text) + len(d.Text)/8 + 64*len(d.Paragraphs) + 128*len(d.Mentions) + 256*(len(d.Quotes)+len(d.Dates))
	e := encoder{b: make([]byte, 0, size), d: d, at: document.NewOffsets(d.Text, unit)}
	e.open('{')
	e.text("schema", Schema)
	e.text("id", d.ID)
	e.text("title", d.Title)
	e.published(d.Published)
	e.text("language", d.Language)
	e.number("words", words(d))
	e.text("offsets", unit.String())
	e.text("text", d.Text)
	e.paragraphs(d.Paragraphs)
	e.entities(d.Entities)
	e.quotes(d.Quotes)
	e.dates(d.Dates)
	e.close('}')
	return append(e.b, '\n')
}

// words counts the tokens a reader would call words.
func words(d *document.Document) int {
	n := 0
	for i := range d.Tokens {
		switch d.Tokens[i].Kind {
		case document.Word, document.Number, document.Link, document.Tag:
			n++
		}
	}
	return n
}

// An encoder writes JSON by hand: encoding/json needs reflection, which costs the browser build 0.2 MB and most of
// its speed.
type encoder struct {
	b     []byte
	d     *document.Document
	at    *document.Offsets
	comma bool // something stands before the next value in the same object or array
}

func (e *encoder) open(bracket byte) {
	e.next()
	e.b = append(e.b, bracket)
	e.comma = false
}

func (e *encoder) close(bracket byte) {
	e.b = append(e.b, bracket)
	e.comma = true
}

// next writes the comma before a value where one is due.
func (e *encoder) next() {
	if e.comma {
		e.b = append(e.b, ',')
	}
	e.comma = true
}

func (e *encoder) name(name string) {
	e.next()
	e.b = append(e.b, '"')
	e.b = append(e.b, name...)
	e.b = append(e.b, '"', ':')
	e.comma = false
}

func (e *encoder) text(name, value string) {
	e.name(name)
	e.string(value)
}

func (e *encoder) number(name string, value int) {
	e.name(name)
	e.next()
	e.b = strconv.AppendInt(e.b, int64(value), 10)
}

func (e *encoder) string(s string) {
	e.next()
	e.b = appendString(e.b, s)
}

// score writes a share of 1 with two digits: more would differ between machines that fuse multiplication and addition
// and those that do not.
func (e *encoder) score(score float32) {
	e.next()
	e.b = appendScore(e.b, score)
}

func appendScore(b []byte, score float32) []byte {
	s := float64(score)
	if !(s > 0) { // NaN too
		s = 0
	}
	return strconv.AppendFloat(b, math.Round(math.Min(s, 1)*100)/100, 'f', -1, 64)
}

// ends writes the two members every finding begins with.
func (e *encoder) ends(s document.Span) {
	e.number("start", e.at.At(s.Start))
	e.number("end", e.at.At(s.End))
}

func (e *encoder) pair(s document.Span) {
	e.next()
	e.b = append(e.b, '[')
	e.b = strconv.AppendInt(e.b, int64(e.at.At(s.Start)), 10)
	e.b = append(e.b, ',')
	e.b = strconv.AppendInt(e.b, int64(e.at.At(s.End)), 10)
	e.b = append(e.b, ']')
}

// span writes a span that may be missing.
func (e *encoder) span(name string, s document.Span) {
	e.name(name)
	if s.Empty() {
		e.next()
		e.b = append(e.b, "null"...)
		return
	}
	e.pair(s)
}

func (e *encoder) published(p document.Published) {
	e.name("published")
	e.open('{')
	e.text("value", p.Value)
	e.text("source", p.Source.String())
	if !p.Span.Empty() {
		e.ends(p.Span)
	}
	e.close('}')
}

func (e *encoder) paragraphs(list []document.Paragraph) {
	e.name("paragraphs")
	e.open('[')
	for i := range list {
		e.open('{')
		e.ends(list[i].Span)
		e.text("kind", list[i].Kind.String())
		e.close('}')
	}
	e.close(']')
}

func (e *encoder) entities(list []document.Entity) {
	e.name("entities")
	e.open('[')
	for i := range list {
		e.entity(&list[i])
	}
	e.close(']')
}

// entity writes mentions, their scores and their reasons as three lists of one length.
func (e *encoder) entity(x *document.Entity) {
	e.open('{')
	e.text("name", x.Name)
	e.text("type", x.Type.String())
	e.name("mentions")
	e.open('[')
	for _, m := range x.Mentions {
		e.pair(e.d.Mentions[m].Span)
	}
	e.close(']')
	e.name("roles")
	e.open('[')
	for _, r := range x.Roles {
		e.string(r)
	}
	e.close(']')
	e.name("scores")
	e.open('[')
	for _, m := range x.Mentions {
		e.score(e.d.Mentions[m].Score)
	}
	e.close(']')
	e.name("why")
	e.open('[')
	for _, m := range x.Mentions {
		e.string(e.d.Mentions[m].Why)
	}
	e.close(']')
	e.close('}')
}

func (e *encoder) quotes(list []document.Quote) {
	e.name("quotes")
	e.open('[')
	for i := range list {
		q := &list[i]
		e.open('{')
		e.ends(q.Span)
		e.text("type", q.Kind.String())
		e.name("marked")
		e.open('[')
		for _, s := range q.Marked {
			e.pair(s)
		}
		e.close(']')
		e.text("speaker", speaker(e.d, q))
		e.number("speakerEntity", q.Speaker)
		e.text("cue", e.d.Slice(q.Cue))
		e.span("cueSpan", q.Cue)
		e.span("speakerSpan", q.Attributed)
		e.number("group", q.Group)
		e.name("score")
		e.score(q.Score)
		e.text("why", q.Why)
		e.close('}')
	}
	e.close(']')
}

func (e *encoder) dates(list []document.Date) {
	e.name("dates")
	e.open('[')
	for i := range list {
		x := &list[i]
		e.open('{')
		e.ends(x.Span)
		e.text("type", x.Type.String())
		e.text("value", x.Value)
		e.text("mod", x.Mod)
		e.text("anchor", x.Anchor)
		e.text("earliest", x.Earliest)
		e.text("latest", x.Latest)
		e.text("why", x.Why)
		e.close('}')
	}
	e.close(']')
}

// speaker returns for whom q stands: the entity's name, else the words of the text without their article, else "".
func speaker(d *document.Document, q *document.Quote) string {
	if q.Speaker >= 0 && q.Speaker < len(d.Entities) {
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

const hex = "0123456789abcdef"

// appendString appends s as a JSON string. Bytes that are no UTF-8 become U+FFFD.
func appendString(b []byte, s string) []byte {
	b = append(b, '"')
	done := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' && c < utf8.RuneSelf {
			i++
			continue
		}
		if c >= utf8.RuneSelf {
			if r, n := utf8.DecodeRuneInString(s[i:]); r != utf8.RuneError || n > 1 {
				i += n
				continue
			}
		}
		b = append(b, s[done:i]...)
		b = appendEscape(b, c)
		i++
		done = i
	}
	b = append(b, s[done:]...)
	return append(b, '"')
}

func appendEscape(b []byte, c byte) []byte {
	switch {
	case c == '"' || c == '\\':
		return append(b, '\\', c)
	case c == '\n':
		return append(b, '\\', 'n')
	case c == '\r':
		return append(b, '\\', 'r')
	case c == '\t':
		return append(b, '\\', 't')
	case c < ' ':
		return append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
	}
	return append(b, "\uFFFD"...)
}
