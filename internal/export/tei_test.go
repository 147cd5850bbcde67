package export

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"byline/internal/document"
)

// readTEI checks what holds for every TEI file of ours and returns the text of its body.
func readTEI(t *testing.T, data []byte) string {
	t.Helper()
	var body strings.Builder
	ids, pointers := map[string]bool{}, []string{}
	inside, depth := false, 0
	for d := xml.NewDecoder(strings.NewReader(string(data))); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatalf("%v in %s", err, data)
		}
		switch x := token.(type) {
		case xml.StartElement:
			depth++
			if x.Name.Local == "body" {
				inside = true
			}
			for _, a := range x.Attr {
				switch a.Name.Local {
				case "id":
					if ids[a.Value] {
						t.Errorf("%s stands twice", a.Value)
					}
					ids[a.Value] = true
				case "ref", "who", "prev", "corresp":
					pointers = append(pointers, a.Value)
				}
			}
		case xml.EndElement:
			depth--
			if x.Name.Local == "body" {
				inside = false
			}
		case xml.CharData:
			if inside {
				body.Write(x)
			}
		}
	}
	for _, p := range pointers {
		if !ids[strings.TrimPrefix(p, "#")] {
			t.Errorf("%s points nowhere", p)
		}
	}
	return body.String()
}

func TestTEI(t *testing.T) {
	d := told()
	out := TEI(d)
	got := string(out)
	for _, want := range []string{
		`<listPerson>`, `<person xml:id="e0"><persName>Ada Roe</persName></person>`, `<place xml:id="e1" type="GPE"><placeName>Port Ellery</placeName></place>`,
		`published <date when="2025-05-01">2025-05-01</date>`, `<said xml:id="q0" direct="true" who="#e0">“We lost; on <date xml:id="d0" when="2025-05-03">3`,
		`<persName xml:id="m1" ref="#e0">Ada Roe</persName> <seg xml:id="c0" type="cue" corresp="#q0">told</seg> <placeName xml:id="m2" ref="#e1" type="GPE">`,
		`<date xml:id="d2" type="TIME" when-custom="2025-10-14T10:00">10am</date>`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%s is missing in\n%s", want, got)
		}
	}
	var text strings.Builder
	for _, p := range d.Paragraphs {
		text.WriteString("\n" + d.Slice(p.Span))
	}
	if body := readTEI(t, out); body != text.String()+"\n" {
		t.Errorf("the text is %q, want %q", body, text.String())
	}
}

// TestTEICrossing: the second piece of a split finding points to the first.
func TestTEICrossing(t *testing.T) {
	d := &document.Document{Text: "one two \x01 four & <five>", Paragraphs: []document.Paragraph{{Span: document.Span{End: 23}}}}
	d.Quotes = []document.Quote{{Span: document.Span{End: 7}, Speaker: document.None}}
	d.Dates = []document.Date{{Span: document.Span{Start: 4, End: 14}, Value: "2025-W19"}}
	got := string(TEI(d))
	want := `<p><said xml:id="q0" direct="true">one <date xml:id="d0" when-custom="2025-W19">two</date></said>` +
		`<date xml:id="d0.7" prev="#d0" when-custom="2025-W19">` + " \uFFFD four</date> &amp; &lt;five&gt;</p>"
	if !strings.Contains(got, want) {
		t.Errorf("%s\nis not in\n%s", want, got)
	}
	readTEI(t, []byte(got))
	readTEI(t, TEI(&document.Document{}))
}

func TestW3CDate(t *testing.T) {
	for s, want := range map[string]bool{"2025": true, "2025-10": true, "2025-10-14": true, "2025-13": false, "199X": false, "2025-Q3": false, "2025-W19": false, "P3D": false, "": false, "2025-10-14TNI": false} {
		if isW3CDate(s) != want {
			t.Errorf("%q: %v", s, !want)
		}
	}
}
