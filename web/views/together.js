// @ts-check
// Who is named with whom: half a table whose names stand on its diagonal, and the pairs as a list.

import { h } from 'preact';
import { more } from '../more.js';
import { clip, groupOf } from '../outline.js';
import { choose } from '../selection.js';
import { set, state } from '../state.js';
import { mentionIn, pairs } from '../together.js';
import { measure } from './measure.js';
import { hovering, limit, passage, rest } from './parts.js';
import { roving, stop } from './roving.js';

/**
 * @typedef {import('../types').Outline} Outline
 * @typedef {import('../together.js').Pair} Pair
 */

const CELL = 28;
const START = 8;

/** @param {Outline} o @param {number} width pixels */
export function together(o, width) {
  const visible = (/** @type {number} */ e) => !state.hidden.has(groupOf(o.result.entities[e].type));
  const list = pairs(o).filter(({ a, b }) => visible(a) && visible(b));
  if (list.length < 2) return null;
  return [
    h('h2', { id: 'h-together' }, more.seeing.together),
    h('p', { class: 'note2' }, more.seeing.togetherNote),
    width > 200 && grid(o, list, innerWidth >= 760 ? Math.floor(((width - 36) * 7) / 13) : width),
    h(
      'ol',
      { class: 'pairs' },
      list.slice(0, limit('pairs', START)).map((p) => row(o, p)),
    ),
    rest('pairs', START, list.length, more.showMore, () => set({})),
  ];
}

/** @param {Pair} p */
const rule = ({ a, b }) => `:is(mark[data-e="${a}"],mark[data-e="${b}"])`;

/** @param {Outline} o @param {Pair} p */
function row(o, p) {
  const names = [p.a, p.b].map((e) => clip(o.result.entities[e].name, 60));
  return h(
    'li',
    { key: `${p.a} ${p.b}`, ...hovering(rule(p)) },
    h(
      'button',
      { class: 'pn', type: 'button', onClick: () => press(o, p) },
      h('b', null, names[0]),
      ' ',
      h('span', { class: 'and' }, '·'),
      ' ',
      h('b', null, names[1]),
    ),
    h(
      'span',
      { class: 'refs' },
      p.paragraphs.slice(0, 6).map((i) => {
        const mention = mentionIn(o, p.a, i);
        return passage(o, { kind: 'e', index: p.a, mention }, o.result.entities[p.a].mentions[mention][0]);
      }),
    ),
  );
}

/** Goes to the first paragraph of both, and on to the next when pressed again. @param {Outline} o @param {Pair} p */
function press(o, { a, paragraphs }) {
  const s = state.selected;
  const here = paragraphs.findIndex((i) => s?.kind === 'e' && s.index === a && mentionIn(o, a, i) === s.mention);
  const next = paragraphs[(here + 1) % paragraphs.length];
  choose({ kind: 'e', index: a, mention: mentionIn(o, a, next) }, { flash: true });
}

/**
 * Names on the diagonal: those of a cell are the one to its right and the one above it.
 * @param {Outline} o @param {Pair[]} list @param {number} width
 */
function grid(o, list, width) {
  const names = order(list, width < 480 ? 7 : 12);
  if (names.length < 4) return null;
  const spot = new Map(names.map((e, i) => [e, i]));
  const cells = list.flatMap((p) => {
    const [x, y] = [spot.get(p.a) ?? -1, spot.get(p.b) ?? -1].sort((a, b) => a - b);
    return x < 0 ? [] : [{ p, x, y }];
  });
  cells.sort((a, b) => a.y - b.y || a.x - b.x);
  const most = Math.max(3, ...cells.map((c) => c.p.paragraphs.length));
  const keys = cells.map(({ p }) => `${p.a} ${p.b}`);
  const text = names.map((e, i) => fit(o.result.entities[e].name, width - i * CELL - 10));
  const wide = Math.max(...text.map((t, i) => i * CELL + 10 + measure(t, 13)));
  const s = state.selected;
  return h(
    'svg',
    {
      class: 'grid',
      viewBox: `-1 -1 ${Math.ceil(wide) + 2} ${names.length * CELL + 2}`,
      style: { width: `${Math.ceil(wide) + 2}px` },
      'aria-label': more.seeing.grid,
      ...roving('grid'),
    },
    names.map((e, i) => {
      const on = s?.kind === 'e' && s.index === e;
      const group = groupOf(o.result.entities[e].type);
      return h(
        'g',
        { key: e, class: `name ${group}${on ? ' on' : ''}`, 'aria-hidden': 'true' },
        h('path', {
          class: 'rule',
          d: `M0 ${(i + 1) * CELL}H${i * CELL}M${i * CELL} ${(i + 1) * CELL}V${names.length * CELL}`,
        }),
        h('text', { x: i * CELL + 8, y: i * CELL + CELL / 2 + 4.5 }, text[i]),
      );
    }),
    cells.map(({ p, x, y }) => {
      const key = `${p.a} ${p.b}`;
      const n = p.paragraphs.length;
      const kinds = [p.a, p.b].map((e) => groupOf(o.result.entities[e].type));
      const label = more.seeing.pair(o.result.entities[p.a].name, o.result.entities[p.b].name, n);
      const r = 4 + 7 * Math.sqrt(n / most);
      return h(
        'g',
        {
          key,
          class: `cell ${kinds[0] === kinds[1] ? kinds[0] : 'x'}`,
          ...stop('grid', key, keys, () => press(o, p)),
          ...hovering(rule(p)),
        },
        h('title', null, label),
        h('rect', { x: x * CELL + 1, y: y * CELL + 1, width: CELL - 2, height: CELL - 2, rx: 6 }),
        h('path', {
          class: 'lead',
          d: `M${x * CELL + CELL / 2} ${(x + 1) * CELL}V${y * CELL + CELL / 2}H${y * CELL + 4}`,
        }),
        h('circle', { cx: x * CELL + CELL / 2, cy: y * CELL + CELL / 2, r: Math.min(11, r) }),
      );
    }),
  );
}

/** The names of the strongest pairs, those that belong together side by side. @param {Pair[]} list @param {number} most */
function order(list, most) {
  /** @type {Set<number>} */
  const taken = new Set();
  for (const { a, b } of list) {
    if (taken.size + Number(!taken.has(a)) + Number(!taken.has(b)) > most) continue;
    taken.add(a).add(b);
  }
  return [...taken];
}

/** @param {string} name @param {number} width */
function fit(name, width) {
  let text = clip(name, 40);
  while (text.length > 3 && measure(text, 13) > width) text = `${text.slice(0, -2).trimEnd()}…`;
  return text;
}
