// @ts-check
// Small pieces several views are made of.

import { h } from 'preact';
import { place } from '../outline.js';
import { choose, hover } from '../selection.js';

/** @type {Record<string, string>} */
const PATHS = {
  lock: 'M4 7.5h8v6H4zM5.500 7.500V5a2.500 2.500 0 0 1 5 0v2.500',
  undo: 'M5.500 3 2.500 6l3 3M3 6h6.500a3.500 3.500 0 0 1 0 7H6',
  redo: 'M10.500 3l3 3-3 3M13 6H6.500a3.500 3.500 0 0 0 0 7H10',
  moon: 'M13.500 9.500A6 6 0 0 1 6.500 2.500a6 6 0 1 0 7 7z',
  sun: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM8 1v1.500M8 13.500V15M1 8h1.500M13.500 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1',
  up: 'M8 10V2M5 5l3-3 3 3M2.500 10v3.500h11V10',
  edit: 'M10.500 2.500l3 3L6 13l-3.500.500L3 10z',
  warn: 'M8 1.700 15 14H1zM8 6v4M8 11.600v.800',
  close: 'M3.500 3.500l9 9M12.500 3.500l-9 9',
  plus: 'M8 3v10M3 8h10',
  folder: 'M1.500 4h4.500l1.500 1.500h7V13h-13z',
};

/** @param {string} name */
export const icon = (name) => h('svg', { class: 'icon', viewBox: '0 0 16 16', 'aria-hidden': 'true' }, h('path', { d: PATHS[name] }));

/** @type {Record<string, [string, Record<string, string>]>} */
const GLYPHS = {
  p: ['circle', { cx: '8', cy: '8', r: '5.5' }],
  o: ['rect', { x: '2.5', y: '2.5', width: '11', height: '11', rx: '1.5' }],
  l: ['path', { d: 'M2 3h12L8 14z' }],
  d: ['path', { d: 'M8 1.500 14.500 8 8 14.500 1.500 8z' }],
  x: ['path', { d: 'M2 4.500h12v2.500H2zM2 9h12v2.500H2z' }],
  q: ['path', { d: 'M2 9c0-3 1.500-5 4-6l.700 1.300C5.300 5 4.700 6 4.700 7H7v5H2zm7 0c0-3 1.500-5 4-6l.700 1.300C12.300 5 11.700 6 11.700 7H14v5H9z' }],
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
export const passage = (o, s, start) =>
  h('button', { class: 'lnk ref', type: 'button', 'aria-label': `Show in paragraph ${place(o, start).slice(1)}`, onClick: () => choose(s, { flash: true }) }, place(o, start));

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
export function more(list, start, total, label, redraw) {
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
