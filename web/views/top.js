// @ts-check
// Above the text: the publication day, what was read, what went wrong.

import { h } from 'preact';
import { complain, read, setPublished } from '../analysis.js';
import { abort } from '../engine.js';
import { edit, finish } from '../intake.js';
import { state } from '../state.js';
import { words } from '../strings.js';
import { icon } from './parts.js';

/** @param {import('../types').Outline} o */
export function facts(o) {
  const { published, words: n = 0 } = o.result;
  const change = (/** @type {Event} */ event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    if (field.validity.badInput) return complain('bad-date');
    setPublished(field.value);
  };
  return [
    h('label', { class: 'pub' }, h('span', null, 'Published'),
      h('input', { type: 'date', id: 'published', value: published.value, min: '1000-01-01', max: '9999-12-31', onChange: change, 'aria-describedby': 'pub-source' })),
    h('span', { class: 'src', id: 'pub-source' }, words.source[published.source]),
    h('span', { class: 'wc' }, words.summary(n)),
    state.mode === 'read'
      ? h('button', { class: 'lnk', type: 'button', onClick: edit }, 'Edit text')
      : h('button', { class: 'btn', type: 'button', onClick: finish }, 'Done', h('kbd', { class: 'wide' }, 'Ctrl ↵')),
  ];
}

/** Trouble, notices and progress, in this order. */
export function notes() {
  const { problem, notice, slow } = state;
  const again = () => read({ text: state.text, title: state.title, published: state.published }, { remember: false });
  return [
    problem && h('div', { class: 'note bad', key: 'problem' }, icon('warn'), h('p', null, problem.message),
      problem.retry && state.text && h('button', { class: 'btn', type: 'button', id: 'retry', onClick: again }, words.retry)),
    notice && h('div', { class: 'note', key: 'notice' }, h('p', null, notice)),
    slow && h('div', { class: 'note', key: 'slow' }, h('p', null, words.working), h('button', { class: 'btn', type: 'button', onClick: abort }, words.stop)),
  ];
}
