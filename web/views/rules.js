// @ts-check
// The sheet of rules: what was corrected, for every article; to read, edit, switch off, open and save.

import { h } from 'preact';
import { more } from '../more.js';
import { clip } from '../outline.js';
import { degreesOf } from '../placing.js';
import { lines, without } from '../rules.js';
import { adoptText, chooseRules, saveRules, sheet, turnRules } from '../rulesheet.js';
import { set, state } from '../state.js';
import { icon } from './icons.js';
import { dictionary, editor, problem, view } from './rules-edit.js';

/** @typedef {import('../types').RuleLine} RuleLine */

const START = 100;

export function rulesSheet() {
  return [
    h('h2', { id: 'menu-title' }, more.rules.title),
    h('p', { class: 'mut' }, more.rules.about),
    sheet.view === 'text' ? editor() : sheet.view === 'names' ? dictionary() : list(),
  ];
}

function list() {
  const all = lines(state.rules).filter(
    (line) => line.rule || (line.text.trim() && !/^\s*(?:#|byline rules)/.test(line.text)),
  );
  const shown = all.slice(-sheet.limit).reverse();
  return [
    all.length > 0 && onOff(),
    all.length === 0 && h('p', { class: 'empty' }, more.rules.none),
    h('ul', { class: 'rl' }, shown.map(row)),
    all.length > sheet.limit &&
      h(
        'button',
        {
          type: 'button',
          class: 'lnk',
          onClick: () => {
            sheet.limit += START * 5;
            set({});
          },
        },
        more.showMore(Math.min(START * 5, all.length - sheet.limit)),
      ),
    problem(),
    h(
      'div',
      { class: 'rb' },
      button('edit', more.rules.edit, () => view('text')),
      button('plus', more.rules.names, () => view('names')),
      button('folder', more.rules.open, chooseRules),
      button('up', more.rules.save, saveRules, all.length === 0),
    ),
  ];
}

/** @param {string} name @param {string} label @param {() => void} act @param {boolean} [off] */
const button = (name, label, act, off) =>
  h('button', { type: 'button', class: 'btn', onClick: act, disabled: off }, icon(name), label);

function onOff() {
  const on = state.unruled !== state.text || !state.text;
  return h(
    'button',
    {
      type: 'button',
      class: 'switch',
      role: 'switch',
      'aria-checked': String(on),
      onClick: turnRules,
      disabled: !state.outline,
    },
    h('span', { class: 'knob', 'aria-hidden': 'true' }),
    on ? more.rules.on : more.rules.off,
  );
}

/** @param {RuleLine} line */
function row(line) {
  return h(
    'li',
    { key: line.text },
    h('span', { class: 'rt' }, line.rule ? readable(line.rule) : h('code', null, clip(line.text, 200))),
    h(
      'button',
      {
        type: 'button',
        class: 'ib',
        'aria-label': more.rules.remove(clip(line.rule?.words ?? line.text, 60)),
        onClick: () =>
          adoptText(
            without(state.rules, new Set([line.number])),
            more.rules.removed(clip(line.rule?.words ?? line.text, 60)),
          ),
      },
      icon('close'),
    ),
  );
}

/** A rule in words. @param {import('../types').Rule} rule */
function readable({ kind, words, context, verb, value }) {
  const what = h('b', null, more.quoted(clip(words, 80)));
  const t = more.rules;
  const says =
    value === 'nothing' && verb === 'is'
      ? /** @type {Record<string, string>} */ (t.nothing)[kind]
      : verb === 'at'
        ? t.at(degreesOf(/** @type {[number, number]} */ (value.split(',').map(Number).reverse())))
        : verb === 'by'
          ? t.by(value === 'nobody' ? more.nobody : clip(value, 80))
          : verb === 'means'
            ? value === 'itself'
              ? t.itself
              : t.means(clip(value, 80))
            : kind === 'date'
              ? t.date(value)
              : t.type(more.correct.a[value] ?? value);
  return [what, ' ', says, context && h('span', { class: 'mut' }, ` ${t.within(clip(context, 80))}`)];
}
