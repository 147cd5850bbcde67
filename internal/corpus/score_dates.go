//go:build !js

package corpus

import (
	"fmt"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"time"

	"byline/internal/document"
)

// Measures of ScoreDates beside DateStrict, DateRelaxed, DateTypeF and DateValue, which here compare bare spans and
// canonical values.
const (
	DateExact  = "date exact"  // same span and same value
	FalseDates = "date false"  // passages without any date, and in how many of them one was found
	DatePassed = "date passed" // passages that came out fully right
)

// ScoreDates compares predicted dates of a passage with gold the way TempEval does: spans as they are, pairs by
// overlap, identical spans first.
func ScoreDates(gold *DatePassage, predicted []Date) (Scores, []Miss) {
	s := Scores{}
	m := &misses{id: gold.ID}
	match := alignDates(gold.Text, gold.Dates, predicted)
	var strict, types, values, exact int
	taken := map[int]bool{}
	for i := range gold.Dates {
		g := &gold.Dates[i]
		j, ok := match[i]
		if !ok {
			m.add("DATE-MISS", gold.Text[g.Start:g.End], g.Type.String(), g.Value)
			continue
		}
		taken[j] = true
		p := &predicted[j]
		same, right := g.Span == p.Span, sameCanonical(p.Value, g)
		strict += count(same)
		types += count(g.Type == p.Type)
		values += count(right)
		exact += count(same && right)
		if !right {
			m.add("DATE-VALUE", gold.Text[g.Start:g.End], g.Value, "pred", gold.Text[p.Start:p.End], p.Value, "pub", gold.Published)
		}
		if !same {
			m.add("DATE-SPAN", gold.Text[g.Start:g.End], "pred", gold.Text[p.Start:p.End])
		}
		if g.Type != p.Type {
			m.add("DATE-TYPE", gold.Text[g.Start:g.End], g.Type.String(), "pred", p.Type.String())
		}
	}
	for j := range predicted {
		if p := &predicted[j]; !taken[j] {
			m.add("DATE-SPUR", gold.Text[p.Start:p.End], p.Type.String(), p.Value, excerpt(gold.Text, p.Span, 25, 20))
		}
	}
	ng, np := len(gold.Dates), len(predicted)
	s.match(DateStrict, strict, np, ng)
	s.match(DateRelaxed, len(match), np, ng)
	s.match(DateTypeF, types, np, ng)
	s.match(DateValue, values, np, ng)
	s.match(DateExact, exact, np, ng)
	if ng == 0 {
		s.accuracy(FalseDates, np > 0)
	}
	s.accuracy(DatePassed, passed(gold, predicted, match))
	return s, m.list
}

// passed reports whether a passage came out fully right by the guideline: articles and prepositions at the edge of a
// span do not count, nor whether a vague expression (value PAST_REF …) was found.
func passed(gold *DatePassage, predicted []Date, match map[int]int) bool {
	for i := range gold.Dates {
		g := &gold.Dates[i]
		j, ok := match[i]
		if strings.HasSuffix(g.Value, "_REF") {
			continue
		}
		if !ok || predicted[j].Type != g.Type || !sameCanonical(predicted[j].Value, g) ||
			dateSpan(gold.Text, predicted[j].Span) != dateSpan(gold.Text, g.Span) {
			return false
		}
	}
	return len(match) == len(predicted)
}

// LeaveOut drops from gold what the guideline leaves out, vague words (PAST_REF and its like) and plain adjectives as
// "daily", and from predicted what was found in their place.
func LeaveOut(gold *DatePassage, predicted []Date) (*DatePassage, []Date) {
	kept := *gold
	kept.Dates = nil
	var out []Date
	for _, g := range gold.Dates {
		switch strings.ToLower(gold.Text[g.Start:g.End]) {
		case "hourly", "daily", "weekly", "monthly", "quarterly", "yearly", "annual":
			out = append(out, g)
			continue
		}
		if strings.HasSuffix(g.Value, "_REF") {
			out = append(out, g)
			continue
		}
		kept.Dates = append(kept.Dates, g)
	}
	matched := map[int]bool{}
	for _, j := range alignDates(gold.Text, kept.Dates, predicted) {
		matched[j] = true
	}
	dropped := map[int]bool{}
	for _, j := range alignDates(gold.Text, out, predicted) {
		dropped[j] = !matched[j]
	}
	var rest []Date
	for j := range predicted {
		if !dropped[j] {
			rest = append(rest, predicted[j])
		}
	}
	return &kept, rest
}

// alignDates pairs gold and predicted dates that overlap: same spans first, then the widest overlap.
func alignDates(text string, gold, predicted []Date) map[int]int {
	type candidate struct {
		same  bool
		width int
		i, j  int
	}
	r := newRuler(text)
	var all []candidate
	for i := range gold {
		for j := range predicted {
			if n := r.shared(gold[i].Span, predicted[j].Span); n > 0 {
				all = append(all, candidate{gold[i].Span == predicted[j].Span, n, i, j})
			}
		}
	}
	sort.SliceStable(all, func(x, y int) bool {
		a, b := all[x], all[y]
		if a.same != b.same {
			return a.same
		}
		return a.width > b.width
	})
	match, taken := map[int]int{}, map[int]bool{}
	for _, c := range all {
		if _, done := match[c.i]; !done && !taken[c.j] {
			match[c.i], taken[c.j] = c.j, true
		}
	}
	return match
}

func sameCanonical(value string, gold *Date) bool {
	v := canonical(value)
	if v == canonical(gold.Value) {
		return true
	}
	for _, alt := range gold.Alt {
		if v == canonical(alt) {
			return true
		}
	}
	return false
}

var (
	canonDecade  = regexp.MustCompile(`^(\d{2,3})X{1,2}$`)
	canonSeason  = regexp.MustCompile(`^(\d{4})-(2[1-4])$`)
	canonWeekday = regexp.MustCompile(`^(\d{4})-?W(\d\d)-?([1-7])(T.*)?$`)
	canonDay     = regexp.MustCompile(`^(\d{4}-\d\d-\d\d)-WXX-\d(T.*)?$`)
	canonJoined  = regexp.MustCompile(`^(\d{4})(\d\d)(\d\d)(T.*)?$`)
	canonZone    = regexp.MustCompile(`(Z|UTC|GMT|[+-]\d\d:?\d\d|-[\pL\pN_]{2,4})$`)
	canonWeek    = regexp.MustCompile(`^(\d{4}-W)(\d)(-WE|T.*)?$`)
	canonHour    = regexp.MustCompile(`^(\d\d)$`)
	canonSeconds = regexp.MustCompile(`^(\d\d:\d\d):\d\d(\.\d+)?$`)
	canonClock   = regexp.MustCompile(`^(\d\d)(\d\d)$`)
	canonUnknown = regexp.MustCompile(`^(\d{4}(-\d\d)?)(-XX)+$`)
	canonLength  = regexp.MustCompile(`^P((?:[\dX.]+(?:DE|CE|ML|WE|Y|Q|M|W|D|C|E|L))*)(?:T((?:[\dX.]+[HMS])+))?$`)
	canonPart    = regexp.MustCompile(`([\dX.]+)(DE|CE|ML|WE|Y|Q|M|W|D|C|E|L|H|S)`)
)

// canonical returns a TIMEX3 value in the one spelling that date sets are compared in.
func canonical(v string) string {
	v = strings.ReplaceAll(strings.ToUpper(strings.TrimSpace(v)), " ", "")
	if strings.HasPrefix(v, "P") && !strings.HasSuffix(v, "_REF") {
		if d := canonicalLength(v); d != "" {
			return d
		}
	}
	if len(v) > 2 && strings.HasPrefix(v, "FY") && v[2] >= '0' && v[2] <= '9' {
		v = v[2:]
	}
	v = canonDecade.ReplaceAllString(v, "$1")
	if m := canonSeason.FindStringSubmatch(v); m != nil {
		v = m[1] + "-" + [...]string{"SP", "SU", "FA", "WI"}[m[2][1]-'1']
	}
	v = canonWeek.ReplaceAllString(v, "${1}0$2$3")
	if m := canonWeekday.FindStringSubmatch(v); m != nil {
		v = weekDay(m[1], m[2], m[3]) + m[4]
	}
	v = canonDay.ReplaceAllString(v, "$1$2")
	v = canonJoined.ReplaceAllString(v, "$1-$2-$3$4")
	if day, clock, ok := strings.Cut(v, "T"); ok {
		if clock != "" && clock[0] >= '0' && clock[0] <= '9' {
			clock = canonZone.ReplaceAllString(clock, "")
			clock = canonHour.ReplaceAllString(clock, "$1:00")
			clock = canonSeconds.ReplaceAllString(clock, "$1")
			clock = canonClock.ReplaceAllString(clock, "$1:$2")
		}
		if d, err := time.Parse(time.DateOnly, day); err == nil && clock == "24:00" {
			day, clock = d.AddDate(0, 0, 1).Format(time.DateOnly), "00:00" // the same instant
		}
		v = day + "T" + clock
	}
	if m := canonUnknown.FindStringSubmatch(v); m != nil {
		v = m[1]
	}
	return v
}

// canonicalLength returns the length of a duration in months and seconds, "" when v is no duration.
func canonicalLength(v string) string {
	m := canonLength.FindStringSubmatch(v)
	if m == nil || v == "P" {
		return ""
	}
	var months, seconds float64
	for clock, part := range m[1:] {
		for _, f := range canonPart.FindAllStringSubmatch(part, -1) {
			unit := unitName(f[2])
			if strings.Contains(f[1], "X") {
				if unit == "DE" {
					unit = "Y" // "for decades" is some years, too
				}
				return fmt.Sprint("unknown ", unit, clock)
			}
			n, err := strconv.ParseFloat(f[1], 64)
			if err != nil {
				return ""
			}
			if unit == "WE" {
				return fmt.Sprint("weekends ", n)
			}
			if clock == 0 && inMonths(unit) > 0 {
				months += n * inMonths(unit)
			} else {
				seconds += n * inSeconds(unit)
			}
		}
	}
	return fmt.Sprintf("length %.3f %.3f", months, seconds)
}

// unitName returns the one name of a unit that TIMEX3 and TIDES, its forerunner, write differently.
func unitName(unit string) string {
	switch unit {
	case "E":
		return "DE"
	case "C":
		return "CE"
	case "L":
		return "ML"
	}
	return unit
}

func inMonths(unit string) float64 {
	switch unit {
	case "M":
		return 1
	case "Q":
		return 3
	case "Y":
		return 12
	case "DE":
		return 120
	case "CE":
		return 1200
	case "ML":
		return 12000
	}
	return 0
}

func inSeconds(unit string) float64 {
	switch unit {
	case "S":
		return 1
	case "M":
		return 60
	case "H":
		return 3600
	case "D":
		return 86400
	}
	return 604800
}

// DatesOf returns the dates of an analysis.
func DatesOf(d *document.Document) []Date { return FromDocument(d).Dates }
