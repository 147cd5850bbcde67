package export

import (
	"strconv"

	"byline/internal/document"
)

// CoNLL returns the tokens of d, one a line, sentences apart, as CoNLL-U Plus: the first line names the columns. NER is
// BIO with our types, ENTITY the number of the entity, QUOTE and DATE are BIO with the kind and the number of the
// quote, the type and the value of the date. Positions are counted in unit.
func CoNLL(d *document.Document, unit document.Unit) []byte {
	c := lines{d: d, at: document.NewOffsets(d.Text, unit)}
	c.b = append(c.b, "# global.columns = ID FORM START END NER ENTITY QUOTE DATE\n"...)
	paragraph := document.None
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if s.Paragraph != paragraph {
			paragraph = s.Paragraph
			c.comment("newpar", d.Paragraphs[paragraph].Kind.String())
		}
		c.comment("sent_id", strconv.Itoa(i+1))
		c.comment("text", oneLine(d.Slice(s.Span)))
		for t := s.Tokens.First; t < s.Tokens.End; t++ {
			c.token(t, t-s.Tokens.First+1)
		}
		c.b = append(c.b, '\n')
	}
	return c.b
}

// lines writes tokens in text order, and keeps where it is in each list of findings.
type lines struct {
	b             []byte
	d             *document.Document
	at            *document.Offsets
	mention, date int   // the first that does not end before the token
	quote         int   // the first that does not begin before it
	inside        []int // quotes that have begun and not ended, the latest last
}

func (c *lines) comment(name, value string) {
	c.b = append(c.b, "# "...)
	c.b = append(c.b, name...)
	c.b = append(c.b, " = "...)
	c.b = append(c.b, value...)
	c.b = append(c.b, '\n')
}

func (c *lines) column(value string) {
	c.b = append(c.b, '\t')
	c.b = append(c.b, value...)
}

func (c *lines) token(i, id int) {
	d, t := c.d, &c.d.Tokens[i]
	c.b = strconv.AppendInt(c.b, int64(id), 10)
	c.column(oneLine(d.Word(i)))
	c.column(strconv.Itoa(c.at.At(t.Start)))
	c.column(strconv.Itoa(c.at.At(t.End)))
	for c.mention < len(d.Mentions) && d.Mentions[c.mention].End <= t.Start {
		c.mention++
	}
	if m := c.mention; m < len(d.Mentions) && d.Mentions[m].Overlaps(t.Span) {
		c.column(c.begin(i, d.Mentions[m].Span) + d.Mentions[m].Type.String())
		c.column(strconv.Itoa(d.Mentions[m].Entity))
	} else {
		c.column("O")
		c.column("_")
	}
	c.quotes(i)
	for c.date < len(d.Dates) && d.Dates[c.date].End <= t.Start {
		c.date++
	}
	if x := c.date; x < len(d.Dates) && d.Dates[x].Overlaps(t.Span) {
		value := d.Dates[x].Type.String()
		if d.Dates[x].Value != "" {
			value += ":" + d.Dates[x].Value
		}
		c.column(c.begin(i, d.Dates[x].Span) + value)
	} else {
		c.column("O")
	}
	c.b = append(c.b, '\n')
}

// quotes writes the column of the innermost quote around token i.
func (c *lines) quotes(i int) {
	list, t := c.d.Quotes, &c.d.Tokens[i]
	for ; c.quote < len(list) && list[c.quote].Start < t.End; c.quote++ {
		c.inside = append(c.inside, c.quote)
	}
	for n := len(c.inside); n > 0 && list[c.inside[n-1]].End <= t.Start; n-- {
		c.inside = c.inside[:n-1]
	}
	if n := len(c.inside); n > 0 {
		q := c.inside[n-1]
		c.column(c.begin(i, list[q].Span) + list[q].Kind.String() + ":" + strconv.Itoa(q))
		return
	}
	c.column("O")
}

// begin tells the first token of a span from the others.
func (c *lines) begin(i int, s document.Span) string {
	if i == 0 || c.d.Tokens[i-1].End <= s.Start {
		return "B-"
	}
	return "I-"
}
