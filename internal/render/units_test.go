package render

import "unicode/utf16"

// units and string16 count as JavaScript does, independently of document.Offsets.
func units(s string) []uint16    { return utf16.Encode([]rune(s)) }
func string16(u []uint16) string { return string(utf16.Decode(u)) }
