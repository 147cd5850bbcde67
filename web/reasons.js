// @ts-check
// What the program says of its findings, and of what is wrong in a rules file, in the language of the page. The program
// speaks English; another language has a table of its sentences.

import { more } from './more.js';
import { time as english } from './strings/en-time.js';
import { written } from './time.js';

/** @typedef {typeof english} Time */

/** Values between the words: 2014-W47, 2025-Q3, 199X. */
const VALUE = /(?<= )(?=\d*[X-])[\dX]{4}(?:-[\dA-Z-]+)?(?=$|[,:;])/g;

/** @param {string} why @returns {{text: string, lang?: string}} with its language, where that is not the page's */
export function reason(why) {
  const plain = why.replace(VALUE, (value) => written(value).text);
  const text = more.reason(plain);
  return text === null ? { text: plain, lang: 'en' } : { text };
}

/**
 * Makes a translation of a table of sentences, with gaps in braces: {day} a day or another stretch of time, {what} a
 * weekday or a month, {words} words of the text, {why} another sentence, {any} anything, {end} the same or the end of a
 * line.
 * @param {Record<string, string>} sentences
 * @param {Time} time
 * @param {(words: string) => string} quoted
 * @returns {(why: string) => string | null} null for what the table does not have
 */
export function translator(sentences, time, quoted) {
  /** @type {Map<string, string>} */
  const names = new Map(english.week.map((day, i) => [day, time.week[i]]));
  for (let m = 0; m < 12; m++) names.set(english.month(m, ''), time.month(m, ''));
  /** What fits into a gap, and how it is said. @type {Record<string, [string, (text: string) => string | null]>} */
  const gaps = {
    day: ['([^:;“”]+?)', (text) => dayOf(text, time)],
    what: ['(\\p{Lu}\\p{L}+)', (text) => names.get(text) ?? null],
    words: ['“([^]*)”', quoted],
    why: ['([^]+)', (text) => translate(text)],
    any: ['([^]+?)', (text) => text],
    end: ['([^]+)', (text) => (text === 'the end of the line' ? sentences[text] : text)],
  };
  const rows = Object.entries(sentences).map(([from, to]) => {
    const fills = [...from.matchAll(/\{(\w+)\}/g)].map(([, gap]) => gaps[gap][1]);
    const pattern = from.replace(/[.()|*+?]/g, '\\$&').replace(/\{(\w+)\}/g, (_, gap) => gaps[gap][0]);
    return { pattern: new RegExp(`^${pattern}$`, 'u'), fills, to };
  });
  /** @param {string} why */
  function translate(why) {
    for (const { pattern, fills, to } of rows) {
      const found = pattern.exec(why);
      const said = found && fills.map((fill, i) => fill(found[i + 1]));
      if (said && !said.includes(null)) return fill(to, /** @type {string[]} */ (said));
    }
    return null;
  }
  return translate;
}

/** @param {string} sentence @param {string[]} said what goes into its gaps, in their order */
function fill(sentence, said) {
  let i = 0;
  return sentence.replace(/\{\w+\}/g, () => said[i++]);
}

/** "8 December 2025"; other stretches are written already. @param {string} text @param {Time} time */
function dayOf(text, time) {
  const [, d, month, year] = /^(\d+) (\p{L}+) (\S+)$/u.exec(text) ?? [];
  const m = Array.from({ length: 12 }, (_, i) => english.month(i, '')).indexOf(month);
  return m < 0 ? text : time.longDay(Number(d), m, /** @type {any} */ (year));
}
