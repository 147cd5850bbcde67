package segment

import (
	"strings"
	"unicode/utf8"

	"byline/internal/document"
)

// linkEnd returns the end of the URL that begins at byte i of t, or 0.
func linkEnd(t string, i int) int {
	n := 0
	switch rest := t[i:]; rest[0] | 0x20 {
	case 'h':
		if n = hasPrefixFold(rest, "https://"); n == 0 {
			n = hasPrefixFold(rest, "http://")
		}
	case 'f':
		n = hasPrefixFold(rest, "ftp://")
	case 'w':
		n = hasPrefixFold(rest, "www.")
	}
	if n == 0 || i+n >= len(t) || !alnum(t[i+n]) {
		return 0
	}
	return urlEnd(t, i+n)
}

// hasPrefixFold returns the length of prefix, which is lower case, when s begins with it in any case, else 0.
func hasPrefixFold(s, prefix string) int {
	if len(s) < len(prefix) {
		return 0
	}
	for i := range len(prefix) {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		if c != prefix[i] {
			return 0
		}
	}
	return len(prefix)
}

// urlEnd returns the end of the URL of which t[:i] is the beginning. Punctuation after it is left out, a closing bracket
// unless the URL opened one.
func urlEnd(t string, i int) int {
	e, open := i, 0
	for j := i; j < len(t); {
		r, p, n := at(t, j)
		if p.kind() == space || p.kind() == quote || r == '<' || r == '>' || r == '{' || r == '}' || r == '|' || r == '\\' || r == utf8.RuneError {
			break
		}
		j += n
		switch r {
		case '.', ',', ';', ':', '!', '?', '*', '_', '…', '。', '，', '[', ']':
			continue
		case '(':
			open++
			continue
		case ')':
			if open == 0 {
				return e
			}
			open--
		}
		e = j
	}
	return e
}

// pathEnd returns the end of an address without scheme, of which t[i:e] is the host and t[e] the slash, or 0.
func pathEnd(t string, i, e int) int {
	host := t[i:e]
	dot := strings.LastIndexByte(host, '.')
	if dot < 1 || len(host)-dot < 3 || e+1 >= len(t) || !alnum(t[e+1]) {
		return 0
	}
	for j := range len(host) {
		c := host[j]
		if c != '.' && (c < 'a' || c > 'z') && (c < '0' || c > '9' || j > dot) {
			return 0
		}
	}
	return urlEnd(t, e)
}

// sign emits the # or @ at i: a tag, an e-mail address, or the sign alone.
func (l *lexer) sign(i int) int {
	t := l.text[:l.end]
	if t[i] == '@' && l.glued(i) {
		if e := l.mail(i); e > 0 {
			return e
		}
	}
	if l.glued(i) && wordEnds(t, i) {
		return l.emit(i, i+1, document.Punct)
	}
	e, letters := i+1, false
	for e < l.end {
		_, p, n := at(t, e)
		k := p.kind()
		if k != letter && k != digit && k != mark && t[e] != '_' {
			break
		}
		letters = letters || k == letter
		e += n
	}
	if !letters {
		return l.emit(i, i+1, document.Punct)
	}
	return l.emit(i, e, document.Tag)
}

// wordEnds reports whether an ASCII letter or digit ends at byte i.
func wordEnds(t string, i int) bool { return i > 0 && alnum(t[i-1]) }

// mail turns the tokens before the @ at i and what follows it into one e-mail address and returns its end, or 0.
func (l *lexer) mail(i int) int {
	t := l.text[:l.end]
	e, dot := i+1, false
	for j := e; j < l.end; j++ {
		c := t[j]
		if alnum(c) {
			dot = dot || t[j-1] == '.'
			e = j + 1
		} else if c != '-' && c != '.' || j == i+1 {
			break
		}
	}
	if !dot {
		return 0
	}
	n, start := len(l.tokens), i
	for n > l.first && l.tokens[n-1].End == start && mailName(t[l.tokens[n-1].Start:start]) {
		n--
		start = l.tokens[n].Start
	}
	if start == i || !wordEnds(t, i) {
		return 0
	}
	l.tokens = l.tokens[:n]
	return l.emit(start, e, document.Link)
}

// mailName reports whether s may be a part of what stands before @.
func mailName(s string) bool {
	for i := range len(s) {
		if c := s[i]; !alnum(c) && c != '.' && c != '_' && c != '-' && c != '+' && c != '%' {
			return false
		}
	}
	return true
}
