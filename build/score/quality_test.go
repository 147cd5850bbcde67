//go:build !js

package main

import (
	"testing"

	"byline/internal/corpus"
	"byline/internal/document"
)

// floors are the figures, in hundredths, that the articles for tuning must reach. Raise them when quality rises; a
// change that lowers one says why in its commit.
var floors = []struct {
	measure string
	figure  func(corpus.Count) float64
	floor   float64
}{
	{corpus.EntityF, corpus.Count.F, 0},
	{corpus.SpanF, corpus.Count.F, 0},
	{corpus.CoarseF, corpus.Count.F, 0},
	{corpus.B3, corpus.Count.F, 0},
	{corpus.LEA, corpus.Count.F, 0},
	{corpus.RoleFound, corpus.Count.Recall, 0},
	{corpus.QuoteF, corpus.Count.F, 0},
	{corpus.QuoteF + " direct", corpus.Count.F, 0},
	{corpus.QuoteF + " mixed", corpus.Count.F, 0},
	{corpus.QuoteF + " indirect", corpus.Count.F, 0},
	{corpus.SpeakerIs, corpus.Count.Recall, 0},
	{corpus.JointF, corpus.Count.F, 0},
	{corpus.DateStrict, corpus.Count.F, 0},
	{corpus.DateRelaxed, corpus.Count.F, 0},
	{corpus.DateValue, corpus.Count.F, 0},
}

func TestQuality(t *testing.T) {
	scores, _, err := scoreFolder("../../internal/corpus/articles/dev", analyze, func(*corpus.Article, *document.Document) error { return nil })
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range floors {
		if got := 100 * f.figure(scores[f.measure]); got < f.floor {
			t.Errorf("%s is %.1f, below %.1f", f.measure, got, f.floor)
		}
	}
}
