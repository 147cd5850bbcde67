package main

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"byline/internal/byline"
	"byline/internal/document"
	"byline/internal/export"
)

// call asks the service; head holds "Name: value" lines.
func call(method, target, body string, head ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, target, strings.NewReader(body))
	for _, line := range head {
		name, value, _ := strings.Cut(line, ": ")
		r.Header.Add(name, value)
	}
	w := httptest.NewRecorder()
	guarded(route)(w, r)
	return w
}

const (
	text     = "Content-Type: text/plain; charset=utf-8"
	object   = "Content-Type: application/json"
	sentence = "Ada Roe said so on Monday."
)

func TestAnalyze(t *testing.T) {
	d, err := byline.Analyze(byline.Article{Text: sentence, Published: "2026-03-14"})
	if err != nil {
		t.Fatal(err)
	}
	want := string(export.JSON(d, document.UTF16))
	for _, test := range []struct {
		target, body string
		head         []string
		want         string // all of the answer, or a part of it after …
	}{
		{"/analyze?published=2026-03-14", sentence, []string{text}, want},
		{"/analyze", `{"text":"` + sentence + `","published":"2026-03-14"}`, []string{object}, want},
		{"/analyze?published=1999-01-01&format=csv", `{"text":"` + sentence + `","published":"2026-03-14","format":"json"}`, []string{object, "Accept: text/csv"}, want},
		{"/analyze?published=2026-03-14", sentence, []string{text, "Accept: text/*;q=0.1, application/json"}, want},
		{"/analyze", "\ufeff" + sentence, []string{text}, `…"text":"Ada Roe`},
		{"/analyze", `{"text":"x y","title":"T","id":"7"}`, []string{object}, `…"id":"7","title":"T"`},
		{"/analyze", "<!doctype html><title>T</title><p>" + sentence, []string{"Content-Type: text/html"}, `…"text":"Ada Roe`},
		{"/analyze", "<p>" + sentence, []string{"Content-Type: text/html"}, `…"text":"Ada Roe`},
		{"/analyze", "# T\n\n" + sentence, []string{"Content-Type: text/markdown"}, `…"title":"T"`},
		{"/analyze", "Subject: T\n\n" + sentence, []string{"Content-Type: message/rfc822"}, `…"title":"T"`},
		{"/analyze?offsets=codepoint", sentence, []string{text}, `…"offsets":"codepoint"`},
		{"/analyze", sentence, []string{text, "Byline-Rules: name%20%22Ada%20Roe%22%20is%20ORG"}, `…{"name":"Ada Roe","type":"ORG"`},
		{"/analyze", `{"text":"` + sentence + `","rules":"\nname \"Ada Roe\" is ORG"}`, []string{object, "Byline-Rules: secret"}, `…{"name":"Ada Roe","type":"ORG"`},
		{"/batch", `{"text":"` + sentence + `"}`, []string{"Content-Type: application/x-ndjson", "Byline-Rules: name%20%22Ada%20Roe%22%20is%20ORG"}, `…{"name":"Ada Roe","type":"ORG"`},
		{"/batch", `{"text":"` + sentence + `","rules":"name \"Ada Roe\" is ORG"}`, []string{"Content-Type: application/x-ndjson"}, `…{"name":"Ada Roe","type":"ORG"`},
		{"/analyze", sentence, []string{text, "Accept: text/csv"}, `…finding,type,start,`},
		{"/analyze", sentence, []string{text, "Accept: application/json;q=0.5, text/html"}, `…<!doctype html>`},
		{"/analyze?format=brat", sentence, []string{text, "Accept: text/csv"}, "…T1\tPERSON"},
	} {
		w := call("POST", test.target, test.body, test.head...)
		part, only := strings.CutPrefix(test.want, "…")
		if got := w.Body.String(); w.Code != 200 || got != test.want && !(only && strings.Contains(got, part)) {
			t.Errorf("%s %v %s gives %d %.400s, want %s", test.target, test.head, test.body, w.Code, got, test.want)
		}
		if got := w.Header().Get("Cache-Control"); got != "no-store" {
			t.Errorf("%s may be kept: %s", test.target, got)
		}
	}
}

func TestRefuse(t *testing.T) {
	long := strings.Repeat("The secret. ", maxText/12+1)
	for _, test := range []struct {
		method, target, body, head string
		status                     int
		code                       string
	}{
		{"GET", "/analyze", "", text, 405, "bad-method"},
		{"DELETE", "/batch", "", text, 405, "bad-method"},
		{"POST", "/healthz", "", text, 405, "bad-method"},
		{"POST", "/secret", "secret", text, 404, "not-found"},
		{"GET", "/secret", "", text, 404, "not-found"},
		{"POST", "/analyze", "secret", "Content-Type: application/x-www-form-urlencoded", 415, "bad-type"},
		{"POST", "/analyze", "secret", "Accept: */*", 415, "bad-type"},
		{"POST", "/analyze", "%PDF-1.4 secret", text, 415, "bad-input"},
		{"POST", "/analyze", "", text, 400, "empty"},
		{"POST", "/analyze", " \n ", text, 400, "empty"},
		{"POST", "/analyze", long, text, 413, "too-long"},
		{"POST", "/analyze", strings.Repeat("<br>", maxBody/4+1), "Content-Type: text/html", 413, "too-long"},
		{"POST", "/analyze", `{"text":"secret"`, object, 400, "bad-json"},
		{"POST", "/analyze", `{"text":"secret"} x`, object, 400, "bad-json"},
		{"POST", "/analyze", `{"text":["secret"]}`, object, 400, "bad-json"},
		{"POST", "/analyze", `{"text":"secret","secret":1}`, object, 400, "bad-json"},
		{"POST", "/analyze", `{"text":"secret","published":"secret"}`, object, 400, "bad-date"},
		{"POST", "/analyze", `{"text":"secret","format":"secret"}`, object, 400, "bad-format"},
		{"POST", "/analyze", `{"text":""}`, object, 400, "empty"},
		{"POST", "/analyze?published=2026-02-30", "secret", text, 400, "bad-date"},
		{"POST", "/analyze?offsets=secret", "secret", text, 400, "bad-offsets"},
		{"POST", "/analyze?format=secret", "secret", text, 400, "bad-format"},
		{"POST", "/analyze?secret=1", "secret", text, 400, "bad-query"},
		{"POST", "/analyze?%zz", "secret", text, 400, "bad-query"},
		{"POST", "/analyze", `{"text":"secret","rules":"name \"secret\" is GPE\nname \"secret\" is secret"}`, object, 400, "bad-rules"},
		{"POST", "/batch", `{"text":"secret"}`, text, 415, "bad-type"},
		{"POST", "/batch?format=csv", `{"text":"secret"}`, object, 400, "bad-format"},
	} {
		w := call(test.method, test.target, test.body, test.head)
		var v struct{ Error failure }
		if err := json.Unmarshal(w.Body.Bytes(), &v); err != nil || w.Code != test.status || v.Error.Code != test.code || len(v.Error.Message) < 10 {
			t.Errorf("%s %s %.40s gives %d %.200s, want %d %s", test.method, test.target, test.body, w.Code, w.Body, test.status, test.code)
		}
		if strings.Contains(w.Body.String(), "secret") {
			t.Errorf("%s %s repeats what was sent: %s", test.method, test.target, w.Body)
		}
		if w.Header().Get("Content-Type") != "application/json" || w.Header().Get("Access-Control-Allow-Origin") != "*" || (w.Code == 405) != (w.Header().Get("Allow") != "") {
			t.Errorf("%s %s has the headers %v", test.method, test.target, w.Header())
		}
	}
	if w := call("POST", "/analyze", sentence, text, "Content-Encoding: gzip"); w.Code != 415 {
		t.Errorf("a compressed body gives %d", w.Code)
	}
	if w := call("POST", "/analyze", sentence, text, "Byline-Rules: %zz secret"); w.Code != 400 || strings.Contains(w.Body.String(), "secret") {
		t.Errorf("rules that are not encoded give %d %s", w.Code, w.Body)
	}
	if w := call("POST", "/analyze", sentence, text, "Byline-Rules: %0A%0Asecret"); w.Code != 400 || !strings.Contains(w.Body.String(), "line 3 of the rules") || strings.Contains(w.Body.String(), "secret") {
		t.Errorf("rules that cannot be read give %d %s", w.Code, w.Body)
	}
	if w := call("POST", "/analyze", sentence, text, "Accept: image/png, text/plain, text/csv;q=0"); w.Code != 406 {
		t.Errorf("an image is wanted: %d", w.Code)
	}
}

func TestBatch(t *testing.T) {
	in := `{"id":"a","text":"` + sentence + `"}` + "\n\n \n" + `{"id":"b","text":""}` + "\nsecret\n" + `{"id":"c","text":"x","format":"csv"}` + "\r\n" + `{"id":"d","text":"Bob."}`
	w := call("POST", "/batch?published=2026-03-14", in, "Content-Type: application/x-ndjson")
	if w.Code != 200 || w.Header().Get("Content-Type") != "application/x-ndjson" {
		t.Fatalf("%d %s", w.Code, w.Body)
	}
	var got []string
	for line := range strings.Lines(w.Body.String()) {
		var v struct {
			ID, Schema string
			Error      failure
		}
		if err := json.Unmarshal([]byte(line), &v); err != nil {
			t.Fatalf("%v: %s", err, line)
		}
		got = append(got, v.ID+" "+v.Schema+v.Error.Code)
	}
	if got, want := strings.Join(got, ", "), "a byline/1, b empty,  bad-json, c bad-format, d byline/1"; got != want {
		t.Errorf("lines %s, want %s", got, want)
	}
	if alone := call("POST", "/analyze?published=2026-03-14", `{"id":"a","text":"`+sentence+`"}`, object); !strings.HasPrefix(w.Body.String(), alone.Body.String()) {
		t.Errorf("the first line is not what /analyze answers")
	}
}

func TestOthers(t *testing.T) {
	w := call("GET", "/openapi.json", "")
	var v struct {
		Paths      map[string]map[string]any
		Components struct {
			Parameters struct {
				Format struct{ Schema struct{ Enum []string } }
			}
		}
	}
	if err := json.Unmarshal(w.Body.Bytes(), &v); err != nil || w.Code != 200 {
		t.Fatalf("%d: %v", w.Code, err)
	}
	for path, methods := range v.Paths {
		for method := range methods {
			if e := find(path); e == nil || !strings.EqualFold(e.method, method) {
				t.Errorf("the description has %s %s", method, path)
			}
		}
	}
	for _, f := range export.Formats {
		if !slices.Contains(v.Components.Parameters.Format.Schema.Enum, f.Name) {
			t.Errorf("the description lacks the format %s", f.Name)
		}
	}
	if w := call("GET", "/healthz", ""); w.Code != 200 || !strings.Contains(w.Body.String(), byline.Version) {
		t.Errorf("/healthz gives %d %s", w.Code, w.Body)
	}
	if w := call("HEAD", "/healthz", ""); w.Code != 200 || w.Body.Len() > 0 {
		t.Errorf("HEAD /healthz gives %d %s", w.Code, w.Body)
	}
	if w := call("OPTIONS", "/batch", ""); w.Code != 204 || w.Header().Get("Access-Control-Allow-Methods") != "POST" {
		t.Errorf("OPTIONS /batch gives %d %v", w.Code, w.Header())
	}
}

func TestPanic(t *testing.T) {
	w := httptest.NewRecorder()
	guarded(func(*http.Request) (answer, error) { panic("secret") })(w, httptest.NewRequest("POST", "/analyze", nil))
	if w.Code != 500 || !strings.Contains(w.Body.String(), `"internal"`) || strings.Contains(w.Body.String(), "secret") {
		t.Errorf("a panic gives %d %s", w.Code, w.Body)
	}
}
