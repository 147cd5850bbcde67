//go:build !js

// Train learns the two models and writes them where internal/names and internal/quotes embed them.
//
//	go run ./build/train -corpora DIR [-names internal/names/model.bin] [-speakers internal/quotes/model.bin]
//
// DIR holds names/train/*.tsv, the public corpora of the name tagger's card; the annotated articles come from this
// repository. Without -corpora only the speakers' weights are learned, which need the articles alone and take seconds; the
// names need about 4 GB of memory and minutes. The same input gives the same bytes.
package main

import (
	"flag"
	"fmt"
	"log"
	"math/rand"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"byline/internal/corpus"
	"byline/internal/document"
	"byline/internal/names"
	"byline/internal/segment"
)

func main() {
	log.SetFlags(0)
	dir := flag.String("corpora", "", "folder that holds names/train/*.tsv")
	articles := flag.String("articles", "internal/corpus/articles/train", "folder of annotated articles")
	out := flag.String("names", "internal/names/model.bin", "where the model of names goes")
	spoken := flag.String("speakers", "internal/quotes/model.bin", "where the weights for speakers go")
	epochs := flag.Int("epochs", 12, "passes over the examples")
	copies := flag.Int("swapped", 2, "copies of every article with names swapped for others")
	weight := flag.Float64("weight", 2, "weight of an annotated article against a sentence of wikigold")
	rate := flag.Float64("rate", 0.1, "learning rate")
	l1 := flag.Float64("l1", 2, "L1 penalty")
	l2 := flag.Float64("l2", 0.5, "L2 penalty")
	prune := flag.Float64("prune", 0.1, "smallest weight kept, in nats")
	study := flag.Bool("ablate", false, "print what corpora, articles and features are worth; writes no model")
	flag.Parse()
	if flag.NArg() > 0 {
		log.Fatal("usage: train [-corpora DIR]; see the command's documentation")
	}
	if *dir != "" {
		examples, origins, err := read(*dir, *articles, *copies, float32(*weight))
		if err != nil {
			log.Fatal(err)
		}
		o := names.Options{Epochs: *epochs, Rate: *rate, L1: *l1, L2: *l2, Prune: *prune, Seed: 1}
		if *study {
			if err := ablate(os.Stdout, *dir, *articles, examples, origins, o); err != nil {
				log.Fatal(err)
			}
			return
		}
		o.Report = func(epoch int, loss float64) { log.Printf("epoch %d: loss %.0f", epoch, loss) }
		write(*out, names.Train(examples, o))
	}
	weights, err := speakers(*articles)
	if err != nil {
		log.Fatal(err)
	}
	write(*spoken, weights)
}

func write(path string, b []byte) {
	if err := os.WriteFile(path, b, 0o644); err != nil {
		log.Fatal(err)
	}
}

// An origin tells where an example comes from.
type origin struct {
	corpus  string // its file's name, "" for an annotated article
	article int    // its number
	swapped bool   // a copy with other names
}

// read returns the examples of every corpus, always in the same order, and where each comes from.
func read(dir, articles string, copies int, weight float32) (examples []names.Example, origins []origin, err error) {
	files, err := filepath.Glob(filepath.Join(dir, "names", "train", "*.tsv"))
	if err != nil || len(files) == 0 {
		return nil, nil, fmt.Errorf("train: no names/train/*.tsv in %s", dir)
	}
	sort.Strings(files)
	var p pool
	for _, f := range files {
		s := schemeOf(strings.TrimSuffix(filepath.Base(f), ".tsv"))
		if s == nil {
			continue
		}
		docs, err := corpus.ReadTokens(f)
		if err != nil {
			return nil, nil, err
		}
		n := len(examples)
		for _, d := range docs {
			examples = append(examples, s.examples(d, len(docs) > 1, &p)...)
		}
		log.Printf("%s: %d texts", filepath.Base(f), len(examples)-n)
		for len(origins) < len(examples) {
			origins = append(origins, origin{corpus: strings.TrimSuffix(filepath.Base(f), ".tsv")})
		}
	}
	all, err := corpus.ReadArticles(articles)
	if err != nil {
		return nil, nil, err
	}
	for _, a := range all {
		for _, e := range a.Entities {
			p.add(e.Type, e.Name)
		}
	}
	p.settle()
	r := rand.New(rand.NewSource(1))
	for i := range all {
		a := &all[i]
		examples = append(examples, fromArticle(a, weight))
		origins = append(origins, origin{article: i})
		for range copies {
			examples = append(examples, fromArticle(swap(a, &p, r), weight/2))
			origins = append(origins, origin{article: i, swapped: true})
		}
	}
	return examples, origins, nil
}

// fromArticle makes an example of an annotated article, which leaves nothing open.
func fromArticle(a *corpus.Article, weight float32) names.Example {
	d := &document.Document{Text: a.Text}
	segment.Split(d)
	var marks []mark
	for _, e := range a.Entities {
		for _, m := range e.Mentions {
			marks = append(marks, mark{Span: m, types: one(e.Type)})
		}
	}
	sort.Slice(marks, func(i, j int) bool { return marks[i].Start < marks[j].Start })
	return names.Example{Document: d, Allowed: allow(d, marks, nil), Weight: weight}
}
