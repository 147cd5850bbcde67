// Package document holds the annotated article: its text, the units it is split into, and what was found in it.
// It needs nothing of the other packages; every analysis step reads and writes a *Document and nothing else.
//
// Text is stored once. All spans are half-open byte offsets into it, always on rune borders, and findings are kept
// in text order. Links between findings are indexes into the Document's slices; None (-1) means no link.
package document

// None is the index that points to nothing.
const None = -1

// A Span is a half-open range [Start, End) of bytes of Document.Text. The zero Span is empty and means "no span".
type Span struct{ Start, End int }

// Empty reports whether s covers nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Len returns the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether t lies wholly inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// A Document is an article and its annotation.
type Document struct {
	ID         string
	Title      string // given by the caller, else the headline found in the text, else ""
	Text       string // normalized: see Normalize
	Language   string // "en", or "und" when the text does not look like English
	Published  Published
	Paragraphs []Paragraph
	Sentences  []Sentence
	Tokens     []Token
	Mentions   []Mention
	Entities   []Entity
	Quotes     []Quote
	Dates      []Date
}

// Slice returns the text of s.
func (d *Document) Slice(s Span) string { return d.Text[s.Start:s.End] }

// Word returns the text of token i.
func (d *Document) Word(i int) string { return d.Text[d.Tokens[i].Start:d.Tokens[i].End] }

// Published is the publication day relative dates are resolved against.
type Published struct {
	Value  string // YYYY-MM-DD, or "" when unknown
	Source Source
	Span   Span // where it stands in the text, when Source is Found
}

// A Source tells where a publication day came from.
type Source uint8

// Sources of a publication day.
const (
	Unknown Source = iota // neither given nor found: relative dates stay unresolved
	Given                 // by the caller
	Found                 // in the text: a dateline, "Published …", a caption
)

// A Paragraph is a run of sentences that the layout keeps together. Its span has no line breaks at its ends.
type Paragraph struct {
	Span
	Kind      ParagraphKind
	Sentences Range // indexes into Document.Sentences
}

// A ParagraphKind is the part a paragraph plays in the layout of an article.
type ParagraphKind uint8

// Kinds of paragraph.
const (
	Body ParagraphKind = iota
	Headline
	Byline
	Dateline // a line that only tells where and when
	Caption
	List // an item of a list, a row of a table
	BlockQuote
	Boilerplate // section labels, "Read more", credits, copyright
)

// A Sentence is a run of tokens.
type Sentence struct {
	Span
	Paragraph int
	Tokens    Range // indexes into Document.Tokens
}

// A Range is a half-open range [First, End) of indexes.
type Range struct{ First, End int }

// A Token is the smallest unit the analysis looks at: a word, a number, a mark.
type Token struct {
	Span
	Sentence int
	Kind     TokenKind
	Shape    Shape
	Glued    bool // no white space between this token and the one before it in the same paragraph
}

// A TokenKind tells what a token is made of.
type TokenKind uint8

// Kinds of token. Hyphens, dashes, slashes and brackets are Punct; ' is QuoteMark when it opens or closes a quotation
// or stands alone, and part of a Clitic in 's.
const (
	Word   TokenKind = iota // letters, with inner apostrophes and, in abbreviations and initials, full stops
	Number                  // begins with a digit: 1,234.5 1990s 20th 9.15pm
	Clitic                  // 's n't 're 'll 've 'd 'm, and the lone apostrophe of a plural possessive
	Punct
	QuoteMark // any quotation mark
	Symbol    // currency, mathematics, emoji …
	Link      // URL or e-mail address
	Tag       // #hashtag or @handle
)

// A Shape is the capitalization of a token's letters.
type Shape uint8

// Shapes of a token. A single capital letter (A, I, J.) is Capital.
const (
	NoCase    Shape = iota // no letters, or a script without case
	Lower                  // word
	Capital                // Word
	Upper                  // WORD, U.S.
	MixedCase              // iPhone, McDonald, TikTok
)

// A Mention is one place where a name stands.
type Mention struct {
	Span
	Tokens Range
	Type   EntityType
	Entity int     // index into Document.Entities
	Score  float32 // 0…1, the tagger's margin for this decision
	Why    string  // which evidence decided, in words
}

// An Entity is one person, body, place … of the world, with all its mentions.
type Entity struct {
	Type     EntityType
	Name     string   // the fullest form in the article
	Mentions []int    // indexes into Document.Mentions, in text order
	Roles    []string // as written, without article
	Gender   Gender   // of a person, where first name, title or pronoun tell
}

// A Gender is what the text or a first name tells about the pronouns a person takes.
type Gender uint8

// Genders.
const (
	GenderUnknown Gender = iota
	Feminine
	Masculine
)

// An EntityType is one of the ten types of name.
type EntityType uint8

// Entity types.
const (
	Person      EntityType = iota
	Org                    // companies, parties, ministries, courts, media, clubs …
	GPE                    // countries, states, cities: places with a government
	Loc                    // continents, regions, seas, mountains, quarters
	Fac                    // airports, roads, bridges, stadiums, named buildings
	Norp                   // nationalities, religions, political adherents
	Event                  // wars, storms, tournaments, summits
	Product                // products, models, ships, weapons, software
	Work                   // books, films, songs, reports, prizes
	Law                    // acts, treaties, named cases
	EntityTypes = iota
)

// A Quote is a stretch of reported speech.
type Quote struct {
	Span              // as the guideline draws it: marks included, for mixed quotes the reported clause
	Marked     []Span // the stretches in quotation marks, marks included; one equal to Span for a direct quote
	Kind       QuoteKind
	Cue        Span // the verb form, "according to" or ":"; empty when there is none
	Speaker    int  // index into Document.Entities, or None
	Attributed Span // the name, pronoun or description the words are attributed to in the text; empty when unknown
	Group      int  // quotes with the same number are parts of one interrupted or continued quotation
	Score      float32
	Why        string
}

// A QuoteKind tells how much of reported speech stands in quotation marks.
type QuoteKind uint8

// Kinds of quote.
const (
	Direct     QuoteKind = iota // wholly in quotation marks
	MixedQuote                  // partly
	Indirect                    // not at all
)

// A Date is a calendar expression and its value.
type Date struct {
	Span
	Type     DateType
	Value    string // TIMEX3 / ISO 8601, "" when it cannot be resolved
	Mod      string // TIMEX3 modifier: START MID END APPROX BEFORE AFTER …
	Anchor   string // the day or value it was resolved against, "" for absolute expressions
	Earliest string // first instant, YYYY-MM-DDTHH:MM, "" when unknown
	Latest   string // last instant, exclusive
	Why      string
}

// A DateType is a TIMEX3 type.
type DateType uint8

// Types of date.
const (
	Calendar DateType = iota // TIMEX3 DATE
	Time
	Duration
	Set
)
