//go:build !js

package main

import (
	"encoding/json"
	"fmt"

	"byline/internal/corpus"
	"byline/internal/document"
)

var quoteSets = []string{"quotes/polnear-dev", "quotes/gum-news", "quotes/hard"}

var quoteColumns = []column{
	f("exact", corpus.QuoteExact), p("P", corpus.QuoteMatch), rec("R", corpus.QuoteMatch), f("match", corpus.QuoteMatch),
	rec("head", corpus.SpeakerHead), rec("named", corpus.SpeakerNamed), f("joint", corpus.JointF),
	rec("r.dir", corpus.QuoteFound+" direct"), rec("r.mix", corpus.QuoteFound+" mixed"), rec("r.ind", corpus.QuoteFound+" indirect"),
}

func (r *run) scoreQuotes() error {
	first := true
	for _, set := range quoteSets {
		path, ok := r.path(set, ".jsonl")
		if !ok {
			continue
		}
		passages, err := corpus.ReadQuotes(path)
		if err != nil {
			return err
		}
		if first {
			r.head("quotes", quoteColumns)
			first = false
		}
		if err := r.scoreQuoteSet(set, passages); err != nil {
			return err
		}
	}
	return nil
}

func (r *run) scoreQuoteSet(set string, passages []corpus.QuotePassage) error {
	views := [...]corpus.Scores{{}, {}, {}}
	check := corpus.Scores{}
	var out [][]byte
	for i := range passages {
		p := &passages[i]
		d, err := r.analyze(p.ID, "", "", p.Text)
		if err != nil {
			return fmt.Errorf("%s: %w", set, err)
		}
		predicted := corpus.AttributionsOf(d)
		for v := corpus.QuotedView; v <= corpus.SpeechView; v++ {
			scores, misses := corpus.ScoreQuotes(p, predicted, v)
			views[v].Add(scores)
			if v == corpus.SpeechView && set != "quotes/hard" {
				r.addMisses(set, misses)
			}
		}
		if set == "quotes/hard" {
			scores, misses := corpus.CheckQuotes(p, predicted)
			check.Add(scores)
			r.addMisses(set, misses)
		}
		line, err := quoteLine(d, predicted)
		if err != nil {
			return err
		}
		out = append(out, line)
	}
	for v := corpus.QuotedView; v <= corpus.SpeechView; v++ {
		r.row(set+" "+v.String(), views[v], quoteColumns)
	}
	if set == "quotes/hard" {
		fmt.Fprintf(r.w, "%-34s fully right %.0f of %.0f; of %.0f quotes: stretch %.0f", set+" passages", check[corpus.CheckPassage].Found,
			check[corpus.CheckPassage].Gold, check[corpus.CheckSpan].Gold, check[corpus.CheckSpan].Found)
		fmt.Fprintf(r.w, ", with it kind %.0f, cue %.0f, speaker %.0f\n", check[corpus.CheckKind].Found, check[corpus.CheckCue].Found, check[corpus.CheckSpeaker].Found)
	}
	return r.writeOut(set+".jsonl", out)
}

type speakerOut struct {
	Start    *int   `json:"start"`
	End      *int   `json:"end"`
	Text     string `json:"text"`
	Resolved string `json:"resolved,omitempty"`
}

type placeOut struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

type quoteOut struct {
	placeOut
	Type    string      `json:"type"`
	Speaker *speakerOut `json:"speaker"`
	Cue     *placeOut   `json:"cue"`
	Quoted  [][2]int    `json:"quoted"`
}

// quoteLine returns the quotes of an analysis as one line of a quote set.
func quoteLine(d *document.Document, quotes []corpus.Attribution) ([]byte, error) {
	at := document.NewOffsets(d.Text, document.CodePoint)
	list := []quoteOut{}
	for _, q := range quotes {
		o := quoteOut{placeOut: placeOut{at.At(q.Start), at.At(q.End)}, Type: q.Kind.String(), Quoted: [][2]int{}}
		if s := q.Speaker; s != nil {
			o.Speaker = &speakerOut{Text: s.Text, Resolved: s.Resolved}
			if !s.Empty() {
				start, end := at.At(s.Start), at.At(s.End)
				o.Speaker.Start, o.Speaker.End = &start, &end
			}
		}
		if !q.Cue.Empty() {
			o.Cue = &placeOut{at.At(q.Cue.Start), at.At(q.Cue.End)}
		}
		for _, s := range q.Quoted {
			o.Quoted = append(o.Quoted, [2]int{at.At(s.Start), at.At(s.End)})
		}
		list = append(list, o)
	}
	return json.Marshal(map[string]any{"id": d.ID, "quotes": list})
}
