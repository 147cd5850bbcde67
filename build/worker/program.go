package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
)

// A segment is a part of the memory of a WebAssembly program that is filled when the program starts.
type segment struct {
	address int
	content []byte
}

// errModule is returned for a module that is not of the kind Go's linker writes.
var errModule = errors.New("not a WebAssembly module as Go makes them")

// cut returns the module wasm without the tables, and the address in memory of each: the program is whole again when
// the tables are copied there before it starts.
func cut(wasm []byte, tables ...[]byte) (rest []byte, addresses []int, err error) {
	before, data, after, err := split(wasm)
	if err != nil {
		return nil, nil, err
	}
	segments, err := readSegments(data)
	if err != nil {
		return nil, nil, err
	}
	memory := image(segments)
	for i, table := range tables {
		address := bytes.Index(memory, table)
		if address < 0 {
			return nil, nil, fmt.Errorf("table %d is not in the program: has it changed since?", i)
		}
		addresses = append(addresses, address)
		segments = without(segments, address, address+len(table))
	}
	data = appendSegments(nil, segments)
	rest = append(append([]byte{}, before...), dataSection)
	rest = append(binary.AppendUvarint(rest, uint64(len(data))), data...)
	return append(rest, after...), addresses, nil
}

const (
	header      = "\x00asm\x01\x00\x00\x00"
	dataSection = 11
	i32Const    = 0x41
	end         = 0x0b
)

// split returns the content of the data section and what stands before and after the section.
func split(wasm []byte) (before, data, after []byte, err error) {
	if !bytes.HasPrefix(wasm, []byte(header)) {
		return nil, nil, nil, errModule
	}
	for i := len(header); i < len(wasm); {
		size, n := binary.Uvarint(wasm[i+1:])
		content := i + 1 + n
		if n <= 0 || size > uint64(len(wasm)-content) {
			break
		}
		if wasm[i] == dataSection {
			return wasm[:i], wasm[content : content+int(size)], wasm[content+int(size):], nil
		}
		i = content + int(size)
	}
	return nil, nil, nil, errModule
}

// readSegments reads the content of a data section. All segments must be for memory 0, at a constant address.
func readSegments(b []byte) ([]segment, error) {
	count, n := binary.Uvarint(b)
	if n <= 0 {
		return nil, errModule
	}
	b = b[n:]
	var segments []segment
	for range count {
		if len(b) < 2 || b[0] != 0 || b[1] != i32Const {
			return nil, errModule
		}
		address, n := signed(b[2:])
		if n == 0 || len(b) < 3+n || b[2+n] != end {
			return nil, errModule
		}
		b = b[3+n:]
		size, n := binary.Uvarint(b)
		if n <= 0 || size > uint64(len(b)-n) {
			return nil, errModule
		}
		segments = append(segments, segment{address, b[n : n+int(size)]})
		b = b[n+int(size):]
	}
	return segments, nil
}

func appendSegments(b []byte, segments []segment) []byte {
	b = binary.AppendUvarint(b, uint64(len(segments)))
	for _, s := range segments {
		b = append(b, 0, i32Const)
		b = appendSigned(b, s.address)
		b = append(b, end)
		b = binary.AppendUvarint(b, uint64(len(s.content)))
		b = append(b, s.content...)
	}
	return b
}

// image returns the memory as the segments fill it.
func image(segments []segment) []byte {
	size := 0
	for _, s := range segments {
		size = max(size, s.address+len(s.content))
	}
	memory := make([]byte, size)
	for _, s := range segments {
		copy(memory[s.address:], s.content)
	}
	return memory
}

// without returns the segments with nothing from first up to last.
func without(segments []segment, first, last int) []segment {
	var kept []segment
	keep := func(s segment, from, to int) {
		from, to = max(from, s.address), min(to, s.address+len(s.content))
		if from < to {
			kept = append(kept, segment{from, s.content[from-s.address : to-s.address]})
		}
	}
	for _, s := range segments {
		keep(s, s.address, first)
		keep(s, last, s.address+len(s.content))
	}
	return kept
}

// signed reads a number as WebAssembly writes addresses, which are not negative.
func signed(b []byte) (value, n int) {
	v, n := binary.Uvarint(b)
	if n <= 0 || n > 5 {
		return 0, 0
	}
	return int(v), n
}

// appendSigned writes a number that is not negative: bit 6 of the last byte is its sign and must be free.
func appendSigned(b []byte, value int) []byte {
	for value >= 0x40 {
		b = append(b, byte(value&0x7f|0x80))
		value >>= 7
	}
	return append(b, byte(value))
}
