module byline

go 1.26.0

require (
	github.com/aymerick/douceur v0.2.0 // indirect
	github.com/evanw/esbuild v0.25.0 // indirect
	github.com/gorilla/css v1.0.1 // indirect
	github.com/microcosm-cc/bluemonday v1.0.27 // indirect
	github.com/rivo/uniseg v0.4.7 // indirect
	github.com/syumai/workers v0.31.0 // indirect
	github.com/tetratelabs/wazero v1.9.0 // indirect
	golang.org/x/net v0.62.0 // indirect
	golang.org/x/sys v0.49.0 // indirect
)
