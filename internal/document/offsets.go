package document

import "unicode/utf8"

// A Unit is what offsets into a text are counted in.
type Unit uint8

// Units of offsets.
const (
	UTF16     Unit = iota // as in JavaScript and Java
	CodePoint             // as in Python
	UTF8                  // bytes, as in Go and Rust
)

var unitNames = [...]string{"utf16", "codepoint", "utf8"}

func (u Unit) String() string { return unitNames[u] }

// ParseUnit returns the unit written as name, as String writes it.
func ParseUnit(name string) (Unit, bool) {
	for i, n := range unitNames {
		if n == name {
			return Unit(i), true
		}
	}
	return 0, false
}

// Offsets turns byte offsets of one text into offsets in another unit and back. It holds the offset at every stride-th
// byte, so that an answer takes the same time anywhere in the text.
type Offsets struct {
	text  string
	unit  Unit
	marks []int32 // the offset at every stride-th byte; nil when bytes and units are the same
}

const stride = 64

// NewOffsets prepares the offsets of text, which must be valid UTF-8 of less than 2 GB.
func NewOffsets(text string, unit Unit) *Offsets {
	o := &Offsets{text: text, unit: unit}
	if unit == UTF8 || plain(text) {
		return o
	}
	o.marks = make([]int32, 0, len(text)/stride+1)
	n := 0
	for i := 0; i <= len(text); i += stride {
		o.marks = append(o.marks, int32(n))
		n += o.count(text[i:min(i+stride, len(text))])
	}
	return o
}

// plain reports whether s is ASCII, so that all units are the same.
func plain(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// count returns how many units the bytes of s begin.
func (o *Offsets) count(s string) int {
	n := 0
	for i := range len(s) {
		n += o.width(s[i])
	}
	return n
}

// width returns how many units the byte c begins.
func (o *Offsets) width(c byte) int {
	switch {
	case !utf8.RuneStart(c):
		return 0
	case c >= 0xF0 && o.unit == UTF16:
		return 2
	}
	return 1
}

// At returns the offset of the byte offset b, which lies on a rune border between 0 and the length of the text.
func (o *Offsets) At(b int) int {
	if o.marks == nil {
		return b
	}
	i := b / stride
	return int(o.marks[i]) + o.count(o.text[i*stride:b])
}

// Byte returns the byte offset of the offset n, counted in o's unit. An offset inside a surrogate pair gives the rune
// that the pair stands for, one past the end of the text gives its length.
func (o *Offsets) Byte(n int) int {
	if o.marks == nil {
		return min(n, len(o.text))
	}
	lo, hi := 0, len(o.marks) // the last mark not after n lies in marks[lo:hi]
	for hi-lo > 1 {
		if m := int(uint(lo+hi) >> 1); int(o.marks[m]) <= n {
			lo = m
		} else {
			hi = m
		}
	}
	at := int(o.marks[lo])
	i := lo * stride
	for ; i < len(o.text); i++ {
		if at += o.width(o.text[i]); at > n {
			break // the rune at i covers n
		}
	}
	return i
}
