//go:build !js

package main

import (
	"strings"

	"byline/internal/corpus"
	"byline/internal/document"
	"byline/internal/names"
	"byline/internal/segment"
)

// examples turns a document of a token corpus into examples: one where its sentences go together, else one a
// sentence. Its tokens are set as newspapers set them and split anew, so that training sees what analysis sees.
func (s *scheme) examples(doc corpus.TaggedDocument, together bool, p *pool) []names.Example {
	var out []names.Example
	text, marks := "", []mark(nil)
	flush := func() {
		if text == "" {
			return
		}
		d := &document.Document{Text: text}
		segment.Split(d)
		out = append(out, names.Example{Document: d, Allowed: allow(d, marks, s.open), Weight: s.weight})
		text, marks = "", nil
	}
	for _, sentence := range doc.Sentences {
		words := append([]string(nil), sentence.Words...)
		for i, w := range words {
			if s.social && (w[0] == '@' || w[0] == '#') && len(w) > 1 {
				words[i] = w[:1] + "user"
			}
		}
		set, at := corpus.Detok(words)
		if text != "" {
			text += " "
		}
		base := len(text)
		text += set
		for _, n := range spans(sentence.Labels) {
			if m, ok := s.mark(words, n); ok {
				m.Span = document.Span{Start: base + at[n.first].Start, End: base + at[n.end-1].End}
				if first := words[n.first]; n.end-n.first > 1 && (first == "the" || first == "The" || first == "a" || first == "an") {
					m.Start = base + at[n.first+1].Start
				}
				if last := words[n.end-1]; n.end-n.first > 1 && (last == "'s" || last == "’s") {
					m.End = base + at[n.end-2].End
				}
				marks = append(marks, m)
				if len(m.types) == 1 && !m.maybe && s.weight >= 0.7 {
					p.add(m.types[0], text[m.Start:m.End])
				}
			}
		}
		if !together {
			flush()
		}
	}
	flush()
	return out
}

// A labelled is a run of words under one label.
type labelled struct {
	first, end int
	label      string
}

// spans reads the runs of words that BIO labels mark.
func spans(labels []string) []labelled {
	var out []labelled
	for i, l := range labels {
		switch {
		case l == "O":
		case l[0] == 'I' && i > 0 && labels[i-1] != "O" && labels[i-1][2:] == l[2:]:
			out[len(out)-1].end = i + 1
		default:
			out = append(out, labelled{i, i + 1, l[2:]})
		}
	}
	return out
}

// mark returns what the labelled span may be by our guideline; ok is false when it is no name.
func (s *scheme) mark(words []string, n labelled) (m mark, ok bool) {
	label := strings.ToLower(n.label)
	m.types, m.maybe = s.labels[label], s.maybe[label]
	if m.types == nil {
		return m, false
	}
	capital := false
	for _, w := range words[n.first:n.end] {
		capital = capital || w[0] >= 'A' && w[0] <= 'Z' || w[0] >= 0x80
	}
	if !capital { // "the company", "the city": descriptions, no names
		return m, false
	}
	if label == "abstract" || label == "object" {
		m.maybe = true
	}
	return m, true
}
