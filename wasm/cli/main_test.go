package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"byline/internal/byline"
)

// write puts files into a new folder and goes there.
func write(t *testing.T, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, text := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

var commandLines = []struct {
	args   string
	status int
	ids    string // of the lines of JSON, separated by spaces
	errs   string // lines of errors, each begins so
}{
	{"", fine, "-", ""},
	{"a.txt", fine, "a", ""},
	{"./folder", fine, "b c d", ""},
	{"a.txt folder/b.md", fine, "a b", ""},
	{"a.txt missing.txt empty.txt y.pdf folder", failed, "a b c d", "byline: missing.txt: no such file|byline: empty.txt: there is no text in it|byline: y.pdf: this is a PDF file"},
	{"none", failed, "", "byline: none: no articles in this folder"},
	{"-published 2026-02-28 a.txt", fine, "a", ""},
	{"-published 2026-02-29 a.txt", misuse, "", "byline: -published 2026-02-29: the publication day"},
	{"-published today", misuse, "", "byline: -published today: "},
	{"-format pdf", misuse, "", "byline: -format pdf: no such format, only json, csv, md, "},
	{"-format tei a.txt folder/b.md", misuse, "", "byline: -format tei gives one document an article: name a folder"},
	{"-format html folder", misuse, "", "byline: -format html gives"},
	{"-format ics folder/*.md", misuse, "", "byline: -format ics gives"},
	{"folder/*.md", fine, "b", ""},
	{"folder/**/*.[me][dm]*", fine, "b d", ""},
	{"**", failed, "a bad b c d x good", "byline: empty.txt: there is no text in it|byline: none/x.pdf: there is no text in it|byline: y.pdf: this is a PDF file"},
	{"*/*/*.eml a.txt", fine, "d a", ""},
	{"nowhere/*.txt a.txt", failed, "a", "byline: nowhere/: no such file"},
	{"*.doc", failed, "", "byline: *.doc: no file matches"},
	{"[a.txt", misuse, "", "byline: [a.txt: a [ in a pattern wants its ]"},
	{"- a.txt", fine, "- a", ""},
	{"-rules good.rules a.txt", fine, "a", ""},
	{"-rules bad.rules a.txt", misuse, "", "byline: bad.rules:3: a rule begins with name, date, quote or place"},
	{"-rules missing.rules a.txt", misuse, "", "byline: -rules missing.rules: no such file"},
	{"-offsets utf32", misuse, "", "byline: -offsets utf32: no such unit, only utf16, codepoint, utf8"},
	{"-nonsense", misuse, "", "byline: flag provided but not defined: -nonsense"},
	{"-published", misuse, "", "byline: flag needs an argument"},
}

func TestRun(t *testing.T) {
	write(t, map[string]string{
		"a.txt": "Ada Roe said so.", "empty.txt": " ", "folder/b.md": "# B\n\nText", "folder/c.html": "<title>C</title><p>x", "folder/deep/d.eml": "Subject: D\n\nx",
		"folder/x.pdf": "%PDF", "folder/.git/e.txt": "x", "folder/.f.txt": "x", "none/x.pdf": "", "y.pdf": "%PDF-1.4",
		"good.rules": "name \"Ada Roe\" is ORG", "bad.rules": "# of the house\n\nAda Roe",
	})
	for _, test := range commandLines {
		var out, errs bytes.Buffer
		status := run(strings.Fields(test.args), strings.NewReader("Text of an article."), &out, &errs)
		if status != test.status {
			t.Errorf("byline %s: status %d, want %d", test.args, status, test.status)
		}
		var ids []string
		for line := range strings.Lines(out.String()) {
			var v struct{ ID, Schema string }
			if err := json.Unmarshal([]byte(line), &v); err != nil || v.Schema != "byline/1" {
				t.Errorf("byline %s: %.80s: %v", test.args, line, err)
			}
			if v.ID == "" {
				v.ID = "-"
			}
			ids = append(ids, v.ID)
		}
		if got := strings.Join(ids, " "); got != test.ids {
			t.Errorf("byline %s: articles %q, want %q", test.args, got, test.ids)
		}
		lines := strings.Split(strings.TrimSuffix(errs.String(), "\n"), "\n")
		for i, want := range strings.Split(test.errs, "|") {
			if i >= len(lines) || !strings.HasPrefix(lines[i], want) || len(lines) != strings.Count(test.errs, "|")+1 {
				t.Errorf("byline %s: errors %q, want %q", test.args, lines, test.errs)
				break
			}
		}
	}
}

func TestAnswers(t *testing.T) {
	for args, want := range map[string]string{
		"-help":                 "usage: byline [flags]",
		"-h":                    "json, csv, md, ",
		"-version":              byline.Version + "\n",
		"-format csv":           "finding,type,start,",
		"-format md":            "# ",
		"-format html":          "<!doctype html>",
		"-title T":              `"title":"T"`,
		"-offsets utf8":         `"offsets":"utf8"`,
		"-published 2026-03-14": `"published":{"value":"2026-03-14","source":"given"}`,
	} {
		if got := native(t, "Text of an article.", strings.Fields(args)...); !strings.Contains(got, want) {
			t.Errorf("byline %s: %q is missing in %.300s", args, want, got)
		}
	}
}

// full is a writer whose disk is full.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestFull(t *testing.T) {
	var errs bytes.Buffer
	if status := run(nil, strings.NewReader("Text."), full{}, &errs); status != failed || !strings.Contains(errs.String(), "no space left") {
		t.Errorf("status %d, %q", status, errs.String())
	}
}
