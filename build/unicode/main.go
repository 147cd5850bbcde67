//go:build !js

// Command unicode writes internal/segment/tables.go: what the segmenter has to know of every code point, as one sorted
// string. It needs the Unicode Character Database in a folder, as Debian's package unicode-data lays it out.
package main

import (
	"bufio"
	"bytes"
	"flag"
	"fmt"
	"go/format"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

const (
	codePoints = 0x110000
	version    = "15.0.0"
)

// Bits of a property; internal/segment/property.go has the same.
const (
	pictographic = 1 << 5
	kindShift    = 6
	caseShift    = 9
	ends         = 1 << 12
	opens        = 1 << 13
	closes       = 1 << 14
)

// Kinds of code point, in the order of property.go.
const (
	other = iota
	letter
	digit
	mark
	punct
	quote
	symbol
	space
)

// Cases of a code point, in the order of property.go.
const (
	noCase = iota
	lower
	upper
	evenUpper // upper case where the code point is even, lower case where it is odd
	oddUpper
)

// wordBreaks are the values of Word_Break, in the order of property.go.
var wordBreaks = []string{"Other", "CR", "LF", "Newline", "Extend", "ZWJ", "Format", "Regional_Indicator", "Katakana",
	"Hebrew_Letter", "ALetter", "Single_Quote", "Double_Quote", "MidNumLet", "MidLetter", "MidNum", "Numeric",
	"ExtendNumLet", "WSegSpace"}

func main() {
	log.SetFlags(0)
	folder := flag.String("ucd", "/usr/share/unicode", "folder of the Unicode Character Database")
	out := flag.String("o", "internal/segment/tables.go", "file to write")
	flag.Parse()
	t, err := read(*folder)
	if err != nil {
		log.Fatal(err)
	}
	src, err := format.Source(render(t))
	if err == nil {
		err = os.WriteFile(*out, src, 0o644)
	}
	if err != nil {
		log.Fatal(err)
	}
}

// read returns the property of every code point.
func read(folder string) ([]uint16, error) {
	t := make([]uint16, codePoints)
	steps := []struct {
		file string
		set  func(cp int, value string)
	}{
		{"auxiliary/WordBreakProperty.txt", func(cp int, v string) { t[cp] |= uint16(index(wordBreaks, v)) }},
		{"emoji/emoji-data.txt", func(cp int, v string) {
			if v == "Extended_Pictographic" {
				t[cp] |= pictographic
			}
		}},
		{"extracted/DerivedGeneralCategory.txt", func(cp int, v string) { t[cp] |= category(v) }},
		{"PropList.txt", func(cp int, v string) {
			switch v {
			case "Quotation_Mark":
				t[cp] = t[cp]&^(7<<kindShift) | quote<<kindShift
			case "White_Space":
				t[cp] = t[cp]&^(7<<kindShift) | space<<kindShift
			}
		}},
		{"DerivedCoreProperties.txt", func(cp int, v string) {
			switch v {
			case "Lowercase":
				t[cp] |= lower << caseShift
			case "Uppercase":
				t[cp] |= upper << caseShift
			}
		}},
		{"auxiliary/SentenceBreakProperty.txt", func(cp int, v string) {
			if v == "STerm" {
				t[cp] |= ends
			}
		}},
	}
	for _, s := range steps {
		if err := scan(filepath.Join(folder, s.file), s.set); err != nil {
			return nil, err
		}
	}
	t['`'] = t['`']&^(7<<kindShift) | quote<<kindShift
	alternate(t)
	return t, nil
}

// category returns what a general category tells.
func category(v string) uint16 {
	switch v {
	case "Lu", "Ll", "Lm", "Lo":
		return letter << kindShift
	case "Lt":
		return letter<<kindShift | upper<<caseShift
	case "Nd", "No":
		return digit << kindShift
	case "Nl":
		return letter << kindShift
	case "Mn", "Mc", "Me":
		return mark << kindShift
	case "Ps", "Pi":
		return punct<<kindShift | opens
	case "Pe", "Pf":
		return punct<<kindShift | closes
	case "Pc", "Pd", "Po":
		return punct << kindShift
	case "Sm", "Sc", "Sk", "So":
		return symbol << kindShift
	case "Zs", "Zl", "Zp", "Cc":
		return space << kindShift
	}
	return other
}

// alternate turns runs in which upper and lower case alternate, common in Latin and Cyrillic, into one range each.
func alternate(t []uint16) {
	const mask = 7 << caseShift
	c := func(cp int) uint16 { return t[cp] & mask >> caseShift }
	for i := 0; i < codePoints-3; {
		j := i
		for j+1 < codePoints && t[j]&^mask == t[j+1]&^mask && (c(j) == upper && c(j+1) == lower || c(j) == lower && c(j+1) == upper) {
			j++
		}
		if j-i < 3 {
			i++
			continue
		}
		v := uint16(evenUpper)
		if (c(i) == upper) != (i%2 == 0) {
			v = oddUpper
		}
		for ; i <= j; i++ {
			t[i] = t[i]&^mask | v<<caseShift
		}
	}
}

func index(list []string, v string) int {
	for i, x := range list {
		if x == v {
			return i
		}
	}
	log.Fatalf("unknown value %s", v)
	return 0
}

// scan calls set for every code point and value of a UCD file.
func scan(name string, set func(cp int, value string)) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	s := bufio.NewScanner(f)
	for n := 1; s.Scan(); n++ {
		line, _, _ := strings.Cut(s.Text(), "#")
		if strings.TrimSpace(line) == "" {
			continue
		}
		points, value, _ := strings.Cut(line, ";")
		value, _, _ = strings.Cut(value, ";")
		a, b, ranged := strings.Cut(strings.TrimSpace(points), "..")
		first, err := strconv.ParseInt(a, 16, 32)
		last := first
		if err == nil && ranged {
			last, err = strconv.ParseInt(b, 16, 32)
		}
		if err != nil {
			return fmt.Errorf("%s:%d: %w", name, n, err)
		}
		for cp := first; cp <= last; cp++ {
			set(int(cp), strings.TrimSpace(value))
		}
	}
	return s.Err()
}

// render writes the table as Go source.
func render(t []uint16) []byte {
	var palette []uint16
	place := map[uint16]int{}
	for _, p := range t {
		if _, ok := place[p]; !ok {
			place[p] = len(palette)
			palette = append(palette, p)
		}
	}
	if len(palette) > 256 {
		log.Fatalf("%d distinct properties do not fit a byte", len(palette))
	}
	var w bytes.Buffer
	fmt.Fprintf(&w, "// Code generated by go run ./build/unicode; DO NOT EDIT.\n//\n")
	fmt.Fprintf(&w, "// Source: Unicode Character Database %s (WordBreakProperty, SentenceBreakProperty, emoji-data,\n", version)
	fmt.Fprintf(&w, "// DerivedGeneralCategory, DerivedCoreProperties, PropList), © 1991-2022 Unicode, Inc., licence: UNICODE-LICENSE.\n\n")
	fmt.Fprintf(&w, "package segment\n\n")
	fmt.Fprintf(&w, "// unicodeVersion is the version of Unicode the tables follow.\nconst unicodeVersion = %q\n\n", version)
	fmt.Fprintf(&w, "// palette holds the distinct properties, two bytes each, low byte first.\nconst palette = ")
	var b []byte
	for _, p := range palette {
		b = append(b, byte(p), byte(p>>8))
	}
	literal(&w, b)
	b = b[:0]
	for cp := range 128 {
		b = append(b, byte(t[cp]), byte(t[cp]>>8))
	}
	fmt.Fprintf(&w, "// ascii holds the properties of the first 128 code points, two bytes each, low byte first.\nconst ascii = ")
	literal(&w, b)
	b = b[:0]
	for cp := range t {
		if cp == 0 || t[cp] != t[cp-1] {
			b = append(b, byte(cp>>16), byte(cp>>8), byte(cp), byte(place[t[cp]]))
		}
	}
	fmt.Fprintf(&w, "// ranges holds the first code point of every range (three bytes, high byte first) and its place in palette.\nconst ranges = ")
	literal(&w, b)
	return w.Bytes()
}

func literal(w *bytes.Buffer, b []byte) {
	w.WriteString("\"\"")
	for i := 0; i < len(b); i += 32 {
		w.WriteString(" +\n\t\"")
		for _, c := range b[i:min(i+32, len(b))] {
			fmt.Fprintf(w, "\\x%02x", c)
		}
		w.WriteString("\"")
	}
	w.WriteString("\n\n")
}
