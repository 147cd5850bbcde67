package byline_test

import (
	"os"
	"strings"
	"testing"

	"byline/internal/byline"
)

// TestVersion: the changelog begins with the version the program tells.
func TestVersion(t *testing.T) {
	changes, err := os.ReadFile("../../CHANGELOG.md")
	if err != nil {
		t.Fatal(err)
	}
	_, list, _ := strings.Cut(string(changes), "\n## ")
	if got, _, _ := strings.Cut(list, " "); got != byline.Version {
		t.Errorf("CHANGELOG.md begins with %q, the program tells %q", got, byline.Version)
	}
}
