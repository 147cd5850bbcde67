// @ts-check
// Bars of a timeline one above another, each with its date beside it, without running into another.

import { more } from '../more.js';
import { at } from '../spans.js';
import { measure } from './measure.js';

/** @typedef {import('../spans.js').Bar} Bar */

/** Lanes at most, and bars that still have their date written beside them. */
const DEEP = 14;
const WRITTEN = 60;
/** Days shorter than this are drawn as a point; longer times never are. */
const POINT = 16;
const LEAST = 11;
/** The dotted line of what is open on one side. */
export const TAIL = 22;

/**
 * @typedef {{bar: Bar, point: boolean, x0: number, x1: number, lane: number, text: string, label: number, side: 'right' | 'left' | 'in' | ''}} Drawn
 */

/**
 * Gives every bar the lowest lane where neither it nor its date runs into another.
 * @param {Bar[]} list
 * @param {import('../spans.js').Stretch[]} stretches
 * @param {number} width
 * @param {string} year that need not be written
 * @returns {Drawn[]}
 */
export function lanes(list, stretches, width, year) {
  /** Taken stretches of each lane. @type {[number, number][][]} */
  const taken = [];
  return list.map((bar) => {
    const x0 = at(stretches, bar.from);
    const x1 = at(stretches, bar.to);
    const exact = bar.unit === 'day' || bar.unit === 'time';
    const point = exact && x1 - x0 < POINT;
    const half = point ? 7 : Math.max(LEAST, x1 - x0) / 2;
    const [left, right] = [(x0 + x1) / 2 - half, (x0 + x1) / 2 + half];
    const [before, after] = [bar.open === 'before' ? TAIL : 0, bar.open === 'after' ? TAIL : 0];
    const text = written(bar, year);
    const long = measure(text, 12.5) + (bar.dates.length > 1 ? 24 : 0);
    /** @type {Drawn['side']} */
    let side = right - left > long + 18 ? 'in' : right + after + 6 + long < width ? 'right' : 'left';
    if (list.length > WRITTEN || (side === 'left' && left - before - 6 - long < 0)) side = '';
    const low = (side === 'left' ? left - 6 - long : left) - before;
    const high = (side === 'right' ? right + 6 + long : right) + after + (side === 'in' ? -2 : 14);
    let lane = taken.findIndex((spans) => spans.every(([a, b]) => high < a || low > b));
    if (lane < 0) lane = Math.min(taken.length, DEEP - 1);
    taken[lane] ??= [];
    taken[lane].push([low, high]);
    const label = side === 'right' ? right + after + 7 : side === 'left' ? left - before - 7 : left + 9;
    return { bar, point, x0: left, x1: right, lane, text, label, side };
  });
}

/** @param {Bar} bar @param {string} year */
function written(bar, year) {
  const short = bar.unit === 'day' || bar.unit === 'time' ? bar.text.replace(` ${year}`, '') : bar.text;
  return bar.open === 'before' ? more.seeing.by(short) : bar.open === 'after' ? more.seeing.from(short) : short;
}
