package compare

import "slices"

// Limits say how much two units must share to be a pair, in hundredths of their weight and in words.
type limits struct {
	both  int32 // of the two together
	less  int32 // of the lighter one, if
	words int32 // … it has as many words in common
	least int32 // fewer words in common make no pair
}

var (
	quoteLimits    = limits{both: 50, less: 75, words: 4, least: 3}
	sentenceLimits = limits{both: 45, less: 70, words: 5, least: 4}
)

// mostUnits is how many units of the other article may hold a word for it to lead from one to the other.
const mostUnits = 24

// A wording is what is known of a word's wording: where it stands.
type wording struct {
	last    int32   // the unit that was looked at last
	units   int32   // in how many units it stands
	holders []int32 // those of the second article
}

// align pairs units of a with units of b, the best first, each at most once. It returns the partners of a's units, or −1.
func (c *comparison) align(a, b []unit, l limits) []int {
	known := make([]wording, len(c.numbers))
	weight := func(w *wording) int32 { return max(1, 16/(1+w.units)) }
	for k := range len(a) + len(b) {
		u := at(a, b, k)
		for _, x := range u.words {
			w := &known[x.number]
			if w.last == int32(k)+1 {
				continue
			}
			w.last = int32(k) + 1
			w.units++
			if k >= len(a) && len(w.holders) <= mostUnits {
				w.holders = append(w.holders, int32(k-len(a)))
			}
		}
	}
	total := make([]int32, len(a)+len(b))
	for k := range total {
		for _, x := range at(a, b, k).words {
			if w := &known[x.number]; w.last != -int32(k)-1 {
				w.last = -int32(k) - 1
				total[k] += weight(w)
			}
		}
	}
	shared, common := make([]int32, len(b)), make([]int32, len(b))
	var pairs []int // the complement of a score, a unit of a, one of b: 16, 24 and 24 bits, as ints are in the page too
	var touched []int32
	for i := range a {
		touched = touched[:0]
		for _, x := range a[i].words {
			w := &known[x.number]
			if w.last == int32(i)+1 || len(w.holders) > mostUnits {
				continue
			}
			w.last = int32(i) + 1
			for _, j := range w.holders {
				if common[j] == 0 {
					touched = append(touched, j)
				}
				common[j]++
				shared[j] += weight(w)
			}
		}
		for _, j := range touched {
			x, y := total[i], total[len(a)+int(j)]
			both, part := 200*shared[j]/(x+y), 100*shared[j]/min(x, y)
			if common[j] >= l.least && (both >= l.both || part >= l.less && common[j] >= l.words) {
				pairs = append(pairs, int(1000-both-part)<<48|i<<24|int(j))
			}
			common[j], shared[j] = 0, 0
		}
	}
	slices.Sort(pairs)
	return best(pairs, len(a), len(b))
}

// at returns unit k of a and b taken together.
func at(a, b []unit, k int) *unit {
	if k < len(a) {
		return &a[k]
	}
	return &b[k-len(a)]
}

// best takes the pairs in their order whose units are free.
func best(pairs []int, na, nb int) []int {
	partners := make([]int, na)
	for i := range partners {
		partners[i] = -1
	}
	taken := make([]bool, nb)
	for _, p := range pairs {
		i, j := p>>24&0xffffff, p&0xffffff
		if partners[i] < 0 && !taken[j] {
			partners[i], taken[j] = j, true
		}
	}
	return partners
}
