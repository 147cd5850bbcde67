package names

import (
	"byline/internal/document"
	"byline/internal/lexicon"
)

// maxRole is the longest role looked for, in tokens.
const maxRole = 14

// findRoles fills the roles of people (office, rank, occupation) that stand next to their names.
func findRoles(v *view) {
	d := v.d
	for m := range d.Mentions {
		men := &d.Mentions[m]
		if men.Type != document.Person {
			continue
		}
		s := d.Sentences[d.Tokens[men.Tokens.First].Sentence].Tokens
		e := &d.Entities[men.Entity]
		if r, ok := v.roleBefore(s, men.Tokens.First); ok {
			addRole(d, e, r)
		}
		if r, ok := v.roleAfter(s, men.Tokens.End); ok {
			addRole(d, e, r)
		}
		if e.Gender == document.GenderUnknown {
			e.Gender = v.gender(s, men.Tokens)
		}
	}
}

func addRole(d *document.Document, e *document.Entity, r document.Range) {
	role := spaced(d.Text[d.Tokens[r.First].Start:d.Tokens[r.End-1].End])
	for _, have := range e.Roles {
		if have == role {
			return
		}
	}
	e.Roles = append(e.Roles, role)
}

const roleHead = lexicon.Title | lexicon.Occupation

// isHead reports whether token i may be the head of a role.
func (v *view) isHead(i int) bool {
	w := &v.words[i]
	if i > 0 && lexicon.Hash(v.words[i-1].hash).Then(lexicon.Hash(w.hash)).Classes()&roleHead != 0 {
		return true // "chief executive"
	}
	return (w.class|w.phrase)&roleHead != 0 && w.class&lexicon.Honorific == 0 || !w.cap && w.class&lexicon.Kinship == 0 && agentNoun(v.d.Word(i))
}

// agentNoun reports whether a word names someone who does something by its ending: librarian, sociologist, shopkeeper.
func agentNoun(s string) bool {
	n := len(s)
	if n < 6 || functionWord(s) {
		return false
	}
	switch s {
	case "former", "number", "together", "whether", "another", "however", "rather", "further", "earlier", "either", "neither", "longer",
		"higher", "greater", "better", "smaller", "larger", "remember", "consider", "whatever", "forever", "offer", "order",
		"letter", "matter", "answer", "winter", "summer", "quarter", "center", "theater", "dinner", "corner", "border", "weather",
		"shelter", "shoulder", "daughter", "brother", "sister", "mother", "father", "farther", "stronger", "younger", "older", "newer",
		"lower", "upper", "proper", "russian", "civilian", "christian", "human", "moreover", "error", "terror", "mirror",
		"exist", "persist", "insist", "resist", "consist", "assist", "september", "october", "november", "december", "easier", "wider",
		"deeper", "closer", "harder", "faster", "slower", "bigger", "computer", "newspaper", "helicopter", "chapter", "register",
		"transfer", "deliver", "discover", "recover", "gather", "wonder", "murder", "cover", "paper", "power", "tower", "water", "later",
		"super", "minor", "major", "senior", "junior", "prior", "superior", "inferior", "interior", "exterior", "behavior", "favor",
		"labor", "harbor", "humor", "sector", "factor", "tractor", "reactor", "monitor", "motor", "corridor":
		return false
	}
	switch {
	case s[n-3:] == "ist", s[n-3:] == "ian", s[n-3:] == "man", s[n-2:] == "er" && s[n-3] != 'e', s[n-2:] == "or", s[n-3:] == "eer":
		return true
	}
	return false
}

// roleBefore returns the role that ends right before token at: "Finance Minister Ama Boateng", "former Bank of Ghana
// governor Ann Roe", "the chief executive, Ann Roe".
func (v *view) roleBefore(s document.Range, at int) (r document.Range, ok bool) {
	end := at
	for end > s.First && v.words[end-1].class&lexicon.Honorific != 0 && v.words[end-1].cap && v.words[end-1].class&lexicon.Title == 0 {
		end--
	}
	comma := end > s.First && v.d.Word(end-1) == ","
	if comma {
		end--
	}
	first := end
	for first > s.First && end-first < maxRole && v.inRole(first-1, comma) {
		if !comma && first < end && v.words[end-1].cap && v.d.Tokens[first-1].Shape == document.Lower && !rank(v.d.Word(first-1)) && !joining(v.d.Word(first-1)) {
			break // "meet President Roe": before a capitalized office only its rank is part of it
		}
		first--
	}
	// A complement ("secretary of state", "governor of the Bank") may only stand before a comma or as a listed title.
	for first < end && v.weakStart(first) {
		first++
	}
	if first == end || !v.headed(first, end, comma) {
		return r, false
	}
	if comma && (first == s.First || !owns(v.d.Word(first-1)) && !possessive(v.d.Word(first-1))) {
		return r, false // "In Oslo, minister, Ann Roe": only an article or an owner makes it an apposition
	}
	if first > s.First && possessive(v.d.Word(first-1)) {
		first = v.owner(s, first-1)
	}
	return document.Range{First: first, End: end}, true
}

// headed reports whether the words from first to end have a role's head in the right place.
func (v *view) headed(first, end int, apposition bool) bool {
	if v.isHead(end - 1) {
		return true
	}
	for i := first; i < end; i++ {
		if v.isHead(i) && i+1 < end && v.d.Word(i+1) == "of" && (apposition || v.words[i].cap) {
			return true
		}
	}
	return false
}

// inRole reports whether token i may belong to the noun phrase of a role before a name.
func (v *view) inRole(i int, apposition bool) bool {
	t := &v.d.Tokens[i]
	switch t.Kind {
	case document.Word:
	case document.Clitic:
		return false
	case document.Punct:
		w := v.d.Word(i)
		return w == "-" && t.Glued || w == "&"
	default:
		return false
	}
	if v.words[i].cap {
		return v.words[i].class&(lexicon.Month|lexicon.Weekday) == 0 && !owns(v.d.Word(i))
	}
	switch w := v.d.Word(i); w {
	case "of":
		return apposition || i > 0 && v.words[i-1].cap
	case "and", "for":
		return i > 0 && v.words[i-1].cap && i+1 < len(v.words) && v.words[i+1].cap
	default:
		return rank(w) || !functionWord(w) && (v.isHead(i) || v.nounLike(i))
	}
}

// joining tells the words that may stand inside a role between its parts.
func joining(s string) bool { return s == "of" || s == "and" || s == "for" }

// rank tells the lower-case words that may stand before any office, also a capitalized one.
func rank(s string) bool {
	switch s {
	case "former", "then", "acting", "deputy", "vice", "senior", "chief", "general", "prime", "foreign", "interim", "outgoing", "incoming",
		"late", "ex", "assistant", "associate", "retired", "incumbent", "caretaker", "longtime":
		return true
	}
	return false
}

// nounLike reports whether the lower-case word i may modify a role: a word that is no verb form by its look.
func (v *view) nounLike(i int) bool {
	w := v.d.Word(i)
	n := len(w)
	return n > 2 && !(n > 4 && (w[n-2:] == "ed" || w[n-2:] == "ly"))
}

// weakStart reports whether token i cannot begin a role.
func (v *view) weakStart(i int) bool {
	switch v.d.Word(i) {
	case "of", "and", "for", "-", "&", "then", "late":
		return true
	}
	return false
}

// owner returns the first token of the name before the possessive clitic at i: "Lithuania's deputy foreign minister".
func (v *view) owner(s document.Range, i int) int {
	k := i
	for k > s.First && v.words[k-1].cap && i-k < 5 {
		k--
	}
	if k == i {
		return i + 1
	}
	return k
}

// roleAfter returns the role in apposition after token at: "Ann Roe, chief executive of Acme", "Ann Roe (Acme spokeswoman)".
func (v *view) roleAfter(s document.Range, at int) (r document.Range, ok bool) {
	if at+1 >= s.End || v.d.Word(at) != "," && v.d.Word(at) != "(" {
		return r, false
	}
	i := at + 1
	if digits(v.d.Word(i)) { // an age: "Ann Roe, 34, a baker"
		if i+2 >= s.End || v.d.Word(i+1) != "," {
			return r, false
		}
		i += 2
	}
	article := i < s.End && determiner(v.d.Word(i))
	if article {
		i++
	}
	head, end := -1, i
	for end < s.End && end-i < maxRole+6 {
		switch {
		case v.isHead(end) && (head < 0 || head == end-1):
			head = end
		case head < 0 && end > i && complement(v.d.Word(end)) && v.mayHead(end-1):
			head = end - 1 // "owner of …", "partner at …"
		}
		if !v.inApposition(i, end, head) {
			break
		}
		end++
	}
	if head < 0 && article && end > i && v.mayHead(end-1) && v.closes(s, end) {
		head = end - 1 // "a shepherd whose …"
	}
	for end > i && v.trailing(end-1) {
		end--
	}
	for _, m := range v.d.Mentions[v.mentionAt(i):] {
		if m.Tokens.First >= end {
			break
		}
		if m.Type == document.Person {
			return r, false // "Roe, special envoy Bo Coe and …": the next of a list
		}
	}
	if head < 0 || head >= end || head-i > 7 || end < s.End && v.followsAsVerb(end) && !article {
		return r, false
	}
	return document.Range{First: i, End: end}, true
}

// mentionAt returns the index of the first mention that begins at token i or later.
func (v *view) mentionAt(i int) int {
	lo, hi := 0, len(v.d.Mentions)
	for lo < hi {
		if mid := (lo + hi) / 2; v.d.Mentions[mid].Tokens.First < i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// closes reports whether an apposition may end before token i.
func (v *view) closes(s document.Range, i int) bool {
	if i >= s.End {
		return true
	}
	switch w := v.d.Word(i); w {
	case ",", ".", ";", ":", ")", "—", "–", "who", "whose", "that", "which", "?", "!":
		return true
	default:
		return preposition(w)
	}
}

// complement tells the prepositions that join a role with its body or seat.
func complement(s string) bool { return s == "of" || s == "at" || s == "for" || s == "with" }

// mayHead reports whether the word at i, which no list knows as a role, may be one in the place of a role.
func (v *view) mayHead(i int) bool {
	t, w := &v.d.Tokens[i], v.d.Word(i)
	n := len(w)
	if t.Kind != document.Word || t.Shape != document.Lower || n < 3 || functionWord(w) || v.words[i].class&lexicon.Kinship != 0 {
		return false
	}
	switch w[n-2:] {
	case "ed", "ly", "ng":
		return false
	}
	switch w {
	case "one", "part", "home", "site", "most", "some", "all", "many", "two", "three", "out", "east", "west", "north", "south", "ahead",
		"aged", "town", "city", "village", "capital", "state", "country", "man", "woman", "boy", "girl", "person", "people", "native",
		"friend", "boyfriend", "girlfriend", "pair", "couple", "place", "time", "day", "year", "month", "week":
		return false
	}
	return true
}

// inApposition reports whether token k may go on the apposition that began at first and has its head at head (or none yet).
func (v *view) inApposition(first, k, head int) bool {
	t := &v.d.Tokens[k]
	w := v.d.Word(k)
	switch t.Kind {
	case document.Punct:
		return w == "-" && t.Glued || w == "&"
	case document.Clitic:
		return possessive(w)
	case document.Word, document.Number:
	default:
		return false
	}
	if v.words[k].cap {
		return v.words[k].class&(lexicon.Month|lexicon.Weekday) == 0
	}
	switch w {
	case "of", "for", "at", "with", "to", "on", "in":
		return head >= 0
	case "and":
		return k > first && k+1 < len(v.words) && (v.isHead(k+1) || v.words[k+1].cap || v.d.Word(k-1) != ",")
	case "the", "a", "an", "its", "their", "his", "her":
		return head >= 0 && preposition(v.d.Word(k-1))
	}
	if functionWord(w) || head < 0 && !v.nounLike(k) && !rank(w) {
		return false
	}
	return head < 0 || v.isHead(k) || v.d.Word(k-1) == "-" || preposition(v.d.Word(k-1)) || determiner(v.d.Word(k-1)) || possessive(v.d.Word(k-1)) ||
		v.words[k].class&lexicon.Common != 0 && v.nounLike(k) && k > head+1
}

// trailing reports whether token i cannot end a role.
func (v *view) trailing(i int) bool {
	w := v.d.Word(i)
	return preposition(w) || determiner(w) || w == "and" || w == "-" || w == "&" || possessive(w) || w == "its" || w == "their"
}

// followsAsVerb reports whether what stands at end shows that the words before were no apposition: a verb right after
// a bare head with no comma ("Ann Roe, officials said").
func (v *view) followsAsVerb(end int) bool {
	switch v.d.Word(end) {
	case "said", "says", "say", "told", "added", "was", "is", "were", "are", "has", "have", "had", "will", "would":
		return true
	}
	return false
}

func digits(s string) bool { return s != "" && '0' <= s[0] && s[0] <= '9' && len(s) <= 3 }

func possessive(s string) bool { return s == "'s" || s == "’s" || s == "'" || s == "’" }

func determiner(s string) bool {
	switch s {
	case "the", "The", "a", "A", "an", "An":
		return true
	}
	return false
}

// owns reports whether s is an article or a possessive pronoun: what a noun phrase begins with.
func owns(s string) bool {
	switch s {
	case "his", "His", "her", "Her", "its", "Its", "their", "Their", "our", "Our", "my", "My":
		return true
	}
	return determiner(s)
}

func preposition(s string) bool {
	switch s {
	case "of", "for", "at", "with", "to", "on", "in", "from":
		return true
	}
	return false
}

// functionWord reports whether s is a word that no noun phrase of a role holds.
func functionWord(s string) bool {
	switch s {
	case "the", "a", "an", "to", "in", "on", "at", "by", "with", "from", "as", "but", "or", "that", "which", "who", "whom", "whose",
		"when", "while", "where", "after", "before", "is", "was", "are", "were", "be", "been", "has", "have", "had", "will", "would",
		"said", "says", "say", "told", "asked", "added", "not", "no", "his", "her", "its", "their", "our", "my", "your", "he", "she", "it",
		"they", "we", "i", "this", "these", "those", "there", "into", "over", "under", "about", "against", "between", "during", "if",
		"than", "so", "also", "both", "including", "like", "because", "since", "until", "without", "per", "via":
		return true
	}
	return false
}

// gender reads a person's gender from an honorific, a role word, or the first name.
func (v *view) gender(s document.Range, r document.Range) document.Gender {
	if r.First > s.First {
		switch v.d.Word(r.First - 1) {
		case "Mr", "Mr.", "Sir", "Lord", "King", "Prince", "Father", "Imam", "Pope":
			return document.Masculine
		case "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Dame", "Lady", "Queen", "Princess", "Sister":
			return document.Feminine
		}
	}
	if r.End-r.First < 2 {
		return document.GenderUnknown
	}
	switch c := v.words[r.First].class; {
	case c&lexicon.Feminine != 0 && c&lexicon.Masculine == 0:
		return document.Feminine
	case c&lexicon.Masculine != 0 && c&lexicon.Feminine == 0:
		return document.Masculine
	}
	return document.GenderUnknown
}
