package main

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"byline/internal/byline"
)

// The parts of index.html that are replaced.
const (
	iconLink     = `<link rel="icon" href="web/icons/icon.svg" type="image/svg+xml">`
	touchLink    = `<link rel="apple-touch-icon" href="web/icons/icon-192.png">`
	manifestLink = `<link rel="manifest" href="web/manifest.webmanifest">`
	styleLink    = `<link rel="stylesheet" href="web/style/main.css">`
	scriptLink   = `<script type="module" src="web/main.js"></script>`
	sampleText   = `<script type="text/plain" id="sample"></script>`
	charset      = `<meta charset="utf-8">`
	pdfHint      = `, .pdf)`
)

// policy is the content security policy of the site, sent as a header and repeated in the page for hosts that send
// none. frame-ancestors works in the header only.
var policy = []string{
	"default-src 'none'",
	"script-src 'self' 'wasm-unsafe-eval'",
	"style-src 'self'",
	"font-src 'self'",
	"img-src 'self'",
	"connect-src 'self'",
	"manifest-src 'self'",
	"worker-src 'self' blob:",
	"base-uri 'none'",
	"form-action 'none'",
	"require-trusted-types-for 'script'",
	"trusted-types byline",
}

var icons = []string{"icon.svg", "icon-192.png", "icon-512.png", "icon-maskable-512.png"}

// site writes the page as a folder of files.
func (s source) site(path string) error {
	f := &folder{path: path + ".new"}
	if err := os.RemoveAll(f.path); err != nil {
		return err
	}
	names, err := s.assets(f)
	if err != nil {
		return err
	}
	fonts, css, err := s.styles(f)
	if err != nil {
		return err
	}
	app, first, needed, err := modules("web/main.js", defines("false", names))
	if err != nil {
		return err
	}
	for _, file := range app {
		if err := f.write(filepath.Base(file.Path), file.Contents); err != nil {
			return err
		}
	}
	if err := copies(f, css); err != nil {
		return err
	}
	head := append([]string{csp(policy)}, preloads(fonts, needed)...)
	page, err := replace(s.page,
		charset, charset+"\n"+strings.Join(head, "\n"),
		iconLink, strings.Replace(iconLink, "web/", "", 1),
		touchLink, strings.Replace(touchLink, "web/", "", 1),
		manifestLink, strings.Replace(manifestLink, "web/", "", 1),
		styleLink, fmt.Sprintf(`<link rel="stylesheet" href="%s">`, css),
		scriptLink, fmt.Sprintf(`<script type="module" src="%s"></script>`, first),
		sampleText, data("sample", s.sample),
	)
	if err != nil {
		return err
	}
	if err := f.write("index.html", []byte(page)); err != nil {
		return err
	}
	if err := finish(f); err != nil {
		return err
	}
	if err := os.RemoveAll(path); err != nil {
		return err
	}
	return os.Rename(f.path, path)
}

// assets writes what the page fetches by itself and returns the names by what the scripts call them.
func (s source) assets(f *folder) (map[string]string, error) {
	names := map[string]string{}
	for _, a := range []struct {
		id, name string
		content  []byte
		write    func(string, []byte) (string, error)
	}{
		{"PROGRAM", "byline.wasm.gz", gzipped(s.wasm, s.packed), f.named},
		{"PLACES", "places.txt.gz", gzipped(s.places.whole, s.places.deflated), f.named},
		{"WORLD", "world.bin.gz", gzipped(s.world.whole, s.world.deflated), f.named},
		{"THREAD", "thread.js", s.thread, f.named},
		{"DOCX", "docx.js", s.docx.whole, f.later},
		{"PDF", "pdf.js", s.pdf, f.later},
	} {
		name, err := a.write(a.name, a.content)
		if err != nil {
			return nil, err
		}
		names[a.id] = name
	}
	return names, nil
}

// defines returns what the build writes into the page's scripts. In the one-file build nothing is fetched: there the
// name of a reader is that of the element that holds it, and "" when there is none.
func defines(oneFile string, names map[string]string) map[string]string {
	all := map[string]string{"ONE_FILE": oneFile, "RELEASE": quote(byline.Version)}
	for _, id := range []string{"PROGRAM", "THREAD", "DOCX", "PDF", "PLACES", "WORLD"} {
		all[id] = quote(names[id])
	}
	return all
}

// preloads returns the links to what the page needs at once.
func preloads(fonts, modules []string) (links []string) {
	for _, font := range fonts {
		links = append(links, fmt.Sprintf(`<link rel="preload" href="%s" as="font" type="font/woff2" crossorigin>`, font))
	}
	for _, name := range modules {
		links = append(links, fmt.Sprintf(`<link rel="modulepreload" href="%s">`, name))
	}
	return links
}

// styles writes the style sheet and the fonts and returns the fonts to load first and the name of the sheet.
func (s source) styles(f *folder) (fonts []string, sheet string, err error) {
	css, files, err := style(true)
	if err != nil {
		return nil, "", err
	}
	for _, file := range files {
		name := "fonts/" + filepath.Base(file.Path)
		if strings.Contains(name, "normal") {
			fonts = append(fonts, name)
		}
		if err := f.write(name, file.Contents); err != nil {
			return nil, "", err
		}
	}
	sheet, err = f.named("style.css", css)
	return fonts, sheet, err
}

// copies writes the files that are taken as they are, and the plain pages that tell how to check the policy.
func copies(f *folder, css string) error {
	for _, name := range icons {
		content, err := os.ReadFile(filepath.Join("web", "icons", name))
		if err != nil {
			return err
		}
		if err := f.write("icons/"+name, content); err != nil {
			return err
		}
	}
	manifest, err := os.ReadFile("web/manifest.webmanifest")
	if err != nil {
		return err
	}
	if err := f.write("manifest.webmanifest", manifest); err != nil {
		return err
	}
	for _, name := range []string{"check.html", "check.de.html"} {
		check, err := os.ReadFile(filepath.Join("web", name))
		if err != nil {
			return err
		}
		page, err := replace(string(check),
			charset, charset+"\n"+csp([]string{"default-src 'none'", "style-src 'self'", "font-src 'self'", "img-src 'self'", "base-uri 'none'", "form-action 'none'"}),
			styleLink, fmt.Sprintf(`<link rel="stylesheet" href="%s">`, css))
		if err != nil {
			return err
		}
		if err := f.write(name, []byte(page)); err != nil {
			return err
		}
	}
	return nil
}

// finish writes the service worker, which lists all files, those apart that few readers need, and the headers for hosts that read a file of them.
func finish(f *folder) error {
	list := []string{"./"}
	for _, name := range f.files {
		if name != "index.html" && !slices.Contains(f.rare, name) {
			list = append(list, name)
		}
	}
	names, err := json.Marshal(list)
	if err != nil {
		return err
	}
	later, err := json.Marshal(f.rare)
	if err != nil {
		return err
	}
	worker, err := script("web/sw.js", map[string]string{"PRECACHE": string(names), "LATER": string(later), "VERSION": quote(hex.EncodeToString(f.sum[:8]))})
	if err != nil {
		return err
	}
	if err := f.write("sw.js", worker); err != nil {
		return err
	}
	return f.write("_headers", []byte(headers()))
}

// headers returns the file _headers, which Cloudflare, Netlify and build/serve read.
func headers() string {
	return `/*
  Content-Security-Policy: ` + strings.Join(policy, "; ") + `; frame-ancestors 'none'
  Cross-Origin-Opener-Policy: same-origin
  Cross-Origin-Resource-Policy: same-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff
`
}

// file writes the page as one file that works when it is opened from disk.
func (s source) file(path string) error {
	css, _, err := style(false)
	if err != nil {
		return err
	}
	app, err := script("web/main.js", defines("true", map[string]string{"DOCX": "docx"}))
	if err != nil {
		return err
	}
	var packages string
	for _, p := range []struct {
		id      string
		content []byte
	}{{"places", s.places.deflated}, {"world", s.world.deflated}, {"docx", s.docx.deflated}, {"program", s.packed}} {
		packages += `<script type="application/octet-stream" id="` + p.id + `">` + letters(p.content) + "</script>\n"
	}
	code := strings.ReplaceAll(string(app), "</script", `<\/script`)
	inline := []string{
		"default-src 'none'",
		"script-src '" + hash(code) + "' 'wasm-unsafe-eval'",
		"style-src '" + hash(string(css)) + "'",
		"img-src data:",
		"worker-src blob:",
		"base-uri 'none'",
		"form-action 'none'",
		"require-trusted-types-for 'script'",
		"trusted-types byline",
	}
	icon, err := os.ReadFile("web/icons/icon.svg")
	if err != nil {
		return err
	}
	page, err := replace(s.page,
		charset, charset+"\n"+csp(inline),
		iconLink, `<link rel="icon" href="data:image/svg+xml;base64,`+base64.StdEncoding.EncodeToString(icon)+`">`,
		touchLink+"\n", "",
		manifestLink+"\n", "",
		styleLink, "<style>"+string(css)+"</style>",
		scriptLink+"\n", "",
		pdfHint, ")", // its reader is larger than all else
		sampleText, data("sample", s.sample)+"\n"+data("thread", string(s.thread))+"\n"+
			packages+"<script>"+code+"</script>",
	)
	if err != nil {
		return err
	}
	return os.WriteFile(path, []byte(page), 0o644)
}

// replace returns page with each old part, which must be there once, replaced by the new one after it.
func replace(page string, pairs ...string) (string, error) {
	for i := 0; i < len(pairs); i += 2 {
		if strings.Count(page, pairs[i]) != 1 {
			return "", fmt.Errorf("index.html: want one %s", pairs[i])
		}
		page = strings.Replace(page, pairs[i], pairs[i+1], 1)
	}
	return page, nil
}

// data returns a script element that only holds text.
func data(id, text string) string {
	text = strings.ReplaceAll(text, "</script", `<\/script`)
	text = strings.ReplaceAll(text, "<!--", `<\!--`)
	return `<script type="text/plain" id="` + id + `">` + text + "</script>"
}

func csp(directives []string) string {
	return `<meta http-equiv="Content-Security-Policy" content="` + strings.Join(directives, "; ") + `">`
}

func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

func quote(s string) string { return `"` + s + `"` }
