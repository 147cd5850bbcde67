// Command cli analyzes articles from a terminal, natively or as a WASI program: articles in, as files or on standard
// input, annotations out. Run it with -help.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"byline/internal/byline"
	"byline/internal/document"
	"byline/internal/export"
	"byline/internal/rules"
)

const help = `Byline finds who and what is in a news article, who said what, and when things happen.

usage: byline [flags] [file, folder or 'pattern' …]

Without a file, or for the file -, the article is read from standard input. Files may be plain text, HTML, Markdown or
e-mail (.eml); of a folder all files with such names are read, and of the folders in it. In a pattern * stands for any
letters of a name, ? for one and ** for any folders; put it in quotation marks, so that the shell leaves it alone.

One article gives one document. Several come in the order they were named, folders in that of the alphabet: as JSON, a
line each; as CSV, one table whose first column is the file; as Markdown and CoNLL, one after another. With -out, every
article gives a file of its own, in any format, under the name it has plus that of the format.

what is known
  -published YYYY-MM-DD   day of publication, which "on Monday" and "last month" are resolved against;
                          without it, the day the file or the text itself names
  -title TEXT             the headline, if it is not in the text
  -rules FILE             corrections and words of your own, a rule a line:
                            name "Port Ellery" is GPE
                            name "Brown" means "Ada Brown"
                            name "March" is nothing
                            date "next Friday" in "will vote next Friday" is 2025-11-28
                            quote "We lost the pier…" by "Ada Brown"
what is wanted
  -format NAME            %s (default json)
  -offsets UNIT           what positions are counted in: utf16 as in JavaScript (default), codepoint as in Python,
                          utf8 for bytes
  -out FOLDER             where to put one file for each article
other
  -version                tell the version and stop
  -help                   tell this and stop

examples
  byline -published 2026-03-14 story.txt                    one article, as JSON
  curl -s https://example.org/story.html | byline -format md
  byline archive/ > archive.jsonl                           a folder, a line of JSON an article
  byline -format csv 'archive/**/2026-*.txt' > finds.csv    a table of everything found in them
  byline -format html -out marked archive/                  marked/…/story.txt.html for archive/…/story.txt
  byline archive/ | jq -r '.entities[].name' | sort | uniq -c | sort -rn | head

Long work shows on the terminal how far it is. An article that cannot be read is told of and left out.
Exit status: 0 if every article was analyzed, 1 if one could not be (the others still come out), 2 for wrong usage.
`

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// Exit statuses.
const (
	fine   = 0
	failed = 1
	misuse = 2
)

// A command is one run of the program.
type command struct {
	published, title string
	rules            *rules.Rules
	format           export.Format
	unit             document.Unit
	out              string   // folder for a file an article, or ""
	paths            []string // as given
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	c, stop, err := parse(args, stdout)
	if err != nil {
		fmt.Fprintf(stderr, "byline: %v (-help explains)\n", err)
		return misuse
	}
	if stop {
		return fine
	}
	return c.analyze(stdin, stdout, stderr)
}

// parse reads the command line. stop means that what was asked for has been written already.
func parse(args []string, stdout io.Writer) (c command, stop bool, err error) {
	flags := flag.NewFlagSet("byline", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&c.published, "published", "", "")
	flags.StringVar(&c.title, "title", "", "")
	flags.StringVar(&c.out, "out", "", "")
	corrections := flags.String("rules", "", "")
	format := flags.String("format", "json", "")
	offsets := flags.String("offsets", "utf16", "")
	tell := flags.Bool("version", false, "")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		_, err = fmt.Fprintf(stdout, help, formatNames())
		return c, true, err
	case err != nil:
		return c, false, err
	case *tell:
		_, err = fmt.Fprintln(stdout, byline.Version)
		return c, true, err
	}
	if c.published != "" && !document.IsDay(c.published) {
		return c, false, fmt.Errorf("-published %s: %w", c.published, byline.ErrPublished)
	}
	if c.format, err = export.Find(*format); err != nil {
		return c, false, fmt.Errorf("-format %s: %w, only %s", *format, err, formatNames())
	}
	var known bool
	if c.unit, known = document.ParseUnit(*offsets); !known {
		return c, false, fmt.Errorf("-offsets %s: no such unit, only utf16, codepoint, utf8", *offsets)
	}
	if c.rules, err = readRules(*corrections); err != nil {
		return c, false, err
	}
	c.paths = flags.Args()
	return c, false, c.check()
}

// check reports what does not go together.
func (c *command) check() error {
	for _, p := range c.paths {
		if err := checkPattern(p); err != nil {
			return err
		}
	}
	if c.out == "" && many(c.paths) && !joins(c.format) {
		return fmt.Errorf("-format %s gives one document an article: name a folder for them, as in -out annotated", c.format.Name)
	}
	return nil
}

// readRules reads a rules file; without a name there are none.
func readRules(name string) (*rules.Rules, error) {
	if name == "" {
		return nil, nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("-rules %s: %w", name, cause(err))
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, rules.MaxBytes+1))
	if err != nil {
		return nil, fmt.Errorf("-rules %s: %w", name, cause(err))
	}
	r, err := rules.Parse(string(text))
	if wrong, is := errors.AsType[*rules.Error](err); is {
		return nil, fmt.Errorf("%s:%d: %s", name, wrong.Line, wrong.Reason)
	}
	return r, err
}

func formatNames() string {
	var names []string
	for _, f := range export.Formats {
		names = append(names, f.Name)
	}
	return strings.Join(names, ", ")
}
