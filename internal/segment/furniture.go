package segment

import (
	"strings"
	"unicode/utf8"
)

// What stands around an article's text: labels, credits, bylines, datelines. The words are looked at in small letters.

// lowerStart returns the first up to n bytes of s in small ASCII letters, cut at a rune border.
func lowerStart(s string, n int) string {
	if len(s) > n {
		for n > 0 && !utf8.RuneStart(s[n]) {
			n--
		}
		s = s[:n]
	}
	return strings.ToLower(s)
}

// begins reports whether s begins with one of the phrases, which are separated by bars, and the phrase ends there.
func begins(s, phrases string) bool {
	if s == "" {
		return false
	}
	for i := 0; i < len(phrases); i++ {
		k := i // most phrases differ in the first letter
		for k < len(phrases) && phrases[k] != '|' {
			k++
		}
		if p := phrases[i:k]; p[0] == s[0] && strings.HasPrefix(s, p) && (len(s) == len(p) || !alnum(p[len(p)-1]) || !alnum(s[len(p)])) {
			return true
		}
		i = k
	}
	return false
}

// labels are the words that sections of a news site are called by.
const labels = "|news|world|world news|uk news|us news|sport|sports|politics|business|opinion|analysis|comment|comments|" +
	"culture|science|technology|tech|health|education|environment|economy|finance|markets|money|lifestyle|entertainment|" +
	"travel|weather|video|videos|photos|pictures|gallery|audio|podcast|podcasts|live|live updates|breaking|breaking news|" +
	"exclusive|local|national|international|home|home page|latest|latest news|top stories|most read|more|menu|search|" +
	"share|share this|save|print|email|comment is free|editorial|features|feature|arts|books|film|music|tv|food|style|" +
	"fashion|football|cricket|rugby|tennis|golf|asia|africa|europe|middle east|americas|the americas|asia pacific|" +
	"australia|china|india|uk|us|u.s.|law|crime|security|defence|defense|advertisement|advert|sponsored|related|" +
	"related stories|related articles|related topics|topics|tags|follow|follow us|subscribe|sign in|sign up|log in|" +
	"register|facebook|twitter|x|whatsapp|linkedin|copy link|listen|watch|explainer|in depth|in brief|newsletter|" +
	"newsletters|trending|read more|read full story|skip to content|skip to main content|published|updated|ends|staff|"

// label reports whether s is only the name of a section or a command of the page, or several of them in a row.
func label(s string) bool {
	if len(s) > 60 {
		return false
	}
	s = strings.ToLower(s)
	for s != "" {
		i := strings.IndexAny(s, "|>/•·»")
		part := s
		if i >= 0 {
			part, s = s[:i], s[i:]
			_, n := utf8.DecodeRuneInString(s)
			s = s[n:]
		} else {
			s = ""
		}
		if part = strings.Trim(part, " \t:.-–—"); part != "" && !strings.Contains(labels, "|"+part+"|") {
			return false
		}
	}
	return true
}

// boilerplate reports whether l belongs to the page, the agency or the law rather than to the article.
func boilerplate(l *line) bool {
	s := strings.TrimLeft(lowerStart(l.text, 60), "(-–—*[_ ")
	switch {
	case begins(s, "©|copyright|all rights reserved|(c) 20|(c) 19|reporting by|additional reporting|editing by|writing by|"+
		"with reports from|with additional|with reporting from|with files from|with file from|with input from|with inputs from|with reporting by|with agency|translated by|"+
		"translated from|compiled by|interview by|edited by|this article was|this story was|this story has been|"+
		"this article has been|this article first|this article originally|the writer is|the author is|the views expressed|"+
		"for immediate release|press release|media contact|press contact|for more information|notes to editors|note to editors"):
		return l.sentences < 4
	case l.sentences > 2 || l.words > 24:
		return false
	case begins(s, "read more|read also|also read|read next|see also|see page|related:|more on this|more from|follow us|follow bbc|"+
		"subscribe|sign up|click here|join our|join the conversation|get the latest|advertisement|advertising|share this|"+
		"listen to this|watch live|get in touch|have you|do you have|send us|story continues|article continues|"+
		"continue reading|contact us|terms of|privacy policy|cookie|support our|support us|view comments|show comments|"+
		"source:|sources:|agencies|via |tags:|topics:|filed under|min read"):
		return true
	case begins(s, "published|updated|last updated|last modified|first published|posted|modified|date:|issued on|issued:"):
		return l.numbers > 0 || l.words < 4
	case strings.Contains(s, "|published") || strings.Contains(s, "| published") || strings.Contains(s, "|updated") || strings.Contains(s, "| updated"):
		return true
	case strings.Contains(l.text, " contributed to this ") && l.sentences == 1:
		return true
	case l.numbers > 0 && l.words < 6 && counts(s):
		return true
	}
	return !l.stops && l.words < 14 && (strings.HasPrefix(l.text, "— ") || strings.HasPrefix(l.text, "-- ")) && l.names*2 >= l.words
}

// counts reports whether s ends as the counters and clocks of a page do: 12 comments, 3 min read, 2 hours ago.
func counts(s string) bool {
	for _, w := range [...]string{" comments", " comment", " shares", " views", " likes", " ago", " read", " photos", " images"} {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}

const credit = "image:|images:|image credit|image by|image courtesy|photo:|photos:|photo by|photos by|photo credit|photo courtesy|" +
	"picture:|pictures:|picture by|pictures by|photograph:|photographs:|photograph by|photographs by|photography by|credit:|" +
	"illustration:|illustration by|graphic:|graphics:|video:|file photo|file image|file picture|handout|composite:|" +
	"courtesy of|ap photo|afp photo|reuters photo|pic:|pix:"

// caption reports whether l describes or credits a picture.
func caption(l *line) bool {
	s := strings.TrimLeft(lowerStart(l.text, 40), "([_*- ")
	if begins(s, credit+"|pictured:|pictured above|caption:|above:|below:|left:|right:|in this photo|this photo|in this image") {
		return l.sentences < 4
	}
	return l.sentences < 4 && l.text[len(l.text)-1] == ')' && creditTail(l.text)
}

// creditOnly reports whether s names who took a picture and does not describe it.
func creditOnly(s string) bool {
	return len(s) < 90 && begins(strings.TrimLeft(lowerStart(s, 40), "([_*- "), credit) && !stops(s)
}

// creditTail reports whether s ends in brackets that credit a picture.
func creditTail(s string) bool {
	i := strings.LastIndexByte(s, '(')
	return i > 0 && len(s)-i < 90 && begins(strings.ToLower(s[i+1:]), credit)
}

// minor reports whether w is a word that stays small in a headline or a byline.
func minor(w string) bool {
	switch w {
	case "and", "of", "in", "for", "at", "the", "a", "an", "to", "with", "from", "by", "on", "or", "our", "near", "de", "la",
		"van", "von", "der", "bin", "al", "del", "di", "da", "le", "el", "und", "y":
		return true
	}
	return false
}

// byline reports whether l names who wrote the article. head: no body text was seen yet; placed: and a headline or a
// byline was.
func byline(l *line, head, placed bool) bool {
	if head && l.words < 10 && !l.stops && begins(lowerStart(l.text, 8), "by") && hasJob(l.text) {
		return true
	}
	if l.words > 18 || l.sentences > 2 || l.quoted || l.smalls > 2 || l.smalls*2 > l.names || l.names == 0 {
		return false
	}
	s := strings.TrimLeft(lowerStart(l.text, 60), "-–—*(| ")
	switch {
	case begins(s, "by|words by|words:|story by|story:|written by|report by|exclusive by|review by|analysis by|text by|text:"):
		return !l.stops || l.words < 9
	case l.stops || l.numbers > 0 || l.calendar > 0:
		return false
	case begins(s, "from"):
		return (head || l.last) && l.smalls < 2 && (l.words < 12 || strings.Contains(s, "correspondent"))
	case begins(s, "special to|staff correspondent|staff reporter|staff writer|our correspondent|own correspondent|contributing writer"):
		return true
	case !head || l.smalls > 0 || l.words > 12:
		return false
	case hasJob(l.text) && (placed || l.words < 4 || strings.Contains(l.text, ", ")):
		return true
	case !placed:
		return false
	}
	and := strings.Contains(l.text, " and ") || strings.Contains(l.text, " in ") || strings.Contains(l.text, " & ") || strings.Contains(l.text, ", ")
	return l.uppers == 0 && (l.words == 1 || l.names == 2 || l.names == 3 || and && l.names < 8)
}

// hasJob reports whether s holds a word for somebody who writes for a newspaper.
func hasJob(s string) bool {
	s = strings.ToLower(s)
	for _, w := range [...]string{"correspondent", "reporter", "staff", "writer", "editor", "bureau", "columnist", "special to", "agencies"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// dateline reports whether l only tells where and when.
func dateline(l *line) bool {
	if l.calendar == 0 && !(l.numbers == 1 && l.words == 1 && clockTime(l.text)) || l.smalls > 0 || l.words > 12 || l.quoted {
		return false
	}
	if l.stops && l.text[len(l.text)-1] != '.' {
		return false
	}
	return l.names+l.calendar+l.numbers+l.minors == l.words && (l.numbers > 0 && l.names < 6 || l.names == 0)
}

// clockTime reports whether s is a time of day as a live report has it above every entry: 9.50pm.
func clockTime(s string) bool {
	s = strings.ToLower(s)
	return len(s) < 9 && (strings.HasSuffix(s, "am") || strings.HasSuffix(s, "pm") || strings.HasSuffix(s, "a.m.") || strings.HasSuffix(s, "p.m."))
}

// calendar reports whether w is a word of dates and times of day.
func calendar(w string) bool {
	switch fold(w) {
	case "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
		"december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "jan.", "feb.",
		"mar.", "apr.", "jun.", "jul.", "aug.", "sep.", "sept.", "oct.", "nov.", "dec.", "monday", "tuesday", "wednesday",
		"thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun", "am", "pm",
		"a.m.", "p.m.", "gmt", "bst", "est", "edt", "et", "utc", "ist", "cet":
		return w != "may" && w != "march" && w != "sat" && w != "sun" && w != "am" || w == "am"
	}
	return false
}
