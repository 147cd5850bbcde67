// @ts-check
// What opens under the bar, a module a sheet.

import { h } from 'preact';
import { more } from '../more.js';
import { set, state } from '../state.js';
import { arrived } from './arrived.js';
import { compared } from './compare.js';
import { exporting } from './exporting.js';
import { icon } from './icons.js';
import { otherLanguage } from './languages.js';
import { library } from './library.js';
import { promise } from './promise.js';
import { rulesSheet } from './rules.js';

/** @type {Record<string, () => any>} */
const sheets = { export: exporting, privacy: promise, help, library, arrived, compare: compared, rules: rulesSheet };

export function menu() {
  const content = sheets[state.menu]?.();
  if (!content) return null;
  const close = () => set({ menu: '' });
  return [
    h('button', { class: 'ib shut', type: 'button', 'aria-label': more.close, onClick: close }, icon('close')),
    content,
  ];
}

function help() {
  return [
    h('h2', { id: 'menu-title' }, more.help.title),
    h('p', null, more.help.where),
    h(
      'dl',
      { class: 'keys' },
      more.help.keys.map(([key, what]) => [h('dt', null, h('kbd', null, key)), h('dd', null, what)]),
    ),
    h('p', null, h('span', null, `Byline ${RELEASE}`), ' · ', otherLanguage()),
  ];
}
