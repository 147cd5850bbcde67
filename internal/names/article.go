package names

import (
	"byline/internal/document"
	"byline/internal/lexicon"
)

// evidence is what the rest of the article tells about a capitalized word, as a set of bits.
type evidence uint16

const (
	lowerElsewhere   evidence = 1 << iota // the word stands in lower case somewhere
	capitalInside                         // it stands capitalized inside a sentence that is not a title
	afterFirstName                        // somewhere it follows a first name
	afterTitle                            // … a title, an honorific or an occupation
	afterIn                               // … "in", "at", "from", "near"
	afterThe                              // … "the"
	beforeSaid                            // … stands before a verb of saying
	beforeOrgPart                         // … before a head or suffix of a body's name
	beforeSurname                         // … before a surname while it is a first name itself
	beforePossessive                      // … before 's
	inLongerName                          // … inside a run of several capitalized words
	initialsHere                          // its letters are the initials of a run of capitalized words in the article
)

// gather collects the evidence of every capitalized word over the whole article, and gives it to each of its places.
func (v *view) gather() {
	t := newTable[evidence](2 * len(v.words))
	d := v.d
	for _, s := range d.Sentences {
		titled := v.titled(s.Tokens)
		for i := s.Tokens.First; i < s.Tokens.End; i++ {
			w := &v.words[i]
			switch {
			case d.Tokens[i].Kind != document.Word:
			case !w.cap:
				*t.at(w.hash) |= lowerElsewhere
			case !titled:
				*t.at(w.hash) |= v.around(s.Tokens, i)
			}
		}
	}
	for _, r := range v.runs {
		if h, ok := v.initials(r); ok {
			*t.at(h) |= initialsHere
		}
	}
	for i := range v.words {
		if v.words[i].cap {
			v.words[i].seen = *t.at(v.words[i].hash)
		}
	}
}

// titled reports whether nearly every word of the sentence is capitalized, so that capitals tell nothing.
func (v *view) titled(r document.Range) bool {
	long, capital := 0, 0
	for i := r.First; i < r.End; i++ {
		t := &v.d.Tokens[i]
		if t.Kind == document.Word && t.Len() > 3 {
			long++
			if v.words[i].cap {
				capital++
			}
		}
	}
	return long > 2 && capital*4 >= long*3
}

// around returns what the neighbours of the capitalized token i tell.
func (v *view) around(r document.Range, i int) (e evidence) {
	if i > r.First {
		p := &v.words[i-1]
		if v.d.Tokens[i-1].Kind != document.QuoteMark {
			e |= capitalInside
		}
		if p.cap && p.class&lexicon.FirstName != 0 {
			e |= afterFirstName
		}
		if p.class&(lexicon.Title|lexicon.Honorific|lexicon.Occupation) != 0 {
			e |= afterTitle
		}
		switch v.d.Word(i - 1) {
		case "in", "at", "from", "near", "In", "At", "From":
			e |= afterIn
		case "the", "The":
			e |= afterThe
		}
	}
	if run := v.runs[v.words[i].run]; run.End-run.First > 1 {
		e |= inLongerName
	}
	if i+1 >= r.End {
		return e
	}
	n := &v.words[i+1]
	if n.class&(lexicon.OrgHead|lexicon.OrgSuffix) != 0 && n.cap {
		e |= beforeOrgPart
	}
	if n.cap && n.class&lexicon.Surname != 0 && v.words[i].class&lexicon.FirstName != 0 {
		e |= beforeSurname
	}
	switch v.d.Word(i + 1) {
	case "said", "says", "told", "added", "argued", "warned", "wrote", "asked", "insisted", "explained":
		e |= beforeSaid
	case "'s", "’s":
		e |= beforePossessive
	}
	return e
}

// initials returns the hash of the acronym that the capitalized words of a run make, as lexicon.Word would hash it.
func (v *view) initials(r document.Range) (uint64, bool) {
	var b [8]byte
	n := 0
	for i := r.First; i < r.End; i++ {
		if c := v.d.Text[v.d.Tokens[i].Start]; v.words[i].cap && c < 0x80 {
			if n == len(b) {
				return 0, false
			}
			b[n] = c
			n++
		}
	}
	if n < 2 {
		return 0, false
	}
	return uint64(lexicon.Word(string(b[:n]))), true
}

// articleFeatures tells where token i stands and what the rest of the article knows of it.
func (v *view) articleFeatures(buf []feature, s document.Range, i int, capital uint64) []feature {
	add := func(t, x uint64) { buf = append(buf, hashed(t, x)) }
	w := &v.words[i]
	first := b2u(i == s.First || i == s.First+1 && v.d.Tokens[s.First].Kind == document.QuoteMark)
	add(tFirst, first<<1|capital)
	if !w.cap {
		return buf
	}
	add(tCaseInText, uint64(w.seen&(lowerElsewhere|capitalInside))<<1|first)
	for e := w.seen &^ (lowerElsewhere | capitalInside | initialsHere); e != 0; e &= e - 1 {
		add(tElsewhere, uint64(e&-e))
	}
	if w.seen&initialsHere != 0 {
		add(tAcronym, w.shape)
	}
	return buf
}
