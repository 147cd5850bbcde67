// Package render turns an annotated article into highlighted, sanitized HTML, a paragraph at a time. It needs document
// for the article and bluemonday for the sanitizing, and is the only package that imports it.
//
// The text content of a paragraph's HTML is the paragraph's text, byte for byte. Findings are mark elements: where
// they nest, the smaller stands inside the larger; where they cross, the later one is split into adjacent marks that
// carry the same data attributes. data-start and data-end of a mark are the UTF-16 offsets of that piece in the article.
package render

import (
	"slices"
	"strconv"

	"byline/internal/document"
)

// Doubtful is the score below which a finding is shown as uncertain, with class u.
const Doubtful = 0.5

// A Page renders the paragraphs of one document.
type Page struct {
	d      *document.Document
	at     *document.Offsets
	pieces []Mark  // ordered by paragraph, start, longest first
	first  []int32 // pieces of paragraph i are pieces[first[i]:first[i+1]]
	title  int     // the paragraph that becomes h1, or None
}

// New prepares d for rendering. The document must not change afterwards.
func New(d *document.Document) *Page {
	p := &Page{d: d, at: document.NewOffsets(d.Text, document.UTF16), title: document.None}
	for i := range d.Paragraphs {
		if d.Paragraphs[i].Kind == document.Headline {
			p.title = i
			break
		}
	}
	p.cut(findings(d))
	return p
}

// Len returns the number of paragraphs.
func (p *Page) Len() int { return len(p.d.Paragraphs) }

// Paragraph returns the sanitized HTML of paragraph i.
func (p *Page) Paragraph(i int) string { return Sanitize(string(p.markup(i))) }

// A Kind tells what a mark stands for. Of marks that cover the same text the one of the lower kind is outside.
type Kind uint8

// Kinds of mark.
const (
	Quote Kind = iota
	Date
	Mention
	Cue // of a quote
)

// A Mark is a finding, or the piece of one that lies in one paragraph and in the marks around it.
type Mark struct {
	document.Span
	Kind  Kind
	Index int  // into the document's quotes, dates or mentions
	Later bool // another piece of the finding comes before this one
}

// before is the order marks are opened in: by start, the longer first.
func before(a, b Mark) bool {
	if a.Start != b.Start {
		return a.Start < b.Start
	}
	if a.End != b.End {
		return a.End > b.End
	}
	return a.Kind < b.Kind
}

// findings lists what is to be marked, in text order and the longer first.
func findings(d *document.Document) []Mark {
	list := make([]Mark, 0, len(d.Mentions)+len(d.Dates)+2*len(d.Quotes))
	add := func(s document.Span, kind Kind, index int) {
		if s.Start >= 0 && s.End <= len(d.Text) && !s.Empty() {
			list = append(list, Mark{Span: s, Kind: kind, Index: index})
		}
	}
	for i := range d.Quotes {
		add(d.Quotes[i].Span, Quote, i)
		add(d.Quotes[i].Cue, Cue, i)
	}
	for i := range d.Dates {
		add(d.Dates[i].Span, Date, i)
	}
	for i := range d.Mentions {
		add(d.Mentions[i].Span, Mention, i)
	}
	slices.SortStableFunc(list, func(a, b Mark) int {
		switch {
		case before(a, b):
			return -1
		case before(b, a):
			return 1
		}
		return 0
	})
	return list
}

// deepest is how many marks may lie in one another, and reach how many paragraphs one may cover. Well-made findings
// stay far below; the limits keep the work linear in the number of findings whatever comes.
const (
	deepest = 8
	reach   = 16
)

// cut splits findings at the borders of paragraphs.
func (p *Page) cut(list []Mark) {
	paragraphs := p.d.Paragraphs
	p.first = make([]int32, len(paragraphs)+1)
	each := func(visit func(paragraph int, x Mark)) {
		at := 0
		for _, x := range list {
			for at < len(paragraphs) && paragraphs[at].End <= x.Start {
				at++
			}
			for i := at; i < len(paragraphs) && i < at+reach && paragraphs[i].Start < x.End; i++ {
				part := x
				part.Start = max(x.Start, paragraphs[i].Start)
				part.End = min(x.End, paragraphs[i].End)
				part.Later = part.Start > x.Start
				if !part.Empty() {
					visit(i, part)
				}
			}
		}
	}
	each(func(i int, _ Mark) { p.first[i+1]++ })
	for i := range paragraphs {
		p.first[i+1] += p.first[i]
	}
	p.pieces = make([]Mark, p.first[len(paragraphs)])
	next := make([]int32, len(paragraphs))
	copy(next, p.first)
	each(func(i int, x Mark) {
		p.pieces[next[i]] = x
		next[i]++
	})
}

// markup returns the HTML of paragraph i as made here, before sanitizing.
func (p *Page) markup(i int) []byte {
	paragraph := &p.d.Paragraphs[i]
	w := writer{page: p, b: make([]byte, 0, 128+paragraph.Len()*3)}
	element := p.element(i)
	w.b = append(w.b, '<')
	w.b = append(w.b, element...)
	w.b = append(w.b, ` class="`...)
	w.b = append(w.b, paragraph.Kind.String()...)
	w.b = append(w.b, `" data-p="`...)
	w.b = strconv.AppendInt(w.b, int64(i), 10)
	w.b = append(w.b, '"', '>')
	p.Walk(i, &w)
	w.b = append(w.b, '<', '/')
	w.b = append(w.b, element...)
	return append(w.b, '>')
}

// element returns the name of the element paragraph i becomes. Items of a list keep the bullets the text has, so they
// are paragraphs too.
func (p *Page) element(i int) string {
	switch {
	case i == p.title:
		return "h1"
	case p.d.Paragraphs[i].Kind == document.Headline:
		return "h2"
	case p.d.Paragraphs[i].Kind == document.BlockQuote:
		return "blockquote"
	}
	return "p"
}
