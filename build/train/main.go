//go:build !js

// Train learns the two models and writes them where internal/names and internal/quotes embed them.
//
//	go run ./build/train -corpora DIR [-names internal/names/model.bin] [-speakers internal/quotes/model.bin]
//
// DIR holds names/train/*.tsv, the public corpora of the name tagger's card; the annotated articles come from this
// repository. Without -corpora only the speakers' weights are learned, which need the articles alone and take seconds; the
// names need about 2 GB of memory and minutes. The same input gives the same bytes.
package main

import (
	"flag"
	"fmt"
	"log"
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
	briefs := flag.String("briefs", "internal/corpus/briefs", "folder of short texts whose names are marked")
	out := flag.String("names", "internal/names/model.bin", "where the model of names goes")
	spoken := flag.String("speakers", "internal/quotes/model.bin", "where the weights for speakers go")
	epochs := flag.Int("epochs", 10, "passes over the examples")
	rate := flag.Float64("rate", 0.1, "learning rate")
	l1 := flag.Float64("l1", 4, "L1 penalty")
	l2 := flag.Float64("l2", 0.5, "L2 penalty")
	prune := flag.Float64("prune", 0.14, "smallest weight kept, in nats")
	runs := flag.Int("runs", 3, "descents, each with its own order of the examples, whose mean the model is")
	study := flag.Bool("ablate", false, "print what corpora, articles and features are worth; writes no model")
	flag.Parse()
	if flag.NArg() > 0 {
		log.Fatal("usage: train [-corpora DIR]; see the command's documentation")
	}
	if *dir != "" {
		examples, origins, err := read(*dir, *articles, *briefs)
		if err != nil {
			log.Fatal(err)
		}
		o := names.Options{Epochs: *epochs, Rate: *rate, L1: *l1, L2: *l2, Prune: *prune, Seed: 1, Runs: *runs}
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

// Weights of what is annotated by our own guideline, against a sentence of wikigold.
const (
	articleWeight = 2.5
	briefWeight   = 1.5
)

// An origin tells where an example comes from.
type origin struct {
	corpus  string // its file's name, "briefs", or "" for an annotated article
	article int    // its number
}

// read returns the examples of every corpus, always in the same order, and where each comes from.
func read(dir, articles, briefs string) (examples []names.Example, origins []origin, err error) {
	files, err := filepath.Glob(filepath.Join(dir, "names", "train", "*.tsv"))
	if err != nil || len(files) == 0 {
		return nil, nil, fmt.Errorf("train: no names/train/*.tsv in %s", dir)
	}
	sort.Strings(files)
	for _, f := range files {
		name := strings.TrimSuffix(filepath.Base(f), ".tsv")
		s := schemeOf(name)
		if s == nil {
			continue
		}
		docs, err := corpus.ReadTokens(f)
		if err != nil {
			return nil, nil, err
		}
		n := len(examples)
		for _, d := range docs {
			examples = append(examples, s.examples(d, len(docs) > 1)...)
		}
		log.Printf("%s: %d texts", name, len(examples)-n)
		for len(origins) < len(examples) {
			origins = append(origins, origin{corpus: name})
		}
	}
	long, err := corpus.ReadArticles(articles)
	if err != nil {
		return nil, nil, err
	}
	for i := range long {
		examples = append(examples, fromArticle(&long[i], articleWeight))
		origins = append(origins, origin{article: i})
	}
	short, err := corpus.ReadBriefs(briefs)
	if err != nil {
		return nil, nil, err
	}
	for i := range short {
		examples = append(examples, fromArticle(&short[i], briefWeight))
		origins = append(origins, origin{corpus: "briefs", article: i})
	}
	log.Printf("articles: %d, briefs: %d", len(long), len(short))
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
