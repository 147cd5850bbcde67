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
