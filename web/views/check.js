// @ts-check
// The queue of what may be wrong, one at a time beside its passage: keep it or change it.

import { h } from 'preact';
import { adding } from '../adding.js';
import { tell } from '../correct.js';
import { doubts } from '../doubts.js';
import { more } from '../more.js';
import { choose } from '../selection.js';
import { set, state } from '../state.js';
import { asking } from './amend.js';
import { change, keep } from './doubt.js';
import { icon } from './icons.js';

/** @typedef {import('../types').Outline} Outline @typedef {import('../types').Doubt} Doubt */

/** The one that is asked now; -1 while the queue is closed. */
let now = -1;
/** What was asked last. */
let asked = '';

export const checking = () => now >= 0;

/** @param {Outline} o */
export function checkChip(o) {
  const n = doubts(o).length;
  if (n === 0 && now < 0) return null;
  return h(
    'button',
    {
      type: 'button',
      class: 'tool',
      id: 'check-open',
      'aria-expanded': String(now >= 0),
      'aria-controls': 'check',
      onClick: () => (now < 0 ? openCheck() : closeCheck()),
    },
    icon('warn'),
    n > 0 && h('span', null, n),
    h('span', { class: 'lab' }, n > 0 ? more.check.count : more.check.all),
  );
}

export function openCheck() {
  if (!state.outline || !doubts(state.outline).length) return;
  tell('');
  go(0);
  focusCheck();
}

const focusCheck = () => requestAnimationFrame(() => document.getElementById('check')?.focus({ preventScroll: true }));

export function closeCheck() {
  if (now < 0) return false;
  const inside = document.activeElement?.closest('#check');
  now = -1;
  set({});
  if (inside) document.getElementById('text')?.focus({ preventScroll: true });
  return true;
}

/** Asks the nth, and shows where it stands. @param {number} n */
function go(n) {
  const list = state.outline ? doubts(state.outline) : [];
  now = list.length ? (n + list.length) % list.length : -1;
  asked = now < 0 ? '' : name(list[now]);
  set({});
  if (now >= 0) choose(list[now].at, { flash: true });
}

/** @param {Doubt} doubt */
const name = (doubt) => doubt.title + doubt.detail;

/** Goes on when one is settled, by whatever correction. @param {Outline} o */
function follow(o) {
  const list = doubts(o);
  if (now >= 0 && list.some((d) => name(d) === asked)) {
    now = list.findIndex((d) => name(d) === asked);
    return;
  }
  if (now >= 0 && list.length) {
    now = Math.min(now, list.length - 1);
    asked = name(list[now]);
    queueMicrotask(() => go(now));
    focusCheck();
    return;
  }
  if (now >= 0) document.getElementById('text')?.focus({ preventScroll: true });
  now = -1;
}

/** @param {Outline} o */
export function check(o) {
  if (now < 0 || asking() || adding) return null;
  follow(o);
  const list = doubts(o);
  const doubt = list[now];
  if (!doubt) return null;
  /** @type {Record<string, () => void>} */
  const keys = {
    y: () => keep(doubt),
    c: () => change(doubt),
    n: () => go(now + 1),
    p: () => go(now - 1),
    ArrowRight: () => go(now + 1),
    ArrowLeft: () => go(now - 1),
  };
  const onKeyDown = (/** @type {KeyboardEvent} */ event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  };
  const key = (/** @type {string} */ k) => h('kbd', { class: 'wide', 'aria-hidden': 'true' }, k);
  return h(
    'section',
    { class: 'check', id: 'check', tabIndex: -1, 'aria-label': more.check.title, onKeyDown },
    h('p', { class: 'cn' }, icon('warn'), more.check.nth(now + 1, list.length)),
    h('div', { class: 'ct2', 'aria-live': 'polite' }, h('b', null, doubt.title), h('p', null, doubt.detail)),
    h(
      'div',
      { class: 'cb' },
      doubt.keep &&
        h('button', { type: 'button', class: 'btn', onClick: () => keep(doubt) }, more.check.keep, key('Y')),
      h(
        'button',
        { type: 'button', class: 'btn', onClick: () => change(doubt) },
        doubt.keep ? more.check.change : more.check.set,
        key('C'),
      ),
      h('span', { class: 'gap' }),
      h(
        'button',
        {
          type: 'button',
          class: 'ib',
          'aria-label': more.check.previous,
          disabled: list.length < 2,
          onClick: () => go(now - 1),
        },
        icon('left'),
      ),
      h(
        'button',
        {
          type: 'button',
          class: 'ib',
          'aria-label': more.check.next,
          disabled: list.length < 2,
          onClick: () => go(now + 1),
        },
        icon('right'),
      ),
      h('button', { type: 'button', class: 'ib', 'aria-label': more.close, onClick: closeCheck }, icon('close')),
    ),
  );
}
