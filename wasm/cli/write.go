package main

import (
	"bytes"
	"io"
	"strings"

	"byline/internal/export"
)

// joins reports whether several articles can be written one after another in a format.
func joins(f export.Format) bool {
	switch f.Name {
	case "json", "csv", "md", "conll":
		return true
	}
	return false
}

// A writer writes annotations one after another.
type writer struct {
	w      io.Writer
	format export.Format
	many   bool // there may be more than one
	begun  bool
}

// add writes the annotation of the article called name.
func (w *writer) add(name string, data []byte) error {
	if len(data) == 0 {
		return nil // it is in a file
	}
	if w.many {
		data = w.joined(name, data)
	}
	w.begun = true
	_, err := w.w.Write(data)
	return err
}

// joined returns data as it stands among others.
func (w *writer) joined(name string, data []byte) []byte {
	switch w.format.Name {
	case "csv":
		head, rows, _ := bytes.Cut(data, []byte("\n"))
		if w.begun {
			return cells(nil, name, rows)
		}
		return cells(append(append([]byte("article,"), head...), '\n'), name, rows)
	case "md":
		if w.begun {
			return append([]byte("\n---\n\n"), data...)
		}
	case "conll":
		columns, rows, _ := bytes.Cut(data, []byte("\n"))
		var b []byte
		if !w.begun {
			b = append(append(b, columns...), '\n')
		}
		b = append(append(append(b, "# newdoc id = "...), strings.ReplaceAll(name, "\n", " ")...), '\n')
		return append(b, rows...)
	}
	return data
}

// cells appends rows of CSV to b, each with a first cell. What a spreadsheet would take for a formula gets an
// apostrophe in front.
func cells(b []byte, first string, rows []byte) []byte {
	if first != "" && strings.IndexByte("=+-@", first[0]) >= 0 {
		first = "'" + first
	}
	cell := `"` + strings.ReplaceAll(first, `"`, `""`) + `",`
	start, quoted := true, false
	for _, c := range rows {
		if start {
			b = append(b, cell...)
		}
		b = append(b, c)
		if c == '"' {
			quoted = !quoted
		}
		start = c == '\n' && !quoted
	}
	return b
}
