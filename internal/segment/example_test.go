package segment_test

import (
	"fmt"

	"byline/internal/document"
	"byline/internal/segment"
)

func ExampleSplit() {
	d := &document.Document{Text: "Talks go on\n\nMr. Roe won't leave Kyiv's talks. \"Not yet,\" he said."}
	segment.Split(d)
	fmt.Println(d.Title)
	for _, s := range d.Sentences {
		for i := s.Tokens.First; i < s.Tokens.End; i++ {
			fmt.Printf("%s|", d.Word(i))
		}
		fmt.Println()
	}
	// Output:
	// Talks go on
	// Talks|go|on|
	// Mr.|Roe|wo|n't|leave|Kyiv|'s|talks|.|
	// "|Not|yet|,|"|he|said|.|
}
