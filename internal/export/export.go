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
	{"quotes", "text/plain; charset=utf-8", "txt"},
	{"html", "text/html; charset=utf-8", "html"},
	{"ics", "text/calendar; charset=utf-8", "ics"},
	{"webannotation", "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"", "jsonld"},
	{"tei", "application/tei+xml", "xml"},
	{"conll", "text/plain; charset=utf-8", "conllu"},
	{"brat", "text/plain; charset=utf-8", "ann"},
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

// Document returns d in the format f. The unit counts the offsets of JSON, CSV and CoNLL; the others have a unit of
// their own or show no offsets.
func (f Format) Document(d *document.Document, unit document.Unit) []byte {
	switch f.Name {
	case "csv":
		return CSV(d, unit)
	case "md":
		return Markdown(d)
	case "quotes":
		return QuoteList(d)
	case "html":
		return HTML(d)
	case "ics":
		return Calendar(d)
	case "webannotation":
		return WebAnnotation(d)
	case "tei":
		return TEI(d)
	case "conll":
		return CoNLL(d, unit)
	case "brat":
		return Brat(d)
	}
	return JSON(d, unit)
}
