package quotes

import "byline/internal/document"

// A cue is a verb of saying, or "according to", with its subject.
type cue struct {
	document.Range // the tokens of the cue
	frame          frame
	form           form
	unit           int
	subject        subject
	begin          int  // first token of subject and verb together
	rest           int  // first token after verb, particle and inverted subject
	inverted       bool // said Roe
	passive        bool // was told, was quoted as saying
	negated        bool // did not say
	source         bool // according to
	used           bool
	dependent      bool // stands in a relative or participial clause
	inside         bool // lies in a clause that another cue reports
}

// findCues fills f.cues, in text order.
func (f *finder) findCues() {
	for u, r := range f.units {
		for i := r.First; i < r.End; i++ {
			if f.in[i] != document.None {
				continue
			}
			if f.is(i, "according") && f.is(i+1, "to") && i+2 < r.End {
				f.addSource(i, u, r)
				continue
			}
			if f.is(i, "in") && f.addWords(i, u, r) {
				continue
			}
			if p := f.phrasal(i); p != 0 {
				f.frm[i] = p
			}
			if f.frm[i] != 0 {
				f.addVerb(i, u, r)
			}
		}
	}
}

// addSource adds "according to X" when X can speak.
func (f *finder) addSource(i, u int, r document.Range) {
	s := f.phraseAfter(i+2, r.End, true)
	if s.kind == nobody {
		return
	}
	h := f.head(s.First, s.End)
	if s.kind == described && !f.has(h, person|people|body|paper) && !f.has(s.First, det) && f.d.Tokens[h].Shape == document.Lower && !f.plural(h) {
		return
	}
	if s.kind == described && measure(f.lower(h)) {
		return
	}
	f.cues = append(f.cues, cue{Range: document.Range{First: i, End: i + 2}, frame: direct | that | bare, unit: u, subject: s, begin: i, rest: s.End, source: true})
}

// addWords adds "in her words" and "in the words of X" at token i.
func (f *finder) addWords(i, u int, r document.Range) bool {
	c := cue{frame: fragment, unit: u, begin: i, source: true}
	w := i + 2
	if f.is(w, "own") {
		w++
	}
	switch {
	case w >= r.End || !f.is(w, "words"):
		return false
	case f.is(i+1, "the") && f.is(w+1, "of"):
		c.subject, c.Range = f.phraseAfter(w+2, r.End, false), document.Range{First: i, End: w + 2}
		c.rest = max(c.subject.End, c.End)
	case f.is(i+1, "his"), f.is(i+1, "her"), f.is(i+1, "their"), f.is(i+1, "its"):
		c.subject = subject{Range: document.Range{First: i + 1, End: i + 2}, kind: pronominal, mention: document.None}
		c.Range, c.rest = document.Range{First: i, End: w + 1}, w+1
	default:
		return false
	}
	if c.subject.kind == nobody {
		return false
	}
	f.cues = append(f.cues, c)
	return true
}

// plural reports whether token i looks like a plural.
func (f *finder) plural(i int) bool {
	w := f.d.Word(i)
	return len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's'
}

// measure reports whether w is something that can only be a measure: "according to age".
func measure(w string) bool {
	switch w {
	case "plan", "schedule", "age", "height", "size", "income", "weight", "need", "needs", "rank", "merit", "law", "ability", "taste", "wishes", "principles", "type", "value", "season", "weather":
		return true
	}
	return false
}

// addVerb adds the verb at token i when it is used as a verb of saying.
func (f *finder) addVerb(i, u int, r document.Range) {
	c := cue{Range: document.Range{First: i, End: i + 1}, frame: f.frm[i], form: formOf(f.lower(i)), unit: u, begin: i, rest: i + 1}
	c.subject.mention = document.None
	f.particle(&c, r.End)
	j := f.auxiliaries(&c, i-1, r.First)
	if i == r.First && c.form == past && c.frame&(object|whether) != 0 {
		c.passive = true // Asked whether …, he said
	}
	if c.negated || !f.verbal(&c, j, r) {
		return
	}
	c.dependent = j >= r.First && f.in[j] == document.None && f.has(j, relative) || c.form == gerund && c.begin == i
	if c.passive {
		f.passiveSubject(&c, j, r)
		if s := f.before(j, r.First); c.form != gerund && (s.kind == named || s.kind == described || s.kind == pronominal) {
			c.begin = min(c.begin, s.First)
		}
	} else {
		f.activeSubject(&c, j, r)
	}
	if c.subject.kind == nobody && !c.passive || c.subject.kind == described && (f.is(c.subject.First, "nobody") || f.is(c.subject.First, "no")) {
		return
	}
	f.cues = append(f.cues, c)
}

// particle takes the second word of "pointed out", "shot back", "went on".
func (f *finder) particle(c *cue, end int) {
	i := c.End
	if i >= end || f.in[i] != document.None {
		return
	}
	switch {
	case f.is(i, "out") && (f.is(i-1, "called") || f.is(i-1, "calls")), f.is(i, "back") && c.frame&that == 0:
		c.frame = direct | listed
	case f.phrasal(i-1) != 0:
	default:
		return
	}
	c.End, c.rest = i+1, i+1
}

// phrasal returns the frame of the verb of two words that begins at token i, or 0.
func (f *finder) phrasal(i int) frame {
	if i+1 >= len(f.in) || f.ment[i] != document.None || f.in[i+1] != document.None {
		return 0
	}
	switch f.d.Word(i + 1) {
	case "it":
		switch f.lower(i) {
		case "put", "puts":
			return fragment
		}
	case "out":
		switch f.lower(i) {
		case "point", "points", "pointed", "pointing":
			return direct | that
		}
	case "on":
		switch f.lower(i) {
		case "went", "goes", "going":
			return direct | that | listed
		}
	case "back":
		switch f.lower(i) {
		case "shot", "shoots", "hit", "hits", "fired", "wrote":
			return direct | listed
		}
	}
	return 0
}

// auxiliaries walks left over the words that can stand between a subject and its verb and returns the token before.
func (f *finder) auxiliaries(c *cue, j, first int) int {
	seen := false
	for ; j >= first && f.in[j] == document.None; j-- {
		switch {
		case f.ment[j] != document.None:
			return j
		case f.has(j, negation):
			c.negated = true
		case f.is(j, "to") && c.form == base && (f.is(j-1, "used") || f.is(j-1, "liked") || f.is(j-1, "likes") || f.is(j-1, "continued") || f.is(j-1, "quick") || f.is(j-1, "keen") || f.is(j-1, "careful") || f.is(j-1, "on")):
			j--
			seen = true
		case f.is(j, "as") && c.form == gerund:
			if k := f.quotedAs(j-1, first); k != document.None {
				c.passive = true
				return k
			}
			return j
		case f.has(j, being) && f.d.Tokens[j].Kind != document.Clitic:
			if c.form == past {
				c.passive = true
			}
			seen = true
		case f.has(j, aux) && !(f.d.Tokens[j].Kind == document.Clitic && possessive(f.d.Word(j)) && c.form != gerund):
			if f.has(j, modal) && c.frame&(direct) == 0 {
				return j
			}
			seen = true
		case (f.is(j, "all") || f.is(j, "both")) && j > first:
		case f.has(j, adverb) || f.manner(j) || f.cls[j]&(day|timeStart) == day|timeStart:
		default:
			if seen {
				c.begin = j + 1
			}
			return j
		}
		c.begin = j
	}
	return j
}

// manner reports whether token j is an adverb in -ly.
func (f *finder) manner(j int) bool {
	w := f.d.Word(j)
	return len(w) > 4 && w[len(w)-2:] == "ly" && f.d.Tokens[j].Shape == document.Lower && w != "family" && w != "assembly" && w != "daily" && w != "weekly" && w != "monthly"
}

// quotedAs returns the token before "was quoted [by …]" that ends with token j, or None.
func (f *finder) quotedAs(j, first int) int {
	for k := j; k >= first && j-k < 8; k-- {
		if f.is(k, "quoted") || f.is(k, "cited") || f.is(k, "reported") {
			k--
			for k >= first && (f.has(k, aux|adverb)) {
				k--
			}
			return k
		}
	}
	return document.None
}

// verbal reports whether the form at c is a verb here, j being the token before it and its auxiliaries.
func (f *finder) verbal(c *cue, j int, r document.Range) bool {
	i := c.First
	bareVerb := c.begin == i
	switch c.form {
	case base, present:
		if bareVerb && j >= r.First && f.in[j] == document.None {
			if f.ment[j] == document.None && (f.has(j, det) && !f.has(j, people) || f.has(j, prep)) || f.is(j, "to") {
				return false
			}
			if c.form == base && c.frame&nominal != 0 && !(f.d.Word(j) == "," && f.is(c.End, "that")) && !f.has(j, pronoun|people|conj|relative) && f.ment[j] == document.None {
				return false
			}
			if c.frame&nominal != 0 && f.d.Tokens[j].Kind == document.Clitic && possessive(f.d.Word(j)) {
				return false
			}
			if c.frame&(nominal|fragment) == nominal && f.ment[j] != document.None && !f.clauseFollows(c, r.End) && f.d.Word(min(c.End, r.End-1)) != "," {
				return false
			}
		}
		if c.frame&nominal != 0 && i+1 < r.End && f.has(i+1, prep|aux) && f.in[i+1] == document.None {
			return false
		}
		if c.form == base && !bareVerb && f.has(c.begin, modal) && !f.has(i+1, 0) {
			return c.frame&bare != 0
		}
	case gerund:
		if bareVerb && j >= r.First && f.in[j] == document.None && f.ment[j] == document.None {
			if f.has(j, det|sub) || f.has(j, prep) && !f.is(j, "by") || f.d.Tokens[j].Kind == document.Clitic {
				return false
			}
			if f.word(j) && !f.has(j, conj|adverb) && !c.passive && !(c.frame&bare != 0 && f.has(j, paper|person|people|body)) {
				c.frame |= listed // "a caller claiming …" after a noun
			}
		}
		if c.frame&nominal != 0 && !f.clauseFollows(c, r.End) && !f.markFollows(i+1, r.End) {
			return false
		}
	case past:
		if bareVerb && j > r.First && f.is(j, "that") && f.word(j-1) && c.frame&reading != 0 {
			return true
		}
		if bareVerb && j >= r.First && (f.has(j, det|prep) || f.d.Tokens[j].Kind == document.Clitic && c.frame&that == 0) && f.ment[j] == document.None && !f.has(j, people|pronoun) {
			return false
		}
	}
	return true
}

// clauseFollows reports whether "that" or a finite clause follows the verb.
func (f *finder) clauseFollows(c *cue, end int) bool {
	if f.is(c.End, "that") {
		return true
	}
	return f.opensPhrase(c.End, end) && f.finiteIn(c.End, end)
}

// opensPhrase reports whether a noun phrase or a stretch can open at token i.
func (f *finder) opensPhrase(i, end int) bool {
	return i < end && (f.in[i] != document.None || f.ment[i] != document.None || f.has(i, det|pronoun|people) || f.d.Tokens[i].Kind == document.Number || f.question(i) || f.d.Word(i) == ":")
}

// markFollows reports whether a stretch opens at token i, or after a colon or comma there.
func (f *finder) markFollows(i, end int) bool {
	if i < end && (f.d.Word(i) == ":" || f.d.Word(i) == ",") {
		i++
	}
	return i < end && f.in[i] != document.None && f.marks[f.in[i]].open == i
}

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
		if f.has(k, relative) || f.is(k, "if") || f.is(k, "whether") || f.is(k, "that") || f.question(k) {
			break
		}
		if f.is(k, "by") {
			if s := f.phraseAfter(k+1, r.End, false); s.kind != nobody {
				c.subject, c.rest = s, s.End
				return
			}
		}
	}
	if c.frame&fragment != 0 {
		c.subject = subject{kind: nobody, mention: document.None}
	}
}

// activeSubject finds the subject of a verb: after it when it is inverted, else before it.
func (f *finder) activeSubject(c *cue, j int, r document.Range) {
	if c.begin == c.First && f.invertible(j, r.First) && c.form != gerund && c.form != base && c.frame&(object|fragment) == 0 && !f.has(c.End, pronoun) && !f.is(c.End, "that") {
		s := f.phraseAfter(c.End, r.End, false)
		if (s.kind == named || s.kind == described && f.speaks(s)) && f.closesInversion(c, s, j, r) {
			c.subject, c.inverted, c.rest = s, true, s.End
			return
		}
	}
	c.subject = f.before(j, r.First)
	if c.form == gerund && c.begin == c.First && c.subject.kind == described && !f.has(f.head(c.subject.First, c.subject.End), paper|person|people) {
		c.subject = subject{kind: shared, mention: document.None}
	}
	if c.frame&reading != 0 && c.subject.kind == described {
		f.nearest(&c.subject)
	}
	if c.subject.kind == shared && c.form == base && !f.has(j, conj) {
		c.subject.kind = nobody
		return
	}
	if c.subject.kind == named || c.subject.kind == described || c.subject.kind == pronominal {
		c.begin = min(c.begin, c.subject.First)
	}
	if c.subject.kind == described && !f.speaks(c.subject) && c.frame&(bare|object) == 0 && c.form == past &&
		(!f.has(c.subject.First, det) && !f.namesIn(c.subject) || c.End < r.End && !f.is(c.End, "that") && !f.opensPhrase(c.End, r.End) && f.word(c.End)) {
		c.subject.kind = nobody
	}
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
	if comma && !f.finiteIn(r.First, j) && f.finiteIn(c.End, r.End) {
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
	return w == "," || w == "—" || w == "–" || w == "?" || w == "!" || w == "."
}

// speaks reports whether the head of a description is a word for somebody who can speak.
func (f *finder) speaks(s subject) bool {
	h := f.head(s.First, s.End)
	if f.has(h, person|people|body|paper) {
		return true
	}
	if f.has(h, adverb|timeStart|day|prep|sub) {
		return false
	}
	w := f.d.Word(h)
	n := len(w)
	return n > 4 && (w[n-2:] == "er" || w[n-2:] == "or" || w[n-3:] == "ers" || w[n-3:] == "ist" || w[n-4:] == "ists" || w[n-4:] == "ians" || w[n-3:] == "ian" || w[n-3:] == "man" || w[n-3:] == "men")
}

// before returns the subject that ends with token j.
func (f *finder) before(j, first int) subject {
	other := subject{kind: shared, mention: document.None}
	if j < first || f.in[j] != document.None || f.has(j, conj) && f.ment[j] == document.None {
		return other
	}
	switch w := f.d.Word(j); {
	case (f.has(j, relative) || f.is(j, "that")) && f.ment[j] == document.None:
		if j-1 >= first && f.d.Word(j-1) == "," {
			j--
		}
		if s := f.phraseBefore(j-1, first); s.kind != nobody {
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
	if s.kind == described || s.kind == named {
		if w := f.whoBefore(s.First, first); w.kind == described || w.kind == named {
			return w
		}
	}
	return s
}

// whoBefore returns the noun before a relative clause that ends with token i-1: an accountant who kept the books said.
func (f *finder) whoBefore(i, first int) subject {
	none := subject{mention: document.None}
	for k := i - 1; k > first && k > i-16; k-- {
		if f.in[k] != document.None || f.has(k, conj|pronoun|sub) && f.ment[k] == document.None || f.d.Tokens[k].Kind == document.Punct && !f.d.Tokens[k].Glued {
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

// beforeApposition finds the subject that a comma, bracket or dash at token j separates from its verb.
func (f *finder) beforeApposition(j, first int) subject {
	best := subject{kind: shared, mention: document.None}
	if s := f.phraseBefore(j-1, first); s.kind == named && f.d.Mentions[s.mention].Type == document.Person && f.ment[j-1] == int32(s.mention) &&
		s.First-2 >= first && f.d.Word(s.First-1) == "," && (f.ment[s.First-2] == document.None || f.d.Mentions[f.ment[s.First-2]].Type != document.Person) {
		if t := f.phraseBefore(s.First-2, first); t.kind == described || t.kind == named {
			t.kind, t.mention, t.End = named, s.mention, s.End
			return t
		}
	}
	commas := 0
	for k := j - 1; k >= first && j-k < 40 && commas < 4; k-- {
		if f.in[k] != document.None {
			continue
		}
		w := f.d.Word(k)
		if w == ";" || w == ":" {
			break
		}
		if w != "," && w != "(" && w != "—" && w != "–" || f.d.Tokens[k].Kind != document.Punct {
			continue
		}
		commas++
		s := f.phraseBefore(k-1, first)
		if s.kind == named && f.d.Mentions[s.mention].Type == document.Person && f.apposes(k+1) {
			return s
		}
		if s.kind == pronominal || f.has(k-1, finite) {
			break
		}
		if best.kind == described && s.kind == named && s.First == first && f.apposes(k+1) {
			best = s
		}
		if best.kind == shared && (s.kind == named || s.kind == described && f.speaks(s)) && f.apposes(k+1) {
			best = s
		}
	}
	return best
}

// apposes reports whether what begins at token i can stand in apposition to the name before it.
func (f *finder) apposes(i int) bool {
	if f.has(i, conj|pronoun) && f.ment[i] == document.None {
		return false
	}
	return true
}
