package quotes

import "byline/internal/document"

// finiteIn reports whether the tokens from i on hold a finite verb before their sentence or clause ends. The verb of a
// relative clause does not count.
func (f *finder) finiteIn(i, end int) bool {
	rel := false
	for k := i; k < end && k < i+60; k++ {
		if f.in[k] != document.None {
			if f.finiteMarked(k) {
				return true
			}
			k = f.marks[f.in[k]].close
			continue
		}
		if f.ment[k] != document.None {
			continue
		}
		if k > i && f.clauseStops(k, end) || !rel && k > i && f.subordinates(k) {
			return false
		}
		if f.has(k, relative) || k > i && f.is(k, "that") && f.word(k-1) && f.frm[k-1] == 0 {
			rel = true
			continue
		}
		verb := f.has(k, finite) || f.finitePast(k, i) || rel && f.has(k-1, relative) && f.participle(k)
		if verb && !rel {
			return true
		}
		rel = rel && !verb
	}
	return false
}

// clauseStops reports whether token k ends the search for a verb: a colon, a participle behind a comma, the second verb of
// a subject left of the clause.
func (f *finder) clauseStops(k, end int) bool {
	switch f.d.Word(k) {
	case ";", ":":
		return true
	case ",":
		return k+1 < end && f.in[k+1] == document.None && formOf(f.d.Word(k+1)) == gerund
	}
	return f.has(k, conj) && f.has(k+1, finite|aux) && f.in[k+1] == document.None
}

// subordinates reports whether token k, inside a clause, opens one that depends on it.
func (f *finder) subordinates(k int) bool {
	switch f.lower(k) {
	case "as":
		return f.d.Word(k-1) == ","
	case "once":
		return f.has(k+1, det|pronoun) || k+1 < len(f.ment) && f.ment[k+1] != document.None
	case "while", "because", "although", "though", "when", "whereas", "unless", "until", "if", "whether", "after", "before":
		return true
	}
	return false
}

// finiteMarked reports whether a stretch holds a finite verb.
func (f *finder) finiteMarked(k int) bool {
	r := f.marks[f.in[k]].inner()
	if o := f.marks[f.in[k]].open; r.First < r.End && o > 0 && f.d.Tokens[r.First].Shape == document.Lower && f.word(o-1) && !f.has(o-1, det|prep|being) &&
		(f.has(r.First, participles) || f.participle(r.First) && formOf(f.d.Word(r.First)) == past) {
		return true
	}
	for i := r.First; i < r.End && i < r.First+40; i++ {
		if f.has(i, finite) || f.finitePast(i, r.First) {
			return true
		}
	}
	return false
}

// finitePast reports whether token k, in a clause that begins at i, is a past tense in -ed by its place: after a
// pronoun, a name or a noun, not after an article or preposition.
func (f *finder) finitePast(k, i int) bool {
	w := f.d.Word(k)
	n := len(w)
	if k > i && f.oneOf(k-1, "he", "she", "they", "we", "i") && f.d.Tokens[k].Shape == document.Lower && f.d.Tokens[k].Kind == document.Word && f.cls[k] == 0 && formOf(w) != gerund {
		return true
	}
	if k <= i || f.d.Tokens[k].Shape != document.Lower || (n < 4 || w[n-2:] != "ed") && !f.has(k, participles) {
		return false
	}
	if f.ment[k-1] != document.None {
		return true
	}
	return !f.has(k-1, det|prep|conj|being) && f.d.Tokens[k-1].Kind == document.Word && !f.has(k+1, prep) || f.has(k-1, pronoun|adverb)
}

// complement returns where the reported clause after c begins, and whether "that", if or whether introduced it; ok is
// false when no clause follows.
func (f *finder) complement(c *cue, end int) (start int, marked, ok bool) {
	if c.inverted || f.infinitive(c.rest, end) || c.source && !f.opensUnit(c) || f.extracted(c) {
		return 0, false, false
	}
	near, ok := f.afterHearer(c, end)
	if !ok || f.infinitive(near, end) {
		return 0, false, false
	}
	k := f.skipAdverbials(near, end, c)
	switch {
	case k >= end:
		return 0, false, false
	case f.in[k] != document.None:
		return k, false, c.frame&that != 0 && c.frame&(listed|strict) == 0 && f.plainClause(c, k, end)
	case f.d.Word(k) == ":" && k+1 < end && f.in[k+1] == document.None && c.frame&that != 0:
		return k + 1, true, f.finiteIn(k+1, end)
	case f.is(k, "that"):
		return k + 1, true, f.thatClause(c, k, end)
	case f.oneOf(k, "if", "whether") || f.question(k) && k == near && !c.used:
		return k, true, f.questionClause(c, k, end)
	case f.oneOf(c.First, "warned", "warns", "warning", "asked", "asks", "ask", "promised", "cautioned", "advised"):
		if h := f.skipObject(near, end); h > near && h < end && f.in[h] == document.None && (f.oneOf(h, "that", "if", "whether") || c.frame&that == 0 && f.oneOf(h, "how", "why", "what")) {
			if f.is(h, "that") {
				return h + 1, true, c.frame&that != 0 && h+2 < end
			}
			return h, true, f.questionClause(c, h, end)
		}
	}
	if c.frame&that == 0 || c.frame&(listed|strict) != 0 || !f.canOpen(c, k, end) {
		return 0, false, false
	}
	return k, false, f.plainClause(c, k, end)
}

// opensUnit reports whether c is the first word of its sentence, or of what follows a conjunction there.
func (f *finder) opensUnit(c *cue) bool {
	u := f.units[c.unit].First
	return c.First <= u+1 || f.in[c.First-1] == document.None && f.d.Tokens[c.First-1].Kind == document.Punct
}

// extracted reports whether what c reports stands before its subject: what Roe said, as Roe said.
func (f *finder) extracted(c *cue) bool {
	if c.begin < c.First && f.free(c.begin) && f.is(c.begin, "what") {
		return true
	}
	b := c.begin - 1
	return b >= f.units[c.unit].First && c.begin < c.First && f.free(b) && (f.is(b, "what") || f.is(b, "as") && b > f.units[c.unit].First && f.d.Word(b-1) == ",")
}

// afterHearer returns the token after the person spoken to: told reporters, asked him. It is not ok when the verb needs
// one and has none.
func (f *finder) afterHearer(c *cue, end int) (k int, ok bool) {
	k = c.rest
	switch {
	case c.frame&object != 0 && !c.passive:
		k = f.skipObject(k, end)
	case k >= end:
	case f.is(c.First, "asked") && f.ment[k] != document.None:
		k = f.d.Mentions[f.ment[k]].Tokens.End
	case f.oneOf(k, "me", "him", "them", "us") || f.is(k, "her") && c.frame&whether != 0 && c.frame&that == 0:
		k++
	}
	return k, k >= 0
}

// thatClause reports whether "that" at token k opens a reported clause of c.
func (f *finder) thatClause(c *cue, k, end int) bool {
	if k+1 < end && f.is(c.First-1, "having") && f.d.Word(k+1) == "," {
		return false // having said that, …
	}
	if k+2 < end && f.has(k+1, day) && f.d.Tokens[k+2].Kind == document.Punct {
		return false // wrote to the journal that month.
	}
	if (k > c.rest || f.plainNoun(c)) && f.free(k+1) && f.has(k+1, finite|participles|aux) {
		return false // in an appeal that ran to …
	}
	return k+2 < end && c.frame&that != 0 && !f.is(k+1, "down") && (f.d.Tokens[k+1].Kind != document.Punct || f.words(k+1, end) > 5)
}

// questionClause reports whether the question word at token k opens a reported question of c.
func (f *finder) questionClause(c *cue, k, end int) bool {
	if c.passive && f.fronted(c) && !f.oneOf(k, "if", "whether") {
		return false
	}
	if c.frame&whether != 0 && f.words(k, end) > 3 {
		return true
	}
	return (c.frame&whether != 0 || c.frame&that != 0 && c.frame&listed == 0) && f.finiteIn(k, end)
}

// fronted reports whether c is the participle with which its sentence begins: Asked whether …, he said. After saying …, she
// left.
func (f *finder) fronted(c *cue) bool {
	u := f.units[c.unit].First
	return c.First == u && (c.passive || c.form == gerund) || c.First == u+1 && c.form == gerund && f.free(u) && f.has(u, prep)
}

// canOpen reports whether token k, outside marks, can begin a clause without "that" after c.
func (f *finder) canOpen(c *cue, k, end int) bool {
	switch f.d.Word(k) {
	case ",", ".", ")", ";", "—", "–", "?", ":":
		return false
	}
	if f.ment[k] != document.None {
		return true
	}
	if f.oneOf(c.First, "denied", "denies", "deny", "denying") && f.oneOf(k, "claims", "allegations", "reports", "accusations", "charges", "suggestions") {
		return false
	}
	if f.has(k, sub) && (c.frame&bare == 0 || f.oneOf(k, "as", "while", "when", "since", "until", "where", "than")) {
		return false
	}
	return !f.has(k, prep|conj|relative|finite) || f.opensClause(k, end) || f.has(k, finite) && f.relativeClause(c)
}

// plainClause reports whether what begins at token k is a clause: with proof unless c takes clauses without.
func (f *finder) plainClause(c *cue, k, end int) bool {
	if c.frame&bare != 0 && f.words(k, end) > 3 && !f.vague(k) {
		return true
	}
	return f.finiteIn(k, end) || c.frame&object != 0 && f.pastIn(k, end)
}

// infinitive reports whether "to" and a verb stand at token k: told them to leave, vowed to fight.
func (f *finder) infinitive(k, end int) bool {
	return k+1 < end && f.in[k] == document.None && f.is(k, "to") && f.in[k+1] == document.None && f.ment[k+1] == document.None &&
		f.d.Tokens[k+1].Shape == document.Lower && !f.has(k+1, det|people|body|person|adverb) && !f.plural(k+1)
}

// vague reports whether token k begins an answer that is no clause: said nothing of it, could say only her name.
func (f *finder) vague(k int) bool {
	switch f.lower(k) {
	case "nothing", "only", "so", "little", "much", "something", "anything", "everything", "goodbye", "yes":
		return f.in[k] == document.None
	}
	return false
}

// pastIn reports whether a past tense or participle stands in the clause from i on, as weak proof that it is finite.
func (f *finder) pastIn(i, end int) bool {
	for k := i + 1; k < end && k < i+20 && f.in[k] == document.None; k++ {
		if w := f.d.Word(k); w == "," || w == ";" {
			return false
		}
		if f.ment[k] == document.None && (f.participle(k) && !f.has(k-1, det|prep) || f.has(k, participles)) {
			return true
		}
	}
	return false
}

// question reports whether token k is a question word.
func (f *finder) question(k int) bool {
	switch f.lower(k) {
	case "why", "how", "what", "when", "where", "who", "which":
		return true
	}
	return false
}

// opensClause reports whether a preposition at k opens an adverbial that belongs to the reported clause: said in 2010 the plan.
func (f *finder) opensClause(k, end int) bool {
	switch f.lower(k) {
	case "to", "of", "against", "about", "for", "into", "towards":
		return false
	}
	return f.has(k, prep) && f.finiteIn(k, end)
}

// words counts words up to limit 8.
func (f *finder) words(k, end int) int {
	n := 0
	for ; k < end && n < 8; k++ {
		if f.word(k) {
			n++
		}
	}
	return n
}
