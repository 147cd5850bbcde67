package names

import (
	"byline/internal/document"
	"byline/internal/lexicon"
)

// The rules by which one wording stands for a fuller one.

func (l *linker) fullForm(g *group) *form { return &l.forms[g.full] }

// samePeople joins the forms of one demonym: Ghanaian, Ghanaians; Democrat, Democratic.
func (l *linker) samePeople(short, long *group) bool {
	a, b := l.fullForm(short), l.fullForm(long)
	if len(a.words) != 1 || len(b.words) != 1 {
		return false
	}
	s, t := l.word(a, 0), l.word(b, 0)
	if len(s) <= len(t) && l.forms[short.forms[0]].mention < l.forms[long.forms[0]].mention {
		return false // the later group joins the earlier one
	}
	return plural(s, t) || plural(t, s)
}

// plural reports whether p is s with a plural or adjective ending.
func plural(p, s string) bool {
	if len(p) <= len(s) || p[:len(s)] != s {
		return false
	}
	switch p[len(s):] {
	case "s", "es", "ic", "ist", "ists", "n", "ns":
		return true
	}
	return false
}

// word returns the text of word k of a form, hyphens and the like not counted.
func (l *linker) word(f *form, k int) string {
	r := l.d.Mentions[f.mention].Tokens
	for i := r.First; i < r.End; i++ {
		if l.v.words[i].hash == f.words[k] {
			return l.d.Word(i)
		}
	}
	return ""
}

// shortPlace joins a place's bare name with its full one: the Volta, the Volta River.
func (l *linker) shortPlace(short, long *group) bool {
	a, b := l.fullForm(short), l.fullForm(long)
	if len(a.words) == 0 || len(a.words) >= len(b.words) || len(b.words) > len(a.words)+1 {
		return false
	}
	tail := lexicon.Hash(b.words[len(b.words)-1]).Classes()
	head := lexicon.Hash(b.words[0]).Classes()
	switch {
	case tail&(lexicon.LocHead|lexicon.FacHead) != 0:
		return same(a.words, b.words[:len(a.words)])
	case head&lexicon.LocHead != 0:
		return same(a.words, b.words[1:])
	}
	return false
}

// shortName joins a name with a fuller one of the same type that begins or ends with it, or that it is the head of:
// Leeds and Leeds United, the Bank and the Bank of England, the Court and the Supreme Court.
func (l *linker) shortName(short, long *group) bool {
	a, b := l.fullForm(short), l.fullForm(long)
	n := len(a.words)
	if n == 0 || n >= len(b.words) {
		return false
	}
	if same(a.words, b.words[:n]) {
		return n > 1 || lexicon.Hash(a.words[0]).Classes()&(lexicon.Country|lexicon.Demonym) == 0
	}
	if same(a.words, b.words[len(b.words)-n:]) {
		return n > 1 || lexicon.Hash(a.words[0]).Classes()&lexicon.OrgHead != 0
	}
	return false
}

// acronym joins capitals with the name whose initials they are.
func (l *linker) acronym(short, long *group) bool {
	a, b := l.fullForm(short), l.fullForm(long)
	if !a.upper || len(a.words) == 0 || len(b.words) < 2 {
		return false
	}
	letters := l.word(a, 0)
	return l.initialsAre(letters, b, false) || l.initialsAre(letters, b, true)
}

// initialsAre reports whether letters (full stops left out) are the initials of the capitalized words of f, or of all
// its words when every is set.
func (l *linker) initialsAre(letters string, f *form, every bool) bool {
	r := l.d.Mentions[f.mention].Tokens
	k := 0
	for i := r.First; i < r.End; i++ {
		t := &l.d.Tokens[i]
		if t.Kind != document.Word || !every && !l.v.words[i].cap {
			continue
		}
		for k < len(letters) && letters[k] == '.' {
			k++
		}
		if k == len(letters) || letters[k]|0x20 != l.d.Text[t.Start]|0x20 {
			return false
		}
		k++
	}
	for k < len(letters) && (letters[k] == '.' || letters[k] == 's') {
		k++
	}
	return k == len(letters) && k > 1
}

func same(a, b []uint64) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// mergePeople joins the wordings of people: shorter full names with longer ones, then surnames and first names alone.
func (l *linker) mergePeople() {
	l.merge(document.Person, func(short, long *group) bool {
		a, b := l.fullForm(short), l.fullForm(long)
		return len(a.words) >= 2 && len(a.words) < len(b.words) && l.samePerson(a, b)
	}, "the same person as")
	l.merge(document.Person, func(short, long *group) bool {
		a, b := l.fullForm(short), l.fullForm(long)
		return len(a.words) == 1 && len(b.words) > 1 && l.surname(b) == a.words[0]
	}, "surname of")
	l.merge(document.Person, func(short, long *group) bool {
		a, b := l.fullForm(short), l.fullForm(long)
		return len(a.words) == 1 && len(b.words) > 1 && (b.words[0] == a.words[0] || contains(b.words[1:], a.words[0]))
	}, "part of the name")
	l.merge(document.Person, func(short, long *group) bool { // van Aalst, Al Maktoum: surnames of two words
		a, b := l.fullForm(short), l.fullForm(long)
		n := len(a.words)
		return n > 1 && n < len(b.words) && same(a.words, b.words[len(b.words)-n:])
	}, "surname of")
}

// samePerson reports whether a longer name b holds all of a's words in order, an initial standing for its name.
func (l *linker) samePerson(a, b *form) bool {
	if a.words[len(a.words)-1] != b.words[len(b.words)-1] {
		return false
	}
	k := 0
	for i := 0; i < len(b.words) && k < len(a.words); i++ {
		if a.words[k] == b.words[i] {
			k++
		} else if s := l.word(a, k); len(s) <= 2 && s != "" && s[0] == l.word(b, i)[0] {
			k++
		}
	}
	return k == len(a.words)
}

// surname returns the word that a person is called by alone: the last one, or the first in Chinese, Korean and
// Vietnamese order, where the first word is a surname only.
func (l *linker) surname(f *form) uint64 {
	n := len(f.words)
	last := f.words[n-1]
	if n > 2 && suffixOfName(l.word(f, n-1)) {
		last = f.words[n-2]
	}
	return last
}

func suffixOfName(s string) bool {
	switch s {
	case "Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV":
		return true
	}
	return false
}

func contains(words []uint64, w uint64) bool {
	for _, x := range words {
		if x == w {
			return true
		}
	}
	return false
}
