package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestMatch(t *testing.T) {
	for _, test := range []struct {
		pattern, path string
		want          bool
	}{
		{"*.txt", "a.txt", true}, {"*.txt", "b/a.txt", false}, {"**/*.txt", "a.txt", true}, {"**/*.txt", "b/c/a.txt", true},
		{"**", "b/c/a.txt", true}, {"b/**", "b/c/a.txt", true}, {"b/**", "c/a.txt", false}, {"**/c/**/*.txt", "b/c/a.txt", true},
		{"**/c/**/*.txt", "b/d/a.txt", false}, {"b/?.txt", "b/a.txt", true}, {"b/?.txt", "b/aa.txt", false}, {"**/**/a.txt", "a.txt", true},
		{"b/**/c", "b/c", true}, {"b/**/c", "b/c/d", false}, {"[ab]/*", "a/x", true},
		{strings.Repeat("**/", 30) + "x", strings.Repeat("a/", 200) + "y", false},
	} {
		if got := match(strings.Split(test.pattern, "/"), strings.Split(test.path, "/")); got != test.want {
			t.Errorf("%s matches %s: %v", test.pattern, test.path, got)
		}
	}
}

// runs is what the program writes, and its status.
func runs(args ...string) (status int, out, errs string) {
	var o, e bytes.Buffer
	status = run(args, strings.NewReader("Text of an article."), &o, &e)
	return status, o.String(), e.String()
}

func TestJoined(t *testing.T) {
	write(t, map[string]string{"a.txt": "Ada Roe said: “Yes, it\nis, ‘so’,” on Monday.", "=b.txt": "Ada Roe said no."})
	_, out, _ := runs("-format", "csv", "a.txt", "=b.txt")
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	if err != nil || rows[0][0] != "article" || rows[1][0] != "a.txt" || rows[len(rows)-1][0] != "'=b.txt" {
		t.Errorf("%v: %q", err, rows)
	}
	_, alone, _ := runs("-format", "csv", "a.txt")
	if want, err := csv.NewReader(strings.NewReader(alone)).ReadAll(); err != nil || !slices.Equal(rows[1][1:], want[1]) {
		t.Errorf("%v: among others %q, alone %q", err, rows[1][1:], want[1])
	}
	_, out, _ = runs("-format", "conll", "a.txt", "=b.txt")
	if strings.Count(out, "# global.columns") != 1 || !strings.Contains(out, "\n\n# newdoc id = =b.txt\n# newpar") {
		t.Errorf("CoNLL of two articles is %s", out)
	}
	_, a, _ := runs("-format", "md", "a.txt")
	_, b, _ := runs("-format", "md", "=b.txt")
	if _, out, _ = runs("-format", "md", "a.txt", "=b.txt"); out != a+"\n---\n\n"+b {
		t.Errorf("Markdown of two articles is %s", out)
	}
}

func TestOut(t *testing.T) {
	write(t, map[string]string{"in/a.txt": "Ada Roe.", "in/deep/a.md": "Text.", "in/a.html": "<p>x", "in/bad.txt": "", "a.txt": "Text."})
	status, out, errs := runs("-format", "html", "-out", "in/marked", "in", "a.txt", "in/**/*.md")
	if status != failed || out != "" {
		t.Errorf("status %d, %q", status, out)
	}
	if want := "byline: in/bad.txt: there is no text in it"; !strings.HasPrefix(errs, want) {
		t.Errorf("errors %q, want %q", errs, want)
	}
	if want := "byline: a.txt: its annotation would replace that of in/a.txt: run it with another -out\n" +
		"byline: in/deep/a.md: its annotation would replace that of in/deep/a.md: run it with another -out\n"; !strings.HasSuffix(errs, want) {
		t.Errorf("errors %q, want %q", errs, want)
	}
	for _, name := range []string{"a.txt", "a.html", "deep/a.md"} {
		got, err := os.ReadFile("in/marked/" + name + ".html")
		if _, alone, _ := runs("-format", "html", "in/"+name); err != nil || string(got) != alone {
			t.Errorf("%s: %v, %d bytes", name, err, len(got))
		}
	}
	// A second run does not read what the first one wrote.
	if status, _, errs := runs("-out", "in/marked", "in"); status != failed || strings.Count(errs, "\n") != 1 {
		t.Errorf("the second run: %d %s", status, errs)
	}
	if status, _, errs := runs("-out", "a.txt/x", "in/a.html"); status != failed || !strings.Contains(errs, "a.txt/x/a.html.json: not a directory") {
		t.Errorf("a folder that cannot be: %d %s", status, errs)
	}
}

// archive puts articles into a folder, of a hundred in every one six that cannot be read, and returns their number.
func archive(t testing.TB, folder string, articles int) (unreadable int) {
	t.Helper()
	texts, err := filepath.Glob("../../internal/byline/testdata/*/article.txt")
	if err != nil || len(texts) == 0 {
		t.Fatal("no articles")
	}
	var contents [][]byte
	for _, file := range texts {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		contents = append(contents, text)
	}
	for i := range articles {
		name := filepath.Join(folder, fmt.Sprintf("%03d", i/100), fmt.Sprintf("%02d.txt", i%100))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		content := contents[i%len(contents)]
		switch i % 100 {
		case 7, 57:
			content = nil
		case 17:
			content = []byte("%PDF-1.7\x00\x01")
		case 27:
			content = []byte("MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00\xb8\x00\x00\x00")
		case 37, 47:
			if err := os.Symlink(filepath.Join(folder, "nowhere"), name); err != nil {
				t.Fatal(err)
			}
			unreadable++
			continue
		}
		if i%100 == 7 || i%100 == 57 || i%100 == 17 || i%100 == 27 {
			unreadable++
		}
		if err := os.WriteFile(name, content, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return unreadable
}

// TestArchive: results come in the order of the articles, whatever cannot be read is told of, and the rest comes out.
func TestArchive(t *testing.T) {
	folder := t.TempDir()
	unreadable := archive(t, folder, 300)
	status, out, errs := runs(folder)
	if status != failed || strings.Count(errs, "\n") != unreadable || unreadable != 18 {
		t.Errorf("status %d, %d of %d unreadable files: %s", status, strings.Count(errs, "\n"), unreadable, errs)
	}
	var ids []string
	for line := range strings.Lines(out) {
		_, id, _ := strings.Cut(line, `"id":"`)
		ids = append(ids, id[:2])
	}
	if len(ids) != 300-unreadable || ids[0] != "00" || ids[7] != "08" || !slices.IsSorted(ids[:94]) || !slices.Equal(ids[:94], ids[94:188]) {
		t.Errorf("%d articles: %s", len(ids), ids)
	}
	if _, again, _ := runs(folder); again != out {
		t.Error("a second run gives something else")
	}
}

func TestProgressLine(t *testing.T) {
	var w bytes.Buffer
	p := &progress{w: &w, stop: make(chan struct{}), done: 2500, failed: 3}
	if got, want := p.line(5*time.Second), "byline: 2,500 articles, 3 failed, 500 a second"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	p.total.Store(10000)
	if got, want := p.line(5*time.Second), "byline: 2,500 of 10,000 articles, 3 failed, 500 a second, 15s left"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	p.draw()
	p.complain("byline: a: b")
	p.end()
	if got := w.String(); !strings.Contains(got, "left\r\x1b[Kbyline: a: b\n") || strings.Count(got, "\n") != 2 {
		t.Errorf("written is %q", got)
	}
}
