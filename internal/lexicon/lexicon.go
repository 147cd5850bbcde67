// Package lexicon knows words and phrases: what they can be the name of, which words are used alike, and which names are
// two names of one thing. It needs nothing but its own table, lexicon.bin, which is looked up in place: no lookup allocates.
//
// The table is made by `go run ./build/lexicon`; CARD.md tells from what. It keeps 10 bits of every phrase's hash, so that
// about one unknown phrase in 950 is taken for a known one.
package lexicon

import _ "embed" // the table

//go:embed lexicon.bin
var bin string

// Layout of lexicon.bin. All numbers are little-endian; columns are kept apart because they compress better so.
//
//	head     magic, then one uint32 per field of table
//	sets     8 bytes each: the different sets of classes and flags
//	base     2 bytes for every 32 buckets: number of the first entry in them, less what an even spread would give, plus 1<<15
//	counts   1 byte a bucket: number of its entries. The bucket is the top bits of the hash
//	low      1 byte an entry: lowest 8 bits of its hash
//	high     2 bits an entry: the 2 bits above them
//	setLow   1 byte an entry: number of its set
//	setHigh  1 byte an entry
//	fine     1 byte an entry: low bits of the number of its finest cluster
//	fine2    2 bits an entry: high bits
//	rank     1 byte an entry: which of the 256 clusters, among those met with its finest cluster
//	rank2    1 byte an entry: which of the 64 clusters, among those met with its 256 cluster
//	middle   for rank: 1025 uint16 offsets, then a byte each
//	coarse   for rank2: 257 uint16 offsets, then a byte each
//	canon    5 bytes each: number of the entry, number of the thing; sorted
const (
	magic      = "BYLEX2\n\x00"
	headSize   = len(magic) + 4*heads
	blockShift = 5
)

// Numbers in the head.
const (
	headBits = iota // buckets are 1<<bits
	headEntries
	headSets
	headMiddle // bytes of middle after its offsets
	headCoarse
	headCanon
	heads
)

// table has the place of every column in bin.
var table = load(bin)

type columns struct {
	shift                                                                              uint
	base, counts, low, high, setLow, setHigh, fine, fine2, rank, rank2, middle, coarse string
	canon                                                                              string
	sets                                                                               string
}

// load cuts the table into its columns. A table that is not of this layout, as before the first build, knows nothing.
func load(b string) columns {
	if len(b) < headSize || b[:len(magic)] != magic {
		return columns{shift: 63, counts: "\x00\x00"}
	}
	head := func(i int) int { return int(number(b, len(magic)+4*i, 4)) }
	bits, n := head(headBits), head(headEntries)
	rest := b[headSize:]
	cut := func(size int) string {
		c := rest[:size]
		rest = rest[size:]
		return c
	}
	return columns{
		shift:   uint(64 - bits),
		sets:    cut(8 * head(headSets)),
		base:    cut(2 * (1 << bits >> blockShift)),
		counts:  cut(1 << bits),
		low:     cut(n),
		high:    cut((n + 3) / 4),
		setLow:  cut(n),
		setHigh: cut(n),
		fine:    cut(n),
		fine2:   cut((n + 3) / 4),
		rank:    cut(n),
		rank2:   cut(n),
		middle:  cut(2*1025 + head(headMiddle)),
		coarse:  cut(2*257 + head(headCoarse)),
		canon:   cut(5 * head(headCanon)),
	}
}

// number reads size bytes of s at i.
func number(s string, i, size int) (n uint64) {
	for k := size - 1; k >= 0; k-- {
		n = n<<8 | uint64(s[i+k])
	}
	return n
}

// find returns the number of the entry of h, or -1.
func find(h Hash) int {
	t := &table
	bucket := int(h >> t.shift)
	count := t.counts[bucket]
	if count == 0 {
		return -1
	}
	first := bucket &^ (1<<blockShift - 1)
	block := first >> blockShift
	i := int(t.base[2*block]) | int(t.base[2*block+1])<<8
	i += first*len(t.low)/len(t.counts) - 1<<15
	for _, c := range []byte(t.counts[first:bucket]) {
		i += int(c)
	}
	low, high := byte(h), byte(h>>8)&3
	for end := i + int(count); i < end; i++ {
		if t.low[i] == low && t.high[i>>2]>>(i&3*2)&3 == high {
			return i
		}
	}
	return -1
}

// set returns the set of entry i with its flags.
func set(i int) Class {
	k := 8 * (int(table.setLow[i]) | int(table.setHigh[i])<<8)
	s := table.sets[k : k+8]
	return Class(uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56)
}

// Classes returns what the phrase can be, 0 when it is unknown.
func (h Hash) Classes() Class {
	if i := find(h); i >= 0 {
		return set(i) &^ flags
	}
	return 0
}

// Prefix reports whether some longer phrase of the table starts with this one.
func (h Hash) Prefix() bool {
	i := find(h)
	return i >= 0 && set(i)&hasLonger != 0
}

// Match returns Classes and Prefix at the price of one lookup.
func (h Hash) Match() (c Class, prefix bool) {
	i := find(h)
	if i < 0 {
		return 0, false
	}
	c = set(i)
	return c &^ flags, c&hasLonger != 0
}

// Cluster returns the numbers of the groups of words used alike that the word belongs to, when all words are put in 64,
// in 256 and in 1024 groups. ok is false when the word is in none.
func (h Hash) Cluster() (c64, c256, c1024 uint16, ok bool) {
	i := find(h)
	if i < 0 || set(i)&hasCluster == 0 {
		return 0, 0, 0, false
	}
	t := &table
	fine := int(t.fine[i]) | int(t.fine2[i>>2]>>(i&3*2)&3)<<8
	middle := t.middle[2*1025+int(number(t.middle, 2*fine, 2))+int(t.rank[i])]
	coarse := t.coarse[2*257+int(number(t.coarse, 2*int(middle), 2))+int(t.rank2[i])]
	return uint16(coarse), uint16(middle), uint16(fine), true
}

// Canon returns a number that is the same for all names of one thing: a country (US, United States), a people (Frenchman,
// French), a body and its acronym. It is 0 for a name without listed variants.
func (h Hash) Canon() uint16 {
	e := find(h)
	if e < 0 || set(e)&hasCanon == 0 {
		return 0
	}
	lo, hi := 0, len(table.canon)/5
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		switch k := int(number(table.canon, 5*mid, 3)); {
		case k < e:
			lo = mid + 1
		case k > e:
			hi = mid
		default:
			return uint16(number(table.canon, 5*mid+3, 2))
		}
	}
	return 0
}
