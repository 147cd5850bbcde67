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
	case "minister", "president", "spokesperson", "secretary", "governor", "senator", "mayor", "chancellor", "ambassador", "envoy", "diplomat", "official", "officer",
		"chief", "director", "manager", "head", "leader", "chair", "chairperson", "executive", "ceo", "founder", "owner", "captain", "coach", "player", "striker", "keeper",
		"judge", "justice", "magistrate", "lawyer", "attorney", "barrister", "solicitor", "prosecutor", "defendant", "detective", "inspector", "sergeant", "colonel",
		"general", "commander", "major", "lieutenant", "admiral", "soldier", "professor", "scientist", "researcher", "economist", "analyst", "strategist", "expert",
		"author", "writer", "novelist", "poet", "editor", "journalist", "reporter", "correspondent", "critic", "historian", "engineer", "doctor", "surgeon", "nurse",
		"physician", "patient", "teacher", "headteacher", "principal", "student", "pupil", "farmer", "driver", "pilot", "worker", "shopkeeper", "resident", "neighbour",
		"neighbor", "witness", "victim", "survivor", "activist", "campaigner", "organiser", "organizer", "candidate", "lawmaker", "legislator", "councillor", "councilor",
		"mp", "deputy", "aide", "adviser", "advisor", "clerk", "curator", "artist", "singer", "musician", "composer", "conductor", "designer", "architect", "developer",
		"negotiator", "mediator", "commissioner", "coordinator", "administrator", "supervisor", "warden", "guard", "fan", "source", "insider", "trader", "investor",
		"banker", "broker", "buyer", "seller", "customer", "passenger", "tourist", "visitor", "guest", "host", "presenter", "commentator", "pundit", "observer",
		"volunteer", "veteran", "refugee", "migrant", "prisoner", "suspect", "coroner", "pathologist", "forecaster", "meteorologist", "geologist", "biologist",
		"premier", "speaker", "whip", "treasurer", "accountant", "auditor", "regulator", "watchdog", "monitor", "referee", "umpire", "rider", "runner", "winner",
		"champion", "goalkeeper", "midfielder", "defender", "skipper", "teammate", "colleague", "friend", "cousin", "parent", "partner", "child", "someone", "somebody",
		"nobody", "one", "boss", "patriarch", "pope", "cardinal", "archbishop", "rabbi", "chaplain", "vicar", "pastor", "facilitator", "consultant", "specialist", "technician",
		"baker", "butcher", "chef", "cook", "mechanic", "carpenter", "sailor", "skier", "swimmer", "cyclist", "climber", "guide", "ranger", "hunter", "breeder", "vet",
		"voice", "person", "qc", "kc", "sc", "native", "winger", "batsman", "bowler", "newcomer", "relative", "militant", "constituent", "believer", "librarian", "archivist", "translator", "interpreter", "producer", "photographer", "filmmaker", "dancer", "playwright", "sculptor", "painter", "astronaut",
		"astronomer", "physicist", "chemist", "mathematician", "philosopher", "sociologist", "psychologist", "statistician", "respondent", "applicant", "claimant", "plaintiff",
		"foe", "rival", "opponent", "predecessor", "successor", "counterpart", "trustee", "custodian", "caretaker", "steward", "contractor", "landlord", "tenant", "entrepreneur",
		"bystander", "onlooker", "paramedic", "firefighter", "mourner", "worshipper", "parishioner", "villager", "local", "caller", "reader", "viewer", "teenager", "pensioner", "retiree", "grower", "attendee", "representative", "organist", "delegate", "nominee", "incumbent", "appointee", "surrogate", "operative",
		"ally", "billionaire", "mogul", "tycoon", "anchor", "superintendent", "consul", "sheriff", "marshal", "undersecretary", "comptroller", "hopeful", "frontman", "dean", "provost":
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
	case "government", "ministry", "company", "firm", "bank", "agency", "council", "department", "court", "commission", "committee", "union", "party", "police", "army",
		"navy", "military", "office", "authority", "authorities", "board", "club", "team", "university", "hospital", "school", "museum", "charity", "group", "association", "federation",
		"organisation", "organization", "embassy", "prosecution", "defence", "defense", "airline", "operator", "utility", "carrier", "retailer", "supplier", "manufacturer", "maker",
		"administration", "parliament", "assembly", "congress", "cabinet", "opposition", "coalition", "family", "crowd", "delegation", "delegations", "institute", "foundation",
		"observatory", "service", "centre", "center", "broadcaster", "network", "newspaper", "paper", "magazine", "daily", "weekly", "desk", "tribunal", "jury", "panel", "inquiry",
		"brokerage", "lender", "exchange", "league", "state", "city", "country", "republic", "kingdom", "ministries", "companies", "banks", "unions", "parties", "agencies", "firms",
		"groups", "governments", "side", "lobby", "think-tank", "railway", "brigade", "force", "forces", "squad", "squadron", "bureau", "regulator", "presidency", "junta", "secretariat",
		"shop", "restaurant", "hotel", "cooperative", "factory", "mill", "mine", "port", "airport", "leadership", "consortium", "publisher", "studio", "band", "orchestra", "choir", "theatre", "church", "diocese", "parish", "household", "majority", "minority", "class":
		return body
	case "report", "statement", "letter", "sign", "banner", "placard", "poster", "note", "plaque", "message", "memo", "memorandum", "document", "documents", "filing", "lawsuit",
		"complaint", "indictment", "ruling", "judgment", "judgement", "verdict", "order", "decree", "law", "act", "bill", "study", "survey", "poll", "article", "editorial",
		"inscription", "graffiti", "slogan", "caption", "label", "text", "email", "e-mail", "tweet", "post", "leaflet", "notice", "bulletin", "communique", "communiqué", "declaration",
		"resolution", "motion", "petition", "draft", "agreement", "treaty", "contract", "clause", "article's", "t-shirt", "shirt", "wall", "headline", "website", "page", "line", "figures", "data",
		"records", "papers", "reports", "letters", "signs", "banners", "placards", "estimates", "affidavit", "testimony", "transcript", "minutes", "diary", "will", "card", "screen", "entry",
		"advert", "advertisement", "brochure", "menu", "manual", "release", "summary", "book", "memoir", "biography", "legend", "proverb", "joke", "rumour", "rumor", "version", "accounts", "account",
		"prospectus", "manifesto", "constitution", "charter", "epitaph", "tombstone", "tape", "recording", "chant", "song", "prayer", "rule", "rules", "instructions", "handwriting", "sticker", "newsletter", "census", "index", "findings", "parcel", "sources", "forecast", "warning", "sheet", "tablet", "ticket", "audit", "blog", "log", "certificate", "bible":
		return paper
	case "novel", "film", "movie", "album", "single", "series", "play", "musical", "opera", "track", "ballad", "sitcom", "documentary", "podcast", "exhibition", "painting", "poem", "anthem", "hit", "show", "titled", "entitled", "nicknamed", "dubbed", "so-called", "nickname", "codenamed", "hymn", "thriller", "column", "essay", "game", "comedy", "drama":
		return title
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
