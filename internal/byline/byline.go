// Package byline analyzes an article: it sets the limits and the order of the steps.
package byline

import (
	"errors"
	"strings"

	"byline/internal/dates"
	"byline/internal/document"
	"byline/internal/names"
	"byline/internal/quotes"
	"byline/internal/rules"
	"byline/internal/segment"
)

// An Article is what the caller knows of an article.
type Article struct {
	ID        string
	Title     string
	Published string // YYYY-MM-DD, or "" to look for it in the text
	Text      string
	Rules     *rules.Rules // corrections; nil for none
}

// MaxBytes is the longest text Analyze takes, in bytes after normalization.
const MaxBytes = 16 << 20

// Errors of Analyze.
var (
	ErrEmpty     = errors.New("the text is empty")
	ErrTooLong   = errors.New("the text is longer than 16 MB")
	ErrPublished = errors.New("the publication day is not a date of the form YYYY-MM-DD")
)

// Analyze returns the annotated article. It fails with ErrEmpty, ErrTooLong or ErrPublished.
func Analyze(a Article) (*document.Document, error) {
	if len(a.Text) > 2*MaxBytes { // normalizing halves a text at most
		return nil, ErrTooLong
	}
	d := &document.Document{ID: document.Normalize(a.ID), Title: document.Normalize(a.Title), Text: document.Normalize(a.Text)}
	if strings.TrimSpace(d.Text) == "" {
		return nil, ErrEmpty
	}
	if len(d.Text) > MaxBytes {
		return nil, ErrTooLong
	}
	d.Language = language(d.Text)
	if a.Published != "" {
		if !document.IsDay(a.Published) {
			return nil, ErrPublished
		}
		d.Published = document.Published{Value: a.Published, Source: document.Given}
	}
	segment.Split(d)
	dates.Find(d)
	a.Rules.Dates(d)
	names.Find(d, a.Rules.Mentions)
	a.Rules.Entities(d)
	quotes.Find(d)
	a.Rules.Quotes(d)
	return d, nil
}
