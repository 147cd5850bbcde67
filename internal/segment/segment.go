// Package segment splits an article's text into paragraphs, sentences and tokens. It needs document only.
//
// # Tokens
//
// Word boundaries are those of UAX #29 (Unicode 15.0), and all rows of its WordBreakTest pass. Tokens deviate from them
// where names, quotations and dates need it:
//
//   - White space, and invisible format characters at the ends of words, are in no token: they would make one word two.
//   - Clitics are cut off (Kyiv|'s, do|n't, we|'ve), so that a name ends before them. So is the lone apostrophe of a
//     possessive (workers|'), unless a single quotation is open that it may close.
//   - A full stop belongs to its abbreviation or initial (U.S. Dr. Dec. J.), so that it ends no sentence and a name may
//     hold it. Words that are abbreviations only before a number or a name (No. Sat. Md. v.) need one there.
//   - A word run into the next sentence (said.He) or an abbreviation into a name (St.Petersburg) is cut at the full
//     stop. Domains (Booking.com) stay whole: they are names.
//   - A shortened year or word holds its apostrophe ('90s, 'em, 'n'): it would open a quotation.
//   - A URL, an e-mail address, a #tag and a @handle are one token each: nothing in them is a name.
//   - Runs of full stops, hyphens, asterisks, tildes and underscores are one mark, as are “ and ”. Underscores around
//     a word are marks of layout and cut off.
//
// # Sentences
//
// A sentence ends after a full stop, an exclamation or question mark of any script, or an ellipsis, with the brackets
// and quotation marks that close after it. It goes on when a word in small letters follows, or a reported name after
// a closed exclamation ("Never!" Ann Roe said). After an abbreviation it ends only before a word that begins sentences.
// The rows of SentenceBreakTest that come out otherwise are listed, with the reason, beside the test.
//
// # Paragraphs
//
// A line is a paragraph, except in text that was wrapped by hand. Their kinds tell the article's text from what stands
// around it.
package segment

import "byline/internal/document"

// Split fills d.Paragraphs, d.Sentences and d.Tokens from d.Text, and d.Title from the headline when it is empty.
// Every token lies in one sentence and every sentence in one paragraph; white space and invisible format characters
// between words lie in no token.
func Split(d *document.Document) {
	spans := paragraphs(d.Text)
	d.Paragraphs = make([]document.Paragraph, 0, len(spans))
	d.Sentences = make([]document.Sentence, 0, len(d.Text)/100+len(spans)+1)
	// News has 4.2 bytes a token and more.
	l := lexer{text: d.Text, tokens: make([]document.Token, 0, len(d.Text)/4+16)}
	for _, s := range spans {
		first, sentence := len(l.tokens), len(d.Sentences)
		l.paragraph(s.Start, s.End)
		if len(l.tokens) == first {
			continue
		}
		l.sentences(d, len(d.Paragraphs), first, len(l.tokens))
		d.Paragraphs = append(d.Paragraphs, document.Paragraph{Span: s,
			Sentences: document.Range{First: sentence, End: len(d.Sentences)}})
	}
	d.Tokens = l.tokens
	classify(d)
}
