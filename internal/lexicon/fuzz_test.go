package lexicon

import (
	"strings"
	"testing"
)

func FuzzWord(f *testing.F) {
	for _, s := range []string{"", "President", "Nguyễn", "O’Neill", "\xff", "ΣΊΣΥΦΟΣ", "U.S.", "...", "e\u0301", strings.Repeat("ß", 500)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		h := Word(s)
		if h != Word(s) {
			t.Fatal("the hash is not the same twice")
		}
		if ascii(s) && h != Word(strings.ToUpper(s)) {
			t.Fatal("case is not folded")
		}
		c, p := h.Match()
		if c != h.Classes() || p != h.Prefix() {
			t.Fatal("Match differs from Classes and Prefix")
		}
		if c&flags != 0 {
			t.Fatalf("flags in classes: %x", uint64(c))
		}
		if a, b, d, ok := h.Cluster(); a > 63 || b > 255 || d > 1023 || !ok && a+b+d != 0 {
			t.Fatalf("clusters %d %d %d %v", a, b, d, ok)
		}
		_ = h.Canon()
		_ = h.Then(h).Classes()
		_ = Hash(len(s)).Classes()
	})
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

func TestLookupsDoNotAllocate(t *testing.T) {
	n := testing.AllocsPerRun(100, func() {
		h := Word("Ouagadougou").Then(Word("Présidente"))
		h.Match()
		h.Canon()
		Word("president").Cluster()
	})
	if n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func TestEmptyTable(t *testing.T) {
	defer func(c columns) { table = c }(table)
	for _, b := range []string{"", "short", strings.Repeat("x", 100)} {
		table = load(b)
		if c := Word("London").Classes(); c != 0 {
			t.Errorf("a table of %q knows London as %v", b, c)
		}
	}
}
