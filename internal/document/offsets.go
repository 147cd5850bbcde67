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

// Offsets turns byte offsets of one text into offsets in another unit.
type Offsets struct {
	text  string
	unit  Unit
	marks []int32 // the offset at every stride-th byte; nil when bytes and units are the same
}

const stride = 64

// NewOffsets prepares the offsets of text, which must be valid UTF-8.
func NewOffsets(text string, unit Unit) *Offsets {
	o := &Offsets{text: text, unit: unit}
	if unit == UTF8 {
		return o
	}
	o.marks = make([]int32, len(text)/stride+1)
	n := 0
	for i := 0; i < len(text); i++ {
		if i%stride == 0 {
			o.marks[i/stride] = int32(n)
		}
		n += o.width(text[i])
	}
	if len(text)%stride == 0 {
		o.marks[len(text)/stride] = int32(n)
	}
	return o
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
	n := int(o.marks[i])
	for _, c := range []byte(o.text[i*stride : b]) {
		n += o.width(c)
	}
	return n
}
