package intake_test

import (
	"fmt"

	"byline/internal/intake"
)

func ExampleRead() {
	page := `<title>Bridge closes | The Gazette</title><nav>News Sport</nav><h1>Bridge closes</h1><p>The bridge will <b>close</b> today.</p>`
	a, err := intake.Read([]byte(page), "story.html")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.Title)
	fmt.Println(a.Text)
	// Output:
	// Bridge closes
	// Bridge closes
	//
	// The bridge will close today.
}
