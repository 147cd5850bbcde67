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
	{corpus.EntityF, corpus.Count.F, 87.8},
	{corpus.SpanF, corpus.Count.F, 94.8},
	{corpus.CoarseF, corpus.Count.F, 92},
	{corpus.B3, corpus.Count.F, 93.5},
	{corpus.LEA, corpus.Count.F, 90.8},
	{corpus.RoleFound, corpus.Count.Recall, 85},
	{corpus.QuoteF, corpus.Count.F, 95},
	{corpus.QuoteF + " direct", corpus.Count.F, 98},
	{corpus.QuoteF + " mixed", corpus.Count.F, 92},
	{corpus.QuoteF + " indirect", corpus.Count.F, 89.5},
	{corpus.SpeakerIs, corpus.Count.Recall, 92},
	{corpus.JointF, corpus.Count.F, 87.8},
	{corpus.DateStrict, corpus.Count.F, 95.5},
	{corpus.DateRelaxed, corpus.Count.F, 97},
	{corpus.DateValue, corpus.Count.F, 92.5},
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
