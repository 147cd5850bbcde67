package compare

import (
	"byline/internal/document"
)

// A name is what an entity is known by.
type name struct {
	class   uint64
	known   bool     // the entity is named in the article
	taken   bool     // its partner has been found
	full    []word   // the fullest wording
	forms   []uint64 // keys of the wordings, those of one word last
	shorts  []uint64 // keys of single words and of initials
	surname uint64
}

// Classes of entities that may be one. A body in one article may be a product or a place in another, so that equal names of
// several words are enough across classes.
const (
	rest uint64 = iota
	people
	places
)

func class(t document.EntityType) uint64 {
	switch t {
	case document.Person:
		return people
	case document.GPE, document.Loc, document.Fac:
		return places
	}
	return rest
}

// mostForms is how many wordings of a name are looked at.
const mostForms = 24

// names returns what the entities of d are known by.
func (c *comparison) names(d *document.Document) []name {
	list := make([]name, len(d.Entities))
	for i := range d.Entities {
		e, n := &d.Entities[i], &list[i]
		n.class = class(e.Type)
		n.known = len(e.Mentions) > 0
		for _, m := range e.Mentions[:min(len(e.Mentions), mostForms)] {
			form := c.appendWords(nil, d, d.Mentions[m].Span)
			if len(form) > 1 && form[0].number == c.number("the") {
				form = form[1:]
			}
			if len(form) > 0 && d.Slice(form[len(form)-1].span)[0] == '\'' {
				form = form[:len(form)-1]
			}
			switch {
			case len(form) > 1:
				n.forms = append(n.forms, key(form, 0))
			case len(form) == 1:
				n.shorts = append(n.shorts, key(form, n.class+1))
			}
			if len(form) > len(n.full) {
				n.full = form
			}
		}
		if len(n.full) == 0 {
			continue
		}
		n.surname = key(n.full[len(n.full)-1:], people+1)
		if s := initials(e.Name); len(s) > 1 && n.class == rest {
			n.shorts = append(n.shorts, key([]word{{number: c.number(s)}}, rest+1))
		}
	}
	return list
}

// initials returns the capitals that begin the words of a name.
func initials(name string) string {
	var b []byte
	for i := range len(name) {
		if c := name[i]; 'A' <= c && c <= 'Z' && (i == 0 || name[i-1] == ' ') {
			b = append(b, c)
		}
	}
	return string(b)
}

// key is the hash of a wording.
func key(form []word, class uint64) uint64 {
	h := class
	for _, w := range form {
		h = (h ^ uint64(w.number+1)) * 1099511628211
	}
	return h
}

// entities pairs the entities of a and b: by a wording of several words, then, of all but people, by one word or initials,
// then by surnames that no other first name contradicts. It returns the partners of a's entities.
func (c *comparison) entities(a, b *document.Document, r *Result) []int {
	x, y := c.names(a), c.names(b)
	partners := make([]int, len(x))
	for i := range partners {
		partners[i] = document.None
	}
	for round := range 3 {
		holders := map[uint64]int{}
		for j := range y {
			for _, k := range y[j].keys(round) {
				if _, known := holders[k]; !known {
					holders[k] = j
				}
			}
		}
		for i := range x {
			for _, k := range x[i].keys(round) {
				j, known := holders[k]
				if known && !x[i].taken && !y[j].taken && !(round > 0 && contradict(&x[i], &y[j])) {
					x[i].taken, y[j].taken = true, true
					partners[i] = j
				}
			}
		}
	}
	for i, j := range partners {
		switch {
		case j >= 0:
			r.Both = append(r.Both, [2]int{i, j})
		case x[i].known:
			r.OnlyA = append(r.OnlyA, i)
		}
	}
	for j := range y {
		if y[j].known && !y[j].taken {
			r.OnlyB = append(r.OnlyB, j)
		}
	}
	return partners
}

// keys returns what leads to a partner in a round.
func (n *name) keys(round int) []uint64 {
	switch {
	case n.taken || len(n.full) == 0:
		return nil
	case round == 0:
		return n.forms
	case n.class != people:
		return n.shorts
	}
	return []uint64{n.surname}
}

// contradict reports whether two people of one surname have different first names.
func contradict(a, b *name) bool {
	return a.class == people && b.class == people && len(a.full) > 1 && len(b.full) > 1 && a.full[0].number != b.full[0].number
}
