package document

import (
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"
)

// texts are texts whose units differ, some longer than a stride, one ending on one.
var texts = []string{"", "plain", "Zoë 日本 😀!", strings.Repeat("é", stride/2), strings.Repeat("a😀日", 50), strings.Repeat("x", stride) + "😀"}

func checkOffsets(t *testing.T, s string) {
	for unit, count := range map[Unit]func(string) int{
		UTF8:      func(s string) int { return len(s) },
		CodePoint: utf8.RuneCountInString,
		UTF16:     func(s string) int { return len(utf16.Encode([]rune(s))) },
	} {
		o := NewOffsets(s, unit)
		for b := 0; b <= len(s); b++ {
			if b < len(s) && !utf8.RuneStart(s[b]) {
				continue
			}
			want := count(s[:b])
			if got := o.At(b); got != want {
				t.Fatalf("%q %v: At(%d) = %d, want %d", s, unit, b, got, want)
			}
			if got := o.Byte(want); got != b {
				t.Fatalf("%q %v: Byte(%d) = %d, want %d", s, unit, want, got, b)
			}
		}
		if got := o.Byte(count(s) + 9); got != len(s) {
			t.Errorf("%q %v: past the end: %d, want %d", s, unit, got, len(s))
		}
	}
}

func TestOffsets(t *testing.T) {
	for _, s := range texts {
		checkOffsets(t, s)
	}
	if got := NewOffsets("a😀b", UTF16).Byte(2); got != 1 {
		t.Errorf("inside a surrogate pair: %d, want 1", got)
	}
}

func TestUnits(t *testing.T) {
	for u, name := range map[Unit]string{UTF16: "utf16", CodePoint: "codepoint", UTF8: "utf8"} {
		if got, ok := ParseUnit(name); u.String() != name || got != u || !ok {
			t.Errorf("%s: %v %v %v", name, u, got, ok)
		}
	}
	if _, ok := ParseUnit("utf32"); ok {
		t.Error("utf32 is no unit")
	}
}

func FuzzOffsets(f *testing.F) {
	for _, s := range texts {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { checkOffsets(t, Normalize(s)) })
}

func TestNormalize(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"a\r\nb\rc\n\r", "a\nb\nc\n\n"},
		{"a\x00b", "a\uFFFDb"},
		{"a\xED\xA0\x80b", "a\uFFFDb"},
		{"\xED\xA0\xBD\xED\xB8\x80", "\uFFFD\uFFFD"},
		{"a\x80\x80b\xE2\x80", "a\uFFFD\uFFFDb\uFFFD"},
		{"\xF0\x9F\x98a\xC0\xFF", "\uFFFDa\uFFFD\uFFFD"},
		{"Zoë 😀\t\u00AD", "Zoë 😀\t\u00AD"},
		{"\uFFFD", "\uFFFD"},
	} {
		if got := Normalize(c.text); got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

func FuzzNormalize(f *testing.F) {
	for _, s := range []string{"a\r\nb", "\xED\xA0\x80", "\x00", "\xF4\x90\x80\x80", "\xE2\x80\r\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n := Normalize(s)
		if !utf8.ValidString(n) || strings.ContainsAny(n, "\r\x00") {
			t.Fatalf("%q: %q", s, n)
		}
		if Normalize(n) != n {
			t.Fatalf("%q: not idempotent: %q", s, n)
		}
	})
}

func BenchmarkOffsets(b *testing.B) {
	s := strings.Repeat("Zoë said “yes” in Kyiv. ", 40000)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		o := NewOffsets(s, UTF16)
		for i := 0; i < len(s); i += 26 {
			if utf8.RuneStart(s[i]) {
				o.At(i)
			}
		}
	}
}
