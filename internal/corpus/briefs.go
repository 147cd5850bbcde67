//go:build !js

package corpus

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

// ReadBriefs reads the briefs of a folder: short texts in which names alone are marked, any number a file, with a line ===
// between two. A brief may begin with a remark, a line that starts with "# ". Its ID is the file's name without .txt, and its
// number in the file, from 1. Every spelling of a name counts as an entity of its own.
func ReadBriefs(dir string) ([]Article, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil || len(paths) == 0 {
		return nil, fmt.Errorf("corpus: %s: no briefs: %w", dir, os.ErrNotExist)
	}
	sort.Strings(paths)
	var briefs []Article
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		line := 1
		for n, body := range strings.Split(strings.TrimRight(string(raw), "\n"), "\n===\n") {
			m := &markup{path: path, line: line, index: map[reference]int{}}
			line += strings.Count(body, "\n") + 2
			if strings.HasPrefix(body, "# ") {
				_, body, _ = strings.Cut(body, "\n")
				m.line++
			}
			if err := m.body(namesOnly.Replace(body)); err != nil {
				return nil, err
			}
			m.article.ID = fmt.Sprintf("%s-%d", strings.TrimSuffix(filepath.Base(path), ".txt"), n+1)
			m.article.Text = m.text.String()
			briefs = append(briefs, m.article)
		}
	}
	return briefs, nil
}

// namesOnly leaves of the markup what marks names: square brackets.
var namesOnly = strings.NewReplacer("\\", "\\\\", "<", "\\<", ">", "\\>", "{", "\\{", "}", "\\}")
