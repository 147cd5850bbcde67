// Package rules reads what people have corrected and applies it: names that are of another type, belong to somebody
// else or are none, dates with another value, quotations with another speaker. It needs the article split into tokens;
// each of its four steps comes after the finder whose findings it changes, so that later finders build on corrections.
//
// A rules file is plain text, one rule a line. Empty lines and lines that begin with # are left out:
//
//	byline rules 1
//	name "Port Ellery" is GPE
//	name "March" is nothing
//	name "Brown" means "Ada Brown"
//	name "Lee" means itself
//	name "Lee" in "Lee, his brother, left" means "Bruce Lee"
//	date "next Friday" in "will vote next Friday" is 2025-11-28
//	date "May" is nothing
//	quote "We lost the pier…" by "Ada Brown"
//	quote "We lost the pier…" by nobody
//	quote "so-called" is nothing
//	place "Port Ellery" at 53.27,-9.05
//
// A rule is about words wherever they stand, or, with "in", only where they stand inside other words. White space of any
// length is one blank. A name matches itself in capitals too, as headlines have it. Words of a quotation that end in … are
// its beginning. A rule takes nothing out of the middle of a longer name unless it has an "in"; of two rules about the
// same words the later one holds. Where a place lies, in degrees north and east, is for the map of the page.
package rules

import (
	"strconv"
	"strings"

	"byline/internal/dates"
	"byline/internal/document"
)

// Limits of a rules file, in bytes, rules and bytes of one string.
const (
	MaxBytes  = 1 << 20
	MaxRules  = 20000
	maxString = 1000
)

const behind = "nothing may stand behind the end of a rule: "

// Why is the reason given for every finding that a rule has changed.
const Why = "set by a rule"

// Rules are what Parse has read. A nil *Rules changes nothing.
type Rules struct {
	names, dates, quotes index
}

// A rule is one line.
type rule struct {
	words string
	in    []context // where words may stand; nil for anywhere
	begin bool      // words are the beginning of a quotation
	verb  verb
	kind  document.EntityType // isType
	value string              // isValue: TIMEX3; means and by: a name
	order int                 // later rules hold
}

// A context is what stands before and behind the words of a rule.
type context struct{ before, after string }

type verb uint8

const (
	isType verb = iota
	isValue
	isNothing
	means
	meansItself
	by
	byNobody
)

// An Error tells what is wrong with a line of a rules file, and what to write instead.
type Error struct {
	Line   int // from 1
	Reason string
}

func (e *Error) Error() string { return "line " + strconv.Itoa(e.Line) + ": " + e.Reason }

// Parse reads a rules file. All its errors are of type *Error.
func Parse(text string) (*Rules, error) {
	if len(text) > MaxBytes {
		return nil, &Error{1, "a rules file may have 1 MB; split it"}
	}
	r := &Rules{}
	text = document.Normalize(strings.TrimPrefix(text, "\uFEFF"))
	for line, count := 1, 0; text != ""; line++ {
		var s string
		s, text, _ = strings.Cut(text, "\n")
		s = strings.TrimSpace(s)
		if s == "" || s[0] == '#' {
			continue
		}
		if version, is := strings.CutPrefix(s, "byline rules "); is {
			if version != "1" {
				return nil, &Error{line, "this file is of version " + version + "; only version 1 can be read"}
			}
			continue
		}
		if count++; count > MaxRules {
			return nil, &Error{line, "a rules file may have 20,000 rules; split it"}
		}
		if reason := r.read(s, count); reason != "" {
			return nil, &Error{line, reason}
		}
	}
	return r, nil
}

// read adds the rule of a line, or tells what is wrong with it.
func (r *Rules) read(line string, order int) (wrong string) {
	l := scanner{rest: line}
	subject := l.word()
	var into *index
	switch subject {
	case "name":
		into = &r.names
	case "date":
		into = &r.dates
	case "quote":
		into = &r.quotes
	case "place":
		return place(&l)
	default:
		return `a rule begins with name, date, quote or place: name "Port Ellery" is GPE`
	}
	x := rule{words: l.quoted(), order: order}
	if subject == "quote" {
		x.words = strings.Trim(x.words, marks+" ")
		if s, begin := strings.CutSuffix(x.words, "…"); begin {
			x.words, x.begin = strings.TrimSpace(s), true
		}
	}
	if x.words == "" || firstRun(x.words) == "" {
		return "after " + subject + ` come words of the text in straight quotation marks: ` + subject + ` "…"`
	}
	verb := l.word()
	if verb == "in" {
		around := l.quoted()
		if x.in = contexts(around, x.words); x.in == nil {
			return `after in come words of the text, in straight quotation marks, that hold "` + x.words + `"`
		}
		verb = l.word()
	}
	if wrong := x.finish(subject, verb, &l); wrong != "" {
		return wrong
	}
	if l.rest != "" {
		return behind + l.rest
	}
	into.add(x)
	return ""
}

// finish reads what a rule says of its words.
func (x *rule) finish(subject, verb string, l *scanner) (wrong string) {
	switch {
	case subject == "name" && verb == "means":
		if l.next("itself") {
			x.verb = meansItself
		} else if x.verb, x.value = means, l.quoted(); x.value == "" {
			return `after means comes a name in straight quotation marks, or itself`
		}
	case subject == "quote" && verb == "by":
		if l.next("nobody") {
			x.verb = byNobody
		} else if x.verb, x.value = by, l.quoted(); x.value == "" {
			return `after by comes a name in straight quotation marks, or nobody`
		}
	case verb == "is" && l.next("nothing"):
		x.verb = isNothing
	case subject == "name" && verb == "is":
		word := l.word()
		kind, known := document.ParseEntityType(word)
		if !known {
			return "after is comes PERSON, ORG, GPE, LOC, FAC, NORP, EVENT, PRODUCT, WORK, LAW or nothing, not " + shown(word)
		}
		x.verb, x.kind = isType, kind
	case subject == "date" && verb == "is":
		x.verb, x.value = isValue, l.word()
		if _, ok := dates.Interpret(x.value); !ok {
			return "after is comes nothing or a date as in 2025-11-28, 2025-11, 2025-W48, 2025-Q4, 2025-11-28T14:30, P3D, not " + shown(x.value)
		}
	case subject == "name":
		return "after the words comes is or means, not " + shown(verb)
	case subject == "date":
		return "after the words comes is, not " + shown(verb)
	default:
		return "after the words comes by or is nothing, not " + shown(verb)
	}
	return ""
}

func shown(word string) string {
	if word == "" {
		return "the end of the line"
	}
	return word
}
