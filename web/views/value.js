// @ts-check
// The field for the value of a date: a day from the calendar, or a month, year, time or duration as code, read back
// in words while it is typed.

import { h } from 'preact';
import { more } from '../more.js';
import { set } from '../state.js';
import { written } from '../time.js';
import { focused } from './pick.js';

let value = '';
let asked = false;

/** @param {string} now */
export function resetValue(now) {
  value = now;
  asked = false;
}

const DAY = String.raw`(?:\d{4}|XXXX)-(?:0[1-9]|1[0-2]|XX)-(?:0[1-9]|[12]\d|3[01]|XX)`;
const SHORT = String.raw`\d{2}|\d{3}X?|(?:\d{4}|XXXX)(?:-(?:0[1-9]|1[0-2]|2[1-4]|XX|Q[1-4X]|H[12]|SP|SU|FA|WI|W(?:[0-4]\d|5[0-3]|XX)(?:-WE|-[1-7X])?))?`;
const CLOCK = String.raw`T(?:(?:[01]\d|2[0-4])(?::[0-5]\d(?::[0-5]\d)?)?|MO|MI|AF|EV|NI|DT)`;
const POINT = `(?:(?:${DAY})(?:${CLOCK})?|${SHORT}|${CLOCK})`;
const LENGTH = String.raw`P(?=[\dTX])(?:(?:\d+(?:\.\d+)?|X)(?:Y|M|WE|W|DE|D|Q|CE))*(?:T(?:(?:\d+(?:\.\d+)?|X)[HMS])+)?`;
const VALUE = new RegExp(`^(?:${POINT}(?:/${POINT})?|${LENGTH}|(?:PRESENT|PAST|FUTURE)_REF)$`);

/** Whether a value is one of TIMEX3, and a day one of the calendar. @param {string} text */
export function isValue(text) {
  if (!VALUE.test(text)) return false;
  return [...text.matchAll(/(\d{4})-(\d\d)-(\d\d)/g)].every(([, y, m, d]) => {
    const day = new Date(Date.UTC(Number(y), Number(m) - 1, Number(d)));
    return day.getUTCDate() === Number(d);
  });
}

/** @param {(value: string) => void} save */
export function valueField(save) {
  const ok = isValue(value);
  const change = (/** @type {Event} */ event) => {
    value = /** @type {HTMLInputElement} */ (event.target).value.trim();
    asked = false;
    set({});
  };
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (ok) return save(value);
    asked = true;
    set({});
  };
  return h(
    'form',
    { class: 'valf', onSubmit: submit },
    h(
      'label',
      null,
      more.correct.day,
      h('input', {
        ref: focused,
        class: 'fld',
        type: 'date',
        min: '1000-01-01',
        max: '9999-12-31',
        value: /^\d{4}-\d\d-\d\d/.test(value) && ok ? value.slice(0, 10) : '',
        onInput: (/** @type {Event} */ e) => /** @type {HTMLInputElement} */ (e.target).value && change(e),
      }),
    ),
    h(
      'label',
      null,
      more.correct.code,
      h('input', {
        class: 'fld',
        type: 'text',
        id: 'value',
        autocomplete: 'off',
        spellcheck: false,
        value,
        'aria-invalid': String(asked && !ok),
        'aria-describedby': 'value-read',
        onInput: change,
      }),
    ),
    h('button', { class: 'btn pri', type: 'submit' }, more.correct.set),
    h(
      'p',
      { id: 'value-read', class: asked && !ok ? 'bad' : '', role: 'status' },
      ok
        ? [written(value).text, ' · ', written(value).grain].join('')
        : value || asked
          ? more.correct.noValue
          : more.correct.codes,
    ),
  );
}
