package segment

import (
	"unicode/utf8"

	"byline/internal/document"
)

// A lexer cuts paragraphs into tokens. Sentences are not known to it: Token.Sentence is set later.
type lexer struct {
	text   string
	end    int // of the paragraph
	start  int // of the paragraph
	tokens []document.Token
	first  int    // the paragraph's first token
	single bool   // a single quotation mark is open
	cuts   [3]int // ends of the clitics found last
	cut    int
}

// paragraph appends the tokens of text[start:end].
func (l *lexer) paragraph(start, end int) {
	l.start, l.end, l.first, l.single = start, end, len(l.tokens), false
	for i := start; i < end; {
		r, p, n := at(l.text[:end], i)
		switch p.kind() {
		case space:
			i += n
		case mark:
			if !l.glued(i) && i > 0 && !newlineBefore(l.text, i) {
				i += n // on white space: no token may begin inside a character
				continue
			}
			i = l.word(i, p)
		case letter, digit:
			i = l.word(i, p)
		case quote:
			i = l.quote(i, r, n)
		case punct:
			i = l.punct(i, r)
		case symbol:
			i = l.segment(i, document.Symbol)
		default:
			if p.wb() == wbFormat || p.wb() == wbZWJ || r == '\u200b' {
				i += n // nothing to see, and no word to join
				continue
			}
			i = l.segment(i, document.Symbol)
		}
	}
}

// emit appends the token text[start:end], with the combining marks that follow it, and returns its end.
func (l *lexer) emit(start, end int, k document.TokenKind) int {
	for end < l.end && l.text[end] >= utf8.RuneSelf {
		_, p, n := at(l.text, end)
		if c := p.wb(); c != wbExtend && c != wbZWJ {
			break
		}
		end += n
	}
	glued := false
	if n := len(l.tokens); n > l.first {
		last := l.tokens[n-1].End
		glued = last == start || !l.gap(last, start)
	}
	l.tokens = append(l.tokens, document.Token{
		Span: document.Span{Start: start, End: end}, Kind: k, Shape: shape(l.text[start:end]), Glued: glued})
	return end
}

// newlineBefore reports whether a line break ends at byte i.
func newlineBefore(s string, i int) bool {
	_, p, _ := before(s, i)
	return newline(p.wb())
}

// gap reports whether white space stands between bytes i and j, which no token covers.
func (l *lexer) gap(i, j int) bool {
	for i < j {
		_, p, n := at(l.text, i)
		if p.kind() == space {
			return true
		}
		i += n
	}
	return false
}

// segment emits the UAX #29 segment at i.
func (l *lexer) segment(i int, k document.TokenKind) int {
	e := wordEnd(l.text[:l.end], i)
	return max(e, l.emit(i, l.trim(i, e), k))
}

// trim leaves invisible format characters out of the end of a token: they would make one word into another.
func (l *lexer) trim(start, end int) int {
	for end > start && l.text[end-1] >= utf8.RuneSelf {
		_, p, n := before(l.text, end)
		if p.wb() != wbFormat || end-n == start {
			break
		}
		end -= n
	}
	return end
}

// glued reports whether the last token ends at i.
func (l *lexer) glued(i int) bool {
	n := len(l.tokens)
	return n > l.first && l.tokens[n-1].End == i
}

// word emits what begins at the letter, digit or mark at i.
func (l *lexer) word(i int, p property) int {
	t := l.text[:l.end]
	if e := linkEnd(t, i); e > 0 && !(l.glued(i) && alnum(t[i-1])) {
		return l.emit(i, e, document.Link)
	}
	e := wordEnd(t, i)
	k := document.Word
	if p.kind() == digit {
		k = document.Number
	}
	for e > i+1 && t[e-1] == '_' { // emphasis, not a part of the word
		e--
	}
	if e < l.end && t[e] == '/' && k == document.Word {
		if u := pathEnd(t, i, e); u > 0 {
			return l.emit(i, u, document.Link)
		}
	}
	for i < e { // cut the segment here, not by calling word again: it would be measured again at every cut
		if t[i] == '.' {
			i = l.emit(i, i+1, document.Punct)
			continue
		}
		c := e
		if n := runOn(t[i:e]); n > 0 {
			c = i + n
		}
		i = l.piece(i, c, k)
	}
	return i
}

// piece emits the word text[i:e], with the clitics it ends in and a full stop after it that belongs to it.
func (l *lexer) piece(i, e int, k document.TokenKind) int {
	full := e
	e = l.clitics(i, l.trim(i, e))
	if e < l.end && l.text[e] == '.' && k == document.Word && l.abbreviated(i, e) {
		return l.emit(i, e+1, k)
	}
	if e > i {
		e = l.emit(i, e, k)
	}
	for _, c := range l.cuts[:l.cut] {
		e = l.emit(e, c, document.Clitic)
	}
	return max(e, full)
}

// punct emits what begins with the mark r at i.
func (l *lexer) punct(i int, r rune) int {
	switch r {
	case '#', '@':
		return l.sign(i)
	case '.', '-', '_', '*', '~':
		e := i + 1
		for e < l.end && l.text[e] == byte(r) {
			e++
		}
		if e > i+1 || r == '_' {
			return l.emit(i, e, document.Punct)
		}
	}
	return l.segment(i, document.Punct)
}

// shape returns the capitalization of s.
func shape(s string) document.Shape {
	var uppers, lowers int
	first := noCase
	for i := 0; i < len(s); {
		r, p, n := at(s, i)
		i += n
		switch c := p.caseOf(r); c {
		case upper:
			uppers++
			if first == noCase {
				first = c
			}
		case lower:
			lowers++
			if first == noCase {
				first = c
			}
		}
	}
	switch {
	case uppers == 0 && lowers == 0:
		return document.NoCase
	case uppers == 0:
		return document.Lower
	case uppers == 1 && first == upper:
		return document.Capital
	case lowers == 0:
		return document.Upper
	}
	return document.MixedCase
}
