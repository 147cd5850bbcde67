package dates

import "byline/internal/document"

// shift makes "two years ago", "three days later", "a month from now", "a week on Sunday" of a duration.
func (f *finder) shift(e expr, a amount) expr {
	j := e.end
	if a.tenth != "" || e.unit == uSeason || a.n > 9999 || a.vague {
		return none // years ago, a few weeks later: no value
	}
	if a.half && a.n == 0 {
		if a.n, e.unit = halfUnit(e.unit); a.n == 0 {
			return none
		}
		a.half = false
	}
	s := expr{first: e.first, end: j + 1, kind: kShift, unit: e.unit, a: a.n, rel: rThat}
	switch {
	case f.is(j, "ago"):
		s.rel, s.a = rThis, -a.n
		f.agoThis(&s)
	case f.is(j, "earlier"), f.is(j, "before") && f.ends(j+1):
		s.a = -a.n
	case f.is(j, "later"), f.is(j, "on") && f.ends(j+1):
	case f.is(j, "on") && f.at(j+1).class == cWeekday && e.unit == uWeek && a.n == 1:
		return expr{first: e.first, end: j + 2, kind: kWeekday, a: int(f.at(j + 1).n), rel: rComing}
	case f.isOne(j, " before after from ") && f.at(j+1).class == cDeictic:
		day := expr{first: j + 1, end: j + 2, kind: kDeictic, a: int(f.at(j + 1).n)}
		s.end, s.base = j+2, &day
		if f.is(j, "before") {
			s.a = -a.n
		}
	case f.is(j, "from") && f.is(j+1, "now"), f.isOne(j, " ' 's ") && f.is(j+1, "time"):
		s.rel, s.end = rThis, j+2
	default:
		return none
	}
	if a.half {
		s.b |= 2
	}
	if e.unit <= uHour {
		s.typ = document.Time
	}
	if e.unit == uHour && a.n >= 24 {
		s.unit, s.a, s.typ = uDay, s.a/24, document.Calendar
	}
	return s
}

// halfUnit returns half a unit in whole smaller ones, 0 where none is usual: half a century ago.
func halfUnit(unit int) (n, smaller int) {
	switch unit {
	case uHour:
		return 30, uMinute
	case uYear:
		return 6, uMonth
	case uDecade:
		return 5, uYear
	case uCentury:
		return 50, uYear
	}
	return 0, unit
}

// andMonths reads on from a number of years when months follow that belong to the same shift: a year and two months ago.
func (f *finder) andMonths(e expr, a amount) (expr, amount) {
	if e.unit != uYear || !f.is(e.end, "and") || a.half || a.vague || a.tenth != "" {
		return e, a
	}
	n, k := f.whole(e.end + 1)
	if u, _ := f.unit(k, false); k == 0 || u != uMonth || !f.isOne(k+1, " ago earlier later ") {
		return e, a
	}
	e.end, e.unit = k+1, uMonth
	return e, amount{n: 12*a.n + n, end: k}
}

// agoThis joins "today" and "this week" to "three years ago".
func (f *finder) agoThis(s *expr) {
	switch l := f.at(s.end); {
	case l.class == cDeictic && l.n == 0:
		s.end, s.text, s.b = s.end+1, "this", uDay<<8
	case l.class == cThis && l.n == rThis:
		if u, p := f.unit(s.end+1, false); u >= uDay && !p {
			s.end, s.text, s.b = s.end+2, "this", u<<8
		}
	}
}

// ends reports whether a clause ends before token i.
func (f *finder) ends(i int) bool {
	return i >= f.limit || f.d.Tokens[i].Kind == document.Punct && !f.is(i, "-") || f.quote(i)
}

// notThis parses the "next" of "this week, not next" and the "last" of "this year and last".
func (f *finder) notThis(j int) expr {
	rel := int(f.lex[j].n)
	if rel != rLast && rel != rNext || !f.ends(j+1) {
		return none
	}
	for b := j - 3; b >= f.first && b > j-6; b-- {
		if l := f.lex[b]; l.class == cThis && l.n == rThis {
			if u, plural := f.unit(b+1, false); u >= uWeek && !plural {
				return stretch(j, j+1, u, rel)
			}
		}
	}
	return none
}

// relative parses what follows this, last, next, that, the same, the past … at token j; first is the token the
// expression begins with: j itself or an article before it.
func (f *finder) relative(first, j int) expr {
	rel, the, k := int(f.lex[j].n), first < j, j+1
	if n := f.at(k); n.class == cThis && (rel == rThat || rel == rThis) && !f.saidThat(first, k) {
		switch n.n {
		case rThat, rPast, rComing, rLast: // that same day, this past week
			k, rel = k+1, int(n.n)
		}
	}
	if the && rel == rNext {
		rel = rFollowing
	}
	if f.is(j, "current") && !the && !f.isOne(k, " week month quarter year ") {
		return none
	}
	l := f.at(k)
	if a := f.amount(k); a.end > 0 && l.class != cArticle && l.class != cHalfWord {
		return f.lastFew(first, a, rel)
	}
	switch l.class {
	case cUnit:
		return f.relativeUnit(first, k, rel, the)
	case cWeekday:
		return f.relativeWeekday(first, k, rel, the)
	case cMonth:
		if day, end := f.dayOfMonth(k + 1); end > 0 && rel != rPast {
			return expr{first: first, end: end, kind: kDay, a: int(l.n), b: day}
		}
		if rel != rPast {
			return expr{first: first, end: k + 1, kind: kMonth, a: int(l.n), rel: rel}
		}
	case cSeason:
		if rel != rPast || f.is(k-1, "past") {
			return expr{first: first, end: k + 1, kind: kSeason, a: int(l.n), rel: rel}
		}
	case cPart:
		return f.relativePart(first, k, rel)
	case cHoliday:
		if h := f.holiday(k); h.ok() && rel <= rThat {
			if h.rel = rel; rel != rThis { // this [Memorial Day weekend], but last Christmas
				h.first = first
			}
			return h
		}
	case cHalfWord:
		if q := f.quarterOf(first, k+1, kHalf, 2, 0); rel == rLast && (q.kind == kFixed || q.base != nil) {
			return q // the last half of 2019
		}
	case cFiscalWord:
		e := stretch(first, k+1, uYear, rel)
		e.text = "fiscal"
		if f.is(k+1, "year") {
			e.end++
			return e
		}
		if rel == rThis {
			return e
		}
	}
	return none
}

// relativeWeekday parses "last Friday", "this Saturday, May 11", "the last Friday of May".
func (f *finder) relativeWeekday(first, k, rel int, the bool) expr {
	if rel == rLast && (the || f.is(k+1, "of")) {
		if e := f.nth(first, k, -1); e.ok() {
			return e
		}
	}
	if f.lex[k].aux != 0 || rel == rPast {
		return none
	}
	if rel == rComing {
		rel = rNext
	}
	if (rel == rThis || rel == rNext) && f.is(k+1, ",") && f.at(k+2).class == cMonth {
		if w := f.weekday(k); w.kind == kDay || w.kind == kFixed {
			w.first = first
			return w
		}
	}
	return f.withClock(expr{first: first, end: k + 1, kind: kWeekday, a: int(f.lex[k].n), rel: rel})
}

// saidThat reports whether "that" at token first opens a clause that begins with "last" at token k: said that last week
// it rained, but: in that last week.
func (f *finder) saidThat(first, k int) bool {
	return f.lex[k].n == rLast && f.is(first, "that") && !f.isOne(first-1, " in of during for on by at over since from ")
}

// lastFew parses "the last two weeks", "the coming days", "the past few years".
func (f *finder) lastFew(first int, a amount, rel int) expr {
	if rel == rThat || f.is(a.end-1, "one") || rel == rLast && f.isOne(first-1, " to will would could can may might should must ") {
		return none // a verb: to last four days
	}
	j := a.end
	if f.isOne(j, " working full consecutive straight ") {
		j++
	}
	unit, plural := f.unit(j, false)
	if unit < 0 || !plural || unit <= uMinute && rel == rLast {
		return none // the last ten minutes are those of a match
	}
	return expr{first: first, end: j + 1, kind: kDuration, typ: document.Duration, text: duration(a, unit)}
}

// relativeUnit parses "last week", "the following day", "that year", "the past decade", "recent weeks".
func (f *finder) relativeUnit(first, k, rel int, the bool) expr {
	unit := int(f.lex[k].n)
	if f.quote(k-2) && f.d.Tokens[k].Shape == document.Capital && f.d.Tokens[k-1].Shape == document.Capital && (f.quote(k+1) || f.is(k+1, ",") && f.quote(k+2) || f.is(k+1, "with")) {
		return none // the title of a programme
	}
	if f.lex[k].aux == 1 {
		if rel == rPast || rel == rComing || the && (rel == rFollowing && unit > uDay || rel == rLast) {
			return lasting(first, k+1, duration(amount{vague: true}, unit))
		}
		return none
	}
	if f.is(k+1, "of") && (the || unit == uDay) && (rel == rLast || rel == rThat || rel == rFollowing) {
		switch unit {
		case uWeek, uDay, uWeekend, uQuarter:
			return f.nth(first, k, -1)
		}
	}
	if f.isLength(unit, rel, the) {
		if f.is(k-1, "recent") {
			return none
		}
		if end := f.andAHalf(k + 1); end > 0 { // the past year and a half
			return lasting(first, end, duration(amount{n: 1, half: true}, unit))
		}
		return lasting(first, k+1, duration(amount{n: 1}, unit))
	}
	switch {
	case unit < uDay, unit == uNight, unit == uFortnight, rel == rPast, rel == rComing && !the:
		return none
	case unit == uDay:
		if rel == rThis || rel == rLast || rel == rComing {
			return none
		}
		return f.withClock(stretch(first, k+1, unit, rel))
	}
	e := stretch(first, k+1, unit, rel)
	if q := f.quarterBehind(e); unit == uYear && q.ok() {
		return q
	}
	return e
}

// isLength reports whether "the last year" and the like tell how long something takes, not when it happens.
func (f *finder) isLength(unit, rel int, the bool) bool {
	switch {
	case unit < uDay || unit == uNight:
		return rel == rPast || rel == rLast || rel == rNext || rel == rFollowing && unit != uNight
	case rel == rPast:
		return true
	}
	return the && (rel == rLast && unit != uQuarter || rel == rFollowing && unit >= uDecade)
}

// nth parses "the second week of June", "the last day of Ramadan"; n is -1 for the last.
func (f *finder) nth(first, k, n int) expr {
	day := f.at(k).class == cWeekday
	if !f.is(k+1, "of") && !(day && f.is(k+1, "in")) {
		return none
	}
	j := k + 2
	if day && f.at(j).class == cEvery && f.is(j+1, "month") {
		return repeated(first, j+2, "P1M")
	}
	if f.at(j).class == cThe {
		j++
	}
	base := f.parse(k + 2)
	if base.kind != kUnit {
		base = f.core(j)
	}
	if base.kind == kMonth && base.rel == rNone { // the tense is that of the whole
		if base.first = first; f.at(first-1).class == cThe {
			base.first--
		}
	}
	if !base.ok() || base.isDay() && base.kind != kHoliday || base.kind == kDuration || base.kind == kSet || base.kind == kRange {
		return none
	}
	if day {
		if !base.isMonth() {
			return none
		}
		return expr{first: first, end: base.end, kind: kNth, unit: uDay, a: n, b: int(f.lex[k].n), base: &base}
	}
	return expr{first: first, end: base.end, kind: kNth, unit: int(f.lex[k].n), a: n, base: &base}
}

// relativePart parses "this morning", "last night", "that evening", "the next afternoon".
func (f *finder) relativePart(first, k, rel int) expr {
	l := f.lex[k]
	if l.aux == 1 && rel != rThat && rel != rFollowing || rel == rPast {
		return none
	}
	e := expr{first: first, end: k + 1, kind: kPart, a: int(l.n), typ: document.Time}
	switch rel {
	case rThis:
		e.base = &expr{kind: kDeictic}
	case rLast:
		e.base = &expr{kind: kDeictic, a: -1}
	default:
		if rel == rNext {
			rel = rFollowing
		}
		e.base = &expr{kind: kUnit, unit: uDay, rel: rel}
	}
	return e
}

// deictic parses today, yesterday, tomorrow and what joins them.
func (f *finder) deictic(i int) expr {
	if f.d.Tokens[i].Shape != document.Lower && i > f.first && !f.quote(i-1) && !f.ends(i-1) || f.at(i-1).class == cThe {
		return none // the name of a newspaper or a programme
	}
	if f.lex[i].n == 0 && f.is(i+1, "'s") && f.isOne(i+2, " world youth society generation generations children teenagers parents consumers standards ") && f.d.Tokens[i+2].Shape == document.Lower {
		return none // of our days, not of this one
	}
	return f.withClock(expr{first: i, end: i + 1, kind: kDeictic, a: int(f.lex[i].n)})
}
