// @ts-check
// The language the page begins in: the reader's choice, else the browser's where the page speaks it, else English.

let wanted = navigator.language;
try {
  wanted = localStorage.getItem('language') ?? wanted;
} catch {
  // no storage: the browser's language it is
}

/** Resolves when the page can begin to speak; at once in English, which needs nothing more. */
export const spoken = wanted.startsWith('de') ? import('./speaking.js').then((s) => s.turn('de')) : null;
