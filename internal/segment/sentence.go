package segment

import "byline/internal/document"

// sentences appends the sentences of paragraph p, whose tokens are [first, last).
func (l *lexer) sentences(d *document.Document, p, first, last int) {
	start := first
	open := false // a straight double quotation mark is open
	for k := first; k < last; k++ {
		if l.straight(k) {
			open = !open
		}
		if !l.terminal(k) {
			continue
		}
		e, closed := k+1, false
		for e < last && l.follows(e, last, open) {
			if l.straight(e) {
				open = !open
			}
			closed = closed || !l.terminal(e)
			e++
		}
		for e+2 < last && l.tokens[e].Glued && l.is(e) == "[" && l.tokens[e+1].Kind == document.Number && l.is(e+2) == "]" {
			e += 3 // the number of a footnote
		}
		if e == last {
			break
		}
		if !l.numbering(k, start) && l.ends(k, e, last, closed) {
			l.sentence(d, p, start, e)
			start = e
		}
		k = e - 1
	}
	if start < last {
		l.sentence(d, p, start, last)
	}
}

func (l *lexer) sentence(d *document.Document, p, first, last int) {
	for k := first; k < last; k++ {
		l.tokens[k].Sentence = len(d.Sentences)
	}
	d.Sentences = append(d.Sentences, document.Sentence{
		Span:      document.Span{Start: l.tokens[first].Start, End: l.tokens[last-1].End},
		Paragraph: p, Tokens: document.Range{First: first, End: last}})
}

func (l *lexer) is(k int) string { return l.text[l.tokens[k].Start:l.tokens[k].End] }

func (l *lexer) straight(k int) bool {
	return l.text[l.tokens[k].Start] == '"' && l.tokens[k].Kind == document.QuoteMark
}

// terminal reports whether a sentence may end after token k.
func (l *lexer) terminal(k int) bool {
	t := &l.tokens[k]
	switch t.Kind {
	case document.Punct:
		c := l.text[t.Start]
		if c < 0x80 {
			return c == '.' || c == '!' || c == '?'
		}
		r, p, _ := at(l.text, t.Start)
		return p&ends != 0 || r == '…' || r == '．'
	case document.Word:
		return l.text[t.End-1] == '.'
	}
	return false
}

// follows reports whether token e belongs to the sentence that the terminal token before it ends: a further mark, or what
// closes a bracket or a quotation. French sets a space before its closing mark.
func (l *lexer) follows(e, last int, open bool) bool {
	if !l.tokens[e].Glued {
		return l.is(e) == "»"
	}
	return l.terminal(e) && l.tokens[e].Kind == document.Punct || l.closer(e, last, open)
}

// closer reports whether token e, glued to a full stop, closes a bracket or a quotation.
func (l *lexer) closer(e, last int, open bool) bool {
	t := &l.tokens[e]
	_, p, _ := at(l.text, t.Start)
	if t.Kind == document.Punct {
		return p&closes != 0
	}
	if t.Kind != document.QuoteMark {
		return false
	}
	if e+1 == last || !l.tokens[e+1].Glued || p&closes != 0 {
		return true
	}
	return l.straight(e) && open || l.tokens[e+1].Kind == document.Punct || l.tokens[e+1].Kind == document.QuoteMark
}

// numbering reports whether the full stop k belongs to the number of an item that begins at start: 1. a.
func (l *lexer) numbering(k, start int) bool {
	return k == start+1 && (l.tokens[start].Kind == document.Number || l.tokens[start].Len() == 1) && l.is(k) == "."
}

// ends reports whether the sentence ends between the terminal token k, with what closes after it, and token e.
func (l *lexer) ends(k, e, last int, closed bool) bool {
	next := &l.tokens[e]
	_, p, _ := at(l.text, next.Start)
	quoted := next.Kind == document.QuoteMark
	switch {
	case p&closes != 0, next.Kind == document.Clitic:
		return false
	case next.Kind == document.Punct && p&opens == 0 && l.text[next.Start] != '#':
		return l.dashed(k, e, last)
	case next.Glued && !quoted && l.text[l.tokens[k].Start] < 0x80:
		return l.tokens[k].Kind == document.Punct && next.Kind == document.Word && l.tokens[k].Glued &&
			(next.Shape == document.Capital || next.Shape == document.NoCase) // the space was forgotten, or the script has none
	}
	look := e
	for look < last-1 && look < e+3 && l.openerAt(look) {
		look++
	}
	w := &l.tokens[look]
	small := w.Kind == document.Word && w.Shape == document.Lower
	text := l.is(k)
	switch {
	case l.tokens[k].Kind == document.Word:
		return !small && (quoted || closed || l.abbreviationEnds(text[:len(text)-1], look))
	case text[0] == '.' && len(text) > 1 || text == "…":
		return !small && w.Kind != document.Number && l.is(look) != "I"
	case text == ".":
		return !small || quoted && !closed
	case text[0] >= 0x80:
		return !small
	}
	return !small && !(closed && l.said(look, last))
}

// dashed reports whether a mark at e that neither opens nor closes begins a sentence: a dash before a capital letter.
func (l *lexer) dashed(k, e, last int) bool {
	if e+1 >= last || l.tokens[k].Kind == document.Word {
		return false
	}
	switch l.is(e) {
	case "-", "--", "—", "–", "•", "●", "*":
		return !l.tokens[e].Glued && l.tokens[e+1].Shape != document.Lower && l.is(k) == "."
	}
	return false
}

// openerAt reports whether token k is a mark that opens.
func (l *lexer) openerAt(k int) bool {
	t := &l.tokens[k]
	_, p, _ := at(l.text, t.Start)
	return t.Kind == document.QuoteMark || t.Kind == document.Punct && p&opens != 0
}

// abbreviationEnds reports whether a sentence ends after the abbreviation w, given that a token not in small letters
// follows, number next.
func (l *lexer) abbreviationEnds(w string, next int) bool {
	t := &l.tokens[next]
	if t.Kind == document.Number {
		return false
	}
	follower := l.is(next)
	switch abbreviationOf(w) {
	case title, counter, day:
		return false
	case clock:
		return !timely(follower)
	case lesser:
		return w == "etc"
	}
	return t.Shape != document.NoCase && starter(follower)
}

// timely reports whether w goes on with a time of day: a zone, a day, a month.
func timely(w string) bool {
	var b small
	switch string(b.fold(w)) {
	case "est", "edt", "et", "cst", "cdt", "ct", "mst", "mdt", "mt", "pst", "pdt", "pt", "gmt", "bst", "utc", "ist", "cet",
		"cest", "eet", "eest", "sgt", "hkt", "jst", "aest", "aedt", "wib", "wat", "cat", "eat", "eastern", "central",
		"pacific", "mountain", "local", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
		"december", "jan.", "feb.", "mar.", "apr.", "aug.", "sept.", "oct.", "nov.", "dec.", "moscow", "beijing", "kyiv":
		return true
	}
	return false
}

// said reports whether a name and a verb of saying follow at token k, so that an exclamation before them is reported:
// "Never!" Ann Roe said.
func (l *lexer) said(k, last int) bool {
	for j := k; j < last && j < k+6; j++ {
		t := &l.tokens[j]
		if t.Kind != document.Word && t.Kind != document.Punct {
			return false
		}
		if t.Shape == document.Lower {
			return j > k && saying(l.is(j))
		}
		if t.Kind == document.Word && starter(l.is(j)) {
			return false
		}
	}
	return false
}

// saying reports whether w is one of the verbs that often follow a quotation.
func saying(w string) bool {
	switch w {
	case "said", "says", "asked", "asks", "told", "wrote", "added", "replied", "shouted", "cried", "tweeted", "posted",
		"joked", "wondered", "demanded", "exclaimed", "called", "snapped", "yelled", "recalled":
		return true
	}
	return false
}
