package dates

import "byline/internal/document"

// A finding is the value of an expression and how it came about.
type finding struct {
	p, q   point // q is the end of a range
	anchor string
	why    string
}

// today returns the day deictic words count from.
func (f *finder) today() (point, bool) { return dayPoint(f.now), f.known }

// reference returns the time the text has reached: its last date, else the publication day.
func (f *finder) reference() (point, bool) {
	if f.ref.known() {
		return f.ref, true
	}
	return f.today()
}

// when gives an expression its place in time; ok is false when it needs a day nobody told.
func (f *finder) when(e *expr) (r finding, ok bool) {
	switch e.kind {
	case kFixed:
		return finding{p: e.p, why: "as written"}, true
	case kDeictic:
		r.p = dayPoint(f.now + e.a)
		if f.spokenBefore(e) {
			r.p.n--
			return f.fromToday(r, "said on the day before "+dayPoint(f.now).words()+", of which the article tells: counted from it")
		}
		return f.fromToday(r, "counted from "+dayPoint(f.now).words())
	case kUnit:
		return f.unitWhen(e)
	case kShift:
		return f.shiftWhen(e)
	case kDay, kMonth, kWeekday, kSeason, kQuarter, kHalf, kHoliday:
		return f.openWhen(e)
	case kNth:
		return f.nthWhen(e)
	case kMonthDay:
		return f.monthDayWhen(e)
	case kPart, kClock:
		return f.clockWhen(e)
	case kRange:
		return f.rangeWhen(e)
	}
	return r, false
}

// spokenBefore reports whether a word such as "today" counts from the day before publication: it opens a sentence that
// somebody is quoted with, in the past tense, in an article that tells of that day.
func (f *finder) spokenBefore(e *expr) bool {
	if f.lead != -1 || e.a > 0 || e.first > f.first+1 {
		return false
	}
	if d, _ := f.rightward(e.end); d != past {
		return false
	}
	for k := e.first; k >= 0 && k > e.first-reach && f.d.Sentences[f.d.Tokens[k].Sentence].Paragraph == f.paragraph; k-- {
		if f.quote(k) {
			return !f.closing(k)
		}
	}
	return false
}

func (f *finder) fromToday(r finding, why string) (finding, bool) {
	if !f.known {
		return finding{}, false
	}
	r.anchor, r.why = f.nowValue, why
	return r, true
}

func grainOf(unit int) (grain, int) {
	switch unit {
	case uDay, uNight:
		return gDay, 1
	case uWeek:
		return gWeek, 1
	case uFortnight:
		return gWeek, 2
	case uWeekend:
		return gWeekend, 1
	case uMonth:
		return gMonth, 1
	case uQuarter:
		return gQuarter, 1
	case uDecade:
		return gDecade, 1
	case uCentury:
		return gCentury, 1
	}
	return gYear, 1
}

// unitWhen resolves this, last, next, that … week, month, year.
func (f *finder) unitWhen(e *expr) (r finding, ok bool) {
	if e.text == "report" {
		return f.reportWhen(e)
	}
	if e.text == "ended" {
		b, ok := f.when(e.base)
		r.p, r.anchor, r.why = at(b.p.n-45, gQuarter), b.p.value(), "the quarter up to the day named with it" // by its middle: quarters end in any month
		return r, ok
	}
	g, _ := grainOf(e.unit)
	if e.base != nil {
		b, ok := f.when(e.base)
		if !ok {
			return r, false
		}
		r.p = b.p.to(g).plus(step(e.rel))
		r.anchor, r.why = b.p.value(), "counted from the day named with it"
		return r, true
	}
	if e.text == "fiscal" {
		g = gFiscal
	}
	switch e.rel {
	case rThis, rLast, rNext, rComing:
		today, known := f.today()
		if !known {
			return r, false
		}
		if e.unit == uSeason {
			year := today.year()
			if today.day() < dayNumber(year, 7, 1) {
				year--
			}
			r.p, r.q = yearPoint(year+step(e.rel)), yearPoint(year+1+step(e.rel))
		} else {
			r.p = today.to(g).plus(step(e.rel))
		}
		if e.unit == uWeekend && e.rel == rThis && weekday(today.n) < 6 {
			if d, _ := f.direction(e); d == past {
				r.p = r.p.plus(-1)
			}
		}
		return f.fromToday(r, "counted from "+dayPoint(f.now).words())
	}
	ref, known := f.reference()
	if !known {
		return r, false
	}
	if ref.grain < g && e.rel == rThat && f.day.known() && !f.dayOld {
		ref = f.day
	}
	if e.unit == uSeason || ref.grain < g && e.rel == rThat {
		r.p = ref
	} else {
		r.p = ref.to(g).plus(step(e.rel))
	}
	r.anchor, r.why = ref.value(), "counted from "+ref.words()+", the date before it in the text"
	return r, true
}

// step is how many stretches away from its reference a relative stretch lies.
func step(rel int) int {
	switch rel {
	case rLast, rPrevious, rPast:
		return -1
	case rNext, rFollowing, rComing:
		return 1
	}
	return 0
}

// shiftWhen resolves "two years ago", "three days later".
func (f *finder) shiftWhen(e *expr) (r finding, ok bool) {
	ref, why, known := f.shiftFrom(e)
	if !known {
		return r, false
	}
	r.anchor, r.why = ref.value(), why
	if f.ofQuarter(e) {
		r.p = ref.plus(4 * e.a)
		return r, true
	}
	n := e.a
	switch e.unit {
	case uSecond, uMinute, uHour:
		if ref.grain == gMinute {
			minutes := ref.n*1440 + ref.sub + n*unitMinutes(e.unit)
			r.p = point{gMinute, floorDiv(minutes, 1440), floorMod(minutes, 1440)}
			return r, true
		}
		r.p = partPoint(ref.day(), someHour)
		return r, true
	case uDecade, uCentury:
		years := 10
		if e.unit == uCentury {
			years = 100
		}
		r.p = ref.to(gYear).plus(years * n)
		if e.b&2 != 0 {
			r.p = r.p.plus(years / 2 * sign(n))
		}
	default:
		g, times := grainOf(e.unit)
		if ref.grain < g && e.rel == rThat { // a week after a year is no week: count from the last day instead
			if !f.day.known() || f.dayOld || f.dayParagraph != f.paragraph {
				return finding{}, false
			}
			ref = f.day
			r.anchor, r.why = ref.value(), "counted from "+ref.words()+", the day before it in the text"
		}
		r.p = ref.to(g).plus(n * times)
		if e.b&2 != 0 && e.unit == uYear {
			r.p = ref.to(gMonth).plus(12*n + 6*sign(n))
		}
	}
	if f.known && e.rel == rThat && f.is(e.end-1, "on") && r.p.day() > f.now { // ten years on: it is told today
		r.p = dayPoint(f.now).to(r.p.grain)
	}
	if e.text == "this" { // three years ago this month
		g, _ := grainOf(e.b >> 8)
		year, month, day := civil(ref.day())
		if r.p.grain == gYear {
			year = r.p.n
		}
		r.p = datePoint(year, month, min(day, daysIn(year, month))).to(g)
	}
	return r, true
}

// shiftFrom returns what "two years ago", "three days later" count from.
func (f *finder) shiftFrom(e *expr) (ref point, why string, known bool) {
	switch {
	case e.base != nil:
		b, known := f.when(e.base)
		return b.p, "counted from the day named with it", known
	case f.ofQuarter(e):
		return f.quarter, "counted from " + f.quarter.value() + ", the quarter before it in the text", true
	case f.report && f.months && e.unit == uYear && e.a == -1 && f.known:
		return dayPoint(f.now), "counted from " + dayPoint(f.now).words(), true
	case e.rel == rThat && f.ref.known() && (f.paragraph-f.refParagraph <= 1 || !f.known):
		ref, known = f.reference()
		return ref, "counted from " + ref.words() + ", the date before it in the text", known
	}
	if e.rel == rThat && e.a > 0 && !f.is(e.end-1, "on") && e.unit >= uDay {
		if d, _ := f.direction(e); d == past {
			return ref, "", false // he won two days later: than what?
		}
	}
	ref, known = f.today()
	return ref, "counted from " + ref.words(), known
}

func sign(n int) int {
	if n < 0 {
		return -1
	}
	return 1
}

func unitMinutes(unit int) int {
	if unit == uHour {
		return 60
	}
	return 1
}

// nthWhen resolves "the second week of June".
func (f *finder) nthWhen(e *expr) (r finding, ok bool) {
	b, ok := f.when(e.base)
	if !ok {
		return r, false
	}
	r = b
	first, last := b.p.day(), b.p.last()
	n := e.a
	switch {
	case e.b > 0 && b.p.grain == gWeek:
		r.p = dayPoint(first + e.b - 1)
	case e.b > 0 && b.p.grain == gDay && n > 0:
		r.p = dayPoint(first + 7 - floorMod(weekday(first)-e.b, 7))
	case e.b > 0 && b.p.grain == gDay:
		r.p = dayPoint(first - 7 + floorMod(e.b-weekday(first), 7))
	case e.b > 0:
		year, month, _ := civil(first)
		r.p = dayPoint(nthWeekday(year, month, e.b, n))
	case e.unit == uDay && n > 0:
		if n > 28 && first+n-1 > last && b.p.grain == gMonth {
			return r, false // 31st of a short month
		}
		r.p = dayPoint(first + n - 1)
		if e.base.kind == kHoliday && b.q.known() {
			r.p = dayPoint(b.q.n + n - 1)
		}
	case e.unit == uDay:
		r.p = dayPoint(last)
	case e.unit == uWeekend && n > 0:
		r.p = at(first+floorMod(6-weekday(first), 7)+7*(n-1), gWeekend)
	case e.unit == uWeekend:
		r.p = at(last-floorMod(weekday(last)-6, 7), gWeekend)
	case e.unit == uQuarter:
		r.p = at(last, gQuarter)
	case n > 0:
		r.p = at(first+7*(n-1)+3, gWeek)
	default:
		r.p = at(last-3, gWeek)
	}
	r.q = point{}
	return r, true
}

// date turns an expression into a finding of the document.
func (f *finder) date(e *expr) document.Date {
	d := document.Date{Span: f.span(e), Type: e.typ, Mod: e.mod}
	switch {
	case e.kind == kDuration, e.kind == kSet:
		f.months = f.months || e.text == "P9M" || e.text == "P6M"
		d.Value, d.Why = e.text, "as written"
		return d
	case e.kind == kClock && (e.rel == rAny || f.habit(e)):
		d.Value, d.Why = string(appendClock(nil, e.a)), "a time of every day the text speaks of"
		return d
	case e.kind == kRange && e.base.kind == kClock && e.other.kind == kClock && f.habit(e.base):
		d.Value, d.Why = string(appendClock(append(appendClock(nil, e.base.a), '/'), e.other.a)), "the hours of every day the text speaks of"
		return d
	case e.kind == kWeekday && e.rel == rAny && f.dayEnd > 0 && e.first-f.dayEnd <= 3 && weekday(f.day.n) == e.a:
		d.Value, d.Anchor, d.Why = f.day.value(), f.day.value(), "the day named before it" // 14 February, a Friday
		d.Earliest, d.Latest = instant(f.day.n*1440), instant(f.day.n*1440+1440)
		return d
	case e.kind == kWeekday && e.rel == rAny:
		d.Value, d.Why = weekdaySet(e.a), "some day of that name"
		return d
	}
	r, ok := f.when(e)
	if !ok {
		d.Why = "needs the day of publication"
		if f.known {
			d.Why = "no rule tells its day"
			if e.kind == kShift {
				d.Why = "the text does not tell the day it counts from"
			}
		}
		return d
	}
	d.Anchor, d.Why = r.anchor, r.why
	if !r.p.known() {
		return d
	}
	if e.kind == kHoliday && r.q.grain == gDay {
		r.q = point{}
	}
	b := r.p.appendValue(make([]byte, 0, 32))
	end := r.p
	if r.q.known() {
		b = r.q.appendValue(append(b, '/'))
		end = r.q
	}
	d.Value = string(b)
	if from, to, ok := r.p.bounds(e.mod); ok {
		if _, last, ok := end.bounds(e.mod); ok {
			to = last
		}
		d.Earliest, d.Latest = instant(from), instant(to)
	}
	f.remember(e, r.p)
	return d
}

// untimed makes a duration of "two hours later" where the text told no time to count from: only the two hours are told.
func (f *finder) untimed(e *expr) {
	if e.kind != kShift || e.unit > uHour || e.rel != rThat || e.base != nil || e.first+1 >= e.end {
		return
	}
	if ref, known := f.reference(); known && ref.grain == gMinute {
		return
	}
	n := e.a * sign(e.a)
	*e = expr{first: e.first, end: e.end - 1, kind: kDuration, typ: document.Duration, text: duration(amount{n: n, half: e.b&2 != 0}, e.unit)}
}

// remember keeps what later expressions may count from.
func (f *finder) remember(e *expr, p point) {
	f.ref, f.refParagraph = p, f.paragraph
	f.dayOld = p.grain < gWeek
	if f.known && p.grain >= gYear {
		year, _, _ := civil(f.now)
		switch {
		case p.year() >= year-1:
			f.story = 0
		case e.first <= f.first+1:
			f.story, f.storyParagraph = p.year(), f.paragraph
		}
	}
	if p.grain == gQuarter && e.kind != kUnit && e.kind != kShift && p.day() <= f.now && !f.inPassing(p) {
		f.quarter, f.quarterParagraph, f.months = p, f.paragraph, false
	}
	if p.grain == gQuarter && (e.text == "report" && e.a == 0 && !e.p.known() || e.text == "ended") {
		f.quarter, f.quarterParagraph, f.months = p, f.paragraph, false
	}
	if (e.kind == kClock || e.kind == kPart) && e.base == nil {
		return
	}
	if p.grain >= gDay && !(e.kind == kPart && e.a == night && e.base != nil && e.base.kind == kDeictic && e.base.a <= 0) {
		f.day, f.dayParagraph, f.dayMinute, f.dayEnd = dayPoint(p.n), f.paragraph, 0, e.end
		switch {
		case p.grain == gMinute:
			f.dayMinute = p.sub
		case p.grain == gPart && (p.sub == evening || p.sub == night):
			f.dayMinute = 20 * 60
		}
	}
}

// rangeWhen resolves both ends; the second lies after the first.
func (f *finder) rangeWhen(e *expr) (r finding, ok bool) {
	from, to := e.base, e.other
	if to.kind == kClock {
		a, ok := f.when(from)
		if !ok {
			return r, false
		}
		a.q = point{gMinute, a.p.n, to.a}
		return a, true
	}
	probe := *from
	probe.end = to.end
	r, ok = f.when(&probe)
	if !ok {
		return r, false
	}
	switch to.kind {
	case kFixed:
		r.q = to.p
	case kDay:
		year := r.p.year()
		if to.a < from.a {
			year++
		}
		r.q = datePoint(year, to.a, min(to.b, daysIn(year, to.a)))
	case kMonth:
		r.q = r.p.plus(floorMod(to.a-from.a, 12))
	case kWeekday:
		r.q = dayPoint(r.p.n + floorMod(to.a-from.a, 7))
	}
	return r, r.q.known()
}

// span returns the bytes of an expression.
func (f *finder) span(e *expr) document.Span {
	return document.Span{Start: f.d.Tokens[e.first].Start, End: f.d.Tokens[e.end-1].End}
}
