// @ts-check
// The library: search, the list of articles, and how to be rid of them.

import { h } from 'preact';
import { clear, current, say } from '../analysis.js';
import { compare } from '../compare.js';
import { openFile, take } from '../intake.js';
import { draftOf, endSearch, list, onKept, remove, search } from '../library.js';
import { more } from '../more.js';
import { trouble } from '../shelf.js';
import { set, state } from '../state.js';
import { about } from './about.js';
import { bookmarklet } from './bookmarklet.js';
import { dismiss, forgetting } from './forget.js';
import { icon } from './icons.js';
import { limit, resetLimits, rest } from './parts.js';

/** @typedef {import('../types').Kept} Kept */

const START = 30;
let query = '';
/** What the list shows, null before it is read. @type {{article: Kept, passage: [string, string, string] | null}[] | null} */
let found = null;
let total = 0;
/** What was deleted last and how it is put back. @type {{title: string, back: () => Promise<any>} | null} */
let removed = null;
let open = false;

async function refresh() {
  const mine = query;
  const now = await search(mine);
  if (mine !== query) return;
  found = now;
  total = mine.trim() ? (await list()).length : now.length;
  set({});
}

onKept(() => open && refresh());

/** Draws the library; reads it when it is opened. */
export function library() {
  if (!open) {
    open = true;
    query = '';
    removed = null;
    dismiss();
    refresh();
    queueMicrotask(watchClose);
  }
  const t = more.library;
  const rows = found ?? [];
  return [
    h('h2', { id: 'menu-title' }, t.name, h('span', { class: 'n' }, found ? t.count(total) : '')),
    h(
      'div',
      { class: 'lib-top' },
      field(),
      h('button', { class: 'btn', type: 'button', onClick: openFile }, t.openFile),
    ),
    trouble && h('p', { class: 'unsure', role: 'status' }, trouble === 'full' ? t.full : t.refused),
    removed && undoRow(removed),
    found && total === 0 && h('p', { class: 'k' }, t.none),
    found && total > 0 && rows.length === 0 && h('p', { class: 'k', role: 'status' }, t.noHit),
    h(
      'ul',
      { class: 'lib' },
      rows.slice(0, limit('library', START)).map((x) => row(x.article, x.passage)),
    ),
    rest('library', START, rows.length, t.more, () => set({})),
    bookmarklet(),
    forgetting(),
  ];
}

/** Lets go of what the open library held. */
function watchClose() {
  const check = () => {
    if (state.menu === 'library') return void setTimeout(check, 500);
    open = false;
    endSearch();
  };
  check();
}

function field() {
  const t = more.library;
  return h(
    'label',
    { class: 'find' },
    h('span', { class: 'vh' }, t.search),
    h('input', {
      type: 'search',
      id: 'lib-search',
      placeholder: t.search,
      autocomplete: 'off',
      spellcheck: false,
      value: query,
      onInput: (/** @type {Event} */ event) => {
        query = /** @type {HTMLInputElement} */ (event.target).value;
        resetLimits();
        refresh();
      },
    }),
    query.trim() && found && h('span', { class: 'k', role: 'status' }, t.hits(found.length)),
  );
}

/** @param {{title: string, back: () => Promise<any>}} x */
function undoRow(x) {
  const back = async () => {
    await x.back();
    removed = null;
    refresh();
  };
  return h(
    'p',
    { class: 'note', role: 'status' },
    h('span', null, more.library.removed(x.title)),
    h('button', { class: 'btn', type: 'button', id: 'lib-undo', onClick: back }, more.library.undo),
  );
}

/** @param {Kept} article @param {[string, string, string] | null} passage */
function row(article, passage) {
  const t = more.library;
  const here = article.id === state.kept.id;
  const title = article.title || t.untitled;
  return h(
    'li',
    { key: article.id, class: here ? 'on' : '' },
    h(
      'button',
      { class: 'lib-row', type: 'button', 'data-article': article.id, onClick: () => show(article.id) },
      h('b', null, title),
      h('span', { class: 'k' }, about(article), here && h('i', null, ` · ${t.shown}`)),
      passage && h('span', { class: 'hit' }, passage[0], h('em', null, passage[1]), passage[2]),
    ),
    !here &&
      state.outline &&
      h(
        'button',
        {
          class: 'btn',
          type: 'button',
          'aria-label': t.compareWith(title),
          onClick: () => compare(article.id),
        },
        t.compare,
      ),
    h(
      'button',
      {
        class: 'ib',
        type: 'button',
        'aria-label': t.remove(title),
        title: t.remove(title),
        onClick: () => drop(article.id, title),
      },
      icon('bin'),
    ),
  );
}

/** Shows an article of the library. @param {number} id */
export async function show(id) {
  set({ menu: '' });
  const draft = await draftOf(id);
  if (draft) return take(draft);
  set({ problem: { code: 'gone', message: () => more.library.gone } });
}

/** @param {number} id @param {string} title */
async function drop(id, title) {
  const back = await remove(id);
  if (current().kept.id === id) {
    clear();
    set({ past: state.past.filter((x) => x.kept?.id !== id), notice: '', menu: 'library' });
  }
  removed = { title, back };
  say(more.library.removed(title));
  await refresh();
  document.getElementById('lib-undo')?.focus();
}
