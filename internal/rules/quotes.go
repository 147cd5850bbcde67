package rules

import (
	"sort"
	"strings"
	"unicode/utf8"

	"byline/internal/document"
)

// Quotes changes d.Quotes: takes out what is nothing, sets speakers, and adds quotations that a rule has the words of. It
// comes after everything is found.
func (r *Rules) Quotes(d *document.Document) {
	if r == nil || r.quotes.empty() {
		return
	}
	a := attributer{d: d, entities: map[string]int{}, places: map[string][]int{}}
	for i := range d.Mentions {
		if wording := fold(d.Slice(d.Mentions[i].Span)); a.entities[wording] == 0 {
			a.entities[wording] = d.Mentions[i].Entity + 1
		}
	}
	for i := range d.Entities {
		a.entities[d.Entities[i].Name] = i + 1
	}
	groups := map[int]*rule{} // a rule about one part of a quotation is about all of it
	next := 0
	for i := range d.Quotes {
		next = max(next, d.Quotes[i].Group+1)
		if x := r.quotes.words(d, d.Quotes[i].Span); x != nil && (groups[d.Quotes[i].Group] == nil || x.order > groups[d.Quotes[i].Group].order) {
			groups[d.Quotes[i].Group] = x
		}
	}
	kept := d.Quotes[:0:0]
	for _, q := range d.Quotes {
		x := groups[q.Group]
		if x != nil && x.verb == isNothing {
			continue
		}
		if x != nil {
			a.attribute(&q, x)
		}
		kept = append(kept, q)
	}
	d.Quotes = a.missed(r, kept, next)
}

// words returns the last rule about the words of a quotation at s, or nil.
func (x *index) words(d *document.Document, s document.Span) (last *rule) {
	inner := strings.TrimLeft(d.Slice(s), marks+" ")
	start := s.End - len(inner)
	end := s.Start + len(strings.TrimRight(d.Slice(s), marks+" "))
	x.at(d.Text, start, func(r *rule, stop int) bool {
		whole := stop == end || stop < end && strings.Trim(d.Text[stop:end], ".,;:!?") == "" // a comma before the mark may be left out
		if (whole || r.begin && stop <= end) && (last == nil || r.order > last.order) {
			last = r
		}
		return true
	})
	return last
}

// An attributer gives quotations their speakers.
type attributer struct {
	d        *document.Document
	entities map[string]int   // name or wording → entity + 1
	places   map[string][]int // words → where they stand
}

func (a *attributer) attribute(q *document.Quote, r *rule) {
	q.Score, q.Why = 1, Why
	if r.verb == byNobody {
		q.Speaker, q.Attributed = document.None, document.Span{}
		return
	}
	if e := a.entities[r.value] - 1; e >= 0 {
		if q.Speaker != e {
			q.Speaker, q.Attributed = e, document.Span{}
		}
		return
	}
	if s := a.nearest(r.value, q.Span); !s.Empty() {
		q.Speaker, q.Attributed = document.None, s
	}
}

// nearest returns where words stand nearest to s, outside it.
func (a *attributer) nearest(words string, s document.Span) (best document.Span) {
	list, known := a.places[words]
	if !known {
		for from := 0; ; {
			at := strings.Index(a.d.Text[from:], words)
			if at < 0 {
				break
			}
			list = append(list, from+at)
			from += at + len(words)
		}
		a.places[words] = list
	}
	distance := len(a.d.Text) + 1
	after := sort.SearchInts(list, s.End)
	if after < len(list) {
		distance, best = list[after]-s.End, document.Span{Start: list[after], End: list[after] + len(words)}
	}
	for before := after - 1; before >= 0; before-- {
		if end := list[before] + len(words); end <= s.Start {
			if s.Start-end <= distance {
				best = document.Span{Start: list[before], End: end}
			}
			break
		}
	}
	return best
}

// missed returns found with the quotations that rules have the words of where nothing was found.
func (a *attributer) missed(r *Rules, found []document.Quote, group int) []document.Quote {
	d := a.d
	list := make([]document.Quote, 0, len(found))
	next, ends := 0, 0
	for i := range d.Tokens {
		start := d.Tokens[i].Start
		for next < len(found) && found[next].Start <= start {
			ends = max(ends, found[next].End)
			list = append(list, found[next])
			next++
		}
		if start < ends {
			continue
		}
		r.quotes.at(d.Text, start, func(x *rule, end int) bool {
			s := marked(d.Text, document.Span{Start: start, End: end})
			if x.begin || x.verb == isNothing || s.Start < ends || next < len(found) && found[next].Start < s.End {
				return x.begin
			}
			q := document.Quote{Span: s, Kind: document.Indirect, Speaker: document.None, Group: group}
			if s.Start < start {
				q.Kind, q.Marked = document.Direct, []document.Span{s}
			}
			a.attribute(&q, x)
			list, ends, group = append(list, q), s.End, group+1
			return false
		})
	}
	return append(list, found[next:]...)
}

// marked returns s with the quotation marks on both of its sides, if they are there.
func marked(text string, s document.Span) document.Span {
	before, n := utf8.DecodeLastRuneInString(text[:s.Start])
	end := s.End
	if end < len(text) && strings.IndexByte(".,!?", text[end]) >= 0 {
		end++
	}
	after, m := utf8.DecodeRuneInString(text[end:])
	if n > 0 && m > 0 && strings.ContainsRune(marks, before) && strings.ContainsRune(marks, after) {
		return document.Span{Start: s.Start - n, End: end + m}
	}
	return s
}
