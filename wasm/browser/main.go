//go:build js && wasm

// Command browser is the analysis for the page: WebAssembly that runs in a Web Worker and registers one global
// object, byline. All of its functions are synchronous, take and return strings and plain objects, and never throw:
//
//	byline.version                              string
//	byline.formats                              [{name, type, extension}, …], what export takes
//	byline.analyze(text, published, title, rules)   {json} or {error: {code, message}}
//	byline.render(first, end)                   {html: [string, …]} or {error}
//	byline.export(format)                       {text, type, extension} or {error}
//	byline.compare(text, published, title)      {json, pairs} or {error}
//	byline.read(data, name)                     {title, text, published} or {error}
//
// analyze keeps the document that render and export work on. published is YYYY-MM-DD or "", title may be "". rules is the
// text of a rules file, may be "" or missing; the error bad-rules has its line, from 1, beside code and message. The json
// is of the schema byline/1 with UTF-16 offsets, which are those of JavaScript strings; its text is the text as it was
// normalized, so slice that one. language is "und" for texts of a few words too: warn only of longer ones.
// render returns the sanitized HTML of the paragraphs first … end-1, one string each, made when it is asked for.
// compare leaves the document of analyze as it is; json is that of the other text, pairs are
// the numbers of compare.Result.
// read takes a string or a Uint8Array and a file name or media type ("text/html", "story.md") that tells what it is.
// Codes of errors: empty, too-long, bad-date, bad-rules, no-document, bad-format, bad-input, internal. After internal the object
// still works.
//
// When everything is registered, globalThis.bylineReady is called if it is a function. The Go program then waits
// for calls for ever; should it end, the functions throw and the module must be instantiated anew.
package main

import (
	"errors"
	"runtime/debug"
	"strconv"
	"syscall/js"

	"byline/internal/byline"
	"byline/internal/compare"
	"byline/internal/document"
	"byline/internal/export"
	"byline/internal/intake"
	"byline/internal/render"
	"byline/internal/rules"
)

func main() {
	// The garbage collector works in the only thread there is. Letting the heap grow fivefold between its runs makes
	// articles of usual length come out in half the time and costs a sixth more memory on 100,000 words.
	debug.SetGCPercent(400)
	var s session
	formats := make([]any, 0, len(export.Formats))
	for _, f := range export.Formats {
		formats = append(formats, object{"name": f.Name, "type": f.Type, "extension": f.Extension})
	}
	js.Global().Set("byline", object{
		"version": byline.Version,
		"formats": formats,
		"analyze": guarded(s.analyze),
		"render":  guarded(s.render),
		"export":  guarded(s.export),
		"read":    guarded(read),
		"compare": guarded(s.compare),
	})
	if ready := js.Global().Get("bylineReady"); ready.Type() == js.TypeFunction {
		ready.Invoke()
	}
	select {}
}

// An object becomes a plain JavaScript object.
type object = map[string]any

// A session is the last document and its rendering.
type session struct {
	document *document.Document
	page     *render.Page // of document; nil until render is called
	rules    *rules.Rules // that document was analyzed with
}

func (s *session) analyze(args []js.Value) object {
	corrections, err := rules.Parse(text(args, 3))
	if wrong, is := errors.AsType[*rules.Error](err); is {
		return object{"error": object{"code": "bad-rules", "message": wrong.Reason, "line": wrong.Line}}
	}
	d, err := byline.Analyze(byline.Article{Text: text(args, 0), Published: text(args, 1), Title: text(args, 2), Rules: corrections})
	if err != nil {
		return failure(code(err), err.Error())
	}
	s.document, s.page, s.rules = d, nil, corrections
	return object{"json": string(export.JSON(d, document.UTF16))}
}

func (s *session) render(args []js.Value) object {
	if s.document == nil {
		return noDocument()
	}
	if s.page == nil {
		s.page = render.New(s.document)
	}
	first, end := max(number(args, 0), 0), min(number(args, 1), s.page.Len())
	html := []any{}
	for i := first; i < end; i++ {
		html = append(html, s.page.Paragraph(i))
	}
	return object{"html": html}
}

func (s *session) export(args []js.Value) object {
	if s.document == nil {
		return noDocument()
	}
	f, err := export.Find(text(args, 0))
	if err != nil {
		return failure("bad-format", err.Error())
	}
	return object{"text": string(f.Document(s.document, document.UTF16)), "type": f.Type, "extension": f.Extension}
}

// compare reads another article by the same rules and lines it up with the one that analyze keeps, which stays.
func (s *session) compare(args []js.Value) object {
	if s.document == nil {
		return noDocument()
	}
	d, err := byline.Analyze(byline.Article{Text: text(args, 0), Published: text(args, 1), Title: text(args, 2), Rules: s.rules})
	if err != nil {
		return failure(code(err), err.Error())
	}
	found := compare.Compare(s.document, d)
	pairs := []byte{'['}
	for i, n := range found.Numbers(s.document, d, document.UTF16) {
		if i > 0 {
			pairs = append(pairs, ',')
		}
		pairs = strconv.AppendInt(pairs, int64(n), 10)
	}
	return object{"json": string(export.JSON(d, document.UTF16)), "pairs": string(append(pairs, ']'))}
}

// read is the only function that takes bytes: files need not be UTF-8.
func read(args []js.Value) object {
	data := []byte(text(args, 0))
	if len(args) > 0 && args[0].InstanceOf(js.Global().Get("Uint8Array")) {
		data = make([]byte, min(args[0].Length(), intake.MaxBytes+1))
		js.CopyBytesToGo(data, args[0])
	}
	a, err := intake.Read(data, text(args, 1))
	switch {
	case errors.Is(err, intake.ErrEmpty):
		return failure("empty", err.Error())
	case errors.Is(err, intake.ErrTooLong):
		return failure("too-long", err.Error())
	case err != nil:
		return failure("bad-input", err.Error())
	}
	return object{"title": a.Title, "text": a.Text, "published": a.Published}
}

// guarded makes f callable from JavaScript and turns a panic into an error.
func guarded(f func(args []js.Value) object) js.Func {
	return js.FuncOf(func(_ js.Value, args []js.Value) (result any) {
		defer func() {
			if recover() != nil {
				result = failure("internal", "the analysis failed on this text; please report it")
			}
		}()
		return f(args)
	})
}

func failure(code, message string) object {
	return object{"error": object{"code": code, "message": message}}
}

func noDocument() object { return failure("no-document", "nothing has been analyzed yet") }

// code returns the word the page knows an error by.
func code(err error) string {
	switch {
	case errors.Is(err, byline.ErrEmpty):
		return "empty"
	case errors.Is(err, byline.ErrTooLong):
		return "too-long"
	case errors.Is(err, byline.ErrPublished):
		return "bad-date"
	}
	return "internal"
}

// text returns argument i if it is a string. Lone surrogates arrive as U+FFFD.
func text(args []js.Value, i int) string {
	if i < len(args) && args[i].Type() == js.TypeString {
		return args[i].String()
	}
	return ""
}

// number returns argument i if it is a number.
func number(args []js.Value, i int) int {
	if i < len(args) && args[i].Type() == js.TypeNumber {
		return args[i].Int()
	}
	return 0
}
