package segment

import (
	"strings"
	"testing"
)

// kinds returns the kind and the text of every paragraph, one a line.
func kinds(text string) string {
	d := split(text)
	var b strings.Builder
	for _, p := range d.Paragraphs {
		b.WriteString(p.Kind.String() + ": " + strings.ReplaceAll(d.Slice(p.Span), "\n", "⏎") + "\n")
	}
	return b.String()
}

var kindCases = []struct{ name, want string }{
	{"a page as pasted", `boilerplate: News
headline: Port strike enters second week as talks stall
boilerplate: ACN|Published
caption: Dockers stand at the gate of the port, May 3, 2031.
caption: Image: ACN
body: The strike at the port went into its second week on Monday, the union said.
body: Talks with the owners broke off on Sunday night and no date was set for new ones.
boilerplate: Read more: What the dockers want
boilerplate: ACN
`},
	{"byline, date line, section headings", `headline: Old bridge to close for a year
byline: By Ann Roe and Bo Li in Leeds
dateline: Friday 16 January 2026
body: The bridge will close in March, the council said, and will stay closed for a year.
headline: WHO WILL PAY?
body: The council will pay for most of the work, and the owner of the railway for the rest.
headline: What happens next
body: A decision is expected on Monday, when the council meets for the last time this year.
boilerplate: (Reporting by Ann Roe; editing by Bo Li)
boilerplate: © 2026 Acme News
`},
	{"what stands under a headline", `headline: Old bridge to close for a year
boilerplate: Published 3 hours ago
byline: Ann Roe
byline: Reuters
dateline: Mon 30 Nov 2026 at 18.20 GMT
boilerplate: 12 comments
body: The bridge will close in March, the council said, and will stay closed for a year.
`},
	{"lists and tables", `body: The plan has three parts, the minister told reporters on Tuesday afternoon in Oslo.
list: • A new road to the port.
list: • A bridge, "in time", over the river.
list: 1. no tolls;
list: 2) no trains.
list: UNITED 3
body: The minister said the parts would be built in that order and that nothing would be left out.
`},
	{"pictures under a headline", `headline: Storm Ada hits coast as thousands flee
caption: Getty Images Waves at the quay
caption: Waves broke over the quay on Monday
body: At least four ships were lost when the storm struck the coast on Monday, officials say.
caption: Four ships were lost
caption: Image: Ann Roe
body: The mayor said that nobody had seen anything like it in the town before Monday.
`},
	{"a live report", `headline: Storm Ada: live updates
byline: By Ann Roe and agencies
dateline: 9.50pm
body: The storm has reached the coast and the trains have stopped, the operator says.
headline: 6.10pm – Ferries stop
body: The ferries have stopped until further notice, the company said in a statement.
`},
	{"speech is no heading", `body: The two met at the gate, as they had every morning for the last seven years.
body: “No, not today”
body: "Why?"
body: Q: Why not?
body: She would not say, and he did not ask her a second time before the gate closed.
`},
	{"by and from inside an article", `body: The two met at the gate, as they had every morning for the last seven years.
body: By noon the two had gone and nobody at the gate could say where they were.
body: From the hill the town could be seen, small and white, and the sea behind it.
`},
}

func TestKinds(t *testing.T) {
	for _, c := range kindCases {
		text := ""
		for _, line := range strings.Split(strings.TrimSpace(c.want), "\n") {
			_, p, _ := strings.Cut(line, ": ")
			text += p + "\n\n"
		}
		if got := kinds(text); got != c.want {
			t.Errorf("%s\n got\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

func TestPhrases(t *testing.T) {
	for name, list := range map[string]string{"labels": labels, "imprints": imprints, "pageWords": pageWords, "timeStamps": timeStamps,
		"pictureCredits": pictureCredits, "captionWords": captionWords} {
		last := ""
		for _, p := range strings.Split(list, "|") {
			if p <= last || name != "labels" && last != "" && strings.HasPrefix(p, last) {
				t.Errorf("%s: %q after %q", name, p, last)
			}
			if !listed(p, list) || name != "labels" && !begins(p, list) || listed(p+"!", list) {
				t.Errorf("%s: %q is not found", name, p)
			}
			last = p
		}
		if listed("", list) || listed("~", list) || begins("!", list) || begins("zzz", list) {
			t.Errorf("%s: found what is not there", name)
		}
	}
}

func TestTitle(t *testing.T) {
	const text = "News\n\nPort strike enters second week\n\nThe strike went into its second week on Monday, the union said."
	if d := split(text); d.Title != "Port strike enters second week" {
		t.Errorf("title %q", d.Title)
	}
	if d := split("The strike went into its second week on Monday, the union said."); d.Title != "" {
		t.Errorf("title %q, want none", d.Title)
	}
}

func TestWrapped(t *testing.T) {
	const wrapped = `The strike at the port went into its second week on Monday, the union
said, and the owners of the port, who had hoped for an end before the
summer, said that they would not offer more than they had. Old Dr.
Roe of the union said that nobody had asked for "more than a fair
share".
The owners were to meet again on Tuesday.

A decision is expected in May, when the council meets for the last time
before the election.
`
	want := []string{
		"body: The strike at the port went into its second week on Monday, the union⏎said, and the owners of the port, who had hoped for an end before the⏎summer, said that they would not offer more than they had. Old Dr.⏎Roe of the union said that nobody had asked for \"more than a fair⏎share\".",
		"body: The owners were to meet again on Tuesday.",
		"body: A decision is expected in May, when the council meets for the last time⏎before the election.",
	}
	if got := kinds(wrapped); got != strings.Join(want, "\n")+"\n" {
		t.Errorf("got\n%s", got)
	}
	pasted := wrapped + "\n" + strings.Repeat("A line that was not wrapped and is longer than the others. ", 3)
	if got := kinds(pasted); !strings.HasPrefix(got, strings.Join(want, "\n")) {
		t.Errorf("beside a long line: got\n%s", got)
	}
	links := "Storm hits the northern coast as thousands leave their homes at night\nPort strike enters second week as talks between owners and union stall\n" +
		"Old bridge over the river to be closed for at least a year from March\n"
	if d := split(links); len(d.Paragraphs) != 3 {
		t.Errorf("headlines: %d paragraphs, want 3", len(d.Paragraphs))
	}
	lines := strings.Repeat("The strike at the port went on, the union said.\n", 8)
	if d := split(lines); len(d.Paragraphs) != 8 {
		t.Errorf("lines that end as sentences: %d paragraphs, want 8", len(d.Paragraphs))
	}
}
