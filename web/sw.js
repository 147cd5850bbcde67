// @ts-check
// Keeps the page's own files, so that it works without a network after one visit. A new version is a new cache.

/** @type {any} */
const worker = self;
const NAME = `byline-${VERSION}`;

worker.addEventListener('install', (/** @type {any} */ event) => {
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(PRECACHE)));
});

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
  if (request.method !== 'GET' || new URL(request.url).origin !== worker.location.origin) return;
  const wanted = request.mode === 'navigate' ? './' : request;
  event.respondWith(
    caches.open(NAME).then(async (cache) => (await cache.match(wanted, { ignoreVary: true })) ?? fetch(request)),
  );
});
