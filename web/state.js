// @ts-check
// What the page knows, in one place; views are drawn again after every change.

/** @typedef {import('./types').State} State */

/** @type {State} */
export const state = {
  mode: 'edit',
  text: '',
  title: '',
  published: '',
  outline: null,
  busy: false,
  filling: false,
  slow: false,
  problem: null,
  notice: '',
  hidden: new Set(),
  bare: false,
  selected: null,
  card: false,
  menu: '',
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
