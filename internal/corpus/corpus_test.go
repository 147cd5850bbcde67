//go:build !js

package corpus

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"byline/internal/document"
)

const sample = `#title A "small" matter
#published 2024-05-08
#a roe = P:Ann Roe
#a oslo = G:Oslo
## a remark
#r roe: mayor of Oslo; former pilot
---

[Ann Roe|roe], mayor of [Oslo|oslo], said {the plan was “a farce”, ‘it’s over’ and 'done'|m|roe|said} <on Monday|2024-05-06>.
{"Ærlig \[sic\], [Roe|roe] \| co"|d|~a friend|:} <every week|S:P1W>, <years|PXY~PXDE|APPROX>, <noon|2024-05-08T12:00>
`

func TestParseArticle(t *testing.T) {
	a, err := parseArticle("x.src", "x", sample)
	if err != nil {
		t.Fatal(err)
	}
	text := func(s document.Span) string { return a.Text[s.Start:s.End] }
	if a.Title != `A "small" matter` || a.Published != "2024-05-08" || strings.ContainsAny(a.Text, "{}<>\\") {
		t.Errorf("head or text wrong: %+v", a)
	}
	if len(a.Entities) != 2 || a.Entities[0].Name != "Ann Roe" || a.Entities[0].Type != document.Person ||
		!slices.Equal(a.Entities[0].Roles, []string{"mayor of Oslo", "former pilot"}) || len(a.Entities[0].Mentions) != 2 ||
		text(a.Entities[0].Mentions[1]) != "Roe" || text(a.Entities[1].Mentions[0]) != "Oslo" {
		t.Errorf("entities: %+v", a.Entities)
	}
	if len(a.Quotes) != 2 {
		t.Fatalf("quotes: %+v", a.Quotes)
	}
	mixed, direct := a.Quotes[0], a.Quotes[1]
	var marked []string
	for _, f := range mixed.Fragments {
		marked = append(marked, text(f))
	}
	if mixed.Kind != document.MixedQuote || mixed.SpeakerEntity != 0 || mixed.Speaker != "Ann Roe" || mixed.Cue != "said" ||
		!slices.Equal(marked, []string{"“a farce”", "‘it’s over’", "'done'"}) {
		t.Errorf("mixed quote: %+v %q", mixed, marked)
	}
	if text(direct.Span) != `"Ærlig [sic], Roe | co"` || direct.SpeakerEntity != document.None || direct.Speaker != "a friend" {
		t.Errorf("direct quote: %+v %q", direct, text(direct.Span))
	}
	var dates []string
	for _, d := range a.Dates {
		dates = append(dates, text(d.Span)+" "+d.Type.String()+" "+d.Value+" "+strings.Join(d.Alt, "~")+" "+d.Mod)
	}
	want := []string{"on Monday DATE 2024-05-06  ", "every week SET P1W  ", "years DURATION PXY PXDE APPROX", "noon TIME 2024-05-08T12:00  "}
	if !slices.Equal(dates, want) {
		t.Errorf("dates: %q, want %q", dates, want)
	}
}

func TestParseArticleErrors(t *testing.T) {
	for _, c := range []struct{ src, line string }{
		{"no head", "x.src:1:"},
		{"#title a\nbad\n---\nb", "x.src:2:"},
		{"#title a\n---\nb\n[c|P", "x.src:4:"},
		{"#title a\n---\nb ]", "x.src:3:"},
		{"#title a\n---\n{b|d|P:Roe|said}", "not mentioned"},
		{"#title a\n---\n{b|d|said}", "three fields"},
		{"#title a\n---\n[b|Q]", "names no entity"},
		{"#title a\n---\n[ b|P]", "bad span"},
		{"#title a\n---\n[b", "never closed"},
		{"#title a\n#r Roe: mayor\n---\nb", "x.src:2:"},
	} {
		_, err := parseArticle("x.src", "x", c.src)
		if !errors.Is(err, ErrFormat) || !strings.Contains(err.Error(), c.line) {
			t.Errorf("%q: error %v, want one with %q", c.src, err, c.line)
		}
	}
}

// TestArticles reads every article kept here: spans in range and not blank, values present, the licence line in place.
func TestArticles(t *testing.T) {
	readme, err := os.ReadFile("articles/README.md")
	if err != nil || !strings.HasPrefix(string(readme), "The articles in this folder are invented") {
		t.Errorf("articles/README.md must say first that the articles are invented: %v", err)
	}
	for _, part := range []string{"train", "dev"} {
		articles, err := ReadArticles(filepath.Join("articles", part))
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range articles {
			if a.Title == "" || a.Published == "" || len(a.Entities) == 0 {
				t.Errorf("%s: title, day or entities are missing", a.ID)
			}
			if a.Text != document.Normalize(a.Text) {
				t.Errorf("%s: the text is not normalized", a.ID)
			}
			for _, e := range a.Entities {
				for i, m := range e.Mentions {
					if m.Empty() || i > 0 && m.Start < e.Mentions[i-1].End {
						t.Errorf("%s: %s: mentions overlap", a.ID, e.Name)
					}
				}
			}
			for _, d := range a.Dates {
				if d.Value == "" {
					t.Errorf("%s: a date without value at %d", a.ID, d.Start)
				}
			}
		}
	}
}

func TestBriefs(t *testing.T) {
	briefs, err := ReadBriefs("briefs")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]string{}
	for _, b := range briefs {
		if len(b.Entities) == 0 || b.Text != document.Normalize(b.Text) {
			t.Errorf("%s: no names, or the text is not normalized", b.ID)
		}
		if other, ok := seen[b.Text]; ok {
			t.Errorf("%s is %s", b.ID, other)
		}
		seen[b.Text] = b.ID
		for _, e := range b.Entities {
			if strings.Contains(e.Name, "\n") || len(e.Name) > 120 {
				t.Errorf("%s: %q is no name", b.ID, e.Name)
			}
		}
	}
}

func TestReadBriefs(t *testing.T) {
	path := write(t, "# a remark\n[Ann Roe|P] sold {5 <6> items.\n===\nIn [Oslo|G],\n\n[Roe|P] met [Roe|P].\n")
	txt := strings.TrimSuffix(path, filepath.Ext(path)) + ".txt"
	if err := os.Rename(path, txt); err != nil {
		t.Fatal(err)
	}
	briefs, err := ReadBriefs(filepath.Dir(txt))
	if err != nil || len(briefs) != 2 {
		t.Fatalf("%d briefs, error %v", len(briefs), err)
	}
	if got, want := briefs[0].Text, "Ann Roe sold {5 <6> items."; got != want {
		t.Errorf("text %q, want %q", got, want)
	}
	e := briefs[1].Entities
	if len(e) != 2 || e[0].Name != "Oslo" || e[0].Type != document.GPE || len(e[1].Mentions) != 2 {
		t.Errorf("entities %v", e)
	}
	if err := os.WriteFile(txt, []byte("[Oslo|G] is cold.\n===\n\nSo is\n[Bergen|Z].\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := ReadBriefs(filepath.Dir(txt)); !errors.Is(err, ErrFormat) || !strings.Contains(err.Error(), ":5:") {
		t.Errorf("error %v, want ErrFormat in line 5", err)
	}
	if _, err := ReadBriefs(t.TempDir()); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("error %v, want os.ErrNotExist", err)
	}
}

func TestReadArticlesMissing(t *testing.T) {
	if _, err := ReadArticles(t.TempDir()); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("error %v, want os.ErrNotExist", err)
	}
}

func TestDetok(t *testing.T) {
	for _, c := range []struct{ words, want string }{
		{`" We lost , " Roe said ( badly ) .`, `"We lost," Roe said (badly).`},
		{"It ’s $ 5 or £ 3 %", "It’s $5 or £3%"},
		{`he said " no " and " yes "`, `he said "no" and "yes"`},
		{"“ Så ” do n't", "“Så” don't"},
		{"", ""},
	} {
		words := strings.Fields(c.words)
		text, spans := Detok(words)
		if text != c.want {
			t.Errorf("Detok(%q) = %q, want %q", c.words, text, c.want)
		}
		for i, s := range spans {
			if text[s.Start:s.End] != words[i] {
				t.Errorf("%q: word %d stands at %q", c.words, i, text[s.Start:s.End])
			}
		}
	}
}

func TestReadTokens(t *testing.T) {
	path := write(t, "-DOCSTART-\tO\tone\n\nAnn\tB-PER\nRoe\tI-PER\n\nleft\tO\n\n-DOCSTART-\tO\ttwo\n\nOslo\tB-LOC")
	docs, err := ReadTokens(path)
	if err != nil || len(docs) != 2 || docs[0].ID != "one" || docs[1].ID != "two" || len(docs[0].Sentences) != 2 ||
		!slices.Equal(docs[0].Sentences[0].Labels, []string{"B-PER", "I-PER"}) {
		t.Errorf("ReadTokens: %+v, %v", docs, err)
	}
	if _, err := ReadTokens(write(t, "a\tO\nb\tPER\n")); !errors.Is(err, ErrFormat) || !strings.Contains(err.Error(), ":2:") {
		t.Errorf("error %v, want ErrFormat in line 2", err)
	}
}

func TestReadPassages(t *testing.T) {
	quotes, err := ReadQuotes(write(t, `{"id":"a","text":"Å “ja” sa Bø","quotes":[{"start":2,"end":6,"type":"direct","speaker":{"start":10,"end":12,"text":"Bø","entity":"Bø"},"cue":{"start":7,"end":9},"group":"1","quoted":[[3,5]]}]}`))
	if err != nil {
		t.Fatal(err)
	}
	p := quotes[0]
	q := p.Quotes[0]
	for _, c := range []struct {
		s    document.Span
		want string
	}{{q.Span, "“ja”"}, {q.Speaker.Span, "Bø"}, {q.Cue, "sa"}, {q.Quoted[0], "ja"}} {
		if got := p.Text[c.s.Start:c.s.End]; got != c.want {
			t.Errorf("span holds %q, want %q", got, c.want)
		}
	}
	dates, err := ReadDates(write(t, `{"id":"a","text":"Å on Monday","dct":"2024-05-08","timex":[{"start":5,"end":11,"text":"Monday","type":"DATE","value":"2024-05-06"}]}`))
	if err != nil || dates[0].Text[dates[0].Dates[0].Start:dates[0].Dates[0].End] != "Monday" {
		t.Errorf("ReadDates: %+v, %v", dates, err)
	}
	for _, bad := range []string{`{"id":"a","text":"b","timex":[{"start":0,"end":2,"type":"DATE"}]}`, `{`, `{"id":"a","text":"b","timex":[{"start":0,"end":1,"type":"DAY"}]}`} {
		if _, err := ReadDates(write(t, bad)); err == nil || !strings.Contains(err.Error(), ":1:") {
			t.Errorf("%s: error %v, want one in line 1", bad, err)
		}
	}
}

// write makes a file with content and returns its path.
func write(t *testing.T, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// FuzzParseArticle reads any text as an article: no panic, and what comes out lies in the text, in order, on rune borders.
func FuzzParseArticle(f *testing.F) {
	f.Add(sample)
	f.Add(goldArticle)
	f.Add("#title a\n---\n{[b|P] “c ‘d’e’ f|m|P:b|}<x|>\\")
	f.Fuzz(func(t *testing.T, src string) {
		if !utf8.ValidString(src) {
			return
		}
		a, err := parseArticle("x", "x", src)
		if err != nil {
			if !errors.Is(err, ErrFormat) {
				t.Errorf("error %v is no ErrFormat", err)
			}
			return
		}
		check := func(s document.Span) {
			if s.Start < 0 || s.Empty() || s.End > len(a.Text) || !utf8.ValidString(a.Text[s.Start:s.End]) {
				t.Errorf("span %v in %q", s, a.Text)
			}
		}
		for _, e := range a.Entities {
			for _, s := range e.Mentions {
				check(s)
			}
		}
		for i, q := range a.Quotes {
			check(q.Span)
			if i > 0 && q.Start < a.Quotes[i-1].Start || q.SpeakerEntity >= len(a.Entities) {
				t.Errorf("quote %d of %+v", i, a.Quotes)
			}
			for _, s := range q.Fragments {
				check(s)
			}
		}
		for _, d := range a.Dates {
			check(d.Span)
		}
	})
}
