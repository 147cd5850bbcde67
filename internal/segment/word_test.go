package segment

import "testing"

func TestWordEnd(t *testing.T) {
	for _, s := range []string{"a", "don't", "1,234.5", "U.S", "a\u0301b", "\r\n", "🇩🇪🇫🇷"} {
		if got := wordEnd(s, 0); got != len(s) && s != "🇩🇪🇫🇷" {
			t.Errorf("%q: %d", s, got)
		}
	}
}
