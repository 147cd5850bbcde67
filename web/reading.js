// @ts-check
// Shows a result: the marked text and the lists around it. Loaded after the page, before the first text.

import { render } from 'preact';
import { article, show } from './article.js';
import './correcting.js';
import { start } from './engine.js';
import './find.js';
import './keys.js';
import { extent, outline } from './outline.js';
import { choose } from './selection.js';
import { onChange, set, state } from './state.js';
import { card, position } from './views/card.js';
import { facts } from './views/facts.js';
import { legend } from './views/legend.js';
import { resetLimits } from './views/parts.js';
import { said } from './views/said.js';
import { when } from './views/when.js';
import { who } from './views/who.js';

export { remarks } from './remarks.js';
export { takeRules } from './rulesheet.js';

/**
 * @typedef {import('./types').Outline} Outline
 * @typedef {import('./types').Result} Result
 */

/**
 * Puts a result in the place of the one before. What was chosen stays chosen when the text is the same.
 * @param {Result} result
 * @param {() => boolean} current tells whether it is still wanted
 * @returns {Promise<Outline | null>}
 */
export async function present(result, current) {
  const o = outline(result);
  await show(o);
  if (!current()) return null;
  const same = state.outline?.result.text === result.text;
  const kept = same && state.selected && state.outline ? again(o, state.selected, state.outline) : null;
  if (!same) resetLimits();
  const open = state.card;
  set({ outline: o });
  if (kept || state.selected) choose(kept, { scroll: false, card: open && kept !== null });
  return o;
}

/**
 * What was chosen, in a new reading of the same text: numbers change, places do not.
 * @param {Outline} o
 * @param {import('./types').Selection} s
 * @param {Outline} before
 */
function again(o, s, before) {
  const { start, end } = extent(before, s);
  const same = o.findings.filter((f) => f.kind === s.kind && f.start < end && f.end > start);
  const found = same.find((f) => f.start === start && f.end === end) ?? same[0];
  return found ? { kind: found.kind, index: found.index, mention: found.mention } : null;
}

/** The drawings below the article. @type {typeof import('./seeing.js') | null} */
let seeing = null;

/** They and their files are loaded after the program, before they are wanted: nothing is requested once a text is here. */
export const rest = start()
  .then(() => import('./seeing.js'))
  .then((module) => {
    seeing = module;
    set({});
    return module.load();
  });
rest.catch(() => {});

/** What is drawn. @type {Outline | null} */
let drawn = null;

/** The marks and lists come first, and the drawings of a new result when the browser has a moment. */
function drawings() {
  if (!seeing) return;
  if (state.outline === drawn) return seeing.draw(drawn);
  const later = window.requestIdleCallback ?? setTimeout;
  later(() => {
    if (drawn === state.outline) return;
    drawn = state.outline;
    seeing?.draw(drawn);
  });
}

/** @param {string} id */
const part = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

function draw() {
  const o = state.outline;
  const large = article.classList.contains('large') ? ['large'] : [];
  article.className = [...large, ...(state.bare ? ['bare'] : []), ...[...state.hidden].map((k) => `no-${k}`)].join(' ');
  render(o && legend(o), part('legend'));
  render(o && facts(o), part('facts'));
  render(o && who(o), part('who'));
  render(o && said(o), part('said'));
  render(o && when(o, seeing?.timeline(o)), part('when'));
  drawings();
  counts();
  follow();
  const open = state.card && o && state.selected;
  part('card').hidden = !open; // before its content is made, which may take the focus
  render(open ? card(o, state.selected ?? open) : null, part('card'));
  if (open) position(part('card'));
}

/** The numbers on the bar at the bottom of a phone. */
function counts() {
  const c = state.outline?.counts;
  part('n-who').textContent = c ? String(c.p + c.o + c.l + c.x) : '';
  part('n-said').textContent = c ? String(c.q) : '';
  part('n-when').textContent = c ? String(c.d) : '';
}

let followed = '';

/** Scrolls the lists, never the page, to the row of the chosen mark. */
function follow() {
  const s = state.selected;
  const now = s ? s.kind + s.index : '';
  if (now === followed) return;
  followed = now;
  const row = now ? document.querySelector('.on [data-row]') : null;
  const panel = row?.closest('.pan');
  if (!row || !panel || panel.scrollHeight <= panel.clientHeight) return;
  const box = row.getBoundingClientRect();
  const frame = panel.getBoundingClientRect();
  if (box.top < frame.top + 40 || box.bottom > frame.bottom) panel.scrollTop += box.top - frame.top - frame.height / 3;
}

onChange(draw);
addEventListener('resize', () => position(part('card')));
