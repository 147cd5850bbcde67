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
		if e := f.monthDay(i); e.ok() {
			return e
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
		if f.at(j).class == cHalfWord && n <= 2 && (f.is(j+1, "of") || f.isBusiness()) {
			return f.quarterOf(i, j+1, kHalf, n, 0)
		}
	case unit == uCentury && n <= 30:
		if f.titled(j) && f.capital(j+1) {
			return none // a name
		}
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

// monthDay parses the day of "symbols are allotted on the 19th." where no month is named; of golf it is a hole.
func (f *finder) monthDay(i int) expr {
	l := f.lex[i]
	if l.n > 31 || !f.digit(i) || f.at(i-1).class != cThe || !f.isOne(i-2, " on until till by ") || !f.ends(i+1) {
		return none
	}
	for j := f.first; j < f.limit && j < i+reach; j++ {
		if f.isOne(j, " hole holes birdie birdies bogey bogeyed par green eagle fairway putt iron tee ") {
			return none
		}
	}
	return expr{first: i, end: i + 1, kind: kMonthDay, b: int(l.n)}
}

// fiscalYears parses "FY24" and "FY2023-24".
func (f *finder) fiscalYears(i int) expr {
	y := int(f.lex[i].n)
	if m := f.at(i + 2); f.isOne(i+1, " - / ") && f.glued(i+1) && f.glued(i+2) && m.class == cInt && int(m.n) == (y+1)%100 && m.aux == 2 {
		from, to := fixed(i, i+1, yearPoint(y)), fixed(i+2, i+3, yearPoint(y+1))
		return expr{first: i, end: i + 3, kind: kRange, base: &from, other: &to}
	}
	return fixed(i, i+1, point{gFiscal, y, 0})
}

// fiscal parses "fiscal 2024", "fiscal year 2024", "financial year 2023-24".
func (f *finder) fiscal(i int) expr {
	j := i + 1
	if f.is(j, "year") {
		j++
	}
	y := f.year(j)
	if n, end, k := f.nthPart(i); end > 0 && j == i+1 { // the fiscal third quarter
		e := f.quarterOf(i, end, k, n, 0)
		return e
	}
	if y == 0 {
		if m := f.at(j); m.class == cInt && m.aux == 2 && j > i+1 {
			y = century(int(m.n), 2)
		} else {
			return none
		}
	}
	if r := f.yearRange(j, y); r.ok() {
		r.first = i
		return r
	}
	e := fixed(i, j+1, point{gFiscal, y, 0})
	if q := f.quarterBehind(e); q.ok() {
		return q
	}
	return e
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
	if d := f.at(i - 2); d.class == cDecade && d.aux == 4 && f.isOne(i-1, " and or to ") {
		return fixed(i, i+1, point{gDecade, int(d.n)/100*10 + int(l.n)/10, 0}) // the 1920s and 30s
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
		return fixed(i, k+1, f.seasonPoint(y, int(l.n)))
	}
	if y := f.at(k); y.class == cShortYear {
		return fixed(i, k+1, f.seasonPoint(century(int(y.n), 2), int(l.n)))
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
			if l.aux == 2 && !f.isOne(i-2, " in by ") || f.counts(j) || f.capital(j) || f.is(j, "of") {
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
	if day, ok := parseDay(rule); ok { // Brexit Day
		return fixed(i, end, dayPoint(day))
	}
	e := expr{first: i, end: end, kind: kHoliday, text: rule}
	if f.is(end-1, "week") {
		e.unit = uWeek
	}
	if f.is(i, "eid") && end == i+1 {
		e.b = 1 // either feast
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
		if e.unit == 0 && f.is(e.end, "weekend") {
			e.unit, e.end = uWeekend, e.end+1
		}
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
