package names

import "byline/internal/document"

// A label is what the tagger gives a token: 0 outside every name, 1+2t at the first token of a name of type t,
// 2+2t further in (the BIO scheme).
type label uint8

const (
	outside label = 0
	labels        = 1 + 2*document.EntityTypes
)

func begin(t document.EntityType) label  { return label(1 + 2*t) }
func inside(t document.EntityType) label { return label(2 + 2*t) }

func (l label) isInside() bool            { return l != outside && l&1 == 0 }
func (l label) kind() document.EntityType { return document.EntityType(l-1) / 2 }

// follows reports whether label l may stand after label before; before is outside at the start of a sentence.
func (l label) follows(before label) bool {
	return !l.isInside() || before != outside && before.kind() == l.kind()
}
