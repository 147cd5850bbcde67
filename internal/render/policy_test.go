package render

import (
	"bufio"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"byline/internal/document"
)

// payloads calls visit with every attack in testdata: markup that has made some program run a script.
func payloads(t *testing.T, visit func(string)) {
	t.Helper()
	f, err := os.Open("testdata/payloads.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	n := 0
	for lines := bufio.NewScanner(f); lines.Scan(); n++ {
		var s string
		if err := json.Unmarshal(lines.Bytes(), &s); err != nil {
			t.Fatal(err)
		}
		visit(s)
	}
	if n < 4000 {
		t.Errorf("only %d payloads", n)
	}
}

// foreign returns the first element or attribute that Paragraph never writes.
func foreign(markup string) string {
	elements := []string{"mark", "p", "h1", "h2", "blockquote", "span"}
	attributes := []string{"class", "data-p", "data-e", "data-m", "data-d", "data-q", "data-start", "data-end"}
	for z := html.NewTokenizer(strings.NewReader(markup)); ; {
		switch z.Next() {
		case html.ErrorToken:
			return ""
		case html.CommentToken, html.DoctypeToken:
			return string(z.Raw())
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			token := z.Token()
			if !slices.Contains(elements, token.Data) {
				return token.String()
			}
			for _, a := range token.Attr {
				if !slices.Contains(attributes, a.Key) || strings.ContainsAny(a.Val, `<>"'&:`) {
					return token.String()
				}
			}
		}
	}
}

// TestPayloads: no attack survives Sanitize, nor being the text of an article.
func TestPayloads(t *testing.T) {
	payloads(t, func(s string) {
		once := Sanitize(s)
		if bad := foreign(once); bad != "" {
			t.Errorf("Sanitize(%q) leaves %s", s, bad)
		}
		if again := Sanitize(once); again != once {
			t.Errorf("Sanitize(%q) is %q, and sanitized again %q", s, once, again)
		}
		text := document.Normalize("x " + s + " y")
		d := &document.Document{Text: text, Paragraphs: []document.Paragraph{{Span: document.Span{End: len(text)}}}}
		markup := New(d).Paragraph(0)
		if bad := foreign(markup); bad != "" {
			t.Errorf("the text %q becomes %s", s, bad)
		}
		if got := content(t, markup); got != text {
			t.Errorf("the text %q becomes %q", text, got)
		}
	})
}
