package export

import (
	"strconv"
	"strings"

	"byline/internal/document"
)

// QuoteList returns who said what as plain text, to check or to read aloud from: speakers by their first quotation, each
// with their roles, and their quotations with kind, cue and paragraph.
func QuoteList(d *document.Document) []byte {
	l := quoteList{d: d, number: map[string]int{}}
	for i := 0; i < len(d.Quotes); {
		i = l.add(i)
	}
	b := []byte(oneLine(d.Title))
	if d.Published.Value != "" {
		b = append(b, "\nPublished "+d.Published.Value...)
	}
	b = append(b, '\n')
	for _, s := range l.speakers {
		b = append(append(b, '\n'), s.heading...)
		for i, line := range s.lines {
			b = append(b, "\n  "+strconv.Itoa(i+1)+". "...)
			b = append(b, line...)
		}
		b = append(b, '\n')
	}
	if len(l.speakers) == 0 {
		b = append(b, "\nNobody is quoted.\n"...)
	}
	return b
}

type quoteList struct {
	d        *document.Document
	speakers []quoteSpeaker
	number   map[string]int // heading → index in speakers + 1
	para     int
}

type quoteSpeaker struct {
	heading string
	lines   []string
}

// add writes quotation i with all its parts under its speaker and returns the quotation after it.
func (l *quoteList) add(i int) (next int) {
	d, q := l.d, &l.d.Quotes[i]
	heading := speaker(d, q)
	if heading == "" {
		heading = "Speaker unknown"
	} else if q.Speaker != document.None && len(d.Entities[q.Speaker].Roles) > 0 {
		heading += ", " + strings.Join(d.Entities[q.Speaker].Roles, ", ")
	}
	heading = oneLine(heading)
	if l.number[heading] == 0 {
		l.speakers = append(l.speakers, quoteSpeaker{heading: heading})
		l.number[heading] = len(l.speakers)
	}
	for l.para+1 < len(d.Paragraphs) && d.Paragraphs[l.para+1].Start <= q.Start {
		l.para++
	}
	words, next := parts(d, i)
	detail := q.Kind.String()
	if cue := d.Slice(q.Cue); cue != "" && cue != ":" {
		detail += ", " + cue
	}
	s := &l.speakers[l.number[heading]-1]
	s.lines = append(s.lines, oneLine(strings.Join(words, " … "))+" ("+detail+", ¶"+strconv.Itoa(l.para+1)+")")
	return next
}
