package export

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"byline/internal/document"
	"byline/internal/segment"
)

// told is an article whose findings stand over line breaks, beside emoji, and in one another.
func told() *document.Document {
	d := &document.Document{Text: "😀 Port Ellery\n\n“We lost; on 3\nMay,” Ada Roe told Port Ellery on 14 October 2025, at 10am, she said.\n", Title: "T, u"}
	segment.Split(d)
	at := func(words string, from int) document.Span {
		i := from + strings.Index(d.Text[from:], words)
		return document.Span{Start: i, End: i + len(words)}
	}
	d.Published = document.Published{Value: "2025-05-01", Source: document.Given}
	second := at("Port Ellery", 20)
	d.Mentions = []document.Mention{
		{Span: at("Port Ellery", 0), Type: document.GPE, Entity: 1},
		{Span: at("Ada Roe", 0), Type: document.Person, Entity: 0},
		{Span: second, Type: document.GPE, Entity: 1},
	}
	d.Entities = []document.Entity{{Name: "Ada Roe", Mentions: []int{1}}, {Name: "Port Ellery", Type: document.GPE, Mentions: []int{0, 2}}}
	quote := at("“We lost; on 3\nMay,”", 0)
	d.Quotes = []document.Quote{
		{Span: quote, Marked: []document.Span{quote}, Cue: at("told", 0), Speaker: 0, Attributed: at("Ada Roe", 0)},
		{Span: at("at 10am", 0), Kind: document.Indirect, Cue: at("said", 0), Speaker: 0, Attributed: at("she", 0), Group: 1},
	}
	d.Dates = []document.Date{
		{Span: at("3\nMay", 0), Value: "2025-05-03", Earliest: "2025-05-03T00:00", Latest: "2025-05-04T00:00"},
		{Span: at("14 October 2025", 0), Value: "2025-10-14", Earliest: "2025-10-14T00:00", Latest: "2025-10-15T00:00"},
		{Span: at("10am", 0), Type: document.Time, Value: "2025-10-14T10:00", Earliest: "2025-10-14T10:00", Latest: "2025-10-14T10:01"},
	}
	return d
}

func TestBrat(t *testing.T) {
	want := `T1	GPE 2 13	Port Ellery
T2	PERSON 36 43	Ada Roe
T3	GPE 49 60	Port Ellery
*	Coref T1 T3
T4	DATE 28 29;30 33	3 May
#1	AnnotatorNotes T4	2025-05-03
T5	DATE 64 79	14 October 2025
#2	AnnotatorNotes T5	2025-10-14
T6	TIME 84 88	10am
#3	AnnotatorNotes T6	2025-10-14T10:00
T7	Quote 15 29;30 35	“We lost; on 3 May,”
A1	Kind T7 direct
T8	Cue 44 48	told
R1	Cue Arg1:T7 Arg2:T8
R2	Speaker Arg1:T7 Arg2:T2
T9	Quote 81 88	at 10am
A2	Kind T9 indirect
T10	Cue 94 98	said
R3	Cue Arg1:T9 Arg2:T10
T11	Source 90 93	she
R4	Speaker Arg1:T9 Arg2:T11
#4	AnnotatorNotes T11	Ada Roe
`
	if got := string(Brat(told())); got != want {
		t.Errorf("\n%s\nwant\n%s", got, want)
	}
}

// TestBratPositions: the text between a line's positions is the text at its end.
func TestBratPositions(t *testing.T) {
	text := []rune(told().Text)
	for line := range strings.Lines(string(Brat(told()))) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if !strings.HasPrefix(line, "T") {
			continue
		}
		_, positions, _ := strings.Cut(fields[1], " ")
		var pieces []string
		for pair := range strings.SplitSeq(positions, ";") {
			from, to, _ := strings.Cut(pair, " ")
			a, _ := strconv.Atoi(from)
			b, _ := strconv.Atoi(to)
			pieces = append(pieces, string(text[a:b]))
		}
		if got := strings.Join(pieces, " "); got != fields[2] {
			t.Errorf("%s: the text there is %q", line, got)
		}
	}
}

func TestCoNLL(t *testing.T) {
	got := string(CoNLL(told(), document.CodePoint))
	for _, want := range []string{
		"# global.columns = ID FORM START END NER ENTITY QUOTE DATE\n# newpar = ",
		"\tPort\t2\t6\tB-GPE\t1\tO\tO\n", "\tEllery\t7\t13\tI-GPE\t1\tO\tO\n",
		"\t“\t15\t16\tO\t_\tB-direct:0\tO\n", "\t3\t28\t29\tO\t_\tI-direct:0\tB-DATE:2025-05-03\n",
		"\tMay\t30\t33\tO\t_\tI-direct:0\tI-DATE:2025-05-03\n", "\tAda\t36\t39\tB-PERSON\t0\tO\tO\n",
		"\tat\t81\t83\tO\t_\tB-indirect:1\tO\n", "\n# text = “We lost; on 3",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
	for line := range strings.Lines(got) {
		if line != "\n" && line[0] != '#' && strings.Count(line, "\t") != 7 {
			t.Errorf("line %q", line)
		}
	}
}

func TestWebAnnotation(t *testing.T) {
	d := told()
	text := []rune(d.Text)
	var page struct {
		Context string `json:"@context"`
		ID      string
		Type    string
		Items   []struct {
			ID, Type, Motivation string
			Body                 []struct{ Type, Purpose, Value string }
			Target               struct {
				Source   string
				Selector []struct {
					Type, Exact, Prefix, Suffix string
					Start, End                  int
				}
			}
		}
	}
	if err := json.Unmarshal(WebAnnotation(d), &page); err != nil {
		t.Fatal(err)
	}
	if page.Context != "http://www.w3.org/ns/anno.jsonld" || page.Type != "AnnotationPage" || len(page.Items) != 8 {
		t.Fatalf("%+v", page)
	}
	ids := map[string]bool{}
	for _, x := range page.Items {
		ids[x.ID] = true
		q, p := x.Target.Selector[0], x.Target.Selector[1]
		if x.Type != "Annotation" || len(x.Body) != 2 || q.Exact != string(text[p.Start:p.End]) || !strings.Contains(d.Text, q.Prefix+q.Exact+q.Suffix) {
			t.Errorf("%+v", x)
		}
	}
	if len(ids) != len(page.Items) {
		t.Error("two annotations have one name")
	}
	if got := page.Items[1]; got.Body[0].Value != "direct quotation" || got.Body[1].Value != "Ada Roe" || got.Target.Selector[1].Start != 15 {
		t.Errorf("the quote is %+v", got)
	}
	if len(page.ID) != len("urn:uuid:00000000-0000-8000-8000-000000000000#annotations") || page.ID[23] != '8' {
		t.Errorf("the name is %s", page.ID)
	}
}

func TestUUID(t *testing.T) {
	a, b := uuid("a"), uuid("b")
	if a == b || a != uuid("a") || len(a) != 36 || a[14] != '8' || !strings.Contains("89ab", a[19:20]) || strings.Count(a, "-") != 4 {
		t.Errorf("%s %s", a, b)
	}
}

func TestCalendar(t *testing.T) {
	d := told()
	d.Dates = append(d.Dates,
		document.Date{Span: d.Dates[1].Span, Value: "2025-10", Earliest: "2025-10-01T00:00", Latest: "2025-11-01T00:00"},    // a month
		document.Date{Span: d.Dates[1].Span, Value: "2024-10-14", Earliest: "2024-10-14T00:00", Latest: "2024-10-15T00:00"}, // past
		document.Date{Span: d.Dates[1].Span, Type: document.Duration, Value: "P1D", Earliest: "2025-10-14T00:00", Latest: "2025-10-15T00:00"},
		document.Date{Span: d.Dates[1].Span, Value: ""},
		document.Date{Span: d.Dates[1].Span, Value: "2025-12-29/2026-01-02", Earliest: "2025-12-29T00:00", Latest: "2026-01-03T00:00"})
	got := string(Calendar(d))
	if n := strings.Count(got, "BEGIN:VEVENT"); n != 4 {
		t.Errorf("%d events in\n%s", n, got)
	}
	for _, want := range []string{
		"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:", "DTSTAMP:20250501T000000Z\r\n", "DTSTART;VALUE=DATE:20250503\r\nDTEND;VALUE=DATE:20250504\r\nSUMMARY:“We lost\\; on 3",
		"DTSTART:20251014T100000\r\nDTEND:20251014T100100\r\n", "DTSTART;VALUE=DATE:20251229\r\nDTEND;VALUE=DATE:20260103\r\n", `DESCRIPTION:T\, u\n“3 May”`, "END:VCALENDAR\r\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
	for line := range strings.SplitSeq(got, "\r\n") {
		if len(line) > 75 || strings.ContainsAny(line, "\r\n") {
			t.Errorf("the line %q has %d bytes", line, len(line))
		}
	}
	if unfolded := strings.ReplaceAll(got, "\r\n ", ""); !strings.Contains(unfolded, "Ada Roe told Port Ellery on 14 October 2025") {
		t.Errorf("unfolded: %s", unfolded)
	}
}

func TestDayNumber(t *testing.T) {
	for _, test := range []struct {
		from, to string
		days     int
	}{
		{"2024-02-28T00:00", "2024-03-01T00:00", 2}, {"2025-02-28T00:00", "2025-03-01T00:00", 1}, {"1999-12-31T00:00", "2000-01-01T10:00", 1},
		{"2000-01-01T00:00", "2001-01-01T00:00", 366}, {"1900-01-01T00:00", "1901-01-01T00:00", 365}, {"2025-07-31T00:00", "2025-08-01T00:00", 1},
	} {
		if got := dayNumber(test.to) - dayNumber(test.from); got != test.days {
			t.Errorf("from %s to %s are %d days, want %d", test.from, test.to, got, test.days)
		}
	}
}

func TestClip(t *testing.T) {
	for in, want := range map[string]string{"short": "short", "eleven words": "eleven …", "ééééééééé": "ééééé …", "": ""} {
		if got := clip(in, 10); got != want {
			t.Errorf("clip(%q) = %q, want %q", in, got, want)
		}
	}
}
