package dates

import "byline/internal/document"

// set parses what happens again and again: every Monday, each year, twice a week, hourly.
func (f *finder) set(i int) expr {
	switch f.lex[i].class {
	case cOnce:
		return f.timesPer(i)
	case cOnly:
		return f.adverb(i)
	}
	j := i + 1
	a := amount{n: 1}
	switch l := f.at(j); {
	case f.is(j, "other") || f.is(j, "second"):
		a.n, j = 2, j+1
	case f.is(j, "single"):
		j++
	case l.class == cOrdinal && l.n > 1 && l.n < 32:
		a.n, j = int(l.n), j+1
	case l.class == cInt || l.class == cCardinal || l.class == cVague || l.class == cCount:
		a = f.amount(j)
		if a.end == 0 {
			return none
		}
		j = a.end
	}
	e := expr{first: i, end: j + 1, kind: kSet, typ: document.Set}
	switch l := f.at(j); l.class {
	case cUnit:
		if f.is(j+1, "of") {
			return none
		}
		if l.n == uQuarter {
			e.text = duration(amount{n: 3 * a.n}, uMonth)
		} else if l.n == uSeason {
			return none
		} else if l.n == uWeekend {
			e.text = duration(a, uWeek)
		} else {
			e.text = duration(a, int(l.n))
		}
	case cWeekday:
		e.text = weekdaySet(int(l.n))
		if p := f.at(j + 1); p.class == cPart && p.aux == 0 {
			e.text, e.end = e.text+partNames[p.n*3:p.n*3+3], j+2
		}
	case cMonth:
		if f.at(j+1).class == cInt {
			return none
		}
		e.text = string(appendDigits([]byte("XXXX-"), int(l.n), 2))
	case cPart:
		e.text = "XXXX-XX-XX" + partNames[l.n*3:l.n*3+3]
		if l.n == night {
			e.text = "P1D"
		}
	case cHalfWord:
		if !f.is(j+1, "-") && !f.is(j+1, "hour") && !f.is(j+2, "hour") {
			return none
		}
		for !f.is(e.end-1, "hour") {
			if e.end++; e.end > j+4 {
				return none
			}
		}
		e.text = "PT30M"
	case cSeason:
		e.text = "P1Y"
	case cHoliday:
		h := f.holiday(j)
		if !h.ok() {
			return none
		}
		e.text, e.end = "P1Y", h.end
	default:
		return none
	}
	return e
}

// timesPer parses "twice a week", "once every two years".
func (f *finder) timesPer(i int) expr {
	j := i + 1
	if f.at(j).class == cEvery {
		e := f.set(j)
		e.first = i
		if !e.ok() {
			return none
		}
		return e
	}
	if !f.isOne(j, " a an per each in ") || f.is(j, "in") && f.at(j+1).class != cArticle {
		return none
	}
	if f.is(j, "in") {
		return none
	}
	unit, plural := f.unit(j+1, false)
	if unit < 0 || plural {
		return none
	}
	if unit == uQuarter {
		return expr{first: i, end: j + 2, kind: kSet, typ: document.Set, text: "P3M"}
	}
	return expr{first: i, end: j + 2, kind: kSet, typ: document.Set, text: duration(amount{n: 1}, unit)}
}

// adverb parses "daily", "annually" where they stand with a verb; before a noun they are plain adjectives.
func (f *finder) adverb(i int) expr {
	if !f.ends(i+1) && !f.isOne(i+1, " except from at in on to for since until and or ") || f.isOne(i-1, " the a an its his her their ") || f.d.Tokens[i].Shape != document.Lower {
		return none
	}
	e := expr{first: i, end: i + 1, kind: kSet, typ: document.Set}
	switch string(f.lower(i)) {
	case "hourly":
		e.text = "PT1H"
	case "daily", "nightly":
		e.text = "P1D"
	case "weekly":
		e.text = "P1W"
	case "fortnightly":
		e.text = "P2W"
	case "monthly":
		e.text = "P1M"
	case "quarterly":
		e.text = "P3M"
	default:
		e.text = "P1Y"
	}
	return e
}
