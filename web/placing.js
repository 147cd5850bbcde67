// @ts-check
// Places the reader puts on the map: where rules say they lie, and the one that is being put there.

import { apply } from './correct.js';
import { find, keyOf } from './gazetteer.js';
import { more } from './more.js';
import { clip } from './outline.js';
import { placeAt, rules } from './rules.js';
import { set, state } from './state.js';

/** @typedef {import('./gazetteer.js').Place} Place */

/** The name being placed, and in which result. @type {{o: import('./types').Outline | null, entity: number, typed: string, wrong: boolean}} */
export const placing = { o: null, entity: -1, typed: '', wrong: false };

/** Which name is being placed; -1 for none. @param {import('./types').Outline} o */
export const beingPlaced = (o) => (placing.o === o ? placing.entity : -1);

/** @param {import('./types').Outline | null} o @param {number} entity */
export function startPlacing(o, entity) {
  Object.assign(placing, { o, entity, typed: '', wrong: false });
  set({});
}

export const stopPlacing = () => startPlacing(null, -1);

/** @param {[number, number]} at degrees east and north */
export async function putAt(at) {
  const { o, entity } = placing;
  if (!o) return;
  const { name } = o.result.entities[entity];
  stopPlacing();
  await apply([placeAt(name, at)], more.seeing.placed(clip(name, 60)));
}

/** Puts it where what was typed is, or says that this is no place. */
export function putTyped() {
  const at = read(placing.typed);
  if (at) return putAt(at);
  placing.wrong = true;
  set({});
}

const DEGREES = /^(-?\d+(?:\.\d+)?)\s*°?\s*([NS]?)\s*[,;\s]\s*(-?\d+(?:\.\d+)?)\s*°?\s*([EOW]?)$/i;

/** Degrees, north first, or a place of the list, with its country or region behind a comma. @param {string} text @returns {[number, number] | null} */
export function read(text) {
  const [, north, ns, east, ew] = DEGREES.exec(text.trim()) ?? [];
  if (north) {
    const y = Number(north) * (/s/i.test(ns) ? -1 : 1);
    const x = Number(east) * (/w/i.test(ew) ? -1 : 1);
    return Math.abs(y) <= 90 && Math.abs(x) <= 180 ? [x, y] : null;
  }
  const [name, ...rest] = text.split(',');
  const whole = keyOf(rest.join(','));
  const named = (/** @type {Place | null} */ p) => p?.names.some((n) => keyOf(n) === whole);
  const list = find(name).filter((p) => !whole || named(p.country) || named(p.region));
  return list.sort((a, b) => b.rank - a.rank)[0]?.at ?? null;
}

/** Where rules say that places lie, by their folded names. */
export function placedByRules() {
  /** @type {Map<string, Place>} */
  const map = new Map();
  if (state.unruled === state.text) return map;
  for (const { rule } of rules(state.rules)) {
    if (rule.kind !== 'place') continue;
    const [north, east] = rule.value.split(',').map(Number);
    map.set(keyOf(rule.words), {
      kind: 'city',
      names: [rule.words],
      at: [east, north],
      rank: 0,
      number: 0,
      radius: 0,
      country: null,
      region: null,
    });
  }
  return map;
}

/** "53.27° N, 9.05° W" @param {[number, number]} at degrees east and north */
export function degreesOf([east, north]) {
  const short = (/** @type {number} */ n) => Math.round(n * 100) / 100;
  return more.seeing.degrees(short(north), short(east));
}
