//go:build !js

package main

import (
	"io"
	"net/http"
)

// body returns the body of r, up to one byte more than is allowed.
func body(r *http.Request) ([]byte, error) {
	return io.ReadAll(io.LimitReader(r.Body, maxBody+1))
}

// send writes b as the whole answer.
func send(w http.ResponseWriter, b []byte) {
	w.Write(b) // the client may have gone
}
