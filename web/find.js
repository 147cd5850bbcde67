// @ts-check
// Finds words in the text. Hits are painted by the browser's own highlights, without touching the marks.

import { say } from './analysis.js';
import { article } from './article.js';
import { more } from './more.js';

const field = /** @type {HTMLInputElement} */ (document.getElementById('find'));
const count = /** @type {HTMLElement} */ (document.getElementById('hits'));
/** @type {Range[]} */
let hits = [];
let at = -1;
const MOST = 2000;

let sought = '';

/** The words that were looked for last. */
export const found = () => sought;

export function focusFind() {
  field.focus();
  field.select();
}

/** @param {string} query */
function search(query) {
  hits = [];
  at = -1;
  const wanted = query.toLowerCase();
  if (wanted) sought = query;
  if (wanted) for (const paragraph of article.children) within(paragraph, wanted);
  const registry = /** @type {any} */ (CSS).highlights;
  registry?.set('find', new Highlight(...hits));
  registry?.delete('found');
  count.textContent = wanted ? String(hits.length) : '';
}

/** @param {Element} paragraph @param {string} wanted */
function within(paragraph, wanted) {
  const text = paragraph.textContent?.toLowerCase() ?? '';
  let from = text.indexOf(wanted);
  if (from < 0) return;
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let node = walker.nextNode();
  let before = 0;
  for (; from >= 0 && hits.length < MOST; from = text.indexOf(wanted, from + wanted.length)) {
    const range = document.createRange();
    const place = (/** @type {number} */ offset, /** @type {boolean} */ end) => {
      while (node && offset - before > (node.textContent?.length ?? 0) - (end ? 0 : 1)) {
        before += node.textContent?.length ?? 0;
        node = walker.nextNode();
      }
      if (!node) return;
      if (end) range.setEnd(node, offset - before);
      else range.setStart(node, offset - before);
    };
    place(from, false);
    place(from + wanted.length, true);
    hits.push(range);
  }
}

/** @param {number} step */
function go(step) {
  if (!hits.length) return;
  at = (at + step + hits.length) % hits.length;
  const range = hits[at];
  /** @type {any} */ (CSS).highlights?.set('found', new Highlight(range));
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  count.textContent = `${at + 1}/${hits.length}`;
  say(more.hit(at + 1, hits.length));
}

field.addEventListener('input', () => search(field.value));
field.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') {
    event.preventDefault();
    if (at < 0) search(field.value);
    go(event.shiftKey ? -1 : 1);
  } else if (event.key === 'Escape') {
    field.value = '';
    search('');
    article.focus({ preventScroll: true });
  }
});
