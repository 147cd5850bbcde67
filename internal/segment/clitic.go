package segment

import "byline/internal/document"

// clitics finds the clitics that text[i:e] ends in and returns where the first begins: e when there is none. Their
// ends are in l.cuts[:l.cut].
func (l *lexer) clitics(i, e int) int {
	l.cut = 0
	for l.cut < len(l.cuts) {
		n := cliticLen(l.text[i:e])
		if n == 0 || n == e-i {
			break
		}
		copy(l.cuts[1:], l.cuts[:l.cut])
		l.cuts[0] = e
		l.cut++
		e -= n
	}
	return e
}

// cliticLen returns the length of the clitic that w ends in: 's n't 're 've 'll 'd 'm. O'Brien, o'clock and rock'n'roll
// have none.
func cliticLen(w string) int {
	for n := 1; n <= 2 && n < len(w); n++ {
		rest := w[len(w)-n:]
		if rest[0] >= 0x80 {
			return 0
		}
		m := apostropheBefore(w, len(w)-n)
		if m == 0 {
			continue
		}
		a, b := rest[0]|0x20, byte(0)
		if n == 2 {
			b = rest[1] | 0x20
		}
		switch {
		case n == 1 && (a == 's' || a == 'd' || a == 'm'), n == 2 && (a == 'r' && b == 'e' || a == 'v' && b == 'e' || a == 'l' && b == 'l'):
			return n + m
		case n == 1 && a == 't' && len(w) > n+m+1 && w[len(w)-n-m-1]|0x20 == 'n':
			return n + m + 1
		}
		return 0
	}
	return 0
}

// apostropheBefore returns the length of the apostrophe that ends at byte i of s, or 0.
func apostropheBefore(s string, i int) int {
	if i > 0 && s[i-1] == '\'' {
		return 1
	}
	if i > 2 && s[i-3:i] == "’" {
		return len("’")
	}
	return 0
}

// quote emits the quotation mark r of n bytes at i, or what an apostrophe there belongs to.
func (l *lexer) quote(i int, r rune, n int) int {
	t := l.text[:l.end]
	switch r {
	case '`':
		if i+1 < l.end && t[i+1] == '`' {
			n = 2
		}
		return l.emit(i, i+n, document.QuoteMark)
	case '\'', '’', '‘':
		if r == '\'' && i+1 < l.end && t[i+1] == '\'' {
			return l.emit(i, i+2, document.QuoteMark)
		}
		return l.apostrophe(i, r, n)
	}
	return l.segment(i, document.QuoteMark)
}

// apostrophe emits what begins with the apostrophe or single quotation mark r of n bytes at i.
func (l *lexer) apostrophe(i int, r rune, n int) int {
	t, e := l.text[:l.end], i+n
	var last *document.Token
	if l.glued(i) {
		last = &l.tokens[len(l.tokens)-1]
	}
	if last != nil && last.Kind != document.QuoteMark && r != '‘' || last != nil && last.Glued && r != '‘' {
		if e < l.end && t[e]|0x20 == 's' && (e+1 == l.end || !wordAt(t, e+1)) && !opener(l.text, last) {
			return l.emit(i, e+1, document.Clitic) // "Titanic"'s
		}
	}
	if last == nil || last.Kind == document.Punct || last.Kind == document.QuoteMark {
		if k := elided(t, i, e); k > 0 {
			kind := document.Word
			if '0' <= t[e] && t[e] <= '9' {
				kind = document.Number
			}
			return l.emit(i, k, kind)
		}
	}
	if r == '‘' {
		l.single = true
		return l.emit(i, e, document.QuoteMark)
	}
	if last == nil || opener(l.text, last) || last.Kind == document.Punct && e < l.end && wordAt(t, e) {
		l.single = l.single || e < l.end && !blank(t, e)
		return l.emit(i, e, document.QuoteMark)
	}
	if last.Kind == document.Word || last.Kind == document.Number || last.Kind == document.Clitic {
		if c := l.text[i-1] | 0x20; !l.single || (c == 's' || c == 'z' || c == 'x') && l.closesLater(e) {
			return l.emit(i, e, document.Clitic)
		}
	}
	l.single = false
	return l.emit(i, e, document.QuoteMark)
}

// closesLater reports whether the single quotation that is open may be closed by an apostrophe soon after byte i, so
// that the one before i may be a possessive. It looks 300 bytes ahead, no further: it is asked at every apostrophe.
func (l *lexer) closesLater(i int) bool {
	t := l.text[:min(l.end, i+300)]
	if i+1 >= len(t) || t[i] != ' ' || t[i+1] < 'a' || t[i+1] > 'z' {
		return false
	}
	for j := i + 1; j < len(t); j++ {
		n := 0
		switch {
		case t[j] == '\'':
			n = 1
		case t[j] == 0xE2 && j+3 <= len(t) && (t[j:j+3] == "’" || t[j:j+3] == "‘"):
			n = 3
		default:
			continue
		}
		if t[j-1] == ' ' || n == 3 && t[j+2] == 0x98 {
			return false // another opens first
		}
		if j+n >= len(t) || !wordAt(t, j+n) {
			return true
		}
	}
	return false
}

// opener reports whether t is an opening bracket or a quotation mark that opens.
func opener(text string, t *document.Token) bool {
	_, p, _ := at(text, t.Start)
	return p&opens != 0 || t.Kind == document.QuoteMark && !t.Glued && p&closes == 0
}

// wordAt reports whether a letter, digit or mark stands at byte i.
func wordAt(t string, i int) bool {
	_, p, _ := at(t, i)
	k := p.kind()
	return k == letter || k == digit || k == mark
}

// blank reports whether white space stands at byte i.
func blank(t string, i int) bool {
	_, p, _ := at(t, i)
	return p.kind() == space
}

// elided returns the end of a word that begins with the apostrophe at i, e being the apostrophe's end: 'em, 'til, '90s.
// It returns 0 when there is none.
func elided(t string, i, e int) int {
	j := e
	for j < len(t) && j < e+6 && alnum(t[j]) {
		j++
	}
	if j < len(t) && wordAt(t, j) {
		return 0
	}
	switch w := t[e:j]; {
	case len(w) == 3 && digits(w[:2]) && w[2]|0x20 == 's':
		return j
	case len(w) == 2 && digits(w) && i > 3 && yearBefore(t[:i]):
		return j
	default:
		var b small
		switch string(b.fold(w)) {
		case "em", "til", "tis", "twas", "cause", "bout", "cos":
			return j
		case "n":
			if n := apostropheLen(t, j); n > 0 {
				return j + n
			}
		}
	}
	return 0
}

// yearBefore reports whether t ends in a word that a shortened year follows: the summer of '69, the class of '98.
func yearBefore(t string) bool {
	for _, w := range [...]string{" of ", " in ", " since ", " from ", " by ", " and "} {
		if len(t) >= len(w) && t[len(t)-len(w):] == w {
			return true
		}
	}
	return false
}

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// apostropheLen returns the length of the apostrophe that begins at byte i of s, or 0.
func apostropheLen(s string, i int) int {
	switch {
	case i < len(s) && s[i] == '\'':
		return 1
	case i+3 <= len(s) && s[i:i+3] == "’":
		return 3
	}
	return 0
}
