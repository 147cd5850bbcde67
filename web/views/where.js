// @ts-check
// The places on a map, and those that are not on it, with the reason.

import { h } from 'preact';
import { locate } from '../locate.js';
import { more } from '../more.js';
import { clip } from '../outline.js';
import { beingPlaced, degreesOf, putAt, startPlacing } from '../placing.js';
import { choose } from '../selection.js';
import { set, state } from '../state.js';
import { draw } from './labels.js';
import { hovering, include, limit, rest } from './parts.js';
import { roving, stop } from './roving.js';
import { form, unplaced } from './unplaced.js';

/**
 * @typedef {import('../types').Outline} Outline
 * @typedef {import('../locate.js').Placed} Placed
 */

/** Rows of the list that are shown at first. */
const START = 12;

/** @param {Outline} o @param {number} width of the section, in pixels */
export function where(o, width) {
  const found = locate(o);
  if (!found || found.placed.length + found.unplaced.length === 0) return null;
  const s = state.selected;
  if (s?.kind === 'e')
    include(
      'spots',
      START,
      found.placed.findIndex((p) => p.entity === s.index),
    );
  const side = innerWidth >= 760;
  const wide = Math.floor(side ? Math.min((width - 28) * 0.7, width - 248) : width);
  return [
    h('h2', { id: 'h-where' }, more.seeing.where),
    h(
      'div',
      { class: 'mapped' },
      h(
        'div',
        null,
        wide > 200 &&
          (found.placed.length > 0 || beingPlaced(o) >= 0) &&
          map(o, found.placed, wide, Math.round(wide * (side ? 0.56 : 0.86))),
        found.placed.length > 0 && h('p', { class: 'credit' }, more.seeing.credit),
        found.unplaced.length > 0 && unplaced(o, found.unplaced, chosen, press),
      ),
      h(
        'div',
        { class: 'spots' },
        h(
          'ul',
          null,
          found.placed.slice(0, limit('spots', START)).map((p) => row(o, p)),
        ),
        rest('spots', START, found.placed.length, more.showMore, () => set({})),
      ),
    ),
  ];
}

/** @param {Outline} o @param {Placed} p */
function row(o, p) {
  const { entity } = p;
  if (beingPlaced(o) === entity) return h('li', { key: entity }, form(o));
  const { name, mentions } = o.result.entities[entity];
  const on = chosen(entity);
  return h(
    'li',
    { key: entity, class: on ? 'on' : '', ...hovering(`mark[data-e="${entity}"]`) },
    h(
      'button',
      { type: 'button', 'aria-current': on ? 'true' : undefined, onClick: () => press(entity) },
      h('b', null, clip(name)),
      h(
        'span',
        { class: 'ct' },
        mentions.length,
        h('span', { class: 'vh' }, ` ${more.mentioned(mentions.length).replace(/^\d+ /, '')}`),
      ),
      h('span', { class: 'sub' }, about(p)),
    ),
    // one of several of that name, or one the reader has put there, may have to be moved
    p.why &&
      h(
        'button',
        {
          type: 'button',
          class: 'lnk put',
          'aria-label': `${more.seeing.move}: ${clip(name, 60)}`,
          onClick: () => startPlacing(o, entity),
        },
        more.seeing.move,
      ),
  );
}

/** What a place is, where it lies, and which other one it is not. @param {Placed} p */
function about({ place, within, why, other }) {
  const { kinds } = more.seeing;
  if (within) return more.seeing.within(place.names[0]);
  if (why === 'you') return more.seeing.byYou(degreesOf(place.at));
  const region = place.region && place.region.names[0] !== place.names[0] ? place.region.names[0] : '';
  const country = place.country && place.kind !== 'country' ? place.country.names[0] : '';
  const lies = [place.country?.number === 840 || why ? region : '', country].filter(Boolean).join(', ');
  const what = lies || kinds[place.kind];
  if (!why || !other) return what;
  const elsewhere = [other.region?.names[0], other.country?.names[0]].filter(Boolean).join(', ') || kinds[other.kind];
  const not = other.kind === 'country' ? more.seeing.notCountry : more.seeing.not(elsewhere);
  return `${what}; ${more.seeing.why[why]}, ${not}`;
}

/** @param {number} entity */
const chosen = (entity) => state.selected?.kind === 'e' && state.selected.index === entity;

/** Goes to the first mention, and on to the next when pressed again. @param {number} entity */
function press(entity) {
  const s = state.selected;
  const total = state.outline?.result.entities[entity].mentions.length ?? 1;
  const mention = s?.kind === 'e' && s.index === entity ? (s.mention + 1) % total : 0;
  choose({ kind: 'e', index: entity, mention }, { flash: true });
}

/** Puts the name that is being placed where the map was clicked. @param {MouseEvent} event @param {(x: number, y: number) => [number, number] | null} from */
function put(event, from) {
  event.stopPropagation();
  const svg = /** @type {SVGSVGElement} */ (event.currentTarget);
  const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM()?.inverse());
  const at = from(x, y);
  if (at) putAt(at);
}

/** @type {{o: Outline, width: number, drawn: ReturnType<typeof draw>} | null} */
let kept = null;

/** @param {Outline} o @param {Placed[]} placed @param {number} width @param {number} height */
function map(o, placed, width, height) {
  if (kept?.o !== o || kept.width !== width) kept = { o, width, drawn: draw(o, placed, width, height) };
  const { drawn } = kept;
  if (!drawn) return null;
  const keys = drawn.spots.map((s) => String(s.p.entity));
  return h(
    'svg',
    {
      class: `map${beingPlaced(o) >= 0 ? ' put' : ''}`,
      viewBox: `0 0 ${width} ${height}`,
      'aria-label': more.seeing.map,
      onClickCapture: (/** @type {MouseEvent} */ event) => beingPlaced(o) >= 0 && put(event, drawn.from),
      ...roving('map'),
    },
    h('path', { class: 'land', d: drawn.land }),
    h('path', { class: 'tinted', d: drawn.tinted }),
    h('path', { class: 'border', d: drawn.borders }),
    drawn.spots.map(({ p, x, y, label, dot }) => {
      const { name } = o.result.entities[p.entity];
      const key = String(p.entity);
      return h(
        'g',
        {
          key,
          class: `spot ${p.place.kind}${chosen(p.entity) ? ' on' : ''}`,
          'aria-current': chosen(p.entity) ? 'true' : undefined,
          ...stop('map', key, keys, () => press(p.entity)),
          ...hovering(`mark[data-e="${p.entity}"]`),
        },
        h('title', null, `${name}, ${about(p)}`),
        dot && h('circle', { class: 'hit', cx: x, cy: y, r: 12 }),
        dot && h('circle', { class: 'dot', cx: x, cy: y, r: p.within ? 6 : 5 }),
        label && h('text', { x: label.x, y: label.y, 'text-anchor': label.anchor }, clip(name, 28)),
      );
    }),
  );
}
