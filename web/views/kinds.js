// @ts-check
// Types and people to choose from.

import { h } from 'preact';
import { more } from '../more.js';
import { clip, groupOf } from '../outline.js';
import { glyph } from './parts.js';
import { focused } from './pick.js';

/** @typedef {import('../types').Outline} Outline */

/** In the order of their digits. */
export const TYPES = ['PERSON', 'ORG', 'GPE', 'LOC', 'FAC', 'NORP', 'EVENT', 'PRODUCT', 'WORK', 'LAW'];

/** The digit that stands for the nth type. @param {number} i */
export const digit = (i) => String((i + 1) % 10);

/**
 * Chips of types; digits choose, arrows move.
 * @param {string[]} types
 * @param {string} now the type that has the focus
 * @param {(type: string) => void} use
 */
export function typeChips(types, now, use) {
  const keys = (/** @type {KeyboardEvent} */ event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = types.find((_, i) => digit(i) === event.key);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (chosen) use(chosen);
    else if (step) move(/** @type {HTMLElement} */ (event.currentTarget), step);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return h(
    'div',
    { class: 'chips2', role: 'group', 'aria-label': more.correct.type, onKeyDown: keys },
    types.map((type, i) =>
      h(
        'button',
        {
          key: type,
          ref: type === now ? focused : undefined,
          type: 'button',
          class: `chip ${groupOf(type)}`,
          'aria-pressed': String(type === now),
          'data-type': type,
          onClick: () => use(type),
        },
        glyph(groupOf(type)),
        more.correct.types[type],
        h('kbd', { class: 'wide', 'aria-hidden': 'true' }, digit(i)),
      ),
    ),
  );
}

/** Moves the focus among the buttons of a group. @param {HTMLElement} group @param {number} step */
export function move(group, step) {
  const all = [...group.querySelectorAll('button')];
  const at = all.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
  all[(at + step + all.length) % all.length]?.focus();
}

/**
 * Who may speak: people, then organizations and places, then those the article only describes, then nobody.
 * @param {Outline} o
 * @param {(name: string) => void} use
 * @returns {import('../types').Choice[]}
 */
export function parties(o, use) {
  const rank = (/** @type {string} */ type) => ['PERSON', 'ORG', 'NORP', 'GPE'].indexOf(type);
  const named = o.result.entities
    .filter((e) => rank(e.type) >= 0 && e.mentions.length)
    .sort((a, b) => rank(a.type) - rank(b.type) || b.mentions.length - a.mentions.length)
    .map((e) => ({
      label: clip(e.name),
      detail: clip(e.roles[0] ?? more.correct.types[e.type], 60),
      group: groupOf(e.type),
      choose: () => use(e.name),
    }));
  const described = [...new Set(o.result.quotes.flatMap((q) => (q.speakerEntity < 0 && q.speaker ? [q.speaker] : [])))];
  const none = { label: more.nobody, detail: '', group: /** @type {const} */ (''), choose: () => use('') };
  const others = described.map((name) => ({
    label: clip(name),
    detail: more.correct.described,
    group: /** @type {const} */ (''),
    choose: () => use(name),
  }));
  // Nobody is always in sight: after the first few, before the rest.
  return [...named.slice(0, 5), none, ...named.slice(5), ...others];
}
