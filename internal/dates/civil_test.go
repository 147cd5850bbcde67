package dates

import (
	"testing"
	"time"
)

func TestDaysAgreeWithTheTimePackage(t *testing.T) {
	day := time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC)
	for n := dayNumber(1900, 1, 1); day.Year() < 2101; n++ {
		y, m, d := civil(n)
		if y != day.Year() || m != int(day.Month()) || d != day.Day() || dayNumber(y, m, d) != n {
			t.Fatalf("civil(%d) = %d-%d-%d, want %s", n, y, m, d, day.Format(time.DateOnly))
		}
		if got, want := weekday(n)%7, int(day.Weekday()); got != want {
			t.Fatalf("weekday of %s = %d, want %d", day.Format(time.DateOnly), got, want)
		}
		year, number := isoWeek(week(n))
		if wantYear, want := day.ISOWeek(); year != wantYear || number != want {
			t.Fatalf("week of %s = %d-W%d, want %d-W%d", day.Format(time.DateOnly), year, number, wantYear, want)
		}
		if got := dayPoint(n).value(); got != day.Format(time.DateOnly) {
			t.Fatalf("value = %s, want %s", got, day.Format(time.DateOnly))
		}
		day = day.AddDate(0, 0, 1)
		if last := day.Day() == 1; last != (d == daysIn(y, m)) {
			t.Fatalf("daysIn(%d, %d) = %d", y, m, daysIn(y, m))
		}
	}
}

func TestEveryGrainTilesTheCalendar(t *testing.T) {
	for n := dayNumber(1899, 12, 1); n < dayNumber(2101, 1, 1); n++ {
		for g := gCentury; g <= gDay; g++ {
			p := at(n, g)
			if g != gWeekend && (p.day() > n || p.next() <= n) {
				t.Fatalf("%s holds %d to %d, not %s", p.value(), p.day(), p.next(), dayPoint(n).value())
			}
			if q := at(p.day(), g); q != p {
				t.Fatalf("first day of %s lies in %s", p.value(), q.value())
			}
		}
	}
}
