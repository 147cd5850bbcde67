package dates

import "testing"

func TestMovingFeasts(t *testing.T) {
	for _, test := range []struct {
		rule string
		year int
		want string
	}{
		{"easter+0", 2024, "2024-03-31"}, {"easter+0", 2025, "2025-04-20"}, {"easter-2", 2025, "2025-04-18"},
		{"easter+0", 1961, "1961-04-02"}, {"orthodox easter", 2024, "2024-05-05"}, {"orthodox easter", 2023, "2023-04-16"},
		{"thanksgiving", 2025, "2025-11-27"}, {"black friday", 2025, "2025-11-28"}, {"labor day", 2025, "2025-09-01"},
		{"memorial day", 2025, "2025-05-26"}, {"august bank", 2024, "2024-08-26"}, {"king day", 2024, "2024-01-15"},
		{"lunar+0", 1990, "1990-01-27"}, {"lunar+0", 2026, "2026-02-17"}, {"lunar+0", 2050, "2050-01-23"},
		{"mid-autumn", 2013, "2013-09-19"}, {"diwali+0", 2023, "2023-11-12"}, {"diwali+0", 2024, "2024-10-31"},
		{"ramadan", 2025, "2025-03-01"}, {"fitr", 2024, "2024-04-10"}, {"adha", 2002, "2002-02-22"}, {"adha", 2024, "2024-06-16"},
		{"hebrew+0", 2024, "2024-10-03"}, {"hebrew+9", 2025, "2025-10-02"}, {"hebrew-163", 2024, "2024-04-23"},
		{"hanukkah", 2024, "2024-12-26"}, {"hanukkah", 2025, "2025-12-15"}, {"hanukkah", 2023, "2023-12-08"},
		{"1225", 2024, "2024-12-25"},
	} {
		day, ok := holidayIn(test.rule, test.year)
		if got := dayPoint(day).value(); !ok || got != test.want {
			t.Errorf("%s of %d = %s, want %s", test.rule, test.year, got, test.want)
		}
	}
}
