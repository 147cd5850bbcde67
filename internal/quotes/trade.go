package quotes

import (
	"strings"

	"byline/internal/document"
)

// A trade is a set of kinds of bodies, as a noun or a word of a name tells them: the airline, Air Malta.
type trade uint16

const (
	business trade = 1 << iota
	flying
	banking
	labour
	press
	politics
	justice
	bureau
	sport
	teaching
	giving
	townHall
	dealing // of words that stand beside the names of businesses
)

// tradeWords are, for each trade in order, nouns for its bodies and words of their names.
var tradeWords = [...]string{
	"company firm maker manufacturer operator retailer supplier producer developer utility giant group corporation inc inc. corp corp. ltd ltd. plc co co. llc gmbh ag " +
		"bhd pvt holdings industries lines airlines airways motors motor breweries brewery brewer foods cement steel mining minerals energy power electric electricity oil " +
		"petroleum gas telecom telecoms technologies systems pharmaceuticals pharma entertainment products stores supermarkets hotels resorts properties shipping shipyard " +
		"shipbuilding engineering construction logistics software shipper builder carrier airline miner insurer ferries railways rail",
	"airline carrier air airlines airways aviation",
	"bank lender banking reserve",
	"union unions workers brotherhood teamsters guild association alliance federation",
	"newspaper paper magazine daily weekly broadcaster times post gazette herald tribune journal news tv radio television broadcasting guardian telegraph chronicle",
	"party opposition democrats front movement league congress conservatives liberals",
	"court tribunal bench",
	"agency regulator watchdog department ministry authority commission board administration bureau office service directorate inspectorate secretariat authorities",
	"club side team federation league association fc united rovers athletic wanderers f.c.",
	"university school college institute academy faculty",
	"charity foundation trust fund society aid relief",
	"council councils borough municipality city",
	"shares shareholders shareholder profit profits loss revenue sales customers employs listed subsidiary executive ceo investors",
}

// trades tells the trades of every word of tradeWords.
var trades = func() map[string]trade {
	m := make(map[string]trade, 256)
	for k, words := range tradeWords {
		for w := range strings.SplitSeq(words, " ") {
			m[w] |= 1 << k
		}
	}
	return m
}()

// tradeOf returns the trades of the bodies that word w, in lower case, stands for.
func tradeOf(w string) trade { return trades[w] &^ dealing }

// tradeOfName returns the trades that the words of a name tell.
func tradeOfName(name string) (t trade) {
	for w := range strings.FieldsSeq(name) {
		t |= tradeOf(strings.ToLower(w))
	}
	return t
}

// countFits counts the candidates whose names have the head of a description, or tell its trade.
func (f *finder) countFits(head string, cs []candidate, s *scene) {
	s.trade = tradeOf(head)
	for i := range cs {
		if cs[i].entity == document.None {
			continue
		}
		name := f.d.Entities[cs[i].entity].Name
		if nameHas(name, head) {
			s.fitNames++
		}
		if s.trade&tradeOfName(name) != 0 {
			s.fitTrades++
		}
	}
}

// nameHas reports whether word w, in lower case, stands in name.
func nameHas(name, w string) bool { return len(w) > 3 && strings.Contains(strings.ToLower(name), w) }

// trade adds whether the trade that the description of s tells is that of c.
func (f *finder) trade(c *candidate, s *scene) {
	t := s.trade
	if t == 0 {
		return
	}
	switch own := tradeOfName(f.d.Entities[c.entity].Name); {
	case own&t != 0:
		c.add(tradeFits)
		if s.fitTrades == 1 {
			c.add(onlyTrade)
		}
	case own != 0:
		c.add(tradeDiffers)
	}
	if c.named == document.None {
		return
	}
	ms := f.d.Entities[c.entity].Mentions
	for n := 0; n < len(ms) && n < 6 && ms[n] <= c.named; n++ {
		if f.deals(f.d.Mentions[ms[n]].Tokens, t) {
			c.add(tradeBeside)
			return
		}
	}
}

// deals reports whether a word of trade t stands beside the mention r, in its sentence.
func (f *finder) deals(r document.Range, t trade) bool {
	if t&business != 0 {
		t |= dealing
	}
	for i := max(r.First-3, 0); i < r.End+5 && i < len(f.d.Tokens); i++ {
		if i >= r.First && i < r.End || f.ment[i] != document.None || f.d.Tokens[i].Kind != document.Word || f.d.Tokens[i].Sentence != f.d.Tokens[r.First].Sentence {
			continue
		}
		if trades[f.lower(i)]&t != 0 {
			return true
		}
	}
	return false
}
