package quotes

import "byline/internal/document"

// A draft is a quote before its speaker is known.
type draft struct {
	document.Range // tokens
	kind           document.QuoteKind
	cue            int            // index into finder.cues, or None
	sign           document.Range // the token of a colon that serves as cue
	subject        subject        // of a colon
	group          int
	follow         bool // has no cue of its own and goes on after a quotation of the same paragraph
	score          float32
}

// attach connects stretches in marks with the cues beside them.
func (f *finder) attach() {
	for ci := range f.cues {
		c := &f.cues[ci]
		if c.frame&direct == 0 {
			continue
		}
		before := f.stretchBefore(c)
		end := f.units[c.unit].End
		if before != document.None && f.uses[before].kind == unused && f.endsForCue(c, before, end) && !f.endsClause(before) && !f.titled(c, before, end) {
			f.use(before, ci, before)
			c.used = true
		}
		after := f.stretchAfter(c, end)
		if after == document.None || f.uses[after].kind != unused {
			continue
		}
		switch {
		case c.used:
			if f.resumes(c, after) {
				f.use(after, ci, before)
			}
		case f.aside(c) && f.lowerStart(after):
		case f.introduces(c, after, end):
			f.use(after, ci, after)
			c.used = true
			f.alsoAfter(ci, after, end)
		}
	}
}

// endsClause reports whether stretch k only ends a sentence that began before it: The river was "a ditch," Roe said.
func (f *finder) endsClause(k int) bool {
	o := f.marks[k].open
	u := f.units[f.unit[o]]
	if !f.lowerStart(k) || o == u.First || f.in[o-1] != document.None {
		return false
	}
	if w := f.d.Word(o - 1); w == ":" || f.cueIn(u.First, o) {
		return false
	}
	start := f.clauseStart(u, document.None, o)
	return f.words(start, o) > 1
}

// titled reports whether stretch k, right behind a word, is a name before a verb that says something else: on "The Hour,"
// Roe said the plan failed.
func (f *finder) titled(c *cue, k, end int) bool {
	o := f.marks[k].open
	if o == f.units[f.unit[o]].First || f.in[o-1] != document.None {
		return false
	}
	return f.nearTitle(o) || f.titleCase(k) || f.d.Tokens[o-1].Kind != document.Punct && f.hasComplement(c, end)
}

// cueIn reports whether a verb that can introduce speech stands in [i, o).
func (f *finder) cueIn(i, o int) bool {
	for k := max(i, o-40); k < o; k++ {
		if f.in[k] == document.None && f.ment[k] == document.None && f.frm[k]&direct != 0 && f.frm[k]&(nominal|listed) == 0 {
			return true
		}
	}
	return false
}

// aside reports whether c stands between commas inside a sentence: The door, Roe said, "was shut."
func (f *finder) aside(c *cue) bool {
	b := c.begin - 1
	u := f.units[c.unit]
	return !c.inverted && b > u.First && f.in[b] == document.None && f.d.Word(b) == "," && f.in[b-1] == document.None && c.subject.kind != shared &&
		!f.has(u.First, prep|timeStart|adverb|sub)
}

// lowerStart reports whether the words in stretch k begin with a small letter.
func (f *finder) lowerStart(k int) bool {
	i := f.marks[k].inner().First
	return i < len(f.d.Tokens) && f.d.Tokens[i].Shape == document.Lower
}

// use makes stretch k direct speech with cue ci.
func (f *finder) use(k, ci, group int) {
	f.uses[k] = use{cue: ci, kind: speech, group: group}
}

// alsoAfter takes further stretches joined to k: read "A" and "B".
func (f *finder) alsoAfter(ci, k, end int) {
	for n := k + 1; n < len(f.marks); n++ {
		o := f.marks[n].open
		if o >= end || o != f.marks[n-1].close+2 {
			return
		}
		if w := f.lower(o - 1); w != "and" && w != "," && w != "or" {
			return
		}
		f.use(n, ci, n)
	}
}

// stretchBefore returns the stretch that ends right before the cue and its subject, or None.
func (f *finder) stretchBefore(c *cue) int {
	i := c.front() - 1
	if c.source && f.d.Sentences[f.d.Tokens[c.First].Sentence].Tokens.First == c.First {
		return document.None
	}
	for n := 0; n < 2 && i >= 0; n++ {
		if k := f.in[i]; k != document.None {
			if f.marks[k].close == i && f.marks[k].par == f.paragraph(c.First) {
				return int(k)
			}
			return document.None
		}
		if w := f.d.Word(i); w != "," && w != "—" && w != "–" && w != "-" && w != "." {
			return document.None
		}
		i--
	}
	return document.None
}

// endsForCue reports whether stretch k ends so that cue c can belong to it.
func (f *finder) endsForCue(c *cue, k, end int) bool {
	s := &f.marks[k]
	if !s.closed {
		return true
	}
	switch f.d.Word(s.close - 1) {
	case ",":
		return true
	case "?", "!", "…", "...", "—", "–", "-":
		return f.unit[s.close] == f.unit[c.First] || !f.hasComplement(c, end)
	case ".", ":", ";":
		return !f.hasComplement(c, end)
	}
	if i := s.close + 1; i < len(f.in) && (f.d.Word(i) == "," || f.d.Word(i) == "—" || f.d.Word(i) == "–") {
		return true
	}
	return s.open == f.units[f.unit[s.open]].First && f.inner(k) > 2 && !f.hasComplement(c, end)
}

// hasComplement reports whether words of its own follow c: a clause or a stretch in marks.
func (f *finder) hasComplement(c *cue, end int) bool {
	if _, _, ok := f.complement(c, end); ok {
		return true
	}
	k := f.stretchAfter(c, end)
	return k != document.None && f.introduces(c, k, end)
}

// inner counts the words of stretch k, up to 30.
func (f *finder) inner(k int) int {
	r, n := f.marks[k].inner(), 0
	for i := r.First; i < r.End && n < 30; i++ {
		if f.word(i) {
			n++
		}
	}
	return n
}

// stretchAfter returns the first stretch that opens after c in its unit, or None.
func (f *finder) stretchAfter(c *cue, end int) int {
	for i := c.rest; i < end && i < c.rest+60; i++ {
		if k := f.in[i]; k != document.None {
			if f.marks[k].open == i {
				return int(k)
			}
			return document.None
		}
	}
	return document.None
}

// resumes reports whether stretch k goes on with the quotation that c interrupted.
func (f *finder) resumes(c *cue, k int) bool {
	o := f.marks[k].open
	if f.sentenceBetween(c.rest, o) {
		return false
	}
	switch f.d.Word(o - 1) {
	case ",", ":", "—", "–", "-", "…":
		return true
	}
	if b := o - 1; b > c.rest && f.free(b) && (f.is(b, "but") || f.is(b, "and")) && f.d.Word(b-1) == "," && f.in[b-1] == document.None {
		return true // …," he said, but "…"
	}
	if f.placed(c, o) {
		return false
	}
	return o == c.rest || f.skipAdverbials(f.hearer(c, o), o, c) == o
}

// sentenceBetween reports whether a sentence ends between tokens i and j.
func (f *finder) sentenceBetween(i, j int) bool {
	return i < j && f.d.Tokens[i].Sentence != f.d.Tokens[j].Sentence
}

// hearer returns the token after the object of "told".
func (f *finder) hearer(c *cue, end int) int {
	if c.frame&object == 0 || c.passive {
		return c.rest
	}
	if k := f.skipObject(c.rest, end); k > 0 {
		return k
	}
	return c.rest
}

// introduces reports whether stretch k is what c says, wholly in marks.
func (f *finder) introduces(c *cue, k, end int) bool {
	s := &f.marks[k]
	o := s.open
	colon := f.d.Word(o-1) == ":"
	if colon && !f.cueBetween(c, o-1) {
		return o-c.rest < 40
	}
	i := f.skipAdverbials(f.hearer(c, o), o, c)
	if c.frame&object == 0 && i < o && f.ment[i] == document.None && (f.is(i, "me") || f.is(i, "him") || f.is(i, "her") || f.is(i, "us") || f.is(i, "them")) {
		i = f.skipAdverbials(i+1, o, c)
	}
	comma := false
	if i < o && (f.d.Word(i) == "," || f.d.Word(i) == "—" || f.d.Word(i) == "–") {
		comma = true
		i++
	}
	if i != o {
		return comma && f.d.Word(o-1) == "," && o-i < 12 && !f.finiteIn(i, o)
	}
	if !comma && f.placed(c, o) {
		return false
	}
	if n := s.close + 1; comma && s.closed && n < end && f.in[n] == document.None && f.ment[n] == document.None && f.has(n, aux|finite) {
		return false
	}
	if c.frame&reading != 0 && !comma {
		return f.bears(c)
	}
	if comma && !(f.lowerStart(k) && c.frame&listed != 0) {
		return true
	}
	return f.utterance(k, end)
}

// placed reports whether a preposition of place, and a possessive at most, stand between c and the mark at token o: said on
// "The Hour", on the network's "The Hour".
func (f *finder) placed(c *cue, o int) bool {
	i := o - 1
	if i > c.rest && f.in[i] == document.None && f.d.Tokens[i].Kind == document.Clitic && possessive(f.d.Word(i)) {
		for i--; i > c.rest && i > o-6 && f.in[i] == document.None && (f.ment[i] != document.None || f.word(i) && !f.has(i, prep)); i-- {
		}
	}
	return i >= c.rest && f.free(i) && f.oneOf(i, "on", "in", "at")
}

// bears reports whether the subject of c is a thing that carries words, not somebody who reads them: a sign read "…".
func (f *finder) bears(c *cue) bool {
	s := &c.subject
	switch s.kind {
	case pronominal:
		return f.is(s.First, "it")
	case described:
		return !f.speaker(f.head(s.First, s.End)) && !f.has(f.head(s.First, s.End), people)
	case named:
		return f.d.Mentions[s.mention].Type != document.Person
	}
	return true
}

// cueBetween reports whether another verb of saying stands between c and token o.
func (f *finder) cueBetween(c *cue, o int) bool {
	for i := c.rest; i < o; i++ {
		if f.in[i] == document.None && f.frm[i]&direct != 0 && f.frm[i]&nominal == 0 && i != c.First {
			return true
		}
	}
	return false
}

// utterance reports whether stretch k, which follows a verb without comma or colon, is said as it stands: a sentence of its
// own, with nothing after it that needs it.
func (f *finder) utterance(k, end int) bool {
	s := &f.marks[k]
	if !s.closed {
		return true
	}
	n := f.inner(k)
	after := s.close + 1
	last := f.d.Word(s.close - 1)
	stop := last == "." || last == "!" || last == "?" || last == ","
	switch {
	case after >= end:
	case f.d.Word(after) == "," || f.d.Word(after) == "." || f.d.Word(after) == ";" || f.has(after, conj) || last == "," || f.has(after, prep|sub|timeStart):
	default:
		return false
	}
	if f.lowerStart(k) && f.has(s.open+1, aux|finite) && last != "?" {
		return false // who complains about noise "is not a friend"
	}
	capital := f.d.Tokens[s.open+1].Shape == document.Capital || f.d.Tokens[s.open+1].Shape == document.Upper
	if capital && (stop || after >= end || f.d.Word(after) == ".") {
		return true
	}
	ends := after >= end || f.d.Word(after) == "." || stop
	return n >= 3 && ends && f.finiteMarked(s.open)
}
