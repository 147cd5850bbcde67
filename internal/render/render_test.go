package render

import (
	"math/rand"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"byline/internal/document"
)

// article builds a document of one paragraph per line of text, the first of the kind first.
func article(text string, first document.ParagraphKind) *document.Document {
	d := &document.Document{Text: text}
	at := 0
	for line := range strings.Lines(text) {
		end := at + len(strings.TrimSuffix(line, "\n"))
		if end > at {
			d.Paragraphs = append(d.Paragraphs, document.Paragraph{Span: document.Span{Start: at, End: end}, Kind: first})
			first = document.Body
		}
		at += len(line)
	}
	return d
}

func find(t *testing.T, d *document.Document, words string) document.Span {
	t.Helper()
	i := strings.Index(d.Text, words)
	if i < 0 {
		t.Fatalf("%q is not in the text", words)
	}
	return document.Span{Start: i, End: i + len(words)}
}

func TestParagraph(t *testing.T) {
	d := article("Mayor warns\n“Wind & waves rose on 3 May,” Ada Roe of Port Ellery said.\n", document.Headline)
	d.Mentions = []document.Mention{
		{Span: find(t, d, "Ada Roe"), Type: document.Person, Entity: 0, Score: 0.9},
		{Span: find(t, d, "Port Ellery"), Type: document.GPE, Entity: 1, Score: 0.2},
	}
	d.Dates = []document.Date{{Span: find(t, d, "3 May"), Value: "2025-05-03"}}
	d.Quotes = []document.Quote{{Span: find(t, d, "“Wind & waves rose on 3 May,”"), Kind: document.Direct, Cue: find(t, d, "said"), Speaker: 0, Score: 1}}
	p := New(d)
	want := []string{
		`<h1 class="headline" data-p="0">Mayor warns</h1>`,
		`<p class="body" data-p="1"><mark class="q direct" data-q="0" data-start="12" data-end="41">“Wind &amp; waves rose on ` +
			`<mark class="d" data-d="0" data-start="34" data-end="39">3 May</mark>,”</mark> ` +
			`<mark class="e p" data-m="0" data-e="0" data-start="42" data-end="49">Ada Roe</mark> of ` +
			`<mark class="e l u" data-m="1" data-e="1" data-start="53" data-end="64">Port Ellery</mark> ` +
			`<mark class="cue" data-q="0" data-start="65" data-end="69">said</mark>.</p>`,
	}
	for i, w := range want {
		if got := p.Paragraph(i); got != w {
			t.Errorf("paragraph %d:\n got %s\nwant %s", i, got, w)
		}
	}
}

func TestCrossing(t *testing.T) {
	d := article("one two three four", document.Body)
	d.Quotes = []document.Quote{{Span: find(t, d, "one two three"), Score: 1}}
	d.Dates = []document.Date{{Span: find(t, d, "two three four"), Value: "X"}}
	want := `<p class="body" data-p="0"><mark class="q direct" data-q="0" data-start="0" data-end="13">one ` +
		`<mark class="d" data-d="0" data-start="4" data-end="13">two three</mark></mark>` +
		`<mark class="d" data-d="0" data-start="13" data-end="18"> four</mark></p>`
	if got := New(d).Paragraph(0); got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
}

func TestElements(t *testing.T) {
	d := article("Head\na\nb\nc", document.Headline)
	d.Paragraphs[1].Kind, d.Paragraphs[2].Kind, d.Paragraphs[3].Kind = document.Headline, document.BlockQuote, document.List
	p := New(d)
	for i, want := range []string{"<h1 ", "<h2 ", "<blockquote ", "<p "} {
		if got := p.Paragraph(i); !strings.HasPrefix(got, want) {
			t.Errorf("paragraph %d is %s, want %s", i, got, want)
		}
	}
}

// TestQuoteOverParagraphs: a finding that covers more than one paragraph is marked in each.
func TestQuoteOverParagraphs(t *testing.T) {
	d := article("a “b\nc d\ne” f", document.Body)
	d.Quotes = []document.Quote{{Span: document.Span{Start: 2, End: strings.Index(d.Text, " f")}, Score: 1}}
	p := New(d)
	for i := range p.Len() {
		if got := p.Paragraph(i); strings.Count(got, `data-q="0"`) != 1 {
			t.Errorf("paragraph %d: %s", i, got)
		}
	}
}

// TestCombining: no text node has more combining marks in a row than a browser can take, and none is lost.
func TestCombining(t *testing.T) {
	text := "x" + strings.Repeat("\u0301", 1000) + "y"
	got := New(article(text, document.Body)).Paragraph(0)
	if strings.Contains(got, strings.Repeat("\u0301", longestRun+1)) {
		t.Error("a run is longer than", longestRun)
	}
	if content(t, got) != text {
		t.Error("text changed")
	}
}

func TestSanitize(t *testing.T) {
	for _, s := range []string{
		`<p onclick="x()" class="body" data-p="1">y</p>`, `<mark class="e p" data-e="1" style="color:red" id="x">y</mark>`,
		`<mark class="q evil" data-e="-1" data-x="1">y</mark>`, `<script>x</script>`, `<a href="javascript:x">y</a>`,
		`<img src=x onerror=x>`, `<mark data-e="1234567890">y</mark>`, `<svg><p class="body">y</p></svg>`, `<span class="x">y</span>`,
		`<p class="body" data-p="1"><style><img src=x onerror=x></style></p>`, `<h1 class="a b">y</h1>`,
	} {
		got := Sanitize(s)
		for _, bad := range []string{"onclick", "onerror", "style", "id=", "evil", "data-x", "-1", "script", "href", "img", "svg", "1234567890", `"x"`, "a b"} {
			if strings.Contains(got, bad) {
				t.Errorf("Sanitize(%s) = %s", s, got)
			}
		}
	}
}

// content returns the text content of the HTML, and checks that every mark covers what its attributes say.
func content(t *testing.T, markup string) string {
	t.Helper()
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(markup))
	depth := 0
	for {
		switch z.Next() {
		case html.ErrorToken:
			if depth != 0 {
				t.Errorf("%d elements are not closed in %s", depth, markup)
			}
			return b.String()
		case html.TextToken:
			b.Write(z.Text()) // unescapes
		case html.StartTagToken:
			depth++
		case html.EndTagToken:
			depth--
		}
	}
}

// pieces returns text, start and end of every mark.
func pieces(markup string) (texts []string, starts, ends []int) {
	z := html.NewTokenizer(strings.NewReader(markup))
	var open []int
	for {
		switch z.Next() {
		case html.ErrorToken:
			return
		case html.TextToken:
			s := string(z.Text())
			for _, i := range open {
				texts[i] += s
			}
		case html.StartTagToken:
			token := z.Token()
			if token.Data != "mark" {
				continue
			}
			open = append(open, len(texts))
			texts = append(texts, "")
			for _, a := range token.Attr {
				n, _ := strconv.Atoi(a.Val)
				switch a.Key {
				case "data-start":
					starts = append(starts, n)
				case "data-end":
					ends = append(ends, n)
				}
			}
		case html.EndTagToken:
			if name, _ := z.TagName(); string(name) == "mark" {
				open = open[:len(open)-1]
			}
		}
	}
}

// check holds what is true of every rendering.
func check(t *testing.T, d *document.Document) {
	t.Helper()
	p := New(d)
	utf16 := units(d.Text)
	for i := range p.Len() {
		markup := string(p.markup(i))
		got := p.Paragraph(i)
		if got != markup {
			t.Fatalf("sanitizing changed\n %s\nto\n %s", markup, got)
		}
		if text := content(t, got); text != d.Slice(d.Paragraphs[i].Span) {
			t.Fatalf("text content %q, want %q", text, d.Slice(d.Paragraphs[i].Span))
		}
		texts, starts, ends := pieces(got)
		for k := range texts {
			if texts[k] == "" {
				t.Fatalf("an empty mark in %s", got)
			}
			if want := utf16[starts[k]:ends[k]]; string16(want) != texts[k] {
				t.Fatalf("mark covers %q, its offsets say %q", texts[k], string16(want))
			}
		}
	}
}

// scatter puts findings at random places, crossing and nested in every way.
func scatter(d *document.Document, r *rand.Rand, n int) {
	var borders []int
	for i := range d.Text {
		borders = append(borders, i)
	}
	borders = append(borders, len(d.Text))
	span := func() document.Span {
		a, b := borders[r.Intn(len(borders))], borders[r.Intn(len(borders))]
		return document.Span{Start: min(a, b), End: max(a, b)}
	}
	for range n {
		switch r.Intn(3) {
		case 0:
			d.Quotes = append(d.Quotes, document.Quote{Span: span(), Cue: span(), Kind: document.QuoteKind(r.Intn(3)), Score: r.Float32()})
		case 1:
			d.Dates = append(d.Dates, document.Date{Span: span()})
		case 2:
			d.Mentions = append(d.Mentions, document.Mention{Span: span(), Type: document.EntityType(r.Intn(document.EntityTypes)), Entity: r.Intn(3) - 1})
		}
	}
}

func FuzzParagraph(f *testing.F) {
	f.Add("Mayor warns\n“Wind & waves <b> &amp; 'rose'\u2028 on 3 May,” 😀 said.\n\ttab \u00a0 \x01", int64(1), 5)
	f.Add("e\u0301\u0301\u0302 a̐éö̲ 👨‍👩‍👧 \ufeff \ufffd", int64(2), 3)
	f.Fuzz(func(t *testing.T, text string, seed int64, n int) {
		d := article(document.Normalize(text), document.Headline)
		scatter(d, rand.New(rand.NewSource(seed)), max(0, min(n, 30)))
		check(t, d)
	})
}

// TestScattered is the fuzz test over many seeds.
func TestScattered(t *testing.T) {
	text := "Mayor warns\n“Wind & waves <rose> 'on' 3 May,” 😀 Ada Roe said.\nNext … é line"
	for seed := range int64(2000) {
		d := article(text, document.Headline)
		scatter(d, rand.New(rand.NewSource(seed)), int(seed%20))
		check(t, d)
	}
}

// TestLinear: ten thousand findings in one another take no longer than as many side by side would.
func TestLinear(t *testing.T) {
	d := article(strings.Repeat("a ", 20000), document.Body)
	for i := range 10000 {
		d.Quotes = append(d.Quotes, document.Quote{Span: document.Span{Start: i, End: len(d.Text) - 1 - i}})
	}
	if got := New(d).markup(0); len(got) > 3*len(d.Text) {
		t.Errorf("%d bytes of markup for %d of text", len(got), len(d.Text))
	}
}

func BenchmarkParagraph(b *testing.B) {
	d := article(strings.Repeat("“Wind and waves rose on 3 May,” Ada Roe of Port Ellery said. ", 10), document.Body)
	for i := range 10 {
		at := i * len(d.Text) / 10
		d.Quotes = append(d.Quotes, document.Quote{Span: document.Span{Start: at, End: at + 35}})
		d.Mentions = append(d.Mentions, document.Mention{Span: document.Span{Start: at + 36, End: at + 43}})
	}
	p := New(d)
	b.SetBytes(int64(len(d.Text)))
	for b.Loop() {
		p.Paragraph(0)
	}
}
