// @ts-check
// The program in a browser: compiled from what the package carries, run in a worker made of a script it carries too.

import { program, thread } from 'byline-program';
import { address, compile } from '../compile.js';

export { spawn } from '../compile.js';

/** @returns {Promise<{module: WebAssembly.Module, thread: string}>} */
export async function load() {
  const packed = Uint8Array.from(atob(program), (c) => c.charCodeAt(0));
  const module = await compile(new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')));
  return { module, thread: address(thread) };
}
