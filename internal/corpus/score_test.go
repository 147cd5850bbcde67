//go:build !js

package corpus

import (
	"math"
	"slices"
	"strings"
	"testing"

	"byline/internal/document"
)

// The numbers expected in this file were computed by an independent program over the same cases.

const goldArticle = `#title T
#published 2024-05-08
#a roe = P:Ann Roe
#a khan = P:Omar Khan
#a who = O:World Health Organization
#a oslo = G:Oslo
#a nor = N:Norwegian
#r roe: mayor of Oslo
#r khan: spokesman for the harbour board; former pilot
---
[Ann Roe|roe], the mayor of [Oslo|oslo], said on <Monday|2024-05-06> {the [World Health Organization|who] had been “far too slow” and “asleep”|m|roe|said}.
{“We wait no longer,”|d|roe|said} [Roe|roe] said. {“Not one day.”|d|roe|}
[Omar Khan|khan], a former pilot and spokesman for the harbour board ([Khan|khan] lives near), told reporters {the [WHO|who] would answer <this summer|2024-22>|i|khan|told}.
Officials warned that {the [Norwegian|nor] ships wait for <three days|P3D>|i|~officials|warned} <every week|S:P1W>. [Volta River|L] and the [Long Tide|W] at <9.15pm on Friday|2024-05-10T21:15>.`

const predictedArticle = `#title T
#published 2024-05-08
#a roe = P:Ann Roe
#a khan = P:Omar Khan
#a who = O:World Health Organization
#a oslo = L:Oslo
#r roe: the mayor
#r khan: board chairman; harbour board spokesman
---
[Ann Roe|roe], the mayor of [Oslo|oslo], said <on Monday|2024-05-06> the [World Health Organization|who] had been {“far too slow”|d|~mayor|said} and {“asleep”|d|roe|}.
{“We wait no longer,”|d|P:Ann Roe|says} [Roe|khan] said. “Not one day.”
[Omar Khan|khan], a former pilot and spokesman for the harbour board ([Khan|khan] lives near), told reporters {the [WHO|O] would answer <this summer|2024-SU>|i|~Mr Omar Khan|told}.
Officials warned that the [Norwegian|N] ships {wait for <three|P3W> days every week. [Volta|L] River|i|~officials|wait} and [the Long Tide|W] at 9.15pm on <Friday|2024-05-10>. `

func parsed(t *testing.T, src string) *Article {
	t.Helper()
	a, err := parseArticle("test", "test", src)
	if err != nil {
		t.Fatal(err)
	}
	return &a
}

// An expectation is a figure that a measure must come to.
type expectation struct {
	measure string
	figure  func(Count) float64
	want    float64
}

func (e expectation) check(t *testing.T, s Scores) {
	t.Helper()
	if got := e.figure(s[e.measure]); math.Abs(got-e.want) > .00006 {
		t.Errorf("%s: %.4f, want %.4f", e.measure, got, e.want)
	}
}

func TestScoreArticle(t *testing.T) {
	gold, predicted := parsed(t, goldArticle), parsed(t, predictedArticle)
	if gold.Text+" " != predicted.Text {
		t.Fatal("the texts differ")
	}
	s, misses := ScoreArticle(gold, predicted)
	for _, e := range []expectation{
		{SpanF, Count.F, .9}, {EntityF, Count.Precision, .8}, {EntityF, Count.Recall, .8}, {EntityF, Count.F, .8},
		{EntityF + " PERSON", Count.F, 1}, {EntityF + " GPE", Count.F, 0}, {CoarseF, Count.F, .8889}, {CoarseF + " PLACE", Count.F, .5},
		{B3, Count.F, .7318}, {LEA, Count.F, .4444}, {B3Shared, Count.F, .8131}, {LEAShared, Count.F, .4938},
		{RoleFound, Count.Recall, 1}, {RoleRight, Count.Recall, .6667},
		{QuoteF, Count.Precision, .75}, {QuoteF, Count.Recall, .6}, {QuoteF, Count.F, .6667}, {QuoteChars, Count.F, .6458},
		{QuoteF + " direct", Count.F, .5}, {QuoteF + " mixed", Count.F, 0}, {QuoteF + " indirect", Count.F, .5},
		{QuoteFound + " mixed", Count.Recall, 1}, {SpeakerIs, Count.Recall, .6667}, {SpeakerIs + " mixed", Count.Recall, 0},
		{JointF, Count.F, .4444}, {CueIs, Count.Recall, .6667},
		{DateStrict, Count.F, .4444}, {DateRelaxed, Count.F, .8889}, {DateValue, Count.F, .4444}, {DateTypeF, Count.F, .6667},
		{ValueFound + " DATE", Count.Recall, 1}, {ValueFound + " TIME", Count.Recall, 0},
	} {
		e.check(t, s)
	}
	var kinds []string
	for _, m := range misses {
		kinds = append(kinds, m.Kind)
	}
	slices.Sort(kinds)
	want := "DATE-MISS DATE-VALUE DATE-VALUE ENT-SPAN ENT-TYPE QUOTE-KIND QUOTE-MISS QUOTE-MISS QUOTE-SPUR ROLE-SPUR SPEAKER"
	if got := strings.Join(kinds, " "); got != want {
		t.Errorf("errors %s, want %s", got, want)
	}
}

func TestScoreArticleSame(t *testing.T) {
	gold := parsed(t, goldArticle)
	s, misses := ScoreArticle(gold, gold)
	for name, c := range s {
		if c.F() != 1 {
			t.Errorf("gold against itself: %s is %+v", name, c)
		}
	}
	if len(misses) > 0 {
		t.Errorf("gold against itself: %v", misses)
	}
	if s, _ := ScoreArticle(gold, &Article{Text: gold.Text}); s[EntityF].F() != 0 || s[JointF].F() != 0 {
		t.Errorf("nothing found: %+v", s)
	}
}

func TestScoreQuotes(t *testing.T) {
	gold, err := ReadQuotes("testdata/quotes.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	predicted, err := ReadQuotes("testdata/quotes-predicted.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	for view, list := range [][]expectation{
		QuotedView: {{QuoteExact, Count.F, 1}, {QuoteMatch, Count.F, 1}, {SpeakerHead, Count.Recall, .8}, {SpeakerNamed, Count.Recall, .5},
			{JointF, Count.F, .6667}},
		AllView: {{QuoteExact, Count.Precision, .5556}, {QuoteExact, Count.Recall, .625}, {QuoteMatch, Count.Precision, .6667},
			{QuoteMatch, Count.Recall, .75}, {SpeakerHead, Count.Recall, 1}, {SpeakerNamed, Count.Recall, 1}, {JointF, Count.F, .7059},
			{QuoteFound + " direct", Count.Recall, .8}, {QuoteFound + " mixed", Count.Recall, 0}},
		SpeechView: {{QuoteExact, Count.F, .5333}, {QuoteMatch, Count.Precision, .625}, {QuoteMatch, Count.Recall, .7143}, {JointF, Count.F, .6667}},
	} {
		total := Scores{}
		for i := range gold {
			s, _ := ScoreQuotes(&gold[i], predicted[i].Quotes, QuoteView(view))
			total.Add(s)
		}
		for _, e := range list {
			e.check(t, total)
		}
	}
}

func TestCheckQuotes(t *testing.T) {
	gold, err := ReadQuotes("testdata/quotes.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	for i := range gold[0].Quotes {
		if s := gold[0].Quotes[i].Speaker; s != nil {
			s.Resolved = s.Entity
		}
	}
	s, misses := CheckQuotes(&gold[0], gold[0].Quotes)
	if s[CheckPassage].Found != 1 || len(misses) > 0 {
		t.Errorf("gold against itself: %+v, %v", s, misses)
	}
	changed := slices.Clone(gold[0].Quotes)
	changed[0].Kind, changed[1].Cue, changed[2].Speaker = document.MixedQuote, document.Span{Start: 1, End: 2}, nil
	changed[3].Start += 4
	s, misses = CheckQuotes(&gold[0], changed)
	var kinds []string
	for _, m := range misses {
		kinds = append(kinds, m.Kind)
	}
	for _, c := range []struct {
		i    int
		cue  document.Span
		want bool
	}{{0, gold[0].Quotes[0].Cue, true}, {0, document.Span{}, false}, {1, document.Span{}, true}, {1, document.Span{Start: 1, End: 2}, false}} {
		if got := sameCue(&gold[0], c.i, c.cue); got != c.want {
			t.Errorf("sameCue(%d, %v) = %v", c.i, c.cue, got)
		}
	}
	if got := strings.Join(kinds, " "); s[CheckPassage].Found != 0 || got != "HARD-SPUR HARD-KIND HARD-CUE HARD-SPEAKER HARD-MISS" {
		t.Errorf("%+v, errors %s", s, got)
	}
}

func TestScoreDates(t *testing.T) {
	gold, err := ReadDates("testdata/dates.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	predicted, err := ReadDates("testdata/dates-predicted.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	total := Scores{}
	for i := range gold {
		s, _ := ScoreDates(&gold[i], predicted[i].Dates)
		total.Add(s)
	}
	for _, e := range []expectation{
		{DateStrict, Count.Precision, .3333}, {DateStrict, Count.Recall, .5}, {DateRelaxed, Count.Precision, .5556}, {DateRelaxed, Count.Recall, .8333},
		{DateTypeF, Count.F, .4}, {DateValue, Count.F, .5333}, {DateExact, Count.F, .4}, {FalseDates, Count.Recall, 1},
	} {
		e.check(t, total)
	}
}

func TestDatePassed(t *testing.T) {
	gold := &DatePassage{Text: "On Monday, since the past", Dates: []Date{{Span: document.Span{Start: 3, End: 9}, Value: "2024-05-06"},
		{Span: document.Span{Start: 17, End: 25}, Value: "PAST_REF"}}}
	for _, c := range []struct {
		found []Date
		want  float64
	}{
		{gold.Dates, 1}, {gold.Dates[:1], 1}, {gold.Dates[1:], 0}, {nil, 0},
		{[]Date{{Span: document.Span{Start: 0, End: 9}, Value: "2024-W19-1"}}, 1},
		{[]Date{{Span: document.Span{Start: 3, End: 9}, Value: "2024-05-13"}}, 0},
		{append([]Date{{Span: document.Span{Start: 11, End: 16}, Value: "2024"}}, gold.Dates...), 0},
	} {
		if s, _ := ScoreDates(gold, c.found); s[DatePassed].Found != c.want {
			t.Errorf("%v: %v", c.found, s[DatePassed])
		}
	}
}

func TestScoreTokens(t *testing.T) {
	gold := TaggedSentence{
		Words:  strings.Fields("The World Bank 's Ann Roe of Oslo , a Norwegian on Monday"),
		Labels: strings.Fields("B-Organization I-Organization I-Organization I-Organization B-Person I-Person O B-location O O B-norp O B-Date"),
	}
	s, misses := ScoreTokens(&gold, []Label{{1, 3, "ORG"}, {4, 5, "PERSON"}, {7, 9, "GPE"}, {9, 11, "NORP"}, {12, 13, "DATE"},
		{0, 1, TokenLabel(document.Work)}, {6, 7, "LAW"}})
	for _, e := range []expectation{
		{"PER", Count.F, 0}, {"ORG", Count.F, 1}, {"LOC", Count.F, 1}, {"MISC", Count.F, .5},
		{Micro3, Count.F, .6667}, {Micro4, Count.Precision, .5}, {Micro4, Count.Recall, .75},
	} {
		e.check(t, s)
	}
	var kinds []string
	for _, m := range misses {
		kinds = append(kinds, m.Kind)
	}
	if got := strings.Join(kinds, " "); got != "NAME-SPAN NAME-SPUR NAME-SPUR" {
		t.Errorf("errors %s", got)
	}
}

func TestLabelAt(t *testing.T) {
	text, words := Detok(strings.Fields("Ann Roe 's “ boat ”"))
	for _, c := range []struct {
		s    string
		want Label
	}{{"Ann Roe", Label{0, 2, "x"}}, {"nn R", Label{0, 2, "x"}}, {"“boat", Label{3, 5, "x"}}} {
		start := strings.Index(text, c.s)
		if l, ok := LabelAt(words, document.Span{Start: start, End: start + len(c.s)}, "x"); !ok || l != c.want {
			t.Errorf("LabelAt(%q) = %v, want %v", c.s, l, c.want)
		}
	}
	if _, ok := LabelAt(words, document.Span{Start: 3, End: 4}, "x"); ok {
		t.Error("a blank has no label")
	}
}

func TestDateCases(t *testing.T) {
	cases, err := ReadDateCases(write(t, `{"id":"m","text":"back on 4 Jan 2019","ref":"2016-11-07T00:00:00","mode":"DateTimeModel","spans":[{"start":8,"end":18,"values":[{"timex":"2019-01-04","type":"date"}]}]}
{"id":"m2","text":"at 3","ref":"2016-11-07T00:00:00","mode":"DateTimeModel","spans":[{"start":3,"end":4,"values":[{"timex":"T03","type":"time"}]}]}
{"id":"m3","text":"4 Jan","ref":"2016-11-07T00:00:00","mode":"DateTimeModelCalendarMode","spans":[{"start":0,"end":5,"values":[{"timex":"2019-01-04","type":"date"}]}]}
{"id":"EN/d/0","text":"next quarter","ref":"2013-02-12T04:30:00-02:00","locale":"EN","spans":[{"start":0,"end":12,"resolution":{"kind":"instant","from":"2013-04-01T00:00:00","grain":"quarter"}}]}
{"id":"EN/d/1","text":"2 weeks","ref":"2013-02-12T04:30:00-02:00","locale":"EN","spans":[{"start":0,"end":7,"resolution":{"kind":"duration","n":2,"grain":"week"}}]}
{"id":"c","text":"10 August 2012","ref":"2012-08-08T00:00:00","config":"chrono","spans":[{"start":0,"end":14,"start_parts":{"year":2012,"month":8,"day":10},"end_parts":{}}]}
{"id":"c2","text":"5pm","ref":"2012-08-08T00:00:00","config":"chrono","spans":[{"start":0,"end":3,"start_parts":{"year":2012,"month":8,"day":10,"hour":17},"end_parts":{}}]}`))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range cases {
		got = append(got, c.ID+" "+c.Published+" "+c.Text[c.Start:c.End]+" "+c.Value)
	}
	want := []string{"m 2016-11-07 4 Jan 2019 2019-01-04", "EN/d/0 2013-02-12 next quarter 2013-Q2", "EN/d/1 2013-02-12 2 weeks P2W", "c 2012-08-08 10 August 2012 2012-08-10"}
	if !slices.Equal(got, want) {
		t.Errorf("cases %q, want %q", got, want)
	}
	at := func(start, end int, value string) []Date {
		return []Date{{Span: document.Span{Start: start, End: end}, Value: value}}
	}
	for _, c := range []struct {
		found []Date
		right float64
	}{{at(5, 18, "2019-01-04"), 1}, {at(0, 4, "2019-01-04"), 0}, {at(8, 18, "2019-04-01"), 0}, {nil, 0}} {
		if s, misses := ScoreCase(&cases[0], c.found); s[CaseRight].Right != c.right || len(misses) != int(1-c.right) {
			t.Errorf("ScoreCase(%v) = %+v", c.found, s)
		}
	}
}

func TestCaseForms(t *testing.T) {
	for _, c := range []struct {
		expression, value string
		want              bool
	}{
		{"on 4 January 2019", "2019-01-04", true},
		{"Sunday, January 6, 2019", "2019-01-06", true},
		{"4 January", "2019-01-04", false},     // no year
		{"4/1/2019", "2019-01-04", false},      // in no order
		{"January 2019", "2019-01-01", false},  // a day for a month
		{"Next week", "2019-W02", true},        // at the beginning of a sentence
		{"two weeks ago", "2019-01-04", false}, // a day for a week
		{"10 days ago", "2019-01-04", true},    //
		{"next Friday", "2019-01-04", false},   // which one differs
		{"last Friday of May 2023", "2023-05-26", true},
		{"several weeks", "P3W", false},
		{"an hour and a half", "PT1.5H", true},
		{"every Monday", "XXXX-WXX-1", true},
		{"8pm yesterday", "2019-01-03T20:00", true},
		{"at 3", "T03", false},
		{"Easter 2018", "2018-04-01", true},
	} {
		if got := inScope(c.expression, c.value); got != c.want {
			t.Errorf("inScope(%q, %s) = %t", c.expression, c.value, got)
		}
	}
	for want, timex := range map[string]string{"2019-Q2": "(2019-04-01,2019-07-01,P3M)", "2019-H2": "(2019-07-01,2020-01-01,P6M)", "199X": "(1990-01-01,2000-01-01,P10Y)", "": "(2019-05-01,2019-08-01,P3M)"} {
		if got := stretchOf(strings.Split(strings.Trim(timex, "()"), ",")); got != want {
			t.Errorf("stretchOf(%s) = %q, want %q", timex, got, want)
		}
	}
	if got, want := asEdited("the last monday of sept 2018, new year's eve"), "the last Monday of Sept 2018, New Year's Eve"; got != want {
		t.Errorf("asEdited = %q, want %q", got, want)
	}
}
