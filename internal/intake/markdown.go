package intake

import "strings"

// readMarkdown takes the marks of Markdown away and leaves its words, lists and paragraphs.
func readMarkdown(source string) Article {
	source = strings.ReplaceAll(strings.ReplaceAll(source, "\r\n", "\n"), "\r", "\n")
	a, source := frontMatter(source)
	var b strings.Builder
	b.Grow(len(source))
	fenced := false
	for line := range strings.Lines(source) {
		line = strings.TrimSuffix(line, "\n")
		bare := strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(bare, "```") || strings.HasPrefix(bare, "~~~"):
			fenced = !fenced
			b.WriteByte('\n')
			continue
		case fenced:
			b.WriteString(line)
			b.WriteByte('\n')
			continue
		case isRule(bare):
			b.WriteByte('\n')
			continue
		}
		level := 0
		bare, level = heading(bare)
		for strings.HasPrefix(bare, ">") {
			bare = strings.TrimLeft(bare[1:], " ")
		}
		if rest, isItem := item(bare); isItem {
			bare = rest
			b.WriteString("• ")
		}
		start := b.Len()
		inline(&b, bare)
		if level == 1 && a.Title == "" {
			a.Title = b.String()[start:]
		}
		b.WriteByte('\n')
		if level > 0 {
			b.WriteByte('\n')
		}
	}
	a.Text = b.String()
	return a
}

// frontMatter reads the lines between --- and --- that many programs put before the text.
func frontMatter(source string) (Article, string) {
	var a Article
	rest, found := strings.CutPrefix(source, "---\n")
	if !found {
		return a, source
	}
	head, text, found := strings.Cut(rest, "\n---\n")
	if !found || len(head) > 1<<16 {
		return a, source
	}
	for line := range strings.Lines(head) {
		key, value, _ := strings.Cut(line, ":")
		value = strings.Trim(strings.TrimSpace(value), `"'`)
		switch strings.ToLower(strings.TrimSpace(key)) {
		case "title":
			a.Title = value
		case "date", "published", "pubdate":
			a.Published = value[:min(len(value), 10)]
		}
	}
	return a, text
}

// isRule reports whether line is a thematic break or the underline of a heading.
func isRule(line string) bool {
	return len(line) >= 3 && strings.Trim(line, line[:1]) == "" && strings.Contains("-*_=", line[:1])
}

func heading(line string) (text string, level int) {
	rest := strings.TrimLeft(line, "#")
	level = len(line) - len(rest)
	if level == 0 || level > 6 || !strings.HasPrefix(rest, " ") {
		return line, 0
	}
	return strings.TrimSpace(strings.TrimRight(rest, "#")), level
}

func item(line string) (rest string, isItem bool) {
	if len(line) > 2 && strings.IndexByte("-*+", line[0]) >= 0 && line[1] == ' ' {
		return strings.TrimSpace(line[2:]), true
	}
	return line, false
}

// longestLink is how far a link's parts may lie apart, in bytes.
const longestLink = 2000

// inline writes line without emphasis, code marks, links and escapes.
func inline(b *strings.Builder, line string) {
	for i := 0; i < len(line); {
		c := line[i]
		switch {
		case c == '\\' && i+1 < len(line) && punctuation(line[i+1]):
			b.WriteByte(line[i+1])
			i += 2
			continue
		case c == '!' && i+1 < len(line) && line[i+1] == '[':
			if _, n := link(line[i+1:]); n > 0 {
				i += 1 + n
				continue
			}
		case c == '[':
			if text, n := link(line[i:]); n > 0 {
				inline(b, text)
				i += n
				continue
			}
		case c == '<':
			if url, n := autolink(line[i:]); n > 0 {
				b.WriteString(url)
				i += n
				continue
			}
		case c == '*' || c == '`' || c == '_' && !inWord(line, i):
			n := 1
			for i+n < len(line) && line[i+n] == c {
				n++
			}
			if c == '*' && spaced(line, i, n) {
				b.WriteString(line[i : i+n])
			}
			i += n
			continue
		}
		b.WriteByte(c)
		i++
	}
}

func punctuation(c byte) bool {
	return c > ' ' && c < 0x7f && (c < '0' || c > '9') && (c|0x20 < 'a' || c|0x20 > 'z')
}

// inWord reports whether line[i] has letters on both sides, as in snake_case.
func inWord(line string, i int) bool {
	letter := func(j int) bool { return j >= 0 && j < len(line) && line[j] > ' ' && !punctuation(line[j]) }
	return letter(i-1) && letter(i+1)
}

// spaced reports whether white space or an end is on both sides, 3 * 4, or digits are, 3*4.
func spaced(line string, i, n int) bool {
	if i > 0 && i+n < len(line) && digit(line[i-1]) && digit(line[i+n]) {
		return true
	}
	return (i == 0 || line[i-1] == ' ') && (i+n >= len(line) || line[i+n] == ' ')
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// link returns the text of a link [text](target) or [text][name] that s begins with, and its length in s. A link in a
// link's text is no link.
func link(s string) (text string, n int) {
	end := strings.IndexByte(s[:min(len(s), longestLink)], ']')
	if end < 0 || end+1 >= len(s) || strings.IndexByte(s[1:end], '[') >= 0 {
		return "", 0
	}
	closing := byte(')')
	switch s[end+1] {
	case '(':
	case '[':
		closing = ']'
	default:
		return "", 0
	}
	length := strings.IndexByte(s[end+1:min(len(s), end+longestLink)], closing)
	if length < 0 {
		return "", 0
	}
	return s[1:end], end + 1 + length + 1
}

// autolink returns the address in <https://…> and its length with the brackets.
func autolink(s string) (url string, n int) {
	end := strings.IndexByte(s[:min(len(s), longestLink)], '>')
	if end < 0 || !strings.HasPrefix(s[1:], "http://") && !strings.HasPrefix(s[1:], "https://") {
		return "", 0
	}
	return s[1:end], end + 1
}
