// @ts-check
// Keeps the promise checkable: every request the browser records, and whether any was made after a text was given.

import { set, state } from './state.js';

/** Requests for the page's own files that may come at any time: they are fetched without anything attached. @param {string} name */
const own = (name) => name.startsWith('blob:') || name.startsWith('data:') || new URL(name).origin === location.origin;

export function watch() {
  if (!('PerformanceObserver' in window)) return;
  const observer = new PerformanceObserver((list) => {
    for (const entry of /** @type {PerformanceResourceTiming[]} */ (list.getEntries())) {
      if (!own(entry.name))
        set({
          online: { requests: [...state.online.requests, entry.name], bytes: state.online.bytes + entry.name.length },
        });
    }
    if (state.menu === 'privacy') set({});
  });
  observer.observe({ type: 'resource', buffered: true });
}
