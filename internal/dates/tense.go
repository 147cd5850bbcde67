package dates

import "byline/internal/document"

// A direction tells on which side of the publication day an open date lies.
type direction int8

const (
	past   direction = -1
	open   direction = 0
	future direction = 1
)

// reach is how many tokens the search for a verb goes.
const reach = 40

// direction looks at the words around an expression for the tense it stands in. It returns the token that decided.
func (f *finder) direction(e *expr) (direction, int) {
	if e.kind == kWeekday && f.isOne(e.first-1, " and or ") && f.at(e.first-2).class == cWeekday {
		first := *e
		first.first, first.end = e.first-2, e.first-1 // Thursday and Friday lie on one side
		return f.directionAt(&first)
	}
	return f.directionAt(e)
}

func (f *finder) directionAt(e *expr) (direction, int) {
	i := e.first - 1
	if d, known := f.preposition(e, i); known {
		return d, max(i, f.first)
	}
	if f.isOne(i, events) && e.kind == kWeekday {
		return past, i
	}
	if f.isOne(i, " on in ") && f.isPastVerb(e.end) {
		return past, e.end // the court on Thursday dismissed
	}
	if f.is(e.end, "'s") && e.kind == kWeekday {
		for j := e.end + 1; j <= e.end+3; j++ {
			if f.isOne(j, events) {
				return past, j
			}
		}
	}
	for f.isOne(i, " on in at by from to of the for early late this through during before after around about ") {
		i--
	}
	if e.kind == kWeekday && f.isOne(i, " expire end lapse ") && f.is(i-1, "to") && f.isOne(i-2, plans) && f.is(i-3, "been") && f.is(i-4, "had") {
		return past, i // it had been due to expire Friday: the term was put off when it came
	}
	if k := f.fragment(i); k > 0 {
		if d, at := f.leftward(k - 1); d != open {
			return d, at
		}
	}
	if i < f.first || f.opensClause(i) {
		if d, at := f.rightward(e.end); d != open {
			return d, at
		}
		if d, at := f.leftward(i); d != open {
			return d, at
		}
		return f.verbless(e)
	}
	d, at := f.leftward(i)
	if d == past && f.isOne(at, announcing) && f.isOne(at-1, " has have 've ") && (f.at(at+1).class == cArticle || f.isForm(at+1, "ing")) {
		return future, at
	}
	if at > 0 && f.isOne(at, reporting) && !f.is(at, "told") && d == past && at+1 < f.limit && f.d.Tokens[at+1].Kind == document.Word && !f.isOne(at+1, " in at on to that during by a after through from about with his her its their ") && at+2 < e.first-1 {
		if r, k := f.rightward(e.end); r != open { // said tickets for the match on 2 October would …
			return r, k
		}
	}
	if d != open {
		return d, at
	}
	if d, at = f.rightward(e.end); d != open {
		return d, at
	}
	return f.verbless(e)
}

// events are nouns of what nobody plans and nobody tells of beforehand: the attack Friday, Wednesday's ruling.
const events = " attack attacks bombing bombings explosion explosions blast blasts killing killings crash shooting shootings raid raids assault arrest arrests death deaths resignation earthquake quake collapse ruling clash clashes violence defeat loss victory win remarks comments statement disaster accident riot riots massacre incident fire murder murders announcement disclosure revelation revelations decision declaration "

// accords are nouns of what has been made when it is spoken of with its month: a June agreement.
const accords = " agreement deal accord report ruling decision study survey poll letter statement interview speech memo order indictment verdict filing attack raid "

const reporting = " said says told announced confirmed added warned claimed reported stated "

// preposition decides by the words right before an expression.
func (f *finder) preposition(e *expr, i int) (direction, bool) {
	if f.is(e.end, "delivery") || e.kind == kMonth && f.isOne(e.end, " contract contracts futures ") {
		return future, true
	}
	if i < f.first {
		return open, false
	}
	switch string(f.lower(i)) {
	case "since":
		return past, true
	case "until", "till":
		return f.until(e, i)
	case "off":
		return future, f.is(i-1, "called")
	case "through":
		if f.bracket(i-1) && e.kind == kWeekday {
			return past, true
		}
		if _, at := f.leftward(i - 1); f.isOne(at, delays) {
			return future, true
		}
	case "as": // as soon as Tuesday
		return future, f.isOne(i-1, " soon early ") && f.is(i-2, "as")
	case "a", "an", "its", "their":
		return past, e.kind == kMonth && f.isOne(e.end, accords)
	case "by":
		return f.by(e, i)
	case "for":
		if f.isOne(i-1, " figures data results numbers report inflation sales index reading bill target ") {
			return past, true
		}
		if d, at := f.leftward(i - 1); d == past && f.is(at-1, "had") && !f.isOne(at, delays) && !f.isOne(at, plans) && !f.isOne(at, promises) {
			return past, true // they had baked a cake for Sunday
		}
		if e.kind == kMonth && f.isOne(i-1, commodities) {
			return future, true
		}
		return future, e.kind == kDay || e.kind == kWeekday || f.isOne(i-1, " set scheduled planned slated due ")
	case "to":
		if d, at := f.leftward(i - 1); d == past && f.isOne(at, delays) {
			return future, true
		}
		return future, f.isOne(i-1, " deadline back vote trial date match meeting talks election adjourned postponed delayed moved shifted rescheduled ")
	case "of":
		switch {
		case f.is(i-1, "ahead"):
			return future, true
		case f.is(i-1, "as"):
			return open, false
		}
		return past, e.kind == kWeekday || e.kind == kDay || e.kind == kMonth
	case "starting", "beginning", "payable", "effective":
		return future, true
	case "on", "in":
		return future, f.isOne(i-1, " starting beginning payable effective delivery ")
	case "set", "announced", "cancelled", "postponed", "canceled":
		return future, e.kind != kWeekday || f.isOne(i, " cancelled postponed canceled ")
	}
	return open, false
}

const delays = " closed postponed delayed adjourned suspended remanded extended shut deferred put pushed given jailed banned "

// until tells the tense of "until Friday": what was put off lies ahead, what went on until then is over.
func (f *finder) until(e *expr, i int) (direction, bool) {
	if f.isOne(i-1, " valid open closed shut have has ") {
		return future, true
	}
	d, at := f.leftward(i - 1)
	if at == 0 && i == f.first {
		if r, k := f.rightward(e.end); r == past && f.is(k, "had") {
			return past, true // Until Monday, the lake had never frozen
		}
	}
	switch {
	case d != past || f.isOne(at, delays):
	case e.kind == kWeekday && e.end-e.first > 1: // until 2.30am on Sunday
		return past, true
	case e.kind != kWeekday:
		return open, true
	}
	return future, true
}

// commodities are sold for a month to come.
const commodities = " crude oil brent gas gasoline diesel wheat corn maize rice soybeans sugar coffee cocoa cotton gold silver copper contract contracts futures "

// by tells the tense of "by Friday".
func (f *finder) by(e *expr, i int) (direction, bool) {
	d, at := f.leftward(i - 1)
	if d == past && f.isOne(at, wishes) {
		return future, true
	}
	if d == future || d == past && !f.isOne(at, reporting) && !f.is(at, "to") {
		return d, true
	}
	if d, _ := f.rightward(e.end); d != open {
		return d, true
	}
	return future, true
}

// wishes are verbs whose object comes later: he promised a cold store by the third quarter.
const wishes = " promised pledged vowed wanted demanded sought ordered asked told forecast predicted planned expected requested "

// announcing are verbs that, in the perfect, have something yet to come for an object: they have called a strike from Monday.
const announcing = " threatened called proposed announced planned promised pledged scheduled ordered "

// verbless decides where no verb helps: notes of what is on lie ahead, datelines and credits behind.
func (f *finder) verbless(e *expr) (direction, int) {
	if f.is(e.first-1, "before") {
		return future, e.first - 1
	}
	if e.kind == kWeekday && f.dayEnd > f.first && f.dayEnd < e.first-1 && f.day.n != f.now && f.is(e.first-1, "on") && f.is(e.first-2, ",") {
		if f.day.n < f.now { // one resigned on Tuesday; the other, on Wednesday
			return past, e.first - 1
		}
		return future, e.first - 1
	}
	if e.kind == kWeekday && f.fixture(e) {
		return future, e.first
	}
	if e.base == nil && f.pictured(e) {
		return past, e.first - 1
	}
	if e.first > f.first+1 && f.isOne(e.first-1, " in on ") && f.imperative() {
		return future, f.first
	}
	k := f.d.Paragraphs[f.paragraph].Kind
	if e.kind != kWeekday || k == document.Byline || k == document.Dateline || k == document.Caption || f.is(e.first-1, ",") && f.titled(e.first-2) {
		return open, 0
	}
	if f.is(e.first-1, "on") && (f.isOne(e.first-2, events) || f.is(e.first-2, "trading")) {
		return past, e.first - 2
	}
	if f.isOne(e.first-1, " on before ") || f.is(e.end, ":") || f.ends(e.end) && !f.bracket(e.first-1) {
		return future, max(e.first-1, f.first)
	}
	return open, 0
}

// imperative reports whether the sentence bids: “Ask me in December.”
func (f *finder) imperative() bool {
	i := f.first
	if f.quote(i) {
		i++
	}
	return f.isOne(i, " ask come wait see call try meet visit watch remember join ") && f.d.Tokens[i].Shape == document.Capital
}

// fixture reports whether the sentence of a day announces a match: Ulster v Munster, Friday.
func (f *finder) fixture(e *expr) bool {
	for i := max(f.first, e.first-reach); i < min(f.limit, e.end+4); i++ {
		if f.isOne(i, " v vs fixtures ") {
			return true
		}
	}
	return false
}

// pictured reports whether the paragraph describes a picture, whose credit follows: Photograph: Ann Roe.
func (f *finder) pictured(e *expr) bool {
	for i := e.end; i+1 < len(f.lex) && i < e.end+reach && f.d.Sentences[f.d.Tokens[i].Sentence].Paragraph == f.paragraph; i++ {
		if f.d.Tokens[i].Shape == document.Capital {
			switch f.d.Word(i) {
			case "Photograph", "Photo", "Picture", "Image":
				return f.d.Word(i+1) == ":"
			}
		}
	}
	return false
}

// opensClause reports whether a new clause begins after token i.
func (f *finder) opensClause(i int) bool {
	return f.isOne(i, " , ; : - that which who but and when where as while because if whether ( ") || f.quote(i)
}

// leftward looks for the nearest verb from token i backwards.
func (f *finder) leftward(i int) (direction, int) {
	for k := i; k >= f.first && k > i-reach; k-- {
		if f.is(k, ";") || f.opening(k) {
			break
		}
		if f.is(k, "ahead") && f.is(k+1, "of") && !f.comma(k+2, i) {
			return future, k
		}
		if d, known := f.verb(k); known {
			if d == past && f.isOne(k, reporting) && f.is(k+1, ",") && k < i {
				continue // a cue between two commas
			}
			return d, k
		}
		if w := f.lower(k); len(w) > 4 && string(w[len(w)-3:]) == "ing" && f.isOne(k-1, " after since following ") {
			return past, k
		}
	}
	return open, 0
}

// comma reports whether a comma stands among the tokens from i up to end.
func (f *finder) comma(i, end int) bool {
	for ; i < end; i++ {
		if f.is(i, ",") {
			return true
		}
	}
	return false
}

// isPastVerb reports whether token i is the past of a verb that stands alone.
func (f *finder) isPastVerb(i int) bool {
	if i >= f.limit || f.d.Tokens[i].Shape != document.Lower || f.lex[i].class != cNone || f.isOne(i, plans) {
		return false
	}
	w := f.lower(i)
	return len(w) > 2 && f.pastForm(w) && !inList(" would had ", w)
}

// fragment returns the token that opens the few quoted words that token i closes, 0 when it closes none: they would
// “close the town” on Monday.
func (f *finder) fragment(i int) int {
	if i <= f.first || !f.closing(i) || f.d.Tokens[i-1].Kind != document.Word {
		return 0
	}
	for k := i - 1; k > f.first && k > i-reach; k-- {
		if f.quote(k) {
			if f.opening(k) && f.d.Tokens[k-1].Kind == document.Word {
				return k
			}
			return 0
		}
	}
	return 0
}

// opening reports whether token k opens a quotation.
func (f *finder) opening(k int) bool {
	return f.quote(k) && (!f.glued(k) || k == f.first) && f.glued(k+1)
}

// closing reports whether token k closes a quotation.
func (f *finder) closing(k int) bool {
	return f.quote(k) && f.glued(k) && (k+1 >= f.limit || !f.glued(k+1) || f.d.Tokens[k+1].Kind == document.Punct)
}

// rightward looks for the nearest verb from token i onwards.
func (f *finder) rightward(i int) (direction, int) {
	for k := i; k < f.limit && k < i+reach; k++ {
		if f.is(k, ";") || f.closing(k) {
			break
		}
		if d, known := f.verb(k); known {
			return d, k
		}
	}
	return open, 0
}
