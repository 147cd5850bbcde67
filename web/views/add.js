// @ts-check
// Beside selected words: what they may be marked as.

import { h } from 'preact';
import { adding, amendAdding, stopAdding, typedWords } from '../adding.js';
import { rangeOf } from '../article.js';
import { apply } from '../correct.js';
import { guess } from '../guess.js';
import { more } from '../more.js';
import { clip } from '../outline.js';
import { dateIs, nameIs, nameMeans, plain, quoteBy } from '../rules.js';
import { written } from '../time.js';
import { around, beginning, places } from '../wording.js';
import { glyph } from './parts.js';
import { focused, resetPick } from './pick.js';
import { voices } from './questions.js';
import { resetValue, valueField } from './value.js';

/** @typedef {import('../types').Outline} Outline */

let rest = false;

/** @param {Outline} o */
export function add(o) {
  const now = adding;
  if (!now) {
    rest = false;
    return null;
  }
  const n = places(o.result.text, now.words).length;
  const title = clip(now.words, 70);
  return [
    h('p', { class: 'vh', id: 'add-title' }, more.correct.add),
    now.typed
      ? h('input', {
          key: 'words',
          ref: now.pane ? undefined : focused,
          class: 'fld',
          type: 'text',
          'aria-label': more.correct.words,
          placeholder: more.correct.words,
          'aria-describedby': 'add-n',
          autocomplete: 'off',
          spellcheck: false,
          value: now.words,
          onInput: (/** @type {Event} */ e) => typedWords(/** @type {HTMLInputElement} */ (e.target).value),
          onKeyDown: (/** @type {KeyboardEvent} */ e) => e.key === 'Enter' && likely(o),
        })
      : h('b', { key: 'title' }, title),
    h(
      'span',
      { class: 'n', id: 'add-n', role: 'status' },
      now.words.trim() ? more.correct.stands(n) : more.correct.typeWords,
    ),
    n > 0 && (now.pane ? pane(o) : kinds(o)),
  ];
}

/** The most likely first. @param {Outline} o */
function choices(o) {
  const now = adding;
  if (!now) return [];
  const list = guess(o, now.start, now.end);
  return list.map((g) => ({ ...g, act: () => use(o, g) }));
}

/** Marks the words as what they most likely are. @param {Outline} o */
export function likely(o) {
  if (adding && !adding.pane && places(o.result.text, adding.words).length) choices(o)[0]?.act();
}

/** @param {Outline} o */
function kinds(o) {
  const list = choices(o);
  const shown = rest ? list : list.slice(0, 6);
  return h(
    'div',
    { class: 'chips2', role: 'group', 'aria-label': more.correct.type },
    shown.map((g, i) =>
      h(
        'button',
        {
          key: g.label,
          type: 'button',
          class: `chip ${g.group}${i ? '' : ' first'}`,
          'data-kind': g.kind,
          onClick: g.act,
        },
        glyph(/** @type {string} */ (g.group)),
        g.label,
        i === 0 && h('kbd', { class: 'wide', 'aria-hidden': 'true' }, '↵'),
      ),
    ),
    !rest &&
      h(
        'button',
        {
          type: 'button',
          class: 'lnk',
          onClick: () => {
            rest = true;
            amendAdding({});
          },
        },
        more.correct.others,
      ),
  );
}

/** @param {Outline} o @param {import('../guess.js').Guess} g */
function use(o, g) {
  const now = adding;
  if (!now) return;
  const words = plain(o.result.text.slice(now.start, now.end)) || now.words;
  if (g.kind === 'date' || g.kind === 'quote') {
    resetPick();
    resetValue('');
    amendAdding({ pane: g.kind });
    return;
  }
  const line = g.kind === 'same' ? nameMeans(words, g.name) : nameIs(words, g.kind);
  const count = (/** @type {Outline} */ after) => marked(after, words);
  finish(line, (after) =>
    g.kind === 'same'
      ? more.correct.merged(clip(words, 60), clip(g.name, 60), count(after))
      : more.correct.added(clip(words, 60), more.correct.a[g.kind], count(after)),
  );
}

/** How many names have this wording. @param {Outline} o @param {string} words */
const marked = (o, words) =>
  o.findings.filter((f) => f.kind === 'e' && plain(o.result.text.slice(f.start, f.end)) === words).length;

/** @param {string} line @param {(o: Outline) => string} message */
function finish(line, message) {
  stopAdding();
  apply([line], message);
}

/** @param {Outline} o */
function pane(o) {
  const now = adding;
  if (!now) return null;
  const words = o.result.text.slice(now.start, now.end);
  if (now.pane === 'date')
    return valueField((value) =>
      finish(dateIs(words, value, around(o, now.start, now.end)), () =>
        more.correct.dated(clip(words, 60), written(value).text),
      ),
    );
  const by = (/** @type {string} */ name) =>
    finish(quoteBy(beginning(o, now.start, now.end), name), () => more.correct.spoken(clip(name, 60)));
  return voices(o, by);
}

/** Puts it under the words, or above where there is no room; on phones it is a sheet. @param {HTMLElement} element @param {Outline} o */
export function placeAdd(element, o) {
  const now = adding;
  element.classList.toggle('loose', !now || now.end === now.start);
  const range = now && now.end > now.start ? rangeOf(o, now.start, now.end) : null;
  if (!range || innerWidth < 760) {
    element.style.cssText = '';
    return;
  }
  const boxes = range.getClientRects();
  const box = boxes[boxes.length - 1] ?? range.getBoundingClientRect();
  const { width, height } = element.getBoundingClientRect();
  const below = box.bottom + height + 16 < innerHeight || boxes[0].top < height + 80;
  const left = Math.min(Math.max(12, box.left - 20), document.documentElement.clientWidth - width - 12);
  element.style.left = `${left + scrollX}px`;
  element.style.top = `${(below ? box.bottom + 10 : boxes[0].top - height - 10) + scrollY}px`;
}
