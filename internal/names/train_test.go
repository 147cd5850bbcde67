//go:build !js

package names

import (
	"bytes"
	"testing"

	"byline/internal/document"
	"byline/internal/segment"
)

// teach returns examples in which every word after "met" is a person, and nothing else is a name.
func teach() []Example {
	var out []Example
	for _, w := range []string{"Roe", "Ama", "Li", "Ode", "Kim", "Ann", "Bo", "Cy"} {
		d := &document.Document{Text: "They met " + w + " in the garden. We saw the garden, " + w + " said."}
		segment.Split(d)
		a := make([]Allowed, len(d.Tokens))
		for i := range a {
			a[i] = AllowOutside
			if d.Word(i) == w {
				a[i] = AllowBegin(document.Person)
			}
		}
		out = append(out, Example{Document: d, Allowed: a, Weight: 1})
	}
	return out
}

func TestTrain(t *testing.T) {
	var losses []float64
	o := Options{Epochs: 8, Rate: 0.3, L2: 1, Prune: 0.01, Runs: 1, Seed: 1, Report: func(_ int, loss float64) { losses = append(losses, loss) }}
	b := Train(teach(), o)
	if !bytes.Equal(b, Train(teach(), o)) {
		t.Error("two trainings give two models")
	}
	if first, last := losses[0], losses[len(losses)-1]; last > first/4 {
		t.Errorf("loss went from %.2f to %.2f only", first, last)
	}
	d := &document.Document{Text: "They met Eve in the garden."}
	segment.Split(d)
	tg := tagger{m: openModel(string(b)), v: look(d)}
	tg.tag()
	for i, l := range tg.labels {
		if want := d.Word(i) == "Eve"; want != (l == begin(document.Person)) {
			t.Errorf("%q: label %d", d.Word(i), l)
		}
	}
}

// TestPartial: a token that may be anything teaches nothing, and names of two types share what is allowed.
func TestPartial(t *testing.T) {
	var c chain
	c.resize(2)
	c.emission[0], c.emission[1] = [labels]float32{}, [labels]float32{}
	var transition [labels * labels]float32
	c.follow(&transition)
	free := c.expect(nil, 1)
	bound := c.expect([]Allowed{AllowAny, AllowAny}, -1)
	if free != bound {
		t.Errorf("sums differ: %v, %v", free, bound)
	}
	for i := range c.gradient {
		for j, g := range c.gradient[i] {
			if g > 1e-6 || g < -1e-6 {
				t.Errorf("gradient of label %d at %d: %v", j, i, g)
			}
		}
	}
}
