package quotes

import "byline/internal/document"

// finiteIn reports whether the tokens from i on hold a finite verb before their sentence or clause ends.
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
		if f.d.Tokens[k].Kind == document.Punct && (f.d.Word(k) == ";" || f.d.Word(k) == ":") {
			return false
		}
		if f.ment[k] != document.None {
			continue
		}
		if k > i && f.has(k, conj) && f.has(k+1, finite|aux) && f.in[k+1] == document.None {
			return false
		}
		if k > i && f.d.Word(k) == "," && k+1 < end && formOf(f.d.Word(k+1)) == gerund && f.in[k+1] == document.None {
			return false
		}
		if k > i && !rel && f.subordinates(k) {
			return false
		}
		if f.has(k, relative) || k > i && f.is(k, "that") && f.word(k-1) && f.frm[k-1] == 0 {
			rel = true
			continue
		}
		if f.has(k, finite) || f.finitePast(k, i) {
			if rel {
				rel = false
				continue
			}
			return true
		}
	}
	return false
}

// subordinates reports whether token k, inside a clause, opens one that depends on it.
func (f *finder) subordinates(k int) bool {
	switch f.lower(k) {
	case "as":
		return f.d.Word(k-1) == ","
	case "while", "because", "although", "though", "when", "whereas", "unless", "until", "if", "whether", "once", "after", "before":
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
	k := c.rest
	if c.inverted || f.infinitive(k, end) {
		return 0, false, false
	}
	if c.frame&object != 0 && !c.passive {
		if k = f.skipObject(k, end); k < 0 {
			return 0, false, false
		}
	} else if k < end && !f.has(k, pronoun) && c.frame&whether != 0 && c.frame&direct != 0 && f.is(c.First, "asked") && f.ment[k] != document.None {
		k = f.d.Mentions[f.ment[k]].Tokens.End
	} else if f.is(k, "me") || f.is(k, "him") || f.is(k, "her") && c.frame&whether != 0 && c.frame&that == 0 || f.is(k, "them") || f.is(k, "us") {
		k++
	}
	if f.infinitive(k, end) {
		return 0, false, false
	}
	near := k
	k = f.skipAdverbials(k, end, c)
	if k >= end {
		return 0, false, false
	}
	if f.d.Word(k) == ":" && f.in[k] == document.None && k+1 < end && f.in[k+1] == document.None && c.frame&that != 0 {
		return k + 1, true, f.finiteIn(k+1, end)
	}
	if f.in[k] == document.None && f.is(k, "that") {
		if k > c.rest && f.has(k+1, finite|participles|aux) && f.ment[k+1] == document.None {
			return 0, false, false // in an appeal that ran to …
		}
		ok := k+2 < end && c.frame&that != 0 && !f.is(k+1, "down") && (f.d.Tokens[k+1].Kind != document.Punct || f.words(k+1, end) > 5)
		return k + 1, true, ok
	}
	if f.in[k] == document.None && (f.is(k, "if") || f.is(k, "whether") || f.question(k) && k == near && !c.used) {
		if c.passive && c.First == f.units[c.unit].First && !f.is(k, "if") && !f.is(k, "whether") {
			return 0, false, false
		}
		if c.frame&whether != 0 && f.words(k, end) > 3 {
			return k, true, true
		}
		return k, true, (c.frame&whether != 0 || c.frame&that != 0 && c.frame&listed == 0) && f.finiteIn(k, end)
	}
	if c.frame&that == 0 || c.frame&(listed|strict) != 0 {
		return 0, false, false
	}
	if f.in[k] == document.None {
		if d := f.d.Word(k); d == "," || d == "." || d == ")" || d == ";" || d == "—" || d == "–" || d == "?" || d == ":" {
			return 0, false, false
		}
		if c.frame&bare == 0 && f.has(k, sub) && f.ment[k] == document.None {
			return 0, false, false
		}
		if f.has(k, prep|conj|relative|finite) && f.ment[k] == document.None && !f.opensClause(k, end) {
			return 0, false, false
		}
	}
	if c.frame&bare != 0 && f.words(k, end) > 3 && !f.vague(k) {
		return k, false, true
	}
	return k, false, f.finiteIn(k, end) || c.frame&object != 0 && f.pastIn(k, end)
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

// skipObject returns the token after the hearer of "told reporters", or -1.
func (f *finder) skipObject(k, end int) int {
	if k >= end || f.in[k] != document.None {
		return k
	}
	if m := f.ment[k]; m != document.None {
		e := f.d.Mentions[m].Tokens.End
		for e < end && f.ment[e] == document.None && f.d.Tokens[e].Kind == document.Clitic {
			e++
			for e < end && (f.d.Tokens[e].Kind == document.Word && !f.has(e, det|pronoun|prep|sub) && !f.is(e, "that")) && f.in[e] == document.None {
				if f.ment[e] != document.None {
					e = max(f.d.Mentions[f.ment[e]].Tokens.End, e+1)
					continue
				}
				e++
			}
		}
		for e+1 < end && f.has(e, conj) && f.ment[e+1] != document.None {
			e = max(f.d.Mentions[f.ment[e+1]].Tokens.End, e+1)
		}
		return e
	}
	switch f.lower(k) {
	case "me", "him", "her", "them", "us", "it", "you":
		return k + 1
	case "that", ",", ".", ":", "of":
		return k
	}
	e := k
	for e < end && e < k+14 && f.in[e] == document.None {
		if m := f.ment[e]; m != document.None {
			if e > k && !f.has(e-1, det|prep) && !f.nounPart(e-1) {
				break
			}
			e = max(f.d.Mentions[m].Tokens.End, e+1)
			continue
		}
		t := &f.d.Tokens[e]
		if t.Kind == document.Clitic && possessive(f.d.Word(e)) {
			e++
			continue
		}
		if t.Kind == document.Punct && t.Glued && (f.d.Word(e) == "-" || f.d.Word(e) == "/") {
			e++
			continue
		}
		if t.Kind != document.Word && t.Kind != document.Number || f.is(e, "that") || f.has(e, pronoun|sub|relative|aux) || f.has(e, prep) && !f.is(e, "of") {
			break
		}
		if e > k && (f.has(e, det) || f.has(e-1, body|people) && !f.has(e, prep|conj|body|person)) && !f.has(e-1, prep|det) {
			break
		}
		e++
	}
	return e
}

// nounPart reports whether token i is a lower-case word that can stand before a name: newspaper Le Soir.
func (f *finder) nounPart(i int) bool {
	return f.has(i, person|body|paper) && !f.plural(i)
}

// skipAdverbials returns the token after adverbials of time, place and manner: on Friday, in a statement.
func (f *finder) skipAdverbials(k, end int, c *cue) int {
	for k < end && k < c.rest+phraseLength && f.in[k] == document.None {
		switch {
		case f.has(k, timeStart) && f.ment[k] == document.None:
			k++
			for k < end && f.has(k, day) {
				k++
			}
		case (f.has(k, adverb) && !f.is(k, "even") && (!f.is(k, "only") || f.is(k+1, "that")) || f.manner(k)) && f.ment[k] == document.None && k-c.rest < 3:
			k++
		case f.has(k, prep) && f.ment[k] == document.None:
			n := f.skipPrep(k, end)
			if n == k {
				return k
			}
			k = n
		case f.d.Word(k) == "," && k+1 < end && f.is(k+1, "that"):
			k++
		case f.d.Word(k) == "," && k+3 < end && f.d.Word(k+2) == "," && f.is(k+3, "that"):
			k += 3
		case f.has(k, det) && f.has(k+1, day) && f.ment[k] == document.None:
			k += 2
			for k < end && (f.is(k, "before") || f.is(k, "earlier") || f.is(k, "ago") || f.is(k, "after")) {
				k++
			}
		case f.d.Word(k) == "," && k == c.rest && k+1 < end && f.has(k+1, prep):
			n := f.skipPrep(k+1, end)
			for n < end && n > k+1 && n < k+phraseLength && f.has(n, prep) && f.ment[n] == document.None {
				m := f.skipPrep(n, end)
				if m == n {
					break
				}
				n = m
			}
			if n+1 >= end || f.d.Word(n) != "," || !f.is(n+1, "that") {
				return k
			}
			k = n + 1
		case f.d.Word(k) == "," && k > c.rest && k+1 < end && f.has(k+1, prep|timeStart):
			n := f.skipPrep(k+1, end)
			if n < end && f.d.Word(n) == "," {
				n++
			}
			if n == k+1 {
				return k
			}
			k = n
		default:
			return k
		}
	}
	return k
}

// skipPrep returns the token after the prepositional phrase that begins at k.
func (f *finder) skipPrep(k, end int) int {
	e, noun := k+1, false
	for e < end && e < k+16 && f.in[e] == document.None {
		if m := f.ment[e]; m != document.None {
			if noun && !f.nounPart(e-1) && !f.has(e-1, day) {
				return e
			}
			noun = true
			e = max(f.d.Mentions[m].Tokens.End, e+1)
			continue
		}
		t := &f.d.Tokens[e]
		switch {
		case t.Kind == document.Clitic && possessive(f.d.Word(e)):
			noun = false
		case t.Kind == document.Number:
			noun = true
		case t.Kind == document.Punct && t.Glued && (f.d.Word(e) == "-" || f.d.Word(e) == "/"):
		case t.Kind != document.Word:
			return e
		case f.is(e, "that") && noun, f.has(e, pronoun|sub|relative):
			if !noun {
				return k
			}
			return e
		case f.has(e, aux):
			return k
		case f.has(e, prep):
			if !noun {
				return e
			}
			return e
		case f.has(e, det):
			if noun {
				return e
			}
		default:
			noun = noun || f.has(e, day|person|people|body|paper) || !f.has(e, adverb|timeStart)
		}
		e++
	}
	return e
}

const clauseLength = 400 // tokens, at most, that a reported clause may have

// clauseEnd returns the token after the clause of c that begins at start.
func (f *finder) clauseEnd(ci, start, end int) int {
	c := &f.cues[ci]
	end = min(end, start+clauseLength)
	for n := ci + 1; n < len(f.cues) && n < ci+16 && f.cues[n].unit == c.unit; n++ {
		d := &f.cues[n]
		if d.First < start {
			continue
		}
		if cut := f.coordinated(c, d, start); cut > start {
			end = min(end, cut)
			break
		}
	}
	for k := start; k < end; k++ {
		if s := f.in[k]; s != document.None {
			if f.uses[s].kind == speech {
				return k
			}
			k = f.marks[s].close
			if k+1 < end && f.commaEnd(k) && f.leaves(k+1, end) {
				return k + 1
			}
			continue
		}
		if f.d.Tokens[k].Kind != document.Punct {
			continue
		}
		w := f.d.Word(k)
		if w == "," && c.dependent && k+1 < end && f.in[k+1] == document.None && f.ment[k+1] == document.None && (f.has(k+1, finite|participles) || f.participle(k+1)) {
			return k
		}
		if w == "," && k > start+2 && c.passive && c.First == f.units[c.unit].First && k+1 < end && !f.has(k+1, conj) {
			return k // Asked if …, he paused
		}
		if w == ":" && k > start && k+1 < end && f.in[k+1] != document.None {
			return k
		}
		if w == ";" || w == "," && k+1 < end && f.leaves(k+1, end) {
			return k
		}
	}
	return end
}

// leaves reports whether token k, after a comma, opens a part of the sentence that is the writer's own.
func (f *finder) leaves(k, end int) bool {
	if f.in[k] != document.None || f.ment[k] != document.None {
		return false
	}
	switch f.lower(k) {
	case "without", "citing", "referring", "speaking", "pointing", "whereas", "adding":
		return true
	case "while":
		return true
	case "a", "an":
		for n := k + 1; n < end && n < k+5 && f.word(n); n++ {
			if f.is(n, "that") || f.is(n, "which") || f.is(n, "who") || f.is(n, "reference") || f.is(n, "nod") {
				return true
			}
		}
	case "in", "on", "at":
		return k+2 < end && f.is(k+1, "a") && (f.is(k+2, "reference") || f.is(k+2, "nod"))
	case "and":
		return k+1 < end && f.in[k+1] == document.None && f.ment[k+1] == document.None && f.participle(k+1) && formOf(f.d.Word(k+1)) == past
	case "but":
		return f.is(k+1, "declined") || f.is(k+1, "did") || f.is(k+1, "gave") || f.is(k+1, "refused")
	}
	return false
}

// coordinated returns where the clause of c ends when d is a later cue of the same sentence that stands beside it, or
// 0 when d lies inside the clause.
func (f *finder) coordinated(c, d *cue, start int) int {
	b := d.begin
	if d.inverted {
		b = d.First
	}
	if d.source {
		if b > 0 && f.d.Word(b-1) == "," {
			return b - 1
		}
		return b
	}
	if b < c.First && d.First > start+1 { // the verb of the main clause, after a clause beside its subject
		v := d.First - 1
		for v > start && (f.has(v, aux|adverb) || f.manner(v)) && f.in[v] == document.None {
			v--
		}
		if f.in[v] == document.None && f.d.Word(v) == "," {
			return v
		}
		return 0
	}
	if b-1 <= start || d.dependent && d.subject.kind != shared {
		return 0
	}
	w := f.d.Word(b - 1)
	if u := f.units[c.unit].First; w == "," && f.has(u, sub) && f.ment[u] == document.None && c.First-u < 12 {
		return b - 1 // When a member alleged …, the whip said …
	}
	switch {
	case c.passive && w == "," && c.First == f.units[c.unit].First: // Asked whether …, he said
		return b - 1
	case d.subject.kind == shared && w == ",":
		return b - 1
	case f.has(b-1, conj) && f.in[b-1] == document.None:
		if f.d.Word(b-2) == "," {
			return b - 2
		}
		if d.subject.kind == shared && d.form != c.form && c.form != gerund {
			return 0
		}
		return b - 1
	case f.is(b-1, "as") && f.is(b-2, "such"):
	case f.is(b-1, "while") || f.is(b-1, "as") || f.is(b-1, "whereas") || f.is(b-1, "although") || f.is(b-1, "though"):
		if f.d.Word(b-2) == "," {
			return b - 2
		}
		return b - 1
	case w == ";" || w == ":":
		return b - 1
	}
	return 0
}
