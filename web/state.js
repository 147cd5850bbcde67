// @ts-check
// What the page knows, in one place; views are drawn again after every change.

/** @typedef {import('./types').State} State */

/** The rules file kept in this browser. */
function kept() {
  try {
    return localStorage.getItem('rules') ?? '';
  } catch {
    return ''; // storage may be off: the rules live as long as the page, then
  }
}

/** @type {State} */
export const state = {
  mode: 'edit',
  text: '',
  title: '',
  published: '',
  kept: { id: 0 },
  outline: null,
  busy: false,
  filling: false,
  slow: false,
  problem: null,
  notice: '',
  offers: [],
  hidden: new Set(),
  bare: false,
  selected: null,
  card: false,
  menu: '',
  rules: kept(),
  unruled: '',
  past: [],
  future: [],
  online: { requests: [], bytes: 0 },
};

/** @type {(() => void)[]} */
const listeners = [];
let due = false;

/** @param {() => void} listener called after changes, before the next paint */
export function onChange(listener) {
  listeners.push(listener);
}

/** Shows a note with a button, in place of the one with its key; without a text, none. @param {string} key @param {Omit<import('./types').Offer, 'key'>} [offer] */
export function offer(key, offer) {
  const rest = state.offers.filter((x) => x.key !== key);
  set({ offers: offer ? [...rest, { ...offer, key }] : rest });
}

/** @param {Partial<State>} change */
export function set(change) {
  Object.assign(state, change);
  if (due) return;
  due = true;
  queueMicrotask(() => {
    due = false;
    for (const listener of listeners) listener();
  });
}
