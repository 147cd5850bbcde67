package names

import (
	"byline/internal/document"
	"byline/internal/lexicon"
)

// A form is a mention as the linker compares it.
type form struct {
	mention int
	words   []uint64 // hashes of its words, without hyphens, full stops and a leading "the"
	whole   uint64   // hash of all of them in order
	canon   uint16   // number of a listed place, people or body with several names; 0 when none
	upper   bool     // one word of capitals: may be an acronym
	entity  int      // what it was merged into, an index into linker.groups
}

// A group is an entity while it is being put together.
type group struct {
	kind  document.EntityType
	forms []int // indexes into linker.forms, in text order
	full  int   // the form that names it most fully
}

// A linker merges mentions into entities.
type linker struct {
	v      *view
	d      *document.Document
	forms  []form
	groups []group
}

// link fills d.Entities from d.Mentions. Fuller forms are merged first, so that a surname or an acronym in a headline
// finds the full name that comes after it.
func link(v *view) {
	l := &linker{v: v, d: v.d}
	l.read()
	l.mergeSame()
	for kind := document.EntityType(0); kind < document.EntityTypes; kind++ {
		switch kind {
		case document.Person:
			l.mergePeople()
		case document.Norp:
			l.merge(kind, l.samePeople, "the same people")
		case document.GPE, document.Loc, document.Fac:
			l.merge(kind, l.shortPlace, "short for")
		default:
			l.merge(kind, l.acronym, "stands for")
			l.merge(kind, l.shortName, "short for")
		}
	}
	l.write()
}

func (l *linker) read() {
	for m := range l.d.Mentions {
		f := form{mention: m, entity: document.None}
		r := l.d.Mentions[m].Tokens
		h, started := lexicon.Hash(0), false
		for i := r.First; i < r.End; i++ {
			t := &l.d.Tokens[i]
			w := lexicon.Hash(l.v.words[i].hash)
			if !started {
				h, started = w, true
			} else {
				h = h.Then(w)
			}
			if t.Kind == document.Word || t.Kind == document.Number {
				if t.Shape == document.Lower && i == r.First {
					continue
				}
				f.words = append(f.words, uint64(w))
			}
		}
		f.whole, f.canon = uint64(h), h.Canon()
		t := &l.d.Tokens[r.First]
		f.upper = r.End-r.First == 1 && t.Shape == document.Upper && t.Len() >= 2
		l.forms = append(l.forms, f)
	}
}

// mergeSame makes a group of every type and wording.
func (l *linker) mergeSame() {
	at := newTable[int32](len(l.forms))
	for i := range l.forms {
		f := &l.forms[i]
		kind := l.d.Mentions[f.mention].Type
		key := mix(f.whole, uint64(kind))
		if f.canon != 0 {
			key = mix(uint64(f.canon), uint64(kind)+100)
		}
		g := at.at(key)
		if *g == 0 {
			l.groups = append(l.groups, group{kind: kind, full: i})
			*g = int32(len(l.groups))
		}
		f.entity = int(*g) - 1
		gr := &l.groups[f.entity]
		gr.forms = append(gr.forms, i)
		if l.fuller(f, &l.forms[gr.full]) {
			gr.full = i
		}
	}
}

// fuller reports whether f names its entity more fully than g: more words, else an ordinary spelling before capitals.
func (l *linker) fuller(f, g *form) bool {
	if len(f.words) != len(g.words) {
		return len(f.words) > len(g.words)
	}
	return l.shouts(g) && !l.shouts(f) || !l.shouts(f) && l.d.Mentions[f.mention].Len() > l.d.Mentions[g.mention].Len()+3
}

// shouts reports whether a form of several letters has no small ones, as in a headline of capitals.
func (l *linker) shouts(f *form) bool {
	r := l.d.Mentions[f.mention].Tokens
	for i := r.First; i < r.End; i++ {
		if s := l.d.Tokens[i].Shape; s != document.Upper && s != document.NoCase {
			return false
		}
	}
	return true
}

// maxGroups bounds the groups that are compared with each other: a text with more is a list, not an article, and is
// compared within a window so that time stays linear.
const maxGroups = 400

// merge joins each group of a type into the fuller group that is stands for, looking at the nearest ones.
func (l *linker) merge(kind document.EntityType, stands func(short, long *group) bool, why string) {
	var of []int
	for g := range l.groups {
		if l.groups[g].kind == kind && len(l.groups[g].forms) > 0 {
			of = append(of, g)
		}
	}
	for a, g := range of {
		best := document.None
		for b := max(0, a-maxGroups); b < min(len(of), a+maxGroups); b++ {
			o := of[b]
			if o == g || len(l.groups[o].forms) == 0 || !stands(&l.groups[g], &l.groups[o]) {
				continue
			}
			if best == document.None || l.nearer(g, o, best) {
				best = o
			}
		}
		if best != document.None {
			l.join(g, best, why)
		}
	}
}

// nearer reports whether group a is a likelier meaning of g than b: the one last named before g, else the first after.
func (l *linker) nearer(g, a, b int) bool {
	at := l.forms[l.groups[g].forms[0]].mention
	pa, pb := l.lastBefore(a, at), l.lastBefore(b, at)
	if pa >= 0 || pb >= 0 {
		return pa > pb
	}
	return l.forms[l.groups[a].forms[0]].mention < l.forms[l.groups[b].forms[0]].mention
}

func (l *linker) lastBefore(g, mention int) int {
	last := -1
	for _, f := range l.groups[g].forms {
		if m := l.forms[f].mention; m < mention {
			last = m
		}
	}
	return last
}

// join empties group g into group into.
func (l *linker) join(g, into int, why string) {
	full := l.d.Slice(l.d.Mentions[l.forms[l.groups[into].full].mention].Span)
	for _, f := range l.groups[g].forms {
		l.forms[f].entity = into
		l.d.Mentions[l.forms[f].mention].Why = why + " “" + full + "”"
	}
	a, b := l.groups[into].forms, l.groups[g].forms
	merged := make([]int, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if a[0] < b[0] {
			merged, a = append(merged, a[0]), a[1:]
		} else {
			merged, b = append(merged, b[0]), b[1:]
		}
	}
	l.groups[into].forms = append(append(merged, a...), b...)
	if f, o := &l.forms[l.groups[g].full], &l.forms[l.groups[into].full]; l.fuller(f, o) {
		l.groups[into].full = l.groups[g].full
	}
	l.groups[g].forms = nil
}

// write numbers the groups by their first mention and fills d.Entities.
func (l *linker) write() {
	number := make([]int, len(l.groups))
	for i := range l.forms {
		f := &l.forms[i]
		if number[f.entity] == 0 {
			full := l.forms[l.groups[f.entity].full].mention
			l.d.Entities = append(l.d.Entities, document.Entity{Type: l.groups[f.entity].kind, Name: spaced(l.d.Slice(l.d.Mentions[full].Span))})
			number[f.entity] = len(l.d.Entities)
		}
		e := number[f.entity] - 1
		l.d.Mentions[f.mention].Entity = e
		l.d.Entities[e].Mentions = append(l.d.Entities[e].Mentions, f.mention)
	}
}

// spaced returns s with every stretch of white space as one blank: names broken over lines read as one.
func spaced(s string) string {
	clean := true
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] == ' ' && i > 0 && s[i-1] == ' ' {
			clean = false
			break
		}
	}
	if clean {
		return s
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] > ' ' {
			b = append(b, s[i])
		} else if len(b) > 0 && b[len(b)-1] != ' ' {
			b = append(b, ' ')
		}
	}
	return string(b)
}
