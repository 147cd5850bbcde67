package export

import (
	"sort"
	"strconv"
	"strings"

	"byline/internal/document"
)

// Brat returns the findings of d in the standoff format of the annotation tool brat: the .ann file beside a .txt file
// with the text. Positions are code points, as brat has them. Names and dates are text-bound annotations; so are
// quotes with their cues, and speakers where no name stands. Mentions of one entity are joined by Coref, quotes and
// speakers by Speaker.
func Brat(d *document.Document) []byte {
	s := standoff{d: d, at: document.NewOffsets(d.Text, document.CodePoint)}
	for i := range d.Mentions {
		s.bound(d.Mentions[i].Type.String(), d.Mentions[i].Span) // mention i is annotation T(i+1)
	}
	for i := range d.Entities {
		if x := &d.Entities[i]; len(x.Mentions) > 1 {
			s.put("*\tCoref")
			for _, m := range x.Mentions {
				s.put(" T", strconv.Itoa(m+1))
			}
			s.put("\n")
		}
	}
	for i := range d.Dates {
		x := &d.Dates[i]
		s.note(s.bound(x.Type.String(), x.Span), x.Value)
	}
	for i := range d.Quotes {
		s.quote(&d.Quotes[i])
	}
	return s.b
}

// standoff writes lines of an .ann file.
type standoff struct {
	b                                   []byte
	d                                   *document.Document
	at                                  *document.Offsets
	bounds, relations, attributes, more int // how many there are
}

func (s *standoff) put(parts ...string) {
	for _, p := range parts {
		s.b = append(s.b, p...)
	}
}

func (s *standoff) quote(q *document.Quote) {
	d, id := s.d, s.bound("Quote", q.Span)
	s.attribute("Kind", id, q.Kind.String())
	if !q.Cue.Empty() {
		s.relation("Cue", id, s.bound("Cue", q.Cue))
	}
	mention := sort.Search(len(d.Mentions), func(m int) bool { return d.Mentions[m].Start >= q.Attributed.Start })
	switch {
	case q.Attributed.Empty() && q.Speaker >= 0:
		s.relation("Speaker", id, d.Entities[q.Speaker].Mentions[0]+1)
	case q.Attributed.Empty():
	case mention < len(d.Mentions) && q.Attributed == d.Mentions[mention].Span:
		s.relation("Speaker", id, mention+1)
	default:
		source := s.bound("Source", q.Attributed)
		s.relation("Speaker", id, source)
		if q.Speaker >= 0 {
			s.note(source, d.Entities[q.Speaker].Name)
		}
	}
}

// bound writes a text-bound annotation and returns its number. Over a line break it comes in pieces, since the file
// holds its text in one line.
func (s *standoff) bound(class string, x document.Span) int {
	s.bounds++
	s.put("T", strconv.Itoa(s.bounds), "\t", class)
	separator := " "
	var text []string
	for start := x.Start; start < x.End; {
		end := x.End
		if n := strings.IndexByte(s.d.Text[start:end], '\n'); n >= 0 {
			end = start + n
		}
		if end > start {
			s.put(separator, strconv.Itoa(s.at.At(start)), " ", strconv.Itoa(s.at.At(end)))
			separator = ";"
			text = append(text, s.d.Text[start:end])
		}
		start = end + 1
	}
	s.put("\t", strings.Join(text, " "), "\n")
	return s.bounds
}

func (s *standoff) relation(class string, from, to int) {
	s.relations++
	s.put("R", strconv.Itoa(s.relations), "\t", class, " Arg1:T", strconv.Itoa(from), " Arg2:T", strconv.Itoa(to), "\n")
}

func (s *standoff) attribute(class string, of int, value string) {
	s.attributes++
	s.put("A", strconv.Itoa(s.attributes), "\t", class, " T", strconv.Itoa(of), " ", value, "\n")
}

func (s *standoff) note(of int, value string) {
	if value == "" {
		return
	}
	s.more++
	s.put("#", strconv.Itoa(s.more), "\tAnnotatorNotes T", strconv.Itoa(of), "\t", oneLine(value), "\n")
}

// oneLine returns s with every stretch of white space as one space.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
