// Command serve serves the built page on this machine, with the headers a good host would send.
//
//	go run ./build/serve [-dir build/out/site] [-port 8080]
//
// It prints the address. When the port is taken it takes a free one.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"log"
	"net"
	"net/http"
	"os"
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
		switch filepath.Ext(r.URL.Path) {
		case ".webmanifest":
			w.Header().Set("Content-Type", "application/manifest+json")
		case ".gz":
			w.Header().Set("Content-Type", "application/gzip")
		}
		files.ServeHTTP(w, r)
	})
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
