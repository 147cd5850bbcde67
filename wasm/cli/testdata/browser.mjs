// Runs the browser build in Node: node browser.mjs wasm_exec.js byline.wasm < calls.json
// The input is a list of calls [function, argument …]; the output is the list of their results.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [, , runtime, module] = process.argv;
await import(pathToFileURL(runtime).href);
const go = new globalThis.Go();
const { instance } = await WebAssembly.instantiate(readFileSync(module), go.importObject);
let ready = false;
globalThis.bylineReady = () => { ready = true; };
go.run(instance);
if (!ready) throw new Error("bylineReady was not called");
const calls = JSON.parse(readFileSync(0, "utf8"));
const results = calls.map(([name, ...args]) => globalThis.byline[name](...args.map((a) => (a && a.bytes ? new Uint8Array(a.bytes) : a))));
process.stdout.write(JSON.stringify(results), () => process.exit(0));
