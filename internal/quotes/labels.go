package quotes

import "byline/internal/document"

// A turn is a paragraph of an interview or a transcript that begins with a label: "Roe: Yes." or "A: Yes."
type turn struct {
	par         int
	label       document.Range // tokens
	words       document.Range // tokens after the colon
	who         int            // label number
	answers     bool           // not the interviewer's
	interviewee bool           // the label is "A"
}

// turns returns the labelled paragraphs of d when they are an interview or a transcript: two at least.
func (f *finder) turns() []turn {
	var ts []turn
	var names []string
	d := f.d
	for p := range d.Paragraphs {
		first, end := paragraphTokens(d, p)
		if end-first > 4 && d.Tokens[first].Kind == document.QuoteMark { // a transcript in marks
			first++
			if d.Tokens[end-1].Kind == document.QuoteMark {
				end--
			}
		}
		c := f.labelEnd(first, end)
		if c == document.None {
			continue
		}
		t := turn{par: p, label: document.Range{First: first, End: c}, words: document.Range{First: c + 1, End: end}}
		name := f.lower(c - 1)
		t.interviewee = c-first == 1 && (name == "a" || name == "a.")
		for t.who = 0; t.who < len(names) && names[t.who] != name; t.who++ {
		}
		if t.who == len(names) {
			if len(names) >= 40 {
				continue
			}
			names = append(names, name)
		}
		ts = append(ts, t)
	}
	if len(ts) < 2 {
		return f.interview()
	}
	return f.judge(ts, names)
}

// labelEnd returns the colon of the label with which tokens [first, end) begin, or None.
func (f *finder) labelEnd(first, end int) int {
	for i := first; i < end && i < first+6; i++ {
		if f.d.Word(i) == ":" {
			if i == first || i+2 >= end || f.d.Tokens[i+1].Glued || f.d.Tokens[i+1].Kind == document.QuoteMark {
				return document.None
			}
			if w := f.d.Word(first); i == first+1 && (w == "Q" || w == "A") {
				return i
			}
			m := f.ment[i-1]
			if m != document.None && f.d.Mentions[m].Tokens.First == first && (f.d.Mentions[m].Type == document.Person || f.d.Mentions[m].Type == document.Org) {
				return i
			}
			if i == first+1 && f.d.Tokens[first].Shape == document.Upper && len(f.d.Word(first)) > 2 {
				return i
			}
			return document.None
		}
	}
	return document.None
}

// judge tells whose turns are answers, and drops labels that stand once in a text without questions.
func (f *finder) judge(ts []turn, names []string) []turn {
	count, asks, size := make([]int, len(names)), make([]int, len(names)), make([]int, len(names))
	total := 0
	for i := range ts {
		t := &ts[i]
		count[t.who]++
		size[t.who] += t.words.End - t.words.First
		total += t.words.End - t.words.First
		if f.d.Word(t.words.End-1) == "?" {
			asks[t.who]++
		}
	}
	out := ts[:0]
	for _, t := range ts {
		w := t.who
		if count[w] < 2 && len(names) > 2 && names[w] != "a" {
			continue
		}
		asker := 2*asks[w] > count[w] || asks[w] > 0 && 10*size[w] < 4*(total-size[w]) || names[w] == "q"
		t.answers = !asker || len(names) == 1
		out = append(out, t)
	}
	return out
}

// withTurns merges labelled turns into the stretches: each is one stretch of direct speech, whatever marks it holds.
func withTurns(marks []stretch, ts []turn, d *document.Document) []stretch {
	if len(ts) == 0 {
		return marks
	}
	out := make([]stretch, 0, len(marks)+len(ts))
	n := 0
	for k := range ts {
		t := &ts[k]
		for n < len(marks) && marks[n].par < t.par {
			out = append(out, marks[n])
			n++
		}
		if !t.answers {
			if n < len(marks) && marks[n].par == t.par && marks[n].open < t.label.First {
				n++ // a question in marks
			}
			continue
		}
		for n < len(marks) && marks[n].par == t.par {
			n++
		}
		last := t.words.End - 1
		out = append(out, stretch{Span: document.Span{Start: d.Tokens[t.words.First].Start, End: d.Tokens[last].End}, open: t.words.First, close: last, par: t.par, turn: k + 1})
	}
	return append(out, marks[n:]...)
}

// speakTurns makes direct speech of the answers.
func (f *finder) speakTurns() {
	for k := range f.marks {
		if f.marks[k].turn == 0 {
			continue
		}
		t := &f.talk[f.marks[k].turn-1]
		f.uses[k] = use{cue: document.None, kind: speech, group: k}
		d := draft{Range: t.words, cue: document.None, group: k, score: 0.97}
		if t.label.First == t.label.End {
			d.subject, d.score = f.interviewee(), 0.97
			f.drafts = append(f.drafts, d)
			continue
		}
		d.sign = document.Range{First: t.label.End, End: t.label.End + 1}
		d.subject = subject{Range: t.label, kind: described, mention: document.None}
		if m := f.ment[t.label.First]; m != document.None {
			d.subject.kind, d.subject.mention = named, int(m)
		} else if t.interviewee {
			d.subject = f.interviewee()
		}
		f.drafts = append(f.drafts, d)
	}
}

// interviewee returns the person named most often outside the turns, the first of several.
func (f *finder) interviewee() subject {
	best, top := document.None, 0
	for e := range f.d.Entities {
		x := &f.d.Entities[e]
		if x.Type != document.Person || f.onlyCredits(x) {
			continue
		}
		n, first := 0, document.None
		for _, m := range x.Mentions {
			if i := f.d.Mentions[m].Tokens.First; f.in[i] == document.None {
				n++
				if first == document.None {
					first = m
				}
			}
		}
		if n > top || n == top && n > 0 && first < best {
			best, top = first, n
		}
	}
	if best == document.None {
		return subject{mention: document.None}
	}
	return subject{Range: f.d.Mentions[best].Tokens, kind: named, mention: best}
}

// interview returns the answers of an interview without labels: short paragraphs that ask, each followed by one in which
// somebody speaks as I or we. Explainers ask too, but nobody says I in them.
func (f *finder) interview() []turn {
	var ts []turn
	questions, personal, marked := 0, 0, 0
	asked := false // the paragraph before is a question
	for p := range f.d.Paragraphs {
		first, end := paragraphTokens(f.d, p)
		if first >= end {
			continue
		}
		if asks, direct := f.asks(first, end); asks && (f.d.Word(end-1) == "?" || direct && len(ts) > 0) {
			if f.d.Word(end-1) == "?" {
				questions++
			}
			asked = true
			continue
		}
		if asked {
			i, m := f.speaksAsI(first, end)
			if i {
				personal++
			}
			if m {
				marked++
			}
			ts = append(ts, turn{par: p, label: document.Range{First: first, End: first}, words: document.Range{First: first, End: end}, answers: true})
		}
		asked = false
	}
	if questions < 3 || 2*personal < len(ts) || 2*marked > len(ts) {
		return nil
	}
	return ts
}

// asks reports whether tokens [first, end) are short and hold no marks, as a question does, and whether they say you.
func (f *finder) asks(first, end int) (short, you bool) {
	if end-first > 50 {
		return false, false
	}
	for i := first; i < end; i++ {
		if f.d.Tokens[i].Kind == document.QuoteMark {
			return false, false
		}
		you = you || f.is(i, "you") || f.is(i, "your")
	}
	return true, you
}

// speaksAsI reports whether tokens [first, end) say I or we, and whether they hold double quotation marks.
func (f *finder) speaksAsI(first, end int) (i, marked bool) {
	for k := first; k < end; k++ {
		switch f.d.Word(k) {
		case "I", "we", "We", "my", "My", "our", "Our", "me":
			i = true
		case `"`, "“", "«":
			marked = true
		}
	}
	return i, marked
}
