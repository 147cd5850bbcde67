package dates

import "byline/internal/document"

// An expr is a calendar expression as it is written, before it has a value.
type expr struct {
	first, end int // tokens
	kind       kind
	p          point // of a fixed expression
	a, b       int   // month and day, weekday, part, minute, distance: see kind
	unit       int   // of a distance or of a named stretch: u…
	rel        int   // what it is relative to: r…
	mod        string
	typ        document.DateType
	text       string // the value of a duration or set, the rule of a holiday
	base       *expr  // the day of a clock time, the year of a month, the start of a range
	other      *expr  // the end of a range
}

// A kind is the form of an expression.
type kind uint8

const (
	kNone     kind = iota
	kFixed         // p tells it all
	kDay           // day b of month a, weekday unit; the year is open or in base
	kMonthDay      // day b of a month left open, weekday unit
	kMonth         // month a
	kWeekday       // weekday a, b weeks before
	kSeason        // season a
	kQuarter       // quarter a
	kHalf          // half a of a year
	kDeictic       // a days from today
	kUnit          // this, last, next … unit
	kShift         // a units from now (rThis) or from where the text is (rThat)
	kNth           // the ath unit of base
	kHoliday       // text is its rule; b is 1 for Eid, which may be either feast
	kPart          // part a of the day in base
	kClock         // minute a of the day in base, or of the day b after it
	kDuration      // text is its value
	kSet           // text is its value
	kRange         // from base to other
)

// none is the expression that is not there.
var none expr

func (e *expr) ok() bool { return e.end > 0 }

// isDay reports whether e names a day, so that a clock time or a part of the day may join it.
func (e *expr) isDay() bool {
	switch e.kind {
	case kDay, kMonthDay, kWeekday, kDeictic, kHoliday:
		return true
	case kFixed:
		return e.p.grain == gDay
	case kShift, kUnit, kNth:
		return e.unit == uDay
	}
	return false
}

// isMonth reports whether e names one month.
func (e *expr) isMonth() bool {
	return e.kind == kMonth || e.kind == kFixed && e.p.grain == gMonth || e.kind == kUnit && e.unit == uMonth && e.mod == ""
}

// lasting, repeated and stretch make durations, sets and named stretches of time.
func lasting(first, end int, value string) expr {
	return expr{first: first, end: end, kind: kDuration, typ: document.Duration, text: value}
}

func repeated(first, end int, value string) expr {
	return expr{first: first, end: end, kind: kSet, typ: document.Set, text: value}
}

func stretch(first, end, unit, rel int) expr {
	return expr{first: first, end: end, kind: kUnit, unit: unit, rel: rel}
}

func fixed(first, end int, p point) expr { return expr{first: first, end: end, kind: kFixed, p: p} }

// nesting is how deep an expression may hold others: the end of the second week of next month.
const nesting = 7

// parse returns the longest expression that starts at token i. It looks a fixed number of tokens ahead.
func (f *finder) parse(i int) expr {
	if i >= f.limit || f.depth >= nesting {
		return none
	}
	f.depth++
	defer func() { f.depth-- }()
	switch l := f.lex[i]; l.class {
	case cNone, cMeridiem, cYearRest:
		return none
	case cThe:
		return f.withThe(i)
	case cApprox:
		return f.approximate(i)
	case cEdge:
		return f.edge(i)
	case cArticle, cCardinal, cVague, cCount, cHalfWord:
		return f.counted(i)
	case cEvery, cOnce, cOnly, cMidweek:
		return f.set(i)
	case cUnit:
		return f.bareUnit(i)
	case cHoliday:
		return f.holiday(i)
	}
	return f.core(i)
}

// core parses what may also stand behind "early", "the end of" and the like.
func (f *finder) core(i int) expr {
	if f.depth >= nesting {
		return none
	}
	f.depth++
	e := f.coreOf(i)
	f.depth--
	return e
}

func (f *finder) coreOf(i int) expr {
	l := f.at(i)
	var e expr
	switch l.class {
	case cMonth:
		e = f.month(i)
	case cInt:
		e = f.integer(i)
	case cOrdinal:
		e = f.ordinal(i)
	case cClock:
		e = f.clock(i)
	case cDecade:
		e = f.decade(i)
	case cShortYear:
		if !f.isOne(i+1, " percent % for over ") {
			e = fixed(i, i+1, yearPoint(century(int(l.n), 2)))
		}
	case cQuarter:
		e = f.quarterOf(i, i+1, kQuarter, int(l.n), int(l.aux))
	case cHalf:
		e = f.quarterOf(i, i+1, kHalf, int(l.n), int(l.aux))
	case cFiscal:
		e = f.fiscalYears(i)
	case cFiscalWord:
		e = f.fiscal(i)
	case cDotted:
		e = f.dotted(i)
	case cWeekday:
		e = f.weekday(i)
	case cSeason:
		e = f.season(i)
	case cPart:
		e = f.bareUnit(i)
	case cNoon:
		e = f.clock(i)
	case cOvernight:
		if f.isAdverb(i) {
			e = expr{first: i, end: i + 1, kind: kPart, a: night, typ: document.Time, text: "overnight", base: &expr{kind: kDeictic, a: -1}}
		}
	case cDeictic:
		e = f.deictic(i)
	case cTonight:
		e = expr{first: i, end: i + 1, kind: kPart, a: night, typ: document.Time, base: &expr{kind: kDeictic}}
	case cThis:
		if e = f.notThis(i); !e.ok() {
			e = f.relative(i, i)
		}
	case cHoliday:
		e = f.holiday(i)
	}
	return e
}

// isAdverb reports whether "overnight" tells when something happened: overnight losses, but not the overnight rate.
func (f *finder) isAdverb(i int) bool {
	if f.isOne(i+1, " losses gains selling strikes strike raid raids attack attacks shelling bombardment rain clashes score ") {
		return true
	}
	if f.isOne(i-1, " the a an its their his her ") {
		return false
	}
	if !f.counts(i+1) || f.at(i+1).class != cNone {
		return true
	}
	w := f.lower(i + 1)
	return len(w) > 4 && string(w[len(w)-3:]) == "ing"
}

// withClock joins a clock time or a part of the day that follows a day: "Wednesday at 8pm", "Tuesday, 7 a.m.",
// "Friday evening".
func (f *finder) withClock(e expr) expr {
	if !e.ok() || !e.isDay() {
		return e
	}
	j := e.end
	day := e
	if l := f.at(j); l.class == cPart && l.aux != 1 || l.class == cNoon {
		if l.class == cNoon {
			return expr{first: e.first, end: j + 1, kind: kClock, a: int(l.n), typ: document.Time, base: &day}
		}
		return f.partOf(day, j)
	}
	k := j
	if f.is(k, ",") {
		k++
	}
	if f.is(k, "at") && e.kind == kDeictic {
		k++
	}
	if k == j && !(f.at(k).class == cInt && f.is(k+1, ":") && f.glued(k+1)) || f.is(k, "at") {
		return e
	}
	if l := f.at(k); l.class == cInt || l.class == cClock || l.class == cNoon {
		t := f.clock(k)
		if t.ok() && t.base == nil {
			t.first, t.base = e.first, &day
			return t
		}
	}
	return e
}

// partOf makes the expression of the part of a day that token j names.
func (f *finder) partOf(day expr, j int) expr {
	l := f.at(j)
	e := expr{first: day.first, end: j + 1, kind: kPart, a: int(l.n), typ: document.Time, base: &day}
	if f.is(j, "lunchtime") {
		e.kind, e.a = kClock, 720
	}
	return e
}

// withDay joins the day that follows a clock time: "9.15pm on Friday", "10 a.m. Monday", "8am this morning".
func (f *finder) withDay(t expr) expr {
	if t.kind == kRange { // the day is of both ends: 10am-5pm on Tuesday
		from := *t.base
		probe := from
		probe.end = t.end
		if probe = f.withDay(probe); probe.base != nil {
			from.base, t.base, t.end = probe.base, &from, probe.end
		}
		return t
	}
	j := t.end
	if f.is(j, ",") && (f.at(j+1).class == cWeekday || f.at(j+1).class == cMonth && f.at(j+2).class == cInt) {
		j++
	}
	if f.is(j, "on") {
		j++
	}
	switch f.at(j).class {
	case cMonth, cInt, cOrdinal, cWeekday, cDeictic, cThis, cThe, cDotted:
	case cTonight:
		t.a = inPart(t.a, night, t.text == "clear")
		t.base, t.end = &expr{kind: kDeictic}, j+1
		return t
	default:
		return t
	}
	if j == t.end && f.at(j).class != cWeekday && !(f.at(j).class == cMonth && f.at(j+1).class == cInt) && f.at(j).class != cDeictic && f.at(j).class != cThis {
		return t
	}
	day := f.parse(j)
	switch {
	case !day.ok():
	case day.isDay():
		if day.rel == rNone {
			day.first = t.first // the preposition before the time counts for its day
		}
		t.base, t.end = &day, day.end
	case day.kind == kPart && day.base != nil && t.kind == kClock:
		t.a = inPart(t.a, day.a, t.text == "clear")
		t.base, t.end = day.base, day.end
	}
	return t
}

// inPart moves a time of a twelve-hour clock into the part of the day it is said to lie in.
func inPart(minute, part int, plain bool) int {
	if plain {
		return minute
	}
	minute %= 1440
	switch {
	case part == morning && minute >= 780:
		return minute - 720
	case (part == afternoon || part == evening) && minute < 720:
		return minute + 720
	case part == night && minute >= 300 && minute < 720:
		return minute + 720
	}
	return minute
}
