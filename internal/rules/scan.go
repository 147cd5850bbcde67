package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// marks are the quotation marks that words of a rule may have around them and quotations have.
const marks = "\"'“”„‟‘’‚‛«»‹›`"

// A scanner reads the words and strings of one line.
type scanner struct{ rest string }

// word takes the next word, "" at the end of the line or before a string.
func (l *scanner) word() string {
	n := strings.IndexAny(l.rest, " \t\"")
	if n < 0 {
		n = len(l.rest)
	}
	word := l.rest[:n]
	l.rest = strings.TrimLeft(l.rest[n:], " \t")
	return word
}

// next takes the next word if it is the one given.
func (l *scanner) next(word string) bool {
	after := scanner{l.rest}
	if after.word() != word {
		return false
	}
	*l = after
	return true
}

// quoted takes the next string, without its marks and with its white space folded; "" when there is none or it is too
// long.
func (l *scanner) quoted() string {
	if !strings.HasPrefix(l.rest, `"`) {
		return ""
	}
	var b []byte
	for i := 1; i < len(l.rest); i++ {
		switch c := l.rest[i]; {
		case c == '"':
			l.rest = strings.TrimLeft(l.rest[i+1:], " \t")
			if len(b) > maxString {
				return ""
			}
			return fold(string(b))
		case c == '\\' && i+1 < len(l.rest):
			i++
			b = append(b, l.rest[i])
		default:
			b = append(b, c)
		}
	}
	return ""
}

// fold writes every stretch of white space as one blank, none at the ends.
func fold(s string) string {
	b := make([]byte, 0, len(s))
	for _, r := range s {
		switch {
		case r != ' ' && r != '\n' && r != '\t' && r != '\u00a0':
			b = utf8.AppendRune(b, r)
		case len(b) > 0 && b[len(b)-1] != ' ':
			b = append(b, ' ')
		}
	}
	return strings.TrimSuffix(string(b), " ")
}

// contexts returns what stands around words in every place of s where they stand as whole words.
func contexts(s, words string) []context {
	var list []context
	for from := 0; ; {
		at := strings.Index(s[from:], words)
		if at < 0 {
			return list
		}
		at += from
		end := at + len(words)
		before, _ := utf8.DecodeLastRuneInString(s[:at])
		after, _ := utf8.DecodeRuneInString(s[end:])
		if !(inRun(before) && inRun(first(words))) && !(inRun(after) && inRun(last(words))) {
			list = append(list, context{s[:at], s[end:]})
		}
		from = at + max(1, len(string(first(words))))
	}
}

func first(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }
func last(s string) rune  { r, _ := utf8.DecodeLastRuneInString(s); return r }

// inRun reports whether r belongs to a run: letters, digits and what is written over and under them.
func inRun(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
	}
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r))
}

// firstRun returns the first run of s.
func firstRun(s string) string {
	run, _ := nextRun(s, 0)
	return run
}
