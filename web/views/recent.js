// @ts-check
// The articles read last, under the empty box.

import { h } from 'preact';
import { more } from '../more.js';
import { set } from '../state.js';
import { about } from './about.js';
import { show } from './library.js';

/** The articles read last, for the empty page. @param {import('../types').Kept[]} articles */
export function recentList(articles) {
  const t = more.library;
  if (!articles.length) return null;
  return [
    h(
      'h2',
      { id: 'h-recent' },
      t.recent,
      h('button', { class: 'lnk', type: 'button', onClick: () => set({ menu: 'library' }) }, t.all),
    ),
    h(
      'ul',
      { class: 'lib' },
      articles.map((article) =>
        h(
          'li',
          { key: article.id },
          h(
            'button',
            { class: 'lib-row', type: 'button', 'data-article': article.id, onClick: () => show(article.id) },
            h('b', null, article.title || t.untitled),
            h('span', { class: 'k' }, about(article)),
          ),
        ),
      ),
    ),
  ];
}
