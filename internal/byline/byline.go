// Package byline analyzes an article: it sets the limits and the order of the steps.
package byline

import (
	"errors"
	"strings"

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
		if !isDay(a.Published) {
			return nil, ErrPublished
		}
		d.Published = document.Published{Value: a.Published, Source: document.Given}
	}
	segment.Split(d)
	dates.Find(d)
	names.Find(d)
	quotes.Find(d)
	return d, nil
}

// isDay reports whether s is a day of the calendar, written YYYY-MM-DD.
func isDay(s string) bool {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return false
	}
	for i := range len(s) {
		if i != 4 && i != 7 && (s[i] < '0' || s[i] > '9') {
			return false
		}
	}
	digits := func(from, to int) (n int) {
		for _, c := range []byte(s[from:to]) {
			n = n*10 + int(c-'0')
		}
		return n
	}
	year, month, day := digits(0, 4), digits(5, 7), digits(8, 10)
	return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

// daysIn returns the length of a month of the Gregorian calendar.
func daysIn(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}
