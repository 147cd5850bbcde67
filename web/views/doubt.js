// @ts-check
// A doubt and its two answers: in the queue, and in place, in the row of a list it is about.

import { h } from 'preact';
import { apply } from '../correct.js';
import { doubts } from '../doubts.js';
import { more } from '../more.js';
import { choose } from '../selection.js';
import { show } from './amend.js';
import { icon } from './icons.js';

/** @typedef {import('../types').Doubt} Doubt @typedef {import('../types').Selection} Selection */

/** @param {Doubt} doubt */
export const keep = async (doubt) => doubt.keep && apply(doubt.keep(), more.check.kept);

/** Opens the question in the card of what it is about. @param {Doubt} doubt */
export async function change({ pane, at, here }) {
  if (pane === 'published') return document.getElementById('published')?.focus();
  await choose(at);
  show(pane, here);
}

/**
 * The question about a row, if there is one; of several the first.
 * @param {import('../types').Outline} o
 * @param {(at: Selection) => boolean} mine whether a finding is that of the row
 */
export function inPlace(o, mine) {
  const doubt = doubts(o).find(({ at }) => at && mine(at));
  if (!doubt) return null;
  const answer = (/** @type {string} */ label, /** @type {(event: MouseEvent) => unknown} */ act) =>
    h('button', { type: 'button', class: 'btn', 'aria-label': `${label}: ${doubt.title}`, onClick: act }, label);
  const kept = async (/** @type {MouseEvent} */ event) => {
    const row = /** @type {HTMLElement} */ (event.currentTarget).closest('li')?.querySelector('[data-row]');
    await keep(doubt);
    if (document.activeElement === document.body)
      /** @type {HTMLElement | null} */ (row)?.focus({ preventScroll: true });
  };
  return h(
    'div',
    { class: 'doubt' },
    h('p', null, icon('warn'), h('span', null, doubt.title)),
    h(
      'span',
      { class: 'two' },
      answer(more.check.keep, kept),
      answer(more.check.change, () => change(doubt)),
    ),
  );
}
