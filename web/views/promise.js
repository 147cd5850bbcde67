// @ts-check
// The sheet that says what leaves the device, and lets it be checked.

import { h } from 'preact';
import { more } from '../more.js';
import { loaded } from '../privacy.js';
import { state } from '../state.js';
import { words } from '../strings.js';
import { forgetting } from './forget.js';

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
      : h('p', null, h('a', { href: 'check.html', target: '_blank', rel: 'noopener' }, more.promise.checkPage)),
    forgetting(),
  ];
}
