package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// archive measures the command line on a folder of articles, one in fifty of which is not one.
func archive(texts []string, articles int) error {
	folder, err := os.MkdirTemp("", "bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	program := filepath.Join(folder, "byline")
	if out, err := exec.Command("go", "build", "-o", program, "./wasm/cli").CombinedOutput(); err != nil {
		return fmt.Errorf("%w: %s", err, out)
	}
	size, unreadable := 0, 0
	for i := range articles {
		name := filepath.Join(folder, "archive", fmt.Sprint(i/1000), fmt.Sprintf("%03d.txt", i%1000))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return err
		}
		text := texts[i%len(texts)]
		if i%50 == 49 {
			text = "%PDF-1.7\x00"
			unreadable++
		}
		size += len(text)
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			return err
		}
	}
	out, err := os.Create(filepath.Join(folder, "out"))
	if err != nil {
		return err
	}
	defer out.Close()
	var errs bytes.Buffer
	command := exec.Command(program, filepath.Join(folder, "archive"))
	command.Stdout, command.Stderr = out, &errs
	since := time.Now()
	_ = command.Run() // files that cannot be read are an error
	took := time.Since(since)
	written, err := os.ReadFile(out.Name())
	if err != nil {
		return err
	}
	if got, told := bytes.Count(written, []byte("\n")), bytes.Count(errs.Bytes(), []byte("\n")); got != articles-unreadable || told != unreadable {
		return fmt.Errorf("%d of %d articles came out, %d failures: %.200s", got, articles-unreadable, told, errs.String())
	}
	fmt.Printf("command line, %d articles of %d bytes, %d files unreadable: %.0f articles a second, %.1f s of processor%s\n",
		articles, size/articles, unreadable, float64(articles)/took.Seconds(),
		(command.ProcessState.UserTime() + command.ProcessState.SystemTime()).Seconds(), peak(command.ProcessState))
	return nil
}
