// @ts-check
// Above the text: trouble, notices and progress.

import { h } from 'preact';
import { current, read } from '../analysis.js';
import { abort } from '../engine.js';
import { state } from '../state.js';
import { words } from '../strings.js';
import { icon } from './icons.js';

/** @param {import('../types').Said} x */
const said = (x) => (typeof x === 'function' ? x() : x);

export function notes() {
  const { problem, notice, slow, offers } = state;
  const again = () => read(current(), { remember: false });
  return [
    problem &&
      h(
        'div',
        { class: 'note bad', key: 'problem' },
        icon('warn'),
        h('p', null, said(problem.message)),
        problem.retry &&
          state.text &&
          h('button', { class: 'btn', type: 'button', id: 'retry', onClick: again }, words.retry),
      ),
    notice && h('div', { class: 'note', key: 'notice' }, h('p', null, said(notice))),
    ...offers.map((offer) =>
      h(
        'div',
        { class: 'note', key: offer.key },
        h('p', null, said(offer.text)),
        h('button', { class: 'btn', type: 'button', onClick: offer.act }, said(offer.label)),
      ),
    ),
    slow &&
      h(
        'div',
        { class: 'note', key: 'slow' },
        h('p', null, words.working),
        h('button', { class: 'btn', type: 'button', onClick: abort }, words.stop),
      ),
  ];
}
