package segment

import (
	"strings"
	"testing"

	"byline/internal/document"
)

func split(text string) *document.Document {
	d := &document.Document{Text: document.Normalize(text)}
	Split(d)
	return d
}

// words returns the tokens of text with spaces between them.
func words(text string) string {
	d := split(text)
	var w []string
	for i := range d.Tokens {
		w = append(w, d.Word(i))
	}
	return strings.Join(w, " ")
}

func TestTokens(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		// hyphens, slashes, signs
		{"US-China talks over a 17-point plan.", "US - China talks over a 17 - point plan ."},
		{"AFP/Reuters: up 5% – or $5m (€4.6m) –", "AFP / Reuters : up 5 % – or $ 5m ( € 4.6m ) –"},
		{"US$5, HK$7 and A$9", "US $ 5 , HK $ 7 and A $ 9"},
		{"AT&T and R&D", "AT & T and R & D"},
		// clitics
		{"Kyiv's team won't say they've lost", "Kyiv 's team wo n't say they 've lost"},
		{"KYIV’S TEAM CAN’T", "KYIV ’S TEAM CA N’T"},
		{"I'd've thought he'll say I'm or we’re", "I 'd 've thought he 'll say I 'm or we ’re"},
		{"the workers' rights, the workers’ rights", "the workers ' rights , the workers ’ rights"},
		{"the 1990s' end and the U.S.'s role", "the 1990s ' end and the U.S. 's role"},
		{`"Up"'s maker, (WHO)'s head and Yahoo!'s fall`, `" Up " 's maker , ( WHO ) 's head and Yahoo ! 's fall`},
		{"'The workers' rights are gone,' he said", "' The workers ' rights are gone , ' he said"},
		// apostrophes in words
		{"O'Brien of Côte d'Ivoire likes rock'n'roll at 5 o'clock", "O'Brien of Côte d'Ivoire likes rock'n'roll at 5 o'clock"},
		{"of the '90s, the summer of '69, tell 'em ’til rock 'n' roll", "of the '90s , the summer of '69 , tell 'em ’til rock 'n' roll"},
		{"Sana'a, Qur’an, Nuku‘alofa, Xi'an", "Sana'a , Qur’an , Nuku‘alofa , Xi'an"},
		// full stops
		{"The U.S. and Dr. Roe of Acme Inc. met on Dec. 8 at 9 a.m. with J. Roe", "The U.S. and Dr. Roe of Acme Inc. met on Dec. 8 at 9 a.m. with J. Roe"},
		{"Gen. A.P.J. Roe, Ph.D., of St. Louis, Mo., left.", "Gen. A.P.J. Roe , Ph.D. , of St. Louis , Mo. , left ."},
		{"a U.S.-led plan of Rep. Ann Roe (R-Fla.)", "a U.S. - led plan of Rep. Ann Roe ( R - Fla. )"},
		{"She said no. He sat. The sun.", "She said no . He sat . The sun ."},
		{"No. 10, no. 3 and No.1 on Sat. 5", "No. 10 , no. 3 and No. 1 on Sat. 5"},
		{"Fri. Sept. 29 and Sat. May 3", "Fri. Sept. 29 and Sat. May 3"},
		{"Plan B. The end of World War I. The", "Plan B . The end of World War I . The"},
		{"He left.She said.", "He left . She said ."},
		{"J.K.Rowling and St.Petersburg", "J.K. Rowling and St. Petersburg"},
		{"at 9 a.m.. Acme Ltd..", "at 9 a.m. . Acme Ltd. ."},
		{"on Joy FM. Roe", "on Joy FM . Roe"},
		{"wait... what… ....", "wait ... what … ...."},
		// numbers
		{"1,234.5 in the 1990s, at 9.15pm on the 20th, 5m", "1,234.5 in the 1990s , at 9.15pm on the 20th , 5m"},
		// quotation marks
		{"``Go,'' he said -- \"no\"", "`` Go , '' he said -- \" no \""},
		// links and tags
		{"See https://example.org/a(b)c, or write to ann.roe@example.org.", "See https://example.org/a(b)c , or write to ann.roe@example.org ."},
		{"(www.example.org) example.org/a?b=1. Booking.com", "( www.example.org ) example.org/a?b=1 . Booking.com"},
		{"#Vote2024 @ann_roe: #1 @ noon", "#Vote2024 @ann_roe : # 1 @ noon"},
		// marks of layout
		{"_so_ *bold* snake_case ___", "_ so _ * bold * snake_case ___"},
		// other scripts, invisible characters
		{"日本。はい", "日 本 。 は い"},
		{"co\u00adoperate \u200eRoe\u200e, \ufeffRoe", "co\u00adoperate Roe , Roe"},
	} {
		if got := words(c.text); got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestTokenFlags(t *testing.T) {
	d := split("Ann's “U.S.” iPhone J. WORD 9pm £ www.a.org #tag 日 McRoe' A-b")
	want := []struct {
		kind  document.TokenKind
		shape document.Shape
		glued bool
	}{
		{document.Word, document.Capital, false}, {document.Clitic, document.Lower, true},
		{document.QuoteMark, document.NoCase, false}, {document.Word, document.Upper, true}, {document.QuoteMark, document.NoCase, true},
		{document.Word, document.MixedCase, false}, {document.Word, document.Capital, false}, {document.Word, document.Upper, false},
		{document.Number, document.Lower, false}, {document.Symbol, document.NoCase, false}, {document.Link, document.Lower, false},
		{document.Tag, document.Lower, false}, {document.Word, document.NoCase, false},
		{document.Word, document.MixedCase, false}, {document.Clitic, document.NoCase, true},
		{document.Word, document.Capital, false}, {document.Punct, document.NoCase, true}, {document.Word, document.Lower, true},
	}
	if len(d.Tokens) != len(want) {
		t.Fatalf("%d tokens, want %d", len(d.Tokens), len(want))
	}
	for i, w := range want {
		if k := d.Tokens[i]; k.Kind != w.kind || k.Shape != w.shape || k.Glued != w.glued {
			t.Errorf("%s: kind %d, shape %d, glued %v, want %+v", d.Word(i), k.Kind, k.Shape, k.Glued, w)
		}
	}
}

func TestSentences(t *testing.T) {
	for text, n := range map[string]int{"He left.Then he came.": 2, "He left.“Then he came.” So.": 3, "“One.”“Two.”": 2, "Mr.Roe left.": 1} {
		if d := split(text); len(d.Sentences) != n {
			t.Errorf("%q: %d sentences, want %d", text, len(d.Sentences), n)
		}
	}
	for _, c := range []string{
		`"We lost." | He left.`,
		`"Why?" she asked. | He left.`,
		`“We won’t,” he said. | “Next question.”`,
		`He called it "a farce." | Then he left.`,
		`He said: "Go." | "Never!" Ann Roe said.`,
		`"Never!" | The crowd left.`,
		`“No!” | He said: “Yes!”`,
		`Mr. Roe met Gen. J. K. Roe in the U.S. on Jan. 5. | The talks failed.`,
		`They live in the U.S. | The law is new.`,
		`The U.S. Supreme Court ruled.`,
		`Acme Inc. Chief Executive Ann Roe spoke. | Yahoo! shares fell.`,
		`It rose 2.5 percent (to 1.1 billion euros). | Shares rose.`,
		`He was born on Jan. 5, 1950. | She was not. | 20 people came.`,
		`They met at 5 p.m. EST. | He left at 6 p.m. | She stayed until 9 a.m. Monday.`,
		`(He left.) | She stayed (so he said). | (We stayed.)`,
		`“I… I don’t know.” | He wept … and left. | Then... | She came.`,
		`He lives in Washington, D.C. | His wife lives in Portland, Ore., with Ms. Roe.`,
		`Roe v. Wade was cited by Doe et al. in the No. 2 case.`,
		`No. | It is not.`,
		`He asked "Who?" | "Me."`,
		`1. Go home. | 2. Stay.`,
		`It fell in World War I.[2][3] | Roe was there.`,
		`The talks go on. | — Acme News`,
		`„Nein.“ | Er ging. | « Non. » | Il partit.`,
		`日本。 | 「はい。」 | と言った。`,
		`He moved to St. Louis. | St. Louis is large.`,
		`iPhone sales rose. | iPad sales fell.`,
		`Ann Roe, a.k.a. The Boss, came.`,
		`. . . and then . . . nothing.`,
		`“Who are you?” Gen. Ann Roe asked. | “Me?”`,
	} {
		var got []string
		d := split(strings.ReplaceAll(c, " | ", " "))
		for _, s := range d.Sentences {
			got = append(got, d.Slice(s.Span))
		}
		if g := strings.Join(got, " | "); g != c {
			t.Errorf("\n got %s\nwant %s", g, c)
		}
	}
}
