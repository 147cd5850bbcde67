package quotes

// A frame tells how a verb of saying builds its sentence. The bits combine.
type frame uint16

const (
	direct   frame = 1 << iota // words in marks can follow or precede it: "…," she joked
	that                       // takes a clause, with "that" or with a finite verb to prove it
	bare                       // takes a clause without proof: said the plan failed
	object                     // names the hearer first: told reporters the plan failed
	whether                    // takes if, whether and other question words
	fragment                   // only the marked words are reported: called it "a farce"
	nominal                    // the same form is often a noun: reports, claims, a warning
	reading                    // its subject is a thing that carries words: the sign read "…"
	listed                     // only speech with "that" or marks: revealed that …
	strict                     // takes a clause after it only with "that": wrote that …
)

// A form is the shape of a verb.
type form uint8

const (
	base    form = iota // say
	present             // says
	past                // said; also the participle
	gerund              // saying
)

// frameOf returns the frame of the verb form w, in lower case, or 0.
func frameOf(w string) frame {
	switch w {
	case "say", "says", "said", "saying":
		return direct | that | bare | whether
	case "tell", "tells", "told", "telling":
		return direct | that | object | whether
	case "remind", "reminds", "reminded", "reminding", "inform", "informs", "informed", "informing",
		"assure", "assures", "assured", "assuring", "notified", "notifies", "notify":
		return direct | that | object
	}
	if f := clauseVerb(w); f != 0 {
		return f
	}
	if f := mannerVerb(w); f != 0 {
		return f
	}
	return fragmentVerb(w)
}

// clauseVerb returns the frame of verbs that report a clause.
func clauseVerb(w string) frame {
	switch w {
	case "claim", "claims", "report", "reports", "note", "notes", "state", "states", "promise", "promises", "vow", "vows",
		"pledge", "pledges", "warn", "warns", "warning", "ruling", "joke", "jokes", "boast", "boasts", "counter", "counters",
		"remark", "remarks", "hint", "hints", "reporting", "observe", "tweet", "tweets":
		return direct | that | nominal
	case "wrote", "writes", "write", "writing", "ruled":
		return direct | that | strict
	case "rules", "reasons":
		return direct | that | strict | nominal
	case "indicated", "indicates", "indicating", "mentioned", "mentions", "mentioning", "proclaimed", "proclaims", "proclaiming", "clarified", "clarifies", "commented",
		"highlighted", "underscored", "underlined", "specified", "specifies", "protested", "opined", "opines", "mused", "attested", "attests", "reaffirmed", "reaffirms",
		"signalled", "signaled", "averred", "avers", "certified", "interjected", "rejoined", "quibbled", "counselled", "grumbled", "moaned", "fumed", "lectured", "gushed",
		"reasoned", "theorised", "theorized", "postulated", "recounted", "recounts", "volunteered", "relayed", "vouched", "sneered", "thundered", "whispered", "cried", "shouted":
		return direct | that | strict
	case "ask", "asks", "asked", "asking":
		return direct | whether
	case "wonder", "wonders", "wondered", "wondering", "inquired", "enquired", "inquires", "questioned", "questions", "questioning":
		return direct | listed | nominal
	case "reveal", "reveals", "revealed", "revealing", "held", "stipulate":
		return that | listed
	}
	if lists[w]&clauseList != 0 {
		return direct | that
	}
	return 0
}

// mannerVerb returns the frame of verbs that go with words in marks only.
func mannerVerb(w string) frame {
	switch w {
	case "read", "reads", "reading", "bearing", "marked", "inscribed", "proclaim", "bore", "painted", "chalked", "scrawled", "sprayed", "engraved", "stamped", "signed":
		return direct | reading | listed
	}
	if lists[w]&mannerList != 0 {
		return direct | listed
	}
	return 0
}

// fragmentVerb returns the frame of verbs that report only the words in marks after them. The verb is looked up by its
// stem; forms that end in nothing or -s are often nouns.
func fragmentVerb(w string) frame {
	switch w {
	case "spoke", "speaks", "speaking", "speak", "talks", "talked", "talking", "paid", "cast", "sought", "drew":
		return fragment
	}
	end := formOf(w)
	f := fragment
	if end == base || end == present {
		f |= nominal
	}
	switch stem(w, end) {
	case "call", "describ", "dismiss", "accus", "blam", "brand", "label", "labell", "hail", "prais", "denounc", "condemn", "criticis", "criticiz", "term", "dubb", "dub",
		"slam", "slamm", "blast", "referr", "refer", "thank", "liken", "compar", "characteris", "characteriz", "derid", "mock", "decry", "decri", "reject", "regrett", "regret",
		"allud", "express", "voic", "preferr", "portray", "welcom", "credit", "deplor", "ridicul", "lambast", "attack", "laud", "cit", "quot",
		"deem", "congratulat", "accept", "pronounc", "summ", "tout", "fram", "depict", "bash", "rebuk", "scold", "berat", "knock", "ripp", "savag", "skewer",
		"challeng", "defend", "applaud", "celebrat", "salut", "bemoan", "bewail", "invok", "evok", "paraphras", "propos", "recommend", "counsell", "counsel", "outlin", "articulat":
		return f
	case "urg", "demand", "advis", "implor", "plead", "begg", "order", "instruct", "encourag", "exhort":
		return f | direct | listed
	}
	return 0
}

// stem returns verb form w without its ending.
func stem(w string, f form) string {
	n := len(w)
	switch {
	case f == gerund:
		return w[:n-3]
	case f == past && n > 2 && w[n-2:] == "ed":
		return w[:n-2]
	case f == present && n > 2 && w[n-2] == 'e':
		return w[:n-2]
	case f == present:
		return w[:n-1]
	case n > 1 && w[n-1] == 'e':
		return w[:n-1]
	}
	return w
}

// formOf returns the form of a verb of saying.
func formOf(w string) form {
	switch w {
	case "said", "told", "wrote", "read", "put", "held", "swore", "sang", "began", "spoke", "bore", "wept":
		return past
	case "express", "stress":
		return base
	}
	switch n := len(w); {
	case n > 4 && w[n-3:] == "ing":
		return gerund
	case n > 3 && w[n-2:] == "ed":
		return past
	case n > 3 && w[n-1] == 's':
		return present
	}
	return base
}
