// @ts-check
// The program in Node.js: a worker thread that looks to the program and its supervisor like a browser's. It keeps the
// process alive only while something is asked of it.

import { Worker } from 'node:worker_threads';
import { inflateRawSync } from 'node:zlib';
import { program, thread } from 'byline-program';

const SELF = `const { parentPort } = require('node:worker_threads');
globalThis.self = globalThis;
globalThis.postMessage = (message) => parentPort.postMessage(message);
parentPort.on('message', (data) => globalThis.onmessage({ data }));
`;

/** @returns {Promise<{module: WebAssembly.Module, thread: string}>} */
export async function load() {
  return { module: await WebAssembly.compile(inflateRawSync(Buffer.from(program, 'base64'))), thread: SELF + thread };
}

/** @param {string} source @returns {any} */
export function spawn(source) {
  const worker = new Worker(source, { eval: true });
  let asked = 0;
  const like = {
    onmessage: (/** @type {{data: any}} */ _) => {},
    onerror: (/** @type {{preventDefault(): void}} */ _) => {},
    postMessage(/** @type {any} */ message) {
      if (message.id !== undefined && asked++ === 0) worker.ref();
      worker.postMessage(message);
    },
    terminate: () => worker.terminate(),
  };
  worker.on('message', (data) => {
    if (data.id !== undefined) asked--;
    like.onmessage({ data });
    if (asked === 0) worker.unref();
  });
  worker.on('error', () => like.onerror({ preventDefault() {} }));
  return like;
}
