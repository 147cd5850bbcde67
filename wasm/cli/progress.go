package main

import (
	"fmt"
	"io"
	"os"
	"strconv"
	"sync"
	"sync/atomic"
	"time"
)

const (
	patience = time.Second            // work that takes less shows nothing
	interval = 200 * time.Millisecond // between two looks of the line
)

// A progress is the line on a terminal that tells how far long work is. Without a terminal it only passes on complaints.
type progress struct {
	mutex        sync.Mutex
	w            io.Writer
	since        time.Time
	done, failed int
	total        atomic.Int64 // 0 until everything is counted
	shown, ended bool
	stop         chan struct{} // closed at the end; nil without a terminal
}

// newProgress starts the line for c if errors go to a terminal and nothing else does.
func newProgress(stderr, stdout io.Writer, c *command) *progress {
	p := &progress{w: stderr, since: time.Now()}
	if !terminal(stderr) || !many(c.paths) || c.out == "" && terminal(stdout) {
		return p
	}
	p.stop = make(chan struct{})
	go p.count(c)
	go p.follow()
	return p
}

// count finds out how many articles there are, beside the work.
func (p *progress) count(c *command) {
	n := int64(0)
	c.list(func(*job) error {
		n++
		select {
		case <-p.stop:
			return errStop
		default:
			return nil
		}
	})
	p.total.Store(n)
}

// follow draws the line until the end.
func (p *progress) follow() {
	for wait := patience; ; wait = interval {
		select {
		case <-p.stop:
			return
		case <-time.After(wait):
			p.draw()
		}
	}
}

// terminal reports whether w is one.
func terminal(w io.Writer) bool {
	f, is := w.(*os.File)
	if !is || os.Getenv("TERM") == "dumb" {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// step counts an article.
func (p *progress) step(failed bool) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.done++
	if failed {
		p.failed++
	}
}

// complain writes a line about an article that failed.
func (p *progress) complain(line string) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.wipe()
	fmt.Fprintln(p.w, line)
}

// end takes the line away, and leaves a last word where there was one.
func (p *progress) end() {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if p.stop == nil {
		return
	}
	close(p.stop)
	if p.shown {
		p.wipe()
		fmt.Fprintf(p.w, "byline: %s in %s\n", p.counted(), time.Since(p.since).Round(time.Second))
	}
	p.ended = true
}

func (p *progress) wipe() {
	if p.shown {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}

func (p *progress) draw() {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if p.ended {
		return
	}
	p.wipe()
	p.shown = true
	fmt.Fprint(p.w, p.line(time.Since(p.since)))
}

// line tells how far the work is after some time.
func (p *progress) line(after time.Duration) string {
	s := "byline: " + p.counted()
	rate := float64(p.done) / after.Seconds()
	if p.done == 0 {
		return s
	}
	s += fmt.Sprintf(", %.0f a second", rate)
	if left := int(p.total.Load()) - p.done; left > 0 {
		s += ", " + time.Duration(float64(left)/rate*float64(time.Second)).Round(time.Second).String() + " left"
	}
	return s
}

// counted tells how many articles there were, of how many, and how many of them failed.
func (p *progress) counted() string {
	s := grouped(p.done)
	if n := int(p.total.Load()); n > p.done {
		s += " of " + grouped(n)
	}
	s += " articles"
	if p.failed > 0 {
		s += ", " + grouped(p.failed) + " failed"
	}
	return s
}

// grouped writes 12345 as 12,345.
func grouped(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
