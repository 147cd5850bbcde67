// @ts-check
// The sheet that says what leaves the device, and lets it be checked.

import { h } from 'preact';
import { more } from '../more.js';
import { state } from '../state.js';
import { words } from '../strings.js';
import { forgetting } from './forget.js';
import { otherLanguage } from './languages.js';

export function promise() {
  const { requests, bytes } = state.online;
  return [
    h('h2', { id: 'menu-title' }, more.promise.title),
    h('p', null, more.promise.how),
    h('p', null, words.sent(bytes), requests.length ? more.promise.broken : more.promise.kept),
    requests.length > 0 &&
      h(
        'ul',
        { class: 'loads bad' },
        requests.map((r) => h('li', null, r)),
      ),
    h(
      'ul',
      { class: 'loads' },
      loaded().map((x) => h('li', null, h('span', null, x.name), h('i', null, x.size))),
    ),
    ONE_FILE
      ? h('p', null, more.promise.check)
      : h(
          'p',
          null,
          h('a', { href: more.promise.checkAddress, target: '_blank', rel: 'noopener' }, more.promise.checkPage),
        ),
    forgetting(),
    h('p', null, otherLanguage()),
  ];
}

/** Everything the page has loaded, as the browser counts it. @returns {{name: string, size: string}[]} */
function loaded() {
  const t = more.promise;
  const size = (/** @type {number} */ bytes) => (bytes ? t.size(bytes) : t.cached);
  const [page] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
  const all = /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType('resource'));
  const rows = all
    .filter((e) => !e.name.startsWith('blob:'))
    .map((e) => ({
      name: e.name.startsWith(location.origin) ? e.name.slice(location.origin.length + 1) || t.start : e.name,
      size: size(e.encodedBodySize),
    }));
  return [{ name: t.page, size: size(page?.encodedBodySize ?? 0) }, ...rows];
}
