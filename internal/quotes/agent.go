package quotes

import "byline/internal/document"

// passiveSubject finds who speaks in "was told by X" and "X was quoted as saying".
func (f *finder) passiveSubject(c *cue, j int, r document.Range) {
	if c.form == gerund {
		c.subject = f.before(j, r.First)
		return
	}
	for k := c.End; k < r.End && k < c.End+6; k++ {
		if f.in[k] != document.None || f.d.Tokens[k].Kind == document.Punct {
			break
		}
		if f.has(k, relative) || f.oneOf(k, "if", "whether", "that") || f.question(k) {
			break
		}
		if f.is(k, "by") {
			if s := f.phraseAfter(k+1, r.End, false); s.kind != nobody {
				c.subject, c.rest = s, f.skipApposition(s.End, r.End)
				return
			}
		}
	}
	if c.frame&fragment != 0 {
		c.subject = subject{kind: nobody, mention: document.None}
	}
}

// skipApposition returns the token after an apposition behind token k, before if or whether: asked by Roe, a lawyer, if …
func (f *finder) skipApposition(k, end int) int {
	if k >= end || f.d.Word(k) != "," {
		return k
	}
	for i := k + 1; i < end-1 && i < k+phraseLength && f.in[i] == document.None; i++ {
		if f.d.Word(i) == "," {
			if f.oneOf(i+1, "if", "whether") {
				return i + 1
			}
			return k
		}
	}
	return k
}

// activeSubject finds the subject of a verb: after it when it is inverted, else before it.
func (f *finder) activeSubject(c *cue, j int, r document.Range) {
	if f.invertedSubject(c, j, r) {
		return
	}
	c.subject = f.before(j, r.First)
	s := &c.subject
	if m := f.ment[max(j, 0)]; s.kind == described && c.form == gerund && c.begin == c.First && m != document.None && f.d.Mentions[m].Type == document.Person {
		*s = subject{Range: f.d.Mentions[m].Tokens, kind: named, mention: int(m)} // a video of Roe saying
	}
	if s.kind == described && c.form == gerund && c.begin == c.First && !f.has(f.head(s.First, s.End), paper|person|people) && f.withComma(j) == 0 {
		*s = subject{kind: shared, mention: document.None}
	}
	if s.kind == described && c.frame&reading != 0 {
		f.nearest(s)
	}
	switch s.kind {
	case shared:
		if c.form == base && !f.has(j, conj) {
			s.kind = nobody
		}
	case named, pronominal:
		c.begin = min(c.begin, s.First)
	case described:
		c.begin = min(c.begin, s.First)
		if !f.credible(c, r.End) {
			s.kind = nobody
		}
	}
}

// credible reports whether the description before c can be its subject: somebody who speaks, or, where the verb leaves
// no doubt, anybody.
func (f *finder) credible(c *cue, end int) bool {
	s := &c.subject
	if c.form != past || c.frame&(bare|object) != 0 || f.speaks(*s) {
		return true
	}
	if f.is(f.skipAdverbials(c.rest, end, c), "that") && c.frame&that != 0 || c.frame&direct != 0 && c.frame&reading == 0 && f.markFollows(c.End, end) {
		return true
	}
	if !f.has(s.First, det) && !f.namesIn(*s) {
		return false
	}
	return c.End >= end || f.opensPhrase(c.End, end) || !f.word(c.End)
}

// invertedSubject takes the subject behind the verb: said Roe.
func (f *finder) invertedSubject(c *cue, j int, r document.Range) bool {
	if c.begin != c.First || c.form == gerund || c.form == base || c.frame&(object|fragment) != 0 {
		return false
	}
	if !f.invertible(j, r.First) || f.has(c.End, pronoun) || f.is(c.End, "that") {
		return false
	}
	s := f.phraseAfter(c.End, r.End, false)
	if s.kind != named && !(s.kind == described && f.speaks(s)) || !f.closesInversion(c, s, j, r) {
		return false
	}
	c.subject, c.inverted, c.rest = s, true, s.End
	return true
}

// nearest cuts a description down to its last noun phrase: behind a bedsheet that read.
func (f *finder) nearest(s *subject) {
	if f.has(f.head(s.First, s.End), paper) {
		return
	}
	for i := s.End - 2; i > s.First; i-- {
		if f.has(i, det) && f.ment[i] == document.None {
			s.First = i
			return
		}
	}
}

// namesIn reports whether a mention stands in the phrase: Roe's camp.
func (f *finder) namesIn(s subject) bool {
	for i := s.First; i < s.End; i++ {
		if f.ment[i] != document.None {
			return true
		}
	}
	return false
}

// closesInversion reports whether phrase s, after verb c, ends where a subject ends: no verb of its own follows it.
func (f *finder) closesInversion(c *cue, s subject, j int, r document.Range) bool {
	k := s.End
	comma := j >= r.First && f.in[j] == document.None && f.d.Word(j) == ","
	if k >= r.End {
		return true
	}
	if f.in[k] != document.None {
		return !comma || f.finiteIn(r.First, j)
	}
	if f.has(k, aux|finite) && f.ment[k] == document.None || f.finitePast(k, c.First) && f.ment[k] == document.None {
		return false
	}
	if f.oneOf(k, "that", "if", "whether") {
		return false
	}
	if comma && !f.finiteIn(r.First, j) && (f.finiteIn(c.End, r.End) || f.word(k) && !f.has(k, prep|timeStart|day|sub|conj)) {
		return false
	}
	return true
}

// invertible reports whether a verb after token j can have its subject behind it.
func (f *finder) invertible(j, first int) bool {
	if j < first || f.in[j] != document.None {
		return true
	}
	w := f.d.Word(j)
	return w == "," || w == "''" || w == "—" || w == "–" || w == "?" || w == "!" || w == "."
}

// speaks reports whether the head of a description is a word for somebody who can speak.
func (f *finder) speaks(s subject) bool {
	h := f.head(s.First, s.End)
	if f.has(h, person|people|body|paper) {
		return true
	}
	if t := &f.d.Tokens[h]; t.Shape == document.Capital && h > f.d.Sentences[t.Sentence].Tokens.First && f.cls[h] == 0 {
		return true // a name that is no mention
	}
	if f.has(h, adverb|timeStart|day|prep|sub) {
		return false
	}
	w := f.d.Word(h)
	n := len(w)
	return n > 4 && (w[n-2:] == "er" || w[n-2:] == "or" || w[n-3:] == "ers" || w[n-3:] == "ors" || w[n-3:] == "ist" || w[n-4:] == "ists" || w[n-4:] == "ians" || w[n-3:] == "ian" || w[n-3:] == "man" || w[n-3:] == "men")
}

// before returns the subject that ends with token j.
func (f *finder) before(j, first int) subject {
	other := subject{kind: shared, mention: document.None}
	j = f.beforeTime(j, first)
	if j < first || f.in[j] != document.None || f.has(j, conj) && f.ment[j] == document.None {
		return other
	}
	switch w := f.d.Word(j); {
	case (f.has(j, relative) || f.is(j, "that")) && f.ment[j] == document.None:
		if j-1 >= first && f.d.Word(j-1) == "," {
			j--
		}
		if s := f.phraseBefore(j-1, first); s.kind == named {
			return f.ofBody(s, first)
		} else if s.kind != nobody {
			return s
		}
		return other
	case w == "," || w == ")" || w == "—" || w == "–":
		return f.beforeApposition(j, first)
	}
	s := f.phraseBefore(j, first)
	if s.kind == nobody || s.kind == described && f.has(f.head(s.First, s.End), adverb|timeStart) {
		return other
	}
	if s.kind == named {
		s = f.firstOfPair(f.firstOfList(s, first), first)
	}
	if s.kind == described || s.kind == named {
		if w := f.whoBefore(s.First, first); w.kind == described || w.kind == named {
			return w
		}
	}
	return s
}

// firstOfList returns the first of the names that the names of s end: Oslo, Roe and Doe.
func (f *finder) firstOfList(s subject, first int) subject {
	m := s.mention
	if e := f.d.Mentions[m].Tokens.End; e >= s.End || !f.has(e, conj) {
		return s
	}
	for n := 0; n < 8 && s.First-2 >= first && f.free(s.First-1) && f.d.Word(s.First-1) == "," && f.ment[s.First-2] != document.None && f.in[s.First-2] == document.None; n++ {
		m = int(f.ment[s.First-2])
		s.First, s.mention = max(f.d.Mentions[m].Tokens.First, first), m
	}
	return s
}

// firstOfPair returns the name with which the clause begins when s is only the last of several that speak together: the
// Acme Union (AU), the baker, and the Oslo Club said.
func (f *finder) firstOfPair(s subject, first int) subject {
	k := s.First - 1
	if k > first && f.is(k, "the") && f.free(k) {
		k--
	}
	if k <= first || !f.free(k) || !f.is(k, "and") {
		return s
	}
	at := first
	for at < k && f.free(at) && f.has(at, det|conj|person) {
		at++
	}
	m := f.ment[at]
	if m == document.None || f.in[at] != document.None || f.d.Mentions[m].Type != f.d.Mentions[s.mention].Type {
		return s
	}
	e := f.d.Mentions[m].Tokens.End
	if e < k {
		if w := f.d.Word(e); w != "," && w != "(" || w == "," && f.d.Word(k-1) != "," && f.ment[k-1] == document.None || f.finiteIn(e, k) || f.pastIn(e, k) {
			return s
		}
	}
	return subject{Range: document.Range{First: at, End: s.End}, kind: named, mention: int(m)}
}

// ofBody returns the body a name behind of, in or from belongs to: the party (P) of President Roe, the court in Oslo.
func (f *finder) ofBody(s subject, first int) subject {
	k := s.First - 1
	for k > first && f.free(k) && (f.is(k, "the") || f.has(k, person)) {
		k--
	}
	if k <= first || !f.free(k) || !f.oneOf(k, "of", "in") {
		return s
	}
	if k--; f.d.Word(k) == "," && f.in[k] == document.None {
		k--
	}
	k = f.beforeBrackets(k, first)
	if k < first || f.in[k] != document.None || f.ment[k] == document.None || f.d.Mentions[f.ment[k]].Type != document.Org {
		return s
	}
	m := int(f.ment[k])
	return subject{Range: document.Range{First: max(f.d.Mentions[m].Tokens.First, first), End: s.End}, kind: named, mention: m}
}

// beforeTime returns the token before a time that ends with token j, where that is a relative pronoun or a name, or j: who
// in 2010 said, Roe last week said.
func (f *finder) beforeTime(j, first int) int {
	k := j
	for k > first && k > j-4 && f.free(k) && (f.has(k, day|timeStart) || f.d.Tokens[k].Kind == document.Number) {
		k--
	}
	switch {
	case k == j || k <= first:
	case f.free(k) && f.has(k, prep) && f.free(k-1) && f.has(k-1, relative):
		return k - 1
	case f.has(k+1, timeStart) && k+1 < j && (f.ment[k] != document.None || f.has(k, person|people|body)):
		return k // Roe last week said
	case f.is(k, "this") && f.has(k+1, day) && f.ment[k-1] != document.None:
		return k - 1
	case f.is(k, "this") && f.has(k+1, day) && k-2 >= first && f.has(k-1, adverb) && f.ment[k-2] != document.None:
		return k - 2 // Roe just this month said
	}
	return j
}

// whoBefore returns the noun before a relative clause that ends with token i-1: an accountant who kept the books said.
func (f *finder) whoBefore(i, first int) subject {
	none := subject{mention: document.None}
	for k := i - 1; k > first && k > i-16; k-- {
		if f.in[k] != document.None || f.has(k, conj|pronoun|sub) && f.ment[k] == document.None && !f.is(k, "it") || f.d.Tokens[k].Kind == document.Punct && !f.d.Tokens[k].Glued {
			return none
		}
		if w := f.d.Word(k); w == "," || w == ";" || w == ":" {
			return none
		}
		if f.is(k, "who") {
			return f.phraseBefore(k-1, first)
		}
	}
	return none
}

// beforeApposition finds the subject that a comma, bracket or dash at token j separates from its verb: the person named
// farthest left, else the nearest that can speak.
func (f *finder) beforeApposition(j, first int) subject {
	if s := f.nameAsApposition(j, first); s.kind == named {
		return s
	}
	best := subject{kind: shared, mention: document.None}
	commas := 0
	for k := j - 1; k >= first && j-k < 40 && commas < 4; k-- {
		if f.in[k] != document.None || f.d.Tokens[k].Kind != document.Punct {
			continue
		}
		switch f.d.Word(k) {
		case ";", ":":
			return best
		case ",", "(", "—", "–":
		default:
			continue
		}
		commas++
		s := f.phraseBefore(k-1, first)
		if s.kind == pronominal || s.kind != named && f.has(k-1, finite) {
			return best
		}
		if !f.apposes(k + 1) {
			continue
		}
		switch {
		case s.kind == named && f.d.Mentions[s.mention].Type == document.Person:
			if t := f.describedBefore(s, first); t.kind == named {
				return t
			}
			return f.ofBody(s, first)
		case best.kind == described && s.kind == named && s.First == first,
			best.kind == shared && (s.kind == named || s.kind == described && f.speaks(s)):
			best = s
		}
	}
	return best
}

// nameAsApposition returns the person whose name stands between the commas before token j, behind a description: a
// farmer, Ann Roe, said.
func (f *finder) nameAsApposition(j, first int) subject {
	none := subject{mention: document.None}
	s := f.phraseBefore(j-1, first)
	if s.kind != named {
		return none
	}
	x := &f.d.Mentions[s.mention]
	if x.Tokens.End != j && (x.Tokens.First != s.First || !f.oneOf(x.Tokens.End, "of", "at", "from")) {
		return none // Roe of Acme
	}
	t := f.describedBefore(s, first)
	if x.Type == document.Person || x.Type == document.Org && t.kind == named && f.has(f.head(t.First, s.First-1), body|paper) {
		return t
	}
	return none
}

// describedBefore extends the name s to the description before it and its comma: a farmer, Ann Roe. It returns nobody when
// there is none.
func (f *finder) describedBefore(s subject, first int) subject {
	none := subject{mention: document.None}
	k := f.beforeBrackets(s.First-2, first)
	if k < first || f.d.Word(s.First-1) != "," || f.in[k] != document.None || f.ment[k] != document.None && f.d.Mentions[f.ment[k]].Type == document.Person {
		return none
	}
	t := f.phraseBefore(k, first)
	if t.kind != described || !f.speaks(t) {
		return none
	}
	t.kind, t.mention, t.End = named, s.mention, s.End
	return t
}

// beforeBrackets returns the token before the brackets that close with token k, or k.
func (f *finder) beforeBrackets(k, first int) int {
	if k < first || f.d.Word(k) != ")" {
		return k
	}
	for i := k - 1; i > first && i > k-12; i-- {
		if f.d.Word(i) == "(" {
			return i - 1
		}
	}
	return k
}

// apposes reports whether what begins at token i can stand in apposition to the name before it.
func (f *finder) apposes(i int) bool { return !(f.has(i, conj|pronoun) && f.ment[i] == document.None) }
