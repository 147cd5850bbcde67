package quotes_test

import (
	"fmt"
	"sort"
	"strings"
	"testing"
	"unicode/utf8"

	"byline/internal/document"
	"byline/internal/quotes"
	"byline/internal/segment"
)

// read splits text and takes the names in braces as mentions: {Ann Roe} a person, {o:Acme} a body, {g:Oslo} a place,
// {Ann Roe/mayor} a person with a role. Names that end with the same word are one entity.
func read(text string) *document.Document {
	var b strings.Builder
	type name struct {
		document.Span
		kind document.EntityType
		role string
	}
	var names []name
	for {
		i := strings.IndexByte(text, '{')
		if i < 0 {
			break
		}
		n := i + strings.IndexByte(text[i:], '}')
		b.WriteString(text[:i])
		x := name{kind: document.Person}
		s := text[i+1 : n]
		switch {
		case strings.HasPrefix(s, "o:"):
			x.kind, s = document.Org, s[2:]
		case strings.HasPrefix(s, "g:"):
			x.kind, s = document.GPE, s[2:]
		case strings.HasPrefix(s, "n:"):
			x.kind, s = document.Norp, s[2:]
		}
		if k := strings.IndexByte(s, '/'); k > 0 {
			x.role, s = s[k+1:], s[:k]
		}
		x.Start = b.Len()
		b.WriteString(s)
		x.End = b.Len()
		names = append(names, x)
		text = text[n+1:]
	}
	b.WriteString(text)
	d := &document.Document{Text: b.String()}
	segment.Split(d)
	byLast := map[string]int{}
	for _, x := range names {
		s := d.Slice(x.Span)
		last := s[strings.LastIndexByte(s, ' ')+1:]
		e, ok := byLast[last]
		if !ok {
			e = len(d.Entities)
			byLast[last] = e
			d.Entities = append(d.Entities, document.Entity{Type: x.kind, Name: s})
		}
		if len(s) > len(d.Entities[e].Name) {
			d.Entities[e].Name = s
		}
		if x.role != "" {
			d.Entities[e].Roles = append(d.Entities[e].Roles, x.role)
		}
		first := sort.Search(len(d.Tokens), func(i int) bool { return d.Tokens[i].End > x.Start })
		end := sort.Search(len(d.Tokens), func(i int) bool { return d.Tokens[i].Start >= x.End })
		d.Entities[e].Mentions = append(d.Entities[e].Mentions, len(d.Mentions))
		d.Mentions = append(d.Mentions, document.Mention{Span: x.Span, Tokens: document.Range{First: first, End: end}, Type: x.kind, Entity: e})
	}
	return d
}

// written lists the quotes of d, one a line: kind, words, speaker, cue.
func written(d *document.Document) string {
	var b strings.Builder
	for i := range d.Quotes {
		q := &d.Quotes[i]
		who := d.Slice(q.Attributed)
		if q.Speaker != document.None {
			who = d.Entities[q.Speaker].Name
		}
		fmt.Fprintf(&b, "%s | %s | %s | %s\n", q.Kind, strings.ReplaceAll(d.Slice(q.Span), "\n", "/"), who, d.Slice(q.Cue))
	}
	return b.String()
}

func check(t *testing.T, text, want string) {
	t.Helper()
	d := read(text)
	quotes.Find(d)
	if got := strings.ReplaceAll(written(d), " | \n", " |\n"); strings.TrimSpace(got) != strings.TrimSpace(strings.ReplaceAll(want, " | \n", " |\n")) {
		t.Errorf("%s\n got:\n%s want:\n%s", text, got, want)
	}
}

// found lists texts and what Find finds in them, as written writes it.
var found = []struct{ text, want string }{
	// direct: where the cue stands
	{`"The gate is shut," said {Ann Roe}.`, `direct | "The gate is shut," | Ann Roe | said`},
	{`"The gate is shut," {Ann Roe} told reporters on Monday. "Go home."`, "direct | \"The gate is shut,\" | Ann Roe | told\ndirect | \"Go home.\" | Ann Roe |"},
	{`{Ann Roe} said: "The gate is shut."`, `direct | "The gate is shut." | Ann Roe | said`},
	{`"If it rains," {Ann Roe} said, "we stay."`, "direct | \"If it rains,\" | Ann Roe | said\ndirect | \"we stay.\" | Ann Roe | said"},
	{`“Who pays?” asked {Ann Roe}, a farmer.`, `direct | “Who pays?” | Ann Roe | asked`},
	{`"Never," groused {Ann Roe}.`, `direct | "Never," | Ann Roe | groused`},
	// marks
	{`'It's a long way,' said {Ann Roe}. 'Don't wait.'`, "direct | 'It's a long way,' | Ann Roe | said\ndirect | 'Don't wait.' | Ann Roe |"},
	{`« We stay », insisted {Ann Roe}.`, `direct | « We stay » | Ann Roe | insisted`},
	{`„We stay here“, said {Ann Roe}.`, `direct | „We stay here“ | Ann Roe | said`},
	{"``We stay here,'' said {Ann Roe}.", "direct | ``We stay here,'' | Ann Roe | said"},
	{`“He told me ‘no’ twice,” said {Ann Roe}.`, `direct | “He told me ‘no’ twice,” | Ann Roe | said`},
	{"“We lost the roof.\n\n“Then we lost the house,” said {Ann Roe}.", "direct | “We lost the roof. | Ann Roe | \ndirect | “Then we lost the house,” | Ann Roe | said"},
	{"''We stay here,'' said {Ann Roe}. ''Go home.''", "direct | ''We stay here,'' | Ann Roe | said\ndirect | ''Go home.'' | Ann Roe |"},
	{`"It was a farce," {Ann Roe} said, but "nobody was hurt."`, "direct | \"It was a farce,\" | Ann Roe | said\ndirect | \"nobody was hurt.\" | Ann Roe | said"},
	{"{Ann Roe} added:\n\nThe gate is shut and will stay shut.", `direct | The gate is shut and will stay shut. | Ann Roe | added`},
	// not speech
	{`In her book, "Make Your Kid a Fisherman," {Ann Roe} said the sea was calm.`, `indirect | the sea was calm | Ann Roe | said`},
	{`It was a set of mill rules that could close the gate. It is what {Ann Roe} said when she left. (Warning: The gate is shut.)`, ``},
	{`The so-called "dark stores" of the '90s closed, and the players' club kept its members' 14" screens.`, ``},
	{`Her novel "The Long Tide" won a prize.`, ``},
	{`{Ann Roe} read "War and Peace" and "Emma".`, ``},
	{`“I will not go,” {Ann Roe} told the Times; “I might,” {Bo Tran} told the Post.`, "direct | “I will not go,” | Ann Roe | told\ndirect | “I might,” | Bo Tran | told"},
	// mixed
	{`{Ann Roe} said the plan was "a farce" and would fail.`, `mixed | the plan was "a farce" and would fail | Ann Roe | said`},
	{`{Ann Roe} called it "a farce".`, `mixed | "a farce" | Ann Roe | called`},
	{`{Ann Roe} said that the plan was ‘finished’, and that staff had been ‘used’.`, `mixed | the plan was ‘finished’, and that staff had been ‘used’ | Ann Roe | said`},
	// indirect
	{`{Ann Roe} said on Friday the gate would close.`, `indirect | the gate would close | Ann Roe | said`},
	{`{Ann Roe} told reporters in {g:Oslo} that the gate would close.`, `indirect | the gate would close | Ann Roe | told`},
	{`The gate will close, union officials said.`, `indirect | The gate will close | union officials | said`},
	{`The gate, police said, was closed.`, `indirect | The gate, police said, was closed | police | said`},
	{`The gate was closed, according to {Ann Roe}.`, `indirect | The gate was closed | Ann Roe | according to`},
	{`According to {Ann Roe}, the gate was closed.`, `indirect | the gate was closed | Ann Roe | According to`},
	{`{Ann Roe} said the gate was closed and {Bo Tran} denied it was locked.`, "indirect | the gate was closed | Ann Roe | said\nindirect | it was locked | Bo Tran | denied"},
	{`{Ann Roe} asked whether the gate was closed.`, `indirect | whether the gate was closed | Ann Roe | asked`},
	{`The court was told that the gate was closed.`, `indirect | the gate was closed |  | told`},
	{`{Ann Roe} believes the gate is closed, urged them to leave and warned of floods.`, ``},
	{`Prices were adjusted according to age.`, ``},
	{`Officials said the gate was shut, but several donors, speaking anonymously, said it was open.`, "indirect | the gate was shut | Officials | said\nindirect | it was open | several donors | said"},
	{`{Ann Roe}, who had said she would stay, told {o:Acme} the gate was shut.`, "indirect | she would stay | Ann Roe | said\nindirect | the gate was shut | Ann Roe | told"},
	{`'It shook': survivors tell of the crash`, `direct | 'It shook' | survivors | :`},
	{`"A farce," was how {Ann Roe} put it.`, `direct | "A farce," | Ann Roe | put`},
	{`"One," {Ann Roe} paused, "and two."`, "direct | \"One,\" | Ann Roe | paused\ndirect | \"and two.\" | Ann Roe | paused"},
	{`The driver was, in the words of {Ann Roe}, "a menace".`, `mixed | "a menace" | Ann Roe | in the words of`},
	{`The river was "a ditch", {Ann Roe} said.`, `mixed | The river was "a ditch" | Ann Roe | said`},
	{`"A ditch" — {Ann Roe}`, `direct | "A ditch" | Ann Roe |`},
	{`"A ditch" — The {o:Acme Herald}`, `direct | "A ditch" | Acme Herald |`},
	// speakers
	{`"It's over," one voter, {Ann Roe}, 52, of {g:Oslo}, said as she left the hall.`, `direct | "It's over," | Ann Roe | said`},
	{`A spokesman for the mill said the gate was closed.`, `indirect | the gate was closed | spokesman for the mill | said`},
	{`A farmer, {Ann Roe}, said the gate was closed.`, `indirect | the gate was closed | Ann Roe | said`},
	{`{Ann Roe}, 42, a farmer, said the gate was closed.`, `indirect | the gate was closed | Ann Roe | said`},
	{`"Stay," said {Roe} spokesman {Bo Tran}.`, `direct | "Stay," | Bo Tran | said`},
	{`"Stay," said a {Roe} aide.`, `direct | "Stay," | Roe aide | said`},
	{`"Stay," said the baker, {Ann Roe}.`, `direct | "Stay," | Ann Roe | said`},
	{`{Ann Roe} and {Bo Tran} said the gate was closed.`, `indirect | the gate was closed | Ann Roe | said`},
	{"{Ann Roe/finance minister} resigned.\n\n\"Enough,\" the finance minister said.", `direct | "Enough," | Ann Roe | said`},
	{`Mr {Bo Tran} met Mrs {Ann Roe}. "Enough," she said. "Not yet," he replied.`, "direct | \"Enough,\" | Ann Roe | said\ndirect | \"Not yet,\" | Bo Tran | replied"},
	{`{Ann Roe} was first off the bus. "I waited for years."`, `direct | "I waited for years." | Ann Roe |`},
	{`The second banner read: "No water, no votes."`, `direct | "No water, no votes." | second banner | read`},
	{`Dam could fail within days, experts warn`, `indirect | Dam could fail within days | experts | warn`},
	// marks out of place
	{`{Ann Roe} said,"The gate is shut."`, `direct | "The gate is shut." | Ann Roe | said`},
	{`{Ann Roe} said boats were free," Clubs can hire them". It rained.`, `mixed | boats were free," Clubs can hire them" | Ann Roe | said`},
	{`“The gate is shut," {Ann Roe} said. "Go home.”`, "direct | “The gate is shut,\" | Ann Roe | said\ndirect | \"Go home.” | Ann Roe |"},
	{"{Ann Roe} said, \"We learned a lot.\n\nThe next game is on Monday.", `direct | "We learned a lot. | Ann Roe | said`},
	// names in marks are no speech
	{`A print called "Horses and Riders" hung there, and a guest goes by the name "The Owl".`, ``},
	{`On his show "The Hour," {Ann Roe} said the plan had failed.`, `indirect | the plan had failed | Ann Roe | said`},
	{`"The gate is shut," {Ann Roe} said on {o:Acme}'s "The Hour".`, `direct | "The gate is shut," | Ann Roe | said`},
	{`Reports: "leaner" rules for asylum planned`, ``},
	// nouns that look like verbs
	{`But state law requires a permit, and the rules that apply are new.`, ``},
	{`It is worth noting that the bridge is old.`, ``},
	{`{Ann Roe} wrote to the journal that month.`, ``},
	// clauses
	{`As {Ann Roe} told reporters, the gap has grown.`, `indirect | the gap has grown | Ann Roe | told`},
	{`After saying the gate was shut, {Ann Roe} left.`, `indirect | the gate was shut | Ann Roe | saying`},
	{`{Ann Roe} went on to explain how the gate was shut.`, `indirect | how the gate was shut | Ann Roe | explain`},
	{`{Ann Roe} has not said whether she will stay.`, `indirect | whether she will stay | Ann Roe | said`},
	{`The club said the pool would close, with {Ann Roe} adding that it was old.`, "indirect | the pool would close | club | said\nindirect | it was old | Ann Roe | adding"},
	{`About 9 million people live there, according to {Ann Roe}.`, `indirect | About 9 million people live there | Ann Roe | according to`},
	{`Bonuses were small, {o:Acme Herald} reports.`, `indirect | Bonuses were small | Acme Herald | reports`},
	{`{Bo Tran} put it to {Ann Roe} that she had a key.`, `indirect | she had a key | Bo Tran | put it`},
	{`The general was quoted by state television as saying the gate was shut.`, `indirect | the gate was shut | general | quoted`},
	{`While {Ann Roe} said the gate was shut, the mill is open.`, `indirect | the gate was shut | Ann Roe | said`},
	{`{Bo Tran} called {Ann Roe} a "farmer" who is "never there".`, "mixed | \"farmer\" | Bo Tran | called\nmixed | \"never there\" | Bo Tran | called"},
	{`The gate was shut, according to a letter {Ann Roe} wrote in May.`, `indirect | The gate was shut | Ann Roe | according to`},
	// subjects
	{`The {o:Oslo Union} (OU), the mill's own, and the {o:Acme Club} said the gate was shut.`, `indirect | the gate was shut | Oslo Union | said`},
	{`Mr {Bo Tran} and Ms {Ann Roe} said the gate was shut.`, `indirect | the gate was shut | Bo Tran | said`},
	{`The {o:Acme Party} (AP) of President {Bo Tran}, who is old, called it "a farce".`, `mixed | "a farce" | Acme Party | called`},
	{`His lawyer, {Ann Roe} of {o:Acme}, said the gate was shut.`, `indirect | the gate was shut | Ann Roe | said`},
	{`A farming group, the {o:Acme Club}, said the gate was shut.`, `indirect | the gate was shut | Acme Club | said`},
	{`{o:Acme} just this week announced that the gate was shut.`, `indirect | the gate was shut | Acme | announced`},
	{`The change is likely to calm farmers, who have argued that the gate was shut.`, `indirect | the gate was shut | farmers | argued`},
	{`{o:Acme} Ltd shut the gate. The company said it was old.`, `indirect | it was old | Acme | said`},
	{`{Bo Tran}, 62, sat down. "Stay," the 62-year-old said.`, `direct | "Stay," | Bo Tran | said`},
	{`The head of the league (a union), {Ann Roe}, called it "a farce".`, `mixed | "a farce" | Ann Roe | called`},
	{`It was a good decision, Mr {Bo Tran} (Oslo) told {o:Acme}.`, `indirect | It was a good decision | Bo Tran | told`},
	{`{g:Oslo}, {g:Bergen} and {g:Turku} all said they would stay.`, `indirect | they would stay | Oslo | said`},
	{`A video of {Ann Roe} saying the gate was shut spread.`, `indirect | the gate was shut spread | Ann Roe | saying`},
	{`Officials briefed on the talks said the gate was shut.`, `indirect | the gate was shut | Officials | said`},
	// a description is the body of its trade, not the one named last
	{`{o:Oslo Ferries Ltd} struck a deal with its {o:Seafarers' Union}. The {o:Polar Star}, the largest of its ships, will leave on Friday. Two others will follow, the company said.`,
		`indirect | Two others will follow | Oslo Ferries Ltd | said`},
	{`The {o:Harbour Commission} shut the quay. {o:Oslo Ferries Ltd} moved its boats. The regulator said the quay was old.`, `indirect | the quay was old | Harbour Commission | said`},
	{`The {o:Acme Airways} crew waited. A fleet of {o:Borg Cement} lorries passed. The airline said the crew would fly.`, `indirect | the crew would fly | Acme Airways | said`},
	{`For {Ann Roe}, a teacher, {Bo Tran} was also a hero. She said, "{Bo Tran} taught us all."`, `direct | "Bo Tran taught us all." | Ann Roe | said`},
	{`For {Hal Brandt}, a teacher, {Bo Tran} was also a hero. He said, "{Bo Tran} taught us all."`, `direct | "Bo Tran taught us all." | Hal Brandt | said`},
	{`The form, which aides say runs to 50 pages, "must be signed in ink", and the clerk will keep it.`, `indirect | runs to 50 pages | aides | say`},
	{`The form, which aides say runs to 50 pages and has a seal, was lost.`, `indirect | runs to 50 pages and has a seal | aides | say`},
	{`{Bo Tran} was a legend for {Ann Roe}, a teacher. "{Bo Tran} taught us all," she said.`, `direct | "Bo Tran taught us all," | Ann Roe | said`},
}

func TestFind(t *testing.T) {
	for _, c := range found {
		check(t, c.text, c.want)
	}
}

func TestTurns(t *testing.T) {
	check(t, "Farmer {Hal Brandt} spoke by phone.\n\nQ: How bad was it?\n\nA: Worse than ever.\n\nQ: And now?\n\nA: Now we wait.",
		"direct | Worse than ever. | Hal Brandt | :\ndirect | Now we wait. | Hal Brandt | :")
	check(t, "\"{ROE}: How bad was it?\n\n\"{TRAN}: Worse than I ever saw, and it went on all night.\n\n\"{ROE}: And now?\n\n\"{TRAN}: Now we wait.\"",
		"direct | Worse than I ever saw, and it went on all night. | TRAN | :\ndirect | Now we wait. | TRAN | :")
}

// TestGroup holds which quotes are parts of one quotation.
func TestGroup(t *testing.T) {
	d := read("\"If it rains,\" {Ann Roe} said, \"we stay.\" She said the gate was shut. “We lost the roof.\n\n“Then we left,” {Bo Tran} said. “No more.”")
	quotes.Find(d)
	var got []int
	for i := range d.Quotes {
		got = append(got, d.Quotes[i].Group)
	}
	if want := []int{0, 0, 1, 2, 2, 3}; fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("groups %v, want %v\n%s", got, want, written(d))
	}
}

func TestInterview(t *testing.T) {
	check(t, "{Hal Brandt} farms at the river.\n\nHow bad was it?\n\nI lost the roof.\n\nDid you sleep?\n\nWe sat on the stairs.\n\nAnd now?\n\nNow I wait.",
		"direct | I lost the roof. | Hal Brandt |\ndirect | We sat on the stairs. | Hal Brandt |\ndirect | Now I wait. | Hal Brandt |")
	check(t, "{Hal Brandt} farms at the river.\n\nHow bad was it?\n\nThe roof is gone.\n\nDid anybody sleep?\n\nNobody did.\n\nAnd now?\n\nEverybody waits.", "")
}

// TestUnmatched holds that a mark without an end never swallows what follows it.
func TestUnmatched(t *testing.T) {
	check(t, "The banner was \"torn across two lines of paint.\n\n\"It made me cry,\" {Lena Fox} said.", `direct | "It made me cry," | Lena Fox | said`)
	check(t, "\"We were never asked, said {Ann Roe}, who farms here.", `direct | "We were never asked, | Ann Roe | said`)
}

var pieces = []string{"it ", "He ", "the minister ", "asked if ", "film ", "which ", "by ", "in the words of ", "letter ", "-", "said", "Doe", `"`, "“", "”", "'", "’", "said ", "Roe ", ", ", ". ", "\n\n", "the plan was ", "according to ", "told ", "that ", ": ", "who ", "(", "42 ", "« ", "»", "and "}

// TestHostile holds that time stays linear: four times the text takes at most about four times as long.
func TestHostile(t *testing.T) {
	for _, s := range []string{`"`, "“", " 'a", "said ", "“a” ", "Roe said, ", "according to the ", "that ", ", ", "A: b?\n\n", `"a" said the man `, "he said ", "‘ ", "(“", "who said "} {
		d := &document.Document{Text: strings.Repeat(s, 65000)}
		segment.Split(d)
		quotes.Find(d)
		sound(t, d)
	}
	for _, s := range []string{`{Ann Roe/minister} said, "{Bo Tran}" he said the minister said `, "He told {Ann Roe}, who {Bo Tran} said it said. ", "\"They,\" the minister said {Ann Roe/minister}. "} {
		d := read(strings.Repeat(s, 20000))
		quotes.Find(d)
		sound(t, d)
	}
}

// sound checks what must hold for the quotes of any text.
func sound(t *testing.T, d *document.Document) {
	t.Helper()
	last := -1
	for i := range d.Quotes {
		q := &d.Quotes[i]
		if q.Start <= last || q.Empty() || q.End > len(d.Text) {
			t.Fatalf("quote %d %v after %d", i, q.Span, last)
		}
		last = q.End - 1
		spans := append([]document.Span{q.Span, q.Cue, q.Attributed}, q.Marked...)
		for k, s := range spans {
			if s.Start < 0 || s.End < s.Start || s.End > len(d.Text) || !rune0(d.Text, s.Start) || !rune0(d.Text, s.End) {
				t.Fatalf("quote %d span %d: %v", i, k, s)
			}
		}
		for _, m := range q.Marked {
			if !q.Contains(m) {
				t.Fatalf("quote %v does not hold its marked part %v", q.Span, m)
			}
		}
		if q.Speaker != document.None && q.Speaker >= len(d.Entities) || q.Score < 0 || q.Score > 1 || q.Why == "" {
			t.Fatalf("quote %d: %+v", i, q)
		}
	}
}

func rune0(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }

func FuzzFind(f *testing.F) {
	f.Add("\x00\x05\x06\x09\x0a\x02\x08")
	f.Add("{Ann Roe} said the plan was \"a farce\". 'No,' he said.")
	f.Fuzz(func(t *testing.T, s string) {
		var b strings.Builder
		for i := 0; i < len(s); i++ {
			if int(s[i]) < len(pieces) {
				b.WriteString(pieces[s[i]])
			} else {
				b.WriteByte(s[i])
			}
		}
		text := document.Normalize(b.String())
		d := &document.Document{Text: text}
		segment.Split(d)
		nameAll(d)
		quotes.Find(d)
		sound(t, d)
		first := written(d)
		quotes.Find(d)
		if again := written(d); again != first {
			t.Fatalf("not the same twice:\n%s\n%s", first, again)
		}
	})
}

// nameAll makes a mention of every capitalized word, people and bodies by turns.
func nameAll(d *document.Document) {
	byWord := map[string]int{}
	for i := range d.Tokens {
		if s := d.Tokens[i].Shape; s != document.Capital && s != document.Upper {
			continue
		}
		w := d.Word(i)
		e, ok := byWord[w]
		if !ok {
			e = len(d.Entities)
			byWord[w] = e
			d.Entities = append(d.Entities, document.Entity{Type: document.EntityType(len(w) % 3), Name: w, Roles: []string{"minister"}})
		}
		d.Entities[e].Mentions = append(d.Entities[e].Mentions, len(d.Mentions))
		d.Mentions = append(d.Mentions, document.Mention{Span: d.Tokens[i].Span, Tokens: document.Range{First: i, End: i + 1}, Type: d.Entities[e].Type, Entity: e})
	}
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat(`"The gate is shut," {Ann Roe} told reporters in {g:Oslo} on Monday. "Go home." She said the plan was "a farce" and would fail.
The mill, which opened in 1904, employs 300 people and buys its timber from {o:Acme}. Union officials said the gate would close, according to {Bo Tran}.

`, 100)
	d := read(text)
	b.SetBytes(int64(len(d.Text)))
	b.ReportAllocs()
	for b.Loop() {
		quotes.Find(d)
	}
}
