package dates

import "byline/internal/document"

// clock parses a time of day: 9.15pm, 9 p.m., 22:30, 10 o'clock, 1500 GMT, noon; with its zone and the day behind it.
func (f *finder) clock(i int) expr {
	l := f.at(i)
	e := expr{first: i, kind: kClock, typ: document.Time}
	if i > 0 && f.d.Tokens[i-1].Kind == document.Symbol && f.glued(i) {
		return none // money
	}
	switch l.class {
	case cNoon:
		e.a, e.end, e.text = int(l.n), i+1, "clear"
		if f.isOne(i+1, " - express mass snack prayers prayer oil club ") || f.is(i-1, "high") && f.capital(i-1) {
			return none
		}
		return f.withDay(f.zone(e))
	case cClock:
		e.a, e.end = int(l.n), i+1
		if l.aux == 1 {
			e.text = "clear"
			e = f.clockTo(e)
			break
		}
		if m := f.at(i + 1); m.class == cMeridiem && l.n < 780 {
			e.a, e.end, e.text = e.a%720+int(m.n), i+2, "clear"
			break
		}
		return f.dottedClock(e)
	case cInt:
		if e = f.hour(e); !e.ok() {
			return none
		}
	default:
		return none
	}
	if e.a > 1440 {
		return none
	}
	return f.withDay(f.zone(e))
}

// dottedClock decides whether 4.20 is a time: only beside a day.
func (f *finder) dottedClock(e expr) expr {
	if t := f.hourTonight(e.first); t.ok() {
		return t
	}
	if p := f.at(e.end + 2); f.is(e.end, "in") && f.is(e.end+1, "the") && p.class == cPart && p.n <= evening && p.aux == 0 && e.a < 780 {
		e.a, e.end, e.text = inPart(e.a, int(p.n), false), e.end+3, "clear" // 8.30 in the morning
		return f.withDay(e)
	}
	if f.live && e.first == f.paragraphStart(e.first) {
		return f.zone(e)
	}
	if !f.isOne(e.first-1, " at by from until till before after about around ") && !f.is(e.end, "on") {
		return none
	}
	t := f.withDay(f.zone(e))
	if t.base == nil && t.end == e.end && !f.isLate(e) {
		return none
	}
	return t
}

// isLate reports whether 16.20 is a time without a day: where no money is told of, and nothing is counted.
func (f *finder) isLate(e expr) bool {
	j := e.end
	return e.a >= 13*60 && f.is(e.first-1, "at") && j < f.limit && !f.counts(j) && !f.capital(j) && f.d.Tokens[j].Kind != document.Symbol && !f.isBusiness()
}

// hour parses times that begin with a whole number.
func (f *finder) hour(e expr) expr {
	i := e.first
	l := f.lex[i]
	next := f.at(i + 1)
	switch {
	case l.aux <= 2 && f.is(i+1, ":") && f.glued(i+1) && f.glued(i+2):
		return f.colon(e)
	case l.aux <= 2 && next.class == cMeridiem && l.n >= 1 && l.n <= 12 && !(f.is(i+1, "am") && f.d.Tokens[i+1].Shape == document.Upper && f.glued(i+1)):
		e.a, e.end, e.text = int(l.n)%12*60+int(next.n), i+2, "clear"
	case l.aux <= 2 && f.is(i+1, "o'clock") && l.n >= 1 && l.n <= 12:
		e.a, e.end = daylight(int(l.n)), i+2
	case l.aux == 4 && l.n%100 < 60 && l.n <= 2400 && (f.isOne(i+1, " gmt utc ") || f.is(i+1, "local") && f.is(i+2, "time") || f.isOne(i+1, " hrs hours ") && (f.d.Word(i)[0] == '0' || f.isOne(i-1, " at by from until about around "))):
		e.a, e.end, e.text = int(l.n)/100*60+int(l.n)%100, i+2, "clear"
		if f.is(i+1, "local") {
			e.end++
		}
	default:
		return none
	}
	return e
}

// daylight takes an hour of a twelve-hour clock between one and six to be one after noon.
func daylight(hour int) int {
	if hour < 7 {
		hour += 12
	}
	return hour * 60
}

// colon parses 7:45, 22:30, 7:45pm; bare numbers with a colon are times only after a preposition, with a zone or at the
// beginning of a paragraph, for they may be results, ratios and verses as well.
func (f *finder) colon(e expr) expr {
	i := e.first
	w := string(f.lower(i + 2))
	if len(w) < 2 {
		return none
	}
	minute, ok := digits([]byte(w[:2]))
	if !ok || minute > 59 || f.lex[i].n > 24 || f.is(i+3, ":") && f.glued(i+3) {
		return none
	}
	e.a, e.end = int(f.lex[i].n)*60+minute, i+3
	rest := w[2:]
	if m := f.at(i + 3); m.class == cMeridiem {
		rest, e.end = string(f.lower(i+3)), i+4
	}
	if len(rest) >= 2 && (rest[0] == 'a' || rest[0] == 'p') && rest[len(rest)-1] == 'm' && f.lex[i].n <= 12 && f.lex[i].n > 0 {
		e.a, e.text = e.a%720+meridiem(rest), "clear"
		return e
	}
	if len(rest) > 0 {
		return none
	}
	if f.lex[i].n >= 13 || f.lex[i].n < 10 && f.lex[i].aux == 2 {
		e.text = "clear"
	}
	if e.text == "clear" && f.year(i-1) > 0 { // 21 February 2017 07:12
		return e
	}
	if f.isOne(i-1, " at by from until till before after about around between to since and - shortly past on ( today yesterday day ") || f.isZone(e.end) || i == f.paragraphStart(i) ||
		f.isOne(e.end, " on today yesterday this - ") || f.at(i-1).class == cWeekday || f.at(e.end).class == cWeekday || f.is(i-1, ",") && f.at(i-2).class == cWeekday {
		return e
	}
	return none
}

// isLive reports whether three paragraphs begin with a time of day.
func (f *finder) isLive() bool {
	stamps := 0
	for _, p := range f.d.Paragraphs {
		if p.Sentences.First >= p.Sentences.End {
			continue
		}
		i := f.d.Sentences[p.Sentences.First].Tokens.First
		if l := f.at(i); l.class == cClock || l.class == cInt && l.aux <= 2 && (f.is(i+1, ":") && f.at(i+2).class == cInt || f.at(i+1).class == cMeridiem) {
			stamps++
		}
	}
	return stamps >= 3
}

// paragraphStart returns the first token of the paragraph token i stands in.
func (f *finder) paragraphStart(i int) int {
	p := f.d.Paragraphs[f.d.Sentences[f.d.Tokens[i].Sentence].Paragraph]
	return f.d.Sentences[p.Sentences.First].Tokens.First
}

const zones = " gmt utc bst ist est edt et cst cdt ct mst mdt pst pdt pt cet cest eet eest msk jst kst hkt sgt wib wat cat eat sast aest aedt nzst nzdt pkt npt ict pht "

func (f *finder) isZone(i int) bool {
	return f.isOne(i, zones) && f.d.Tokens[i].Shape == document.Upper
}

// zone joins the time zone, and a second time in brackets that says the same in another zone.
func (f *finder) zone(e expr) expr {
	switch j := e.end; {
	case f.isZone(j), f.is(j, "hours") && f.digit(j-1):
		e.end = j + 1
	case f.is(j, "local") && f.is(j+1, "time"):
		e.end = j + 2
	case f.is(j, "eastern") || f.is(j, "pacific"):
		if e.end = j + 1; f.is(j+1, "time") {
			e.end = j + 2
		} else if f.is(j+2, "time") {
			e.end = j + 3
		}
	}
	if !f.is(e.end, "(") {
		return e
	}
	for j := e.end + 1; j < e.end+7; j++ {
		if f.isZone(j) && f.is(j+1, ")") {
			e.end = j + 2
			break
		}
	}
	return e
}

// clockTo reads ranges of times whose parts stand close: 9.30am-5pm.
func (f *finder) clockTo(e expr) expr {
	if l := f.at(e.end + 1); f.is(e.end, "-") && f.glued(e.end) && l.class == cClock && l.aux == 1 {
		from, to := e, expr{first: e.end + 1, end: e.end + 2, kind: kClock, typ: document.Time, a: int(l.n), text: "clear"}
		return expr{first: e.first, end: to.end, kind: kRange, typ: document.Time, base: &from, other: &to}
	}
	return e
}

// clockRange parses "5 to 8 p.m." and "9-10pm": the first number has the half of the day of the second.
func (f *finder) clockRange(i int) expr {
	l := f.lex[i]
	if l.n < 1 || l.n > 12 || !f.isOne(i+1, " to - ") {
		return none
	}
	to := expr{first: i + 2, kind: kClock, typ: document.Time}
	switch m := f.at(i + 2); {
	case m.class == cInt:
		to = f.hour(to)
	case m.class == cClock && m.aux == 1:
		to.end, to.a, to.text = i+3, int(m.n), "clear"
	}
	if !to.ok() || to.text != "clear" {
		return none
	}
	from := expr{first: i, end: i + 1, kind: kClock, typ: document.Time, a: int(l.n)%12*60 + to.a/720*720, text: "clear"}
	if from.a > to.a {
		from.a -= 720
	}
	if from.a < 0 {
		return none
	}
	return expr{first: i, end: to.end, kind: kRange, typ: document.Time, base: &from, other: &to}
}

// spoken parses times in words: half past four, a quarter to midnight, twelve minutes past noon, eight in the morning,
// six o'clock.
func (f *finder) spoken(i int) expr {
	e := expr{first: i, kind: kClock, typ: document.Time}
	j := i
	if f.at(j).class == cArticle {
		j++
	}
	shift, k := 0, 0
	switch {
	case f.is(j, "half") && f.is(j+1, "past"):
		shift, k = 30, j+2
	case f.is(j, "quarter") && f.isOne(j+1, " past to "):
		shift, k = 15, j+2
	default:
		n, end := f.whole(j)
		if end == 0 || n <= 0 || n > 59 {
			return none
		}
		if n%5 == 0 && f.isOne(end, " past to ") && f.isOne(i-1, " at by until since around about ") && f.at(i).class == cCardinal {
			shift, k = n, end+1 // twenty past nine
			break
		}
		if !f.isOne(end, " minutes minute ") || !f.isOne(end+1, " past to ") {
			return f.spokenHour(e, n, end)
		}
		shift, k = n, end+2
	}
	if f.is(k-1, "to") {
		shift = -shift
	}
	h := f.at(k)
	switch {
	case h.class == cNoon:
		e.a, e.text = int(h.n)+shift, "clear"
		if e.a > 1440 {
			e.a -= 1440 // a minute past midnight
		}
	case (h.class == cCardinal || h.class == cInt) && h.n >= 1 && h.n <= 12 && f.at(k+1).class != cUnit:
		e.a = daylight(int(h.n)) + shift
	default:
		return none
	}
	e.end = k + 1
	return f.withDay(e)
}

// bareHour parses the hour of "By six it will be 80" where the paragraph has told another time: the next such hour.
func (f *finder) bareHour(i int) expr {
	n, end := f.whole(i)
	if end == 0 || n < 1 || n > 12 {
		return none
	}
	if e := f.hourTonight(i); e.ok() {
		return e
	}
	if f.is(end, "on") && f.at(end+1).class == cWeekday && f.at(end+2).class == cPart && f.isOne(i-1, " at by until till since before after around about ") {
		return f.withDay(expr{first: i, end: end, kind: kClock, typ: document.Time, a: n * 60}) // six on Thursday morning
	}
	if f.clockParagraph != f.paragraph {
		return f.loneHour(i, n, end)
	}
	switch {
	case f.is(i-1, "at"):
	case f.isOne(i-1, " by until till ") && (i-1 == f.first || f.opensClause(i-2)):
	default:
		return none
	}
	if !f.ends(end) && !f.isOne(end, " the it they he she we there a an and ") || f.is(end, "/") {
		return none
	}
	e := expr{first: i, end: end, kind: kClock, typ: document.Time, a: n % 12 * 60}
	if e.a < f.lastMinute {
		e.a += 720
	}
	if e.a < f.lastMinute {
		e.a = daylight(n)
	}
	return e
}

// hourTonight parses the hour of "tonight at 8" and "tonight, 7.45".
func (f *finder) hourTonight(i int) expr {
	if !f.isOne(i-1, " at , ") || f.at(i-2).class != cTonight {
		return none
	}
	l := f.at(i)
	e := expr{first: i, end: i + 1, kind: kClock, typ: document.Time, base: &expr{kind: kDeictic}}
	switch {
	case l.class == cClock && l.aux == 2:
		e.a = inPart(int(l.n), night, false)
	case (l.class == cInt && l.aux <= 2 || l.class == cCardinal) && l.n >= 1 && l.n <= 12 && f.is(i-1, "at"):
		e.a = inPart(int(l.n)*60, night, false)
	default:
		return none
	}
	if e.a < 720 {
		e.a += 720
	}
	if f.counts(i+1) || f.is(i+1, "%") || f.is(i+1, ":") {
		return none
	}
	return f.zone(e)
}

// loneHour parses the hour of "Doors open at four." where no other time is told: it closes its clause, and no figure stands
// at it.
func (f *finder) loneHour(i, n, end int) expr {
	if !f.isOne(i-1, " at till until ") || i-2 < f.first || !f.ends(end) || f.at(i).class != cCardinal || f.isOne(i-2, levels) {
		return none
	}
	e := expr{first: i, end: end, kind: kClock, typ: document.Time, a: daylight(n)}
	for j := i - 2; j >= f.first && j > i-reach; j-- {
		if l := f.lex[j]; l.class == cPart && l.n >= evening && n >= 7 && n < 12 {
			e.a += 720
			break
		}
	}
	if d, at := f.direction(&e); d == open || f.isOne(at, " is are ") {
		e.rel = rAny // the lights go at six
	}
	return e
}

// levels are words before "at four" that speak of a level or an age.
const levels = " was is were are be been 's stood stands stand put puts held hold holds set ranked remain remained remains unchanged priced valued estimated capped steady starting learned learnt taught won it this that them "

// spokenHour parses "six o'clock" and "eight in the morning", the number being read already.
func (f *finder) spokenHour(e expr, n, end int) expr {
	part := f.at(end + 2)
	switch {
	case n > 12:
		return none
	case f.is(end, "o'clock"):
		e.a, e.end = daylight(n), end+1
	case f.is(end, "in") && f.is(end+1, "the") && part.class == cPart && part.n <= evening && part.aux == 0:
		e.a, e.end, e.text = n%12*60, end+3, "clear"
		if part.n != morning {
			e.a = n%12*60 + 720
		}
	default:
		return none
	}
	return f.withDay(e)
}
