// @ts-check
// Keeps the text across reloads, in this browser only.

const STORE = 'draft';

/** @returns {Promise<IDBDatabase>} */
function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('byline', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/**
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest} action
 */
async function run(mode, action) {
  try {
    const base = await open();
    return await new Promise((resolve, reject) => {
      const request = action(base.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  } catch {
    return undefined; // private windows may refuse: the page works without
  }
}

/** @param {import('./types').Draft} draft */
export const keepDraft = (draft) => run('readwrite', (store) => store.put(draft, 'text'));

/** @returns {Promise<import('./types').Draft | undefined>} */
export const keptDraft = () => run('readonly', (store) => store.get('text'));

export const forgetDraft = () => run('readwrite', (store) => store.delete('text'));
