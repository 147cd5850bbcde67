// @ts-check
// Keeps the page's own files, so that it works without a network after one visit, and takes what other apps share with
// the installed page. A new version is a new cache; it waits until the reader wants it.

/** @type {any} */
const worker = self;
const NAME = `byline-${VERSION}`;
/** What was shared waits here for the page, which takes it and deletes the cache. */
const SHARED = 'shared';

worker.addEventListener('install', (/** @type {any} */ event) => {
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(PRECACHE)));
});

worker.addEventListener('message', (/** @type {any} */ { data }) => data === 'now' && worker.skipWaiting());

worker.addEventListener('activate', (/** @type {any} */ event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(names.filter((n) => n.startsWith('byline-') && n !== NAME).map((n) => caches.delete(n))),
      ),
  );
});

worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== worker.location.origin) return;
  if (request.method === 'POST' && pathname.endsWith('/share')) event.respondWith(shared(request));
  else if (request.method === 'GET') event.respondWith(own(request));
});

/** A file of the page: kept, or fetched and kept if it belongs to those that few readers need. @param {Request} request */
async function own(request) {
  const cache = await caches.open(NAME);
  const file = await cache.match(request, { ignoreVary: true });
  const kept = file ?? (request.mode === 'navigate' ? await cache.match('./') : undefined); // all other addresses are the page
  if (kept) return kept;
  const response = await fetch(request);
  const name = request.url.slice(request.url.lastIndexOf('/') + 1);
  if (response.ok && LATER.includes(name)) await cache.put(request, response.clone());
  return response;
}

/** Lays down what another app shared and shows the page, which picks it up. @param {Request} request */
async function shared(request) {
  const page = new URL('./', request.url);
  try {
    const form = await request.formData();
    await caches.delete(SHARED);
    const cache = await caches.open(SHARED);
    const word = (/** @type {string} */ name) => String(form.get(name) ?? '');
    const words = { title: word('title'), text: word('text'), url: word('url') };
    let n = 0;
    for (const file of form.getAll('file')) {
      if (typeof file === 'string' || !file.size) continue;
      const headers = { 'Content-Type': file.type, 'X-Name': encodeURIComponent(file.name || 'file') };
      await cache.put(new URL(`shared/${n++}`, page), new Response(file, { headers }));
    }
    if (!n) await cache.put(new URL('shared/words', page), new Response(JSON.stringify(words)));
    page.search = 'shared';
  } catch {
    // what cannot be read is not shown; the page opens all the same
  }
  return Response.redirect(page.href, 303);
}
