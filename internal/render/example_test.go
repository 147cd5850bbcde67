package render_test

import (
	"fmt"

	"byline/internal/document"
	"byline/internal/render"
)

func ExamplePage_Paragraph() {
	d := &document.Document{
		Text:       "Ada Brown & others",
		Paragraphs: []document.Paragraph{{Span: document.Span{Start: 0, End: 18}}},
		Mentions:   []document.Mention{{Span: document.Span{Start: 0, End: 9}, Type: document.Person, Score: 0.9}},
	}
	fmt.Println(render.New(d).Paragraph(0))
	// Output:
	// <p class="body" data-p="0"><mark class="e p" data-m="0" data-e="0" data-start="0" data-end="9">Ada Brown</mark> &amp; others</p>
}
