package byline_test

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// layers is the picture of the program: a package imports only what stands in a line above its own.
var layers = []string{
	"internal/document",
	"internal/lexicon",
	"internal/segment internal/dates internal/names internal/quotes",
	"internal/rules",
	"internal/render internal/intake internal/corpus internal/byline internal/compare",
	"internal/export",
	"wasm/browser wasm/worker wasm/cli build/*",
}

// outside lists which package may import which modules. Tests may import more.
var outside = map[string][]string{
	"internal/render":  {"github.com/microcosm-cc/bluemonday"},
	"internal/intake":  {"golang.org/x/net"},
	"internal/segment": {"github.com/rivo/uniseg"},
	"wasm/worker":      {"github.com/syumai/workers"},
}

// tooLarge are packages of the standard library that packages of the browser build do not import: they cost more
// bytes than they are worth there.
var tooLarge = []string{"regexp", "encoding/json", "net", "net/http", "net/mail", "mime", "mime/multipart", "text/template", "html/template", "log", "flag"}

type listed struct {
	ImportPath string
	Imports    []string
	Deps       []string
}

// list asks the go command for packages as they are for one target.
func list(t *testing.T, target string, args ...string) []listed {
	t.Helper()
	system, machine, _ := strings.Cut(target, "/")
	command := exec.Command("go", append([]string{"list", "-e", "-json=ImportPath,Imports,Deps"}, args...)...)
	command.Dir = filepath.Join("..", "..")
	command.Env = append(os.Environ(), "GOOS="+system, "GOARCH="+machine, "CGO_ENABLED=0")
	out, err := command.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var packages []listed
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return packages
		} else if err != nil {
			t.Fatal(err)
		}
		packages = append(packages, p)
	}
}

func layer(path string) int {
	return slices.IndexFunc(layers, func(line string) bool {
		for _, name := range strings.Fields(line) {
			if folder, all := strings.CutSuffix(name, "*"); name == path || all && strings.HasPrefix(path, folder) {
				return true
			}
		}
		return false
	})
}

// TestImports holds the picture for every target the program is built for.
func TestImports(t *testing.T) {
	for _, target := range []string{"linux/amd64", "js/wasm", "wasip1/wasm"} {
		for _, p := range list(t, target, "./...") {
			path := strings.TrimPrefix(p.ImportPath, "byline/")
			if layer(path) < 0 {
				t.Errorf("%s has no place in the picture", path)
			}
			for _, imported := range p.Imports {
				if own, ok := strings.CutPrefix(imported, "byline/"); ok {
					if layer(own) >= layer(path) {
						t.Errorf("%s: %s imports %s, which does not stand above it", target, path, own)
					}
					continue
				}
				if first, _, _ := strings.Cut(imported, "/"); strings.Contains(first, ".") && !allowed(path, imported) {
					t.Errorf("%s: %s imports %s", target, path, imported)
				}
			}
		}
	}
}

func allowed(path, imported string) bool {
	for _, module := range outside[path] {
		if imported == module || strings.HasPrefix(imported, module+"/") {
			return true
		}
	}
	return strings.HasPrefix(path, "build/") // programs that make things, none of which is delivered
}

// TestBrowserImports keeps large packages out of the browser build.
func TestBrowserImports(t *testing.T) {
	browser := list(t, "js/wasm", "./wasm/browser")
	if len(browser) != 1 || len(browser[0].Deps) < 10 {
		t.Fatalf("go list says %v", browser)
	}
	for _, dep := range browser[0].Deps {
		if slices.Contains([]string{"net", "net/http", "encoding/json", "html/template", "os/exec"}, dep) ||
			strings.HasPrefix(dep, "github.com/syumai/") || strings.HasPrefix(dep, "byline/internal/corpus") {
			t.Errorf("the browser build contains %s", dep)
		}
	}
	for _, p := range list(t, "js/wasm", "-deps", "./wasm/browser") {
		path, own := strings.CutPrefix(p.ImportPath, "byline/")
		for _, imported := range p.Imports {
			if own && slices.Contains(tooLarge, imported) && !(path == "internal/render" && imported == "regexp") {
				t.Errorf("%s imports %s", path, imported)
			}
		}
	}
}

// TestClock: what comes out depends on the text alone, never on when it is asked.
func TestClock(t *testing.T) {
	files := 0
	err := filepath.WalkDir("..", func(path string, _ os.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		files++
		for _, call := range []string{"time.Now(", "time.Since(", "time.Local"} {
			if strings.Contains(string(source), call) {
				t.Errorf("%s has %s", path, call)
			}
		}
		return nil
	})
	if err != nil || files < 10 {
		t.Errorf("%d files read: %v", files, err)
	}
}
