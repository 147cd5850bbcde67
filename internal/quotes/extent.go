package quotes

import "byline/internal/document"

const clauseLength = 400 // tokens, at most, that a reported clause may have

// clauseEnd returns the token after the clause of cue ci that begins at start.
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
		}
	}
	for k := start; k < end; k++ {
		if s := f.in[k]; s != document.None {
			if f.uses[s].kind == speech {
				return k
			}
			k = f.marks[s].close
			if k+1 < end && f.commaEnd(k) && (f.leaves(k+1, end) || f.fronted(c)) {
				return k + 1
			}
		} else if f.d.Tokens[k].Kind == document.Punct && f.endsAt(c, k, start, end) {
			return k
		}
	}
	return end
}

// endsAt reports whether the clause of c that began at start ends before the punctuation at token k.
func (f *finder) endsAt(c *cue, k, start, end int) bool {
	switch f.d.Word(k) {
	case ";":
		return true
	case ":":
		return k > start && k+1 < end && f.in[k+1] != document.None
	case "—", "–", "-":
		return c.dependent && !f.d.Tokens[k].Glued
	case ",":
		if k+1 >= end {
			return false
		}
		if c.dependent && f.free(k+1) && (f.has(k+1, finite|participles) || f.participle(k+1)) {
			return true // the verb of the main clause: who warned that …, arrived
		}
		return (f.fronted(c) || f.relativeClause(c)) && k > start+2 && !f.has(k+1, conj) || f.leaves(k+1, end) || f.subordinate(c) && k > start+2 && f.mainClause(k+1, end)
	}
	return false
}

// relativeClause reports whether c is the verb of a relative clause between commas that has a subject of its own: the form, which aides
// say runs to 50 pages, …
func (f *finder) relativeClause(c *cue) bool {
	b := c.begin - 1
	return b > f.units[c.unit].First && c.begin < c.First && f.free(b) && f.oneOf(b, "which", "who", "whom") && f.d.Word(b-1) == ","
}

// subordinate reports whether the sentence of c begins with a conjunction and the subject of c: While aides say …, Roe is …
func (f *finder) subordinate(c *cue) bool {
	u := f.units[c.unit].First
	return c.begin == u+1 && f.free(u) && f.oneOf(u, "while", "when", "although", "though", "after", "before", "because", "since", "if")
}

// mainClause reports whether a clause with a subject of its own begins at token k.
func (f *finder) mainClause(k, end int) bool {
	if k >= end || f.in[k] != document.None {
		return false
	}
	return (f.ment[k] != document.None || f.has(k, det|pronoun) || f.has(k, person)) && f.finiteIn(k, end)
}

// leaves reports whether token k, after a comma, opens a part of the sentence that is the writer's own.
func (f *finder) leaves(k, end int) bool {
	if !f.free(k) {
		return false
	}
	switch f.lower(k) {
	case "without", "citing", "referring", "speaking", "pointing", "whereas", "adding", "while":
		return true
	case "a", "an":
		for n := k + 1; n < end && n < k+5 && f.word(n); n++ {
			if f.oneOf(n, "that", "which", "who", "reference", "nod") {
				return true
			}
		}
	case "in", "on", "at":
		return k+2 < end && f.is(k+1, "a") && f.oneOf(k+2, "reference", "nod")
	case "and":
		return k+1 < end && f.free(k+1) && f.participle(k+1) && formOf(f.d.Word(k+1)) == past
	case "but":
		return f.oneOf(k+1, "declined", "did", "gave", "refused")
	}
	return false
}

// coordinated returns where the clause of c ends when d is a later cue of the same sentence that stands beside it, or
// 0 when d lies inside the clause.
func (f *finder) coordinated(c, d *cue, start int) int {
	b := d.front()
	switch {
	case d.source:
		return f.beforeComma(b)
	case d.form == gerund && d.subject.kind != shared && f.withComma(d.First-1) > start:
		return f.withComma(d.First - 1)
	case b < c.First && d.First > start+1:
		return f.mainVerb(d, start)
	case b-1 <= start || d.dependent && d.subject.kind != shared || f.in[b-1] != document.None && !f.commaEnd(b-1):
		return 0
	}
	w := f.d.Word(b - 1)
	u := f.units[c.unit].First
	switch {
	case w == ";" || w == ":":
		return b - 1
	case w == ",":
		// Asked whether …, he said; When a member alleged …, the whip said; said …, adding
		if f.fronted(c) || f.free(u) && f.has(u, sub) && c.First-u < 12 || d.subject.kind == shared {
			return b - 1
		}
	case f.has(b-1, conj) && f.in[b-1] == document.None:
		if f.d.Word(b-2) != "," && d.subject.kind == shared && d.form != c.form && c.form != gerund {
			return 0
		}
		return f.beforeComma(b - 1)
	case f.oneOf(b-1, "while", "as", "whereas", "although", "though") && !f.is(b-2, "such") && !f.is(b-2, "even"):
		return f.beforeComma(b - 1)
	}
	return 0
}

// withComma returns the comma before "with" and the few words that end with token j, or 0: …, with Roe saying
func (f *finder) withComma(j int) int {
	for k := j; k > j-8 && k > 0 && f.in[k-1] == document.None; k-- {
		if f.free(k) && f.is(k, "with") && f.d.Word(k-1) == "," {
			return k - 1
		}
		if f.d.Tokens[k].Kind == document.Punct && !f.d.Tokens[k].Glued {
			break
		}
	}
	return 0
}

// beforeComma returns i, or the comma before it.
func (f *finder) beforeComma(i int) int {
	if i > 0 && f.d.Word(i-1) == "," {
		return i - 1
	}
	return i
}

// mainVerb returns the comma before the verb d, whose subject stands before the clause that begins at start: One
// minister, asked whether …, joked.
func (f *finder) mainVerb(d *cue, start int) int {
	v := d.First - 1
	for v > start && f.in[v] == document.None && (f.has(v, aux|adverb) || f.manner(v)) {
		v--
	}
	if f.in[v] == document.None && f.d.Word(v) == "," {
		return v
	}
	return 0
}
