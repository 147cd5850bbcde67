package byline_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"byline/internal/byline"
	"byline/internal/document"
	"byline/internal/export"
	"byline/internal/render"
)

var update = flag.Bool("update", false, "write testdata/*/want.json and want.html from today's output")

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
