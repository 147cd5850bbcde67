package compare

import "byline/internal/document"

// longest is how many words of a quotation are compared one by one. Of a longer one the middle counts as different.
const longest = 400

// difference returns how the words of two quotations differ, and the stretches that only one of them has.
func difference(x, y []word) (Wording, []document.Span, []document.Span) {
	keptX, keptY := make([]bool, len(x)), make([]bool, len(y))
	i, j := find(y, x), find(x, y)
	if i >= 0 || j >= 0 {
		for k := range min(len(x), len(y)) {
			keptX[max(i, 0)+k], keptY[max(j, 0)+k] = true, true
		}
		if len(x) == len(y) {
			return Same, nil, nil
		}
		return Part, runs(x, keptX), runs(y, keptY)
	}
	first, endX, endY := 0, len(x), len(y)
	for first < min(endX, endY) && x[first].number == y[first].number {
		keptX[first], keptY[first] = true, true
		first++
	}
	for first < min(endX, endY) && x[endX-1].number == y[endY-1].number {
		endX--
		endY--
		keptX[endX], keptY[endY] = true, true
	}
	if max(endX, endY)-first <= longest {
		common(x[first:endX], y[first:endY], keptX[first:], keptY[first:])
	}
	return Different, runs(x, keptX), runs(y, keptY)
}

// find returns where the words of a begin in b, or -1. It is Knuth, Morris and Pratt's, so that repetition costs nothing.
func find(a, b []word) int {
	if len(a) == 0 || len(a) > len(b) {
		return -1
	}
	back := make([]int, len(a))
	k := 0
	for i := 1; i < len(a); i++ {
		k = step(a, back, k, a[i].number)
		back[i] = k
	}
	k = 0
	for i := range b {
		if k = step(a, back, k, b[i].number); k == len(a) {
			return i - k + 1
		}
	}
	return -1
}

// step returns how much of a has been found when the word w comes after k words of it.
func step(a []word, back []int, k int, w int32) int {
	for k > 0 && w != a[k].number {
		k = back[k-1]
	}
	if w == a[k].number {
		k++
	}
	return k
}

// common marks a longest common subsequence of x and y.
func common(x, y []word, keptX, keptY []bool) {
	width := len(y) + 1
	best := make([]uint16, (len(x)+1)*width) // of x[i:] and y[j:]
	for i := len(x) - 1; i >= 0; i-- {
		for j := len(y) - 1; j >= 0; j-- {
			k := i*width + j
			best[k] = max(best[k+width], best[k+1])
			if x[i].number == y[j].number {
				best[k] = best[k+width+1] + 1
			}
		}
	}
	for i, j := 0, 0; i < len(x) && j < len(y); {
		k := i*width + j
		switch {
		case x[i].number == y[j].number:
			keptX[i], keptY[j] = true, true
			i++
			j++
		case best[k+width] >= best[k+1]:
			i++
		default:
			j++
		}
	}
}

// runs returns the stretches of words that are not kept. It stands in the program of the page once, and not four times.
//
//go:noinline
func runs(words []word, kept []bool) []document.Span {
	var list []document.Span
	for i, w := range words {
		if kept[i] {
			continue
		}
		if i > 0 && !kept[i-1] {
			list[len(list)-1].End = w.span.End
		} else {
			list = append(list, w.span)
		}
	}
	return list
}
