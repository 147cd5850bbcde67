package segment

import (
	"bufio"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"byline/internal/document"

	"github.com/rivo/uniseg"
)

// A row is a row of a Unicode break test: a text and the borders in it, 0 and the end of the text left out.
type row29 struct {
	line    int
	text    string
	borders []int
}

func readRows(t *testing.T, name string) []row29 {
	f, err := os.Open("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var rows []row29
	s := bufio.NewScanner(f)
	for n := 1; s.Scan(); n++ {
		if strings.HasPrefix(s.Text(), "#") {
			continue
		}
		r := row29{line: n}
		for _, w := range strings.Fields(s.Text()) {
			switch w {
			case "÷":
				r.borders = append(r.borders, len(r.text))
			case "×":
			default:
				c, err := strconv.ParseInt(w, 16, 32)
				if err != nil {
					t.Fatal(err)
				}
				r.text += string(rune(c))
			}
		}
		r.borders = r.borders[1 : len(r.borders)-1]
		rows = append(rows, r)
	}
	if len(rows) < 400 {
		t.Fatalf("%s: only %d rows", name, len(rows))
	}
	return rows
}

// TestProperties compares the tables with those of Go's library, which come from the same data by another way.
func TestProperties(t *testing.T) {
	if unicode.Version != unicodeVersion {
		t.Skipf("the library has Unicode %s, the tables have %s", unicode.Version, unicodeVersion)
	}
	for r := rune(0); r <= unicode.MaxRune; r++ {
		p := propertyOf(r)
		for _, c := range []struct {
			name      string
			got, want bool
		}{
			{"letter", p.kind() == letter, unicode.IsLetter(r) || unicode.Is(unicode.Nl, r)},
			{"digit", p.kind() == digit, unicode.Is(unicode.Nd, r) || unicode.Is(unicode.No, r)},
			{"mark", p.kind() == mark, unicode.IsMark(r)},
			{"quote", p.kind() == quote, unicode.Is(unicode.Quotation_Mark, r) || r == '`'},
			{"space", p.kind() == space, unicode.IsSpace(r) || unicode.IsControl(r)},
			{"symbol", p.kind() == symbol, unicode.IsSymbol(r) && r != '`'},
			{"ends", p&ends != 0, unicode.Is(unicode.Sentence_Terminal, r) && r != '.' && r != '．' && r != '﹒' && r != '․'},
			{"upper", p.caseOf(r) == upper, unicode.IsUpper(r) || unicode.Is(unicode.Other_Uppercase, r) || unicode.IsTitle(r)},
			{"lower", p.caseOf(r) == lower, unicode.IsLower(r) || unicode.Is(unicode.Other_Lowercase, r)},
		} {
			if c.got != c.want {
				t.Errorf("%U %s: %v, want %v", r, c.name, c.got, c.want)
			}
		}
	}
}

func TestWordBreaks(t *testing.T) {
	for _, r := range readRows(t, "WordBreakTest.txt") {
		k := 0
		for i := wordEnd(r.text, 0); i < len(r.text); i = wordEnd(r.text, i) {
			if k >= len(r.borders) || r.borders[k] != i {
				t.Errorf("line %d: %+q: border at %d, want %v", r.line, r.text, i, r.borders)
				break
			}
			k++
		}
		if k < len(r.borders) {
			t.Errorf("line %d: %+q: %d borders, want %v", r.line, r.text, k, r.borders)
		}
	}
}

// sentenceRows are the rows of SentenceBreakTest that Split does not follow.
var sentenceRows = []struct {
	why   string
	lines []int
}{
	{"a mark without white space after it ends a sentence only between words", []int{295, 296, 297, 298, 323, 324, 325, 326, 327, 328, 329, 330}},
	{"an abbreviation ends no sentence when no white space follows it", []int{483, 487}},
}

func TestSentenceBreaks(t *testing.T) {
	known := map[int]bool{}
	for _, r := range sentenceRows {
		for _, n := range r.lines {
			known[n] = true
		}
	}
	for _, r := range readRows(t, "SentenceBreakTest.txt") {
		d := split(r.text)
		var want, got []int
		for _, b := range append([]int{0}, r.borders...) { // where the first token of every sentence begins
			k, _ := slices.BinarySearchFunc(d.Tokens, b, func(k document.Token, b int) int { return k.Start - b })
			if k < len(d.Tokens) && !slices.Contains(want, d.Tokens[k].Start) {
				want = append(want, d.Tokens[k].Start)
			}
		}
		for _, s := range d.Sentences {
			got = append(got, s.Start)
		}
		if slices.Equal(got, want) == known[r.line] {
			t.Errorf("line %d: %+q: %v, want %v; listed as not followed: %v", r.line, r.text, got, want, known[r.line])
		}
	}
}

// TestGraphemes holds that no token, and so no finding, begins or ends inside a character as readers see it.
func TestGraphemes(t *testing.T) {
	for _, r := range readRows(t, "GraphemeBreakTest.txt") {
		if strings.Contains(r.text, "\r") {
			continue // never in a document
		}
		whole := map[int]bool{len(r.text): true}
		for g := uniseg.NewGraphemes(r.text); g.Next(); {
			from, _ := g.Positions()
			whole[from] = true
		}
		if len(whole) != len(r.borders)+2 {
			t.Errorf("line %d: clusters differ", r.line)
		}
		if strings.Contains(r.text, "\u0600") || strings.Contains(r.text, "\U0001F1E6\u200D") {
			continue // U+0600 is invisible and in no token; UAX #29 itself pairs flags differently in words
		}
		for _, k := range split(r.text).Tokens {
			if c, _ := utf8.DecodeRuneInString(r.text[k.Start:]); !whole[k.Start] || !whole[k.End] {
				t.Errorf("line %d: %+q: token %+q %U", r.line, r.text, r.text[k.Start:k.End], c)
			}
		}
	}
}
