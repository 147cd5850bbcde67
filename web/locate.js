// @ts-check
// Which place an article means by a name: told by what stands beside it, else by the other places named, else the largest.

import { find, keyOf, ready } from './gazetteer.js';
import { placedByRules } from './placing.js';

/**
 * @typedef {import('./types').Outline} Outline
 * @typedef {import('./gazetteer.js').Place} Place
 * @typedef {{entity: number, place: Place, within: boolean, why: '' | 'said' | 'near' | 'largest' | 'you', other: Place | null}} Placed
 * @typedef {{entity: number, why: 'unknown' | 'building' | 'elsewhere' | 'far', where: string}} Unplaced
 */

const SIDE =
  /^(?:(?:far |north|south|east|west|central|upper|lower|greater|downtown|mid)(?:ern|east|west|eastern|western)?[ -])+(?:of )?/;

/** @type {WeakMap<Outline, {placed: Placed[], unplaced: Unplaced[]}>} */
const known = new WeakMap();

/** Finds the places of a result. Null while the list of places is not there. @param {Outline} o */
export function locate(o) {
  if (!ready()) return null;
  const made = known.get(o);
  if (made) return made;
  const mine = placedByRules();
  const all = o.groups.find((g) => g.key === 'places')?.entities ?? [];
  /** @type {Placed[]} */
  const given = [];
  for (const entity of all) {
    const place = mine.get(keyOf(o.result.entities[entity].name));
    if (place) given.push({ entity, place, within: false, why: 'you', other: null });
  }
  const rest = all.filter((entity) => !given.some((p) => p.entity === entity));
  const result = choose(rest.map((entity) => lookUp(o, entity)));
  result.placed.push(...given);
  known.set(o, result);
  return result;
}

/**
 * @typedef {{entity: number, type: string, found: Place[], within: boolean, said: Place | null, foreign: string}} Wanted
 * @param {Outline} o
 * @param {number} entity
 * @returns {Wanted}
 */
function lookUp(o, entity) {
  const { name, type, mentions } = o.result.entities[entity];
  const [first, rest] = name.split(/,\s*/);
  const whole = find(name);
  const bare = keyOf(first);
  const around = bare.replace(SIDE, '');
  const direct = whole.length ? whole : find(first);
  const found = direct.length || around === bare || type === 'FAC' ? direct : find(around);
  const within = direct.length === 0 && found.length > 0;
  let said = rest && !whole.length ? (container(rest)?.place ?? null) : null;
  let foreign = '';
  for (const [, end] of mentions.slice(0, 40)) {
    const next = /^,\s*((?:\p{Lu}[\p{L}.'’]*[\s-]?){1,3})/u.exec(o.result.text.slice(end, end + 48));
    const hit = next && container(next[1]);
    if (!hit || found.length === 0 || found.includes(hit.place)) continue;
    said ??= hit.place;
    // "Paris, Texas," and not a list
    if (/^(?:[,.;)]|\s*[—–-]|$)/.test(o.result.text.slice(end).replace(/^,\s*/, '').slice(hit.length)))
      foreign ||= hit.text;
  }
  // a country after a country is a list
  if (found.some((p) => p.kind === 'country' || inside(p, said))) foreign = '';
  return { entity, type, found, within, said, foreign };
}

/** The country or region a text begins with. @param {string} text */
function container(text) {
  const words = text.trim().split(/\s+/);
  for (let n = words.length; n > 0; n--) {
    const name = words.slice(0, n).join(' ');
    const place = find(name.replace(/,$/, '')).find((p) => p.kind === 'country' || p.kind === 'region');
    if (place) return { place, text: place.names[0], length: name.replace(/[,]$/, '').length };
  }
  return null;
}

/** @param {Place} p @param {Place | null} whole */
const inside = (p, whole) => whole !== null && p !== whole && (p.country === whole || p.region === whole);

/** @param {Wanted[]} all */
function choose(all) {
  /** Countries and regions that are surely named, and countries whose towns are. @type {Set<Place>} */
  const named = new Set();
  /** @type {Map<Place | null, number>} */
  const towns = new Map();
  for (const { found, said } of all) {
    if (said) named.add(said.region ?? said).add(said.country ?? said);
    if (found.length !== 1) continue;
    named.add(found[0]);
    if (found[0].kind !== 'country') towns.set(found[0].country, (towns.get(found[0].country) ?? 0) + 1);
  }
  /** @type {Placed[]} */
  const placed = [];
  /** @type {Unplaced[]} */
  const unplaced = [];
  for (const { entity, type, found, within, said, foreign } of all) {
    const near = (/** @type {Place} */ p) =>
      p.country
        ? Math.min(
            14,
            (named.has(p.country) && p.kind !== 'country' ? 12 : 0) +
              (p.region && named.has(p.region) ? 6 : 0) +
              4 * (towns.get(p.country) ?? 0),
          )
        : 0;
    const score = (/** @type {Place} */ p) =>
      p.rank + near(p) + (inside(p, said) ? 100 : 0) + ((type === 'LOC') === (p.country === null) ? 4 : 0);
    const [best, ...others] = [...found].sort((a, b) => score(b) - score(a));
    if (!best || foreign || lost(best, named, towns)) {
      const why = !best ? (type === 'FAC' ? 'building' : 'unknown') : foreign ? 'elsewhere' : 'far';
      unplaced.push({ entity, why, where: foreign || best?.country?.names[0] || '' });
      continue;
    }
    // another of that name is told of only when it might have been meant
    const other = others.find(
      (p) =>
        Math.hypot(p.at[0] - best.at[0], p.at[1] - best.at[1]) > 2 && (p.rank > best.rank - 6 || inside(best, said)),
    );
    const why = !other ? '' : inside(best, said) ? 'said' : best.rank < other.rank ? 'near' : 'largest';
    placed.push({ entity, place: best, within, why, other: other ?? null });
  }
  return { placed, unplaced };
}

/**
 * A small town in a country that is not named, while nearly all other towns are in one country, is rather something
 * else of that name.
 * @param {Place} p
 * @param {Set<Place>} named
 * @param {Map<Place | null, number>} towns
 */
function lost(p, named, towns) {
  if (!p.country || p.kind !== 'city' || p.rank > 18 || named.has(p.country)) return false;
  const all = [...towns.values()].reduce((n, x) => n + x, 0);
  const most = Math.max(0, ...[...towns].map(([country, n]) => (country === p.country ? 0 : n)));
  return most >= 4 && most > all * 0.7;
}
