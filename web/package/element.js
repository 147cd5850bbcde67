// @ts-check
// <byline-article>: an article that marks itself.

import { nodes } from '../trusted.js';
import { loadAnalyzer } from './index.js';

/** Names of parts, by the classes of the marks. @type {Record<string, string>} */
const PARTS = {
  p: 'person',
  o: 'organization',
  l: 'place',
  n: 'people',
  x: 'other',
  d: 'date',
  q: 'quote',
  cue: 'cue',
  u: 'unsure',
};

const STYLE = `
:host { display: block; color-scheme: inherit; }
:host([hidden]) { display: none; }
[part~=article] { white-space: pre-wrap; }
p, h1, h2, blockquote { margin: 0 0 1em; }
mark { color: inherit; background: none; }
mark[part~=person], mark[part~=organization], mark[part~=place], mark[part~=people], mark[part~=other], mark[part~=date] {
  text-decoration: underline 2px var(--byline-other, #44546a); text-underline-offset: 3px; cursor: pointer; }
mark[part~=person] { text-decoration-color: var(--byline-person, #0067a3); }
mark[part~=organization] { text-decoration: underline double 1.5px var(--byline-organization, #b84a00); }
mark[part~=place] { text-decoration: underline dotted 2.5px var(--byline-place, #007a59); }
mark[part~=date] { text-decoration: underline dashed 2px var(--byline-date, #9a3f7b); }
mark[part~=quote] { background: var(--byline-quote, #fff6db); border-radius: 3px; cursor: pointer; }
@media (prefers-color-scheme: dark) { mark[part~=quote] { background: var(--byline-quote, #2e2a1a); } }
`;

export class BylineArticle extends HTMLElement {
  static observedAttributes = ['published'];

  /** What was found, or null. @type {import('./index').Result | null} */
  result = null;
  /** @type {string | null} */
  #text = null;
  #run = new AbortController();
  #article = document.createElement('div');
  #due = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    this.#article.part.add('article');
    this.#article.append(document.createElement('slot'));
    this.#article.addEventListener('click', (event) => this.#choose(event));
    this.#article.addEventListener('keydown', (event) => event.key === 'Enter' && this.#choose(event));
    root.append(this.#article);
  }

  /** The article. Without one, what the element has in it is read. */
  get text() {
    return this.#text ?? '';
  }
  set text(text) {
    this.#text = String(text);
    this.#later();
  }

  connectedCallback() {
    this.#later();
  }
  disconnectedCallback() {
    this.#run.abort();
  }
  attributeChangedCallback() {
    if (this.isConnected) this.#later();
  }

  /** One analysis, however many properties were set. */
  #later() {
    if (this.#due || !this.isConnected) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      this.#analyze();
    });
  }

  async #analyze() {
    this.#run.abort();
    this.#run = new AbortController();
    const { signal } = this.#run;
    try {
      const analyzer = await loadAnalyzer();
      const text = this.#text ?? (await analyzer.read(this.innerHTML, 'text/html')).text;
      const published = this.getAttribute('published') ?? '';
      const { result, html } = await analyzer.render(text, { published, signal });
      if (signal.aborted) return;
      this.result = result;
      this.#article.replaceChildren(...html.map((paragraph) => nodes(paragraph)));
      for (const mark of this.#article.querySelectorAll('mark')) label(mark);
      this.dispatchEvent(new CustomEvent('byline-result', { detail: result }));
    } catch (error) {
      if (!signal.aborted) this.dispatchEvent(new CustomEvent('byline-error', { detail: error }));
    }
  }

  /** Tells which finding was chosen. @param {Event} event */
  #choose(event) {
    const mark = /** @type {Element} */ (event.target).closest?.('mark');
    if (!(mark instanceof HTMLElement) || !this.result) return;
    const { e, d, q } = mark.dataset;
    const [kind, list, index] =
      e !== undefined
        ? ['entity', this.result.entities, Number(e)]
        : d !== undefined
          ? ['date', this.result.dates, Number(d)]
          : ['quote', this.result.quotes, Number(q)];
    const detail = { kind, index, value: /** @type {any[]} */ (list)[/** @type {number} */ (index)] };
    this.dispatchEvent(new CustomEvent('byline-select', { detail, bubbles: true, composed: true }));
  }
}

/** Gives a mark the names it is styled by, and keyboard users a way to it. @param {HTMLElement} mark */
function label(mark) {
  mark.part.add(...[...mark.classList].flatMap((name) => PARTS[name] ?? []));
  if (!mark.classList.contains('cue')) mark.tabIndex = 0;
}

if (!customElements.get('byline-article')) customElements.define('byline-article', BylineArticle);
