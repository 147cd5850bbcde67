// @ts-check
// The list of places: names with coordinates, read from places.txt and looked up by name.

import { asset } from './asset.js';

/**
 * @typedef {{kind: 'country' | 'region' | 'city' | 'sea' | 'ocean' | 'world' | 'area' | 'island' | 'mountains' | 'water',
 *   names: string[], at: [number, number], rank: number, country: Place | null, region: Place | null, number: number,
 *   radius: number}} Place longitude and latitude; how well known, in steps of one and a half; degrees
 */

const LETTERS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter((c) => !'=-~|'.includes(c));
const DIGIT = new Map(LETTERS.map((c, i) => [c, i]));
const STEP = 0.032;
const WIDE = Math.ceil(360 / STEP);
const AREA = 20;
/** @type {Record<string, Place['kind']>} */
const KINDS = { s: 'sea', o: 'ocean', w: 'world', r: 'area', i: 'island', m: 'mountains', v: 'water' };
const TAIL = / (?:county|province|region|oblast|prefecture|state|district|governorate|municipality)$/;

/** @type {Map<string, Place[]> | null} */
let index = null;

/** Reads the list of places; safe to call again after a failure. */
export async function loadPlaces() {
  index ??= parse(new TextDecoder().decode(await asset(PLACES, 'places')));
}

/** A name as it is compared: letters and figures in lower case. @param {string} name */
export function keyOf(name) {
  return name
    .normalize('NFD')
    .replace(/[\p{M}.'’‘`ʻ]/gu, '')
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .replace(/^the /, '')
    .replace(/^saint /, 'st ')
    .trim();
}

/** @param {string} text */
function parse(text) {
  /** @type {Map<string, Place[]>} */
  const map = new Map();
  /** @type {Place | null} */
  let country = null;
  /** @type {Place | null} */
  let region = null;
  for (const line of text.split('\n')) {
    const sign = line[0];
    const special = sign === '=' || sign === '-' || sign === '~';
    if (sign === '-') region = null;
    if (line.length < 6) continue;
    const place = special ? read(line.slice(1), sign) : read(line, '');
    if (sign === '=') {
      country = place;
      region = null;
    }
    if (sign !== '~') Object.assign(place, { country, region });
    if (sign === '-') region = place;
    for (const name of place.names) {
      const key = keyOf(name);
      const list = map.get(key);
      if (!list) map.set(key, [place]);
      else if (!list.includes(place)) list.push(place);
    }
  }
  return map;
}

/** @param {string} line @param {string} sign @returns {Place} */
function read(line, sign) {
  let n = 0;
  for (let i = 0; i < 4; i++) n = n * 90 + (DIGIT.get(line[i]) ?? 0);
  const size = (/** @type {string} */ c) => c.toLowerCase().charCodeAt(0) - 97;
  const c = line[4];
  const head = sign === '=' ? 11 : 5;
  return {
    kind: sign === '=' ? 'country' : sign === '-' ? 'region' : sign === '~' ? KINDS[c] : 'city',
    names: line.slice(head).split('|'),
    at: [(n % WIDE) * STEP - 180, Math.floor(n / WIDE) * STEP - 90],
    rank: sign === '~' ? AREA : size(c) + (sign === '=' ? 4 : sign === '' ? 3 + (c < 'a' ? 8 : 0) : 0),
    number: sign === '=' ? Number(line.slice(6, 9)) : 0,
    radius: sign === '=' ? Math.min(14, Math.sqrt(1000 * 1.5 ** size(line[5])) / 222) : sign === '-' ? 1 : 0,
    country: null,
    region: null,
  };
}

/** Whether the list of places is there. */
export const ready = () => index !== null;

/** @param {string} name @returns {Place[]} */
export function find(name) {
  const key = keyOf(name);
  return index?.get(key) ?? index?.get(key.replace(TAIL, '')) ?? [];
}
