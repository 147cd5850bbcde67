package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"
	"github.com/tetratelabs/wazero/sys"
)

// articles returns the golden articles, all twenty.
func articles(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("../../internal/byline/testdata/*/*.txt")
	if err != nil || len(files) != 20 {
		t.Fatalf("%d articles: %v", len(files), err)
	}
	var texts []string
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(text))
	}
	return append(texts, "“\U0001F600 \ufeff\u0000 Ada Roe,” said e\u0301\r\nx", strings.Repeat("“", 5000))
}

// native is what the program answers on this machine, which the others are compared with.
func native(t *testing.T, text string, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	if status := run(args, strings.NewReader(text), &out, &errs); status != fine {
		t.Fatalf("status %d: %s", status, errs.String())
	}
	return out.String()
}

// build makes a package for another target and returns the file.
func build(t *testing.T, target, path string) string {
	t.Helper()
	if testing.Short() {
		t.Skip("builds a program")
	}
	file := filepath.Join(t.TempDir(), "program.wasm")
	command := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", file, path)
	command.Env = append(os.Environ(), "GOOS="+target, "GOARCH=wasm")
	if out, err := command.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return file
}

// TestWASI: the WASI program writes the bytes the native one writes.
func TestWASI(t *testing.T) {
	binary, err := os.ReadFile(build(t, "wasip1", "."))
	if err != nil {
		t.Fatal(err)
	}
	ctx := t.Context()
	machine := wazero.NewRuntime(ctx)
	defer machine.Close(ctx)
	wasi_snapshot_preview1.MustInstantiate(ctx, machine)
	module, err := machine.CompileModule(ctx, binary)
	if err != nil {
		t.Fatal(err)
	}
	for i, text := range articles(t) {
		var out, errs bytes.Buffer
		args := []string{"-published", "2026-03-06", "-offsets", "codepoint"}
		config := wazero.NewModuleConfig().WithName("").WithArgs(append([]string{"byline"}, args...)...).
			WithStdin(strings.NewReader(text)).WithStdout(&out).WithStderr(&errs)
		instance, err := machine.InstantiateModule(ctx, module, config)
		if err != nil {
			t.Fatalf("article %d: %v: %s", i, err, errs.String())
		}
		instance.Close(ctx)
		if want := native(t, text, args...); out.String() != want {
			t.Errorf("article %d: WASI gives %s", i, difference(out.String(), want))
		}
	}
	folder, unreadable := t.TempDir(), 0
	unreadable = archive(t, folder, 60)
	var out, errs bytes.Buffer
	config := wazero.NewModuleConfig().WithName("").WithArgs("byline", "-format", "csv", "**/*.txt").WithStdout(&out).WithStderr(&errs).
		WithFSConfig(wazero.NewFSConfig().WithDirMount(folder, "/"))
	_, err = machine.InstantiateModule(ctx, module, config)
	if e := (*sys.ExitError)(nil); !errors.As(err, &e) || e.ExitCode() != failed || strings.Count(errs.String(), "\n") != unreadable {
		t.Errorf("a folder: %v, %d files cannot be read: %s", err, unreadable, errs.String())
	}
	compareFolder(t, folder, out.String())
}

// compareFolder compares what a WASI program wrote of a folder with what this one does.
func compareFolder(t *testing.T, folder, got string) {
	t.Helper()
	t.Chdir(folder)
	if _, want, _ := runs("-format", "csv", "**/*.txt"); got != want {
		t.Errorf("a folder: WASI gives %s", difference(got, want))
	}
}

// TestNodeWASI: Node runs the WASI program over a folder.
func TestNodeWASI(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("Node.js is not installed")
	}
	script, err := filepath.Abs("testdata/wasi.mjs")
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	unreadable := archive(t, folder, 60)
	command := exec.Command(node, "--no-warnings", script, build(t, "wasip1", "."), folder, "-format", "csv", "**/*.txt")
	var out, errs bytes.Buffer
	command.Stdout, command.Stderr = &out, &errs
	if err := command.Run(); command.ProcessState.ExitCode() != failed || strings.Count(errs.String(), "\n") != unreadable {
		t.Errorf("%v, %d files cannot be read: %s", err, unreadable, errs.String())
	}
	compareFolder(t, folder, out.String())
}

// TestBrowser: the page gets the bytes the native program writes, and its other functions work.
func TestBrowser(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("Node.js is not installed")
	}
	texts := articles(t)
	var calls [][]any
	for _, text := range texts {
		calls = append(calls, []any{"analyze", text, "2026-03-06", ""})
	}
	calls = append(calls,
		[]any{"analyze", "", "", ""}, []any{"analyze", "x", "2026-02-30", ""}, []any{"analyze"}, []any{"export", "pdf"},
		[]any{"read", map[string]any{"bytes": []int{0x93, 'a', 0x94}}, "a.txt"}, []any{"read", "<h1>T</h1><p>a", "text/html"},
		[]any{"read", "%PDF-1", "a.pdf"},
		[]any{"analyze", texts[0], "2026-03-06", "Title"}, []any{"render", 0, 1}, []any{"render", -5, 1e6}, []any{"export", "csv"})
	in, err := json.Marshal(calls)
	if err != nil {
		t.Fatal(err)
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	start := filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js")
	command := exec.Command(node, filepath.Join("testdata", "browser.mjs"), start, build(t, "js", "../browser"))
	command.Stdin = bytes.NewReader(in)
	command.Stderr = os.Stderr
	out, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	var results []struct {
		JSON, Title, Text, Type, Extension string
		HTML                               []string
		Error                              struct{ Code, Message string }
	}
	if err := json.Unmarshal(out, &results); err != nil {
		t.Fatalf("%v: %.200s", err, out)
	}
	for i, text := range texts {
		if want := native(t, text, "-published", "2026-03-06"); results[i].JSON != want {
			t.Errorf("article %d: the browser build gives %s", i, difference(results[i].JSON, want))
		}
	}
	rest := results[len(texts):]
	for i, want := range []string{"empty", "bad-date", "empty", "bad-format", "", "", "bad-input", "", "", "", ""} {
		if got := rest[i].Error.Code; got != want || (want != "" && rest[i].Error.Message == "") {
			t.Errorf("call %v gives the error %q, want %q", calls[len(texts)+i], got, want)
		}
	}
	if rest[4].Text != "“a”" || rest[5].Title != "T" || rest[5].Text != "T\n\na" {
		t.Errorf("read gives %+v %+v", rest[4], rest[5])
	}
	if len(rest[8].HTML) != 1 || len(rest[9].HTML) < 10 || rest[8].HTML[0] != rest[9].HTML[0] {
		t.Errorf("render gives %d and %d paragraphs", len(rest[8].HTML), len(rest[9].HTML))
	}
	if !strings.HasPrefix(rest[10].Text, "finding,type,") || rest[10].Extension != "csv" {
		t.Errorf("export gives %+v", rest[10])
	}
}

// difference shows where two texts part.
func difference(got, want string) string {
	i := 0
	for i < len(got) && i < len(want) && got[i] == want[i] {
		i++
	}
	return got[max(i-60, 0):min(i+40, len(got))] + "\nwant " + want[max(i-60, 0):min(i+40, len(want))]
}
