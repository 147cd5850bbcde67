package segment

import "unicode/utf8"

// alnum reports whether c is an ASCII letter or digit.
func alnum(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' }

// wordEnd returns the first word boundary of s after i, by UAX #29. i is a boundary and less than len(s).
func wordEnd(s string, i int) int {
	j := i
	for j < len(s) && alnum(s[j]) {
		j++
	}
	if j == len(s) {
		return j
	}
	if c := s[j]; j > i && c < utf8.RuneSelf {
		switch c {
		case '_', '"':
		case '\'', '.', ':', ',', ';':
			if j+1 == len(s) || s[j+1] < utf8.RuneSelf && !alnum(s[j+1]) && s[j+1] != '_' {
				return j
			}
		default:
			return j
		}
	}
	return boundary(s, i)
}

// boundary is wordEnd without the short way for ASCII.
func boundary(s string, i int) int {
	_, p, n := at(s, i)
	prev, raw := p.wb(), p.wb() // the last value not ignored by WB4, and the last value
	prev2 := wbOther            // the value before prev
	regional := prev == wbRegional
	j := i + n
	if raw == wbCR && j < len(s) && s[j] == '\n' {
		return j + 1
	}
	if newline(raw) {
		return j
	}
	for j < len(s) {
		_, p, n := at(s, j)
		c := p.wb()
		switch {
		case newline(c):
			return j
		case raw == wbZWJ && p&pictographic != 0: // WB3c
		case raw == wbSpace && c == wbSpace: // WB3d
		case c == wbExtend || c == wbFormat || c == wbZWJ: // WB4
			raw = c
			j += n
			continue
		case c == wbRegional && prev == wbRegional && regional: // WB15, WB16
			regional = false
			prev2, prev, raw = prev, wbOther, c
			j += n
			continue
		case joined(prev2, prev, c):
		case bridged(prev, c) && bridges(prev, c, next(s, j+n)):
		default:
			return j
		}
		prev2, prev, raw = prev, c, c
		j += n
	}
	return j
}

func newline(c property) bool { return c == wbCR || c == wbLF || c == wbNewline }

func isLetter(c property) bool { return c == wbLetter || c == wbHebrew }

// next returns the value of the first rune from j on that WB4 does not ignore.
func next(s string, j int) property {
	for j < len(s) {
		_, p, n := at(s, j)
		if c := p.wb(); c != wbExtend && c != wbFormat && c != wbZWJ {
			return c
		}
		j += n
	}
	return wbOther
}

// joined reports whether no boundary lies before c, whatever follows: WB5, WB7, WB7a, WB7c, WB8 to WB11, WB13 to WB13b.
func joined(prev2, prev, c property) bool {
	switch {
	case isLetter(c):
		return isLetter(prev) || prev == wbNumeric || prev == wbExtendNumLet ||
			isLetter(prev2) && (prev == wbMidLetter || prev == wbMidNumLet || prev == wbSingleQuote) ||
			c == wbHebrew && prev2 == wbHebrew && prev == wbDoubleQuote
	case c == wbNumeric:
		return isLetter(prev) || prev == wbNumeric || prev == wbExtendNumLet ||
			prev2 == wbNumeric && (prev == wbMidNum || prev == wbMidNumLet || prev == wbSingleQuote)
	case c == wbSingleQuote:
		return prev == wbHebrew
	case c == wbKatakana:
		return prev == wbKatakana || prev == wbExtendNumLet
	case c == wbExtendNumLet:
		return isLetter(prev) || prev == wbNumeric || prev == wbKatakana || prev == wbExtendNumLet
	}
	return false
}

// bridged reports whether c may join prev to what follows it: WB6, WB7b, WB12.
func bridged(prev, c property) bool {
	switch c {
	case wbMidNumLet, wbSingleQuote:
		return isLetter(prev) || prev == wbNumeric
	case wbMidLetter:
		return isLetter(prev)
	case wbMidNum:
		return prev == wbNumeric
	case wbDoubleQuote:
		return prev == wbHebrew
	}
	return false
}

// bridges reports whether c, bridged to prev, joins it to following.
func bridges(prev, c, following property) bool {
	if c == wbDoubleQuote {
		return following == wbHebrew
	}
	if prev == wbNumeric {
		return following == wbNumeric
	}
	return isLetter(following)
}
