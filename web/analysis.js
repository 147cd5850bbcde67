// @ts-check
// Text in, result out: runs the analysis, keeps the old result until the new one is there, and says what went wrong.

import { abort, age, ask } from './engine.js';
import { set, state } from './state.js';
import { notices, problems, words } from './strings.js';

/** @typedef {import('./types').Draft} Draft */

/** Progress is shown, and older work given up, only after this long. */
const PATIENCE = 200;
const LIMIT = 20 << 20;
let run = 0;

/** The part of the page that shows results: loaded while the reader looks for a text. */
export const reading = () => import('./reading.js');

/** Every article that was read is kept here. */
export const library = () => import('./library.js');

/**
 * Reads a text and shows the result.
 * @param {Draft} draft
 * @param {{keepMode?: boolean, notice?: import('./types').Said, remember?: boolean, said?: string}} [how]
 * @returns {Promise<boolean>} whether it is shown
 */
export async function read(draft, how = {}) {
  const text = draft.text;
  if (!text.trim()) return complain('empty');
  if (text.length > LIMIT) return complain('too-long', megabytes(text.length));
  draft.kept ??= { id: 0 };
  const rules = draft.rules ?? state.rules;
  if (how.remember !== false && (text !== state.text || draft.published !== state.published || rules !== state.rules))
    remember();
  set({ text, title: draft.title, published: draft.published, kept: draft.kept, rules, problem: null, busy: true });
  if (age() > PATIENCE) abort();
  if (!how.keepMode) keep(draft); // what was given is safe before it is read
  const mine = ++run;
  const late = setTimeout(() => mine === run && set({ slow: true }), PATIENCE);
  try {
    const [{ json }, { present, remarks }] = await Promise.all([
      ask('analyze', text, draft.published, draft.title, text === state.unruled ? '' : rules),
      reading(),
    ]);
    const current = () => mine === run;
    const o = current() && (await present(JSON.parse(json), current));
    if (!o || !current()) return false;
    set({ mode: how.keepMode ? state.mode : 'read', notice: remarks(o, how.notice) });
    say(how.said ?? words.found(o.counts));
    keep(draft, o.result);
    return true;
  } catch (error) {
    if (mine !== run) return false;
    // an error without a code is one of loading the part that shows results
    const { code = 'load', message, line } = /** @type {import('./engine.js').EngineError} */ (error);
    if (code === 'bad-rules') {
      set({ unruled: text });
      return read(draft, { ...how, remember: false, notice: () => notices.rules(line, message) });
    }
    complain(code, code === 'too-long' ? megabytes(text.length) : '');
    return false;
  } finally {
    clearTimeout(late);
    if (mine === run) set({ busy: false, slow: false });
  }
}

/** @param {string} code @param {string} [detail] */
export function complain(code, detail) {
  const message = () => (problems[code] ?? problems.internal)(detail);
  set({ problem: { code, message, retry: ['load', 'crashed', 'internal', 'aborted'].includes(code) } });
  return false;
}

/**
 * Puts an article into the library. A page that cannot load that part works without.
 * @param {Draft} draft
 * @param {import('./types').Result} [result]
 */
const keep = (draft, result) =>
  library().then(
    (l) => l.keep(draft, { title: result?.title, words: result?.words, day: result?.published.value }),
    () => {},
  );

/** Tells those who cannot see the change. @param {string} message */
export function say(message) {
  const status = document.getElementById('status');
  if (status) status.textContent = message;
}

/** Puts text on the clipboard, or says that the browser does not allow it. @param {string} text */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    say(words.copied);
  } catch {
    complain('copy');
  }
}

/** @param {number} bytes */
const megabytes = (bytes) => (bytes / (1 << 20)).toFixed(0);

/** Puts the present text on the stack that Undo takes from. */
function remember() {
  if (!state.text.trim()) return;
  const last = state.past.at(-1);
  if (last && last.text === state.text && last.published === state.published && last.rules === state.rules) return;
  set({ past: [...state.past, current()], future: [] });
}

export const current = () => ({
  text: state.text,
  title: state.title,
  published: state.published,
  kept: state.kept,
  rules: state.rules,
});

export function undo() {
  const draft = state.past.at(-1);
  if (!draft) return;
  set({ past: state.past.slice(0, -1), future: state.text.trim() ? [...state.future, current()] : state.future });
  back(draft, words.undone);
}

/** @param {Draft} draft @param {string} said */
function back(draft, said) {
  const same = draft.text === state.text;
  read(draft, { remember: false, keepMode: same, said: same ? said : undefined });
}

export function redo() {
  const draft = state.future.at(-1);
  if (!draft) return;
  set({ future: state.future.slice(0, -1), past: state.text.trim() ? [...state.past, current()] : state.past });
  back(draft, words.redone);
}

/** An empty box for the next text; the old one can be had back. */
export function clear() {
  run++;
  remember();
  const notice = state.text.trim() ? () => words.kept : '';
  set({
    text: '',
    title: '',
    published: '',
    kept: { id: 0 },
    outline: null,
    selected: null,
    card: false,
    mode: 'edit',
    problem: null,
    busy: false,
    filling: false,
    slow: false,
    notice,
  });
  library().then(
    (l) => l.nothingShown(),
    () => {},
  );
}

/** @param {string} published */
export function setPublished(published) {
  if (published !== state.published) read({ ...current(), published }, { keepMode: true });
}
