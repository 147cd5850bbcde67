// @ts-check
// Says calmly that a newer version of the page is waiting. The article is in the library and comes back after loading.

import { more } from './more.js';
import { offer } from './state.js';

/** @param {ServiceWorkerRegistration} registration */
export function follow(registration) {
  const { serviceWorker } = navigator;
  let wanted = false;
  const ready = (/** @type {ServiceWorker | null} */ next) => {
    if (!next || !serviceWorker.controller) return; // the first version is no news
    offer('update', {
      text: () => more.update.text,
      label: () => more.update.label,
      act() {
        wanted = true;
        next.postMessage('now');
      },
    });
  };
  ready(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const next = registration.installing;
    next?.addEventListener('statechange', () => next.state === 'installed' && ready(next));
  });
  serviceWorker.addEventListener('controllerchange', () => wanted && location.reload());
}
