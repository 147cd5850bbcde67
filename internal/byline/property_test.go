package byline_test

import (
	"bytes"
	"encoding/json"
	"math/rand"
	"os"
	"reflect"
	"runtime/debug"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"golang.org/x/net/html"

	"byline/internal/byline"
	"byline/internal/document"
	"byline/internal/export"
	"byline/internal/render"
)

// analyze returns nil for a text that is refused.
func analyze(t testing.TB, text string) *document.Document {
	d, err := byline.Analyze(byline.Article{Text: text, Published: "2025-10-14"})
	if err != nil {
		if strings.TrimSpace(document.Normalize(text)) != "" {
			t.Fatalf("%.80q: %v", text, err)
		}
		return nil
	}
	return d
}

// check holds what is true of every document, however strange its text.
func check(t *testing.T, text string) {
	t.Helper()
	defer func() {
		if p := recover(); p != nil {
			t.Fatalf("%v on the text %q\n%s", p, text[:min(len(text), 2000)], debug.Stack())
		}
	}()
	d := analyze(t, text)
	if d == nil {
		return
	}
	if d.Text != document.Normalize(text) {
		t.Fatal("the text has changed")
	}
	spans(t, d)
	links(t, d)
	if !reflect.DeepEqual(d, analyze(t, text)) {
		t.Error("the second analysis differs from the first")
	}
	for page, i := render.New(d), 0; i < page.Len(); i++ {
		if got, want := content(page.Paragraph(i)), d.Slice(d.Paragraphs[i].Span); got != want {
			t.Fatalf("paragraph %d shows %.200q, want %.200q", i, got, want)
		}
	}
	for _, f := range export.Formats {
		out := f.Document(d, document.UTF16)
		if !utf8.Valid(out) {
			t.Errorf("%s is not UTF-8", f.Name)
		}
		if f.Name == "json" && !json.Valid(out) {
			t.Error("the JSON is none")
		}
	}
}

// spans checks that all spans lie on rune borders of the text, the findings in text order.
func spans(t *testing.T, d *document.Document) {
	t.Helper()
	border := func(i int) bool { return i == len(d.Text) || i >= 0 && i < len(d.Text) && utf8.RuneStart(d.Text[i]) }
	valid := func(what string, i int, s document.Span, mayBeEmpty bool) {
		t.Helper()
		if mayBeEmpty && s == (document.Span{}) {
			return
		}
		if !border(s.Start) || !border(s.End) || s.Empty() {
			t.Fatalf("%s %d has the span %v", what, i, s)
		}
	}
	last := document.Span{}
	inOrder := func(what string, i int, s document.Span, overlap bool) {
		t.Helper()
		valid(what, i, s, false)
		if i == 0 {
			last = document.Span{}
		}
		if s.Start < last.Start || !overlap && s.Start < last.End {
			t.Fatalf("%s %d at %v comes after %v", what, i, s, last)
		}
		last = s
	}
	for i := range d.Paragraphs {
		inOrder("paragraph", i, d.Paragraphs[i].Span, false)
	}
	for i := range d.Sentences {
		inOrder("sentence", i, d.Sentences[i].Span, false)
	}
	for i := range d.Tokens {
		inOrder("token", i, d.Tokens[i].Span, false)
	}
	for i := range d.Mentions {
		inOrder("mention", i, d.Mentions[i].Span, false)
	}
	for i := range d.Dates {
		inOrder("date", i, d.Dates[i].Span, false)
	}
	for i := range d.Quotes {
		q := &d.Quotes[i]
		inOrder("quote", i, q.Span, true)
		valid("cue", i, q.Cue, true)
		valid("attributed", i, q.Attributed, true)
		for _, m := range q.Marked {
			valid("marked", i, m, false)
			if !q.Span.Contains(m) {
				t.Fatalf("quote %d at %v has marked words at %v", i, q.Span, m)
			}
		}
		if q.Kind == document.Direct && (len(q.Marked) != 1 || q.Marked[0] != q.Span) {
			t.Fatalf("direct quote %d at %v has marked words at %v", i, q.Span, q.Marked)
		}
	}
	valid("published", 0, d.Published.Span, true)
}

// links checks that indexes point to something, and back.
func links(t *testing.T, d *document.Document) {
	t.Helper()
	owned := 0
	for e := range d.Entities {
		x := &d.Entities[e]
		if x.Name == "" || len(x.Mentions) == 0 {
			t.Fatalf("entity %d: %+v", e, *x)
		}
		for k, m := range x.Mentions {
			owned++
			if m < 0 || m >= len(d.Mentions) || d.Mentions[m].Entity != e || k > 0 && m <= x.Mentions[k-1] {
				t.Fatalf("entity %d has the mentions %v", e, x.Mentions)
			}
		}
	}
	if owned != len(d.Mentions) {
		t.Fatalf("%d of %d mentions belong to entities", owned, len(d.Mentions))
	}
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Tokens.First < 0 || m.Tokens.End > len(d.Tokens) || m.Tokens.First >= m.Tokens.End || m.Type >= document.EntityTypes {
			t.Fatalf("mention %d: %+v", i, *m)
		}
	}
	for i := range d.Quotes {
		if s := d.Quotes[i].Speaker; s < document.None || s >= len(d.Entities) {
			t.Fatalf("quote %d has the speaker %d of %d", i, s, len(d.Entities))
		}
	}
	for i := range d.Tokens {
		if s := d.Tokens[i].Sentence; s < 0 || s >= len(d.Sentences) {
			t.Fatalf("token %d is of sentence %d", i, s)
		}
	}
	if v := d.Published.Value; v != "" && !document.IsDay(v) {
		t.Fatalf("published %q", v)
	}
}

// content returns the text content of HTML.
func content(markup string) string {
	var b strings.Builder
	for z := html.NewTokenizer(strings.NewReader(markup)); ; {
		switch z.Next() {
		case html.ErrorToken:
			return b.String()
		case html.TextToken:
			b.Write(z.Text())
		}
	}
}

// TestTorture runs texts nobody would write.
func TestTorture(t *testing.T) {
	data, err := os.ReadFile("testdata/torture.json")
	if err != nil {
		t.Fatal(err)
	}
	var texts []struct{ ID, Text string }
	if err := json.NewDecoder(bytes.NewReader(data)).Decode(&texts); err != nil || len(texts) < 50 {
		t.Fatalf("%d texts: %v", len(texts), err)
	}
	for _, x := range texts {
		t.Run(x.ID, func(t *testing.T) { check(t, x.Text) })
	}
}

// units are repeated to make texts that are long in one respect.
var units = []string{
	"“", "”", "\"", "'", "“a” ", "“a ", "a", "A", "Aa ", "AA ", "A. ", "a, ", "A,", "J. ", "A of ", "A and ", "the ", "of the A ", "Mr ", "Mr A said ", "said ", "he said ",
	"1", "1,", "1 ", "3 May ", "May ", "on Monday ", "last week ", "2024-", "10:", ".", "-", "– ", "\n", "\n\n", "A\n", "A\n\n", "• a\n", " ", "\t", "(", "(a) ", "[", "e\u0301", "\u0301", "\u200d", "\u2067",
	"😀", "🇩🇪", "漢", "ا", "ÿ", "@a", "#a ", "http://", "a@b.c ", "A: ", "Q: a\nA: b\n", "according to ", "said that ", "“A,” B said. ", "“A\n\n", "said Ada Roe, the mayor of ", "—", "'s ", "U.S. ", "&amp;", "<p>", "\ufffd",
}

// TestLong checks texts of one unit again and again, and that the time grows no faster than the length.
func TestLong(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	for _, unit := range units {
		check(t, strings.Repeat(unit, 300))
		took := func(n int) time.Duration {
			text := "Ada Roe said: " + strings.Repeat(unit, n/len(unit))
			best := time.Hour
			for range 2 {
				start := time.Now()
				if d := analyze(t, text); d != nil {
					render.New(d)
				}
				best = min(best, time.Since(start))
			}
			return best
		}
		// A busy machine may be slow once, not every time.
		var small, large time.Duration
		for range 4 {
			if small, large = took(20_000), took(80_000); large <= 7*small+30*time.Millisecond {
				break
			}
		}
		if large > 7*small+30*time.Millisecond {
			t.Errorf("%q: %v, four times as much %v", unit, small, large)
		}
	}
}

// TestMixed checks texts made of units and of pieces of articles in any order.
func TestMixed(t *testing.T) {
	pieces := append([]string(nil), units...)
	for _, a := range articles {
		text, err := os.ReadFile("testdata/" + a.name + "/article.txt")
		if err != nil {
			t.Fatal(err)
		}
		words := strings.SplitAfter(string(text), " ")
		for i := 0; i+4 <= len(words); i += 3 {
			pieces = append(pieces, strings.Join(words[i:i+4], ""))
		}
	}
	r := rand.New(rand.NewSource(1))
	rounds := 1500
	if testing.Short() {
		rounds = 100
	}
	for range rounds {
		var b strings.Builder
		for range 1 + r.Intn(40) {
			b.WriteString(pieces[r.Intn(len(pieces))])
		}
		check(t, b.String())
		if t.Failed() {
			t.Fatalf("the text is %q", b.String())
		}
	}
}

func FuzzAnalyze(f *testing.F) {
	for _, a := range articles {
		text, err := os.ReadFile("testdata/" + a.name + "/article.txt")
		if err != nil {
			f.Fatal(err)
		}
		for paragraph := range strings.SplitSeq(string(text), "\n\n") {
			f.Add(paragraph)
		}
	}
	for _, unit := range units {
		f.Add(strings.Repeat(unit, 5))
	}
	f.Fuzz(func(t *testing.T, text string) { check(t, text) })
}
