package dates

import "byline/internal/document"

// integer parses expressions that begin with a number written in digits only.
func (f *finder) integer(i int) expr {
	if i > 0 && f.d.Tokens[i-1].Kind == document.Symbol && f.glued(i) && !f.is(i-1, "+") {
		return none // money
	}
	if f.glued(i) && f.isOne(i-1, " - . / ") && i > f.first+1 && f.glued(i-1) && f.digit(i-2) {
		return none // the rest of a score or a number of another kind
	}
	l := f.lex[i]
	if l.aux == 2 && f.glued(i) && f.is(i-1, "'") && f.isOne(i-2, " in since from by ") {
		return fixed(i-1, i+1, yearPoint(century(int(l.n), 2))) // In '91: elsewhere the apostrophe is of the token
	}
	if e := f.slashed(i); e.ok() {
		return e
	}
	if e := f.clock(i); e.ok() {
		return e
	}
	if day, j := f.dayOfMonth(i); j > 0 {
		if e := f.dayFirst(i, j, day); e.ok() {
			return e
		}
		if e := f.clockRange(i); e.ok() {
			return e
		}
	}
	if e := f.counted(i); e.ok() || l.aux != 4 {
		if !e.ok() && l.aux <= 3 && f.isOne(i+1, " bc bce ") && f.capital(i+1) {
			return fixed(i, i+2, yearPoint(1-int(l.n)))
		}
		return e
	}
	return f.plainYear(i)
}

// digit reports whether token i begins with a digit.
func (f *finder) digit(i int) bool {
	return i >= 0 && i < len(f.lex) && f.d.Tokens[i].Kind == document.Number
}

// slashed parses dates written in numbers only: 2025-11-28, 2025-11-28T14:05, 3/5/24, 25.11.2025 is dotted.
func (f *finder) slashed(i int) expr {
	l := f.lex[i]
	mark := f.at(i + 1)
	if mark.class != cNone || !f.glued(i+1) || !f.glued(i+2) || !f.isOne(i+1, " / - ") {
		return none
	}
	slash := f.is(i+1, "/")
	b := f.at(i + 2)
	if b.class != cInt || b.aux > 2 {
		return none
	}
	if l.n == 9 && b.n == 11 && slash && !(f.is(i+3, "/") && f.glued(i+3)) {
		return fixed(i, i+3, datePoint(2001, 9, 11))
	}
	if !f.glued(i+3) || !f.glued(i+4) || !f.is(i+3, "-") && !f.is(i+3, "/") || f.is(i+3, "/") != slash {
		return none
	}
	if l.aux == 4 {
		return f.iso(i, int(l.n), int(b.n))
	}
	c := f.at(i + 4)
	if c.class != cInt || c.aux != 4 && (c.aux != 2 || !slash) || f.glued(i+5) && f.isOne(i+5, " - / ") {
		return none
	}
	return f.ordered(i, i+5, int(l.n), int(b.n), century(int(c.n), int(c.aux)))
}

// iso parses the day of 2025-11-28, and the time behind it.
func (f *finder) iso(i, year, month int) expr {
	w := f.lower(i + 4)
	if len(w) < 2 || year < 1000 {
		return none
	}
	day, ok := digits(w[:2])
	if !ok || !validDay(year, month, day) || len(w) > 2 && w[2] != 't' {
		return none
	}
	e := fixed(i, i+5, datePoint(year, month, day))
	if hour, ok := digits(w[min(3, len(w)):]); ok && len(w) == 5 && hour < 24 && f.is(i+5, ":") && f.glued(i+6) {
		v := f.lower(i + 6)
		if len(v) < 2 {
			return e
		}
		if minute, ok := digits(v[:2]); ok && minute < 60 {
			e.p, e.end, e.typ = point{gMinute, e.p.n, hour*60 + minute}, i+7, document.Time
			for e.end < f.limit && f.glued(e.end) && (f.is(e.end, ":") || f.digit(e.end) || f.is(e.end, "z")) {
				e.end++
			}
		}
	}
	return e
}

// ordered reads a day and a month in the order the article writes them.
func (f *finder) ordered(first, end, a, b, year int) expr {
	day, month := b, a
	if a > 12 || b <= 12 && f.dayIsFirst() {
		day, month = a, b
	}
	if !validDay(year, month, day) {
		return none
	}
	return fixed(first, end, datePoint(year, month, day))
}

// dotted parses 31.12.2027 and 3.5.24, where the day comes first.
func (f *finder) dotted(i int) expr {
	w := f.lower(i)
	var part, width [3]int
	k := 0
	for _, c := range w {
		switch {
		case c == '.':
			if k++; k > 2 {
				return none
			}
		case c >= '0' && c <= '9' && width[k] < 4:
			part[k], width[k] = part[k]*10+int(c-'0'), width[k]+1
		default:
			return none
		}
	}
	if k != 2 || width[2] != 4 && width[2] != 2 || width[0] > 2 || width[1] > 2 {
		return none
	}
	year := century(part[2], width[2])
	if !validDay(year, part[1], part[0]) || width[2] == 2 && !f.isOne(i-1, " on of dated from until since ") {
		return none
	}
	return fixed(i, i+1, datePoint(year, part[1], part[0]))
}

// plainYear parses a year of four digits and the ranges that begin with one.
func (f *finder) plainYear(i int) expr {
	y := int(f.lex[i].n)
	if y < 1000 || y >= 2200 {
		return none
	}
	if f.isOne(i+1, " bc bce ") && f.capital(i+1) {
		return fixed(i, i+2, yearPoint(1-y))
	}
	if e := f.yearRange(i, y); e.ok() {
		return e
	}
	if f.glued(i+1) && f.isOne(i+1, " - ") && f.glued(i+2) && f.digit(i+2) || !f.isYear(i, y) {
		return none
	}
	e := fixed(i, i+1, yearPoint(y))
	if f.afterYear(i) {
		e.first -= 2
		return e
	}
	if q := f.quarterBehind(e); q.ok() {
		return q
	}
	if y%10 == 0 && f.is(i+1, "'s") && f.isOne(i-1, " the mid early late - ") {
		return fixed(i, i+2, point{gDecade, y / 10, 0}) // 1980's
	}
	if f.is(i+1, "season") && f.is(i-1, "the") {
		e.end++
	}
	return e
}

// yearRange parses 2023-24, 2019/20, 1914-1918 and "the 2023-24 season".
func (f *finder) yearRange(i, y int) expr {
	if !f.isOne(i+1, " - / ") || f.glued(i+1) != f.glued(i+2) || !f.glued(i+1) && !f.is(i-1, "(") {
		return none
	}
	m := f.at(i + 2)
	if m.class != cInt || f.is(i+3, "-") && f.glued(i+3) && f.digit(i+4) {
		return none
	}
	last := int(m.n)
	switch {
	case m.aux == 2:
		last += y / 100 * 100
		if last < y {
			last += 100
		}
		if last-y > 60 && f.is(i+1, "/") {
			return none
		}
	case m.aux != 4 || last >= 2200:
		return none
	}
	if last <= y || f.capital(i-1) && !f.bracket(i-1) && !f.is(i-1, "fy") {
		return none
	}
	from, to := fixed(i, i+1, yearPoint(y)), fixed(i+2, i+3, yearPoint(last))
	e := expr{first: i, end: i + 3, kind: kRange, base: &from, other: &to}
	if f.is(i+3, "season") {
		e.end++
	} else if f.is(i+3, "school") && f.is(i+4, "year") {
		e.end += 2
	}
	return e
}

func (f *finder) bracket(i int) bool { return f.is(i, "(") || f.is(i, "[") }

// afterYear reports whether token i is the year of "post-1959" or "pre-2008".
func (f *finder) afterYear(i int) bool {
	return f.is(i-1, "-") && f.glued(i) && f.glued(i-1) && f.isOne(i-2, " post pre ")
}

// isYear reports whether a number of four digits is a year here: not a quantity, not a number in a name.
func (f *finder) isYear(i, y int) bool {
	if f.afterYear(i) {
		return true
	}
	const before = " in since of from by until till to and or between before after during circa through late early mid the for than around about 's autumn spring summer winter fall "
	const units = " year month day hour minute week children km metres meters miles feet tonnes tons people men women gmt hours points kilometres acres hectares pounds dollars euros barrels soldiers troops members voters votes jobs square degrees calories words pages mph rpm bhp cc mm mg kg lb litres mah watts others civilians rupees yen yuan crore lakh homes houses ft ppi bc bce per percent % "
	if f.isOne(i+1, units) || i > f.first && f.glued(i) && !f.bracket(i-1) && !f.isOne(i-1, " - / ") && !f.quote(i-1) {
		return false
	}
	leads := f.isOne(i-1, before)
	if f.isOne(i-1, " some about nearly over than another with up around almost least only additional all were are ") && f.counts(i+1) {
		w := f.lower(i + 1)
		if n := len(w); n > 0 && w[n-1] == 's' {
			return false
		}
	}
	if y < 1850 || y > 2060 {
		return leads && !(f.counts(i+1) && f.plural(i+1) && !f.is(i-1, "the")) || f.bracket(i-1) && f.is(i+1, ")")
	}
	if f.at(i+1).class != cYearRest && f.titled(i-1) && !f.isOne(i-1, " its their his her our ") && f.lex[i-1].class == cNone && !leads && f.d.Tokens[i-1].Kind == document.Word {
		return false // a number in a name: Agenda 2030
	}
	if f.isOne(i-1, " no number resolution article chapter page room flight channel gate lot platform route highway # vision agenda target version model type ") {
		return false
	}
	if !leads && f.counts(i+1) && f.plural(i+1) && i > f.first && !f.is(i-1, "(") && !f.is(i-1, "'") {
		return false
	}
	return true
}

// plural reports whether token i looks like a plural.
func (f *finder) plural(i int) bool {
	w := f.lower(i)
	if n := len(w); n > 5 && (string(w[n-3:]) == "men" || string(w[n-5:]) == "ldren" || string(w[n-6:]) == "people") {
		return true
	}
	return len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's'
}

func (f *finder) quote(i int) bool { return i >= 0 && f.d.Tokens[i].Kind == document.QuoteMark }
