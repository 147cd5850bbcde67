package quotes

import (
	"sort"

	"byline/internal/document"
)

// fromPronoun finds who he, she, they or it at token i is.
func (f *finder) fromPronoun(i, k int, nested bool) voice {
	q := query{kind: someone, at: i, draft: k, head: document.None, span: f.span(i, i+1), nested: nested}
	switch f.lower(i) {
	case "he", "his", "him":
		q.gender = document.Masculine
	case "she", "her":
		q.gender = document.Feminine
	case "they", "their", "them":
		q.kind = group
	case "it", "its":
		q.kind = thing
	default:
		return silent
	}
	c, p := f.answer(&q, f.gather(&q))
	if c.source&unknown != 0 {
		return silent
	}
	v := c.voice
	v.score, v.why = p, "“"+f.lower(i)+"”: "+c.reason()
	if v.entity != document.None && p > 0.85 && q.gender != document.GenderUnknown && f.history.genders[v.entity] == document.GenderUnknown {
		f.history.genders[v.entity] = q.gender
		v.gender = q.gender
	}
	return v
}

// fromSentence returns the speaker a verb without a subject of its own shares: that of the verb before it in the sentence,
// else the likeliest.
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
	q := query{kind: implied, at: at, draft: k, head: document.None}
	return f.silently(&q)
}

// goingOn returns who speaks words that have no verb.
func (f *finder) goingOn(k int) voice {
	if s, n := f.in[f.drafts[k].First], len(f.history.voices); s > 0 && n > 0 && f.goesOn(int(s)-1, int(s)) {
		v := f.history.voices[n-1]
		v.why = "the same words go on"
		return v
	}
	q := query{kind: going, at: f.drafts[k].First, draft: k, head: document.None}
	return f.silently(&q)
}

// silently returns the answer of q, which asks for a speaker no word stands for.
func (f *finder) silently(q *query) voice {
	c, p := f.answer(q, f.gather(q))
	if c.source&unknown != 0 {
		return silent
	}
	v := c.voice
	v.score, v.why = p, "no verb of its own: "+c.reason()
	if q.kind == going && c.heard == 0 {
		v.why = "goes on speaking"
	}
	return v
}

// learnGenders learns the gender of people from the pronouns behind their names: Roe put down her bag.
func (f *finder) learnGenders() {
	h := &f.history
	votes := make([]int, len(f.d.Entities))
	one, last := document.None, document.None // the only person named in the sentence, and in the one before
	for u, r := range f.units {
		if u == 0 || f.paragraph(r.First) != f.paragraph(f.units[u-1].First) {
			one = document.None
		}
		last, one = one, document.None
		for i := r.First; i < r.End; i++ {
			if f.in[i] != document.None {
				continue
			}
			if m := f.ment[i]; m != document.None {
				x := &f.d.Mentions[m]
				if x.Type == document.Person && x.Entity >= 0 && x.Entity < len(votes) {
					switch {
					case one == document.None:
						one = x.Entity
					case one != x.Entity:
						one = many
					}
				}
				continue
			}
			who := one
			if who == document.None {
				who = last
			}
			if who < 0 {
				continue
			}
			switch f.d.Word(i) {
			case "he", "his", "him", "himself", "He", "His":
				votes[who]++
			case "she", "her", "herself", "She", "Her":
				votes[who]--
			}
		}
		if one == document.None {
			one = last
		}
	}
	for e, n := range votes {
		if h.genders[e] == document.GenderUnknown {
			switch {
			case n > 0:
				h.genders[e] = document.Masculine
			case n < 0:
				h.genders[e] = document.Feminine
			}
		}
	}
}

const many = -2 // more people than one
