// @ts-check
// Compares the article on the page with another one of the library. The analysis does the work; this asks for it and leads
// from the comparison into the texts and back.

import { complain } from './analysis.js';
import { ask } from './engine.js';
import { take } from './intake.js';
import { draftOf } from './library.js';
import { more } from './more.js';
import { outline } from './outline.js';
import { choose } from './selection.js';
import { offer, onChange, set, state } from './state.js';

/**
 * @typedef {import('./types').Outline} Outline
 * @typedef {import('./types').Span} Span
 * @typedef {{a: number, b: number, wording: 0 | 1 | 2, voice: 0 | 1 | 2, diffA: Span[], diffB: Span[]}} QuotePair
 * @typedef {{a: number, b: number, sentenceA: Span, sentenceB: Span}} DatePair
 * @typedef {{id: number, other: number, a: Outline, b: Outline, quotes: QuotePair[], both: Span[], onlyA: number[],
 *   onlyB: number[], dates: DatePair[]}} Comparison
 */

/** The comparison that is shown, or was. @type {Comparison | null} */
export let comparison = null;

/** Lines an article of the library up with the one on the page. @param {number} other */
export async function compare(other) {
  const draft = await draftOf(other);
  if (!draft) return set({ menu: '', problem: { code: 'gone', message: () => more.library.gone } });
  const { outline: a, kept } = state;
  if (!a) return;
  try {
    const { json, pairs } = await ask('compare', draft.text, draft.published, draft.title);
    if (state.outline !== a) return;
    comparison = { id: kept.id, other, a, b: outline(JSON.parse(json)), ...decode(JSON.parse(pairs)) };
    set({ menu: 'compare' });
  } catch (error) {
    set({ menu: '' });
    complain(/** @type {{code?: string}} */ (error).code ?? 'internal');
  }
}

/** Takes the numbers of the analysis apart (Numbers in internal/compare). @param {number[]} numbers */
function decode(numbers) {
  let at = 0;
  const next = () => numbers[at++];
  const span = () => /** @type {Span} */ ([next(), next()]);
  /** @template T @param {() => T} item */
  const list = (item) => Array.from({ length: next() }, item);
  return {
    quotes: list(() => ({
      a: next(),
      b: next(),
      wording: /** @type {0 | 1 | 2} */ (next()),
      voice: /** @type {0 | 1 | 2} */ (next()),
      diffA: list(span),
      diffB: list(span),
    })),
    both: list(span),
    onlyA: list(next),
    onlyB: list(next),
    dates: list(() => ({ a: next(), b: next(), sentenceA: span(), sentenceB: span() })),
  };
}

/**
 * Leads to a passage of one of the two articles; a note leads back.
 * @param {'a' | 'b'} side
 * @param {import('./types').Selection} selection
 */
export async function leadTo(side, selection) {
  const now = comparison;
  if (!now) return;
  set({ menu: '' });
  if (side === 'b') {
    const draft = await draftOf(now.other);
    if (!draft) return set({ problem: { code: 'gone', message: () => more.library.gone } });
    await take(draft);
  }
  if (!state.outline) return;
  choose(selection, { flash: true });
  document.getElementById('text')?.focus({ preventScroll: true });
  const act = () => {
    if (side === 'a') set({ menu: 'compare' });
    else compare(now.id);
  };
  const { title } = now[side === 'a' ? 'b' : 'a'].result;
  const text = () => more.compare.compared(title || more.compare.another);
  offer('compare', { text, label: () => more.compare.back, act });
}

// the way back ends where another article begins
onChange(() => {
  const { id, other } = comparison ?? { id: 0, other: 0 };
  if (state.kept.id !== id && state.kept.id !== other && state.offers.some((x) => x.key === 'compare'))
    offer('compare');
});
