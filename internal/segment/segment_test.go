package segment

import (
	"strings"
	"testing"

	"byline/internal/document"
)

func split(text string) *document.Document {
	d := &document.Document{Text: document.Normalize(text)}
	Split(d)
	return d
}

// words returns the tokens of text with spaces between them.
func words(text string) string {
	d := split(text)
	var w []string
	for i := range d.Tokens {
		w = append(w, d.Word(i))
	}
	return strings.Join(w, " ")
}

func TestTokens(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"US-China talks over a 17-point plan.", "US - China talks over a 17 - point plan ."},
		{"Kyiv's team won't say they've lost", "Kyiv 's team wo n't say they 've lost"},
		{"KYIV’S TEAM CAN’T", "KYIV ’S TEAM CA N’T"},
		{"The U.S. and Dr. Roe of Acme Inc. met on Dec. 8 at 9 a.m. with J. Roe", "The U.S. and Dr. Roe of Acme Inc. met on Dec. 8 at 9 a.m. with J. Roe"},
		{"It cost US$1,234.5 in the 1990s, at 9.15pm on the 20th", "It cost US $ 1,234.5 in the 1990s , at 9.15pm on the 20th"},
		{"O'Brien of Côte d'Ivoire likes rock'n'roll of the '90s", "O'Brien of Côte d'Ivoire likes rock'n'roll of the '90s"},
		{"the workers' rights", "the workers ' rights"},
		{"the workers’ rights", "the workers ’ rights"},
		{"See https://example.org/a(b)c, or write to ann.roe@example.org.", "See https://example.org/a(b)c , or write to ann.roe@example.org ."},
		{"#Vote2024 @annroe: ``Go''...", "#Vote2024 @annroe : `` Go '' ..."},
		{"He left.She said.", "He left . She said ."},
		{"J.K.Rowling and St.Petersburg", "J.K. Rowling and St. Petersburg"},
		{"Booking.com", "Booking.com"},
	} {
		if got := words(c.text); got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestSentences(t *testing.T) {
	for _, c := range []string{
		`"We lost." | He left.`,
		`"Why?" she asked. | He left.`,
		`Mr. Roe met Gen. J. K. Roe in the U.S. on Jan. 5. | The talks failed.`,
		`He said: "Go." | "Never!" Ann Roe said.`,
		`They live in the U.S. | The law is new.`,
	} {
		var got []string
		d := split(strings.ReplaceAll(c, " | ", " "))
		for _, s := range d.Sentences {
			got = append(got, d.Slice(s.Span))
		}
		if g := strings.Join(got, " | "); g != c {
			t.Errorf("\n got %s\nwant %s", g, c)
		}
	}
}
