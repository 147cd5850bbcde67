package dates

import "byline/internal/document"

// quarterOf joins the year to a quarter or a half: Q3 2025, "of 2024", "of next year".
func (f *finder) quarterOf(first, j int, k kind, n, year int) expr {
	e := expr{first: first, end: j, kind: k, a: n}
	if k == kHalf && f.at(first).class == cOrdinal && f.is(j, "of") && f.at(j+1).class == cThe && !f.is(j+2, "year") {
		return none
	}
	if f.isOne(j, " final finals playoff ") || f.is(j, "-") && f.is(j+1, "final") {
		return none
	}
	at := j
	if f.is(at, "of") || f.is(at, ",") || f.is(at, "in") {
		at++
	}
	if y := f.year(at); y > 0 {
		year, e.end = y, at+1
	}
	if c := f.at(at).class; at > j && (c == cFiscal || c == cFiscalWord) {
		if y := f.core(at); y.kind == kFixed && y.p.grain == gFiscal {
			year, e.end = y.p.n, y.end
		}
	}
	if year > 0 {
		per, g := 4, gQuarter
		if k == kHalf {
			per, g = 2, gHalf
		}
		return fixed(first, e.end, point{g, year*per + n - 1, 0})
	}
	if at > j {
		if f.at(at).class == cThe && f.is(at+1, "year") {
			e.end, e.rel = at+2, rThis
			return e
		}
		if y := f.at(at); y.class == cThis {
			if b := f.relative(at, at); b.ok() && b.kind == kUnit && b.unit == uYear {
				e.base, e.end = &b, b.end
				return e
			}
		}
	}
	if k == kHalf && f.at(first).class == cOrdinal && !f.isBusiness() {
		return none
	}
	return e
}

// quarterBehind parses the quarter or half that stands behind its year: this year's third quarter, the 1988 second quarter.
func (f *finder) quarterBehind(year expr) expr {
	j := year.end
	if f.is(j, "'s") {
		j++
	}
	n, end, k := f.nthPart(j)
	if end == 0 {
		return none
	}
	base := year
	return expr{first: year.first, end: end, kind: k, a: n, base: &base}
}

// nthPart reads "third quarter", "fiscal first-half", "Q3" at token j; end is 0 when there is none.
func (f *finder) nthPart(j int) (n, end int, k kind) {
	if f.at(j).class == cFiscalWord {
		j++
		if f.is(j, "-") {
			j++
		}
	}
	l := f.at(j)
	switch {
	case l.class == cQuarter && l.aux == 0:
		return int(l.n), j + 1, kQuarter
	case l.class == cHalf && l.aux == 0:
		return int(l.n), j + 1, kHalf
	case l.class != cOrdinal:
		return 0, 0, kNone
	}
	j++
	if f.is(j, "-") && f.glued(j) {
		j++
	}
	switch {
	case l.n <= 4 && f.is(j, "quarter"):
		return int(l.n), j + 1, kQuarter
	case l.n <= 2 && f.at(j).class == cHalfWord:
		return int(l.n), j + 1, kHalf
	}
	return 0, 0, kNone
}

// business are nouns of what is counted quarter by quarter.
const business = " profit profits earnings revenue revenues sales income dividend gdp growth turnover "

// isReport reports whether the article tells of the business of a quarter, so that "the quarter" and "the year-earlier
// period" are dates.
func (f *finder) isReport() bool {
	quarter, money := false, false
	for i, l := range f.lex {
		switch {
		case l.class == cQuarter, l.class == cUnit && l.n == uQuarter && (f.at(i-1).class == cOrdinal || f.at(i-2).class == cOrdinal || f.at(i-1).class == cMonth):
			quarter = true
		case l.class == cNone && !money && f.d.Tokens[i].Kind == document.Word:
			money = f.isOne(i, business)
		}
		if quarter && money {
			return true
		}
	}
	return false
}

// reported parses "the quarter", "the latest quarter", "the year-earlier period", first being the article; a is how many
// quarters after the one reported.
func (f *finder) reported(first int) expr {
	if f.is(first+1, "quarter") {
		if e := f.quarterEnded(first, first+2); e.ok() {
			return e
		}
	}
	if !f.report {
		return none
	}
	e := expr{first: first, kind: kUnit, unit: uQuarter, rel: rThat, text: "report"}
	j := first + 1
	switch {
	case f.is(j, "full") && f.is(j+1, "year"):
		return stretch(first, j+2, uYear, rThis)
	case f.is(j, "latest"):
		e.rel, j = rLast, j+1
	case f.is(j, "same"):
		j++
	case f.is(j, "year") && f.is(j+1, "-") && f.isOne(j+2, " earlier ago "):
		e.a, j = -4, j+3
		if n, end, k := f.nthPart(j); k == kQuarter {
			e.b, e.end = n, end
			return e
		}
	case f.year(j) > 0:
		e.p, j = yearPoint(f.year(j)), j+1
	case !f.is(j, "quarter"):
		return none
	}
	if !f.isOne(j, " quarter period ") || f.capital(j+1) || f.is(j+1, "-") || f.isOne(j+1, " of final finals ") {
		return none
	}
	e.end = j + 1
	return e
}

// reportWhen resolves what reported has parsed: against the last quarter of the text, else the last that is over.
func (f *finder) reportWhen(e *expr) (r finding, ok bool) {
	if f.months && e.rel == rThat && (e.p.known() || e.a == -4) { // of nine months: the year they lie in
		year := e.p.n
		if !e.p.known() {
			year = dayPoint(f.now).year() - 1
		}
		r.p, r.anchor, r.why = yearPoint(year), f.nowValue, "the year of the months told of"
		return r, f.known
	}
	q := f.quarter
	r.anchor, r.why = q.value(), "counted from "+q.value()+", the quarter before it in the text"
	if !q.known() {
		today, known := f.today()
		if !known {
			return r, false
		}
		q = today.to(gQuarter).plus(-1)
		r.anchor, r.why = f.nowValue, "the quarter over at "+today.words()
	}
	if e.p.known() { // the 1988 period
		q = point{gQuarter, e.p.n*4 + floorMod(q.n, 4), 0}
	}
	if e.b > 0 {
		q = point{gQuarter, floorDiv(q.n, 4)*4 + e.b - 1, 0}
	}
	r.p = q.plus(e.a)
	return r, true
}

// inPassing reports whether a quarter named beside the one told of leaves that one the quarter told of: an earlier one
// ("after a flat second quarter") and the one that is not over yet ("into the fourth quarter").
func (f *finder) inPassing(p point) bool {
	if !f.known || !f.quarter.known() || f.quarter.last() >= f.now {
		return false
	}
	return p.last() >= f.now || p.n < f.quarter.n && p.n > f.quarter.n-4 && f.paragraph-f.quarterParagraph <= 2
}

// ofQuarter reports whether "a year earlier" compares the quarter told of with the same quarter of another year.
func (f *finder) ofQuarter(e *expr) bool {
	return f.report && !f.months && f.quarter.known() && f.paragraph-f.quarterParagraph <= 4 && e.unit == uYear && e.a == -1 && e.b == 0 && e.text == ""
}

// firstMonths reads "the first two quarters of 1990" as the half-year they are, "the first three months of this year" as
// the quarter.
func (f *finder) firstMonths(e *expr) expr {
	if !f.is(e.end, "of") {
		return none
	}
	k := kHalf
	switch e.text {
	case "P2Q", "P6M":
	case "P3M":
		k = kQuarter
	default:
		return none
	}
	if h := f.quarterOf(e.first, e.end, k, 1, 0); h.kind == kFixed || h.base != nil {
		return h
	}
	return none
}

// quarterCentury parses "a quarter-century", "a quarter of a century", "a quarter of an hour".
func (f *finder) quarterCentury(i int) expr {
	switch {
	case !f.is(i+1, "quarter"):
	case f.is(i+2, "-") && f.is(i+3, "century"):
		return f.years25(i, i+4)
	case f.is(i+2, "of") && f.is(i+4, "hour"):
		return lasting(i, i+5, "PT15M")
	case f.is(i+2, "of") && f.is(i+4, "century"):
		return f.years25(i, i+5)
	}
	return none
}

// years25 makes "a quarter of a century" and "a quarter of a century ago" of the tokens read.
func (f *finder) years25(i, end int) expr {
	if s := f.shift(expr{first: i, end: end, unit: uYear}, amount{n: 25}); s.ok() {
		return s
	}
	return lasting(i, end, "P25Y")
}

// quarterEnded parses "the quarter ended Sept. 30", the tokens before end naming the quarter.
func (f *finder) quarterEnded(first, end int) expr {
	if !f.isOne(end, " ended ending ") {
		return none
	}
	day := f.core(end + 1)
	if day.kind != kDay && !(day.kind == kFixed && day.p.grain == gDay) {
		return none
	}
	return expr{first: first, end: end, kind: kUnit, unit: uQuarter, rel: rThat, text: "ended", base: &day}
}

// yearEarlier parses "year-earlier" and "year-ago" before the figure of another quarter.
func (f *finder) yearEarlier(i int) expr {
	if !f.report || f.lex[i].n != uYear || !f.is(i+1, "-") || !f.isOne(i+2, " earlier ago ") {
		return none
	}
	e := expr{first: i, end: i + 3, kind: kUnit, unit: uQuarter, rel: rThat, text: "report", a: -4}
	switch c := f.at(i + 3).class; {
	case c == cInt, c == cCardinal:
		return none // the year-earlier nine months
	case f.isOne(i+3, " quarter period "):
		e.end++
	}
	return e
}

// isBusiness reports whether the article tells of money and not of a match, so that "the first half" is half a year.
func (f *finder) isBusiness() bool {
	if f.business == 0 {
		f.business = -1
		if f.tellsOfMoney() {
			f.business = 1
		}
	}
	return f.business > 0
}

func (f *finder) tellsOfMoney() bool {
	money := false
	first, limit := f.first, f.limit
	f.first, f.limit = 0, len(f.lex)
	defer func() { f.first, f.limit = first, limit }()
	for i, l := range f.lex {
		if l.class != cNone || f.d.Tokens[i].Kind != document.Word {
			continue
		}
		if f.isOne(i, " goal goals scored scorer striker midfielder goalkeeper coach referee penalty kick-off touchdown rebounds tackles ") {
			return false
		}
		money = money || f.isOne(i, business)
	}
	return money
}
