package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"os"
	"os/exec"
)

// deflate returns b compressed as raw DEFLATE, by libdeflate: the library of Go makes it 5 % larger.
func deflate(b []byte) ([]byte, error) {
	command := exec.Command("node", "web/pack.mjs")
	command.Stdin, command.Stderr = bytes.NewReader(b), os.Stderr
	out, err := command.Output()
	if err != nil {
		return nil, fmt.Errorf("node web/pack.mjs: %w", err)
	}
	return out, nil
}

// gzipped returns the gzip file of b, which is deflated already, without a time stamp.
func gzipped(b, deflated []byte) []byte {
	head := []byte{0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255}
	out := append(head, deflated...)
	out = binary.LittleEndian.AppendUint32(out, crc32.ChecksumIEEE(b))
	return binary.LittleEndian.AppendUint32(out, uint32(len(b)))
}

// letters writes bytes in the 91 characters of ASCII that are printed, stand for themselves in a page and are no
// backslash: thirteen or fourteen bits in two characters, as basE91 does, which is 8 % shorter than base64.
// web/inside.js reads them.
func letters(b []byte) string {
	out := make([]byte, 0, len(b)*16/13+2)
	var bits, have uint
	for _, c := range b {
		bits |= uint(c) << have
		have += 8
		if have <= 13 {
			continue
		}
		take := uint(13)
		if bits&8191 <= 88 {
			take = 14
		}
		v := bits & (1<<take - 1)
		bits >>= take
		have -= take
		out = append(out, letter(v%91), letter(v/91))
	}
	if have > 0 {
		out = append(out, letter(bits%91))
		if have > 7 || bits > 90 {
			out = append(out, letter(bits/91))
		}
	}
	return string(out)
}

// letter returns the i-th printed character of ASCII without & < and \.
func letter(i uint) byte {
	c := byte('!' + i)
	for _, left := range []byte{'&', '<', '\\'} {
		if c >= left {
			c++
		}
	}
	return c
}
