package quotes

import (
	"strings"

	"byline/internal/document"
)

// A finder holds what the steps of Find share: facts about tokens, and what has been found so far.
type finder struct {
	d       *document.Document
	cls     []class // by token
	frm     []frame // by token; 0 inside stretches
	in      []int32 // by token: the stretch it lies in, marks included, or None
	ment    []int32 // by token: the mention it lies in, or None
	unit    []int32 // by token: the unit it lies in
	units   []document.Range
	marks   []stretch
	talk    []turn
	uses    []use // by stretch
	cues    []cue
	drafts  []draft
	history history
	teach   func(q *query, cs []candidate, best int) int // while learning: takes the candidates, returns the one to go on with
}

// A use tells what a stretch was found to be.
type use struct {
	cue   int // index of the cue, or None
	kind  usage
	group int
}

type usage uint8

const (
	unused usage = iota
	speech       // direct speech
	part         // the marked part of a mixed quote
)

func newFinder(d *document.Document) *finder {
	n := len(d.Tokens)
	f := &finder{d: d, cls: make([]class, n), frm: make([]frame, n), in: make([]int32, n), ment: make([]int32, n), unit: make([]int32, n)}
	for i := range f.in {
		f.in[i], f.ment[i] = document.None, document.None
	}
	for k := range d.Mentions {
		r := d.Mentions[k].Tokens
		for i := max(r.First, 0); i < r.End && i < n; i++ {
			f.ment[i] = int32(k)
		}
	}
	f.talk = f.turns()
	f.marks = withTurns(scan(d), f.talk, d)
	f.uses = make([]use, len(f.marks))
	for k := range f.marks {
		f.uses[k] = use{cue: document.None, group: document.None}
		for i := f.marks[k].open; i <= f.marks[k].close; i++ {
			f.in[i] = int32(k)
		}
	}
	f.classify()
	f.split()
	return f
}

// classify looks every token up once.
func (f *finder) classify() {
	for i := range f.d.Tokens {
		t := &f.d.Tokens[i]
		if t.Kind != document.Word && t.Kind != document.Clitic {
			continue
		}
		w := f.lower(i)
		if f.ment[i] == document.None || t.Shape == document.Lower {
			f.cls[i] = classOf(w)
			if w == "yet" && i > 0 && f.cls[i-1]&(aux|negation) != 0 {
				f.cls[i] = adverb
			}
			if f.d.Word(i) == "i" {
				f.cls[i] = 0 // a letter, not the pronoun
			}
			if t.Shape == document.Capital && (w == "may" || w == "will") && i > 0 && f.d.Tokens[i-1].Sentence == t.Sentence {
				f.cls[i] = timeWord(w) // the month, the man
			}
		} else {
			f.cls[i] = thingNoun(w) | personNoun(w)&(feminine|masculine)
		}
		if f.cls[i]&prep != 0 && (w == "about" || w == "around" || w == "over" || w == "under") && i+1 < len(f.d.Tokens) && f.d.Tokens[i+1].Kind == document.Number {
			f.cls[i] = adverb // about 20 people
		}
		if t.Kind == document.Clitic && possessive(w) && !f.isVerb(i) {
			f.cls[i] = 0
		}
		if f.in[i] == document.None && t.Kind == document.Word && f.ment[i] == document.None {
			f.frm[i] = frameOf(w)
		}
	}
}

// isVerb reports whether the clitic 's at token i stands for is or has: after a pronoun, not after a noun.
func (f *finder) isVerb(i int) bool {
	if i == 0 || f.ment[i-1] != document.None {
		return false
	}
	return f.cls[i-1]&pronoun != 0 || f.oneOf(i-1, "there", "that", "this", "what", "who", "here", "where", "how", "nobody", "everybody", "everyone", "somebody", "nothing", "everything")
}

// lower returns token i in lower case.
func (f *finder) lower(i int) string {
	if s := f.d.Tokens[i].Shape; s == document.Lower || s == document.NoCase {
		return f.d.Word(i)
	}
	return strings.ToLower(f.d.Word(i))
}

// is reports whether token i exists and is w, in lower case.
func (f *finder) is(i int, w string) bool {
	return i >= 0 && i < len(f.d.Tokens) && strings.EqualFold(f.d.Word(i), w)
}

// has reports whether token i exists, lies in no mention and has a class of c. It stands in hundreds of places: inlined, it
// would make the program of the page some kilobytes larger and not faster. So would free.
//
//go:noinline
func (f *finder) has(i int, c class) bool {
	return i >= 0 && i < len(f.cls) && f.cls[i]&c != 0
}

// oneOf reports whether token i is one of words, in lower case.
func (f *finder) oneOf(i int, words ...string) bool {
	for _, w := range words {
		if f.is(i, w) {
			return true
		}
	}
	return false
}

// free reports whether token i exists and lies in no marks and no mention.
//
//go:noinline
func (f *finder) free(i int) bool {
	return i >= 0 && i < len(f.in) && f.in[i] == document.None && f.ment[i] == document.None
}

// split cuts every paragraph into units: sentences, joined where a stretch in marks runs over their border.
func (f *finder) split() {
	for p := range f.d.Paragraphs {
		r := f.d.Paragraphs[p].Sentences
		for s := r.First; s < r.End && s < len(f.d.Sentences); s++ {
			t := f.d.Sentences[s].Tokens
			if t.First >= t.End {
				continue
			}
			if s > r.First && f.joined(t.First) && len(f.units) > 0 {
				f.units[len(f.units)-1].End = t.End
			} else {
				f.units = append(f.units, t)
			}
			for i := t.First; i < t.End; i++ {
				f.unit[i] = int32(len(f.units) - 1)
			}
		}
	}
}

// joined reports whether the border before token i lies inside a stretch.
func (f *finder) joined(i int) bool {
	return i > 0 && f.in[i] != document.None && f.in[i] == f.in[i-1]
}

// word reports whether token i is a word or number, outside of marks.
func (f *finder) word(i int) bool {
	k := f.d.Tokens[i].Kind
	return k == document.Word || k == document.Number
}

// paragraph returns the paragraph of token i.
func (f *finder) paragraph(i int) int {
	return f.d.Sentences[f.d.Tokens[i].Sentence].Paragraph
}

// span returns the text span of tokens [first, end).
func (f *finder) span(first, end int) document.Span {
	if first >= end {
		return document.Span{}
	}
	return document.Span{Start: f.d.Tokens[first].Start, End: f.d.Tokens[end-1].End}
}
