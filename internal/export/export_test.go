package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"byline/internal/document"
)

// sample is an article with one finding of every kind, some of whose words mean something in every format.
func sample() *document.Document {
	text := "=Head | line\n😀 “We <lost>,” said *Ada Roe*, the mayor, on 3 May.\n"
	at := func(words string) document.Span {
		i := strings.Index(text, words)
		return document.Span{Start: i, End: i + len(words)}
	}
	return &document.Document{
		ID: "a\"b", Title: "=Head | line", Text: text, Language: "en",
		Published:  document.Published{Value: "2025-05-04", Source: document.Found, Span: at("3 May")},
		Paragraphs: []document.Paragraph{{Span: at("=Head | line"), Kind: document.Headline}, {Span: document.Span{Start: 13, End: len(text) - 1}}},
		Tokens:     []document.Token{{Kind: document.Word}, {Kind: document.Punct}, {Kind: document.Number}},
		Mentions:   []document.Mention{{Span: at("Ada Roe"), Score: 0.876, Why: "a first name"}},
		Entities:   []document.Entity{{Name: "Ada Roe", Mentions: []int{0}, Roles: []string{"mayor"}}},
		Quotes: []document.Quote{
			{Span: at("“We <lost>,”"), Marked: []document.Span{at("“We <lost>,”")}, Cue: at("said"), Speaker: 0, Attributed: at("Ada Roe"), Score: 1},
			{Span: at("on 3 May"), Kind: document.Indirect, Speaker: document.None, Attributed: at("the mayor"), Group: 1, Score: float32(math.NaN())},
		},
		Dates: []document.Date{{Span: at("3 May"), Value: "2025-05-03", Anchor: "2025-05-04", Earliest: "2025-05-03T00:00", Latest: "2025-05-04T00:00", Why: "day"}},
	}
}

func TestJSON(t *testing.T) {
	want := `{"schema":"byline/1","id":"a\"b","title":"=Head | line","published":{"value":"2025-05-04","source":"found","start":59,"end":64},` +
		`"language":"en","words":2,"offsets":"utf16","text":"=Head | line\n😀 “We <lost>,” said *Ada Roe*, the mayor, on 3 May.\n",` +
		`"paragraphs":[{"start":0,"end":12,"kind":"headline"},{"start":13,"end":65,"kind":"body"}],` +
		`"entities":[{"name":"Ada Roe","type":"PERSON","mentions":[[35,42]],"roles":["mayor"],"scores":[0.88],"why":["a first name"]}],` +
		`"quotes":[{"start":16,"end":28,"type":"direct","marked":[[16,28]],"speaker":"Ada Roe","speakerEntity":0,"cue":"said","cueSpan":[29,33],"speakerSpan":[35,42],"group":0,"score":1,"why":""},` +
		`{"start":56,"end":64,"type":"indirect","marked":[],"speaker":"mayor","speakerEntity":-1,"cue":"","cueSpan":null,"speakerSpan":[45,54],"group":1,"score":0,"why":""}],` +
		`"dates":[{"start":59,"end":64,"type":"DATE","value":"2025-05-03","mod":"","anchor":"2025-05-04","earliest":"2025-05-03T00:00","latest":"2025-05-04T00:00","why":"day"}]}` + "\n"
	got := string(JSON(sample(), document.UTF16))
	if got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
	if !json.Valid([]byte(got)) {
		t.Error("not JSON")
	}
	if !strings.Contains(string(JSON(sample(), document.CodePoint)), `"mentions":[[34,41]]`) {
		t.Error("offsets in code points are wrong")
	}
	if !strings.Contains(string(JSON(sample(), document.UTF8)), `"offsets":"utf8"`) {
		t.Error("the unit is not named")
	}
}

func TestJSONOfNothing(t *testing.T) {
	got := JSON(&document.Document{}, document.UTF16)
	var v map[string]any
	if err := json.Unmarshal(got, &v); err != nil {
		t.Fatal(err)
	}
	for _, list := range []string{"paragraphs", "entities", "quotes", "dates"} {
		if l, ok := v[list].([]any); !ok || len(l) != 0 {
			t.Errorf("%s is %v, want an empty list", list, v[list])
		}
	}
}

// FuzzString: what is written is JSON and reads back as the text, with what is no UTF-8 replaced.
func FuzzString(f *testing.F) {
	for _, s := range []string{"", "a\"\\/b", "\x00\x1f\x7f\u2028", "\xff\xed\xa0\x80é😀", "</script>"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := appendString(nil, s)
		var back string
		if err := json.Unmarshal(got, &back); err != nil {
			t.Fatalf("%s: %v", got, err)
		}
		if want := string([]rune(s)); back != want {
			t.Fatalf("%q became %q", want, back)
		}
		if !utf8.Valid(got) {
			t.Fatal("no UTF-8")
		}
	})
}

func TestCSV(t *testing.T) {
	rows, err := csv.NewReader(bytes.NewReader(CSV(sample(), document.UTF16))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	want := [][]string{
		{"finding", "type", "start", "end", "paragraph", "text", "entity", "roles", "speaker", "cue", "value", "modifier", "score", "why"},
		{"quote", "direct", "16", "28", "2", "“We <lost>,”", "", "", "Ada Roe", "said", "", "", "1", ""},
		{"entity", "PERSON", "35", "42", "2", "Ada Roe", "Ada Roe", "mayor", "", "", "", "", "0.88", "a first name"},
		{"quote", "indirect", "56", "64", "2", "on 3 May", "", "", "mayor", "", "", "", "0", ""},
		{"date", "DATE", "59", "64", "2", "3 May", "", "", "", "", "2025-05-03", "", "", "day"},
	}
	if len(rows) != len(want) {
		t.Fatalf("%d rows, want %d", len(rows), len(want))
	}
	for i := range want {
		if strings.Join(rows[i], "|") != strings.Join(want[i], "|") {
			t.Errorf("row %d\n got %q\nwant %q", i, rows[i], want[i])
		}
	}
}

func TestCell(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "a": "a", `a"b`: `"a""b"`, "a,b": `"a,b"`, "a\nb": "\"a\nb\"", "=1+1": "'=1+1", "+1": "'+1", "-1": "'-1",
		"@x": "'@x", "\tx": "'\tx", "\rx": "\"'\rx\"", "=a,b": `"'=a,b"`, "a=b": "a=b", "“x": "“x",
		" =1": "' =1", "\n=1": "\"'\n=1\"", "＝1": "'＝1",
	} {
		var c table
		c.cell(in)
		if string(c.b) != want {
			t.Errorf("cell %q is %q, want %q", in, c.b, want)
		}
	}
}

func TestMarkdown(t *testing.T) {
	got := string(Markdown(sample()))
	for _, want := range []string{
		"# \\=Head \\| line\n", "Published 2025-05-04 (found)\n", "| Ada Roe | PERSON | mayor | 1 |\n",
		"> “We \\<lost\\>,”\n>\n> — Ada Roe (direct)\n", "| 3 May | DATE | 2025-05-03 |\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
}

// TestParts: the parts of one quotation are shown together, in Markdown and in the report.
func TestParts(t *testing.T) {
	d := sample()
	d.Quotes[1].Group, d.Quotes[1].Kind, d.Quotes[1].Speaker = 0, document.Direct, 0
	if got, want := string(Markdown(d)), "> “We \\<lost\\>,”\n>\n> on 3 May\n>\n> — Ada Roe (direct)\n"; !strings.Contains(got, want) {
		t.Errorf("%q is missing in\n%s", want, got)
	}
	if got, want := string(HTML(d)), "<td>“We &lt;lost&gt;,” … on 3 May</td>"; !strings.Contains(got, want) {
		t.Errorf("%q is missing in\n%s", want, got)
	}
}

func TestEscape(t *testing.T) {
	for in, want := range map[string]string{
		"a_b*c": `a\_b\*c`, "1. x": `1\. x`, "v1. x": "v1. x", "- x": `\- x`, "a - b": "a - b", "a\n# b": `a \# b`,
		"[x](y)": `\[x\]\(y\)`, "http://x": `http\://x`, "&amp;": `\&amp;`, "<b>": `\<b\>`, `\`: `\\`, "12) x": `12\) x`,
	} {
		if got := escape(in); got != want {
			t.Errorf("escape(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestHTML(t *testing.T) {
	d := sample()
	d.Title = `</title><script>alert(1)</script>`
	d.Entities[0].Name = `<img src=x onerror=alert(1)>`
	d.Entities[0].Roles = []string{`"><b>`}
	got := string(HTML(d))
	for _, bad := range []string{"<script", "<img", "<b>", "<lost>", "http:", "https:", "url("} {
		if strings.Contains(got, bad) {
			t.Errorf("%s is in the report", bad)
		}
	}
	for _, want := range []string{"<!doctype html>", `<mark class="e p" data-m="0" data-e="0"`, "default-src 'none'", "<td>2025-05-03</td>"} {
		if !strings.Contains(got, want) {
			t.Errorf("%s is missing", want)
		}
	}
	if document.EntityTypes != len(typeWords) || len(dateWords) != int(document.Set)+1 {
		t.Errorf("%d and %d words for types", len(typeWords), len(dateWords))
	}
	if !strings.Contains(got, "<td>person</td>") || strings.Contains(got, "<td>PERSON</td>") {
		t.Error("types are not told in words")
	}
}

func TestFind(t *testing.T) {
	for _, f := range Formats {
		got, err := Find(f.Name)
		if err != nil || got != f {
			t.Errorf("Find(%q) = %v, %v", f.Name, got, err)
		}
		out := f.Document(told(), document.UTF16)
		said := "2025-05-03" // what every format says of the article, with or without hyphens
		if f.Name == "quotes" {
			said = "Ada Roe"
		}
		if !utf8.Valid(out) || !strings.Contains(string(out), said) && !strings.Contains(string(out), strings.ReplaceAll(said, "-", "")) {
			t.Errorf("%s: %s", f.Name, out)
		}
		if !bytes.Equal(out, f.Document(told(), document.UTF16)) {
			t.Errorf("%s is not the same every time", f.Name)
		}
	}
	if _, err := Find("pdf"); !errors.Is(err, ErrFormat) {
		t.Errorf("Find(pdf) = %v", err)
	}
}

func BenchmarkJSON(b *testing.B) {
	d := sample()
	d.Text = strings.Repeat(d.Text, 1000)
	b.SetBytes(int64(len(d.Text)))
	for b.Loop() {
		JSON(d, document.UTF16)
	}
}
