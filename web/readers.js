// @ts-check
// Runs the readers of packed files, each in a thread of its own that ends after one file, under the policy of the page.

import { spawn, address as threadOf } from './compile.js';
import { ask } from './engine.js';
import { inside } from './inside.js';
import { more } from './more.js';

/** @typedef {import('./files.js').Article} Article */

/** A file that takes longer than this is given up, in milliseconds without a sign of life. */
const PATIENCE = 60000;

/** @type {Worker | null} */
let thread = null;
/** @type {((error: Error) => void) | null} */
let cancel = null;

/** Gives up the file being read. */
export function stop() {
  thread?.terminate();
  thread = null;
  cancel?.(trouble('stopped'));
}

/** @param {string} code @param {string} [detail] */
const trouble = (code, detail) => Object.assign(new Error(code), { code, detail });

/** @param {string} url @returns {Promise<string>} */
const beside = (url) =>
  fetch(url, { credentials: 'same-origin' }).then(
    (response) => (response.ok ? response.text() : Promise.reject(trouble('no-reader'))),
    () => Promise.reject(trouble('no-reader')),
  );

/**
 * @param {string} url of the reader's script; in the one-file page, the element that holds it
 * @param {Uint8Array} bytes
 * @param {(done: number, total: number) => void} [progress]
 * @returns {Promise<any>}
 */
async function run(url, bytes, progress) {
  if (ONE_FILE && !url) throw trouble('one-file');
  const source = ONE_FILE ? await new Response(inside(url)).text() : await beside(url);
  const address = threadOf(source);
  const mine = spawn(address);
  thread = mine;
  let timer = 0;
  try {
    return await new Promise((resolve, reject) => {
      cancel = reject;
      const wait = () => {
        clearTimeout(timer);
        timer = window.setTimeout(() => reject(trouble('too-slow')), PATIENCE);
      };
      wait();
      mine.onmessage = ({ data }) => {
        if (data.total) {
          wait();
          progress?.(data.done, data.total);
        } else if (data.sourceName) {
          // the library inside greets a page that would talk to it
        } else if (data.error) reject(trouble(data.error, data.detail));
        else resolve(data);
      };
      mine.onerror = (event) => {
        event.preventDefault();
        reject(trouble('damaged', event.message));
      };
      mine.postMessage(bytes, [bytes.buffer]);
    });
  } finally {
    clearTimeout(timer);
    mine.terminate();
    URL.revokeObjectURL(address);
    cancel = null;
  }
}

/** @param {Uint8Array} bytes @returns {Promise<Article>} */
export async function readDocx(bytes) {
  const { html, pictures, contents } = await run(DOCX, bytes);
  const { text, title = '' } = await ask('read', html, 'text/html');
  return { text, title, published: '', skipped: () => more.intake.skipped({ pictures, contents }) };
}

/** @param {Uint8Array} bytes @param {(done: number, total: number) => void} progress @returns {Promise<Article>} */
export async function readPdf(bytes, progress) {
  const { text, title, furniture, contents, blank } = await run(PDF, bytes, progress);
  return { text, title, published: '', skipped: () => more.intake.skipped({ contents, furniture, blank }) };
}
