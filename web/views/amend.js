// @ts-check
// The lower part of the card: what can be corrected, and the questions a correction asks.

import { h } from 'preact';
import * as correct from '../correct.js';
import { more } from '../more.js';
import { clip } from '../outline.js';
import { set, state } from '../state.js';
import { wordings } from '../wording.js';
import { resetPick } from './pick.js';
import { question } from './questions.js';
import { resetValue } from './value.js';

/** @typedef {import('../types').Outline} Outline @typedef {import('../types').Selection} Selection */
/** @typedef {import('./questions.js').Pane} Pane */

/** @type {Pane} */
let pane = '';
let here = false;
let about = '';

/** @param {Selection | null} s */
const key = (s) => (s ? `${s.kind}${s.index}.${s.mention}` : '');

/** What was open belongs to one mark. */
function follow() {
  if (about === key(state.selected)) return;
  about = key(state.selected);
  pane = '';
  here = false;
}

/** Opens a question. @param {Pane} next @param {boolean} [only] about this mention only */
export function show(next, only) {
  const { outline: o, selected: s } = state;
  if (!o || !s) return;
  follow();
  here = only ?? here;
  pane = next;
  resetPick();
  if (s.kind === 'd') resetValue(o.result.dates[s.index].value);
  set({ card: true });
}

/** Whether the card asks something. */
export const asking = () => state.card && pane !== '' && about === key(state.selected);

/** Closes the question in the card, if there is one. */
export function leavePane() {
  if (!pane || !state.card) return false;
  pane = '';
  set({});
  focusCard();
  return true;
}

const focusCard = () =>
  requestAnimationFrame(() => {
    if (!state.card) document.getElementById('text')?.focus({ preventScroll: true });
    else if (document.activeElement === document.body) document.getElementById('card')?.focus({ preventScroll: true });
  });

/** Does it, and puts the focus where one goes on. @param {Promise<void>} work */
async function doing(work) {
  const inside = document.activeElement?.closest('#card');
  pane = '';
  await work;
  if (inside) focusCard();
}

/**
 * What the letters do for the chosen mark.
 * @param {string} letter
 * @returns {(() => void) | null}
 */
export function action(letter) {
  const { outline: o, selected: s } = state;
  if (!o || !s) return null;
  follow();
  const { entity, moment, quote } = actions(o, s);
  const list = { e: entity, d: moment, q: quote }[s.kind];
  return list.find((a) => a.key === letter && !a.off)?.act ?? null;
}

/** @param {Outline} o @param {Selection} s */
function actions(o, s) {
  const text = more.correct;
  const remove = (/** @type {Promise<void>} */ work) => doing(work);
  return {
    entity: [
      { key: 'r', label: text.relabel, pane: 'relabel', act: () => show('relabel') },
      { key: 'm', label: text.merge, pane: 'merge', act: () => show('merge') },
      { key: 's', label: text.splitOff, pane: 'split', act: () => splitOff(o, s), off: s.kind === 'e' && single(o, s) },
      { key: 'x', label: text.ignore, pane: '-', act: () => remove(correct.ignore(o, s, here)) },
    ],
    quote: [
      { key: 'r', label: text.speaker, pane: 'speaker', act: () => show('speaker'), off: false },
      { key: 'x', label: text.noQuotation, pane: '-', act: () => remove(correct.noQuote(o, s)) },
    ],
    moment: [
      { key: 'r', label: text.change, pane: 'value', act: () => show('value'), off: false },
      { key: 'x', label: text.noDateHere, pane: '-', act: () => remove(correct.noDate(o, s, !here)) },
    ],
  };
}

/** A name that stands once has nothing to split off. @param {Outline} o @param {Selection} s */
const single = (o, s) => o.result.entities[s.index].mentions.length < 2;

/** @param {Outline} o @param {Selection} s */
function splitOff(o, s) {
  const list = wordings(o, s.index);
  const [start, end] = o.result.entities[s.index].mentions[s.mention];
  const now = list.find((w) => w.mentions.includes(s.mention));
  const name = clip(o.result.entities[s.index].name, 1000);
  if (here || list.length === 1) return doing(correct.split(o, s, ''));
  if (now && now.words !== name && end > start) return doing(correct.split(o, s, now.words));
  show('split');
}

/** @param {Outline} o @param {Selection} s */
export function amend(o, s) {
  follow();
  const { entity, moment, quote } = actions(o, s);
  const list = { e: entity, d: moment, q: quote }[s.kind];
  return h(
    'div',
    { class: 'amend', key: 'amend' },
    scope(o, s),
    h(
      'div',
      { class: 'does', role: 'group', 'aria-label': more.correct.title },
      list.map((a) =>
        h(
          'button',
          {
            key: a.key,
            type: 'button',
            disabled: Boolean(/** @type {{off?: boolean}} */ (a).off),
            'aria-expanded': a.pane === '-' ? undefined : String(pane === a.pane),
            'aria-keyshortcuts': a.key.toUpperCase(),
            onClick: () => (pane === a.pane ? leavePane() : a.act()),
          },
          a.label,
          h('kbd', { class: 'wide', 'aria-hidden': 'true' }, a.key.toUpperCase()),
        ),
      ),
    ),
    pane && h('div', { class: 'pane', key: pane }, question(o, s, pane, here, doing)),
  );
}

/** All places or this one only. @param {Outline} o @param {Selection} s */
function scope(o, s) {
  const n = s.kind === 'e' ? o.result.entities[s.index].mentions.length : 0;
  if (n < 2) return null;
  const side = (/** @type {boolean} */ only, /** @type {string} */ label) =>
    h('button', { type: 'button', 'aria-pressed': String(here === only), onClick: () => setScope(only) }, label);
  return h(
    'div',
    { class: 'scope', role: 'group', 'aria-label': more.correct.where },
    side(false, more.correct.all(n)),
    side(true, more.correct.only),
    h('kbd', { class: 'wide', 'aria-hidden': 'true' }, 'O'),
  );
}

/** @param {boolean} only */
function setScope(only) {
  here = only;
  set({});
}

/** The other of the two scopes. */
export function turnScope() {
  follow();
  setScope(!here);
}
