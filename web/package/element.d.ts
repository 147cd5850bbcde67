import type { AnalysisError, Entity, Moment, Quote, Result } from './index.js';

/**
 * `<byline-article published="2025-11-30">…</byline-article>`: an article that marks itself. Importing this module defines it.
 *
 * Parts for styling: article, and the marks person, organization, place, people, other, date, quote, cue, unsure. Colours:
 * `--byline-person`, `--byline-organization`, `--byline-place`, `--byline-date`, `--byline-other`, `--byline-quote`.
 */
export class BylineArticle extends HTMLElement {
  /** The article. Without one, what the element has in it is read. */
  text: string;
  /** What was found, or null. */
  readonly result: Result | null;
}

export interface BylineSelection {
  kind: 'entity' | 'quote' | 'date';
  /** Index into the list of the result. */
  index: number;
  value: Entity | Quote | Moment;
}

declare global {
  interface HTMLElementTagNameMap {
    'byline-article': BylineArticle;
  }
  interface HTMLElementEventMap {
    'byline-result': CustomEvent<Result>;
    'byline-select': CustomEvent<BylineSelection>;
    'byline-error': CustomEvent<AnalysisError>;
  }
}
