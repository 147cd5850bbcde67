//go:build !js

package main

import (
	"bytes"
	"os"
	"slices"
	"testing"

	"byline/internal/lexicon"
)

func TestTableIsReproducible(t *testing.T) {
	got, _, err := Build(".")
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
}

func TestTableIsSmall(t *testing.T) {
	b, err := os.ReadFile("../../internal/lexicon/lexicon.bin")
	if err != nil {
		t.Fatal(err)
	}
	if n := compressed(b); n > 560_000 {
		t.Errorf("lexicon.bin has %d bytes compressed; want at most 560,000", n)
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
