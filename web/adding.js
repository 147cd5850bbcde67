// @ts-check
// Words a reader selects, types or has found, to be marked as a name, a date or a quotation.

import { article, offset, rangeOf } from './article.js';
import { found } from './find.js';
import { extent } from './outline.js';
import { choose } from './selection.js';
import { onChange, set, state } from './state.js';
import { places } from './wording.js';

/** @typedef {{words: string, start: number, end: number, typed: boolean, pane: '' | 'date' | 'quote'}} Adding */

/** The words in question; null when there are none. @type {Adding | null} */
export let adding = null;

/** @param {Adding | null} next */
export function ask(next) {
  adding = next;
  const range = next && next.end > next.start && state.outline ? rangeOf(state.outline, next.start, next.end) : null;
  const registry = /** @type {any} */ (CSS).highlights;
  if (range && next?.typed) {
    registry?.set('found', new Highlight(range));
    const { top, bottom } = range.getBoundingClientRect();
    if (top < 130 || bottom > innerHeight / 2) range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  } else registry?.delete('found');
  set({});
}

/** @param {Partial<Adding>} change */
export function amendAdding(change) {
  if (adding) ask({ ...adding, ...change });
}

/** Ends it, and goes back to the text. @param {boolean} [focus] */
export function stopAdding(focus = true) {
  if (!adding) return false;
  ask(null);
  getSelection()?.collapse(article, 0);
  getSelection()?.removeAllRanges();
  if (focus) article.focus({ preventScroll: true });
  return true;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** What is selected in the article, out to whole words and without blanks and commas around it. */
function selected() {
  const o = state.outline;
  const selection = getSelection();
  if (!o || !selection?.rangeCount || selection.isCollapsed || state.mode !== 'read') return null;
  const range = selection.getRangeAt(0);
  if (!article.contains(range.startContainer) || !article.contains(range.endContainer)) return null;
  const { text } = o.result;
  let start = offset(range.startContainer, range.startOffset);
  let end = offset(range.endContainer, range.endOffset);
  const idle = /[\s,;:.!?()[\]]/;
  while (start < end && idle.test(text[start])) start++;
  while (end > start && idle.test(text[end - 1])) end--;
  if (end - start > 900 || start === end || /\n\s*\n/.test(text.slice(start, end))) return null;
  while (start > 0 && LETTER.test(text[start]) && LETTER.test(text[start - 1])) start--;
  while (end < text.length && LETTER.test(text[end]) && LETTER.test(text[end - 1])) end++;
  // A whole sentence in quotation marks keeps its full stop and marks; "Ltd." and "U.S." keep theirs.
  if (/^[“"«]/.test(text.slice(start)) && /^[.,!?]?[”"»]/.test(text.slice(end)))
    end += /^[.,!?]/.test(text[end]) ? 2 : 1;
  else if (text[end] === '.' && /(?:\b(?:Ltd|Inc|Corp|Co|Jr|Sr)|\.\p{L})$/u.test(text.slice(start, end))) end++;
  return { start, end };
}

/** A selection that is a mark already asks for nothing. @param {{start: number, end: number}} span */
const known = (span) =>
  state.outline?.findings.some((f) => f.start === span.start && f.end === span.end && f.kind !== 'q') ?? false;

function selectionMade() {
  const span = selected();
  if (!span || known(span)) return;
  if (adding?.start === span.start && adding.end === span.end) return;
  if (state.selected) choose(null);
  ask({ ...span, words: state.outline?.result.text.slice(span.start, span.end) ?? '', typed: false, pane: '' });
}

let pause = 0;
document.addEventListener('selectionchange', () => {
  clearTimeout(pause);
  if (adding && !adding.typed && !adding.pane && getSelection()?.isCollapsed) {
    if (!document.activeElement?.closest('#add')) ask(null);
    return;
  }
  // A selection under a thumb is still growing while its handles are moved; one with the mouse ends with the button.
  pause = window.setTimeout(() => !pressed && selectionMade(), 450);
});
let pressed = false;
addEventListener('pointerdown', (event) => {
  pressed = event.pointerType === 'mouse';
  if (adding && !(/** @type {Element} */ (event.target).closest('#add, #text'))) ask(null);
});
addEventListener('pointerup', (event) => {
  pressed = false;
  if (event.pointerType === 'mouse') setTimeout(selectionMade, 0);
});
addEventListener('pointercancel', () => {
  pressed = false;
});

/** From the keyboard: the selected words, else those found last, else a field to type them in. */
export function startAdding() {
  const span = selected();
  if (span) {
    const words = state.outline?.result.text.slice(span.start, span.end) ?? '';
    return ask({ ...span, words, typed: true, pane: '' });
  }
  ask({ words: '', start: 0, end: 0, typed: true, pane: '' });
  typedWords(found());
}

/** Follows what is typed to where it stands, nearest to where the reader is. @param {string} words */
export function typedWords(words) {
  const o = state.outline;
  if (!o || !adding) return;
  const from = state.selected ? extent(o, state.selected).start : adding.start;
  const all = places(o.result.text, words);
  const near = all.find(([start]) => start >= from) ?? all[0];
  ask({ ...adding, words, start: near?.[0] ?? 0, end: near?.[1] ?? 0 });
}

let text = '';
onChange(() => {
  if (text !== state.text || state.mode !== 'read') {
    text = state.text;
    if (adding) adding = null;
  }
});
