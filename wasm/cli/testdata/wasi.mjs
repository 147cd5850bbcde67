// Runs the WASI build in Node, in a folder: node wasi.mjs byline.wasm folder [argument …]
import { readFileSync } from "node:fs";
import { WASI } from "node:wasi";

const [, , program, folder, ...args] = process.argv;
const wasi = new WASI({ version: "preview1", args: ["byline", ...args], preopens: { "/": folder }, returnOnExit: true });
const { instance } = await WebAssembly.instantiate(readFileSync(program), wasi.getImportObject());
process.exitCode = wasi.start(instance);
