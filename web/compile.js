// @ts-check
// What becomes of the program and its thread's script once they are there, wherever they came from.

import { script } from './trusted.js';

/** @param {ReadableStream} body the program, unpacked */
export const compile = (body) =>
  WebAssembly.compileStreaming(new Response(body, { headers: { 'Content-Type': 'application/wasm' } }));

/**
 * A thread made from a Blob inherits the page's content security policy, also on hosts that send no headers.
 * @param {string} source
 * @returns {string} its address
 */
export const address = (source) => script(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));

/** @param {string} url */
export const spawn = (url) => new Worker(url);
