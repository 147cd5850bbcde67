package byline_test

import (
	"fmt"

	"byline/internal/byline"
	"byline/internal/document"
)

func ExampleAnalyze() {
	d, err := byline.Analyze(byline.Article{
		Published: "2025-10-14",
		Text:      "“We lost the pier,” Ada Brown, the mayor of Bristol, told reporters on Monday.",
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range d.Entities {
		fmt.Println(e.Type, e.Name)
	}
	for _, q := range d.Quotes {
		if q.Speaker != document.None {
			fmt.Println(d.Entities[q.Speaker].Name, d.Slice(q.Cue), d.Slice(q.Span))
		}
	}
	for _, x := range d.Dates {
		fmt.Println(d.Slice(x.Span), x.Value)
	}
	// Output:
	// PERSON Ada Brown
	// GPE Bristol
	// Ada Brown told “We lost the pier,”
	// Monday 2025-10-13
}
