package main

import (
	_ "embed" // the description
	"encoding/json"
	"net/http"
	"strings"

	"byline/internal/byline"
)

// An answer is what goes back to the client.
type answer struct {
	status int
	kind   string // media type
	body   []byte
}

// A failure is an error the client is told. The message says what to do and never repeats what was sent.
type failure struct {
	status  int
	Code    string `json:"code"`
	Message string `json:"message"`
}

func (f *failure) Error() string { return f.Code + ": " + f.Message }

var (
	errPath     = &failure{404, "not-found", "there are POST /analyze, POST /batch, GET /openapi.json and GET /healthz"}
	errInternal = &failure{500, "internal", "the analysis failed on this text: please report it"}
)

// answer returns f as JSON.
func (f *failure) answer() answer {
	b, err := json.Marshal(map[string]*failure{"error": f})
	if err != nil {
		panic(err) // two strings
	}
	return answer{f.status, "application/json", append(b, '\n')}
}

// An endpoint is a path the service answers and the one method it takes.
type endpoint struct {
	path, method string
	answer       func(*http.Request) (answer, error)
}

var endpoints = [...]endpoint{
	{"/analyze", "POST", analyze},
	{"/batch", "POST", batch},
	{"/openapi.json", "GET", func(*http.Request) (answer, error) { return answer{200, "application/json", description}, nil }},
	{"/healthz", "GET", func(*http.Request) (answer, error) {
		return answer{200, "application/json", []byte(`{"status":"ok","version":"` + byline.Version + `"}` + "\n")}, nil
	}},
}

//go:embed openapi.json
var description []byte

// route answers the endpoint r asks for.
func route(r *http.Request) (answer, error) {
	e := find(r.URL.Path)
	switch {
	case e == nil:
		return answer{}, errPath
	case r.Method == "OPTIONS":
		return answer{status: 204}, nil
	case r.Method == "HEAD" && e.method == "GET":
		a, err := e.answer(r)
		a.body = nil
		return a, err
	case r.Method != e.method:
		return answer{}, &failure{405, "bad-method", "use " + e.method + " " + e.path}
	}
	return e.answer(r)
}

func find(path string) *endpoint {
	for i := range endpoints {
		if endpoints[i].path == path {
			return &endpoints[i]
		}
	}
	return nil
}

// guarded returns the handler that writes what route returns. A panic is the failure of one request alone.
func guarded(route func(*http.Request) (answer, error)) http.HandlerFunc {
	safe := func(r *http.Request) (a answer, err error) {
		defer func() {
			if recover() != nil {
				err = errInternal
			}
		}()
		return route(r)
	}
	return func(w http.ResponseWriter, r *http.Request) {
		a, err := safe(r)
		if err != nil {
			a = told(err).answer()
		}
		head := w.Header()
		head.Set("Access-Control-Allow-Origin", "*")
		head.Set("Cache-Control", "no-store")
		head.Set("Cross-Origin-Resource-Policy", "cross-origin")
		head.Set("Vary", "Accept")
		head.Set("X-Content-Type-Options", "nosniff")
		if a.kind != "" {
			head.Set("Content-Type", a.kind)
		}
		if strings.HasPrefix(a.kind, "text/html") {
			head.Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
		}
		if e := find(r.URL.Path); e != nil && (a.status == 204 || a.status == 405) {
			head.Set("Allow", e.method+", OPTIONS")
			head.Set("Access-Control-Allow-Methods", e.method)
			head.Set("Access-Control-Allow-Headers", "Content-Type, Byline-Rules")
			head.Set("Access-Control-Max-Age", "86400")
		}
		w.WriteHeader(a.status)
		send(w, a.body)
	}
}
