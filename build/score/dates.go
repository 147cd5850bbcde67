//go:build !js

package main

import (
	"encoding/json"
	"fmt"

	"byline/internal/corpus"
	"byline/internal/document"
)

var dateSets = []string{"dates/te3_timebank", "dates/te3_aquaint", "dates/hard"}

var dateColumns = []column{
	p("P", corpus.DateStrict), rec("R", corpus.DateStrict), f("strict", corpus.DateStrict), f("relaxed", corpus.DateRelaxed),
	f("type", corpus.DateTypeF), f("value", corpus.DateValue), f("exact", corpus.DateExact),
}

func (r *run) scoreDates() error {
	first := true
	together, counted := corpus.Scores{}, corpus.Scores{}
	for _, set := range dateSets {
		path, ok := r.path(set, ".jsonl")
		if !ok {
			continue
		}
		passages, err := corpus.ReadDates(path)
		if err != nil {
			return err
		}
		if first {
			r.head("dates", dateColumns)
			first = false
		}
		if set == "dates/hard" && len(together) > 0 {
			r.row("dates/te3 together", together, dateColumns)
			r.row("dates/te3 by the guideline", counted, dateColumns)
		}
		if err := r.scoreDateSet(set, passages, together, counted); err != nil {
			return err
		}
	}
	return nil
}

// scoreDateSet measures one set and adds its scores to together, and to counted those by the guideline, which leaves
// out "now", "recently" and plain adjectives as "daily".
func (r *run) scoreDateSet(set string, passages []corpus.DatePassage, together, counted corpus.Scores) error {
	total, own := corpus.Scores{}, corpus.Scores{}
	var out [][]byte
	for i := range passages {
		p := &passages[i]
		d, err := r.analyze(p.ID, "", p.Published, p.Text)
		if err != nil {
			return fmt.Errorf("%s: %w", set, err)
		}
		predicted := corpus.DatesOf(d)
		scores, misses := corpus.ScoreDates(p, predicted)
		total.Add(scores)
		together.Add(scores)
		scores, _ = corpus.ScoreDates(corpus.LeaveOut(p, predicted))
		counted.Add(scores)
		own.Add(scores)
		r.addMisses(set, misses)
		line, err := dateLine(d)
		if err != nil {
			return err
		}
		out = append(out, line)
	}
	r.row(set, total, dateColumns)
	if set == "dates/hard" {
		r.row(set+" by the guideline", own, dateColumns)
		passed, without := total[corpus.DatePassed], total[corpus.FalseDates]
		fmt.Fprintf(r.w, "%-34s fully right %.0f of %.0f; of %.0f without a date %.0f were given one\n", set+" passages",
			passed.Found, passed.Gold, without.Gold, without.Found)
	}
	return r.writeOut(set+".jsonl", out)
}

// scoreCases measures the cases of other date recognizers; see corpus.ReadDateCases for which are taken.
func (r *run) scoreCases() error {
	for _, set := range []string{"dates/ms_specs", "dates/duckling", "dates/chrono"} {
		path, ok := r.path(set, ".jsonl")
		if !ok {
			continue
		}
		cases, err := corpus.ReadDateCases(path)
		if err != nil {
			return err
		}
		total := corpus.Scores{}
		for i := range cases {
			c := &cases[i]
			d, err := r.analyze(c.ID, "", c.Published, c.Text)
			if err != nil {
				return fmt.Errorf("%s: %w", set, err)
			}
			scores, misses := corpus.ScoreCase(c, corpus.DatesOf(d))
			total.Add(scores)
			r.addMisses(set, misses)
		}
		right := total[corpus.CaseRight]
		fmt.Fprintf(r.w, "%-34s right %.0f of %.0f, %.1f\n", set+" cases", right.Found, right.Gold, 100*right.Recall())
	}
	return nil
}

type dateOut struct {
	placeOut
	Type  string `json:"type"`
	Value string `json:"value"`
	Mod   string `json:"mod"`
}

// dateLine returns the dates of an analysis as one line of a date set.
func dateLine(d *document.Document) ([]byte, error) {
	at := document.NewOffsets(d.Text, document.CodePoint)
	list := []dateOut{}
	for _, t := range d.Dates {
		list = append(list, dateOut{placeOut{at.At(t.Start), at.At(t.End)}, t.Type.String(), t.Value, t.Mod})
	}
	return json.Marshal(map[string]any{"id": d.ID, "timex": list})
}
