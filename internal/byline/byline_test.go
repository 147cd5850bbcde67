package byline

import (
	"errors"
	"strings"
	"testing"

	"byline/internal/document"
)

func TestErrors(t *testing.T) {
	for _, test := range []struct {
		text, published string
		want            error
	}{
		{"", "", ErrEmpty},
		{" \n\t\u00a0", "", ErrEmpty},
		{strings.Repeat("a", MaxBytes+1), "", ErrTooLong},
		{"x", "2025-02-29", ErrPublished},
		{"x", "2025-13-01", ErrPublished},
		{"x", "14 October 2025", ErrPublished},
		{"x", "2025-10-14T00:00", ErrPublished},
		{"x", "2024-02-29", nil},
		{"x", "", nil},
	} {
		if _, err := Analyze(Article{Text: test.text, Published: test.published}); !errors.Is(err, test.want) {
			t.Errorf("Analyze(%.20q, %q) = %v, want %v", test.text, test.published, err, test.want)
		}
	}
}

// TestLongest: windows line ends do not count against the limit.
func TestNormalizedLength(t *testing.T) {
	if _, err := Analyze(Article{Text: "a" + strings.Repeat("\r\n", 100)}); err != nil {
		t.Error(err)
	}
}

func TestGiven(t *testing.T) {
	d, err := Analyze(Article{ID: "7", Title: "T\x00", Published: "2025-10-14", Text: "a\r\nb\xff"})
	if err != nil {
		t.Fatal(err)
	}
	if d.Published.Value != "2025-10-14" || d.Published.Source != document.Given {
		t.Errorf("published is %v", d.Published)
	}
	if d.ID != "7" || d.Title != "T\uFFFD" || d.Text != "a\nb\uFFFD" {
		t.Errorf("got %q %q %q", d.ID, d.Title, d.Text)
	}
}

func TestLanguage(t *testing.T) {
	for want, texts := range map[string][]string{
		"en": {
			"The council will vote on the plan after the summer, the mayor said.",
			"Rates are to rise",
			"Storm hits the coast",
		},
		"und": {
			"", "12345 … 😀",
			"Der Rat wird nach dem Sommer über den Plan abstimmen, sagte die Bürgermeisterin in Kiel an der Förde.",
			"Le conseil votera le plan après l’été, a déclaré la maire de la ville, qui est à la tête de la région.",
			"De raad zal na de zomer over het plan stemmen, zei de burgemeester, die er al vijf jaar is en dat was het.",
			"El consejo votará el plan después del verano, dijo la alcaldesa, y la oposición no está de acuerdo.",
			"Совет проголосует по плану после лета, сказала мэр.", "市議会は夏の後に計画を採決する。",
			"Rådet skal stemme over planen etter sommeren, sa ordføreren, som var for sen til å rekke fergen.",
			"La giunta voterà il piano dopo l’estate, ha detto la sindaca, e per ora non si cambia.",
			"Dewan akan mengundi pelan itu selepas musim panas, kata datuk bandar.",
		},
	} {
		for _, s := range texts {
			if got := language(s); got != want {
				t.Errorf("language(%q) = %s, want %s", s, got, want)
			}
		}
	}
}
