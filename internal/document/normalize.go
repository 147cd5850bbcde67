package document

import "strings"

// Normalize returns text as the analysis keeps it: CRLF and CR become LF; NUL and invalid UTF-8, lone surrogates
// among it, become U+FFFD. Nothing else changes.
func Normalize(text string) string {
	text = strings.ToValidUTF8(text, "\uFFFD")
	if !strings.ContainsAny(text, "\r\x00") {
		return text
	}
	return strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "\uFFFD").Replace(text)
}
