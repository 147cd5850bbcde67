// @ts-check
// Who said how much: the words quoted of every speaker, and how many of them stand in quotation marks.

import { h } from 'preact';
import { more } from '../more.js';
import { clip, groupOf } from '../outline.js';
import { choose } from '../selection.js';
import { shares } from '../shares.js';
import { set, state } from '../state.js';
import { hovering, limit, rest } from './parts.js';

const START = 10;
const KINDS = /** @type {const} */ (['direct', 'mixed', 'indirect']);

/** @param {import('../types').Outline} o */
export function said(o) {
  const list = shares(o);
  if (list.length < 2) return null;
  const sum = list.reduce((n, s) => n + s.total, 0);
  const most = Math.max(1, ...list.map((s) => s.total));
  const used = KINDS.filter((k) => list.some((s) => s.words[k] > 0));
  return [
    h('h2', { id: 'h-shares' }, more.seeing.shares),
    h('p', { class: 'note2' }, more.seeing.sharesNote(sum, o.result.words ?? sum)),
    h(
      'ul',
      { class: 'key' },
      used.map((k) => h('li', null, h('span', { class: `sw ${k}`, 'aria-hidden': 'true' }), more.seeing[k])),
    ),
    h(
      'ol',
      { class: 'shares' },
      list.slice(0, limit('shares', START)).map((s) => row(o, s, most, sum)),
    ),
    rest('shares', START, list.length, more.showMore, () => set({})),
  ];
}

/**
 * @param {import('../types').Outline} o
 * @param {import('../shares.js').Share} s
 * @param {number} most
 * @param {number} sum
 */
function row(o, s, most, sum) {
  const now = state.selected?.kind === 'q' ? s.quotes.indexOf(state.selected.index) : -1;
  const go = () => choose({ kind: 'q', index: s.quotes[(now + 1) % s.quotes.length], mention: 0 }, { flash: true });
  const parts = KINDS.filter((k) => s.words[k] > 0);
  const group = s.entity < 0 ? 'x' : groupOf(o.result.entities[s.entity].type);
  const detail = parts.map((k) => `${s.words[k]} ${more.seeing[k]}`).join(', ');
  return h(
    'li',
    { key: `${s.entity} ${s.speaker}`, ...hovering(`:is(${s.quotes.map((q) => `mark[data-q="${q}"]`).join()})`) },
    h(
      'button',
      {
        type: 'button',
        class: `share ${group}${now < 0 ? '' : ' on'}`,
        'aria-current': now < 0 ? undefined : 'true',
        onClick: go,
      },
      h('b', { class: s.speaker ? '' : 'nobody' }, s.speaker ? clip(s.speaker) : more.nobody),
      h('span', { class: 'amount' }, more.seeing.amount(s.total, Math.round((100 * s.total) / Math.max(1, sum)))),
      h(
        'span',
        { class: 'measure', title: detail },
        parts.map((k) => h('span', { class: `sw ${k}`, style: { width: `${(100 * s.words[k]) / most}%` } })),
      ),
      h('span', { class: 'vh' }, `${more.seeing.quotes(s.quotes.length)}: ${detail}`),
    ),
  );
}
