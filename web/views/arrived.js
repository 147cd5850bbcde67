// @ts-check
// What became of several files that came at once.

import { h } from 'preact';
import { arrivals } from '../files.js';
import { more } from '../more.js';
import { show } from './library.js';

export function arrived() {
  const t = more.intake;
  const good = arrivals.filter((x) => x.id);
  return [
    h('h2', { id: 'menu-title' }, t.arrived(good.length, arrivals.length)),
    good.length > 0 && h('p', { class: 'k' }, t.arrivedWhere),
    h(
      'ul',
      { class: 'lib' },
      arrivals.map((x, i) =>
        h(
          'li',
          { key: i },
          x.id
            ? h(
                'button',
                { class: 'lib-row', type: 'button', 'data-article': x.id, onClick: () => show(x.id) },
                h('b', null, x.title),
                h('span', { class: 'k' }, [x.name, x.note()].filter(Boolean).join(' · ')),
              )
            : h('p', { class: 'lib-row unsure' }, x.problem?.()),
        ),
      ),
    ),
  ];
}
