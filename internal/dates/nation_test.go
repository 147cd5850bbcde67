package dates_test

import "testing"

// TestNationalDays resolves days that fall on another date in every country.
func TestNationalDays(t *testing.T) {
	check(t, "2024-10-20", [][2]string{
		{"Ghana marked Independence Day in Accra.", "Independence Day=2024-03-06"},
		{"Indonesia raised its flags on Independence Day, officials in Jakarta said.", "Independence Day=2024-08-17"},
		{"Americans grilled on Independence Day, the U.S. grocers said.", "Independence Day=2024-07-04"},
		{"A Nairobi court sat. Kenyan judges will rest on Independence Day.", "Independence Day=2024-12-12"},
		{"Singapore held its parade on National Day.", "National Day=2024-08-09"},
		{"The crowds came on National Day.", "National Day="},
		{"India honoured its soldiers on Republic Day.", "Republic Day=2024-01-26"},
		{"Italy danced on Liberation Day.", "Liberation Day=2024-04-25"},
		{"Bangladesh remembered its dead on Victory Day.", "Victory Day=2024-12-16"},
		{"Russian tanks rolled on Victory Day.", "Victory Day=2024-05-09"},
		{"Nigeria marked Democracy Day in Abuja; on Democracy Day 2015 a president was sworn in.", "Democracy Day=2024-06-12; Democracy Day 2015=2015-05-29"},
		{"The Canadian premier of Ontario spoke before Thanksgiving.", "Thanksgiving=2024-10-14"},
		{"French police were out while Germany kept Unity Day.", "Unity Day=2024-10-03"},
		{"British shops in London sold flowers for Mother's Day 2024; the U.S. kept Mother's Day 2024 in May.", "Mother's Day 2024=2024-03-10; Mother's Day 2024=2024-05-12; May=2024-05"},
		{"New Zealand rested on Labour Day 2023, Canada on Labour Day 2023, others on Labour Day 2023.",
			"Labour Day 2023=2023-10-23; Labour Day 2023=2023-09-04; Labour Day 2023=2023-09-04"},
		{"Spain slept on Labour Day 2023.", "Labour Day 2023=2023-05-01"},
		{"The premier spoke after Thanksgiving.", "Thanksgiving=2024-11-28"},
		{"Australian shops in Sydney sold ties for Father's Day 2024.", "Father's Day 2024=2024-09-01"},
		{"The U.S. senator, an American, spoke on Election Day 2024.", "Election Day 2024=2024-11-05"},
		{"The French minister, speaking in Paris, voted on Election Day 2024.", "Election Day 2024="},
	})
}

// TestSouthernSeasons tells the months of seasons where summer begins in December.
func TestSouthernSeasons(t *testing.T) {
	for _, c := range [][3]string{
		{"Australian farmers near Sydney lost crops last winter.", "2024-06-01T00:00", "2024-09-01T00:00"},
		{"Australian farmers near Sydney lost crops last summer.", "2023-12-01T00:00", "2024-03-01T00:00"},
		{"Australian farmers near Sydney sow in autumn 2022.", "2022-03-01T00:00", "2022-06-01T00:00"},
		{"German farmers near Berlin lost crops last winter.", "2023-12-01T00:00", "2024-03-01T00:00"},
		{"Farmers lost crops last summer.", "2024-06-01T00:00", "2024-09-01T00:00"},
	} {
		d := find(c[0], "2024-10-20")
		if len(d.Dates) != 1 || d.Dates[0].Earliest != c[1] || d.Dates[0].Latest != c[2] {
			t.Errorf("%s: %+v, want %s to %s", c[0], d.Dates, c[1], c[2])
		}
	}
}
