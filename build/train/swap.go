//go:build !js

package main

import (
	"math/rand"
	"sort"
	"strings"

	"byline/internal/corpus"
	"byline/internal/document"
)

// A pool holds names of each type, as whole wordings and, of people, as first and last words: what names are swapped for.
type pool struct {
	whole       [document.EntityTypes][]string
	first, last []string
}

func (p *pool) add(t document.EntityType, name string) {
	if strings.ContainsAny(name, "\n\"“”") {
		return
	}
	if t == person {
		if w := strings.Fields(name); len(w) == 2 {
			p.first, p.last = append(p.first, w[0]), append(p.last, w[1])
		}
		return
	}
	p.whole[t] = append(p.whole[t], name)
}

// settle sorts the pool and leaves every name in it once.
func (p *pool) settle() {
	lists := []*[]string{&p.first, &p.last}
	for t := range p.whole {
		lists = append(lists, &p.whole[t])
	}
	for _, l := range lists {
		sort.Strings(*l)
		n := 0
		for i, s := range *l {
			if i == 0 || s != (*l)[n-1] {
				(*l)[n] = s
				n++
			}
		}
		*l = (*l)[:n]
	}
}

// swap returns a copy of a in which names are others of the same type, the same one for the same name throughout.
// Only text and mentions are kept.
func swap(a *corpus.Article, p *pool, r *rand.Rand) *corpus.Article {
	type edit struct {
		document.Span
		entity int
		text   string
	}
	words := map[string]string{} // of people: the same word becomes the same word everywhere
	var edits []edit
	for k, e := range a.Entities {
		to := map[string]string{}
		for _, m := range e.Mentions {
			was := a.Text[m.Start:m.End]
			if _, ok := to[was]; !ok {
				to[was] = p.other(was, e, words, a.Text, r)
			}
			edits = append(edits, edit{m, k, to[was]})
		}
	}
	sort.Slice(edits, func(i, j int) bool { return edits[i].Start < edits[j].Start })
	out := &corpus.Article{ID: a.ID, Published: a.Published, Entities: make([]corpus.Entity, len(a.Entities))}
	for k, e := range a.Entities {
		out.Entities[k] = corpus.Entity{Name: e.Name, Type: e.Type}
	}
	var b strings.Builder
	at := 0
	for _, e := range edits {
		if e.Start < at {
			continue
		}
		b.WriteString(a.Text[at:e.Start])
		start := b.Len()
		b.WriteString(e.text)
		m := &out.Entities[e.entity].Mentions
		*m = append(*m, document.Span{Start: start, End: b.Len()})
		at = e.End
	}
	b.WriteString(a.Text[at:])
	out.Text = b.String()
	return out
}

// other returns what the wording was of entity e becomes.
func (p *pool) other(was string, e corpus.Entity, words map[string]string, text string, r *rand.Rand) string {
	shout := was == strings.ToUpper(was)
	if e.Type == person {
		parts := strings.Fields(was)
		full := strings.Fields(e.Name)
		for i, w := range parts {
			if len(w) < 3 || w[0] < 'A' || w[0] > 'Z' || w == "Jr." || w == "III" {
				continue
			}
			to, ok := words[strings.ToLower(w)]
			if !ok {
				if w == full[0] && len(full) > 1 {
					to = p.first[r.Intn(len(p.first))]
				} else {
					to = p.last[r.Intn(len(p.last))]
				}
				words[strings.ToLower(w)] = to
			}
			if shout {
				to = strings.ToUpper(to)
			}
			parts[i] = to
		}
		return strings.Join(parts, " ")
	}
	same := true
	for _, m := range e.Mentions {
		same = same && strings.EqualFold(text[m.Start:m.End], was)
	}
	if l := p.whole[e.Type]; same && !shout && len(l) > 0 && r.Intn(3) > 0 {
		return l[r.Intn(len(l))]
	}
	return was
}
