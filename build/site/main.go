// Command site builds the page: build/out/site, to be put on any static host, build/out/byline.html, the same in one
// file, and build/out/package, the npm package for other people's pages. It needs the packages of web/node_modules for the fonts and the views.
//
//	go run ./build/site [-wasm build/out/byline.wasm] [-out build/out]
//
// The same sources give the same bytes. Everything but the page itself and the service worker is named after its
// content, so that hosts may let browsers keep it for ever.
package main

import (
	"crypto/sha256"
	"encoding/hex"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("site: ")
	program := flag.String("wasm", "", "the compiled program; built when not given")
	out := flag.String("out", "build/out", "folder the results go to")
	flag.Parse()
	if err := build(*program, *out); err != nil {
		log.Fatal(err)
	}
}

func build(program, out string) error {
	if program == "" {
		program = filepath.Join(out, "byline.wasm")
		if err := compile(program); err != nil {
			return err
		}
	}
	wasm, err := os.ReadFile(program)
	if err != nil {
		return err
	}
	page, err := os.ReadFile("index.html")
	if err != nil {
		return err
	}
	sample, err := os.ReadFile("internal/byline/testdata/sample/article.txt")
	if err != nil {
		return err
	}
	thread, err := script("web/worker.js", nil)
	if err != nil {
		return err
	}
	s := source{page: string(page), sample: string(sample), thread: thread, wasm: wasm}
	if s.packed, err = deflate(wasm); err != nil {
		return err
	}
	if s.places.whole, err = os.ReadFile("web/places/places.txt"); err != nil {
		return err
	}
	if s.world.whole, err = os.ReadFile("web/places/world.bin"); err != nil {
		return err
	}
	if s.docx.whole, err = script("web/readers/docx.js", nil); err != nil {
		return err
	}
	for _, p := range []*pair{&s.places, &s.world, &s.docx} {
		if p.deflated, err = deflate(p.whole); err != nil {
			return err
		}
	}
	if s.pdf, err = script("web/readers/pdf.js", nil); err != nil {
		return err
	}
	if err := s.site(filepath.Join(out, "site")); err != nil {
		return err
	}
	if err := s.file(filepath.Join(out, "byline.html")); err != nil {
		return err
	}
	return s.pack(filepath.Join(out, "package"))
}

// A source is what both forms of the page are made of.
type source struct {
	page   string // index.html as written
	sample string
	thread []byte // the worker's script
	docx   pair   // the scripts that read such files
	pdf    []byte
	wasm   []byte
	packed []byte // wasm, deflated
	places pair   // names of places with coordinates
	world  pair   // outlines of the countries
}

// A pair is a file as it is and deflated.
type pair struct{ whole, deflated []byte }

// compile builds the program for the browser, without anything of this machine in it.
func compile(path string) error {
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", "-o", path, "./wasm/browser")
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("go build ./wasm/browser: %w", err)
	}
	return nil
}

// A folder is a site being written.
type folder struct {
	path  string
	files []string // relative paths, in the order of writing
	rare  []string // those of files that are loaded and kept when they are first needed
	sum   []byte   // hash of all content so far
}

// write puts content under name, relative to the folder.
func (f *folder) write(name string, content []byte) error {
	path := filepath.Join(f.path, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	f.files = append(f.files, name)
	sum := sha256.Sum256(append(append(f.sum, name...), content...))
	f.sum = sum[:]
	return os.WriteFile(path, content, 0o644)
}

// named writes content under a name that holds its hash, as in app.1a2b3c4d.js, and returns the name.
func (f *folder) named(name string, content []byte) (string, error) {
	sum := sha256.Sum256(content)
	dot := strings.Index(name, ".")
	name = name[:dot] + "." + hex.EncodeToString(sum[:4]) + name[dot:]
	return name, f.write(name, content)
}

// later writes content like named, as a file that few readers need.
func (f *folder) later(name string, content []byte) (string, error) {
	name, err := f.named(name, content)
	f.rare = append(f.rare, name)
	return name, err
}
