package segment

import (
	"strings"
	"unicode/utf8"
)

// What stands around an article's text: labels, credits, bylines, datelines. The words are looked at in small letters.

// lowerStart returns the first up to n bytes of s in small ASCII letters, cut at a rune border.
func lowerStart(s string, n int) string {
	if len(s) > n {
		for n > 0 && !utf8.RuneStart(s[n]) {
			n--
		}
		s = s[:n]
	}
	b := []byte(s)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c | 0x20
		}
	}
	return string(b)
}

// label reports whether s, in small letters, is only the name of a section or a command of the page, or several of them in a row.
func label(s string) bool {
	for s != "" {
		i := strings.IndexAny(s, "|>/•·»")
		part := s
		if i >= 0 {
			part, s = s[:i], s[i:]
			_, n := utf8.DecodeRuneInString(s)
			s = s[n:]
		} else {
			s = ""
		}
		if part = strings.Trim(part, " \t:.-–—"); part != "" && !listed(part, labels) {
			return false
		}
	}
	return true
}

// boilerplate reports whether l belongs to the page, the agency or the law rather than to the article.
func boilerplate(l *line) bool {
	s := strings.TrimLeft(l.start, "(-–—*[_ ")
	switch {
	case begins(s, imprints):
		return l.sentences < 4
	case l.sentences > 2 || l.words > 24:
		return false
	case begins(s, pageWords):
		return true
	case begins(s, timeStamps):
		return !l.stops && (l.numbers > 0 || l.words < 4)
	case strings.Contains(s, "|") && (strings.Contains(s, "|published") || strings.Contains(s, "| published") || strings.Contains(s, "| updated")):
		return true
	case l.sentences == 1 && l.words < 16 && strings.Contains(l.text, " contributed to this "):
		return true
	case l.numbers > 0 && l.words < 6 && counts(s):
		return true
	}
	return !l.stops && l.words < 14 && (strings.HasPrefix(l.text, "— ") || strings.HasPrefix(l.text, "-- ")) && l.names*2 >= l.words
}

// counts reports whether s ends as the counters and clocks of a page do: 12 comments, 3 min read, 2 hours ago.
func counts(s string) bool {
	for _, w := range [...]string{" comments", " comment", " shares", " views", " likes", " ago", " read", " photos", " images"} {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}

// caption reports whether l describes or credits a picture.
func caption(l *line) bool {
	s := strings.TrimLeft(l.start, "([_*- ")
	if begins(s, pictureCredits) || begins(s, captionWords) {
		return l.sentences < 4
	}
	return l.sentences < 4 && l.text[len(l.text)-1] == ')' && creditTail(l.text)
}

// creditOnly reports whether s names who took a picture and does not describe it.
func creditOnly(s string) bool {
	return len(s) < 90 && begins(strings.TrimLeft(lowerStart(s, 40), "([_*- "), pictureCredits) && !stops(s)
}

// creditTail reports whether s ends in brackets that credit a picture.
func creditTail(s string) bool {
	i := strings.LastIndexByte(s, '(')
	return i > 0 && len(s)-i < 90 && begins(lowerStart(s[i+1:], 40), pictureCredits)
}

// minor reports whether w is a word that stays small in a headline or a byline.
func minor(w string) bool {
	switch w {
	case "and", "of", "in", "for", "at", "the", "a", "an", "to", "with", "from", "by", "on", "or", "our", "near", "de", "la",
		"van", "von", "der", "bin", "al", "del", "di", "da", "le", "el", "und", "y":
		return true
	}
	return false
}

// byline reports whether l names who wrote the article. head: no body text was seen yet; placed: and a headline or a
// byline was.
func byline(l *line, head, placed bool) bool {
	if head && l.words < 10 && !l.stops && strings.HasPrefix(l.start, "by ") && hasJob(l.text) {
		return true
	}
	if l.words > 18 || l.sentences > 2 || l.quoted || l.smalls > 2 || l.smalls*2 > l.names || l.names == 0 {
		return false
	}
	s := strings.TrimLeft(l.start, "-–—*(| ")
	switch {
	case begins(s, "analysis by|by|exclusive by|report by|review by|story by|story:|text by|text:|words by|words:|written by"):
		return !l.stops || l.words < 9
	case l.stops || l.numbers > 0 || l.calendar > 0:
		return false
	case strings.HasPrefix(s, "from "):
		return (head || l.last) && l.smalls < 2 && (l.words < 12 || strings.Contains(s, "correspondent"))
	case begins(s, "contributing writer|our correspondent|own correspondent|special to|staff correspondent|staff reporter|staff writer"):
		return true
	case !head || l.smalls > 0 || l.words > 12:
		return false
	case hasJob(l.text) && (placed || l.words < 4 || strings.Contains(l.text, ", ")):
		return true
	case !placed:
		return false
	}
	and := strings.Contains(l.text, " and ") || strings.Contains(l.text, " in ") || strings.Contains(l.text, " & ") || strings.Contains(l.text, ", ")
	return l.uppers == 0 && (l.words == 1 || l.names == 2 || l.names == 3 || and && l.names < 8)
}

// hasJob reports whether s holds a word for somebody who writes for a newspaper.
func hasJob(s string) bool {
	s = strings.ToLower(s)
	for _, w := range [...]string{"correspondent", "reporter", "staff", "writer", "editor", "bureau", "columnist", "special to", "agencies"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// dateline reports whether l only tells where and when.
func dateline(l *line) bool {
	if l.calendar == 0 && !(l.numbers == 1 && l.words == 1 && clockTime(l.text)) || l.smalls > 0 || l.words > 12 || l.quoted {
		return false
	}
	if l.stops && l.text[len(l.text)-1] != '.' {
		return false
	}
	return l.names+l.calendar+l.numbers+l.minors == l.words && (l.numbers > 0 && l.names < 6 || l.names == 0)
}

// clockTime reports whether s is a time of day as a live report has it above every entry: 9.50pm.
func clockTime(s string) bool {
	s = strings.ToLower(s)
	return len(s) < 9 && (strings.HasSuffix(s, "am") || strings.HasSuffix(s, "pm") || strings.HasSuffix(s, "a.m.") || strings.HasSuffix(s, "p.m."))
}

// calendar reports whether w is a word of dates and times of day.
func calendar(w string) bool {
	var b small
	switch string(b.fold(w)) {
	case "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
		"december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "jan.", "feb.",
		"mar.", "apr.", "jun.", "jul.", "aug.", "sep.", "sept.", "oct.", "nov.", "dec.", "monday", "tuesday", "wednesday",
		"thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun", "am", "pm",
		"a.m.", "p.m.", "gmt", "bst", "est", "edt", "et", "utc", "ist", "cet":
		return w != "may" && w != "march" && w != "sat" && w != "sun" && w != "am" || w == "am"
	}
	return false
}
