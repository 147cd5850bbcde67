// Package segment splits an article's text into paragraphs, sentences and tokens.
package segment

import "byline/internal/document"

// Split fills d.Paragraphs, d.Sentences and d.Tokens from d.Text, and d.Title from the headline when it is empty.
func Split(d *document.Document) {}
