package render

// A Visitor is told of a paragraph's text and marks, as a reader of markup would meet them: marks are properly nested.
type Visitor interface {
	Text(s string) // the next words, which may be only a part of what a mark covers
	Start(m Mark)
	End(m Mark) // of the mark that was started last and has not ended

}

// Walk tells v of paragraph i.
func (p *Page) Walk(i int, v Visitor) {
	paragraph := p.d.Paragraphs[i].Span
	w := walker{visitor: v, text: p.d.Text, pos: paragraph.Start}
	for _, m := range p.pieces[p.first[i]:p.first[i+1]] {
		w.rest(m.Start)
		w.upTo(m.Start)
		w.start(m)
	}
	w.rest(paragraph.End)
	w.upTo(paragraph.End)
}

// A walker goes through one paragraph.
type walker struct {
	visitor Visitor
	text    string
	pos     int    // the text before it has been told
	open    []Mark // marks that are open, the outermost first; none ends after the one before it
	queued  []Mark // second halves of split marks, in the order they are to be opened
}

// rest opens the queued second halves that begin at end or before it.
func (w *walker) rest(end int) {
	for len(w.queued) > 0 && w.queued[0].Start <= end {
		m := w.queued[0]
		w.queued = w.queued[1:]
		w.upTo(m.Start)
		w.start(m)
	}
}

// start opens m at the current position. Where the mark around it ends first, m is split there.
func (w *walker) start(m Mark) {
	n := len(w.open)
	if n == deepest {
		return
	}
	if n > 0 && m.End > w.open[n-1].End {
		second := m
		second.Start, second.Later = w.open[n-1].End, true
		m.End = second.Start
		w.queue(second)
	}
	w.open = append(w.open, m)
	w.visitor.Start(m)
}

// queue keeps m for later.
func (w *walker) queue(m Mark) {
	if len(w.queued) == deepest {
		return
	}
	w.queued = append(w.queued, m)
	for i := len(w.queued) - 1; i > 0 && before(m, w.queued[i-1]); i-- {
		w.queued[i-1], w.queued[i] = m, w.queued[i-1]
	}
}

// upTo tells the text up to end, closing the marks that end on the way.
func (w *walker) upTo(end int) {
	for n := len(w.open); n > 0 && w.open[n-1].End <= end; n = len(w.open) {
		m := w.open[n-1]
		w.tell(m.End)
		w.visitor.End(m)
		w.open = w.open[:n-1]
	}
	w.tell(end)
}

func (w *walker) tell(end int) {
	if end > w.pos {
		w.visitor.Text(w.text[w.pos:end])
		w.pos = end
	}
}
