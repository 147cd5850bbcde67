//go:build !js

package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"byline/internal/corpus"
	"byline/internal/document"
	"byline/internal/names"
	"byline/internal/segment"
)

// folds: of so many articles to learn from, one is held out to measure by.
const folds = 5

// A yardstick is what the models of an ablation are measured by: held-out articles and token corpora.
type yardstick struct {
	articles []corpus.Article
	tokens   [2][]corpus.TaggedDocument // GUM, EWT
}

// ablate trains without one part after the other and prints what is left of the quality, as a table.
func ablate(w io.Writer, dir, articles string, examples []names.Example, origins []origin, o names.Options) error {
	all, err := corpus.ReadArticles(articles)
	if err != nil {
		return err
	}
	var y yardstick
	for i := range all {
		if i%folds == 0 {
			y.articles = append(y.articles, all[i])
		}
	}
	for i, name := range []string{"gum_free", "uner_ewt"} {
		if y.tokens[i], err = corpus.ReadTokens(filepath.Join(dir, "names", "dev", name+".tsv")); err != nil {
			return err
		}
	}
	usable := func(i int) bool { return origins[i].corpus != "" || origins[i].article%folds != 0 }
	s := names.NewStudy(examples, o)
	fmt.Fprintf(w, "| learned from | articles | GUM | EWT | model, gzip |\n|---|--:|--:|--:|--:|\n")
	row := func(what string, model []byte) {
		a, t := y.measure(model)
		fmt.Fprintf(w, "| %s | %.1f | %.1f | %.1f | %d KB |\n", what, a, t[0], t[1], (compressed(model)+500)/1000)
	}
	whole := s.Train(usable, -1)
	row("everything", whole(o.Prune))
	for _, p := range []float64{0.05, 0.2, 0.3} {
		row(fmt.Sprintf("everything, weights under %g nats left out", p), whole(p))
	}
	for g, name := range names.FeatureGroups {
		row("without features: "+name, s.Train(usable, g)(o.Prune))
	}
	for _, part := range [][]string{{"uner_ewt"}, {"gum_free"}, {"wikigold", "crossner"}, {"btc", "wnut17"}, {"re3d"}, {"briefs"}} {
		row("without "+strings.Join(part, " and "), s.Train(func(i int) bool {
			return usable(i) && !slices.ContainsFunc(part, func(p string) bool { return strings.HasPrefix(origins[i].corpus, p) })
		}, -1)(o.Prune))
	}
	row("one article in four", s.Train(func(i int) bool {
		return usable(i) && (origins[i].corpus != "" || origins[i].article/folds%4 == 0)
	}, -1)(o.Prune))
	row("without articles", s.Train(func(i int) bool { return origins[i].corpus != "" }, -1)(o.Prune))
	row("without articles and briefs", s.Train(func(i int) bool { return origins[i].corpus != "" && origins[i].corpus != "briefs" }, -1)(o.Prune))
	return nil
}

// measure returns F in percent: of mentions with their ten types in the held-out articles; of people, bodies and places
// in the sentences of the two corpora.
func (y *yardstick) measure(model []byte) (articles float64, tokens [2]float64) {
	find := names.Finder(model)
	mentions := func(text string) []document.Mention {
		d := &document.Document{Text: text}
		segment.Split(d)
		find(d)
		return d.Mentions
	}
	var c corpus.Count
	for i := range y.articles {
		found := map[mark10]bool{}
		for _, m := range mentions(y.articles[i].Text) {
			found[mark10{m.Span, m.Type}] = true
		}
		c.Predicted += float64(len(found))
		for _, e := range y.articles[i].Entities {
			for _, m := range e.Mentions {
				c.Gold++
				if found[mark10{m, e.Type}] {
					c.Right++
					c.Found++
				}
			}
		}
	}
	for i, docs := range y.tokens {
		total := corpus.Scores{}
		for _, doc := range docs {
			for k := range doc.Sentences {
				text, words := corpus.Detok(doc.Sentences[k].Words)
				var labels []corpus.Label
				for _, m := range mentions(text) {
					if l, ok := corpus.LabelAt(words, m.Span, corpus.TokenLabel(m.Type)); ok {
						labels = append(labels, l)
					}
				}
				scores, _ := corpus.ScoreTokens(&doc.Sentences[k], labels)
				total.Add(scores)
			}
		}
		tokens[i] = 100 * total[corpus.Micro3].F()
	}
	return 100 * c.F(), tokens
}

// A mark10 is a mention with one of the ten types.
type mark10 struct {
	document.Span
	kind document.EntityType
}

func compressed(b []byte) int {
	var z bytes.Buffer
	w, _ := gzip.NewWriterLevel(&z, 9)
	_, _ = w.Write(b)
	_ = w.Close()
	return z.Len()
}
