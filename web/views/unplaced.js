// @ts-check
// The places that are not on the map, each with the reason, and what puts one there.

import { h } from 'preact';
import { more } from '../more.js';
import { clip } from '../outline.js';
import { beingPlaced, placing, putTyped, startPlacing, stopPlacing } from '../placing.js';
import { set } from '../state.js';
import { hovering, include, limit, rest } from './parts.js';
import { focused } from './pick.js';

/** Rows that are shown at first. */
const START = 8;

/**
 * @param {import('../types').Outline} o
 * @param {import('../locate.js').Unplaced[]} list
 * @param {(entity: number) => boolean} chosen
 * @param {(entity: number) => void} press
 */
export function unplaced(o, list, chosen, press) {
  include(
    'unplaced',
    START,
    list.findIndex((x) => chosen(x.entity)),
  );
  return [
    h('h3', null, more.seeing.unplaced),
    h(
      'ul',
      { class: 'off' },
      list
        .slice(0, limit('unplaced', START))
        .map((x) => (beingPlaced(o) === x.entity ? h('li', { key: x.entity }, form(o)) : row(o, x, chosen, press))),
    ),
    rest('unplaced', START, list.length, more.showMore, () => set({})),
  ];
}

/** @param {import('../types').Outline} o @param {import('../locate.js').Unplaced} x @param {(entity: number) => boolean} chosen @param {(entity: number) => void} press */
function row(o, { entity, why, where }, chosen, press) {
  const reason = more.seeing.reasons[why];
  const name = clip(o.result.entities[entity].name, 60);
  return h(
    'li',
    { key: entity, class: chosen(entity) ? 'on' : '', ...hovering(`mark[data-e="${entity}"]`) },
    h('button', { type: 'button', class: 'lnk', onClick: () => press(entity) }, name),
    h('span', null, typeof reason === 'string' ? reason : reason(where)),
    h(
      'button',
      {
        type: 'button',
        class: 'lnk put',
        'aria-label': `${more.seeing.place}: ${name}`,
        onClick: () => startPlacing(o, entity),
      },
      more.seeing.place,
    ),
  );
}

/** Asks where the name that is being placed lies. @param {import('../types').Outline} o */
export function form(o) {
  const { typed, wrong, entity } = placing;
  const name = clip(o.result.entities[entity].name, 60);
  const type = (/** @type {Event} */ event) => {
    placing.typed = /** @type {HTMLInputElement} */ (event.target).value;
    placing.wrong = false;
    set({});
  };
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    putTyped();
  };
  const keys = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    stopPlacing();
  };
  return h(
    'form',
    { class: 'put-form', onSubmit: submit, onKeyDown: keys },
    h(
      'label',
      null,
      more.seeing.placeHow(name),
      h('input', {
        ref: focused,
        class: 'fld',
        type: 'text',
        autocomplete: 'off',
        spellcheck: false,
        placeholder: more.seeing.placeWhere,
        value: typed,
        'aria-invalid': String(wrong),
        'aria-describedby': 'put-wrong',
        onInput: type,
      }),
    ),
    h('button', { class: 'btn pri', type: 'submit' }, more.correct.set),
    h('button', { class: 'btn', type: 'button', onClick: stopPlacing }, more.rules.cancel),
    h('p', { class: 'bad', id: 'put-wrong', role: 'status' }, wrong ? more.seeing.noPlace : ''),
  );
}
