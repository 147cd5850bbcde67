package dates

import "byline/internal/document"

// headParagraphs is how many paragraphs from the top may tell the day of publication.
const headParagraphs = 12

// publication sets the day that relative expressions count from. A dateline a few days before the publication day moves
// it: the article was written then.
func (f *finder) publication(found []expr) {
	if p, ok := parseDay(f.d.Published.Value); ok {
		f.setNow(p)
		if e := f.dateline(found); e != nil {
			f.enter(f.d.Tokens[e.first].Sentence)
			if day, ok := f.datelineDay(e, p); ok && p-day <= 7 {
				f.setNow(day)
			}
		}
		return
	}
	e, day := f.publishedIn(found)
	if e == nil {
		return
	}
	f.setNow(day)
	f.d.Published = document.Published{Value: f.nowValue, Source: document.Found, Span: f.span(e)}
}

func (f *finder) setNow(day int) {
	f.now, f.known, f.nowValue = day, true, dayPoint(day).value()
}

// parseDay reads YYYY-MM-DD.
func parseDay(s string) (day int, ok bool) {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return 0, false
	}
	y, ok1 := digits([]byte(s[:4]))
	m, ok2 := digits([]byte(s[5:7]))
	d, ok3 := digits([]byte(s[8:]))
	if !ok1 || !ok2 || !ok3 || !validDay(y, m, d) {
		return 0, false
	}
	return dayNumber(y, m, d), true
}

// isFullDay reports whether e tells day, month and year, maybe with a time.
func isFullDay(e *expr) bool {
	return e.kind == kFixed && e.p.grain >= gDay || e.kind == kClock && e.base != nil && isFullDay(e.base)
}

func fullDay(e *expr) int {
	if e.kind == kClock {
		return fullDay(e.base)
	}
	return e.p.n
}

// publishedIn looks for the day of publication in the text: a line that says so, a line of the head with a full date, a
// dateline whose year the rest of the text tells, a caption.
func (f *finder) publishedIn(found []expr) (*expr, int) {
	var line, said, caption *expr
	for k := range found {
		e := &found[k]
		if !isFullDay(e) {
			continue
		}
		paragraph := f.paragraphOf(e)
		p := &f.d.Paragraphs[paragraph]
		f.enter(f.d.Tokens[e.first].Sentence)
		says := f.saysPublished(e)
		if !says && (f.isOne(e.first-1, " born died on in ") || f.isOne(e.first-2, " born died ")) {
			continue
		}
		alone := k+1 == len(found) || !isFullDay(&found[k+1]) || f.paragraphOf(&found[k+1]) != paragraph
		switch {
		case said == nil && says && e.first-f.paragraphStart(e.first) < 14 && p.Len() < 120:
			said = e
		case line == nil && alone && f.isDateLine(e, paragraph):
			line = e
		case caption == nil && p.Kind == document.Caption:
			caption = e
		}
	}
	dateline := f.dateline(found)
	switch {
	case said != nil:
		return said, fullDay(said)
	case line != nil:
		return line, fullDay(line)
	case dateline != nil && isFullDay(dateline):
		return dateline, fullDay(dateline)
	case dateline != nil && dateline.base == nil:
		if day, ok := f.datelineYear(dateline, found); ok {
			return dateline, day
		}
	}
	if caption != nil {
		return caption, fullDay(caption)
	}
	return nil, 0
}

// isDateLine reports whether a full date stands in a line of the head that tells when the article is from: a byline, a
// short line that is no headline, or right at the beginning with its weekday.
func (f *finder) isDateLine(e *expr, paragraph int) bool {
	p := &f.d.Paragraphs[paragraph]
	behind := e.first - f.paragraphStart(e.first)
	switch {
	case behind == 0 && paragraph < 4 && f.at(e.first).class == cWeekday:
		return true
	case paragraph >= headParagraphs || behind >= 14 || p.Len() >= 120:
		return false
	case p.Kind == document.Byline || p.Kind == document.Dateline || p.Kind == document.Boilerplate:
		return true
	}
	return p.Kind != document.Headline && p.Len() < 60 || 2*f.span(e).Len() > p.Len()
}

func (f *finder) paragraphOf(e *expr) int {
	return f.d.Sentences[f.d.Tokens[e.first].Sentence].Paragraph
}

// saysPublished reports whether a word like "Published" stands before e in its sentence or in the paragraph before it.
func (f *finder) saysPublished(e *expr) bool {
	for i := e.first - 1; i >= f.first && i > e.first-8; i-- {
		if f.isOne(i, " published posted updated modified released issued date filed ") {
			return true
		}
	}
	return false
}

// dateline returns the date of a dateline: "GENEVA, Dec 8 (Reuters) -", "DAYTON, Ohio, Nov. 19 —".
func (f *finder) dateline(found []expr) *expr {
	for k := range found {
		e := &found[k]
		t := &f.d.Tokens[e.first]
		s := &f.d.Sentences[t.Sentence]
		if s.Paragraph >= headParagraphs {
			return nil
		}
		start := f.d.Sentences[f.d.Paragraphs[s.Paragraph].Sentences.First].Tokens.First
		full := isFullDay(e)
		if e.kind != kDay && !full || e.first-start < 2 && !full || e.first-start > 8 {
			continue
		}
		f.enter(t.Sentence)
		if full && e.first == start && f.bracket(e.end) {
			return e // May 7, 2019 (EL GENEINA) -
		}
		if !(full && f.titled(start)) && f.d.Tokens[start].Shape != document.Upper && !(f.bracket(e.end) && f.titled(start)) || !f.is(e.first-1, ",") && !f.bracket(e.first-1) {
			continue
		}
		f.limit = min(e.end+8, len(f.d.Tokens)) // the full stop of "Feb. 2. —" may end a sentence
		for i := e.end; i < f.limit; i++ {
			if f.is(i, "-") || f.is(i, "--") {
				return e
			}
			if !f.isOne(i, " ( ) / , . ") && !f.titled(i) {
				break
			}
		}
	}
	return nil
}

// titled reports whether token i is a word with a capital.
func (f *finder) titled(i int) bool {
	if i < 0 || i >= f.limit {
		return false
	}
	s := f.d.Tokens[i].Shape
	return s == document.Capital || s == document.Upper || s == document.MixedCase
}

// datelineDay returns the latest such day up to a day.
func (f *finder) datelineDay(e *expr, upTo int) (int, bool) {
	if isFullDay(e) {
		return fullDay(e), fullDay(e) <= upTo
	}
	if e.base != nil {
		return 0, false
	}
	year, _, _ := civil(upTo)
	for y := year; y > year-8; y-- {
		p, _ := f.inYear(e, y)
		if p.known() && p.n <= upTo {
			return p.n, true
		}
	}
	return 0, false
}

// datelineYear finds the year of a dateline: the one year of those the text mentions in which the day falls on the
// weekday that the opening paragraph names first. ok is false when none or several fit.
func (f *finder) datelineYear(dateline *expr, found []expr) (day int, ok bool) {
	name := f.openingWeekday(dateline, found)
	if name == 0 {
		return 0, false
	}
	for k := range found {
		e := &found[k]
		if e.kind != kFixed || e.p.grain < gYear || e.p.grain == gFiscal {
			continue
		}
		p, _ := f.inYear(dateline, e.p.year())
		if !p.known() || weekday(p.n) != name || p.n == day {
			continue
		}
		if ok {
			return 0, false
		}
		day, ok = p.n, true
	}
	return day, ok
}

// openingWeekday returns the first weekday behind a dateline in its paragraph, or 0.
func (f *finder) openingWeekday(dateline *expr, found []expr) int {
	paragraph := f.paragraphOf(dateline)
	for k := range found {
		e := &found[k]
		if e.first <= dateline.first || f.paragraphOf(e) != paragraph {
			continue
		}
		if e.kind == kPart && e.base != nil {
			e = e.base
		}
		if e.kind == kWeekday && e.rel == rNone {
			return e.a
		}
	}
	return 0
}
