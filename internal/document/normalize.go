package document

import (
	"strings"
	"unicode/utf8"
)

// Normalize returns text as the analysis keeps it: CRLF and CR become LF; NUL, lone surrogates and broken UTF-8
// sequences become one U+FFFD each. Nothing else changes, and a text normalized stays as it is.
func Normalize(text string) string {
	if utf8.ValidString(text) && strings.IndexByte(text, '\r') < 0 && strings.IndexByte(text, 0) < 0 {
		return text
	}
	var w strings.Builder
	w.Grow(len(text) + 16)
	kept := 0 // text[:kept] is written
	for i := 0; i < len(text); {
		c, n, put := text[i], 1, ""
		switch {
		case c == 0:
			put = "\uFFFD"
		case c == '\r':
			if put = "\n"; i+1 < len(text) && text[i+1] == '\n' {
				n = 2
			}
		case c >= utf8.RuneSelf:
			var r rune
			if r, n = utf8.DecodeRuneInString(text[i:]); r == utf8.RuneError && n == 1 {
				n, put = broken(text[i:]), "\uFFFD"
			}
		}
		if put != "" {
			w.WriteString(text[kept:i])
			w.WriteString(put)
			kept = i + n
		}
		i += n
	}
	w.WriteString(text[kept:])
	return w.String()
}

// broken returns the length of the broken sequence that s begins with: a lead byte and the continuation bytes it asks
// for, as far as they are there, so that a surrogate (ED A0 80) is one sequence and not three.
func broken(s string) int {
	want := 0
	switch c := s[0]; {
	case c >= 0xF0 && c < 0xF8:
		want = 3
	case c >= 0xE0 && c < 0xF0:
		want = 2
	case c >= 0xC0 && c < 0xE0:
		want = 1
	}
	n := 1
	for n <= want && n < len(s) && !utf8.RuneStart(s[n]) {
		n++
	}
	return n
}
