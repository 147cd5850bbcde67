package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// An index finds the rules about the words that stand at a place of a text, in time that does not grow with the number of
// rules. Words are looked up by the hash of their runs of letters and digits, which for every first run has only a few
// lengths, and compared then.
type index struct {
	rules   []rule
	lengths map[uint64][]int   // hash of the first run → numbers of runs, longest first
	whole   map[uint64][]int32 // hash of all runs → rules
}

func (x *index) empty() bool { return len(x.rules) == 0 }

func (x *index) add(r rule) {
	if x.lengths == nil {
		x.lengths, x.whole = map[uint64][]int{}, map[uint64][]int32{}
	}
	h, one, n := seed, uint64(0), 0
	for i := 0; ; n++ {
		run, end := nextRun(r.words, i)
		if run == "" {
			break
		}
		h = hash(h, run)
		if n == 0 {
			one = h
		}
		i = end
	}
	list := x.lengths[one]
	at := 0
	for at < len(list) && list[at] > n {
		at++
	}
	if at == len(list) || list[at] != n {
		list = append(list, n)
		copy(list[at+1:], list[at:])
		list[at] = n
		x.lengths[one] = list
	}
	x.whole[h] = append(x.whole[h], int32(len(x.rules)))
	x.rules = append(x.rules, r)
}

// at calls use with the rules whose words stand at text[start:], those with more words first and later ones before earlier
// ones, and with the end of the words, until use returns false.
func (x *index) at(text string, start int, use func(r *rule, end int) bool) {
	run, end := nextRun(text, start)
	lengths := x.lengths[hash(seed, run)]
	if run == "" || len(lengths) == 0 {
		return
	}
	// Hashes of the first 1, 2, 3 … runs, as far as any rule with this first run goes.
	var room [16]uint64
	hashes := append(room[:0], hash(seed, run))
	for len(hashes) < lengths[0] {
		if run, end = nextRun(text, end); run == "" {
			break
		}
		hashes = append(hashes, hash(hashes[len(hashes)-1], run))
	}
	for _, n := range lengths {
		if n > len(hashes) {
			continue
		}
		list := x.whole[hashes[n-1]]
		for i := len(list) - 1; i >= 0; i-- {
			r := &x.rules[list[i]]
			if end := match(text, start, r.words); end >= 0 && r.fits(text, start, end) && !use(r, end) {
				return
			}
		}
	}
}

// fits reports whether the words at text[start:end] stand where the rule wants them.
func (r *rule) fits(text string, start, end int) bool {
	for _, c := range r.in {
		if match(text, end, c.after) >= 0 && matchBefore(text, start, c.before) {
			return true
		}
	}
	return r.in == nil
}

// match returns where words end in text if they stand at start, with white space folded, or all in capitals; else -1.
func match(text string, start int, words string) int {
	if end := equal(text, start, words, false); end >= 0 {
		return end
	}
	return equal(text, start, words, true)
}

// equal compares words with what stands at start. capitals: with the words in capitals, if they are four letters long.
func equal(text string, start int, words string, capitals bool) int {
	if capitals && len(words) < 4 {
		return -1
	}
	i := start
	for j := 0; j < len(words); {
		w, n := utf8.DecodeRuneInString(words[j:])
		j += n
		if w == ' ' {
			from := i
			for i < len(text) && (text[i] == ' ' || text[i] == '\n' || text[i] == '\t' || strings.HasPrefix(text[i:], "\u00a0")) {
				i++
				if text[i-1] == 0xC2 {
					i++
				}
			}
			if i == from {
				return -1
			}
			continue
		}
		if capitals {
			w = unicode.ToUpper(w)
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if r != w || n == 0 {
			return -1
		}
		i += n
	}
	return i
}

// matchBefore reports whether words end in text at end, with white space folded.
func matchBefore(text string, end int, words string) bool {
	i := end
	for j := len(words); j > 0; {
		w, n := utf8.DecodeLastRuneInString(words[:j])
		j -= n
		from := i
		for i > 0 && w == ' ' {
			r, n := utf8.DecodeLastRuneInString(text[:i])
			if r != ' ' && r != '\n' && r != '\t' && r != '\u00a0' {
				break
			}
			i -= n
		}
		if w == ' ' {
			if i == from {
				return false
			}
			continue
		}
		r, n := utf8.DecodeLastRuneInString(text[:i])
		if r != w || n == 0 {
			return false
		}
		i -= n
	}
	return true
}

// nextRun returns the first run of s at or behind from, and where it ends; "" when there is none near: words of a rule
// have at most a few marks between them.
func nextRun(s string, from int) (run string, end int) {
	const far = 64
	start := -1
	for i := from; i < len(s); {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		switch {
		case inRun(r):
			if start < 0 {
				start = i
			}
			if i-start > maxString {
				return "", i
			}
		case start >= 0:
			return s[start:i], i
		case i-from > far:
			return "", i
		}
		i += n
	}
	if start >= 0 {
		return s[start:], len(s)
	}
	return "", len(s)
}

const seed uint64 = 14695981039346656037

// hash continues an FNV-1a hash with a run, in capitals, and an end mark.
func hash(h uint64, run string) uint64 {
	for i := 0; i < len(run); {
		r, n := rune(run[i]), 1
		switch {
		case r >= utf8.RuneSelf:
			r, n = utf8.DecodeRuneInString(run[i:])
			r = unicode.ToUpper(r)
		case r >= 'a' && r <= 'z':
			r -= 'a' - 'A'
		}
		h = (h ^ uint64(r)) * 1099511628211
		i += n
	}
	return (h ^ ' ') * 1099511628211
}
