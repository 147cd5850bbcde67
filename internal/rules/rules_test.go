package rules_test

import (
	"errors"
	"strings"
	"testing"

	"byline/internal/byline"
	"byline/internal/document"
	"byline/internal/rules"
)

const article = `STORM SHUTS PORT ELLERY

PORT ELLERY, 14 October 2025 — Ann Lee, the mayor, said on Monday that the harbour would close.

“We lost the pier,” Lee told reporters. Her brother, Lee of the Harbour Council, disagreed.

The Iron Lady will speak next Friday. Zorblax Ventures will pay. “March with us,” said Brown, a trader. Bruce Brown left on Monday.`

func analyze(t *testing.T, text string, lines ...string) *document.Document {
	t.Helper()
	r, err := rules.Parse(strings.Join(lines, "\n"))
	if err != nil {
		t.Fatal(err)
	}
	d, err := byline.Analyze(byline.Article{Text: text, Published: "2025-10-14", Rules: r})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// mentions lists what entity every mention with a wording belongs to.
func mentions(d *document.Document, wording string) string {
	var list []string
	for _, m := range d.Mentions {
		if strings.EqualFold(d.Slice(m.Span), wording) {
			list = append(list, m.Type.String()+" "+d.Entities[m.Entity].Name)
		}
	}
	return strings.Join(list, ", ")
}

func TestNames(t *testing.T) {
	for _, test := range []struct{ wording, want, rules string }{
		{"Zorblax", "PRODUCT Zorblax", `name "Zorblax Ventures" is nothing` + "\n" + `name "Zorblax" is PRODUCT`},
		{"Zorblax Ventures", "PRODUCT Zorblax Ventures", `name "Zorblax Ventures" is PRODUCT`},
		{"Port Ellery", "", `name "Port Ellery" is nothing`},
		{"Port Ellery", "ORG PORT ELLERY, ORG PORT ELLERY", `name "Port Ellery" is ORG`},
		{"Port Ellery", "ORG PORT ELLERY, ORG PORT ELLERY", `name "Port Ellery" is nothing` + "\n" + `name "Port Ellery" is ORG`},
		{"Port Ellery", "", `name "Port Ellery" is ORG` + "\n" + `name "Port Ellery" is nothing`},
		{"The Iron Lady", "PERSON Ann Lee", `name "The Iron Lady" means "Ann Lee"`},
		{"The Iron Lady", "ORG Tin Men", `name "Tin Men" is ORG` + "\n" + `name "The Iron Lady" means "Tin Men"`},
		{"The Iron Lady", "PERSON Ann Lee", `name "Tin Woman" means "Ann Lee"` + "\n" + `name "The Iron Lady" means "Tin Woman"` + "\n" + `name "Tin Woman" is PERSON`},
		{"Brown", "PERSON Ann Lee", `name "Brown" means "Ann Lee"`},
		{"Bruce Brown", "PERSON Bruce Brown", `name "Brown" means "Ann Lee"`},
		{"Brown", "PERSON Brown", `name "Brown" means itself`},
		{"Lee", "PERSON Ann Lee, PERSON Bruce Lee", `name "Lee" in "brother, Lee of" means "Bruce Lee"`},
		{"Bruce", "PERSON Bruce", `name "Bruce" in "Bruce Brown left" is PERSON`},
		{"Bruce", "", `name "Bruce" is PERSON`},
		{"Ann Lee", "PERSON A", `name "Ann Lee" means "A"` + "\n" + `name "A" means "Ann Lee"` + "\n" + `name "A" is PERSON`},
	} {
		d := analyze(t, article, test.rules)
		if got := mentions(d, test.wording); got != test.want {
			t.Errorf("%s\n%s: got %q, want %q", test.rules, test.wording, got, test.want)
		}
		sound(t, d)
	}
}

func TestRelabelledIsMerged(t *testing.T) {
	d := analyze(t, "Ann Lee came. Lee left.", `name "Ann Lee" is ORG`, `name "Lee" is ORG`, `name "Lee" means "Ann Lee"`)
	if len(d.Entities) != 1 || d.Entities[0].Type != document.Org || len(d.Entities[0].Mentions) != 2 {
		t.Errorf("got %+v", d.Entities)
	}
}

func TestMergeKeepsRoles(t *testing.T) {
	d := analyze(t, "The mayor, Ann Lee, came. Zoe Ott, a painter, left.", `name "Zoe Ott" means "Ann Lee"`)
	if len(d.Entities) != 1 || strings.Join(d.Entities[0].Roles, ", ") != "mayor, painter" || d.Entities[0].Name != "Ann Lee" {
		t.Errorf("got %+v", d.Entities)
	}
}

func TestSplitRenames(t *testing.T) {
	d := analyze(t, "Ann Lee came. Lee left.", `name "Ann Lee" means itself`)
	if len(d.Entities) != 2 || d.Entities[0].Name != "Ann Lee" || d.Entities[1].Name != "Lee" {
		t.Errorf("got %+v", d.Entities)
	}
}

func TestDates(t *testing.T) {
	for _, test := range []struct{ rules, wording, want string }{
		{`date "next Friday" is 2025-10-31`, "next Friday", "2025-10-31"},
		{`date "Monday" in "said on Monday" is 2025-10-06`, "Monday", "2025-10-06 2025-10-13"},
		{`date "Monday" is nothing`, "Monday", ""},
		{`date "speak next Friday" is 2025-10-31`, "speak next Friday", "2025-10-31"},
		{`date "speak next Friday" is 2025-10-31`, "next Friday", ""},
		{`date "Friday" is 2025-10-31`, "next Friday", "2025-10-17"},
		{`date "Friday" in "next Friday" is 2025-10-31`, "Friday", "2025-10-31"},
		{`date "The Iron Lady" is P3D`, "The Iron Lady", "P3D"},
	} {
		d := analyze(t, article, test.rules)
		var list []string
		for _, x := range d.Dates {
			if d.Slice(x.Span) == test.wording {
				list = append(list, x.Value)
			}
		}
		if got := strings.Join(list, " "); got != test.want {
			t.Errorf("%s: got %q, want %q", test.rules, got, test.want)
		}
		sound(t, d)
	}
}

func TestQuotes(t *testing.T) {
	for _, test := range []struct{ rules, words, want string }{
		{`quote "We lost the pier" by "Brown"`, "We lost the pier", "Bruce Brown"},
		{`quote "“We lost the pier,”" by "Ann Lee"`, "We lost the pier", "Ann Lee"},
		{`quote "We lost…" by "reporters"`, "We lost the pier", "reporters"},
		{`quote "We lost" by nobody`, "We lost the pier", "Ann Lee"},
		{`quote "We lost…" by nobody`, "We lost the pier", "-"},
		{`quote "We lost the pier" is nothing`, "We lost the pier", ""},
		{`quote "We lost the pier" is nothing` + "\n" + `quote "We lost the pier" by nobody`, "We lost the pier", "-"},
		{`quote "We lost the pier" by "Nobody at all"`, "We lost the pier", "Ann Lee"},
		{`quote "Zorblax Ventures will pay" by "Ann Lee"`, "Zorblax Ventures will pay", "Ann Lee"},
	} {
		d := analyze(t, article, test.rules)
		got := ""
		for _, q := range d.Quotes {
			if strings.Trim(d.Slice(q.Span), "“,”") != test.words {
				continue
			}
			switch {
			case q.Speaker != document.None:
				got = d.Entities[q.Speaker].Name
			case !q.Attributed.Empty():
				got = d.Slice(q.Attributed)
			default:
				got = "-"
			}
		}
		if got != test.want {
			t.Errorf("%s: got %q, want %q", test.rules, got, test.want)
		}
		sound(t, d)
	}
}

// TestHeadline: names match in capitals, and a correction reaches what was found from it later.
func TestHeadline(t *testing.T) {
	d := analyze(t, "REBELS TAKE QUUXIA\n\nThe rebels took Quuxia on Monday. Wobbly said: “We won.”", `name "Quuxia" is GPE`, `name "Wobbly" is PERSON`)
	if got := mentions(d, "QUUXIA"); got != "GPE Quuxia, GPE Quuxia" {
		t.Errorf("got %q", got)
	}
	if len(d.Quotes) != 1 || d.Quotes[0].Speaker == document.None || d.Entities[d.Quotes[0].Speaker].Name != "Wobbly" {
		t.Errorf("got %+v", d.Quotes)
	}
}

func TestErrors(t *testing.T) {
	for _, test := range []struct {
		text string
		line int
		part string
	}{
		{"x", 1, "begins with name, date, quote or place"},
		{"byline rules 2", 1, "only version 1"},
		{"# fine\n\nname Port is GPE", 3, "straight quotation marks"},
		{`name "" is GPE`, 1, "words of the text"},
		{`name "…" is GPE`, 1, "words of the text"},
		{`name "Port`, 1, "words of the text"},
		{`name "Port" is TOWN`, 1, "not TOWN"},
		{`name "Port" is`, 1, "the end of the line"},
		{`name "Port" by "x"`, 1, "is or means"},
		{`name "Port" means Ellery`, 1, "or itself"},
		{`name "Port" is GPE now`, 1, "behind the end"},
		{`name "Port" in "Portugal" is GPE`, 1, `that hold "Port"`},
		{`date "May" is Tuesday`, 1, "not Tuesday"},
		{`date "May" means "June"`, 1, "comes is"},
		{`quote "We" is GPE`, 1, "by or is nothing"},
		{`quote "We" by Lee`, 1, "or nobody"},
		{`place Port at 1,2`, 1, "straight quotation marks"},
		{`place "Port" is GPE`, 1, "comes at, not is"},
		{`place "Port" at`, 1, "the end of the line"},
		{`place "Port" at 53.27`, 1, "not 53.27"},
		{`place "Port" at 53.27, -9.05`, 1, "as in 53.27,-9.05"},
		{`place "Port" at 90.01,0`, 1, "not 90.01,0"},
		{`place "Port" at 0,-180.5`, 1, "not 0,-180.5"},
		{`place "Port" at 1e2,0`, 1, "not 1e2,0"},
		{`place "Port" at .5,0`, 1, "not .5,0"},
		{`place "Port" at 1,2 now`, 1, "behind the end"},
		{`name "` + strings.Repeat("a", 1001) + `" is GPE`, 1, "words of the text"},
		{strings.Repeat("#", rules.MaxBytes+1), 1, "1 MB"},
		{strings.Repeat("name \"A\" is GPE\n", rules.MaxRules+1), rules.MaxRules + 1, "20,000"},
	} {
		var wrong *rules.Error
		_, err := rules.Parse(test.text)
		if !errors.As(err, &wrong) || wrong.Line != test.line || !strings.Contains(wrong.Reason, test.part) {
			t.Errorf("Parse(%.40q) = %v, want line %d: …%s…", test.text, err, test.line, test.part)
		}
	}
	for _, text := range []string{"", "\n\n", "\uFEFFbyline rules 1\r\nname \"Port\" is GPE\r\n", `quote "a \"b\" \\ c" by "d"`, "  # x", `place "Port Ellery" at 53.27,-9.05`, `place "Pole" at -90,180.000`} {
		if _, err := rules.Parse(text); err != nil {
			t.Errorf("Parse(%q) = %v", text, err)
		}
	}
}

// sound checks what every later step takes for granted.
func sound(t *testing.T, d *document.Document) {
	t.Helper()
	end, seen := 0, map[int]bool{}
	for i, m := range d.Mentions {
		if m.Start < end || m.End <= m.Start || m.Entity < 0 || m.Entity >= len(d.Entities) || d.Entities[m.Entity].Type != m.Type {
			t.Fatalf("mention %d %q: %+v", i, d.Slice(m.Span), m)
		}
		if d.Tokens[m.Tokens.First].Start != m.Start || d.Tokens[m.Tokens.End-1].End != m.End {
			t.Fatalf("mention %d does not stand on its tokens: %+v", i, m)
		}
		end = m.End
	}
	for e, x := range d.Entities {
		if len(x.Mentions) == 0 || x.Name == "" {
			t.Fatalf("entity %d: %+v", e, x)
		}
		for _, m := range x.Mentions {
			if d.Mentions[m].Entity != e || seen[m] {
				t.Fatalf("entity %d and mention %d", e, m)
			}
			seen[m] = true
		}
	}
	for i := 1; i < len(d.Dates); i++ {
		if d.Dates[i].Start < d.Dates[i-1].Start {
			t.Fatalf("dates out of order")
		}
	}
	for i, q := range d.Quotes {
		if q.Speaker >= len(d.Entities) || i > 0 && q.Start < d.Quotes[i-1].Start {
			t.Fatalf("quote %d: %+v", i, q)
		}
	}
}

func FuzzRules(f *testing.F) {
	f.Add(`name "Lee" means itself`, article)
	f.Add("name \"Lee\" means \"Brown\"\nname \"Brown\" means \"Lee\"\nquote \"March…\" by \"the mayor\"\ndate \"next\" is 2025", article)
	f.Add("name \"Ann Lee, the\" is ORG\nname \"Lee\" in \"Lee of the\" is GPE\nname \"mayor\" means \"Lee\"", article)
	f.Fuzz(func(t *testing.T, text, article string) {
		r, err := rules.Parse(text)
		if err != nil {
			return
		}
		d, err := byline.Analyze(byline.Article{Text: article, Rules: r})
		if err == nil {
			sound(t, d)
		}
	})
}

// BenchmarkAnalyze: a dictionary of 10,000 names on a text that holds the first words of all of them.
func BenchmarkAnalyze(b *testing.B) {
	var file strings.Builder
	for i := range 10000 {
		file.WriteString(`name "Port ` + strings.Repeat("x", i%50) + string(rune('a'+i%26)) + `" is GPE` + "\n")
	}
	r, err := rules.Parse(file.String())
	if err != nil {
		b.Fatal(err)
	}
	text := strings.Repeat("Port Ellery is a port. ", 4000)
	for name, rules := range map[string]*rules.Rules{"rules": r, "none": nil} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				if _, err := byline.Analyze(byline.Article{Text: text, Rules: rules}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
