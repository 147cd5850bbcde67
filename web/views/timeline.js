// @ts-check
// The dates on an axis of time: as long as they are vague, open where they are a deadline, beside the day of publication.

import { h } from 'preact';
import { more } from '../more.js';
import { clip, place } from '../outline.js';
import { choose } from '../selection.js';
import { at, axis, bars, published, ticks } from '../spans.js';
import { state } from '../state.js';
import { lanes, TAIL } from './lanes.js';
import { measure } from './measure.js';
import { hovering } from './parts.js';
import { roving, stop } from './roving.js';

/** @typedef {import('./lanes.js').Drawn} Drawn */

const LANE = 25;
const TOP = 26;
const FOOT = 34;

/**
 * @param {import('../types').Outline} o
 * @param {number} width pixels
 */
export function timeline(o, width) {
  const list = bars(o);
  if (list.length < 2 || width < 200) return null;
  const day = published(o);
  const stretches = axis(list, day, width);
  const placed = lanes(list, stretches, width, o.result.published.value.slice(0, 4));
  const deep = Math.max(...placed.map((p) => p.lane)) + 1;
  const base = TOP + deep * LANE + 6;
  const keys = list.map((b) => String(b.dates[0]));
  return h(
    'svg',
    {
      class: 'tl',
      viewBox: `0 0 ${width} ${base + FOOT}`,
      'aria-label': more.seeing.timeline,
      ...roving('timeline'),
    },
    stretches.map((s, i) => stretch(s, base, i > 0)),
    !Number.isNaN(day) && publication(at(stretches, day + 432e5), base, day, width),
    placed.map((p) => bar(o, p, base, keys)),
  );
}

/**
 * A piece of the axis with its marks.
 * @param {import('../spans.js').Stretch} s
 * @param {number} base
 * @param {boolean} broken time is left out before it
 */
function stretch(s, base, broken) {
  return h(
    'g',
    { class: 'ax', 'aria-hidden': 'true' },
    h('line', { x1: s.x0, x2: s.x1, y1: base, y2: base }),
    broken && h('path', { d: `M${s.x0 - 18} ${base + 5}l5-10M${s.x0 - 12} ${base + 5}l5-10` }),
    ticks(s, format, (text) => measure(text, 11.5)).map(({ x, text, wide, year }) => [
      h('line', { class: year ? 'year' : '', x1: x, x2: x, y1: year ? TOP : base, y2: base + 6 }),
      h(
        'text',
        {
          class: year ? 'year' : '',
          x: Math.max(s.x0 + wide / 2, Math.min(x, s.x1 - wide / 2)),
          y: base + 21,
          'text-anchor': 'middle',
        },
        text,
      ),
    ]),
  );
}

/** @param {number} x @param {number} base @param {number} day @param {number} width */
function publication(x, base, day, width) {
  const text = more.seeing.published(format(new Date(day), { day: 'numeric', month: 'short' }));
  const right = x + measure(text, 12) + 8 < width;
  return h(
    'g',
    { class: 'pubday' },
    h('line', { x1: x, x2: x, y1: 4, y2: base }),
    h('text', { x: right ? x + 6 : x - 6, y: 13, 'text-anchor': right ? 'start' : 'end' }, text),
  );
}

/**
 * @param {import('../types').Outline} o
 * @param {Drawn} drawn
 * @param {number} base
 * @param {string[]} keys
 */
function bar(o, { bar, point, x0, x1, lane, text, label, side }, base, keys) {
  const y = base - 8 - lane * LANE - LANE / 2;
  const s = state.selected;
  const on = s?.kind === 'd' && bar.dates.includes(s.index);
  const middle = (x0 + x1) / 2;
  const key = String(bar.dates[0]);
  const press = () => {
    const now = s?.kind === 'd' ? bar.dates.indexOf(s.index) : -1;
    choose({ kind: 'd', index: bar.dates[(now + 1) % bar.dates.length], mention: 0 }, { flash: true });
  };
  const words = bar.dates.map((i) => o.result.dates[i]);
  const said = words
    .map((x) => `${more.quoted(clip(o.result.text.slice(x.start, x.end)))} ${place(o, x.start)}`)
    .join(', ');
  // "by Friday" ends with the Friday, "before the winter" where the winter begins
  const ends = bar.open === 'before' && (bar.unit === 'day' || bar.unit === 'time');
  const often = bar.dates.length > 1 ? more.seeing.times(bar.dates.length) : '';
  const grain = bar.open === 'before' ? more.seeing.deadline : bar.open === 'after' ? more.seeing.since : bar.grain;
  return h(
    'g',
    {
      key,
      class: `bar ${on ? 'on' : ''}`,
      'aria-current': on ? 'true' : undefined,
      ...stop('timeline', key, keys, press),
      ...hovering(`:is(${bar.dates.map((i) => `mark[data-d="${i}"]`).join()})`),
    },
    h('title', null, `${text}${often ? ` ${often}` : ''}, ${grain}: ${said}`),
    h('rect', { class: 'hit', x: x0 - 5, y: y - LANE / 2, width: x1 - x0 + 10, height: LANE }),
    bar.open === 'before' && h('path', { class: 'tail', d: `M${x0 - TAIL + 2} ${y}H${x0 - 4}` }),
    bar.open === 'after' && h('path', { class: 'tail', d: `M${x1 + 4} ${y}H${x1 + TAIL - 2}` }),
    point
      ? h('path', { class: 'point', d: `M${middle - 6} ${y}l6-6 6 6-6 6z` })
      : h('rect', {
          class: 'long',
          x: x0,
          y: y - (side === 'in' ? 10 : 5),
          width: x1 - x0,
          height: side === 'in' ? 20 : 10,
          rx: side === 'in' ? 6 : 5,
        }),
    bar.open && h('path', { class: 'end', d: `M${ends ? x1 : x0} ${y - 9}v18` }),
    side &&
      h(
        'text',
        { x: label, y: y + 4.5, 'text-anchor': side === 'left' ? 'end' : 'start' },
        text,
        often && h('tspan', { class: 'n', dx: 5 }, ` ${often}`),
      ),
  );
}

/** @param {Date} date @param {Intl.DateTimeFormatOptions} parts */
function format(date, parts) {
  const lang = document.documentElement.lang;
  return new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { timeZone: 'UTC', ...parts }).format(date);
}
