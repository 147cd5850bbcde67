// @ts-check
// The bar at the top: the promise, and what can be done with the text.

import { h } from 'preact';
import { redo, undo } from '../analysis.js';
import { openFile, startOver } from '../intake.js';
import { set, state } from '../state.js';
import { words } from '../strings.js';
import { dark, toggleTheme } from '../theme.js';
import { icon } from './icons.js';

export function privacy() {
  const open = state.menu === 'privacy';
  return h(
    'button',
    {
      class: 'priv',
      type: 'button',
      'aria-expanded': String(open),
      'aria-controls': 'menu',
      onClick: () => set({ menu: open ? '' : 'privacy' }),
    },
    icon('lock'),
    h('span', { class: 'wide' }, words.promise),
    h('b', null, words.sent(state.online.bytes)),
  );
}

/** @param {string} name @param {string} label @param {() => void} action @param {object} [rest] */
const round = (name, label, action, rest) =>
  h('button', { class: 'ib', type: 'button', 'aria-label': label, title: label, onClick: action, ...rest }, icon(name));

export function actions() {
  const open = state.menu === 'export';
  return [
    h(
      'button',
      { class: 'btn new', type: 'button', onClick: startOver, 'aria-label': words.fresh, disabled: !state.text },
      icon('plus'),
      h('span', { class: 'wide' }, words.fresh),
    ),
    h(
      'button',
      { class: 'btn open', type: 'button', onClick: openFile, 'aria-label': words.openFile },
      icon('folder'),
      h('span', { class: 'wide' }, words.open),
    ),
    h(
      'button',
      {
        class: 'btn shelf',
        type: 'button',
        id: 'library',
        'aria-label': words.library,
        'aria-expanded': String(state.menu === 'library'),
        'aria-controls': 'menu',
        onClick: () => set({ menu: state.menu === 'library' ? '' : 'library' }),
      },
      icon('books'),
      h('span', { class: 'wide' }, words.library),
    ),
    round('undo', words.undo, undo, { disabled: state.past.length === 0, class: 'ib undo' }),
    round('redo', words.redo, redo, { disabled: state.future.length === 0, class: 'ib wide' }),
    round(dark() ? 'sun' : 'moon', dark() ? words.light : words.dark, toggleTheme, { class: 'ib theme' }),
    h(
      'button',
      {
        class: 'btn pri',
        type: 'button',
        id: 'export',
        'aria-label': words.exports,
        'aria-haspopup': 'true',
        'aria-expanded': String(open),
        'aria-controls': 'menu',
        disabled: !state.outline,
        onClick: () => set({ menu: open ? '' : 'export' }),
      },
      icon('up'),
      h('span', { class: 'wide' }, words.exports),
    ),
  ];
}
