module byline

go 1.26.0

require (
	github.com/evanw/esbuild v0.25.0
	github.com/microcosm-cc/bluemonday v1.0.27
	github.com/rickar/cal/v2 v2.1.13
	github.com/rivo/uniseg v0.4.7
	github.com/syumai/workers v0.31.0
	github.com/tetratelabs/wazero v1.9.0
	golang.org/x/net v0.62.0
)

require (
	github.com/aymerick/douceur v0.2.0 // indirect
	github.com/gorilla/css v1.0.1 // indirect
	golang.org/x/sys v0.49.0 // indirect
)
