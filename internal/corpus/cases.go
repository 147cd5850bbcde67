//go:build !js

package corpus

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"byline/internal/document"
)

// CaseRight is the measure of ScoreCase: a date was found at the expression and has the right value.
const CaseRight = "case right"

// A DateCase is one expression that another program resolves, and the value it gives.
type DateCase struct {
	ID        string
	Text      string
	Published string // YYYY-MM-DD
	document.Span
	Value string // TIMEX3
}

// ReadDateCases reads the test cases of other date recognizers (Recognizers-Text, duckling, chrono) in JSONL. These
// programs listen to people who make appointments. Taken are the cases that an article could have and that our guideline
// answers in the same way, told by their form and without a look at what package dates makes of them:
//   - exactly one expression, a day of reference, one value without modifier, no mode or dialect of the program;
//   - written as edited text writes, but for the capitals of days, months and feasts, which are given to them: units in
//     full, years with four digits, dates in numbers only in the order of ISO 8601;
//   - of a form in caseForms: a day, with or without a clock time, a month, a quarter, a half or a feast with its year, a
//     year, fiscal or not, a decade, the days around today with their parts and clock times, this, last and next week …
//     year, early or late in them, so many days away, the first and last day and the nth weekday of such a month, a day
//     of this, last or next week or month, every Monday, Friday mornings, each week, so many units long; a preposition
//     may stand before it;
//   - answered at the grain of that form.
//
// Left out, since the guideline reads them differently or leaves them to the tense of a clause that these cases do not
// have: weekdays and days without a year (the nearest by tense, there always ahead or always nearest); "this Friday",
// "next Friday"; weeks, months and years ago or ahead (at their own grain, there days); "the next two weeks" (a duration,
// there weeks by date); ranges (two expressions); "several weeks" (PXW, there P3W); "all week"; weeks counted within a
// month or a year; "in two days" (a day or a duration by its clause); feasts that follow the moon (begun the evening
// before, or seen a day apart). Left out too: reminders ("at 3"), and what only a program is told (3w, cy18, 20161016).
func ReadDateCases(path string) ([]DateCase, error) {
	var cases []DateCase
	err := readLines(path, func(line int, raw []byte) error {
		var in caseLine
		if err := json.Unmarshal(raw, &in); err != nil {
			return fmt.Errorf("corpus: %s:%d: %w", path, line, err)
		}
		if len(in.Spans) != 1 || len(in.Ref) < len(time.DateOnly) || !document.IsDay(in.Ref[:len(time.DateOnly)]) || in.special() {
			return nil
		}
		value := in.Spans[0].value()
		if value == "" {
			return nil
		}
		s, ok := byteSpan(runeStarts(in.Text), in.Spans[0].Start, in.Spans[0].End)
		if !ok {
			return formatError(path, line, "the span of %s is out of range", in.ID)
		}
		in.Text = in.Text[:s.Start] + asEdited(in.Text[s.Start:s.End]) + in.Text[s.End:]
		if !inScope(in.Text[s.Start:s.End], value) {
			return nil
		}
		cases = append(cases, DateCase{ID: in.ID, Text: in.Text, Published: in.Ref[:len(time.DateOnly)], Span: s, Value: value})
		return nil
	})
	return cases, err
}

// ScoreCase tells whether one of the dates found in the text of c is its expression with its value.
func ScoreCase(c *DateCase, predicted []Date) (Scores, []Miss) {
	s := Scores{}
	m := &misses{id: c.ID}
	var found []string
	right := false
	for _, p := range predicted {
		if p.Overlaps(c.Span) {
			right = right || canonical(p.Value) == canonical(c.Value)
			found = append(found, c.Text[p.Start:p.End]+"="+p.Value)
		}
	}
	s.accuracy(CaseRight, right)
	if !right {
		m.add("CASE", c.Text[c.Start:c.End], c.Value, "pred", strings.Join(found, "; "), "pub", c.Published, c.Text)
	}
	return s, m.list
}

// A caseLine holds a case of any of the three programs.
type caseLine struct {
	ID     string     `json:"id"`
	Text   string     `json:"text"`
	Ref    string     `json:"ref"`
	Mode   string     `json:"mode"`
	Locale string     `json:"locale"`
	Config string     `json:"config"`
	Spans  []caseSpan `json:"spans"`
}

// special reports whether the case needs a mode or a dialect.
func (c *caseLine) special() bool {
	return c.Mode != "" && c.Mode != "DateTimeModel" || c.Locale != "" && c.Locale != "EN" || c.Config != "" && c.Config != "chrono" ||
		strings.Contains(c.ID, "latent")
}

type caseSpan struct {
	Start  int `json:"start"`
	End    int `json:"end"`
	Values []struct {
		Timex string `json:"timex"`
		Type  string `json:"type"`
		Mod   string `json:"Mod"`
	} `json:"values"`
	Resolution *struct {
		Kind    string `json:"kind"`
		From    string `json:"from"`
		Grain   string `json:"grain"`
		Holiday string `json:"holiday"`
		N       int    `json:"n"`
	} `json:"resolution"`
	StartParts map[string]any `json:"start_parts"`
	EndParts   map[string]any `json:"end_parts"`
}

// value returns the TIMEX3 value of the expression, "" when the case is not taken.
func (s *caseSpan) value() string {
	switch r := s.Resolution; {
	case len(s.Values) == 1:
		v := s.Values[0]
		if v.Mod != "" || strings.HasSuffix(v.Timex, "_REF") {
			return ""
		}
		if strings.HasPrefix(v.Timex, "(") {
			return stretchOf(strings.Split(strings.Trim(v.Timex, "()"), ","))
		}
		return v.Timex
	case r != nil && r.Kind == "duration":
		return durationOf(r.N, r.Grain)
	case r != nil && r.Kind == "instant" && len(r.From) >= len(time.DateOnly):
		return instantOf(r.From, r.Grain)
	case len(s.EndParts) == 0:
		year, ok1 := s.StartParts["year"].(float64)
		month, ok2 := s.StartParts["month"].(float64)
		day, ok3 := s.StartParts["day"].(float64)
		if _, clock := s.StartParts["hour"]; ok1 && ok2 && ok3 && !clock {
			return fmt.Sprintf("%04.0f-%02.0f-%02.0f", year, month, day)
		}
	}
	return ""
}

func durationOf(n int, unit string) string {
	switch unit {
	case "year", "month", "week", "day":
		return fmt.Sprintf("P%d%s", n, strings.ToUpper(unit[:1]))
	case "hour", "minute", "second":
		return fmt.Sprintf("PT%d%s", n, strings.ToUpper(unit[:1]))
	}
	return ""
}

// stretchOf returns the quarter, half or decade that Recognizers-Text gives by its first day, the day after it and its
// length, "" for other stretches.
func stretchOf(parts []string) string {
	if len(parts) != 3 {
		return ""
	}
	d, err := time.Parse(time.DateOnly, parts[0])
	if err != nil || d.Day() != 1 {
		return ""
	}
	switch month := int(d.Month()) - 1; {
	case parts[2] == "P3M" && month%3 == 0:
		return fmt.Sprintf("%04d-Q%d", d.Year(), month/3+1)
	case parts[2] == "P6M" && month%6 == 0:
		return fmt.Sprintf("%04d-H%d", d.Year(), month/6+1)
	case parts[2] == "P10Y" && month == 0 && d.Year()%10 == 0:
		return fmt.Sprintf("%03dX", d.Year()/10)
	}
	return ""
}

func instantOf(from, unit string) string {
	day := from[:len(time.DateOnly)]
	d, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	switch unit {
	case "minute", "hour":
		return from[:min(len("2006-01-02T15:04"), len(from))]
	case "day":
		return day
	case "week":
		year, week := d.ISOWeek()
		return fmt.Sprintf("%04d-W%02d", year, week)
	case "month":
		return day[:len("2006-01")]
	case "quarter":
		return fmt.Sprintf("%s-Q%d", day[:len("2006")], (int(d.Month())+2)/3)
	case "year":
		return day[:len("2006")]
	}
	return ""
}
