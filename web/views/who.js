// @ts-check
// The list of who and what is in the article, with roles, counts and where in the text each is named.

import { h } from 'preact';
import { more } from '../more.js';
import { clip, forms } from '../outline.js';
import { choose } from '../selection.js';
import { set, state } from '../state.js';
import { inPlace } from './doubt.js';
import { glyph, hovering, include, limit, rest } from './parts.js';

const START = 40;

/** @param {import('../types').Outline} o */
export function who(o) {
  const groups = o.groups.filter((g) => !state.hidden.has(g.group));
  return [
    h('h2', { id: 'h-who' }, more.who),
    o.groups.length === 0 && h('p', { class: 'none' }, more.noNames),
    ...groups.map((g) => group(o, g)),
  ];
}

/** @param {import('../types').Outline} o @param {import('../types').Outline['groups'][0]} g */
function group(o, g) {
  const s = state.selected;
  if (s?.kind === 'e') include(g.key, START, g.entities.indexOf(s.index));
  const label = /** @type {Record<string, any>} */ (more)[g.key];
  return h(
    'section',
    { class: 'grp', key: g.key, 'aria-label': label },
    h('h3', null, glyph(g.group), label, h('span', { class: 'n' }, g.entities.length)),
    h(
      'ul',
      null,
      g.entities.slice(0, limit(g.key, START)).map((i) => row(o, i, g.group)),
    ),
    rest(g.key, START, g.entities.length, more.showMore, () => set({})),
  );
}

/** @param {import('../types').Outline} o @param {number} index @param {string} group */
function row(o, index, group) {
  const entity = o.result.entities[index];
  const on = state.selected?.kind === 'e' && state.selected.index === index;
  const go = (/** @type {MouseEvent} */ event) => {
    choose({ kind: 'e', index, mention: 0 }, { flash: true });
    // A click with the pointer goes on in the text, where the keys are; one with the keyboard stays in the list.
    if (event.detail > 0) document.getElementById('text')?.focus({ preventScroll: true });
  };
  return h(
    'li',
    { key: index, class: on ? `on ${group}` : group },
    h(
      'button',
      {
        type: 'button',
        class: 'row',
        'data-row': `e${index}`,
        'aria-current': on ? 'true' : undefined,
        onClick: go,
        ...hovering(`mark[data-e="${index}"]`),
      },
      h('span', { class: 'nm' }, clip(entity.name)),
      h(
        'span',
        { class: 'ct' },
        entity.mentions.length,
        h('span', { class: 'vh' }, ` ${more.mentioned(entity.mentions.length).replace(/^\d+ /, '')}`),
      ),
      h('span', { class: 'sub' }, sub(o, index)),
      strip(o, index),
    ),
    inPlace(o, (at) => at.kind === 'e' && at.index === index),
  );
}

/** Roles, then the other forms of the name. @param {import('../types').Outline} o @param {number} index */
function sub(o, index) {
  const entity = o.result.entities[index];
  const others = forms(o, index)
    .map(([form]) => form)
    .filter((form) => form !== clip(entity.name));
  const roles = entity.roles
    .slice(0, 3)
    .map((r) => clip(r))
    .join(', ');
  const also = others.length > 4 ? `${others.slice(0, 3).join(', ')} …` : others.join(', ');
  return [roles, also].filter(Boolean).join(' · ');
}

/** Where in the text the name stands. @param {import('../types').Outline} o @param {number} index */
function strip(o, index) {
  const total = Math.max(1, o.result.text.length);
  let last = -9;
  const ticks = [];
  for (const [start] of o.result.entities[index].mentions) {
    const x = Math.round((start / total) * 470) / 2;
    if (x - last < 1.5) continue; // ticks that would lie on one another
    last = x;
    ticks.push(h('rect', { x, y: '0', width: '3', height: '8', rx: '1' }));
  }
  return h(
    'svg',
    { class: 'disp', viewBox: '0 0 240 9', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    h('line', { x1: '0', x2: '240', y1: '8.5', y2: '8.5' }),
    ticks,
  );
}
