package quotes

import "byline/internal/document"

// skipObject returns the token after the hearer of "told reporters".
func (f *finder) skipObject(k, end int) int {
	switch {
	case k >= end || f.in[k] != document.None:
		return k
	case f.ment[k] != document.None:
		return f.skipNamedHearer(k, end)
	case f.is(k, "her") && f.free(k+1) && f.has(k+1, person|people|body):
	case f.oneOf(k, "me", "him", "her", "them", "us", "it", "you"):
		return k + 1
	case f.oneOf(k, "that", ",", ".", ":", "of"):
		return k
	}
	e := k
	for e < end && e < k+phraseLength/2 && f.in[e] == document.None {
		if m := f.ment[e]; m != document.None {
			if e > k && !f.has(e-1, det|prep) && !f.nounPart(e-1) {
				break
			}
			e = max(f.d.Mentions[m].Tokens.End, e+1)
			if f.d.Mentions[m].Type == document.Org && f.namesNext(e, end) {
				break
			}
			continue
		}
		if !f.inHearer(e, k) {
			break
		}
		e++
	}
	return e
}

// namesNext reports whether a noun and a name that begin a clause stand at token e: told the Herald contractor Roe Bros had …
func (f *finder) namesNext(e, end int) bool {
	if e+1 >= end || !f.free(e) || f.d.Tokens[e].Shape != document.Lower || f.has(e, prep|conj|det|relative) || f.ment[e+1] == document.None {
		return false
	}
	return !f.is(f.d.Mentions[f.ment[e+1]].Tokens.End, "that")
}

// skipNamedHearer returns the token after a name and what belongs to it: the Guardian's editors, Roe and Doe.
func (f *finder) skipNamedHearer(k, end int) int {
	e := f.d.Mentions[f.ment[k]].Tokens.End
	for e < end && f.ment[e] == document.None && f.d.Tokens[e].Kind == document.Clitic {
		e++
		for e < end && f.in[e] == document.None && f.d.Tokens[e].Kind == document.Word && !f.is(e, "that") && (!f.has(e, det|pronoun|prep|sub) || f.has(e, det) && f.ment[min(e+1, end-1)] != document.None) {
			if m := f.ment[e]; m != document.None {
				e = max(f.d.Mentions[m].Tokens.End, e+1)
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

// inHearer reports whether token e, in no mention, continues the description of a hearer that began at token k.
func (f *finder) inHearer(e, k int) bool {
	t := &f.d.Tokens[e]
	switch {
	case t.Kind == document.Clitic && possessive(f.d.Word(e)), f.hyphen(e):
		return true
	case t.Kind != document.Word && t.Kind != document.Number,
		f.is(e, "that"), f.has(e, pronoun|sub|relative|aux), f.has(e, prep) && !f.is(e, "of"):
		return false
	case e == k || f.has(e-1, prep|det):
		return true
	case f.has(e, det):
		return false
	}
	return !f.has(e-1, body|people) || f.has(e, prep|conj|body|person) || e-1 == k && !f.has(e-1, people) && f.has(e, people)
}

// hyphen reports whether token i joins the words around it.
func (f *finder) hyphen(i int) bool {
	return f.d.Tokens[i].Glued && f.d.Tokens[i].Kind == document.Punct && (f.d.Word(i) == "-" || f.d.Word(i) == "/")
}

// nounPart reports whether token i is a lower-case word that can stand before a name: newspaper Le Soir.
func (f *finder) nounPart(i int) bool {
	return f.has(i, person|body|paper) && !f.plural(i)
}

// skipAdverbials returns the token after adverbials of time, place and manner: on Friday, in a statement.
func (f *finder) skipAdverbials(k, end int, c *cue) int {
	for k < end && k < c.rest+phraseLength && f.in[k] == document.None {
		n := k
		switch {
		case f.d.Word(k) == ",":
			n = f.skipAside(k, end, c)
		case f.ment[k] != document.None:
		case f.has(k, timeStart):
			for n++; n < end && f.has(n, day); n++ {
			}
		case f.has(k, prep):
			n = f.skipPrep(k, end)
		case (f.has(k, det) && !f.is(k, "that") || f.d.Tokens[k].Kind == document.Number || f.oneOf(k, "two", "three", "four", "five", "six")) && f.has(k+1, day):
			for n += 2; n < end && f.oneOf(n, "before", "earlier", "ago", "after"); n++ {
			}
		case k-c.rest < 3 && f.skippable(k):
			n++
		}
		if n == k {
			return k
		}
		k = n
	}
	return k
}

// skippable reports whether token k is an adverb of the verb before it, not of the clause behind it.
func (f *finder) skippable(k int) bool {
	return f.has(k, adverb) && !f.is(k, "even") && (!f.is(k, "only") || f.is(k+1, "that")) || f.manner(k)
}

// skipAside returns the token after a comma at k and the aside behind it, or k when words of the clause follow.
func (f *finder) skipAside(k, end int, c *cue) int {
	switch {
	case k+1 >= end:
		return k
	case f.is(k+1, "that"):
		return k + 1
	case k+3 < end && f.d.Word(k+2) == "," && f.is(k+3, "that"): // , however, that
		return k + 3
	case k == c.rest && f.has(k+1, prep): // , under pressure from Roe, that
		n := f.skipPrep(k+1, end)
		for n < end && n > k+1 && n < k+phraseLength && f.free(n) && f.has(n, prep) {
			m := f.skipPrep(n, end)
			if m == n {
				break
			}
			n = m
		}
		if n+1 < end && f.d.Word(n) == "," && f.is(n+1, "that") {
			return n + 1
		}
	case k > c.rest && f.has(k+1, prep|timeStart):
		n := f.skipPrep(k+1, end)
		if n < end && f.d.Word(n) == "," {
			n++
		}
		if n > k+1 {
			return n
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
		case f.hyphen(e):
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
