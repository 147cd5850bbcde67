package document

// The words that the outside world (JSON, HTML, rules files) knows the enumerations by.
var (
	entityTypeNames    = [...]string{"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "PRODUCT", "WORK", "LAW"}
	paragraphKindNames = [...]string{"body", "headline", "byline", "dateline", "caption", "list", "quote", "boilerplate"}
	quoteKindNames     = [...]string{"direct", "mixed", "indirect"}
	dateTypeNames      = [...]string{"DATE", "TIME", "DURATION", "SET"}
	sourceNames        = [...]string{"none", "given", "found"}
)

func (t EntityType) String() string    { return entityTypeNames[t] }
func (k ParagraphKind) String() string { return paragraphKindNames[k] }
func (k QuoteKind) String() string     { return quoteKindNames[k] }
func (t DateType) String() string      { return dateTypeNames[t] }
func (s Source) String() string        { return sourceNames[s] }

// ParseEntityType returns the type written as name, as String writes it.
func ParseEntityType(name string) (EntityType, bool) {
	for i, n := range entityTypeNames {
		if n == name {
			return EntityType(i), true
		}
	}
	return 0, false
}
