// @ts-check
// The finding the reader is at: choosing it in a list shows it in the text and the other way round.

import { article, mark } from './article.js';
import { extent } from './outline.js';
import { set, state } from './state.js';

/** @typedef {import('./types').Selection} Selection */

// Marks of the chosen and of the hovered name are styled by two rules instead of a class on each: that costs the same
// for one mention as for ten thousand, and holds for paragraphs that come into the page later.
const rules = new CSSStyleSheet();
document.adoptedStyleSheets = [rules];
let hovered = '';

function restyle() {
  const s = state.selected;
  const chosen = s ? `mark[data-${s.kind}="${s.index}"]` : '';
  /** @type {string[]} */
  const css = [];
  const rule = (/** @type {string} */ marks, /** @type {string} */ ground) =>
    css.push(`#text ${marks}:not(.cue, .active){background:var(--${ground});color:var(--ink)}`);
  if (hovered) rule(hovered, hovered.includes('data-q') ? 'said' : 'hover');
  if (chosen) rule(chosen, s?.kind === 'q' ? 'said' : 'chosen');
  rules.replaceSync(css.join(''));
}

/** The mark with the strong colour. @type {HTMLElement | null} */
let active = null;

export const activeMark = () => active;

/**
 * Chooses a finding and shows its mark.
 * @param {Selection | null} selection
 * @param {{card?: boolean, scroll?: boolean, flash?: boolean, mark?: HTMLElement | null}} [how]
 */
export async function choose(selection, how = {}) {
  active?.classList.remove('active', 'flash');
  active = null;
  set({ selected: selection, card: false });
  restyle();
  const o = state.outline;
  if (!selection || !o) return;
  const { start } = extent(o, selection);
  const element = how.mark ?? (await mark(o, selection, start));
  if (state.selected !== selection || !element) return;
  active = element;
  element.classList.add('active');
  if (how.scroll !== false) reveal(element);
  if (how.flash) {
    void element.offsetWidth;
    element.classList.add('flash');
  }
  if (how.card) set({ card: true });
}

/** Scrolls only when the mark is not comfortably in sight. @param {HTMLElement} element */
function reveal(element) {
  const { top, bottom } = element.getBoundingClientRect();
  if (top < 130 || bottom > innerHeight - 110) element.scrollIntoView({ block: 'center' });
}

/**
 * The next visible finding from the current one.
 * @param {1 | -1} step
 * @param {boolean} same only mentions of the same entity (or further dates, quotes)
 */
export function walk(step, same) {
  const o = state.outline;
  if (!o) return;
  const now = state.selected;
  const list = o.findings.filter((f) =>
    same && now ? f.kind === now.kind && (now.kind !== 'e' || f.index === now.index) : !state.hidden.has(f.group),
  );
  if (list.length === 0) return;
  const at = now
    ? list.findIndex((f) => f.kind === now.kind && f.index === now.index && f.mention === now.mention)
    : step > 0
      ? -1
      : list.length;
  const next = list[(at + step + list.length) % list.length];
  choose({ kind: next.kind, index: next.index, mention: next.mention }, { card: state.card });
}

/** @param {HTMLElement} element a mark @returns {Selection | null} */
export function selectionOf(element) {
  const { m, d, q } = element.dataset;
  if (m !== undefined) {
    const found = state.outline?.mentions[Number(m)];
    return found ? { kind: 'e', index: found.entity, mention: found.mention } : null;
  }
  if (d !== undefined) return { kind: 'd', index: Number(d), mention: 0 };
  return q === undefined ? null : { kind: 'q', index: Number(q), mention: 0 };
}

/** The mark a reader can see at an event: marks of hidden groups let through to those around them. @param {Event} event */
export function markAt(event) {
  let element = event.target instanceof Element ? event.target.closest('mark') : null;
  while (element) {
    const s = selectionOf(/** @type {HTMLElement} */ (element));
    if (s && !state.bare && !state.hidden.has(groupOfMark(element)))
      return { element: /** @type {HTMLElement} */ (element), s };
    element = element.parentElement?.closest('mark') ?? null;
  }
  return null;
}

/** @param {Element} element */
function groupOfMark({ classList }) {
  if (classList.contains('e')) return /** @type {const} */ (['p', 'o', 'l']).find((k) => classList.contains(k)) ?? 'x';
  return classList.contains('d') ? 'd' : 'q';
}

article.addEventListener('click', (event) => {
  if (!getSelection()?.isCollapsed) return;
  const hit = markAt(event);
  if (!hit) {
    if (state.selected) choose(null);
    return;
  }
  choose(hit.s, { card: true, scroll: false, mark: hit.element });
});

/** @param {string} rule selector of the marks under the pointer, or "" */
export function hover(rule) {
  if (rule === hovered) return;
  hovered = rule;
  restyle();
}

article.addEventListener('pointerover', (event) => {
  if (event.pointerType !== 'mouse') return;
  const hit = markAt(event);
  hover(hit && hit.s.kind !== 'd' ? `mark[data-${hit.s.kind}="${hit.s.index}"]` : '');
});
article.addEventListener('pointerleave', () => hover(''));
