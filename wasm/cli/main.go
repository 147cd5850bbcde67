// Command cli analyzes articles from a terminal, natively or as a WASI program: articles in, as files or on standard
// input, annotations out. Run it with -help.
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"byline/internal/byline"
	"byline/internal/document"
	"byline/internal/export"
	"byline/internal/intake"
)

const help = `Byline finds who and what is in a news article, who said what, and when things happen.

usage: byline [flags] [file or folder …]

Without a file the article is read from standard input. Files may be plain text, HTML, Markdown or e-mail (.eml); of a
folder, all files with such names are read. One article gives one document; several give one line of JSON each.

  -published YYYY-MM-DD   day of publication, which "on Monday" and "last month" are resolved against;
                          without it, the day the file or the text itself names
  -title TEXT             the headline, if it is not in the text
  -format NAME            %s (default json)
  -offsets UNIT           what positions are counted in: utf16 as in JavaScript (default), codepoint as in Python,
                          utf8 for bytes
  -version                tell the version and stop

examples:
  byline -published 2026-03-14 story.txt
  curl -s https://example.org/story.html | byline -format md
  byline -offsets codepoint archive/ > archive.jsonl

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
	format           export.Format
	unit             document.Unit
	files            []string
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
	out := bufio.NewWriter(stdout)
	status := c.analyze(stdin, out, stderr)
	if err := out.Flush(); err != nil {
		fmt.Fprintf(stderr, "byline: %v\n", err)
		return failed
	}
	return status
}

// parse reads the command line. stop means that what was asked for has been written already.
func parse(args []string, stdout io.Writer) (c command, stop bool, err error) {
	flags := flag.NewFlagSet("byline", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&c.published, "published", "", "")
	flags.StringVar(&c.title, "title", "", "")
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
	c.files = flags.Args()
	if many(c.files) && c.format.Name != "json" {
		return c, false, fmt.Errorf("-format %s takes one article at a time", c.format.Name)
	}
	return c, false, nil
}

func formatNames() string {
	var names []string
	for _, f := range export.Formats {
		names = append(names, f.Name)
	}
	return strings.Join(names, ", ")
}

// many reports whether paths may stand for more than one article.
func many(paths []string) bool {
	if len(paths) != 1 {
		return len(paths) > 1
	}
	info, err := os.Stat(paths[0])
	return err == nil && info.IsDir()
}

func (c *command) analyze(stdin io.Reader, out io.Writer, stderr io.Writer) int {
	status := fine
	complain := func(path string, err error) {
		fmt.Fprintf(stderr, "byline: %s: %v\n", path, cause(err))
		status = failed
	}
	one := func(path string, in io.Reader) {
		// One byte more than is allowed, so that what is too long is seen to be.
		data, err := io.ReadAll(io.LimitReader(in, intake.MaxBytes+1))
		if err == nil {
			data, err = c.document(data, path)
		}
		if err != nil {
			complain(path, err)
			return
		}
		_, _ = out.Write(data) // a failure comes out of Flush
	}
	if len(c.files) == 0 {
		one("standard input", stdin)
		return status
	}
	each(c.files, complain, func(path string) {
		f, err := os.Open(path)
		if err != nil {
			complain(path, err)
			return
		}
		defer f.Close()
		one(path, f)
	})
	return status
}

// cause takes the operation and the path off an error of a file: the message begins with the path anyway.
func cause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// each calls visit for every path, and for every article in those that are folders.
func each(paths []string, complain func(path string, err error), visit func(path string)) {
	for _, root := range paths {
		info, err := os.Stat(root)
		if err != nil {
			complain(root, err)
			continue
		}
		if !info.IsDir() {
			visit(root)
			continue
		}
		found := false
		_ = filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
			switch {
			case err != nil:
				complain(path, err)
			case strings.HasPrefix(e.Name(), ".") && path != root:
				if e.IsDir() {
					return fs.SkipDir
				}
			case e.Type().IsRegular() && intake.Readable(path):
				found = true
				visit(path)
			}
			return nil
		})
		if !found {
			complain(root, errors.New("no articles in this folder"))
		}
	}
}

// document analyzes one article. A panic is a failure of this article alone.
func (c *command) document(data []byte, path string) (result []byte, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("the analysis failed on this text, please report it: %v", p)
		}
	}()
	read, err := intake.Read(data, path)
	if err != nil {
		return nil, err
	}
	a := byline.Article{Title: read.Title, Published: read.Published, Text: read.Text}
	if len(c.files) > 0 {
		name := filepath.Base(path)
		a.ID = strings.TrimSuffix(name, filepath.Ext(name))
	}
	if c.title != "" {
		a.Title = c.title
	}
	if c.published != "" {
		a.Published = c.published
	}
	d, err := byline.Analyze(a)
	if err != nil {
		return nil, err
	}
	return c.format.Document(d, c.unit), nil
}
