package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"byline/internal/byline"
	"byline/internal/intake"
)

// A job is an article on its way.
type job struct {
	path string      // where it is, "-" for standard input
	file string      // where its annotation goes, "" for standard output
	done chan result // gets one
}

type result struct {
	data []byte
	err  error
}

// analyze annotates everything that was named. Articles are read by as many workers as there are processors; the results
// are written in the order of the articles, and no more wait for that than twice the workers.
func (c *command) analyze(stdin io.Reader, stdout, stderr io.Writer) int {
	out := &writer{w: stdout, format: c.format, many: many(c.paths)}
	show := newProgress(stderr, stdout, c)
	defer show.end()
	workers := runtime.GOMAXPROCS(0)
	work, order := make(chan *job), make(chan *job, 2*workers)
	stop := make(chan struct{})
	defer close(stop)
	for range workers {
		go func() {
			for j := range work {
				j.done <- c.work(j, stdin)
			}
		}()
	}
	go func() {
		defer close(order)
		defer close(work)
		c.list(func(j *job) error {
			select {
			case order <- j:
			case <-stop:
				return errStop
			}
			if len(j.done) == 0 {
				work <- j
			}
			return nil
		})
	}()
	status := fine
	for j := range order {
		r := <-j.done
		if r.err != nil {
			show.complain(fmt.Sprintf("byline: %s: %v", j.name(), cause(r.err)))
			status = failed
		} else if err := out.add(j.name(), r.data); err != nil {
			show.complain(fmt.Sprintf("byline: %v", err))
			return failed // nobody would see the rest
		}
		show.step(r.err != nil)
	}
	return status
}

// list gives every article that was named to take, in order. What cannot be found is a job that is done.
func (c *command) list(take func(*job) error) {
	paths := c.paths
	if len(paths) == 0 {
		paths = []string{"-"}
	}
	written := map[string]string{} // by whom
	fail := func(path string, err error) error {
		j := &job{path: path, done: make(chan result, 1)}
		j.done <- result{err: err}
		return take(j)
	}
	w := walk{fail: fail, visit: func(path, rest string) error {
		j := &job{path: path, done: make(chan result, 1)}
		if c.out != "" {
			j.file = filepath.Join(c.out, rest+"."+c.format.Extension)
			if other, taken := written[j.file]; taken {
				return fail(path, fmt.Errorf("its annotation would replace that of %s: run it with another -out", other))
			}
			written[j.file] = path
		}
		return take(j)
	}}
	if c.out != "" {
		w.out, _ = os.Stat(c.out)
	}
	_ = w.all(paths) // only that it was stopped
}

func (j *job) name() string {
	if j.path == "-" {
		return "standard input"
	}
	return j.path
}

// work does a job.
func (c *command) work(j *job, stdin io.Reader) result {
	data, err := j.read(stdin)
	if err == nil {
		data, err = c.document(data, j)
	}
	if err != nil || j.file == "" {
		return result{data, err}
	}
	if err = os.MkdirAll(filepath.Dir(j.file), 0o755); err == nil {
		err = os.WriteFile(j.file, data, 0o644)
	}
	if err != nil {
		err = fmt.Errorf("%s: %w", j.file, cause(err))
	}
	return result{nil, err}
}

// read returns the bytes of an article: one more than is allowed, so that what is too long is seen to be.
func (j *job) read(stdin io.Reader) ([]byte, error) {
	if j.path == "-" {
		return io.ReadAll(io.LimitReader(stdin, intake.MaxBytes+1))
	}
	f, err := os.Open(j.path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, intake.MaxBytes+1))
}

// document analyzes one article. A panic is a failure of this article alone.
func (c *command) document(data []byte, j *job) (written []byte, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = errors.New("the analysis failed on this text, please report it")
		}
	}()
	name := ""
	if j.path != "-" {
		name = filepath.Base(j.path)
	}
	read, err := intake.Read(data, name)
	if err != nil {
		return nil, err
	}
	a := byline.Article{Title: read.Title, Published: read.Published, Text: read.Text, Rules: c.rules}
	a.ID = strings.TrimSuffix(name, filepath.Ext(name))
	if c.title != "" {
		a.Title = c.title
	}
	if c.published != "" {
		a.Published = c.published
	}
	d, err := byline.Analyze(a)
	if err != nil {
		return nil, err
	}
	return c.format.Document(d, c.unit), nil
}
