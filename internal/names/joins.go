package names

import (
	"byline/internal/document"
	"byline/internal/lexicon"
)

// The tagger reads a name word by word. Here names are made whole of which it saw a part – bodies with "and" in their name,
// and names that are listed as they stand – and parted where it ran a person into a body.

// join makes names whole, by their labels.
func (t *tagger) join() {
	for _, s := range t.v.d.Sentences {
		for i := s.Tokens.First; i < s.Tokens.End; i++ {
			switch w := t.v.d.Word(i); {
			case w == "and" || w == "&":
				t.joinBody(s.Tokens, i)
			case t.v.words[i].phraseAt == 1:
				t.joinListed(s.Tokens, i)
			}
		}
	}
}

// joinBody joins the body that ends before token i, a conjunction, with the common words behind it: "Ministry of Finance
// and Budget", or "National Air and Space Museum", where only the second part says what it is.
func (t *tagger) joinBody(s document.Range, i int) {
	end := i + 1
	for end < s.End && t.plain(end) && (t.labels[end] == outside || t.labels[end].kind() == document.Org) {
		end++
	}
	if i == s.First || end == i+1 || end < s.End && t.labels[end].isInside() || t.labels[i-1] == outside || t.labels[i-1].kind() != document.Org {
		return
	}
	first := i - 1
	for t.labels[first].isInside() {
		first--
	}
	const heads = lexicon.OrgHead | lexicon.OrgSuffix
	office := first+1 < i && t.v.d.Word(first+1) == "of" && officeOf(t.v.d.Word(first))
	split := t.labels[end-1] != outside && t.v.words[end-1].class&heads != 0 && t.plain(i-1) && t.v.words[i-1].class&heads == 0
	if office || split {
		t.relabel(document.Range{First: first, End: end}, document.Org)
	}
}

// officeOf tells the words that begin the name of a body which may have several fields: Ministry of Finance and Budget.
func officeOf(w string) bool {
	switch w {
	case "Ministry", "Department", "Office", "Bureau", "Directorate", "Secretariat", "Faculty", "School", "Institute", "Board", "Committee", "Commission":
		return true
	}
	return false
}

// plain reports whether token i is an ordinary word with a capital letter, which names nobody and nothing alone.
func (t *tagger) plain(i int) bool {
	const names = lexicon.FirstName | lexicon.Surname | lexicon.City | lexicon.Country | lexicon.Region | lexicon.Organization | lexicon.Area
	w := &t.v.words[i]
	return w.cap && w.class&lexicon.Common != 0 && w.class&names == 0
}

// joinListed gives the phrase that begins at token i its listed type, where it has one only and a name was seen in a part
// of it ("Latin America", "Big Ben").
func (t *tagger) joinListed(s document.Range, i int) {
	end := i + 1
	for end < s.End && t.v.words[end].phraseAt == 2 {
		end++
	}
	kind, types := document.EntityType(0), 0
	for _, l := range listed {
		if t.v.words[i].phrase&l.class != 0 {
			kind = l.kind
			types++
		}
	}
	if types != 1 || t.labels[i].isInside() || end < s.End && t.labels[end].isInside() || t.whole(document.Range{First: i, End: end}) {
		return
	}
	for k := i; k < end; k++ {
		if t.labels[k] != outside {
			t.relabel(document.Range{First: i, End: end}, kind)
			return
		}
	}
}

// whole reports whether r is one name.
func (t *tagger) whole(r document.Range) bool {
	for k := r.First + 1; k < r.End; k++ {
		if !t.labels[k].isInside() {
			return false
		}
	}
	return t.labels[r.First] != outside
}

// relabel makes r one name of type kind, as sure as what was known of it.
func (t *tagger) relabel(r document.Range, kind document.EntityType) {
	margin := int32(0)
	for k := r.First; k < r.End; k++ {
		margin = max(margin, t.margins[k])
	}
	for k := r.First; k < r.End; k++ {
		t.labels[k], t.margins[k] = inside(kind), margin
	}
	t.labels[r.First] = begin(kind)
}

// bearer returns where in the name of a body a person's name begins that stands behind it without a comma ("nurse at
// Azadi Teaching Hospital Dilan Kakei"), end when none does: a first name and one to three capitalized words more, none of
// which is a head of a body or building, after such a head.
func (t *tagger) bearer(first, end int, kind document.EntityType) int {
	const heads = lexicon.OrgHead | lexicon.OrgSuffix | lexicon.FacHead | lexicon.EventHead
	if kind != document.Org && kind != document.Event && kind != document.Fac {
		return end
	}
	k := end
	for k > first && t.v.words[k-1].cap && t.v.words[k-1].class&(heads|lexicon.LocHead|lexicon.City|lexicon.Country|lexicon.Demonym) == 0 && t.v.d.Tokens[k-1].Kind == document.Word {
		k--
	}
	if n := end - k; n < 2 || n > 4 || k-first < 2 || t.v.words[k].class&lexicon.FirstName == 0 || t.v.words[k-1].class&heads == 0 {
		return end
	}
	return k
}
