package quotes

import (
	"slices"
	"sort"

	"byline/internal/document"
)

// The weights of evidence for the person a pronoun stands for, fitted by hand on the training articles.
const (
	perUnit      = iota // for every sentence between
	perParagraph        // for every paragraph between
	sameGender          // the name or title tells the same gender
	spoke               // spoke shortly before
	perVoice            // for every voice that spoke since
	nameless            // a description without a name
	insideMarks         // named in somebody's words only
	early               // named at the start of a sentence
	possessor           // Roe's
	speaking            // before a verb of saying
	acting              // before an auxiliary or a past tense
	governed            // after a preposition
	hearing             // after told
	otherGender         // a first name or title tells another gender
	ownWords            // named in the words the pronoun speaks
	weightCount
)

var weights = [weightCount]float32{1.7, 0.1, 1.75, 0, 1, 2.5, 7.5, 0.8, 0.6, 1, 0.3, 0.8, 1, 3, 2}

// fromPronoun finds who he, she, they or it at token i is.
func (f *finder) fromPronoun(i, k int) voice {
	switch f.lower(i) {
	case "he", "his", "him":
		return f.antecedent(i, k, document.Masculine, "he")
	case "she", "her":
		return f.antecedent(i, k, document.Feminine, "she")
	case "they", "their", "them":
		return f.several(i)
	case "it", "its":
		return f.thing(i)
	}
	return silent
}

// A choice keeps the best and the second best of the voices a pronoun can stand for.
type choice struct {
	best        voice
	top, second float32
	any         bool
}

// add weighs voice v with score s.
func (c *choice) add(v voice, s float32) {
	switch {
	case !c.any:
		c.best, c.top, c.second, c.any = v, s, lowest, true
	case s > c.top:
		if v.entity != c.best.entity {
			c.second = c.top
		}
		c.best, c.top = v, s
	case s > c.second && v.entity != c.best.entity:
		c.second = s
	}
}

const lowest = -99 // below every score

// antecedent returns the person a singular pronoun at token i stands for: the best of the people named shortly before,
// by distance, place in the sentence, speech, gender and the words of draft k: nobody speaks of themselves by name.
func (f *finder) antecedent(i, k int, g document.Gender, word string) voice {
	var c choice
	f.weighNamed(&c, i, k, g)
	f.weighVoices(&c, i, g)
	f.weighOpenings(&c, i, k, g)
	if !c.any {
		return silent
	}
	v := c.best
	v.score = 0.8
	if c.top-c.second < 0.8 {
		v.score = 0.6
	}
	v.why = "“" + word + "”: the person last in focus"
	if v.entity != document.None && c.top-c.second > 1 && g != document.GenderUnknown {
		f.history.genders[v.entity] = g
	}
	return v
}

// weighNamed adds the people named before token i, who speak draft k.
func (f *finder) weighNamed(c *choice, i, k int, g document.Gender) {
	n := f.mentionsBefore(i)
	words := f.namedIn(k)
	for m := n - 1; m >= 0 && m >= n-60; m-- {
		x := &f.d.Mentions[m]
		if x.Type != document.Person || x.Entity < 0 || x.Entity >= len(f.d.Entities) || f.history.hidden[x.Entity] {
			continue
		}
		t := x.Tokens.First
		s := f.prominence(x) - weights[perUnit]*float32(f.unit[i]-f.unit[t]) - weights[perParagraph]*float32(f.paragraph(i)-f.paragraph(t))
		if slices.Contains(words, x.Entity) {
			s -= weights[ownWords]
		}
		switch eg := f.history.genders[x.Entity]; {
		case eg == g:
			s += weights[sameGender]
		case eg != document.GenderUnknown && g != document.GenderUnknown:
			s -= weights[otherGender]
		}
		c.add(voice{entity: x.Entity, span: f.span(i, i+1), gender: g}, s)
	}
}

// namedIn returns the entities named in the words of draft k, the first dozen.
func (f *finder) namedIn(k int) []int {
	d := &f.drafts[k]
	var es []int
	for m := f.mentionsBefore(d.First); m < len(f.d.Mentions) && f.d.Mentions[m].Tokens.First < d.End && len(es) < 12; m++ {
		es = append(es, f.d.Mentions[m].Entity)
	}
	return es
}

// weighVoices adds who spoke before token i.
func (f *finder) weighVoices(c *choice, i int, g document.Gender) {
	n := len(f.history.voices)
	for heard := 0; heard < 3 && heard < n; heard++ {
		x := f.history.voices[n-1-heard]
		if x.plural || x.thing || x.tok > i && x.entity == document.None || x.gender != document.GenderUnknown && x.gender != g && g != document.GenderUnknown {
			continue
		}
		s := weights[spoke] - weights[perUnit]*float32(f.unit[i]-f.unit[min(x.tok, len(f.unit)-1)]) - weights[perVoice]*float32(heard)
		if x.entity == document.None {
			s -= weights[nameless]
		} else {
			x.span = f.span(i, i+1)
		}
		if x.gender == g {
			s += weights[sameGender]
		}
		c.add(x, s)
	}
}

// weighOpenings adds the people without a name with whom the sentences before token i begin.
func (f *finder) weighOpenings(c *choice, i, k int, g document.Gender) {
	here := int(f.unit[i])
	for b := here - 1; b >= 0 && b >= here-3; b-- {
		v := f.openingPerson(b, k)
		if v.score == 0 || v.gender != document.GenderUnknown && v.gender != g {
			continue
		}
		s := weights[early] - weights[nameless] - weights[perUnit]*float32(here-b)
		if v.gender == g {
			s += weights[sameGender]
		}
		if v.entity != document.None {
			v.span = f.span(i, i+1)
		}
		c.add(v, s)
	}
}

// openingPerson returns the person without a name with whom unit b begins: The guard wants to know.
func (f *finder) openingPerson(b, k int) voice {
	u := f.units[b]
	if f.in[u.First] != document.None {
		return silent
	}
	at := f.clauseStart(u, document.None, u.End)
	if at < u.End && f.free(at) && (f.has(at, prep) || f.frm[at] != 0) {
		for k := at + 1; k < u.End && k < at+16 && f.in[k] == document.None; k++ {
			if f.d.Word(k) == "," {
				at = k + 1 // In Oslo, a baker …
				break
			}
		}
	}
	s := f.phraseAfter(at, u.End, false)
	if s.kind != described {
		return silent
	}
	switch h := f.head(s.First, s.End); {
	case !f.speaker(h), f.oneOf(h, "someone", "somebody", "nobody", "one"):
		return silent
	}
	return f.fromDescription(s, k, "the person described before")
}

// prominence scores the place where mention x stands as antecedent of a pronoun.
func (f *finder) prominence(x *document.Mention) float32 {
	s := float32(0)
	t := x.Tokens.First
	u := f.units[f.unit[t]]
	if k := f.in[t]; k != document.None {
		s -= weights[insideMarks]
	} else if t-u.First < 7 {
		s += weights[early]
	}
	if e := x.Tokens.End; e < len(f.d.Tokens) {
		switch {
		case f.d.Tokens[e].Kind == document.Clitic && possessive(f.d.Word(e)):
			s -= weights[possessor]
		case f.frm[e] != 0:
			s += weights[speaking]
		case f.has(e, aux|finite):
			s += weights[acting]
		}
	}
	if f.has(t-1, prep) && f.ment[t-1] == document.None {
		s -= weights[governed]
	}
	if t > 0 && f.frm[t-1]&object != 0 {
		s -= weights[hearing]
	}
	return s
}

// several returns who they at token i are: the last voice that was several people or a body, else the last body named.
func (f *finder) several(i int) voice {
	for v := len(f.history.voices) - 1; v >= 0 && v >= len(f.history.voices)-3; v-- {
		if x := f.history.voices[v]; (x.plural || x.thing) && f.paragraph(i)-f.paragraph(min(x.tok, len(f.unit)-1)) <= 2 {
			x.why, x.score = "“they”: the group that spoke last", 0.7
			return x
		}
	}
	u := int(f.unit[i])
	for back := 0; back < 3 && u-back >= 0; back++ {
		r := f.units[u-back]
		for k := r.First; k < min(r.End, i); k++ {
			if f.in[k] == document.None && f.ment[k] == document.None && f.has(k, people) && !f.has(k, det) {
				l := k
				for l > r.First && l > k-3 && f.d.Tokens[l-1].Kind == document.Word && !f.has(l-1, det|prep|conj|sub|aux|finite) && f.frm[l-1] == 0 {
					l--
				}
				return voice{entity: document.None, span: f.span(l, k+1), plural: true, why: "“they”: the group named before", score: 0.6}
			}
		}
	}
	return f.thing(i)
}

// thing returns what it at token i is: the last voice that was a body or a paper, else the subject of the sentence before.
func (f *finder) thing(i int) voice {
	here := document.Span{Start: f.d.Tokens[i].Start, End: f.d.Tokens[i].End}
	if n := len(f.history.voices); n > 0 {
		if x := f.history.voices[n-1]; x.thing && f.paragraph(i)-f.paragraph(min(x.tok, len(f.unit)-1)) <= 1 {
			if x.entity != document.None {
				x.span = here
			}
			x.why, x.score = "“"+f.lower(i)+"”: the body that spoke last", 0.7
			return x
		}
	}
	if v := f.paperBefore(i); v.score > 0 {
		return v
	}
	n := f.mentionsBefore(i)
	var best voice
	for m := n - 1; m >= 0 && m >= n-20; m-- {
		x := &f.d.Mentions[m]
		if x.Type != document.Org && x.Type != document.GPE || x.Entity < 0 || x.Entity >= len(f.d.Entities) {
			continue
		}
		s := 1.5 - 0.25*float32(f.unit[i]-f.unit[x.Tokens.First])
		if x.Type == document.GPE {
			s -= 0.4
		}
		s += 0.3 * f.prominence(x)
		if s > best.score {
			best = voice{entity: x.Entity, span: here, thing: true, why: "“" + f.lower(i) + "”: the body named before", score: s}
		}
	}
	if best.score <= 0 {
		return silent
	}
	best.score = 0.55
	return best
}

// paperBefore returns the letter, note or report the sentence before token i speaks of: There was a note. "…," it read.
func (f *finder) paperBefore(i int) voice {
	u := int(f.unit[i])
	for b := u; b >= 0 && b >= u-1; b-- {
		r := f.units[b]
		for k := min(r.End, i) - 1; k >= r.First && k > r.End-60; k-- {
			if f.in[k] != document.None || f.ment[k] != document.None || !f.has(k, paper) || f.has(k, body|person) {
				continue
			}
			l := k
			for l > r.First && l > k-4 && f.word(l-1) && !f.has(l-1, det|prep|conj|sub|aux|finite) && f.frm[l-1] == 0 {
				l--
			}
			if l > r.First && f.has(l-1, det) && (l-1 == r.First || !f.has(l-2, prep)) {
				return voice{entity: document.None, span: f.span(l, k+1), thing: true, why: "“it”: the text spoken of before", score: 0.6}
			}
		}
	}
	return silent
}

// fromSentence returns the speaker a verb without a subject of its own shares: that of the cue before it in the sentence,
// else the subject of the sentence.
func (f *finder) fromSentence(at, k int) voice {
	u := f.unit[at]
	n := sort.Search(len(f.cues), func(c int) bool { return f.cues[c].First >= at })
	for c := n - 1; c >= 0 && c >= n-8 && f.unit[f.cues[c].First] == u; c-- {
		if f.cues[c].inside {
			continue
		}
		if v := f.history.byCue[c]; v != document.None {
			w := f.history.voices[v]
			w.why, w.score = "the subject of the verb before", 0.85
			return w
		}
		if s := f.cues[c].subject; s.kind != shared && s.kind != nobody {
			return f.fromSubject(s, f.cues[c].First, k, "the subject of the verb before")
		}
	}
	first := f.clauseStart(f.units[u], document.None, at)
	s := f.opening(first, at)
	if s.kind == shared {
		s = f.mainSubject(first, at)
	}
	if first >= at || s.kind == shared && first == at-1 && f.free(first) && f.has(first, prep) {
		s = f.laterSubject(at, f.units[u].End)
	}
	if s.kind != shared && s.kind != nobody {
		v := f.fromSubject(s, at, k, "subject of the sentence")
		v.score *= 0.85
		return v
	}
	return f.lastVoice(at)
}

// laterSubject returns the subject of a sentence that begins with the participle at token i: Calling it "…", the court …
func (f *finder) laterSubject(i, end int) subject {
	for k := i + 1; k < end && k < i+40; k++ {
		if s := f.in[k]; s != document.None {
			k = f.marks[s].close
		} else if f.d.Word(k) != "," {
			continue
		}
		if k+1 < end {
			if f.d.Word(k+1) == "," && k+2 < end {
				k++
			}
			if s := f.phraseAfter(k+1, end, false); s.kind != nobody {
				return s
			}
		}
	}
	return subject{kind: shared, mention: document.None}
}

// opening returns the description with which the sentence [first, end) begins.
func (f *finder) opening(first, end int) subject {
	if s := f.phraseAfter(first, end, false); s.kind == described && f.speaks(s) || s.kind == named {
		return s
	}
	return subject{kind: shared, mention: document.None}
}

// lastVoice returns who spoke last, when that was near token i.
func (f *finder) lastVoice(i int) voice {
	n := len(f.history.voices)
	if n == 0 {
		return silent
	}
	v := f.history.voices[n-1]
	if f.paragraph(i)-f.paragraph(min(v.tok, len(f.unit)-1)) > 3 {
		return silent
	}
	v.why, v.score = "spoke last", 0.7
	return v
}

// followUp returns who speaks words that have no cue: who spoke before in the paragraph, or is the subject of the sentence
// before them, or who goes on from the paragraph before.
func (f *finder) followUp(k int) voice {
	d := &f.drafts[k]
	p := f.paragraph(d.First)
	first, end := paragraphTokens(f.d, p)
	u := int(f.unit[d.First])
	if d.First > first {
		for b := u - 1; b >= 0 && f.units[b].First >= first; b-- {
			if v, ok := f.spokenIn(b, k); ok {
				return v
			}
		}
		if v := f.lastVoice(d.First); v.score > 0 {
			return v
		}
	}
	if v, ok := f.ahead(k, p, end); ok {
		return v
	}
	if v := f.lastVoice(d.First); v.score > 0 {
		n := len(f.history.voices)
		if f.paragraph(min(f.history.voices[n-1].tok, len(f.unit)-1)) >= p-1 || d.First > first {
			return v
		}
	}
	for b := u - 1; b >= 0 && b >= u-3; b-- {
		if v, ok := f.spokenIn(b, k); ok {
			v.score = min(v.score, 0.6)
			return v
		}
	}
	if v := f.lastVoice(d.First); v.score > 0 {
		return v
	}
	for a := int(f.unit[d.End-1]) + 1; a < len(f.units) && a <= u+3; a++ {
		if s := f.mainSubject(f.units[a].First, f.units[a].End); s.kind == named && f.in[f.units[a].First] == document.None {
			v := f.fromMention(s.mention, k, "named in the sentence after")
			v.score = 0.5
			return v
		}
	}
	return silent
}

// spokenIn returns the voice of unit b: of the last quote in it, else its subject when that is a person.
func (f *finder) spokenIn(b, k int) (voice, bool) {
	r := f.units[b]
	for v := len(f.history.voices) - 1; v >= 0; v-- {
		x := f.history.voices[v]
		at := max(min(x.tok, len(f.unit))-1, 0)
		if int(f.unit[at]) == b {
			x.why, x.score = "goes on speaking", 0.85
			return x, true
		}
		if int(f.unit[at]) < b {
			break
		}
	}
	s := f.mainSubject(r.First, r.End)
	if s.kind == named && f.d.Mentions[s.mention].Type == document.Person || s.kind == pronominal {
		v := f.fromSubject(s, r.First, k, "subject of the sentence before")
		v.score *= 0.8
		return v, v.score > 0
	}
	return silent, false
}

// ahead returns the speaker of the next quote with a cue in the same paragraph, or in the next one when the closing mark
// of draft k is missing.
func (f *finder) ahead(k, p, end int) (voice, bool) {
	s := f.in[f.drafts[k].First]
	open := s != document.None && !f.marks[s].closed
	for n := k + 1; n < len(f.drafts) && n < k+8; n++ {
		d := &f.drafts[n]
		if d.First >= end && !open && p > 1 {
			break
		}
		if d.cue == document.None || d.kind != document.Direct {
			if d.First >= end && (d.follow || p <= 1) && f.paragraph(d.First) <= p+n-k {
				continue
			}
			break
		}
		c := &f.cues[d.cue]
		if c.subject.kind == shared {
			break
		}
		v := f.fromSubject(c.subject, c.First, n, "named further on")
		v.score *= 0.9
		return v, v.score > 0
	}
	return silent, false
}
