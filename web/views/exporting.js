// @ts-check
// The sheet that takes a result out of the page: copied, saved or printed.

import { h } from 'preact';
import { complain, copyText, say } from '../analysis.js';
import { ask } from '../engine.js';
import { more } from '../more.js';
import { set, state } from '../state.js';

/** By whom they are wanted: readers, then spreadsheets and calendars, then programs. */
const FORMATS = ['quotes', 'md', 'html', 'csv', 'ics', 'json', 'webannotation', 'tei', 'conll', 'brat'];

export function exporting() {
  return [
    h('h2', { id: 'menu-title' }, more.exports.title),
    h(
      'ul',
      { class: 'fmts' },
      FORMATS.map((format) => row(format)),
    ),
    h('p', null, h('button', { class: 'lnk', type: 'button', id: 'print', onClick: print }, more.exports.print)),
  ];
}

/** @param {string} format */
function row(format) {
  const [name, what] = more.exports.formats[format];
  /** @param {string} verb @param {string} label @param {(format: string) => void} act */
  const button = (verb, label, act) =>
    h(
      'button',
      {
        class: 'btn',
        type: 'button',
        [`data-${verb}`]: format,
        'aria-label': `${label} ${name}`,
        onClick: () => act(format),
      },
      label,
    );
  return h(
    'li',
    { key: format },
    h('div', null, h('b', null, name), h('span', null, what)),
    button('copy', more.exports.copy, copy),
    button('save', more.exports.save, save),
  );
}

/** Prints the page once the sheet has gone. */
function print() {
  set({ menu: '' });
  setTimeout(() => window.print());
}

/**
 * Makes an export and hands it on; what goes wrong is said.
 * @param {string} format
 * @param {(made: {text: string, type: string, extension: string}) => void | Promise<void>} use
 */
async function make(format, use) {
  set({ menu: '' });
  try {
    await use(await ask('export', format));
  } catch (error) {
    complain(/** @type {{code?: string}} */ (error).code ?? 'internal');
  }
}

/** @param {string} format */
const copy = (format) => make(format, ({ text }) => copyText(text));

/** @param {string} format */
export const save = (format) =>
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
