package intake

import (
	"strings"

	"golang.org/x/net/html"
)

// meta keeps what a meta element says of title and publication.
func (p *page) meta(t *html.Token) {
	name := value(t, "property")
	for _, key := range []string{"name", "itemprop"} {
		if name == "" {
			name = value(t, key)
		}
	}
	content := value(t, "content")
	switch strings.ToLower(name) {
	case "og:title", "twitter:title":
		if p.property == "" {
			p.property = content
		}
	case "article:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date", "dc.date",
		"dc.date.issued", "dcterms.date", "parsely-pub-date", "sailthru.date":
		if p.publishedMeta == "" {
			p.publishedMeta = content
		}
	}
}

func (p *page) name() string {
	switch {
	case p.property != "":
		return p.property
	case p.heading != "":
		return p.heading
	}
	return p.title
}

// day returns the publication day. What the page says outright goes before the first time element.
func (p *page) day() string {
	for _, s := range []string{p.publishedMeta, p.publishedScript, p.publishedTime} {
		if s = strings.TrimSpace(s); len(s) >= 10 {
			return s[:10]
		}
	}
	return ""
}

// scripted returns the value of "datePublished" in structured data.
func scripted(text string) string {
	_, rest, found := strings.Cut(text, `"datePublished"`)
	if !found {
		return ""
	}
	rest = strings.TrimLeft(rest, " \t\r\n:")
	if !strings.HasPrefix(rest, `"`) {
		return ""
	}
	end := strings.IndexByte(rest[1:min(len(rest), 64)], '"')
	if end < 0 {
		return ""
	}
	return rest[1 : 1+end]
}
