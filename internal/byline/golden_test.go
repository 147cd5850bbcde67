package byline_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"byline/internal/byline"
	"byline/internal/document"
	"byline/internal/export"
	"byline/internal/render"
)

var update = flag.Bool("update", false, "write testdata/*/want.json, want.html and testdata/sums from today's output")

// articles lists the folders of testdata and what the caller knows of each article.
var articles = []struct{ name, published string }{
	{"sample", ""}, // tells its day itself
	{"ferry", "2025-05-14"},
	{"interview", "2026-03-06"},
}

// TestGolden compares whole articles with what came out when somebody last looked at it.
func TestGolden(t *testing.T) {
	for _, a := range articles {
		t.Run(a.name, func(t *testing.T) {
			folder := filepath.Join("testdata", a.name)
			text, err := os.ReadFile(filepath.Join(folder, "article.txt"))
			if err != nil {
				t.Fatal(err)
			}
			d, err := byline.Analyze(byline.Article{ID: a.name, Published: a.published, Text: string(text)})
			if err != nil {
				t.Fatal(err)
			}
			var indented bytes.Buffer
			if err := json.Indent(&indented, export.JSON(d, document.UTF16), "", " "); err != nil {
				t.Fatal(err)
			}
			compare(t, filepath.Join(folder, "want.json"), indented.String())
			var html strings.Builder
			for page, i := render.New(d), 0; i < page.Len(); i++ {
				html.WriteString(page.Paragraph(i) + "\n")
			}
			compare(t, filepath.Join(folder, "want.html"), html.String())
		})
	}
}

// TestSums compares the JSON of twenty articles with the sums that the other builds are held to: the WASI program, the page,
// the npm package and the worker give the same bytes as this one (wasm/cli and web/test/equal.test.mjs).
func TestSums(t *testing.T) {
	files, err := filepath.Glob("testdata/*/*.txt")
	if err != nil || len(files) != 20 {
		t.Fatalf("%d articles, want 20: %v", len(files), err)
	}
	var sums strings.Builder
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		d, err := byline.Analyze(byline.Article{Published: "2026-03-06", Text: string(text)})
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&sums, "%x  %s\n", sha256.Sum256(export.JSON(d, document.UTF16)), strings.TrimPrefix(filepath.ToSlash(file), "testdata/"))
	}
	compare(t, filepath.Join("testdata", "sums"), sums.String())
}

func compare(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	gotLines, wantLines := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for i := range max(len(gotLines), len(wantLines)) {
		if i >= len(gotLines) || i >= len(wantLines) || gotLines[i] != wantLines[i] {
			t.Errorf("%s:%d differs (go test ./internal/byline -update writes it anew):\n got %s\nwant %s",
				path, i+1, strings.Join(gotLines[min(i, len(gotLines)):min(i+3, len(gotLines))], "\n     "),
				strings.Join(wantLines[min(i, len(wantLines)):min(i+3, len(wantLines))], "\n     "))
			return
		}
	}
}
