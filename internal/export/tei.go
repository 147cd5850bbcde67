package export

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"byline/internal/document"
	"byline/internal/render"
)

// TEI returns d as TEI P5: the text with names, dates and speech in place, after lists of those who are named. Values of
// dates that TEI has no form for, such as weeks, stand in when-custom. A finding that had to be split points back from
// each later piece with prev.
func TEI(d *document.Document) []byte {
	t := tei{d: d, last: map[[2]int]string{}}
	t.put(`<?xml version="1.0" encoding="UTF-8"?>`, "\n", `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="`, attr(d.Language), `">`, "\n")
	t.put("<teiHeader><fileDesc><titleStmt><title>", xmlText(d.Title), "</title></titleStmt>\n",
		"<publicationStmt><p>Annotated by Byline, a program.</p></publicationStmt>\n<sourceDesc><p>A news article")
	if v := d.Published.Value; v != "" {
		t.put(`, published <date when="`, v, `">`, v, "</date>")
	}
	t.put(".</p></sourceDesc></fileDesc></teiHeader>\n")
	if len(d.Entities) > 0 {
		t.put("<standOff>\n")
		for _, l := range teiLists {
			t.list(l)
		}
		t.put("</standOff>\n")
	}
	t.put(`<text><body xml:space="preserve">`, "\n")
	page := render.New(d)
	for i := range page.Len() {
		t.paragraph(page, i)
	}
	if page.Len() == 0 {
		t.put("<p/>")
	}
	t.put("</body></text>\n</TEI>\n")
	return t.b
}

// A teiList is a list of entities of some types.
type teiList struct {
	element, item, before, after string // item holds before, the name, after
	types                        [4]document.EntityType
	n                            int // of types
}

var teiLists = [...]teiList{
	{"listPerson", "person", "<persName>", "</persName>", [4]document.EntityType{document.Person}, 1},
	{"listOrg", "org", "<orgName>", "</orgName>", [4]document.EntityType{document.Org, document.Norp}, 2},
	{"listPlace", "place", "<placeName>", "</placeName>", [4]document.EntityType{document.GPE, document.Loc, document.Fac}, 3},
	{"listEvent", "event", "<label>", "</label>", [4]document.EntityType{document.Event}, 1},
	{"listObject", "object", "<objectIdentifier><objectName>", "</objectName></objectIdentifier>", [4]document.EntityType{document.Product}, 1},
	{"listBibl", "bibl", "<title>", "</title>", [4]document.EntityType{document.Work, document.Law}, 2},
}

// tei writes TEI; it is the Visitor of the paragraphs.
type tei struct {
	b    []byte
	d    *document.Document
	last map[[2]int]string // name of the latest piece of a finding, by kind and index
}

func (t *tei) put(parts ...string) {
	for _, p := range parts {
		t.b = append(t.b, p...)
	}
}

func (t *tei) list(l teiList) {
	open := false
	for i := range t.d.Entities {
		x := &t.d.Entities[i]
		has := false
		for _, class := range l.types[:l.n] {
			has = has || class == x.Type
		}
		if !has {
			continue
		}
		if !open {
			t.put("<", l.element, ">\n")
			open = true
		}
		t.put("<", l.item, ` xml:id="e`, strconv.Itoa(i), `"`)
		if l.n > 1 {
			t.put(` type="`, x.Type.String(), `"`)
		}
		t.put(">", l.before, xmlText(x.Name), l.after)
		if x.Type == document.Person {
			for _, role := range x.Roles {
				t.put("<occupation>", xmlText(role), "</occupation>")
			}
		}
		t.put("</", l.item, ">\n")
	}
	if open {
		t.put("</", l.element, ">\n")
	}
}

func (t *tei) paragraph(page *render.Page, i int) {
	kind := t.d.Paragraphs[i].Kind
	element := "p"
	switch {
	case kind == document.Headline && i == 0:
		element = "head"
		t.put("<head>")
	case kind == document.Body:
		t.put("<p>")
	default:
		t.put(`<p rend="`, kind.String(), `">`)
	}
	page.Walk(i, t)
	t.put("</", element, ">\n")
}

// Text, Start and End make a Visitor of t.
func (t *tei) Text(s string) { t.put(xmlText(s)) }

func (t *tei) End(m render.Mark) { t.put("</", t.element(m), ">") }

func (t *tei) Start(m render.Mark) {
	key := [2]int{int(m.Kind), m.Index}
	id := string("qdmc"[m.Kind]) + strconv.Itoa(m.Index)
	if m.Later {
		id += "." + strconv.Itoa(m.Span.Start)
	}
	t.put("<", t.element(m), ` xml:id="`, id, `"`)
	if before := t.last[key]; m.Later && before != "" {
		t.put(` prev="#`, before, `"`)
	}
	t.last[key] = id
	switch m.Kind {
	case render.Mention:
		x := &t.d.Mentions[m.Index]
		if x.Entity >= 0 {
			t.put(` ref="#e`, strconv.Itoa(x.Entity), `"`)
		}
		if x.Type != document.Person && x.Type != document.Org {
			t.put(` type="`, x.Type.String(), `"`)
		}
	case render.Date:
		t.date(&t.d.Dates[m.Index])
	case render.Quote:
		q := &t.d.Quotes[m.Index]
		t.put(` direct="`, strconv.FormatBool(q.Kind == document.Direct), `"`)
		if q.Speaker >= 0 {
			t.put(` who="#e`, strconv.Itoa(q.Speaker), `"`)
		}
	case render.Cue:
		t.put(` type="cue" corresp="#q`, strconv.Itoa(m.Index), `"`)
	}
	t.put(">")
}

func (t *tei) element(m render.Mark) string {
	switch m.Kind {
	case render.Date:
		return "date"
	case render.Quote:
		return "said"
	case render.Cue:
		return "seg"
	}
	switch t.d.Mentions[m.Index].Type {
	case document.Person:
		return "persName"
	case document.Org:
		return "orgName"
	case document.GPE, document.Loc, document.Fac:
		return "placeName"
	}
	return "rs"
}

func (t *tei) date(x *document.Date) {
	if x.Type != document.Calendar {
		t.put(` type="`, x.Type.String(), `"`)
	}
	switch {
	case x.Value == "":
	case isW3CDate(x.Value):
		t.put(` when="`, x.Value, `"`)
	default:
		t.put(` when-custom="`, attr(x.Value), `"`)
	}
}

// isW3CDate reports whether s is a year, a month or a day.
func isW3CDate(s string) bool {
	switch len(s) {
	case 4:
		return document.IsDay(s + "-01-01")
	case 7:
		return document.IsDay(s + "-01")
	}
	return document.IsDay(s)
}

// xmlText returns s as text of XML 1.0, which has no room for some characters.
func xmlText(s string) string {
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r < ' ' && r != '\n' && r != '\t', r == 0xFFFE, r == 0xFFFF:
			b.WriteRune(utf8.RuneError)
		default:
			b.WriteString(s[i : i+utf8.RuneLen(r)])
		}
	}
	return b.String()
}
