package dates

import "byline/internal/document"

// clockWhen resolves times and parts of a day: those of the day named with them, else of the day the sentence or the
// paragraph speaks of, else of the day of publication.
func (f *finder) clockWhen(e *expr) (r finding, ok bool) {
	if e.base != nil {
		r, ok = f.when(e.base)
		if ok && r.p.grain < gDay {
			r.p = dayPoint(r.p.day())
		}
		r.p.n += e.b
		if ok && e.text == "overnight" && f.told(e) {
			r.p.n += f.lead
		}
	} else if f.day.known() && (f.dayParagraph == f.paragraph && f.fits(e) || f.goesOn(e)) && !(f.live && e.first == f.first) {
		r, ok = finding{p: f.day, anchor: f.day.value(), why: "of " + f.day.words() + ", the day the text speaks of"}, true
	} else {
		r.p = dayPoint(f.now)
		r, ok = f.fromToday(r, "of "+dayPoint(f.now).words())
		switch {
		case ok && f.told(e):
			r.p = f.toldDay(e)
			r.why = "told of as past: of " + r.p.words() + ", the day the article tells of"
		case ok && f.nextNight(e):
			r.p, r.why = dayPoint(f.now+1), "still to come, before dawn: of the day after "+dayPoint(f.now).words()
		case ok && f.lateYesterday(e):
			r.p, r.why = dayPoint(f.now-1), "told of as past: of the day before "+dayPoint(f.now).words()
		}
	}
	if !ok {
		return r, false
	}
	r.q = point{}
	if e.kind == kPart {
		r.p = partPoint(r.p.day(), e.a)
		if e.base == nil && e.a == morning && f.dayMinute >= 17*60 && f.day.known() && f.day.n == r.p.n {
			r.p.n++
		}
	} else {
		r.p = point{gMinute, r.p.day(), e.a}
		if e.base == nil && e.a < 6*60 && f.dayMinute >= 17*60 && f.day.known() && f.day.n == r.p.n {
			r.p.n++ // the night after the evening told of before
		}
	}
	return r, true
}

// toldDay returns the day of a time told of as past: the first day the article tells of, or one nearer to publication that
// it has gone on to. What follows an evening before dawn is of the day after.
func (f *finder) toldDay(e *expr) point {
	switch {
	case f.day.known() && f.day.n < f.now && f.day.n > f.now+f.lead:
		return f.day
	case f.leadNight && e.kind == kClock && e.a < 5*60:
		return dayPoint(f.now + f.lead + 1)
	}
	return dayPoint(f.now + f.lead)
}

// fits reports whether a time may be of the last day of the paragraph: a time told of as past is not of a day just ahead,
// nor one that is due of a day just over, unless the day is named beside it.
func (f *finder) fits(e *expr) bool {
	const near, beside = 14, 4 // days, beyond which the text has a present of its own; tokens
	if !f.known || f.day.n == f.now || f.dayEnd > f.first && e.first-f.dayEnd <= beside || f.day.n > f.now+near || f.day.n < f.now-near {
		return true
	}
	d, at := f.direction(e)
	if f.day.n > f.now {
		return d != past || f.dayEnd > f.first // they were called for Friday at noon
	}
	return d != future || !f.isOne(at, " will 'll due expected scheduled set ") && !(f.is(at, "to") && f.isOne(at-1, " is are "))
}

// goesOn reports whether the paragraph goes on telling of the day before publication that the last one spoke of.
func (f *finder) goesOn(e *expr) bool {
	if f.dayParagraph != f.paragraph-1 || f.day.n != f.now-1 {
		return false
	}
	d, _ := f.direction(e)
	return d == past
}

// lateYesterday reports whether a time in the evening that is told of as past lies on the day before: an article is
// written before its day is over, and when it tells of this very day only midnight was the one before.
func (f *finder) lateYesterday(e *expr) bool {
	if f.live || e.kind == kPart && e.a != evening && e.a != night || e.kind == kClock && e.a < 17*60 || e.first == f.first {
		return false
	}
	if f.led && (e.kind != kClock || e.a != 1440 || f.is(e.first-1, "by")) {
		return false
	}
	d, _ := f.direction(e)
	return d == past
}

// nextNight reports whether a time before dawn is told of as still to come: the next one is that of the day after.
func (f *finder) nextNight(e *expr) bool {
	if f.live || e.kind != kClock || e.a >= 5*60 {
		return false
	}
	d, at := f.direction(e)
	return d == future && f.isOne(at, " will would 'll due expected scheduled set ")
}

// told reports whether a time is told of as past in an article whose first day lies before that of publication.
func (f *finder) told(e *expr) bool {
	if f.live || f.lead == 0 {
		return false
	}
	d, _ := f.direction(e)
	return d == past
}

// habit reports whether the sentence of a time tells what happens again and again: every Thursday, 5 to 8 p.m.
func (f *finder) habit(e *expr) bool {
	if e.base != nil || f.live {
		return false
	}
	for i := max(f.first, e.first-reach); i < min(f.limit, e.end+reach); i++ {
		switch l := f.lex[i]; {
		case l.class == cEvery:
			if c := f.at(i + 1).class; c == cUnit || c == cWeekday || c == cPart {
				return true
			}
		case l.class == cOnly && f.isOne(i, " daily nightly ") && !f.capital(i+1), l.class == cWeekday && l.aux == 2, f.isOne(i, " weekdays weekends "):
			return true
		}
	}
	return false
}

// leadDay returns how far from the day of publication the first day lies that the article tells of as past: 0 for that
// day itself, else -1 to -6. Times without a day belong to it.
func (f *finder) leadDay(found []expr) int {
	if !f.known {
		return 0
	}
	for k := range found {
		e := &found[k]
		if kind := f.d.Paragraphs[f.paragraphOf(e)].Kind; kind == document.Byline || kind == document.Dateline || kind == document.Caption {
			continue
		}
		day := e
		if (e.kind == kPart || e.kind == kClock) && e.base != nil {
			day = e.base
		}
		if day.kind == kDeictic && e.kind == kPart && e.a == night || day.kind == kDeictic && day.a > 0 {
			continue
		}
		if day.kind != kDeictic && (day.kind != kWeekday || day.rel != rNone) {
			continue
		}
		f.enter(f.d.Tokens[e.first].Sentence)
		if r, ok := f.when(day); ok && r.p.n <= f.now && r.p.n > f.now-7 {
			f.led = true
			f.leadNight = day != e && (e.kind == kPart && e.a >= evening || e.kind == kClock && e.a >= 17*60)
			return r.p.n - f.now
		}
	}
	return 0
}
