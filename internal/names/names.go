// Package names finds mentions of people, organizations, places and other names, and merges them into entities with
// their roles. It needs the article split into sentences and tokens.
package names

import "byline/internal/document"

// Find fills d.Mentions and d.Entities.
func Find(d *document.Document) {
	v := look(d)
	t := tagger{m: loadModel(), v: v}
	t.tag()
	t.mentions()
	link(v)
	findRoles(v)
}

// mentions turns labels into mentions: the name only, without a leading article or a possessive at its end.
func (t *tagger) mentions() {
	d := t.v.d
	for i := 0; i < len(t.labels); {
		if t.labels[i] == outside {
			i++
			continue
		}
		kind, end, margin := t.labels[i].kind(), i+1, t.margins[i]
		for end < len(t.labels) && t.labels[end].isInside() && d.Tokens[end].Sentence == d.Tokens[i].Sentence {
			margin = min(margin, t.margins[end])
			end++
		}
		if r, ok := t.trim(document.Range{First: i, End: end}, kind); ok {
			d.Mentions = append(d.Mentions, document.Mention{
				Span:   document.Span{Start: d.Tokens[r.First].Start, End: d.Tokens[r.End-1].End},
				Tokens: r, Type: kind, Entity: document.None, Score: probability(margin), Why: "by its form and its context",
			})
		}
		i = end
	}
}

// trim takes from a name what the guideline leaves outside of it; ok is false when nothing is left.
func (t *tagger) trim(r document.Range, kind document.EntityType) (document.Range, bool) {
	d := t.v.d
	for r.First < r.End {
		k, w := d.Tokens[r.First].Kind, d.Word(r.First)
		if k == document.QuoteMark || k == document.Punct || k == document.Clitic ||
			kind != document.Work && determiner(w) && r.End-r.First > 1 {
			r.First++
			continue
		}
		break
	}
	for r.First < r.End {
		k, w := d.Tokens[r.End-1].Kind, d.Word(r.End-1)
		if k == document.QuoteMark || k == document.Clitic || k == document.Punct && w != "!" && w != "." {
			r.End--
			continue
		}
		break
	}
	return r, r.First < r.End
}

// logistic is 100/(1+e^−x) at x = 0, ½, 1 … It is a table because math.Exp may differ in its last bit from one
// processor to another, and the output must not.
const logistic = "\x32\x3e\x49\x52\x58\x5c\x5f\x61\x62\x62\x63"

// probability turns a margin in score units into a rough probability.
func probability(margin int32) float32 {
	return float32(logistic[min(max(margin, 0)*2/scoreUnit, int32(len(logistic)-1))]) / 100
}
