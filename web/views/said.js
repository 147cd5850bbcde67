// @ts-check
// The list of who said what.

import { h } from 'preact';
import { copyText } from '../analysis.js';
import { more } from '../more.js';
import { clip, groupOf, initials, tongue } from '../outline.js';
import { choose } from '../selection.js';
import { set, state } from '../state.js';
import { inPlace } from './doubt.js';
import { hovering, include, limit, passage, rest } from './parts.js';

const START = 40;

/** @param {import('../types').Outline} o */
export function said(o) {
  const list = state.hidden.has('q') ? [] : o.sayings;
  const s = state.selected;
  if (s?.kind === 'q')
    include(
      'said',
      START,
      list.findIndex((x) => x.quotes.includes(s.index)),
    );
  return [
    h(
      'h2',
      { id: 'h-said' },
      more.said,
      list.length > 0 && h('button', { class: 'lnk', type: 'button', onClick: () => copyAll(o) }, more.copyAll),
    ),
    o.sayings.length === 0 && h('p', { class: 'none' }, more.noQuotes),
    h(
      'ol',
      { class: 'qs' },
      list.slice(0, limit('said', START)).map((x) => row(o, x)),
    ),
    rest('said', START, list.length, more.showMore, () => set({})),
  ];
}

/** @param {import('../types').Outline} o @param {import('../types').Saying} x */
function row(o, x) {
  const quote = x.first;
  const index = x.quotes[0];
  const s = state.selected;
  const on = s?.kind === 'q' && x.quotes.includes(s.index);
  const here = { kind: /** @type {const} */ ('q'), index, mention: 0 };
  const go = (/** @type {MouseEvent} */ event) => {
    choose(here, { flash: true });
    if (event.detail > 0) document.getElementById('text')?.focus({ preventScroll: true });
  };
  const rules = x.quotes.map((q) => `mark[data-q="${q}"]`).join();
  const doubt = inPlace(o, (at) => at.kind === 'q' && x.quotes.includes(at.index));
  const unsure = !doubt && quote.score !== undefined && quote.score < 0.5;
  return h(
    'li',
    { key: index, class: `qc${on ? ' on' : ''}${x.speaker ? '' : ' nc'}`, ...hovering(`:is(${rules})`) },
    h(
      'span',
      {
        class: `av ${quote.speakerEntity < 0 ? '' : groupOf(o.result.entities[quote.speakerEntity].type)}`,
        'aria-hidden': 'true',
      },
      initials(x.speaker) || '–',
    ),
    h(
      'div',
      { class: 'qb' },
      h('p', { class: 'qh' }, speaker(quote, x.speaker), ' ', h('span', { class: 'cue' }, clip(quote.cue))),
      h(
        'button',
        {
          class: `qt ${quote.type}`,
          type: 'button',
          lang: tongue(o),
          'data-row': `q${index}`,
          'aria-current': on ? 'true' : undefined,
          onClick: go,
        },
        clip(x.text, 1500),
      ),
      h(
        'p',
        { class: 'qm' },
        h('span', { class: 'tag' }, more.types[quote.type]),
        passage(o, here, quote.start),
        x.quotes.length > 1 && h('span', null, more.parts(x.quotes.length)),
        unsure && h('span', { class: 'unsure' }, more.unsure),
      ),
      doubt,
    ),
  );
}

/** @param {import('../types').Quote} quote @param {string} name */
function speaker(quote, name) {
  if (!name) return h('span', { class: 'nobody' }, more.nobody);
  if (quote.speakerEntity < 0) return h('b', null, clip(name));
  const go = () => choose({ kind: 'e', index: quote.speakerEntity, mention: 0 }, { flash: true });
  return h('button', { class: 'sp', type: 'button', onClick: go }, clip(name));
}

/** @param {import('../types').Outline} o */
function copyAll(o) {
  const lines = o.sayings.map((x) => `${x.speaker || more.nobody}${x.first.cue ? ` (${x.first.cue})` : ''}: ${x.text}`);
  copyText(lines.join('\n\n'));
}
