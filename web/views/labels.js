// @ts-check
// Where on a map the dots and the names of places go, so that no name hides another.

import { clip } from '../outline.js';
import { outlined, view } from '../world.js';
import { measure } from './measure.js';

/**
 * @typedef {import('../types').Outline} Outline
 * @typedef {import('../locate.js').Placed} Placed
 * @typedef {{low: number, high: number, top: number, bottom: number}} Box
 * @typedef {{x: number, y: number, anchor: 'start' | 'middle' | 'end'} | null} Label
 */

/** Kinds of place that are a point; the others are a name only. */
const DOTS = ['city', 'region', 'area', 'island'];

/** @param {Outline} o @param {Placed[]} placed @param {number} width @param {number} height */
export function draw(o, placed, width, height) {
  const v = view(
    placed.map((p) => p.place),
    width,
    height,
  );
  if (!v) return null;
  const order = [...placed].sort(
    (a, b) => o.result.entities[b.entity].mentions.length - o.result.entities[a.entity].mentions.length,
  );
  const spots = order.flatMap((p) => {
    const [x, y] = v.at(p.place) ?? [-1, -1];
    if (!(x >= 0 && y >= 0 && x <= width && y <= height)) return [];
    const { kind } = p.place;
    const dot = DOTS.includes(kind) || (kind === 'country' && !outlined(p.place));
    return [{ p, x, y, dot, label: /** @type {Label} */ (null) }];
  });
  /** @type {Box[]} */
  const taken = spots.filter((s) => s.dot).map(({ x, y }) => ({ low: x - 7, high: x + 7, top: y - 7, bottom: y + 7 }));
  for (const spot of spots)
    spot.label = label(clip(o.result.entities[spot.p.entity].name, 28), spot, taken, width, height);
  return { ...v, spots: spots.filter((s) => s.dot || s.label) };
}

/**
 * Finds a place for a name where it hides nothing.
 * @param {string} name
 * @param {{x: number, y: number, dot: boolean}} spot
 * @param {Box[]} taken
 * @param {number} width @param {number} height
 * @returns {Label}
 */
function label(name, { x, y, dot }, taken, width, height) {
  const long = measure(name, 12.5);
  /** @type {NonNullable<Label>[]} */
  const options = dot
    ? [
        { x: x + 10, y: y + 4.5, anchor: 'start' },
        { x: x - 10, y: y + 4.5, anchor: 'end' },
        { x, y: y - 11, anchor: 'middle' },
        { x, y: y + 20, anchor: 'middle' },
      ]
    : [0, 16, -16, 32, -32].map((dy) => ({
        x: Math.max(long / 2 + 4, Math.min(width - long / 2 - 4, x)),
        y: y + 4.5 + dy,
        anchor: 'middle',
      }));
  for (const l of options) {
    const low = l.anchor === 'start' ? l.x : l.anchor === 'end' ? l.x - long : l.x - long / 2;
    const box = { low: low - 3, high: low + long + 3, top: l.y - 12, bottom: l.y + 4 };
    if (box.low < 0 || box.high > width || box.top < 0 || box.bottom > height) continue;
    if (taken.some((t) => box.low < t.high && box.high > t.low && box.top < t.bottom && box.bottom > t.top)) continue;
    taken.push(box);
    return l;
  }
  return null;
}
