//go:build !js

package main

import (
	"strings"

	"byline/internal/document"
	"byline/internal/names"
)

// A scheme tells what a corpus marks: what each of its labels may be among our types, and which of our types it does
// not mark at all, so that its O leaves them open.
type scheme struct {
	labels map[string][]document.EntityType // lower-cased label → the types it may be; nil or absent: outside
	maybe  map[string]bool                  // labels that may also be no name by our guideline
	open   []document.EntityType            // types the corpus does not mark
	weight float32
	social bool // tweets: handles and tags are masked
	titled bool // what it calls a person may begin with offices and ranks
}

const (
	person  = document.Person
	org     = document.Org
	gpe     = document.GPE
	loc     = document.Loc
	fac     = document.Fac
	norp    = document.Norp
	event   = document.Event
	product = document.Product
	work    = document.Work
	law     = document.Law
)

var (
	places = []document.EntityType{gpe, loc, fac}
	rest   = []document.EntityType{norp, event, product, work, law}
)

func one(t ...document.EntityType) []document.EntityType { return t }

// schemeOf returns the scheme of a corpus by its file name without extension; nil leaves the corpus out.
func schemeOf(name string) *scheme {
	three := map[string][]document.EntityType{"per": one(person), "org": one(org), "loc": places}
	switch {
	case name == "uner_ewt":
		return &scheme{labels: three, open: rest, weight: 2}
	case name == "btc":
		return &scheme{labels: three, open: rest, weight: 0.4, social: true}
	case name == "wikigold":
		l := map[string][]document.EntityType{"per": one(person), "org": one(org), "loc": places, "misc": rest}
		return &scheme{labels: l, maybe: map[string]bool{"misc": true}, weight: 1}
	case name == "gum_free":
		return &scheme{weight: 3, maybe: map[string]bool{"abstract": true, "object": true, "event": true}, labels: map[string][]document.EntityType{
			"person": one(person), "place": places, "organization": one(org), "norp": one(norp), "norp_adj": one(norp),
			"event": one(event), "abstract": one(work, law, product, event, org), "object": one(product, work)}}
	case name == "wnut17":
		return &scheme{weight: 0.4, social: true, open: one(norp, event, law), labels: map[string][]document.EntityType{
			"person": one(person), "location": places, "corporation": one(org), "group": one(org, norp), "product": one(product),
			"creative-work": one(work)}}
	case name == "re3d":
		return &scheme{weight: 0.7, titled: true, open: one(event, law, work, product), maybe: map[string]bool{"weapon": true, "militaryplatform": true, "documentreference": true},
			labels: map[string][]document.EntityType{"person": one(person), "organisation": one(org), "location": places, "nationality": one(norp),
				"weapon": one(product), "militaryplatform": one(product), "documentreference": one(work, law)}}
	case strings.HasPrefix(name, "crossner_"):
		return &scheme{weight: 0.7, open: one(norp, law, product), maybe: map[string]bool{"misc": true, "election": true, "event": true, "award": true},
			labels: map[string][]document.EntityType{
				"person": one(person), "politician": one(person), "scientist": one(person), "writer": one(person), "musicalartist": one(person),
				"country": one(gpe), "location": places, "organisation": one(org), "university": one(org), "band": one(org),
				"politicalparty": one(org, norp), "election": one(event), "event": one(event), "award": one(work), "book": one(work),
				"poem": one(work), "song": one(work), "album": one(work), "magazine": one(org, work), "academicjournal": one(org, work),
				"astronomicalobject": one(loc), "misc": rest}}
	}
	return nil
}

// A mark is a span of text and what it may be.
type mark struct {
	document.Span
	types  []document.EntityType
	maybe  bool // or nothing
	open   bool // or anything else
	joined bool // or what stands before it belongs to it
}

// allow turns marks, sorted and not overlapping, into the labels each token of d may have.
func allow(d *document.Document, marks []mark, open []document.EntityType) []names.Allowed {
	a := make([]names.Allowed, len(d.Tokens))
	capital := func(i int) bool {
		s := d.Tokens[i].Shape
		return s == document.Capital || s == document.Upper || s == document.MixedCase
	}
	for i := range a {
		a[i] = names.AllowOutside
		if capital(i) {
			for _, t := range open {
				a[i] |= names.AllowBegin(t) | names.AllowInside(t)
			}
		} else if i > 0 && i+1 < len(a) && (capital(i-1) || i > 1 && capital(i-2)) && (capital(i+1) || i+2 < len(a) && capital(i+2)) {
			for _, t := range open {
				a[i] |= names.AllowInside(t)
			}
		}
	}
	i := 0
	for _, m := range marks {
		for i < len(d.Tokens) && d.Tokens[i].End <= m.Start {
			i++
		}
		first := i
		for ; i < len(d.Tokens) && d.Tokens[i].Start < m.End; i++ {
			var set names.Allowed
			for _, t := range m.types {
				if i == first || d.Tokens[i].Sentence != d.Tokens[i-1].Sentence {
					set |= names.AllowBegin(t)
				} else {
					set |= names.AllowInside(t)
				}
			}
			if m.maybe {
				set |= names.AllowOutside
			}
			if m.joined && i == first {
				for _, t := range m.types {
					set |= names.AllowInside(t)
				}
			}
			if m.open {
				set = names.AllowAny
			}
			a[i] = set
		}
	}
	return a
}
