package quotes

import (
	"sort"

	"byline/internal/document"
)

// colons makes direct speech of stretches after a colon without a verb of saying: Mayor: "I will stay".
func (f *finder) colons() {
	for k := range f.marks {
		o := f.marks[k].open
		if f.uses[k].kind != unused || o == 0 || f.d.Word(o-1) != ":" || f.in[o-1] != document.None {
			continue
		}
		u := f.units[f.unit[o-1]]
		if f.introducesTitle(o-1) || f.opensPhraseOf(k, u.End) {
			continue
		}
		f.uses[k] = use{cue: document.None, kind: speech, group: k}
		f.drafts = append(f.drafts, draft{Range: document.Range{First: o, End: f.marks[k].close + 1}, cue: document.None, sign: document.Range{First: o - 1, End: o},
			subject: f.colonSubject(o-1, u.First), group: k, score: 0.96})
	}
}

// blocks makes direct speech of a paragraph without marks that a verb of saying and a colon announce: He wrote: ¶ It is over.
func (f *finder) blocks() {
	for ci := range f.cues {
		c := &f.cues[ci]
		p := f.paragraph(c.First)
		_, end := paragraphTokens(f.d, p)
		if c.used || c.frame&direct == 0 || c.frame&(nominal|reading) != 0 || c.subject.kind == shared || c.subject.kind == nobody || p+1 >= len(f.d.Paragraphs) ||
			end-c.First > 14 || f.d.Word(end-1) != ":" || f.in[end-1] != document.None {
			continue
		}
		if k := f.d.Paragraphs[p+1].Kind; k != document.Body && k != document.BlockQuote {
			continue
		}
		b, e := paragraphTokens(f.d, p+1)
		for b < e && f.d.Tokens[b].Kind != document.Word && f.d.Tokens[b].Kind != document.QuoteMark {
			b++
		}
		if b >= e || f.in[b] != document.None || f.words(b, e) < 4 {
			continue
		}
		c.used = true
		f.drafts = append(f.drafts, draft{Range: document.Range{First: b, End: e}, cue: ci, group: document.None, score: 0.9})
	}
}

// opensPhraseOf reports whether stretch k is only the first words of what follows a colon: Reports: "leaner" rules planned.
func (f *finder) opensPhraseOf(k, end int) bool {
	n := f.marks[k].close + 1
	return f.marks[k].closed && f.inner(k) < 3 && f.lowerStart(k) && n < end && f.word(n) && f.in[n] == document.None && !f.has(n, conj|prep|sub)
}

// colonSubject finds whose words follow the colon at token i.
func (f *finder) colonSubject(i, first int) subject {
	n := sort.Search(len(f.cues), func(c int) bool { return f.cues[c].First >= i })
	if n > 0 && f.cues[n-1].First >= first {
		return subject{kind: shared, mention: document.None}
	}
	for k := i - 1; k >= first && i-k < 40; k-- {
		if f.in[k] != document.None || !f.has(k, paper) || f.ment[k] != document.None {
			continue
		}
		if k+2 < i && f.has(k+1, prep) {
			if s := f.phraseAfter(k+2, i, false); s.kind == named {
				return s
			}
		}
		l := max(f.phraseStart(k, first), k-6)
		for l < k && !f.has(l, det) && f.d.Tokens[l].Shape == document.Lower && f.has(l, prep|finite|conj) {
			l++
		}
		return subject{Range: document.Range{First: l, End: k + 1}, kind: described, mention: document.None}
	}
	if s := f.phraseBefore(i-1, first); (s.kind == named || s.kind == described && f.speaks(s)) && s.First <= first+1 {
		return s
	}
	return f.mainSubject(first, i)
}

// mainSubject returns the first name or pronoun of [first, end) that can speak.
func (f *finder) mainSubject(first, end int) subject {
	for k := first; k < min(end, first+clauseLength); k++ {
		if f.in[k] != document.None {
			k = f.marks[f.in[k]].close
			continue
		}
		if m := f.ment[k]; m != document.None {
			if t := f.d.Mentions[m].Type; (t == document.Person || t == document.Org) && !f.has(k-1, prep) {
				r := f.d.Mentions[m].Tokens
				return subject{Range: r, kind: named, mention: int(m)}
			}
			continue
		}
		if f.has(k, pronoun) && (f.is(k, "he") || f.is(k, "she") || f.is(k, "they")) {
			return subject{Range: document.Range{First: k, End: k + 1}, kind: pronominal, mention: document.None}
		}
	}
	return subject{kind: shared, mention: document.None}
}

// introducesTitle reports whether the words before token i announce the title of a work.
func (f *finder) introducesTitle(i int) bool {
	for k := i - 1; k >= 0 && k > i-4; k-- {
		if f.has(k, title) {
			return true
		}
	}
	return false
}

// alone makes direct speech of the stretches that stand as sentences of their own.
func (f *finder) alone() {
	for k := range f.marks {
		s := &f.marks[k]
		if f.uses[k].kind != unused || f.nearTitle(s.open) || f.titleCase(k) {
			continue
		}
		u := f.units[f.unit[s.open]]
		starts := s.open == u.First || s.open == u.First+1 && f.d.Tokens[u.First].Kind == document.Punct || f.in[s.open-1] != document.None && f.follows(k)
		if !starts {
			continue
		}
		d := draft{Range: document.Range{First: s.open, End: s.close + 1}, cue: document.None, group: k, score: 0.97}
		if f.credit(k, &d) || f.headed(k, &d) || f.howPut(k, &d) || f.unknownVerb(k, &d) {
			f.uses[k] = use{cue: document.None, kind: speech, group: k}
			f.drafts = append(f.drafts, d)
			f.resume(k, d)
			continue
		}
		if !f.complete(k, u) {
			continue
		}
		f.uses[k] = use{cue: document.None, kind: speech, group: k}
		d.follow = true
		f.drafts = append(f.drafts, d)
	}
}

// resume adds the stretch that goes on behind the verb of draft d, the words in stretch k: "…," he paused, "…"
func (f *finder) resume(k int, d draft) {
	n := k + 1
	if n >= len(f.marks) || f.uses[n].kind != unused {
		return
	}
	a, o := f.marks[k].close+1, f.marks[n].open
	if o-a > 12 || f.d.Word(o-1) != "," || f.sentenceBetween(a, o) || f.marks[n].par != f.marks[k].par {
		return
	}
	d.Range = document.Range{First: o, End: f.marks[n].close + 1}
	f.uses[n] = use{cue: document.None, kind: speech, group: k}
	f.drafts = append(f.drafts, d)
}

// howPut takes who speaks from "…" was how Roe put it.
func (f *finder) howPut(k int, d *draft) bool {
	i := f.marks[k].close + 1
	if !f.marks[k].closed || !f.has(i, being) || !f.is(i+1, "how") {
		return false
	}
	s := f.phraseAfter(i+2, f.units[f.unit[i]].End, false)
	if s.kind != named && !(s.kind == described && f.speaks(s)) {
		return false
	}
	d.subject = s
	if v := s.End; v < len(f.in) && f.in[v] == document.None && (f.frm[v] != 0 || f.verbLike(v) || f.is(v, "put")) {
		d.sign = document.Range{First: v, End: v + 1}
	}
	return true
}

// credit takes the name behind a dash after stretch k: "…" — Ann Roe.
func (f *finder) credit(k int, d *draft) bool {
	i := f.marks[k].close + 1
	if !f.marks[k].closed || i+1 >= len(f.in) || f.paragraph(i) > f.marks[k].par+1 {
		return false
	}
	switch f.d.Word(i) {
	case "—", "–", "-", "--", "―":
	default:
		return false
	}
	if i+2 < len(f.in) && f.free(i+1) && f.is(i+1, "the") {
		i++
	}
	m := f.ment[i+1]
	if m == document.None || f.d.Mentions[m].Type != document.Person && f.d.Mentions[m].Type != document.Org {
		return false
	}
	if e := f.d.Mentions[m].Tokens.End; e < f.units[f.unit[i]].End && f.has(e, aux|finite) {
		return false
	}
	d.subject = subject{Range: f.d.Mentions[m].Tokens, kind: named, mention: int(m)}
	return true
}

// headed takes who speaks from behind a colon in a headline: 'It shook': survivors tell of the crash.
func (f *finder) headed(k int, d *draft) bool {
	i := f.marks[k].close + 1
	if !f.marks[k].closed || i+1 >= len(f.in) || f.d.Word(i) != ":" || f.inner(k) < 2 || f.paragraph(i) != f.marks[k].par {
		return false
	}
	s := f.phraseAfter(i+1, f.units[f.unit[i]].End, false)
	if s.kind != named && !(s.kind == described && f.speaks(s)) || s.kind == named && f.d.Mentions[s.mention].Type != document.Person {
		return false
	}
	d.subject, d.sign = s, document.Range{First: i, End: i + 1}
	return true
}

// follows reports whether stretch k stands right after another one that is direct speech.
func (f *finder) follows(k int) bool { return k > 0 && f.uses[k-1].kind == speech }

// nearTitle reports whether a word before token i announces a title: the novel "…".
func (f *finder) nearTitle(i int) bool {
	return f.has(i-1, title) || f.has(i-2, title) && f.d.Word(i-1) == ","
}

// titleCase reports whether stretch k, in the running text, is written as titles are: every long word with a capital.
func (f *finder) titleCase(k int) bool {
	r := f.marks[k].inner()
	if !f.marks[k].closed || r.End-r.First > 12 || f.d.Paragraphs[f.marks[k].par].Kind != document.Body {
		return false
	}
	capitals, plain := 0, false
	for i := r.First; i < r.End; i++ {
		t := &f.d.Tokens[i]
		switch {
		case t.Kind == document.Word && (t.Shape == document.Capital || t.Shape == document.MixedCase):
			capitals++
			plain = plain || f.ment[i] == document.None && i > r.First
		case t.Kind == document.Word && (t.Len() > 3 || t.Shape == document.Upper && t.Len() > 1):
			return false
		case t.Kind == document.Punct && i == r.End-1:
			if w := f.d.Word(i); w != "," {
				return false
			}
		}
	}
	return capitals > 2 && plain
}

// complete reports whether stretch k is a whole sentence: it ends with its unit or with a full stop.
func (f *finder) complete(k int, u document.Range) bool {
	s := &f.marks[k]
	if !s.closed {
		return s.open == u.First
	}
	switch f.d.Word(s.close - 1) {
	case ".", "!", "?", "…", "...", "—":
		return true
	case ",":
		return f.inner(k) > 2
	}
	end := f.units[f.unit[s.close]].End
	if i := s.close + 1; i < end {
		return f.d.Word(i) == "." && i+1 >= end && f.inner(k) > 2
	}
	return f.inner(k) > 2
}

// unknownVerb takes the verb between stretch k and a name as its cue although no list has it: "…," groused Roe.
func (f *finder) unknownVerb(k int, d *draft) bool {
	s := &f.marks[k]
	if !s.closed {
		return false
	}
	switch f.d.Word(s.close - 1) {
	case ",", "?", "!":
	default:
		if s.close+1 >= len(f.in) || f.d.Word(s.close+1) != "," {
			return false
		}
	}
	end := f.units[f.unit[s.close]].End
	i := s.close + 1
	if i < end && f.d.Word(i) == "," {
		i++
	}
	if i >= end || f.in[i] != document.None {
		return false
	}
	if f.verbLike(i) {
		if p := f.phraseAfter(i+1, end, false); p.kind == named || p.kind == described && f.speaks(p) {
			d.sign, d.subject = document.Range{First: i, End: i + 1}, p
			return true
		}
	}
	p := f.phraseAfter(i, end, false)
	if p.kind == nobody || p.kind == described && !f.speaks(p) {
		return false
	}
	v := p.End
	for v < end && (f.has(v, adverb) || f.manner(v)) {
		v++
	}
	if v < end && f.verbLike(v) {
		d.sign, d.subject = document.Range{First: v, End: v + 1}, p
		return true
	}
	if p.kind == named && v < end {
		d.subject = p
		return true
	}
	return false
}

// verbLike reports whether token i looks like a verb in the past tense.
func (f *finder) verbLike(i int) bool {
	w := f.d.Word(i)
	n := len(w)
	return f.d.Tokens[i].Shape == document.Lower && f.in[i] == document.None && (n > 3 && w[n-2:] == "ed" || f.has(i, finite) || n > 4 && w[n-1] == 's' && w[n-2] != 's' && !f.has(i, people|prep|sub))
}
