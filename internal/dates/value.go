package dates

import (
	"strings"

	"byline/internal/document"
)

// Interpret returns a date with a TIMEX3 value that somebody else has written: its type, and its earliest and latest
// instant where the calendar tells them. ok is false when value is none.
func Interpret(value string) (d document.Date, ok bool) {
	d.Value = value
	if rest, is := strings.CutPrefix(value, "P"); is && isDuration(rest) {
		d.Type = document.Duration
		return d, true
	}
	if day, is := strings.CutPrefix(value, "XXXX-WXX-"); is && len(day) == 1 && day[0] >= '1' && day[0] <= '7' {
		d.Type = document.Set
		return d, true
	}
	first, last, isRange := strings.Cut(value, "/")
	from, ok := parse(first)
	if !ok {
		return d, false
	}
	to := from
	if isRange {
		if to, ok = parse(last); !ok || to.day() < from.day() {
			return d, false
		}
	}
	if from.grain >= gPart {
		d.Type = document.Time
	}
	if start, _, ok := from.bounds(""); ok {
		if _, end, ok := to.bounds(""); ok {
			d.Earliest, d.Latest = instant(start), instant(end)
		}
	}
	return d, true
}

// isDuration reports whether s is a number and a unit, once or several times, as in 3D, 1Y6M, T2H.
func isDuration(s string) bool {
	amounts, clock := 0, false
	for s != "" {
		if s[0] == 'T' && !clock {
			clock, s = true, s[1:]
		}
		n := len(s) - len(strings.TrimLeft(s, "0123456789.X"))
		if n == 0 || n == len(s) {
			return false
		}
		s = s[n:]
		units := "YMWDQ"
		if clock {
			units = "HMS"
		}
		if !clock && len(s) > 1 && strings.Contains("DE CE WE", s[:2]) {
			s = s[1:] // a unit of two letters
		} else if strings.IndexByte(units, s[0]) < 0 {
			return false
		}
		s = s[1:]
		amounts++
	}
	return amounts > 0
}

// parse reads a value of one stretch of calendar time. It is the inverse of point.value for years from 1.
func parse(value string) (p point, ok bool) {
	defer func() { ok = ok && p.value() == value }() // what was read is what was meant
	date, clock, timed := strings.Cut(value, "T")
	head, rest, more := strings.Cut(date, "-")
	if s, is := strings.CutSuffix(head, "XX"); is {
		return point{gCentury, number(s, 2), 0}, !more
	}
	if s, is := strings.CutSuffix(head, "X"); is {
		return point{gDecade, number(s, 3), 0}, !more
	}
	if s, is := strings.CutPrefix(head, "FY"); is {
		return point{gFiscal, number(s, 4), 0}, !more
	}
	year := number(head, 4)
	switch {
	case year < 1:
		return p, false
	case !more:
		return yearPoint(year), !timed
	case len(rest) == 2 && rest[0] == 'H':
		return point{gHalf, year*2 + number(rest[1:], 1) - 1, 0}, true
	case len(rest) == 2 && rest[0] == 'Q':
		return point{gQuarter, year*4 + number(rest[1:], 1) - 1, 0}, true
	case rest[:min(1, len(rest))] == "W":
		rest, weekend := strings.CutSuffix(rest, "-WE")
		p := point{gWeek, week(dayNumber(year, 1, 4)) + number(rest[1:], 2) - 1, 0}
		if weekend {
			p.grain = gWeekend
		}
		return p, true
	case len(rest) == 2 && number(rest, 2) > 20:
		return point{gSeason, year*4 + number(rest, 2) - 21, 0}, true
	case len(rest) == 2:
		return monthPoint(year, number(rest, 2)), true
	}
	month, day, _ := strings.Cut(rest, "-")
	if !validDay(year, number(month, 2), number(day, 2)) {
		return p, false
	}
	p = datePoint(year, number(month, 2), number(day, 2))
	if !timed {
		return p, true
	}
	if part := strings.Index(partNames, "T"+clock); part >= 0 && part%3 == 0 && len(clock) == 2 {
		return partPoint(p.n, part/3), true
	}
	hour, minute, _ := strings.Cut(clock, ":")
	h, m := number(hour, 2), number(minute, 2)
	return point{gMinute, p.n, h*60 + m}, h >= 0 && h < 24 && m >= 0 && m < 60
}

// number reads s if it is width digits; else it returns -1.
func number(s string, width int) int {
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return -1
		}
		n = n*10 + int(s[i]-'0')
	}
	if len(s) != width {
		return -1
	}
	return n
}
