//go:build !js

package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"byline/internal/document"
	"byline/internal/lexicon"
	"byline/internal/segment"
)

func TestTableIsReproducible(t *testing.T) {
	got, report, err := Build(".")
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("../../internal/lexicon/lexicon.bin")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("the lists and sources give %d other bytes than the %d of lexicon.bin: run go run ./build/lexicon", len(got), len(want))
	}
	card, err := os.ReadFile("../../internal/lexicon/CARD.md")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(card), report) {
		t.Error("the card has other figures: run go run ./build/lexicon")
	}
}

func TestTableIsSmall(t *testing.T) {
	b, err := os.ReadFile("../../internal/lexicon/lexicon.bin")
	if err != nil {
		t.Fatal(err)
	}
	if n := compressed(b); n > 750_000 {
		t.Errorf("lexicon.bin has %d bytes compressed; want at most 750,000", n)
	}
}

func TestTokens(t *testing.T) {
	for _, c := range []struct {
		phrase string
		want   []string
	}{
		{"New York", []string{"New", "York"}},
		{"St Patrick's Day", []string{"St", "Patrick", "'s", "Day"}},
		{"Guinea-Bissau", []string{"Guinea", "-", "Bissau"}},
		{"Lions' Den", []string{"Lions", "'", "Den"}},
		{"U.S.", []string{"U.S."}},
		{"P&G", []string{"P", "&", "G"}},
		{"O’Neill", []string{"O'Neill"}},
		{"", nil},
	} {
		if got := tokens(c.phrase); !slices.Equal(got, c.want) {
			t.Errorf("tokens(%q) = %q; want %q", c.phrase, got, c.want)
		}
	}
}

func TestParseSection(t *testing.T) {
	s, err := parseSection(" Country plural : Demonym")
	if err != nil || s.class != lexicon.Country || s.second != lexicon.Demonym || !s.plural {
		t.Errorf("got %+v, %v", s, err)
	}
	if s, _ := parseSection("Media"); s.class != lexicon.Media|lexicon.Organization {
		t.Errorf("Media is %v; want also Organization", s.class)
	}
	if _, err := parseSection("Nonsense"); err == nil {
		t.Error("an unknown class is no error")
	}
}

func TestPlural(t *testing.T) {
	for _, c := range [][2]string{{"analyst", "analysts"}, {"spokesman", "spokesmen"}, {"secretary", "secretaries"}, {"boss", "bosses"}, {"salesperson", "salespeople"}, {"envoy", "envoys"}, {"coach", "coaches"}} {
		if got := plural(c[0]); got != c[1] {
			t.Errorf("plural(%q) = %q; want %q", c[0], got, c[1])
		}
	}
}

func TestClustersAreKept(t *testing.T) {
	seen, wrong := map[lexicon.Hash]bool{}, 0
	err := readTable("sources/clusters.tsv.gz", func(f []string) {
		h := lexicon.Word(f[0])
		if len(tokens(f[0])) != 1 || seen[h] {
			return
		}
		seen[h] = true
		a, b, c, ok := h.Cluster()
		if got := fmt.Sprint(a, b, c); !ok || got != strings.Join(f[1:], " ") {
			wrong++
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(seen) < 70_000 || wrong > 80 {
		t.Errorf("%d of %d words have not the clusters of their source", wrong, len(seen))
	}
}

func TestFewUnknownWordsAreTakenForKnownOnes(t *testing.T) {
	known := 0
	const n = 400_000
	for i := range n {
		if h := lexicon.Word(fmt.Sprintf("q%dz", i)); h.Classes() != 0 || h.Prefix() {
			known++
		}
	}
	if known > n/650 {
		t.Errorf("%d of %d made-up words are known", known, n)
	}
}

// Phrases are met only when they are split as segment splits the text.
func TestPhrasesAreSplitLikeTheText(t *testing.T) {
	files, err := filepath.Glob("lists/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no lists", err)
	}
	const before = "They saw "
	wrong, all := 0, 0
	for _, path := range files {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(string(b), "\n") {
			line, _, _ = strings.Cut(line, "#")
			if line == "" || line[0] == '@' {
				continue
			}
			for _, p := range strings.Split(strings.NewReplacer(" : ", ";", "=", ";").Replace(line), ";") {
				p = strings.TrimSpace(p)
				d := &document.Document{Text: before + p + " there again."}
				segment.Split(d)
				var got []string
				for i, tok := range d.Tokens {
					if tok.Start >= len(before) && tok.End <= len(before)+len(p) {
						got = append(got, d.Word(i))
					}
				}
				if all++; !slices.Equal(got, tokens(p)) {
					wrong++
					t.Logf("%s: the text has %q, the list %q", p, got, tokens(p))
				}
			}
		}
	}
	if wrong > all/1000 {
		t.Errorf("%d of %d phrases are split otherwise than the text", wrong, all)
	}
}
