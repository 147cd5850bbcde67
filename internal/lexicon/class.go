package lexicon

// A Class is a set of things a word or phrase can be. Letter case is folded away, so that "us" is both a country and a
// pronoun: the caller looks at the shape of the tokens.
type Class uint64

// Classes. A phrase has all that apply: Paris is a City, a BigCity, a Country's capital and a FirstName.
const (
	FirstName    Class = 1 << iota
	Surname            // family name
	Feminine           // first name borne mostly by women
	Masculine          // first name borne mostly by men
	City               // populated place
	BigCity            // City with 500,000 people or more, or a capital
	Country            // state or territory, also a former one
	Region             // state, province, county, canton
	Area               // continent, sea, river, mountain, desert, island, part of the world, quarter of a city
	Demonym            // nationality, people, religion, political adherents: noun or adjective
	Facility           // named airport, stadium, bridge, building …
	Organization       // named body of any sort
	Media              // Organization: newspaper, broadcaster, agency, web site
	Party              // Organization: political party
	Company            // Organization: firm, brand used as its name
	Club               // Organization: sports club, franchise, league
	Government         // Organization: ministry, agency, court, parliament, force
	University         // Organization: university, school, hospital, museum
	Event              // war, storm, tournament, summit
	Product            // model, software, vehicle, weapon, drug
	Work               // title of a book, film, series; a prize
	Law                // named act, treaty, agreement
	Language           // language
	OrgHead            // word that heads the name of a body: ministry, university, bank
	OrgSuffix          // Inc, Ltd, plc, GmbH
	ClubHead           // United, Rovers, FC
	FacHead            // airport, bridge, stadium, street
	LocHead            // river, sea, mount, valley
	RegionHead         // province, county, district
	EventHead          // cup, war, summit, festival
	LawHead            // act, treaty, bill, convention
	WorkHead           // prize, award, medal, report
	ProductHead        // missile, jet, vaccine
	Honorific          // Mr, Mrs, Dr, Sir
	Title              // president, minister, general: stands before a name
	Occupation         // role noun: economist, spokesman, striker
	Kinship            // mother, brother-in-law
	Month              // January, Jan
	Weekday            // Monday, Mon
	Holiday            // Christmas, Eid al-Fitr
	Particle           // van, de, al, bin
	Acronym            // WHO, NATO
	Common             // ordinary English word that is written in lower case
	Direction          // north, eastern, central, upper
	Number             // one, million, first
	classes      = iota
)

// Bits of a stored set that are not classes.
const (
	hasCluster Class = 1 << (61 + iota)
	hasCanon
	hasLonger
	flags = hasCluster | hasCanon | hasLonger
)

// classNames has the name of every class, in order, for the program that builds the table and for tests.
const classNames = "FirstName Surname Feminine Masculine City BigCity Country Region Area Demonym Facility Organization Media Party " +
	"Company Club Government University Event Product Work Law Language OrgHead OrgSuffix ClubHead FacHead LocHead RegionHead " +
	"EventHead LawHead WorkHead ProductHead Honorific Title Occupation Kinship Month Weekday Holiday Particle Acronym Common " +
	"Direction Number"

// Named returns the class with the given name, or 0.
func Named(name string) Class {
	for c, rest := Class(1), classNames; rest != ""; c <<= 1 {
		n := 0
		for n < len(rest) && rest[n] != ' ' {
			n++
		}
		if rest[:n] == name {
			return c
		}
		rest = rest[min(n+1, len(rest)):]
	}
	return 0
}

// String returns the names of the classes in c with a space between them.
func (c Class) String() (s string) {
	for bit, rest := Class(1), classNames; rest != ""; bit <<= 1 {
		n := 0
		for n < len(rest) && rest[n] != ' ' {
			n++
		}
		if c&bit != 0 {
			if s != "" {
				s += " "
			}
			s += rest[:n]
		}
		rest = rest[min(n+1, len(rest)):]
	}
	return s
}
