package names

import (
	_ "embed"
	"sync"
)

// The model is a linear-chain conditional random field over hashed features, trained by build/train. Layout of
// model.bin, little-endian:
//
//	4 bytes   magic "BYN2"
//	1 byte    log2 of the number of buckets; a feature's bucket are the top bits of its hash
//	3 bytes   number of rows: a row is a feature
//	3 bytes   number of entries: an entry is the weight that a feature has for a label
//	2·L·L     transition weights, int16, from label a to label b at a·L+b
//	buckets   how many rows the bucket has
//	rows      how many entries the row has
//	rows      low 8 bits of the feature's fingerprint
//	rows/2    high 4 bits of it, two in a byte
//	entries   label·levels + level: one byte, because it packs better than two
//
// A score of 1 nat is scoreUnit.
const (
	modelMagic = "BYN2"
	scoreUnit  = 16
)

// weights are what the levels of an entry stand for, in score units: steps as fine as size allows where most are. A
// heavier weight is made of several entries.
var weights = [levels]int32{-14, -9, -6, -4, -3, -2, 2, 3, 4, 6, 9, 14}

const levels = 12

//go:embed model.bin
var modelBytes string

// A model is model.bin, opened.
type model struct {
	moves   [labels][labels]int32 // from a label to the next
	leaves  [labels]bounds        // of the moves from a label to one that is not inside a name
	enters  [labels]bounds        // of the moves from any label to this one
	shift   uint
	buckets []uint32 // of each bucket, and behind the last: its first row
	rows    []uint32 // of each row, and behind the last: its first entry
	prints  []uint16
	entries string
}

// bounds are the least and the most that one of several moves scores.
type bounds struct{ least, most int32 }

func (b *bounds) take(x int32) { b.least, b.most = min(b.least, x), max(b.most, x) }

var loadModel = sync.OnceValue(func() *model { return openModel(modelBytes) })

// openModel opens a model that encodeModel wrote. b is part of the program: a damaged one cannot come in.
func openModel(b string) *model {
	m := &model{shift: 64 - uint(b[4])}
	number := func(i int) int { return int(b[i]) | int(b[i+1])<<8 | int(b[i+2])<<16 }
	buckets, rows, entries := 1<<b[4], number(5), number(8)
	b = b[11:]
	for k := range m.moves {
		m.leaves[k], m.enters[k] = bounds{-never, never}, bounds{-never, never}
	}
	for k := range m.moves {
		for j := range m.moves[k] {
			w := int32(int16(uint16(b[0]) | uint16(b[1])<<8))
			b = b[2:]
			m.moves[k][j] = w
			if !label(j).isInside() {
				m.leaves[k].take(w)
				m.enters[j].take(w)
			}
		}
	}
	m.buckets, b = starts(b[:buckets]), b[buckets:]
	m.rows, b = starts(b[:rows]), b[rows:]
	low, high := b[:rows], b[rows:rows+(rows+1)/2]
	m.prints = make([]uint16, rows)
	for i := range m.prints {
		m.prints[i] = uint16(low[i]) | uint16(high[i/2]>>(i&1*4)&15)<<8
	}
	m.entries = b[rows+(rows+1)/2:][:entries]
	return m
}

// starts returns where stretches of the given lengths begin when they stand one after the other, and where they end.
func starts(lengths string) []uint32 {
	out := make([]uint32, len(lengths)+1)
	for i := range len(lengths) {
		out[i+1] = out[i] + uint32(lengths[i])
	}
	return out
}

// bucketOf spreads the hash of a feature over the table, and fingerprint is what tells features of one bucket apart.
func bucketOf(f feature, shift uint) uint64 { return f * mixA >> shift }
func fingerprint(f feature) uint16          { return uint16(f>>7) & 0xfff }

// score adds the weights of feature f to the labels of one token.
func (m *model) score(f feature, sum *[labels]int32) {
	fp, k := fingerprint(f), bucketOf(f, m.shift)
	for i := m.buckets[k]; i < m.buckets[k+1]; i++ {
		if m.prints[i] != fp {
			continue
		}
		for _, e := range []byte(m.entries[m.rows[i]:m.rows[i+1]]) {
			sum[e/levels] += weights[e%levels]
		}
		return
	}
}
