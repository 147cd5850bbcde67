package quotes

import (
	"slices"
	"strings"

	"byline/internal/document"
)

// A feature is one piece of evidence for a candidate. Features that count have one number for each step.
type feature uint8

const (
	isPerson feature = iota
	isBody
	isPlace
	isOther
	isDescribed
	isSeveral
	isThing
	fromSource // 12, one for each source
)

const (
	unitsAway    = fromSource + 12  // 0…6 sentences from the last mention; 7 never named
	parsAway     = unitsAway + 8    // 0…3 paragraphs
	subjectAway  = parsAway + 4     // 0…4 sentences from the last mention as a subject, 5 none
	nearer       = subjectAway + 6  // 0…3 candidates named later
	heardRank    = nearer + 4       // 0…3, 4 not lately
	heardAway    = heardRank + 5    // 0…4 sentences since
	heardPar     = heardAway + 5    // rank 0…2 in the same paragraph, the one before, farther: 9
	timesHeard   = heardPar + 9     // 0…3
	timesNamed   = timesHeard + 4   // 0…3: once, twice, up to five, more
	sameGender   = timesNamed + 4   // the name, title or pronouns tell the same gender …
	otherGender  = sameGender + 1   // … or another
	onlyGender   = otherGender + 1  // the only candidate of that gender
	nearestFit   = onlyGender + 1   // the one named last of those whose gender does not differ
	subjectFit   = nearestFit + 1   // the same, as a subject
	early        = subjectFit + 1   // the last mention begins its sentence
	speaking     = early + 1        // … stands before a verb of saying
	acting       = speaking + 1     // … before another verb
	possessor    = acting + 1       // … is a possessive
	governed     = possessor + 1    // … follows a preposition
	hearing      = governed + 1     // … is spoken to
	insideMarks  = hearing + 1      // … stands in somebody's words
	sinceVoice   = insideMarks + 1  // named after somebody spoke last
	newcomer     = sinceVoice + 1   // named once, in the sentence before or this one
	samePar      = newcomer + 1     // named in the paragraph of the query
	ownWords     = samePar + 1      // named in the words spoken
	mostNamed    = ownWords + 1     // of all people or all bodies in the article
	leads        = mostNamed + 1    // named in the headline or the first paragraph of text
	roleFits     = leads + 1        // has a role the description ends
	onlyRole     = roleFits + 1     // … and nobody else
	roleWord     = onlyRole + 1     // the head stands in one of the roles
	nameWord     = roleWord + 1     // the head stands in the name
	nearWord     = nameWord + 1     // the head stands next to one of the mentions
	ageFits      = nearWord + 1     // the age of the description stands behind the name
	wordOfGender = ageFits + 1      // the head tells another gender
	modified     = wordOfGender + 1 // words before the head: 0, 1, 2 and more
	onlyPerson   = modified + 3     // the article names one person only
	noRole       = onlyPerson + 1   // nothing is told of what the person does
	openWord     = noRole + 1       // a word any body's name can stand behind: the company
	openStar     = openWord + 1     // … and the body the article names most often
	saidBefore   = openStar + 1     // the head stood in the article before
	ownedWord    = saidBefore + 1   // the description is possessive: Acme's chairman
	numberFits   = ownedWord + 1    // plural
	startsPar    = numberFits + 1   // rank 0…1 where the query opens a paragraph: 2, or not: 2
	tradeFits    = startsPar + 4    // the head and the name tell one trade: the airline, Air Malta
	tradeDiffers = tradeFits + 1    // … or two
	tradeBeside  = tradeDiffers + 1 // a word of the trade of the head stands beside a mention
	ownClause    = tradeBeside + 1  // named in the clause reported
	onlyName     = ownClause + 1    // the head stands in the name, and in no other
	onlyTrade    = onlyName + 1     // the trade fits, and no other
	alone        = onlyTrade + 1    // nobody else is named in this sentence and the one before
	features     = int(alone) + 1   // how many there are
)

// steps returns the feature for n of a counted one with the steps 0…last.
func steps(base feature, n, last int) feature {
	return base + feature(min(max(n, 0), last))
}

// A scene is what the candidates of a query have in common.
type scene struct {
	unit, par int
	words     []int // entities named in the words spoken
	lastTok   int   // where the last voice was heard, or None
	opensPar  bool
	fitRoles  int   // how many candidates have a role the description ends
	fitNames  int   // … a name with its head
	fitTrades int   // … a name that tells the trade of its head
	trade     trade // that the head tells
	fitGender int
	known     bool // the head stood in the article before
	age       string
	owned     bool
	mods      int
	reported  bool // the words spoken are a clause, at least in part
}

// look returns the scene of q.
func (f *finder) look(q *query, cs []candidate) scene {
	s := scene{unit: int(f.unit[q.at]), par: f.paragraph(q.at), lastTok: document.None}
	s.words, s.reported = f.namedIn(q.draft), f.drafts[q.draft].kind != document.Direct
	if n := len(f.history.voices); n > 0 {
		s.lastTok = f.history.voices[n-1].tok
	}
	first, _ := paragraphTokens(f.d, s.par)
	s.opensPar = f.drafts[q.draft].First == first || q.at-first < 3
	for i := range cs {
		if cs[i].source&holds != 0 {
			s.fitRoles++
		}
		if q.gender != document.GenderUnknown && cs[i].gender == q.gender {
			s.fitGender++
		}
	}
	if q.head != document.None {
		f.countFits(f.lower(q.head), cs, &s)
		s.known = f.stoodBefore(q.head)
		for i := q.first; i < q.head; i++ {
			if f.d.Tokens[i].Kind == document.Word || f.ment[i] != document.None {
				s.mods++
			}
			if f.d.Tokens[i].Kind == document.Number {
				s.age = f.d.Word(i)
			}
			if f.d.Tokens[i].Kind == document.Clitic && possessive(f.d.Word(i)) {
				s.owned = true
			}
		}
		if w := f.d.Word(q.head); len(w) > 2 && w[0] >= '1' && w[0] <= '9' {
			s.age = w[:2] // 62-year-old
		}
	}
	return s
}

// stoodBefore reports whether the word of token h stands in the 400 tokens before it.
func (f *finder) stoodBefore(h int) bool {
	w := f.lower(h)
	for i := h - 2; i >= 0 && i > h-400; i-- {
		if f.d.Tokens[i].Len() == len(w) && f.is(i, w) {
			return true
		}
	}
	return false
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

// weigh fills the features of the candidates of q.
func (f *finder) weigh(q *query, cs []candidate) {
	s := f.look(q, cs)
	for i := range cs {
		cs[i].within = !s.reported && cs[i].entity != document.None && slices.Contains(s.words, cs[i].entity)
	}
	for i := range cs {
		c := &cs[i]
		c.feats = make([]feature, 0, 40)
		f.kindOf(c)
		if c.source&unknown != 0 {
			continue
		}
		f.place(c, &s)
		f.order(q, c, cs)
		f.speech(c, &s)
		if c.gender != document.GenderUnknown && q.gender != document.GenderUnknown {
			switch {
			case c.gender != q.gender:
				c.add(otherGender)
			case s.fitGender == 1:
				c.add(onlyGender)
				fallthrough
			default:
				c.add(sameGender)
			}
		}
		if q.head != document.None {
			f.describedAs(q, c, &s)
		}
	}
}

// add is not inlined because the many copies of append would be larger than all of model.bin.
//
//go:noinline
func (c *candidate) add(x feature) { c.feats = append(c.feats, x) }

// kindOf adds what c is and where it comes from.
func (f *finder) kindOf(c *candidate) {
	if c.source&unknown == 0 {
		k := isThing
		switch {
		case c.entity == document.None && c.plural:
			k = isSeveral
		case c.entity == document.None && !c.thing:
			k = isDescribed
		case c.entity == document.None:
		default:
			switch f.d.Entities[c.entity].Type {
			case document.Person:
				k = isPerson
			case document.Org:
				k = isBody
			case document.GPE:
				k = isPlace
			default:
				k = isOther
			}
		}
		c.add(k)
	}
	for b := 0; b < 12; b++ {
		if c.source&(1<<b) != 0 {
			c.add(fromSource + feature(b))
		}
	}
}

// place adds where c was named.
func (f *finder) place(c *candidate, s *scene) {
	if c.entity != document.None && f.history.only == c.entity {
		c.add(onlyPerson)
	}
	if c.named == document.None {
		if c.entity != document.None || c.source&self == 0 && c.heard == document.None {
			c.add(steps(unitsAway, 7, 7))
		}
		return
	}
	x := &f.d.Mentions[c.named]
	t := x.Tokens.First
	away := s.unit - int(f.unit[t])
	c.add(steps(unitsAway, away, 6))
	c.add(steps(parsAway, s.par-f.paragraph(t), 3))
	if s.par == f.paragraph(t) {
		c.add(samePar)
	}
	if c.subject != document.None {
		c.add(steps(subjectAway, s.unit-int(f.unit[f.d.Mentions[c.subject].Tokens.First]), 4))
	} else {
		c.add(steps(subjectAway, 5, 5))
	}
	f.stands(c, x)
	if s.lastTok != document.None && t >= s.lastTok {
		c.add(sinceVoice)
	}
	e := &f.d.Entities[c.entity]
	n := 0
	for n < len(e.Mentions) && n < 8 && e.Mentions[n] <= c.named {
		n++
	}
	switch {
	case n <= 2:
		c.add(steps(timesNamed, n-1, 3))
	case n < 6:
		c.add(timesNamed + 2)
	default:
		c.add(timesNamed + 3)
	}
	if n == 1 && away < 2 {
		c.add(newcomer)
	}
	if c.entity == f.history.star || c.entity == f.history.house {
		c.add(mostNamed)
	}
	if len(e.Mentions) > 0 && e.Mentions[0] < len(f.d.Mentions) && f.paragraph(f.d.Mentions[e.Mentions[0]].Tokens.First) <= f.history.lead {
		c.add(leads)
	}
	if c.within {
		c.add(ownWords)
	} else if slices.Contains(s.words, c.entity) {
		c.add(ownClause)
	}
}

// stands adds how the last mention x of c stands in its sentence.
func (f *finder) stands(c *candidate, x *document.Mention) {
	t := x.Tokens.First
	if f.in[t] != document.None {
		c.add(insideMarks)
	} else if t-f.units[f.unit[t]].First < 7 {
		c.add(early)
	}
	if e := x.Tokens.End; e < len(f.d.Tokens) {
		switch {
		case f.d.Tokens[e].Kind == document.Clitic && possessive(f.d.Word(e)):
			c.add(possessor)
		case f.frm[e] != 0:
			c.add(speaking)
		case f.has(e, aux|finite):
			c.add(acting)
		}
	}
	if f.has(t-1, prep) && f.ment[t-1] == document.None && !f.viewer(x) {
		c.add(governed)
	}
	if t > 0 && f.frm[t-1]&object != 0 {
		c.add(hearing)
	}
}

// viewer reports whether a sentence begins with x as the one whose view it tells: For Roe, it was a farce.
func (f *finder) viewer(x *document.Mention) bool {
	t, e := x.Tokens.First, x.Tokens.End
	return t > 0 && t-1 == f.units[f.unit[t]].First && f.oneOf(t-1, "for", "to") && e < len(f.d.Tokens) && f.d.Word(e) == ","
}

// order adds how c stands among the other candidates.
func (f *finder) order(q *query, c *candidate, cs []candidate) {
	later, fits, subjectFits, near := 0, 0, 0, 0
	for i := range cs {
		o := &cs[i]
		if o.entity == c.entity || o.within {
			continue // nobody speaks of himself by name
		}
		if o.named != document.None && f.unit[q.at]-f.unit[f.d.Mentions[o.named].Tokens.First] < 2 {
			near++
		}
		fit := o.gender == document.GenderUnknown || q.gender == document.GenderUnknown || o.gender == q.gender
		if o.named > c.named {
			later++
			if fit {
				fits++
			}
		}
		if o.subject > c.subject && fit {
			subjectFits++
		}
	}
	if c.named != document.None {
		c.add(steps(nearer, later, 3))
		if near == 0 && q.kind == someone && f.unit[q.at]-f.unit[f.d.Mentions[c.named].Tokens.First] < 2 {
			c.add(alone)
		}
		if fits == 0 {
			c.add(nearestFit)
		}
	}
	if c.subject != document.None && subjectFits == 0 {
		c.add(subjectFit)
	}
}

// speech adds how c has spoken so far, and what the words tell.
func (f *finder) speech(c *candidate, s *scene) {
	if c.heard == document.None {
		c.add(steps(heardRank, 4, 4))
	} else {
		at := min(max(c.tok-1, 0), len(f.unit)-1)
		c.add(steps(heardRank, c.heard, 3))
		c.add(steps(heardAway, s.unit-int(f.unit[at]), 4))
		pars := min(max(s.par-f.paragraph(at), 0), 2)
		if c.heard < 3 {
			c.add(heardPar + feature(3*c.heard+pars))
		}
		if c.heard < 2 {
			k := feature(c.heard)
			if s.opensPar {
				c.add(startsPar + k)
			} else {
				c.add(startsPar + 2 + k)
			}
		}
	}
	if c.entity != document.None {
		c.add(steps(timesHeard, f.history.spoken[c.entity], 3))
	}
	if c.plural {
		c.add(numberFits)
	}
}

// describedAs adds how c fits the description of q.
func (f *finder) describedAs(q *query, c *candidate, s *scene) {
	head := f.lower(q.head)
	if c.source&self != 0 {
		c.add(steps(modified, s.mods, 2))
		if s.known {
			c.add(saidBefore)
		}
		if s.owned {
			c.add(ownedWord)
		}
		if anyBody(head) {
			c.add(openWord)
		}
		return
	}
	if c.source&holds != 0 {
		c.add(roleFits)
		if s.fitRoles == 1 {
			c.add(onlyRole)
		}
	}
	if g := genderOf(head); g != document.GenderUnknown && c.gender != document.GenderUnknown && g != c.gender {
		c.add(wordOfGender)
	}
	if c.entity == document.None {
		return
	}
	e := &f.d.Entities[c.entity]
	if len(e.Roles) == 0 {
		c.add(noRole)
	}
	for _, r := range e.Roles {
		if len(head) > 3 && strings.Contains(strings.ToLower(r), head) {
			c.add(roleWord)
			break
		}
	}
	if nameHas(e.Name, head) {
		c.add(nameWord)
		if s.fitNames == 1 {
			c.add(onlyName)
		}
	}
	if anyBody(head) {
		c.add(openWord)
		if c.entity == f.history.house {
			c.add(openStar)
		}
	}
	f.trade(c, s)
	f.besides(q, c, head, s.age)
}

// anyBody reports whether any body's name can stand behind word w.
func anyBody(w string) bool {
	switch w {
	case "newspaper", "paper", "magazine", "company", "firm", "airline", "broadcaster", "daily", "weekly", "club", "group", "agency", "bank", "charity", "party", "union", "league":
		return true
	}
	return false
}

// besides adds whether the head of the description, or its age, stands next to a mention of c.
func (f *finder) besides(q *query, c *candidate, head, age string) {
	ms := f.d.Entities[c.entity].Mentions
	near, aged := false, false
	for n := 0; n < len(ms) && n < 6 && ms[n] < len(f.d.Mentions) && !(near && aged); n++ {
		r := f.d.Mentions[ms[n]].Tokens
		if r.First > q.at {
			break
		}
		for i := max(r.First-5, 0); i < r.End+12 && i < len(f.d.Tokens); i++ {
			if i >= q.first-1 && i <= q.head || i >= r.First && i < r.End || f.d.Tokens[i].Sentence != f.d.Tokens[r.First].Sentence {
				continue
			}
			if len(head) == f.d.Tokens[i].Len() && f.is(i, head) {
				near = true
			}
			if age != "" && i >= r.End && i < r.End+4 && f.d.Tokens[i].Kind == document.Number && f.d.Word(i) == age {
				aged = true
			}
		}
	}
	if near {
		c.add(nearWord)
	}
	if aged {
		c.add(ageFits)
	}
}
