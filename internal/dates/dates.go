// Package dates finds calendar expressions and gives them their place in time: days, months, years, times, durations,
// what happens again and again. It needs the tokens and sentences of package segment, and nothing but the calendar.
//
// It works in three steps over the tokens of the article: every token gets a class (words.go), a grammar over classes
// reads expressions (expr.go and the files named after their subjects), and each expression is resolved (resolve.go,
// open.go) against the day of publication, the time the text has reached, and the tense of its clause (tense.go).
package dates

import "byline/internal/document"

// Find fills d.Dates, and d.Published when the caller gave no publication day and the text tells one. Values are
// TIMEX3; an expression that needs a publication day nobody told has no value.
func Find(d *document.Document) {
	if len(d.Tokens) == 0 {
		d.Dates = nil
		return
	}
	f := &finder{d: d, order: orderUnknown, clockParagraph: -1}
	f.classify()
	f.verbs = make([]int8, len(d.Tokens))
	f.findNames()
	f.live = f.isLive()
	f.report = f.isReport()
	found := f.expressions()
	f.shareYears(found)
	f.publication(found)
	f.openHours(found)
	f.lead = f.leadDay(found)
	d.Dates = make([]document.Date, 0, len(found))
	for k := range found {
		e := &found[k]
		f.enter(f.d.Tokens[e.first].Sentence)
		f.untimed(e)
		d.Dates = append(d.Dates, f.date(e))
	}
}

// A finder works through one document.
type finder struct {
	d   *document.Document
	lex []lexeme // of each token
	buf [24]byte // for lower

	verbs []int8 // what verb knows of each token

	first, limit               int // tokens of the sentence at hand
	paragraph                  int
	clockParagraph, lastMinute int // of the last clock time read

	depth int // of the expression being parsed

	now      int // the day deictic words count from
	known    bool
	nowValue string

	story          int // the year long past that the paragraph began to tell of, 0 when it does not
	storyParagraph int

	ref          point // the last date of the text
	refParagraph int
	day          point // the last day of the text
	dayParagraph int
	dayEnd       int  // the token after it
	dayMinute    int  // the time told of that day
	dayOld       bool // the text has gone on to a month or a year since

	lead      int  // how far the day the article is about lies from now, 0 when it is now or unknown
	led       bool // it is known
	leadNight bool // it was told with a time in the evening

	report           bool  // the article tells of the business of a quarter
	business         int8  // above 0 when it tells of money and not of a match, 0 until it is asked for
	months           bool  // the last figures were of some months and not of a quarter
	quarter          point // the last quarter of the text that has begun
	quarterParagraph int

	names    [13]bool                           // months that are also names of people here
	live     bool                               // an account hour by hour: paragraphs begin with times
	lasted   struct{ unit, end, paragraph int } // the last duration read
	order    order
	nation   string // the days of the country of the article, "" until it is asked for
	american int    // above 0 when the text looks American, below when British
}

// enter sets the bounds of a sentence: no expression and no clause goes beyond them.
func (f *finder) enter(sentence int) {
	s := &f.d.Sentences[sentence]
	f.first, f.limit, f.paragraph = s.Tokens.First, s.Tokens.End, s.Paragraph
}

// expressions reads all expressions, in text order.
func (f *finder) expressions() []expr {
	found := make([]expr, 0, len(f.d.Text)/300+4)
	for s := range f.d.Sentences {
		f.enter(s)
		for i := f.first; i < f.limit; {
			if f.lex[i].class == cNone {
				i++
				continue
			}
			e := f.parse(i)
			if !e.ok() || e.end > f.limit {
				i++
				continue
			}
			for f.at(e.end).class == cYearRest {
				e.end++
			}
			if e.kind == kClock {
				f.clockParagraph, f.lastMinute = f.paragraph, e.a
			}
			if e.kind == kDuration && e.unit >= uMinute {
				f.lasted.unit, f.lasted.end, f.lasted.paragraph = e.unit, e.end, f.paragraph
			}
			found = append(found, e)
			i = e.end
		}
	}
	return found
}

// shareYears gives the first day or month of "from June 11 to July 19, 2026" the year of the second.
func (f *finder) shareYears(found []expr) {
	for k := 1; k < len(found); k++ {
		a, b := &found[k-1], &found[k]
		if a.kind != kDay && a.kind != kMonth || a.base != nil || a.rel != rNone || b.kind != kFixed || a.end != b.first-1 {
			continue
		}
		f.enter(f.d.Tokens[a.first].Sentence)
		if !f.isOne(a.end, " to and until till through or ") || b.first >= f.limit {
			continue
		}
		year, month, _ := civil(b.p.day())
		if a.a > month {
			year--
		}
		if a.kind == kDay && b.p.grain == gDay || a.kind == kMonth && b.p.grain == gMonth {
			named := fixed(b.first, b.end, yearPoint(year))
			a.base = &named
		}
	}
}

// openHours marks the times of "from 6 pm to 6 am" where no day is named with them, which hold for more than one day, and
// gives the first of "between midnight and 4am on Thursday" its day.
func (f *finder) openHours(found []expr) {
	for k := 1; k < len(found); k++ {
		a, b := &found[k-1], &found[k]
		if a.kind != kClock || b.kind != kClock || a.base != nil || a.end != b.first-1 {
			continue
		}
		f.enter(f.d.Tokens[a.first].Sentence)
		if b.base != nil {
			if f.isOne(a.end, " and to or ") { // between midnight and 4am on Thursday
				if a.base = b.base; a.a > b.a {
					a.b = -1
				}
			}
			continue
		}
		if f.is(a.end, "and") && f.is(a.first-1, "between") {
			if d, at := f.direction(a); d == past || f.isOne(at, plans) || f.isOne(at+1, plans) {
				continue // what happens between them happens once
			}
			a.rel, b.rel = rAny, rAny
		}
		if f.is(a.end, "to") && f.is(a.first-1, "from") && !f.isOne(a.first-2, " moved shifted changed forward back ") {
			a.rel, b.rel = rAny, rAny
		}
	}
}
