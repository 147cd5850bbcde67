//go:build !js

package names

import (
	"fmt"
	"math"
	"sort"
)

// A modelRow is a feature with its entries, as model.bin has them.
type modelRow struct {
	f       feature
	entries []byte
}

// encode writes the model: the mean weights, those below prune nats left out.
func (t *trainer) encode(prune float64) []byte {
	var rows []modelRow
	for f, id := range t.ids {
		r := modelRow{f: f}
		for l, w := range t.sum[id*labels : id*labels+labels] {
			if w /= t.summed; math.Abs(float64(w)) >= prune {
				r.entries = appendEntries(r.entries, l, w)
			}
		}
		if len(r.entries) > 0 {
			rows = append(rows, r)
		}
	}
	bits := 4
	for 1<<bits*2 < len(rows) {
		bits++
	}
	shift := uint(64 - bits)
	sort.Slice(rows, func(i, j int) bool {
		a, b := &rows[i], &rows[j]
		if x, y := bucketOf(a.f, shift), bucketOf(b.f, shift); x != y {
			return x < y
		}
		if x, y := fingerprint(a.f), fingerprint(b.f); x != y {
			return x < y
		}
		return a.f < b.f
	})
	return encodeRows(t.meanMoves(), rows, bits)
}

// appendEntries appends what makes weight w of label l, in nats: one entry, or several where it is heavier than any level.
func appendEntries(b []byte, l int, w float32) []byte {
	for left := int(math.Round(float64(w) * scoreUnit)); ; {
		best := 0
		for i, y := range weights {
			if abs(int(y)-left) < abs(int(weights[best])-left) {
				best = i
			}
		}
		b = append(b, byte(l*levels+best))
		if left -= int(weights[best]); abs(left) < 2 {
			return b
		}
	}
}

func abs(x int) int { return max(x, -x) }

// meanMoves returns the mean transition weights in score units.
func (t *trainer) meanMoves() []int16 {
	out := make([]int16, len(t.sumMoves))
	for i, w := range t.sumMoves {
		out[i] = int16(max(-30000, math.Round(float64(w/t.summed)*scoreUnit)))
	}
	return out
}

// encodeRows writes sorted rows in 1<<bits buckets. Of rows of one bucket with one fingerprint the first is found.
func encodeRows(moves []int16, rows []modelRow, bits int) []byte {
	counts := make([]byte, 1<<bits)
	var lengths, low, entries []byte
	high := make([]byte, (len(rows)+1)/2)
	for i, r := range rows {
		counts[bucketOf(r.f, uint(64-bits))]++
		lengths = append(lengths, byte(len(r.entries)))
		low = append(low, byte(fingerprint(r.f)))
		high[i/2] |= byte(fingerprint(r.f)>>8) << (i & 1 * 4)
		entries = append(entries, r.entries...)
	}
	if len(rows) >= 1<<24 || len(entries) >= 1<<24 {
		panic(fmt.Sprintf("names: %d weights of %d features do not fit into a model", len(entries), len(rows)))
	}
	b := append([]byte(modelMagic), byte(bits))
	for _, n := range []int{len(rows), len(entries)} {
		b = append(b, byte(n), byte(n>>8), byte(n>>16))
	}
	for _, v := range moves {
		b = append(b, byte(v), byte(uint16(v)>>8))
	}
	for _, part := range [][]byte{counts, lengths, low, high, entries} {
		b = append(b, part...)
	}
	return b
}
