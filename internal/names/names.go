// Package names finds mentions of people, organizations, places and other names, and merges them into entities.
package names

import "byline/internal/document"

// Find fills d.Mentions and d.Entities.
func Find(d *document.Document) {}
