package quotes

import "byline/internal/document"

// report makes the drafts: direct speech, then reported clauses, then what stands alone in marks.
func (f *finder) report() {
	taken := document.None // the last token of the clause taken last
	for ci := range f.cues {
		c := &f.cues[ci]
		if c.First <= taken && !c.used {
			c.inside = true
			continue
		}
		u := f.units[c.unit]
		if c.used && c.frame&that == 0 {
			continue
		}
		var r document.Range
		ok := false
		if c.frame&(that|whether) != 0 || f.marksBefore(c) {
			if start, marked, found := f.complement(c, u.End); found && (!c.used || marked && !f.opensWithUsed(start) || f.beforeColon(c, start, u.End)) && !f.skipped(c, marked) {
				r, ok = document.Range{First: start, End: f.clauseEnd(ci, start, u.End)}, true
			} else if !c.used && !found {
				r, ok = f.postposed(ci, taken, u)
			}
		}
		if ok {
			r = f.trim(r)
		}
		if !ok || r.First >= r.End || f.words(r.First, r.End) < 2 && f.in[r.First] == document.None {
			f.fragments(ci, u)
			continue
		}
		taken = r.End - 1
		f.clause(ci, r)
	}
	f.speeches()
	f.colons()
	f.blocks()
	f.alone()
}

// opensWithUsed reports whether token i opens a stretch that is direct speech already.
func (f *finder) opensWithUsed(i int) bool {
	k := f.in[i]
	return k != document.None && f.uses[k].kind == speech
}

// beforeColon reports whether a clause from token start on stands between c and the colon before its quotation: He says it
// is true: "…"
func (f *finder) beforeColon(c *cue, start, end int) bool {
	k := f.stretchAfter(c, end)
	if k == document.None {
		return false
	}
	o := f.marks[k].open - 1
	return start < o-1 && f.d.Word(o) == ":" && f.finiteIn(start, o)
}

// skipped reports whether a clause after c is no reported speech.
func (f *finder) skipped(c *cue, marked bool) bool {
	if c.frame&listed != 0 && !marked {
		return true
	}
	return c.passive && c.frame&(object|whether) == 0 && c.form != gerund
}

// clause adds the reported clause r of cue ci.
func (f *finder) clause(ci int, r document.Range) {
	// A clause cut at its greatest length takes the whole of a stretch it cuts into.
	if k := f.in[r.First]; k != document.None {
		r.First = f.marks[k].open
	}
	if k := f.in[r.End-1]; k != document.None {
		r.End = f.marks[k].close + 1
	}
	d := draft{Range: r, kind: document.Indirect, cue: ci, group: document.None, score: 0.91}
	for i := r.First; i < r.End; i++ {
		k := f.in[i]
		if k == document.None {
			continue
		}
		if f.uses[k].kind == unused {
			f.uses[k] = use{cue: ci, kind: part, group: document.None}
			d.kind, d.score = document.MixedQuote, 0.95
		}
		i = f.marks[k].close
	}
	f.drafts = append(f.drafts, d)
}

// postposed returns the clause before a cue that stands behind it or inside it: "The bridge, police said, was closed".
func (f *finder) postposed(ci, taken int, u document.Range) (r document.Range, ok bool) {
	c := &f.cues[ci]
	if (c.frame&that == 0 || c.frame&listed != 0) && !f.marksBefore(c) {
		return r, false
	}
	if c.passive && c.frame&object == 0 || !c.passive && c.subject.kind == shared {
		return r, false
	}
	b := c.front()
	start := f.clauseStart(u, taken, b)
	if c.source && b <= start+1 {
		return f.afterSource(ci, u.End)
	}
	if b == u.First+1 && f.free(u.First) && f.is(u.First, "as") {
		return f.afterAs(ci, u.End)
	}
	end := f.clauseBefore(c, b)
	if end <= start || c.source && start > u.First && f.in[start-1] != document.None && f.uses[f.in[start-1]].kind == speech {
		return r, false // "…," she wrote, according to a transcript
	}
	whole := f.finiteIn(start, end)
	if f.free(start) && f.has(start, sub) && f.d.Word(end) == "," && !c.inverted && !f.closed(c, u.End) {
		return r, false // If there is a deal, the bank promised …
	}
	after := f.skipAdverbials(f.hearer(c, u.End), u.End, c)
	if after > c.rest && f.d.Word(after-1) == "," {
		after--
	}
	if rest := f.goesBeyond(ci, after, u, whole); rest > 0 {
		return document.Range{First: start, End: rest}, true
	}
	if !whole && f.free(start) && f.has(start, prep) && f.d.Tokens[start+1].Kind != document.Number {
		return r, false // At the docks, workers complained …
	}
	whole = whole || c.frame&bare != 0 && f.words(start, end) > 2 || after >= u.End-1 && f.words(start, end) > 5
	return document.Range{First: start, End: end}, whole
}

// clauseBefore returns the token after the clause that ends before a cue which, with its subject, begins at token b; 0
// when no comma, dash or mark parts them.
func (f *finder) clauseBefore(c *cue, b int) int {
	if b == 0 {
		return 0
	}
	if f.in[b-1] == document.None {
		switch f.d.Word(b - 1) {
		case ",", "—", "–", "-":
			return b - 1
		}
	} else if f.commaEnd(b - 1) {
		return b
	}
	if c.source {
		return b
	}
	return 0
}

// afterSource returns the clause behind "According to X,".
func (f *finder) afterSource(ci, end int) (document.Range, bool) {
	k := f.cues[ci].rest
	for stop := k + 20; k < end && k < stop && f.d.Word(k) != ","; k++ {
	}
	if k = f.sourceComma(k, end); k >= end || f.words(k, end) < 4 && !f.finiteIn(k, end) {
		return document.Range{}, false
	}
	return document.Range{First: k, End: f.clauseEnd(ci, k, end)}, true
}

// afterAs returns the clause behind "As Roe told reporters,".
func (f *finder) afterAs(ci, end int) (document.Range, bool) {
	c := &f.cues[ci]
	k := f.skipAdverbials(f.hearer(c, end), end, c)
	if k < end && k > c.rest && f.d.Word(k-1) == "," {
		k--
	}
	if k+1 >= end || f.in[k] != document.None || f.d.Word(k) != "," || !f.finiteIn(k+1, end) {
		return document.Range{}, false
	}
	return document.Range{First: k + 1, End: f.clauseEnd(ci, k+1, end)}, true
}

// marksBefore reports whether words in marks and a comma stand right before c and its subject.
func (f *finder) marksBefore(c *cue) bool {
	b := c.front() - 1
	if b > 0 && f.d.Word(b) == "," && f.in[b] == document.None {
		b--
	}
	return b >= 0 && c.frame&direct != 0 && f.in[b] != document.None && f.uses[f.in[b]].kind == unused
}

// goesBeyond returns where the clause ends when it goes on behind cue ci, whose adverbials end at token after, or 0:
// The bridge, police said, was closed. whole tells that what stands before the cue is a clause already.
func (f *finder) goesBeyond(ci, after int, u document.Range, whole bool) int {
	c := &f.cues[ci]
	k := after + 1
	if k >= u.End || f.in[after] != document.None || c.inverted && (whole && !f.is(k, "because") || !whole && !f.has(k, aux|finite)) {
		return 0
	}
	switch f.d.Word(after) {
	case ",", "—", "–", ";":
	default:
		return 0
	}
	if f.leaves(k, u.End) || f.in[k] == document.None && f.describesSource(c, k, whole) {
		return 0
	}
	for n := ci + 1; whole && n < len(f.cues) && n < ci+4 && f.cues[n].unit == c.unit; n++ {
		if d := &f.cues[n]; d.First > after && d.begin <= k+1 {
			return 0 // the next speaker, or the next verb of this one
		}
	}
	rest := f.clauseEnd(ci, k, u.End)
	if rest <= k || whole && c.source && !f.finiteIn(k, rest) && !f.marksIn(k, rest) {
		return 0
	}
	return rest
}

// describesSource reports whether what begins at token k, behind a comma after c, belongs to the speaker or the writer
// and not to the words reported.
func (f *finder) describesSource(c *cue, k int, whole bool) bool {
	if f.has(k, relative) || c.source && (f.is(k, "with") || f.names(k) && whole) {
		return true
	}
	if !whole || f.ment[k] != document.None {
		return false
	}
	return f.has(k, sub) && !f.oneOf(k, "because", "so") || f.is(k, "even") && f.has(k+1, sub) || f.oneOf(k, "a", "an") || formOf(f.lower(k)) == gerund
}

// closed reports whether the sentence or a comma follows c and its adverbials.
func (f *finder) closed(c *cue, end int) bool {
	k := f.skipAdverbials(f.hearer(c, end), end, c)
	return k >= end || f.d.Tokens[k].Kind == document.Punct
}

// names reports whether an apposition begins at token i: an article or a name.
func (f *finder) names(i int) bool {
	return f.is(i, "a") || f.is(i, "an") || i < len(f.d.Tokens) && f.d.Tokens[i].Kind == document.Number
}

// marksIn reports whether an unused stretch opens in [i, end).
func (f *finder) marksIn(i, end int) bool {
	for ; i < end; i++ {
		if k := f.in[i]; k != document.None {
			return f.uses[k].kind == unused
		}
	}
	return false
}

// commaEnd reports whether token i closes a stretch with a comma before its mark.
func (f *finder) commaEnd(i int) bool {
	return i > 0 && f.d.Word(i-1) == ","
}

// sourceComma returns the clause after "according to X, a farmer,": the token after the comma at k, or after a second one
// that closes an apposition.
func (f *finder) sourceComma(k, end int) int {
	if k >= end {
		return end
	}
	if f.names(k+1) || f.ment[min(k+1, end-1)] != document.None || f.has(k+1, relative) {
		for n := k + 1; n < end && n < k+20; n++ {
			if f.in[n] == document.None && f.d.Word(n) == "," {
				if f.has(k+1, relative) || !f.finiteIn(k+1, n) && f.finiteIn(n+1, end) {
					return n + 1
				}
				break
			}
		}
	}
	return k + 1
}

// clauseStart returns where the clause that ends before token b begins: the start of the unit, past bullets, times and
// datelines, and past what was taken already.
func (f *finder) clauseStart(u document.Range, taken, b int) int {
	i := u.First
	i = max(i, taken+1, b-clauseLength)
	for k := max(u.First, b-clauseLength); k < b; k++ {
		if s := f.in[k]; s != document.None {
			if f.uses[s].kind == speech {
				i = max(i, f.marks[s].close+1)
			}
			k = f.marks[s].close
		} else if w := f.d.Word(k); w == ";" || k > i && (w == "—" || w == "–" || w == "-" || w == "_" || w == "--" || w == ":") && (w == ":" || !f.d.Tokens[k].Glued) && f.dateline(u, k) {
			i = max(i, k+1)
		}
	}
	for i < b {
		if f.in[i] != document.None {
			return i
		}
		t := &f.d.Tokens[i]
		w := f.d.Word(i)
		switch {
		case t.Kind == document.Punct || t.Kind == document.Symbol && w == "•":
		case i > u.First && (f.has(i, conj) || f.is(i, "while") || f.is(i, "as")):
		case t.Kind == document.Number && i+1 < b && (f.d.Word(i+1) == "." || f.d.Word(i+1) == ")") && i == u.First:
		default:
			return i
		}
		i++
	}
	return i
}

// dateline reports whether the dash at token k ends a dateline: CAIRO (Reuters) —.
func (f *finder) dateline(u document.Range, k int) bool {
	if m := f.ment[u.First]; m != document.None && f.d.Mentions[m].Tokens.End == k && f.d.Word(k) != ":" {
		p := f.paragraph(u.First)
		first, _ := paragraphTokens(f.d, p)
		return first == u.First && f.d.Mentions[m].Type == document.GPE
	}
	if k-u.First > 14 || f.d.Tokens[u.First].Shape != document.Upper && f.d.Word(k-1) != ")" {
		return false
	}
	p := f.paragraph(u.First)
	first, _ := paragraphTokens(f.d, p)
	return first == u.First
}

// trim drops punctuation at the ends of r that belongs to the sentence around it.
func (f *finder) trim(r document.Range) document.Range {
	for r.First < r.End && f.in[r.First] == document.None && f.d.Tokens[r.First].Kind == document.Punct && f.d.Word(r.First) != "(" && f.d.Word(r.First) != "[" {
		r.First++
	}
	for r.End > r.First && f.in[r.End-1] == document.None {
		t := &f.d.Tokens[r.End-1]
		w := f.d.Word(r.End - 1)
		if t.Kind == document.QuoteMark || t.Kind == document.Punct && w != ")" && w != "]" || f.has(r.End-1, conj) && f.ment[r.End-1] == document.None {
			r.End--
			continue
		}
		break
	}
	return r
}

// maxGap is the number of tokens that may stand between a verb that reports clauses and a fragment.
const maxGap = 6

// fragments makes mixed quotes of the marked words that follow c where it reports no clause: called it "a farce".
func (f *finder) fragments(ci int, u document.Range) {
	c := &f.cues[ci]
	if !f.takesFragments(c) {
		return
	}
	limit := min(u.End, c.rest+40)
	if ci+1 < len(f.cues) && f.cues[ci+1].unit == c.unit {
		limit = min(limit, f.cues[ci+1].First)
	}
	taken := false
	for i := c.rest; i < limit; i++ {
		k := f.in[i]
		if k == document.None {
			if f.endsFragments(i) && !(taken && f.has(i, relative) && i+2 < limit && f.has(i+1, aux|being) && f.in[i+2] != document.None) {
				return
			}
			continue
		}
		taken = true
		if i == c.rest && f.naming(c) {
			return
		}
		if f.uses[k].kind != unused || f.titleCase(int(k)) || c.frame&fragment == 0 && i-c.rest > maxGap || f.is(i-1, "the") && i-1 == c.rest {
			return
		}
		if c.frame&nominal != 0 && c.form == base && f.inner(int(k)) == 1 && f.lowerStart(int(k)) {
			continue // a term: call the barges "accommodation"
		}
		f.uses[k] = use{cue: ci, kind: part, group: document.None}
		f.drafts = append(f.drafts, draft{Range: document.Range{First: f.marks[k].open, End: f.marks[k].close + 1}, kind: document.MixedQuote, cue: ci, group: document.None, score: 0.93})
		i = f.marks[k].close
	}
}

// takesFragments reports whether words in marks after c can be its only report.
func (f *finder) takesFragments(c *cue) bool {
	switch {
	case c.used, c.negated, c.frame&reading != 0, c.passive && c.subject.kind == nobody && c.form != gerund:
		return false
	case f.commaMark(c):
		return true
	}
	return c.frame&fragment != 0 || c.frame&(that|object) != 0 && c.frame&listed == 0
}

// endsFragments reports whether no fragment of the verb before can follow token i: another clause begins, or the title of
// a work.
func (f *finder) endsFragments(i int) bool {
	switch f.d.Word(i) {
	case ";":
		return true
	case ",":
		return f.has(i+1, pronoun|sub|relative) || f.is(i+1, "but")
	}
	return f.has(i, relative) || (f.has(i, title) || f.oneOf(i, "name", "word", "words")) && i+1 < len(f.in) && f.in[i+1] != document.None
}

// commaMark reports whether a comma and words in marks follow verb c at once: he moaned, "as cold as ice".
func (f *finder) commaMark(c *cue) bool {
	return c.frame&direct != 0 && c.rest+1 < len(f.in) && f.d.Word(c.rest) == "," && f.in[c.rest+1] != document.None
}

// naming reports whether c, with nothing between it and the words in marks, is a participle that gives a thing its name:
// a print called "Horses", unlike what crews call "confetti".
func (f *finder) naming(c *cue) bool {
	if c.passive || c.form != past || !f.oneOf(c.First, "called", "dubbed", "termed", "labelled", "labeled") {
		return false
	}
	i := c.begin - 1
	return i < 0 || !f.free(i) || !f.oneOf(i, "what", "which", "that", "so", "he", "she", "they", "who")
}

// speeches makes drafts of the direct speech that has a cue.
func (f *finder) speeches() {
	for k := range f.uses {
		if u := &f.uses[k]; u.kind == speech {
			f.drafts = append(f.drafts, draft{Range: document.Range{First: f.marks[k].open, End: f.marks[k].close + 1}, cue: u.cue, group: u.group, score: 0.99})
		}
	}
}
