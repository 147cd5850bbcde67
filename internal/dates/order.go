package dates

import "byline/internal/document"

// An order tells whether 3/4/25 is in March or in April here.
type order uint8

const (
	orderUnknown order = iota
	dayFirst
	monthFirst
)

// dayIsFirst decides, once for an article, by its other dates and its spelling; without evidence the month comes first.
func (f *finder) dayIsFirst() bool {
	if f.order == orderUnknown {
		f.weighOrder()
	}
	return f.order == dayFirst
}

func (f *finder) isAmerican() bool { f.dayIsFirst(); return f.american > 0 }

func (f *finder) weighOrder() {
	f.weighSpelling()
	numeric, written := 0, 0
	first, limit := f.first, f.limit
	f.first, f.limit = 0, len(f.lex)
	for i, l := range f.lex {
		switch l.class {
		case cInt:
			if b := f.at(i + 2); b.class == cInt && f.is(i+1, "/") && f.is(i+3, "/") && l.aux <= 2 && b.aux <= 2 {
				if l.n > 12 && b.n <= 12 {
					numeric--
				} else if b.n > 12 && l.n <= 12 {
					numeric++
				}
			}
			if l.n >= 1 && l.n <= 31 && f.at(i+1).class == cMonth {
				written--
			}
		case cMonth:
			if d := f.at(i + 1); (d.class == cInt) && d.n >= 1 && d.n <= 31 {
				written++
			}
		}
	}
	f.first, f.limit = first, limit
	f.order = monthFirst
	if numeric < 0 || numeric == 0 && (written < 0 && f.american <= 0 || f.american < 0) {
		f.order = dayFirst
	}
}

// weighSpelling sets f.american from words that are spelled or used on one side of the ocean only.
func (f *finder) weighSpelling() {
	british, american := 0, 0
	for i := range f.d.Tokens {
		t := &f.d.Tokens[i]
		if n := t.Len(); n < 2 || n > 14 || f.lex[i].class != cNone {
			continue
		}
		switch f.d.Word(i) {
		case "£", "Labour", "labour", "centre", "centres", "programme", "defence", "colour", "organisation", "metres", "tonnes", "London", "LONDON",
			"BBC", "MP", "MPs", "licence", "behaviour", "neighbour", "favour", "whilst", "towards", "pounds", "MANCHESTER", "DUBLIN", "SYDNEY",
			"Britain", "British", "Commons", "Met", "UK", "councillor", "NHS", "DELHI", "MELBOURNE", "EDINBURGH":
			british++
		case "U.S.", "percent", "center", "color", "labor", "Labor", "program", "defense", "WASHINGTON", "organization", "behavior", "neighbor",
			"Sen.", "Rep.", "Gov.", "CHICAGO", "HOUSTON", "BOSTON", "County", "Senate", "Congress", "Republican", "Democrat", "Democrats",
			"Republicans", "ANGELES", "ATLANTA", "DALLAS", "MIAMI", "YORK", "Americans":
			american++
		}
		if t.Kind == document.Symbol && f.d.Word(i) == "£" {
			british++
		}
	}
	f.american = american - british
}
