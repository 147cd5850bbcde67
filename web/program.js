// @ts-check
// Finds the compiled program and the script of its thread: beside the page, or inside it in the one-file build.

import { address, compile } from './compile.js';
import { inside, text } from './inside.js';

export { spawn } from './compile.js';

/** @returns {Promise<{module: WebAssembly.Module, thread: string}>} */
export async function load() {
  const [module, source] = ONE_FILE ? [await compile(inside('program')), text('thread')] : await beside();
  return { module, thread: address(source) };
}

/** @returns {Promise<[WebAssembly.Module, string]>} */
function beside() {
  return Promise.all([get(PROGRAM).then(unpacked), get(THREAD).then((r) => r.text())]);
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
async function unpacked(response) {
  if (!response.body) throw new Error('empty answer');
  const [head, body] = response.body.tee();
  const reader = head.getReader();
  const { value } = await reader.read();
  reader.cancel();
  const packed = value?.[0] === 0x1f && value[1] === 0x8b;
  return compile(packed ? body.pipeThrough(new DecompressionStream('gzip')) : body);
}
