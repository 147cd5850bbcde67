// @ts-check
// The chips that explain the marks and filter them.

import { h } from 'preact';
import { say } from '../analysis.js';
import { more } from '../more.js';
import { set, state } from '../state.js';
import { glyph } from './parts.js';

/** @type {import('../types').GroupKey[]} */
export const GROUPS = ['p', 'o', 'l', 'd', 'q', 'x'];

/** @param {import('../types').Outline} o */
export function legend(o) {
  return GROUPS.filter((key) => o.counts[key] > 0).map((key) => {
    const on = !state.hidden.has(key) && !state.bare;
    return h(
      'button',
      {
        key,
        class: `chip ${key}`,
        type: 'button',
        'aria-pressed': String(on),
        'data-chip': key,
        onClick: () => toggle(key),
      },
      glyph(key),
      h('span', { class: 'ul' }, more.legend[key]),
      h('span', { class: 'n' }, o.counts[key]),
    );
  });
}

/** @param {import('../types').GroupKey} key */
export function toggle(key) {
  const hidden = new Set(state.hidden);
  if (state.bare) {
    for (const k of GROUPS) hidden.add(k);
    hidden.delete(key);
  } else if (!hidden.delete(key)) hidden.add(key);
  set({ hidden, bare: false });
  say(hidden.has(key) ? more.hiddenNow(more.legend[key]) : more.shown(more.legend[key]));
}

export function toggleAll() {
  set({ bare: !state.bare });
  say(state.bare ? more.bare : more.marked);
}
