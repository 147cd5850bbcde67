// @ts-check
// The bookmark that hands the article of any page over: dragged to the bookmarks of the browser.

import { h } from 'preact';
import { more } from '../more.js';

/** Longest address browsers open. */
const LONGEST = 2_000_000;

/**
 * Runs in other pages: takes the selection, else the longest article or the main part, and opens this page with it.
 * @param {string} page @param {number} longest @param {string} long @param {string} empty
 */
function hand(page, longest, long, empty) {
  const inner = (/** @type {string} */ query) =>
    [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(query))]
      .map((e) => e.innerText.trim())
      .sort((a, b) => b.length - a.length)[0] ?? '';
  const selected = String(getSelection()).trim();
  const body = inner('[itemprop=articleBody]');
  const whole = [inner('article'), inner('main,[role=main]'), inner('body')].find(
    (t) => t.length > 300 && t.length >= body.length,
  );
  const text = selected || whole || inner('body');
  if (!text) return alert(empty);
  const { content } = /** @type {HTMLMetaElement} */ (
    document.querySelector('meta[property="article:published_time"]') ?? {}
  );
  const time = document.querySelector('time[datetime]')?.getAttribute('datetime');
  const script = /"datePublished"\s*:\s*"([^"]+)/.exec(
    [...document.querySelectorAll('script[type*="ld+json"]')].map((s) => s.textContent).join(),
  );
  const published = (content ?? script?.[1] ?? time ?? '').slice(0, 10);
  const title = selected ? '' : inner('h1');
  const url = `${page}#read=${encodeURIComponent(JSON.stringify({ title, published, text: text.includes(title) ? text : `${title}\n\n${text}` }))}`;
  if (url.length > longest) return alert(long);
  if (!open(url)) location.href = url;
}

export function bookmarklet() {
  if (ONE_FILE) return null;
  const t = more.intake;
  const given = [location.origin + location.pathname, LONGEST, t.bookmarkLong, t.bookmarkEmpty];
  const source = `(${hand})(${given.map((x) => JSON.stringify(x)).join()})`;
  const stay = (/** @type {Event} */ event) => event.preventDefault();
  return h(
    'details',
    { class: 'mark' },
    h('summary', null, t.bookmarkTitle),
    h('p', null, h('a', { class: 'btn', href: `javascript:${encodeURIComponent(source)}`, onClick: stay }, t.bookmark)),
    h('p', { class: 'k' }, t.bookmarkHow),
  );
}
