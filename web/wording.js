// @ts-check
// Words of the article that rules are written with: the wordings of a name, the words around a passage that make it
// the only one, the words a quotation begins with.

import { paragraphAt } from './outline.js';
import { bytes, LONGEST, plain } from './rules.js';

/** @typedef {import('./types').Outline} Outline */

/** Which entity has a wording: its index, or -1 when several do. @type {WeakMap<Outline, Map<string, number>>} */
const bearers = new WeakMap();

/** @param {Outline} o */
function bearersOf(o) {
  let map = bearers.get(o);
  if (map) return map;
  map = new Map();
  for (const [index, entity] of o.result.entities.entries())
    for (const [start, end] of entity.mentions) {
      const words = plain(o.result.text.slice(start, end));
      map.set(words, (map.get(words) ?? index) === index ? index : -1);
    }
  bearers.set(o, map);
  return map;
}

/**
 * The wordings of an entity, each with its mentions, and whether another entity is called that too.
 * @param {Outline} o
 * @param {number} index
 */
export function wordings(o, index) {
  /** @type {Map<string, {words: string, mentions: number[], shared: boolean}>} */
  const list = new Map();
  o.result.entities[index].mentions.forEach(([start, end], mention) => {
    const words = plain(o.result.text.slice(start, end));
    const known = list.get(words);
    if (known) known.mentions.push(mention);
    else list.set(words, { words, mentions: [mention], shared: bearersOf(o).get(words) === -1 });
  });
  return [...list.values()];
}

/** How often some words stand in others, up to two. @param {string} words @param {string} text */
function twice(words, text) {
  const first = text.indexOf(words);
  return first >= 0 && text.indexOf(words, first + 1) >= 0;
}

/**
 * Words around a passage, within its paragraph, that stand nowhere else in the article. Where words of the article are
 * repeated whole, the longest there are.
 * @param {Outline} o
 * @param {number} start
 * @param {number} end
 */
export function around(o, start, end) {
  const { text, paragraphs } = o.result;
  const paragraph = paragraphs[paragraphAt(o, start)];
  const first = Math.max(paragraph.start, start - 2 * LONGEST);
  const before = [...text.slice(first, start).matchAll(/\S+\s*/g)];
  const after = [...text.slice(end, Math.min(paragraph.end, end + 2 * LONGEST)).matchAll(/\s*\S+/g)];
  const words = text.slice(start, end);
  let left = before.length;
  let right = 0;
  const cut = () => [
    left < before.length ? first + before[left].index : start,
    right > 0 ? end + after[right - 1].index + after[right - 1][0].length : end,
  ];
  let best = text.slice(...cut());
  let steps = 0;
  while (left > 0 || right < after.length) {
    const canLeft = left > 0;
    const canRight = right < after.length;
    if (canLeft && (steps % 2 === 0 || !canRight)) left--;
    else right++;
    steps++;
    const [from, to] = cut();
    const now = text.slice(from, to);
    if (bytes(now) > LONGEST - 10 || twice(words, now)) break;
    best = now;
    if (steps >= 5 && !twice(now, text)) break;
  }
  return plain(best);
}

const OUTER = /^["“”„«‘']+|["“”»’']+$/g;

/**
 * The words a quotation is named by in a rule: all of it, or its beginning when that is the only one of its kind.
 * @param {Outline} o
 * @param {number} start
 * @param {number} end
 */
export function beginning(o, start, end) {
  const { text, quotes } = o.result;
  const bare = (/** @type {number} */ from, /** @type {number} */ to) => plain(text.slice(from, to)).replace(OUTER, '');
  const whole = bare(start, Math.min(end, start + 4 * LONGEST));
  if (whole.length <= 80) return whole;
  const others = quotes
    .filter((q) => q.start !== start || q.end !== end)
    .map((q) => bare(q.start, Math.min(q.end, q.start + LONGEST)));
  for (let length = 48; length < LONGEST / 4; length += 24) {
    const head = whole.slice(0, length).replace(/\s?\S*$/, '');
    if (head && !others.some((other) => other.startsWith(head))) return `${head}…`;
  }
  return bytes(whole) <= LONGEST ? whole : `${whole.slice(0, LONGEST / 4).replace(/\s?\S*$/, '')}…`;
}

/** Where some words stand, as whole words. @param {string} text @param {string} words @param {number} [most] */
export function places(text, words, most = 500) {
  const wanted = plain(words);
  if (!wanted) return [];
  const escaped = wanted.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/ /g, '\\s+');
  const edge = (/** @type {string} */ c, /** @type {string} */ look) => (/[\p{L}\p{N}]/u.test(c) ? look : '');
  const source = `${edge(wanted[0], '(?<![\\p{L}\\p{N}])')}${escaped}${edge(wanted.at(-1) ?? '', '(?![\\p{L}\\p{N}])')}`;
  /** @type {[number, number][]} */
  const found = [];
  for (const flags of ['gu', 'giu']) {
    for (const m of text.matchAll(new RegExp(source, flags))) {
      found.push([m.index, m.index + m[0].length]);
      if (found.length >= most) break;
    }
    if (found.length) break; // as it is written before any other case
  }
  return found;
}
