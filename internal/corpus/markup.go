//go:build !js

package corpus

import (
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"byline/internal/document"
)

// ReadArticle reads one article in markup. The file's name without .src is its ID.
func ReadArticle(path string) (Article, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return Article{}, err
	}
	id := strings.TrimSuffix(filepath.Base(path), ".src")
	return parseArticle(path, id, strings.ReplaceAll(string(raw), "\r\n", "\n"))
}

// A reference names an entity: two with one name and type are the same.
type reference struct {
	Type document.EntityType
	Name string
}

// markup is the state of reading one article.
type markup struct {
	path    string
	line    int
	article Article
	alias   map[string]reference
	roles   []roleLine
	index   map[reference]int // into article.Entities
	said    []reference       // speakers of article.Quotes; Name is "" for descriptions
	text    strings.Builder
	open    []opening
}

type roleLine struct {
	line  int
	who   string
	roles []string
}

// An opening is a bracket that waits for its end.
type opening struct {
	bracket byte
	start   int // in the text
}

func parseArticle(path, id, raw string) (Article, error) {
	head, body, ok := strings.Cut(raw, "\n---\n")
	if !ok {
		return Article{}, formatError(path, 1, "no line ---")
	}
	m := &markup{path: path, alias: map[string]reference{}, index: map[reference]int{}}
	m.article.ID = id
	for _, line := range strings.Split(head, "\n") {
		m.line++
		if err := m.headLine(line); err != nil {
			return Article{}, err
		}
	}
	m.line += 2
	trimmed := strings.TrimLeft(body, "\n")
	m.line += len(body) - len(trimmed)
	if err := m.body(strings.TrimRight(trimmed, "\n")); err != nil {
		return Article{}, err
	}
	m.article.Text = m.text.String()
	if err := m.giveRoles(); err != nil {
		return Article{}, err
	}
	if err := m.finish(); err != nil {
		return Article{}, err
	}
	return m.article, nil
}

func (m *markup) headLine(line string) error {
	switch {
	case strings.HasPrefix(line, "#title "):
		m.article.Title = strings.TrimSpace(line[len("#title "):])
	case strings.HasPrefix(line, "#published "):
		m.article.Published = strings.TrimSpace(line[len("#published "):])
		if !document.IsDay(m.article.Published) {
			return formatError(m.path, m.line, "%q is no day", m.article.Published)
		}
	case strings.HasPrefix(line, "#a "):
		key, value, _ := strings.Cut(line[len("#a "):], "=")
		letter, name, ok := strings.Cut(strings.TrimSpace(value), ":")
		kind, known := entityLetter(letter)
		if !ok || !known {
			return formatError(m.path, m.line, "bad alias %q", line)
		}
		m.alias[strings.TrimSpace(key)] = reference{kind, name}
	case strings.HasPrefix(line, "#r "):
		who, list, ok := strings.Cut(line[len("#r "):], ": ")
		if !ok {
			return formatError(m.path, m.line, "bad roles %q", line)
		}
		r := roleLine{line: m.line, who: strings.TrimSpace(who)}
		for _, role := range strings.Split(list, ";") {
			if role = strings.TrimSpace(role); role != "" {
				r.roles = append(r.roles, role)
			}
		}
		m.roles = append(m.roles, r)
	case strings.TrimSpace(line) != "" && !strings.HasPrefix(line, "##"):
		return formatError(m.path, m.line, "bad head line %q", line)
	}
	return nil
}

// entityLetter returns the type a letter of the markup stands for.
func entityLetter(s string) (document.EntityType, bool) {
	const letters = "POGLFNERWK" // in the order of the types
	if len(s) != 1 {
		return 0, false
	}
	i := strings.Index(letters, s)
	return document.EntityType(max(i, 0)), i >= 0
}

func (m *markup) body(body string) error {
	for i := 0; i < len(body); {
		c := body[i]
		switch {
		case c == '\\' && i+1 < len(body):
			_, n := utf8.DecodeRuneInString(body[i+1:])
			m.text.WriteString(body[i+1 : i+1+n])
			i += 1 + n
		case c == '[' || c == '{' || c == '<':
			m.open = append(m.open, opening{c, m.text.Len()})
			i++
		case c == '|' && len(m.open) > 0:
			o := m.open[len(m.open)-1]
			m.open = m.open[:len(m.open)-1]
			end := strings.IndexByte(body[i:], closing(o.bracket))
			if end < 0 {
				return formatError(m.path, m.line, "no closing %c", closing(o.bracket))
			}
			if err := m.span(o, strings.Split(body[i+1:i+end], "|")); err != nil {
				return err
			}
			i += end + 1
		case c == ']' || c == '}' || c == '>':
			return formatError(m.path, m.line, "stray %c", c)
		default:
			if c == '\n' {
				m.line++
			}
			m.text.WriteByte(c)
			i++
		}
	}
	if len(m.open) > 0 {
		return formatError(m.path, m.line, "%c is never closed", m.open[0].bracket)
	}
	return nil
}

func closing(bracket byte) byte {
	switch bracket {
	case '[':
		return ']'
	case '{':
		return '}'
	}
	return '>'
}

// span adds what the fields after the text of a bracket say.
func (m *markup) span(o opening, fields []string) error {
	s := document.Span{Start: o.start, End: m.text.Len()}
	text := m.text.String()[s.Start:]
	if text == "" || text != strings.TrimSpace(text) {
		return formatError(m.path, m.line, "bad span %q", text)
	}
	switch o.bracket {
	case '[':
		return m.mention(s, text, fields)
	case '<':
		return m.date(s, fields)
	}
	return m.quote(s, fields)
}

// refer returns the entity that word names; text is the mention it stands behind, if any.
func (m *markup) refer(word, text string) (reference, error) {
	if r, ok := m.alias[word]; ok {
		return r, nil
	}
	if t, ok := entityLetter(word); ok && text != "" {
		return reference{t, text}, nil
	}
	letter, name, ok := strings.Cut(word, ":")
	if t, known := entityLetter(letter); ok && known {
		return reference{t, name}, nil
	}
	return reference{}, formatError(m.path, m.line, "%q names no entity", word)
}

func (m *markup) mention(s document.Span, text string, fields []string) error {
	if len(fields) != 1 {
		return formatError(m.path, m.line, "mention %q: one field is needed", text)
	}
	r, err := m.refer(fields[0], text)
	if err != nil {
		return err
	}
	i, ok := m.index[r]
	if !ok {
		i = len(m.article.Entities)
		m.index[r] = i
		m.article.Entities = append(m.article.Entities, Entity{Name: r.Name, Type: r.Type})
	}
	e := &m.article.Entities[i]
	e.Mentions = append(e.Mentions, s)
	return nil
}

func (m *markup) date(s document.Span, fields []string) error {
	values := strings.Split(fields[0], "~")
	d := Date{Span: s, Value: values[0]}
	if len(values) > 1 {
		d.Alt = values[1:]
	}
	if set, ok := strings.CutPrefix(d.Value, "S:"); ok {
		d.Value, d.Type = set, document.Set
	} else {
		d.Type = valueType(fields[0])
	}
	if len(fields) > 1 {
		d.Mod = fields[1]
	}
	m.article.Dates = append(m.article.Dates, d)
	return nil
}

// valueType returns the type of date that a TIMEX3 value belongs to.
func valueType(v string) document.DateType {
	digit := func(i int) bool { return i < len(v) && v[i] >= '0' && v[i] <= '9' }
	if strings.HasPrefix(v, "P") && (digit(1) || strings.HasPrefix(v[1:], "X") || strings.HasPrefix(v[1:], "T")) {
		return document.Duration
	}
	if strings.HasPrefix(v, "T") && digit(1) {
		return document.Time
	}
	if len(v) < 4 || !strings.Contains(v[4:], "T") {
		return document.Calendar
	}
	for i := range 4 {
		if !digit(i) && v[i] != 'X' {
			return document.Calendar
		}
	}
	return document.Time
}

func (m *markup) quote(s document.Span, fields []string) error {
	if len(fields) != 3 {
		return formatError(m.path, m.line, "quote: three fields are needed, not %d", len(fields))
	}
	q := Quote{Span: s, SpeakerEntity: document.None, Cue: fields[2]}
	switch fields[0] {
	case "d":
		q.Kind = document.Direct
	case "m":
		q.Kind = document.MixedQuote
		q.Fragments = fragments(m.text.String(), s)
	case "i":
		q.Kind = document.Indirect
	default:
		return formatError(m.path, m.line, "%q is no kind of quote", fields[0])
	}
	var who reference
	if description, ok := strings.CutPrefix(fields[1], "~"); ok {
		q.Speaker = description
	} else {
		r, err := m.refer(fields[1], "")
		if err != nil {
			return err
		}
		who, q.Speaker = r, r.Name
	}
	m.article.Quotes = append(m.article.Quotes, q)
	m.said = append(m.said, who)
	return nil
}

// fragments returns the stretches of s that stand in quotation marks.
func fragments(text string, s document.Span) []document.Span {
	var found []document.Span
	for i := s.Start; i < s.End; {
		n := fragment(text[i:s.End], i > s.Start && endsInWord(text[s.Start:i]))
		if n == 0 {
			i++
			continue
		}
		found = append(found, document.Span{Start: i, End: i + n})
		i += n
	}
	return found
}

// fragment returns the length of the marked stretch that t begins with, or 0. A straight single mark after a letter
// (afterWord) opens nothing.
func fragment(t string, afterWord bool) int {
	const left, right = len("‘"), len("’")
	var mark string
	switch {
	case strings.HasPrefix(t, `"`):
		mark = `"`
	case strings.HasPrefix(t, "“"):
		mark = "”"
	case strings.HasPrefix(t, "‘"):
		end := strings.Index(t[left:], "’")
		for end >= 0 && beginsInWord(t[left+end+right:]) { // an apostrophe: go on if a further mark closes
			next := strings.Index(t[left+end+right:], "’")
			if next < 0 {
				break
			}
			end += right + next
		}
		if end < 0 {
			return 0
		}
		return left + end + right
	case strings.HasPrefix(t, "'") && !afterWord:
		mark = "'"
	default:
		return 0
	}
	_, n := utf8.DecodeRuneInString(t)
	end := strings.Index(t[n:], mark)
	if end < 0 {
		return 0
	}
	return n + end + len(mark)
}

func isWord(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r) }

func endsInWord(s string) bool {
	r, n := utf8.DecodeLastRuneInString(s)
	return n > 0 && isWord(r)
}

func beginsInWord(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return n > 0 && isWord(r)
}

func (m *markup) giveRoles() error {
	for _, r := range m.roles {
		i := -1
		if ref, ok := m.alias[r.who]; ok {
			if j, ok := m.index[ref]; ok {
				i = j
			}
		} else {
			i = slices.IndexFunc(m.article.Entities, func(e Entity) bool { return e.Name == r.who })
		}
		if i < 0 {
			return formatError(m.path, r.line, "role for %q, who is not mentioned", r.who)
		}
		m.article.Entities[i].Roles = append(m.article.Entities[i].Roles, r.roles...)
	}
	return nil
}

// finish links quotes to entities and puts everything in text order.
func (m *markup) finish() error {
	a := &m.article
	order := make([]int, len(a.Entities))
	for i := range a.Entities {
		order[i] = i
		sortSpans(a.Entities[i].Mentions)
	}
	sort.SliceStable(order, func(x, y int) bool {
		return less(a.Entities[order[x]].Mentions[0], a.Entities[order[y]].Mentions[0])
	})
	sorted := make([]Entity, len(order))
	place := make([]int, len(order))
	for to, from := range order {
		sorted[to], place[from] = a.Entities[from], to
	}
	a.Entities = sorted
	for i, who := range m.said {
		if who.Name == "" {
			continue
		}
		j, ok := m.index[who]
		if !ok {
			return formatError(m.path, m.line, "speaker %q is not mentioned", who.Name)
		}
		a.Quotes[i].SpeakerEntity = place[j]
	}
	sort.SliceStable(a.Quotes, func(x, y int) bool { return a.Quotes[x].Start < a.Quotes[y].Start })
	sort.SliceStable(a.Dates, func(x, y int) bool { return a.Dates[x].Start < a.Dates[y].Start })
	return nil
}

func less(s, t document.Span) bool { return s.Start < t.Start || s.Start == t.Start && s.End < t.End }

func sortSpans(spans []document.Span) {
	sort.SliceStable(spans, func(x, y int) bool { return less(spans[x], spans[y]) })
}
