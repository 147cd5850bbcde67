// Command bench measures what the design promises: how fast each step is, how that compares with splitting the same
// text into tokens, which every step needs, how many articles a second the command line reads, and how large the browser build is. Run it
// with
//
//	go run ./build/bench [article …]
//
// Times are the best of several runs, each on the same text; ratios are more telling than times on a busy machine.
package main

import (
	"bytes"
	"compress/gzip"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"byline/internal/byline"
	"byline/internal/dates"
	"byline/internal/document"
	"byline/internal/export"
	"byline/internal/names"
	"byline/internal/quotes"
	"byline/internal/render"
	"byline/internal/segment"
)

func main() {
	testing.Init() // defines the flag the next line sets
	if err := flag.Set("test.benchtime", "100ms"); err != nil {
		panic(err)
	}
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(files []string) error {
	if len(files) == 0 {
		var err error
		if files, err = filepath.Glob("internal/byline/testdata/*/article.txt"); err != nil || len(files) == 0 {
			return fmt.Errorf("no articles here: run it in the root folder")
		}
	}
	var text strings.Builder
	var texts []string
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			return err
		}
		texts = append(texts, string(data))
		text.Write(data)
		text.WriteString("\n\n")
	}
	// Three sizes, since what is not linear shows.
	for _, times := range []int{1, 10, 50} {
		if err := steps(strings.Repeat(text.String(), times)); err != nil {
			return err
		}
	}
	if err := archive(texts, 10_000); err != nil {
		return err
	}
	return size()
}

// steps measures every step on a document the steps before it have filled.
func steps(text string) error {
	text = document.Normalize(text)
	done, err := byline.Analyze(byline.Article{Text: text, Published: "2026-03-06"})
	if err != nil {
		return err
	}
	fmt.Printf("%d KB, %d tokens, %d mentions, %d quotes, %d dates\n", len(text)/1024, len(done.Tokens), len(done.Mentions), len(done.Quotes), len(done.Dates))
	list := []struct {
		name string
		run  func()
	}{
		{"segment", func() { segment.Split(&document.Document{Text: text}) }},
		{"dates", func() { d := *done; d.Dates = nil; dates.Find(&d) }},
		{"names", func() { d := *done; d.Mentions, d.Entities = nil, nil; names.Find(&d, nil) }},
		{"quotes", func() { d := *done; d.Quotes = nil; quotes.Find(&d) }},
		{"all", func() { _, _ = byline.Analyze(byline.Article{Text: text, Published: "2026-03-06"}) }},
		{"json", func() { export.JSON(done, document.UTF16) }},
		{"html", func() {
			for p, i := render.New(done), 0; i < p.Len(); i++ {
				p.Paragraph(i)
			}
		}},
	}
	var first float64
	for _, step := range list {
		best := 0.0
		for range 3 {
			r := testing.Benchmark(func(b *testing.B) {
				for b.Loop() {
					step.run()
				}
			})
			if ns := float64(r.T.Nanoseconds()) / float64(r.N); best == 0 || ns < best {
				best = ns
			}
		}
		if first == 0 {
			first = best
		}
		fmt.Printf("  %-8s %9.2f ms %8.2f MB/s %7.2f × segment\n", step.name, best/1e6, float64(len(text))/best*1e3, best/first)
	}
	return nil
}

// size builds the browser program and tells how large it is.
func size() error {
	folder, err := os.MkdirTemp("", "bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	file := filepath.Join(folder, "byline.wasm")
	command := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", file, "./wasm/browser")
	command.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if out, err := command.CombinedOutput(); err != nil {
		return fmt.Errorf("%w: %s", err, out)
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var packed bytes.Buffer
	z, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := z.Write(data); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	fmt.Printf("browser build %.2f MB, gzip %.2f MB\n", float64(len(data))/1e6, float64(packed.Len())/1e6)
	return nil
}
