// Package byline analyzes an article: it sets the limits and the order of the steps.
package byline

import (
	"errors"

	"byline/internal/dates"
	"byline/internal/document"
	"byline/internal/names"
	"byline/internal/quotes"
	"byline/internal/segment"
)

// An Article is what the caller knows of an article.
type Article struct {
	ID        string
	Title     string
	Published string // YYYY-MM-DD, or "" to look for it in the text
	Text      string
}

// MaxBytes is the longest text Analyze takes, in bytes after normalization.
const MaxBytes = 16 << 20

// Errors of Analyze.
var (
	ErrEmpty     = errors.New("the text is empty")
	ErrTooLong   = errors.New("the text is longer than 16 MB")
	ErrPublished = errors.New("the publication day is not a date of the form YYYY-MM-DD")
)

// Analyze returns the annotated article.
func Analyze(a Article) (*document.Document, error) {
	d := &document.Document{ID: a.ID, Title: a.Title, Text: document.Normalize(a.Text)}
	if d.Text == "" {
		return nil, ErrEmpty
	}
	if len(d.Text) > MaxBytes {
		return nil, ErrTooLong
	}
	if a.Published != "" {
		d.Published = document.Published{Value: a.Published, Source: document.Given}
	}
	segment.Split(d)
	dates.Find(d)
	names.Find(d)
	quotes.Find(d)
	return d, nil
}
