// @ts-check
// The drawings below the article: when, where, who with whom, who said how much. Loaded when the page is at rest.

import { render } from 'preact';
import { loadPlaces } from './gazetteer.js';
// the module that loads this one: with it the build shares all modules between the two, which makes fewer files
import './reading.js';
import { set, state } from './state.js';
import { said } from './views/shares.js';
import { timeline as times } from './views/timeline.js';
import { together } from './views/together.js';
import { where } from './views/where.js';
import { loadWorld } from './world.js';

/** @typedef {import('./types').Outline} Outline */

/** @param {string} id */
const part = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** Widths of what the drawings stand in, in pixels. @type {Record<string, number>} */
const widths = {};

const sizes = new ResizeObserver((entries) => {
  let changed = false;
  for (const { target, contentRect } of entries) {
    const width = Math.floor(contentRect.width);
    if (width === 0 || widths[target.id] === width) continue;
    widths[target.id] = width;
    changed = true;
  }
  if (changed) set({});
});
for (const id of ['when', 'where', 'together', 'shares']) sizes.observe(part(id));

/** Brings the map's files; again when that failed before. */
export const load = () => Promise.all([loadPlaces(), loadWorld()]).then(() => set({}));

/** @param {Outline} o */
export const timeline = (o) => times(o, widths.when ?? 0);

/** @param {Outline | null} o */
export function draw(o) {
  const { hidden } = state;
  show('where', o && !hidden.has('l') && where(o, widths.where ?? 0));
  show('together', o && together(o, widths.together ?? 0));
  show('shares', o && !hidden.has('q') && said(o));
  part('n-where').textContent = o ? String(o.counts.l) : '';
  part('to-where').hidden = part('where').hidden;
}

/** @param {string} id @param {any} content */
function show(id, content) {
  render(content || null, part(id));
  part(id).hidden = !content;
}
