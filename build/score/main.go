//go:build !js

// Score measures the analysis against every development set and prints the figures. It needs the annotated articles of
// this repository and, for the other sets, a folder of corpora with names/, quotes/ and dates/ in it; sets that are not
// there are named as absent.
//
//	go run ./build/score -corpora DIR [-set name] [-errors FILE] [-out DIR]
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"sort"
	"strings"

	"byline/internal/byline"
	"byline/internal/corpus"
	"byline/internal/document"
)

func main() {
	corpora := flag.String("corpora", "", "`folder` with names/, quotes/ and dates/")
	only := flag.String("set", "", "measure only sets whose name contains `text`, as articles/dev or names/")
	articles := flag.String("articles", "internal/corpus/articles", "`folder` of the annotated articles")
	errorsTo := flag.String("errors", "", "write every error, grouped, to `file`")
	out := flag.String("out", "", "write the predictions to this `folder`, offsets in code points")
	flag.Parse()
	if flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	r := &run{w: os.Stdout, corpora: *corpora, articles: *articles, only: *only, out: *out}
	err := r.all()
	if *errorsTo != "" {
		err = errors.Join(err, writeMisses(*errorsTo, r.misses))
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "score:", err)
		os.Exit(1)
	}
}

// A run measures sets one after the other.
type run struct {
	w        io.Writer
	corpora  string
	articles string
	only     string
	out      string
	misses   []miss
	known    bool // a set has the name that was asked for
	absent   []string
	broken   []error // texts the analysis panicked on
}

// A miss is an error in a set.
type miss struct {
	set string
	corpus.Miss
}

func (r *run) all() error {
	for _, part := range []func() error{r.scoreArticles, r.scoreNames, r.scoreQuotes, r.scoreDates, r.scoreCases} {
		if err := part(); err != nil {
			return err
		}
	}
	if !r.known {
		return fmt.Errorf("no set has %q in its name", r.only)
	}
	if len(r.absent) > 0 {
		fmt.Fprintf(r.w, "absent: %s\n", strings.Join(r.absent, ", "))
	}
	if len(r.broken) > 0 {
		return fmt.Errorf("the analysis broke on %d texts and found nothing there, first on %w", len(r.broken), r.broken[0])
	}
	return nil
}

// path returns where the file of a set lies, false when it is not wanted or not there.
func (r *run) path(set, ext string) (string, bool) {
	if !strings.Contains(set, r.only) {
		return "", false
	}
	r.known = true
	if r.corpora != "" {
		for _, name := range []string{set, set + ".measure-only"} {
			path := filepath.Join(r.corpora, filepath.FromSlash(name)+ext)
			if _, err := os.Stat(path); err == nil {
				return path, true
			}
		}
	}
	r.absent = append(r.absent, set)
	return "", false
}

func (r *run) addMisses(set string, list []corpus.Miss) {
	for _, m := range list {
		r.misses = append(r.misses, miss{set, m})
	}
}

// errBroken marks a text that the analysis panicked on.
var errBroken = errors.New("panic")

// analyze analyzes one text of a set. The offsets of gold hold only when normalization left the text as it was.
func analyze(id, title, published, text string) (d *document.Document, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%s: %w: %v\n%s", id, errBroken, p, debug.Stack())
		}
	}()
	d, err = byline.Analyze(byline.Article{ID: id, Title: title, Published: published, Text: text})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", id, err)
	}
	if d.Text != text {
		return nil, fmt.Errorf("%s: the text is not normalized", id)
	}
	return d, nil
}

// analyze is analyze, but a text that breaks the analysis counts as one in which nothing was found; the run fails at its
// end.
func (r *run) analyze(id, title, published, text string) (*document.Document, error) {
	d, err := analyze(id, title, published, text)
	if errors.Is(err, errBroken) {
		r.broken = append(r.broken, err)
		return &document.Document{ID: id, Title: title, Text: text}, nil
	}
	return d, err
}

// writeMisses writes errors by set and kind, each group under a line with its size.
func writeMisses(path string, list []miss) error {
	sort.SliceStable(list, func(i, j int) bool {
		if list[i].set != list[j].set {
			return list[i].set < list[j].set
		}
		return list[i].Kind < list[j].Kind
	})
	return write(path, func(w *bufio.Writer) error {
		for i := 0; i < len(list); {
			end := i
			for end < len(list) && list[end].set == list[i].set && list[end].Kind == list[i].Kind {
				end++
			}
			fmt.Fprintf(w, "# %s %s %d\n", list[i].set, list[i].Kind, end-i)
			for ; i < end; i++ {
				fmt.Fprintf(w, "%s\t%s\t%s\n", list[i].ID, list[i].Kind, strings.Join(list[i].Details, "\t"))
			}
		}
		return nil
	})
}

// write makes a file, and its folder, by calling fill.
func write(path string, fill func(*bufio.Writer) error) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(file)
	err = fill(w)
	if err == nil {
		err = w.Flush()
	}
	if e := file.Close(); err == nil {
		err = e
	}
	return err
}

// writeOut writes predictions when they are asked for.
func (r *run) writeOut(name string, lines [][]byte) error {
	if r.out == "" {
		return nil
	}
	return write(filepath.Join(r.out, filepath.FromSlash(name)), func(w *bufio.Writer) error {
		for _, line := range lines {
			if _, err := w.Write(append(line, '\n')); err != nil {
				return err
			}
		}
		return nil
	})
}

// A column of a table: its head and the figure under it, in hundredths.
type column struct {
	head   string
	figure func(corpus.Scores) float64
}

// f returns a column with the F of a measure, p and rec with its precision and recall.
func f(head, measure string) column {
	return column{head, func(s corpus.Scores) float64 { return s[measure].F() }}
}

func p(head, measure string) column {
	return column{head, func(s corpus.Scores) float64 { return s[measure].Precision() }}
}

func rec(head, measure string) column {
	return column{head, func(s corpus.Scores) float64 { return s[measure].Recall() }}
}

func (r *run) head(title string, columns []column) {
	fmt.Fprintf(r.w, "\n%-34s", title)
	for _, c := range columns {
		fmt.Fprintf(r.w, " %6s", c.head)
	}
	fmt.Fprintln(r.w)
}

func (r *run) row(name string, s corpus.Scores, columns []column) {
	fmt.Fprintf(r.w, "%-34s", name)
	for _, c := range columns {
		fmt.Fprintf(r.w, " %6.1f", 100*c.figure(s))
	}
	fmt.Fprintln(r.w)
}
