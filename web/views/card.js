// @ts-check
// The card of the chosen mark: what it is, why we think so, where else it stands. A sheet at the bottom on phones.

import { h } from 'preact';
import { more } from '../more.js';
import { clip, extent, forms, groupOf, place, tongue } from '../outline.js';
import { reason } from '../reasons.js';
import { activeMark, choose } from '../selection.js';
import { state } from '../state.js';
import { longDay, stretch, written } from '../time.js';
import { amend } from './amend.js';
import { icon } from './icons.js';
import { glyph, passage } from './parts.js';

/** @typedef {import('../types').Outline} Outline @typedef {import('../types').Selection} Selection */

/** @param {Outline} o @param {Selection} s */
export function card(o, s) {
  const content = { e: entity, d: moment, q: quote }[s.kind](o, s);
  return [
    h(
      'button',
      { class: 'ib shut', type: 'button', 'aria-label': more.close, onClick: () => choose(s, { scroll: false }) },
      icon('close'),
    ),
    ...content,
    amend(o, s),
  ];
}

/** @param {string} key @param {any} value */
const line = (key, value) => h('div', { class: 'cr' }, h('span', { class: 'k' }, key), h('div', null, value));

/** @param {string} key @param {string} title @param {string} detail */
const head = (key, title, detail) =>
  h(
    'div',
    { class: 'ch' },
    h('p', { class: 'c1', id: 'card-title' }, glyph(key), h('b', null, title)),
    h('p', { class: 'cs' }, detail),
  );

/** @param {Outline} o @param {Selection} s */
function here(o, s) {
  const { start, end } = extent(o, s);
  const text = clip(o.result.text.slice(start, end), 300);
  return h('span', { lang: tongue(o) }, /^["“«‘']/.test(text) ? text : more.quoted(text));
}

/** @param {string | undefined} why */
function because(why) {
  if (!why) return null;
  const { text, lang } = reason(why);
  return h('span', { lang }, ` — ${text}`);
}

/** @param {Outline} o @param {Selection} s */
function entity(o, s) {
  const x = o.result.entities[s.index];
  const why = x.why?.[s.mention];
  const score = x.scores?.[s.mention] ?? 1;
  const type = [more.types[x.type] ?? x.type, ...x.roles].join(' · ');
  return [
    head(groupOf(x.type), clip(x.name), clip(type, 240)),
    line(more.card.here, [here(o, s), because(why), score < 0.5 && h('span', { class: 'unsure' }, ` ${more.unsure}`)]),
    line(
      more.card.forms,
      h(
        'ul',
        { class: 'als' },
        forms(o, s.index)
          .slice(0, 12)
          .map(([form, n]) => h('li', null, form, ' ', h('i', null, n))),
      ),
    ),
    line(more.card.in, h('ul', { class: 'als' }, mentions(o, s))),
  ];
}

/** Every mention, one link a paragraph. @param {Outline} o @param {Selection} s */
function mentions(o, s) {
  /** @type {Map<string, number>} */
  const places = new Map();
  o.result.entities[s.index].mentions.forEach(([start], mention) => {
    const p = place(o, start);
    if (!places.has(p) && places.size < 60) places.set(p, mention);
  });
  return [...places.values()].map((mention) => {
    const there = { ...s, mention };
    return h('li', null, passage(o, there, extent(o, there).start));
  });
}

/** @param {Outline} o @param {Selection} s */
function moment(o, s) {
  const x = o.result.dates[s.index];
  const { text, grain } = written(x.value, x.mod, x.type);
  const anchor = x.anchor && /^\d{4}-\d\d-\d\d$/.test(x.anchor) ? longDay(x.anchor) : x.anchor;
  const covers = x.earliest && x.latest ? stretch(x.earliest, x.latest) : '';
  return [
    head('d', text, [more.types[x.type], grain].filter(Boolean).join(' · ')),
    line(more.card.here, [here(o, s), because(x.why)]),
    anchor && line(more.card.from, more.card.against(anchor)),
    covers && line(more.card.span, covers),
    x.value && line(more.card.value, h('code', null, x.value)),
  ];
}

/** @param {Outline} o @param {Selection} s */
function quote(o, s) {
  const x = o.result.quotes[s.index];
  const saying = o.sayings.find((y) => y.quotes.includes(s.index));
  const who = x.speaker || saying?.speaker;
  return [
    head(
      'q',
      clip(who || more.nobody),
      [more.card.speech[x.type], x.cue && more.quoted(x.cue)].filter(Boolean).join(' · '),
    ),
    line(more.card.here, [
      here(o, s),
      because(x.why),
      (x.score ?? 1) < 0.5 && h('span', { class: 'unsure' }, ` ${more.unsure}`),
    ]),
    x.speakerSpan && line(more.card.saidBy, more.quoted(clip(o.result.text.slice(...x.speakerSpan)))),
    x.speakerEntity >= 0 &&
      line(
        more.card.also,
        h(
          'button',
          {
            class: 'lnk',
            type: 'button',
            onClick: () => choose({ kind: 'e', index: x.speakerEntity, mention: 0 }, { flash: true, card: true }),
          },
          more.card.allOf(clip(x.speaker)),
        ),
      ),
    saying &&
      saying.quotes.length > 1 &&
      line(
        more.card.parts,
        h(
          'ul',
          { class: 'als' },
          saying.quotes.map((q) =>
            h('li', null, passage(o, { kind: 'q', index: q, mention: 0 }, o.result.quotes[q].start)),
          ),
        ),
      ),
  ];
}

/** The mark the card is at, what it asks, and on which side of the mark it is. @type {{mark: HTMLElement | null, pane: Element | null, below: boolean}} */
let side = { mark: null, pane: null, below: true };

/** Puts the card under its mark, or above where there is no room; there it stays until it asks something. @param {HTMLElement} element */
export function position(element) {
  const mark = activeMark();
  if (!mark || !state.card || innerWidth < 760) {
    element.style.cssText = '';
    side = { mark: null, pane: null, below: true };
    return;
  }
  const box = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
  const { width, height } = element.getBoundingClientRect();
  const pane = element.querySelector('.pane');
  if (side.mark !== mark || side.pane !== pane) {
    const fits = { below: box.bottom + height + 16 < innerHeight, above: box.top > height + 80 };
    const was = side.mark !== mark || side.below;
    side = { mark, pane, below: was ? fits.below || !fits.above : !fits.above };
  }
  const left = Math.min(Math.max(12, box.left - 60), document.documentElement.clientWidth - width - 12);
  element.style.left = `${left + scrollX}px`;
  element.style.top = `${(side.below ? box.bottom + 10 : box.top - height - 10) + scrollY}px`;
  // A question in the card must be seen whole; the mark stays in sight above it.
  const hidden = side.below ? Math.min(box.bottom + height + 22 - innerHeight, box.top - 130) : 0;
  if (hidden > 0 && pane) scrollBy({ top: hidden, behavior: 'instant' });
}
