//go:build !js

package corpus

// PairQuotes returns, for every predicted quote, the index of the gold quote it stands for, or -1: as ScoreArticle pairs
// them.
func PairQuotes(gold, predicted *Article) []int {
	match, _, _ := pairQuotes(gold, predicted)
	pairs := make([]int, len(predicted.Quotes))
	for j := range pairs {
		pairs[j] = -1
	}
	for i, j := range match {
		pairs[j] = i
	}
	return pairs
}

// SpokenBy reports whether name, an entity's or a description, "" for nobody, is the speaker of gold quote i.
func (a *Article) SpokenBy(i int, name string) bool { return sameSpeaker(name, &a.Quotes[i], a) }
