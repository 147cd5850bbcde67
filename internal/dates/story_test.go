package dates_test

import "testing"

// TestDayOfTimes gives times without a day that of the story: of a night told of, of the first day the article speaks of.
func TestDayOfTimes(t *testing.T) {
	check(t, "2024-05-08", [][2]string{ // a Wednesday
		{"Police were called on Tuesday.\n\nThe shop was robbed at 2pm.", "Tuesday=2024-05-07; 2pm=2024-05-07T14:00"},
		{"The ferry sank on Sunday.\n\nRain fell.\n\nIt left port at 7 a.m.", "Sunday=2024-05-05; 7 a.m.=2024-05-05T07:00"},
		{"Police were called on Tuesday.\n\nA hearing will begin at 2pm.", "Tuesday=2024-05-07; 2pm=2024-05-08T14:00"},
		{"By 7:20 a.m. she had voted. Polls opened across the country on Tuesday.", "7:20 a.m.=2024-05-07T07:20; Tuesday=2024-05-07"},
		{"Shells fell last night and again at dawn.", "last night=2024-05-07TNI; dawn=2024-05-08TMO"},
		{"The party began on Monday evening and ended at 3am.", "Monday evening=2024-05-06TEV; 3am=2024-05-07T03:00"},
		{"The concert is tomorrow night. Doors open at 7.30pm.", "tomorrow night=2024-05-09TNI; 7.30pm=2024-05-09T19:30"},
		{"Two men were held on Monday.\n\nThe house was burnt overnight.", "Monday=2024-05-06; overnight=2024-05-05TNI"},
		{"He will fly out at 4 in the morning.", "4 in the morning=2024-05-09T04:00"},
		{"The house was burnt overnight.", "overnight=2024-05-07TNI"},
		{"The shop opens every day at 9am.", "every day=P1D; 9am=T09:00"},
		{"On Thursdays it sells bread from 5 to 8 p.m. to all.", "Thursdays=XXXX-WXX-4; 5 to 8 p.m.=T17:00/T20:00"},
		{"Every attack was told at noon.", "noon=2024-05-08T12:00"},
		{"Troops stormed the prison on Wednesday.\n\nThe president flew back by evening. Phones were cut at 7 p.m.\n\nThe strike began at midnight.",
			"Wednesday=2024-05-08; evening=2024-05-08TEV; 7 p.m.=2024-05-08T19:00; midnight=2024-05-07T24:00"},
		{"Villagers fled on Sunday.\n\nBy Monday evening 131 were back.\n\nRain fell.\n\nThen, at 11.43pm, a second quake struck.",
			"Sunday=2024-05-05; Monday evening=2024-05-06TEV; 11.43pm=2024-05-06T23:43"},
		{"The train left at 11.30pm on Monday.\n\nRain fell.\n\nBy 2am seven carriages were burning.", "11.30pm on Monday=2024-05-06T23:30; 2am=2024-05-07T02:00"},
		{"A plane was lost on Tuesday. The prosecutor is to speak at 12:30 p.m.", "Tuesday=2024-05-07; 12:30 p.m.=2024-05-08T12:30"},
		{"Markets will shut for a feast on Friday. Shares fell 87% before trading was halted at 2:51 p.m.", "Friday=2024-05-10; 2:51 p.m.=2024-05-08T14:51"},
		{"Landfall was expected between 4 p.m. and 8 p.m.", "4 p.m.=2024-05-08T16:00; 8 p.m.=2024-05-08T20:00"},
		{"The bank opens between 9am and 3pm.", "9am=T09:00; 3pm=T15:00"},
		{"The Mass was moved from midnight to noon; a curfew runs from 6 pm to 6 am.", "midnight=2024-05-07T24:00; noon=2024-05-08T12:00; 6 pm=T18:00; 6 am=T06:00"},
		{"The village head told Daily Mercury the men arrived at 9.30am.", "9.30am=2024-05-08T09:30"},
		{"A meeting was scheduled for Thursday at 2:00 p.m., not for Friday, July 26th, 4 p.m.", "Thursday=2024-05-09; 2:00 p.m.=2024-05-09T14:00; Friday, July 26th, 4 p.m.=2024-07-26T16:00"},
		{"It opens Daily at 08:00.", "08:00=T08:00"},
		{"He came on Monday. Later in the day he left.", "Monday=2024-05-06; the day=2024-05-06"},
	})
}

// TestSpokenBefore counts what opens a quotation in the past tense from the day the article tells of.
func TestSpokenBefore(t *testing.T) {
	check(t, "2024-05-08", [][2]string{ // a Wednesday
		{"Crowds marched on Tuesday.\n\n“Today I brought a chair,” Ann Roe said. “Yesterday we stood.”", "Tuesday=2024-05-07; Today=2024-05-07; Yesterday=2024-05-06"},
		{"Crowds marched on Tuesday.\n\n“Today we rest,” Ann Roe said. Today they rested.", "Tuesday=2024-05-07; Today=2024-05-08; Today=2024-05-08"},
		{"Crowds marched on Monday.\n\n“Today I brought a chair,” Ann Roe said.", "Monday=2024-05-06; Today=2024-05-08"},
	})
}

// TestStretches reads what is named by a day or a month beside it.
func TestStretches(t *testing.T) {
	check(t, "2024-05-08", [][2]string{ // a Wednesday
		{"It opens in the week of May 20 and closes in the week of Christmas.", "the week of May 20=2024-W21; the week of Christmas=2024-W52"},
		{"He fled the day before last Friday.", "the day before last Friday=2024-05-02"},
		{"She must report on the Monday after Thanksgiving, not on the Friday before Easter.", "Monday after Thanksgiving=2024-12-02; Friday before Easter=2024-03-29"},
		{"Sales rose in the first three months of this year and the first six months of 2023, not in the first three months of the war.",
			"the first three months of this year=2024-Q1; the first six months of 2023=2023-H1; the first three months=P3M"},
		{"It was made last March, last April and last December.", "last March=2023-03; last April=2023-04; last December=2023-12"},
		{"It reached them no later than May of last year.", "May of last year=2023-05"},
		{"In 2022 the firm hired. In August it said so; it shut.", "2022=2022; August=2023-08"},
		{"In 2022 the firm hired. On September 1 it shut.", "2022=2022; September 1=2022-09-01"},
		{"In 2012 the firm hired. In August it was sold.", "2012=2012; August=2012-08"},
		{"The pre-2008 mood and the post-1959 exiles are gone.", "pre-2008=2008; post-1959=1959"},
		{"It has been shut since Sunday midnight.\n\nRain fell.", "Sunday midnight=2024-05-05T24:00"},
		{"Stocks ended the week down 2%, after a rise that was the biggest of the week.", "the week=2024-W19; the week=2024-W19"},
		{"A man came in the small hours.", "the small hours=2024-05-08TMO"},
		{"He left in the early hours of Monday.", "Monday=2024-05-06"},
		{"It lasted nearly six hours and began almost four years ago, not more than a year ago, nor less than a month ago; the first came at about 22:30.",
			"nearly six hours=PT6H|LESS_THAN; almost four years ago=2020|LESS_THAN; more than a year ago=2023|MORE_THAN; a month ago=2024-04|LESS_THAN; 22:30=2024-05-07T22:30|APPROX"},
		{"Gas was cheap this Memorial Day weekend and last Christmas.", "Memorial Day weekend=2024-W21-WE; last Christmas=2023-12-25"},
		{"Shops will close for Sallah, for Khmer New Year and on Mabo Day; the dues were paid on Maha Shivratri, the match is on St Vitus' Day.",
			"Sallah=2024-06-16; Khmer New Year=2024-04-14; Mabo Day=2024-06-03; Maha Shivratri=2024-03-08; St Vitus' Day=2024-06-28"},
		{"They met on the feast of the Assumption; it was a feast of songs.", "the feast of the Assumption=2023-08-15"},
		{"The May contract rose; they hope to be out by the fall. Lamps burn all day and all week.", "May=2024-05; the fall=2024-23"},
		{"It opens on Thursday 2nd and Monday the 6th, and closes at 9am on the 20th; he fled on the 20th.",
			"Thursday 2nd=2024-05-02; Monday the 6th=2024-05-06; 9am on the 20th=2024-05-20T09:00; the 20th=2024-04-20"},
		{"He bogeyed the 16th and won at the hole on the 18th. She came second; it is on the second.", ""},
		{"Rain is likely between midnight and 4am on Friday, and between 4pm and 6pm on Saturday.",
			"midnight=2024-05-09T24:00; 4am on Friday=2024-05-10T04:00; 4pm=2024-05-11T16:00; 6pm on Saturday=2024-05-11T18:00"},
		{"They have been apart since Brexit Day.", "Brexit Day=2020-01-31"},
		{"They will come after Eid; they met before Eid.", "Eid=2024-06-16; Eid=2024-04-10"},
		{"In '91 it rained. It capsized at 0900 local time, a day late, a week into a strike.",
			"'91=1991; 0900 local time=2024-05-08T09:00; a day=P1D; a week=P1W"},
		{"It runs from June 11 to July 19, 2026, from November to March 2030 and on 3 and 5 May 2024.",
			"June 11=2026-06-11; July 19, 2026=2026-07-19; November=2029-11; March 2030=2030-03; 3 and 5 May 2024=2024-05-03/2024-05-05"},
		{"The museum is open 10am-5pm on Saturday. They have until midnight Friday.",
			"10am-5pm on Saturday=2024-05-11T10:00/2024-05-11T17:00; midnight Friday=2024-05-10T24:00"},
		{"He speaks tonight at 8, the match is tonight, 7.45; it has sold tonight 8 tickets.",
			"tonight=2024-05-08TNI; 8=2024-05-08T20:00; tonight=2024-05-08TNI; 7.45=2024-05-08T19:45; tonight=2024-05-08TNI"},
		{"The prize is announced on the first Friday of October; the board meets on the second Tuesday of each month.",
			"the first Friday of October=2024-10-04; the second Tuesday of each month=P1M"},
		{"It was signed in the early morning hours of November 27, and built in the 1820s and 30s.", "November 27=2023-11-27; the 1820s=182X; 30s=183X"},
		{"Ten years on, families still wait.", "Ten years on=2024"},
		{"It closed in 2014. Four years on, it was sold; over the past year and a half it fell.", "2014=2014; Four years on=2018; the past year and a half=P1Y6M"},
		{"The bomb went off around 8.30 in the morning.", "8.30 in the morning=2024-05-08T08:30|APPROX"},
		{"She won gold four years later. Two years later it will open.", "four years later=; Two years later=2026"},
		{"The town fell two Sundays ago.", "two Sundays ago=2024-04-28"},
		{"It occurred at about 2130hrs on Sunday; the matter was posted on Monday next.", "2130hrs on Sunday=2024-05-05T21:30|APPROX; Monday next=2024-05-13"},
		{"The train left at quarter past six this morning, not in the quarter to March.", "quarter past six this morning=2024-05-08T06:15; March=2024-03"},
		{"Sent: 21 February 2017 07:12. Date: Tue, 11 Mar 2008.", "21 February 2017 07:12=2017-02-21T07:12; Tue, 11 Mar 2008=2008-03-11"},
		{"It fell in the first four days and in the first nine months.", "four days=P4D; the first nine months=P9M"},
		{"It pays $5,000 annually; prices are set annually.", "annually=P1Y"},
		{"Fourth-quarter profit rose, the bank reported.\n\nRevenue was flat in the latest period.", "Fourth-quarter=2023-Q4; the latest period=2023-Q4"},
	})
}

// TestNumbersOfUnits reads numbers whose unit stands elsewhere, and units without a number.
func TestNumbersOfUnits(t *testing.T) {
	check(t, "2024-05-08", [][2]string{
		{"They asked for six years and got nine; the others got 11 and a half, and a few got three each.",
			"six years=P6Y; nine=P9Y; 11 and a half=P11Y6M; three=P3Y"},
		{"A tent takes eight weeks. A hut takes two. It gave 14 days, and decided in 12.", "eight weeks=P8W; two=P2W; 14 days=P14D; 12=P12D"},
		{"He has spent six in the cells; he got nine.", ""},
		{"He served six years. He was 86. They won in 20% of cases, and scored four.", "six years=P6Y"},
		{"He faces between nine and 13 years. It is open to those between 6 and 25 years of age.", "nine=P9Y; 13 years=P13Y"},
		{"He has asked to stay on since May; the union has proposed keeping trains late from July.", "May=2024-05; July=2024-07"},
		{"It will go within days, not months. We were days, not weeks, from laying up.", "days=PXD; months=PXM; days=PXD; weeks=PXW"},
		{"The news came hours before the vote and days before the feast; he stored it hours before.", "hours=PTXH; days=PXD"},
	})
}

// TestDatelineWithStop moves the day words count from by a dateline with a full stop before its dash.
func TestDatelineWithStop(t *testing.T) {
	check(t, "1999-02-03", [][2]string{
		{"MEERUT, Feb. 2. — Traffic was paralysed today.", "Feb. 2=1999-02-02; today=1999-02-02"},
	})
}

// TestReported resolves what reports of a quarter compare.
func TestReported(t *testing.T) {
	check(t, "2024-10-26", [][2]string{
		{"Profit fell in the quarter ended Sept. 30.", "the quarter=2024-Q3; Sept. 30=2024-09-30"},
		{"Profit fell in the quarter ended July 31.", "the quarter=2024-Q2; July 31=2024-07-31"},
		{"Third-quarter profit rose to $3 million from a year-earlier loss of $2 million.", "Third-quarter=2024-Q3; year-earlier=2023-Q3"},
		{"Third-quarter profit rose. In nine months it fell from a year earlier, when the year-earlier nine months were good.",
			"Third-quarter=2024-Q3; nine months=P9M; a year earlier=2023; nine months=P9M"},
		{"Third-quarter profit rose.\n\nAfter a flat second quarter, it gained.\n\nSales rose from the year-earlier period.\n\nFees were lower than a year ago.",
			"Third-quarter=2024-Q3; second quarter=2024-Q2; the year-earlier period=2023-Q3; a year ago=2023-Q3"},
		{"Third-quarter profit fell and may fall in the fourth quarter. It was higher in the year-ago period.",
			"Third-quarter=2024-Q3; the fourth quarter=2024-Q4; the year-ago period=2023-Q3"},
		{"Profit fell in the first half.", "the first half=2024-H1"},
		{"First-half revenue rose 3%.", "First-half=2024-H1"},
		{"The striker scored in the first half as revenue fell.", ""},
		{"The team led in the first half.", ""},
		{"Sales fell in the fiscal year ended March 31 and in the fiscal year.", "the fiscal year=P1Y; March 31=2024-03-31; the fiscal year=FY2024"},
		{"Spending rises in FY2023-24, FY24/25 and fiscal 2023/24; it is in FY2023-99 no range.",
			"FY2023-24=2023/2024; FY24/25=2024/2025; fiscal 2023/24=2023/2024; FY2023=FY2023"},
	})
}

// TestWeekParts finds what is told of every week and its middle.
func TestWeekParts(t *testing.T) {
	check(t, "2024-05-08", [][2]string{
		{"Sales for current quarter rose.", "current quarter=2024-Q2"},
		{"It opens on weekdays and at weekends.", "weekdays=XXXX-WXX-1/XXXX-WXX-5; weekends=XXXX-WXX-WE"},
		{"It opens every October 15, every Christmas, every Easter and on alternate days.", "every October 15=XXXX-10-15; every Christmas=XXXX-12-25; every Easter=P1Y; alternate days=P2D"},
		{"Two weekends were wet; weekend trains ran.", "Two weekends=P4D"},
		{"Rain will come midweek.", "midweek=2024-W19|MID"},
		{"The midweek draw was dull.", ""},
		{"He left half a century ago; a quarter of a century later he came back.", "half a century ago=1974; a quarter of a century later=1999"},
		{"He left half an hour ago, half a year ago.", "half an hour ago=2024-05-08TXX; half a year ago=2023-11"},
		{"The year two thousand was quiet; Lisbon nineteen ninety-six was not.", "The year two thousand=2000; nineteen ninety-six=1996"},
		{"She died in the small hours of Sunday.", "Sunday=2024-05-05"},
	})
}

// TestCues reads the tense of clauses whose nearest verb misleads.
func TestCues(t *testing.T) {
	check(t, "2024-05-08", [][2]string{ // a Wednesday
		{"Shortly ahead of the derby, the club on Sunday named a coach.", "Sunday=2024-05-05"},
		{"The bridge may open to cars as soon as Tuesday, engineers said.", "Tuesday=2024-05-14"},
		{"Nurses planned a sit-in on Saturday.", "Saturday=2024-05-11"},
		{"Until Monday, the lake had never frozen.", "Monday=2024-05-06"},
		{"None of the owners could be reached Tuesday.", "Tuesday=2024-05-07"},
		{"The city has extended the curfew through January.", "January=2025-01"},
		{"The port is to be enlarged under a March accord.", "March=2024-03"},
		{"Sales fell in the year that ended Jan. 31.", "Jan. 31=2024-01-31"},
		{"In focus: wheat, after a rally in trading on Tuesday.", "Tuesday=2024-05-07"},
		{"Ferries are going to start being cut in summer.", "summer=2024-22"},
	})
}

// TestBareHours reads hours without a sign of their own where the paragraph has told a time already.
func TestBareHours(t *testing.T) {
	check(t, "2024-05-08", [][2]string{ // a Wednesday
		{"Gates open at 10am. By two the stands will be full; at six, it will be over.", "10am=2024-05-08T10:00; two=2024-05-08T14:00; six=2024-05-08T18:00"},
		{"By two the stands will be full.", ""},
		{"The church opened at six.", "six=2024-05-07T18:00"},
		{"Back at four.", "four=T16:00"},
		{"On Monday night the last voters were in line, by order, at seven.", "Monday night=2024-05-06TNI; seven=2024-05-06T19:00"},
		{"Snow stood at four metres; the rate was at four. He learned that at six. It sold out at three stores.", ""},
		{"He has been up since six on Tuesday morning. The film opened at one minute past midnight on Tuesday.",
			"six on Tuesday morning=2024-05-07T06:00; one minute past midnight on Tuesday=2024-05-07T00:01"},
		{"The ship sailed at 16.20 when a line broke; it rated him at 16.20 points and 4.20 pounds.", "16.20=2024-05-08T16:20"},
		{"Profit rose. Shares closed at 16.20 after it.", ""},
		{"By mid-afternoon crowds filled the square.", "mid-afternoon=2024-05-08TAF|MID"},
		{"The game at 3pm will be won by two. He won it at five per cent.", "3pm=2024-05-08T15:00"},
		{"The hands of the clock stood at twenty past nine today.", "twenty past nine today=2024-05-08T09:20"},
		{"The rate went from ten to nine; they lost ten to five.", ""},
	})
}

// TestNoDates leaves alone what only looks like a date.
func TestNoDates(t *testing.T) {
	check(t, "2024-05-08", [][2]string{
		{"Pilot Jan-Willem Bakker took the line from Sept-Îles.", ""},
		{"Sir – May I, through your columns, thank the crew?", ""},
		{"They walked along October 1 Square and May 13 Square.", ""},
		{"It was sold to 20th Century Fox.", ""},
		{"Sunday Okoro, 34, sings; the spokesman Sunday Bello does not.", ""},
		{"The comet nears the Sun. It was the film of the year, and he the Student of the Year.", ""},
		{"His wife is seven months pregnant with a sister of a girl of eleven months. Ada is 9 weeks old.", ""},
		{"It was the goal of the night.", ""},
	})
}

// TestSides takes the side of the day from the verb that the day belongs to.
func TestSides(t *testing.T) {
	check(t, "2024-05-08", [][2]string{ // a Wednesday
		{"Two firms are spared: the court on Thursday dismissed the suit.", "Thursday=2024-05-02"},
		{"The court has summoned them for Thursday and Friday.", "Thursday=2024-05-09; Friday=2024-05-10"},
		{"He resigned ahead of a verdict in the capital on Friday.", "Friday=2024-05-10"},
		{"Prices will improve as of Friday.", "Friday=2024-05-10"},
		{"The federation has called off Saturday's friendly.", "Saturday=2024-05-11"},
		{"The track owner told the council on Tuesday that it could not pay.", "Tuesday=2024-05-07"},
		{"The team rallied to beat the hosts on Tuesday night.", "Tuesday night=2024-05-07TNI"},
		{"The team rallied from 14 points down to beat the hosts 85-79 on Tuesday night.", "Tuesday night=2024-05-07TNI"},
		{"Oil for May fell to $23.47 on Friday; crude for June rose.", "May=2024-05; Friday=2024-05-03; June=2024-06"},
		{"Friday was to be a rest day. The boy has a test on Monday.", "Friday=2024-05-10; Monday=2024-05-13"},
		{"A plant, half owned by a bank, opens in October; its sales, which it has had since January, opens to them.", "October=2024-10; January=2024-01"},
		{"He promised a cold store by the third quarter. She told the meeting she wanted more by Christmas.", "the third quarter=2024-Q3; Christmas=2024-12-25"},
		{"Growers have threatened a blockade on Friday; the union has called a strike from Monday.", "Friday=2024-05-10; Monday=2024-05-13"},
		{"They warned that they would “close the town” on Monday if the list was not withdrawn.", "Monday=2024-05-13"},
		{"They “closed the town” on Monday.", "Monday=2024-05-06"},
		{"One resigned on Tuesday; the other, on Thursday.", "Tuesday=2024-05-07; Thursday=2024-05-02"},
		{"One will resign on Thursday; the other, on Tuesday.", "Thursday=2024-05-09; Tuesday=2024-05-14"},
		{"Football. Ulster v Munster, Kingspan Stadium, Friday.\n\nSaturday's other fixtures: two.", "Friday=2024-05-10; Saturday=2024-05-11"},
		{"Rival crowds fill the square on Monday, the day of shots. Photograph: Ann Roe", "Monday=2024-05-06"},
		{"Rival crowds fill the square on Monday.", "Monday=2024-05-13"},
		{"Exams were moved to January; old notes are valid till December 31.", "January=2025-01; December 31=2024-12-31"},
		{"“Ask me in December,” he said. “Come in July.”", "December=2024-12; July=2024-07"},
		{"Dig this week, not next. Sales fell this year and last.", "this week=2024-W19; next=2024-W20; this year=2024; last=2023"},
		{"The club has the most points after Sunday, the players have a win after Monday's match.", "Sunday=2024-05-05; Monday=2024-05-06"},
		{"The judge adjourned the case to Friday. I have one on Saturday.", "Friday=2024-05-10; Saturday=2024-05-11"},
		{"She had baked a cake for Sunday. The town had planned a feast for Sunday.", "Sunday=2024-05-05; Sunday=2024-05-12"},
		{"He set out the figure in a memo to staff on Tuesday.", "Tuesday=2024-05-07"},
		{"Ramadan ends on Saturday, and with it the fast.", "Ramadan=2024-03; Saturday=2024-05-11"},
		{"He was taken before dawn Friday and was back on Sunday.", "dawn Friday=2024-05-03TMO; Sunday=2024-05-05"},
		{"He met them on a Tuesday. A Monday ruling angered them, and a Sunday night service was held.", "Tuesday=XXXX-WXX-2; Monday=2024-05-06; Sunday night=2024-05-05TNI"},
		{"He added that songs to be played in early June will be new.", "early June=2024-06|START"},
		{"It rained from Monday through Thursday and from Sunday to Tuesday.", "Monday=2024-04-29; Thursday=2024-05-02; Sunday=2024-05-05; Tuesday=2024-05-07"},
		{"Shops will shut from Monday to Thursday.", "Monday=2024-05-13; Thursday=2024-05-16"},
		{"The offer had been due to expire Friday.", "Friday=2024-05-03"},
		{"The ministry told firms of a cut in their supply in June; a pact was signed in July.", "June=2024-06; July=2023-07"},
		{"Her book will be out in the new year.", "the new year=2025"},
		{"They spent the night in the hall, hours before the vote.", "the night=2024-05-07TNI; hours=PTXH"},
	})
}
