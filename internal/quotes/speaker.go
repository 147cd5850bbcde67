package quotes

import (
	"sort"
	"strings"

	"byline/internal/document"
)

// A voice is somebody who speaks in the article.
type voice struct {
	entity int           // or None
	span   document.Span // the name or description that stands for the speaker in the text
	tok    int           // where the voice was last heard
	plural bool
	thing  bool // a body or a paper: it, not he
	gender document.Gender
	why    string
	score  float32
}

// A history is what the resolver remembers of the article up to the current quote.
type history struct {
	voices  []voice // who spoke, in order
	last    int     // index of the draft resolved last
	byCue   []int   // by cue: the voice it was resolved to, or None
	genders []document.Gender
	hidden  []bool   // by entity: named in bylines and credits only
	offices []office // by head
	groups  int      // quotations numbered so far
	number  []int    // by stretch: its quotation, or None
	only    int      // the one person the article names, or None
	star    int      // the person the article names most often, or None
	house   int      // the body it names most often, or None
	lead    int      // the first paragraph of text
	spoken  []int    // by entity: quotations so far
}

var silent = voice{entity: document.None}

// resolve finds the speaker of every draft, in text order, and fills d.Quotes.
func (f *finder) resolve() {
	sort.SliceStable(f.drafts, func(i, j int) bool {
		a, b := &f.drafts[i], &f.drafts[j]
		if a.First != b.First {
			return a.First < b.First
		}
		return a.End > b.End
	})
	f.prepare()
	end := document.None
	for k := range f.drafts {
		d := &f.drafts[k]
		if d.First <= end || d.First >= d.End {
			continue
		}
		end = d.End - 1
		v := f.voiceOf(k)
		f.history.last = k
		if v.score > 0 {
			v.tok = d.End
			f.history.voices = append(f.history.voices, v)
			if v.entity != document.None {
				f.history.spoken[v.entity]++
			}
			if d.cue != document.None {
				f.history.byCue[d.cue] = len(f.history.voices) - 1
			}
		}
		f.emit(d, v)
	}
}

// prepare learns genders from titles, roles and kinship, and which people only made the article.
func (f *finder) prepare() {
	h := &f.history
	h.byCue = make([]int, len(f.cues))
	for i := range h.byCue {
		h.byCue[i] = document.None
	}
	h.number = make([]int, len(f.marks))
	for i := range h.number {
		h.number[i] = document.None
	}
	h.genders = make([]document.Gender, len(f.d.Entities))
	h.hidden = make([]bool, len(f.d.Entities))
	for e := range f.d.Entities {
		h.genders[e] = f.d.Entities[e].Gender
		for _, role := range f.d.Entities[e].Roles {
			if g := genderOf(lastWord(role)); g != document.GenderUnknown && h.genders[e] == document.GenderUnknown {
				h.genders[e] = g
			}
		}
		h.hidden[e] = f.onlyCredits(&f.d.Entities[e])
	}
	f.learnOffices()
	for m := range f.d.Mentions {
		x := &f.d.Mentions[m]
		if x.Type != document.Person || x.Entity < 0 || x.Entity >= len(h.genders) || h.genders[x.Entity] != document.GenderUnknown {
			continue
		}
		h.genders[x.Entity] = f.genderAround(x)
	}
	f.learnGenders()
	h.spoken = make([]int, len(f.d.Entities))
	h.star, h.house = f.mostNamed(document.Person), f.mostNamed(document.Org)
	for h.lead = 0; h.lead < len(f.d.Paragraphs)-1 && f.d.Paragraphs[h.lead].Kind != document.Body; h.lead++ {
	}
}

// mostNamed returns the entity of type t with the most mentions, the first of several, or None.
func (f *finder) mostNamed(t document.EntityType) int {
	best := document.None
	for e := range f.d.Entities {
		x := &f.d.Entities[e]
		if x.Type == t && !f.history.hidden[e] && (best == document.None || len(x.Mentions) > len(f.d.Entities[best].Mentions)) {
			best = e
		}
	}
	return best
}

// genderAround returns the gender a title or a kinship before the name tells.
func (f *finder) genderAround(m *document.Mention) document.Gender {
	i := m.Tokens.First - 1
	if i >= 0 && f.d.Word(i) == "," || i >= 0 && f.d.Word(i) == "." {
		i--
	}
	if i < 0 || f.ment[i] != document.None {
		return document.GenderUnknown
	}
	return genderOf(f.lower(i))
}

func genderOf(w string) document.Gender {
	switch c := personNoun(w); {
	case c&feminine != 0:
		return document.Feminine
	case c&masculine != 0:
		return document.Masculine
	}
	return document.GenderUnknown
}

// onlyCredits reports whether every mention of e stands in a byline or in boilerplate.
func (f *finder) onlyCredits(e *document.Entity) bool {
	for _, m := range e.Mentions {
		if m < 0 || m >= len(f.d.Mentions) {
			continue
		}
		i := f.d.Mentions[m].Tokens.First
		if i < 0 || i >= len(f.d.Tokens) {
			continue
		}
		if k := f.d.Paragraphs[f.paragraph(i)].Kind; k != document.Byline && k != document.Boilerplate {
			return false
		}
	}
	return true
}

// lastWord returns the head of a role, in lower case: "deputy governor of the bank" → "governor".
func lastWord(role string) string {
	for _, p := range []string{" of ", " for ", " at ", " in ", " to ", ","} {
		if i := strings.Index(role, p); i > 0 {
			role = role[:i]
		}
	}
	return strings.ToLower(role[strings.LastIndexByte(role, ' ')+1:])
}

// voiceOf returns who speaks draft k.
func (f *finder) voiceOf(k int) voice {
	d := &f.drafts[k]
	if d.follow {
		return f.goingOn(k)
	}
	if d.cue == document.None {
		at := d.First
		if d.sign.First < d.sign.End {
			at = min(at, d.sign.First)
		}
		return f.fromSubject(d.subject, at, k, "before a colon")
	}
	if v := f.history.byCue[d.cue]; v != document.None {
		w := f.history.voices[v]
		w.why = "the same words go on"
		return w
	}
	c := &f.cues[d.cue]
	return f.fromSubject(c.subject, c.First, k, f.evidence(d, c))
}

// evidence says where the name stands.
func (f *finder) evidence(d *draft, c *cue) string {
	switch {
	case c.source:
		return "named after “according to”"
	case c.passive:
		return "named in the passive"
	case c.inverted:
		return "named right after the verb"
	case c.First >= d.End:
		return "named after the words, before the verb"
	}
	return "subject of the verb"
}

// fromSubject turns a subject into a voice; at is the token the verb stands at.
func (f *finder) fromSubject(s subject, at, k int, why string) voice {
	switch s.kind {
	case named:
		v := f.fromMention(s.mention, k, why, false)
		if m := &f.d.Mentions[s.mention]; v.span == m.Span && s.First < m.Tokens.First && f.d.Word(m.Tokens.First-1) == "," {
			for s.First < m.Tokens.First-2 && f.free(s.First) && f.article(s.First) {
				s.First++
			}
			v.span = f.span(s.First, m.Tokens.End) // his lawyer, Ann Roe
		}
		return v
	case described:
		return f.fromDescription(s, k, why)
	case pronominal:
		return f.fromPronoun(s.First, k, false)
	case shared:
		return f.fromSentence(at, k)
	}
	return silent
}

func (f *finder) fromMention(m, k int, why string, nested bool) voice {
	x := &f.d.Mentions[m]
	v := voice{entity: x.Entity, span: x.Span, why: why, score: 0.95, thing: x.Type != document.Person, plural: x.Type == document.Norp}
	if x.Entity >= 0 && x.Entity < len(f.d.Entities) {
		v.gender = f.history.genders[x.Entity]
	} else {
		v.entity = document.None
	}
	if x.Type == document.Norp && x.Tokens.First > 0 && f.is(x.Tokens.First-1, "the") && !f.plural(x.Tokens.End-1) {
		q := query{kind: holder, at: x.Tokens.First, draft: k, first: x.Tokens.First, head: x.Tokens.End - 1, span: x.Span, nested: nested}
		v.plural, v.thing = false, false
		return f.ask(&q, f.gather(&q), v)
	}
	return v
}

// asWritten returns the voice of description s by its words alone, with the first token behind the article and the head.
func (f *finder) asWritten(s subject) (v voice, first, h int) {
	first = s.First
	for first < s.End-1 && (f.has(first, det) && !f.has(first, people) || f.d.Tokens[first].Kind == document.Punct) && f.ment[first] == document.None {
		if !f.article(first) {
			break
		}
		first++
	}
	h = f.head(first, s.End)
	if h+1 < s.End && f.has(h, person|people) && f.free(h+1) && f.participle(h+1) {
		s.End = h + 1
	}
	if f.has(h, paper) && !f.has(h, person|people) && f.ment[h] == document.None {
		s.End = h + 1
	}
	v = voice{entity: document.None, span: f.span(first, s.End), score: 0.85, plural: f.has(h, people) || !f.has(h, person|body|paper) && f.plural(h)}
	v.thing = !v.plural && !f.speaker(h)
	v.gender = genderOf(f.lower(h))
	return v, first, h
}

// definite reports whether description s, which begins at token first behind its article, points to somebody known.
func (f *finder) definite(s subject, first int) bool {
	return f.is(s.First, "the") || f.owned(s) || first == s.First && f.headline(first)
}

// fromDescription resolves "the minister" to the person with that role, else keeps the words.
func (f *finder) fromDescription(s subject, k int, why string) voice {
	v, first, h := f.asWritten(s)
	v.why = why
	if f.has(h, people) || !f.definite(s, first) {
		return v
	}
	q := query{kind: holder, at: s.First, draft: k, gender: v.gender, first: first, head: h, span: v.span}
	switch {
	case v.thing && f.has(h, body):
		q.kind = house
	case v.thing:
		q.kind = sheet
	default:
		q.either = !f.has(h, person) || f.has(h, body)
	}
	return f.ask(&q, f.gather(&q), v)
}

// ask returns the answer of q, a description; v are its words.
func (f *finder) ask(q *query, cs []candidate, v voice) voice {
	c := from(v, self)
	c.tok = q.at
	cs = append(cs, c)
	best, p := f.answer(q, cs)
	if e := f.history.only; best.source&self != 0 && e != document.None && q.kind == holder && !q.either && q.first == q.head && len(f.d.Entities[e].Roles) == 0 {
		best.entity, best.gender, p = e, f.history.genders[e], min(p, 0.5)
		best.why += "; the only person named in the article"
	}
	if best.source&self == 0 {
		best.why = "“the " + f.lower(q.head) + "”: " + best.reason()
	}
	best.score = p
	return best.voice
}

// speaker reports whether token h is a noun for one person.
func (f *finder) speaker(h int) bool {
	if f.has(h, person) {
		return true
	}
	w := f.d.Word(h)
	n := len(w)
	return w == "old" || !f.has(h, body|paper) && n > 4 && (w[n-2:] == "er" || w[n-2:] == "or" || w[n-3:] == "ist" || w[n-3:] == "ian" || w[n-3:] == "man")
}

// owned reports whether a name's possessive makes s definite: Acme's chairman.
func (f *finder) owned(s subject) bool {
	for i := s.First + 1; i < s.End-1; i++ {
		if f.d.Tokens[i].Kind == document.Clitic && possessive(f.d.Word(i)) && f.ment[i-1] != document.None {
			return true
		}
	}
	return false
}

// article reports whether token i is dropped in front of a description.
func (f *finder) article(i int) bool {
	return f.is(i, "the") || f.is(i, "a") || f.is(i, "an") || f.is(i, "its") || f.is(i, "his") || f.is(i, "her") || f.is(i, "their") || f.is(i, "my") || f.is(i, "our") || f.d.Tokens[i].Kind == document.Punct
}

// headline reports whether token i stands in a headline.
func (f *finder) headline(i int) bool {
	p := f.paragraph(i)
	return f.d.Paragraphs[p].Kind == document.Headline || p == 0
}

// lastBefore returns the last mention of entity e before token i, or None.
func (f *finder) lastBefore(e, i int) int {
	ms := f.d.Entities[e].Mentions
	n := sort.Search(len(ms), func(k int) bool { return ms[k] >= len(f.d.Mentions) || f.d.Mentions[ms[k]].Tokens.First >= i })
	if n == 0 {
		return document.None
	}
	return ms[n-1]
}

// mentionsBefore returns the number of mentions that begin before token i.
func (f *finder) mentionsBefore(i int) int {
	return sort.Search(len(f.d.Mentions), func(m int) bool { return f.d.Mentions[m].Tokens.First >= i })
}

// groupOf numbers the quotation d is a part of, from 0: the parts around a verb, and paragraphs whose closing mark is
// missing because the next one goes on, have one number.
func (f *finder) groupOf(d *draft) int {
	h := &f.history
	if d.group == document.None {
		h.groups++
		return h.groups - 1
	}
	first := d.group
	if k := int(f.in[d.First]); k > 0 && f.goesOn(k-1, k) {
		h.number[first] = h.number[k-1]
	}
	if h.number[first] == document.None {
		h.number[first] = h.groups
		h.groups++
	}
	if k := f.in[d.First]; k != document.None {
		h.number[k] = h.number[first]
	}
	return h.number[first]
}

// goesOn reports whether stretch k continues stretch p, the one before it, in the next paragraph.
func (f *finder) goesOn(p, k int) bool {
	return !f.marks[p].closed && f.marks[p].turn == 0 && f.uses[p].kind == speech && f.marks[k].par == f.marks[p].par+1 && f.history.number[p] != document.None
}

// emit appends the quote of draft d.
func (f *finder) emit(d *draft, v voice) {
	q := document.Quote{Span: f.span(d.First, d.End), Kind: d.kind, Speaker: document.None, Group: f.groupOf(d), Score: d.score, Why: v.why}
	if d.kind != document.Indirect {
		for i := d.First; i < d.End; i++ {
			if k := f.in[i]; k != document.None && f.uses[k].kind != unused {
				q.Marked = append(q.Marked, f.marks[k].Span)
				i = f.marks[k].close
			}
		}
	}
	switch {
	case d.sign.First < d.sign.End:
		q.Cue = f.span(d.sign.First, d.sign.End)
	case d.cue != document.None:
		c := &f.cues[d.cue]
		q.Cue = f.span(c.First, c.End)
		if c.quoted != document.None {
			q.Cue = f.span(c.quoted, c.quoted+1)
		}
	}
	if v.score > 0 {
		q.Speaker, q.Attributed = v.entity, v.span
		q.Score *= v.score
	} else {
		q.Score *= 0.5
		q.Why = "nobody is named for it"
	}
	f.d.Quotes = append(f.d.Quotes, q)
}
