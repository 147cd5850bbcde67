// @ts-check
// The questions a correction asks in the card: which type, whose name, which wording, what day, who says it.

import { h } from 'preact';
import * as correct from '../correct.js';
import { more } from '../more.js';
import { clip, groupOf } from '../outline.js';
import { wordings } from '../wording.js';
import { parties, TYPES, typeChips } from './kinds.js';
import { focused, pick } from './pick.js';
import { valueField } from './value.js';

/** @typedef {import('../types').Outline} Outline @typedef {import('../types').Selection} Selection */
/** @typedef {'' | 'relabel' | 'merge' | 'split' | 'speaker' | 'value'} Pane */

/**
 * @param {Outline} o
 * @param {Selection} s
 * @param {Pane} pane
 * @param {boolean} here only this mention
 * @param {(work: Promise<void>) => Promise<void>} doing
 */
export function question(o, s, pane, here, doing) {
  if (pane === 'relabel') {
    const { type } = o.result.entities[s.index];
    return typeChips(TYPES, type, (t) => doing(correct.relabel(o, s, here, t)));
  }
  if (pane === 'merge') return merging(o, s, (name) => doing(correct.merge(o, s, here, name)));
  if (pane === 'split') return splitting(o, s, (words) => doing(correct.split(o, s, words)));
  if (pane === 'value') return valueField((value) => doing(correct.dated(o, s, value)));
  return voices(o, (name) => doing(correct.speaker(o, s, name)));
}

/** Who says it: who is not in the text cannot be pointed to. @param {Outline} o @param {(name: string) => void} use */
export const voices = (o, use) =>
  pick(
    more.correct.whoSays,
    parties(o, use),
    (typed) => (o.result.text.includes(typed) ? freely(typed, use) : []),
    more.correct.stands(0),
  );

/** What is typed, as a name that is not in the list. @param {string} typed @param {(name: string) => void} use */
const freely = (typed, use) =>
  typed
    ? [
        {
          label: more.quoted(typed),
          detail: more.correct.asTyped,
          group: /** @type {const} */ (''),
          choose: () => use(typed),
        },
      ]
    : [];

/** @param {Outline} o @param {Selection} s @param {(name: string) => void} use */
function merging(o, s, use) {
  const self = o.result.entities[s.index];
  const words = new Set(self.name.toLowerCase().split(/\s+/));
  const near = (/** @type {import('../types').Entity} */ e) =>
    Number(
      e.name
        .toLowerCase()
        .split(/\s+/)
        .some((w) => words.has(w)),
    ) *
      2 +
    Number(e.type === self.type);
  const list = o.result.entities
    .filter((e) => e !== self && e.mentions.length)
    .sort((a, b) => near(b) - near(a) || b.mentions.length - a.mentions.length)
    .map((e) => ({
      label: clip(e.name),
      detail: more.mentioned(e.mentions.length),
      group: groupOf(e.type),
      choose: () => use(e.name),
    }));
  return pick(more.correct.mergeWith, list, (typed) => freely(typed, use));
}

/** @param {Outline} o @param {Selection} s @param {(words: string) => void} use */
function splitting(o, s, use) {
  const name = clip(o.result.entities[s.index].name, 1000);
  return h(
    'div',
    { class: 'chips2', role: 'group', 'aria-label': more.correct.splitWhich },
    wordings(o, s.index)
      .filter((w) => w.words !== name)
      .map((w, i) =>
        h(
          'button',
          {
            key: w.words,
            ref: i ? undefined : focused,
            type: 'button',
            class: 'chip',
            onClick: () => use(w.words),
          },
          clip(w.words, 60),
          h('span', { class: 'n' }, w.mentions.length),
        ),
      ),
  );
}
