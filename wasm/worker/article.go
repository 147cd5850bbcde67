package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"byline/internal/byline"
	"byline/internal/document"
	"byline/internal/export"
	"byline/internal/intake"
	"byline/internal/rules"
)

const (
	// maxBody is the longest body, or line of a batch, in bytes. The host knows it too.
	maxBody = 1 << 20

	// maxText is the longest text of an article in bytes, about 40,000 words. An isolate has 128 MB, and a test of the
	// host sees to it that the most expensive texts of this length leave some of them free.
	maxText = 1 << 18
)

var (
	errTooLong  = &failure{413, "too-long", "a body may have 1 MB here and the text of an article 256 KB: send less of it, or use the page or the command line"}
	errType     = &failure{415, "bad-type", "send the article with the Content-Type text/plain, text/html, text/markdown, message/rfc822 or application/json"}
	errEncoding = &failure{415, "bad-encoding", "send the body without a Content-Encoding"}
	errBody     = &failure{400, "bad-body", "the body did not arrive whole: send it again"}
	errJSON     = &failure{400, "bad-json", "send one JSON object; its fields are text, title, id, published, rules, format and offsets, all of them strings"}
	errQuery    = &failure{400, "bad-query", "the parameters of the address are published, format and offsets"}
	errRules    = &failure{400, "bad-rules", "the header Byline-Rules is the text of a rules file, encoded as in an address (%0A for a new line)"}
	errOffsets  = &failure{400, "bad-offsets", "offsets is utf16, codepoint or utf8"}
	errDate     = &failure{400, "bad-date", "published is a day of the form YYYY-MM-DD"}
	errEmpty    = &failure{400, "empty", "there is no text in it: send the text of an article"}
	errFormat   = &failure{400, "bad-format", "format is " + formats()}
	errAccept   = &failure{406, "not-acceptable", "accept application/json, or choose with ?format= one of " + formats()}
)

func formats() string {
	names := make([]string, 0, len(export.Formats))
	for _, f := range export.Formats {
		names = append(names, f.Name)
	}
	return strings.Join(names, ", ")
}

// told returns what the client is told of err.
func told(err error) *failure {
	if f := (*failure)(nil); errors.As(err, &f) {
		return f
	}
	switch {
	case errors.Is(err, byline.ErrPublished):
		return errDate
	case errors.Is(err, byline.ErrEmpty), errors.Is(err, intake.ErrEmpty):
		return errEmpty
	case errors.Is(err, byline.ErrTooLong), errors.Is(err, intake.ErrTooLong):
		return errTooLong
	case errors.Is(err, export.ErrFormat):
		return errFormat
	}
	for _, known := range []error{intake.ErrPDF, intake.ErrOffice, intake.ErrRTF, intake.ErrBinary} {
		if errors.Is(err, known) {
			return &failure{415, "bad-input", known.Error()}
		}
	}
	return errInternal
}

// badRules tells which line of the rules cannot be read. What rules.Parse says of it would repeat words of the line.
func badRules(line int) *failure {
	return &failure{400, "bad-rules", "line " + strconv.Itoa(line) + ` of the rules cannot be read: a rule is a line as in name "Port Ellery" is GPE, name "Brown" means "Ada Brown", date "May" is nothing, quote "We lost…" by "Ada Brown"`}
}

// An order is an article and what is wanted of it. Parameters of the address and the header Byline-Rules come first,
// fields of JSON overrule them.
type order struct {
	ID        string `json:"id"`
	Title     string `json:"title"`
	Text      string `json:"text"`
	Published string `json:"published"`
	Rules     string `json:"rules"` // the text of a rules file
	Format    string `json:"format"`
	Offsets   string `json:"offsets"`
}

// ordered reads the parameters of the address, and the rules from a header. Nothing of the article and no rule is in the
// address: addresses go to logs.
func ordered(r *http.Request) (order, error) {
	o := order{Offsets: document.UTF16.String()}
	query, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return o, errQuery
	}
	for name, values := range query {
		switch value := values[0]; name {
		case "published":
			o.Published = value
		case "format":
			o.Format = value
		case "offsets":
			o.Offsets = value
		default:
			return o, errQuery
		}
	}
	if o.Rules, err = url.PathUnescape(r.Header.Get("Byline-Rules")); err != nil {
		return o, errRules
	}
	return o, nil
}

// parse reads the fields of a JSON object.
func (o *order) parse(data []byte) error {
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(o); err != nil {
		return errJSON
	}
	if _, err := d.Token(); err != io.EOF {
		return errJSON
	}
	return nil
}

// written returns the annotation of data, which is of the kind a file of that name has.
func (o *order) written(data []byte, name string) (answer, error) {
	unit, ok := document.ParseUnit(o.Offsets)
	if !ok {
		return answer{}, errOffsets
	}
	format, err := export.Find(o.Format)
	if err != nil {
		return answer{}, err
	}
	if o.Published != "" && !document.IsDay(o.Published) { // before the work of reading
		return answer{}, errDate
	}
	corrections, err := rules.Parse(o.Rules)
	if wrong, is := errors.AsType[*rules.Error](err); is {
		return answer{}, badRules(wrong.Line)
	}
	read, err := intake.Read(data, name)
	if err != nil {
		return answer{}, err
	}
	if len(read.Text) > maxText {
		return answer{}, errTooLong
	}
	a := byline.Article{ID: o.ID, Title: o.Title, Published: o.Published, Text: read.Text, Rules: corrections}
	if a.Title == "" {
		a.Title = read.Title
	}
	if a.Published == "" {
		a.Published = read.Published
	}
	d, err := byline.Analyze(a)
	if err != nil {
		return answer{}, err
	}
	return answer{200, format.Type, format.Document(d, unit)}, nil
}

// analyze answers POST /analyze.
func analyze(r *http.Request) (answer, error) {
	o, err := ordered(r)
	if err != nil {
		return answer{}, err
	}
	name, ok := fileName(mediaType(r))
	if !ok {
		return answer{}, errType
	}
	data, err := bounded(r)
	if err != nil {
		return answer{}, err
	}
	if name == "article.json" {
		if err := o.parse(data); err != nil {
			return answer{}, err
		}
		data, name = []byte(o.Text), "article.txt"
	}
	if o.Format == "" {
		if o.Format, ok = accepted(strings.Join(r.Header.Values("Accept"), ",")); !ok {
			return answer{}, errAccept
		}
	}
	return o.written(data, name)
}

// bounded returns the body of r unless it is too long, which the host or a header may tell before it is read.
func bounded(r *http.Request) ([]byte, error) {
	if e := r.Header.Get("Content-Encoding"); e != "" && e != "identity" {
		return nil, errEncoding
	}
	if r.ContentLength > maxBody {
		return nil, errTooLong
	}
	data, err := body(r)
	switch {
	case err != nil:
		return nil, errBody
	case len(data) > maxBody:
		return nil, errTooLong
	}
	return data, nil
}

// mediaType returns the media type of the body of r, without parameters, or "".
func mediaType(r *http.Request) string {
	t, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil && !errors.Is(err, mime.ErrInvalidMediaParameter) {
		return ""
	}
	return t
}

// fileName returns the name of a file of a media type, which tells intake how to read a whole one.
func fileName(mediaType string) (name string, ok bool) {
	switch mediaType {
	case "text/plain":
		return "article.txt", true
	case "text/html", "application/xhtml+xml":
		return "article.html", true
	case "text/markdown":
		return "article.md", true
	case "message/rfc822":
		return "article.eml", true
	case "application/json":
		return "article.json", true
	}
	return "", false
}

// accepted returns the name of the format an Accept header likes best, the first of equals. Formats that share
// text/plain can only be had by name.
func accepted(header string) (format string, ok bool) {
	if strings.TrimSpace(header) == "" {
		return "json", true
	}
	best := 0.0
	for item := range strings.SplitSeq(header, ",") {
		t, parameters, err := mime.ParseMediaType(item)
		if err != nil {
			continue
		}
		q, err := strconv.ParseFloat(parameters["q"], 64)
		if err != nil {
			q = 1
		}
		if name := formatOf(t); name != "" && q > best {
			format, best = name, q
		}
	}
	return format, best > 0
}

// formatOf returns the name of the format of a media type, or "".
func formatOf(mediaType string) string {
	if mediaType == "*/*" || mediaType == "application/*" {
		return "json"
	}
	for _, f := range export.Formats {
		if t, _, _ := strings.Cut(f.Type, ";"); t == mediaType && t != "text/plain" {
			return f.Name
		}
	}
	return ""
}
