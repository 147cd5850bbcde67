package rules

import "strings"

// place reads where a place lies, or tells what is wrong. Only the map of the page asks for it.
func place(l *scanner) (wrong string) {
	if firstRun(l.quoted()) == "" {
		return `after place come words of the text in straight quotation marks: place "…"`
	}
	if verb := l.word(); verb != "at" {
		return "after the words comes at, not " + shown(verb)
	}
	at := l.word()
	north, east, _ := strings.Cut(at, ",")
	if !degrees(north, 90) || !degrees(east, 180) {
		return "after at come degrees north and east, as in 53.27,-9.05, not " + shown(at)
	}
	if l.rest != "" {
		return behind + l.rest
	}
	return ""
}

// degrees reports whether s is a number, written with digits and one full stop, from -most to most.
func degrees(s string, most int) bool {
	whole, part, _ := strings.Cut(strings.TrimPrefix(s, "-"), ".")
	if len(whole) < 1 || len(whole) > 3 || len(part) > 9 {
		return false
	}
	n, rest := 0, 0
	for i, c := range []byte(whole + part) {
		if c < '0' || c > '9' {
			return false
		}
		if i < len(whole) {
			n = 10*n + int(c-'0')
		} else {
			rest += int(c - '0')
		}
	}
	return n < most || n == most && rest == 0
}
