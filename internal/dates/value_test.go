package dates

import (
	"testing"

	"byline/internal/document"
)

func TestInterpret(t *testing.T) {
	for _, test := range []struct {
		value            string
		kind             document.DateType
		earliest, latest string
	}{
		{"2025-11-28", document.Calendar, "2025-11-28T00:00", "2025-11-29T00:00"},
		{"2024-02", document.Calendar, "2024-02-01T00:00", "2024-03-01T00:00"},
		{"2025", document.Calendar, "2025-01-01T00:00", "2026-01-01T00:00"},
		{"198X", document.Calendar, "1980-01-01T00:00", "1990-01-01T00:00"},
		{"19XX", document.Calendar, "1900-01-01T00:00", "2000-01-01T00:00"},
		{"FY2025", document.Calendar, "", ""},
		{"2025-H1", document.Calendar, "2025-01-01T00:00", "2025-07-01T00:00"},
		{"2025-Q4", document.Calendar, "2025-10-01T00:00", "2026-01-01T00:00"},
		{"2025-24", document.Calendar, "2025-12-01T00:00", "2026-03-01T00:00"},
		{"2025-W48", document.Calendar, "2025-11-24T00:00", "2025-12-01T00:00"},
		{"2025-W48-WE", document.Calendar, "2025-11-29T00:00", "2025-12-01T00:00"},
		{"2025-11-28T14:30", document.Time, "2025-11-28T14:30", "2025-11-28T14:31"},
		{"2025-11-28TMO", document.Time, "2025-11-28T05:00", "2025-11-28T12:00"},
		{"2025-11-28/2025-12-02", document.Calendar, "2025-11-28T00:00", "2025-12-03T00:00"},
		{"P3D", document.Duration, "", ""},
		{"P1Y6M", document.Duration, "", ""},
		{"PT2H", document.Duration, "", ""},
		{"XXXX-WXX-5", document.Set, "", ""},
	} {
		d, ok := Interpret(test.value)
		if !ok || d.Value != test.value || d.Type != test.kind || d.Earliest != test.earliest || d.Latest != test.latest {
			t.Errorf("Interpret(%q) = %v %v %q %q, want %v %q %q", test.value, ok, d.Type, d.Earliest, d.Latest, test.kind, test.earliest, test.latest)
		}
	}
	for _, value := range []string{"", "P", "PT", "P3", "3D", "2025-02-30", "2025-13", "2025-Q5", "2025-H3", "2025-W54", "2025-25", "0000", "25-11-28",
		"2025-11-28T24:00", "2025-11-28TXY", "2025T10:00", "2025-11-28/", "2025-12-02/2025-11-28", "next week", "2025-W", "20XXX", "198X-01", "2025-1-1"} {
		if d, ok := Interpret(value); ok {
			t.Errorf("Interpret(%q) is %+v", value, d)
		}
	}
}

func FuzzInterpret(f *testing.F) {
	f.Add("2025-W48-WE")
	f.Add("P1Y/2025")
	f.Fuzz(func(t *testing.T, value string) {
		if d, ok := Interpret(value); ok && d.Value != value {
			t.Errorf("Interpret(%q) gives %q", value, d.Value)
		}
	})
}
