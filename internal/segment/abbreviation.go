package segment

import (
	"strings"
	"unicode/utf8"

	"byline/internal/document"
)

// An abbreviation is what the full stop after a word tells when it may belong to the word.
type abbreviation uint8

const (
	none    abbreviation = iota
	title                // Mr. Gen. St.: a name follows
	street               // St. Mt. …: as a title, but also at the end
	counter              // No. Fig.: a number follows
	month                // Dec. Tues.
	day                  // Sat. Mar.: also words, so that a number must follow
	suffix               // Inc. Jr. Ave.
	state                // Fla. Calif.: after a comma
	lesser               // vs. etc.
	initial              // J.
	dotted               // U.S. Ph.D.
	clock                // a.m. p.m.
)

// A small is room for a word in small letters, so that looking one up takes no memory.
type small [12]byte

// fold returns w in small ASCII letters, held in b, or nothing when it does not fit.
func (b *small) fold(w string) []byte {
	if len(w) > len(b) {
		return nil
	}
	for i := range len(w) {
		c := w[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		b[i] = c
	}
	return b[:len(w)]
}

// abbreviationOf tells what w is when a full stop follows it. w is without that full stop.
func abbreviationOf(w string) abbreviation {
	if w == "" || len(w) > 12 {
		return none
	}
	r, p, n := at(w, 0)
	capital := p.caseOf(r) == upper
	if n == len(w) && p.kind() == letter && capital {
		return initial
	}
	if strings.IndexByte(w, '.') >= 0 {
		return dottedOf(w)
	}
	if len(w) > 6 || !plain(w) {
		return none
	}
	var b small
	folded := b.fold(w)
	if capital {
		if a := properAbbreviation(folded); a != none {
			return a
		}
	}
	if capital && len(w) < 5 && vowelless(w) && shape(w) == document.Capital {
		return title // Md. Th. and what else is short for a name
	}
	switch string(folded) {
	case "vs", "v", "etc", "cf", "al", "approx", "ca", "viz", "esp", "incl", "est", "c", "b", "d", "rs", "tel", "ext":
		return lesser
	case "no", "nos", "p", "pp", "fig", "figs", "vol", "vols", "ch", "para", "art", "arts", "sec", "sect", "pt":
		return counter
	case "jr", "sr", "inc":
		return suffix
	}
	return none
}

// properAbbreviation tells what the capitalized word b, here in lower case, abbreviates.
func properAbbreviation(b []byte) abbreviation {
	switch string(b) {
	case "mr", "mrs", "ms", "mx", "dr", "drs", "prof", "profs", "gen", "maj", "col", "lt", "capt", "cpt", "cmdr", "cdr",
		"sgt", "cpl", "pvt", "pfc", "adm", "rev", "revd", "fr", "hon", "gov", "govs", "sen", "sens", "rep", "reps", "pres",
		"supt", "insp", "det", "amb", "atty", "messrs", "mme", "mlle", "msgr", "treas", "asst", "assoc", "cllr", "brig",
		"gens", "cols", "del", "ald", "secy", "const", "engr", "vice", "dep", "ma", "mohd", "muhd":
		return title
	case "st", "ste", "mt", "ft", "pt", "sts":
		return street
	case "jan", "feb", "apr", "aug", "sep", "sept", "oct", "nov", "dec", "tues", "thurs":
		return month
	case "mar", "jun", "jul", "mon", "tue", "wed", "thu", "thur", "fri", "sat", "sun":
		return day
	case "corp", "co", "cos", "ltd", "bros", "plc", "llc", "llp", "esq", "dept", "ave", "blvd", "rd", "hwy", "univ", "assn",
		"pty", "pvte", "pte", "bldg", "natl", "intl":
		return suffix
	case "ala", "ariz", "ark", "calif", "colo", "conn", "fla", "ga", "ill", "ind", "kan", "ky", "la", "mass", "md", "mich",
		"minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "penn", "tenn", "tex", "va", "vt", "wash", "wis",
		"wyo", "ont", "que", "alta", "sask", "man":
		return state
	}
	return none
}

// dottedOf tells whether w, which holds full stops, is made of short pieces: U.S, a.m, Ph.D.
func dottedOf(w string) abbreviation {
	piece := 0
	for i, r := range w {
		switch p := propertyOf(r); {
		case r == '.':
			piece = 0
		case p.kind() != letter && p.kind() != mark:
			return none
		case p.kind() == letter:
			piece++
		}
		if piece > 2 || i == 0 && r == '.' {
			return none
		}
	}
	var b small
	switch string(b.fold(w)) {
	case "a.m", "p.m":
		return clock
	case "a.k.a", "f.k.a", "i.e", "e.g":
		return lesser
	}
	return dotted
}

// vowelless reports whether w, ASCII letters, has no vowel.
func vowelless(w string) bool { return !strings.ContainsAny(w, "aeiouyAEIOUY") }

// plain reports whether w is made of ASCII letters.
func plain(w string) bool {
	for i := range len(w) {
		if c := w[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

// abbreviated reports whether the full stop at e belongs to the word text[i:e].
func (l *lexer) abbreviated(i, e int) bool {
	a := abbreviationOf(l.text[i:e])
	if a == none || e+2 < l.end && l.text[e+1] == '.' && l.text[e+2] == '.' {
		return false // an ellipsis
	}
	j := e + 1
	for j < l.end {
		_, p, n := at(l.text, j)
		if p.kind() != space {
			break
		}
		j += n
	}
	var r rune
	var p property
	if j < l.end {
		r, p, _ = at(l.text, j)
	}
	capital, number := p.caseOf(r) == upper, p.kind() == digit
	switch a {
	case title:
		return capital && !l.starterAt(j) || r == '-' && j == e+1
	case counter:
		return number
	case day:
		return number || capital && monthAt(l.text[j:l.end])
	case state:
		return l.after(",") || l.after("-") && l.glued(i) ||
			vowelless(l.text[i:e]) && capital && !l.starterAt(j)
	case initial:
		if l.text[i:e] == "I" && (l.after("War") || l.after("Act") || l.after("Part") || l.after("Phase")) {
			return false // a number
		}
		if capital {
			return !l.starterAt(j)
		}
		return j == e+1 && j < l.end && (r == ',' || r == '-' || p.kind() == letter) || p.caseOf(r) == lower
	case lesser:
		return l.smallStop(i, e, number, capital)
	}
	return true
}

// smallStop is abbreviated for the words in small letters: some of them need a number or a name after them.
func (l *lexer) smallStop(i, e int, number, capital bool) bool {
	var b small
	switch string(b.fold(l.text[i:e])) {
	case "c", "b", "d", "ca", "est", "rs", "tel", "ext":
		return number
	case "v":
		return capital
	case "al":
		return l.after("et")
	}
	return true
}

// after reports whether the last token is w.
func (l *lexer) after(w string) bool {
	n := len(l.tokens)
	return n > l.first && l.is(n-1) == w
}

// monthAt reports whether s begins with a month of the calendar, whole or shortened.
func monthAt(s string) bool {
	if len(s) < 3 {
		return false
	}
	switch s[:3] {
	case "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec":
		return true
	}
	return false
}

// starterAt reports whether the word at byte j begins a sentence rather than a name. A single letter with a full stop
// is an initial.
func (l *lexer) starterAt(j int) bool {
	k := j
	for k < l.end && k < j+16 && 'a' <= l.text[k]|0x20 && l.text[k]|0x20 <= 'z' {
		k++
	}
	return starter(l.text[j:k]) && !(k == j+1 && k < l.end && l.text[k] == '.')
}

// starter reports whether the capitalized word w begins a sentence rather than a name.
func starter(w string) bool {
	if len(w) > 10 {
		return false
	}
	var b small
	switch string(b.fold(w)) {
	case "the", "a", "an", "he", "she", "it", "they", "we", "i", "you", "in", "on", "at", "but", "and", "for", "from", "to",
		"this", "that", "these", "those", "there", "here", "his", "her", "its", "their", "our", "my", "if", "when", "while",
		"as", "after", "before", "since", "with", "without", "by", "some", "many", "most", "what", "who", "why", "how", "yet",
		"so", "or", "not", "now", "then", "meanwhile", "however", "although", "though", "during", "despite", "last", "both",
		"about", "also", "because", "once", "until", "among", "according", "asked", "is", "are", "was", "were", "did", "do",
		"does", "has", "have", "had", "each", "every", "only", "even", "just", "such", "where", "which", "whether", "several",
		"no", "nobody", "none", "nothing", "neither", "nor", "any", "all", "still", "later", "earlier", "instead", "today",
		"yesterday", "tomorrow", "let", "please", "currently", "moreover", "thus", "therefore", "finally", "another",
		"following", "given", "unlike", "recently", "eventually", "nearly", "almost", "perhaps", "maybe", "yes", "well":
		return true
	}
	return false
}

// runOn returns where the segment w, as UAX #29 gives it, holds a full stop without the space that belongs after it:
// said.He, J.K.Rowling, St.Petersburg. It returns 0 when it holds none. A domain (Booking.com) is left whole.
func runOn(w string) int {
	dot := strings.IndexByte(w, '.')
	if dot < 0 {
		return 0
	}
	for from := 0; dot > from && dot+1 < len(w); {
		left, right := w[from:dot], w[dot+1:]
		end := strings.IndexByte(right, '.')
		if end >= 0 {
			right = right[:end]
		}
		switch s := shape(right); {
		case s != document.Capital || utf8.RuneCountInString(right) < 2:
		case abbreviationOf(left) != none && utf8.RuneCountInString(right) > 2:
			return dot + 1
		case shape(left) == document.Lower && len(left) > 1, starter(right):
			return dot
		}
		if end < 0 {
			break
		}
		from, dot = dot+1, dot+1+end
	}
	return 0
}
