//go:build !js

package main

import (
	"strings"

	"byline/internal/corpus"
	"byline/internal/document"
	"byline/internal/lexicon"
	"byline/internal/names"
	"byline/internal/segment"
)

// examples turns a document of a token corpus into examples: one where its sentences go together, else one a
// sentence. Its tokens are set as newspapers set them and split anew, so that training sees what analysis sees.
func (s *scheme) examples(doc corpus.TaggedDocument, together bool) []names.Example {
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
				marks = append(marks, s.place(m, words, n, base, at)...)
			}
		}
		if !together {
			flush()
		}
	}
	flush()
	return out
}

// place sets the borders of m, which stands for words n: articles and possessives are outside, and so are offices before a
// person where the corpus has them inside, which stay open. at are the places of the words in a text that begins at base.
func (s *scheme) place(m mark, words []string, n labelled, base int, at []document.Span) []mark {
	start, end, k := base+at[n.first].Start, base+at[n.end-1].End, n.first
	if first := words[k]; n.end-k > 1 && (first == "the" || first == "The" || first == "a" || first == "an") {
		start = base + at[k+1].Start
	}
	if last := words[n.end-1]; n.end-n.first > 1 && (last == "'s" || last == "’s") {
		end = base + at[n.end-2].End
	}
	m.Span = document.Span{Start: start, End: end}
	if s.titled && len(m.types) == 1 && m.types[0] == person {
		k += titles(words[k:n.end])
	}
	if k == n.first {
		return []mark{m}
	}
	office := mark{Span: document.Span{Start: start, End: base + at[k-1].End}, open: true}
	if k == n.end {
		return []mark{office}
	}
	m.Start, m.joined = base+at[k].Start, true
	return []mark{office, m}
}

// titles returns how many words of what a corpus calls a person stand before the name: all up to the last rank or office
// ("US Secretary of State Ann Roe"), or all where it is no name ("a crew chief").
func titles(words []string) int {
	n := 0
	for i, w := range words {
		c := lexicon.Word(w).Classes()
		small := w[0] >= 'a' && w[0] <= 'z' && c&lexicon.Particle == 0
		office := c&(lexicon.Honorific|lexicon.Title|lexicon.Occupation) != 0 && c&(lexicon.FirstName|lexicon.Surname) == 0
		if office || small && (n > 0 || i == 0) || w == "of" && n > 0 {
			n = i + 1
		}
	}
	if n > 0 && n < len(words) && words[n-1] == "of" {
		n++ // of State, of Defense
	}
	return n
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
