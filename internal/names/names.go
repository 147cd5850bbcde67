// Package names finds mentions of people, organizations, places and other names, and merges them into entities with
// their roles. It needs the article split into sentences and tokens.
package names

import "byline/internal/document"

// Find fills d.Mentions and d.Entities. correct is called in between, when the mentions are there and not yet linked, and
// may change them; it may be nil.
func Find(d *document.Document, correct func(*document.Document)) {
	v := look(d)
	t := tagger{m: loadModel(), v: v}
	t.tag()
	t.mentions()
	if correct != nil {
		correct(d)
	}
	link(v)
	findRoles(v)
}

// logistic is 100/(1+e^−x) at x = 0, ½, 1 … It is a table because math.Exp may differ in its last bit from one
// processor to another, and the output must not.
const logistic = "\x32\x3e\x49\x52\x58\x5c\x5f\x61\x62\x62\x63"

// probability turns a margin in score units into a rough probability.
func probability(margin int32) float32 {
	return float32(logistic[min(max(margin, 0)*2/scoreUnit, int32(len(logistic)-1))]) / 100
}
