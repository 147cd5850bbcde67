// @ts-check
// The list of dates in the order of time, each with its value, how precise it is, and why.

import { h } from 'preact';
import { more } from '../more.js';
import { clip, tongue } from '../outline.js';
import { reason } from '../reasons.js';
import { choose } from '../selection.js';
import { set, state } from '../state.js';
import { written } from '../time.js';
import { inPlace } from './doubt.js';
import { save } from './exporting.js';
import { hovering, include, limit, passage, rest } from './parts.js';

const START = 24;

/**
 * @param {import('../types').Outline} o
 * @param {any} timeline
 */
export function when(o, timeline) {
  const list = state.hidden.has('d') ? [] : o.moments;
  const s = state.selected;
  if (s?.kind === 'd') include('when', START, list.indexOf(s.index));
  return [
    h(
      'h2',
      { id: 'h-when' },
      more.when,
      upcoming(o) && h('button', { class: 'lnk', type: 'button', onClick: () => save('ics') }, more.saveDays),
    ),
    o.moments.length === 0 && h('p', { class: 'none' }, more.noDates),
    list.length > 0 && timeline,
    h(
      'ol',
      { class: 'dl' },
      list.slice(0, limit('when', START)).map((i) => row(o, i)),
    ),
    rest('when', START, list.length, more.showMore, () => set({})),
  ];
}

/** Whether there are days to put into a calendar: those after the publication. @param {import('../types').Outline} o */
const upcoming = ({ result: { dates, published } }) =>
  dates.some(
    ({ type, earliest = '', latest = '' }) =>
      /DATE|^TIME/.test(type) &&
      earliest.slice(0, 10) > published.value &&
      Date.parse(`${latest}Z`) - Date.parse(`${earliest}Z`) <= 7 * 864e5,
  );

/** @param {import('../types').Outline} o @param {number} index */
function row(o, index) {
  const x = o.result.dates[index];
  const { text, grain } = written(x.value, x.mod, x.type);
  const why = x.why && x.why !== 'as written' ? reason(x.why) : null;
  const here = { kind: /** @type {const} */ ('d'), index, mention: 0 };
  const on = state.selected?.kind === 'd' && state.selected.index === index;
  const go = (/** @type {MouseEvent} */ event) => {
    choose(here, { flash: true });
    if (event.detail > 0) document.getElementById('text')?.focus({ preventScroll: true });
  };
  return h(
    'li',
    { key: index, class: on ? 'on' : '', ...hovering(`mark[data-d="${index}"]`) },
    h(
      'button',
      { class: 'dv', type: 'button', 'data-row': `d${index}`, 'aria-current': on ? 'true' : undefined, onClick: go },
      text,
    ),
    h(
      'span',
      { class: 'ds' },
      h('span', { lang: tongue(o) }, more.quoted(clip(o.result.text.slice(x.start, x.end)))),
      ' ',
      passage(o, here, x.start),
      why && h('span', { class: 'why', lang: why.lang }, why.text),
    ),
    h('span', { class: 'tag' }, grain || more.types[x.type]),
    inPlace(o, (at) => at.kind === 'd' && at.index === index),
  );
}
