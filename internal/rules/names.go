package rules

import "byline/internal/document"

// Mentions changes d.Mentions: takes out what is nothing, and adds and types what a rule names. It comes between tagging
// and linking, so that the linker finds the surnames and acronyms of names that were added.
func (r *Rules) Mentions(d *document.Document) {
	if r == nil || r.names.empty() {
		return
	}
	kept := d.Mentions[:0:0]
	for _, m := range d.Mentions {
		if x := r.names.about(d, m.Span, decides); x == nil || x.verb != isNothing {
			kept = append(kept, m)
		}
	}
	d.Mentions = kept
	d.Mentions = settle(kept, r.named(d))
}

// decides reports whether r says if words are a name.
func decides(r *rule) bool { return r.verb == isType || r.verb == isNothing }

// A named is a place where a rule wants a mention.
type named struct {
	document.Mention
	placed bool // the rule has an "in": it holds inside longer names too
}

// beats reports whether n takes the place of a mention at s.
func (n named) beats(s document.Span) bool {
	inside := s.Contains(n.Span) && s != n.Span
	return s.Overlaps(n.Span) && (n.placed || !inside)
}

// settle puts the mentions that rules want among the ones that were found; where they overlap, one of them stays. Both
// lists are in text order.
func settle(found []document.Mention, wanted []named) []document.Mention {
	list := make([]document.Mention, 0, len(found)+len(wanted))
	next := 0
	for _, n := range wanted {
		for next < len(found) && found[next].End <= n.Start {
			list = append(list, found[next])
			next++
		}
		end, beaten := next, true
		for ; end < len(found) && found[end].Start < n.End; end++ {
			beaten = beaten && n.beats(found[end].Span)
		}
		if beaten {
			list = append(list, n.Mention)
			next = end
		}
	}
	return append(list, found[next:]...)
}

// named returns where rules want mentions, in text order and apart from each other.
func (r *Rules) named(d *document.Document) []named {
	var list []named
	at := 0 // mentions before it end before the token
	for i := 0; i < len(d.Tokens); i++ {
		for at < len(d.Mentions) && d.Mentions[at].End <= d.Tokens[i].Start {
			at++
		}
		r.names.at(d.Text, d.Tokens[i].Start, func(x *rule, end int) bool {
			last := i
			for last < len(d.Tokens) && d.Tokens[last].End < end && d.Tokens[last].Sentence == d.Tokens[i].Sentence {
				last++
			}
			if last == len(d.Tokens) || d.Tokens[last].End != end || x.verb == isNothing || x.verb == meansItself {
				return true // another rule may fit
			}
			s := document.Span{Start: d.Tokens[i].Start, End: end}
			if last := r.names.about(d, s, decides); x.verb == isType && last.verb == isNothing {
				return true
			}
			kind := x.kind
			if x.verb == means {
				if at < len(d.Mentions) && d.Mentions[at].Span == s {
					return true // it is a mention already; Entities moves it
				}
				var known bool
				if kind, known = r.kindOf(d, x.value); !known {
					return true
				}
			}
			list = append(list, named{document.Mention{
				Span: s, Tokens: document.Range{First: i, End: last + 1}, Type: kind, Entity: document.None, Score: 1, Why: Why,
			}, x.in != nil})
			i = last
			return false
		})
	}
	return list
}

// kindOf returns the type of a name: as a rule says, else as it is in the text.
func (r *Rules) kindOf(d *document.Document, name string) (kind document.EntityType, known bool) {
	r.names.at(name, 0, func(x *rule, end int) bool {
		if x.verb == isType && x.in == nil && end == len(name) {
			kind, known = x.kind, true
		}
		return !known
	})
	for i := 0; i < len(d.Mentions) && !known; i++ {
		if fold(d.Slice(d.Mentions[i].Span)) == name {
			kind, known = d.Mentions[i].Type, true
		}
	}
	return kind, known
}

// about returns the last rule of some kind about the words at s, or nil.
func (x *index) about(d *document.Document, s document.Span, is func(*rule) bool) (last *rule) {
	x.at(d.Text, s.Start, func(r *rule, end int) bool {
		if end == s.End && is(r) && (last == nil || r.order > last.order) {
			last = r
		}
		return true
	})
	return last
}
