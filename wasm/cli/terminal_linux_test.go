package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"unsafe"
)

// openTerminal returns both ends of a new terminal.
func openTerminal(t *testing.T) (screen, device *os.File) {
	t.Helper()
	screen, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		t.Skip(err)
	}
	var number, locked int32
	for request, value := range map[uintptr]*int32{syscall.TIOCGPTN: &number, syscall.TIOCSPTLCK: &locked} {
		if _, _, err := syscall.Syscall(syscall.SYS_IOCTL, screen.Fd(), request, uintptr(unsafe.Pointer(value))); err != 0 {
			t.Skip(err)
		}
	}
	device, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skip(err)
	}
	return screen, device
}

// TestTerminal: long work shows on a terminal how far it is, and tells there too what could not be read.
func TestTerminal(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program")
	}
	folder := t.TempDir()
	program := filepath.Join(folder, "byline")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	unreadable := archive(t, filepath.Join(folder, "archive"), 100)
	slow := filepath.Join(folder, "slow.txt") // comes when the progress has been seen
	if err := syscall.Mkfifo(slow, 0o600); err != nil {
		t.Skip(err)
	}
	screen, device := openTerminal(t)
	command := exec.Command(program, "-out", filepath.Join(folder, "out"), filepath.Join(folder, "archive"), slow)
	command.Env = append(os.Environ(), "TERM=xterm")
	command.Stderr = device
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	device.Close()
	var shown strings.Builder
	waiting := true
	for b := make([]byte, 4096); ; { // until the other end is closed
		n, err := screen.Read(b)
		shown.Write(b[:n])
		if waiting && strings.Contains(shown.String(), "byline: 100 of 101 articles, 6 failed, ") {
			waiting = false
			if err := os.WriteFile(slow, []byte("Text."), 0); err != nil {
				t.Error(err)
			}
		}
		if err != nil {
			break
		}
	}
	err := command.Wait()
	if command.ProcessState.ExitCode() != failed {
		t.Errorf("%v", err)
	}
	lines := shown.String()
	if !strings.Contains(lines, " left\r\x1b[K") {
		t.Errorf("no progress in %.3000q", lines)
	}
	if got := strings.Count(lines, "\x1b[Kbyline: "+folder) + strings.Count(lines, "\nbyline: "+folder); got < unreadable-1 {
		t.Errorf("%d of %d unreadable files are told of", got, unreadable)
	}
	if want := fmt.Sprintf("byline: 101 articles, %d failed in ", unreadable); !strings.Contains(lines, want) {
		t.Errorf("the last word is %q, want %q", lines[max(0, len(lines)-100):], want)
	}
}
