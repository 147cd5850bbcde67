package dates

import "byline/internal/document"

// ordinal parses "3rd of May", "19th-century", "third quarter of 2024", "second half of 2026", "second week of June".
func (f *finder) ordinal(i int) expr {
	l := f.lex[i]
	n := int(l.n)
	if l.aux == 0 || f.is(i+1, "of") {
		if day, j := n, i+1; day <= 31 {
			if e := f.dayFirst(i, j, day); e.ok() {
				return e
			}
		}
	}
	j := i + 1
	if f.is(j, "-") && f.glued(j) {
		j++
	}
	if w := f.at(j); w.class == cWeekday && w.aux == 0 && n <= 5 {
		return f.nth(i, j, n)
	}
	switch unit, plural := f.unit(j, false); {
	case plural || unit < 0:
		if f.at(j).class == cHalfWord && n <= 2 && f.is(j+1, "of") {
			return f.quarterOf(i, j+1, kHalf, n, 0)
		}
	case unit == uCentury && n <= 30:
		e := fixed(i, j+1, point{gCentury, n - 1, 0})
		if f.isOne(j+1, " bc bce ") {
			return none
		}
		if f.isOne(j+1, " ad ") {
			e.end++
		}
		return e
	case unit == uQuarter && n <= 4:
		return f.quarterOf(i, j+1, kQuarter, n, 0)
	case unit == uWeek || unit == uWeekend || unit == uDay:
		if n <= 5 || unit == uDay && n <= 31 {
			return f.nth(i, j, n)
		}
	}
	return none
}

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
	if k == kHalf && f.at(first).class == cOrdinal {
		return none
	}
	return e
}

// fiscal parses "fiscal 2024", "fiscal year 2024", "financial year 2023-24".
func (f *finder) fiscal(i int) expr {
	j := i + 1
	if f.is(j, "year") {
		j++
	}
	y := f.year(j)
	if y == 0 {
		if m := f.at(j); m.class == cInt && m.aux == 2 && j > i+1 {
			y = century(int(m.n), 2)
		} else {
			return none
		}
	}
	if r := f.yearRange(j, y); r.ok() && f.is(j-1, "year") {
		r.first = i
		return r
	}
	return fixed(i, j+1, point{gFiscal, y, 0})
}

// decade parses "1990s", "'80s", "90s".
func (f *finder) decade(i int) expr {
	l := f.lex[i]
	if f.is(i-1, "-") && f.glued(i) && f.digit(i-2) {
		return none // a type of aircraft
	}
	if l.aux == 4 {
		if l.n%100 == 0 && l.n < 2000 {
			return fixed(i, i+1, point{gCentury, int(l.n) / 100, 0})
		}
		return fixed(i, i+1, point{gDecade, int(l.n) / 10, 0})
	}
	if l.n%10 != 0 || f.isOne(i-1, " his her their our my in-her-his ") {
		return none // an age
	}
	w := f.d.Word(i)
	if w[0] >= '0' && w[0] <= '9' && !f.isOne(i-1, " the early late mid - ") && !f.quote(i-1) {
		return none
	}
	return fixed(i, i+1, point{gDecade, century(int(l.n), 2) / 10, 0})
}

// season parses "spring 2026", "the autumn of 2025", "winter".
func (f *finder) season(i int) expr {
	l := f.lex[i]
	if f.titled(i) && f.titled(i+1) {
		if end, rule := f.matchHoliday(i); end > 0 {
			return expr{first: i, end: end, kind: kHoliday, text: rule}
		}
	}
	j := i + 1
	if l.aux == 1 {
		return none
	}
	k := j
	if f.is(k, "of") {
		k++
	}
	if y := f.year(k); y > 0 {
		if r := f.yearRange(k, y); r.ok() {
			r.first = i
			return r
		}
		return fixed(i, k+1, point{gSeason, y*4 + int(l.n), 0})
	}
	if y := f.at(k); y.class == cShortYear {
		return fixed(i, k+1, point{gSeason, century(int(y.n), 2)*4 + int(l.n), 0})
	}
	e := expr{first: i, end: j, kind: kSeason, a: int(l.n)}
	if k > j && f.at(k).class == cThis {
		if y := f.relative(k, k); y.ok() && y.kind == kUnit && y.unit == uYear {
			e.base, e.end = &y, y.end
			return e
		}
	}
	if f.isOne(i-1, " in since until till by before after through late early mid - during the of this ") {
		if f.at(i-1).class == cThe || f.is(i-1, "-") {
			if l.aux == 2 && !f.is(i-2, "in") || f.counts(j) || f.capital(j) || f.is(j, "of") {
				return none
			}
		} else if l.aux == 2 || f.counts(j) && !f.isOne(j, " after when before ") || f.is(j, "of") {
			return none
		}
		return e
	}
	return none
}

// holiday parses a feast with its year, "Christmas week", "Memorial Day weekend".
func (f *finder) holiday(i int) expr {
	end, rule := f.matchHoliday(i)
	if end == 0 {
		return none
	}
	if f.is(end-1, "year") && (f.d.Tokens[end-1].Shape == document.Lower) {
		return none
	}
	e := expr{first: i, end: end, kind: kHoliday, text: rule}
	if f.is(end-1, "week") {
		e.unit = uWeek
	}
	j := end
	switch {
	case f.is(j, "week"):
		e.unit, e.end = uWeek, j+1
	case f.is(j, "weekend"):
		e.unit, e.end = uWeekend, j+1
	case f.capital(j) && !f.is(end-1, "day") && !f.is(end-1, "eve"),
		f.at(i-1).class == cArticle && !f.is(end-1, "day"), f.nameBefore(i),
		f.isOne(j, " tree trees card cards present presents gift gifts lights decorations market markets dinner cake carol carols song songs jumper party parties island "):
		return none // part of a name, or a thing of the feast
	}
	j = e.end
	if f.is(j, "of") || f.is(j, ",") {
		j++
	}
	if y := f.year(j); y > 0 {
		e.a, e.end = y, j+1
		return e
	}
	if f.at(e.end).class == cThis {
		if y := f.relative(e.end, e.end); y.ok() && y.kind == kUnit && y.unit == uYear {
			e.base, e.end = &y, y.end
		}
		return e
	}
	if e.unit == 0 {
		return f.withClock(e)
	}
	return e
}

// withThe parses what may stand behind "the".
func (f *finder) withThe(i int) expr {
	j := i + 1
	l := f.at(j)
	var e expr
	switch l.class {
	case cThis:
		e = f.relative(i, j)
		if e.ok() || !f.is(j, "late") {
			return e
		}
	case cEdge:
		e = f.edge(j)
	case cUnit:
		return f.definite(i, j)
	case cPart:
		return f.definitePart(i, j)
	case cDecade, cSeason, cHoliday, cFiscalWord, cMonth:
		e = f.core(j)
		if !e.ok() && l.class == cMonth && f.is(j+1, "quarter") {
			e = expr{first: i, end: j + 2, kind: kQuarter, a: (int(l.n) + 2) / 3}
		}
		if e.ok() && e.kind == kMonth && f.is(e.end, "quarter") {
			e = expr{first: i, end: e.end + 1, kind: kQuarter, a: (int(l.n) + 2) / 3}
		}
	case cOrdinal:
		if l.n == 1 && f.at(j+1).class == cCardinal {
			if e = f.counted(j + 1); e.ok() && e.kind == kDuration {
				e.first = i
				return e
			}
			return none
		}
		e = f.ordinal(j)
	case cNineties:
		e = fixed(i, j+1, point{gDecade, (1900 + int(l.n)) / 10, 0})
		if l.n < 20 || f.capital(j) {
			return none
		}
	case cInt, cCardinal, cVague, cCount:
		e = f.core(j)
		if !e.ok() {
			e = f.counted(j)
		}
		if !e.ok() || e.kind == kShift {
			return none
		}
		if e.kind == kDuration || e.kind == kFixed && e.p.grain == gYear && e.end == j+1 {
			return none // the article belongs to a noun further on: let the number be found without it
		}
	default:
		return none
	}
	if e.ok() && f.ownsArticle(&e, l) {
		e.first = i
	}
	return e
}

// ownsArticle reports whether "the" before an expression is its own and does not belong to a noun behind it: the 1990s,
// but the [19th-century] chapel, the [Oct. 7] attack.
func (f *finder) ownsArticle(e *expr, l lexeme) bool {
	switch {
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
	e := expr{first: i, end: j + 1, kind: kUnit, unit: unit, rel: rThis}
	k := j + 1
	if f.lex[j].aux == 1 {
		return none
	}
	switch unit {
	case uDay:
		if !f.isOne(k, " before after ") {
			return none
		}
		e.rel = rFollowing
		if f.is(k, "before") {
			e.rel = rPrevious
		}
		if f.ends(k + 1) {
			e.end = k + 1
			return e
		}
		if base := f.parse(k + 1); base.ok() && (base.isDay()) && base.kind != kUnit {
			e.end, e.base = base.end, &base
			if base.kind == kHoliday || base.kind == kDeictic {
				return e
			}
		}
		return none
	case uYear, uMonth, uWeek:
		if f.isOne(k, " to ended ending from through ") && unit == uYear {
			return expr{first: i, end: k, kind: kDuration, typ: document.Duration, text: "P1Y"}
		}
		if f.isOne(i-1, " of during later through over until ") && (!f.counts(k) || f.isOne(k, " so ")) && (unit != uWeek || f.isOne(i-2, " end rest most course later in days ")) || f.is(i-1, "in") && f.isOne(i-2, " later earlier ") {
			if f.is(i-1, "of") && f.isOne(i-2, " time times part parts days day months rest ") && !f.is(i-2, "rest") && unit == uYear && !f.is(i-2, "day") {
				return none
			}
			return e
		}
		if f.isOne(k, " before after ") && f.ends(k+1) {
			e.rel, e.end = rFollowing, k+1
			if f.is(k, "before") {
				e.rel = rPrevious
			}
			return e
		}
	case uWeekend:
		if (i == f.first || f.isOne(i-1, " over at for during by since before after until on of ")) && (f.ends(k) || !f.capital(k)) {
			return e
		}
	case uDecade, uQuarter, uCentury:
		if f.isOne(i-2, " end beginning start middle rest ") && f.is(i-1, "of") {
			e.rel = rThat
			if unit == uQuarter {
				e.rel = rThis
			}
			return e
		}
	}
	return none
}

// definitePart parses "in the morning", "the night before", "the night of 10 February".
func (f *finder) definitePart(i, j int) expr {
	l := f.lex[j]
	k := j + 1
	e := expr{first: i, end: k, kind: kPart, a: int(l.n), typ: document.Time}
	switch {
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
	case f.isOne(i-1, " in during for through by of "):
		return e
	}
	return none
}

// edge parses "early May", "late on Friday", "mid-2016", "the end of March", "later this year".
func (f *finder) edge(i int) expr {
	l := f.lex[i]
	if (l.n == 'M' || l.n == 'E') && l.aux < 2 {
		if e := f.yearEnd(i); e.ok() {
			return e
		}
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
	j := i + 1
	switch l.aux {
	case 0, 1:
		hyphen := f.is(j, "-") && f.glued(j)
		if hyphen {
			j++
		}
		if l.aux == 1 && !hyphen {
			if !f.is(j, "of") {
				return none
			}
			j++
		}
		if f.is(j, "in") && l.aux == 0 && (f.at(j+1).class == cMonth || f.year(j+1) > 0 || f.at(j+1).class == cThe && f.at(j+2).class != cOrdinal && f.at(j+2).class != cPart) {
			j++
		}
	case 2:
		if f.is(j, "in") && (f.at(j+1).class == cMonth || f.year(j+1) > 0 || f.at(j+1).class == cThe && f.isOne(j+2, " day week month year decade season ")) {
			j++
		} else if c := f.at(j); c.class != cThis && !(c.class == cDeictic && c.n == 0) && c.class != cTonight {
			return none
		}
	}
	the := f.at(j).class == cThe
	var e expr
	if the {
		e = f.withThe(j)
		if e.ok() && e.kind == kUnit && e.rel == rThis && l.aux == 2 && e.unit >= uWeek {
			e.rel = rThis
		}
		if !e.ok() && l.aux == 1 && f.at(j+1).class == cUnit && f.lex[j+1].aux == 0 && f.lex[j+1].n >= uWeek {
			e = expr{first: j, end: j + 2, kind: kUnit, unit: int(f.lex[j+1].n), rel: rThis}
		}
		if !e.ok() && f.year(j+1) > 0 {
			e = f.core(j + 1)
		}
	} else {
		e = f.core(j)
	}
	if !e.ok() || e.kind == kDuration || e.kind == kSet || e.kind == kClock {
		return none
	}
	if e.kind == kRange && e.base.kind == kFixed && e.base.p.grain == gYear && l.aux == 0 {
		return none
	}
	e.first = i
	if e.mod == "" {
		e.mod = mod
	}
	if e.kind == kWeekday && l.n == 'S' && l.aux == 0 {
		day := e
		day.mod = ""
		return expr{first: i, end: e.end, kind: kPart, a: morning, mod: mod, typ: document.Time, base: &day}
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
	e.first, e.mod = i, mod
	return e
}
