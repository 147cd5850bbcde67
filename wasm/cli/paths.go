package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"byline/internal/intake"
)

// errStop ends a walk.
var errStop = errors.New("stopped")

// A walk goes through what was named on the command line, one article after another.
type walk struct {
	out   os.FileInfo // folder that is not entered, because results go there; or nil
	visit func(path, rest string) error
	fail  func(path string, err error) error
}

// all visits every article of paths. rest is the path of an article within what was named: that of a file is its name.
func (w *walk) all(paths []string) error {
	for _, p := range paths {
		var err error
		if base, pattern := splitPattern(p); pattern != "" {
			err = w.pattern(p, base, pattern)
		} else {
			err = w.named(p)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// named visits a file, or the articles of a folder.
func (w *walk) named(p string) error {
	if p == "-" {
		return w.visit(p, "standard-input")
	}
	info, err := os.Stat(p)
	if err != nil {
		return w.fail(p, err)
	}
	if !info.IsDir() {
		return w.visit(p, filepath.Base(p))
	}
	found, err := w.files(p, func(rest string) bool { return intake.Readable(rest) })
	if err == nil && !found {
		err = w.fail(p, errors.New("no articles in this folder"))
	}
	return err
}

// pattern visits the files in base whose paths match.
func (w *walk) pattern(named, base, pattern string) error {
	parts := strings.Split(pattern, "/")
	found, err := w.files(base, func(rest string) bool { return match(parts, strings.Split(filepath.ToSlash(rest), "/")) })
	if err == nil && !found {
		err = w.fail(named, errors.New("no file matches"))
	}
	return err
}

// files visits the files of a folder that are wanted. Hidden ones never are, and folders are not followed over links.
func (w *walk) files(root string, wanted func(rest string) bool) (found bool, err error) {
	err = filepath.WalkDir(root, func(p string, e fs.DirEntry, err error) error {
		if err != nil {
			found = true
			return w.fail(p, err)
		}
		hidden := p != root && strings.HasPrefix(e.Name(), ".")
		if e.IsDir() {
			if hidden || p != root && w.isOut(e) {
				return fs.SkipDir
			}
			return nil
		}
		rest, err := filepath.Rel(root, p)
		if err != nil || hidden || !wanted(rest) {
			return nil
		}
		if e.Type()&fs.ModeSymlink != 0 {
			info, err := os.Stat(p)
			if err != nil {
				found = true
				return w.fail(p, err)
			}
			if !info.Mode().IsRegular() {
				return nil
			}
		} else if !e.Type().IsRegular() {
			return nil
		}
		found = true
		return w.visit(p, rest)
	})
	return found, err
}

func (w *walk) isOut(e fs.DirEntry) bool {
	if w.out == nil {
		return false
	}
	info, err := e.Info()
	return err == nil && os.SameFile(info, w.out)
}

// many reports whether paths may stand for more than one article.
func many(paths []string) bool {
	if len(paths) != 1 {
		return len(paths) > 1
	}
	if _, pattern := splitPattern(paths[0]); pattern != "" {
		return true
	}
	info, err := os.Stat(paths[0])
	return err == nil && info.IsDir()
}

// splitPattern cuts a path before its first part with a *, ? or [. There is no pattern in the name of a file that is
// there.
func splitPattern(p string) (base, pattern string) {
	i := strings.IndexAny(p, "*?[")
	if i < 0 {
		return p, ""
	}
	if _, err := os.Lstat(p); err == nil {
		return p, ""
	}
	p = filepath.ToSlash(p)
	cut := strings.LastIndexByte(p[:i], '/') + 1
	base = p[:cut]
	if base == "" {
		base = "."
	}
	return filepath.FromSlash(base), p[cut:]
}

// checkPattern reports a pattern that no name can match.
func checkPattern(p string) error {
	_, pattern := splitPattern(p)
	for part := range strings.SplitSeq(pattern, "/") {
		if _, err := path.Match(part, ""); err != nil {
			return fmt.Errorf("%s: a [ in a pattern wants its ]", p)
		}
	}
	return nil
}

// match reports whether the parts of a path match those of a pattern, in which ** stands for any number of parts.
// For each part of the path it knows all the places of the pattern that can have been reached, so that many ** cost no
// more than their number.
func match(pattern, parts []string) bool {
	at := map[int]bool{0: true}
	spread := func() { // ** may stand for nothing
		for i, p := range pattern {
			if at[i] && p == "**" {
				at[i+1] = true
			}
		}
	}
	spread()
	for _, part := range parts {
		next := map[int]bool{}
		for i := range at {
			if i == len(pattern) {
				continue
			}
			if pattern[i] == "**" {
				next[i] = true
			} else if ok, _ := path.Match(pattern[i], part); ok {
				next[i+1] = true
			}
		}
		at = next
		spread()
	}
	return at[len(pattern)]
}

// cause takes the operation and the path off an error of a file: the message begins with the path anyway.
func cause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
