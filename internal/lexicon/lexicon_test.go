package lexicon

import "testing"

// phrase hashes words, which are the tokens of a phrase.
func phrase(words ...string) Hash {
	h := Word(words[0])
	for _, w := range words[1:] {
		h = h.Then(Word(w))
	}
	return h
}

func TestFold(t *testing.T) {
	for _, c := range [][2]string{
		{"Müller", "muller"}, {"ŁÓDŹ", "lodz"}, {"Strauß", "strauss"}, {"Øystein", "oystein"}, {"Nguyễn", "nguyen"}, {"Ærø", "aero"},
		{"Œuvre", "oeuvre"}, {"İstanbul", "istanbul"}, {"Brașov", "brasov"}, {"O’Neill", "o'neill"}, {"Inc.", "inc"}, {"U.S.", "u.s"},
		{"e\u0301lan", "elan"}, {"ΑΘΗΝΑ", "αθηνα"}, {"МОСКВА", "москва"}, {"co\u00adop", "coop"},
	} {
		if Word(c[0]) != Word(c[1]) {
			t.Errorf("Word(%q) is not Word(%q)", c[0], c[1])
		}
	}
	for _, c := range [][2]string{{"us", "u.s"}, {"a", "b"}, {"ab", "ba"}, {".", ""}, {"..", "."}, {"×", "o"}} {
		if Word(c[0]) == Word(c[1]) {
			t.Errorf("Word(%q) is Word(%q)", c[0], c[1])
		}
	}
	if phrase("new", "york") == phrase("york", "new") || phrase("new", "york") == Word("new york") {
		t.Error("the order of words does not count")
	}
}

func TestClasses(t *testing.T) {
	for _, c := range []struct {
		words []string
		has   Class
		not   Class
	}{
		{[]string{"London"}, City | BigCity, Common},
		{[]string{"new", "york", "city"}, City | BigCity, FirstName},
		{[]string{"Maria"}, FirstName | Feminine, Masculine},
		{[]string{"JOHN"}, FirstName | Masculine, Feminine},
		{[]string{"Smith"}, Surname, Feminine},
		{[]string{"President"}, Title, FirstName},
		{[]string{"sisters", "-", "in", "-", "law"}, 0, FirstName},
		{[]string{"river"}, LocHead, Title},
		{[]string{"Ltd."}, OrgSuffix, Title},
		{[]string{"tuesday"}, Weekday, Month},
		{[]string{"New", "Year", "'s", "Day"}, Holiday, Weekday},
	} {
		got := phrase(c.words...).Classes()
		if got&c.has != c.has || got&c.not != 0 {
			t.Errorf("%q is %v; want %v and not %v", c.words, got, c.has, c.not)
		}
	}
	for _, w := range []string{"", " ", "qzxv", "xqjwkz", "\xff\xfe", "日本"} {
		if got := Word(w).Classes(); got != 0 {
			t.Errorf("%q is %v; want nothing", w, got)
		}
	}
}

func TestPrefix(t *testing.T) {
	if !Word("New").Prefix() || !phrase("new", "york").Prefix() {
		t.Error("New and New York do not start a longer phrase")
	}
	if phrase("all", "souls", "'", "day").Prefix() {
		t.Error("All Souls' Day starts a longer phrase")
	}
	c, p := phrase("new", "york").Match()
	if c != phrase("new", "york").Classes() || !p {
		t.Error("Match differs from Classes and Prefix")
	}
}

func BenchmarkWord(b *testing.B) {
	const w = "international"
	b.SetBytes(int64(len(w)))
	for b.Loop() {
		Word(w)
	}
}

func BenchmarkClasses(b *testing.B) {
	words := []string{"the", "President", "of", "Kenya", "qzxv", "said", "Wednesday", "Ouagadougou"}
	var h [8]Hash
	for i, w := range words {
		h[i] = Word(w)
	}
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		h[i&7].Classes()
		i++
	}
}
