package intake

import (
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// decode returns data as UTF-8: UTF-16 where a byte order mark says so, UTF-8 where it is valid or nearly so, and
// Windows-1252, the superset of Latin-1 that browsers take it for, otherwise. The byte order mark goes away.
func decode(data []byte) string {
	switch {
	case len(data) >= 2 && data[0] == 0xff && data[1] == 0xfe:
		return decodeUTF16(data[2:], binary.LittleEndian)
	case len(data) >= 2 && data[0] == 0xfe && data[1] == 0xff:
		return decodeUTF16(data[2:], binary.BigEndian)
	}
	text := strings.TrimPrefix(string(data), "\ufeff")
	if bad, good := sequences(text); bad == 0 || good > 4*bad {
		return text
	}
	return decodeWindows(data)
}

// sequences counts the bytes beyond ASCII that do not belong to UTF-8, and the runes that do.
func sequences(text string) (bad, good int) {
	for i := 0; i < len(text); {
		if text[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
		i += n
	}
	return bad, good
}

func decodeUTF16(data []byte, order binary.ByteOrder) string {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	return string(utf16.Decode(units))
}

// windows holds the runes of the bytes 0x80 … 0x9F; the others stand for themselves.
const windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

func decodeWindows(data []byte) string {
	table := []rune(windows)
	var b strings.Builder
	b.Grow(len(data) + len(data)/8)
	for _, c := range data {
		if c >= 0x80 && c <= 0x9f {
			b.WriteRune(table[c-0x80])
		} else {
			b.WriteRune(rune(c))
		}
	}
	return b.String()
}
