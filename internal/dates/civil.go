package dates

// Days are counted from 1 January 1970 in the proleptic Gregorian calendar. Years before 1 are astronomical: 0 is 1 BC.

// dayNumber returns the number of a day of the calendar.
func dayNumber(year, month, day int) int {
	if month <= 2 {
		year--
	}
	era := floorDiv(year, 400)
	yearOfEra := year - era*400
	dayOfYear := (153*((month+9)%12)+2)/5 + day - 1 // the year begins in March, so the leap day is its last
	return era*146097 + yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear - 719468
}

// civil is the inverse of dayNumber.
func civil(n int) (year, month, day int) {
	n += 719468
	era := floorDiv(n, 146097)
	dayOfEra := n - era*146097
	yearOfEra := (dayOfEra - dayOfEra/1460 + dayOfEra/36524 - dayOfEra/146096) / 365
	dayOfYear := dayOfEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	shifted := (5*dayOfYear + 2) / 153
	day = dayOfYear - (153*shifted+2)/5 + 1
	month = (shifted+2)%12 + 1
	year = yearOfEra + era*400
	if month <= 2 {
		year++
	}
	return year, month, day
}

// weekday returns 1 for Monday to 7 for Sunday.
func weekday(n int) int { return floorMod(n+3, 7) + 1 }

// week returns the number of the week (Monday to Sunday) a day lies in, counted from the week of 1 January 1970.
func week(n int) int { return floorDiv(n+3, 7) }

// monday returns the first day of a week.
func monday(week int) int { return week*7 - 3 }

// isoWeek returns the ISO 8601 year and week number of a week.
func isoWeek(week int) (year, number int) {
	thursday := monday(week) + 3
	year, _, _ = civil(thursday)
	return year, (thursday-dayNumber(year, 1, 1))/7 + 1
}

// daysIn returns the length of a month.
func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// nthWeekday returns the nth such weekday of a month; n = -1 is the last.
func nthWeekday(year, month, day, n int) int {
	if n < 0 {
		last := dayNumber(year, month, daysIn(year, month))
		return last - floorMod(weekday(last)-day, 7)
	}
	first := dayNumber(year, month, 1)
	return first + floorMod(day-weekday(first), 7) + 7*(n-1)
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

func floorMod(a, b int) int { return a - floorDiv(a, b)*b }
