// @ts-check
// Ways in: paste, typing, files, drop.

import { clear, complain, read } from './analysis.js';
import { ask } from './engine.js';
import { set, state } from './state.js';
import { notices } from './strings.js';

const article = /** @type {HTMLElement} */ (document.getElementById('text'));
const box = /** @type {HTMLTextAreaElement} */ (document.getElementById('input'));
const LIMIT = 20 << 20;

/** @param {string} text */
function take(text) {
  box.value = text;
  read({ text, title: '', published: '' }).then(() => {
    if (state.mode === 'read') article.focus({ preventScroll: true });
  });
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
  if (text) return take(text);
  const html = data.getData('text/html');
  if (html) return readAs(html, 'text/html', '');
  if (data.files.length) return open(data.files[0], true);
  complain('empty');
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
  if (whole) return take(box.value);
  pause = window.setTimeout(typed, 250);
});

function typed() {
  if (!box.value.trim()) return;
  read({ text: box.value, title: state.title, published: state.published }, { keepMode: true, remember: false });
}

/** Leaves the text box for the marked article. */
export async function finish() {
  clearTimeout(pause);
  await read({ text: box.value, title: state.title, published: state.published });
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

/**
 * @param {string | Uint8Array} data
 * @param {string} kind file name or media type
 * @param {string} notice
 */
async function readAs(data, kind, notice) {
  try {
    const { text, title = '', published = '' } = await ask('read', data, kind);
    box.value = text;
    await read({ text, title, published }, { notice });
    if (state.mode === 'read') article.focus({ preventScroll: true });
  } catch (error) {
    const { code } = /** @type {{code?: string}} */ (error);
    complain(
      code === 'load' || code === 'crashed' ? code : code === 'empty' ? 'empty' : 'unreadable',
      notice ? kind : '',
    );
  }
}

/** @param {File} file @param {boolean} [clipboard] */
async function open(file, clipboard) {
  if (file.size > LIMIT) return complain('too-long', (file.size / (1 << 20)).toFixed(0));
  if (/^(image|audio|video|font)\//.test(file.type)) return complain(clipboard ? 'picture' : 'binary');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (packed(bytes)) return complain('binary');
  readAs(bytes, file.name, notices.fromFile(file.name));
}

/** NUL bytes outside UTF-16 are the mark of a binary file. @param {Uint8Array} bytes */
function packed(bytes) {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !utf16 && bytes.subarray(0, 4096).includes(0);
}

const chooser = /** @type {HTMLInputElement} */ (document.getElementById('file'));
chooser.addEventListener('change', () => {
  if (chooser.files?.[0]) open(chooser.files[0]);
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
  const file = event.dataTransfer?.files[0];
  const text = event.dataTransfer?.getData('text/plain');
  if (file) open(file);
  else if (text) take(text);
});

/** Shows our own sample. @param {string} text */
export const sample = (text) => take(text);
