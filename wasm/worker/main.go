//go:build !fault

// Command worker is the analysis as a service on Cloudflare Workers, through github.com/syumai/workers. Built for this
// machine instead, it is the same service on http://localhost:9900 (the environment variable PORT chooses another),
// without the page.
//
//	POST /analyze       an article in, its annotation out: JSON, or what Accept or ?format= ask for
//	POST /batch         articles in, one JSON object a line; annotations out, one a line
//	GET  /openapi.json  the description of both
//	GET  /healthz       answers when the program runs
//	GET  /              the page; the host serves it without asking the program
//
// On Workers one program answers the requests of an isolate one after another. Its host, web/worker-host/worker.mjs,
// passes the whole body with the request and takes the whole answer, so that no request ever waits within the program
// and the end of the program is the loss of one answer. Nothing is kept, and nothing of an article goes to a log.
package main

import "github.com/syumai/workers"

func main() {
	workers.Serve(guarded(route))
}
