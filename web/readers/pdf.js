// @ts-check
// The thread that reads one PDF: the words on its pages and their places, made into text by layout.js.

import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { flow } from './layout.js';

/** @type {any} */
const thread = self;
/** Pages with fewer signs than this hold a picture, or nothing. */
const FEW = 12;

thread.onmessage = async (/** @type {MessageEvent} */ { data }) => {
  if (!(data instanceof Uint8Array)) return;
  try {
    thread.postMessage(await read(data));
  } catch (error) {
    const { name, message } = /** @type {Error} */ (error);
    thread.postMessage({ error: name === 'PasswordException' ? 'locked' : 'damaged', detail: message });
  }
};

/** @param {Uint8Array} data */
async function read(data) {
  const pdf = await getDocument({
    data,
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    stopAtErrors: false,
  }).promise;
  /** @type {import('./layout.js').Page[]} */
  const pages = [];
  let blank = 0;
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n);
    const [left, bottom, right, top] = page.view;
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item) => piece(item, left, top));
    if (pieces.reduce((sum, p) => sum + p.text.trim().length, 0) < FEW) blank++;
    pages.push({ width: right - left, height: top - bottom, pieces });
    page.cleanup();
    thread.postMessage({ done: n, total: pdf.numPages });
  }
  if (blank === pdf.numPages) return { error: 'scanned' };
  return { ...flow(pages), blank };
}

/**
 * A run of signs with its place, measured from the top left. What does not stand upright is no running text.
 * @param {any} item @param {number} left @param {number} top
 */
function piece(item, left, top) {
  if (!item.str) return [];
  const [a, b, , , x, y] = item.transform;
  if (Math.abs(b) > Math.abs(a) / 10) return [];
  return [{ text: item.str, x: x - left, y: top - y, width: item.width, size: item.height || Math.abs(a) }];
}
