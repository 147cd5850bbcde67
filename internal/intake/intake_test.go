package intake

import (
	"errors"
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"byline/internal/document"
)

func TestHTML(t *testing.T) {
	long := strings.Repeat("Long words of the story. ", 10)
	for _, test := range []struct{ name, in, title, published, text string }{
		{"pasted article", "<p>Teaser</p><article><p>" + long + "</p></article>", "", "", "Teaser\n\n" + strings.TrimSpace(long)},
		{"pasted page", "<p>Teaser</p><article><h1>H</h1><p>" + long + "</p></article>", "H", "", "H\n\n" + strings.TrimSpace(long)},
		{"pasted headline", "<h1>H</h1><article><p>" + long + "</p></article>x", "H", "", "H\n\n" + strings.TrimSpace(long) + "\n\nx"},
		{"headline outside", "<!doctype html><p>Teaser</p><h1>H</h1><article><p>" + long + "</p></article>x", "H", "", "H\n\n" + strings.TrimSpace(long)},
		{"paragraphs", "<h1>Head</h1>\n<p>One\n  two&nbsp;<b>three</b>.</p><p>Four&amp;five", "Head", "", "Head\n\nOne two\u00a0three.\n\nFour&five"},
		{"inline", "a<i>b</i>c <span>d</span>\n<em>e</em>", "", "", "abc d e"},
		{"breaks", "a<br>b<br><br>c<br/><br><br>d", "", "", "a\nb\n\nc\n\nd"},
		{"list", "<ul><li>one<li><p>two</p></li></ul>after", "", "", "• one\n• two\n\nafter"},
		{"table", "<table><tr><td>a</td><td>b</td></tr><tr><th>c<td>d</table>", "", "", "a b\nc d"},
		{"pre", "<pre>a  b\n c</pre>d", "", "", "a  b\n c\n\nd"},
		{"divs", "<div><div>a</div></div><div>b</div>", "", "", "a\n\nb"},
		{"scripts", `a<script>alert("<p>x</p>")</script><style>b{}</style><noscript>n</noscript><template><p>t</p></template>b`, "", "", "ab"},
		{"comment", "a<!-- <p>x --> b<!doctype html>", "", "", "a b"},
		{"attributes", `<p title="x" onclick='y()'>a</p>`, "", "", "a"},
		{"entities", "&lt;script&gt; &quot;x&quot; &#8220;y&#8221; &copy; &nosuch;", "", "", "<script> \"x\" “y” © &nosuch;"},
		{"not a tag", "a < b and c > d", "", "", "a < b and c > d"},
		{"cut tag", "a<p", "", "", "a"},
		{"title", "<title>T  &amp; U</title><p>a", "T & U", "", "a"},
		{"og title", `<meta property="og:title" content="O"><title>T</title><h1>H</h1>`, "O", "", "H"},
		{"menu", "<nav>Home <a>World</a><nav>x</nav>y</nav><p>a</p><footer>f</footer><aside>b</aside>", "", "", "a"},
		{"menu only", "<nav>Home</nav>", "", "", "Home"},
		{"endless menu", "<nav><p>a</p>", "", "", "a"},
		{"hidden", `<p hidden>x<p>a<div style="display: none">b<div>c</div></div><span aria-hidden="true">d</span>e<img hidden>f`, "", "", "a\n\nef"},
		{"article", "<p>Teaser</p><article><p>short</p></article><main>m</main><article><h1>H</h1><p>" + long + "</p></article><p>More</p>", "H", "", "H\n\n" + strings.TrimSpace(long)},
		{"endless article", "<!doctype html><p>x</p><article><p>" + long, "", "", strings.TrimSpace(long)},
		{"main", "<html>x<main>" + long + "</main>y", "", "", strings.TrimSpace(long)},
		{"published", `<meta property="article:published_time" content="2025-10-14T08:00:00Z"><time datetime="2025-10-16">x</time>`, "", "2025-10-14", "x"},
		{"time", `<time datetime="2025-10-16">Thursday</time> a`, "", "2025-10-16", "Thursday a"},
		{"script date", `<script type="application/ld+json">{"datePublished" : "2025-10-15T01:00"}</script>a`, "", "2025-10-15", "a"},
		{"no day", `<meta name="date" content="14 October 2025">a`, "", "", "a"},
		{"lines", "a\r\nb\rc\x00d", "", "", "a b c\uFFFDd"},
	} {
		t.Run(test.name, func(t *testing.T) {
			kind := "text/html"
			if strings.HasPrefix(test.in, "<!doctype") || strings.HasPrefix(test.in, "<html>") {
				kind = "a.html"
			}
			a, err := Read([]byte(test.in), kind)
			if err != nil {
				t.Fatal(err)
			}
			if a.Title != test.title || a.Published != test.published || a.Text != test.text {
				t.Errorf("got %q %q\n%q\nwant %q %q\n%q", a.Title, a.Published, a.Text, test.title, test.published, test.text)
			}
		})
	}
}

func TestMarkdown(t *testing.T) {
	for _, test := range []struct{ in, title, text string }{
		{"# Head #\nOne *two* **three** _four_ `five`.", "Head", "Head\n\nOne two three four five."},
		{"## Sub\ntext", "", "Sub\n\ntext"},
		{"Head\n===\n\ntext\n\n---\n\nmore", "", "Head\n\n\ntext\n\n\n\nmore"},
		{"a [link](http://x.y/z) and ![picture](p.png)b [ref][1] [not]", "", "a link and b ref [not]"},
		{"<https://x.y> <b>", "", "https://x.y <b>"},
		{"- one\n* two\n+ three\n3. four", "", "• one\n• two\n• three\n3. four"},
		{"> quoted\n> > twice", "", "quoted\ntwice"},
		{`\*a\* snake_case 3 * 4 2*3`, "", `*a* snake_case 3 * 4 2*3`},
		{"```\ncode *x*\n```\nafter", "", "code *x*\n\nafter"},
		{"#hashtag", "", "#hashtag"},
	} {
		a, err := Read([]byte(test.in), "x.md")
		if err != nil {
			t.Fatal(err)
		}
		if a.Title != test.title || a.Text != test.text {
			t.Errorf("%q\n got %q %q\nwant %q %q", test.in, a.Title, a.Text, test.title, test.text)
		}
	}
	a, err := Read([]byte("---\r\ntitle: \"T: u\"\r\ndate: 2025-10-14T10:00\r\n---\r\nText"), "x.md")
	if err != nil || a.Title != "T: u" || a.Published != "2025-10-14" || a.Text != "Text" {
		t.Errorf("front matter: %+v %v", a, err)
	}
}

func TestMail(t *testing.T) {
	for _, test := range []struct{ name, in, title, published, text string }{
		{"plain", "From: a@b\r\nSubject: Hello\r\n world\r\nDate: Tue, 14 Oct 2025 10:00:00 +0100\r\n\r\nText\r\nline", "Hello world", "2025-10-14", "Text\nline"},
		{"words", "Subject: =?utf-8?Q?Caf=C3=A9_=E2=80=9Cx=E2=80=9D?= =?UTF-8?B?w6k=?= y =?iso-8859-1?q?=e9?=\n\nx", "Café “x”é y é", "", "x"},
		{"quoted", "Content-Transfer-Encoding: quoted-printable\n\nCaf=C3=A9 so=\nft =3D =zz", "", "", "Café soft = =zz"},
		{"base64", "Content-Transfer-Encoding: base64\n\nQ2Fm\nw6k=", "", "", "Café"},
		{"latin", "Content-Type: text/plain; charset=windows-1252\n\n\x93Caf\xe9\x94", "", "", "“Café”"},
		{"flowed", "Content-Type: text/plain; format=flowed\n\none \ntwo\nthree", "", "", "one two\nthree"},
		{"alternative", "Content-Type: multipart/alternative; boundary=\"b 1\"\n\npreamble\n--b 1\nContent-Type: text/plain\n\n" + strings.Repeat("plain ", 50) +
			"\n--b 1\nContent-Type: text/html\n\n<p>html</p>\n--b 1--\nepilogue", "", "", strings.TrimSpace(strings.Repeat("plain ", 50))},
		{"html", "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\nContent-Type: text/plain\n\nSee it in a browser\n" +
			"--c\nContent-Type: text/html\n\n<p>html <b>x</b></p>\n--c--\n--b\nContent-Disposition: attachment\nContent-Type: text/plain\n\nno\n--b--", "", "", "html x"},
		{"day", "Date: 3 mar 2026 10:00\n\nx", "", "2026-03-03", "x"},
		{"no day", "Date: yesterday\n\nx", "", "", "x"},
		{"impossible day", "Date: Mon, 31 Feb 2026 10:00\n\nx", "", "", "x"},
	} {
		t.Run(test.name, func(t *testing.T) {
			a, err := Read([]byte(test.in), "x.EML")
			if err != nil {
				t.Fatal(err)
			}
			if a.Title != test.title || a.Published != test.published || a.Text != test.text {
				t.Errorf("got %q %q\n%q\nwant %q %q\n%q", a.Title, a.Published, a.Text, test.title, test.published, test.text)
			}
		})
	}
}

func TestPlain(t *testing.T) {
	for in, want := range map[string]string{
		" a\r\nb \n": " a\nb \n", "\ufeffa": "a", "<b>x</b> & *y*": "<b>x</b> & *y*", "\x93a\x94 caf\xe9": "“a” café",
		"\xff\xfea\x00\xe9\x00": "aé", "\xfe\xff\x00a\x20\x1c": "a“", "naïve café “x” \xff …": "naïve café “x” \uFFFD …",
	} {
		a, err := Read([]byte(in), "story.txt")
		if err != nil || a.Text != want {
			t.Errorf("%q: got %q, %v, want %q", in, a.Text, err, want)
		}
	}
}

func TestKind(t *testing.T) {
	for name, want := range map[string]string{
		"a.html": "x", "a.HTM": "x", "text/html; charset=utf-8": "x", "text/plain": "<p>x</p>", "a.txt": "<p>x</p>", "": "<p>x</p>", "a.b": "<p>x</p>",
	} {
		if a, err := Read([]byte("<p>x</p>"), name); err != nil || a.Text != want {
			t.Errorf("%s: %q %v", name, a.Text, err)
		}
	}
	for _, in := range []string{"<!DOCTYPE html><p>x", "\n <html><p>x", "\ufeff<!doctype HTML>x"} {
		if a, err := Read([]byte(in), ""); err != nil || a.Text != "x" {
			t.Errorf("%q: %q %v", in, a.Text, err)
		}
	}
	for name, want := range map[string]bool{"a/b.TXT": true, "b.eml": true, "c.pdf": false, "d": false, ".md": true} {
		if Readable(name) != want {
			t.Errorf("Readable(%s) is %v", name, !want)
		}
	}
}

func TestErrors(t *testing.T) {
	for _, test := range []struct {
		in, name string
		want     error
	}{
		{"", "", ErrEmpty}, {" \n\u00a0", "a.txt", ErrEmpty}, {"<p></p><script>x</script>", "a.html", ErrEmpty}, {"Subject: x\n\n", "a.eml", ErrEmpty},
		{"%PDF-1.7 x", "a.txt", ErrPDF}, {"PK\x03\x04 x", "a.docx", ErrOffice}, {`{\rtf1 x}`, "a.rtf", ErrRTF}, {"\xd0\xcf\x11\xe0x", "a.doc", ErrOffice},
		{"\x89PNG\r\n\x1a\n" + strings.Repeat("\x00\x01\x02", 20), "a.txt", ErrBinary},
		{strings.Repeat("a\x00", 50), "", ErrBinary},
	} {
		if _, err := Read([]byte(test.in), test.name); !errors.Is(err, test.want) {
			t.Errorf("%q: %v, want %v", test.in, err, test.want)
		}
	}
	if _, err := Read([]byte("a\x00b \x01 c"), "a.txt"); err != nil {
		t.Errorf("a stray control character: %v", err)
	}
}

// FuzzRead: whatever comes, the text is normalized and no panic.
func FuzzRead(f *testing.F) {
	for i, in := range []string{"<h1>a</h1><ul><li>b<p>c</ul><article>x", "# a\n[b](c) *d* ![e](f)", "Subject: =?utf-8?q?=41?=\nContent-Type: multipart/x; boundary=b\n\n--b\n\nx\n--b--", "a\x00\xff"} {
		f.Add([]byte(in), i)
	}
	f.Fuzz(func(t *testing.T, data []byte, kind int) {
		a, err := Read(data, []string{"a.html", "a.md", "a.eml", "a.txt"}[kind&3])
		if err != nil {
			return
		}
		if a.Text != document.Normalize(a.Text) || !utf8.ValidString(a.Title) || strings.TrimSpace(a.Text) == "" {
			t.Errorf("%q", a)
		}
		if a.Published != "" && !document.IsDay(a.Published) {
			t.Errorf("published %q", a.Published)
		}
	})
}

// TestLinear: hostile input of four times the size takes at most about four times the time.
func TestLinear(t *testing.T) {
	for _, test := range []struct{ name, unit string }{
		{"a.html", "<div>"}, {"a.html", "<nav>"}, {"a.html", "<p hidden>"}, {"a.html", "</div>"}, {"a.html", "<a b='"}, {"a.html", "<!--"},
		{"a.html", "<title>"}, {"a.html", "<article>"}, {"a.html", "&amp"}, {"a.html", "<script>"}, {"a.html", "<li>"}, {"a.html", "<svg><style>"},
		{"a.md", "["}, {"a.md", "![a]("}, {"a.md", "*_"}, {"a.md", "> "}, {"a.md", "<http://"}, {"a.md", "\\"},
		{"a.eml", "=?"}, {"a.eml", "a:b\n"}, {"a.eml", "Content-Type: multipart/x; boundary=b\n\n--b\n"}, {"a.eml", "Subject: =?u?q?"},
	} {
		took := func(n int) time.Duration {
			data := []byte(strings.Repeat(test.unit, n/len(test.unit)))
			best := time.Hour
			for range 3 {
				start := time.Now()
				Read(data, test.name)
				best = min(best, time.Since(start))
			}
			return best
		}
		// A busy machine may be slow once, not every time.
		var small, large time.Duration
		for range 5 {
			if small, large = took(100_000), took(400_000); large <= 8*small+20*time.Millisecond {
				break
			}
		}
		if large > 8*small+20*time.Millisecond {
			t.Errorf("%s of %q: %v, four times as much %v", test.name, test.unit, small, large)
		}
	}
}

func BenchmarkHTML(b *testing.B) {
	data := []byte(strings.Repeat("<p class=x>Some <b>words</b> of a story &amp; more.</p>\n", 2000))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		Read(data, "a.html")
	}
}

// TestPage reads a whole page as newspapers make them.
func TestPage(t *testing.T) {
	page, err := os.ReadFile("testdata/page.html")
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("testdata/page.txt")
	if err != nil {
		t.Fatal(err)
	}
	a, err := Read(page, "page.html")
	if err != nil {
		t.Fatal(err)
	}
	if a.Title != "Bridge at Ostrow to close for repairs" || a.Published != "2026-02-11" {
		t.Errorf("title %q, published %q", a.Title, a.Published)
	}
	if got := strings.ReplaceAll(a.Text, "\u00a0", " "); got != string(want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
