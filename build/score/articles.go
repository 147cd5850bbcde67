//go:build !js

package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"byline/internal/corpus"
	"byline/internal/document"
	"byline/internal/export"
)

var articleColumns = []column{
	f("ent10", corpus.EntityF), f("span", corpus.SpanF), f("coarse4", corpus.CoarseF), f("B3", corpus.B3), f("LEA", corpus.LEA),
	f("B3sh", corpus.B3Shared), rec("role", corpus.RoleFound),
	f("quote", corpus.QuoteF), f("q.dir", corpus.QuoteF+" direct"), f("q.mix", corpus.QuoteF+" mixed"), f("q.ind", corpus.QuoteF+" indirect"),
	rec("spk", corpus.SpeakerIs), f("joint", corpus.JointF),
	f("d.str", corpus.DateStrict), f("d.rel", corpus.DateRelaxed), f("d.val", corpus.DateValue),
}

// scoreArticles measures the articles for tuning; those to learn from only when they are asked for by name.
func (r *run) scoreArticles() error {
	for _, set := range []string{"articles/dev", "articles/train"} {
		if !strings.Contains(set, r.only) || set == "articles/train" && r.only != set {
			continue
		}
		r.known = true
		var sure sureness
		total, misses, err := scoreFolder(filepath.Join(r.articles, strings.TrimPrefix(set, "articles/")), r.analyze, func(a *corpus.Article, d *document.Document) error {
			sure.add(a, d)
			return r.writeOut(set+"/"+a.ID+".json", [][]byte{export.JSON(d, document.CodePoint)})
		})
		if err != nil {
			return err
		}
		r.addMisses(set, misses)
		r.head("", articleColumns)
		r.row(set, total, articleColumns)
		r.articleDetails(total)
		fmt.Fprintln(r.w, sure.String())
	}
	return nil
}

// A sureness counts quotes and right ones – found, with the right speaker – by their score: below 0.5, below 0.7, below
// 0.9, above.
type sureness [4]struct{ all, right int }

var sureSteps = [...]float32{0.5, 0.7, 0.9}

func (s *sureness) add(a *corpus.Article, d *document.Document) {
	p := corpus.FromDocument(d)
	for k, g := range corpus.PairQuotes(a, &p) {
		step := 0
		for step < len(sureSteps) && d.Quotes[k].Score >= sureSteps[step] {
			step++
		}
		s[step].all++
		if g >= 0 && a.SpokenBy(g, p.Quotes[k].Speaker) {
			s[step].right++
		}
	}
}

func (s *sureness) String() string {
	var b strings.Builder
	b.WriteString("  sure      right of quotes scored")
	for i, name := range [...]string{"below 0.5", "to 0.7", "to 0.9", "above"} {
		fmt.Fprintf(&b, "  %s %.1f of %d", name, 100*float64(s[i].right)/float64(max(s[i].all, 1)), s[i].all)
	}
	return b.String()
}

// An analysis of one text.
type analysis func(id, title, published, text string) (*document.Document, error)

// scoreFolder analyzes every article of a folder and adds up its scores. It calls show with each analysis.
func scoreFolder(dir string, analyze analysis, show func(*corpus.Article, *document.Document) error) (corpus.Scores, []corpus.Miss, error) {
	articles, err := corpus.ReadArticles(dir)
	if err != nil {
		return nil, nil, err
	}
	total := corpus.Scores{}
	var all []corpus.Miss
	for i := range articles {
		a := &articles[i]
		d, err := analyze(a.ID, a.Title, a.Published, a.Text)
		if err != nil {
			return nil, nil, err
		}
		predicted := corpus.FromDocument(d)
		scores, misses := corpus.ScoreArticle(a, &predicted)
		total.Add(scores)
		all = append(all, misses...)
		if err := show(a, d); err != nil {
			return nil, nil, err
		}
	}
	return total, all, nil
}

func (r *run) articleDetails(s corpus.Scores) {
	fmt.Fprint(r.w, "  entities ")
	for t := document.Person; int(t) < document.EntityTypes; t++ {
		fmt.Fprintf(r.w, " %s %.1f", t, 100*s[corpus.EntityF+" "+t.String()].F())
	}
	fmt.Fprintf(r.w, "  P %.1f R %.1f  PLACE %.1f  LEA shared %.1f  role precision %.1f\n", 100*s[corpus.EntityF].Precision(),
		100*s[corpus.EntityF].Recall(), 100*s[corpus.CoarseF+" PLACE"].F(), 100*s[corpus.LEAShared].F(), 100*s[corpus.RoleRight].Recall())
	fmt.Fprintf(r.w, "  quotes    P %.1f R %.1f  characters %.1f ", 100*s[corpus.QuoteF].Precision(), 100*s[corpus.QuoteF].Recall(), 100*s[corpus.QuoteChars].F())
	for _, measure := range []string{corpus.QuoteFound, corpus.SpeakerIs} {
		fmt.Fprintf(r.w, " %s", measure)
		for k := document.Direct; k <= document.Indirect; k++ {
			fmt.Fprintf(r.w, " %s %.1f", k, 100*s[measure+" "+k.String()].Recall())
		}
	}
	fmt.Fprintf(r.w, "  cue %.1f\n", 100*s[corpus.CueIs].Recall())
	fmt.Fprintf(r.w, "  dates     type %.1f  right value of gold", 100*s[corpus.DateTypeF].F())
	for t := document.Calendar; t <= document.Set; t++ {
		fmt.Fprintf(r.w, " %s %.1f", t, 100*s[corpus.ValueFound+" "+t.String()].Recall())
	}
	fmt.Fprintln(r.w)
}
