package dates

import "byline/internal/document"

// set parses what happens again and again: every Monday, each year, twice a week, hourly.
func (f *finder) set(i int) expr {
	switch f.lex[i].class {
	case cOnce:
		return f.timesPer(i)
	case cOnly:
		return f.adverb(i)
	case cMidweek:
		return f.midweek(i)
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
	if value, end := f.each(a, j); end > 0 {
		return repeated(i, end, value)
	}
	return none
}

// each returns the value of what stands behind "every" and an amount, and the token after it, or 0.
func (f *finder) each(a amount, j int) (value string, end int) {
	switch l := f.at(j); l.class {
	case cUnit:
		if f.is(j+1, "of") || l.n == uSeason {
			return "", 0
		}
		return f.every(a, int(l.n)), j + 1
	case cWeekday:
		if p := f.at(j + 1); p.class == cPart && p.aux == 0 {
			return weekdaySet(int(l.n)) + partNames[p.n*3:p.n*3+3], j + 2
		}
		return weekdaySet(int(l.n)), j + 1
	case cMonth:
		month := appendDigits([]byte("XXXX-"), int(l.n), 2)
		if day, end := f.dayOfMonth(j + 1); end > 0 {
			return string(appendDigits(append(month, '-'), day, 2)), end
		}
		if f.at(j+1).class != cInt {
			return string(month), j + 1
		}
	case cPart:
		if l.n == night {
			return "P1D", j + 1
		}
		return "XXXX-XX-XX" + partNames[l.n*3:l.n*3+3], j + 1
	case cHalfWord:
		for end = j + 2; end < j+5; end++ {
			if f.is(end-1, "hour") {
				return "PT30M", end
			}
		}
	case cSeason:
		return "P1Y", j + 1
	case cHoliday:
		if h := f.holiday(j); h.ok() {
			if day := h.text; len(day) == 4 && day[0] <= '9' && h.unit == 0 {
				return "XXXX-" + day[:2] + "-" + day[2:], h.end
			}
			return "P1Y", h.end
		}
	}
	return "", 0
}

// every returns the value of "every three units".
func (f *finder) every(a amount, unit int) string {
	switch unit {
	case uQuarter:
		a.n *= 3
		return duration(a, uMonth)
	case uWeekend:
		return duration(a, uWeek)
	}
	return duration(a, unit)
}

// timesPer parses "twice a week", "once every two years".
func (f *finder) timesPer(i int) expr {
	j := i + 1
	if f.at(j).class == cEvery {
		return f.set(j) // once every six months: how often, not how long
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

// midweek parses "on weekdays", and "midweek" where it tells when: he comes midweek.
func (f *finder) midweek(i int) expr {
	switch {
	case f.lex[i].n == 0 && f.lex[max(i-1, 0)].class == cNone && !f.isOne(i-1, " the its these those "):
		return repeated(i, i+1, "XXXX-WXX-1/XXXX-WXX-5")
	case f.lex[i].n > 0 && (f.ends(i+1) || !f.counts(i+1) && !f.capital(i+1)) && !f.isOne(i-1, " the a an its his her their of "):
		return expr{first: i, end: i + 1, kind: kUnit, unit: uWeek, rel: rThis, mod: "MID"}
	}
	return none
}

// adverb parses "daily", "annually" where they stand with a verb; before a noun they are plain adjectives.
func (f *finder) adverb(i int) expr {
	if !f.ends(i+1) && !f.isOne(i+1, " except from at in on to for since until and or ") || f.isOne(i-1, " the a an its his her their ") || f.d.Tokens[i].Shape != document.Lower {
		return none
	}
	for j := i - 1; j >= f.first && j > i-4; j-- {
		if c := f.lex[j].class; c == cMeridiem || c == cClock {
			break
		}
		if f.digit(j) || f.lex[j].class == cCardinal {
			return none // 10,000 cars annually: a rate
		}
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
