package dates

import (
	"strconv"
	"strings"
)

// A grain is the size of a stretch of calendar time.
type grain uint8

const (
	noGrain grain = iota
	gCentury
	gDecade
	gYear
	gFiscal
	gHalf
	gQuarter
	gSeason
	gMonth
	gWeek
	gWeekend
	gDay
	gPart   // a part of a day
	gMinute // a minute of a day
)

// A point is one stretch of calendar time. n counts stretches of its grain, so that moving by k of them is adding k:
// centuries and decades by their first digits, years, halves, quarters, seasons (from spring) and months since year 0,
// weeks and days since 1 January 1970. For gPart and gMinute, n is the day and sub the part or the minute of the day; for
// gSeason, sub tells the half of the world.
type point struct {
	grain grain
	n     int
	sub   int
}

// Parts of a day, with their TIMEX3 names.
const (
	morning = iota
	afternoon
	evening
	night
	daytime
	someHour
	southern  = 1 // of a season: summer begins in December
	partNames = "TMOTAFTEVTNITDTTXX"
)

func dayPoint(n int) point                 { return point{gDay, n, 0} }
func monthPoint(year, month int) point     { return point{gMonth, year*12 + month - 1, 0} }
func yearPoint(year int) point             { return point{gYear, year, 0} }
func datePoint(year, month, day int) point { return dayPoint(dayNumber(year, month, day)) }
func partPoint(day, part int) point        { return point{gPart, day, part} }
func validDay(year, month, day int) bool {
	return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}
func (p point) plus(k int) point { p.n += k; return p }
func (p point) known() bool      { return p.grain != noGrain }
func (p point) to(g grain) point { return at(p.day(), g) }
func (p point) year() int        { y, _, _ := civil(p.day()); return y }
func (p point) last() int        { return p.next() - 1 }

// at returns the stretch of grain g a day lies in. Winter belongs to the year it begins in.
func at(day int, g grain) point {
	year, month, _ := civil(day)
	switch g {
	case gCentury:
		return point{g, floorDiv(year, 100), 0}
	case gDecade:
		return point{g, floorDiv(year, 10), 0}
	case gYear, gFiscal:
		return point{g, year, 0}
	case gHalf:
		return point{g, year*2 + (month-1)/6, 0}
	case gQuarter:
		return point{g, year*4 + (month-1)/3, 0}
	case gSeason:
		return point{g, floorDiv(year*12+month-3, 3), 0}
	case gMonth:
		return monthPoint(year, month)
	case gWeek, gWeekend:
		return point{g, week(day), 0}
	}
	return dayPoint(day)
}

// day returns the first day of p.
func (p point) day() int {
	switch p.grain {
	case gCentury:
		return dayNumber(p.n*100, 1, 1)
	case gDecade:
		return dayNumber(p.n*10, 1, 1)
	case gYear, gFiscal:
		return dayNumber(p.n, 1, 1)
	case gHalf:
		return firstOfMonth(p.n * 6)
	case gQuarter:
		return firstOfMonth(p.n * 3)
	case gSeason:
		if p.sub == southern {
			return firstOfMonth(floorDiv(p.n, 4)*12 + [...]int{8, 11, 2, 5}[floorMod(p.n, 4)])
		}
		return firstOfMonth(p.n*3 + 2)
	case gMonth:
		return firstOfMonth(p.n)
	case gWeek:
		return monday(p.n)
	case gWeekend:
		return monday(p.n) + 5
	}
	return p.n
}

// next returns the first day after p.
func (p point) next() int {
	if p.grain == gWeekend {
		return monday(p.n) + 7
	}
	if p.grain == gSeason && p.sub == southern {
		year, month, _ := civil(p.day())
		return firstOfMonth(year*12 + month - 1 + 3)
	}
	return p.plus(1).day()
}

func firstOfMonth(months int) int {
	year := floorDiv(months, 12)
	return dayNumber(year, months-year*12+1, 1)
}

// value returns p in TIMEX3 notation.
func (p point) value() string { return string(p.appendValue(make([]byte, 0, 20))) }

// Names of days and months.
const (
	weekdayNames = " Monday Tuesday Wednesday Thursday Friday Saturday Sunday "
	monthNames   = " January February March April May June July August September October November December "
)

// nthWord returns the nth word, from 1, of a list with a space around each.
func nthWord(list string, n int) string {
	for ; n > 0; n-- {
		list = list[strings.IndexByte(list, ' ')+1:]
	}
	return list[:strings.IndexByte(list, ' ')]
}

// words returns a day as people write it, and other stretches by their value.
func (p point) words() string {
	if p.grain < gDay {
		return p.value()
	}
	year, month, day := civil(p.n)
	return string(appendYear(append(strconv.AppendInt(make([]byte, 0, 24), int64(day), 10), " "+nthWord(monthNames, month)+" "...), year))
}

func (p point) appendValue(b []byte) []byte {
	switch p.grain {
	case gCentury:
		return append(appendDigits(b, p.n, 2), "XX"...)
	case gDecade:
		return append(appendDigits(b, p.n, 3), 'X')
	case gFiscal:
		return appendDigits(append(b, "FY"...), p.n, 4)
	case gYear:
		return appendYear(b, p.n)
	case gHalf:
		return strconv.AppendInt(append(appendYear(b, floorDiv(p.n, 2)), "-H"...), int64(floorMod(p.n, 2)+1), 10)
	case gQuarter:
		return strconv.AppendInt(append(appendYear(b, floorDiv(p.n, 4)), "-Q"...), int64(floorMod(p.n, 4)+1), 10)
	case gSeason:
		return strconv.AppendInt(append(appendYear(b, floorDiv(p.n, 4)), '-'), int64(floorMod(p.n, 4)+21), 10)
	case gMonth:
		return appendDigits(append(appendYear(b, floorDiv(p.n, 12)), '-'), floorMod(p.n, 12)+1, 2)
	case gWeek, gWeekend:
		year, number := isoWeek(p.n)
		b = appendDigits(append(appendYear(b, year), "-W"...), number, 2)
		if p.grain == gWeekend {
			b = append(b, "-WE"...)
		}
		return b
	case gDay, gPart, gMinute:
		year, month, day := civil(p.n)
		b = appendDigits(append(appendDigits(append(appendYear(b, year), '-'), month, 2), '-'), day, 2)
		if p.grain == gPart {
			b = append(b, partNames[p.sub*3:p.sub*3+3]...)
		}
		if p.grain == gMinute {
			b = appendClock(b, p.sub)
		}
	}
	return b
}

// appendYear writes a year with four digits, and years before 1 as TIMEX3 does: BC0044.
func appendYear(b []byte, year int) []byte {
	if year <= 0 {
		return appendDigits(append(b, "BC"...), 1-year, 4)
	}
	return appendDigits(b, year, 4)
}

func appendClock(b []byte, minute int) []byte {
	return appendDigits(append(appendDigits(append(b, 'T'), minute/60, 2), ':'), minute%60, 2)
}

// appendDigits writes n with at least width digits, at most four of them padding.
func appendDigits(b []byte, n, width int) []byte {
	for limit := 1000; limit > 1; limit /= 10 {
		if width >= 4 || width == 3 && limit <= 100 || width == 2 && limit == 10 {
			if n < limit {
				b = append(b, '0')
			}
		}
	}
	return strconv.AppendInt(b, int64(n), 10)
}

// bounds returns the first minute of p and the first minute after it, counted from 1 January 1970, narrowed to a third
// of p by the modifiers START, MID and END. ok is false where the calendar does not tell: fiscal years, years BC.
func (p point) bounds(mod string) (from, to int, ok bool) {
	if p.grain == gFiscal || p.grain == noGrain || p.day() < dayNumber(1, 1, 1) {
		return 0, 0, false
	}
	from, to = p.day()*1440, p.next()*1440
	switch p.grain {
	case gMinute:
		from += p.sub
		to = from + 1
	case gPart:
		switch p.sub {
		case morning:
			if mod == "START" { // early Tuesday begins at midnight
				return from, from + 8*60, true
			}
			from, to = from+5*60, from+12*60
		case afternoon:
			from, to = from+12*60, from+18*60
		case evening:
			from, to = from+18*60, from+24*60
		case night:
			from, to = from+20*60, from+30*60
		case daytime:
			from, to = from+6*60, from+18*60
		}
	}
	third := (to - from) / 3
	if p.grain < gDay {
		third -= third % 1440 // whole days for anything longer than a day
	}
	switch mod {
	case "START":
		to = from + third
	case "MID":
		from, to = from+third, to-third
	case "END":
		from = to - third
	}
	return from, to, true
}

// instant writes a minute as YYYY-MM-DDTHH:MM.
func instant(minute int) string {
	day := floorDiv(minute, 1440)
	return string(appendClock(dayPoint(day).appendValue(make([]byte, 0, 16)), minute-day*1440))
}
