//go:build !js

package corpus

import (
	"bufio"
	"fmt"
	"os"
	"strings"

	"byline/internal/document"
)

// A TaggedDocument is a document of a token corpus.
type TaggedDocument struct {
	ID        string // "" where the file gives none
	Sentences []TaggedSentence
}

// A TaggedSentence is a row of words with one BIO label each, as the file has them: O, B-x, I-x with the corpus's own
// types.
type TaggedSentence struct {
	Words  []string
	Labels []string
}

// ReadTokens reads a file of token<TAB>label lines with a blank line between sentences and a line -DOCSTART- before
// each document. A file without such lines is one document.
func ReadTokens(path string) ([]TaggedDocument, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var docs []TaggedDocument
	var doc TaggedDocument
	var sentence TaggedSentence
	endSentence := func() {
		if len(sentence.Words) > 0 {
			doc.Sentences = append(doc.Sentences, sentence)
			sentence = TaggedSentence{}
		}
	}
	endDocument := func() {
		endSentence()
		if len(doc.Sentences) > 0 {
			docs = append(docs, doc)
		}
		doc = TaggedDocument{}
	}
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		word, rest, _ := strings.Cut(line, "\t")
		label, id, _ := strings.Cut(rest, "\t")
		switch {
		case strings.HasPrefix(line, "-DOCSTART-"):
			endDocument()
			doc.ID = id
		case line == "":
			endSentence()
		case label == "":
			label = "O"
			fallthrough
		default:
			if label != "O" && !strings.HasPrefix(label, "B-") && !strings.HasPrefix(label, "I-") {
				return nil, formatError(path, n, "bad label %q", label)
			}
			sentence.Words = append(sentence.Words, word)
			sentence.Labels = append(sentence.Labels, label)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("corpus: %s: %w", path, err)
	}
	endDocument()
	return docs, nil
}

// Detok joins words with the spacing of a newspaper and returns where each word stands in the text, in bytes.
func Detok(words []string) (string, []document.Span) {
	var text strings.Builder
	spans := make([]document.Span, 0, len(words))
	previous, open := "", false // open: an odd number of straight marks went before
	for _, w := range words {
		space := text.Len() > 0 && !leansLeft(w) && !leansRight(previous)
		if w == `"` {
			if open {
				space = false
			}
			open = !open
		} else if previous == `"` && open {
			space = false
		}
		if space {
			text.WriteByte(' ')
		}
		start := text.Len()
		text.WriteString(w)
		spans = append(spans, document.Span{Start: start, End: text.Len()})
		previous = w
	}
	return text.String(), spans
}

// leansLeft tells the words that follow the one before without a space.
func leansLeft(w string) bool {
	switch w {
	case ",", ".", ";", ":", "!", "?", ")", "]", "}", "'", "’", "”", "%", "…", "''", "...",
		"'s", "’s", "n't", "n’t", "'re", "'ve", "'ll", "'d", "'m", "'S", "N'T":
		return true
	}
	return false
}

// leansRight tells the words that are followed by the next one without a space.
func leansRight(w string) bool {
	switch w {
	case "(", "[", "{", "$", "£", "€", "“", "‘", "#", "``", "US$", "C$", "A$":
		return true
	}
	return false
}
