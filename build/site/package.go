package main

import (
	"encoding/base64"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"

	"byline/internal/byline"
	"github.com/evanw/esbuild/pkg/api"
)

// pack writes the npm package: the page's messenger and supervisor with the program inside, for other people's pages and
// for Node.js. It carries the program in a module, because not all bundlers know what to do with a file beside one.
func (s source) pack(path string) error {
	f := &folder{path: path}
	if err := os.RemoveAll(path); err != nil {
		return err
	}
	program := base64.StdEncoding.EncodeToString(s.packed)
	thread, err := json.Marshal(string(s.thread))
	if err != nil {
		return err
	}
	if err := f.write("program.js", []byte("export const program = "+quote(program)+";\nexport const thread = "+string(thread)+";\n")); err != nil {
		return err
	}
	browser := entries("browser.js", "web/package/index.js", "web/package/element.js")
	node := entries("node.js", "web/package/index.js")
	node.EntryNames, node.Platform = "node", api.PlatformNode
	for _, o := range []api.BuildOptions{browser, node} {
		files, err := run(o)
		if err != nil {
			return err
		}
		for _, file := range files {
			if err := f.write(filepath.Base(file.Path), file.Contents); err != nil {
				return err
			}
		}
	}
	for _, name := range []string{"index.d.ts", "result.d.ts", "element.d.ts", "README.md", "package.json"} {
		content, err := os.ReadFile(filepath.Join("web", "package", name))
		if err != nil {
			return err
		}
		text := strings.Replace(string(content), `"version": "0.0.0"`, `"version": "`+byline.Version+`"`, 1)
		if err := f.write(name, []byte(text)); err != nil {
			return err
		}
	}
	license, err := os.ReadFile("LICENSE")
	if err != nil {
		return err
	}
	return f.write("LICENSE", license)
}

// entries are modules of the package that find the program as the module of web/package tells.
func entries(program string, modules ...string) api.BuildOptions {
	o := options("")
	o.EntryPoints = modules
	o.Format = api.FormatESModule
	o.Splitting = len(modules) > 1
	o.EntryNames, o.ChunkNames = "[name]", "shared"
	o.Plugins = []api.Plugin{{
		Name: "program",
		Setup: func(b api.PluginBuild) {
			b.OnResolve(api.OnResolveOptions{Filter: `^byline-program$`}, func(api.OnResolveArgs) (api.OnResolveResult, error) {
				return api.OnResolveResult{Path: "./program.js", External: true}, nil
			})
			b.OnResolve(api.OnResolveOptions{Filter: `^\./program\.js$`}, func(api.OnResolveArgs) (api.OnResolveResult, error) {
				path, err := filepath.Abs(filepath.Join("web", "package", program))
				return api.OnResolveResult{Path: path}, err
			})
		},
	}}
	return o
}
