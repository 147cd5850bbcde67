//go:build fault

package main

import (
	"bytes"
	"net/http"

	"github.com/syumai/workers"
)

// main is the service with two faults, for the tests of its host: on "fault: panic" the handler panics, and on
// "fault: end" the program ends. Both panics hold the text.
func main() {
	workers.Serve(guarded(func(r *http.Request) (answer, error) {
		text, err := body(r)
		switch {
		case err == nil && bytes.Contains(text, []byte("fault: end")):
			done := make(chan bool)
			go func() { panic(string(text)) }()
			<-done
		case err == nil && bytes.Contains(text, []byte("fault: panic")):
			panic(string(text))
		}
		return route(r)
	}))
}
