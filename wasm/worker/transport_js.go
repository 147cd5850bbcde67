package main

import (
	"net/http"
	"syscall/js"
)

// body returns the body of r. The host has read it already, up to one byte more than is allowed: it stands, as one
// Uint8Array, where workers expects a stream. Asking again is allowed.
func body(r *http.Request) ([]byte, error) {
	raw, ok := r.Body.(interface{ GetRawJSBody() js.Value })
	if !ok { // there is none
		return nil, nil
	}
	array := raw.GetRawJSBody()
	b := make([]byte, array.Length())
	js.CopyBytesToGo(b, array)
	return b, nil
}

// send writes b as the whole answer. Write would hand it over in pieces when the client asks for them, at a time when
// the program may have ended, and workers would take the end of the first answer for the end of the program.
func send(w http.ResponseWriter, b []byte) {
	array := js.Global().Get("Uint8Array").New(len(b))
	js.CopyBytesToJS(array, b)
	w.(interface{ WriteRawJSBody(js.Value) }).WriteRawJSBody(array)
}
