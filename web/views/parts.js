// @ts-check
// Small pieces several views are made of.

import { h } from 'preact';
import { more } from '../more.js';
import { place } from '../outline.js';
import { choose, hover } from '../selection.js';

/** @type {Record<string, [string, Record<string, string>]>} */
const GLYPHS = {
  p: ['circle', { cx: '8', cy: '8', r: '5.5' }],
  o: ['rect', { x: '2.5', y: '2.5', width: '11', height: '11', rx: '1.5' }],
  l: ['path', { d: 'M2 3h12L8 14z' }],
  d: ['path', { d: 'M8 1.500 14.500 8 8 14.500 1.500 8z' }],
  x: ['path', { d: 'M2 4.500h12v2.500H2zM2 9h12v2.500H2z' }],
  q: [
    'path',
    {
      d: 'M2 9c0-3 1.500-5 4-6l.700 1.300C5.300 5 4.700 6 4.700 7H7v5H2zm7 0c0-3 1.500-5 4-6l.700 1.300C12.300 5 11.700 6 11.700 7H14v5H9z',
    },
  ],
};

/** The sign of a group beside its name, for those who do not tell the colours apart. @param {string} key */
export const glyph = (key) =>
  h('svg', { class: `g ${key}`, viewBox: '0 0 16 16', 'aria-hidden': 'true' }, h(GLYPHS[key][0], GLYPHS[key][1]));

/**
 * "¶3", which leads to the passage.
 * @param {import('../types').Outline} o
 * @param {import('../types').Selection} s
 * @param {number} start
 */
export function passage(o, s, start) {
  const where = place(o, start);
  return h(
    'button',
    {
      class: 'lnk ref',
      type: 'button',
      'aria-label': where === more.top ? more.showTop : more.showIn(where.slice(1)),
      onClick: () => choose(s, { flash: true }),
    },
    where,
  );
}

/** Attributes of a list row that shows its marks while the pointer is over it. @param {string} rule */
export const hovering = (rule) => ({ onPointerEnter: () => hover(rule), onPointerLeave: () => hover('') });

/** @type {Record<string, number>} */
const limits = {};

/** How many rows of a list are shown. @param {string} list @param {number} start */
export const limit = (list, start) => limits[list] ?? start;

/**
 * The button that shows the rest of a long list.
 * @param {string} list
 * @param {number} start
 * @param {number} total
 * @param {(n: number) => string} label
 * @param {() => void} redraw
 */
export function rest(list, start, total, label, redraw) {
  const now = limit(list, start);
  if (total <= now) return null;
  const step = Math.min(total - now, Math.max(start, now * 3));
  const show = () => {
    limits[list] = now + step;
    redraw();
  };
  return h('button', { class: 'lnk more', type: 'button', onClick: show }, label(step));
}

/** Makes sure row n of a list is shown. @param {string} list @param {number} start @param {number} n */
export function include(list, start, n) {
  if (n >= limit(list, start)) limits[list] = n + start;
}

export function resetLimits() {
  for (const key of Object.keys(limits)) delete limits[key];
}
