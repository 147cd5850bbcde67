package lexicon

// A Hash stands for a folded word or phrase. Two phrases with one hash are taken for the same phrase.
type Hash uint64

const (
	seed  = 0x9e3779b97f4a7c15
	prime = 0x9fb21c651e98df25
)

// mix spreads every bit of h over all of them.
func mix(h uint64) Hash {
	h ^= h >> 32
	h *= 0xd6e8feb86659fd93
	h ^= h >> 29
	h *= prime
	return Hash(h ^ h>>32)
}

// Word returns the hash of one token, folded: letter case, Latin diacritics (é e, ø o, ß ss, ł l), curly apostrophes, and
// the full stop at the end of an abbreviation ("Inc." is "Inc", "U.S." is "U.S"), so that lists need one spelling.
func Word(w string) Hash {
	if n := len(w); n > 1 && w[n-1] == '.' && w[n-2] != '.' {
		w = w[:n-1]
	}
	h := uint64(seed)
	for i := 0; i < len(w); i++ {
		b := w[i]
		if b >= 0x80 {
			return wide(h, w[i:])
		}
		if 'A' <= b && b <= 'Z' {
			b += 'a' - 'A'
		}
		h = (h ^ uint64(b)) * prime
		h ^= h >> 31
	}
	return mix(h)
}

// wide goes on with Word where the first letter outside ASCII stands.
func wide(h uint64, w string) Hash {
	for _, r := range w {
		a, b := fold(r)
		if a == 0 {
			continue
		}
		for {
			h = (h ^ uint64(a)) * prime
			h ^= h >> 31
			if b == 0 {
				break
			}
			a, b = b, 0
		}
	}
	return mix(h)
}

// Then returns the hash of the phrase h followed by the word w. Words of a phrase are the tokens of the text: a hyphen and
// the clitic 's are words of their own.
func (h Hash) Then(w Hash) Hash {
	return mix((uint64(h)*prime ^ uint64(w)) + seed)
}

// latin has the folded letter of U+00C0 … U+017F; 1 stands for two letters (see fold), 0x2a for a sign that stays itself.
const latin = "aaaaaa1ceeeeiiiidnooooo*ouuuuy11aaaaaa1ceeeeiiiidnooooo*ouuuuy1yaaaaaaccccccccddddeeeeeeeeeegggg" +
	"gggghhhhiiiiiiiiii11jjkkkllllllllllnnnnnnnnnoooooo11rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"

// additional has the folded letter of U+1E00 … U+1EFF.
const additional = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssss" +
	"ssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyassssdaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeee" +
	"iiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyllvvyy"

// fold returns the one or two letters that stand for r in a hash; a is 0 when r is left out.
func fold(r rune) (a, b rune) {
	switch {
	case r < 0x80:
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r, 0
	case 0xC0 <= r && r <= 0x17F:
		switch c := latin[r-0xC0]; c {
		case '1':
			return pair(r)
		case '*':
			return r, 0
		default:
			return rune(c), 0
		}
	case 0x1E00 <= r && r <= 0x1EFF:
		return rune(additional[r-0x1E00]), 0
	case 0x300 <= r && r <= 0x36F, r == 0xAD, 0x200B <= r && r <= 0x200D, r == 0x2060, r == 0xFEFF:
		return 0, 0 // combining marks and invisible characters
	case r == '’' || r == '‘' || r == 'ʼ' || r == 'ʻ' || r == '´' || r == '′':
		return '\'', 0
	case r == '‐' || r == '‑':
		return '-', 0
	case 0x391 <= r && r <= 0x3A9, 0x410 <= r && r <= 0x42F:
		return r + 32, 0
	case 0x400 <= r && r <= 0x40F:
		return r + 80, 0
	}
	return other(r), 0
}

// pair returns the two letters of a ligature.
func pair(r rune) (a, b rune) {
	switch r {
	case 'Æ', 'æ':
		return 'a', 'e'
	case 'Þ', 'þ':
		return 't', 'h'
	case 'ß':
		return 's', 's'
	case 'Œ', 'œ':
		return 'o', 'e'
	}
	return 'i', 'j'
}

// other folds the Latin letters that stand apart in the code.
func other(r rune) rune {
	switch r {
	case 'Ơ', 'ơ', 'Ǒ', 'ǒ':
		return 'o'
	case 'Ư', 'ư', 'Ǔ', 'ǔ':
		return 'u'
	case 'Ǎ', 'ǎ', 'Ə', 'ə':
		return 'a'
	case 'Ǐ', 'ǐ':
		return 'i'
	case 'Ș', 'ș':
		return 's'
	case 'Ț', 'ț':
		return 't'
	case 'Ǧ', 'ǧ':
		return 'g'
	}
	return r
}
