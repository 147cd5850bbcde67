package segment

// Lists of phrases in small letters, sorted, with bars between them. listed and begins search them in place; a test
// holds their order.

// labels are the words that sections and commands of a news site are called by.
const labels = "advert|advertisement|advertising|africa|agencies|americas|analysis|arts|asia|asia pacific|audio|australia|" +
	"books|breaking|breaking news|business|china|comment|comment is free|comments|copy link|cricket|crime|" +
	"culture|defence|defense|economy|editorial|education|email|end|ends|entertainment|environment|europe|" +
	"exclusive|explainer|facebook|fashion|feature|features|film|finance|follow|follow us|food|football|gallery|" +
	"golf|health|home|home page|in brief|in depth|india|international|latest|latest news|law|lifestyle|linkedin|" +
	"listen|live|live updates|local|log in|markets|menu|middle east|money|more|most read|music|national|news|" +
	"newsletter|newsletters|opinion|photos|pictures|podcast|podcasts|politics|print|published|read full story|" +
	"read more|register|related|related articles|related stories|related topics|rugby|save|science|search|" +
	"security|share|share this|sign in|sign up|skip to content|skip to main content|sponsored|sport|sports|staff|" +
	"style|subscribe|tags|tech|technology|tennis|the americas|top stories|topics|travel|trending|tv|twitter|u.s.|" +
	"uk|uk news|updated|us|us news|video|videos|watch|weather|whatsapp|world|world news|x"

// imprints begin lines that tell who made the article, whose it is, and whom it is for.
const imprints = "additional reporting|all rights reserved|c) 19|c) 20|compiled by|copyright|edited by|editing by|" +
	"for immediate release|for more information|interview by|media contact|note to editors|notes to editors|" +
	"press contact|press release|reporting by|the author is|the views expressed|the writer is|this article first|" +
	"this article has been|this article originally|this article was|this story has been|this story was|" +
	"translated by|translated from|with additional|with agency|with file from|with files from|with input from|" +
	"with inputs from|with reporting by|with reporting from|with reports from|writing by|©"

// pageWords begin lines that belong to the page.
const pageWords = "advertisement|also read|article continues|click here|contact us|continue reading|filed under|follow bbc|" +
	"follow us|get in touch|get the latest|join our|join the conversation|listen to this|min read|more from|" +
	"more on this|privacy policy|read also|read more|read next|related:|see also|see page|send us|share this|" +
	"show comments|sign up|source:|sources:|story continues|subscribe|support our|support us|tags:|terms of|" +
	"topics:|via |view comments|watch live"

// timeStamps begin lines that tell when the article was published.
const timeStamps = "date:|first published|issued on|issued:|last modified|last updated|modified|posted|published|updated"

// pictureCredits begin lines that tell whose a picture is.
const pictureCredits = "afp photo|alamy|ap photo|composite:|credit:|file image|file photo|file picture|getty images|graphic:|graphics:|illustration by|" +
	"illustration:|image by|image courtesy|image credit|image:|images:|pa media|photo by|photo courtesy|photo credit|" +
	"photo:|photograph by|photograph:|photographs by|photographs:|photography by|photos by|photos:|pic:|" +
	"picture by|picture:|pictures by|pictures:|pix:|reuters photo|video:"

// captionWords begin lines that tell what a picture shows.
const captionWords = "above:|below:|caption:|in this image|in this photo|left:|photo caption:|pictured above|pictured:|right:|" +
	"this photo"

// phraseAt returns the bounds of the phrase in the middle of list[lo:hi], which begins and ends with a phrase.
func phraseAt(list string, lo, hi int) (from, to int) {
	from = int(uint(lo+hi) >> 1)
	for from > lo && list[from-1] != '|' {
		from--
	}
	for to = from; to < hi && list[to] != '|'; to++ {
	}
	return from, to
}

// listed reports whether s is a phrase of list.
func listed(s, list string) bool {
	for lo, hi := 0, len(list); lo < hi; {
		from, to := phraseAt(list, lo, hi)
		switch p := list[from:to]; {
		case p == s:
			return true
		case s < p:
			hi = from - 1
		default:
			lo = to + 1
		}
	}
	return false
}

// begins reports whether s begins with a phrase of list and the phrase ends there. No phrase begins with another.
func begins(s, list string) bool {
	for lo, hi := 0, len(list); lo < hi; {
		from, to := phraseAt(list, lo, hi)
		switch p := list[from:to]; {
		case len(s) >= len(p) && s[:len(p)] == p:
			return len(s) == len(p) || !alnum(p[len(p)-1]) || !alnum(s[len(p)])
		case s < p:
			hi = from - 1
		default:
			lo = to + 1
		}
	}
	return false
}
