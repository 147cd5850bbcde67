package render

import (
	"regexp"
	"sync"

	"github.com/microcosm-cc/bluemonday"
)

// policy allows what this package writes and nothing else: no links, no styles, no ids.
var policy = sync.OnceValue(func() *bluemonday.Policy {
	p := bluemonday.NewPolicy()
	number := regexp.MustCompile(`^[0-9]{1,9}$`)
	p.AllowAttrs("class").Matching(regexp.MustCompile(`^(?:e [polnx](?: u)?|d(?: u)?|q (?:direct|mixed|indirect)(?: u)?|cue)$`)).OnElements("mark")
	for _, name := range []string{"data-e", "data-m", "data-d", "data-q", "data-start", "data-end"} {
		p.AllowAttrs(name).Matching(number).OnElements("mark")
	}
	p.AllowAttrs("class").Matching(regexp.MustCompile(`^[a-z]{1,12}$`)).OnElements("p", "h1", "h2", "blockquote")
	p.AllowAttrs("data-p").Matching(number).OnElements("p", "h1", "h2", "blockquote")
	p.AllowAttrs("class").Matching(regexp.MustCompile(`^run$`)).OnElements("span")
	return p
})

// Sanitize returns html with everything removed that Paragraph never writes. It changes nothing in what Paragraph
// returns.
func Sanitize(html string) string { return policy().Sanitize(html) }
