// @ts-check
// Above the text: the publication day and what was read.

import { h } from 'preact';
import { complain, setPublished } from '../analysis.js';
import { edit, finish } from '../intake.js';
import { more } from '../more.js';
import { state } from '../state.js';

/** @param {import('../types').Outline} o */
export function facts(o) {
  const { published, words: n = 0 } = o.result;
  const change = (/** @type {Event} */ event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    if (field.validity.badInput) return complain('bad-date');
    setPublished(field.value);
  };
  return [
    h(
      'label',
      { class: 'pub' },
      h('span', null, more.published),
      h('input', {
        type: 'date',
        id: 'published',
        value: published.value,
        min: '1000-01-01',
        max: '9999-12-31',
        onChange: change,
        'aria-describedby': 'pub-source',
      }),
    ),
    h('span', { class: `src ${published.source}`, id: 'pub-source' }, more.source[published.source]),
    h('span', { class: 'wc' }, more.summary(n)),
    state.mode === 'read'
      ? h('button', { class: 'lnk', type: 'button', onClick: edit }, more.edit)
      : h(
          'button',
          { class: 'btn', type: 'button', onClick: finish },
          more.done,
          h('kbd', { class: 'wide' }, more.enter),
        ),
  ];
}
