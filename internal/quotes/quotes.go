// Package quotes finds reported speech, its cue and its speaker.
//
// It needs tokens, sentences and paragraphs (package segment) and mentions and entities (package names), and works in
// four passes, each linear in the text: marks are paired, verbs of saying and their subjects are found, words and verbs
// are put together, and names, pronouns and descriptions are resolved to speakers.
package quotes

import "byline/internal/document"

// Find fills d.Quotes, in text order and without overlaps.
func Find(d *document.Document) {
	d.Quotes = nil
	if len(d.Tokens) == 0 {
		return
	}
	newFinder(d).find()
}

// find takes the steps.
func (f *finder) find() {
	f.findCues()
	f.speakTurns()
	f.attach()
	f.report()
	f.resolve()
}
