package dates

// unitLexeme knows the units of time.
func unitLexeme(w []byte) lexeme {
	switch string(w) {
	case "second":
		return lexeme{cOrdinal, 2, 0} // also a unit: see unit
	case "seconds":
		return lexeme{cUnit, uSecond, 1}
	case "minute":
		return lexeme{cUnit, uMinute, 0}
	case "minutes", "mins":
		return lexeme{cUnit, uMinute, 1}
	case "hour":
		return lexeme{cUnit, uHour, 0}
	case "hours", "hrs":
		return lexeme{cUnit, uHour, 1}
	case "day":
		return lexeme{cUnit, uDay, 0}
	case "days":
		return lexeme{cUnit, uDay, 1}
	case "nights":
		return lexeme{cUnit, uNight, 1}
	case "week":
		return lexeme{cUnit, uWeek, 0}
	case "weeks":
		return lexeme{cUnit, uWeek, 1}
	case "fortnight":
		return lexeme{cUnit, uFortnight, 0}
	case "fortnights":
		return lexeme{cUnit, uFortnight, 1}
	case "weekend":
		return lexeme{cUnit, uWeekend, 0}
	case "weekends":
		return lexeme{cUnit, uWeekend, 1}
	case "month":
		return lexeme{cUnit, uMonth, 0}
	case "months":
		return lexeme{cUnit, uMonth, 1}
	case "quarter":
		return lexeme{cUnit, uQuarter, 0}
	case "quarters":
		return lexeme{cUnit, uQuarter, 1}
	case "year":
		return lexeme{cUnit, uYear, 0}
	case "years", "yrs":
		return lexeme{cUnit, uYear, 1}
	case "decade":
		return lexeme{cUnit, uDecade, 0}
	case "decades":
		return lexeme{cUnit, uDecade, 1}
	case "century":
		return lexeme{cUnit, uCentury, 0}
	case "centuries":
		return lexeme{cUnit, uCentury, 1}
	case "season":
		return lexeme{cUnit, uSeason, 0}
	case "seasons":
		return lexeme{cUnit, uSeason, 1}
	}
	return dayLexeme(w)
}

// dayLexeme knows seasons, parts of the day and the words that point at a day.
func dayLexeme(w []byte) lexeme {
	switch string(w) {
	case "spring", "springs":
		return lexeme{cSeason, 0, int16(len(w) - 6)}
	case "summer", "summers":
		return lexeme{cSeason, 1, int16(len(w) - 6)}
	case "autumn", "autumns":
		return lexeme{cSeason, 2, int16(len(w) - 6)}
	case "fall":
		return lexeme{cSeason, 2, 2}
	case "winter", "winters":
		return lexeme{cSeason, 3, int16(len(w) - 6)}
	case "morning":
		return lexeme{cPart, morning, 0}
	case "afternoon":
		return lexeme{cPart, afternoon, 0}
	case "evening":
		return lexeme{cPart, evening, 0}
	case "night":
		return lexeme{cPart, night, 0}
	case "dawn", "daybreak", "sunrise":
		return lexeme{cPart, morning, 1}
	case "dusk", "sunset", "sundown":
		return lexeme{cPart, evening, 1}
	case "nightfall":
		return lexeme{cPart, night, 1}
	case "lunchtime":
		return lexeme{cPart, daytime, 2}
	case "teatime":
		return lexeme{cPart, afternoon, 2}
	case "noon", "midday":
		return lexeme{cNoon, 720, 0}
	case "midnight":
		return lexeme{cNoon, 1440, 0}
	case "overnight":
		return lexeme{cOvernight, 0, 0}
	case "today":
		return lexeme{cDeictic, 0, 0}
	case "yesterday":
		return lexeme{cDeictic, -1, 0}
	case "tomorrow":
		return lexeme{cDeictic, 1, 0}
	case "tonight":
		return lexeme{cTonight, 0, 0}
	}
	return lexeme{}
}

// countLexeme knows the number words.
func countLexeme(w []byte) lexeme {
	switch w[0] {
	case 'o', 't', 'f', 's', 'e', 'n', 'h', 'd', 'c', 'm':
	default:
		return lexeme{}
	}
	if n := cardinal(w); n > 0 {
		if n >= 20 || n == 10 {
			return lexeme{cCardinal, int32(n), 1}
		}
		return lexeme{cCardinal, int32(n), 0}
	}
	if n := ordinal(w); n > 0 {
		return lexeme{cOrdinal, int32(n), 1}
	}
	if n := len(w); n > 5 && string(w[n-3:]) == "ies" { // the nineties
		var one [16]byte
		if k := cardinal(append(append(one[:0], w[:n-3]...), 'y')); k >= 20 {
			return lexeme{cNineties, int32(k), 0}
		}
	}
	switch string(w) {
	case "hundred":
		return lexeme{cCardinal, 100, 2}
	case "thousand":
		return lexeme{cCardinal, 1000, 2}
	case "dozen":
		return lexeme{cCardinal, 12, 2}
	case "couple":
		return lexeme{cCardinal, 2, 3}
	case "several", "few", "many", "dozens", "hundreds", "thousands", "countless", "numerous":
		return lexeme{cVague, 0, 0}
	}
	return lexeme{}
}

// cardinal returns the number a word up to ninety names, or 0.
func cardinal(w []byte) int {
	switch string(w) {
	case "one":
		return 1
	case "two":
		return 2
	case "three":
		return 3
	case "four":
		return 4
	case "five":
		return 5
	case "six":
		return 6
	case "seven":
		return 7
	case "eight":
		return 8
	case "nine":
		return 9
	case "ten":
		return 10
	case "eleven":
		return 11
	case "twelve":
		return 12
	case "thirteen":
		return 13
	case "fourteen":
		return 14
	case "fifteen":
		return 15
	case "sixteen":
		return 16
	case "seventeen":
		return 17
	case "eighteen":
		return 18
	case "nineteen":
		return 19
	}
	if w[len(w)-1] != 'y' {
		return 0
	}
	return 10 * position(" ten twenty thirty forty fifty sixty seventy eighty ninety ", w)
}

// ordinal returns the number an ordinal up to twentieth names, or 0.
func ordinal(w []byte) int {
	n := len(w)
	switch string(w) {
	case "first":
		return 1
	case "second":
		return 2
	case "third":
		return 3
	}
	if n < 5 || w[n-2] != 't' || w[n-1] != 'h' {
		return 0
	}
	if k := position(" fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth ", w); k > 0 {
		return k + 3
	}
	return 0
}

// position returns the place of w among the words of a list with a space around each, from 1, or 0.
func position(list string, w []byte) int {
	place := 0
	for k := 0; k < len(list)-1; k++ {
		if list[k] != ' ' {
			continue
		}
		place++
		if k+len(w)+1 < len(list) && list[k+1] == w[0] && list[k+1+len(w)] == ' ' && list[k+1:k+1+len(w)] == string(w) {
			return place
		}
	}
	return 0
}

// otherLexeme knows the words that stand around the others.
func otherLexeme(w []byte) lexeme {
	switch string(w) {
	case "early":
		return lexeme{cEdge, 'S', 0}
	case "late":
		return lexeme{cEdge, 'E', 0}
	case "mid":
		return lexeme{cEdge, 'M', 0}
	case "beginning", "start":
		return lexeme{cEdge, 'S', 1}
	case "middle":
		return lexeme{cEdge, 'M', 1}
	case "end", "close":
		return lexeme{cEdge, 'E', 1}
	case "later":
		return lexeme{cEdge, 'E', 2}
	case "earlier":
		return lexeme{cEdge, 'S', 2}
	case "this", "current":
		return lexeme{cThis, rThis, 0}
	case "last":
		return lexeme{cThis, rLast, 0}
	case "next":
		return lexeme{cThis, rNext, 0}
	case "that", "same":
		return lexeme{cThis, rThat, 0}
	case "following":
		return lexeme{cThis, rFollowing, 0}
	case "previous", "preceding":
		return lexeme{cThis, rPrevious, 0}
	case "past", "recent":
		return lexeme{cThis, rPast, 0}
	case "coming":
		return lexeme{cThis, rComing, 0}
	case "a", "an", "another":
		return lexeme{cArticle, 1, 0}
	case "the":
		return lexeme{cThe, 0, 0}
	case "about", "around", "roughly", "approximately", "some":
		return lexeme{cApprox, 'A', 0}
	case "nearly", "almost", "under":
		return lexeme{cApprox, 'L', 0}
	case "over":
		return lexeme{cApprox, 'M', 0}
	case "more", "less", "at", "up", "fewer":
		return lexeme{cApprox, 'T', 0} // more than, at least, up to
	}
	return markLexeme(w)
}

// markLexeme knows the words that announce sets, times and fiscal years.
func markLexeme(w []byte) lexeme {
	switch string(w) {
	case "every", "each":
		return lexeme{cEvery, 0, 0}
	case "a.m", "am":
		return lexeme{cMeridiem, 0, 0}
	case "p.m", "pm":
		return lexeme{cMeridiem, 720, 0}
	case "fiscal", "financial":
		return lexeme{cFiscalWord, 0, 0}
	case "half":
		return lexeme{cHalfWord, 0, 0}
	case "once", "twice":
		return lexeme{cOnce, 0, 0}
	case "weekdays":
		return lexeme{cMidweek, 0, 0}
	case "midweek":
		return lexeme{cMidweek, 1, 0}
	case "hourly", "daily", "nightly", "weekly", "fortnightly", "monthly", "quarterly", "annually", "yearly":
		return lexeme{cOnly, 0, 0}
	}
	return lexeme{}
}

// digits reads a number of at most nine digits.
func digits(w []byte) (n int, ok bool) {
	if len(w) == 0 || len(w) > 9 {
		return 0, false
	}
	for _, c := range w {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}

// century gives a year of two digits its century.
func century(n, width int) int {
	switch {
	case width != 2:
		return n
	case n < 50:
		return 2000 + n
	}
	return 1900 + n
}

// numberLexeme classifies a token that begins with a digit, or with an apostrophe and a digit.
func numberLexeme(w []byte) lexeme {
	if len(w) > 1 && w[0] == '\'' {
		l := numberLexeme(w[1:])
		if l.class == cInt && l.aux == 2 {
			return lexeme{cShortYear, l.n, 0}
		}
		return l
	}
	k := 0
	for k < len(w) && w[k] >= '0' && w[k] <= '9' {
		k++
	}
	n, ok := digits(w[:k])
	if !ok {
		return lexeme{}
	}
	rest := string(w[k:])
	switch rest {
	case "":
		return lexeme{cInt, int32(n), int16(k)}
	case "st", "nd", "rd", "th":
		return lexeme{cOrdinal, int32(n), 0}
	case "s", "'s":
		if k == 2 || k == 4 && n%10 == 0 {
			return lexeme{cDecade, int32(n), int16(k)}
		}
	case "hrs":
		if k == 4 && n%100 < 60 && n <= 2400 {
			return lexeme{cClock, int32(n/100*60 + n%100), 1}
		}
	case "am", "a.m", "pm", "p.m":
		if n >= 1 && n <= 12 {
			return lexeme{cClock, int32(n%12*60 + meridiem(rest)), 1}
		}
	}
	switch rest[0] {
	case 'q', 'h':
		return quarterLexeme(w[k:], n)
	case ',':
		return grouped(w, n, k)
	case '.':
		return punctuated(w, n, k)
	}
	return lexeme{}
}

// quarterLexeme classifies 4Q24 and 1H2025.
func quarterLexeme(rest []byte, n int) lexeme {
	y, ok := digits(rest[1:])
	if !ok || len(rest) != 3 && len(rest) != 5 {
		return lexeme{}
	}
	year := int16(century(y, len(rest)-1))
	switch {
	case rest[0] == 'q' && n >= 1 && n <= 4:
		return lexeme{cQuarter, int32(n), year}
	case rest[0] == 'h' && (n == 1 || n == 2):
		return lexeme{cHalf, int32(n), year}
	}
	return lexeme{}
}

// grouped classifies 1,200 and 1,200,000.
func grouped(w []byte, n, k int) lexeme {
	for _, c := range w[k+1:] {
		switch {
		case c == ',':
		case c < '0' || c > '9':
			return lexeme{}
		case n < 100000000:
			n = n*10 + int(c-'0')
		}
	}
	return lexeme{cCount, int32(n), 0}
}

// punctuated classifies numbers with a full stop inside: 2.5 9.15pm 9.15 31.12.2027.
func punctuated(w []byte, n, k int) lexeme {
	e := k + 1
	for e < len(w) && w[e] >= '0' && w[e] <= '9' {
		e++
	}
	m, ok := digits(w[k+1 : e])
	if !ok {
		return lexeme{}
	}
	two := e-k == 3 && m < 60
	switch rest := string(w[e:]); rest {
	case "am", "pm", "a.m", "p.m":
		if two && n >= 1 && n <= 12 {
			return lexeme{cClock, int32(n%12*60 + m + meridiem(rest)), 1}
		}
	case "":
		if two && n <= 24 {
			return lexeme{cClock, int32(n*60 + m), 2}
		}
		return lexeme{cCount, int32(n), int16(e - k - 1)}
	default:
		if len(rest) > 1 && rest[0] == '.' && e-k <= 3 && k <= 2 {
			return lexeme{cDotted, 0, 0}
		}
	}
	return lexeme{}
}

func meridiem(s string) int {
	if s[0] == 'p' {
		return 720
	}
	return 0
}
