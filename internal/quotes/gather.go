package quotes

import (
	"sort"

	"byline/internal/document"
)

// A query asks who stands behind a word that names nobody: a pronoun, a description, or nothing at all.
type query struct {
	kind   queryKind
	at     int             // the token of the word, else of the verb or of the words spoken
	draft  int             // the words spoken, an index into finder.drafts
	gender document.Gender // that the word tells
	first  int             // of a description: its first token without article
	head   int             // of a description: its head, else None
	span   document.Span   // the word, where there is one
	either bool            // a description that people and bodies can have: the operator
	nested bool            // asked on the way to the answer of another query
}

type queryKind uint8

const (
	someone    queryKind = iota // he, she
	group                       // they
	thing                       // it
	holder                      // the minister
	house                       // the company
	sheet                       // the report, the wall
	going                       // words without a verb
	implied                     // a verb without a subject of its own
	queryKinds = iota
)

// A candidate is somebody who may be the answer of a query.
type candidate struct {
	voice
	named   int    // the latest mention before the query, or None
	subject int    // the latest mention that stands as a subject, or None
	heard   int    // how many others have spoken since, or None when it has not
	source  source // where else the candidate comes from
	within  bool   // named in the words spoken, all in marks
	feats   []feature
	points  int32
}

type source uint16

const (
	self     source = 1 << iota // the description as it is written
	unknown                     // nobody in the text
	opening                     // begins a sentence before
	byWord                      // the pronoun that begins the sentence before
	ofClause                    // begins the sentence of the verb
	behind                      // follows the participle of the verb
	ahead                       // speaks next in the text
	sameLine                    // … in the same paragraph
	behindIt                    // is named in the sentence after
	holds                       // has a role that the description ends
	kindred                     // a description with the same head spoke before
	written                     // a letter, note or report spoken of before
	several                     // a group spoken of before
)

const (
	maxBack       = 60 // mentions looked at before a query
	maxCandidates = 24
)

// gather returns the candidates of q.
func (f *finder) gather(q *query) []candidate {
	cs := make([]candidate, 0, maxCandidates)
	cs = f.addNamed(cs, q)
	cs = f.addVoices(cs, q)
	switch q.kind {
	case someone:
		cs = f.addOpenings(cs, q)
	case group:
		cs = f.addGroup(cs, q)
	case thing:
		cs = f.addPaper(cs, q)
	case holder, house, sheet:
		cs = f.addDescribed(cs, q)
	case going:
		cs = f.addOpenings(cs, q)
		cs = f.addGoing(cs, q)
	case implied:
		cs = f.addClause(cs, q)
	}
	if q.kind == thing || q.kind == implied {
		cs = join(cs, candidate{voice: silent, named: document.None, subject: document.None, heard: document.None, source: unknown})
	}
	return cs
}

// join adds c, or the source of c to the candidate that is the same.
//
//go:noinline
func join(cs []candidate, c candidate) []candidate {
	for i := range cs {
		if cs[i].entity == c.entity && (c.entity != document.None || cs[i].span == c.span && (cs[i].source|c.source)&unknown == 0) {
			cs[i].source |= c.source
			return cs
		}
	}
	if len(cs) == maxCandidates {
		return cs
	}
	return append(cs, c)
}

// from makes a candidate of voice v.
//
//go:noinline
func from(v voice, s source) candidate {
	return candidate{voice: v, named: document.None, subject: document.None, heard: document.None, source: s}
}

// admits reports whether a name of type t can be the answer of q.
func (q *query) admits(t document.EntityType) bool {
	switch q.kind {
	case someone:
		return t == document.Person
	case holder:
		return t == document.Person || t == document.Org && q.either
	case group:
		return t == document.Org || t == document.GPE || t == document.Norp
	case thing, house, sheet:
		return t != document.Person && t != document.Norp && t != document.Event
	}
	return t == document.Person || t == document.Org
}

// addNamed adds who is named before q.
func (f *finder) addNamed(cs []candidate, q *query) []candidate {
	n := f.mentionsBefore(q.at)
	for m := n - 1; m >= 0 && m >= n-maxBack; m-- {
		x := &f.d.Mentions[m]
		if !q.admits(x.Type) || x.Entity < 0 || x.Entity >= len(f.d.Entities) || f.history.hidden[x.Entity] {
			continue
		}
		cs = f.addMention(cs, q, m)
	}
	return cs
}

func (f *finder) addMention(cs []candidate, q *query, m int) []candidate {
	x := &f.d.Mentions[m]
	i := 0
	for ; i < len(cs) && cs[i].entity != x.Entity; i++ {
	}
	if i == len(cs) {
		if len(cs) >= maxCandidates-8 {
			return cs
		}
		v := voice{entity: x.Entity, span: x.Span, thing: x.Type != document.Person, plural: x.Type == document.Norp, gender: f.history.genders[x.Entity], tok: x.Tokens.First}
		if !q.span.Empty() {
			v.span = q.span
		}
		c := from(v, 0)
		c.named = m
		cs = append(cs, c)
	}
	if cs[i].subject == document.None && f.subjectLike(x) {
		cs[i].subject = m
	}
	return cs
}

// subjectLike reports whether mention x stands where a subject stands: outside marks, before a verb or at the start of its
// sentence, or as the one whose view the sentence tells.
func (f *finder) subjectLike(x *document.Mention) bool {
	t := x.Tokens.First
	if f.in[t] != document.None || f.has(t-1, prep) && f.ment[t-1] == document.None && !f.viewer(x) {
		return false
	}
	if e := x.Tokens.End; e < len(f.d.Tokens) {
		if f.d.Tokens[e].Kind == document.Clitic && possessive(f.d.Word(e)) {
			return false
		}
		if f.frm[e] != 0 || f.has(e, aux|finite|participles) || f.participle(e) {
			return true
		}
	}
	return t-f.units[f.unit[t]].First < 4
}

// addVoices adds who spoke last, everybody once.
func (f *finder) addVoices(cs []candidate, q *query) []candidate {
	vs := f.history.voices
	rank := 0
	for n := len(vs) - 1; n >= 0 && n >= len(vs)-12 && rank < 4; n-- {
		x := vs[n]
		seen := false
		for k := n + 1; k < len(vs); k++ {
			seen = seen || vs[k].entity == x.entity && (x.entity != document.None || vs[k].span == x.span)
		}
		if seen {
			continue
		}
		heard := rank
		rank++
		if q.kind == someone && (x.plural || x.thing) || q.kind == thing && !x.thing || q.kind == group && !x.plural && !x.thing {
			continue
		}
		if q.kind == holder && (x.plural || x.thing && !q.either || x.entity == document.None && !f.kindred(q, x.span)) ||
			(q.kind == house || q.kind == sheet) && (x.entity != document.None && !x.thing || x.entity == document.None && !f.kindred(q, x.span)) {
			continue
		}
		c := from(x, 0)
		if x.entity == document.None && q.head != document.None {
			c.source = kindred
		}
		c.heard = heard
		for i := range cs {
			if cs[i].entity == x.entity && x.entity != document.None {
				cs[i].heard, cs[i].tok = heard, x.tok
				if q.span.Empty() {
					cs[i].span = x.span
				}
				c.heard = document.None
			}
		}
		if c.heard == document.None {
			continue
		}
		if x.entity != document.None {
			if !q.span.Empty() {
				c.span = q.span
			}
			c.named = f.lastBefore(x.entity, q.at)
		}
		cs = join(cs, c)
	}
	return cs
}

// kindred reports whether the description at span has the head of q.
func (f *finder) kindred(q *query, span document.Span) bool {
	i := sort.Search(len(f.d.Tokens), func(i int) bool { return f.d.Tokens[i].Start >= span.Start })
	e := sort.Search(len(f.d.Tokens), func(i int) bool { return f.d.Tokens[i].Start >= span.End })
	return q.head != document.None && i < e && f.lower(f.head(i, e)) == f.lower(q.head)
}

// addOpenings adds the people without a name with whom the sentences before q begin.
func (f *finder) addOpenings(cs []candidate, q *query) []candidate {
	here := int(f.unit[q.at])
	for b := here - 1; b >= 0 && b >= here-3; b-- {
		if v := f.openingPerson(b); v.score > 0 {
			if v.entity != document.None && !q.span.Empty() {
				v.span = q.span
			}
			c := from(v, opening)
			if v.entity != document.None {
				c.named = f.lastBefore(v.entity, q.at)
			}
			cs = join(cs, c)
		}
	}
	return cs
}

// openingPerson returns the person without a name with whom unit b begins: The guard wants to know.
func (f *finder) openingPerson(b int) voice {
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
	return f.plainly(s)
}

// plainly returns the one person whose role the description s is, else its words.
func (f *finder) plainly(s subject) voice {
	v, first, h := f.asWritten(s)
	v.tok = s.First
	if f.definite(s, first) && !f.has(h, people) {
		if e := f.byRole(first, h); e != document.None {
			v.entity, v.gender = e, f.history.genders[e]
		}
	}
	return v
}

// addGroup adds the people of the three sentences before they.
func (f *finder) addGroup(cs []candidate, q *query) []candidate {
	u := int(f.unit[q.at])
	for back := 0; back < 3 && u-back >= 0; back++ {
		r := f.units[u-back]
		for k := r.First; k < min(r.End, q.at); k++ {
			if f.in[k] != document.None || f.ment[k] != document.None || !f.has(k, people) || f.has(k, det) {
				continue
			}
			l := f.nounsBefore(k, r.First, 3)
			v := voice{entity: document.None, span: f.span(l, k+1), plural: true, tok: k, score: 0.6}
			cs = join(cs, from(v, several))
			break
		}
	}
	return cs
}

// nounsBefore returns the first of the nouns and adjectives, at most n, that end before token k.
func (f *finder) nounsBefore(k, first, n int) int {
	l := k
	for l > first && l > k-n && (f.d.Tokens[l-1].Kind == document.Word || f.hyphen(l-1)) && !f.has(l-1, det|prep|conj|sub|aux|finite) && f.frm[l-1] == 0 {
		l--
	}
	return l
}

// addPaper adds the letter, note or report the sentences before it speak of: There was a note. "…," it read.
func (f *finder) addPaper(cs []candidate, q *query) []candidate {
	u := int(f.unit[q.at])
	for b := u; b >= 0 && b >= u-1; b-- {
		r := f.units[b]
		for k := min(r.End, q.at) - 1; k >= r.First && k > r.End-60; k-- {
			if f.in[k] != document.None || f.ment[k] != document.None || !f.has(k, paper) || f.has(k, body|person) {
				continue
			}
			l := f.nounsBefore(k, r.First, 4)
			if l > r.First && f.has(l-1, det) && (l-1 == r.First || !f.has(l-2, prep)) {
				return join(cs, from(voice{entity: document.None, span: f.span(l, k+1), thing: true, tok: k, score: 0.6}, written))
			}
		}
	}
	return cs
}

// addDescribed adds the words of a description as they stand, and who has the role or the name they tell.
func (f *finder) addDescribed(cs []candidate, q *query) []candidate {
	for _, o := range f.history.officers(officeOf(f.lower(q.head))) {
		if q.kind == holder && f.fits(q.first, q.head, o.role) {
			cs = f.addLater(cs, q, o.entity, holds)
		}
	}
	if e := f.history.only; e != document.None && q.kind == holder {
		cs = f.addLater(cs, q, e, 0)
	}
	return cs
}

// addLater adds entity e, which may be named only after the query.
func (f *finder) addLater(cs []candidate, q *query, e int, s source) []candidate {
	if e < 0 || e >= len(f.d.Entities) || f.history.hidden[e] {
		return cs
	}
	x := &f.d.Entities[e]
	v := voice{entity: e, span: q.span, thing: x.Type != document.Person, gender: f.history.genders[e], tok: q.at, score: 1}
	if ms := x.Mentions; v.span.Empty() && len(ms) > 0 && ms[0] < len(f.d.Mentions) {
		v.span = f.d.Mentions[ms[0]].Span
	}
	c := from(v, s)
	c.named = f.lastBefore(e, q.at)
	return join(cs, c)
}

// addGoing adds who the words without a verb may go on from, or wait for.
func (f *finder) addGoing(cs []candidate, q *query) []candidate {
	u := int(f.unit[q.at])
	for b := u - 1; b >= 0 && b >= u-2; b-- {
		if f.in[f.units[b].First] != document.None {
			continue
		}
		if s := f.mainSubject(f.units[b].First, f.units[b].End); s.kind == pronominal {
			if v := f.fromPronoun(s.First, q.draft, true); v.score > 0 {
				cs = join(cs, from(v, byWord))
			}
		}
		break
	}
	if v, same := f.speaksNext(q.draft); v.score > 0 {
		s := ahead
		if same {
			s |= sameLine
		}
		cs = join(cs, from(v, s))
	}
	for a, end := int(f.unit[f.drafts[q.draft].End-1])+1, 0; a < len(f.units) && end < 3; a, end = a+1, end+1 {
		if f.in[f.units[a].First] != document.None {
			continue
		}
		if s := f.mainSubject(f.units[a].First, f.units[a].End); s.kind == named {
			cs = f.addLater(cs, q, f.d.Mentions[s.mention].Entity, behindIt)
			break
		}
	}
	return cs
}

// speaksNext returns the speaker of the next quotation with a verb, in this paragraph or the next, and whether it is this
// one.
func (f *finder) speaksNext(k int) (v voice, same bool) {
	p := f.paragraph(f.drafts[k].First)
	for n := k + 1; n < len(f.drafts) && n < k+8; n++ {
		d := &f.drafts[n]
		at := f.paragraph(d.First)
		if at > p+1 && f.paragraph(f.drafts[n-1].First) < at-1 {
			break
		}
		if d.cue == document.None || d.kind != document.Direct {
			if d.follow {
				continue
			}
			break
		}
		c := &f.cues[d.cue]
		if c.subject.kind == shared || c.subject.kind == nobody {
			break
		}
		switch c.subject.kind {
		case named:
			v = f.fromMention(c.subject.mention, n, "", true)
		case pronominal:
			v = f.fromPronoun(c.subject.First, n, true)
		case described:
			v = f.plainly(c.subject)
		}
		return v, at == p
	}
	return silent, false
}

// addClause adds the subjects a verb without one may have.
func (f *finder) addClause(cs []candidate, q *query) []candidate {
	at := q.at
	u := f.units[f.unit[at]]
	first := f.clauseStart(u, document.None, at)
	s := f.opening(first, at)
	if s.kind == shared {
		s = f.mainSubject(first, at)
	}
	src := ofClause
	if first >= at || s.kind == shared && first == at-1 && f.free(first) && f.has(first, prep) {
		s, src = f.laterSubject(at, u.End), behind
	}
	v := silent
	switch s.kind {
	case named:
		v = f.fromMention(s.mention, q.draft, "", true)
	case described:
		v = f.plainly(s)
	case pronominal:
		v = f.fromPronoun(s.First, q.draft, true)
	}
	if v.score > 0 {
		c := from(v, src)
		if v.entity != document.None {
			c.named = f.lastBefore(v.entity, at)
		}
		cs = join(cs, c)
	}
	return cs
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
