//go:build !js

package corpus

import (
	"slices"
	"testing"

	"byline/internal/document"
)

func TestCanonical(t *testing.T) {
	for _, same := range [][]string{
		{"2024-SU", "2024-22"}, {"199", "199X"}, {"18", "18XX"}, {"P1DE", "P10Y", "P120M"}, {"2024-W19-3", "2024-05-08", "20240508", "2024-05-08-WXX-3"},
		{"20240508T0915", "2024-05-08T09:15", "2024-05-08T09:15:30Z"}, {"FY2024", "2024"}, {"2024-05-XX", "2024-05"}, {"PT24H", "P1D"},
		{"P1DT12H", "PT36H"}, {"P0.5Y", "P6M"}, {"P1Q", "P3M"}, {"P1W", "P7D"}, {"2024-05-08T09", "2024-05-08T09:00"},
		{"2024-W07", "2024-W7"}, {"2024-05-08T24:00", "2024-05-09T00:00", "2024-05-08T24"}, {"P1E", "P10Y"}, {"P2L", "P2000Y"}, {"PXC", "PXCE"}, {"PXDE", "PXY"},
	} {
		for _, v := range same[1:] {
			if canonical(v) != canonical(same[0]) {
				t.Errorf("canonical(%q) = %q, canonical(%q) = %q", v, canonical(v), same[0], canonical(same[0]))
			}
		}
	}
	for _, v := range []string{"PRESENT_REF", "T9", "", "2024-05-07TNI"} {
		if canonical(v) != v {
			t.Errorf("canonical(%q) = %q", v, canonical(v))
		}
	}
	for _, differ := range [][2]string{{"PXD", "PXW"}, {"PXM", "PTXM"}, {"P2WE", "P2W"}, {"P1M", "PT1M"}} {
		if canonical(differ[0]) == canonical(differ[1]) {
			t.Errorf("%v are not the same", differ)
		}
	}
}

func TestPlainValue(t *testing.T) {
	for _, c := range [][2]string{
		{"2024-SU", "2024-22"}, {"199", "199X"}, {"199S", "199X"}, {"1990S", "199X"}, {"19", "19XX"}, {"19C", "19XX"}, {"P1DE", "P10Y"},
		{"PXDE", "PXY"}, {"P1CE", "P100Y"}, {"2024-W19-3", "2024-05-08"}, {"2024-05-08T24:00", "2024-05-09T00:00"}, {"2024-05-08T09", "2024-05-08T09:00"},
		{"2024-05-08T09:15:30Z", "2024-05-08T09:15"}, {"2024Q2", "2024-Q2"}, {"2024-34", "2024-Q2"}, {"2024-41", "2024-H2"}, {"PT48H", "P2D"},
		{"PT120M", "PT2H"}, {"PT90M", "PT90M"}, {"2024-05-07TNI", "2024-05-07TNI"}, {" p3d", "P3D"}, {"", ""},
	} {
		if got := plainValue(c[0]); got != c[1] {
			t.Errorf("plainValue(%q) = %q, want %q", c[0], got, c[1])
		}
	}
}

func TestSpans(t *testing.T) {
	for _, c := range [][3]string{
		{"the Long Tide’s", "Long Tide", "Long Tide"}, {"“Ann Roe”,", "Ann Roe", "Ann Roe"}, {"Volta (River)", "Volta (River)", "Volta (River"},
		{"Bank)", "Bank", "Bank"}, {"U.S.", "U.S", "U.S"}, {"The", "The", "The"}, {"on the 3rd of May", "on the 3rd of May", "3rd of May"},
		{"Last year’s", "Last year", "Last year"}, {"at 9 a.m.", "at 9 a.m", "9 a.m."}, {"the 1990s’", "1990s", "1990s"},
	} {
		whole := document.Span{End: len(c[0])}
		if s := nameSpan(c[0], whole); c[0][s.Start:s.End] != c[1] {
			t.Errorf("nameSpan(%q) = %q, want %q", c[0], c[0][s.Start:s.End], c[1])
		}
		if s := dateSpan(c[0], whole); c[0][s.Start:s.End] != c[2] {
			t.Errorf("dateSpan(%q) = %q, want %q", c[0], c[0][s.Start:s.End], c[2])
		}
	}
}

func TestHeads(t *testing.T) {
	for _, c := range [][2]string{
		{"Dr Ann Roe Jr.", "roe"}, {"the mayor of Oslo", "mayor"}, {"spokesman Bo Li, 34", "li"}, {"Acme’s", "acme"},
		{"the team - all of it", "team"}, {"himself", "himself"}, {"who runs", "runs"}, {"women who win", "women"}, {"A–B – C", "a–b"}, {"", ""},
	} {
		if got := headOf(c[0]); got != c[1] {
			t.Errorf("headOf(%q) = %q, want %q", c[0], got, c[1])
		}
	}
}

func TestMarkedStretches(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{`12" disc and "a word"`, []string{"a word"}}, {`a "b” c “d" e`, []string{"b", "d"}}, {"``x'' y", []string{"x"}},
		{"“open\n“next” «a» „b“", []string{"open", "next", "a", "b“"}}, {`no "" x`, []string{""}}, {`5" by 6" x`, []string{" by 6"}}, {`he is 6" tall`, nil},
	} {
		var got []string
		text := []rune(c.text)
		for _, s := range markedStretches(text) {
			got = append(got, string(text[s.start:s.end]))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestSameRoleAndSpeaker(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"the mayor", "mayor of Oslo", true}, {"board chairman", "chairman of the harbour board", true}, {"former pilot", "pilot’s wife", false},
		{"", "mayor", false}, {"mayor", "minister", false},
	} {
		if got := sameRole(c.a, c.b); got != c.want {
			t.Errorf("sameRole(%q, %q) = %v", c.a, c.b, got)
		}
	}
	gold := &Article{Text: "Ann Roe, Roe", Entities: []Entity{{Name: "Ann Roe", Mentions: []document.Span{{Start: 0, End: 7}, {Start: 9, End: 12}}}}}
	named, described := &Quote{Speaker: "Ann Roe", SpeakerEntity: 0}, &Quote{Speaker: "police spokesman", SpeakerEntity: document.None}
	unknown := &Quote{SpeakerEntity: document.None}
	for _, c := range []struct {
		predicted string
		q         *Quote
		want      bool
	}{
		{"Roe", named, true}, {"Mayor Ann Roe", named, true}, {"Joann Roe", named, false}, {"", named, false}, {"spokesman", described, true},
		{"the police spokesman in Oslo", described, true}, {"police", described, true}, {"officials", described, false}, {"", unknown, true}, {"Roe", unknown, false},
	} {
		if got := sameSpeaker(c.predicted, c.q, gold); got != c.want {
			t.Errorf("sameSpeaker(%q, %q) = %v", c.predicted, c.q.Speaker, got)
		}
	}
}
