package dates

import "byline/internal/document"

// withThe parses what may stand behind "the".
func (f *finder) withThe(i int) expr {
	j := i + 1
	l := f.at(j)
	var e expr
	switch l.class {
	case cThis:
		return f.relative(i, j)
	case cEdge:
		if e = f.smallHours(i); e.ok() {
			return e
		}
		e = f.edge(j)
	case cNone:
		if e := f.smallHours(i); e.ok() {
			return e
		}
		if e := f.theNewYear(i); e.ok() {
			return e
		}
		return f.reported(i)
	case cUnit:
		if e := f.reported(i); e.ok() {
			return e
		}
		return f.definite(i, j)
	case cPart:
		return f.definitePart(i, j)
	case cMonth:
		e = f.monthQuarter(i, j)
	case cFiscalWord:
		if e = f.core(j); !e.ok() {
			return f.theFiscalYear(i, j)
		}
	case cDecade, cSeason, cHoliday:
		e = f.core(j)
	case cOrdinal:
		if l.n == 1 && f.at(j+1).class == cCardinal {
			return f.theFirst(i, j)
		}
		e = f.ordinal(j)
	case cNineties:
		if l.n < 20 || f.capital(j) {
			return none
		}
		e = fixed(i, j+1, point{gDecade, (1900 + int(l.n)) / 10, 0})
	case cInt, cCardinal, cVague, cCount:
		if q := f.reported(i); q.ok() {
			return q
		}
		e = f.theNumber(j)
	}
	if e.ok() && f.ownsArticle(&e, j) {
		e.first = i
	}
	return e
}

// theFirst parses "the first four days", "the first six months of 2023".
func (f *finder) theFirst(i, j int) expr {
	e := f.counted(j + 1)
	e.first = i
	if e.kind != kDuration {
		return none
	}
	if h := f.firstMonths(&e); h.ok() {
		return h
	}
	if e.unit != uMonth && e.unit != uQuarter {
		e.first = j + 1 // the first [four days], but [the first nine months]
	}
	return e
}

// theNewYear parses "in the new year", the next one.
func (f *finder) theNewYear(i int) expr {
	if !f.is(i+1, "new") || !f.is(i+2, "year") || f.d.Tokens[i+1].Shape != document.Lower || !f.isOne(i-1, " in into until ") || f.counts(i+3) || f.is(i+3, "'s") {
		return none
	}
	return stretch(i, i+3, uYear, rNext)
}

// theFiscalYear parses "in the fiscal year", "the fiscal year ended March 31".
func (f *finder) theFiscalYear(i, j int) expr {
	if !f.is(j+1, "year") {
		return none
	}
	if f.isOne(j+2, " to ended ending ") {
		return lasting(i, j+2, "P1Y")
	}
	if !f.isOne(i-1, " in for during throughout of ") || f.counts(j+2) {
		return none
	}
	e := stretch(i, j+2, uYear, rThis)
	e.text = "fiscal"
	return e
}

// monthQuarter parses the September quarter, and what else begins with a month behind "the".
func (f *finder) monthQuarter(i, j int) expr {
	e := f.core(j)
	end := j + 1
	if e.kind == kMonth {
		end = e.end
	}
	if (e.kind == kMonth || !e.ok()) && f.is(end, "quarter") {
		return expr{first: i, end: end + 1, kind: kQuarter, a: (int(f.lex[j].n) + 2) / 3}
	}
	return e
}

// theNumber parses numbers behind "the". Of a year or a duration alone the article belongs to a noun further on: it is
// found without it.
func (f *finder) theNumber(j int) expr {
	e := f.core(j)
	if !e.ok() {
		e = f.counted(j)
	}
	if e.kind == kShift || e.kind == kFixed && e.p.grain == gYear && e.end == j+1 {
		return none
	}
	return e
}

// ownsArticle reports whether "the" before an expression is its own and does not belong to a noun behind it: the 1990s,
// but the [19th-century] chapel, the [Oct. 7] attack.
func (f *finder) ownsArticle(e *expr, j int) bool {
	l := f.lex[j]
	last := f.at(e.end - 1)
	switch {
	case (e.kind == kQuarter || e.kind == kHalf || e.kind == kFixed && e.p.grain == gQuarter) && !f.is(j+1, "-"):
		return true
	case e.kind == kDuration:
		return last.class == cUnit && last.aux == 1
	case l.class == cMonth && (e.kind == kDay || e.kind == kMonth), l.class == cInt && e.kind != kRange, e.kind == kFixed && e.p.grain == gDay && l.class != cOrdinal:
		return false
	case l.class == cEdge:
		return e.mod != "" && !(e.kind == kFixed && f.counts(e.end) && f.lex[e.end].class == cNone)
	case f.at(e.end).class != cNone || !f.counts(e.end) && !f.capital(e.end):
		return true
	}
	return false
}

// definite parses "the week", "the year", "the weekend" and "the day before".
func (f *finder) definite(i, j int) expr {
	unit := int(f.lex[j].n)
	e := stretch(i, j+1, unit, rThis)
	if n, end := f.whole(j + 1); unit == uYear && f.at(j+1).class == cCardinal && n >= 1000 && n < 2200 {
		return fixed(i, end, yearPoint(n)) // the year two thousand
	}
	if f.lex[j].aux == 1 {
		if f.is(j+1, "ahead") && unit >= uDay {
			return lasting(i, j+2, duration(amount{vague: true}, unit))
		}
		if unit >= uDay && (f.is(i-1, "over") && (f.ends(j+1) || !f.is(j+1, "of")) || f.is(i-1, "in") && (f.is(j+1, "since") || f.isOne(j+1, " that which ") && f.is(j+2, "followed"))) {
			return lasting(i, j+1, duration(amount{vague: true}, unit))
		}
		return none
	}
	if unit == uWeek || unit == uWeekend {
		if w := f.ofDay(e); w.ok() {
			return w
		}
	}
	switch unit {
	case uDay:
		if f.is(i-1, "in") && f.isOne(i-2, " later earlier ") {
			e.rel = rThat
			return e
		}
		return f.dayBefore(e)
	case uYear, uMonth, uWeek:
		return f.theYear(e)
	case uWeekend:
		if (i == f.first || f.isOne(i-1, " over at for during by since before after until on of ")) && (f.ends(j+1) || !f.capital(j+1)) {
			return e
		}
	case uDecade, uQuarter, uCentury:
		if f.isOne(i-2, " end beginning start middle rest ") && f.is(i-1, "of") {
			if unit != uQuarter {
				e.rel = rThat
			}
			return e
		}
	}
	return none
}

// dayBefore parses what may follow "the day": before, after, before Diwali.
func (f *finder) dayBefore(e expr) expr {
	k := e.end
	if !f.sideways(&e) {
		return none
	}
	if f.ends(k + 1) {
		e.end = k + 1
		return e
	}
	if base := f.parse(k + 1); base.kind == kHoliday || base.kind == kDeictic || base.isDay() && !f.counts(base.end) {
		e.end, e.base = base.end, &base
		return e
	}
	return none
}

// ofDay parses "the week of March 6".
func (f *finder) ofDay(e expr) expr {
	if !f.is(e.end, "of") {
		return none
	}
	day := f.core(e.end + 1)
	if day.kind != kDay && day.kind != kHoliday && !(day.kind == kFixed && day.p.grain == gDay) {
		return none
	}
	e.end, e.base = day.end, &day
	return e
}

// sideways reads "before" or "after" behind a unit as the one before or after; the words stay outside e.
func (f *finder) sideways(e *expr) bool {
	switch {
	case f.is(e.end, "before"):
		e.rel = rPrevious
	case f.is(e.end, "after"):
		e.rel = rFollowing
	default:
		return false
	}
	return true
}

// theYear decides whether "the year", "the month" and "the week" mean the current one: "later in the year", "most of
// the week", "the year before"; not "times of the year".
func (f *finder) theYear(e expr) expr {
	i, k := e.first, e.end
	if e.unit == uYear && f.isOne(k, " to ended ending from through ") {
		return lasting(i, k, "P1Y")
	}
	if f.is(i-1, "in") && f.isOne(i-2, " later earlier ") || e.unit == uYear && f.report && f.is(i-1, "for") && !f.counts(k) && !f.is(k, "-") {
		return e
	}
	if f.isOne(i-1, " of during later through over until ") && (!f.counts(k) || f.is(k, "so")) &&
		(e.unit != uWeek || f.isOne(i-2, " end rest most course later in days ")) {
		if e.unit == uYear && f.is(i-1, "of") && f.isOne(i-2, " months weeks ") && f.firstOf(i-2) {
			return e
		}
		if e.unit == uYear && f.is(i-1, "of") && (f.isOne(i-2, " time times part parts days month months film album player student person word song book game coach team man woman manager goal ") || f.d.Tokens[i+1].Shape == document.Capital) {
			return none
		}
		return e
	}
	if f.isOne(i-1, " spent started ended began finished ") && (!f.counts(k) || f.isOne(k, " down up higher lower ") || f.isForm(k, "ing")) && !f.is(k, "-") {
		return e
	}
	if e.unit == uWeek && (f.is(i-1, "of") && f.isForm(i-2, "est") || f.is(i-1, "for") && f.ends(k)) {
		return e
	}
	if f.is(i-1, "for") && f.isOne(i-2, " high low highs lows highest lowest record ") {
		return e
	}
	if n := f.beforeLast(k); n != 0 {
		return expr{first: i, end: k + 2, kind: kShift, unit: e.unit, a: n, rel: rThis}
	}
	if f.ends(k+1) && f.sideways(&e) {
		e.end++
		return e
	}
	return none
}

// isForm reports whether token i is a word in lower case with the given ending.
func (f *finder) isForm(i int, ending string) bool {
	if i < f.first || i >= f.limit || f.d.Tokens[i].Shape != document.Lower {
		return false
	}
	w := f.lower(i)
	return len(w) > len(ending)+1 && string(w[len(w)-len(ending):]) == ending
}

// firstOf reports whether "months" at token i is counted from an end of the year: the first nine months of the year.
func (f *finder) firstOf(i int) bool {
	for j := i - 1; j >= f.first && j > i-4; j-- {
		if f.isOne(j, " first last final opening closing remaining ") {
			return true
		}
	}
	return false
}

// beforeLast returns -2 where "before last" stands at token k, 2 for "after next", else 0.
func (f *finder) beforeLast(k int) int {
	if f.at(k+2).class != cNone || f.counts(k+2) || f.capital(k+2) {
		return 0
	}
	switch {
	case f.is(k, "before") && f.is(k+1, "last"):
		return -2
	case f.is(k, "after") && f.is(k+1, "next"):
		return 2
	}
	return 0
}

// definitePart parses "in the morning", "the night before", "the night of 10 February".
func (f *finder) definitePart(i, j int) expr {
	l := f.lex[j]
	k := j + 1
	e := expr{first: i, end: k, kind: kPart, a: int(l.n), typ: document.Time}
	switch {
	case l.n == night && f.beforeLast(k) < 0:
		e.end, e.base = k+2, &expr{kind: kDeictic, a: -2}
		return e
	case f.isOne(k, " before after ") && (f.ends(k+1) || f.isOne(k+1, " and that when with in at on ")):
		rel := rPrevious
		if f.is(k, "after") {
			rel = rFollowing
		}
		e.end, e.base = k+1, &expr{kind: kUnit, unit: uDay, rel: rel}
		return e
	case f.is(k, "of"):
		if day := f.core(k + 1); day.ok() && day.isDay() {
			e.end, e.base = day.end, &day
			return e
		}
		return none
	case f.is(k, "-") || f.counts(k) || f.capital(k):
		return none
	case l.n == night && f.isOne(i-1, " of for ") && f.isOne(i-2, " laugh goal gain surprise story joke end most part rest "):
		return none
	case f.isOne(i-1, " in during for through by of "), l.n == night && f.isOne(i-1, " spent into "):
		return e
	}
	return none
}
