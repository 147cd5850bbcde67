// @ts-check
// Two articles beside one another: quotations both have, dates that disagree, who and what is in one of them only.

import { h } from 'preact';
import { comparison, leadTo } from '../compare.js';
import { more } from '../more.js';
import { clip, groupOf, place } from '../outline.js';
import { written } from '../time.js';
import { show } from './library.js';
import { glyph } from './parts.js';

/**
 * @typedef {import('../types').Outline} Outline
 * @typedef {import('../types').Span} Span
 * @typedef {import('../compare.js').Comparison} Comparison
 * @typedef {import('../compare.js').QuotePair} QuotePair
 */

/** Longest text of a passage that is shown. */
const LONGEST = 1200;

export function compared() {
  const c = comparison;
  if (!c) return null;
  const t = more.compare;
  const voices = c.quotes.filter((q) => q.voice === 1);
  const wordings = c.quotes.filter((q) => q.voice !== 1 && q.wording > 0);
  const same = c.quotes.filter((q) => q.voice !== 1 && q.wording === 0);
  return [
    h('h2', { id: 'menu-title' }, t.name),
    h(
      'div',
      { class: 'cmp-two cmp-head' },
      head(c.a, t.here),
      head(c.b, t.there, () => show(c.other)),
    ),
    section(t.voices, voices.length, quotes(c, voices)),
    section(t.wordings, wordings.length, quotes(c, wordings)),
    section(t.dates, c.dates.length, dates(c)),
    h(
      'section',
      { class: 'cmp' },
      h('h3', null, t.only),
      h('div', { class: 'cmp-two' }, only(c, 'a', c.onlyA), only(c, 'b', c.onlyB)),
      h('p', { class: 'k' }, t.both(c.both.length)),
    ),
    c.quotes.length === 0 && h('p', { class: 'k' }, t.noQuotes),
    same.length > 0 && h('details', { class: 'cmp' }, h('summary', null, t.same(same.length)), quotes(c, same)),
  ];
}

/** @param {Outline} o @param {string} label @param {() => void} [open] */
const head = (o, label, open) =>
  h(
    'div',
    null,
    h('p', { class: 'k' }, label),
    h('b', null, clip(o.result.title) || more.library.untitled),
    open && h('button', { class: 'lnk', type: 'button', onClick: open }, more.compare.open),
  );

/** @param {string} title @param {number} n @param {any} content */
const section = (title, n, content) =>
  n > 0 && h('section', { class: 'cmp' }, h('h3', null, title, h('span', { class: 'n' }, n)), content);

/** @param {Comparison} c @param {QuotePair[]} list */
const quotes = (c, list) =>
  h(
    'ul',
    null,
    list.map((q) =>
      h(
        'li',
        { class: 'cmp-two', key: q.a },
        said(c.a, 'a', q.a, q.diffA, q.voice === 1),
        said(c.b, 'b', q.b, q.diffB, q.voice === 1),
      ),
    ),
  );

/** @param {Outline} o @param {'a' | 'b'} side @param {number} index @param {Span[]} diff @param {boolean} other */
function said(o, side, index, diff, other) {
  const saying = o.sayings.find((x) => x.quotes.includes(index));
  const parts = saying?.quotes ?? [index];
  const { type, start } = o.result.quotes[index];
  return h(
    'div',
    null,
    h(
      'p',
      { class: 'cmp-by' },
      h(other ? 'em' : 'span', null, clip(saying?.speaker ?? '') || more.nobody),
      h('span', { class: 'k' }, ` · ${more.types[type].toLowerCase()} · ${place(o, start)}`),
    ),
    h(
      'button',
      { class: `qt ${type}`, type: 'button', onClick: () => leadTo(side, { kind: 'q', index, mention: 0 }) },
      parts.flatMap((q, i) => {
        const { start, end } = o.result.quotes[q];
        return [i > 0 ? ' … ' : '', ...marked(o, start, end, diff)];
      }),
    ),
  );
}

/** A stretch of text with some of it marked. @param {Outline} o @param {number} start @param {number} end @param {Span[]} spans */
function marked(o, start, end, spans) {
  const { text } = o.result;
  const stop = Math.min(end, start + LONGEST);
  const pieces = [];
  let at = start;
  for (const [from, to] of spans) {
    if (from < at || to > stop) continue;
    pieces.push(text.slice(at, from), h('em', null, text.slice(from, to)));
    at = to;
  }
  return [...pieces, text.slice(at, stop), stop < end ? '…' : ''];
}

/** @param {Comparison} c */
const dates = (c) =>
  h(
    'ul',
    null,
    c.dates.map((x) =>
      h(
        'li',
        { class: 'cmp-two', key: `${x.a} ${x.b}` },
        moment(c.a, 'a', x.a, x.sentenceA),
        moment(c.b, 'b', x.b, x.sentenceB),
      ),
    ),
  );

/** @param {Outline} o @param {'a' | 'b'} side @param {number} index @param {Span} sentence */
function moment(o, side, index, sentence) {
  const { value, mod, type, start, end } = o.result.dates[index];
  return h(
    'div',
    null,
    h(
      'p',
      { class: 'cmp-by' },
      h('em', null, written(value, mod, type).text),
      h('span', { class: 'k' }, ` · ${place(o, start)}`),
    ),
    h(
      'button',
      { class: 'qt', type: 'button', onClick: () => leadTo(side, { kind: 'd', index, mention: 0 }) },
      marked(o, ...sentence, [[start, end]]),
    ),
  );
}

/** People, bodies and places of one article only. @param {Comparison} c @param {'a' | 'b'} side @param {number[]} list */
function only(c, side, list) {
  const o = c[side];
  const mine = new Set(list);
  const groups = o.groups
    .filter((g) => g.group !== 'x')
    .map((g) => ({ ...g, entities: g.entities.filter((i) => mine.has(i)) }))
    .filter((g) => g.entities.length > 0);
  if (!groups.length) return h('p', { class: 'k' }, more.compare.nobody);
  return h(
    'ul',
    { class: 'cmp-only' },
    groups.flatMap((g) =>
      g.entities.map((index) => {
        const { name, mentions, type } = o.result.entities[index];
        return h(
          'li',
          { key: index, class: groupOf(type) },
          glyph(g.group),
          h(
            'button',
            { type: 'button', class: 'lnk', onClick: () => leadTo(side, { kind: 'e', index, mention: 0 }) },
            clip(name, 60),
          ),
          h('span', { class: 'k' }, mentions.length),
        );
      }),
    ),
  );
}
