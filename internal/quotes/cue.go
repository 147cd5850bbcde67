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
	quoted         int  // the token of "quoted" in quoted as saying, or None
}

// front returns the first token of the verb and the subject before it.
func (c *cue) front() int {
	if c.inverted {
		return c.First
	}
	return c.begin
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
	if f.oneOf(i+2, "him", "her", "them") {
		s = subject{Range: document.Range{First: i + 2, End: i + 3}, kind: pronominal, mention: document.None}
	}
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
	f.cues = append(f.cues, cue{Range: document.Range{First: i, End: i + 2}, frame: direct | that | bare, unit: u, subject: s, begin: i, rest: s.End, source: true, quoted: document.None})
}

// addWords adds "in her words" and "in the words of X" at token i.
func (f *finder) addWords(i, u int, r document.Range) bool {
	c := cue{frame: fragment, unit: u, begin: i, source: true, quoted: document.None}
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
	case f.oneOf(i+1, "his", "her", "their", "its"):
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
	c := cue{Range: document.Range{First: i, End: i + 1}, frame: f.frm[i], form: formOf(f.lower(i)), unit: u, begin: i, rest: i + 1, quoted: document.None}
	c.subject.mention = document.None
	f.particle(&c, r.End)
	j := f.auxiliaries(&c, i-1, r.First)
	if i == r.First && c.form == past && c.frame&(object|whether) != 0 && c.frame&bare == 0 {
		c.passive = true // Asked whether …, he said
	}
	if c.negated && !(c.frame&bare != 0 && f.oneOf(c.End, "if", "whether")) || !f.verbal(&c, j, r) {
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
	if c.subject.kind == nobody && !c.passive || c.subject.kind == described && f.oneOf(c.subject.First, "nobody", "no") {
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
	case f.is(i, "out") && f.oneOf(i-1, "called", "calls"), f.is(i, "back") && c.frame&that == 0:
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
			if f.is(i+2, "to") {
				return that | listed
			}
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
		case f.is(j, "to") && c.form == base && f.oneOf(j-1, "used", "liked", "likes", "continued", "continues", "appeared", "appears", "seemed", "quick", "keen", "careful", "on"):
			j--
			seen = true
			if f.is(j, "on") && f.oneOf(j-1, "went", "goes", "going") {
				j-- // went on to say
			}
		case f.is(j, "as") && c.form == gerund:
			c.quoted = f.quotedAs(j-1, first)
			if c.quoted == document.None {
				return j
			}
			c.passive = true
			for j = c.quoted - 1; j >= first && f.has(j, aux|adverb); j-- {
			}
			return j
		case f.has(j, being) && f.d.Tokens[j].Kind != document.Clitic:
			if c.form == past {
				c.passive = true
			}
			seen = true
		case f.has(j, aux) && !(f.d.Tokens[j].Kind == document.Clitic && possessive(f.d.Word(j)) && c.form != gerund):
			if f.has(j, modal) && c.frame&direct == 0 {
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

// quotedAs returns the token of "quoted" in "was quoted [by …]" that ends with token j, or None.
func (f *finder) quotedAs(j, first int) int {
	for k := j; k >= first && j-k < 8; k-- {
		if f.oneOf(k, "quoted", "cited", "reported") {
			return k
		}
	}
	return document.None
}

// verbal reports whether the form at c is a verb here, j being the token before it and its auxiliaries.
func (f *finder) verbal(c *cue, j int, r document.Range) bool {
	// What stands right before a verb without auxiliaries tells it from a noun.
	near := c.begin == c.First && j >= r.First && f.in[j] == document.None
	switch c.form {
	case gerund:
		if (j < r.First || f.d.Word(j) == "(") && c.frame&nominal != 0 && c.End < r.End && f.d.Word(c.End) == ":" {
			return false // Warning: …
		}
		return f.verbalGerund(c, j, near, r.End)
	case past:
		if near && j > r.First && f.is(j, "that") && f.word(j-1) && c.frame&reading != 0 {
			return true
		}
		if near && f.d.Tokens[j].Kind == document.Clitic && (c.frame&that == 0 || !f.is(c.End, "that") && !f.opensPhrase(c.End, r.End)) {
			return false // Roe's repeated calls
		}
		return !near || f.ment[j] != document.None || f.has(j, people|pronoun) || !f.has(j, det|prep)
	}
	if (j < r.First || f.d.Word(j) == "(") && c.frame&nominal != 0 && c.End < r.End && f.d.Word(c.End) == ":" {
		return false // Reports: …
	}
	if near && !f.verbalPresent(c, j, r.End) {
		return false
	}
	if i := c.First + 1; c.frame&nominal != 0 && i < r.End && f.has(i, prep|aux) && f.in[i] == document.None {
		return false
	}
	return !(c.form == base && c.begin < c.First && f.has(c.begin, modal)) || c.frame&bare != 0
}

// verbalPresent reports whether say or says after token j is a verb.
func (f *finder) verbalPresent(c *cue, j, end int) bool {
	if f.is(j, "that") && c.form == present && c.frame&bare != 0 && f.word(j-1) {
		return true // a letter that says
	}
	if f.is(j, "to") || f.ment[j] == document.None && (f.has(j, prep) || f.has(j, det) && !f.has(j, people)) {
		return false
	}
	if c.frame&nominal == 0 {
		return true
	}
	if c.frame&fragment != 0 && !f.marksNear(c.End, end) {
		return false // Russia's demands
	}
	if f.ment[j] != document.None {
		if c.form == present && c.End >= end-1 && f.afterComma(j) {
			return true // …, the Herald reports.
		}
		return c.frame&fragment != 0 || f.clauseFollows(c, end) || f.d.Word(min(c.End, end-1)) == "," || f.d.Word(min(c.End, end-1)) == ":"
	}
	if f.d.Tokens[j].Kind == document.Clitic && possessive(f.d.Word(j)) || f.is(j, "whose") {
		return false
	}
	if f.word(j) && f.plainNoun(c) && (!f.has(j, pronoun|person|body|paper|relative) || c.form == base && f.has(j, body)) {
		return false // the rules that, two states that
	}
	return c.form != base || f.d.Word(j) == "," && f.is(c.End, "that") || f.has(j, pronoun|people|conj|relative)
}

// plainNoun reports whether the verb of c is a noun more often.
func (f *finder) plainNoun(c *cue) bool {
	if f.is(c.First, "states") {
		return !f.is(c.End, "that") || f.is(c.First-1, "those")
	}
	return f.oneOf(c.First, "state", "rules", "reasons", "remark", "remarks", "notes", "counters")
}

// afterComma reports whether the name that ends with token j, with its article, stands behind a comma.
func (f *finder) afterComma(j int) bool {
	b := f.d.Mentions[f.ment[j]].Tokens.First - 1
	if b > 0 && f.free(b) && f.is(b, "the") {
		b--
	}
	return b > 0 && (f.d.Word(b) == "," || f.in[b] != document.None)
}

// verbalGerund reports whether saying after token j is a verb, and marks the ones that hang on a noun: a caller claiming.
func (f *finder) verbalGerund(c *cue, j int, near bool, end int) bool {
	if near && f.ment[j] == document.None {
		if f.has(j, det|sub) || f.oneOf(j, "worth", "without") || f.has(j, prep) && !f.oneOf(j, "by", "after", "before", "despite") && !f.is(c.End, "that") || f.d.Tokens[j].Kind == document.Clitic {
			return false
		}
		if f.withComma(j) == 0 && f.word(j) && !f.has(j, conj|adverb|prep) && !c.passive && !(c.frame&bare != 0 && f.has(j, paper|person|people|body)) {
			c.frame |= listed
		}
	}
	return c.frame&nominal == 0 || f.clauseFollows(c, end) || f.markFollows(c.First+1, end)
}

// marksNear reports whether a stretch opens shortly behind token i, before a comma and another verb.
func (f *finder) marksNear(i, end int) bool {
	for k := i; k < end && k < i+12; k++ {
		if f.in[k] != document.None {
			return true
		}
		if f.d.Word(k) == "," || f.frm[k]&that != 0 && f.frm[k]&nominal == 0 {
			return false
		}
	}
	return false
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
