package dates

import (
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/aa"
	"github.com/rickar/cal/v2/ca"
	"github.com/rickar/cal/v2/gb"
	"github.com/rickar/cal/v2/us"
)

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
		{"1225", 2024, "2024-12-25"}, {"shivaratri", 2004, "2004-02-18"}, {"shivaratri", 2016, "2016-03-07"}, {"shivaratri", 2024, "2024-03-08"},
		{"shivaratri", 2026, "2026-02-15"}, {"shivaratri", 2030, "2030-03-02"},
	} {
		day, ok := holidayIn(test.rule, test.year)
		if got := dayPoint(day).value(); !ok || got != test.want {
			t.Errorf("%s of %d = %s, want %s", test.rule, test.year, got, test.want)
		}
	}
}

// otherHolidays returns the holidays that follow Easter or a weekday, and some that do not move, as another library has
// them, by our rules.
func otherHolidays() map[string]*cal.Holiday {
	easterPlus := func(days int) *cal.Holiday { return &cal.Holiday{Offset: days, Func: cal.CalcEasterOffset} }
	return map[string]*cal.Holiday{
		"easter+0": aa.Easter, "easter-2": aa.GoodFriday, "easter+1": aa.EasterMonday, "easter-3": aa.MaundyThursday,
		"easter+39": aa.AscensionDay, "easter+49": aa.Pentecost, "easter+50": aa.PentecostMonday,
		"easter-1": easterPlus(-1), "easter-46": easterPlus(-46), "easter-47": easterPlus(-47), "easter-7": easterPlus(-7), "easter+54": easterPlus(54),
		"thanksgiving": us.ThanksgivingDay, "black friday": us.DayAfterThanksgivingDay, "labor day": us.LaborDay,
		"memorial day": us.MemorialDay, "columbus day": us.ColumbusDay, "presidents day": us.PresidentsDay, "king day": us.MlkDay,
		"spring bank": gb.SpringHoliday, "august bank": gb.SummerHoliday, "may bank": gb.EarlyMay, "victoria day": ca.VictoriaDay,
		"1225": aa.ChristmasDay, "0101": aa.NewYear, "0106": aa.Epiphany, "1111": us.VeteransDay, "0704": us.IndependenceDay, "0619": us.Juneteenth,
		"0701": ca.CanadaDay, "1226": gb.BoxingDay, "0815": aa.AssumptionOfMary, "1101": aa.AllSaintsDay,
		"election day":       {Month: time.November, Weekday: time.Monday, Offset: 1, CalcOffset: 1, Func: cal.CalcWeekdayOffset},
		"cyber monday":       {Month: time.November, Weekday: time.Thursday, Offset: 4, CalcOffset: 4, Func: cal.CalcWeekdayOffset},
		"remembrance sunday": {Month: time.November, Weekday: time.Sunday, Offset: 2, Func: cal.CalcWeekdayOffset},
	}
}

// TestHolidaysAgree compares our holidays with those of another library.
func TestHolidaysAgree(t *testing.T) {
	for rule, other := range otherHolidays() {
		compared := 0
		for year := 1950; year <= 2100; year++ {
			want, _ := other.Calc(year)
			if want.IsZero() || rule == "spring bank" && moved(year) || rule == "may bank" && moved(year) {
				continue // not yet a holiday, or moved for that year
			}
			compared++
			if got, ok := holidayIn(rule, year); !ok || dayPoint(got).value() != want.Format(time.DateOnly) {
				t.Errorf("%s of %d = %s, want %s", rule, year, dayPoint(got).value(), want.Format(time.DateOnly))
			}
		}
		if compared < 50 {
			t.Errorf("%s: only %d years compared", rule, compared)
		}
	}
}

// moved reports whether Britain moved a bank holiday in May for a jubilee or an anniversary.
func moved(year int) bool {
	switch year {
	case 1995, 2002, 2012, 2020, 2022:
		return true
	}
	return false
}

// TestMovingFeastsAgree compares the feasts that follow the moon or another calendar with those of other programs.
func TestMovingFeastsAgree(t *testing.T) {
	raw, err := os.ReadFile("testdata/feasts.tsv")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for line := range strings.Lines(string(raw)) {
		rule, want, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok {
			continue
		}
		year, err := strconv.Atoi(want[:4])
		if err != nil {
			t.Fatal(err)
		}
		if key := rule + want[:4]; seen[key] {
			continue // a short year of the moon may begin twice in one of ours: the first counts
		} else {
			seen[key] = true
		}
		if day, ok := holidayIn(rule, year); !ok || dayPoint(day).value() != want {
			t.Errorf("%s of %d = %s, want %s", rule, year, dayPoint(day).value(), want)
		}
	}
	if len(seen) < 1500 {
		t.Errorf("only %d feasts compared", len(seen))
	}
}

// TestEveryRuleIsCompared makes sure that the two tests above leave out no holiday that is computed.
func TestEveryRuleIsCompared(t *testing.T) {
	raw, err := os.ReadFile("testdata/feasts.tsv")
	if err != nil {
		t.Fatal(err)
	}
	others := otherHolidays()
	for line := range strings.Lines(holidayNames) {
		name, rule, _ := strings.Cut(strings.TrimSpace(line), "=")
		if rule == "" || strings.Contains(" independence national republic constitution liberation democracy unity victory labour ", " "+strings.TrimSuffix(rule, " day")+" ") || rule[0] <= '9' {
			continue // no day is known, it hangs on the country, or it is the same day every year
		}
		base := strings.TrimRight(rule, "+-0123456789")
		if others[rule] == nil && !strings.Contains(string(raw), "\n"+rule+"\t") && !strings.Contains(string(raw), "\n"+base+"+0\t") {
			t.Errorf("%s: nothing to compare the rule %q with", name, rule)
		}
	}
}
