// Command worker builds build/out/worker: script, for Cloudflare Workers, and site, the files served beside it. The page
// must have been built before.
//
//	go run ./build/worker [-out build/out/worker] [-site build/out/site] [-tags fault]
//
// A script may have 3 MB, compressed. The program is larger, with its tables: they are taken out of it and become
// files beside the page, which do not count, and the script puts them back into the memory of the program when it
// starts. The same sources give the same bytes.
package main

import (
	"bytes"
	"compress/gzip"
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

// limit is the size of a compressed script on the free plan, in bytes.
const limit = 3_000_000

// tables are the files within the program that are taken out of it.
var tables = []string{"internal/lexicon/lexicon.bin", "internal/names/model.bin"}

// host are the modules of web/worker-host that go into the script.
var host = []string{"worker.mjs", "program.mjs", "bodies.mjs", "failures.mjs", "archive.mjs"}

func main() {
	log.SetFlags(0)
	log.SetPrefix("worker: ")
	out := flag.String("out", "build/out/worker", "folder the results go to; what is in it goes away")
	site := flag.String("site", "build/out/site", "folder of the page")
	tags := flag.String("tags", "", "build tags, for tests")
	flag.Parse()
	if err := build(*out, *site, *tags); err != nil {
		log.Fatal(err)
	}
}

func build(out, site, tags string) error {
	if err := os.RemoveAll(out); err != nil {
		return err
	}
	if err := os.CopyFS(filepath.Join(out, "site"), os.DirFS(site)); err != nil {
		return fmt.Errorf("the page is missing (go run ./build/site makes it): %w", err)
	}
	script := filepath.Join(out, "script")
	wasm, err := compile(filepath.Join(script, "app.wasm"), tags)
	if err != nil {
		return err
	}
	wasm, list, err := divide(wasm, filepath.Join(out, "site"))
	if err != nil {
		return err
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return fmt.Errorf("go env GOROOT: %w", err)
	}
	start, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js"))
	if err != nil {
		return err
	}
	modules := map[string][]byte{"app.wasm": wasm, "tables.mjs": list, "wasm_exec.js": start}
	for _, name := range host {
		if modules[name], err = os.ReadFile(filepath.Join("web", "worker-host", name)); err != nil {
			return err
		}
	}
	total := 0
	for name, content := range modules {
		if err := os.WriteFile(filepath.Join(script, name), content, 0o644); err != nil {
			return err
		}
		total += compressed(content)
	}
	fmt.Printf("%s: the script has %d bytes, compressed\n", out, total)
	if total > limit {
		return fmt.Errorf("%d bytes are more than the %d a script may have", total, limit)
	}
	return nil
}

// compile builds the program, without anything of this machine in it. HTTP/2 is the business of the host.
func compile(path, tags string) ([]byte, error) {
	cmd := exec.Command("go", "build", "-tags=nethttpomithttp2,"+tags, "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", "-o", path, "./wasm/worker")
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("go build ./wasm/worker: %w", err)
	}
	return os.ReadFile(path)
}

// divide takes the tables out of the program, writes them into site, and returns the program and the module that
// tells the script of them.
func divide(wasm []byte, site string) (rest, list []byte, err error) {
	var contents [][]byte
	for _, table := range tables {
		content, err := os.ReadFile(table)
		if err != nil {
			return nil, nil, err
		}
		contents = append(contents, content)
	}
	rest, addresses, err := cut(wasm, contents...)
	if err != nil {
		return nil, nil, err
	}
	module := bytes.NewBufferString("export default [\n")
	for i, content := range contents {
		sum := sha256.Sum256(content)
		name := strings.TrimSuffix(filepath.Base(tables[i]), ".bin") + "." + hex.EncodeToString(sum[:4]) + ".bin"
		fmt.Fprintf(module, "  { name: '%s', address: %d },\n", name, addresses[i])
		if err := os.WriteFile(filepath.Join(site, name), content, 0o644); err != nil {
			return nil, nil, err
		}
	}
	module.WriteString("];\n")
	return rest, module.Bytes(), nil
}

// compressed returns the size of b as the limit counts it.
func compressed(b []byte) int {
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	w.Write(b) // to memory: cannot fail
	w.Close()
	return out.Len()
}
