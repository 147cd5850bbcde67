// Package intake turns what a person pastes or drops into the plain text of an article: HTML, Markdown, e-mail and
// plain text in the usual encodings. It needs document for the calendar and golang.org/x/net/html for a tokenizer.
//
// Nothing of the markup passes through. Blocks become lines with an empty line between them, items of lists begin with
// a bullet, and a title and a publication day are taken from the places such files keep them in. Work is linear in
// the length of the input, however its markup is nested.
package intake

import (
	"errors"
	"strings"

	"byline/internal/document"
)

// An Article is the text of a file and what the file says of itself.
type Article struct {
	Title     string // "" when the file names none
	Published string // YYYY-MM-DD, or ""
	Text      string // normalized; plain text is otherwise as it was, but for a byte order mark
}

// MaxBytes is the longest input Read takes. It is more than an article may have, since markup goes away.
const MaxBytes = 64 << 20

// Errors of Read. Each says what to do.
var (
	ErrTooLong = errors.New("the file is larger than 64 MB: copy the article out of it and paste that")
	ErrPDF     = errors.New("this is a PDF file: open it, select all, copy and paste the text")
	ErrOffice  = errors.New("this is an Office document or an archive: open it, select all, copy and paste the text")
	ErrRTF     = errors.New("this is an RTF file: open it, select all, copy and paste the text")
	ErrBinary  = errors.New("this file is not text: open it in its own program, select all, copy and paste the text")
	ErrEmpty   = errors.New("there is no text in it")
)

// Read returns the article in data. The name is a file name, a media type or "", and tells the kind of data; with
// neither known, data that begins like an HTML page is taken as HTML and all else as plain text. A media type stands
// for what the clipboard holds: a part of a page rather than a whole one.
func Read(data []byte, name string) (Article, error) {
	if len(data) > MaxBytes {
		return Article{}, ErrTooLong
	}
	if err := refuse(data); err != nil {
		return Article{}, err
	}
	var a Article
	switch kind(data, name) {
	case htmlKind:
		a = readHTML(decode(data), true)
	case pastedKind:
		a = readHTML(decode(data), false)
	case markdownKind:
		a = readMarkdown(decode(data))
	case mailKind:
		a = readMail(data)
	default:
		a.Text = document.Normalize(decode(data))
		if strings.TrimSpace(a.Text) == "" {
			return Article{}, ErrEmpty
		}
		return a, nil
	}
	a.Title = strings.Join(strings.Fields(document.Normalize(a.Title)), " ")
	a.Text = strings.TrimSpace(document.Normalize(a.Text))
	if !document.IsDay(a.Published) {
		a.Published = ""
	}
	if a.Text == "" {
		return Article{}, ErrEmpty
	}
	return a, nil
}

type inputKind uint8

const (
	plainKind inputKind = iota
	htmlKind
	pastedKind // a part of a page, from the clipboard
	markdownKind
	mailKind
)

func kind(data []byte, name string) inputKind {
	name, _, _ = strings.Cut(strings.ToLower(name), ";")
	name = strings.TrimSpace(name)
	switch name {
	case "text/html", "application/xhtml+xml":
		return pastedKind
	case "text/markdown":
		return markdownKind
	case "message/rfc822":
		return mailKind
	}
	if k, known := kindOf(name); known {
		return k
	}
	start := strings.ToLower(strings.TrimSpace(string(data[:min(len(data), 256)])))
	start = strings.TrimPrefix(start, "\ufeff")
	if strings.HasPrefix(start, "<!doctype html") || strings.HasPrefix(start, "<html") {
		return htmlKind
	}
	return plainKind
}

// kindOf returns the kind of data a file name in lower case promises.
func kindOf(name string) (inputKind, bool) {
	switch name[strings.LastIndexByte(name, '.')+1:] {
	case "html", "htm", "xhtml":
		return htmlKind, true
	case "md", "markdown":
		return markdownKind, true
	case "eml":
		return mailKind, true
	case "txt", "text", "text/plain":
		return plainKind, true
	}
	return plainKind, false
}

// Readable reports whether the name of a file promises text that Read takes.
func Readable(name string) bool {
	_, known := kindOf(strings.ToLower(name))
	return known
}

// refuse returns an error for data that holds no text a person could have written. UTF-16 with its mark is text.
func refuse(data []byte) error {
	head := string(data[:min(len(data), 8)])
	switch {
	case strings.HasPrefix(head, "%PDF-"):
		return ErrPDF
	case strings.HasPrefix(head, "PK\x03\x04"), strings.HasPrefix(head, "\xd0\xcf\x11\xe0"):
		return ErrOffice
	case strings.HasPrefix(head, `{\rtf`):
		return ErrRTF
	case strings.HasPrefix(head, "\xff\xfe"), strings.HasPrefix(head, "\xfe\xff"):
		return nil
	}
	controls := 0
	for _, c := range data {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v' && c != 0x1b {
			controls++
		}
	}
	if controls > 8 && controls > len(data)/100 {
		return ErrBinary
	}
	return nil
}
