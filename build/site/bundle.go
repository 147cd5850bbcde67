package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// options are what scripts and styles have in common.
func options(entry string) api.BuildOptions {
	return api.BuildOptions{
		EntryPoints:       []string{entry},
		Bundle:            true,
		MinifyWhitespace:  true,
		MinifyIdentifiers: true,
		MinifySyntax:      true,
		Target:            api.ES2023,
		Charset:           api.CharsetUTF8,
		LegalComments:     api.LegalCommentsNone,
		LogLevel:          api.LogLevelWarning,
		Outdir:            "out",
	}
}

// script bundles an entry module with all it imports. The names in define are replaced by JavaScript expressions.
func script(entry string, define map[string]string) ([]byte, error) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, fmt.Errorf("go env GOROOT: %w", err)
	}
	o := options(entry)
	o.Format = api.FormatIIFE
	o.Define = define
	o.Alias = map[string]string{"wasm_exec": filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js")}
	files, err := run(o)
	if err != nil {
		return nil, err
	}
	return files[0].Contents, nil
}

// modules bundles an entry module for the site. Parts that are imported later become files of their own. It returns
// the files, the name of the entry among them, and the names of those it needs at once.
func modules(entry string, define map[string]string) (files []api.OutputFile, first string, needed []string, err error) {
	o := options(entry)
	o.Format = api.FormatESModule
	o.Splitting = true
	o.Metafile = true
	o.EntryNames = "app.[hash]"
	o.ChunkNames = "[name].[hash]"
	o.Define = define
	result := api.Build(o)
	if len(result.Errors) > 0 {
		return nil, "", nil, errors.New(result.Errors[0].Text)
	}
	var meta struct {
		Outputs map[string]struct {
			EntryPoint string
			Imports    []struct{ Path, Kind string }
		}
	}
	if err := json.Unmarshal([]byte(result.Metafile), &meta); err != nil {
		return nil, "", nil, err
	}
	for path, output := range meta.Outputs {
		if output.EntryPoint != entry {
			continue
		}
		first = filepath.Base(path)
		for _, i := range output.Imports {
			if i.Kind == "import-statement" {
				needed = append(needed, filepath.Base(i.Path))
			}
		}
	}
	return result.OutputFiles, first, needed, nil
}

// style bundles the style sheet. With fonts it returns them too, else the rules that name them are left out.
func style(fonts bool) (css []byte, files []api.OutputFile, err error) {
	o := options("web/style/main.css")
	o.AssetNames = "fonts/[name].[hash]"
	o.Loader = map[string]api.Loader{".woff2": api.LoaderFile}
	o.Engines = []api.Engine{{Name: api.EngineChrome, Version: "123"}, {Name: api.EngineFirefox, Version: "120"}, {Name: api.EngineSafari, Version: "17.5"}}
	o.Target = api.DefaultTarget
	if !fonts {
		o.Plugins = []api.Plugin{withoutFonts}
	}
	all, err := run(o)
	if err != nil {
		return nil, nil, err
	}
	for _, f := range all {
		if strings.HasSuffix(f.Path, ".css") {
			css = f.Contents
		} else {
			files = append(files, f)
		}
	}
	return css, files, nil
}

// withoutFonts makes fonts.css empty: the one-file page uses the fonts of the system.
var withoutFonts = api.Plugin{
	Name: "without-fonts",
	Setup: func(b api.PluginBuild) {
		b.OnLoad(api.OnLoadOptions{Filter: `fonts\.css$`}, func(api.OnLoadArgs) (api.OnLoadResult, error) {
			empty := ""
			return api.OnLoadResult{Contents: &empty, Loader: api.LoaderCSS}, nil
		})
	},
}

func run(o api.BuildOptions) ([]api.OutputFile, error) {
	result := api.Build(o)
	if len(result.Errors) > 0 {
		return nil, errors.New(result.Errors[0].Text)
	}
	return result.OutputFiles, nil
}
