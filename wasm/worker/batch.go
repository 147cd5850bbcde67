package main

import (
	"bytes"
	"encoding/json"
	"net/http"
)

var (
	errLines       = &failure{415, "bad-type", "send the articles with the Content-Type application/x-ndjson, one JSON object a line"}
	errBatchFormat = &failure{400, "bad-format", "a batch is answered in JSON only"}
)

// batch answers POST /batch: a line of JSON for every line that is not empty, in their order. The host sends the
// lines one at a time, and before them a request without a body, which tells it what the answer begins with.
func batch(r *http.Request) (answer, error) {
	o, err := ordered(r)
	if err != nil {
		return answer{}, err
	}
	switch mediaType(r) {
	case "application/x-ndjson", "application/jsonl", "application/json-lines", "application/json":
	default:
		return answer{}, errLines
	}
	if o.Format != "" && o.Format != "json" {
		return answer{}, errBatchFormat
	}
	data, err := bounded(r)
	if err != nil {
		return answer{}, err
	}
	var out []byte
	for line := range bytes.Lines(data) {
		if len(bytes.TrimSpace(line)) > 0 {
			out = append(out, annotated(o, line)...)
		}
	}
	return answer{200, "application/x-ndjson", out}, nil
}

// annotated returns the line that answers line. An error is that of one line alone.
func annotated(o order, line []byte) (out []byte) {
	defer func() {
		if recover() != nil {
			out = failed(o.ID, errInternal)
		}
	}()
	o.Format = "json"
	err := o.parse(line)
	if err == nil && o.Format != "json" {
		err = errBatchFormat
	}
	if err != nil {
		return failed(o.ID, err)
	}
	a, err := o.written([]byte(o.Text), "article.txt")
	if err != nil {
		return failed(o.ID, err)
	}
	return a.body
}

// failed returns the line that answers an article that has no annotation.
func failed(id string, err error) []byte {
	b, err := json.Marshal(struct {
		ID    string   `json:"id"`
		Error *failure `json:"error"`
	}{id, told(err)})
	if err != nil {
		panic(err) // three strings
	}
	return append(b, '\n')
}
