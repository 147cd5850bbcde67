//go:build !js

package corpus

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	"byline/internal/document"
)

// A QuotePassage is a text with its reported speech.
type QuotePassage struct {
	ID       string
	Category string // what makes the passage hard; "" elsewhere
	Text     string
	Quotes   []Attribution
}

// An Attribution is a quote as the quote sets have it.
type Attribution struct {
	document.Span
	Kind    document.QuoteKind
	Speaker *Speaker // nil when the text names none
	Cue     document.Span
	CueText string // of gold, where the set has it: a cue may stand apart ("has", "said")
	Group   string
	Quoted  []document.Span // what stands in marks, marks excluded; nil when the set does not say
}

// A Speaker is whom a quote is attributed to.
type Speaker struct {
	document.Span        // the mention; empty when it has no place
	Text          string // the mention as it stands
	Entity        string // gold: the name of the person or body behind the mention, "" when unknown
	Aliases       []string
	Resolved      string // prediction: the name of the entity, "" when none
}

// A DatePassage is a text with its calendar expressions.
type DatePassage struct {
	ID        string
	Group     string // what makes the passage hard; "" elsewhere
	Text      string
	Published string // YYYY-MM-DD
	Dates     []Date
}

// ReadQuotes reads quote passages from a JSONL file with code point offsets.
func ReadQuotes(path string) ([]QuotePassage, error) {
	var passages []QuotePassage
	err := readLines(path, func(line int, raw []byte) error {
		var in quoteLine
		if err := json.Unmarshal(raw, &in); err != nil {
			return fmt.Errorf("corpus: %s:%d: %w", path, line, err)
		}
		at := runeStarts(in.Text)
		p := QuotePassage{ID: in.ID, Category: in.Category, Text: in.Text}
		for _, q := range in.Quotes {
			a, ok := q.attribution(at)
			if !ok {
				return formatError(path, line, "a quote of %s is out of range", in.ID)
			}
			p.Quotes = append(p.Quotes, a)
		}
		passages = append(passages, p)
		return nil
	})
	return passages, err
}

// ReadDates reads date passages from a JSONL file with code point offsets.
func ReadDates(path string) ([]DatePassage, error) {
	var passages []DatePassage
	err := readLines(path, func(line int, raw []byte) error {
		var in dateLine
		if err := json.Unmarshal(raw, &in); err != nil {
			return fmt.Errorf("corpus: %s:%d: %w", path, line, err)
		}
		at := runeStarts(in.Text)
		p := DatePassage{ID: in.ID, Group: in.Group, Text: in.Text, Published: in.DCT}
		for _, t := range in.Timex {
			s, ok := byteSpan(at, t.Start, t.End)
			kind, known := dateType(t.Type)
			if !ok || !known {
				return formatError(path, line, "bad date %q in %s", t.Text, in.ID)
			}
			p.Dates = append(p.Dates, Date{Span: s, Type: kind, Value: t.Value, Alt: t.Alt, Mod: t.Mod})
		}
		passages = append(passages, p)
		return nil
	})
	return passages, err
}

type quoteLine struct {
	ID       string    `json:"id"`
	Category string    `json:"category"`
	Text     string    `json:"text"`
	Quotes   []quoteIn `json:"quotes"`
}

type quoteIn struct {
	Start   int    `json:"start"`
	End     int    `json:"end"`
	Type    string `json:"type"`
	Speaker *struct {
		Start    int      `json:"start"`
		End      int      `json:"end"`
		Text     string   `json:"text"`
		Entity   string   `json:"entity"`
		Aliases  []string `json:"aliases"`
		Resolved string   `json:"resolved"`
	} `json:"speaker"`
	Cue *struct {
		Start int `json:"start"`
		End   int `json:"end"`
	} `json:"cue"`
	CueText string   `json:"cue_text"`
	Group   string   `json:"group"`
	Quoted  [][2]int `json:"quoted"`
}

func (q *quoteIn) attribution(at []int) (Attribution, bool) {
	s, ok := byteSpan(at, q.Start, q.End)
	kind, known := quoteKind(q.Type)
	ok = ok && known
	a := Attribution{Span: s, Kind: kind, CueText: q.CueText, Group: q.Group}
	if q.Speaker != nil {
		place, inside := byteSpan(at, q.Speaker.Start, q.Speaker.End)
		ok = ok && inside
		a.Speaker = &Speaker{Span: place, Text: q.Speaker.Text, Entity: q.Speaker.Entity,
			Aliases: q.Speaker.Aliases, Resolved: q.Speaker.Resolved}
	}
	if q.Cue != nil {
		cue, inside := byteSpan(at, q.Cue.Start, q.Cue.End)
		ok = ok && inside
		a.Cue = cue
	}
	for _, f := range q.Quoted {
		part, inside := byteSpan(at, f[0], f[1])
		ok = ok && inside
		a.Quoted = append(a.Quoted, part)
	}
	return a, ok
}

type dateLine struct {
	ID    string `json:"id"`
	Group string `json:"group"`
	Text  string `json:"text"`
	DCT   string `json:"dct"`
	Timex []struct {
		Start int      `json:"start"`
		End   int      `json:"end"`
		Text  string   `json:"text"`
		Type  string   `json:"type"`
		Value string   `json:"value"`
		Alt   []string `json:"alt"`
		Mod   string   `json:"mod"`
	} `json:"timex"`
}

// byteSpan turns code point offsets into a span of bytes; at is from runeStarts.
func byteSpan(at []int, start, end int) (document.Span, bool) {
	if start < 0 || end < start || end >= len(at) {
		return document.Span{}, false
	}
	return document.Span{Start: at[start], End: at[end]}, true
}

func quoteKind(name string) (document.QuoteKind, bool) {
	for k := document.Direct; k <= document.Indirect; k++ {
		if k.String() == name {
			return k, true
		}
	}
	return 0, false
}

func dateType(name string) (document.DateType, bool) {
	for t := document.Calendar; t <= document.Set; t++ {
		if t.String() == name {
			return t, true
		}
	}
	return 0, false
}

// readLines calls read for every line of a file that is not blank.
func readLines(path string, read func(line int, raw []byte) error) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 16<<20)
	for n := 1; lines.Scan(); n++ {
		if len(lines.Bytes()) == 0 {
			continue
		}
		if err := read(n, lines.Bytes()); err != nil {
			return err
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("corpus: %s: %w", path, err)
	}
	return nil
}
