package names

// A table maps hashes to values, by open addressing.
type table[V any] struct {
	keys   []uint64 // 0 marks a free place
	values []V
	mask   uint64
}

// newTable returns a table with room for n different keys.
func newTable[V any](n int) *table[V] {
	size := 16
	for size < n+n/2 {
		size *= 2
	}
	return &table[V]{make([]uint64, size), make([]V, size), uint64(size - 1)}
}

// at returns the place of key h, entering it with the zero value when it is new.
func (t *table[V]) at(h uint64) *V {
	h |= 1
	i := (h * mixA) >> 20 & t.mask
	for t.keys[i] != h && t.keys[i] != 0 {
		i = (i + 1) & t.mask
	}
	t.keys[i] = h
	return &t.values[i]
}
