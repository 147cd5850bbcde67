package dates

import "strings"

// Tables of moving feasts from 1990 to 2050, a letter a year: 'A' = 0 … 'Z' = 25, 'a' = 26 …. The lunar new year and the
// mid-autumn feast follow the Chinese calendar, Diwali the Indian new moon; the Islamic months follow the calendar of
// Umm al-Qura, from which what people see in the sky differs by a day now and then.
const (
	firstTableYear = 1990
	lunarNewYears  = "GZOCUKdRHaPDWLBTIcRFYNCUKdSHaPEWLBUIbQFXNCVKdSHZODWLBUJbQFYMC" // days after 21 January
	midAutumns     = "aPEXNCUJcRFYOEVLdSHaPFXMBUIbRGYODWKdSIaPFYMBUJbRGZNDVKcSIbPEX" // days after 7 September
	diwalis        = "BTIbRGYNCVJcSIaPEXLATJbRGZNCVKcSHaODWMATJcQFYNBVKdSHaPDWLBTJb" // days after 17 October

	firstNearDiwali = 2001                                  // to 2035
	dussehras       = "BCCDCBBBBBCCDCCBBBBCCBBBABCCCCCBBBB" // days before Diwali, less 18
	chhaths         = "CBAABCCCCBBBABBCCBBBBBCCDCBBBBBCCCC" // days after Diwali, less 5

	firstRamadan  = 7390                                                               // 27 March 1990
	ramadanYears  = "CBBBBCCBBCBBCBCBCBBCBCBBBCBCBCBBBCBCBCBBBCBCBBBBCCBBCBBCBCBBCBBC" // days from one Ramadan to the next, less 353
	ramadanLength = "BABBBBAABBBBBABBBABBABABBBABABABBBABABAAABABABBBBAABBAAAABABBAAB" // days of Ramadan, less 29
	fitrToAdha    = "BCCCCCCCCCCCCCCCCDCCCBCCCCCBCBCCCCCBCCCDDCCCCCCCCDCCCDDDCCCCDDDC" // days between the two feasts, less 66
	mawlidBefore  = "DDDCCBCDDCCCBCCDCDCBCCDDCCCCDDDDCCCCDDDDCBCCDDCBBBCCCCCBCCDDCCCC" // days from the Prophet's birthday to Ramadan, less 164
)

// indianFeasts lists feasts of India and its neighbours from firstNearDiwali to 2035: the first day of a year each can fall
// on (MMDD), and a letter a year for the days after it.
const indianFeasts = `
baisakhi 0413 ABBABBBABBBAABBABBBABBBAABBABBBABBB
buddha purnima 0430 ATIaXNCUIbRGZOEVKASHaQFXMBUIbRHZODW
ganesh chaturthi 0822 ATJbQFYMBUKcSHaODWLATJcQFXNBUKdRGZO
guru nanak jayanti 1102 cRGYNDWLATIaPEXMCVKcRGZNDWMATIaPEXN
holi 0301 JcRGZODVKATHaQFXMBUJcRHYNDVKATIaPEX
janmashtami 0810 CVKcRGZOEXMASIaPFYOCUJcQGZPDWLASHbQ
onam 0820 LBTIaQGXNDUJbSIZPFWLBTJaQGXMCUKARIZ
raksha bandhan 0802 CUKbRHaODWLASIbQFYNBUJcRHaPDVLASIbQ
ram navami 0324 JcSGZNCVKATIaPEWLBUJcRGYNCWKdTIaOEX
shivaratri 0211 KdSHZPFYMBTJbQGZNCVKcSHaPEXMATJcQGZ
thaipusam 0117 VKATHaQFXMBUJcRHZODWKATIaQFXMBUKcRG
`

// indian returns the day of a feast of indianFeasts.
func indian(rule string, year int) (int, bool) {
	at := strings.Index(indianFeasts, "\n"+rule+" ")
	k := year - firstNearDiwali
	if at < 0 || k < 0 || k >= len(dussehras) {
		return 0, false
	}
	row := indianFeasts[at+len(rule)+2:]
	first := int(row[0]-'0')*1000 + int(row[1]-'0')*100 + int(row[2]-'0')*10 + int(row[3]-'0')
	return dayNumber(year, first/100, first%100) + letter(row[5+k]), true
}

func letter(c byte) int {
	if c >= 'a' {
		return int(c-'a') + 26
	}
	return int(c - 'A')
}

// tabled returns the day a table tells for a year, counted from a day of that year.
func tabled(table string, year, month, day int) (int, bool) {
	k := year - firstTableYear
	if k < 0 || k >= len(table) {
		return 0, false
	}
	return dayNumber(year, month, day) + letter(table[k]), true
}

// nearDiwali returns the feasts of the weeks around Diwali.
func nearDiwali(rule string, year int) (int, bool) {
	k := year - firstNearDiwali
	diwali, ok := tabled(diwalis, year, 10, 17)
	if k < 0 || k >= len(dussehras) || !ok {
		return 0, false
	}
	if rule == "chhath" {
		return diwali + 5 + letter(chhaths[k]), true
	}
	return diwali - 18 - letter(dussehras[k]), true
}

// solar returns the feasts that follow the sun, in years of our century: their day moves within the leap cycle.
func solar(rule string, year int) (int, bool) {
	if year < 2000 || year > 2099 {
		return 0, false
	}
	switch y := year % 100; rule {
	case "qingming":
		return dayNumber(year, 4, (y*2422+48100)/10000-y/4), true
	case "pongal":
		return dayNumber(year, 1, 14+(y%4+1)/4+(4-y%4)/4), true
	default: // timket: the year before a leap year of ours is one of Ethiopia's
		return dayNumber(year, 1, 19+(4-y%4)/4), true
	}
}

// islamic returns the first day in a year of Ramadan, of one of the two feasts or of the Prophet's birthday.
func islamic(rule string, year int) (int, bool) {
	ramadan := firstRamadan
	for k := range len(ramadanYears) {
		day := ramadan
		switch rule {
		case "fitr", "adha":
			day += 29 + letter(ramadanLength[k])
			if rule == "adha" {
				day += 66 + letter(fitrToAdha[k])
			}
		case "mawlid":
			day -= 164 + letter(mawlidBefore[k])
		}
		if y, _, _ := civil(day); y == year {
			return day, true
		}
		ramadan += 353 + letter(ramadanYears[k])
	}
	return 0, false
}

// easter returns Easter Sunday of the Gregorian calendar (the algorithm of Meeus, Jones and Butcher).
func easter(year int) int {
	a, b, c := year%19, year/100, year%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return dayNumber(year, n/31, n%31+1)
}

// orthodoxEaster returns Easter Sunday of the Julian calendar as a day of the Gregorian.
func orthodoxEaster(year int) int {
	d := (19*(year%19) + 15) % 30
	e := (2*(year%4) + 4*(year%7) - d + 34) % 7
	n := d + e + 114
	return dayNumber(year, n/31, n%31+1) + year/100 - year/400 - 2
}

// roshHashanah returns the first day of the Jewish year that begins in the autumn of a year.
func roshHashanah(year int) int { return hebrewNewYear(year + 3761) }

func hebrewNewYear(year int) int {
	months := floorDiv(235*year-234, 19)
	parts := 12084 + 13753*months
	day := months*29 + floorDiv(parts, 25920)
	if floorMod(3*(day+1), 7) < 3 {
		day++
	}
	return day - 2092590 + hebrewDelay(year)
}

// hebrewDelay moves a new year that would make its own or the last year too long or too short.
func hebrewDelay(year int) int {
	elapsed := func(y int) int {
		months := floorDiv(235*y-234, 19)
		day := months*29 + floorDiv(12084+13753*months, 25920)
		if floorMod(3*(day+1), 7) < 3 {
			day++
		}
		return day
	}
	before, here, after := elapsed(year-1), elapsed(year), elapsed(year+1)
	switch {
	case after-here == 356:
		return 2
	case here-before == 382:
		return 1
	}
	return 0
}

// hanukkah returns its first day, 25 Kislev: the second month of the Jewish year has 30 days only in long years.
func hanukkah(year int) int {
	start := roshHashanah(year)
	length := roshHashanah(year+1) - start
	if length == 355 || length == 385 {
		return start + 84
	}
	return start + 83
}
