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
		{[]string{"Ghanaian"}, Demonym, Country | Common},
		{[]string{"World", "Health", "Organization"}, Organization, Country},
		{[]string{"WHO"}, Organization | Acronym, City},
		{[]string{"Black", "Sea"}, Area, City},
		{[]string{"the"}, Common, FirstName | Surname | City},
		{[]string{"obama"}, Surname, Common},
		{[]string{"Heathrow"}, Facility, Organization},
		{[]string{"Nobel", "Peace", "Prize"}, Work, Organization},
		{[]string{"Premier", "League"}, Organization, Event},
		{[]string{"Champions", "League"}, Event, Organization},
		{[]string{"X"}, Media, Event},
		{[]string{"Paris", "Agreement"}, Law, City},
		{[]string{"chief", "executives"}, Occupation, Surname},
		{[]string{"Hyun", "-", "jin"}, FirstName, City},
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

func TestCanon(t *testing.T) {
	for _, group := range [][]Hash{
		{Word("US"), Word("U.S."), Word("USA"), phrase("United", "States"), phrase("United", "States", "of", "America")},
		{Word("UK"), Word("Britain"), phrase("Great", "Britain"), phrase("United", "Kingdom")},
		{Word("WHO"), phrase("World", "Health", "Organization"), phrase("World", "Health", "Organisation")},
		{Word("EU"), phrase("European", "Union")},
		{Word("IMF"), phrase("International", "Monetary", "Fund")},
		{Word("FBI"), phrase("Federal", "Bureau", "of", "Investigation")},
		{Word("Frenchman"), Word("French")},
		{Word("Ghanaian"), Word("Ghanaians")},
	} {
		for _, h := range group {
			if h.Canon() == 0 || h.Canon() != group[0].Canon() {
				t.Errorf("canon %d of the group of %d", h.Canon(), group[0].Canon())
			}
		}
	}
	if Word("Ghana").Canon() == Word("Ghanaian").Canon() || Word("US").Canon() == Word("UK").Canon() {
		t.Error("different things have one number")
	}
	if Word("qzxv").Canon() != 0 || Word("the").Canon() != 0 {
		t.Error("words without variants have a number")
	}
}

func TestCluster(t *testing.T) {
	a, b, c, ok := Word("Monday").Cluster()
	d, e, f, _ := Word("tuesday").Cluster()
	if !ok || a != d || b != e || c != f {
		t.Error("Monday and Tuesday are in different clusters")
	}
	if _, _, g, _ := Word("minister").Cluster(); g == c {
		t.Error("minister is in the cluster of Monday")
	}
	if _, _, _, ok := Word("qzxv").Cluster(); ok {
		t.Error("an unknown word has a cluster")
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
