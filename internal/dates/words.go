package dates

import "byline/internal/document"

// A class is what a token can do in a calendar expression.
type class uint8

const (
	cNone       class = iota
	cInt              // a number of digits only; aux is their count
	cCount            // a number that is never a year: 1,200 2.5; aux is the count of decimals
	cOrdinal          // 3rd, third; aux 1: a word
	cShortYear        // '96
	cClock            // 9pm, 9.15pm, 9.15: minutes of the day; aux 1: with am or pm; aux 2: may as well be a decimal number
	cDecade           // 1990s 90s; aux is the count of digits
	cQuarter          // Q3, 4Q24; n the quarter, aux the year
	cHalf             // H1, 1H25; n the half, aux the year
	cFiscal           // FY25; n the year
	cDotted           // 31.12.2027
	cCardinal         // two, thirty, hundred; aux 1: tens; aux 2: hundred and the like; aux 3: couple
	cVague            // few, several, many
	cMonth            // aux 1: a word that has other meanings; aux 2: an abbreviation that has
	cWeekday          // aux 1: an abbreviation; aux 2: plural
	cUnit             // n is the unit; aux 1: plural
	cSeason           // n is 0 for spring … 3 for winter; aux 1: plural; aux 2: fall
	cPart             // n is the part of the day; aux 1: dawn and the like; aux 2: lunchtime and the like
	cNoon             // noon, midday, midnight: n in minutes
	cOvernight        // overnight
	cDeictic          // yesterday, today, tomorrow: n is the distance in days
	cTonight          // tonight
	cEdge             // n is S, M or E; aux 0: early, mid, late; aux 1: beginning, middle, end; aux 2: earlier, later
	cThis             // this, last, next …: n is one of r…
	cArticle          // a, an, another
	cThe              // the
	cApprox           // nearly, about, over, more …
	cEvery            // every, each
	cNineties         // the nineties: n is 90
	cHoliday          // the first word of a name in holidayNames
	cMeridiem         // a.m. p.m.; n is 0 or 720
	cFiscalWord       // fiscal, financial
	cHalfWord         // half
	cYearRest         // what follows the first word of a year in words: nineteen [ninety-six]
	cOnce             // once, twice
	cMidweek          // weekdays (0), midweek (1)
	cOnly             // daily, hourly …
)

// A lexeme is a token as the grammar sees it. Tokens of class cNone start nothing.
type lexeme struct {
	class class
	n     int32
	aux   int16
}

// Units, in the order of their lengths.
const (
	uSecond = iota
	uMinute
	uHour
	uDay
	uNight
	uWeek
	uFortnight
	uWeekend
	uMonth
	uQuarter
	uYear
	uDecade
	uCentury
	uSeason // a season of sport or broadcasting
)

// Kinds of cThis: which stretch relative to now, or relative to the time the text has reached.
const (
	rNone = iota
	rThis
	rLast
	rNext
	rThat      // that, the same
	rFollowing // the following, the next
	rPrevious  // the previous
	rPast      // the past, recent: only with durations
	rComing    // the coming
	rAny       // a Friday: one of many
)

// lower returns token i in lower case without a final full stop, typographic apostrophes made plain. Its result is
// only good until the next call. Words too long for any list come back as nothing.
func (f *finder) lower(i int) []byte {
	s := f.d.Word(i)
	if len(s) > len(f.buf) {
		return nil
	}
	b := f.buf[:0]
	for k := 0; k < len(s); k++ {
		c := s[k]
		switch {
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
		case c == 0xE2 && k+2 < len(s) && s[k+1] == 0x80:
			if s[k+2] == 0x99 || s[k+2] == 0x98 {
				b, k = append(b, '\''), k+2
				continue
			}
			if s[k+2] >= 0x90 && s[k+2] <= 0x95 {
				b, k = append(b, '-'), k+2
				continue
			}
		}
		b = append(b, c)
	}
	if n := len(b); n > 1 && b[n-1] == '.' {
		b = b[:n-1]
	}
	return b
}

// is reports whether token i is the word w.
func (f *finder) is(i int, w string) bool { return i >= 0 && i < f.limit && string(f.lower(i)) == w }

// isOne reports whether token i is one of the words of a list with a space around each.
func (f *finder) isOne(i int, list string) bool {
	if i < 0 || i >= f.limit {
		return false
	}
	return inList(list, f.lower(i))
}

func inList(list string, w []byte) bool {
	if len(w) == 0 {
		return false
	}
	for k := 0; k+len(w)+1 < len(list); k++ {
		if list[k] == ' ' && list[k+1] == w[0] && list[k+1+len(w)] == ' ' && list[k+1:k+1+len(w)] == string(w) {
			return true
		}
	}
	return false
}

// at returns the lexeme of token i, nothing beyond the end of the sentence.
func (f *finder) at(i int) lexeme {
	if i < 0 || i >= f.limit {
		return lexeme{}
	}
	return f.lex[i]
}

// classify fills f.lex.
func (f *finder) classify() {
	f.lex = make([]lexeme, len(f.d.Tokens))
	f.limit = len(f.d.Tokens)
	for i := range f.d.Tokens {
		switch t := &f.d.Tokens[i]; t.Kind {
		case document.Word:
			if n := t.Len(); n >= 1 && n <= 14 {
				f.lex[i] = wordLexeme(f.lower(i), t.Shape)
			}
		case document.Number:
			f.lex[i] = numberLexeme(f.lower(i))
		}
	}
	for i, l := range f.lex {
		if l.class == cHoliday && l.n > 0 && !f.isOne(i+1, " of night ") { // the Fourth of July, but the Fourth quarter
			f.lex[i].class = cOrdinal
		}
	}
	f.spellYears()
}

// spellYears makes years of nineteen ninety-six and twenty twenty-four: the first word stands for all of it.
func (f *finder) spellYears() {
	for i := 0; i+1 < len(f.lex); i++ {
		first, second := f.lex[i], f.lex[i+1]
		if first.class != cCardinal || first.n < 18 || first.n > 20 || second.class != cCardinal || second.n < 10 || second.n > 99 {
			continue
		}
		n, end := f.whole(i + 1)
		if n < 10 || n > 99 || f.at(end).class == cUnit || f.is(end, "-") && f.at(end+1).class == cUnit {
			continue
		}
		f.lex[i] = lexeme{cInt, first.n*100 + int32(n), 4}
		for k := i + 1; k < end; k++ {
			f.lex[k] = lexeme{class: cYearRest}
		}
	}
}

// wordLexeme classifies a word in lower case. Names of months, days and feasts want a capital.
func wordLexeme(w []byte, shape document.Shape) lexeme {
	if len(w) == 0 {
		return lexeme{}
	}
	if shape == document.Capital || shape == document.Upper || shape == document.MixedCase {
		if l := nameLexeme(w, shape); l.class != cNone {
			return l
		}
	} else if string(w) == "feast" { // the feast of the Assumption
		return lexeme{cHoliday, 0, 0}
	} else if len(w) > 5 { // hasty texts write names of days and months small
		if l := weekdayLexeme(w); l.class != cNone {
			return l
		}
		if l := nameLexeme(w, document.Lower); l.class == cMonth && l.aux == 0 {
			return l
		}
	}
	if l := unitLexeme(w); l.class != cNone {
		return l
	}
	if l := countLexeme(w); l.class != cNone {
		return l
	}
	return otherLexeme(w)
}

func nameLexeme(w []byte, shape document.Shape) lexeme {
	switch string(w) {
	case "january", "jan":
		return lexeme{cMonth, 1, 0}
	case "february", "feb":
		return lexeme{cMonth, 2, 0}
	case "march":
		return lexeme{cMonth, 3, 1}
	case "mar":
		return lexeme{cMonth, 3, 2}
	case "april":
		return lexeme{cMonth, 4, 1}
	case "apr":
		return lexeme{cMonth, 4, 2}
	case "may":
		return lexeme{cMonth, 5, 1}
	case "june":
		return lexeme{cMonth, 6, 1}
	case "jun":
		return lexeme{cMonth, 6, 2}
	case "july":
		return lexeme{cMonth, 7, 0}
	case "jul":
		return lexeme{cMonth, 7, 2}
	case "august":
		return lexeme{cMonth, 8, 1}
	case "aug":
		return lexeme{cMonth, 8, 2}
	case "september", "sept", "sep":
		return lexeme{cMonth, 9, 0}
	case "october", "oct":
		return lexeme{cMonth, 10, 0}
	case "november", "nov":
		return lexeme{cMonth, 11, 0}
	case "december", "dec":
		return lexeme{cMonth, 12, 0}
	}
	if l := weekdayLexeme(w); l.class != cNone {
		return l
	}
	return feastLexeme(w, shape)
}

func weekdayLexeme(w []byte) lexeme {
	switch string(w) {
	case "monday":
		return lexeme{cWeekday, 1, 0}
	case "tuesday":
		return lexeme{cWeekday, 2, 0}
	case "wednesday":
		return lexeme{cWeekday, 3, 0}
	case "thursday":
		return lexeme{cWeekday, 4, 0}
	case "friday":
		return lexeme{cWeekday, 5, 0}
	case "saturday":
		return lexeme{cWeekday, 6, 0}
	case "sunday":
		return lexeme{cWeekday, 7, 0}
	case "mon":
		return lexeme{cWeekday, 1, 1}
	case "tue", "tues":
		return lexeme{cWeekday, 2, 1}
	case "wed":
		return lexeme{cWeekday, 3, 1}
	case "thu", "thur", "thurs":
		return lexeme{cWeekday, 4, 1}
	case "fri":
		return lexeme{cWeekday, 5, 1}
	case "sat":
		return lexeme{cWeekday, 6, 1}
	case "sun":
		return lexeme{cWeekday, 7, 1}
	case "mondays":
		return lexeme{cWeekday, 1, 2}
	case "tuesdays":
		return lexeme{cWeekday, 2, 2}
	case "wednesdays":
		return lexeme{cWeekday, 3, 2}
	case "thursdays":
		return lexeme{cWeekday, 4, 2}
	case "fridays":
		return lexeme{cWeekday, 5, 2}
	case "saturdays":
		return lexeme{cWeekday, 6, 2}
	case "sundays":
		return lexeme{cWeekday, 7, 2}
	}
	return lexeme{}
}

// feastLexeme knows the first words of holidayNames, and fiscal years and quarters.
func feastLexeme(w []byte, shape document.Shape) lexeme {
	switch string(w) {
	case "christmas", "boxing", "new", "old", "hogmanay", "thanksgiving", "black", "cyber", "halloween", "valentine",
		"st", "bonfire", "guy", "independence", "fourth", "juneteenth", "labor", "labour", "memorial", "veterans", "columbus",
		"president", "presidents", "martin", "mlk", "groundhog", "cinco", "earth", "election", "africa", "europe", "saba", "world", "human", "burns", "pancake", "corpus", "trinity", "kwanzaa", "naadam", "navruz", "newroz", "bakrid", "tabaski", "idul", "hari", "walpurgis", "mother", "mothering", "father", "armistice",
		"remembrance", "anzac", "australia", "waitangi", "canada", "bastille", "international", "victory", "victoria", "maha", "ve", "vj",
		"republic", "national", "constitution", "liberation", "democracy", "unity", "madaraka", "jamhuri", "mashujaa",
		"heritage", "freedom", "gandhi", "merdeka", "all", "michaelmas", "candlemas", "epiphany", "twelfth", "midsummer",
		"feast", "assumption", "orthodox", "good", "easter", "maundy", "ash", "shrove", "mardi", "palm", "ascension", "whit",
		"pentecost", "holy", "tomb", "brexit", "white", "lunar", "chinese", "tet", "seollal", "lantern", "chap", "chuseok", "diwali",
		"deepavali", "dussehra", "chhath", "pongal", "songkran", "thingyan", "nowruz", "nauryz", "novruz", "timket", "timkat", "sallah", "khmer", "mabo", "kamuzu", "kisan", "vidovdan",
		"shivaratri", "shivratri", "mahashivaratri", "mahashivratri", "holi", "baisakhi", "vaisakhi", "buddha", "ganesh",
		"guru", "janmashtami", "krishna", "onam", "raksha", "ram", "thaipusam", "ramadan",
		"ramazan", "ramadhan", "eid", "mawlid", "passover", "purim", "shavuot", "rosh", "yom", "sukkot", "hanukkah", "chanukah":
		return lexeme{cHoliday, int32(ordinal(w)), 1}
	}
	if shape != document.Upper && shape != document.Capital && shape != document.MixedCase || len(w) < 2 {
		return lexeme{}
	}
	switch {
	case len(w) == 2 && (w[0] == 'q' && w[1] >= '1' && w[1] <= '4'):
		return lexeme{cQuarter, int32(w[1] - '0'), 0}
	case len(w) == 2 && w[0] == 'h' && (w[1] == '1' || w[1] == '2'):
		return lexeme{cHalf, int32(w[1] - '0'), 0}
	case w[0] == 'f' && w[1] == 'y' && (len(w) == 4 || len(w) == 6):
		if n, ok := digits(w[2:]); ok {
			return lexeme{cFiscal, int32(century(n, len(w)-2)), 0}
		}
	}
	return lexeme{}
}
