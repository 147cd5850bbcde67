// @ts-check
// What opens under the bar: the export menu, the list of what the page loaded, the keys.

import { h } from 'preact';
import { complain, copyText, say } from '../analysis.js';
import { ask } from '../engine.js';
import { more } from '../more.js';
import { loaded } from '../privacy.js';
import { set, state } from '../state.js';
import { words } from '../strings.js';
import { arrived } from './arrived.js';
import { icon } from './icons.js';
import { forgetting, library } from './library.js';

const FORMATS = [
  ['json', 'JSON', 'everything, for programs'],
  ['csv', 'CSV', 'one row a finding, for spreadsheets'],
  ['md', 'Markdown', 'lists of names, quotes and dates, for notes'],
  ['html', 'Web page', 'the marked article, to read, send or print'],
];

const close = () => set({ menu: '' });

export function menu() {
  const content = { export: exporting, privacy: promise, help, library, arrived, compare: () => null, '': () => null }[
    state.menu
  ]();
  if (!content) return null;
  return [
    h('button', { class: 'ib shut', type: 'button', 'aria-label': more.close, onClick: close }, icon('close')),
    content,
  ];
}

function exporting() {
  return [
    h('h2', { id: 'menu-title' }, 'Export'),
    h(
      'ul',
      { class: 'fmts' },
      FORMATS.map(([format, name, what]) =>
        h(
          'li',
          { key: format },
          h('div', null, h('b', null, name), h('span', null, what)),
          h(
            'button',
            {
              class: 'btn',
              type: 'button',
              'data-copy': format,
              'aria-label': `Copy ${name}`,
              onClick: () => copy(format),
            },
            'Copy',
          ),
          h(
            'button',
            {
              class: 'btn',
              type: 'button',
              'data-save': format,
              'aria-label': `Save ${name}`,
              onClick: () => save(format),
            },
            'Save',
          ),
        ),
      ),
    ),
  ];
}

/**
 * Makes an export and hands it on; what goes wrong is said.
 * @param {string} format
 * @param {(made: {text: string, type: string, extension: string}) => void | Promise<void>} use
 */
async function make(format, use) {
  close();
  try {
    await use(await ask('export', format));
  } catch (error) {
    complain(/** @type {{code?: string}} */ (error).code ?? 'internal');
  }
}

/** @param {string} format */
const copy = (format) => make(format, ({ text }) => copyText(text));

/** @param {string} format */
const save = (format) =>
  make(format, ({ text, type, extension }) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = `${fileName()}.${extension}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    say(more.saved(link.download));
  });

function fileName() {
  const title = state.outline?.result.title ?? '';
  return (
    title
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60)
      .toLowerCase() || 'article'
  );
}

function promise() {
  const { requests, bytes } = state.online;
  return [
    h('h2', { id: 'menu-title' }, 'Nothing leaves this device'),
    h(
      'p',
      null,
      'Your text is read by a program inside this page. A security policy keeps the page from sending it anywhere; the browser enforces it.',
    ),
    h(
      'p',
      null,
      `${words.sent(bytes)} since you gave it a text`,
      requests.length
        ? ': see what went out below.'
        : '. This is everything the page has loaded, as the browser counts it:',
    ),
    h(
      'ul',
      { class: 'loads' },
      loaded().map((x) => h('li', null, h('span', null, x.name), h('i', null, x.size))),
    ),
    requests.length > 0 &&
      h(
        'ul',
        { class: 'loads bad' },
        requests.map((r) => h('li', null, r)),
      ),
    forgetting(),
  ];
}

function help() {
  return [
    h('h2', { id: 'menu-title' }, 'Keys'),
    h('p', null, 'They work while the text has the focus.'),
    h(
      'dl',
      { class: 'keys' },
      more.keys.map(([key, what]) => [h('dt', null, h('kbd', null, key)), h('dd', null, what)]),
    ),
    h('p', null, `Byline ${RELEASE}`),
  ];
}
