// @ts-check
// What the page begins with: something handed over by another app, a file it was opened for, a bookmarklet's article,
// or the article that was shown when it was left.

import { say } from './analysis.js';
import { files, take } from './intake.js';
import { lastShown } from './library.js';
import { more } from './more.js';
import { recent } from './recent.js';
import { turnOver } from './speaking.js';
import { set, state } from './state.js';

/** Where the service worker leaves what was shared; nothing of it stays. */
const SHARED = 'shared';

export async function arrive() {
  const other = /** @type {HTMLElement} */ (document.getElementById('language'));
  other.addEventListener('click', turnOver);
  const queue = /** @type {any} */ (window).launchQueue;
  let launched = false;
  queue?.setConsumer(async (/** @type {any} */ { files: handles }) => {
    if (!handles?.length) return;
    launched = true;
    files(await Promise.all(handles.map((/** @type {any} */ handle) => handle.getFile())));
  });
  addEventListener('hashchange', handedOver);
  if (!handedOver() && !(await shared()) && !launched && !state.text) {
    const draft = await lastShown();
    if (draft && !state.text && !launched) await take(draft);
  }
  recent();
}

/** An article after "#", which the browser never sends anywhere. */
function handedOver() {
  const { hash } = location;
  if (hash.length < 2) return false;
  const bare = () => history.replaceState(null, '', location.pathname);
  if (hash === '#forgotten') {
    bare();
    set({ notice: () => more.library.forgotten });
    say(more.library.forgotten);
    return true;
  }
  if (!hash.startsWith('#read=')) return false;
  bare();
  try {
    const { text = '', title = '', published = '' } = JSON.parse(decodeURIComponent(hash.slice(6)));
    const day = /^\d{4}-\d\d-\d\d$/.test(published) ? published : '';
    take({ text: String(text), title: String(title), published: day }, () => more.intake.handedOver);
  } catch {
    set({ problem: { code: 'handed', message: () => more.intake.handedBroken } });
  }
  return true;
}

/** Files and words another app has shared with the installed page. */
async function shared() {
  if (location.search !== '?shared' || !('caches' in window)) return false;
  history.replaceState(null, '', location.pathname);
  const cache = await caches.open(SHARED);
  const requests = await cache.keys();
  const parts = await Promise.all(requests.map(async (r) => /** @type {Response} */ (await cache.match(r))));
  await caches.delete(SHARED);
  const given = [];
  for (const part of parts) {
    const name = decodeURIComponent(part.headers.get('X-Name') ?? '');
    const blob = await part.blob();
    if (name) {
      given.push(new File([blob], name, { type: blob.type }));
      continue;
    }
    const { title, text, url } = JSON.parse(await blob.text());
    if (given.length || parts.length > 1) continue;
    if (text && !/^https?:\S+$/.test(text.trim())) take({ text, title, published: '' }, () => more.intake.shared);
    else set({ problem: { code: 'address', message: () => more.intake.onlyAddress(text || url || '') } });
  }
  if (given.length) files(given);
  return parts.length > 0;
}
