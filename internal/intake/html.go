package intake

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// readHTML reads a page or a pasted part of one. It goes through the tags one by one and builds no tree: a tree of
// hostile HTML may be deep without limit.
//
// Of a whole page the longest article counts. What a person has selected and copied counts as it is, unless headline
// and article are in it together, which is a page selected whole.
func readHTML(source string, whole bool) Article {
	p := &page{}
	p.read(source, true)
	if strings.TrimSpace(p.b.String()) == "" { // all of it in a menu, or in one that never ends
		p = &page{}
		p.read(source, false)
	}
	return Article{Title: p.name(), Published: p.day(), Text: p.text(whole)}
}

// A page gathers the text of an HTML file.
type page struct {
	b       strings.Builder
	breaks  int  // line breaks due before the next word: 1 within a block, 2 between blocks
	space   bool // white space is due before the next word
	fresh   bool // a bullet has been written and nothing after it
	pre     int  // open pre elements
	skipped atom.Atom
	depth   int // open elements called skipped, counted from the one that began it

	regions [2]region // of article and of main elements
	heading, title, property,
	publishedMeta, publishedTime, publishedScript string
	capture *strings.Builder // text of a heading or the title, while inside
	ender   atom.Atom        // the element that ends the capture
	headed  int              // where the heading stands
}

// A region is the longest stretch of text within elements of one name.
type region struct{ depth, start, bestStart, bestEnd int }

// shortest is the length in bytes from which an article or main element is taken for the whole.
const shortest = 200

func (p *page) read(source string, selective bool) {
	z := html.NewTokenizer(strings.NewReader(source))
	z.SetMaxBuf(MaxBytes)
	for {
		switch z.Next() {
		case html.ErrorToken:
			for i := range p.regions {
				if p.regions[i].depth > 0 {
					p.regions[i].depth = 1
					p.leave(i)
				}
			}
			return
		case html.TextToken:
			p.words(string(z.Text()))
		case html.StartTagToken, html.SelfClosingTagToken:
			t := z.Token()
			p.start(&t, selective)
		case html.EndTagToken:
			name, _ := z.TagName()
			p.end(atom.Lookup(name))
		}
	}
}

func (p *page) start(t *html.Token, selective bool) {
	if p.depth > 0 {
		if t.DataAtom != p.skipped || t.Type != html.StartTagToken {
			return
		}
		if p.skipped != atom.P {
			p.depth++
			return
		}
		p.depth = 0 // a paragraph ends where the next begins
	}
	switch a := t.DataAtom; a {
	case atom.Meta:
		p.meta(t)
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Math, atom.Iframe, atom.Object,
		atom.Select, atom.Textarea, atom.Button, atom.Canvas, atom.Audio, atom.Video, atom.Noembed, atom.Noframes:
		if t.Type == html.StartTagToken {
			p.skipped, p.depth = a, 1
		}
	case atom.Nav, atom.Footer, atom.Aside, atom.Form, atom.Dialog, atom.Menu:
		if selective && t.Type == html.StartTagToken {
			p.skipped, p.depth = a, 1
		} else {
			p.block(2)
		}
	case atom.Title, atom.H1:
		p.block(2)
		if p.capture == nil && (a == atom.Title && p.title == "" || a == atom.H1 && p.heading == "") {
			p.capture, p.ender = &strings.Builder{}, a
			if a == atom.H1 {
				p.headed = p.b.Len()
			}
		}
	case atom.Time:
		if p.publishedTime == "" {
			p.publishedTime = value(t, "datetime")
		}
	case atom.Article:
		p.enter(0)
	case atom.Main:
		p.enter(1)
	case atom.Li:
		p.block(1)
		p.bullet()
	case atom.Br:
		p.breaks = min(p.breaks+1, 2)
	case atom.Td, atom.Th:
		p.space = true
	case atom.Pre:
		p.block(2)
		p.pre++
	default:
		p.block(gap(a))
	}
	if selective && p.depth == 0 && t.Type == html.StartTagToken && hidden(t) && !void(t.DataAtom) {
		p.skipped, p.depth = t.DataAtom, 1
	}
}

func (p *page) end(a atom.Atom) {
	if p.depth > 0 {
		if a == p.skipped {
			p.depth--
		}
		return
	}
	if p.capture != nil && a == p.ender {
		text := p.capture.String()
		p.capture = nil
		if a == atom.Title {
			p.title = text
		} else {
			p.heading = text
		}
	}
	switch a {
	case atom.Article:
		p.leave(0)
	case atom.Main:
		p.leave(1)
	case atom.Pre:
		p.pre = max(p.pre-1, 0)
		p.block(2)
	case atom.Li:
		p.block(1)
	default:
		p.block(gap(a))
	}
}

// gap returns how many line breaks an element puts before and after itself.
func gap(a atom.Atom) int {
	switch a {
	case atom.P, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Blockquote, atom.Figure, atom.Figcaption,
		atom.Ul, atom.Ol, atom.Dl, atom.Table, atom.Section, atom.Header, atom.Hr, atom.Title, atom.Address,
		atom.Nav, atom.Footer, atom.Aside, atom.Form, atom.Fieldset, atom.Details, atom.Caption, atom.Body, atom.Head,
		atom.Div, atom.Center:
		return 2
	case atom.Tr, atom.Dt, atom.Dd, atom.Option, atom.Summary:
		return 1
	}
	return 0
}

func void(a atom.Atom) bool {
	switch a {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta,
		atom.Param, atom.Source, atom.Track, atom.Wbr:
		return true
	}
	return false
}

// hidden reports whether a reader of the page would not see the element.
func hidden(t *html.Token) bool {
	for _, x := range t.Attr {
		switch x.Key {
		case "hidden":
			return true
		case "aria-hidden":
			if x.Val == "true" {
				return true
			}
		case "style":
			style := strings.ReplaceAll(x.Val, " ", "")
			if strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") {
				return true
			}
		}
	}
	return false
}

func value(t *html.Token, key string) string {
	for _, x := range t.Attr {
		if x.Key == key {
			return x.Val
		}
	}
	return ""
}

func (p *page) block(breaks int) {
	if !p.fresh {
		p.breaks = max(p.breaks, breaks)
	}
}

// bullet begins an item of a list. A paragraph in the item stays on its line.
func (p *page) bullet() {
	p.words("•")
	p.space, p.fresh = true, true
}

// words adds text, with its white space as a browser would show it. Text that is skipped is looked through for the
// day some pages keep in a script.
func (p *page) words(text string) {
	if p.depth > 0 {
		if p.skipped == atom.Script && p.publishedScript == "" {
			p.publishedScript = scripted(text)
		}
		return
	}
	if p.capture != nil {
		p.capture.WriteString(text)
		if p.ender == atom.Title {
			return
		}
	}
	if p.pre > 0 {
		p.flush()
		p.b.WriteString(text)
		return
	}
	for text != "" {
		n := strings.IndexAny(text, " \t\n\r\f")
		switch {
		case n == 0:
			p.space = true
			text = strings.TrimLeft(text, " \t\n\r\f")
			continue
		case n < 0:
			n = len(text)
		}
		p.flush()
		p.b.WriteString(text[:n])
		text = text[n:]
	}
}

// flush writes the breaks or the space that are due.
func (p *page) flush() {
	switch {
	case p.b.Len() == 0:
	case p.breaks > 0:
		p.b.WriteString("\n\n"[:p.breaks])
	case p.space:
		p.b.WriteByte(' ')
	}
	p.breaks, p.space, p.fresh = 0, false, false
}

func (p *page) enter(i int) {
	p.block(2)
	r := &p.regions[i]
	if r.depth == 0 {
		r.start = p.b.Len()
	}
	r.depth++
}

func (p *page) leave(i int) {
	p.block(2)
	r := &p.regions[i]
	if r.depth == 0 {
		return
	}
	r.depth--
	if r.depth == 0 && p.b.Len()-r.start > r.bestEnd-r.bestStart {
		r.bestStart, r.bestEnd = r.start, p.b.Len()
	}
}

// text returns the text of the longest article, else of the main part, else everything.
func (p *page) text(whole bool) string {
	all := p.b.String()
	for _, r := range p.regions {
		if r.bestEnd-r.bestStart < shortest || r.bestEnd > len(all) {
			continue
		}
		text := all[r.bestStart:r.bestEnd]
		switch inside := r.bestStart <= p.headed && p.headed < r.bestEnd; {
		case p.heading != "" && inside:
			return text
		case !whole:
			return all
		case p.heading != "":
			return strings.Join(strings.Fields(p.heading), " ") + "\n\n" + strings.TrimLeft(text, "\n")
		}
		return text
	}
	return all
}
