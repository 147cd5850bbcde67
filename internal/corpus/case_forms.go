//go:build !js

package corpus

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Parts of the patterns in caseForms.
var caseParts = strings.NewReplacer(
	"<n>", `(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety)`,
	"<nth>", `(?:first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th)`,
	"<weekday>", `(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon\.?|Tue\.?|Wed\.?|Thu\.?|Fri\.?|Sat\.?|Sun\.?)`,
	"<month>", `(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?)`,
	"<day>", `(?:[12]?\d|3[01])(?:st|nd|rd|th)?`,
	"<year>", `(?:1[5-9]|20)\d\d`,
	"<this>", `(?:this|last|next|current|the (?:current|previous|following))`,
	"<clock>", `(?:\d{1,2}(?:[:.]\d\d)? ?(?:am|pm|a\.m\.|p\.m\.)|\d{1,2}:\d\d)`,
	"<feast>", `(?:Christmas(?: Day| Eve)?|Boxing Day|New Year's (?:Day|Eve)|(?:Orthodox )?Easter(?: Sunday| Monday)?|Good Friday|Palm Sunday|Ash Wednesday|`+
		`Thanksgiving(?: Day)?|Black Friday|Cyber Monday|Halloween|Valentine's Day|Independence Day|Labor Day|Memorial Day|Veterans Day|Martin Luther King Day)`,
	"<unit>", `(?:second|minute|hour|day|week|fortnight|month|year|decade)`,
)

// caseForms lists the forms of ReadDateCases, each with what the answer of the program must look like: at the grain that
// the guideline gives the form.
var caseForms = []struct{ form, value *regexp.Regexp }{
	caseForm(`<feast>,? (?:of |in )?<year>`, calendarDay),
	caseForm(`(?:<weekday>,? )?(?:the )?<day>(?: of)? <month>,?(?: of)? <year>`, calendarDay),
	caseForm(`(?:<weekday>,? )?<month> (?:the )?<day>,?(?: of)? <year>`, calendarDay),
	caseForm(`<year>-\d\d-\d\d`, calendarDay),
	caseForm(`<month>(?:,| of)? <year>`, `\d{4}-\d\d`),
	caseForm(`(?:the year )?<year>`, `\d{4}`),
	caseForm(`(?:the )?(?:<nth> quarter|Q[1-4])(?: of|,)? <year>`, `\d{4}-Q\d`),
	caseForm(`(?:the )?(?:first|second|1st|2nd) half(?: of|,)? <year>`, `\d{4}-H\d`),
	caseForm(`(?:the )?<year>s`, `\d{3}X`),
	caseForm(`today|yesterday|tomorrow|the day (?:before yesterday|after tomorrow)`, calendarDay),
	caseForm(`this (?:morning|afternoon|evening)|tonight|last night|(?:yesterday|tomorrow) (?:morning|afternoon|evening|night)`, calendarDay+`T(?:MO|AF|EV|NI)`),
	caseForm(`(?:today|yesterday|tomorrow)(?:,| at)? <clock>|<clock> (?:today|yesterday|tomorrow)`, calendarDay+`T\d.*`),
	caseForm(`(?:early|late|earlier|later) this (?:week|month|year)`, `\d{4}(?:-W?\d\d)?`),
	caseForm(`(?:the )?(?:first|last) day of <month>,?(?: of)? <year>`, calendarDay),
	caseForm(`(?:fiscal year|fiscal) <year>|last fiscal year`, `FY\d{4}`),
	caseForm(`<feast> <year> weekend|<feast> weekend <year>`, `\d{4}-W\d\d-WE`),
	caseForm(`<clock>,? (?:on )?<month> <day>,? <year>|<month> <day>,? <year>,?(?: at)? <clock>`, calendarDay+`T\d.*`),
	caseForm(`<weekday> (?:mornings|afternoons|evenings|nights)`, `XXXX-WXX-\dT..`),
	caseForm(`<this> week`, `\d{4}-W\d\d`),
	caseForm(`<this> weekend`, `\d{4}-W\d\d-WE`),
	caseForm(`<this> month`, `\d{4}-\d\d`),
	caseForm(`<this> quarter`, `\d{4}-Q\d`),
	caseForm(`<this> year`, `\d{4}`),
	caseForm(`(?:<n> days|(?:a|one) day) (?:ago|later|earlier|from (?:now|today|tomorrow)|before yesterday|after (?:today|tomorrow))`, calendarDay),
	caseForm(`(?:the )?<nth> <weekday> (?:of|in) (?:<month>,?(?: of)? <year>|<this> month)`, calendarDay),
	caseForm(`<weekday> (?:of )?<this> week`, calendarDay),
	caseForm(`(?:the )?<day> of <this> month`, calendarDay),
	caseForm(`(?:every|each) <weekday>|<weekday>s`, `XXXX-WXX-\d`),
	caseForm(`(?:every|each) (?:<n> )?(?:<unit>s?|quarter)|(?:once|twice) (?:a|every) <unit>|daily|weekly|monthly|annually`, `P.*`),
	caseForm(`(?:<n>(?: and a half|\.\d+)?|an?|half an?) <unit>s?(?: and a half)?`, `P[T\d].*`),
}

const calendarDay = `\d{4}-\d\d-\d\d`

func caseForm(form, value string) struct{ form, value *regexp.Regexp } {
	return struct{ form, value *regexp.Regexp }{
		regexp.MustCompile(`^(?:` + caseParts.Replace(form) + `)$`), regexp.MustCompile(`^(?:` + value + `)$`)}
}

// properNames are the words of calendar expressions that have a capital in edited text.
var properNames = regexp.MustCompile(`(?i)\b` + caseParts.Replace(`(?:<weekday>s?|<month>|<feast>)`) + `(?:\b|$)`)

// asEdited gives the proper names of an expression their capitals; no byte moves.
func asEdited(expression string) string {
	return properNames.ReplaceAllStringFunc(expression, func(name string) string {
		b := []byte(strings.ToLower(name))
		for i, c := range b {
			if c >= 'a' && c <= 'z' && (i == 0 || b[i-1] == ' ') {
				b[i] = c - 'a' + 'A'
			}
		}
		return string(b)
	})
}

// inScope reports whether an expression has one of the forms and its value the grain of that form.
func inScope(expression, value string) bool {
	for _, p := range []string{"on ", "On ", "in ", "In ", "for ", "For ", "during ", "During "} {
		if rest, ok := strings.CutPrefix(expression, p); ok {
			expression = rest
			break
		}
	}
	first, size := utf8.DecodeRuneInString(expression)
	lower := string(unicode.ToLower(first)) + expression[size:] // the first word of a sentence
	for _, f := range caseForms {
		if (f.form.MatchString(expression) || f.form.MatchString(lower)) && f.value.MatchString(value) {
			return true
		}
	}
	return false
}
