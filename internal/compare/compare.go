// Package compare lines up two articles on one subject: quotations that both have, who and what is only in one of them,
// and dates on which they disagree. It needs document and nothing else.
//
// What is lined up is what shares words, rare words counting more than frequent ones. Work is linear in the length of the
// articles, however often they repeat a word. Words are numbered once and everything is looked up by number: sorting
// functions and maps of many kinds would be most of what this package adds to the program of the page.
package compare

import "byline/internal/document"

// A Result is what two articles a and b have in common and where they differ. Indexes point into their documents.
type Result struct {
	Quotes       []QuotePair // in the order of a
	Both         [][2]int    // entities of a and b that are one, in the order of a
	OnlyA, OnlyB []int       // entities the other article does not have
	Dates        []DatePair  // in the order of a
}

// A Wording tells how the words of two quotations differ.
type Wording uint8

// Wordings.
const (
	Same      Wording = iota
	Part              // one is cut out of the other
	Different         // words differ
)

// A Voice tells whether two quotations have one speaker.
type Voice uint8

// Voices.
const (
	SameVoice  Voice = iota
	OtherVoice       // both articles name a speaker, and it is not the same one
	NoVoice          // one of them names none
)

// A QuotePair is a quotation that both articles have. A quotation in parts stands for its first part.
type QuotePair struct {
	A, B         int
	Wording      Wording
	Voice        Voice
	DiffA, DiffB []document.Span // words that the other article does not have there
}

// A DatePair is two dates said of one event that do not overlap, with the sentences that speak of it.
type DatePair struct{ A, B, SentenceA, SentenceB int }

// Compare lines b up with a.
func Compare(a, b *document.Document) Result {
	c := comparison{numbers: map[uint64]int32{}}
	var r Result
	partners := c.entities(a, b, &r)
	x, y := c.sayings(a), c.sayings(b)
	for i, j := range c.align(x, y, quoteLimits) {
		if j < 0 {
			continue
		}
		q := QuotePair{A: x[i].at, B: y[j].at, Voice: NoVoice}
		if s, t := x[i].speaker, y[j].speaker; s >= 0 && t >= 0 {
			q.Voice = OtherVoice
			if partners[s] == t {
				q.Voice = SameVoice
			}
		}
		q.Wording, q.DiffA, q.DiffB = difference(x[i].words, y[j].words)
		r.Quotes = append(r.Quotes, q)
	}
	r.Dates = c.disagreements(a, b)
	return r
}

// A comparison numbers the words of both articles.
type comparison struct{ numbers map[uint64]int32 }

// A word is a token as it is compared: the number of its wording, without capitals and with one kind of apostrophe.
type word struct {
	number int32
	span   document.Span
}

// A unit is a stretch of words that may have its like in the other article: a quotation with all its parts, or a sentence.
type unit struct {
	words   []word
	at      int   // the first part of the quotation, or the sentence
	speaker int   // an entity or None
	dates   []int // in the sentence
}

// sayings gathers the quotations of d. What counts is what stands in quotation marks, unless that is next to nothing.
func (c *comparison) sayings(d *document.Document) []unit {
	var list []unit
	byGroup := make([]int32, len(d.Quotes)) // 1 + the unit of a group; groups are numbered like quotations at most
	for i := range d.Quotes {
		q := &d.Quotes[i]
		at := len(list)
		if g := q.Group; g >= 0 && g < len(byGroup) {
			if byGroup[g] > 0 {
				at = int(byGroup[g]) - 1
			}
			byGroup[g] = int32(at) + 1
		}
		if at == len(list) {
			list = append(list, unit{at: i, speaker: document.None})
		}
		s := &list[at]
		if s.speaker == document.None {
			s.speaker = q.Speaker
		}
		n := len(s.words)
		for _, m := range q.Marked {
			s.words = c.appendWords(s.words, d, m)
		}
		if len(s.words)-n < 3 && q.Kind != document.Direct {
			s.words = c.appendWords(s.words[:n], d, q.Span)
		}
	}
	return list
}

// appendWords adds the words of d within s.
func (c *comparison) appendWords(words []word, d *document.Document, s document.Span) []word {
	low, high := 0, len(d.Tokens)
	for low < high {
		if m := (low + high) / 2; d.Tokens[m].End > s.Start {
			high = m
		} else {
			low = m + 1
		}
	}
	for i := low; i < len(d.Tokens) && d.Tokens[i].End <= s.End; i++ {
		t := &d.Tokens[i]
		if t.Kind <= document.Clitic || t.Kind == document.Tag {
			words = append(words, word{c.number(d.Word(i)), t.Span})
		}
	}
	return words
}

// number returns the number of a wording.
func (c *comparison) number(w string) int32 {
	h := hash(w)
	n, known := c.numbers[h]
	if !known {
		n = int32(len(c.numbers))
		c.numbers[h] = n
	}
	return n
}

// hash returns the FNV-1a hash of w without capitals and dots. Letters of other scripts keep their capitals.
func hash(w string) uint64 {
	h := uint64(14695981039346656037)
	for _, r := range w {
		switch {
		case r == '.':
			continue
		case r == '’':
			r = '\''
		case 'A' <= r && r <= 'Z', 'À' <= r && r <= 'Þ':
			r += 'a' - 'A'
		}
		h = (h ^ uint64(r)) * 1099511628211
	}
	return h
}
