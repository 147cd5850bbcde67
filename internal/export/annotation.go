package export

import (
	"strconv"
	"unicode/utf8"

	"byline/internal/document"
)

// WebAnnotation returns the findings of d as a page of W3C Web Annotations. Each selects its words twice: by what they
// are and stand between, and by position in code points, as the standard has it. The source is a name made of the text
// itself, so that the same text has the same name wherever it stands.
func WebAnnotation(d *document.Document) []byte {
	a := annotations{encoder: encoder{d: d, at: document.NewOffsets(d.Text, document.CodePoint)}, source: "urn:uuid:" + uuid(d.Text)}
	list := inOrder(d)
	a.b = make([]byte, 0, 480*(len(list)+1)) // about right: growing takes twice the memory, which the worker has not
	a.open('{')
	a.text("@context", "http://www.w3.org/ns/anno.jsonld")
	a.text("id", a.source+"#annotations")
	a.text("type", "AnnotationPage")
	a.number("startIndex", 0)
	a.name("items")
	a.open('[')
	for _, f := range list {
		switch f.kind {
		case quoteFinding:
			q := &d.Quotes[f.index]
			a.annotation("quote", f.index, q.Span, "describing", q.Kind.String()+" quotation", "describing", speaker(d, q))
		case nameFinding:
			m := &d.Mentions[f.index]
			name := ""
			if m.Entity >= 0 {
				name = d.Entities[m.Entity].Name
			}
			a.annotation("mention", f.index, m.Span, "identifying", m.Type.String(), "identifying", name)
		case dateFinding:
			x := &d.Dates[f.index]
			a.annotation("date", f.index, x.Span, "describing", x.Type.String(), "describing", x.Value)
		}
	}
	a.close(']')
	a.close('}')
	return append(a.b, '\n')
}

type annotations struct {
	encoder
	source string
}

// annotation writes one finding with two bodies: what it is, and who or when.
func (a *annotations) annotation(kind string, index int, s document.Span, motivation, class, purpose, value string) {
	a.open('{')
	a.text("id", a.source+"#"+kind+"-"+strconv.Itoa(index))
	a.text("type", "Annotation")
	a.text("motivation", motivation)
	a.name("body")
	a.open('[')
	a.body("classifying", class)
	if value != "" {
		a.body(purpose, value)
	}
	a.close(']')
	a.name("target")
	a.open('{')
	a.text("source", a.source)
	a.name("selector")
	a.open('[')
	a.open('{')
	a.text("type", "TextQuoteSelector")
	a.text("exact", a.d.Slice(s))
	a.text("prefix", a.d.Text[back(a.d.Text, s.Start):s.Start])
	a.text("suffix", a.d.Text[s.End:forth(a.d.Text, s.End)])
	a.close('}')
	a.open('{')
	a.text("type", "TextPositionSelector")
	a.ends(s)
	a.close('}')
	a.close(']')
	a.close('}')
	a.close('}')
}

func (a *annotations) body(purpose, value string) {
	a.open('{')
	a.text("type", "TextualBody")
	a.text("purpose", purpose)
	a.text("value", value)
	a.close('}')
}

// around is how many bytes of the text a selector shows on each side.
const around = 32

func back(text string, i int) int {
	i = max(i-around, 0)
	for i > 0 && !utf8.RuneStart(text[i]) {
		i--
	}
	return i
}

func forth(text string, i int) int {
	i = min(i+around, len(text))
	for i < len(text) && !utf8.RuneStart(text[i]) {
		i++
	}
	return i
}

// uuid returns a version 8 UUID of a 128-bit hash: FNV-1a over the text from the front and from the back.
func uuid(text string) string {
	const start, prime = 14695981039346656037, 1099511628211
	forward, backward := uint64(start), uint64(start)
	for i := range len(text) {
		forward = (forward ^ uint64(text[i])) * prime
		backward = (backward ^ uint64(text[len(text)-1-i])) * prime
	}
	var b []byte
	for i, h := range []uint64{forward&^0xf000 | 0x8000, backward&^(0xc<<60) | 0x8<<60} {
		for k := range 16 {
			if k == 8 && i == 0 || k == 12 && i == 0 || k == 0 && i == 1 || k == 4 && i == 1 {
				b = append(b, '-')
			}
			b = append(b, hex[h>>(60-4*k)&15])
		}
	}
	return string(b)
}
