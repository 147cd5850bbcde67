package main

import (
	"bytes"
	"math/rand"
	"strings"
	"testing"
)

// read is what web/inside.js does.
func read(letters string) []byte {
	value := func(c byte) (v uint) {
		for v = 0; letter(v) != c; v++ {
		}
		return v
	}
	var out []byte
	var bits, have uint
	drain := func() {
		for ; have > 7; have -= 8 {
			out = append(out, byte(bits))
			bits >>= 8
		}
	}
	i := 0
	for ; i+1 < len(letters); i += 2 {
		v := value(letters[i]) + 91*value(letters[i+1])
		bits |= v << have
		have += 13
		if v&8191 <= 88 {
			have++
		}
		drain()
	}
	if i < len(letters) {
		bits |= value(letters[i]) << have
		have += 7
		drain()
	}
	return out
}

func TestLetters(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	for n := range 600 {
		b := make([]byte, n)
		random.Read(b)
		if n%3 == 0 {
			for i := range b {
				b[i] &= byte(n)
			}
		}
		text := letters(b)
		if strings.ContainsAny(text, "&<\\ \n\r") {
			t.Fatalf("%d bytes: %q", n, text)
		}
		if got := read(text); !bytes.Equal(got, b) {
			t.Fatalf("%d bytes come back as %d: %x, want %x", n, len(got), got, b)
		}
	}
}
