package segment

import (
	"strings"

	"byline/internal/document"
)

// A line is a paragraph as classify sees it: what its words look like.
type line struct {
	text      string
	start     string // its first 60 bytes in small letters
	words     int    // words, numbers among them
	names     int    // words with a capital letter
	smalls    int    // words in small letters other than and, of, in …
	minors    int    // and, of, in …
	uppers    int    // words of two letters or more, all capitals
	numbers   int    // tokens that begin with a digit
	calendar  int    // words of a date or a time of day
	sentences int
	stops     bool // ends as a sentence does
	quoted    bool // holds a quotation mark
	last      bool // nothing follows
	pictured  bool // stands under a picture's credit in the head of the article
}

func lineOf(d *document.Document, p *document.Paragraph) line {
	first, last := d.Sentences[p.Sentences.First].Tokens.First, d.Sentences[p.Sentences.End-1].Tokens.End
	l := line{text: d.Slice(p.Span), sentences: p.Sentences.End - p.Sentences.First}
	l.stops = stops(l.text)
	l.start = lowerStart(l.text, 60)
	for i := first; i < last && i < first+120; i++ {
		t := &d.Tokens[i]
		w := d.Word(i)
		switch t.Kind {
		case document.Number:
			l.words++
			l.numbers++
		case document.QuoteMark:
			l.quoted = true
		case document.Word:
			l.words++
			switch {
			case calendar(w):
				l.calendar++
			case t.Shape == document.Lower && minor(w):
				l.minors++
			case t.Shape == document.Lower:
				l.smalls++
			case t.Shape == document.Upper:
				l.uppers++
				l.names++
			case t.Shape == document.Capital || t.Shape == document.MixedCase:
				l.names++
			}
		}
	}
	return l
}

// classify sets the kind of every paragraph and, when the caller gave none, the title.
func classify(d *document.Document) {
	head, headline := true, document.None // head: no body text was seen yet
	was := true                           // head before the last paragraph
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		l := lineOf(d, p)
		l.last = i == len(d.Paragraphs)-1
		if i > 0 && head && headline != document.None {
			l.pictured = d.Paragraphs[i-1].Kind == document.Caption
		}
		p.Kind = kindOf(&l, head, headline != document.None || i > 0 && d.Paragraphs[i-1].Kind == document.Byline)
		last := was
		was = head
		switch p.Kind {
		case document.Body:
			head = false
		case document.Headline:
			if headline == document.None && head && l.words > 2 {
				headline = i
			}
		case document.Caption:
			if i-1 != headline && pictured(d, i) {
				d.Paragraphs[i-1].Kind = document.Caption
				head, was = last, last
			}
		}
	}
	if n := len(d.Paragraphs) - 1; n > 1 {
		if k := d.Paragraphs[n].Kind; k == document.Headline || k == document.Body {
			if l := lineOf(d, &d.Paragraphs[n]); !l.stops && l.words <= 4 && !l.quoted {
				d.Paragraphs[n].Kind = document.Boilerplate // the outlet's name, a stray label: nothing follows it
			}
		}
	}
	if d.Title == "" && headline != document.None {
		d.Title = d.Slice(d.Paragraphs[headline].Span)
	}
}

// pictured reports whether paragraph i credits a picture that the paragraph before it describes.
func pictured(d *document.Document, i int) bool {
	if i == 0 || i == len(d.Paragraphs)-1 || d.Paragraphs[i-1].Kind != document.Body && d.Paragraphs[i-1].Kind != document.Headline || !creditOnly(d.Slice(d.Paragraphs[i].Span)) {
		return false
	}
	p := &d.Paragraphs[i-1]
	if p.Sentences.End-p.Sentences.First > 3 || p.Len() > 400 {
		return false
	}
	return true
}

// kindOf tells the kind of a paragraph from its words and from where it stands: in the head of the article, after the
// headline.
func kindOf(l *line, head, headline bool) document.ParagraphKind {
	switch {
	case l.words > 60 && l.text[0] != '>' && bullet(l.text) == 0:
		return document.Body
	case l.words == 0, len(l.text) <= len(l.start) && label(l.start), boilerplate(l):
		return document.Boilerplate
	case caption(l):
		return document.Caption
	case byline(l, head, head && headline):
		return document.Byline
	case dateline(l):
		return document.Dateline
	case bullet(l.text) > 0, row(l):
		return document.List
	case l.text[0] == '>':
		return document.BlockQuote
	case heading(l, head, headline):
		if l.pictured && l.smalls > 0 {
			return document.Caption
		}
		return document.Headline
	}
	return document.Body
}

// bullet returns the length of the sign that marks s as an item of a list, with the white space after it, or 0.
func bullet(s string) int {
	if s == "" {
		return 0
	}
	r, p, n := at(s, 0)
	switch r {
	case '•', '●', '▪', '■', '◦', '‣', '·', '○', '►', '▶', '✓', '✔', '*', '-', '–':
		if n < len(s) && blank(s, n) {
			return n + 1
		}
		return 0
	}
	if p.kind() != digit && p.kind() != letter {
		return 0
	}
	for n < len(s) && n < 3 && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	if n+1 < len(s) && (s[n] == '.' && p.kind() == digit || s[n] == ')') && s[n+1] == ' ' {
		return n + 2
	}
	return 0
}

// row reports whether l is a row of a table: cells with tabs, bars or dots between them, or a name and a score.
func row(l *line) bool {
	switch {
	case strings.Count(l.text, "\t") > 1, strings.Count(l.text, " | ") > 2:
		return true
	case l.stops || l.words > 8 || l.smalls > 0:
		return false
	}
	c := l.text[len(l.text)-1]
	return '0' <= c && c <= '9' && l.calendar == 0 && l.numbers > 0 && l.names > 0 && !strings.Contains(l.text, ": ")
}

// heading reports whether l is a headline, the line under it, or the heading of a section.
func heading(l *line, head, headline bool) bool {
	if l.sentences > 2 || len(l.text) > 220 {
		return false
	}
	end := l.text[len(l.text)-1]
	switch {
	case smallStart(l.text):
		return false
	case end == ':' || end == ',' || end == ';':
		return false
	case l.smalls == 0 && l.uppers > 0 && l.uppers*3 >= l.names*2 && l.words < 30:
		return !l.stops || l.words < 16 && end != '"' && !strings.HasSuffix(l.text, "”")
	case l.stops:
		if end != '?' || l.quoted || l.sentences > 1 {
			return false
		}
		return head && !headline && l.words < 25 || l.words < 12 && !strings.Contains(l.text, ": ") // Q: is no heading
	case head && !headline:
		return l.words < 30
	case head:
		return l.words < 26
	}
	return l.words < 11 && l.sentences == 1 && !l.quotedWhole()
}

// smallStart reports whether s begins with a small letter, brands like iPhone aside.
func smallStart(s string) bool {
	r, p, n := at(s, 0)
	if p.caseOf(r) != lower || n == len(s) {
		return false
	}
	r, p, _ = at(s, n)
	return p.caseOf(r) != upper
}

// quotedWhole reports whether l ends in a quotation mark: speech, not a heading.
func (l *line) quotedWhole() bool {
	_, p, _ := before(l.text, len(l.text))
	return p.kind() == quote
}
