// @ts-check
// The program in a browser: compiled from what the package carries, run in a worker made of a script it carries too.

import { program, thread } from 'byline-program';
import { script } from '../trusted.js';

/** @returns {Promise<{module: WebAssembly.Module, thread: string}>} */
export async function load() {
  const packed = Uint8Array.from(atob(program), (c) => c.charCodeAt(0));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const module = await WebAssembly.compileStreaming(
    new Response(unpacked, { headers: { 'Content-Type': 'application/wasm' } }),
  );
  return { module, thread: script(URL.createObjectURL(new Blob([thread], { type: 'text/javascript' }))) };
}

/** @param {string} url */
export const spawn = (url) => new Worker(url);
