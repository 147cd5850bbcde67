//go:build unix

package main

import (
	"fmt"
	"os"
	"runtime"
	"syscall"
)

// peak tells the most memory a process had.
func peak(p *os.ProcessState) string {
	size := p.SysUsage().(*syscall.Rusage).Maxrss // in KB
	if runtime.GOOS == "darwin" {
		size /= 1024 // in bytes there
	}
	return fmt.Sprintf(", at most %d MB", size/1024)
}
