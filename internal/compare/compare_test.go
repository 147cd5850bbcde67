package compare_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"byline/internal/byline"
	"byline/internal/compare"
	"byline/internal/document"
)

func analyze(t testing.TB, text, published string) *document.Document {
	t.Helper()
	d, err := byline.Analyze(byline.Article{Text: text, Published: published})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

const (
	morning = `Harbour closed to ferries

PORT ELLERY (Reuters) - The harbour of Port Ellery will be closed to ferries from Monday, Mayor Ann Lee said.

"We will not put a single passenger at risk," said Ann Lee, the mayor. "The breakwater is older than all of us."

"There are cracks in the northern breakwater wider than my hand," said Tom Okafor, an engineer of the Ellery Port Authority.

The Ellery Port Authority will vote on the repairs on 12 March 2026, a spokesman said.`

	evening = `Ferries stay in port after cracks are found

Ferries will stay in port, Mayor Lee said on Sunday.

"We will never put a single passenger at risk," said Lee. "The breakwater is older than all of us," she added.

"There are cracks in the northern breakwater wider than my hand," said Rita Brandt, who owns two boats.

The Ellery Port Authority will vote on the repairs on 13 March 2026, it said in a statement.`
)

var (
	wordings = []string{"same", "part", "different"}
	voices   = []string{"same voice", "other voice", "unknown voice"}
)

// describe writes a result as lines that a person can check.
func describe(a, b *document.Document, r compare.Result) []string {
	var lines []string
	words := func(d *document.Document, spans []document.Span) string {
		var list []string
		for _, s := range spans {
			list = append(list, d.Slice(s))
		}
		return strings.Join(list, "|")
	}
	for _, q := range r.Quotes {
		lines = append(lines, fmt.Sprintf("%s, %s [%s] [%s]: %s", wordings[q.Wording], voices[q.Voice], words(a, q.DiffA), words(b, q.DiffB), a.Slice(a.Quotes[q.A].Span)))
	}
	for _, p := range r.Both {
		lines = append(lines, "both "+a.Entities[p[0]].Name+" = "+b.Entities[p[1]].Name)
	}
	for _, i := range r.OnlyA {
		lines = append(lines, "only a "+a.Entities[i].Name)
	}
	for _, i := range r.OnlyB {
		lines = append(lines, "only b "+b.Entities[i].Name)
	}
	for _, x := range r.Dates {
		lines = append(lines, "date "+a.Dates[x.A].Value+" or "+b.Dates[x.B].Value)
	}
	return lines
}

func TestCompare(t *testing.T) {
	a, b := analyze(t, morning, "2026-03-01"), analyze(t, evening, "2026-03-01")
	got := describe(a, b, compare.Compare(a, b))
	for _, want := range []string{
		`different, same voice [not] [never]: "We will not put a single passenger at risk,"`,
		`same, other voice [] []: "There are cracks in the northern breakwater wider than my hand,"`,
		"both Ann Lee = Lee",
		"both Ellery Port Authority = Ellery Port Authority",
		"only a Tom Okafor",
		"only b Rita Brandt",
		"date 2026-03-12 or 2026-03-13",
	} {
		if !slices.Contains(got, want) {
			t.Errorf("missing: %s\ngot: %s", want, strings.Join(got, "\n     "))
		}
	}
}

func TestWording(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{`"We will close the old port for good," said Ann Lee.`, `"We will close the old port for good", Ann Lee said.`, "same, same voice [] []"},
		{`“We’ll close the old port for good,” said Ann Lee.`, `"We'll close the old port for good," said Ann Lee.`, "same, same voice [] []"},
		{`"We will close the old port for good, and soon," said Ann Lee.`, `Ann Lee said the council would "close the old port for good".`, "part, same voice [We will|and soon] []"},
		{`"We will close the old port for good," said Ann Lee.`, `"We may close the old port next year," said Ann Lee.`, "different, same voice [will|for good] [may|next year]"},
		{`"We will close the old port for good," said Ann Lee.`, `"We will close the old port for good," the mayor said.`, "same, unknown voice [] []"},
		{`"We will close the old port for good," said Ann Lee.`, `"Nobody asked the fishermen about it," said Ann Lee.`, ""},
	} {
		a, b := analyze(t, c.a, ""), analyze(t, c.b, "")
		got := ""
		if lines := describe(a, b, compare.Compare(a, b)); len(lines) > 0 && !strings.HasPrefix(lines[0], "both") {
			got, _, _ = strings.Cut(lines[0], ": ")
		}
		if got != c.want {
			t.Errorf("%s\n%s\ngot  %s\nwant %s", c.a, c.b, got, c.want)
		}
	}
}

func TestEntities(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"Mayor Ann Lee spoke in Oslo.", "Mayor Lee spoke in Oslo.", "both Ann Lee = Lee"},
		{"Mayor Ann Lee spoke.", "Mayor Tom Lee spoke.", "only a Ann Lee"},
		{"The World Health Organization met in Geneva.", "The WHO met in Geneva.", "both World Health Organization = WHO"},
		{"John Smith and Jane Smith met in Oslo.", "Jane Smith was in Oslo.", "both Jane Smith = Jane Smith"},
	} {
		a, b := analyze(t, c.a, ""), analyze(t, c.b, "")
		if got := describe(a, b, compare.Compare(a, b)); !slices.Contains(got, c.want) {
			t.Errorf("%s / %s: no %q in %q", c.a, c.b, c.want, got)
		}
	}
}

func TestDates(t *testing.T) {
	const told = "The trial of the three captains will open in Oslo on "
	for _, c := range []struct{ a, b, want string }{
		{told + "4 May 2026.", told + "5 May 2026.", "date 2026-05-04 or 2026-05-05"},
		{told + "4 May 2026.", told + "Monday.", ""},
		{told + "4 May 2026.", told + "Tuesday.", "date 2026-05-04 or 2026-05-05"},
		{told + "4 May 2026.", "The trial of the three captains will open in Oslo in May 2026.", ""},
		{told + "4 May 2026.", "Nobody in Bergen has seen snow since 5 May 2025.", ""},
	} {
		a, b := analyze(t, c.a, "2026-04-30"), analyze(t, c.b, "2026-04-30")
		got := ""
		for _, line := range describe(a, b, compare.Compare(a, b)) {
			if strings.HasPrefix(line, "date ") {
				got = line
			}
		}
		if got != c.want {
			t.Errorf("%s / %s: got %q, want %q", c.a, c.b, got, c.want)
		}
	}
}

// TestItself holds that an article has nothing that itself lacks.
func TestItself(t *testing.T) {
	a := analyze(t, morning, "2026-03-01")
	r := compare.Compare(a, a)
	if len(r.OnlyA)+len(r.OnlyB)+len(r.Dates) > 0 {
		t.Errorf("got %q", describe(a, a, r))
	}
	for _, q := range r.Quotes {
		if q.A != q.B || q.Wording != compare.Same || q.Voice == compare.OtherVoice {
			t.Errorf("got %+v", q)
		}
	}
}

func TestNumbers(t *testing.T) {
	a, b := analyze(t, "é "+morning, "2026-03-01"), analyze(t, evening, "2026-03-01")
	r := compare.Compare(a, b)
	got := r.Numbers(a, b, document.CodePoint)
	if got[0] != len(r.Quotes) || got[1] != r.Quotes[0].A || got[2] != r.Quotes[0].B {
		t.Fatalf("got %v", got)
	}
	// the list ends with one pair of dates
	end := got[len(got)-7:]
	if end[0] != 1 || end[1] != r.Dates[0].A || end[2] != r.Dates[0].B {
		t.Fatalf("got %v", end)
	}
	runes := []rune(a.Text)
	if text := string(runes[end[3]:end[4]]); text != a.Slice(a.Sentences[r.Dates[0].SentenceA].Span) {
		t.Errorf("got sentence %q", text)
	}
}

// TestTime holds that the work grows with the length of the articles, also of such as say one thing all the time.
func TestTime(t *testing.T) {
	for _, part := range []string{
		`"No no no no no no no no," said Ann Lee on 4 May 2026. `,
		"\"" + strings.Repeat("we go on and on ", 40) + "\" said Ann Lee.\n\n",
	} {
		measure := func(n int) time.Duration {
			a, b := analyze(t, strings.Repeat(part, n), ""), analyze(t, strings.Repeat(part, n)+" More.", "")
			best := time.Hour
			for range 3 {
				start := time.Now()
				compare.Compare(a, b)
				best = min(best, time.Since(start))
			}
			return best
		}
		if small, large := measure(100), measure(400); large > 8*small+5*time.Millisecond {
			t.Errorf("%.20s…: %v for 100, %v for 400", part, small, large)
		}
	}
}

func FuzzCompare(f *testing.F) {
	f.Add(morning, evening)
	f.Add("", "“A” said B on Monday")
	f.Fuzz(func(t *testing.T, x, y string) {
		if strings.TrimSpace(x) == "" || strings.TrimSpace(y) == "" || len(x)+len(y) > 20000 {
			return
		}
		a, errA := byline.Analyze(byline.Article{Text: x, Published: "2026-03-01"})
		b, errB := byline.Analyze(byline.Article{Text: y, Published: "2026-03-02"})
		if errA != nil || errB != nil {
			return
		}
		r := compare.Compare(a, b)
		r.Numbers(a, b, document.UTF16)
		seen := map[int]bool{}
		for _, q := range r.Quotes {
			if seen[q.B] {
				t.Errorf("quotation %d of b is in two pairs", q.B)
			}
			seen[q.B] = true
		}
	})
}
