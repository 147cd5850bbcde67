// The Go program. One answers all requests of an isolate: it gets a request with its whole body and answers before the
// call returns, so that nothing waits within it. Should it end, by running out of stack or memory, that request is
// answered with an error and the next one starts the program anew. A program cannot be started outside a request,
// because it wants random numbers; and no request waits for what another one loads, because the other may be cancelled.

import './wasm_exec.js';
import module from './app.wasm';
import { INTERNAL, refuse } from './failures.mjs';
import tables from './tables.mjs';

/** Memory of WebAssembly only grows. A program that has more than this many bytes is replaced after its answer. */
const MUCH = 64 << 20;

// What a dying Go program prints may hold text of an article.
globalThis.fs.writeSync = (_file, bytes) => bytes.length;

/** The program that answers: what Go's wasm_exec.js knows of it, its memory, and its function handleRequest. */
let program = null;

/** Starts a program, with the tables in their places. */
function start(contents) {
  const go = new Go();
  go.exit = go._resolveExitPromise = () => {}; // the end is seen in go.exited; a promise would be that of one request
  const binding = {};
  let ready = false;
  globalThis.context = { binding }; // where github.com/syumai/workers puts handleRequest
  const instance = new WebAssembly.Instance(module, { ...go.importObject, workers: { ready: () => (ready = true) } });
  const memory = instance.exports.mem;
  for (const [i, { address }] of tables.entries()) new Uint8Array(memory.buffer).set(contents[i], address);
  go.run(instance).catch(() => {});
  if (!ready) throw new Error('the program does not start');
  return { go, memory, binding };
}

/** Loads the tables and starts a program. */
async function load({ ASSETS }) {
  const contents = await Promise.all(
    tables.map(async ({ name }) => {
      const response = await ASSETS.fetch(`https://assets/${name}`);
      if (!response.ok) throw new Error(`${name} is missing`);
      return new Uint8Array(await response.arrayBuffer());
    }),
  );
  program ??= start(contents);
}

/**
 * Asks the program. body is a Uint8Array or null. The answer to a request that ends the program has the status 500,
 * as has that to one that the program itself fails on. Byline-Memory is what the program has taken, in bytes.
 */
export async function answer({ url, method, headers }, body, env) {
  let lost = 'the program does not load';
  try {
    while (!program) await load(env); // another request may end it at once
    lost = 'the program has ended';
    const { go, memory, binding } = program;
    program = null; // unless it survives
    const response = binding.handleRequest({ url, method, headers, body });
    if (go.exited) throw new Error(lost);
    if (memory.buffer.byteLength <= MUCH) program = { go, memory, binding };
    const answered = await response;
    answered.headers.set('Byline-Memory', memory.buffer.byteLength);
    return answered;
  } catch {
    console.error(`request lost: ${lost}`); // and no more: messages may hold text
    return refuse(INTERNAL);
  }
}
