// @ts-check
// What selected words most likely are. The reader decides; this only puts the likely first.

import { more } from './more.js';
import { clip, groupOf } from './outline.js';
import { plain } from './rules.js';

/**
 * @typedef {import('./types').Outline} Outline
 * @typedef {{kind: string, name: string, label: string, group: import('./types').GroupKey}} Guess kind is a type,
 *   "date", "quote", or "same" for another wording of a name
 */

const TIME =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b|\b(?:today|yesterday|tomorrow|tonight|morning|evening|noon|midnight)\b|\b(?:year|month|week|day|hour|decade|century|summer|winter|spring|autumn)s?\b|\b(?:1\d|20)\d\d\b|\d(?:am|pm|:\d\d)\b/i;
const COMPANY =
  /\b(?:inc|ltd|llc|plc|corp|co|gmbh|group|company|council|ministry|department|university|college|party|union|institute|association|agency|committee|commission|bank|club|society|foundation|court|office|service|authority|force|league|federation)\b\.?/i;
const LAW = /\b(?:act|law|treaty|constitution|bill|code|amendment|directive|convention)$/i;
const FAC =
  /\b(?:bridge|airport|road|street|avenue|stadium|station|tower|hall|hospital|prison|pier|square|museum|palace|dam|highway)$/i;
const PLACE = /\b(?:in|at|from|near|to|of|outside|around|through)\s+(?:the\s+)?$/i;
const WATER = /\b(?:river|sea|ocean|lake|island|mountains?|valley|bay|gulf|coast|desert)\b/i;

/**
 * Everything the words can be, the likely first.
 * @param {Outline} o
 * @param {number} start
 * @param {number} end
 * @returns {Guess[]}
 */
export function guess(o, start, end) {
  const { text } = o.result;
  const words = plain(text.slice(start, end));
  const type = likely(words, text.slice(Math.max(0, start - 20), start));
  const order = ['PERSON', 'ORG', 'GPE', 'date', 'quote', 'LOC', 'FAC', 'NORP', 'EVENT', 'PRODUCT', 'WORK', 'LAW'];
  const kinds = [type, ...order.filter((kind) => kind !== type)];
  const list = kinds.map((kind) => ({
    kind,
    name: '',
    label: more.correct.types[kind],
    group: kind === 'date' ? /** @type {const} */ ('d') : kind === 'quote' ? /** @type {const} */ ('q') : groupOf(kind),
  }));
  const same = type === 'date' || type === 'quote' ? [] : alike(o, words);
  return [...same, ...list];
}

/** @param {string} words @param {string} before the text before them */
function likely(words, before) {
  if (/^["“«]/.test(words) || words.split(' ').length > 7) return 'quote';
  if (TIME.test(words) || /^\d/.test(words)) return 'date';
  if (LAW.test(words)) return 'LAW';
  if (FAC.test(words)) return 'FAC';
  if (WATER.test(words)) return 'LOC';
  if (COMPANY.test(words) || /^[A-Z][A-Z&]{1,5}$/.test(words)) return 'ORG';
  if (PLACE.test(before)) return 'GPE';
  return 'PERSON';
}

/** Names that have all of these words, or whose words they all have: another wording of one of them. @param {Outline} o @param {string} words @returns {Guess[]} */
function alike(o, words) {
  const set = (/** @type {string} */ name) =>
    new Set(
      name
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((w) => w.length > 2 && w !== 'the'),
    );
  const mine = set(words);
  return o.result.entities
    .filter((e) => {
      if (!e.mentions.length || plain(e.name) === words || !mine.size) return false;
      const theirs = set(e.name);
      return theirs.size > 0 && [...mine].every((w) => theirs.has(w));
    })
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .slice(0, 2)
    .map((e) => ({ kind: 'same', name: e.name, label: more.correct.sameAs(clip(e.name, 40)), group: groupOf(e.type) }));
}
