// Package segment splits an article's text into paragraphs, sentences and tokens. It needs document only.
package segment

import "byline/internal/document"

// Split fills d.Paragraphs, d.Sentences and d.Tokens from d.Text, and d.Title from the headline when it is empty.
// Every token lies in one sentence and every sentence in one paragraph; white space and invisible format characters
// between words lie in no token.
func Split(d *document.Document) {
	spans := paragraphs(d.Text)
	d.Paragraphs = make([]document.Paragraph, 0, len(spans))
	d.Sentences = make([]document.Sentence, 0, len(d.Text)/120+len(spans)+1)
	l := lexer{text: d.Text, tokens: make([]document.Token, 0, len(d.Text)/5+16)}
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
