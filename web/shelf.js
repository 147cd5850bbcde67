// @ts-check
// Where the library keeps its articles: IndexedDB, or memory where the browser refuses; and how all of it is deleted.

import { deleteDB, openDB } from 'idb';

/**
 * @typedef {import('./types').Kept} Kept
 * @typedef {{all(): Promise<Kept[]>, get(id: number): Promise<Kept | undefined>, text(id: number): Promise<string>,
 *   put(article: Kept, text: string): Promise<void>, remove(id: number): Promise<void>,
 *   shown(id?: number): Promise<number>}} Shelf
 */

const NAME = 'byline';
/** Tells the other tabs that everything was deleted. */
const others = 'BroadcastChannel' in globalThis ? new BroadcastChannel('byline') : null;

/** @returns {Promise<Shelf>} */
async function disk() {
  const base = await openDB(NAME, 2, {
    upgrade(base) {
      if (base.objectStoreNames.contains('draft')) base.deleteObjectStore('draft');
      base.createObjectStore('articles', { keyPath: 'id' });
      base.createObjectStore('texts');
      base.createObjectStore('page');
    },
    blocking: () => base.close(),
  });
  return {
    all: () => base.getAll('articles'),
    get: (id) => base.get('articles', id),
    text: async (id) => (await base.get('texts', id)) ?? '',
    async put(article, text) {
      const change = base.transaction(['articles', 'texts'], 'readwrite');
      change.objectStore('articles').put(article);
      change.objectStore('texts').put(text, article.id);
      await change.done;
    },
    async remove(id) {
      const change = base.transaction(['articles', 'texts'], 'readwrite');
      change.objectStore('articles').delete(id);
      change.objectStore('texts').delete(id);
      await change.done;
    },
    async shown(id) {
      if (id === undefined) return (await base.get('page', 'shown')) ?? 0;
      await base.put('page', id, 'shown');
      return id;
    },
  };
}

/** @returns {Shelf} */
function memory() {
  /** @type {Map<number, {article: Kept, text: string}>} */
  const map = new Map();
  return {
    all: async () => [...map.values()].map((x) => x.article),
    get: async (id) => map.get(id)?.article,
    text: async (id) => map.get(id)?.text ?? '',
    put: async (article, text) => void map.set(article.id, { article, text }),
    remove: async (id) => void map.delete(id),
    shown: async () => 0,
  };
}

/** Why articles do not outlive the page: "", "refused" by the browser or "full". */
export let trouble = '';
/** @type {Promise<Shelf> | null} */
let opened = null;

export function shelf() {
  opened ??= disk().catch(() => {
    trouble = 'refused';
    return memory();
  });
  return opened;
}

/** Tells whether the last article could be kept. @param {Error | null} error */
export function wrote(error) {
  if (!error) {
    if (trouble === 'full') trouble = '';
    return;
  }
  if (error.name !== 'QuotaExceededError') opened = null;
  trouble = 'full';
}

/** What is being written: one after the other, so that one article never becomes two. @type {Promise<any>} */
let last = Promise.resolve();

/** @template T @param {() => Promise<T>} action @returns {Promise<T>} */
export function inTurn(action) {
  last = last.then(action, action);
  return last;
}

/** Waits until what is being written is written. */
export const settled = () => last.catch(() => {});

/** Deletes everything this page has ever stored in this browser, in memory too: the page starts anew. */
export async function forget() {
  await settled();
  opened = null;
  await erase();
  others?.postMessage('forgotten');
  begin();
}

async function erase() {
  for (const store of ['localStorage', 'sessionStorage'])
    try {
      /** @type {any} */ (window)[store].clear();
    } catch {
      // nothing was stored, then
    }
  const bases = (await globalThis.indexedDB?.databases?.().catch(() => [])) ?? [];
  for (const { name } of [...bases, { name: NAME }])
    if (name) await Promise.race([deleteDB(name).catch(() => {}), new Promise((r) => setTimeout(r, 2000))]);
  const names = (await globalThis.caches?.keys().catch(() => [])) ?? [];
  for (const name of names) if (!name.startsWith('byline-')) await caches.delete(name);
}

/** A new page knows nothing of the old one, whatever was in its memory. */
function begin() {
  history.replaceState(null, '', '#forgotten');
  location.reload();
}

others?.addEventListener('message', ({ data }) => {
  if (data === 'forgotten') begin();
});
