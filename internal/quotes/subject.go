package quotes

import "byline/internal/document"

// A subject is the phrase that names who speaks.
type subject struct {
	document.Range // tokens, with the article; empty when nobody is named
	kind           subjectKind
	mention        int // the mention that names the speaker, or None
}

type subjectKind uint8

const (
	nobody     subjectKind = iota
	pronominal             // he, she, they, it
	named                  // by a mention
	described              // the minister, analysts
	shared                 // the subject of the verb before: said A and denied B
)

const phraseLength = 28 // tokens, at most, that a phrase may have

// phraseBefore returns the noun phrase that ends with token j, not going back beyond token a.
func (f *finder) phraseBefore(j, a int) subject {
	none := subject{mention: document.None}
	if j < a || f.in[j] != document.None {
		return none
	}
	if f.has(j, pronoun) && f.ment[j] == document.None {
		return subject{Range: document.Range{First: j, End: j + 1}, kind: pronominal, mention: document.None}
	}
	l := f.phraseStart(j, a)
	if l > j {
		return none
	}
	l = f.afterOpening(l, j)
	return f.describe(l, j+1)
}

// phraseStart walks left from j over the words of a noun phrase and returns its first token.
func (f *finder) phraseStart(j, a int) int {
	l := j + 1
	for i := j; i >= a && j-i < phraseLength && f.in[i] == document.None; i-- {
		if m := f.ment[i]; m != document.None {
			l = max(f.d.Mentions[m].Tokens.First, a)
			i = l
			continue
		}
		if !f.inPhrase(i, l, a) {
			return l
		}
		l = i
		if f.d.Tokens[i].Kind == document.Word && f.has(i, det) && (i-1 < a || !f.has(i-1, prep|det)) {
			return l
		}
		if i+2 <= j && f.infinitive(i, j) {
			return i + 2 // likely to calm farmers
		}
	}
	return l
}

// inPhrase reports whether token i, in no mention, can belong to the noun phrase that goes on at token l.
func (f *finder) inPhrase(i, l, a int) bool {
	c, t := f.cls[i], &f.d.Tokens[i]
	switch t.Kind {
	case document.Clitic:
		return c&aux == 0 || possessive(f.d.Word(i))
	case document.Number, document.Symbol:
		return true
	case document.Punct:
		w := f.d.Word(i)
		return t.Glued && (w == "-" || w == "‑" || w == "/" || w == "&" || w == ".")
	case document.Word:
	default:
		return false
	}
	switch verb := f.frm[i]; {
	case c&(pronoun|relative|sub|aux|negation) != 0 || f.is(i, "that"):
		return false
	case c&conj != 0:
		return f.joins(i, l, a)
	case i > a && f.has(i-1, pronoun) && f.participle(i):
		return false // they turned to the police
	case verb&(direct|that) != 0 && verb&(nominal|reading) == 0 && !(i > a && f.has(i-1, det)):
		return false
	}
	return c&finite == 0 || c&(person|people|body|paper) != 0
}

// possessive reports whether a clitic can be a possessive ending.
func possessive(w string) bool { return w == "'s" || w == "’s" || w == "'" || w == "’" }

// joins reports whether the conjunction at i joins two nouns of one phrase, l being the first token after it.
func (f *finder) joins(i, l, a int) bool {
	if i-1 < a || l <= i || i+1 >= len(f.ment) || f.is(i, "but") {
		return false
	}
	left, right := f.ment[i-1], f.ment[i+1]
	if left != document.None && right == document.None && i+2 < len(f.ment) && f.has(i+1, feminine|masculine) {
		right = f.ment[i+2] // Mr Roe and Ms Doe
	}
	if left != document.None && right != document.None {
		return true
	}
	if right != document.None && left == document.None && f.d.Tokens[i-1].Kind != document.Word {
		return false
	}
	return left == document.None && right == document.None && f.has(i-1, person|people|body) && !f.has(i+1, det) ||
		f.has(i-1, people) && f.has(i+1, people|det) || i-2 >= a && f.has(i-2, prep) && !f.has(i+1, det) && right == document.None
}

// afterOpening drops an adverbial with which the phrase [l, j] begins: "On Monday police".
func (f *finder) afterOpening(l, j int) int {
	for l <= j && (f.has(l, prep|timeStart|adverb|conj) || f.d.Tokens[l].Kind == document.Punct || f.manner(l) && f.has(l+1, prep)) && f.ment[l] == document.None {
		isPrep := f.has(l, prep)
		start := l
		l++
		if !isPrep {
			for l <= j && f.has(l, day) && f.ment[l] == document.None {
				l++
			}
			continue
		}
		for l <= j && f.has(l, day|timeStart) || l <= j && f.d.Tokens[l].Kind == document.Number {
			l++
		}
		if l > start+1 && l <= j {
			continue
		}
		if n := f.nextNoun(l, j); n <= j {
			l = n
		}
	}
	return min(l, j)
}

// nextNoun returns where the second noun phrase in [l, j] begins, or j+1.
func (f *finder) nextNoun(l, j int) int {
	if m := f.ment[l]; m != document.None {
		if e := f.d.Mentions[m].Tokens.End; e <= j && !f.has(e, prep) && f.d.Tokens[e].Kind == document.Word {
			return e
		}
		return j + 1
	}
	for i := l + 1; i <= j; i++ {
		if f.has(i, det) && !f.has(i-1, prep|det) {
			return i
		}
	}
	if m := f.ment[j]; m != document.None {
		i := f.d.Mentions[m].Tokens.First
		for i-1 > l && f.ment[i-1] == document.None && f.has(i-1, person) {
			i--
		}
		if i > l && !f.has(i-1, prep) {
			return i
		}
	}
	if f.has(j, people|person|body) && j > l {
		if j-1 > l && !f.has(j-1, det|prep) {
			return j - 1
		}
		return j
	}
	return j + 1
}

// describe tells what the phrase of tokens [l, e) names.
func (f *finder) describe(l, e int) subject {
	s := subject{Range: document.Range{First: l, End: e}, kind: described, mention: document.None}
	if l >= e {
		return subject{mention: document.None}
	}
	h := f.head(l, e)
	m := f.ment[h]
	if m == document.None {
		if f.has(h, pronoun) {
			s.kind = pronominal
		}
		return s
	}
	// Of two joined names the first speaks for both.
	for k := f.untitled(m, l); k-2 >= l && f.has(k-1, conj) && f.ment[k-2] != document.None; {
		m = f.ment[k-2]
		k = f.untitled(m, l)
	}
	s.kind, s.mention = named, int(m)
	return s
}

// untitled returns the first token of mention m, or of the title before it, not before token l.
func (f *finder) untitled(m int32, l int) int {
	k := f.d.Mentions[m].Tokens.First
	if k > l && f.has(k-1, feminine|masculine) && f.ment[k-1] == document.None {
		k--
	}
	return k
}

// head returns the head word of the phrase [l, e): the last word before its first preposition.
func (f *finder) head(l, e int) int {
	h := document.None
	for i := l; i < e; i++ {
		if m := f.ment[i]; m != document.None {
			h = min(f.d.Mentions[m].Tokens.End, e) - 1
			i = h
			continue
		}
		if h != document.None && (f.has(i, prep|relative|sub) || f.d.Tokens[i].Kind == document.Punct && !f.d.Tokens[i].Glued) {
			break
		}
		if h != document.None && (f.d.Word(i) == "," || f.has(h, person|people|paper) && f.has(i, finite|participles|aux)) {
			break
		}
		if h != document.None && i == l+1 && f.has(h, people) && f.participle(i) && formOf(f.d.Word(i)) == past {
			break // officials briefed
		}
		if h != document.None && i > l+1 && (f.has(h, people|person|paper) && f.participle(i) || f.has(h, people) && !f.has(i, people|person|body)) {
			break
		}
		if f.d.Tokens[i].Kind == document.Word && !f.has(i, det) && !f.has(i, adverb) && !(i+1 < e && f.hyphen(i+1)) {
			h = i
		}
	}
	if h == document.None {
		return e - 1
	}
	return h
}

// participle reports whether token i looks like a participle after a noun: briefed, working.
func (f *finder) participle(i int) bool {
	w := f.d.Word(i)
	n := len(w)
	return f.d.Tokens[i].Shape == document.Lower && (n > 4 && (w[n-2:] == "ed" || w[n-3:] == "ing") || w == "used")
}

// phraseAfter returns the noun phrase that begins with token i, not going beyond token e: the subject of an inverted
// verb, or what follows "according to". Complements of a described person belong to it when whole is set.
func (f *finder) phraseAfter(i, e int, whole bool) subject {
	none := subject{mention: document.None}
	if i >= e || f.in[i] != document.None {
		return none
	}
	if f.has(i, pronoun) && f.ment[i] == document.None {
		return subject{Range: document.Range{First: i, End: i + 1}, kind: pronominal, mention: document.None}
	}
	j, noun := i, false
	var last int32 = document.None
	for j < e && j-i < phraseLength && f.in[j] == document.None {
		if m := f.ment[j]; m != document.None {
			if last != document.None && f.d.Mentions[last].Type == document.Person {
				break
			}
			last, noun = m, true
			j = max(min(f.d.Mentions[m].Tokens.End, e), j+1)
			continue
		}
		if !f.extends(j, i, noun, last, whole) {
			break
		}
		if f.d.Tokens[j].Kind == document.Word && !f.has(j, det|prep) {
			noun = true
			last = document.None
		}
		j++
	}
	if j == i || !noun {
		return none
	}
	for j-1 > i && f.has(j-1, prep|det|conj|adverb) && f.ment[j-1] == document.None {
		j--
	}
	s := f.describe(i, j)
	return f.appositive(s, j, e)
}

// extends reports whether token j, in no mention, continues the phrase that began at i. noun tells that it has a noun, last
// the mention it ends with so far.
func (f *finder) extends(j, i int, noun bool, last int32, whole bool) bool {
	t := &f.d.Tokens[j]
	switch t.Kind {
	case document.Clitic:
		return possessive(f.d.Word(j))
	case document.Number:
		return !noun
	case document.Punct:
		w := f.d.Word(j)
		return t.Glued && j > i && (w == "-" || w == "/" || w == "&" || w == "." && !f.sentenceEnd(j))
	case document.Word:
		return f.extendsByWord(j, i, noun, last, whole)
	}
	return false
}

// extendsByWord is extends for a word.
func (f *finder) extendsByWord(j, i int, noun bool, last int32, whole bool) bool {
	c, t := f.cls[j], &f.d.Tokens[j]
	name := last != document.None && f.d.Mentions[last].Type == document.Person
	switch {
	case c&(relative|sub|aux|pronoun) != 0, name && t.Shape == document.Lower && c&(person|people|body) == 0:
		return false // a person's name ends the phrase
	case c&prep != 0:
		return noun && !name && f.extendsByPrep(j, last, whole)
	case c&conj != 0:
		return f.is(j, "and") && noun && j+1 < len(f.cls) && (f.ment[j+1] != document.None && last != document.None || f.has(j+1, people|body))
	case c&det != 0:
		return j == i || f.has(j-1, prep|det|conj)
	case noun && !whole && f.participle(j) && !f.has(j, person|people) && (f.has(j-1, person|people|body|paper) || last != document.None):
		return false // the judge ordered
	case noun && !whole && c&finite != 0 && c&(person|people|body|paper) == 0 && t.Shape == document.Lower:
		return false // farmers from Hela slept
	case c&(day|timeStart|adverb) != 0:
		return !noun && c&timeStart == 0
	case f.frm[j] != 0 && f.frm[j]&nominal == 0 && c&(person|body|people|paper) == 0 && !(j > i && f.has(j-1, det)):
		return whole && f.participle(j)
	}
	return true
}

// extendsByPrep reports whether the preposition at token j opens a complement of the phrase before it.
func (f *finder) extendsByPrep(j int, last int32, whole bool) bool {
	if f.oneOf(j, "of", "for") {
		return true
	}
	if f.has(j+1, day) {
		return false
	}
	return whole || f.oneOf(j, "at", "from", "with", "in") && last == document.None && !f.has(j+1, timeStart)
}

// sentenceEnd reports whether token j is the last of its sentence.
func (f *finder) sentenceEnd(j int) bool {
	return f.d.Sentences[f.d.Tokens[j].Sentence].Tokens.End == j+1
}

// appositive takes the name that follows a description after a comma: the manager, Colin Reeve.
func (f *finder) appositive(s subject, j, e int) subject {
	if s.kind != described || j+1 >= e || f.d.Word(j) != "," {
		return s
	}
	n := j + 1
	for n < e-1 && n < j+4 && f.ment[n] == document.None && f.d.Tokens[n].Shape == document.Capital {
		n++
	}
	m := f.ment[n]
	if m == document.None || f.d.Mentions[m].Type != document.Person || f.d.Mentions[m].Tokens.First != n {
		return s
	}
	if h := f.head(s.First, s.End); !f.has(h, person|people) {
		return s
	}
	s.kind, s.mention, s.End = named, int(m), min(f.d.Mentions[m].Tokens.End, e)
	return s
}
