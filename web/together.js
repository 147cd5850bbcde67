// @ts-check
// Who is named with whom: people and organizations that stand in one paragraph.

import { paragraphAt } from './outline.js';

/**
 * @typedef {import('./types').Outline} Outline
 * @typedef {{a: number, b: number, paragraphs: number[]}} Pair entities, the more often named one first
 */

/** So many of the most often named are looked at. */
const MOST = 40;

/** @type {WeakMap<Outline, Pair[]>} */
const known = new WeakMap();

/** Pairs, those of most paragraphs first. @param {Outline} o @returns {Pair[]} */
export function pairs(o) {
  const made = known.get(o);
  if (made) return made;
  const { entities } = o.result;
  const names = o.groups
    .filter((g) => g.group === 'p' || g.group === 'o')
    .flatMap((g) => g.entities)
    .sort((a, b) => entities[b].mentions.length - entities[a].mentions.length || a - b)
    .slice(0, MOST);
  /** @type {Map<number, number[]>} */
  const within = new Map();
  for (const entity of names) {
    for (const [start] of entities[entity].mentions) {
      const paragraph = paragraphAt(o, start);
      if (!o.numbers[paragraph]) continue;
      const list = within.get(paragraph);
      if (!list) within.set(paragraph, [entity]);
      else if (!list.includes(entity)) list.push(entity);
    }
  }
  /** @type {Map<number, Pair>} */
  const all = new Map();
  for (const [paragraph, list] of [...within].sort((x, y) => x[0] - y[0])) {
    for (let i = 0; i < list.length; i++) {
      for (let j = i + 1; j < list.length; j++) {
        const [a, b] = [list[i], list[j]];
        const key = a * entities.length + b;
        const pair = all.get(key);
        if (pair) pair.paragraphs.push(paragraph);
        else all.set(key, { a, b, paragraphs: [paragraph] });
      }
    }
  }
  const list = [...all.values()].sort(
    (x, y) => y.paragraphs.length - x.paragraphs.length || x.paragraphs[0] - y.paragraphs[0],
  );
  known.set(o, list);
  return list;
}

/** The mention of an entity that stands in a paragraph. @param {Outline} o @param {number} entity @param {number} paragraph */
export function mentionIn(o, entity, paragraph) {
  return Math.max(
    0,
    o.result.entities[entity].mentions.findIndex(([start]) => paragraphAt(o, start) === paragraph),
  );
}
