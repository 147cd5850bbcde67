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
    h('ul', { class: 'loads' }, groups()),
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

/** @typedef {{name: string, bytes: number}} Load */

/** What the page has loaded; scripts and fonts, which are many, are counted and can be unfolded. */
function groups() {
  const all = loaded();
  const { scripts, fonts } = more.promise;
  const many = [
    { of: /\.js$/, title: scripts },
    { of: /\.woff2$/, title: fonts },
  ].map(({ of, title }) => ({ title, list: all.filter((x) => of.test(x.name)) }));
  const rest = all.filter((x) => !many.some(({ list }) => list.includes(x)));
  return [
    ...rest.map((x) => h('li', null, load(x))),
    ...many
      .filter(({ list }) => list.length)
      .map(({ title, list }) => {
        const bytes = list.reduce((sum, x) => sum + x.bytes, 0);
        return h(
          'li',
          null,
          h(
            'details',
            null,
            h('summary', null, load({ name: title(list.length), bytes })),
            h(
              'ul',
              null,
              list.map((x) => h('li', null, load(x))),
            ),
          ),
        );
      }),
  ];
}

/** @param {Load} x */
const load = ({ name, bytes }) =>
  h(
    'span',
    { class: 'load' },
    h('span', null, name),
    h('i', null, bytes ? more.promise.size(bytes) : more.promise.cached),
  );

/** Everything the page has loaded, as the browser counts it; nothing for what it had kept. @returns {Load[]} */
function loaded() {
  const [page] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
  const all = /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType('resource'));
  const rows = all
    .filter((e) => !e.name.startsWith('blob:'))
    .map((e) => ({
      name: e.name.startsWith(location.origin)
        ? e.name.slice(location.origin.length + 1) || more.promise.start
        : e.name,
      bytes: e.encodedBodySize,
    }));
  return [{ name: more.promise.page, bytes: page?.encodedBodySize ?? 0 }, ...rows];
}
