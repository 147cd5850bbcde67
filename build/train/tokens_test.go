package main

import (
	"strings"
	"testing"

	"byline/internal/corpus"
	"byline/internal/names"
)

// What some corpora call a person begins with offices: they teach nothing, and the name after them is one.
func TestTitles(t *testing.T) {
	for _, c := range []struct {
		words string
		want  int
	}{
		{"Ann Roe", 0},
		{"US Secretary of State Ann Roe", 4},
		{"Defense Secretary Ann Roe", 2},
		{"a crew chief", 3},
		{"Walter of Reading", 0},
		{"King Lear", 0}, // King is a surname too
	} {
		if got := titles(strings.Fields(c.words)); got != c.want {
			t.Errorf("%s: %d, want %d", c.words, got, c.want)
		}
	}
}

func TestExamples(t *testing.T) {
	s := schemeOf("re3d")
	doc := corpus.TaggedDocument{Sentences: []corpus.TaggedSentence{{
		Words:  strings.Fields("The Defense Secretary Ann Roe 's plan"),
		Labels: strings.Fields("B-Person I-Person I-Person I-Person I-Person I-Person O"),
	}}}
	got := s.examples(doc, false)[0]
	the := names.AllowOutside // or a name of a type that this corpus does not mark
	for _, t := range s.open {
		the |= names.AllowBegin(t) | names.AllowInside(t)
	}
	want := []names.Allowed{
		the,
		names.AllowAny, names.AllowAny,
		names.AllowBegin(person) | names.AllowInside(person), names.AllowInside(person),
	}
	for i := range want {
		if got.Allowed[i] != want[i] {
			t.Errorf("%q: labels %b, want %b", got.Document.Word(i), got.Allowed[i], want[i])
		}
	}
}
