package export

import (
	"testing"

	"byline/internal/document"
)

func TestQuoteList(t *testing.T) {
	text := "Pier\nlost\n\n“We lost,” Ann Lee said. “Why?” she asked.\n\nOfficials said no."
	d := &document.Document{
		Title: "Pier\nlost", Text: text,
		Published:  document.Published{Value: "2025-10-14"},
		Paragraphs: []document.Paragraph{{Span: document.Span{Start: 0, End: 9}}, {Span: document.Span{Start: 11, End: 60}}, {Span: document.Span{Start: 61, End: 79}}},
		Entities:   []document.Entity{{Name: "Ann Lee", Roles: []string{"mayor"}}},
	}
	at := func(s string) document.Span {
		for i := range text {
			if len(text)-i >= len(s) && text[i:i+len(s)] == s {
				return document.Span{Start: i, End: i + len(s)}
			}
		}
		t.Fatal(s)
		return document.Span{}
	}
	d.Quotes = []document.Quote{
		{Span: at("“We lost,”"), Cue: at("said"), Speaker: 0, Group: 0},
		{Span: at("“Why?”"), Cue: at("asked"), Speaker: 0, Group: 1},
		{Span: at("no"), Kind: document.Indirect, Cue: at("said no"), Speaker: document.None, Attributed: at("Officials"), Group: 2},
	}
	want := "Pier lost\nPublished 2025-10-14\n\nAnn Lee, mayor\n  1. “We lost,” (direct, said, ¶2)\n  2. “Why?” (direct, asked, ¶2)\n\nOfficials\n  1. no (indirect, said no, ¶3)\n"
	if got := string(QuoteList(d)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	d.Quotes = nil
	if got := string(QuoteList(d)); got != "Pier lost\nPublished 2025-10-14\n\nNobody is quoted.\n" {
		t.Errorf("got %q", got)
	}
}
