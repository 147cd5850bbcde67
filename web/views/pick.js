// @ts-check
// A field with a list of choices under it that follows what is typed.

import { h } from 'preact';
import { fold } from '../folding.js';
import { set } from '../state.js';
import { glyph } from './parts.js';

/** @typedef {import('../types').Choice} Choice */

const MOST = 6;
let query = '';
let active = 0;

/** Starts anew, for the next question. */
export function resetPick() {
  query = '';
  active = 0;
}

/** @param {HTMLElement | null} element */
export const focused = (element) => element?.focus({ preventScroll: true });

/** Those that have every typed word at the beginning of one of theirs. @param {Choice[]} all */
function fitting(all) {
  const wanted = fold(query).split(/\s+/).filter(Boolean);
  return all.filter(({ label, detail }) => {
    const words = fold(`${label} ${detail}`).split(/[^\p{L}\p{N}]+/u);
    return wanted.every((w) => words.some((word) => word.startsWith(w)));
  });
}

/**
 * @param {string} label what is asked
 * @param {Choice[]} all
 * @param {(typed: string) => Choice[]} rest choices made of what is typed
 * @param {string} [none] what to say when there is no choice
 */
export function pick(label, all, rest, none) {
  const shown = [...fitting(all).slice(0, MOST), ...rest(query.trim())];
  active = Math.min(active, Math.max(0, shown.length - 1));
  const keys = (/** @type {KeyboardEvent} */ event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0;
    if (step && shown.length) {
      active = (active + step + shown.length) % shown.length;
      set({});
    } else if (event.key === 'Enter' && shown[active]) shown[active].choose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const typed = (/** @type {Event} */ event) => {
    query = /** @type {HTMLInputElement} */ (event.target).value;
    active = 0;
    set({});
  };
  return h(
    'div',
    { class: 'pick' },
    h('input', {
      ref: focused,
      class: 'fld',
      type: 'text',
      role: 'combobox',
      'aria-label': label,
      placeholder: label,
      'aria-expanded': String(shown.length > 0),
      'aria-controls': 'pick-list',
      'aria-autocomplete': 'list',
      'aria-activedescendant': shown.length ? `pick-${active}` : undefined,
      autocomplete: 'off',
      spellcheck: false,
      value: query,
      onInput: typed,
      onKeyDown: keys,
    }),
    h(
      'ul',
      { role: 'listbox', id: 'pick-list', 'aria-label': label },
      shown.map((choice, i) => option(choice, i)),
    ),
    h('p', { class: 'n', role: 'status' }, shown.length ? '' : none),
  );
}

/** @param {Choice} choice @param {number} i */
function option(choice, i) {
  return h(
    'li',
    {
      key: choice.label + choice.detail,
      id: `pick-${i}`,
      role: 'option',
      'aria-selected': String(i === active),
      class: choice.group,
      // the field keeps the focus
      onPointerDown: (/** @type {Event} */ event) => event.preventDefault(),
      onClick: choice.choose,
    },
    choice.group ? glyph(choice.group) : h('span', { class: 'g' }),
    h('b', null, choice.label),
    h('span', null, choice.detail),
  );
}
