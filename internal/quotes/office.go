package quotes

import (
	"sort"
	"strings"

	"byline/internal/document"
)

// byRole returns the one person whose role ends like the description of tokens [first, h], the latest named of several,
// or None.
func (f *finder) byRole(first, h int) int {
	found, when := document.None, document.None
	for _, o := range f.history.officers(officeOf(f.lower(h))) {
		if !f.fits(first, h, o.role) {
			continue
		}
		if w := f.lastBefore(o.entity, h); found == document.None || w > when {
			found, when = o.entity, w
		}
	}
	return found
}

// An office is a role of an entity under the word that heads it.
type office struct {
	head   string
	role   string // in lower case
	entity int
}

// maxOfficers bounds how many holders of one office are weighed: more tell nothing.
const maxOfficers = 12

// officers returns the offices headed by word.
func (h *history) officers(word string) []office {
	i := sort.Search(len(h.offices), func(i int) bool { return h.offices[i].head >= word })
	n := i
	for n < len(h.offices) && n < i+maxOfficers && h.offices[n].head == word {
		n++
	}
	return h.offices[i:n]
}

// learnOffices lists the roles of people by the word that heads them.
func (f *finder) learnOffices() {
	h := &f.history
	h.only = document.None
	people := 0
	for e := range f.d.Entities {
		x := &f.d.Entities[e]
		if x.Type != document.Person || h.hidden[e] {
			continue
		}
		people++
		h.only = e
		for _, role := range x.Roles {
			h.offices = append(h.offices, office{officeOf(lastWord(role)), strings.ToLower(role), e})
		}
	}
	if people != 1 {
		h.only = document.None
	}
	sort.SliceStable(h.offices, func(i, j int) bool { return h.offices[i].head < h.offices[j].head })
}

// officeOf returns one word for the words that name one office: judge and magistrate, lawmaker and senator.
func officeOf(word string) string {
	switch word {
	case "justice", "magistrate":
		return "judge"
	case "gen.", "gen":
		return "general"
	case "gov.", "gov":
		return "governor"
	case "prof.", "prof":
		return "professor"
	case "cllr", "cllr.", "councilor":
		return "councillor"
	case "adm.":
		return "admiral"
	case "pm", "premier":
		return "minister"
	case "legislator", "senator", "mp", "rep.", "sen.", "backbencher":
		return "lawmaker"
	case "sergeant", "colonel", "captain", "inspector", "lieutenant", "sgt", "sgt.", "col.", "capt.", "lt.", "maj.", "supt", "superintendent":
		return "officer"
	case "attorney", "barrister", "counsel", "advocate", "solicitor":
		return "lawyer"
	case "father", "vicar", "rev":
		return "priest"
	case "physician", "surgeon", "paediatrician", "gp", "dr", "dr.":
		return "doctor"
	}
	return word
}

// fits reports whether the words before the head of a description all stand in the role.
func (f *finder) fits(first, h int, role string) bool {
	for i := first; i < h; i++ {
		w := f.lower(i)
		if f.d.Tokens[i].Kind == document.Word && f.ment[i] == document.None && !strings.Contains(role, w) && w != "former" && w != "outgoing" {
			return false
		}
	}
	return true
}
