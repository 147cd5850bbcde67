//go:build !js

package main

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"

	"byline/internal/lexicon"
)

type lexiconHash = lexicon.Hash

// An entry is one row of the table.
type entry struct {
	phrase   string // as first met
	hash     lexicon.Hash
	class    lexicon.Class
	longer   bool   // a longer phrase starts with it
	cluster  [3]int // 64, 256, 1024
	rank     int    // of the word among the most frequent, from 1; 0 when it is not among them
	canon    int
	tokens   int
	own      bool // from our own lists, which are trusted where sources disagree
	explicit bool // listed as Common by hand
	only     bool // nothing but what our lists say of it in a section marked so
	never    bool // no ordinary word
}

// A vocabulary is the table before it is packed.
type vocabulary struct {
	entries map[lexicon.Hash]*entry
	things  int // canon numbers given so far
}

// add puts a phrase with its classes into the vocabulary, and its beginnings.
func (v *vocabulary) add(phrase string, c lexicon.Class) *entry {
	words := tokens(phrase)
	if len(words) == 0 {
		return nil
	}
	h := lexicon.Word(words[0])
	for _, w := range words[1:] {
		v.entry(h, phrase).longer = true
		h = h.Then(lexicon.Word(w))
	}
	e := v.entry(h, phrase)
	if e.class == 0 && e.rank == 0 {
		e.phrase = phrase
	}
	e.tokens = len(words)
	e.class |= c
	return e
}

func (v *vocabulary) entry(h lexicon.Hash, phrase string) *entry {
	e := v.entries[h]
	if e == nil {
		e = &entry{phrase: phrase, hash: h}
		v.entries[h] = e
	}
	return e
}

// tokens splits a phrase as the text is split: hyphens, slashes, ampersands and brackets are tokens of their own, and so is
// the clitic 's. A test compares it with package segment.
func tokens(phrase string) (out []string) {
	for _, w := range strings.Fields(strings.ReplaceAll(phrase, "’", "'")) {
		for w != "" {
			i := strings.IndexAny(w, "-–/&(),:!+")
			if i < 0 {
				i = len(w)
			}
			if word := w[:i]; word != "" {
				out = append(out, apostrophes(word)...)
			}
			if i < len(w) {
				r := []rune(w[i:])[0]
				out = append(out, string(r))
				i += len(string(r))
			}
			w = w[i:]
		}
	}
	return out
}

// apostrophes splits off the clitic 's and apostrophes at the ends of a word.
func apostrophes(word string) (out []string) {
	if word[0] == '\'' && len(word) > 1 {
		out, word = append(out, "'"), word[1:]
	}
	if base, ok := strings.CutSuffix(word, "'s"); ok && base != "" {
		return append(out, base, "'s")
	}
	if base, ok := strings.CutSuffix(word, "'"); ok && base != "" {
		return append(out, base, "'")
	}
	return append(out, word)
}

// readTable calls row with the fields of every line of a compressed table.
func readTable(path string, row func(fields []string)) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	s := bufio.NewScanner(z)
	for s.Scan() {
		row(strings.Split(s.Text(), "\t"))
	}
	return s.Err()
}

// readClusters reads the words with their clusters, most frequent first. Words with a hyphen are no tokens.
func (v *vocabulary) readClusters(path string) error {
	rank := 0
	return readTable(path, func(f []string) {
		rank++
		if len(tokens(f[0])) != 1 {
			return
		}
		e := v.entry(lexicon.Word(f[0]), f[0])
		if e.rank != 0 {
			return // a less frequent spelling of the same folded word
		}
		e.rank, e.tokens = rank, 1
		for i := range e.cluster {
			e.cluster[i], _ = strconv.Atoi(f[i+1])
		}
	})
}

// readLists reads our own lists. A line that begins with @ says of what classes the phrases under it are: "@ Country : Demonym"
// of which class is what stands before and after a colon, "plural" that plurals are to be added, "only" that the phrases are
// nothing else, "never" that they are no ordinary words. The other lines have phrases with ; between them; = joins the names
// of one thing. # begins a comment.
func (v *vocabulary) readLists(dir string) error {
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		return err
	}
	sort.Strings(files)
	for _, path := range files {
		if err := v.readList(path); err != nil {
			return fmt.Errorf("%s:%w", filepath.Base(path), err)
		}
	}
	return nil
}

// A section says what the lines under it are.
type section struct {
	class, second       lexicon.Class // second: of what follows the colon
	plural, only, never bool
}

func (v *vocabulary) readList(path string) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var s section
	for n, line := range strings.Split(string(b), "\n") {
		line, _, _ = strings.Cut(line, "#")
		line = strings.TrimSpace(line)
		switch {
		case line == "":
		case line[0] == '@':
			if s, err = parseSection(line[1:]); err != nil {
				return fmt.Errorf("%d: %w", n+1, err)
			}
		default:
			v.line(s, line)
		}
	}
	return nil
}

func parseSection(line string) (s section, err error) {
	target := &s.class
	for _, w := range strings.Fields(line) {
		switch w {
		case ":":
			target = &s.second
		case "plural":
			s.plural = true
		case "only":
			s.only = true
		case "never":
			s.never = true
		default:
			c := lexicon.Named(w)
			if c == 0 {
				return s, fmt.Errorf("no class %q", w)
			}
			*target |= c | implied(c)
		}
	}
	return s, nil
}

// implied returns the classes that a class brings with it.
func implied(c lexicon.Class) lexicon.Class {
	switch c {
	case lexicon.Media, lexicon.Party, lexicon.Company, lexicon.Club, lexicon.Government, lexicon.University:
		return lexicon.Organization
	case lexicon.BigCity:
		return lexicon.City
	case lexicon.Feminine, lexicon.Masculine:
		return lexicon.FirstName
	}
	return 0
}

// line reads one line of a list: phrases with ; between them, names of one thing with = between them, and, after a colon
// with a space, phrases of the section's second class that name one other thing.
func (v *vocabulary) line(s section, line string) {
	first, second, _ := strings.Cut(line, " : ")
	for _, phrase := range strings.Split(first, ";") {
		v.things++
		names := strings.Split(phrase, "=")
		for _, name := range names {
			name = strings.TrimSpace(name)
			v.own(name, s)
			if len(names) > 1 {
				v.same(name)
			}
		}
	}
	if second == "" {
		return
	}
	v.things++
	for _, name := range strings.Split(second, ";") {
		name = strings.TrimSpace(name)
		v.own(name, section{class: s.second})
		v.same(name)
	}
}

// same gives the phrase the number of the thing in hand, unless it has one.
func (v *vocabulary) same(name string) {
	if e := v.add(name, 0); e != nil && e.canon == 0 {
		e.canon = v.things
	}
}

func (v *vocabulary) own(name string, s section) {
	e := v.add(name, s.class)
	if e == nil {
		return
	}
	e.own = e.own || s.class != 0
	e.never = e.never || s.never
	e.only = e.only || s.only
	e.explicit = e.explicit || s.class&lexicon.Common != 0
	if s.plural {
		if p := plural(name); p != "" {
			v.add(p, s.class)
		}
	}
}

// plural returns the regular plural of a phrase's last word, "" when there is none to be trusted.
func plural(s string) string {
	switch {
	case strings.HasSuffix(s, "man"):
		return s[:len(s)-3] + "men"
	case strings.HasSuffix(s, "person"):
		return s[:len(s)-6] + "people"
	case strings.HasSuffix(s, "s"), strings.HasSuffix(s, "x"), strings.HasSuffix(s, "ch"), strings.HasSuffix(s, "sh"):
		return s + "es"
	case strings.HasSuffix(s, "y") && len(s) > 1 && !strings.ContainsRune("aeiou", rune(s[len(s)-2])):
		return s[:len(s)-1] + "ies"
	}
	return s + "s"
}
