package main

import (
	"bytes"
	"testing"
)

// module returns a program with a section before and one after its segments.
func module(segments []segment) []byte {
	data := appendSegments(nil, segments)
	b := append([]byte(header), 5, 3, 1, 0, 1, dataSection, byte(len(data)))
	return append(append(b, data...), 0, 2, 1, 'x')
}

func TestCut(t *testing.T) {
	segments := []segment{{40, []byte("before")}, {63, []byte("xone")}, {75, []byte("twoy")}, {8000, []byte("three")}}
	table := []byte("one\x00\x00\x00\x00\x00\x00\x00\x00two")
	program := module(segments)
	rest, addresses, err := cut(program, table, []byte("hre"))
	if err != nil || addresses[0] != 64 || addresses[1] != 8001 {
		t.Fatalf("%v %v", addresses, err)
	}
	_, data, after, err := split(rest)
	if err != nil || !bytes.Equal(after, []byte{0, 2, 1, 'x'}) {
		t.Fatalf("%v, %v after the segments", err, after)
	}
	left, err := readSegments(data)
	if err != nil {
		t.Fatal(err)
	}
	memory := image(left)
	if bytes.Contains(memory, []byte("one")) || bytes.Contains(memory, []byte("two")) {
		t.Errorf("the table is still there: %q", memory)
	}
	copy(memory[addresses[0]:], table)
	copy(memory[addresses[1]:], "hre")
	if !bytes.Equal(memory, image(segments)) {
		t.Errorf("%q is not whole", memory)
	}
}

func TestCutNothing(t *testing.T) {
	program := module([]segment{{1 << 20, []byte("one")}, {1<<20 + 64, []byte("two")}})
	if rest, _, err := cut(program); err != nil || !bytes.Equal(rest, program) {
		t.Errorf("%v: %q is not %q", err, rest, program)
	}
	if _, _, err := cut(program, []byte("three")); err == nil {
		t.Error("a table is cut out that is not there")
	}
	for size := range program {
		cut(program[:size]) // must not panic
	}
}
