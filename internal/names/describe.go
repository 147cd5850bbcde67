//go:build !js

package names

import "byline/internal/document"

// Describe fills the roles and genders of the people in d.Entities, whose mentions somebody else has found. It is for
// learning from annotated articles.
func Describe(d *document.Document) { findRoles(look(d)) }
