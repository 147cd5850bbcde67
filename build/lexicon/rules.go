//go:build !js

package main

import (
	"strings"

	"byline/internal/lexicon"
)

// A name may also be an ordinary word when it is among so many most frequent words; shares of names in a cluster.
const (
	commonRank  = 25000
	properShare = 60 // percent of names that make a cluster one of names
	plainShare  = 33 // percent below which even a name of a source is rather the ordinary word
)

// ordinary reports whether our lists know the word as an ordinary one, so that a source alone does not make it a name.
func (v *vocabulary) ordinary(phrase string) bool {
	e := v.entries[lexicon.Word(phrase)]
	return len(phrase) < 2 || e != nil && (e.explicit || e.only) && len(tokens(phrase)) == 1
}

func (v *vocabulary) city(f []string) {
	if v.ordinary(f[0]) && f[1] == "" {
		return
	}
	c := lexicon.City
	if f[1] == "B" {
		c |= lexicon.BigCity
	}
	v.add(f[0], c)
}

func (v *vocabulary) region(f []string) {
	if !v.ordinary(f[0]) {
		v.add(f[0], lexicon.Region)
	}
}

func (v *vocabulary) country(f []string) {
	v.add(f[0], lexicon.Country)
}

func (v *vocabulary) language(f []string) {
	if !v.ordinary(f[0]) {
		v.add(f[0], lexicon.Language)
	}
}

func (v *vocabulary) person(f []string) {
	if e := v.entries[lexicon.Word(f[0])]; len(f[0]) < 2 || e != nil && e.only {
		return
	}
	var c lexicon.Class
	for _, k := range f[1] {
		switch k {
		case 'F':
			c |= lexicon.FirstName | lexicon.Feminine
		case 'M':
			c |= lexicon.FirstName | lexicon.Masculine
		case 'U':
			c |= lexicon.FirstName
		case 'S':
			c |= lexicon.Surname
		}
	}
	v.add(f[0], c)
}

// names are the classes that make a word of the frequency list a name rather than an ordinary word.
const names = lexicon.FirstName | lexicon.Surname | lexicon.City | lexicon.Country | lexicon.Region | lexicon.Area | lexicon.Demonym |
	lexicon.Facility | lexicon.Organization | lexicon.Event | lexicon.Product | lexicon.Work | lexicon.Law | lexicon.Language |
	lexicon.Month | lexicon.Weekday | lexicon.Holiday | lexicon.Acronym

// wordClasses are the classes that a word can have which is no name.
const wordClasses = lexicon.Common | lexicon.Particle | lexicon.Direction | lexicon.Number | lexicon.LawHead | lexicon.Kinship | lexicon.FacHead

// firm are the classes that a word of our lists is rather than the ordinary word it may also be.
const firm = lexicon.Country | lexicon.Demonym | lexicon.Language | lexicon.Month | lexicon.Weekday | lexicon.BigCity

// common marks the ordinary words: frequent, of letters, and used like other words that are no names. Whether a word of the
// frequency list, which has no capitals, is rather a name, its cluster tells: the share of names by our lists in it.
func (v *vocabulary) common() {
	var size, namedIn [1024]int
	for _, e := range v.entries {
		if e.only {
			e.class &= wordClasses
		}
		if e.rank > 0 {
			size[e.cluster[2]]++
			if e.class&names != 0 {
				namedIn[e.cluster[2]]++
			}
		}
	}
	for _, e := range v.entries {
		if e.rank == 0 || e.never || e.class&lexicon.Common != 0 || len(e.phrase) < 2 {
			continue
		}
		if strings.IndexFunc(e.phrase, func(r rune) bool { return r != '\'' && (r < 'a' || r > 'z') }) >= 0 {
			continue
		}
		c := e.cluster[2]
		share := 100 * namedIn[c] / size[c]
		byList := e.own && e.class&firm != 0
		named := e.class&names != 0
		if e.rank > commonRank { // rare: only what no list knows, among words that are no names
			if named || share >= plainShare {
				continue
			}
		}
		if !byList && (share < plainShare || share < properShare && !named) {
			e.class |= lexicon.Common
		}
	}
}
