//go:build !js

package names

import "byline/internal/document"

// A Study trains models on parts of one set of examples, to tell what each part is worth.
type Study struct {
	all       trainer
	templates []uint8 // of every feature's number
}

// NewStudy prepares a study of the examples.
func NewStudy(examples []Example, o Options) *Study {
	s := &Study{all: trainer{o: o}}
	s.all.index(examples)
	s.templates = make([]uint8, len(s.all.ids))
	for f, id := range s.all.ids {
		s.templates[id] = uint8(f & templateBits)
	}
	return s
}

// FeatureGroups has the names of the groups of features that Study.Train can leave out.
var FeatureGroups = []string{"words around", "spelling", "clusters", "lexicon", "article", "capitalized run"}

// groupOf returns which of the FeatureGroups a template belongs to, −1 for none.
func groupOf(template int) int {
	switch {
	case template >= tPrevWord && template <= tAround:
		return 0
	case template >= tShape && template <= tNextSuffix:
		return 1
	case template >= tCluster64 && template <= tClusterTrigram:
		return 2
	case template >= tClass && template <= tSigns:
		return 3
	case template >= tFirst && template <= tAcronym:
		return 4
	case template >= tRunBefore:
		return 5
	}
	return -1
}

// Train learns from the examples that keep lets through, without the features of a group (an index into FeatureGroups, or
// −1). It returns what encodes the model without weights below some nats.
func (s *Study) Train(keep func(example int) bool, without int) (encode func(prune float64) []byte) {
	t := trainer{o: s.all.o, ids: s.all.ids}
	for _, q := range s.all.sequences {
		if !keep(q.example) {
			continue
		}
		if without >= 0 {
			q = s.thin(q, without)
		}
		t.sequences = append(t.sequences, q)
	}
	t.learn()
	return t.encode
}

// thin returns q without the features of a group.
func (s *Study) thin(q sequence, without int) sequence {
	out := q
	out.features, out.ends = nil, nil
	first := uint32(0)
	for _, end := range q.ends {
		for _, f := range q.features[first:end] {
			if groupOf(int(s.templates[f])) != without {
				out.features = append(out.features, f)
			}
		}
		out.ends = append(out.ends, uint32(len(out.features)))
		first = end
	}
	return out
}

// Finder returns what fills d.Mentions as Find does, by an encoded model.
func Finder(model []byte) func(d *document.Document) {
	m := openModel(string(model))
	return func(d *document.Document) {
		t := tagger{m: m, v: look(d)}
		t.tag()
		t.mentions()
	}
}
