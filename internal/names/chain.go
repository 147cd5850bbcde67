//go:build !js

package names

import "math"

// A chain computes the expectations of a linear-chain CRF over one sentence.
type chain struct {
	emission [][labels]float32
	gradient [][labels]float32        // of the loss by the emissions
	moves    [labels * labels]float32 // … by the transitions
	e        [][labels]float64        // exp(emission − largest)
	forward  [][labels]float64        // scaled
	backward [][labels]float64        // scaled
	scale    []float64
	t        [labels * labels]float64 // exp(transition)
}

func (c *chain) resize(n int) {
	if cap(c.emission) < n {
		c.emission, c.gradient = make([][labels]float32, n, 2*n), make([][labels]float32, n, 2*n)
		c.e, c.forward, c.backward = make([][labels]float64, n, 2*n), make([][labels]float64, n, 2*n), make([][labels]float64, n, 2*n)
		c.scale = make([]float64, n, 2*n)
	}
	c.emission, c.gradient = c.emission[:n], c.gradient[:n]
	c.e, c.forward, c.backward, c.scale = c.e[:n], c.forward[:n], c.backward[:n], c.scale[:n]
}

// follow sets the weights of the transitions.
func (c *chain) follow(transition *[labels * labels]float32) {
	for i, w := range transition {
		c.t[i] = math.Exp(float64(w))
	}
}

// expect runs forward-backward over the paths that allowed lets through (all of them when it is nil), adds sign times
// the expectations to gradient and moves (sign 1 starts them anew) and returns the logarithm of the paths' sum.
func (c *chain) expect(allowed []Allowed, sign float32) float64 {
	if sign > 0 {
		clear(c.gradient)
		clear(c.moves[:])
	}
	n, total := len(c.emission), 0.0
	for i := range n {
		top := c.emission[i][0]
		for _, s := range c.emission[i] {
			top = max(top, s)
		}
		for j, s := range c.emission[i] {
			if allowed != nil && allowed[i]>>j&1 == 0 {
				c.e[i][j] = 0
				continue
			}
			c.e[i][j] = math.Exp(float64(s - top))
		}
		total += float64(top)
		sum := 0.0
		f := &c.forward[i]
		for j := range labels {
			switch {
			case i > 0:
				f[j] = 0
				if c.e[i][j] != 0 {
					f[j] = reach(&c.forward[i-1], &c.t, j)
				}
			case label(j).isInside():
				f[j] = 0
			default:
				f[j] = c.t[j]
			}
			f[j] *= c.e[i][j]
			sum += f[j]
		}
		if sum == 0 { // the gold labels cannot be: a name that begins inside; the sentence teaches nothing
			clear(c.gradient)
			clear(c.moves[:])
			return 0
		}
		for j := range f {
			f[j] /= sum
		}
		c.scale[i] = sum
		total += math.Log(sum)
	}
	c.back(sign)
	return total
}

// reach sums the paths that come to label j from the labels of the token before. What is 0 is passed over: only a name of
// its own type comes before an inside label, and where the labels are known most others are 0.
func reach(before *[labels]float64, t *[labels * labels]float64, j int) (sum float64) {
	if label(j).isInside() {
		return before[j-1]*t[(j-1)*labels+j] + before[j]*t[j*labels+j]
	}
	for k, p := range before {
		if p != 0 {
			sum += p * t[k*labels+j]
		}
	}
	return sum
}

func (c *chain) back(sign float32) {
	n := len(c.emission)
	for j := range labels {
		c.backward[n-1][j] = 1
		c.gradient[n-1][j] += sign * float32(c.forward[n-1][j])
	}
	for i := n - 2; i >= 0; i-- {
		var next [labels]float64
		for j := range next {
			if next[j] = c.e[i+1][j]; next[j] != 0 {
				next[j] = c.backward[i+1][j] * next[j] / c.scale[i+1]
			}
		}
		for k := range labels {
			if c.e[i][k] == 0 {
				c.backward[i][k] = 0 // no path goes here
				continue
			}
			sum, f := 0.0, c.forward[i][k]
			for j, x := range next {
				if x == 0 || j&1 == 0 && j != 0 && k != j && k != j-1 { // see reach
					continue
				}
				y := c.t[k*labels+j] * x
				sum += y
				if y *= f; y > 1e-6 {
					c.moves[k*labels+j] += sign * float32(y)
				}
			}
			c.backward[i][k] = sum
			c.gradient[i][k] += sign * float32(f*sum)
		}
	}
	for j := range labels {
		c.moves[j] += sign * float32(c.forward[0][j]*c.backward[0][j])
	}
}
