package intake

import (
	"bytes"
	"strings"
)

// readMail reads an e-mail as it is stored in .eml files. It is written by hand because net/mail and mime add 0.1 to
// 0.3 MB to the browser build.
func readMail(data []byte) Article {
	data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	head, body := split(data)
	var parts mailParts
	parts.add(head, body, 0)
	a := Article{Text: parts.plain}
	if parts.html != "" && len(strings.TrimSpace(parts.plain)) < shortest {
		a = readHTML(parts.html, false)
	}
	a.Title = decodeWords(head.get("subject"))
	a.Published = mailDay(head.get("date"))
	return a
}

// mailParts are the first plain text and the first HTML of a message.
type mailParts struct{ plain, html string }

// deepestPart is how far parts may lie in one another.
const deepestPart = 6

func (m *mailParts) add(head header, body []byte, depth int) {
	class, params, _ := strings.Cut(head.get("content-type"), ";")
	class = strings.ToLower(strings.TrimSpace(class))
	boundary := parameter(params, "boundary")
	if strings.HasPrefix(head.get("content-disposition"), "attachment") {
		return
	}
	switch {
	case strings.HasPrefix(class, "multipart/") && boundary != "" && depth < deepestPart:
		for _, part := range pieces(body, boundary) {
			h, b := split(part)
			m.add(h, b, depth+1)
		}
	case (class == "text/plain" || class == "") && m.plain == "":
		m.plain = decode(transferred(head, body))
		if strings.EqualFold(parameter(params, "format"), "flowed") {
			m.plain = strings.ReplaceAll(m.plain, " \n", " ")
		}
	case class == "text/html" && m.html == "":
		m.html = decode(transferred(head, body))
	}
}

// pieces splits the body of a multipart message.
func pieces(body []byte, boundary string) [][]byte {
	mark := []byte("\n--" + boundary)
	list := bytes.Split(append([]byte("\n"), body...), mark)
	list = list[1:] // what stands before the first mark is for old programs
	for i, part := range list {
		if bytes.HasPrefix(part, []byte("--")) {
			return list[:i]
		}
		_, list[i], _ = bytes.Cut(part, []byte("\n"))
	}
	return list
}

// transferred undoes the transfer encoding as far as it is intact.
func transferred(head header, body []byte) []byte {
	switch strings.ToLower(strings.TrimSpace(head.get("content-transfer-encoding"))) {
	case "quoted-printable":
		return unquote(body)
	case "base64":
		return unbase(body)
	}
	return body
}

// A header is the lines before the first empty one.
type header string

func split(message []byte) (header, []byte) {
	if bytes.HasPrefix(message, []byte("\n")) {
		return "", message[1:]
	}
	head, body, found := bytes.Cut(message, []byte("\n\n"))
	if !found {
		return "", message
	}
	return header(head), body
}

// get returns the value of the first field called name, which is in lower case, unfolded.
func (h header) get(name string) string {
	var value strings.Builder
	inside := false
	for line := range strings.Lines(string(h)) {
		line = strings.TrimSuffix(line, "\n")
		if inside {
			if !strings.HasPrefix(line, " ") && !strings.HasPrefix(line, "\t") {
				break
			}
			value.WriteByte(' ')
			value.WriteString(strings.TrimSpace(line))
			continue
		}
		key, rest, _ := strings.Cut(line, ":")
		if strings.EqualFold(strings.TrimSpace(key), name) {
			inside = true
			value.WriteString(strings.TrimSpace(rest))
		}
	}
	return value.String()
}
