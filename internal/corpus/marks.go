//go:build !js

package corpus

import (
	"strings"
	"unicode"
)

// A stretch is a half-open range of code points: the quote sets are compared code point by code point.
type stretch struct{ start, end int }

// markedStretches returns what stands in double marks, marks excluded, line by line. A quotation that a line leaves
// open ends with the line. Two apostrophes, with a space before them and none behind, open like two backticks.
func markedStretches(text []rune) []stretch {
	var found []stretch
	for b := 0; b < len(text); {
		e := b
		for e < len(text) && text[e] != '\n' {
			e++
		}
		found = append(found, markedInLine(text, b, e)...)
		b = e + 1
	}
	return found
}

func markedInLine(text []rune, b, e int) []stretch {
	var found []stretch
	odd := strings.Count(string(text[b:e]), `"`)%2 == 1
	var mark rune // the one that closes; '`' stands for two straight single ones
	start := 0
	for i := b; i < e; i++ {
		c := text[i]
		pair := func(r rune) bool { return c == r && i+1 < len(text) && text[i+1] == r }
		if mark == 0 {
			switch {
			case c == '“' || c == '„':
				mark, start = '”', i+1
			case c == '«':
				mark, start = '»', i+1
			case c == '"':
				inches := i > 0 && unicode.IsDigit(text[i-1]) && (i+1 >= len(text) || !isWord(text[i+1])) && odd
				if !inches {
					mark, start = '"', i+1
				}
			case pair('`'), pair('\'') && (i == b || unicode.IsSpace(text[i-1]) || text[i-1] == '(') && i+2 < e && !unicode.IsSpace(text[i+2]):
				mark, start = '`', i+2
				i++
			}
			continue
		}
		if c == mark || mark == '”' && c == '"' || mark == '"' && c == '”' || mark == '`' && pair('\'') {
			found = append(found, stretch{start, i})
			mark = 0
		}
	}
	if mark != 0 && e-start > 1 {
		found = append(found, stretch{start, e})
	}
	return found
}

// trimMarks returns s without white space, marks and punctuation at its ends.
func trimMarks(text []rune, s stretch) stretch {
	const edge = " \t\n\r\"“”‘’'«»„‹›`.,;:!?–—-…()[]"
	for s.start < s.end && strings.ContainsRune(edge, text[s.start]) {
		s.start++
	}
	for s.end > s.start && strings.ContainsRune(edge, text[s.end-1]) {
		s.end--
	}
	return s
}

// mentionHead returns the head word of a speaker mention: the last word before the first comma, preposition or
// relative pronoun.
func mentionHead(text []rune, s stretch) stretch {
	cut := headEnd(text, s)
	var words, before []stretch
	for i := s.start; i < s.end; {
		j := i
		for j < s.end && !unicode.IsSpace(text[j]) && !strings.ContainsRune(",;()\"“”", text[j]) {
			j++
		}
		if j == i {
			i++
			continue
		}
		words = append(words, stretch{i, j})
		if j <= cut {
			before = append(before, stretch{i, j})
		}
		i = j
	}
	if len(words) == 0 {
		return s
	}
	if len(before) == 0 {
		before = words
	}
	w := before[len(before)-1]
	if len(before) > 1 && followsName(string(text[w.start:w.end])) {
		w = before[len(before)-2]
	}
	if n := w.end - w.start; n >= 2 && text[w.end-1] == 's' && (text[w.end-2] == '\'' || text[w.end-2] == '’') {
		w.end -= 2
	}
	for w.end > w.start && strings.ContainsRune(".:'’", text[w.end-1]) {
		w.end--
	}
	return w
}

// headEnd returns where what follows the head of a mention begins.
func headEnd(text []rune, s stretch) int {
	seen := false // a letter or digit
	for i := s.start; i < s.end; {
		if isWord(text[i]) {
			j := i
			for j < s.end && isWord(text[j]) {
				j++
			}
			if seen && opensTail(string(text[i:j])) {
				return i
			}
			seen = true
			i = j
			continue
		}
		spaced := func(k int) bool { return k >= 0 && k < s.end && text[k] == ' ' }
		stop := false
		switch text[i] {
		case ',', ';', '(', ')', '—':
			stop = true
		case ' ':
			stop = i+1 < s.end && (text[i+1] == '–' || text[i+1] == '-' && spaced(i+2))
		}
		if stop && seen {
			return i
		}
		i++
	}
	return s.end
}

func opensTail(w string) bool {
	switch w {
	case "of", "for", "at", "in", "from", "with", "on", "who", "whose", "that", "which", "to", "by", "speaking", "during",
		"after", "and", "as", "when", "while":
		return true
	}
	return false
}

func followsName(w string) bool {
	switch w {
	case "Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV", "himself", "herself", "themselves":
		return true
	}
	return false
}

// headOf returns the head word of a name or description in lower case.
func headOf(s string) string {
	text := []rune(s)
	w := mentionHead(text, stretch{0, len(text)})
	return strings.ToLower(string(text[w.start:w.end]))
}

// bareWords returns the words of s in lower case with one space between them.
func bareWords(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !isWord(r) }), " ")
}

func isPronoun(w string) bool {
	switch w {
	case "i", "me", "my", "we", "us", "our", "you", "he", "him", "his", "she", "her", "it", "its", "they", "them", "their",
		"who", "that", "this", "these", "those", "one", "himself", "herself", "itself", "themselves":
		return true
	}
	return false
}

// speechWords are the verb forms by which the sets' attributions are taken for speech and not for thought.
const speechWords = ` say says said saying tell tells told telling add adds added adding ask asks asked asking write writes
 wrote written writing note notes noted noting argue argues argued arguing announce announces announced announcing report
 reports reported reporting claim claims claimed claiming explain explains explained explaining insist insists insisted
 insisting warn warns warned warning state states stated stating declare declares declared declaring suggest suggests
 suggested suggesting respond responds responded responding reply replies replied replying call calls called calling deny
 denies denied denying tweet tweets tweeted tweeting post posts posted posting acknowledge acknowledges acknowledged admit
 admits admitted admitting promise promises promised promising pledge pledged vow vowed accuse accused accuses accusing
 describe describes described describing mention mentions mentioned stress stressed emphasize emphasized quip quipped
 recall recalls recalled recount recounted remark remarked reveal revealed reveals confirm confirmed confirms contend
 contends contended assert asserts asserted maintain maintains maintained allege alleged alleges urge urged urges complain
 complained criticize criticized concede conceded conclude concluded continue continued cite cited cites reiterate
 reiterated repeat repeated testify testified talk talked speak spoke joke joked predict predicted propose proposed quoted
 quote quotes read reads saying declared announced boast boasted brag bragged demand demanded dismiss dismissed disclose
 disclosed inform informed inquire interject interrupt lament lamented observe observed point pointed shout shouted `

// isSpeechCue reports whether a cue tells of saying or writing.
func isSpeechCue(cue string) bool {
	cue = strings.ToLower(cue)
	if strings.TrimSpace(cue) == ":" || strings.Contains(cue, "according") {
		return true
	}
	spaced := strings.ReplaceAll(speechWords, "\n", " ")
	for _, w := range strings.FieldsFunc(cue, func(r rune) bool { return r < 'a' || r > 'z' }) {
		if strings.Contains(spaced, " "+w+" ") {
			return true
		}
	}
	return false
}
