package segment

import (
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"byline/internal/document"
)

// checkSplit holds what every other step counts on.
func checkSplit(t *testing.T, text string) {
	d := split(text)
	nextSentence, nextToken, end := 0, 0, 0
	for p, para := range d.Paragraphs {
		if para.Start < end || para.Empty() || para.End > len(d.Text) {
			t.Fatalf("%q: paragraph %d: %v after %d", text, p, para.Span, end)
		}
		in := d.Slice(para.Span)
		if strings.TrimFunc(in, unicode.IsSpace) != in {
			t.Fatalf("%q: paragraph %q has white space at its ends", text, in)
		}
		if para.Sentences.First != nextSentence || para.Sentences.End <= nextSentence {
			t.Fatalf("%q: paragraph %d: sentences %v, want from %d", text, p, para.Sentences, nextSentence)
		}
		end = para.Start
		for s := para.Sentences.First; s < para.Sentences.End; s++ {
			sent := d.Sentences[s]
			if sent.Paragraph != p || sent.Tokens.First != nextToken || sent.Tokens.End <= nextToken {
				t.Fatalf("%q: sentence %d: %+v", text, s, sent)
			}
			if sent.Start != d.Tokens[nextToken].Start || sent.End != d.Tokens[sent.Tokens.End-1].End || !para.Contains(sent.Span) {
				t.Fatalf("%q: sentence %d: %v", text, s, sent.Span)
			}
			for k := sent.Tokens.First; k < sent.Tokens.End; k++ {
				checkToken(t, d, k, s, end)
				end = d.Tokens[k].End
			}
			nextToken = sent.Tokens.End
		}
		nextSentence = para.Sentences.End
	}
	if nextToken != len(d.Tokens) || nextSentence != len(d.Sentences) {
		t.Fatalf("%q: tokens or sentences outside paragraphs", text)
	}
}

func checkToken(t *testing.T, d *document.Document, k, sentence, end int) {
	tok := d.Tokens[k]
	if tok.Sentence != sentence || tok.Start < end || tok.Empty() || tok.End > len(d.Text) {
		t.Fatalf("%q: token %d: %+v after %d", d.Text, k, tok, end)
	}
	if !utf8.RuneStart(d.Text[tok.Start]) || !utf8.ValidString(d.Word(k)) {
		t.Fatalf("%q: token %d cuts a rune: %q", d.Text, k, d.Word(k))
	}
	for i, r := range d.Text[end:tok.Start] { // what no token holds is white space or cannot be seen
		if p := propertyOf(r); p.kind() != space && p.kind() != mark && p.wb() != wbFormat && p.wb() != wbZWJ && r != '\u200b' {
			t.Fatalf("%q: %q at %d is in no token", d.Text, r, end+i)
		}
	}
	if strings.ContainsAny(d.Word(k), " \n\t\u00a0") {
		t.Fatalf("%q: white space in token %q", d.Text, d.Word(k))
	}
}

var samples = []string{
	"", " ", "\u200b", "a", "A.", "\n\n.\n", "'", "''''", "\"'\"", "“‘’”", "s' s' 's", "it's's's's's", "n't", "_a_", "@", "a@b.c", "#", "http://", "www.a",
	"...\"", "J. K. R.", "1. a\n2. b", "U.S.", "\u0308", " \u0308a", "a\u200d\u0308", "🇩🇪🇫🇷🇩", "👩\u200d👩\u200d👧!", "日本。「はい。」と", "ไทย", "a\u00adb\u200e c",
	news, "“We lost.” He left.Then…\n\nImage: X\n\n> quoted", "٣٫١٤ שלום״ה", "\ufeffBOM\ufeff", "a\u2028b\u0085c\u000bd",
}

const news = `WASHINGTON (AP) — “We can’t go on,” Dr. Ann Roe of Acme Inc. told the workers’ council at 9.15pm on Dec. 8. She's the U.S.-based
company's third chief since the '90s; its 1,234 staff won't move to St. Louis, Mo., before 2027.

Read more: https://example.org/a?b=c

• 20% of "it" is paid in US$…
The minister – asked about O'Brien & Sons' offer – said: 'No. 10 will answer.' Zoë Ångström’s 日本 trip cost €5m.
`

func TestSplitHolds(t *testing.T) {
	for _, s := range samples {
		checkSplit(t, s)
	}
}

func FuzzSplit(f *testing.F) {
	for _, s := range samples {
		f.Add(s)
	}
	f.Fuzz(checkSplit)
}

// TestLinear holds that no text makes Split take more than linear time.
func TestLinear(t *testing.T) {
	for _, unit := range []string{"\"", "'", "‘", "’ ", "s' ", "'s", "St.Ab.", "a.b.", "J.", "(", "a@", "a-", "@a.b", "http://a.", "_a", ".", "a'", "\u0308", " \u200d",
		"a.\u0308", "! \"", "Image: A\n", "Text one two.\nImage: A\n", "a\n", "By A\n", "www.a(", "#", "日", "🇩", "• ", "1. ", "A. A", "n't", "/", "a.bc/", "it's",
		"Photo by (", "Mr. ", strings.Repeat("word ", 14) + "\n", strings.Repeat(" ", 40) + "A."} {
		small, large := strings.Repeat(unit, 8000/len(unit)+1), strings.Repeat(unit, 64000/len(unit)+1)
		measure := func(s string) time.Duration {
			best := time.Hour
			for range 3 {
				start := time.Now()
				split(s)
				best = min(best, time.Since(start))
			}
			return best
		}
		var a, b time.Duration
		for range 5 { // other work on the machine may slow one measurement down, not five
			if a, b = measure(small), measure(large); b < 24*a || b < 60*time.Millisecond {
				break
			}
		}
		if b >= 24*a && b >= 60*time.Millisecond {
			t.Errorf("%q: %v, eight times as much text %v", unit, a, b)
		}
	}
}

func BenchmarkSplit(b *testing.B) {
	text := strings.Repeat(news, 200)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Split(&document.Document{Text: text})
	}
}
