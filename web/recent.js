// @ts-check
// The articles read last, shown under the empty text box.

import { render } from 'preact';
import { list } from './library.js';
import { onChange, state } from './state.js';
import { recentList } from './views/recent.js';

const place = /** @type {HTMLElement} */ (document.getElementById('recent'));
let drawn = '';

/** Draws the list when the page is empty and what it shows has changed. */
export async function recent() {
  if (state.outline || state.text) return;
  const articles = (await list()).slice(0, 5);
  const now = JSON.stringify(articles.map((x) => [x.id, x.title, x.opened]));
  if (now === drawn) return;
  drawn = now;
  render(recentList(articles), place);
}

onChange(() => {
  if (!state.outline && !state.text && !state.menu) recent();
});
