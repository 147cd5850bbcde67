package quotes

import "byline/internal/document"

// A mark is the style of a quotation mark.
type mark uint8

const (
	noMark   mark = iota
	straight      // "
	curly         // “ ” „ ‟
	angle         // « » ‹ ›
	ticks         // `` ''
	single        // ' ‘ ’ ‚
)

// A stretch is the text between a pair of marks.
type stretch struct {
	document.Span     // marks included
	open, close   int // the tokens of the marks; close is the last token inside when the closing mark is missing
	par           int // index of the paragraph
	closed        bool
	mark          mark
	turn          int // number of the labelled turn it is, from 1; 0 for text in marks
}

// first and last return the token range inside the marks.
func (s *stretch) inner() document.Range {
	if s.turn > 0 {
		return document.Range{First: s.open, End: s.close + 1}
	}
	if s.closed {
		return document.Range{First: s.open + 1, End: s.close}
	}
	return document.Range{First: s.open + 1, End: s.close + 1}
}

// The roles a mark can play at its place.
const (
	opens  = 1 << iota
	closes // with punctuation or white space that makes it a good end
	weak   // closes only where nothing better follows: the apostrophe of a plural possessive
)

// A scanner pairs marks, one paragraph at a time, in time linear in its tokens.
type scanner struct {
	d       *document.Document
	style   []mark          // by token of the paragraph
	role    []uint8         // by token of the paragraph
	last    [single + 1]int // per style, the last mark looked at in the paragraph, or None
	nextEnd []int           // per style, the token of the next closing mark at or after a token
	base    int             // index of the paragraph's first token
}

// scan returns the stretches of d in text order. Stretches never overlap: marks inside a stretch belong to it.
func scan(d *document.Document) []stretch {
	s := scanner{d: d}
	var out []stretch
	for p := range d.Paragraphs {
		first, end := paragraphTokens(d, p)
		if first < end {
			out = s.paragraph(out, p, first, end)
		}
	}
	return out
}

// paragraphTokens returns the tokens of paragraph p.
func paragraphTokens(d *document.Document, p int) (first, end int) {
	r := d.Paragraphs[p].Sentences
	if r.First >= r.End || r.End > len(d.Sentences) {
		return 0, 0
	}
	return d.Sentences[r.First].Tokens.First, d.Sentences[r.End-1].Tokens.End
}

func (s *scanner) paragraph(out []stretch, p, first, end int) []stretch {
	s.base, s.style, s.role = first, s.style[:0], s.role[:0]
	for m := range s.last {
		s.last[m] = document.None
	}
	marked := false
	for i := first; i < end; i++ {
		m, r := s.look(i, first, end)
		s.style, s.role = append(s.style, m), append(s.role, r)
		s.last[m] = i
		marked = marked || m != noMark
	}
	if !marked {
		return out
	}
	s.turnGlued(first, end)
	s.ends(end - first)
	for i := first; i < end; {
		if s.role[i-first]&opens == 0 {
			i++
			continue
		}
		st, ok := s.match(i, p, first, end)
		if !ok {
			i++
			continue
		}
		out = append(out, st)
		i = st.close + 1
	}
	return out
}

// turnGlued makes an opening mark of a straight one that closes nothing and, after a comma or colon, lacks the space
// before it or has it on the wrong side, when another one closes behind it: she said,"Go." or she said," Go."
func (s *scanner) turnGlued(first, end int) {
	inside, stray := false, document.None
	for i := first; i < end; i++ {
		if s.style[i-first] != straight {
			continue
		}
		switch r := s.role[i-first]; {
		case r&opens != 0:
			inside, stray = true, document.None
		case inside:
			inside = false
		case stray != document.None:
			s.role[stray-first], stray = opens, document.None
		case i > first && (s.d.Word(i-1) == "," || s.d.Word(i-1) == ":"):
			stray = i
		}
	}
}

// ends fills nextEnd: for every token and style, the nearest closing mark from there on, and for single marks the
// nearest good one before the next opening.
func (s *scanner) ends(n int) {
	s.nextEnd = s.nextEnd[:0]
	for range n {
		s.nextEnd = append(s.nextEnd, document.None)
	}
	var next [single + 1]int
	for m := range next {
		next[m] = document.None
	}
	strong := document.None
	for k := n - 1; k >= 0; k-- {
		m, r := s.style[k], s.role[k]
		if m == noMark {
			continue
		}
		s.nextEnd[k] = next[m]
		if m == single {
			if r&opens != 0 && strong != document.None {
				s.nextEnd[k] = strong
			}
			switch {
			case r&closes != 0:
				strong, next[m] = s.base+k, s.base+k
			case r&weak != 0 && strong == document.None:
				next[m] = s.base + k
			case r&opens != 0:
				strong, next[m] = document.None, document.None
			}
			continue
		}
		if r&closes != 0 {
			next[m] = s.base + k
		}
	}
}

// match returns the stretch that the mark at token i opens.
func (s *scanner) match(i, p, first, end int) (stretch, bool) {
	st := stretch{open: i, par: p, mark: s.style[i-first]}
	c := s.nextEnd[i-first]
	if c != document.None && st.mark != single {
		c = s.balance(i, first, end)
	}
	switch {
	case c != document.None:
		st.close, st.closed = c, true
	case st.mark == single && !s.continues(i, p, first):
		return st, false
	default:
		if !s.startsSpeech(i, p, first) {
			return st, false
		}
		st.close = s.cutUnclosed(i, end)
	}
	if st.close-st.open < 1 || (st.closed && st.close-st.open < 2) {
		return st, false
	}
	st.Span = document.Span{Start: s.d.Tokens[i].Start, End: s.d.Tokens[st.close].End}
	return st, true
}

// balance returns the mark that closes the one at token i: for straight marks the next that is no opening one, for
// paired ones the one at the same depth, and the last of the paragraph when there are more openings than ends.
func (s *scanner) balance(i, first, end int) int {
	m, depth, last := s.style[i-first], 1, document.None
	for k := i + 1; k < end; k++ {
		if s.style[k-first] != m {
			continue
		}
		r := s.role[k-first]
		if m == straight {
			if r&closes != 0 {
				return k
			}
			return document.None
		}
		if r&closes != 0 {
			depth, last = depth-1, k
		} else if r&opens != 0 {
			depth++
		}
		if depth == 0 {
			return k
		}
	}
	return last
}

// continues reports whether the paragraph begins with the mark at i and the next one goes on with an opening mark.
func (s *scanner) continues(i, p, first int) bool {
	if i != first || p+1 >= len(s.d.Paragraphs) {
		return false
	}
	f, e := paragraphTokens(s.d, p+1)
	return f < e && s.d.Tokens[f].Kind == document.QuoteMark
}

// startsSpeech reports whether a mark without an end can open a quotation: at the start of a paragraph, after a verb of
// saying and a comma, or after a colon when the next paragraph opens again.
func (s *scanner) startsSpeech(i, p, first int) bool {
	if i == first || i > first+1 && s.d.Word(i-1) == "," && frameOf(s.d.Word(i-2))&(direct|nominal|listed|strict) == direct {
		return true
	}
	if p+1 >= len(s.d.Paragraphs) {
		return false
	}
	f, e := paragraphTokens(s.d, p+1)
	if f >= e || s.d.Tokens[f].Kind != document.QuoteMark {
		return false
	}
	b := i - 1
	switch s.d.Word(b) {
	case ":", ",", ".", "!", "?":
		return true
	}
	return s.d.Tokens[i].Sentence != s.d.Tokens[b].Sentence
}

// cutUnclosed returns the last token of an unclosed quotation: the comma before "said Roe" in its first sentence, else
// the end of the paragraph.
func (s *scanner) cutUnclosed(i, end int) int {
	for k := i + 1; k < end && k < i+60; k++ {
		if s.d.Word(k-1) != "," {
			continue
		}
		switch s.d.Word(k) {
		case "said", "says", "added", "told":
			if k+1 < end && s.d.Word(k+1) != "that" {
				return k - 1
			}
		}
	}
	return end - 1
}

// look returns the style of token i and the roles it can play.
func (s *scanner) look(i, first, end int) (mark, uint8) {
	t := &s.d.Tokens[i]
	if t.Kind != document.QuoteMark && t.Kind != document.Clitic && t.Kind != document.Punct {
		return noMark, 0
	}
	gapBefore := i == first || !t.Glued || opensBefore(s.d, i-1)
	gapAfter := i+1 >= end || !s.d.Tokens[i+1].Glued || closesAfter(s.d, i+1)
	w := s.d.Word(i)
	switch w {
	case `"`, "＂":
		if i > first && t.Glued && s.d.Tokens[i-1].Kind == document.Number && !s.inside(straight) {
			return noMark, 0
		}
		switch {
		case gapBefore && !gapAfter:
			return straight, opens
		case !gapBefore && s.inside(curly) && !s.inside(straight):
			return curly, closes // “the wrong mark"
		case !gapBefore || s.inside(straight):
			return straight, closes
		}
		return straight, opens
	case "“", "„", "‟":
		if w == "“" && s.inside(curly) && s.d.Word(s.last[curly]) == "„" {
			return curly, closes
		}
		return curly, opens
	case "”":
		switch {
		case s.inside(straight) && !s.inside(curly) && !gapBefore:
			return straight, closes
		case gapBefore && !gapAfter && !s.inside(curly):
			return curly, opens
		}
		return curly, closes
	case "«", "‹":
		return angle, opens
	case "»", "›":
		return angle, closes
	case "``":
		return ticks, opens
	case "''":
		if gapBefore && !gapAfter && !s.inside(ticks) {
			return ticks, opens
		}
		return ticks, closes
	case "'", "’", "‘", "‚", "`":
		return single, s.singleRole(i, first, end, w, gapBefore, gapAfter)
	}
	return noMark, 0
}

// inside reports whether the last mark of style m before the one looked at in the paragraph is an opening one.
func (s *scanner) inside(m mark) bool {
	k := s.last[m]
	return k != document.None && s.role[k-s.base]&opens != 0
}

// singleRole tells apostrophes from single quotation marks.
func (s *scanner) singleRole(i, first, end int, w string, gapBefore, gapAfter bool) uint8 {
	if gapBefore && !gapAfter && w != "’" || w == "‘" || w == "‚" {
		if i+1 >= end || elided(s.d.Word(i+1), &s.d.Tokens[i+1]) && s.d.Tokens[i+1].Glued {
			return 0
		}
		return opens
	}
	if gapBefore || i == first {
		return 0
	}
	before := &s.d.Tokens[i-1]
	if before.Kind == document.Number { // 6'
		return weak
	}
	if before.Kind == document.Punct || before.Kind == document.QuoteMark {
		return closes
	}
	if !gapAfter {
		return 0
	}
	if i+1 >= end || s.d.Tokens[i+1].Kind == document.Punct && s.d.Tokens[i+1].Glued {
		return closes
	}
	if c := s.d.Text[before.End-1]; c == 's' || c == 'S' {
		return weak
	}
	return closes
}

// elided reports whether a word glued to an apostrophe has lost its first letters: '90s, 'em, 'n'.
func elided(w string, t *document.Token) bool {
	if t.Kind == document.Number {
		return len(w) >= 2 && len(w) <= 3 && w[len(w)-1] == 's' || len(w) == 2
	}
	switch w {
	case "n", "em", "tis", "twas", "til", "cause", "Tis", "Twas", "bout", "round":
		return true
	}
	return false
}

// opensBefore reports whether token i is a mark after which a quotation can open without a space.
func opensBefore(d *document.Document, i int) bool {
	switch d.Word(i) {
	case "(", "[", "—", "–", "-", "“", "‘", `"`, "'", "«", "/", "…", "``":
		return true
	}
	return false
}

// closesAfter reports whether token i is a mark before which a quotation can close without a space.
func closesAfter(d *document.Document, i int) bool {
	switch d.Word(i) {
	case ")", "]", "—", "–", "-", "”", "’", `"`, "'", "»", ",", ".", ";", ":", "!", "?", "…", "/", "'s", "’s", "''", "...":
		return true
	}
	return false
}
