//go:build !js

package main

import (
	"encoding/json"
	"fmt"
	"sort"
	"strings"

	"byline/internal/corpus"
	"byline/internal/document"
)

var nameSets = []string{"worldwide", "uner_ewt", "gum_free", "crossner_politics", "crossner_science", "btc", "wnut17"}

var nameColumns = []column{
	p("P3", corpus.Micro3), rec("R3", corpus.Micro3), f("micro3", corpus.Micro3), f("micro4", corpus.Micro4),
	f("PER", "PER"), f("ORG", "ORG"), f("LOC", "LOC"), f("MISC", "MISC"),
}

// scoreNames measures names twice: each sentence as a text of its own, and the sentences of a document as the lines of
// one text. A set that does not tell its documents apart is measured only by sentences: they have nothing to do with
// each other.
func (r *run) scoreNames() error {
	first := true
	for _, name := range nameSets {
		set := "names/dev/" + name
		path, ok := r.path(set, ".tsv")
		if !ok {
			continue
		}
		docs, err := corpus.ReadTokens(path)
		if err != nil {
			return err
		}
		if first {
			r.head("names", nameColumns)
			first = false
		}
		alone, err := r.scoreSentences(set, docs)
		if err != nil {
			return err
		}
		r.row(set+" sentences", alone, nameColumns)
		if len(docs) < 2 {
			continue
		}
		joined, err := r.scoreJoined(set, docs)
		if err != nil {
			return err
		}
		r.row(set+" documents", joined, nameColumns)
	}
	return nil
}

func (r *run) scoreSentences(set string, docs []corpus.TaggedDocument) (corpus.Scores, error) {
	total := corpus.Scores{}
	var out [][]byte
	for i := range docs {
		for k := range docs[i].Sentences {
			s := &docs[i].Sentences[k]
			text, words := corpus.Detok(s.Words)
			id := fmt.Sprintf("%d:%d", i+1, k+1)
			d, err := r.analyze(id, "", "", text)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", set, err)
			}
			var labels []corpus.Label
			chars := [][3]any{}
			at := document.NewOffsets(text, document.CodePoint)
			for _, m := range d.Mentions {
				kind := corpus.TokenLabel(m.Type)
				if l, ok := corpus.LabelAt(words, m.Span, kind); ok {
					labels = append(labels, l)
				}
				chars = append(chars, [3]any{at.At(m.Start), at.At(m.End), kind})
			}
			scores, misses := corpus.ScoreTokens(s, labels)
			total.Add(scores)
			for n := range misses {
				misses[n].ID = id
			}
			r.addMisses(set+" sentences", misses)
			line, err := json.Marshal(chars)
			if err != nil {
				return nil, err
			}
			out = append(out, line)
		}
	}
	return total, r.writeOut(set+".char", out)
}

func (r *run) scoreJoined(set string, docs []corpus.TaggedDocument) (corpus.Scores, error) {
	total := corpus.Scores{}
	var out [][]byte
	for i := range docs {
		sentences := docs[i].Sentences
		var text strings.Builder
		starts := make([]int, len(sentences))
		words := make([][]document.Span, len(sentences))
		for k := range sentences {
			line, spans := corpus.Detok(sentences[k].Words)
			if k > 0 {
				text.WriteByte('\n')
			}
			starts[k], words[k] = text.Len(), spans
			text.WriteString(line)
		}
		d, err := r.analyze(docs[i].ID, "", "", text.String())
		if err != nil {
			return nil, fmt.Errorf("%s: %w", set, err)
		}
		labels := make([][]corpus.Label, len(sentences))
		for _, m := range d.Mentions {
			k := sort.SearchInts(starts, m.Start+1) - 1
			s := document.Span{Start: m.Start - starts[k], End: m.End - starts[k]}
			if l, ok := corpus.LabelAt(words[k], s, corpus.TokenLabel(m.Type)); ok {
				labels[k] = append(labels[k], l)
			}
		}
		for k := range sentences {
			scores, misses := corpus.ScoreTokens(&sentences[k], labels[k])
			total.Add(scores)
			for n := range misses {
				misses[n].ID = fmt.Sprintf("%d:%d", i+1, k+1)
			}
			r.addMisses(set+" documents", misses)
			line, err := tokenLine(labels[k])
			if err != nil {
				return nil, err
			}
			out = append(out, line)
		}
	}
	return total, r.writeOut(set+".spans", out)
}

// tokenLine returns labels as a list of [first, end, type].
func tokenLine(labels []corpus.Label) ([]byte, error) {
	list := [][3]any{}
	for _, l := range labels {
		list = append(list, [3]any{l.First, l.End, l.Type})
	}
	return json.Marshal(list)
}
