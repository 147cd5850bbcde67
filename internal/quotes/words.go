package quotes

// A class is a set of word classes. One word can have several.
type class uint32

const (
	aux         class = 1 << iota // forms of be, have and do, and modal verbs
	being                         // forms of be
	pronoun                       // pronouns that can be a subject
	det                           // articles, demonstratives, possessives, quantifiers
	prep                          // prepositions
	conj                          // and, or, but
	sub                           // subordinating conjunctions
	relative                      // who, which, whose
	adverb                        // words a subject and its verb can have between them
	person                        // nouns for one person
	people                        // nouns for several
	body                          // nouns for bodies that speak: police, ministry, company
	paper                         // nouns for things that carry words: report, letter, sign
	day                           // words of time
	finite                        // verbs that are finite by their form, other than auxiliaries
	timeStart                     // words of time that need no preposition
	feminine                      // nouns and titles of women
	masculine                     // nouns and titles of men
	title                         // nouns that introduce the title of a work
	negation                      // not, never
	modal                         // modal verbs
	participles                   // past forms that are participles as well
)

// classOf returns the classes of w, in lower case.
func classOf(w string) class {
	return functionWord(w) | personNoun(w) | thingNoun(w) | timeWord(w) | finiteVerb(w)
}

func functionWord(w string) class {
	switch w {
	case "is", "are", "was", "were", "'s", "’s", "'re", "’re", "'m", "’m":
		return aux | being | finite
	case "be", "been", "being":
		return aux | being
	case "has", "have", "had", "do", "does", "did", "'ve", "’ve", "'d", "’d":
		return aux | finite
	case "will", "would", "can", "could", "may", "might", "must", "should", "shall", "'ll", "’ll", "wo", "ca", "cannot", "won't", "can't", "won’t", "can’t":
		return aux | finite | modal
	case "don't", "didn't", "isn't", "wasn't", "don’t", "didn’t", "isn’t", "wasn’t", "doesn't", "doesn’t":
		return aux | finite
	case "he", "she", "they", "it", "i", "we", "you":
		return pronoun
	case "this", "these", "those", "that":
		return det
	case "the", "a", "an", "his", "her", "their", "its", "our", "my", "your", "some", "any", "no", "every", "each", "several", "many", "few", "most", "other", "another", "both", "all":
		return det
	case "of", "for", "at", "in", "from", "with", "on", "by", "to", "during", "after", "before", "about", "against", "into", "over", "under", "outside", "inside",
		"near", "between", "among", "through", "across", "around", "behind", "beside", "despite", "without", "within", "via", "amid", "aboard", "above", "below",
		"towards", "toward", "upon", "off", "along", "like", "ahead", "following", "per", "alongside":
		return prep
	case "and", "or", "but", "nor", "yet":
		return conj
	case "while", "because", "although", "though", "when", "whereas", "since", "unless", "until", "as", "if", "whether", "where", "so", "than":
		return sub
	case "who", "which", "whose", "whom":
		return relative
	case "not", "never", "n't", "n’t", "neither":
		return adverb | negation
	case "also", "later", "then", "now", "only", "still", "once", "often", "already", "earlier", "recently", "repeatedly", "previously", "simply", "merely",
		"just", "even", "first", "further", "too", "always", "sometimes", "quietly", "publicly", "privately", "openly", "flatly", "reportedly", "initially",
		"subsequently", "however", "again", "afterwards", "finally", "ever", "rather", "nonetheless", "meanwhile", "instead", "himself", "herself", "itself", "themselves",
		"long", "far", "famously", "immediately", "angrily", "jokingly", "bluntly", "promptly", "correctly", "cheerfully", "drily", "dryly", "separately", "essentially":
		return adverb
	}
	return 0
}

func timeWord(w string) class {
	switch w {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today", "tomorrow", "tonight":
		return day | timeStart
	case "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "may",
		"morning", "afternoon", "evening", "night", "week", "month", "year", "hours", "days", "weeks", "noon", "midnight", "moments", "minutes",
		"jan", "feb", "aug", "sept", "oct", "nov", "dec", "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.", "dawn", "weekend", "p.m.", "a.m.":
		return day
	case "last", "late", "early", "next":
		return timeStart
	}
	return 0
}

func personNoun(w string) class {
	switch w {
	case "spokesman", "chairman", "businessman", "policeman", "fisherman", "king", "prince", "actor", "husband", "father", "son", "brother", "uncle", "nephew", "grandfather",
		"man", "boy", "mr", "mr.", "sir", "lord", "salesman", "gentleman", "widower", "monk", "grandson", "stepfather", "cameraman", "sportsman", "bishop", "imam", "sheikh",
		"congressman", "alderman", "foreman", "waiter", "firefighter's", "godfather", "priest", "groom", "dad", "abbot", "fiance", "fiancé", "ombudsman":
		return person | masculine
	case "spokeswoman", "chairwoman", "businesswoman", "policewoman", "queen", "princess", "actress", "wife", "mother", "daughter", "sister", "aunt", "niece", "grandmother",
		"woman", "girl", "mrs", "mrs.", "ms", "ms.", "miss", "madam", "dame", "lady", "widow", "nun", "granddaughter", "stepmother", "midwife", "heroine", "mum", "mom",
		"congresswoman", "alderwoman", "baroness", "duchess", "waitress", "hostess", "bride", "headmistress", "ombudswoman", "fiancée", "abbess":
		return person | feminine
	}
	if lists[w]&personList != 0 {
		return person
	}
	return peopleNoun(w)
}

func peopleNoun(w string) class {
	switch w {
	case "people", "children", "men", "women", "others", "those", "both", "some", "many", "police", "staff", "firemen", "fishermen", "spokesmen", "critics", "sides",
		"ones", "wives", "spokespeople", "midwives", "families", "parents", "locals", "everyone", "everybody", "troops", "youths", "colleagues", "half", "none", "countrymen", "two", "three", "crew":
		return people
	}
	if n := len(w); n > 4 && w[n-1] == 's' && w[n-2] != 's' {
		return pluralOf(w)
	}
	return 0
}

// pluralOf looks up w, which ends in s, as the plural of a person's noun.
func pluralOf(w string) class {
	s := w[:len(w)-1]
	switch s {
	case "a", "ha", "wa":
		return 0
	}
	if c := personSingular(s); c {
		return people
	}
	if n := len(s); n > 2 && s[n-2:] == "ie" && personSingular(s[:n-2]+"y") {
		return people
	}
	if n := len(s); n > 2 && s[n-1] == 'e' && personSingular(s[:n-1]) {
		return people
	}
	n := len(s)
	if n > 5 && (s[n-3:] == "ist" || s[n-3:] == "ian" || s[n-4:] == "ster") {
		return people
	}
	return 0
}

func personSingular(s string) bool {
	n := len(s)
	return n > 2 && s[n-1] != 's' && personNoun(s)&person != 0
}

func thingNoun(w string) class {
	switch w {
	case "novel", "film", "movie", "album", "single", "series", "play", "musical", "opera", "track", "ballad", "sitcom", "documentary", "podcast", "exhibition", "painting", "poem", "anthem", "hit", "show", "titled", "entitled", "nicknamed", "dubbed", "so-called", "nickname", "codenamed", "hymn", "thriller", "column", "essay", "game", "comedy", "drama":
		return title
	}
	switch l := lists[w]; {
	case l&bodyList != 0:
		return body
	case l&paperList != 0:
		return paper
	}
	return 0
}

// finiteVerb marks common past and present forms that no noun or participle shares, as proof that a clause is finite.
func finiteVerb(w string) class {
	switch w {
	case "held", "made", "built", "led", "found", "sent", "paid", "sold", "lost", "won", "brought", "caught", "set", "put", "cut", "hit", "shot", "left", "told", "said", "kept",
		"felt", "meant", "spent", "bought", "taught", "read", "met", "heard", "fought", "hung", "struck", "stuck", "lent", "thought", "costs", "works", "looks", "lies", "need":
		return participles
	case "went", "came", "took", "gave", "saw", "knew", "got", "became", "fell", "rose", "grew", "drew", "flew", "threw", "wore", "broke", "spoke", "woke", "chose", "froze",
		"ran", "began", "drank", "sang", "sank", "swam", "ate", "sat", "stood", "understood", "slept", "had", "wrote", "rode", "drove", "shook", "forgot", "lay", "dug", "bore", "tore", "swore", "needs", "wants", "seems", "remains", "includes", "shows", "means", "makes", "takes", "gives",
		"goes", "comes", "knows", "thinks", "becomes", "begins", "keeps", "owes", "deserves", "depends", "requires", "allows", "contains", "believes", "expects", "belongs", "holds",
		"want", "seem", "remain", "know", "think", "believe", "expect", "deserve", "says", "say", "get", "go", "gets", "feel", "feels", "see", "sees", "owns", "runs", "rises", "faces", "pays", "costing":
		return finite
	}
	return 0
}
