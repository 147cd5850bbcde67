//go:build !js

// Command lexicon makes internal/lexicon/lexicon.bin from the lists and the tables of sources beside it. It needs neither
// network nor packages and gives the same bytes everywhere.
//
//	go run ./build/lexicon             write the table, print its figures and put them into the card
//	go run ./build/lexicon -o FILE     write it elsewhere
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

func main() {
	log.SetFlags(0)
	_, here, _, _ := runtime.Caller(0)
	root := filepath.Dir(here)
	out := flag.String("o", filepath.Join(root, "../../internal/lexicon/lexicon.bin"), "file to write")
	flag.Parse()
	b, report, err := Build(root)
	if err != nil {
		log.Fatal("lexicon: ", err)
	}
	if err := os.WriteFile(*out, b, 0o644); err != nil {
		log.Fatal("lexicon: ", err)
	}
	fmt.Print(report)
	if card := filepath.Join(filepath.Dir(*out), "CARD.md"); filepath.Base(*out) == "lexicon.bin" {
		if err := figures(card, report); err != nil {
			log.Fatal("lexicon: ", err)
		}
	}
}

// figures puts the report at the end of the card.
func figures(card, report string) error {
	b, err := os.ReadFile(card)
	if err != nil {
		return err
	}
	text, _, ok := strings.Cut(string(b), figuresHead)
	if !ok {
		return fmt.Errorf("%s has no heading %q", card, figuresHead)
	}
	return os.WriteFile(card, []byte(text+figuresHead+"\n```\n"+report+"```\n"), 0o644)
}

const figuresHead = "## Figures\n"

// Build makes the table from root/lists and root/sources, and tells what is in it.
func Build(root string) (table []byte, report string, err error) {
	v := &vocabulary{entries: map[lexiconHash]*entry{}}
	if err := v.readClusters(filepath.Join(root, "sources/clusters.tsv.gz")); err != nil {
		return nil, "", err
	}
	if err := v.readLists(filepath.Join(root, "lists")); err != nil {
		return nil, "", err
	}
	for _, s := range []struct {
		name string
		read func(fields []string)
	}{{"cities", v.city}, {"regions", v.region}, {"countries", v.country}, {"languages", v.language}, {"people", v.person}} {
		if err := readTable(filepath.Join(root, "sources", s.name+".tsv.gz"), s.read); err != nil {
			return nil, "", err
		}
	}
	v.common()
	return v.pack()
}
