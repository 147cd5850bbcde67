package dates

import "byline/internal/document"

// Verbs and nouns that tell of what is to come.
const (
	plans     = " due expected scheduled planned set slated likely going about ready poised bound tipped hoped supposed forecast projected "
	promises  = " agreed vowed promised pledged voted threatened asked ordered told urged called plans plan planning planned decided invited intends intend hopes hope hoping hoped wants want wanted needs need seeks wants aims aim aimed prepares preparing prepared expects expect vows offered proposes proposed want ready deadline chance bid decision directed instructed required requested advised "
	scheduled = " begins expires meets returns takes goes comes faces arrives closes reopens resumes publishes kicks enters retires flies decides announces hears sits leaves premieres awaits gets brings inducts unveils delivers addresses joins appears concludes prepares awaits await wants hopes expects "
	nouns     = " starts opens ends votes plays travels launches hosts runs falls holds lapses visits marks stages welcomes tours switches signs "
	bases     = " plan meet begin resume go expire vote start open end return take play hold face travel arrive gather head run fall close reopen leave host visit perform "
)

// verb tells the tense token k gives, when it is a verb or a word that acts as one. Every token is looked at once.
func (f *finder) verb(k int) (d direction, known bool) {
	const looked, decides = 4, 8
	if f.verbs[k] == 0 {
		f.verbs[k] = looked
		if d, known := f.verbOf(k); known {
			f.verbs[k] = looked | decides | int8(d+1)
		}
	}
	return direction(f.verbs[k]&3) - 1, f.verbs[k]&decides != 0
}

func (f *finder) verbOf(k int) (d direction, known bool) {
	t := &f.d.Tokens[k]
	if t.Kind != document.Word && t.Kind != document.Clitic || t.Shape == document.Upper || f.is(k+1, "-") && f.glued(k+1) {
		return open, false
	}
	if c := f.lex[k].class; c != cNone && c != cThis && c != cEdge {
		return open, false
	}
	var copied [24]byte // other words are looked at meanwhile
	w := copied[:copy(copied[:], f.lower(k))]
	if len(w) < 2 {
		return open, false
	}
	if d, known, decided := f.auxiliary(k, w, t.Shape); decided || t.Shape != document.Lower {
		return d, known
	}
	if f.pastForm(w) && !(string(w) == "set" && f.isOne(k+1, " for to as ")) {
		return f.participle(k)
	}
	return future, f.presentPlan(k, w)
}

// auxiliary tells the tense of the verbs that stand with others; decided is false when the word is none of them.
func (f *finder) auxiliary(k int, w []byte, shape document.Shape) (d direction, known, decided bool) {
	switch string(w) {
	case "ahead":
		return future, !f.is(k+1, "of"), true
	case "will", "shall", "'ll", "wo", "upcoming", "due", "scheduled", "slated":
		return future, shape == document.Lower || shape == document.NoCase, true
	case "would", "should", "could", "may", "might", "must", "can":
		if f.isOne(k+1, " have ") || f.isOne(k+2, " have ") && f.is(k+1, "not") {
			return past, true, true
		}
		if f.isRefusal(k) {
			return past, true, true
		}
		return future, shape == document.Lower, true
	case "to":
		d, known = f.infinitive(k)
		return d, known, true
	case "is", "are", "am", "'re", "'m":
		return future, true, true
	case "was", "were":
		if f.isOne(k+1, plans) || f.is(k+1, "to") {
			return future, true, true
		}
		return past, true, true
	case "had", "did", "been", "said", "told":
		return past, true, true
	case "has", "have", "'ve":
		if f.is(k+1, "to") || f.isOne(k-1, " will to 'll would ") || f.is(k-2, "will") {
			return future, true, true
		}
		if f.isOne(k+1, " a an the no one two three his her their its ") {
			return future, true, true // he has a medical on Monday
		}
		return past, shape != document.Capital, true
	}
	return open, false, false
}

// isRefusal reports whether the modal at token k goes on "not say", "not immediately be reached".
func (f *finder) isRefusal(k int) bool {
	if !f.isOne(k, " would could ") {
		return false
	}
	if !f.isOne(k+1, " not n't ") {
		return f.is(k, "could") && f.is(k+1, "be") && f.isOne(k+2, " reached located contacted ") // neither could be reached
	}
	for j := k + 2; j < k+5; j++ {
		if f.isOne(j, refusals) {
			return true
		}
		if !f.isOne(j, " be immediately publicly independently ") {
			break
		}
	}
	return false
}

// presentPlan reports whether a verb in the present tells what is planned: the Fed meets on Wednesday.
func (f *finder) presentPlan(k int, w []byte) bool {
	if inList(scheduled, w) || inList(nouns, w) && (!f.isOne(k-1, " and or , ") || f.isOne(k+1, " in on at ") && f.lex[min(k+2, len(f.lex)-1)].class != cNone) {
		return !f.isOne(k-1, " the a an its his her their of in ") && (f.lex[max(k-1, 0)].class == cNone || f.lex[max(k-1, 0)].class == cHoliday)
	}
	return inList(bases, w) && k > f.first && (f.plural(k-1) || f.titled(k-1) || f.isOne(k-1, " we they you team ")) && !f.is(k-1, "'s")
}

// infinitive tells the tense of "to" and a verb: what was agreed or planned lies ahead, what somebody had to do is over.
func (f *finder) infinitive(k int) (direction, bool) {
	if k+1 >= f.limit || f.d.Tokens[k+1].Kind != document.Word || f.d.Tokens[k+1].Shape != document.Lower || f.lex[k+1].class != cNone && f.lex[k+1].class != cEdge && f.lex[k+1].class != cThis {
		return open, false
	}
	w := f.lower(k + 1)
	if n := len(w); n > 3 && (string(w[n-3:]) == "ing" || w[n-1] == 's' && w[n-2] != 's') || inList(" his her their its our your my staff reporters investors parliament lawmakers journalists employees shareholders which whom what be them him it us me those these more about power work london date ", w) && string(w) != "be" {
		return open, false
	}
	if string(w) == "have" {
		return past, true
	}
	if f.isOne(k-1, " was were ") {
		return future, true
	}
	for j := k - 1; j >= f.first && j > k-10; j-- {
		switch {
		case f.isOne(j, plans) || f.isOne(j, promises) || f.isOne(j, " is are will would "):
			return future, true
		case f.isOne(j, " was were had used forced began refused tried managed failed helped led went came "):
			return past, true
		case f.d.Tokens[j].Kind == document.Number:
			continue
		case f.d.Tokens[j].Kind != document.Word:
			return open, false
		}
		if v := f.lower(j); f.d.Tokens[j].Shape == document.Lower && len(v) > 2 && f.pastForm(v) {
			return past, true
		}
	}
	return future, true
}

// participle tells the tense of a past form by the auxiliary before it.
func (f *finder) participle(k int) (direction, bool) {
	for j := k - 1; j >= f.first && j > k-5; j-- {
		w := f.lower(j)
		switch string(w) {
		case "will", "'ll", "wo", "shall":
			return future, true
		case "would", "could", "should", "may", "might", "must", "can":
			if f.d.Tokens[j].Shape == document.Capital && j > f.first {
				break // oil for May fell
			}
			if f.isRefusal(j) {
				return past, true
			}
			return future, true
		case "to":
			if d, known := f.infinitive(j); known && j == k-1 {
				return d, true
			}
			return future, true
		case "is", "are", "'re":
			if f.isOne(k, plans) || j == k-1 && !f.isOne(k, " believed thought known said understood reported accused charged ") {
				return future, true
			}
			return past, true
		case "has", "have", "had", "'ve", "'d":
			return past, true
		case "was", "were":
			if f.isOne(k, plans) {
				return future, true
			}
			return past, true
		case "be", "been", "being", "not", "n't", "also", "now", "still":
			continue
		}
		if n := len(w); n > 2 && w[n-1] == 'y' && w[n-2] == 'l' {
			continue
		}
		break
	}
	if f.isOne(k-1, " getting being ") {
		return open, false
	}
	if f.is(k, "planned") && f.isOne(k+1, " a an another ") {
		return future, true
	}
	if f.isOne(k, " expected scheduled planned ") && f.isOne(k+1, " to in on for by this next later early at ") {
		return future, true
	}
	if f.isOne(k-1, " the a an its his her their this value ") && f.counts(k+1) {
		return open, false // the proposed law, an updated list
	}
	return past, true
}

// pastForm reports whether a word in lower case is the past of a verb.
func (f *finder) pastForm(w []byte) bool {
	n := len(w)
	if n > 3 && w[n-1] == 'd' && w[n-2] == 'e' {
		return !inList(" need indeed exceed speed hundred proceed feed seed breed creed shed succeed greed weed steed bleed sacred kindred unspecified unprecedented united ", w)
	}
	switch w[0] {
	case 'a', 'b':
		return inList(" arose ate awoke became began bent bit blew bought bound bred broke brought built burnt beat born begun broken ", w)
	case 'c', 'd':
		return inList(" came caught chose chosen clung cost crept cut dealt did done drank drawn drew driven drove dug dreamt ", w)
	case 'f', 'g':
		return inList(" fed fell felt fled flew flung forbade forgot fought found froze gave given got gone grew grown ", w)
	case 'h', 'k', 'l':
		return inList(" had heard held hid hit hung hurt kept knew knelt laid lay led left lent let lit lost leapt learnt ", w)
	case 'm', 'o', 'p', 'q', 'r':
		return inList(" made meant met mistook overcame oversaw overtook paid put quit ran rang read rebuilt rode rose ", w)
	case 's':
		return inList(" said sang sank sat saw seen sent set shook shown shot shut slept slid sold sought spent split spoke spoken sprang spun stood stole stolen strode struck stuck swept swore swam swung ", w)
	case 't', 'u', 'w':
		return inList(" taken taught thought threw told took tore trod understood undertook underwent upheld went withdrew withheld woke won wore written wrote was were would ", w)
	}
	return false
}

// refusals are verbs that follow "would not", or participles that follow "could not be", where something was told in vain.
const refusals = " say comment discuss elaborate confirm disclose identify specify reached verified confirmed determined returned contacted located "
