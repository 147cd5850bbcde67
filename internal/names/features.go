package names

import (
	"byline/internal/document"
	"byline/internal/lexicon"
)

// A feature is the hash of a template's number and of what the template sees; its lowest six bits are the number. No
// strings are built.
type feature = uint64

const templateBits = 1<<6 - 1

func hashed(template, x uint64) feature { return mix(mixA*(template+1), x)&^templateBits | template }

const (
	mixA = 0x9E3779B97F4A7C15
	mixB = 0xD6E8FEB86659FD93
)

// mix folds v into h; the order of what is folded in matters.
func mix(h, v uint64) uint64 {
	h = (h ^ v) * mixB
	return h ^ h>>32
}

// Templates. Their numbers are part of every feature's hash, so a model knows them by number: append, never reorder.
const (
	tBias = iota
	tWord
	tWordShape
	tPrevWord
	tNextWord
	tPrev2Word
	tNext2Word
	tPrevBigram
	tNextBigram
	tAround
	tShape
	tPrevShape
	tNextShape
	tShapes
	tPrefix
	tSuffix
	tPrevSuffix
	tNextSuffix
	tCluster64
	tCluster256
	tCluster1024
	tPrevCluster
	tNextCluster
	tPrev2Cluster
	tNext2Cluster
	tPrevClusterBigram
	tNextClusterBigram
	tClusterTrigram
	tClass
	tPrevClass
	tNextClass
	tPhrase
	tPrevPhrase
	tNextPhrase
	tSign
	tPrevSign
	tNextSign
	tSigns
	tFirst
	tCaseInText
	tElsewhere
	tAcronym
	tRunBefore
	tRunBeforeCluster
	tRunAfter
	tRunAfterCluster
	tRunHead
	tRunHeadSign
	tRunStartSign
	tRunLength
	tRunAround
	tRunHeadWhole
	tPlace
)

// signMask selects the classes that are combined into one sign of a word: what kinds of name or name part it may be.
const signMask = lexicon.FirstName | lexicon.Surname | lexicon.City | lexicon.Country | lexicon.Region | lexicon.Area |
	lexicon.Demonym | lexicon.Organization | lexicon.OrgHead | lexicon.OrgSuffix | lexicon.FacHead | lexicon.LocHead |
	lexicon.EventHead | lexicon.LawHead | lexicon.ClubHead | lexicon.RegionHead | lexicon.Honorific | lexicon.Title | lexicon.Occupation | lexicon.Month |
	lexicon.Weekday | lexicon.Particle | lexicon.Common

// A spelling is what the templates see of a token without its surroundings: tokens spelt alike share one.
type spelling struct {
	hash          uint64
	class         lexicon.Class // of the token alone
	shape         uint64        // the form of its characters, see shapeOf
	prefix        [3]uint64     // of 2, 3 and 4 bytes
	suffix        [3]uint64     // of 2, 3 and 4 bytes
	c64, c256, c1 uint64        // cluster numbers + 1 at 64, 256 and 1024 clusters; 0 when the word has none
	cap           bool          // begins with a capital letter
}

// A word is what the templates see of one token.
type word struct {
	*spelling
	number   int32         // of its spelling
	phrase   lexicon.Class // of the longest listed phrase that covers it, two tokens or longer
	phraseAt uint8         // 0 outside a phrase, 1 at its first token, 2 further in
	seen     evidence      // from other places of the article
	run      int32         // index of the capitalized run it belongs to, or -1
}

// edge stands for what lies before the first and after the last token of a sentence: spelling 0 of every article.
var edge = word{spelling: &spelling{hash: 1, shape: 1}, run: -1}

// A view is an article as the templates see it.
type view struct {
	d         *document.Document
	words     []word
	spellings []*spelling
	runs      []document.Range // capitalized runs, as token ranges within one sentence
}

// look prepares the view of d.
func look(d *document.Document) *view {
	v := &view{d: d, words: make([]word, len(d.Tokens)), spellings: []*spelling{edge.spelling}}
	numbers := newTable[int32](len(d.Tokens))
	for i := range d.Tokens {
		n := numbers.at(hashExact(d.Word(i)))
		if *n == 0 {
			*n = int32(len(v.spellings))
			v.spellings = append(v.spellings, newSpelling(d, i))
		}
		v.words[i] = word{spelling: v.spellings[*n], number: *n, run: -1}
	}
	for _, s := range d.Sentences {
		v.findPhrases(s.Tokens)
		v.findRuns(s.Tokens)
	}
	v.gather()
	return v
}

func newSpelling(d *document.Document, i int) *spelling {
	t, text := &d.Tokens[i], d.Word(i)
	h := lexicon.Word(text)
	w := &spelling{hash: uint64(h), class: h.Classes(), shape: shapeOf(text)}
	w.cap = t.Shape == document.Capital || t.Shape == document.Upper || t.Shape == document.MixedCase && text[0] < 'a'
	if c64, c256, c1024, ok := h.Cluster(); ok {
		w.c64, w.c256, w.c1 = uint64(c64)+1, uint64(c256)+1, uint64(c1024)+1
	}
	n := len(text)
	for k := range w.prefix {
		w.prefix[k] = hashLower(text[:min(n, k+2)])
		w.suffix[k] = hashLower(text[max(0, n-k-2):])
	}
	return w
}

// hashLower hashes s with ASCII letters folded to lower case. Affixes are cut by bytes: half a rune is as good a
// clue as a whole one, and nothing is ever sliced out of them.
func hashLower(s string) uint64 {
	h := uint64(mixA)
	for i := 0; i < len(s); i++ {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		h = (h ^ uint64(c)) * 0x100000001B3
	}
	return h ^ h>>29
}

// hashExact hashes s byte by byte.
func hashExact(s string) uint64 {
	h := uint64(mixA)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 0x100000001B3
	}
	return h ^ h>>29
}

// shapeOf hashes the form of a token: runs of capitals, small letters and digits count as one, other bytes as
// themselves, up to twelve changes.
func shapeOf(s string) uint64 {
	h, last, changes := uint64(mixA), byte(0), 0
	for i := 0; i < len(s) && changes < 12; i++ {
		c := s[i]
		switch {
		case 'a' <= c && c <= 'z':
			c = 'x'
		case 'A' <= c && c <= 'Z':
			c = 'X'
		case '0' <= c && c <= '9':
			c = 'd'
		case c >= 0x80:
			c = 'u'
		}
		if c != last || c == 'X' && i == 1 {
			h = (h ^ uint64(c)) * 0x100000001B3
			changes++
		}
		last = c
	}
	return h ^ h>>29
}

// maxPhrase is the longest listed phrase looked for, in tokens.
const maxPhrase = 8

// findPhrases marks the longest listed phrases of two and more tokens that begin with a capital letter.
func (v *view) findPhrases(r document.Range) {
	for i := r.First; i < r.End; {
		if !v.words[i].cap {
			i++
			continue
		}
		n, class := v.phrase(i, r.End)
		if n == 0 {
			i++
			continue
		}
		for k := range n {
			v.words[i+k].phrase, v.words[i+k].phraseAt = class, 2
		}
		v.words[i].phraseAt = 1
		i += n
	}
}

// phrase returns the length and the classes of the longest listed phrase of at least two tokens at token i.
func (v *view) phrase(i, end int) (n int, class lexicon.Class) {
	h := lexicon.Hash(v.words[i].hash)
	for k := 1; i+k < end && k < maxPhrase && h.Prefix(); k++ {
		h = h.Then(lexicon.Hash(v.words[i+k].hash))
		if c := h.Classes(); c != 0 {
			n, class = k+1, c
		}
	}
	return n, class
}

// findRuns finds the stretches of capitalized tokens, joined by "of", "the", "for", "and", "&", hyphens and
// particles: the likely outlines of names.
func (v *view) findRuns(r document.Range) {
	for i := r.First; i < r.End; {
		if !v.words[i].cap {
			i++
			continue
		}
		end := i + 1
		for end < r.End {
			if v.words[end].cap {
				end++
				continue
			}
			k := end
			for k < r.End && k < end+3 && v.joins(k) {
				k++
			}
			if k == end || k >= r.End || !v.words[k].cap {
				break
			}
			end = k + 1
		}
		for k := i; k < end; k++ {
			v.words[k].run = int32(len(v.runs))
		}
		v.runs = append(v.runs, document.Range{First: i, End: end})
		i = end
	}
}

// joins reports whether token i may stand between two capitalized parts of one name.
func (v *view) joins(i int) bool {
	switch v.d.Word(i) {
	case "of", "the", "for", "and", "&", "-", "’s", "'s", "de", "del", "della", "di", "da", "do", "dos", "du", "des", "la", "le", "van",
		"von", "der", "den", "bin", "bint", "ibn", "al", "el", "ul", "y", "e", "on", "in", "to":
		return true
	}
	return false
}

// A place is where a token stands as seen from the one whose features are listed.
type place int

const (
	here place = iota
	before
	after
	before2
	after2
	places
)

// at returns the word at token k of sentence s, or the edge.
func (v *view) at(s document.Range, k int) *word {
	if k < s.First || k >= s.End {
		return &edge
	}
	return &v.words[k]
}

// features appends the features of token i of sentence s to buf: those of the spellings in its five places, and
// those of more than one spelling.
func (v *view) features(buf []feature, s document.Range, i int) []feature {
	for p, w := range v.window(s, i) {
		buf = w.features(buf, place(p))
	}
	return v.joint(buf, s, i)
}

// window returns the words in the places of token i.
func (v *view) window(s document.Range, i int) [places]*word {
	return [places]*word{here: v.at(s, i), before: v.at(s, i-1), after: v.at(s, i+1), before2: v.at(s, i-2), after2: v.at(s, i+2)}
}

// features appends what spelling w tells of the token that sees it in place p.
func (w *spelling) features(buf []feature, p place) []feature {
	add := func(t, x uint64) { buf = append(buf, hashed(t, x)) }
	switch p {
	case here:
		return w.ownFeatures(buf)
	case before:
		add(tPrevWord, w.hash)
		add(tPrevSuffix, w.suffix[1])
		add(tPrevCluster, w.c256)
		add(tPrevCluster, w.c1<<16)
		for c := w.class; c != 0; c &= c - 1 {
			add(tPrevClass, uint64(c&-c))
		}
	case after:
		add(tNextWord, w.hash)
		add(tNextSuffix, w.suffix[1])
		add(tNextCluster, w.c256)
		add(tNextCluster, w.c1<<16)
		for c := w.class; c != 0; c &= c - 1 {
			add(tNextClass, uint64(c&-c))
		}
	case before2:
		add(tPrev2Word, w.hash)
		add(tPrev2Cluster, w.c256)
	case after2:
		add(tNext2Word, w.hash)
		add(tNext2Cluster, w.c256)
	}
	return buf
}

func (w *spelling) ownFeatures(buf []feature) []feature {
	add := func(t, x uint64) { buf = append(buf, hashed(t, x)) }
	capital := b2u(w.cap)
	add(tBias, capital)
	add(tWord, w.hash)
	add(tWordShape, mix(w.hash, w.shape))
	add(tShape, w.shape)
	for k := range w.prefix {
		add(tPrefix, mix(w.prefix[k], uint64(k)<<1|capital))
		add(tSuffix, mix(w.suffix[k], uint64(k)<<1|capital))
	}
	add(tCluster64, w.c64<<1|capital)
	add(tCluster256, w.c256<<1|capital)
	add(tCluster1024, w.c1<<1|capital)
	for c := w.class; c != 0; c &= c - 1 {
		add(tClass, uint64(c&-c)<<1|capital)
	}
	add(tSign, w.sign())
	return buf
}

// sign is the hash of the kinds of name part a word may be, with the case of its first letter.
func (w *spelling) sign() uint64 { return (uint64(w.class&signMask)<<1 | b2u(w.cap)) * mixA }

// joint appends the features of token i that follow from more than one spelling, or from the article.
func (v *view) joint(buf []feature, s document.Range, i int) []feature {
	add := func(t, x uint64) { buf = append(buf, hashed(t, x)) }
	p, w, n := v.at(s, i-1), &v.words[i], v.at(s, i+1)
	capital := b2u(w.cap)
	add(tPrevBigram, mix(p.hash, w.hash))
	add(tNextBigram, mix(w.hash, n.hash))
	add(tAround, mix(p.hash, n.hash))
	add(tPrevShape, mix(p.shape, w.shape))
	add(tNextShape, mix(w.shape, n.shape))
	add(tShapes, mix(mix(p.shape, w.shape), n.shape))
	add(tPrevClusterBigram, p.c256<<16|w.c256<<1|capital)
	add(tNextClusterBigram, w.c256<<17|capital<<16|n.c256)
	add(tClusterTrigram, p.c64<<32|w.c64<<16|n.c64<<1|capital)
	ps, ws, ns := p.sign(), w.sign(), n.sign()
	add(tPrevSign, mix(ps, ws))
	add(tNextSign, mix(ws, ns))
	add(tSigns, mix(mix(ps, ws), ns))
	buf = phraseFeatures(buf, p, w, n)
	buf = v.articleFeatures(buf, s, i, capital)
	if w.run >= 0 {
		buf = v.runFeatures(buf, s, i)
	}
	return buf
}

func phraseFeatures(buf []feature, p, w, n *word) []feature {
	add := func(t, x uint64) { buf = append(buf, hashed(t, x)) }
	for c := w.phrase; c != 0; c &= c - 1 {
		add(tPhrase, mix(uint64(c&-c), uint64(w.phraseAt)))
	}
	for c := p.phrase; c != 0 && w.phraseAt != 2; c &= c - 1 {
		add(tPrevPhrase, uint64(c&-c))
	}
	for c := n.phrase; c != 0 && n.phraseAt == 1; c &= c - 1 {
		add(tNextPhrase, uint64(c&-c))
	}
	return buf
}

// runFeatures describes the capitalized run around token i: its head, its outside neighbours, its length.
func (v *view) runFeatures(buf []feature, s document.Range, i int) []feature {
	add := func(t, x uint64) { buf = append(buf, hashed(t, x)) }
	r := v.runs[v.words[i].run]
	place := uint64(0) // in the run: alone, first, inside, last
	switch {
	case r.End-r.First == 1:
	case i == r.First:
		place = 1
	case i == r.End-1:
		place = 3
	default:
		place = 2
	}
	before, after, head, start := v.at(s, r.First-1), v.at(s, r.End), v.at(s, r.End-1), v.at(s, r.First)
	add(tRunBefore, mix(before.hash, place))
	add(tRunBeforeCluster, before.c256<<2|place)
	add(tRunAfter, mix(after.hash, place))
	add(tRunAfterCluster, after.c256<<2|place)
	add(tRunHead, mix(head.hash, place))
	add(tRunHeadSign, mix(head.sign(), place))
	add(tRunStartSign, mix(start.sign(), place))
	add(tRunLength, uint64(min(r.End-r.First, 6))<<8|uint64(min(i-r.First, 6)))
	add(tRunAround, mix(mix(before.c256, after.c256), place))
	if place != 0 {
		add(tRunHeadWhole, mix(mix(start.hash, head.hash), place))
	}
	add(tPlace, place<<1|b2u(r.First == s.First))
	return buf
}

func b2u(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}
