// @ts-check
// The dates of a result as stretches of time, and the stretches on an axis that leaves out long empty times.

import { utcTicks } from 'd3-time';
import { written } from './time.js';

/**
 * @typedef {import('./types').Outline} Outline
 * @typedef {{dates: number[], from: number, to: number, text: string, grain: string, unit: string, open: '' | 'before' | 'after'}} Bar
 * @typedef {{from: number, to: number, x0: number, x1: number}} Stretch a piece of the axis: instants, then pixels
 */

const DAY = 864e5;
/** What stands before a date that is the last or the first of something. */
const BEFORE = /(?:^|[\s(])(?:by|before|until|till|no later than)\s+(?:the\s+)?$/i;
const AFTER = /(?:^|[\s(])(?:since|after|as of|starting)\s+(?:the\s+)?$/i;

/** @param {string} instant YYYY-MM-DDTHH:MM */
const parse = (instant) => (instant ? Date.parse(`${instant}Z`) : Number.NaN);

/** @type {WeakMap<Outline, Bar[]>} */
const known = new WeakMap();

/** Dates that are a stretch of time, the same stretch named twice being one, in the order of time. @param {Outline} o */
export function bars(o) {
  const made = known.get(o);
  if (made) return made;
  /** @type {Map<string, Bar>} */
  const all = new Map();
  for (const i of o.moments) {
    const x = o.result.dates[i];
    const from = parse(x.earliest ?? '');
    const to = parse(x.latest ?? '');
    if (!(from <= to) || x.type === 'SET' || x.type === 'DURATION') continue;
    const before = o.result.text.slice(Math.max(0, x.start - 24), x.start);
    const open =
      BEFORE.test(before) || /BEFORE/.test(x.mod) ? 'before' : AFTER.test(before) || /AFTER/.test(x.mod) ? 'after' : '';
    const key = `${from} ${to} ${open}`;
    const bar = all.get(key);
    if (bar) bar.dates.push(i);
    else
      all.set(key, { dates: [i], from, to, open, ...written(x.value, x.mod.replace(/.*(BEFORE|AFTER)/, ''), x.type) });
  }
  const list = [...all.values()];
  for (const bar of list) bar.dates.sort((a, b) => a - b);
  known.set(o, list);
  return list;
}

/** The day of publication as an instant, or NaN. @param {Outline} o */
export const published = ({ result }) => Date.parse(`${result.published.value}T00:00Z`);

/**
 * The axis: all bars and the day of publication, without times so long and empty that the rest could not be told apart.
 * @param {Bar[]} list
 * @param {number} day of publication
 * @param {number} width
 * @returns {Stretch[]}
 */
export function axis(list, day, width) {
  const spans = list.map(({ from, to }) => [from, to]);
  if (!Number.isNaN(day)) spans.push([day, day + DAY]);
  spans.sort((a, b) => a[0] - b[0]);
  const pieces = broken(spans, width < 560 ? 2 : 3);
  const gap = 26;
  const least = Math.min(84, width / 5);
  const free = width - (pieces.length - 1) * gap - pieces.length * least;
  const weight = pieces.reduce((n, p) => n + p.n - 1, 0) || 1;
  let x = 0;
  return pieces.map((p) => {
    const wide = least + (pieces.length === 1 ? free : (free * (p.n - 1)) / weight);
    const pad = Math.max((p.to - p.from) * Math.min(0.06, 12 / wide), p.to - p.from < 8 * DAY ? 5 * DAY : 0);
    const stretch = { from: p.from - pad, to: p.to + pad, x0: x, x1: x + wide };
    x += wide + gap;
    return stretch;
  });
}

/**
 * Breaks the axis at the longest empty times, where they are longer than half of the rest, or where several stretches
 * would lie on one another else.
 * @param {number[][]} spans in the order of time
 * @param {number} most breaks
 */
function broken(spans, most) {
  let pieces = [spans];
  for (let n = 0; n < most; n++) {
    const cuts = pieces.map(cut);
    const best = cuts.reduce((b, c, i) => (c.long > cuts[b].long ? i : b), 0);
    if (cuts[best].long === 0) break;
    const { i } = cuts[best];
    pieces = pieces.flatMap((p, k) => (k === best ? [p.slice(0, i), p.slice(i)] : [p]));
  }
  return pieces.map((p) => ({ from: p[0][0], to: Math.max(...p.map((s) => s[1])), n: p.length }));
}

/** Where a piece of the axis is best broken: before which span, and how much time is left out, 0 for nowhere. @param {number[][]} spans */
function cut(spans) {
  let end = spans[0][1];
  let long = 0;
  let i = 0;
  spans.forEach(([from, to], k) => {
    if (from - end > long) [long, i] = [from - end, k];
    end = Math.max(end, to);
  });
  const whole = end - spans[0][0];
  const close = spans.filter(([from], k) => k > 0 && from > spans[k - 1][0] && from - spans[k - 1][0] < whole * 0.012);
  const worth = long > whole / 3 || (close.length > 2 && long > whole / 12);
  return { i, long: worth && long > 20 * DAY ? long : 0 };
}

/** Where an instant lies on the axis, in pixels. @param {Stretch[]} stretches @param {number} t */
export function at(stretches, t) {
  const s = stretches.find((p) => t <= p.to) ?? stretches[stretches.length - 1];
  const share = (t - s.from) / (s.to - s.from);
  return s.x0 + Math.max(0, Math.min(1, share)) * (s.x1 - s.x0);
}

/**
 * Marks of the axis, with what to write at them and whether a year begins there: as many as fit.
 * @param {Stretch} s
 * @param {(t: Date, parts: Intl.DateTimeFormatOptions) => string} format
 * @param {(text: string) => number} measure
 */
export function ticks(s, format, measure) {
  for (let count = Math.max(1, Math.floor((s.x1 - s.x0) / 48)); ; count--) {
    const list = utcTicks(new Date(s.from), new Date(s.to), count).filter((t) => t.getUTCHours() === 0);
    const years = list.some((t) => t.getUTCMonth() === 0 && t.getUTCDate() === 1);
    const marks = list.map((t, i) => {
      const year = t.getUTCMonth() === 0 && t.getUTCDate() === 1;
      /** @type {Intl.DateTimeFormatOptions} */
      const parts = year ? { year: 'numeric' } : { month: 'short' };
      if (t.getUTCDate() !== 1) parts.day = 'numeric';
      if (i === 0 && !years) parts.year = 'numeric';
      const text = format(t, parts);
      return { x: at([s], t.getTime()), text, wide: measure(text), year };
    });
    if (count === 1 && marks.length === 0) {
      const t = (s.from + s.to) / 2;
      const text = format(new Date(t), { month: 'short', year: 'numeric' });
      return [{ x: at([s], t), text, wide: measure(text), year: false }];
    }
    const fits = marks.every((m, i) => i === 0 || m.x - marks[i - 1].x > (m.wide + marks[i - 1].wide) / 2 + 12);
    if (fits) return marks;
    if (count === 1) return marks.slice(0, 1);
  }
}
