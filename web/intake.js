// @ts-check
// Ways in: paste, typing, drop. Files are read by files.js, which is loaded when the first one comes.

import { clear, complain, current, read, reading } from './analysis.js';
import { ask } from './engine.js';
import { set, state } from './state.js';

const article = /** @type {HTMLElement} */ (document.getElementById('text'));
const box = /** @type {HTMLTextAreaElement} */ (document.getElementById('input'));

/**
 * Reads a new text and goes on to it.
 * @param {import('./types').Draft} draft
 * @param {import('./types').Said} [notice]
 */
export async function take(draft, notice) {
  box.value = draft.text;
  const shown = await read(draft, { notice });
  if (shown && state.mode === 'read' && !state.menu) article.focus({ preventScroll: true });
}

/** A file of rules is no article. @param {string} text */
function rules(text) {
  if (!/^\ufeff?byline rules/.test(text)) return false;
  reading().then((r) => r.takeRules(text));
  return true;
}

/** @param {string} text */
const plain = (text) => rules(text) || take({ text, title: '', published: '' });

/** @param {FileList | File[]} list @param {boolean} [clipboard] */
export async function files(list, clipboard) {
  const given = [...list];
  try {
    const { open } = await import('./files.js');
    open(given, clipboard);
  } catch {
    complain('load');
  }
}

/** @param {ClipboardEvent} event */
function pasted(event) {
  const data = event.clipboardData;
  if (!data) return;
  const text = data.getData('text/plain');
  const whole =
    state.mode === 'read' || !box.value.trim() || box.selectionEnd - box.selectionStart === box.value.length;
  if (text && !whole) return; // into the middle of a text being edited: the box does that
  event.preventDefault();
  if (text) return plain(text);
  const html = data.getData('text/html');
  if (html) return rich(html);
  if (data.files.length) return files(data.files, true);
  complain('empty');
}

/** @param {string} html */
async function rich(html) {
  try {
    const { text, title = '', published = '' } = await ask('read', html, 'text/html');
    take({ text, title, published });
  } catch (error) {
    const { code = '' } = /** @type {{code?: string}} */ (error);
    complain(['load', 'crashed', 'empty'].includes(code) ? code : 'unreadable');
  }
}

document.addEventListener('paste', (event) => {
  const target = /** @type {Element} */ (event.target);
  if (target !== box && target.closest('input, textarea, [contenteditable]')) return;
  pasted(event);
});

let pause = 0;
box.addEventListener('input', (event) => {
  clearTimeout(pause);
  const whole = /** @type {InputEvent} */ (event).inputType === 'insertFromPaste' && !state.outline;
  if (whole) return plain(box.value);
  pause = window.setTimeout(typed, 250);
});

function typed() {
  if (!box.value.trim()) return;
  read({ ...current(), text: box.value }, { keepMode: true, remember: false });
}

/** Leaves the text box for the marked article. */
export async function finish() {
  clearTimeout(pause);
  await read({ ...current(), text: box.value });
  if (state.mode === 'read') article.focus({ preventScroll: true });
}

/** Back into the text box. */
export function edit() {
  box.value = state.text;
  set({ mode: 'edit', card: false });
  queueMicrotask(() => {
    box.focus();
    box.setSelectionRange(0, 0);
    box.scrollTop = 0;
  });
}

export function startOver() {
  clear();
  box.value = '';
  queueMicrotask(() => box.focus());
}

box.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) finish();
});

const chooser = /** @type {HTMLInputElement} */ (document.getElementById('file'));
chooser.addEventListener('change', () => {
  if (chooser.files?.length) files(chooser.files);
  chooser.value = '';
});
export const openFile = () => chooser.click();

let depth = 0;
const dragging = (/** @type {boolean} */ on) => document.body.classList.toggle('dragging', on);
addEventListener('dragenter', () => dragging(++depth > 0));
addEventListener('dragleave', () => dragging(--depth > 0));
addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  event.preventDefault();
  dragging(false);
  depth = 0;
  const text = event.dataTransfer?.getData('text/plain');
  if (event.dataTransfer?.files.length) files(event.dataTransfer.files);
  else if (text) plain(text);
});

/** Shows our own sample. @param {string} text */
export const sample = plain;
