package export

import (
	"strconv"
	"strings"

	"byline/internal/document"
	"byline/internal/render"
)

const reportStyle = `body{font:17px/1.6 Georgia,serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1c1a17;background:#fff}
h1{font-size:2rem;line-height:1.15}h2{font-size:1.2rem;margin-top:2rem}table,.note,summary{font:14px/1.5 system-ui,sans-serif}
.text p,.text h1,.text h2,.text blockquote{white-space:pre-wrap;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid #e2dccf;overflow-wrap:break-word}
mark{background:none;color:inherit;text-decoration:underline;text-underline-offset:.2em;text-decoration-thickness:2px}
.p{text-decoration-color:#0067a3}.o{text-decoration-style:double;text-decoration-color:#b84a00}.l{text-decoration-style:dotted;text-decoration-color:#007a59}
.d{text-decoration-style:dashed;text-decoration-color:#9a3f7b}.n,.x{text-decoration-color:#44546a}.q,.cue{text-decoration:none}.q{background:#fff6db}.cue{font-style:italic}.run{display:inline-block}
@media screen and (prefers-color-scheme:dark){body{color:#ece9e2;background:#1b1d22}th,td{border-color:#40444d}.q{background:#2e2a1a}
.p{text-decoration-color:#6db8ee}.o{text-decoration-color:#f29a5c}.l{text-decoration-color:#3fc79c}.d{text-decoration-color:#e39ac6}.n,.x{text-decoration-color:#b9c4d4}}
@media print{body{margin:0;max-width:none}.q{print-color-adjust:exact;-webkit-print-color-adjust:exact}}`

// The types as readers call them.
var (
	typeWords = [...]string{"person", "organization", "place", "place", "building or road", "nationality or group", "event", "product", "work", "law"}
	dateWords = [...]string{"date", "time", "duration", "repeated"}
)

// HTML returns d as a report of one file that needs nothing else: the highlighted text, then names, quotes and dates.
func HTML(d *document.Document) []byte {
	r := report{d: d}
	title := d.Title
	if title == "" {
		title = "Untitled article"
	}
	r.raw(`<!doctype html>`, "\n", `<html lang="`, attr(d.Language), `"><head><meta charset="utf-8">`, "\n",
		`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`, "\n",
		`<meta name="viewport" content="width=device-width,initial-scale=1"><title>`, attr(title), "</title>\n<style>", reportStyle, "</style></head>\n<body><main>\n")
	if d.Published.Value != "" {
		r.raw(`<p class="note">Published `, attr(d.Published.Value), "</p>\n")
	}
	page := render.New(d)
	if len(d.Paragraphs) == 0 || d.Paragraphs[0].Kind != document.Headline {
		r.raw("<h1>", attr(title), "</h1>\n")
	}
	r.raw(`<div class="text">`, "\n")
	for i := range page.Len() {
		r.raw(page.Paragraph(i), "\n")
	}
	r.raw("</div>\n")
	r.names()
	r.quotes()
	r.dates()
	r.raw("</main></body></html>\n")
	return r.b
}

// A report writes HTML. Words of the article go through attr or cell.
type report struct {
	b []byte
	d *document.Document
}

func (r *report) raw(parts ...string) {
	for _, p := range parts {
		r.b = append(r.b, p...)
	}
}

func (r *report) head(title string, columns ...string) {
	r.raw("<h2>", title, "</h2>\n<table><thead><tr>")
	for _, c := range columns {
		r.raw(`<th scope="col">`, c, "</th>")
	}
	r.raw("</tr></thead><tbody>\n")
}

func (r *report) row(cells ...string) {
	r.raw("<tr>")
	for _, c := range cells {
		r.raw("<td>", attr(c), "</td>")
	}
	r.raw("</tr>\n")
}

func (r *report) names() {
	if len(r.d.Entities) == 0 {
		return
	}
	r.head("Names", "Name", "Type", "Role", "Mentions")
	for i := range r.d.Entities {
		x := &r.d.Entities[i]
		r.row(x.Name, typeWords[x.Type], strings.Join(x.Roles, "; "), strconv.Itoa(len(x.Mentions)))
	}
	r.raw("</tbody></table>\n")
}

func (r *report) quotes() {
	if len(r.d.Quotes) == 0 {
		return
	}
	r.head("Quotes", "Speaker", "Words", "Kind")
	for i := 0; i < len(r.d.Quotes); {
		q := &r.d.Quotes[i]
		var words []string
		words, i = parts(r.d, i)
		r.row(speaker(r.d, q), strings.Join(words, " … "), q.Kind.String())
	}
	r.raw("</tbody></table>\n")
}

func (r *report) dates() {
	if len(r.d.Dates) == 0 {
		return
	}
	r.head("Dates", "In the text", "Type", "Value")
	for i := range r.d.Dates {
		x := &r.d.Dates[i]
		r.row(r.d.Slice(x.Span), dateWords[x.Type], x.Value)
	}
	r.raw("</tbody></table>\n")
}

var attrEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "'", "&#39;")

// attr returns s as HTML text that is also safe between quotation marks.
func attr(s string) string { return attrEscapes.Replace(s) }
