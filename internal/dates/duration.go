package dates

import (
	"byline/internal/document"
	"strconv"
)

// An amount is a number as a duration counts it.
type amount struct {
	n     int
	tenth string // decimals as written, without the point
	half  bool   // and a half
	vague bool   // several, a few
	end   int
}

// whole reads a whole number in digits or words; end is 0 when there is none.
func (f *finder) whole(j int) (n, end int) {
	l := f.at(j)
	switch l.class {
	case cInt:
		return int(l.n), j + 1
	case cCount:
		if l.aux == 0 {
			return int(l.n), j + 1
		}
		return 0, 0
	case cCardinal:
	default:
		return 0, 0
	}
	n, j = int(l.n), j+1
	if l.aux == 3 {
		if f.is(j, "of") {
			j++
		}
		return n, j
	}
	if l.aux == 1 {
		k := j
		if f.is(k, "-") {
			k++
		}
		if m := f.at(k); m.class == cCardinal && m.n < 10 && m.aux == 0 {
			n, j = n+int(m.n), k+1
		}
	}
	for f.at(j).class == cCardinal && f.at(j).aux == 2 && n < 1000000 {
		n, j = n*int(f.at(j).n), j+1
	}
	return n, j
}

// amount reads what stands before a unit: 3, three, 2.5, a, half a, two and a half, several, a couple of, two or three.
func (f *finder) amount(i int) amount {
	l := f.at(i)
	switch l.class {
	case cHalfWord:
		j := i + 1
		if f.is(j, "-") || f.at(j).class == cArticle {
			j++
		}
		return amount{half: true, end: j}
	case cVague:
		j := i + 1
		if f.is(j, "of") {
			j++
		}
		return amount{vague: true, end: j}
	case cArticle:
		j := i + 1
		switch m := f.at(j); {
		case m.class == cVague:
			a := f.amount(j)
			return a
		case m.class == cCardinal && m.aux >= 2:
			n, end := f.whole(j)
			return amount{n: n, end: end}
		case m.class == cHalfWord && f.is(j+1, "-"):
			return amount{half: true, end: j + 2}
		case f.isOne(j, " further full whole single "):
			j++
		}
		return amount{n: 1, end: j}
	case cCount, cClock:
		if l.class == cClock && l.aux != 2 {
			return amount{}
		}
		if w := f.lower(i); l.class == cClock || l.aux > 0 {
			for k := range w {
				if w[k] == '.' {
					n, _ := digits(w[:k])
					return amount{n: n, tenth: string(w[k+1:]), end: i + 1}
				}
			}
		}
	}
	n, j := f.whole(i)
	if j == 0 {
		return amount{}
	}
	a := amount{n: n, end: j}
	if k := f.andAHalf(j); k > 0 {
		a.half, a.end = true, k
	} else if f.isOne(j, " to or - ") {
		if m, end := f.whole(j + 1); end > 0 && m > n && (f.at(end).class == cUnit || f.is(end, "-") && f.at(end+1).class == cUnit) {
			a.end = end
		}
	}
	return a
}

// andAHalf returns the token after "and a half", "1/2" or "½" at token j, with or without hyphens, or 0.
func (f *finder) andAHalf(j int) int {
	if f.is(j, "1") && f.is(j+1, "/") && f.is(j+2, "2") && f.glued(j+1) && f.glued(j+2) && !f.glued(j) {
		return j + 3
	}
	if f.is(j, "½") {
		return j + 1
	}
	if f.is(j, "-") {
		j++
	}
	if !f.is(j, "and") {
		return 0
	}
	j++
	if f.is(j, "-") {
		j++
	}
	if f.at(j).class != cArticle {
		return 0
	}
	j++
	if f.is(j, "-") {
		j++
	}
	if f.at(j).class != cHalfWord {
		return 0
	}
	return j + 1
}

// unit returns the unit token j names, or -1.
func (f *finder) unit(j int, adjective bool) (unit int, plural bool) {
	l := f.at(j)
	switch {
	case l.class == cUnit:
		return int(l.n), l.aux == 1
	case l.class == cPart && l.n == night && l.aux == 0:
		return uNight, false
	case adjective && f.is(j, "second"):
		return uSecond, false
	}
	return -1, false
}

// counted parses expressions that begin with an amount: durations, "two years ago", "three times a week", "a week on
// Sunday", times in words.
func (f *finder) counted(i int) expr {
	if e := f.spoken(i); e.ok() {
		return e
	}
	if e := f.bareHour(i); e.ok() {
		return e
	}
	if e := f.quarterCentury(i); e.ok() {
		return e
	}
	if f.is(i, "many") && f.is(i-1, "as") {
		return f.asMany(i)
	}
	a := f.amount(i)
	if a.end == 0 {
		return none
	}
	j := a.end
	hyphen := f.is(j, "-") && f.glued(j)
	if hyphen || f.isOne(j, " working trading consecutive straight more full long good extra further successive or so additional calendar business ") {
		j++
	}
	unit, plural := f.unit(j, hyphen || a.half)
	if unit < 0 {
		if e := f.bareAmount(i, a); e.ok() {
			return e
		}
		return f.otherCount(i, a, j)
	}
	if e := f.daysAWeek(i, j, unit, plural); e.ok() {
		return e
	}
	e := expr{first: i, end: j + 1, kind: kDuration, typ: document.Duration, unit: unit, a: a.n}
	if f.misread(&e, a, j, plural, hyphen) {
		return none
	}
	if hyphen && f.is(j+1, "-") && f.is(j+2, "old") && f.glued(j+1) {
		e.text = duration(a, unit)
		e.end = j + 3
		return e
	}
	article := f.at(i).class == cArticle
	if !hyphen && f.is(j+1, "or") && (f.is(j+2, "so") || article && f.is(j+2, "two")) {
		e.end = j + 3
	}
	if k := f.andAHalf(j + 1); k > 0 && (article || a.n == 1) {
		a.half, e.end = true, k
	}
	if s := f.shift(f.andMonths(e, a)); s.ok() {
		return s
	}
	if article && !f.isSpan(i, unit) && !a.vague && !a.half || f.is(i, "one") && f.isOneDay(i, j, unit, hyphen) {
		return none
	}
	e.text = duration(a, unit)
	return f.compound(e)
}

// bareAmount parses the number of "asked for six years and got nine", whose unit stands with the last duration, and that
// of "between nine and 13 years".
func (f *finder) bareAmount(i int, a amount) expr {
	if c := f.at(i).class; a.n < 2 || a.n > 99 || c != cCardinal && c != cInt {
		return none
	}
	if f.is(i-1, "between") && f.is(a.end, "and") {
		if b := f.amount(a.end + 1); b.end > 0 && b.n > a.n && b.n < 100 {
			if unit, plural := f.unit(b.end, false); unit >= uSecond && plural && !f.isAge(a.end+1, b.end, unit, plural, false) {
				return lasting(i, a.end, duration(a, unit))
			}
		}
		return none
	}
	l := &f.lasted
	if l.end == 0 || l.paragraph != f.paragraph || i-l.end > 30 || f.d.Tokens[i].Sentence-f.d.Tokens[l.end-1].Sentence > 1 {
		return none
	}
	if !f.ends(a.end) && !f.is(a.end, "each") && !(f.is(i-1, "spent") && f.is(a.end, "in")) || f.is(a.end, "/") || f.is(a.end, "%") || f.glued(a.end) && f.digit(a.end+1) {
		return none
	}
	if !f.isOne(i-1, " for in got gets take takes took last next spent within than offering offered ") {
		return none
	}
	return lasting(i, a.end, duration(a, l.unit))
}

// asMany parses "the third round in as many weeks": the number stands before.
func (f *finder) asMany(i int) expr {
	unit, plural := f.unit(i+1, false)
	if unit < uDay || !plural {
		return none
	}
	for j := i - 2; j >= f.first && j > i-12; j-- {
		switch l := f.lex[j]; l.class {
		case cOrdinal, cCardinal, cInt:
			if l.n > 1 && l.n < 100 {
				return lasting(i-1, i+2, duration(amount{n: int(l.n)}, unit))
			}
		}
	}
	return none
}

// daysAWeek parses "six days a week".
func (f *finder) daysAWeek(i, j, unit int, plural bool) expr {
	if plural && (unit == uDay || unit == uNight) && f.isOne(j+1, " a per each ") {
		if u, p := f.unit(j+2, false); u >= 0 && !p && u > unit {
			return repeated(i, j+3, duration(amount{n: 1}, u))
		}
	}
	return none
}

// misread reports whether an amount and a unit at token j are no duration: an age, a grammatical slip, a name, the clock
// of a match.
func (f *finder) misread(e *expr, a amount, j int, plural, hyphen bool) bool {
	i := e.first
	adjective := a.n > 1 && a.n < 100 && f.counts(j+1) && f.at(j+1).class == cNone // a five year plan
	if plural && hyphen || a.n > 1 && !plural && !hyphen && !a.half && !adjective && (a.tenth == "" || e.unit != uFortnight && f.at(i).class != cInt) {
		return true
	}
	if f.isAge(i, j, e.unit, plural, hyphen) || e.unit == uSeason {
		return true
	}
	if f.at(i).class == cArticle && i > f.first && f.is(i-1, "-") && f.glued(i) { // a $10-billion-a-year trade
		return true
	}
	if f.d.Tokens[j].Shape == document.Capital && f.d.Paragraphs[f.paragraph].Kind != document.Headline {
		return true
	}
	if hyphen {
		return e.unit == uDay && a.n == 1 && f.isOne(j+1, " squad match matches international internationals cricket series side team game games ")
	}
	return e.unit <= uMinute && (f.is(i-1, "on") || f.isOne(j+1, " left into remaining adrift back behind ahead clear gone from "))
}

// isOneDay reports whether "one day" means some day.
func (f *finder) isOneDay(i, j, unit int, hyphen bool) bool {
	return unit == uDay && !hyphen && !f.isOne(j+1, " after before ") &&
		!f.isOne(i-1, " for in within after than just only least by about almost nearly over last lasted first ")
}

// isSpan reports whether "a week" is a stretch of time here, not a rate or a manner of speaking.
func (f *finder) isSpan(i, unit int) bool {
	if unit == uQuarter || unit == uSeason || unit == uSecond || unit == uNight {
		return false
	}
	if f.isOne(i+2, " - ") && f.glued(i+2) {
		return false
	}
	if f.isOne(i-1, " for in within after by over during than of about nearly almost around least only just spent spend spends spending took take takes taking last lasts lasted lasting wait waits waited waiting another to until before and extended delayed postponed once inside under every - not or is was be as needed needs need given give gave up through roughly barely buy bought ") {
		return true
	}
	if i <= f.first || f.quote(i-1) {
		return f.isOne(i+2, " of later earlier ago before after on - , ") || f.quote(i-1)
	}
	if f.is(i+2, "to") && f.isOne(i-1, " him her them us me it ") && f.isOne(i-2, " gave give gives given giving offered offer offers offering allowed allow allows granted grant ") {
		return true
	}
	if unit == uHour && f.is(i+2, "and") && f.isMinutes(i+3) {
		return true // an hour and forty minutes
	}
	p := f.d.Tokens[i-1]
	switch {
	case p.Kind == document.Number || p.Kind == document.Symbol || p.Kind == document.Clitic:
		return false
	case p.Kind == document.Punct:
		return f.isOne(i+2, " of later earlier ago before after on late early into ")
	case f.plural(i-1) || f.isOne(i-1, " million billion trillion lakh crore hundred thousand cent percent yen won baht rand people much many dollar pound euro naira times m bn men women gallon barrel head person each such quite what it him her them us me one two ten "):
		return false
	}
	return f.isOne(i+2, " of before after late ") || unit == uFortnight
}

// isMinutes reports whether a number of minutes stands at token j.
func (f *finder) isMinutes(j int) bool {
	_, end := f.whole(j)
	unit, plural := f.unit(end, false)
	return end > 0 && plural && unit == uMinute
}

// otherCount parses what else may follow an amount: "three times a week", "two summers ago", bare numbers in "two or
// three years" are read with the second.
func (f *finder) otherCount(i int, a amount, j int) expr {
	if f.is(j, "times") && f.isOne(j+1, " a per each every ") {
		if u, p := f.unit(j+2, false); u >= 0 && !p {
			return expr{first: i, end: j + 3, kind: kSet, typ: document.Set, text: duration(amount{n: 1}, u)}
		}
	}
	if l := f.at(j); l.class == cWeekday && f.is(j+1, "ago") && (l.aux == 2 || a.n == 1) && a.n > 0 {
		return expr{first: i, end: j + 2, kind: kWeekday, a: int(l.n), b: a.n - 1, rel: rLast} // two Sundays ago
	}
	if l := f.at(j); l.class == cSeason && f.is(j+1, "ago") && (l.aux == 1 || a.n == 1) {
		return expr{first: i, end: j + 2, kind: kSeason, a: int(l.n), b: -a.n, rel: rPast}
	}
	return none
}

// isAge reports whether an amount tells how old somebody is.
func (f *finder) isAge(i, j, unit int, plural, hyphen bool) bool {
	if unit != uYear && unit != uMonth && unit != uWeek && unit != uDay {
		return false
	}
	if hyphen && f.is(j+1, "-") && f.is(j+2, "olds") {
		return true
	}
	if hyphen && f.is(j+1, "-") && f.is(j+2, "old") {
		return !f.isOne(j+3, " row war conflict dispute feud ban law regime rule record alliance truce ceasefire strike siege insurgency case building house church tradition marriage agreement deal treaty government policy programme program project company firm club bridge arrangement scheme system plan lease mine dam war campaign protest crisis blockade embargo sanctions occupation rebellion uprising coalition partnership contract boycott standoff investigation inquiry pact constitution monarchy dynasty structure tree site temple mosque castle school ship vessel industry ")
	}
	if plural && (f.is(j+1, "pregnant") || f.is(i-1, "of") && f.isOne(i-2, " child girl boy baby infant toddler son daughter ")) {
		return true
	}
	return plural && (f.is(j+1, "old") && unit >= uDay || f.is(j+1, "of") && f.is(j+2, "age")) || f.isOne(i-1, " aged ") || f.is(i-1, "of") && f.is(i-2, "age")
}

// compound joins smaller units: three hours and 22 minutes; 15 years, five months and 11 days.
func (f *finder) compound(e expr) expr {
	for range 3 {
		if e.text[len(e.text)-1] != unitLetters[e.unit] { // half an hour is written in minutes, and complete
			return e
		}
		j := e.end
		if f.is(j, ",") {
			j++
		}
		if f.is(j, "and") {
			j++
		}
		n, k := f.whole(j)
		if k == 0 || n <= 0 {
			return e
		}
		unit, plural := f.unit(k, false)
		if unit < 0 || unit >= e.unit || !plural && n != 1 || unit == uNight || j == e.end && e.unit >= uDay || f.isOne(k+1, " ago later earlier ") {
			return e
		}
		more := duration(amount{n: n}, unit)
		if more[1] == 'T' {
			for k := range e.text {
				if e.text[k] == 'T' {
					more = more[2:]
					break
				}
			}
		}
		if more[0] == 'P' {
			more = more[1:]
		}
		e.text, e.end, e.unit = e.text+more, k+1, unit
	}
	return e
}

// unitLetters has the letter of each unit in TIMEX3 notation.
const unitLetters = "SMHDDWWDMQYYYY"

// duration writes an amount of a unit in TIMEX3 notation.
func duration(a amount, unit int) string {
	b := append(make([]byte, 0, 12), 'P')
	if unit <= uHour {
		b = append(b, 'T')
	}
	if a.vague {
		switch unit {
		case uDecade:
			return "PXDE"
		case uCentury:
			return "PXCE"
		}
		return string(append(append(b, 'X'), unitLetters[unit]))
	}
	n, half := a.n, a.half
	if times := [...]int{uFortnight: 2, uWeekend: 2, uDecade: 10, uCentury: 100, uSeason: 0}[unit]; times > 0 {
		n *= times
		if half {
			n, half = n+times/2, false
		}
	}
	if half && n == 0 {
		if s := halfOf(unit); s != "" {
			return s
		}
	}
	b = strconv.AppendInt(b, int64(n), 10)
	switch {
	case a.tenth != "":
		b = append(append(b, '.'), a.tenth...)
	case half && unit == uYear:
		return string(append(b, "Y6M"...))
	case half && unit == uHour:
		return string(append(b, "H30M"...))
	case half && unit == uMinute:
		return string(append(b, "M30S"...))
	case half:
		b = append(b, ".5"...)
	}
	return string(append(b, unitLetters[unit]))
}

// halfOf returns half a unit in a smaller one, "" where none is usual.
func halfOf(unit int) string {
	switch unit {
	case uSecond:
		return "PT0.5S"
	case uMinute:
		return "PT30S"
	case uHour:
		return "PT30M"
	case uDay:
		return "PT12H"
	case uYear:
		return "P6M"
	}
	return ""
}
