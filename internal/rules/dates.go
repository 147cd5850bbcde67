package rules

import (
	"byline/internal/dates"
	"byline/internal/document"
)

// Dates changes d.Dates: takes out what is nothing, sets values, and adds dates that a rule names. It comes after the dates
// are found.
func (r *Rules) Dates(d *document.Document) {
	if r == nil || r.dates.empty() {
		return
	}
	var list []document.Date
	for _, x := range d.Dates {
		set := r.dates.about(d, x.Span, func(*rule) bool { return true })
		switch {
		case set == nil:
			list = append(list, x)
		case set.verb == isValue:
			list = append(list, valued(set.value, x.Span))
		}
	}
	d.Dates = r.added(d, list)
}

// added returns list with the dates that rules name. They take the place of those they hold or, with an "in", overlap.
func (r *Rules) added(d *document.Document, found []document.Date) []document.Date {
	list := make([]document.Date, 0, len(found))
	next, ends := 0, 0
	for i := range d.Tokens {
		start := d.Tokens[i].Start
		if start < ends {
			continue
		}
		for next < len(found) && found[next].End <= start {
			list = append(list, found[next])
			next++
		}
		r.dates.at(d.Text, start, func(x *rule, end int) bool {
			s, after := document.Span{Start: start, End: end}, next
			for ; after < len(found) && found[after].Start < end; after++ {
				if x.in == nil && !s.Contains(found[after].Span) || found[after].Span == s {
					return false
				}
			}
			if x.verb == isValue {
				list, next, ends = append(list, valued(x.value, s)), after, end
			}
			return false
		})
	}
	return append(list, found[next:]...)
}

func valued(value string, s document.Span) document.Date {
	x, _ := dates.Interpret(value)
	x.Span, x.Why = s, Why
	return x
}
