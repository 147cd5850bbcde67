package export

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"byline/internal/document"
)

// Calendar returns the days and times d speaks of as an iCalendar file: those that are known to the day, come after
// the publication and last no more than a week. Times are local to wherever the reader is, as the text has them.
func Calendar(d *document.Document) []byte {
	c := calendar{d: d}
	c.line("BEGIN:VCALENDAR")
	c.line("VERSION:2.0")
	c.line("PRODID:-//Byline//Byline//EN")
	name := uuid(d.Text)
	stamp := "19700101T000000Z" // the standard wants one; the time of writing would make every file different
	if d.Published.Value != "" {
		stamp = strings.ReplaceAll(d.Published.Value, "-", "") + "T000000Z"
	}
	last := ""
	for i := range d.Dates {
		x := &d.Dates[i]
		if !upcoming(x, d.Published.Value) || x.Earliest+x.Latest == last {
			continue
		}
		last = x.Earliest + x.Latest
		c.line("BEGIN:VEVENT")
		c.line("UID:", name, "-", strconv.Itoa(i))
		c.line("DTSTAMP:", stamp)
		c.time("DTSTART", x.Earliest, x)
		c.time("DTEND", x.Latest, x)
		c.line("SUMMARY:", calendarText(clip(sentence(d, x.Span), 120)))
		c.line("DESCRIPTION:", calendarText(strings.TrimSpace(d.Title+"\n“"+oneLine(d.Slice(x.Span))+"”")))
		c.line("TRANSP:TRANSPARENT")
		c.line("END:VEVENT")
	}
	c.line("END:VCALENDAR")
	return c.b
}

// upcoming reports whether x belongs into a calendar.
func upcoming(x *document.Date, published string) bool {
	if x.Type != document.Calendar && x.Type != document.Time || len(x.Earliest) != 16 || len(x.Latest) != 16 {
		return false
	}
	from, to := dayNumber(x.Earliest), dayNumber(x.Latest)
	return x.Earliest[:10] > published && x.Earliest <= x.Latest && to-from <= 7
}

// dayNumber counts the days to an instant written YYYY-MM-DDTHH:MM from a fixed day of the Gregorian calendar.
func dayNumber(s string) int {
	n := func(from, to int) (n int) {
		for _, c := range []byte(s[from:to]) {
			n = n*10 + int(c-'0')
		}
		return n
	}
	year, month, day := n(0, 4), n(5, 7), n(8, 10)
	if month < 3 { // years that begin in March have the leap day at their end
		year, month = year-1, month+12
	}
	return 365*year + year/4 - year/100 + year/400 + (153*month-457)/5 + day
}

// wholeDays reports whether x begins and ends at midnight and so is shown without a time.
func wholeDays(x *document.Date) bool {
	return strings.HasSuffix(x.Earliest, "T00:00") && strings.HasSuffix(x.Latest, "T00:00") && x.Earliest != x.Latest
}

type calendar struct {
	b []byte
	d *document.Document
}

func (c *calendar) time(name, instant string, x *document.Date) {
	digits := strings.NewReplacer("-", "", ":", "").Replace(instant)
	if wholeDays(x) {
		c.line(name, ";VALUE=DATE:", digits[:8])
		return
	}
	if name == "DTEND" && x.Earliest == x.Latest {
		return // a moment
	}
	c.line(name, ":", digits, "00")
}

// line writes a line, folded so that no part of it has more than 75 bytes.
func (c *calendar) line(parts ...string) {
	s := strings.Join(parts, "")
	for width := 75; len(s) > width; width = 74 {
		n := width
		for n > 0 && !utf8.RuneStart(s[n]) {
			n--
		}
		c.b = append(c.b, s[:n]...)
		c.b = append(c.b, "\r\n "...)
		s = s[n:]
	}
	c.b = append(c.b, s...)
	c.b = append(c.b, "\r\n"...)
}

var calendarEscapes = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`)

// calendarText returns s as a value of type TEXT, which has no control characters.
func calendarText(s string) string {
	return calendarEscapes.Replace(strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' || r == 0x7f {
			return ' '
		}
		return r
	}, s))
}

// sentence returns the sentence around s in one line.
func sentence(d *document.Document, s document.Span) string {
	low, high := 0, len(d.Sentences)
	for low < high {
		if middle := (low + high) / 2; d.Sentences[middle].End <= s.Start {
			low = middle + 1
		} else {
			high = middle
		}
	}
	if low < len(d.Sentences) && d.Sentences[low].Overlaps(s) {
		return oneLine(d.Slice(d.Sentences[low].Span))
	}
	return oneLine(d.Slice(s))
}

// clip shortens s to at most n bytes, at a space if there is one.
func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	if i := strings.LastIndexByte(s[:n], ' '); i > 0 {
		n = i
	}
	return s[:n] + " …"
}
