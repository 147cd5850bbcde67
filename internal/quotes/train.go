//go:build !js

package quotes

import (
	"math"

	"byline/internal/document"
)

// An Example is an article to learn from. Right tells of every quote that Find gives for it whether a name or a description
// is its speaker, "" being nobody; nil where nothing is known.
type Example struct {
	Document *document.Document
	Right    []func(speaker string) bool
}

// Options say how Train learns.
type Options struct {
	Rounds int     // how often the articles are read; from the second on with the speakers the model found itself
	Epochs int     // passes over the cases of a round
	Rate   float64 // learning rate
	Shared float64 // L2 penalty of the weights that all kinds of query share
	Own    float64 // L2 penalty of the weights of one kind alone
	Report func(cases int, loss float64)
}

// A lesson is one query with its candidates, of which some are right.
type lesson struct {
	kind  queryKind
	feats [][]feature
	right []bool
}

// Train learns the weights of model.bin. The same examples in the same order give the same bytes.
func Train(examples []Example, o Options) []byte {
	before := modelBytes
	defer func() { modelBytes = before }()
	model := make([]byte, int(queryKinds)*features)
	for round := 0; round < o.Rounds; round++ {
		modelBytes = string(model)
		var ls []lesson
		for i := range examples {
			ls = append(ls, lessons(&examples[i], round == 0)...)
		}
		var loss float64
		model, loss = fit(ls, o)
		if o.Report != nil {
			o.Report(len(ls), loss)
		}
	}
	return model
}

// lessons reads one article. With forced set the finder goes on with the right speaker, else with its own.
func lessons(e *Example, forced bool) []lesson {
	var ls []lesson
	d := *e.Document
	findWith(&d, func(f *finder, q *query, cs []candidate, best int) int {
		k := len(d.Quotes)
		if k >= len(e.Right) || e.Right[k] == nil {
			return best
		}
		l := lesson{kind: q.kind}
		some, top := false, best
		for i := range cs {
			name := ""
			switch c := &cs[i]; {
			case c.source&unknown != 0:
			case c.entity != document.None:
				name = d.Entities[c.entity].Name
			default:
				name = d.Slice(c.span)
			}
			right := e.Right[k](name)
			l.feats, l.right = append(l.feats, cs[i].feats), append(l.right, right)
			if right && (!some || cs[i].points > cs[top].points) {
				top = i
			}
			some = some || right
		}
		if some && len(cs) > 1 {
			ls = append(ls, l)
		}
		if forced {
			return top
		}
		return best
	})
	return ls
}

// findWith is Find with a teacher.
func findWith(d *document.Document, teach func(f *finder, q *query, cs []candidate, best int) int) {
	d.Quotes = nil
	if len(d.Tokens) == 0 {
		return
	}
	f := newFinder(d)
	f.teach = func(q *query, cs []candidate, best int) int { return teach(f, q, cs, best) }
	f.find()
}

// fit returns the weights under which the right candidates are likeliest, by gradient ascent over all lessons.
func fit(ls []lesson, o Options) ([]byte, float64) {
	n := int(queryKinds) * features
	w, sum := make([]float64, n+features), make([]float64, n+features)
	grad := make([]float64, n+features)
	loss := 0.0
	for epoch := 0; epoch < o.Epochs; epoch++ {
		clear(grad)
		loss = 0
		for i := range ls {
			loss += ls[i].learn(w, grad)
		}
		for i := range w {
			p := o.Own
			if i >= n {
				p = o.Shared
			}
			g := grad[i] - float64(p*w[i])
			sum[i] += float64(g * g)
			if g != 0 {
				w[i] += float64(o.Rate * g / (math.Sqrt(sum[i]) + 1e-9))
			}
		}
	}
	out := make([]byte, n)
	for i := range out {
		out[i] = byte(int8(min(max(math.RoundToEven(scoreUnit*(w[i]+w[n+i%features])), -127), 127)))
	}
	return out, loss
}

// learn adds the gradient of the likelihood of lesson l and returns its loss in nats.
func (l *lesson) learn(w, grad []float64) float64 {
	n := int(queryKinds) * features
	base := int(l.kind) * features
	scores := make([]float64, len(l.feats))
	top := math.Inf(-1)
	for i, fs := range l.feats {
		for _, x := range fs {
			scores[i] += w[base+int(x)] + w[n+int(x)]
		}
		top = max(top, scores[i])
	}
	all, right := 0.0, 0.0
	for i := range scores {
		scores[i] = math.Exp(scores[i] - top)
		all += scores[i]
		if l.right[i] {
			right += scores[i]
		}
	}
	for i, fs := range l.feats {
		g := -scores[i] / all
		if l.right[i] {
			g += scores[i] / right
		}
		for _, x := range fs {
			grad[base+int(x)] += g
			grad[n+int(x)] += g
		}
	}
	return math.Log(all) - math.Log(right)
}
