//go:build !js

package quotes

import (
	"bytes"
	"strings"
	"testing"

	"byline/internal/document"
	"byline/internal/segment"
)

// TestModelSize holds that model.bin was made for the features of this program.
func TestModelSize(t *testing.T) {
	if want := int(queryKinds) * features; len(modelBytes) != want || features > 256 {
		t.Errorf("model.bin has %d weights, the program wants %d of %d features: run make speakers", len(modelBytes), want, features)
	}
}

// mayor and guard talk by turns, and every "she" is the one who spoke last.
func lastSpeaks(n int) Example {
	text := strings.Repeat("“Go,” said Roe.\n\n“Stay,” said Tran.\n\nIt rained.\n\n“No,” she said.\n\n", n)
	d := &document.Document{Text: text, Entities: []document.Entity{{Name: "Roe"}, {Name: "Tran"}}}
	segment.Split(d)
	for i := range d.Tokens {
		for e := range d.Entities {
			if x := &d.Entities[e]; d.Word(i) == x.Name {
				x.Mentions = append(x.Mentions, len(d.Mentions))
				d.Mentions = append(d.Mentions, document.Mention{Span: d.Tokens[i].Span, Tokens: document.Range{First: i, End: i + 1}, Entity: e})
			}
		}
	}
	e := Example{Document: d}
	for range n {
		e.Right = append(e.Right, nil, nil, func(name string) bool { return name == "Tran" })
	}
	return e
}

// TestTrain learns who speaks from a text that always tells it, the same twice, and finds it.
func TestTrain(t *testing.T) {
	before := modelBytes
	defer func() { modelBytes = before }()
	o := Options{Rounds: 2, Epochs: 50, Rate: 0.1, Shared: 1, Own: 1}
	a, b := Train([]Example{lastSpeaks(8)}, o), Train([]Example{lastSpeaks(8)}, o)
	if !bytes.Equal(a, b) {
		t.Error("not the same twice")
	}
	if modelBytes != before {
		t.Error("learning left another model")
	}
	for _, c := range []struct {
		model string
		sure  bool
	}{{string(make([]byte, len(a))), false}, {string(a), true}} {
		modelBytes = c.model
		d := lastSpeaks(2).Document
		Find(d)
		q := d.Quotes[2]
		if (q.Speaker == 1 && q.Score > 0.8) != c.sure {
			t.Errorf("sure %v: speaker %d, score %.2f, %s", c.sure, q.Speaker, q.Score, q.Why)
		}
	}
}
