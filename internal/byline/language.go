package byline

import (
	"unicode"
	"unicode/utf8"
)

// Share of function words, in parts of 100, from which a text counts as English. English news has 35 to 50; other
// languages that use some of the same words (the Dutch "was", the German "in") stay below 6.
const englishShare = 14

// enough is the number of words after which the text is known well enough.
const enough = 2000

// language returns "en" for a text that looks like English and "und" for any other.
func language(text string) string {
	words, hits := 0, 0
	for i := 0; i < len(text) && words < enough; {
		n := letters(text[i:])
		if n == 0 {
			_, size := utf8.DecodeRuneInString(text[i:])
			i += size
			continue
		}
		words++
		if isFunctionWord(text[i : i+n]) {
			hits++
		}
		i += n
	}
	if hits > 0 && hits*100 >= words*englishShare {
		return "en"
	}
	return "und"
}

// letters returns the length of the run of letters text begins with.
func letters(text string) int {
	for i, r := range text {
		if r < utf8.RuneSelf {
			if r|0x20 < 'a' || r|0x20 > 'z' {
				return i
			}
		} else if !unicode.IsLetter(r) {
			return i
		}
	}
	return len(text)
}

// isFunctionWord knows English words that no language of the same script uses as often.
func isFunctionWord(word string) bool {
	var lower [8]byte
	if len(word) > len(lower) {
		return false
	}
	for i := range len(word) {
		lower[i] = word[i] | 0x20
	}
	switch string(lower[:len(word)]) {
	case "the", "of", "and", "to", "that", "for", "with", "by", "from", "at", "on", "it", "its", "is", "was", "were",
		"be", "been", "are", "has", "have", "had", "this", "which", "who", "not", "but", "his", "her", "he", "she",
		"they", "their", "as", "an", "will", "would", "said", "after", "about", "into":
		return true
	}
	return false
}
