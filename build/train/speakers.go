//go:build !js

package main

import (
	"log"
	"sort"

	"byline/internal/corpus"
	"byline/internal/document"
	"byline/internal/names"
	"byline/internal/quotes"
	"byline/internal/segment"
)

// speakers learns the weights of the evidence for speakers from annotated articles. Names are the annotated ones, so that
// the model does not change with that of the names.
func speakers(articles string) ([]byte, error) {
	all, err := corpus.ReadArticles(articles)
	if err != nil {
		return nil, err
	}
	examples := make([]quotes.Example, 0, len(all))
	for i := range all {
		examples = append(examples, said(&all[i]))
	}
	return quotes.Train(examples, quotes.Options{Rounds: 2, Epochs: 300, Rate: 0.1, Shared: 3, Own: 3,
		Report: func(cases int, loss float64) { log.Printf("speakers: %d cases, loss %.1f", cases, loss) }}), nil
}

// said makes an example of an annotated article: its names, and of every quote that is found whose it is.
func said(a *corpus.Article) quotes.Example {
	d := named(a)
	quotes.Find(d)
	p := corpus.FromDocument(d)
	e := quotes.Example{Document: d, Right: make([]func(string) bool, len(d.Quotes))}
	for k, g := range corpus.PairQuotes(a, &p) {
		if g >= 0 {
			e.Right[k] = func(name string) bool { return a.SpokenBy(g, name) }
		}
	}
	return e
}

// named returns the article with its annotated names; roles and genders are those that package names finds.
func named(a *corpus.Article) *document.Document {
	d := &document.Document{Text: a.Text}
	segment.Split(d)
	for e := range a.Entities {
		x := &a.Entities[e]
		d.Entities = append(d.Entities, document.Entity{Type: x.Type, Name: x.Name})
		for _, m := range x.Mentions {
			first := sort.Search(len(d.Tokens), func(i int) bool { return d.Tokens[i].End > m.Start })
			end := sort.Search(len(d.Tokens), func(i int) bool { return d.Tokens[i].Start >= m.End })
			if first < end {
				d.Mentions = append(d.Mentions, document.Mention{Span: m, Tokens: document.Range{First: first, End: end}, Type: x.Type, Entity: e})
			}
		}
	}
	sort.SliceStable(d.Mentions, func(i, j int) bool { return d.Mentions[i].Start < d.Mentions[j].Start })
	for m := range d.Mentions {
		e := &d.Entities[d.Mentions[m].Entity]
		e.Mentions = append(e.Mentions, m)
	}
	names.Describe(d)
	return d
}
