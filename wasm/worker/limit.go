//go:build js

package main

import "runtime/debug"

// The collector works harder before the heap has more than 40 MB, for memory of WebAssembly never gets smaller, and an
// isolate has 128 MB for that, the answer and the bodies of waiting requests.
func init() { debug.SetMemoryLimit(40 << 20) }
