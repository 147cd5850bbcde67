package compare

import "byline/internal/document"

// Numbers returns r as one list of numbers, for readers of the two articles' JSON, with offsets counted in unit. Five
// lists follow one another, each after its length:
//
//	quotations: a, b, wording, voice, and two lists of starts and ends, in a and in b
//	entities in both: a, b
//	entities in a only: a
//	entities in b only: b
//	dates: a, b, start and end of the sentence in a, of that in b
//
// Wordings are 0 for the same, 1 for a part, 2 for different; voices 0 for the same, 1 for another, 2 for unknown.
func (r *Result) Numbers(a, b *document.Document, unit document.Unit) []int {
	w := writer{a: document.NewOffsets(a.Text, unit), b: document.NewOffsets(b.Text, unit)}
	w.add(len(r.Quotes))
	for i := range r.Quotes {
		q := &r.Quotes[i]
		w.add(q.A)
		w.add(q.B)
		w.add(int(q.Wording))
		w.add(int(q.Voice))
		w.spans(w.a, q.DiffA)
		w.spans(w.b, q.DiffB)
	}
	w.add(len(r.Both))
	for _, p := range r.Both {
		w.add(p[0])
		w.add(p[1])
	}
	w.add(len(r.OnlyA))
	w.list = append(w.list, r.OnlyA...)
	w.add(len(r.OnlyB))
	w.list = append(w.list, r.OnlyB...)
	w.add(len(r.Dates))
	for _, x := range r.Dates {
		w.add(x.A)
		w.add(x.B)
		w.span(w.a, a.Sentences[x.SentenceA].Span)
		w.span(w.b, b.Sentences[x.SentenceB].Span)
	}
	return w.list
}

type writer struct {
	list []int
	a, b *document.Offsets
}

// add is not inlined: it would stand in the program of the page a dozen times.
//
//go:noinline
func (w *writer) add(n int) { w.list = append(w.list, n) }

//go:noinline
func (w *writer) span(at *document.Offsets, s document.Span) {
	w.add(at.At(s.Start))
	w.add(at.At(s.End))
}

func (w *writer) spans(at *document.Offsets, list []document.Span) {
	w.add(len(list))
	for _, s := range list {
		w.span(at, s)
	}
}
