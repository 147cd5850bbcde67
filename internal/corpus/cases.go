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
// programs listen to people who make appointments; taken are the cases that an article could have and that have one
// answer by our guideline too:
//   - exactly one expression, and no mode or dialect of the program;
//   - written as articles write: days and months with a capital, units in full, no slashes;
//   - of Recognizers-Text: dates, spans of the calendar and durations with one plain TIMEX3 value, without modifier;
//   - of duckling: instants of a day or a longer unit, holidays aside, and durations;
//   - of chrono: full days without clock time.
//
// Some cases still differ on purpose, such as "two weeks ago", which is a day for these programs and a week for us.
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
		if !asInArticles(in.Text[s.Start:s.End]) {
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

// asInArticles reports whether an article could write the expression so.
func asInArticles(expression string) bool {
	if strings.Contains(expression, "/") {
		return false
	}
	for _, w := range strings.FieldsFunc(expression, func(r rune) bool { return !isWord(r) }) {
		switch strings.TrimRight(w, "0123456789") {
		case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
			"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
			"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "qtr", "yr", "hr", "min", "sy":
			return false
		}
	}
	return true
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
		plain := v.Type == "date" || v.Type == "daterange" || v.Type == "duration"
		if !plain || v.Mod != "" || strings.ContainsAny(v.Timex, "(,") || strings.Contains(v.Timex, "XX") || strings.HasSuffix(v.Timex, "_REF") {
			return ""
		}
		return v.Timex
	case r != nil && r.Kind == "duration":
		return durationOf(r.N, r.Grain)
	case r != nil && r.Kind == "instant" && r.Holiday == "" && len(r.From) >= len(time.DateOnly):
		return instantOf(r.From[:len(time.DateOnly)], r.Grain)
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

func instantOf(day, unit string) string {
	d, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	switch unit {
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
