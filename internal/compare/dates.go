package compare

import "byline/internal/document"

// disagreements pairs sentences that tell the same, their dates aside, and returns dates in them that have no overlapping
// one on the other side.
func (c *comparison) disagreements(a, b *document.Document) []DatePair {
	x, y := c.dated(a), c.dated(b)
	var list []DatePair
	for i, j := range c.align(x, y, sentenceLimits) {
		if j < 0 {
			continue
		}
		restA, restB := apart(a, b, x[i].dates, y[j].dates), apart(b, a, y[j].dates, x[i].dates)
		for k := range min(len(restA), len(restB)) {
			list = append(list, DatePair{restA[k], restB[k], x[i].at, y[j].at})
		}
	}
	return list
}

// dated returns the sentences with dates whose place in time is known, and their words but those of the dates.
func (c *comparison) dated(d *document.Document) []unit {
	var list []unit
	next := 0
	for s := range d.Sentences {
		rest := d.Sentences[s].Span
		u := unit{at: s}
		for ; next < len(d.Dates) && d.Dates[next].Start < rest.End; next++ {
			x := &d.Dates[next]
			if x.Start < rest.Start || x.Earliest == "" || x.Latest == "" || x.Type > document.Time {
				continue
			}
			u.words = c.appendWords(u.words, d, document.Span{Start: rest.Start, End: x.Start})
			u.dates = append(u.dates, next)
			rest.Start = x.End
		}
		if len(u.dates) > 0 {
			u.words = c.appendWords(u.words, d, rest)
			list = append(list, u)
		}
	}
	return list
}

// mostDates is how many dates of a sentence are compared with those of another.
const mostDates = 16

// apart returns those of the first dates that overlap none of the others.
func apart(a, b *document.Document, dates, others []int) []int {
	var list []int
	for _, i := range dates[:min(len(dates), mostDates)] {
		alone := true
		for _, j := range others[:min(len(others), mostDates)] {
			x, y := &a.Dates[i], &b.Dates[j]
			alone = alone && (x.Latest <= y.Earliest || y.Latest <= x.Earliest)
		}
		if alone {
			list = append(list, i)
		}
	}
	return list
}
