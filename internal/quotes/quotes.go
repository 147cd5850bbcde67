// Package quotes finds reported speech, its cue and its speaker.
package quotes

import "byline/internal/document"

// Find fills d.Quotes.
func Find(d *document.Document) {}
