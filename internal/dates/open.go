package dates

import "byline/internal/document"

// openWhen resolves expressions that leave the year or the week open: the tense decides, or the words last and next.
func (f *finder) openWhen(e *expr) (r finding, ok bool) {
	if e.base != nil { // February 26 last year, the third quarter of this year
		b, ok := f.when(e.base)
		if !ok {
			return r, false
		}
		r.p, r.q = f.inYear(e, b.p.year())
		r.anchor, r.why = b.anchor, "in the year named with it"
		return r, r.p.known()
	}
	if e.kind == kHoliday && e.a > 0 {
		r.p, r.q = f.inYear(e, e.a)
		r.why = "the feast of the year named with it"
		return r, r.p.known()
	}
	switch e.rel {
	case rThat, rFollowing, rPrevious:
		return f.nearReference(e)
	}
	if year := f.storyYear(e); year != 0 {
		if r.p, r.q = f.inYear(e, year); r.p.known() {
			r.anchor, r.why = yearPoint(year).value(), "in the year the paragraph tells of"
			return r, true
		}
	}
	if !f.known {
		return r, false
	}
	if e.kind == kSeason && e.rel == rPast && e.b != 0 {
		year, _, _ := civil(f.now)
		r.p = f.seasonPoint(year+e.b, e.a)
		return f.fromToday(r, "counted from "+dayPoint(f.now).words())
	}
	d, cue := f.side(e)
	r.p, r.q, d = f.nearestOf(e, d)
	if !r.p.known() {
		return r, false
	}
	if d == open {
		cue = ""
	}
	return f.fromToday(r, f.whyNearest(e, d, cue))
}

// monthDayWhen resolves a day whose month is open: the tense decides, else nearness.
func (f *finder) monthDayWhen(e *expr) (r finding, ok bool) {
	if !f.known {
		return r, false
	}
	d, _ := f.direction(e)
	year, month, _ := civil(f.now)
	best := 1 << 30
	for k := -6; k <= 6; k++ {
		months := year*12 + month - 1 + k
		y, m := floorDiv(months, 12), floorMod(months, 12)+1
		if !validDay(y, m, e.b) {
			continue
		}
		day := dayNumber(y, m, e.b)
		away := day - f.now
		if e.unit != 0 && weekday(day) != e.unit || e.unit == 0 && (d == past && away > 0 || d == future && away < 0) {
			continue
		}
		if away = away * sign(away); away < best {
			best, r.p = away, dayPoint(day)
		}
	}
	if !r.p.known() {
		return r, false
	}
	return f.fromToday(r, "the nearest such day of a month to "+dayPoint(f.now).words())
}

// storyYear returns the year long past that the paragraph tells of, when an open expression in it goes on with the
// story: "In 1944 the war came near. In August the town was shelled." It is 0 otherwise.
func (f *finder) storyYear(e *expr) int {
	if f.story == 0 || f.storyParagraph != f.paragraph || e.rel != rNone {
		return 0
	}
	switch e.kind {
	case kDay:
	case kMonth, kSeason, kQuarter, kHalf: // a month goes on with the story of a year long past only
		if year, _, _ := civil(f.now); f.known && f.story >= year-4 {
			return 0
		}
	default:
		return 0
	}
	if d, at := f.direction(e); d == future || f.isOne(at, reporting) {
		return 0
	}
	return f.story
}

// side tells on which side of the publication day an open expression lies.
func (f *finder) side(e *expr) (direction, string) {
	switch e.rel {
	case rLast, rPast:
		switch {
		case f.is(e.first-1, "ended"):
			return past, "ended"
		case e.kind == kDay:
			return past, f.d.Word(e.end)
		}
		return past, f.d.Word(e.first)
	case rNext, rComing:
		return future, f.d.Word(e.first)
	}
	d, at := f.direction(e)
	if d == open || d == future && f.isOne(at, " is are 're has have ") && !f.is(at+1, "to") && !f.isOne(at+1, plans) && (e.kind != kWeekday || f.is(e.end, "'s") || f.isOne(e.first-1, " after following ")) {
		return open, "" // a bare "is" tells of the past and of what is to come
	}
	if f.d.Tokens[at].Kind != document.Word {
		return d, ""
	}
	return d, f.d.Word(at)
}

// whyNearest says how an open expression was resolved: the next Monday from 30 November 2025: “expected”.
func (f *finder) whyNearest(e *expr, d direction, cue string) string {
	what := "such date"
	switch e.kind {
	case kWeekday:
		what = nthWord(weekdayNames, e.a)
	case kMonth:
		what = nthWord(monthNames, e.a)
	case kSeason, kQuarter, kHalf:
		what = "one"
	}
	why := "the nearest " + what + " to "
	switch d {
	case past:
		why = "the last " + what + " up to "
	case future:
		why = "the next " + what + " from "
	}
	why += dayPoint(f.now).words()
	if cue != "" {
		why += ": “" + cue + "”"
	}
	return why
}

// inYear returns an open expression in a year; q is the first day of a feast that lasts a month.
func (f *finder) inYear(e *expr, year int) (p, q point) {
	switch e.kind {
	case kDay:
		if validDay(year, e.a, e.b) && (e.unit == 0 || weekday(dayNumber(year, e.a, e.b)) == e.unit) {
			return datePoint(year, e.a, e.b), q
		}
	case kMonth:
		return monthPoint(year, e.a), q
	case kSeason:
		return f.seasonPoint(year, e.a), q
	case kQuarter:
		return point{gQuarter, year*4 + e.a - 1, 0}, q
	case kHalf:
		return point{gHalf, year*2 + e.a - 1, 0}, q
	case kHoliday:
		day, ok := holidayIn(f.nationalRule(e.text, e.first, year), year)
		if !ok {
			return p, q
		}
		switch {
		case e.unit == uWeek:
			return at(day, gWeek), q
		case e.unit == uWeekend:
			if weekday(day) <= 3 {
				day -= 7
			}
			return at(day, gWeekend), q
		case e.text == "ramadan":
			return at(day, gMonth), dayPoint(day)
		}
		return dayPoint(day), q
	}
	return p, q
}

// nearestOf is nearest; Eid alone is the nearer of two feasts.
func (f *finder) nearestOf(e *expr, d direction) (p, q point, side direction) {
	if e.kind != kHoliday || e.b == 0 {
		return f.nearest(e, d)
	}
	best := 1 << 30
	for _, rule := range [...]string{"fitr", "adha"} {
		one := *e
		one.text = rule
		c, s, on := f.nearest(&one, d)
		away := (c.day() - f.now) * sign(c.day()-f.now)
		if on != d {
			away += 400 // on the wrong side
		}
		if c.known() && away < best {
			best, p, q, side = away, c, s, on
		}
	}
	return p, q, side
}

// nearest returns the candidate of an open expression on the given side of the publication day, and the side it was
// taken from: open when nearness decided.
func (f *finder) nearest(e *expr, d direction) (p, q point, side direction) {
	year, month, _ := civil(f.now)
	switch {
	case e.kind == kWeekday:
		return f.nearestWeekday(e, d), q, d
	case e.kind == kSeason && e.rel == rNext:
		p, q = f.inYear(e, year+1)
		return p, q, d
	case e.kind == kSeason && e.rel == rThis && month <= 2 && e.a == f.lastSeason():
		p, q = f.inYear(e, year-1)
		return p, q, d
	case e.kind != kHoliday && e.rel == rThis:
		p, q = f.inYear(e, year)
		return p, q, d
	}
	if e.rel == rThis {
		d = open // this Christmas is the nearest one
	}
	span, limit := f.reachOf(e, d)
	within := near
	if d == future {
		within = nearer
	}
	best, otherBest := 1<<30, 1<<30
	var other, otherQ point
	for y := year - span; y <= year+span; y++ {
		c, s := f.inYear(e, y)
		if !c.known() {
			continue
		}
		distance, allowed := f.distance(e, c, d)
		switch {
		case allowed && distance < best:
			best, p, q = distance, c, s
		case !allowed && distance < otherBest:
			otherBest, other, otherQ = distance, c, s
		}
	}
	if e.kind == kMonth && p.known() && p.year() == year && p.day() <= f.now {
		return p, q, d // January of the year that ends
	}
	if e.rel == rNone && best > limit && otherBest <= within {
		return other, otherQ, open // nobody leaves out the year of a date that far away
	}
	return p, q, d
}

// reachOf returns how many years around the publication day to look at, and beyond how many days the tense gives way.
func (f *finder) reachOf(e *expr, d direction) (years, limit int) {
	switch e.kind {
	case kDay:
		if e.unit != 0 || e.b == 29 {
			return 8, 1 << 30
		}
	case kQuarter:
		if d == future {
			return 1, 200
		}
	case kSeason:
		return 2, 1 << 30
	case kMonth:
		if d == future {
			return 1, 300
		}
		return 1, 305
	}
	return 1, far
}

// Distances in days: beyond far an open date on the side of the tense gives way to one within near on the within.
const (
	far  = 270
	near = 95
	// What is said to come seldom turns out to be over.
	nearer = 45
)

// distance tells how far from the publication day c lies and whether it lies on the right side.
func (f *finder) distance(e *expr, c point, d direction) (int, bool) {
	from, to := c.day(), c.last()
	distance := 0
	switch {
	case from > f.now:
		distance = from - f.now
	case to < f.now:
		distance = f.now - to
	}
	switch {
	case e.kind == kDay && e.unit != 0: // the weekday tells the year better than the tense does
		return distance, true
	case e.kind == kMonth && e.rel == rLast && c.year() == dayPoint(f.now).year() && distance < 92:
		return distance, false // in April, last February is not the one just over
	case e.rel == rLast || e.rel == rPast:
		return distance, to < f.now
	case e.rel == rNext || e.rel == rComing:
		return distance, from > f.now
	case d == past:
		return distance, from <= f.now
	case d == future:
		return distance, to >= f.now
	}
	return distance, true
}

func (f *finder) nearestWeekday(e *expr, d direction) point {
	if p, ok := f.weekdayTo(e, d); ok {
		return p
	}
	back := floorMod(weekday(f.now)-e.a, 7)
	ahead := floorMod(e.a-weekday(f.now), 7)
	switch {
	case e.rel == rLast || e.rel == rPast:
		if back == 0 {
			back = 7
		}
		return dayPoint(f.now - back - 7*e.b)
	case e.rel == rNext || e.rel == rComing:
		if ahead == 0 {
			ahead = 7
		}
		if e.rel == rComing {
			ahead += 7
		}
		return dayPoint(f.now + ahead)
	case d == future, d == open && e.rel == rThis:
		return dayPoint(f.now + ahead)
	}
	return dayPoint(f.now - back)
}

// weekdayTo resolves the ends of "from Monday to Wednesday": the second follows the first, and both lie on one side.
func (f *finder) weekdayTo(e *expr, d direction) (point, bool) {
	const to = " to through until till "
	switch {
	case e.rel != rNone:
	case f.isOne(e.first-1, to) && f.dayEnd == e.first-1 && f.at(e.first-2).class == cWeekday:
		return dayPoint(f.day.n + floorMod(e.a-weekday(f.day.n), 7)), true
	case d == past && f.isOne(e.end, to) && f.at(e.end+1).class == cWeekday && f.at(e.end+1).aux == 0:
		last := int(f.lex[e.end+1].n)
		return dayPoint(f.now - floorMod(weekday(f.now)-last, 7) - floorMod(last-e.a, 7)), true
	}
	return point{}, false
}

// nearReference resolves "that Friday", "the following May", "the previous summer".
func (f *finder) nearReference(e *expr) (r finding, ok bool) {
	ref, known := f.reference()
	if !known {
		return r, false
	}
	r.anchor, r.why = ref.value(), "counted from "+ref.words()+", the date before it in the text"
	day := ref.day()
	if e.kind == kWeekday {
		ahead := floorMod(e.a-weekday(day), 7)
		switch {
		case e.rel == rPrevious:
			ahead -= 7
		case e.rel == rFollowing && ahead == 0:
			ahead = 7
		}
		r.p = dayPoint(day + ahead)
		return r, true
	}
	for y := ref.year() - 1; y <= ref.year()+1; y++ {
		p, q := f.inYear(e, y)
		if !p.known() {
			continue
		}
		switch e.rel {
		case rThat:
			if y == ref.year() {
				r.p, r.q = p, q
			}
		case rFollowing:
			if p.day() > ref.last() && !r.p.known() {
				r.p, r.q = p, q
			}
		case rPrevious:
			if p.last() < day {
				r.p, r.q = p, q
			}
		}
	}
	return r, r.p.known()
}
