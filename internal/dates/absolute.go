package dates

import "byline/internal/document"

// month parses expressions that begin with the name of a month: May, May 2024, May 3, May 3 to 5, 2024.
func (f *finder) month(i int) expr {
	l := f.lex[i]
	month := int(l.n)
	j := i + 1
	if f.is(j, "-") && f.glued(j) && f.glued(j+1) && f.capital(j+1) {
		return none // Jan-Willem
	}
	if l.n == 5 && f.is(j, "day") || f.is(j, "bank") {
		return f.holiday(i)
	}
	if f.is(j, ".") && l.aux == 2 {
		j++
	}
	if day, k := f.dayOfMonth(j); k > 0 {
		return f.withClock(f.dayRange(i, k, month, day))
	}
	if l.aux > 0 && !f.isMonth(i, j) || l.aux == 0 && f.year(j) == 0 && (f.isSurname(i) || f.is(i, "jan") && f.d.Tokens[i].Len() == 3 && f.capital(j)) {
		return none
	}
	e := expr{first: i, end: j, kind: kMonth, a: month}
	if f.is(j, "-") || f.is(j, "to") && f.at(j+2).class == cInt {
		if m := f.at(j + 1); m.class == cMonth && m.n != l.n && f.is(j, "-") {
			return f.monthRange(e, j)
		}
	}
	if f.is(j, ",") && f.year(j+1) > 0 && !f.is(j+2, "-") {
		j++
	}
	if f.is(j, "of") && (f.year(j+1) > 0 || f.at(j+1).class == cThis || f.at(j+1).class == cShortYear) {
		j++
	}
	if y := f.year(j); y > 0 {
		return fixed(i, j+1, monthPoint(y, month))
	}
	if y := f.at(j); y.class == cShortYear {
		return fixed(i, j+1, monthPoint(century(int(y.n), 2), month))
	}
	return f.withYear(e, j)
}

// withYear joins "last year", "this year" and the like.
func (f *finder) withYear(e expr, j int) expr {
	if f.at(j).class != cThis {
		return e
	}
	if y := f.relative(j, j); y.ok() && y.kind == kUnit && y.unit == uYear {
		e.base, e.end = &y, y.end
	}
	return e
}

// monthRange parses "June-August 2024" and "the January-March quarter".
func (f *finder) monthRange(e expr, j int) expr {
	other := expr{first: j + 1, end: j + 2, kind: kMonth, a: int(f.at(j + 1).n)}
	if f.is(j+2, "quarter") && e.a%3 == 1 {
		return f.quarterOf(e.first, j+3, kQuarter, (e.a+2)/3, 0)
	}
	if f.is(j+2, "quarter") {
		return expr{first: e.first, end: j + 3, kind: kQuarter, a: (e.a+2)/3%4 + 1}
	}
	from := e
	r := expr{first: e.first, end: j + 2, kind: kRange, base: &from, other: &other}
	if y := f.year(j + 2); y > 0 {
		other = fixed(j+1, j+3, monthPoint(y, other.a))
		if e.a > f.monthOf(j+1) {
			y--
		}
		from, r.end = fixed(e.first, j, monthPoint(y, e.a)), j+3
	}
	return r
}

func (f *finder) monthOf(i int) int { return int(f.at(i).n) }

// isMonth reports whether a word that has other meanings (March, May, August, April, June; Mar, Jun) is the month here.
// The tokens from j on follow it.
func (f *finder) isMonth(i, j int) bool {
	if f.lex[i].aux == 2 {
		return f.year(j) > 0
	}
	if f.isOne(j, " i we ") {
		return false // May I
	}
	if f.year(j) > 0 || f.is(j, "of") && (f.year(j+1) > 0 || f.at(j+1).class == cThis && f.is(j+2, "year")) {
		return true
	}
	if f.names[f.lex[i].n] {
		return f.isOne(i-1, monthly)
	}
	if f.isOne(i-1, " by from through during every each of for between before after to that following previous ") || f.isOne(i-1, monthly) {
		return true
	}
	if f.isOne(i-1, " - and or ") {
		if m := f.at(i - 2); m.class == cMonth || f.is(i-2, "mid") || f.year(i-2) > 0 {
			return true
		}
		if m := f.at(i - 3); f.is(i-1, "and") && m.class == cMonth {
			return true
		}
	}
	if f.isOne(j, " - and to or ") && f.at(j+1).class == cMonth && f.at(j+1).aux != 2 {
		return true
	}
	w := string(f.lower(i))
	if w == "may" {
		return f.is(i-1, "the") && f.isOne(j, " election elections vote local contract contracts figures data meeting report ")
	}
	if f.isOne(i-1, " a an its their ") && f.isOne(j, accords) {
		return true
	}
	if f.is(i-1, "the") || f.is(i-1, "'s") {
		return w != "march" || f.isOne(j, " election elections vote summit quarter figures meeting report attack budget ")
	}
	if w == "march" {
		return false
	}
	// April and June are also first names, August a surname's companion: a name follows or stands before those.
	return !f.capital(j) && !f.capital(i-1)
}

// monthly are the words that only stand before the name of a month, not before that of a person.
const monthly = " in since until till early late mid - this last next "

// findNames notes the months that are also names of people in this article: Theresa May.
func (f *finder) findNames() {
	f.first, f.limit = 0, len(f.lex)
	for i := 1; i < len(f.lex); i++ {
		if l := f.lex[i]; l.class != cMonth || l.aux > 1 || f.d.Tokens[i].Sentence != f.d.Tokens[i-1].Sentence || f.at(i+1).class == cInt {
			continue
		}
		if t := &f.d.Tokens[i-1]; t.Kind == document.Word && t.Shape == document.Capital && f.lex[i-1].class == cNone && !f.isOne(i-1, prepositions) {
			f.names[f.lex[i].n] = true
		}
	}
}

const prepositions = " in since until till by before after from on for between through during to and but at of or not "

// capital reports whether token i is a capitalized word inside a sentence that is no month, day or title of this grammar.
func (f *finder) capital(i int) bool {
	if i < 0 || i >= f.limit || i >= len(f.d.Tokens) {
		return false
	}
	t := f.d.Tokens[i]
	if t.Kind != document.Word || t.Shape != document.Capital && t.Shape != document.Upper && t.Shape != document.MixedCase {
		return false
	}
	return f.lex[i].class == cNone && i > f.first
}

// isSurname reports whether a month without day and year is a part of somebody's name: Tyrell January, Pieter-Jan.
func (f *finder) isSurname(i int) bool {
	return f.nameBefore(i) || f.names[f.lex[i].n] && !f.isOne(i-1, monthly) || f.is(i-1, "-") && f.glued(i) && f.capital(i-2)
}

// nameBefore reports whether a word with a capital that belongs to a name stands before token i: Tyrell January.
func (f *finder) nameBefore(i int) bool {
	return f.titled(i-1) && i-1 > f.first && (f.lex[i-1].class == cNone || f.lex[i-1].class == cHoliday) && f.d.Tokens[i-1].Kind == document.Word &&
		!f.isOne(i-1, prepositions)
}

// dayOfMonth reads a day of the month at token j: 3, 3rd. It returns the token after it, or 0.
func (f *finder) dayOfMonth(j int) (day, end int) {
	l := f.at(j)
	if l.class == cOrdinal && l.n >= 1 && l.n <= 31 && l.aux == 0 || l.class == cInt && l.aux <= 2 && l.n >= 1 && l.n <= 31 {
		if f.is(j+1, ":") && f.glued(j+1) && f.glued(j+2) || f.isOne(j+1, " percent % per ") {
			return 0, 0
		}
		return int(l.n), j + 1
	}
	return 0, 0
}

// glued reports whether token i follows the one before it without white space.
func (f *finder) glued(i int) bool { return i < f.limit && f.d.Tokens[i].Glued }

// year reads a year of four digits at token j.
func (f *finder) year(j int) int {
	if l := f.at(j); l.class == cInt && l.aux == 4 && l.n >= 1000 && l.n < 2200 {
		return int(l.n)
	}
	return 0
}

// dayRange parses what follows month and day: a range, a year.
func (f *finder) dayRange(i, j, month, day int) expr {
	e := expr{first: i, end: j, kind: kDay, a: month, b: day}
	if day > daysIn(2000, month) || f.titled(j) && f.isOne(j, " square street avenue ") || f.is(i-1, "the") && f.titled(j) && f.isOne(j, " movement incident uprising group committee brigade brigades youth district square street avenue coalition ") {
		return none
	}
	if f.isOne(j, " - to and & through ") && !(f.is(j, "and") && f.is(i-1, "between")) {
		k := j + 1
		if m := f.at(k); m.class == cMonth && (f.is(j, "-") || f.is(j, "to") || f.is(j, "through")) {
			second := int(m.n)
			k++
			if f.is(j, "to") && !f.is(i-1, "from") || f.is(j, "-") {
				if d2, end := f.dayOfMonth(k); end > 0 {
					return f.yearOfRange(e, expr{first: j + 1, end: end, kind: kDay, a: second, b: d2})
				}
			}
		} else if d2, end := f.dayOfMonth(k); end > 0 && d2 > day && f.at(end).class != cMonth && f.at(end).class != cUnit && (f.is(j, "-") || !f.counts(end)) {
			return f.yearOfRange(e, expr{first: k, end: end, kind: kDay, a: month, b: d2})
		}
	}
	return f.yearOfDay(e)
}

// counts reports whether the word at token i is something one counts, so that the number before it is no day.
func (f *finder) counts(i int) bool {
	if i < 0 || i >= f.limit {
		return false
	}
	t := f.d.Tokens[i]
	return t.Kind == document.Word && t.Shape == document.Lower && !f.isOne(i, " in at on for of to and or by with from when while as but after before  it he she they we you is are was were had has have will would there who that which until since if because against between under over than he's then also not would could may might can about into ")
}

// yearOfDay joins the year behind day and month, written in any of the usual ways.
func (f *finder) yearOfDay(e expr) expr {
	j := e.end
	if f.is(j, ",") && f.year(j+1) > 0 || f.is(j, "of") && f.year(j+1) > 0 {
		j++
	}
	if y := f.year(j); y > 0 {
		if !validDay(y, e.a, e.b) {
			return none
		}
		return fixed(e.first, j+1, datePoint(y, e.a, e.b))
	}
	if y := f.at(j); y.class == cShortYear {
		return fixed(e.first, j+1, datePoint(century(int(y.n), 2), e.a, min(e.b, daysIn(century(int(y.n), 2), e.a))))
	}
	if f.isOne(j, " attack attacks riot riots massacre bombing bombings shooting earthquake quake tsunami crash coup raid raids assault uprising killings murders disaster flood floods ") {
		e.rel = rPast // the Oct. 7 attack
		return e
	}
	if f.is(e.first-1, "ended") {
		e.rel = rPast
		return e
	}
	return f.withYear(e, e.end)
}

// yearOfRange joins the year behind a range of days.
func (f *finder) yearOfRange(from, to expr) expr {
	if to.b > daysIn(2000, to.a) {
		return from
	}
	r := expr{first: from.first, end: to.end, kind: kRange}
	j := to.end
	if f.is(j, ",") && f.year(j+1) > 0 {
		j++
	}
	if y := f.year(j); y > 0 && validDay(y, to.a, to.b) && validDay(y, from.a, from.b) {
		first := y
		if from.a > to.a {
			first--
		}
		from, to = fixed(from.first, from.end, datePoint(first, from.a, from.b)), fixed(to.first, to.end, datePoint(y, to.a, to.b))
		r.end = j + 1
	}
	r.base, r.other = &from, &to
	return r
}

// dayFirst parses "3 May 2024", "the 3rd of May", "3-5 May", "27 February-5 March 2021", the day being read already.
func (f *finder) dayFirst(i, j, day int) expr {
	k := j
	if f.is(k, "of") {
		k++
	}
	if m := f.at(k); m.class == cMonth && m.aux != 2 || m.class == cMonth && (k == j) {
		month := int(m.n)
		if day > daysIn(2000, month) {
			return none
		}
		e := expr{first: i, end: k + 1, kind: kDay, a: month, b: day}
		if f.is(k+1, ".") && f.year(k+2) > 0 {
			e.end = k + 2
		}
		if f.is(e.end, "-") || f.is(e.end, "to") && !f.is(i-1, "from") {
			if d2, end := f.dayOfMonth(e.end + 1); end > 0 && f.at(end).class == cMonth {
				return f.yearOfRange(e, expr{first: e.end + 1, end: end + 1, kind: kDay, a: int(f.at(end).n), b: d2})
			}
		}
		return f.withClock(f.yearOfDay(e))
	}
	if k != j {
		return f.dayOfUnit(i, k, day)
	}
	if !f.isOne(j, " - to and & ") {
		return none
	}
	d2, end := f.dayOfMonth(j + 1)
	if end == 0 || d2 <= day {
		return none
	}
	if f.is(end, "of") {
		end++
	}
	m := f.at(end)
	if m.class != cMonth || d2 > daysIn(2000, int(m.n)) {
		return none
	}
	return f.yearOfRange(expr{first: i, end: i + 1, kind: kDay, a: int(m.n), b: day}, expr{first: j + 1, end: end + 1, kind: kDay, a: int(m.n), b: d2})
}

// dayOfUnit parses "the 20th of next month", the tokens from k on naming the month.
func (f *finder) dayOfUnit(i, k, day int) expr {
	if c := f.at(k).class; c != cThis && c != cThe {
		return none
	}
	month := f.parse(k)
	if month.kind != kUnit || !month.isMonth() {
		return none
	}
	return f.withClock(expr{first: i, end: month.end, kind: kNth, unit: uDay, a: day, base: &month})
}

// weekdayOf parses "Wednesday of next week", "Wednesday last week".
func (f *finder) weekdayOf(e expr) expr {
	k := e.end
	if f.is(k, "of") {
		k++
	}
	if f.at(k).class != cThis {
		return none
	}
	week := f.relative(k, k)
	if week.kind != kUnit || week.unit != uWeek || f.is(week.end, "'s") {
		return none
	}
	return f.withClock(expr{first: e.first, end: week.end, kind: kNth, unit: uDay, a: 1, b: e.a, base: &week})
}

// weekdayBy parses "the Monday after Thanksgiving".
func (f *finder) weekdayBy(e expr) expr {
	n := 1
	switch {
	case f.is(e.end, "before"):
		n = -1
	case !f.is(e.end, "after"):
		return none
	}
	if f.at(e.end+1).class != cHoliday || f.at(e.first-1).class != cThe && f.at(e.first-1).class != cArticle {
		return none
	}
	feast := f.holiday(e.end + 1)
	if feast.kind != kHoliday || feast.unit != 0 {
		return none
	}
	return expr{first: e.first, end: feast.end, kind: kNth, unit: uDay, a: n, b: e.a, base: &feast}
}

// weekday parses "Tuesday", "Tuesday, May 7, 2024", "Tuesday 7 May", "Tuesday night", "Monday week".
func (f *finder) weekday(i int) expr {
	l := f.lex[i]
	j := i + 1
	if l.aux == 1 {
		if j = f.shortWeekday(i); j == 0 {
			return none
		}
	}
	if l.aux == 2 {
		return repeated(i, j, weekdaySet(int(l.n)))
	}
	if f.inName(i, j) {
		return none
	}
	if part := f.partsOfDays(j); part >= 0 {
		return repeated(i, j+1, weekdaySet(int(l.n))+partNames[part*3:part*3+3])
	}
	e := expr{first: i, end: j, kind: kWeekday, a: int(l.n)}
	if noun := j; f.at(i-1).class == cArticle || f.is(i-1, "one") {
		if f.at(j).class == cPart {
			noun++
		}
		if !f.isOne(noun, events) && !f.isOne(noun, accords) && (noun == j || !f.counts(noun)) {
			e.rel = rAny // on a Tuesday; but a Tuesday ruling is of one day
			return e
		}
	}
	if day := f.dated(e); day.ok() {
		return day
	}
	if day := f.weekdayOf(e); day.ok() {
		return day
	}
	if day := f.weekdayBy(e); day.ok() {
		return day
	}
	if f.is(j, "next") && f.ends(j+1) {
		return expr{first: i, end: j + 1, kind: kWeekday, a: e.a, rel: rNext}
	}
	if f.is(j, "week") && !f.isOne(i-1, " last next this ") {
		return expr{first: i, end: j + 1, kind: kWeekday, a: e.a, rel: rComing}
	}
	if w := f.at(j + 1); f.is(j, "-") && w.class == cWeekday && w.aux == 0 {
		from, to := e, expr{first: j + 1, end: j + 2, kind: kWeekday, a: int(w.n), rel: rFollowing}
		return expr{first: i, end: j + 2, kind: kRange, base: &from, other: &to}
	}
	return f.withClock(e)
}

// shortWeekday returns the token after an abbreviated weekday, or 0 when it is a word of its own: Sat. 11 May, Sun, May 12.
func (f *finder) shortWeekday(i int) int {
	j := i + 1
	word := f.d.Word(i)
	dot := f.is(j, ".") || word[len(word)-1] == '.'
	if f.is(i-1, "the") && f.at(j).class != cMonth {
		return 0 // towards the Sun.
	}
	if f.is(j, ".") {
		j++
	}
	k := j
	if f.is(k, ",") {
		k++
	}
	if dot || f.at(k).class == cMonth || f.at(k).class == cInt && f.at(k+1).class == cMonth || f.at(j).class == cOrdinal && f.digit(j) {
		return j
	}
	return 0
}

// dated parses the date behind a weekday: ", May 7, 2024", " 7 May", ", the 7th of May".
func (f *finder) dated(e expr) expr {
	k := e.end
	if f.is(k, ",") {
		k++
	}
	if f.is(k, "the") && f.at(k+1).class == cOrdinal && (f.is(k+2, "of") || f.digit(k+1)) {
		k++
	}
	var day expr
	switch l := f.at(k); {
	case l.class == cMonth:
		day = f.month(k)
	case l.class == cInt, l.class == cOrdinal && l.aux == 0:
		if d, end := f.dayOfMonth(k); end > 0 {
			day = f.dayFirst(k, end, d)
			if !day.ok() && f.digit(k) && l.class == cOrdinal && !f.capital(end) {
				return f.withClock(expr{first: e.first, end: end, kind: kMonthDay, b: d, unit: e.a}) // Thursday 2nd
			}
		}
	}
	switch {
	case day.kind == kDay:
		day.unit = e.a
	case day.kind == kFixed && day.p.grain == gDay, day.kind == kClock, day.kind == kPart:
	default:
		return none
	}
	day.first = e.first
	return day
}

// inName reports whether a weekday is part of a name: the Sunday Times, Black Saturday.
func (f *finder) inName(i, j int) bool {
	if f.is(i, "sunday") && f.capital(j) && (i == f.first || f.is(i-1, ",") || f.isOne(i-1, " spokesman spokeswoman and ")) {
		return true // Sunday Okoro
	}
	return f.isOne(j, " times mirror telegraph express mail herald tribune independent world school service island ") && (f.capital(j) || f.isOne(j, " school service ")) ||
		f.isOne(i-1, " black bloody ruby cyber casual super ") && f.titled(i-1)
}

// partsOfDays returns the part of the day that token j names in the plural, or -1: Tuesday nights.
func (f *finder) partsOfDays(j int) int {
	switch {
	case f.is(j, "mornings"):
		return morning
	case f.is(j, "afternoons"):
		return afternoon
	case f.is(j, "evenings"):
		return evening
	case f.is(j, "nights"):
		return night
	}
	return -1
}

func weekdaySet(day int) string { return "XXXX-WXX-" + string(rune('0'+day)) }
