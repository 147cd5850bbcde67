package segment

import "unicode/utf8"

//go:generate go run ../../build/unicode -o tables.go

// A property is what tables.go tells of a code point: its Word_Break value in the low five bits, then the rest.
type property uint16

// Values of Word_Break. build/unicode has the same order.
const (
	wbOther property = iota
	wbCR
	wbLF
	wbNewline
	wbExtend
	wbZWJ
	wbFormat
	wbRegional
	wbKatakana
	wbHebrew
	wbLetter
	wbSingleQuote
	wbDoubleQuote
	wbMidNumLet
	wbMidLetter
	wbMidNum
	wbNumeric
	wbExtendNumLet
	wbSpace
	wbMask property = 31
)

// Further bits.
const (
	pictographic property = 1 << 5
	ends         property = 1 << 12 // ends a sentence, as ! and ? do
	opens        property = 1 << 13 // opening bracket or quotation mark
	closes       property = 1 << 14 // closing bracket or quotation mark
)

// A kind is what a code point is, roughly its general category.
type kind uint8

const (
	other kind = iota
	letter
	digit
	mark
	punct
	quote
	symbol
	space
)

// Cases, as the table stores them.
const (
	noCase = iota
	lower
	upper
	evenUpper // upper case where the code point is even, lower case where it is odd
	oddUpper
)

func (p property) wb() property { return p & wbMask }
func (p property) kind() kind   { return kind(p >> 6 & 7) }

// caseOf returns noCase, lower or upper for r, whose property p is.
func (p property) caseOf(r rune) int {
	switch c := int(p >> 9 & 7); c {
	case evenUpper:
		return upper - int(r&1)
	case oddUpper:
		return lower + int(r&1)
	default:
		return c
	}
}

// propertyOf returns the property of r.
func propertyOf(r rune) property {
	if r < utf8.RuneSelf {
		return property(ascii[2*r]) | property(ascii[2*r+1])<<8
	}
	lo, hi := 0, len(ranges)/4
	for hi-lo > 1 {
		m := int(uint(lo+hi) >> 1)
		if rune(ranges[4*m])<<16|rune(ranges[4*m+1])<<8|rune(ranges[4*m+2]) <= r {
			lo = m
		} else {
			hi = m
		}
	}
	n := int(ranges[4*lo+3])
	return property(palette[2*n]) | property(palette[2*n+1])<<8
}

// at returns the rune of s at byte i, its property and its length in bytes. i is less than len(s).
func at(s string, i int) (rune, property, int) {
	if c := s[i]; c < utf8.RuneSelf {
		return rune(c), property(ascii[2*int(c)]) | property(ascii[2*int(c)+1])<<8, 1
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	return r, propertyOf(r), n
}

// before returns the rune of s that ends at byte i, its property and its length. i is greater than 0.
func before(s string, i int) (rune, property, int) {
	if c := s[i-1]; c < utf8.RuneSelf {
		return rune(c), propertyOf(rune(c)), 1
	}
	r, n := utf8.DecodeLastRuneInString(s[:i])
	return r, propertyOf(r), n
}
