package intake

import (
	"encoding/base64"
	"strconv"
	"strings"
)

// parameter returns the value of a parameter of a content type, given all of them: charset=utf-8; boundary="a b".
func parameter(params, name string) string {
	for params != "" {
		key, rest, found := strings.Cut(params, "=")
		if !found {
			return ""
		}
		var value string
		if rest = strings.TrimSpace(rest); strings.HasPrefix(rest, `"`) {
			value, rest, _ = strings.Cut(rest[1:], `"`)
			_, params, _ = strings.Cut(rest, ";")
		} else {
			value, params, _ = strings.Cut(rest, ";")
		}
		if strings.EqualFold(strings.TrimSpace(key), name) {
			return strings.TrimSpace(value)
		}
	}
	return ""
}

// unquote undoes the encoding quoted-printable. What is not of it stays.
func unquote(s []byte) []byte {
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] != '=' {
			out = append(out, s[i])
			continue
		}
		if i+1 < len(s) && s[i+1] == '\n' {
			i++
			continue
		}
		if i+2 < len(s) && nibble(s[i+1]) >= 0 && nibble(s[i+2]) >= 0 {
			out = append(out, byte(nibble(s[i+1])<<4|nibble(s[i+2])))
			i += 2
			continue
		}
		out = append(out, '=')
	}
	return out
}

func nibble(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}

// unbase undoes the encoding base64 as far as it is intact.
func unbase(s []byte) []byte {
	clean := make([]byte, 0, len(s))
	for _, c := range s {
		if c > ' ' && c != '=' {
			clean = append(clean, c)
		}
	}
	out := make([]byte, base64.RawStdEncoding.DecodedLen(len(clean)))
	n, _ := base64.RawStdEncoding.Decode(out, clean)
	return out[:n]
}

// decodeWords replaces the encoded words of a header: =?utf-8?Q?Caf=C3=A9?=. White space between two goes away.
func decodeWords(s string) string {
	var b strings.Builder
	for after := false; ; {
		plain, rest, found := strings.Cut(s, "=?")
		if !after || !found || strings.TrimSpace(plain) != "" {
			b.WriteString(plain)
		}
		if !found {
			return b.String()
		}
		parts := strings.SplitN(rest, "?", 4)
		if after = len(parts) == 4 && strings.HasPrefix(parts[3], "="); !after {
			b.WriteString("=?")
			s = rest
			continue
		}
		raw := []byte(parts[2])
		if strings.EqualFold(parts[1], "b") {
			raw = unbase(raw)
		} else {
			raw = unquote([]byte(strings.ReplaceAll(parts[2], "_", " ")))
		}
		b.WriteString(decode(raw))
		s = parts[3][1:]
	}
}

const months = "janfebmaraprmayjunjulaugsepoctnovdec"

// mailDay returns the day of a date such as "Mon, 24 Nov 2025 10:00:00 +0100", as it was where it was sent.
func mailDay(date string) string {
	fields := strings.Fields(date)
	if len(fields) > 0 && strings.HasSuffix(fields[0], ",") {
		fields = fields[1:]
	}
	if len(fields) < 3 || len(fields[0]) > 2 || len(fields[1]) < 3 || len(fields[2]) != 4 {
		return ""
	}
	month := strings.Index(months, strings.ToLower(fields[1][:3]))
	day, err := strconv.Atoi(fields[0])
	if month < 0 || month%3 != 0 || err != nil {
		return ""
	}
	two := func(n int) string { return string([]byte{'0' + byte(n/10), '0' + byte(n%10)}) }
	return fields[2] + "-" + two(month/3+1) + "-" + two(max(day, 0))
}
