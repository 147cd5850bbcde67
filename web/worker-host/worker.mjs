// The host of the Go program on Cloudflare Workers. Files of the page are served before a request comes here.
//
// One program answers all requests of an isolate. It gets a request with its whole body and answers before the call
// returns, so that nothing waits within it. Should it end, by running out of stack or memory, that request is answered
// with an error and the next one starts the program anew. A program cannot be started outside a request, because it
// wants random numbers; and no request waits for what another one loads, because the other may be cancelled.

import './wasm_exec.js';
import module from './app.wasm';
import tables from './tables.mjs';

/** The longest body or line in bytes. The program knows it too, and refuses what is longer. */
const LONGEST = 1 << 20;

/** Memory of WebAssembly only grows. A program that has more than this many bytes is replaced after its answer. */
const MUCH = 64 << 20;

const INTERNAL = { code: 'internal', message: 'the analysis failed on this text: please report it' };

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

/** Asks the program. body is a Uint8Array or null. */
async function answer({ url, method, headers }, body, env) {
  let lost = 'the program does not load';
  try {
    while (!program) await load(env); // another request may end it at once
    lost = 'the program has ended';
    const { go, memory, binding } = program;
    program = null; // unless it survives
    const response = binding.handleRequest({ url, method, headers, body });
    if (go.exited) throw new Error(lost);
    if (memory.buffer.byteLength <= MUCH) program = { go, memory, binding };
    return await response;
  } catch {
    console.error(`request lost: ${lost}`); // and no more: messages may hold text
    return Response.json(
      { error: INTERNAL },
      { status: 500, headers: { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' } },
    );
  }
}

/**
 * Reads the body of a request, but keeps no more of it than tells that it is too long: a client listens only when it has
 * sent everything. The program refuses a length that a header admits.
 */
async function read(request) {
  if (!request.body || Number(request.headers.get('Content-Length')) > LONGEST) return null;
  const parts = [];
  let size = 0;
  for await (const part of request.body) {
    if (size > LONGEST) continue;
    parts.push(part);
    size += part.length;
  }
  return joined(parts, size);
}

function joined(parts, size) {
  if (parts.length === 1) return parts[0];
  const whole = new Uint8Array(size);
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
}

/** Cuts a stream of bytes into lines, without their ends. Of a line that is too long, a part comes that is so too. */
async function* lines(stream) {
  let parts = [];
  let size = 0;
  const keep = (part) => {
    if (size > LONGEST || part.length === 0) return;
    parts.push(part);
    size += part.length;
  };
  const take = () => {
    const line = joined(parts, size);
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of stream) {
    let first = 0;
    for (let last = chunk.indexOf(10); last >= 0; last = chunk.indexOf(10, first)) {
      keep(chunk.subarray(first, last));
      yield take();
      first = last + 1;
    }
    keep(chunk.subarray(first));
  }
  yield take();
}

/** Answers a batch a line at a time, as the client takes the lines. */
async function batch(request, env) {
  const headers = new Headers(request.headers);
  headers.delete('Content-Length'); // it is not that of a line
  const one = { url: request.url, method: request.method, headers };
  const head = await answer(one, null, env);
  if (!head.ok || !request.body) return head;
  const source = lines(request.body);
  const pull = async (controller) => {
    for (;;) {
      const { done, value } = await source.next();
      if (done) return controller.close();
      const line = await annotated(one, value, env);
      if (line.length > 0) return controller.enqueue(line);
    }
  };
  return new Response(new ReadableStream({ pull, cancel: () => source.return() }), head);
}

/** Answers one line. What the program refuses as a request, or dies of, is the error of this line alone. */
async function annotated(one, line, env) {
  const response = await answer(one, line, env);
  if (response.ok) return new Uint8Array(await response.arrayBuffer());
  const { error } = await response.json();
  return new TextEncoder().encode(`${JSON.stringify({ id: '', error })}\n`);
}

export default {
  async fetch(request, env) {
    const { pathname } = new URL(request.url);
    if (pathname === '/batch' && request.method === 'POST') return batch(request, env);
    return answer(request, await read(request), env);
  },
};
