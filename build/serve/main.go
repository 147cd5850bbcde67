// Command serve serves the built page on this machine, with the headers a good host would send.
//
//	go run ./build/serve [-dir build/out/site] [-port 8080]
//
// It prints the address. When the port is taken it takes a free one.
package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"flag"
	"fmt"
	"log"
	"mime"
	"net"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("serve: ")
	dir := flag.String("dir", "build/out/site", "folder to serve")
	port := flag.Int("port", 8080, "port to listen on; 0 for any free one")
	flag.Parse()
	headers, err := read(filepath.Join(*dir, "_headers"))
	if err != nil {
		log.Fatal(err)
	}
	listener, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", *port))
	if err != nil {
		listener, err = net.Listen("tcp", "127.0.0.1:0")
	}
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("Byline is at http://localhost:%d/\n", listener.Addr().(*net.TCPAddr).Port)
	server := &http.Server{Handler: handler(*dir, headers), ReadHeaderTimeout: 10 * time.Second}
	log.Fatal(server.Serve(listener))
}

// handler serves dir with the given headers, which are "Name: value" lines.
func handler(dir string, headers []string) http.Handler {
	files := http.FileServer(http.Dir(dir))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for _, line := range headers {
			name, value, _ := strings.Cut(line, ": ")
			w.Header().Set(name, value)
		}
		w.Header().Set("Cache-Control", "no-cache")
		if filepath.Ext(r.URL.Path) == ".gz" {
			w.Header().Set("Content-Type", "application/gzip")
		}
		if packed := open(dir, r); packed != nil {
			w.Header().Set("Content-Type", mediaType(r.URL.Path))
			w.Header().Set("Content-Encoding", "gzip")
			w.Header().Set("Vary", "Accept-Encoding")
			_, _ = w.Write(packed) // the browser has gone
			return
		}
		files.ServeHTTP(w, r)
	})
}

func mediaType(name string) string {
	switch filepath.Ext(name) {
	case "":
		name = ".html"
	case ".webmanifest":
		return "application/manifest+json"
	}
	return mime.TypeByExtension(filepath.Ext(name))
}

// open returns the file a request asks for, compressed, or nil where that does not pay or is not wanted.
func open(dir string, r *http.Request) []byte {
	name := path.Clean("/" + r.URL.Path)
	if name == "/" {
		name = "/index.html"
	}
	switch filepath.Ext(name) {
	case ".html", ".js", ".css", ".svg", ".webmanifest", ".json":
	default:
		return nil
	}
	content, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
	if err != nil || r.Method != http.MethodGet || !strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
		return nil
	}
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	_, _ = w.Write(content) // a Buffer takes everything
	_ = w.Close()
	return out.Bytes()
}

// read returns the header lines of a _headers file.
func read(path string) ([]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var lines []string
	for s := bufio.NewScanner(f); s.Scan(); {
		if line := strings.TrimSpace(s.Text()); strings.Contains(line, ": ") {
			lines = append(lines, line)
		}
	}
	return lines, nil
}
