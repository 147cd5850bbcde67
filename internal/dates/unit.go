package dates

import "byline/internal/document"

// barePart parses parts of the day without an article: by evening, until dawn, at dusk.
func (f *finder) barePart(i int) expr {
	l := f.lex[i]
	var fits bool
	switch l.aux {
	case 0:
		fits = f.isOne(i-1, " until before since towards toward ") || f.is(i-1, "by") && l.n != night
	case 1: // dawn, dusk
		fits = !f.isOne(i-1, " before after the a each every this that ") && !(f.d.Tokens[i].Shape == document.Capital && i > f.first && !f.quote(i-1)) &&
			!(f.is(i-1, "from") && f.is(i+1, "to")) && !(f.is(i-1, "to") && f.is(i-3, "from"))
	case 2: // lunchtime
		fits = f.isOne(i-1, " at by until before since around ")
	}
	if c := f.at(i + 1); l.aux == 1 && c.class == cWeekday && c.aux == 0 {
		fits = true // before dawn Friday
	}
	if !fits || f.isOne(i+1, " raid raids patrol ") || l.aux != 1 && f.isOne(i+1, " prayers chorus ") {
		return none
	}
	e := expr{first: i, end: i + 1, kind: kPart, a: int(l.n), typ: document.Time}
	if f.is(i, "lunchtime") {
		e.kind, e.a = kClock, 720
	}
	return f.withDay(e)
}

// bareUnit parses units without a number: for years, decades of, year-long, year's end.
func (f *finder) bareUnit(i int) expr {
	l := f.lex[i]
	if l.class == cPart {
		return f.barePart(i)
	}
	if l.aux == 0 {
		if l.n == uQuarter && f.isOne(i+1, " past to ") {
			return f.spoken(i)
		}
		return f.wholeUnit(i)
	}
	if f.is(i-1, "alternate") && l.n >= uDay && l.n != uNight {
		return repeated(i-1, i+1, f.every(amount{n: 2}, int(l.n)))
	}
	if l.n == uWeekend && f.isOne(i-1, " on at ") {
		return repeated(i, i+1, "XXXX-WXX-WE")
	}
	if f.is(i+1, "old") || f.is(i+1, "of") && f.is(i+2, "age") || l.n == uSeason || l.n == uNight || l.n == uQuarter || l.n == uWeekend {
		return none
	}
	switch {
	case l.n == uHour && (f.isOne(i-1, " small early ") || f.at(i-1).class == cPart), f.isOne(i-1, " in after over ") && f.is(i-2, "number"):
		return none
	case f.is(i+1, "-") && f.is(i+2, "long") && f.glued(i+1) && f.glued(i+2):
		return lasting(i, i+3, duration(amount{vague: true}, int(l.n)))
	case f.isOne(i-1, " for in after within over lasted took take takes taking spent spend spending last lasting "):
	case f.is(i-1, "of") && f.isOne(i-2, " matter space course "):
	case f.isOne(i+1, " before after ") && l.n != uYear && (i == f.first || f.ends(i-1) || f.isOne(i-1, " and came come comes just only mere ")):
	case f.notUnits(i), f.notUnits(i + 3): // days, not months
	case f.isOne(i+1, " ago earlier ") && !f.isOne(i-1, " working business "):
	case f.is(i+1, "of") && l.n > uMinute && f.at(i-1).class != cThis && !f.isOne(i-1, " the these those final first early many two three "):
	default:
		return none
	}
	return lasting(i, i+1, duration(amount{vague: true}, int(l.n)))
}

// notUnits reports whether token i is the second unit of "days, not months".
func (f *finder) notUnits(i int) bool {
	a, b := f.at(i-3), f.at(i)
	return f.is(i-1, "not") && f.is(i-2, ",") && a.class == cUnit && a.aux == 1 && b.class == cUnit && b.aux == 1
}

// wholeUnit parses "year's end", "decade-long".
func (f *finder) wholeUnit(i int) expr {
	if e := f.unitEnd(i); e.ok() {
		return e
	}
	if e := f.yearEarlier(i); e.ok() {
		return e
	}
	if f.is(i+1, "-") && f.is(i+2, "long") && f.glued(i+1) && f.glued(i+2) {
		return lasting(i, i+3, duration(amount{n: 1}, int(f.lex[i].n)))
	}
	return none
}
