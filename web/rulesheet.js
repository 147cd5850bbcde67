// @ts-check
// What the sheet of rules does: takes texts and files over when the program can read them, and says what is wrong and
// where when it cannot; what was written stays.

import { current, read, say } from './analysis.js';
import { adopt, tell } from './correct.js';
import { ask } from './engine.js';
import { more } from './more.js';
import { reason } from './reasons.js';
import { append, HEADER, lines, nameIs, rules } from './rules.js';
import { set, state } from './state.js';
import { more as english } from './strings/en-more.js';

const NAME = 'byline-rules.txt';
const LARGEST = 1 << 20;

export const sheet = {
  view: /** @type {'list' | 'text' | 'names'} */ ('list'),
  draft: '',
  problem: /** @type {string | null} */ (null),
  /** Where the problem is. */
  line: 0,
  limit: 100,
  addNames,
};

/** @param {string} problem */
function refuse(problem) {
  sheet.problem = problem;
  set({});
  return false;
}

/**
 * Takes a rules file over if the program can read it. A few words are enough to try it on.
 * @param {string} text
 * @param {string} message
 */
export async function adoptText(text, message) {
  try {
    await ask('analyze', 'Byline', '', '', text);
  } catch (error) {
    const { code, message: why, line } = /** @type {import('./engine.js').EngineError} */ (error);
    sheet.line = line ?? 0;
    if (line) selectLine(line);
    return refuse(code === 'bad-rules' ? more.rules.wrong(line ?? 1, reason(why).text) : more.rules.untried);
  }
  sheet.problem = null;
  sheet.view = 'list';
  await adopt(text, message);
  return true;
}

/** Shows the wrong line where it is written. @param {number} line */
function selectLine(line) {
  const box = /** @type {HTMLTextAreaElement | null} */ (document.getElementById('rules-text'));
  if (!box) return;
  const all = box.value.split('\n');
  const start = all.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  box.focus();
  box.setSelectionRange(start, start + (all[line - 1]?.length ?? 0));
  box.scrollTop = (line - 4) * (box.scrollHeight / Math.max(1, all.length));
}

/** Switches the rules off for this article, or on again. */
export async function turnRules() {
  const off = state.unruled !== state.text;
  set({ unruled: off ? state.text : '' });
  await again();
  tell(off ? more.rules.nowOff : more.rules.nowOn, false);
}

/** The same article again. */
async function again() {
  if (state.outline) await read(current(), { keepMode: true, remember: false, said: '' });
}

/** Columns of a line of a list: by tab, or by comma with quotation marks where needed. @param {string} line */
function columns(line) {
  if (line.includes('\t')) return line.split('\t').map((c) => c.trim());
  return [...line.matchAll(/\s*(?:"((?:[^"]|"")*)"|([^,;]*))\s*(?:[,;]|$)/g)]
    .map((m) => (m[1] !== undefined ? m[1].replaceAll('""', '"') : m[2]).trim())
    .filter((c, i, all) => c || i < all.length - 1);
}

/** Names of a list, one a line, with a type in a second column or the one chosen for all. @param {string} text @param {string} type */
async function addNames(text, type) {
  /** @type {string[]} */
  const fresh = [];
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (!line.trim()) continue;
    const [name, kind = ''] = columns(line);
    const found = kind ? typeOf(kind) : type;
    const heading = i === 0 && /^name/i.test(name) && !found;
    if (heading) continue;
    if (!name || !found) return refuse(more.rules.badColumn(i + 1, kind || line.trim()));
    fresh.push(nameIs(name, found));
  }
  if (!fresh.length) return refuse(more.rules.noNames);
  const all = append(state.rules, fresh);
  if (all === null) return refuse(more.correct.full);
  return adoptText(all, more.rules.addedNames(fresh.length));
}

/** A type by its code or its name, in English or in the language of the page. @param {string} text */
function typeOf(text) {
  const wanted = text.trim().toLowerCase();
  return Object.keys(english.correct.types).find((code) =>
    [code, ...[english, more].flatMap(({ correct, types }) => [correct.types[code], types[code]])].some(
      (name) => name?.toLowerCase() === wanted,
    ),
  );
}

/** Takes over the rules of a file beside those there are. @param {string} text */
export async function takeRules(text) {
  set({ menu: 'rules' });
  sheet.view = 'list';
  const theirs = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const fresh = lines(theirs).flatMap(({ rule, text: line }) =>
    rule || !/^\s*(?:#.*|byline rules 1\s*)?$/.test(line) ? [line] : [],
  );
  const all = rules(state.rules).length ? append(state.rules, fresh) : theirs;
  if (all === null) return refuse(more.correct.full);
  const taken = await adoptText(all, more.rules.opened(fresh.length));
  if (taken) return true;
  // Nothing is lost: it can be mended here.
  const { problem, line } = sheet;
  Object.assign(sheet, { view: 'text', draft: all });
  refuse(problem ?? '');
  if (line) requestAnimationFrame(() => selectLine(line));
  return false;
}

/** Whether a text is a rules file. @param {string} text */
export const isRules = (text) => text.replace(/^\ufeff/, '').startsWith('byline rules');

/** Lets the reader choose a file. */
export function chooseRules() {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.txt,.csv,.tsv,text/plain';
  input.addEventListener('change', async () => {
    const file = input.files?.[0];
    if (!file) return;
    if (file.size > LARGEST) return refuse(more.rules.large);
    const text = await file.text();
    if (isRules(text) || rules(text).length) return takeRules(text);
    sheet.view = 'names';
    sheet.draft = text;
    sheet.problem = null;
    set({ menu: 'rules' });
  });
  input.click();
}

export function saveRules() {
  const text = state.rules.startsWith('byline rules') ? state.rules : `${HEADER}\n${state.rules}`;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = NAME;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  say(more.saved(NAME));
}
