// @ts-check
// The rules file as text: reading its lines for display, writing new ones. What a rule does is the program's affair.

/**
 * @typedef {import('./types').Rule} Rule
 * @typedef {import('./types').RuleLine} RuleLine
 */

export const HEADER = 'byline rules 1';
/** Limits of the program: bytes of a string, lines, bytes of the file. */
export const LONGEST = 1000;
const MOST = 20000;
const LARGEST = 1e6;

const STRING = String.raw`"((?:[^"\\]|\\.)*)"`;
const LINE = new RegExp(
  String.raw`^\s*(name|date|quote|place)\s+${STRING}(?:\s+in\s+${STRING})?\s+(is|means|by|at)\s+(?:${STRING}|(\S+))\s*$`,
);

/** @param {string} text */
const unquote = (text) => text.replace(/\\(.)/g, '$1');

/** White space as the program compares it. @param {string} text */
export const plain = (text) => text.replace(/\s+/g, ' ').trim();

/** @param {string} text */
export const quoted = (text) => `"${plain(text).replace(/["\\]/g, '\\$&')}"`;

/** @param {string} text */
export const bytes = (text) => new TextEncoder().encode(text).length;

/** @param {string} line @returns {Rule | null} */
export function parse(line) {
  const m = LINE.exec(line);
  if (!m) return null;
  return {
    kind: /** @type {Rule['kind']} */ (m[1]),
    words: unquote(m[2]),
    context: unquote(m[3] ?? ''),
    verb: /** @type {Rule['verb']} */ (m[4]),
    value: unquote(m[5] ?? m[6]),
  };
}

/** @type {{text: string, lines: RuleLine[]}} */
let read = { text: '', lines: [] };

/** Every line of the file. @param {string} text @returns {RuleLine[]} */
export function lines(text) {
  if (read.text !== text || !text)
    read = {
      text,
      lines: text.split('\n').map((line, i) => ({ text: line, number: i + 1, rule: parse(line) })),
    };
  return read.lines;
}

/** The lines that are rules. @param {string} text */
export const rules = (text) =>
  /** @type {(RuleLine & {rule: Rule})[]} */ (lines(text).filter((line) => line.rule !== null));

/** What a rule is about: a later one about the same takes its place. @param {Rule} rule */
const subject = ({ kind, words, context, verb }) =>
  JSON.stringify([kind, words, context, kind === 'name' && verb === 'means']);

/**
 * The file with new lines at its end, without the earlier ones they replace. Null when it would be too long.
 * @param {string} text
 * @param {string[]} fresh
 */
export function append(text, fresh) {
  const unique = [...new Set(fresh)];
  const about = new Set(unique.flatMap((line) => parse(line) ?? []).map(subject));
  const kept = lines(text || HEADER)
    .filter(({ rule }) => !rule || !about.has(subject(rule)))
    .map((line) => line.text);
  while (kept.at(-1)?.trim() === '') kept.pop();
  const all = `${[...kept, ...unique].join('\n')}\n`;
  const fits = kept.length + unique.length <= MOST && bytes(all) <= LARGEST;
  return fits && unique.every((line) => bytes(line) <= 3 * LONGEST) ? all : null;
}

/** The file without some of its lines. @param {string} text @param {Set<number>} numbers from 1 */
export function without(text, numbers) {
  return lines(text)
    .filter((line) => !numbers.has(line.number))
    .map((line) => line.text)
    .join('\n');
}

/** @param {string} context */
const within = (context) => (context ? ` in ${quoted(context)}` : '');

/** @param {string} words @param {string} value @param {string} [context] */
export const nameIs = (words, value, context = '') => `name ${quoted(words)}${within(context)} is ${value}`;

/** @param {string} words @param {string} name "" for an entity of its own @param {string} [context] */
export const nameMeans = (words, name, context = '') =>
  `name ${quoted(words)}${within(context)} means ${name ? quoted(name) : 'itself'}`;

/** @param {string} words @param {string} value @param {string} [context] */
export const dateIs = (words, value, context = '') => `date ${quoted(words)}${within(context)} is ${value}`;

/** @param {string} name @param {[number, number]} at degrees east and north */
export const placeAt = (name, [east, north]) => `place ${quoted(name)} at ${degrees(north)},${degrees(east)}`;

/** Some ten metres are near enough. @param {number} n */
const degrees = (n) => String(Math.round(n * 1e4) / 1e4);

/** @param {string} words @param {string} speaker "" for nobody */
export const quoteBy = (words, speaker) => `quote ${quoted(words)} by ${speaker ? quoted(speaker) : 'nobody'}`;

/** @param {string} words */
export const quoteIsNot = (words) => `quote ${quoted(words)} is nothing`;
