package names

import (
	_ "embed"
	"sync"
)

// The model is a linear-chain conditional random field over hashed features, trained by build/train. model.bin is
// searched in place. Layout, little-endian:
//
//	4 bytes   magic "BYN1"
//	1 byte    log2 of the number of slots
//	3 bytes   number of entries
//	2·L·L     transition weights, int16, from label a to label b at a·L+b
//	2·slots   fingerprints of the features, open addressing with linear probing; 0 marks a free slot
//	slots     how many entries the slot's feature has
//	entries   the labels of the entries, slot after slot
//	entries   their weights, int8
//
// A score of 1 nat is scoreUnit.
const (
	modelMagic = "BYN1"
	scoreUnit  = 16
)

//go:embed model.bin
var modelBytes string

// A model is model.bin, opened.
type model struct {
	transition   [labels * labels]int32
	shift        uint
	mask         uint64
	fingerprints string
	counts       string
	firsts       []uint32 // of each slot: where its entries begin; derived from counts
	entryLabels  string
	entryWeights string
}

var loadModel = sync.OnceValue(func() *model { return openModel(modelBytes) })

// openModel opens a model that encodeModel wrote. b is part of the program: a damaged one cannot come in.
func openModel(b string) *model {
	m := &model{}
	bits := uint(b[4])
	slots := 1 << bits
	entries := int(b[5]) | int(b[6])<<8 | int(b[7])<<16
	m.shift, m.mask = 64-bits, uint64(slots-1)
	b = b[8:]
	for i := range m.transition {
		m.transition[i] = int32(int16(uint16(b[2*i]) | uint16(b[2*i+1])<<8))
	}
	b = b[2*len(m.transition):]
	m.fingerprints, b = b[:2*slots], b[2*slots:]
	m.counts, b = b[:slots], b[slots:]
	m.entryLabels, m.entryWeights = b[:entries], b[entries:]
	m.firsts = make([]uint32, slots)
	sum := uint32(0)
	for i := range m.firsts {
		m.firsts[i] = sum
		sum += uint32(m.counts[i])
	}
	return m
}

// slotOf spreads the hash of a feature over the table, and fingerprint is what tells features of one place apart.
func slotOf(f feature, shift uint) uint64 { return f * mixA >> shift }
func fingerprint(f feature) uint16        { return uint16(f>>7) | 1 }

// score adds the weights of feature f to the labels of one token.
func (m *model) score(f feature, sum *[labels]int32) {
	fp := fingerprint(f)
	for i := slotOf(f, m.shift); ; i = (i + 1) & m.mask {
		got := uint16(m.fingerprints[2*i]) | uint16(m.fingerprints[2*i+1])<<8
		if got == 0 {
			return
		}
		if got != fp {
			continue
		}
		first := m.firsts[i]
		l := m.entryLabels[first : first+uint32(m.counts[i])]
		w := m.entryWeights[first : first+uint32(m.counts[i])]
		for k := range len(l) {
			sum[l[k]] += int32(int8(w[k]))
		}
		return
	}
}
