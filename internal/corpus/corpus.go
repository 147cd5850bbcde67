//go:build !js

// Package corpus reads annotated texts and measures the analysis against them.
// It needs document, and files in one of its formats: articles in markup (articles/README.md), tokens with BIO labels,
// passages in JSONL. It is for building and measuring only and never part of a program that users run.
//
// Everything it returns has byte offsets, whatever the files count in.
package corpus

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"unicode/utf8"

	"byline/internal/document"
)

// ErrFormat is wrapped by every error about what stands in a file.
var ErrFormat = errors.New("bad format")

// An Article is an article as people annotated it, or the same fields of an analysis.
type Article struct {
	ID        string
	Title     string
	Published string // YYYY-MM-DD
	Text      string
	Entities  []Entity // in the order of their first mentions
	Quotes    []Quote  // in text order
	Dates     []Date   // in text order
}

// An Entity is one person, body, place … with its mentions.
type Entity struct {
	Name     string
	Type     document.EntityType
	Mentions []document.Span // in text order
	Roles    []string
}

// A Quote is a stretch of reported speech.
type Quote struct {
	document.Span
	Kind          document.QuoteKind
	Speaker       string // the name of the entity, else a description, else ""
	SpeakerEntity int    // index into Article.Entities, or document.None
	Cue           string
	Fragments     []document.Span // of a mixed quote: what stands in marks
}

// A Date is a calendar expression.
type Date struct {
	document.Span
	Type  document.DateType
	Value string
	Alt   []string // further values taken as right
	Mod   string
}

// ReadArticles reads all articles (*.src) of a folder, in the order of their names.
func ReadArticles(dir string) ([]Article, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.src"))
	if err != nil {
		return nil, fmt.Errorf("corpus: %s: %w", dir, err)
	}
	if len(paths) == 0 {
		return nil, fmt.Errorf("corpus: %s: no articles: %w", dir, os.ErrNotExist)
	}
	sort.Strings(paths)
	articles := make([]Article, 0, len(paths))
	for _, path := range paths {
		a, err := ReadArticle(path)
		if err != nil {
			return nil, err
		}
		articles = append(articles, a)
	}
	return articles, nil
}

// formatError returns an error for line (from 1) of the file at path.
func formatError(path string, line int, format string, args ...any) error {
	return fmt.Errorf("corpus: %s:%d: %w: %s", path, line, ErrFormat, fmt.Sprintf(format, args...))
}

// runeStarts returns the byte offset of every code point of text, and len(text) as the last.
func runeStarts(text string) []int {
	starts := make([]int, 0, utf8.RuneCountInString(text)+1)
	for i := range text {
		starts = append(starts, i)
	}
	return append(starts, len(text))
}
