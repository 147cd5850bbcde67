// Package export turns an annotated article into the formats other programs and people read. It needs document for
// the article and render for the highlighted text of the HTML report.
package export

import (
	"errors"

	"byline/internal/document"
)

// ErrFormat is returned for the name of a format that does not exist.
var ErrFormat = errors.New("no such format")

// A Format is a form an annotated article can be written in.
type Format struct {
	Name      string // what the command line and the page call it
	Type      string // media type
	Extension string // of a file, without the dot
}

// Formats lists every format, the JSON first.
var Formats = [...]Format{
	{"json", "application/json", "json"},
	{"csv", "text/csv; charset=utf-8", "csv"},
	{"md", "text/markdown; charset=utf-8", "md"},
	{"html", "text/html; charset=utf-8", "html"},
}

// Find returns the format called name.
func Find(name string) (Format, error) {
	for _, f := range Formats {
		if f.Name == name {
			return f, nil
		}
	}
	return Format{}, ErrFormat
}

// Document returns d in the format f. The unit counts the offsets of JSON and CSV; the others show none.
func (f Format) Document(d *document.Document, unit document.Unit) []byte {
	switch f.Name {
	case "csv":
		return CSV(d, unit)
	case "md":
		return Markdown(d)
	case "html":
		return HTML(d)
	}
	return JSON(d, unit)
}
