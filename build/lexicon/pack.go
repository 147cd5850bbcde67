//go:build !js

package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"math/bits"
	"sort"
	"strings"

	"byline/internal/lexicon"
)

// Flags of a stored set, as package lexicon reads them.
const (
	hasCluster lexicon.Class = 1 << 61
	hasCanon   lexicon.Class = 1 << 62
	hasLonger  lexicon.Class = 1 << 63
)

// rows returns the entries in the order of the table, and those left out because 10 bits of hash do not tell them from
// another in their bucket: of two the more frequent stays, or the one of our lists.
func (v *vocabulary) rows() (rows, lost []*entry, shift int) {
	for _, e := range v.entries {
		rows = append(rows, e)
	}
	shift = 65 - bits.Len(uint(len(rows)))
	worth := func(e *entry) int {
		switch {
		case e.own && e.rank == 0:
			return -5000
		case e.own:
			return max(-e.rank, -4000)
		case e.rank > 0:
			return -e.rank
		}
		return -100000
	}
	key := func(e *entry) uint64 { return uint64(e.hash)>>shift<<10 | uint64(e.hash)&0x3ff }
	sort.Slice(rows, func(i, j int) bool {
		a, b := rows[i], rows[j]
		if key(a) != key(b) {
			return key(a) < key(b)
		}
		if worth(a) != worth(b) {
			return worth(a) > worth(b)
		}
		return a.hash < b.hash
	})
	kept := rows[:0]
	for _, e := range rows {
		if len(kept) > 0 && key(kept[len(kept)-1]) == key(e) {
			lost = append(lost, e)
			continue
		}
		kept = append(kept, e)
	}
	return kept, lost, shift
}

// set returns the stored set of an entry.
func (e *entry) set() lexicon.Class {
	c := e.class
	if e.rank > 0 {
		c |= hasCluster
	}
	if e.canon > 0 {
		c |= hasCanon
	}
	if e.longer {
		c |= hasLonger
	}
	return c
}

// A ranking numbers, for every key, the values met with it, the most frequent first.
type ranking struct{ lists [][]int }

func rank(keys int, pairs [][2]int) ranking {
	count := map[[2]int]int{}
	for _, p := range pairs {
		count[p]++
	}
	r := ranking{make([][]int, keys)}
	for p := range count {
		r.lists[p[0]] = append(r.lists[p[0]], p[1])
	}
	for k, l := range r.lists {
		sort.Slice(l, func(i, j int) bool {
			a, b := count[[2]int{k, l[i]}], count[[2]int{k, l[j]}]
			return a > b || a == b && l[i] < l[j]
		})
	}
	return r
}

func (r ranking) of(key, value int) byte {
	for i, v := range r.lists[key] {
		if v == value {
			return byte(i)
		}
	}
	panic("value without rank")
}

// pack returns offsets (one more than keys), then the values.
func (r ranking) pack() (b []byte, values int) {
	for _, l := range r.lists {
		b = binary.LittleEndian.AppendUint16(b, uint16(values))
		values += len(l)
	}
	b = binary.LittleEndian.AppendUint16(b, uint16(values))
	for _, l := range r.lists {
		for _, x := range l {
			b = append(b, byte(x))
		}
	}
	return b, values
}

// pack writes the table: see package lexicon for its layout.
func (v *vocabulary) pack() (table []byte, report string, err error) {
	rows, lost, shift := v.rows()
	n, buckets := len(rows), 1<<(64-shift)
	canonNumber := map[int]int{}
	sets, setNumber := setsOf(rows)
	var fineMiddle, middleCoarse [][2]int
	for _, e := range rows {
		if e.rank > 0 {
			fineMiddle = append(fineMiddle, [2]int{e.cluster[2], e.cluster[1]})
			middleCoarse = append(middleCoarse, [2]int{e.cluster[1], e.cluster[0]})
		}
	}
	middle, coarse := rank(1024, fineMiddle), rank(256, middleCoarse)
	counts := make([]byte, buckets)
	low, high := make([]byte, n), make([]byte, (n+3)/4)
	setLow, setHigh := make([]byte, n), make([]byte, n)
	fine, fine2, rank1, rank2 := make([]byte, n), make([]byte, (n+3)/4), make([]byte, n), make([]byte, n)
	var canon []byte
	for i, e := range rows {
		counts[e.hash>>shift]++
		low[i] = byte(e.hash)
		high[i/4] |= byte(e.hash>>8) & 3 << (i & 3 * 2)
		s := setNumber[e.set()]
		setLow[i], setHigh[i] = byte(s), byte(s>>8)
		if e.rank > 0 {
			c := e.cluster
			fine[i] = byte(c[2])
			fine2[i/4] |= byte(c[2]>>8) << (i & 3 * 2)
			rank1[i], rank2[i] = middle.of(c[2], c[1]), coarse.of(c[1], c[0])
		}
		if e.canon > 0 {
			if canonNumber[e.canon] == 0 {
				canonNumber[e.canon] = len(canonNumber) + 1
			}
			canon = append(canon, byte(i), byte(i>>8), byte(i>>16), byte(canonNumber[e.canon]), byte(canonNumber[e.canon]>>8))
		}
	}
	base, err := bases(counts, n)
	if err != nil {
		return nil, "", err
	}
	middleBytes, middleN := middle.pack()
	coarseBytes, coarseN := coarse.pack()
	if len(canonNumber) > 0xffff || len(sets) > 0xffff || middleN > 0xffff {
		return nil, "", fmt.Errorf("the table's layout is too narrow for %d things, %d sets, %d clusters", len(canonNumber), len(sets), middleN)
	}
	table = []byte("BYLEX2\n\x00")
	for _, x := range []int{64 - shift, n, len(sets), middleN, coarseN, len(canon) / 5} {
		table = binary.LittleEndian.AppendUint32(table, uint32(x))
	}
	for _, s := range sets {
		table = binary.LittleEndian.AppendUint64(table, uint64(s))
	}
	var sizes strings.Builder
	for i, column := range [][]byte{base, counts, low, high, setLow, setHigh, fine, fine2, rank1, rank2, middleBytes, coarseBytes, canon} {
		table = append(table, column...)
		fmt.Fprintf(&sizes, " %s %d", strings.Fields("base counts low high setLow setHigh fine fine2 rank rank2 middle coarse canon")[i], compressed(column))
	}
	return table, v.report(table, rows, lost, len(sets), len(canonNumber)) + "compressed columns:" + sizes.String() + "\n", nil
}

// setsOf returns the different sets of classes and the number of each. The most frequent get the low numbers, so that the
// column of high bytes is almost empty.
func setsOf(rows []*entry) (sets []lexicon.Class, number map[lexicon.Class]int) {
	number = map[lexicon.Class]int{}
	for _, e := range rows {
		if number[e.set()]++; number[e.set()] == 1 {
			sets = append(sets, e.set())
		}
	}
	sort.Slice(sets, func(i, j int) bool {
		a, b := number[sets[i]], number[sets[j]]
		return a > b || a == b && sets[i] < sets[j]
	})
	for i, s := range sets {
		number[s] = i
	}
	return sets, number
}

// bases returns, for every block of 32 buckets, by how much its first entry lies off the place it would have were the n
// entries spread evenly.
func bases(counts []byte, n int) ([]byte, error) {
	var base []byte
	sum := 0
	for i, c := range counts {
		if i&31 == 0 {
			d := sum - i*n/len(counts) + 1<<15
			if d < 0 || d > 0xffff {
				return nil, fmt.Errorf("the hashes are spread unevenly")
			}
			base = append(base, byte(d), byte(d>>8))
		}
		sum += int(c)
	}
	return base, nil
}

func compressed(b []byte) int {
	var z bytes.Buffer
	w, _ := gzip.NewWriterLevel(&z, 9)
	_, _ = w.Write(b)
	_ = w.Close()
	return z.Len()
}

// report tells the figures that the card quotes.
func (v *vocabulary) report(table []byte, rows, lost []*entry, sets, things int) string {
	var b strings.Builder
	words, phrases := 0, 0
	for _, e := range rows {
		if e.rank > 0 {
			words++
		}
		if e.tokens > 1 {
			phrases++
		}
	}
	fmt.Fprintf(&b, "bytes %d, compressed %d, sha256 %x\n", len(table), compressed(table), sha256.Sum256(table))
	fmt.Fprintf(&b, "entries %d (phrases %d, words with clusters %d), sets %d, things with several names %d\n", len(rows), phrases, words, sets, things)
	fmt.Fprintf(&b, "left out because their hashes fall together: %d\n", len(lost))
	for _, e := range lost {
		fmt.Fprintf(&b, "  %s %s\n", e.phrase, e.class)
	}
	for i := 0; ; i++ {
		c := lexicon.Class(1) << i
		if c.String() == "" {
			break
		}
		count := 0
		for _, e := range rows {
			if e.class&c != 0 {
				count++
			}
		}
		fmt.Fprintf(&b, "%-13s %6d\n", c, count)
	}
	return b.String()
}
