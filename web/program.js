// @ts-check
// Finds the compiled program and the script of its thread: beside the page, or inside it in the one-file build.

import { inside, text } from './inside.js';
import { script } from './trusted.js';

/** @returns {Promise<{module: WebAssembly.Module, thread: string}>} */
export async function load() {
  const [module, source] = ONE_FILE ? [await stream(inside('program')), text('thread')] : await beside();
  // A thread made from a Blob inherits the page's content security policy, also on hosts that send no headers.
  const thread = script(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
  return { module, thread };
}

/** @returns {Promise<[WebAssembly.Module, string]>} */
function beside() {
  return Promise.all([get(PROGRAM).then(compile), get(THREAD).then((r) => r.text())]);
}

/** @param {string} url */
async function get(url) {
  const response = await fetch(url, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return response;
}

/**
 * Some hosts unpack a .gz file on the way, some do not: the first two bytes tell.
 * @param {Response} response
 */
async function compile(response) {
  if (!response.body) throw new Error('empty answer');
  const [head, body] = response.body.tee();
  const reader = head.getReader();
  const { value } = await reader.read();
  reader.cancel();
  const packed = value?.[0] === 0x1f && value[1] === 0x8b;
  return stream(packed ? body.pipeThrough(new DecompressionStream('gzip')) : body);
}

/** @param {ReadableStream} body */
function stream(body) {
  return WebAssembly.compileStreaming(new Response(body, { headers: { 'Content-Type': 'application/wasm' } }));
}

/** @param {string} url */
export const spawn = (url) => new Worker(url);
