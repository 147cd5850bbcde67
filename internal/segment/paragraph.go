package segment

import (
	"unicode/utf8"

	"byline/internal/document"
)

// paragraphs returns the spans of the paragraphs of text. A line break ends a paragraph, except in text that was
// wrapped at a fixed width, as e-mail is: there a blank line, an indent or a short line does.
func paragraphs(text string) []document.Span {
	ls := lines(text)
	width := wrapWidth(text, ls)
	out := make([]document.Span, 0, len(ls))
	for i, s := range ls {
		if width > 0 && i > 0 && continues(text, ls[i-1], s, width) {
			out[len(out)-1].End = s.End
			continue
		}
		out = append(out, s)
	}
	return out
}

// lines returns the lines of text that are not blank, without white space at their ends.
func lines(text string) []document.Span {
	var out []document.Span
	start := 0
	for i := 0; i <= len(text); {
		n := 0
		if i < len(text) {
			if n = breakLen(text, i); n == 0 {
				i++
				continue
			}
		}
		if s := trimSpace(text, start, i); !s.Empty() {
			out = append(out, s)
		}
		i += max(n, 1)
		start = i
	}
	return out
}

// breakLen returns the length of the line break at byte i: LF, VT, FF, CR, NEL, U+2028, U+2029; 0 when there is none.
func breakLen(s string, i int) int {
	switch c := s[i]; {
	case c >= '\n' && c <= '\r':
		return 1
	case c == 0xC2 && i+1 < len(s) && s[i+1] == 0x85:
		return 2
	case c == 0xE2 && i+2 < len(s) && s[i+1] == 0x80 && (s[i+2] == 0xA8 || s[i+2] == 0xA9):
		return 3
	}
	return 0
}

// trimSpace returns the span of text[start:end] without the white space and invisible characters at its ends.
func trimSpace(text string, start, end int) document.Span {
	for start < end {
		r, p, n := at(text[:end], start)
		if p.kind() != space && p.wb() != wbFormat && r != '\u200b' {
			break
		}
		start += n
	}
	for start < end {
		r, p, n := before(text[start:end], end-start)
		if p.kind() != space && p.wb() != wbFormat && r != '\u200b' {
			break
		}
		end -= n
	}
	return document.Span{Start: start, End: end}
}

// Bounds on the width of wrapped text, in code points.
const (
	narrowest = 45
	widest    = 100
)

// wrapWidth returns the width in code points that text is wrapped at, or 0 when it is not: the greatest width of a
// block of lines that looks wrapped.
func wrapWidth(text string, ls []document.Span) int {
	width := 0
	for i := 0; i < len(ls); {
		j := i + 1
		for j < len(ls) && adjacent(text, ls[j-1], ls[j]) {
			j++
		}
		if j-i > 2 {
			width = max(width, blockWidth(text, ls[i:j]))
		}
		i = j
	}
	return width
}

// blockWidth returns the width that the lines of a block are wrapped at, or 0 when they are not wrapped: no line is
// long, nearly every line could not have taken the first word of the next, and many end inside a sentence, before a
// word in small letters.
func blockWidth(text string, ls []document.Span) int {
	width := 0
	for _, s := range ls {
		width = max(width, utf8.RuneCountInString(text[s.Start:s.End]))
		if width > widest {
			return 0
		}
	}
	full, inside, small := 0, 0, 0
	for i := 1; i < len(ls); i++ {
		if fills(text, ls[i-1], ls[i], width) {
			full++
		}
		if !stops(text[ls[i-1].Start:ls[i-1].End]) {
			inside++
		}
		if r, p, _ := at(text, ls[i].Start); p.caseOf(r) == lower {
			small++
		}
	}
	if pairs := len(ls) - 1; width < narrowest || full*10 < pairs*7 || inside*2 < pairs || small*2 < pairs {
		return 0
	}
	return width
}

// continues reports whether the line s goes on with the paragraph that the line before it belongs to.
func continues(text string, last, s document.Span, width int) bool {
	line := text[last.Start:last.End]
	n := utf8.RuneCountInString(line)
	if n > width+5 || !adjacent(text, last, s) || bullet(text[s.Start:s.End]) > 0 {
		return false
	}
	return fills(text, last, s, width) || n*10 > width*7 && !stops(line)
}

// adjacent reports whether only a line break, no blank line and no indent, stands between two lines.
func adjacent(text string, a, b document.Span) bool {
	breaks := 0
	for i := a.End; i < b.Start; i++ {
		switch text[i] {
		case '\n':
			breaks++
		case '\t':
			if breaks > 0 {
				return false
			}
		case ' ':
			if breaks > 0 && b.Start-i > 1 {
				return false
			}
		}
	}
	return breaks == 1
}

// fills reports whether the first word of line b would not have fit at the end of line a.
func fills(text string, a, b document.Span, width int) bool {
	word := 0
	for i := b.Start; i < b.End && text[i] != ' '; i++ {
		if utf8.RuneStart(text[i]) {
			word++
		}
	}
	return utf8.RuneCountInString(text[a.Start:a.End])+1+word > width-2
}

// stops reports whether s ends as a sentence does: in a full stop, ? or !, brackets and quotation marks aside.
func stops(s string) bool {
	for len(s) > 0 {
		r, p, n := before(s, len(s))
		if p&closes == 0 && p.kind() != quote {
			return p&ends != 0 || r == '.' || r == '…'
		}
		s = s[:len(s)-n]
	}
	return false
}
