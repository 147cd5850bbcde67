package rules

import (
	"slices"

	"byline/internal/document"
)

// Entities moves mentions to the entities that rules want them in. It comes after the linker.
func (r *Rules) Entities(d *document.Document) {
	if r == nil || r.names.empty() {
		return
	}
	m := mover{r: r, d: d, byName: map[string]int{}, apart: map[string]int{}}
	for i := range d.Mentions {
		if wording := fold(d.Slice(d.Mentions[i].Span)); !m.knows(wording) {
			m.byName[wording] = d.Mentions[i].Entity
		}
	}
	named := map[string]bool{}
	for i := range d.Entities {
		if name := d.Entities[i].Name; !named[name] {
			m.byName[name], named[name] = i, true
		}
	}
	for i := range d.Mentions {
		m.move(&d.Mentions[i])
	}
	if m.moved {
		m.rebuild()
	}
}

// A mover moves mentions between entities.
type mover struct {
	r      *Rules
	d      *document.Document
	byName map[string]int // a name or wording → its entity before anything moved
	apart  map[string]int // a wording that means itself → its new entity
	left   []int          // entities that mentions have left
	moved  bool
}

func (m *mover) knows(name string) bool { _, is := m.byName[name]; return is }

func (m *mover) move(x *document.Mention) {
	isMove := func(r *rule) bool { return r.verb == means || r.verb == meansItself }
	r := m.r.names.about(m.d, x.Span, isMove)
	if r == nil {
		return
	}
	to, wording := document.None, fold(m.d.Slice(x.Span))
	if r.verb == meansItself {
		if e, is := m.apart[wording]; is {
			to = e
		} else {
			to = m.add(x.Type, wording)
			m.apart[wording] = to
		}
	} else {
		to = m.target(r.value, x.Type)
	}
	if to != x.Entity {
		m.left = append(m.left, x.Entity)
		m.moved = true
	}
	x.Entity, x.Type, x.Score, x.Why = to, m.d.Entities[to].Type, 1, Why
}

// target returns the entity of a name. A name may itself mean another one.
func (m *mover) target(name string, kind document.EntityType) int {
	for range 8 { // rules that go in circles end somewhere
		next := name
		m.r.names.at(name, 0, func(r *rule, end int) bool {
			if r.verb == means && r.in == nil && end == len(name) {
				next = r.value
			}
			return next == name
		})
		if next == name {
			break
		}
		name = next
	}
	e, is := m.byName[name]
	if !is {
		if known, is := m.r.kindOf(m.d, name); is {
			kind = known
		}
		e = m.add(kind, name)
		m.byName[name] = e
	}
	if m.d.Entities[e].Name != name {
		m.d.Entities[e].Name = name
		m.moved = true
	}
	return e
}

func (m *mover) add(kind document.EntityType, name string) int {
	m.d.Entities = append(m.d.Entities, document.Entity{Type: kind, Name: name})
	return len(m.d.Entities) - 1
}

// rebuild numbers the entities by their first mention again and drops those that have none.
func (m *mover) rebuild() {
	d := m.d
	wasIn := make([]int, len(d.Mentions)) // the old entity of every mention
	for e := range d.Entities {
		for _, i := range d.Entities[e].Mentions {
			wasIn[i] = e
		}
	}
	number := make([]int, len(d.Entities))
	var list []document.Entity
	for i := range d.Mentions {
		x := &d.Mentions[i]
		old := x.Entity
		if number[old] == 0 {
			e := d.Entities[old]
			e.Mentions = nil
			e.Roles = append([]string(nil), e.Roles...)
			list = append(list, e)
			number[old] = len(list)
		}
		x.Entity = number[old] - 1
		list[x.Entity].Mentions = append(list[x.Entity].Mentions, i)
	}
	for i := range d.Mentions { // what an entity was called goes where its mentions have gone
		from, to := wasIn[i], d.Mentions[i].Entity
		if number[from] != 0 {
			continue
		}
		for _, role := range d.Entities[from].Roles {
			if !slices.Contains(list[to].Roles, role) {
				list[to].Roles = append(list[to].Roles, role)
			}
		}
		if list[to].Gender == document.GenderUnknown {
			list[to].Gender = d.Entities[from].Gender
		}
	}
	d.Entities = list
	for _, e := range m.left {
		if number[e] != 0 {
			m.rename(&d.Entities[number[e]-1])
		}
	}
}

// rename gives an entity the longest of its wordings when the one it is named by has gone.
func (m *mover) rename(e *document.Entity) {
	longest := ""
	for _, i := range e.Mentions {
		wording := fold(m.d.Slice(m.d.Mentions[i].Span))
		if wording == e.Name || m.d.Mentions[i].Why == Why {
			return
		}
		if len(wording) > len(longest) {
			longest = wording
		}
	}
	e.Name = longest
}
