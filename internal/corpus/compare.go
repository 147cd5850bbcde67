//go:build !js

package corpus

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"byline/internal/document"
)

// This file says when two spans, names, roles or values count as the same.

var (
	nameLead  = regexp.MustCompile(`^(?i:(?:the|a|an)\s+|[\s"“”‘'«(]+)`)
	nameTail  = regexp.MustCompile(`(?:['’]s|[\s"“”’'».,;:)]+)$`)
	dateLead  = regexp.MustCompile(`^(?i:(?:the|a|an|on|in|at|by|of|from|since|until|till|for|during|before|after|within|over|to|through)\s+|[\s"“”‘'(]+)`)
	dateTail  = regexp.MustCompile(`(?:['’]s?|[\s"“”,;:)]+)$`)
	halfOfDay = regexp.MustCompile(`[apAP]\.?[mM]\.$`)
)

// nameSpan returns s without marks around it, leading article, possessive and final punctuation.
func nameSpan(text string, s document.Span) document.Span {
	for {
		x := text[s.Start:s.End]
		if m := nameLead.FindStringIndex(x); m != nil && m[1] < len(x) {
			s.Start += m[1]
			continue
		}
		if m := nameTail.FindStringIndex(x); m != nil && m[0] > 0 && x[m[0]] != ')' {
			s.End = s.Start + m[0]
			continue
		}
		if strings.HasSuffix(x, ")") && !strings.Contains(x, "(") {
			s.End--
			continue
		}
		return s
	}
}

// dateSpan returns s without leading article or preposition, marks around it, possessive and final punctuation.
func dateSpan(text string, s document.Span) document.Span {
	for {
		x := text[s.Start:s.End]
		if m := dateLead.FindStringIndex(x); m != nil && m[1] < len(x) {
			s.Start += m[1]
			continue
		}
		if m := dateTail.FindStringIndex(x); m != nil && m[0] > 0 {
			s.End = s.Start + m[0]
			continue
		}
		if strings.HasSuffix(x, ".") && !halfOfDay.MatchString(x) {
			s.End--
			continue
		}
		return s
	}
}

// contentWords returns the words of s in lower case, without those that tell nothing.
func contentWords(s string) []string {
	s = dropPossessives(strings.ToLower(s))
	var words []string
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !isWord(r) && r != '.' && r != '&' && r != '-' }) {
		switch w {
		case "the", "a", "an", "of", "at", "for", "with", "in", "and", "from", "its", "his", "her":
			continue
		}
		if strings.Trim(w, ".") != "" {
			words = append(words, w)
		}
	}
	return words
}

// dropPossessives removes every 's and ’s that ends a word.
func dropPossessives(s string) string {
	var out strings.Builder
	for i := 0; i < len(s); {
		_, n := utf8.DecodeRuneInString(s[i:])
		if (strings.HasPrefix(s[i:], "'s") || strings.HasPrefix(s[i:], "’s")) && !beginsInWord(s[i+n+1:]) {
			i += n + 1
			continue
		}
		out.WriteString(s[i : i+n])
		i += n
	}
	return out.String()
}

// overlap returns the number of distinct words of a, of b and of both.
func overlap(a, b []string) (inA, inB, inBoth int) {
	setA, setB := map[string]bool{}, map[string]bool{}
	for _, w := range a {
		setA[w] = true
	}
	for _, w := range b {
		setB[w] = true
	}
	for w := range setA {
		if setB[w] {
			inBoth++
		}
	}
	return len(setA), len(setB), inBoth
}

// sameRole reports whether two roles are alike: one within the other, or half of their words shared.
func sameRole(p, g string) bool {
	a, b, both := overlap(contentWords(p), contentWords(g))
	if a == 0 || b == 0 {
		return false
	}
	return both == a || both == b || 2*both >= a+b-both
}

// sameSpeaker reports whether the predicted speaker is the one of q, a quote of gold.
func sameSpeaker(predicted string, q *Quote, gold *Article) bool {
	predicted = strings.TrimSpace(predicted)
	if q.Speaker == "" || predicted == "" {
		return q.Speaker == predicted
	}
	p, g := contentWords(predicted), contentWords(q.Speaker)
	if q.SpeakerEntity == document.None {
		a, b, both := overlap(p, g)
		if a == 0 || b == 0 {
			return false
		}
		if 2*both >= a+b-both {
			return true
		}
		head := headWord(predicted)
		return head != "" && head == headWord(q.Speaker) && (both == a || both == b)
	}
	pn, gn := strings.Join(p, " "), strings.Join(g, " ")
	if pn == gn {
		return true
	}
	for _, m := range gold.Entities[q.SpeakerEntity].Mentions {
		if pn == strings.Join(contentWords(gold.Text[m.Start:m.End]), " ") {
			return true
		}
	}
	return gn != "" && hasWords(pn, gn) && len(p) <= len(g)+8
}

// hasWords reports whether words stands in s with no letter or digit at either side.
func hasWords(s, words string) bool {
	for i := 0; ; {
		j := strings.Index(s[i:], words)
		if j < 0 {
			return false
		}
		i += j
		if !endsInWord(s[:i]) && !beginsInWord(s[i+len(words):]) {
			return true
		}
		i++
	}
}

// headWord returns the last word before the first preposition of a description.
func headWord(s string) string {
	s = strings.ToLower(s)
	for i := 0; i < len(s); {
		end := i
		for end < len(s) && beginsInWord(s[end:]) {
			_, n := utf8.DecodeRuneInString(s[end:])
			end += n
		}
		switch s[i:end] {
		case "of", "for", "with", "from", "at", "in", "outside", "tabled":
			s = s[:i]
		}
		if end == i && i < len(s) {
			_, n := utf8.DecodeRuneInString(s[i:])
			end += n
		}
		i = end
	}
	words := contentWords(s)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

var (
	valueSeason  = regexp.MustCompile(`^(\d{4})-(SP|SU|FA|AU|WI)$`)
	valueQuarter = regexp.MustCompile(`^(\d{4})-3([3-6])$`)
	valueHalf    = regexp.MustCompile(`^(\d{4})-4([01])$`)
	valueJoined  = regexp.MustCompile(`^(\d{4})Q`)
	valueDecade  = regexp.MustCompile(`^(\d{3})(0S|S)?$`)
	valueCentury = regexp.MustCompile(`^(\d\d)(C)?$`)
	valueZone    = regexp.MustCompile(`(T\d\d(:\d\d)?)(:\d\d)?(Z|[+-]\d\d:?\d\d)?$`)
	valueHour    = regexp.MustCompile(`T(\d\d)$`)
	valueWeekday = regexp.MustCompile(`^(\d{4})-W(\d\d)-([1-7])$`)
	valueLast    = regexp.MustCompile(`^(\d{4}-\d\d-\d\d)T24:00$`)
	valueDecades = regexp.MustCompile(`^P(\d+)DE$`)
	valueHours   = regexp.MustCompile(`^PT(\d+)H$`)
	valueMinutes = regexp.MustCompile(`^PT(\d+)M$`)
)

// plainValue returns a TIMEX3 value in one spelling.
func plainValue(v string) string {
	v = strings.ReplaceAll(strings.ToUpper(strings.TrimSpace(v)), " ", "")
	if m := valueSeason.FindStringSubmatch(v); m != nil {
		v = m[1] + "-" + seasonNumber(m[2])
	}
	if m := valueQuarter.FindStringSubmatch(v); m != nil {
		v = m[1] + "-Q" + strconv.Itoa(int(m[2][0]-'0')-2)
	}
	if m := valueHalf.FindStringSubmatch(v); m != nil {
		v = m[1] + "-H" + strconv.Itoa(int(m[2][0]-'0')+1)
	}
	v = valueJoined.ReplaceAllString(v, "$1-Q")
	v = valueDecade.ReplaceAllString(v, "${1}X")
	v = valueCentury.ReplaceAllString(v, "${1}XX")
	if !strings.HasPrefix(v, "P") {
		v = valueZone.ReplaceAllString(v, "$1")
		v = valueHour.ReplaceAllString(v, "T$1:00")
	}
	if m := valueWeekday.FindStringSubmatch(v); m != nil {
		v = weekDay(m[1], m[2], m[3])
	}
	if m := valueLast.FindStringSubmatch(v); m != nil {
		if day, err := time.Parse(time.DateOnly, m[1]); err == nil {
			v = day.AddDate(0, 0, 1).Format(time.DateOnly) + "T00:00"
		}
	}
	return plainDuration(v)
}

func plainDuration(v string) string {
	if m := valueDecades.FindStringSubmatch(v); m != nil {
		v = "P" + strings.TrimLeft(m[1], "0") + "0Y"
	}
	switch v {
	case "PXDE":
		v = "PXY"
	case "P1CE":
		v = "P100Y"
	}
	if m := valueHours.FindStringSubmatch(v); m != nil {
		if n, err := strconv.Atoi(m[1]); err == nil && n%24 == 0 {
			v = fmt.Sprintf("P%dD", n/24)
		}
	}
	if m := valueMinutes.FindStringSubmatch(v); m != nil {
		if n, err := strconv.Atoi(m[1]); err == nil && n%60 == 0 {
			v = fmt.Sprintf("PT%dH", n/60)
		}
	}
	return v
}

func seasonNumber(s string) string {
	switch s {
	case "SP":
		return "21"
	case "SU":
		return "22"
	case "WI":
		return "24"
	}
	return "23"
}

// weekDay returns the day that a day of an ISO week is.
func weekDay(year, week, day string) string {
	y, _ := strconv.Atoi(year)
	w, _ := strconv.Atoi(week)
	n, _ := strconv.Atoi(day)
	fourth := time.Date(y, 1, 4, 0, 0, 0, 0, time.UTC) // always in week 1
	monday := fourth.AddDate(0, 0, -(int(fourth.Weekday())+6)%7)
	return monday.AddDate(0, 0, 7*(w-1)+n-1).Format(time.DateOnly)
}

// sameValue reports whether v is the value of d or one of its alternatives.
func sameValue(v string, d *Date) bool {
	v = plainValue(v)
	if v == "" {
		return false
	}
	if v == plainValue(d.Value) {
		return true
	}
	for _, alt := range d.Alt {
		if v == plainValue(alt) {
			return true
		}
	}
	return false
}

// A ruler measures spans of one text in code points: ruler[b] is the number of code points before byte b.
type ruler []int

func newRuler(text string) ruler {
	r := make(ruler, len(text)+1)
	n := 0
	for i := range len(text) {
		r[i] = n
		if utf8.RuneStart(text[i]) {
			n++
		}
	}
	r[len(text)] = n
	return r
}

// shared returns how many code points s and t have in common; a negative number is the distance between them.
func (r ruler) shared(s, t document.Span) int { return r[min(s.End, t.End)] - r[max(s.Start, t.Start)] }

// likeness is the intersection of s and t over the stretch from the first to the last of both.
func (r ruler) likeness(s, t document.Span) float64 {
	all := r[max(s.End, t.End)] - r[min(s.Start, t.Start)]
	return float64(max(0, r.shared(s, t))) / float64(max(1, all))
}
