package dates_test

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"byline/internal/dates"
	"byline/internal/document"
	"byline/internal/segment"
)

// find runs the steps the package needs and its own.
func find(text, published string) *document.Document {
	d := &document.Document{Text: document.Normalize(text)}
	if published != "" {
		d.Published = document.Published{Value: published, Source: document.Given}
	}
	segment.Split(d)
	dates.Find(d)
	return d
}

// list writes the dates of a document one after the other: span=value, modifiers behind a slash.
func list(d *document.Document) string {
	var b strings.Builder
	for i, x := range d.Dates {
		if i > 0 {
			b.WriteString("; ")
		}
		b.WriteString(d.Slice(x.Span) + "=" + x.Value)
		if x.Mod != "" {
			b.WriteString("|" + x.Mod)
		}
	}
	return b.String()
}

// check runs a table of sentences published on one day.
func check(t *testing.T, published string, table [][2]string) {
	t.Helper()
	for _, row := range table {
		if got := list(find(row[0], published)); got != row[1] {
			t.Errorf("%s\n got  %s\n want %s", row[0], got, row[1])
		}
	}
}

func TestAbsolute(t *testing.T) {
	check(t, "2024-05-08", [][2]string{ // a Wednesday
		{"The treaty was signed on 3 May 2024.", "3 May 2024=2024-05-03"},
		{"It was signed on May 3, 2024, in Oslo.", "May 3, 2024=2024-05-03"},
		{"It was signed on Tuesday, 7 May 2024.", "Tuesday, 7 May 2024=2024-05-07"},
		{"It was signed on the 3rd of May.", "the 3rd of May=2024-05-03"},
		{"Voting took place on 3-5 May.", "3-5 May=2024-05-03/2024-05-05"},
		{"The fair ran May 3 to 5.", "May 3 to 5=2024-05-03/2024-05-05"},
		{"The ship sailed between 27 February-5 March 2021.", "27 February-5 March 2021=2021-02-27/2021-03-05"},
		{"Born in 1932, the poet (1932-2019) lived in Rome.", "1932=1932; 1932-2019=1932/2019"},
		{"Goals fell in the 2023-24 season.", "the 2023-24 season=2023/2024"},
		{"The file is dated 2024-04-30.", "2024-04-30=2024-04-30"},
		{"It was logged at 2024-04-30T14:05.", "2024-04-30T14:05=2024-04-30T14:05"},
		{"He moved in the 1990s, after the late '80s boom.", "the 1990s=199X; late '80s=198X|END"},
		{"A 19th-century mill stands there.", "19th-century=18XX"},
		{"The coin was minted in 44 BC.", "44 BC=BC0044"},
		{"Profit rose in Q3 2023 and in fiscal 2024, less than in FY25.", "Q3 2023=2023-Q3; fiscal 2024=FY2024; FY25=FY2025"},
		{"Sales fell in the second half of 2023.", "the second half of 2023=2023-H2"},
		{"The bridge opens in spring 2026.", "spring 2026=2026-21"},
		{"They met in early May 2023 and at the end of March 2024.", "early May 2023=2023-05|START; the end of March 2024=2024-03|END"},
	})
}

func TestStory(t *testing.T) {
	check(t, "2024-05-08", [][2]string{
		{"In 1944 the war came near. In August the town was shelled; on 12 September it fell.", "1944=1944; August=1944-08; 12 September=1944-09-12"},
		{"In 1944 the war came near.\n\nIn August the town was shelled.", "1944=1944; August=2023-08"},
		{"Founded in 1944, the firm was sold. It said in March that it would close.", "1944=1944; March=2024-03"},
		{"In 2023 sales fell. In March they rose.", "2023=2023; March=2024-03"},
	})
}

func TestNumericOrder(t *testing.T) {
	check(t, "2025-05-20", [][2]string{
		{"WASHINGTON - The memo of 3/5/24 was leaked by a Senate aide.", "3/5/24=2024-03-05"},
		{"LONDON - The Labour MP signed the order of 3/5/24 at the centre.", "3/5/24=2024-05-03"},
		{"The notes of 03/04/2025 and 28/03/2025 differ.", "03/04/2025=2025-04-03; 28/03/2025=2025-03-28"},
		{"The notes of 03/04/2025 and 03/28/2025 differ.", "03/04/2025=2025-03-04; 03/28/2025=2025-03-28"},
		{"The licence expires on 31.12.2027.", "31.12.2027=2027-12-31"},
		{"The hotline works 24/7 since 9/11.", "9/11=2001-09-11"},
		{"He sold 31/02/2024 tickets.", ""},
	})
}

func TestTense(t *testing.T) {
	check(t, "2025-11-30", [][2]string{ // a Sunday
		{"The minister said on Monday that it was over.", "Monday=2025-11-24"},
		{"The ministers will meet on Monday in Brussels.", "Monday=2025-12-01"},
		{"Police fired on the crowd on Sunday.", "Sunday=2025-11-30"},
		{"A vote is expected on Thursday, she said on Friday.", "Thursday=2025-12-04; Friday=2025-11-28"},
		{"They must agree by Friday.", "Friday=2025-12-05"},
		{"The talks were adjourned until Tuesday.", "Tuesday=2025-12-02"},
		{"Rain has fallen since Tuesday.", "Tuesday=2025-11-25"},
		{"The deal was signed in March and takes effect in January.", "March=2025-03; January=2026-01"},
		{"The court ruled on 3 May; the appeal is set for 3 February.", "3 May=2025-05-03; 3 February=2026-02-03"},
		{"The ruling Thursday that the boy must leave drew protests, and Wednesday's attack could lead to more.", "Thursday=2025-11-27; Wednesday=2025-11-26"},
		{"He could not be reached Friday and would not say on Thursday whether he will run.", "Friday=2025-11-28; Thursday=2025-11-27"},
		{"The vote on Thursday could lead to more.", "Thursday=2025-12-04"},
		{"She was arrested last Friday.", "last Friday=2025-11-28"},
		{"The race is next Tuesday.", "next Tuesday=2025-12-02"},
		{"The fourth quarter was good.", "The fourth quarter=2025-Q4"},
		{"“We will leave on Friday,” he said on Tuesday.", "Friday=2025-12-05; Tuesday=2025-11-25"},
	})
}

func TestDeictic(t *testing.T) {
	check(t, "2024-05-08", [][2]string{
		{"He spoke today, yesterday and will speak tomorrow.", "today=2024-05-08; yesterday=2024-05-07; tomorrow=2024-05-09"},
		{"The club lost last night; it plays again tonight.", "last night=2024-05-07TNI; tonight=2024-05-08TNI"},
		{"It rained this morning after fog on Tuesday night.", "this morning=2024-05-08TMO; Tuesday night=2024-05-07TNI"},
		{"Cuts came last week, more will come this weekend, next month and next year.",
			"last week=2024-W18; this weekend=2024-W19-WE; next month=2024-06; next year=2025"},
		{"She left two years ago, he three weeks ago, they 10 days ago.",
			"two years ago=2022; three weeks ago=2024-W16; 10 days ago=2024-04-28"},
		{"They will vote on the first Tuesday in October; the last Friday of May 2023 was wet.", "the first Tuesday in October=2024-10-01; the last Friday of May 2023=2023-05-26"},
		{"She will return in three days; it is still today's news in today's world.", "three days=P3D; today=2024-05-08"},
		{"He said that last week it rained; in that last week of war none slept.", "last week=2024-W18; that last week=2024-W18"},
		{"The minister told \"This Week\" that it was over; it ends \"this week\".", "this week=2024-W19"},
		{"He came the night before last, she the week before last; the year before last week's vote was calm.", "the night before last=2024-05-06TNI; the week before last=2024-W17; last week=2024-W18"},
		{"They will meet on the 20th of next month and on Tuesday of next week.", "the 20th of next month=2024-06-20; Tuesday of next week=2024-05-14"},
		{"He left on Wednesday last week, two days before yesterday.", "Wednesday last week=2024-05-01; two days before yesterday=2024-05-05"},
		{"It opened on the first Monday of last month, the last Sunday of March 2024.", "the first Monday of last month=2024-04-01; the last Sunday of March 2024=2024-03-31"},
		{"It began last summer and will end this winter.", "last summer=2023-22; this winter=2024-24"},
	})
}

func TestNarrative(t *testing.T) {
	check(t, "2025-11-30", [][2]string{
		{"The king died on September 8, 2022. Three days later the coffin came home.", "September 8, 2022=2022-09-08; Three days later=2022-09-11"},
		{"He resigned on March 3, 2020. The previous day he had denied it.", "March 3, 2020=2020-03-03; The previous day=2020-03-02"},
		{"The quake struck on 6 February 2023. The following week aid came.", "6 February 2023=2023-02-06; The following week=2023-W07"},
		{"He left a year and two months ago.", "a year and two months ago=2024-09"},
		{"She won gold in 2016 and retired two years later.", "2016=2016; two years later=2018"},
		{"The strike of 1984 was long; that year 142 pits closed.", "1984=1984; that year=1984"},
	})
}

func TestTimes(t *testing.T) {
	check(t, "2024-05-08", [][2]string{
		{"It closed at 9.15pm on Friday.", "9.15pm on Friday=2024-05-03T21:15"},
		{"Talks begin at 10 a.m. Monday.", "10 a.m. Monday=2024-05-13T10:00"},
		{"Oil fell 2 percent by 0915 GMT.", "0915 GMT=2024-05-08T09:15"},
		{"The quake hit at 7:45 a.m. local time (0545 GMT).", "7:45 a.m. local time (0545 GMT)=2024-05-08T07:45"},
		{"Doors open at noon and close at midnight.", "noon=2024-05-08T12:00; midnight=2024-05-08T24:00"},
		{"Polls close at 22:30.", "22:30=2024-05-08T22:30"},
		{"By mid-afternoon on Tuesday it rained.", "mid-afternoon on Tuesday=2024-05-07TAF|MID"},
		{"The bell will ring at half past four.", "half past four=2024-05-08T16:30"},
		{"A curfew will run from 10 p.m. to 6 a.m. daily.", "10 p.m.=T22:00; 6 a.m.=T06:00; daily=P1D"},
		{"It fell 4.20 to close at 63.10 on average.", ""},
	})
}

func TestDurationsAndSets(t *testing.T) {
	check(t, "2024-05-08", [][2]string{
		{"The fires burned for two weeks and several months.", "two weeks=P2W; several months=PXM"},
		{"A two-day visit follows a 24-hour strike.", "two-day=P2D; 24-hour=PT24H"},
		{"The six-month-old row went on for years.", "six-month-old=P6M; years=PXY"},
		{"It took half an hour, then five and a half years.", "half an hour=PT30M; five and a half years=P5Y6M"},
		{"Some took half an hour, 90 minutes or an hour, 20 minutes.", "half an hour=PT30M; 90 minutes=PT90M; an hour, 20 minutes=PT1H20M"},
		{"It took one hour and a half.", "one hour and a half=PT1H30M"},
		{"It took 4 hours, 53 minutes and 6 seconds.", "4 hours, 53 minutes and 6 seconds=PT4H53M6S"},
		{"It lasted more than a decade.", "more than a decade=P10Y|MORE_THAN"},
		{"It took an hour and forty minutes, then they gave him a week to leave.", "an hour and forty minutes=PT1H40M; a week=P1W"},
		{"The crowd grew over the years and in the months that followed.", "the years=PXY; the months=PXM"},
		{"He fell; two hours later he was dead, and half an hour later buried.", "two hours=PT2H; half an hour=PT30M"},
		{"He fell at 4 p.m. on Monday; two hours later he was dead.", "4 p.m. on Monday=2024-05-06T16:00; two hours later=2024-05-06T18:00"},
		{"It was the third round in as many weeks.", "as many weeks=P3W"},
		{"Six died in the past three weeks.", "the past three weeks=P3W"},
		{"They march every Monday, each year and twice a week.", "every Monday=XXXX-WXX-1; each year=P1Y; twice a week=P1W"},
		{"Ferries run daily except Sundays.", "daily=P1D; Sundays=XXXX-WXX-7"},
	})
}

func TestBusiness(t *testing.T) {
	check(t, "2024-11-05", [][2]string{
		{"Profit rose in the third quarter from a year earlier. Sales for the quarter fell.", "the third quarter=2024-Q3; a year earlier=2023-Q3; the quarter=2024-Q3"},
		{"Earnings in the first quarter rose above those of the year-earlier period.", "the first quarter=2024-Q1; the year-earlier period=2023-Q1"},
		{"Earnings of the second quarter beat the 2022 quarter and the latest quarter.", "the second quarter=2024-Q2; the 2022 quarter=2022-Q2; the latest quarter=2024-Q2"},
		{"In this year's third quarter it lost $5 million; next year's first half looks better.", "this year's third quarter=2024-Q3; next year's first half=2025-H1"},
		{"It will report third-quarter results in mid-November.", "third-quarter=2024-Q3; mid-November=2024-11|MID"},
		{"The dividend is payable Feb. 1; bonds were set for January.", "Feb. 1=2025-02-01; January=2025-01"},
		{"The offer runs until 5 p.m. EST, Nov. 9, after 2 1/2 years of talks.", "5 p.m. EST, Nov. 9=2024-11-09T17:00; 2 1/2 years=P2Y6M"},
		{"Revenue of the first two quarters of 2025 will fall, that of the first two quarters rose.", "the first two quarters of 2025=2025-H1; the first two quarters=P2Q"},
		{"It was the film of the year.", ""},
		{"Sales rose in the first nine months of the year, reaching a high for the year.", "the first nine months=P9M; the year=2024; the year=2024"},
		{"Shares fell after overnight losses in Tokyo; the overnight rate is 5%.", "overnight=2024-11-04TNI"},
		{"Sales of the last quarter were good.", "the last quarter=2024-Q3"},
		{"Output in the fourth quarter of fiscal 2023 and the last half of 2019 rose.", "the fourth quarter of fiscal 2023=2023-Q4; the last half of 2019=2019-H2"},
		{"The last half of the match was dull.", ""},
		{"The club played a quarter of an hour; the quarter was lost.", "a quarter of an hour=PT15M"},
	})
}

func TestTranscripts(t *testing.T) {
	check(t, "1998-03-01", [][2]string{
		{"January nineteen ninety-seven was cold, as was the winter of nineteen ninety-four.", "January nineteen ninety-seven=1997-01; the winter of nineteen ninety-four=1994-24"},
		{"Trash is collected Tuesday nights; this past spring it was not.", "Tuesday nights=XXXX-WXX-2TNI; this past spring=1997-21"},
		{"It is a five year plan for this coming Sunday.", "five year=P5Y; this coming Sunday=1998-03-08"},
		{"A week or so ago Jan Roe spoke.", "A week or so ago=1998-W08"},
	})
}

func TestHolidays(t *testing.T) {
	check(t, "2024-05-08", [][2]string{
		{"Shops shut on Christmas Day.", "Christmas Day=2023-12-25"},
		{"Easter came early.", "Easter=2024-03-31"},
		{"Diwali 2023 was loud.", "Diwali 2023=2023-11-12"},
		{"Families will gather for Thanksgiving.", "Thanksgiving=2024-11-28"},
		{"They broke the fast on Eid al-Fitr.", "Eid al-Fitr=2024-04-10"},
		{"Ramadan began in Cairo.", "Ramadan=2024-03"},
		{"The Lunar New Year was cold.", "The Lunar New Year=2024-02-10"},
		{"The plan was called a Christmas tree.", ""},
		{"Traffic on Labor Day 2023 weekend, and on the last day of October 2023, was dense.", "Labor Day 2023 weekend=2023-W35-WE; the last day of October 2023=2023-10-31"},
		{"It opened on the August bank holiday.", "the August bank holiday=2023-08-28"},
		{"The Oct. 7 attack changed that.", "Oct. 7=2023-10-07"},
		{"Boxing Day fell on a Tuesday; nobody died on a Friday.", "Boxing Day=2023-12-26; Tuesday=2023-12-26; Friday=XXXX-WXX-5"},
	})
}

func TestLeftAlone(t *testing.T) {
	for _, text := range []string{
		"The 34-year-old striker, aged 34, scored twice in a 3-2 win.",
		"A Boeing 747 with 212 people aboard landed.",
		"Euro 2028 and Agenda 2063 were discussed, like Resolution 2231.",
		"Theresa May said April Jones may march with August Wilson.",
		"Theresa May spoke. Aides told May that the vote on May's plan, led by May, was lost.",
		"Some 2000 soldiers and 1984 others crossed 1950 feet of ice.",
		"The rent is $900 a month and 300 calls a day.",
		"The Sunday Times and the Sun sat on a wall.",
		"Windows 95 and Blade Runner 2049 cost $1999.",
		"He was recently in hospital and is now at home.",
	} {
		if got := list(find(text, "2024-05-08")); got != "" {
			t.Errorf("%s\n got %s, want nothing", text, got)
		}
	}
}

func TestPublishedIsFound(t *testing.T) {
	for _, test := range []struct{ text, want, first string }{
		{"Talks fail\n\nPublished 30 November 2025\n\nThe sides met on Sunday in Florida, officials said.", "2025-11-30", "30 November 2025"},
		{"Talks fail\n\nFirst published on Sun 30 Nov 2025 14.52 GMT\n\nThe sides met on Sunday in Florida.", "2025-11-30", "Sun 30 Nov 2025"},
		{"Talks fail\n\nBy Ann Roe\n\nNovember 30, 2025, 10:15 AM ET\n\nThe sides met on Sunday in Florida.", "2025-11-30", "November 30, 2025, 10:15 AM ET"},
		{"Talks fail\n\n2025-11-30T18:20:00Z\n\nThe sides met on Sunday in Florida.", "2025-11-30", "2025-11-30T18:20:00Z"},
		{"What 3 May 2024 changed\n\nThe sides met on Sunday in Florida.", "", ""},
		{"Talks fail\n\nUpdated: 2025-11-30\n\nThe sides met on Sunday in Florida.", "2025-11-30", "2025-11-30"},
		{"GENEVA, Dec 8 (Reuters) - The sides met on Monday, after talks in November 2025.", "2025-12-08", "Dec 8"},
		{"The sides met on Sunday in Florida.", "", ""},
	} {
		d := find(test.text, "")
		if d.Published.Value != test.want {
			t.Errorf("%q: published %q, want %q", test.text, d.Published.Value, test.want)
		}
		if last := d.Dates[len(d.Dates)-1]; test.want == "" && (d.Published.Source != document.Unknown || last.Value != "" || last.Why == "") {
			t.Errorf("%q: %+v", test.text, d.Dates)
		}
		if test.want != "" && (d.Published.Source != document.Found || d.Slice(d.Published.Span) != test.first) {
			t.Errorf("%q: found in %q", test.text, d.Slice(d.Published.Span))
		}
	}
}

func TestBounds(t *testing.T) {
	for _, test := range [][4]string{
		{"He came in May 2024.", "2024-05-01T00:00", "2024-06-01T00:00", "2024-05"},
		{"He came in early May 2024.", "2024-05-01T00:00", "2024-05-11T00:00", "2024-05"},
		{"He came on 3-5 May 2024.", "2024-05-03T00:00", "2024-05-06T00:00", "2024-05-03/2024-05-05"},
		{"He came in winter 2023.", "2023-12-01T00:00", "2024-03-01T00:00", "2023-24"},
		{"He came at 9.15pm on 3 May 2024.", "2024-05-03T21:15", "2024-05-03T21:16", "2024-05-03T21:15"},
		{"He came last week.", "2024-04-29T00:00", "2024-05-06T00:00", "2024-W18"},
		{"He came for two weeks.", "", "", "P2W"},
	} {
		x := find(test[0], "2024-05-08").Dates[0]
		if x.Earliest != test[1] || x.Latest != test[2] || x.Value != test[3] {
			t.Errorf("%s got %s, %s to %s", test[0], x.Value, x.Earliest, x.Latest)
		}
	}
}

func ExampleFind() {
	d := &document.Document{Text: "Talks will resume on Monday, two years after the truce of 5 May 2022."}
	d.Published = document.Published{Value: "2024-05-08", Source: document.Given}
	segment.Split(d)
	dates.Find(d)
	for _, x := range d.Dates {
		fmt.Printf("%s: %s, %s\n", d.Slice(x.Span), x.Value, x.Why)
	}
	// Output:
	// Monday: 2024-05-13, the next Monday from 8 May 2024: “will”
	// two years: P2Y, as written
	// 5 May 2022: 2022-05-05, as written
}

const sample = `GENEVA, Dec 8 (Reuters) - Negotiators met for a third day on Monday, after talks on Saturday that ran until 2 a.m.
The plan, first drafted in October 2024, would take effect in early January, the minister said. "We will know by Friday,"
she told reporters last night. Two years earlier a similar plan failed; in the 1990s three did. Every Thursday the panel
meets for two hours at 9.30am, and the second quarter of next year is the deadline. The 34-year-old envoy left on 3/5/24.
`

func FuzzFind(f *testing.F) {
	for _, s := range []string{sample, "", "3/", "the", "2024-", "at 9:", "a", "May 3-", "half past", "'90s", "Eid al-", "two and a half", strings.Repeat("\"", 300),
		strings.Repeat("the end of ", 200), strings.Repeat("day before ", 200), strings.Repeat("the night of ", 100) + "May 3", "99999999999 years ago", "9999 centuries ago", "31 February 2024"} {
		f.Add(s, "2025-11-30")
		f.Add(s, "")
	}
	f.Fuzz(func(t *testing.T, text, published string) {
		d, again := find(text, published), find(text, published)
		end := 0
		for i, x := range d.Dates {
			if x.Start < end || x.Empty() || x.End > len(d.Text) {
				t.Fatalf("span %v after %d in %d bytes", x.Span, end, len(d.Text))
			}
			if s := d.Slice(x.Span); !utf8.ValidString(s) || strings.TrimSpace(s) != s {
				t.Fatalf("span %q", s)
			}
			if x.Why == "" || again.Dates[i] != x {
				t.Fatalf("%+v and %+v", x, again.Dates[i])
			}
			if x.Earliest > x.Latest && x.Earliest < "9" {
				t.Fatalf("%s: %s to %s", x.Value, x.Earliest, x.Latest)
			}
			end = x.End
		}
	})
}

func TestTimeGrowsWithTheTextOnly(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	for _, unit := range []string{sample, "the end of the ", "\"", "on Monday to ", "1 ", "a ", "2024-", "Christmas New Year ", "Monday and ", "Independence Day ", "ahead of ", "at 9am by three "} {
		measure := func(n int) time.Duration {
			d := &document.Document{Text: strings.Repeat(unit, n/len(unit)), Published: document.Published{Value: "2025-11-30", Source: document.Given}}
			segment.Split(d)
			best := time.Hour
			for range 3 {
				start := time.Now()
				dates.Find(d)
				best = min(best, time.Since(start))
			}
			return best
		}
		var small, big time.Duration
		for range 5 { // other programs may slow one measurement, not all
			if small, big = measure(50_000), measure(200_000); big <= 6*small {
				break
			}
		}
		if big > 6*small+20*time.Millisecond {
			t.Errorf("%.20q: %v for 50 kB, %v for 200 kB", unit, small, big)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	d := &document.Document{Text: strings.Repeat(sample, 200), Published: document.Published{Value: "2025-12-08", Source: document.Given}}
	segment.Split(d)
	b.SetBytes(int64(len(d.Text)))
	b.ReportAllocs()
	for b.Loop() {
		dates.Find(d)
	}
}
