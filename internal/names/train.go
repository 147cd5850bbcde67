//go:build !js

package names

import (
	"math"
	"math/rand"
	"runtime"

	"byline/internal/document"
)

// An Allowed is the set of labels a token may have, bit l for label l. A corpus that does not mark a type leaves it open.
type Allowed uint32

// Sets of labels.
const (
	AllowOutside Allowed = 1
	AllowAny     Allowed = 1<<labels - 1
)

// AllowBegin allows a name of type t to begin at a token.
func AllowBegin(t document.EntityType) Allowed { return 1 << begin(t) }

// AllowInside allows a name of type t to go on at a token.
func AllowInside(t document.EntityType) Allowed { return 1 << inside(t) }

// An Example is an article with what is known of its labels.
type Example struct {
	Document *document.Document
	Allowed  []Allowed // of every token
	Weight   float32   // how much it counts; 1 is usual
}

// Options of Train.
type Options struct {
	Epochs int
	Rate   float64 // of the first steps
	L1, L2 float64
	Prune  float64                       // weights below it are left out of the model, in nats
	Runs   int                           // descents whose mean is the model
	Seed   int64                         // of the first run; the next ones count on
	Report func(epoch int, loss float64) // called by several runs at once
}

// a sequence is a sentence ready for learning: the ids of its features, token after token.
type sequence struct {
	features []uint32
	ends     []uint32 // of each token, where its features end
	allowed  []Allowed
	weight   float32
	example  int // which it is part of
}

// Train learns a model from the examples and returns it encoded as model.bin. The same examples and options give the
// same bytes.
func Train(examples []Example, o Options) []byte {
	t := &trainer{o: o}
	t.index(examples)
	t.learn()
	return t.encode(o.Prune)
}

// A trainer learns the weights of one set of sequences: the mean of several runs, which see them in different orders.
type trainer struct {
	o         Options
	ids       map[feature]uint32
	sequences []sequence
	sum       []float32 // of the weights after each epoch of the second half of every run: the model is their mean
	sumMoves  [labels * labels]float32
	summed    float32
}

// A run is one descent.
type run struct {
	o          Options
	w, z, n    []float32 // FTRL-proximal: weights, and the two sums they follow from; labels values per feature
	sum        []float32
	sumMoves   [labels * labels]float32
	summed     float32
	transition [labels * labels]float32
	tz, tn     [labels * labels]float32
	fb         chain
}

// index numbers the features that occur at least twice and turns every sentence into a sequence.
func (t *trainer) index(examples []Example) {
	sketch := make([]uint8, 1<<27)
	each(examples, func(fs []feature, _ int, _ *Example) {
		for _, f := range fs {
			if k := f * mixA >> 37; sketch[k] < 2 {
				sketch[k]++
			}
		}
	}, nil)
	t.ids = make(map[feature]uint32, 1<<20)
	var cur sequence
	number := map[*Example]int{}
	for i := range examples {
		number[&examples[i]] = i
	}
	each(examples, func(fs []feature, i int, e *Example) {
		for _, f := range fs {
			if sketch[f*mixA>>37] < 2 {
				continue
			}
			id, ok := t.ids[f]
			if !ok {
				id = uint32(len(t.ids))
				t.ids[f] = id
			}
			cur.features = append(cur.features, id)
		}
		cur.ends = append(cur.ends, uint32(len(cur.features)))
		cur.allowed = append(cur.allowed, e.Allowed[i])
	}, func(e *Example) {
		cur.weight, cur.example = e.Weight, number[e]
		t.sequences = append(t.sequences, cur)
		cur = sequence{}
	})
}

// each calls token with the features of every token of the examples, and end after every sentence.
func each(examples []Example, token func([]feature, int, *Example), end func(*Example)) {
	var buf []feature
	for k := range examples {
		e := &examples[k]
		v := look(e.Document)
		for _, s := range e.Document.Sentences {
			if s.Tokens.First == s.Tokens.End {
				continue
			}
			for i := s.Tokens.First; i < s.Tokens.End; i++ {
				buf = v.features(buf[:0], s.Tokens, i)
				token(buf, i, e)
			}
			if end != nil {
				end(e)
			}
		}
	}
}

// learn does the runs, side by side where there are processors, and adds them up in their order.
func (t *trainer) learn() {
	size := len(t.ids) * labels
	t.sum = make([]float32, size)
	free := make(chan bool, min(t.o.Runs, runtime.NumCPU()))
	done := make([]chan *run, t.o.Runs)
	for k := range done {
		done[k] = make(chan *run, 1)
		go func() {
			free <- true
			defer func() { <-free }()
			r := &run{o: t.o, w: make([]float32, size), z: make([]float32, size), n: make([]float32, size), sum: make([]float32, size)}
			r.learn(t.sequences, t.o.Seed+int64(k))
			r.w, r.z, r.n = nil, nil, nil
			done[k] <- r
		}()
	}
	for k := range done {
		r := <-done[k]
		for i, w := range r.sum {
			t.sum[i] += w
		}
		for i, w := range r.sumMoves {
			t.sumMoves[i] += w
		}
		t.summed += r.summed
	}
}

func (r *run) learn(sequences []sequence, seed int64) {
	for a := range labels {
		for b := range labels {
			if !label(b).follows(label(a)) {
				r.transition[a*labels+b] = float32(math.Inf(-1))
			}
		}
	}
	order := make([]int, len(sequences))
	for i := range order {
		order[i] = i
	}
	random := rand.New(rand.NewSource(seed))
	for epoch := 1; epoch <= r.o.Epochs; epoch++ {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		loss := 0.0
		for _, i := range order {
			loss += r.update(&sequences[i])
		}
		if 2*epoch > r.o.Epochs {
			r.add()
		}
		if r.o.Report != nil {
			r.o.Report(epoch, loss)
		}
	}
}

// add counts the weights as they stand into the mean.
func (r *run) add() {
	r.summed++
	for i, w := range r.w {
		r.sum[i] += w
	}
	for i, w := range r.transition {
		r.sumMoves[i] += w
	}
}

// update takes one step on a sequence and returns its loss in nats.
func (r *run) update(s *sequence) float64 {
	c := &r.fb
	c.resize(len(s.ends))
	first := uint32(0)
	for i, end := range s.ends {
		e := &c.emission[i]
		*e = [labels]float32{}
		for _, f := range s.features[first:end] {
			row := r.w[f*labels : f*labels+labels]
			for j := range e {
				e[j] += row[j]
			}
		}
		first = end
	}
	c.follow(&r.transition)
	free := c.expect(nil, 1)
	bound := c.expect(s.allowed, -1)
	first = 0
	for i, end := range s.ends {
		for j, g := range c.gradient[i] {
			if g *= s.weight; g > 1e-3 || g < -1e-3 {
				for _, f := range s.features[first:end] {
					r.step(&r.w[f*labels+uint32(j)], &r.z[f*labels+uint32(j)], &r.n[f*labels+uint32(j)], g, float32(r.o.L1))
				}
			}
		}
		first = end
	}
	for i, g := range c.moves {
		if g != 0 && !math.IsInf(float64(r.transition[i]), -1) {
			r.step(&r.transition[i], &r.tz[i], &r.tn[i], g*s.weight, 0)
		}
	}
	return (free - bound) * float64(s.weight)
}

// step moves one weight against gradient g (FTRL-proximal, McMahan et al. 2013).
func (r *run) step(w, z, n *float32, g, l1 float32) {
	rate, was := float32(r.o.Rate), float32(math.Sqrt(float64(*n)))
	*n += g * g
	is := float32(math.Sqrt(float64(*n)))
	*z += g - (is-was)/rate**w
	switch {
	case *z > l1:
		*w = -(*z - l1) / ((1+is)/rate + float32(r.o.L2))
	case *z < -l1:
		*w = -(*z + l1) / ((1+is)/rate + float32(r.o.L2))
	default:
		*w = 0
	}
}
