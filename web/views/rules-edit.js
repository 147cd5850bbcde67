// @ts-check
// The two texts of the sheet of rules: the rules themselves, and a list of names to be made into rules.

import { h } from 'preact';
import { more } from '../more.js';
import { adoptText, sheet } from '../rulesheet.js';
import { set, state } from '../state.js';
import { TYPES } from './kinds.js';

/** @param {'list' | 'text' | 'names'} next */
export function view(next) {
  sheet.view = next;
  sheet.problem = null;
  sheet.draft = next === 'text' ? state.rules : '';
  set({});
}

export function problem() {
  return sheet.problem && h('p', { class: 'bad', role: 'alert', id: 'rules-problem' }, sheet.problem);
}

/** Leads back to the list. */
const back = () => h('button', { type: 'button', class: 'btn', onClick: () => view('list') }, more.rules.cancel);

export function editor() {
  const save = (/** @type {Event} */ event) => {
    event.preventDefault();
    adoptText(sheet.draft, more.rules.changed);
  };
  return h(
    'form',
    { class: 're', onSubmit: save },
    h(
      'label',
      null,
      more.rules.text,
      h('textarea', {
        id: 'rules-text',
        spellcheck: false,
        rows: 12,
        wrap: 'off',
        value: sheet.draft,
        'aria-describedby': sheet.problem ? 'rules-problem' : undefined,
        'aria-invalid': String(Boolean(sheet.problem)),
        onInput: draft,
      }),
    ),
    problem(),
    h('div', { class: 'rb' }, h('button', { type: 'submit', class: 'btn pri' }, more.rules.apply), back()),
  );
}

/** @param {Event} event */
function draft(event) {
  sheet.draft = /** @type {HTMLTextAreaElement} */ (event.target).value;
  sheet.problem = null;
}

export function dictionary() {
  const save = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    sheet.addNames(sheet.draft, String(new FormData(form).get('type')));
  };
  return h(
    'form',
    { class: 're', onSubmit: save },
    h(
      'label',
      null,
      more.rules.list,
      h('textarea', {
        id: 'rules-names',
        spellcheck: false,
        rows: 8,
        value: sheet.draft,
        placeholder: more.rules.example,
        onInput: draft,
      }),
    ),
    h(
      'label',
      { class: 'rsel' },
      more.rules.areAll,
      h(
        'select',
        { name: 'type', class: 'fld' },
        TYPES.map((type) => h('option', { value: type }, more.correct.types[type])),
      ),
    ),
    h('p', { class: 'mut' }, more.rules.columns),
    problem(),
    h('div', { class: 'rb' }, h('button', { type: 'submit', class: 'btn pri' }, more.rules.addThem), back()),
  );
}
