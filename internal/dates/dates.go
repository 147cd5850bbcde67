// Package dates finds calendar expressions and their values.
package dates

import "byline/internal/document"

// Find fills d.Dates, and d.Published when the caller gave no publication day and the text tells one.
func Find(d *document.Document) {}
