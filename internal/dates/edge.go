package dates

import "byline/internal/document"

// edge parses "early May", "mid-2016", "the end of March", "later this year".
func (f *finder) edge(i int) expr {
	l := f.lex[i]
	if e := f.yearEnd(i); e.ok() {
		return e
	}
	if l.n == 'M' && f.titled(i) {
		if end, rule := f.matchHoliday(i); end > 0 {
			return expr{first: i, end: end, kind: kHoliday, text: rule}
		}
	}
	mod := "END"
	switch l.n {
	case 'S':
		mod = "START"
	case 'M':
		mod = "MID"
	}
	if l.aux == 0 {
		if e := f.edgeOfDay(i, mod); e.ok() {
			return e
		}
	}
	j := f.behindEdge(i)
	if j == 0 {
		return none
	}
	e := f.edged(j, l)
	if !e.ok() || e.kind == kDuration || e.kind == kSet || e.kind == kClock {
		return none
	}
	if l.aux == 0 && e.kind == kRange && e.base.kind == kFixed && e.base.p.grain == gYear {
		return none
	}
	e.first = i
	if e.mod == "" {
		e.mod = mod
	}
	if e.kind == kWeekday && l.n == 'S' && l.aux == 0 { // early Tuesday is its morning
		day := e
		day.mod = ""
		return expr{first: i, end: e.end, kind: kPart, a: morning, mod: mod, typ: document.Time, base: &day}
	}
	return e
}

// smallHours parses "the small hours", "the early hours" where no day follows; with one, the day alone is told.
func (f *finder) smallHours(i int) expr {
	if !f.isOne(i+1, " early small ") || !f.is(i+2, "hours") || f.isOne(i+3, " of on ") {
		return none
	}
	return expr{first: i, end: i + 3, kind: kPart, a: morning, typ: document.Time}
}

// edgeOfDay parses "mid-afternoon", "late evening on Friday".
func (f *finder) edgeOfDay(i int, mod string) expr {
	j := i + 1
	if f.is(j, "-") {
		j++
	}
	l := f.at(j)
	glued := j > i+1 && f.glued(j) && f.isOne(i-1, " by since until ") && l.class == cPart && l.aux == 0 // by mid-afternoon
	if day := f.at(j + 1).class; !glued && (l.class != cPart || l.aux != 0 || day != cDeictic && day != cWeekday && (f.counts(j+1) || !f.isOne(i-1, " by until since in the around from during on "))) {
		return none
	}
	e := f.withDay(expr{first: i, end: j + 1, kind: kPart, a: int(l.n), typ: document.Time})
	e.mod = mod
	return e
}

// behindEdge returns the token where the stretch begins whose edge token i names, or 0: early May, the end of May,
// end-May, later in May, later this year.
func (f *finder) behindEdge(i int) int {
	j := i + 1
	in := f.is(j, "in") && (f.at(j+1).class == cMonth || f.year(j+1) > 0)
	the := f.is(j, "in") && f.at(j+1).class == cThe
	switch f.lex[i].aux {
	case 0:
		switch {
		case f.is(j, "-") && f.glued(j):
			return j + 1
		case in, the && f.at(j+2).class != cOrdinal && f.at(j+2).class != cPart:
			return j + 1
		}
		return j
	case 1:
		if f.is(j, "of") || f.is(j, "-") && f.glued(j) {
			return j + 1
		}
		return 0
	}
	switch c := f.at(j); {
	case in, the && f.isOne(j+2, " week month year decade season "):
		return j + 1
	case c.class == cThis, c.class == cDeictic && c.n <= 0, c.class == cTonight:
		return j
	}
	return 0
}

// edged parses the stretch of time whose edge is named.
func (f *finder) edged(j int, l lexeme) expr {
	if f.at(j).class != cThe {
		return f.core(j)
	}
	e := f.withThe(j)
	if u := f.at(j + 1); !e.ok() && l.aux == 1 && u.class == cUnit && u.aux == 0 && u.n >= uWeek {
		return stretch(j, j+2, int(u.n), rThis)
	}
	if !e.ok() && f.year(j+1) > 0 {
		return f.core(j + 1)
	}
	return e
}

// yearEnd parses "mid-year"; "year-end" and "year's end" are read from their first word.
func (f *finder) yearEnd(i int) expr {
	if u := f.at(i + 2); f.is(i+1, "-") && f.glued(i+2) && u.class == cUnit && u.aux == 0 && (u.n == uYear || u.n == uMonth || u.n == uWeek) && f.is(i, "mid") && !f.counts(i+3) {
		return expr{first: i, end: i + 3, kind: kUnit, unit: int(u.n), rel: rThis, mod: "MID"}
	}
	return none
}

// unitEnd parses "year-end", "month-end", "year's end".
func (f *finder) unitEnd(i int) expr {
	l := f.lex[i]
	if l.aux == 0 && l.n == uYear && f.is(i+1, "end") && f.isOne(i-1, " by at until before since around from ") && !f.counts(i+2) {
		return expr{first: i, end: i + 2, kind: kUnit, unit: uYear, rel: rThis, mod: "END"}
	}
	if l.aux != 0 || l.n != uYear && l.n != uMonth || !f.is(i+1, "-") && !f.is(i+1, "'s") || !f.is(i+2, "end") || f.at(i-1).class == cThis || f.counts(i+3) && f.is(i+1, "-") {
		return none
	}
	return expr{first: i, end: i + 3, kind: kUnit, unit: int(l.n), rel: rThis, mod: "END"}
}

// approximate parses "nearly four years ago", "more than a decade", "at least two weeks", "about 22:30".
func (f *finder) approximate(i int) expr {
	l := f.lex[i]
	j, mod := i+1, ""
	switch l.n {
	case 'A':
		mod = "APPROX"
	case 'L':
		mod = "LESS_THAN"
	case 'M':
		mod = "MORE_THAN"
	default:
		switch {
		case f.is(i, "more") && f.is(j, "than"):
			mod = "MORE_THAN"
		case (f.is(i, "less") || f.is(i, "fewer")) && f.is(j, "than"):
			mod = "LESS_THAN"
		case f.is(i, "at") && f.is(j, "least"):
			mod = "EQUAL_OR_MORE"
		case f.is(i, "at") && f.is(j, "most"), f.is(i, "up") && f.is(j, "to"):
			mod = "EQUAL_OR_LESS"
		default:
			return none
		}
		j++
	}
	switch f.at(j).class {
	case cArticle, cCardinal, cInt, cCount, cVague, cHalfWord, cClock, cNoon:
	default:
		return none
	}
	if l.n == 'M' && f.at(j).class == cArticle && f.is(i-1, "left") {
		return none
	}
	e := f.parse(j)
	switch {
	case !e.ok():
		return none
	case e.kind == kDuration || e.kind == kShift:
	case e.kind == kClock && l.n == 'A' && !f.is(i, "some"):
	default:
		return none
	}
	e.mod = mod
	if f.isOne(i, " nearly almost more ") {
		e.first = i // other such words stay outside: the articles decide
	}
	return e
}
