// @ts-check
// Drawings with many parts one can press are one stop for the Tab key; the arrow keys lead on from there.

/** Where the Tab key enters each drawing. @type {Record<string, string>} */
const entry = {};

/**
 * Attributes of a drawing.
 * @param {string} name
 */
export const roving = (name) => ({
  role: 'group',
  onKeyDown: (/** @type {KeyboardEvent} */ event) => move(name, event),
});

/**
 * Attributes of a part of a drawing that can be pressed.
 * @param {string} name of the drawing
 * @param {string} key of the part
 * @param {string[]} keys of all parts, in the order of the arrow keys
 * @param {() => void} press
 */
export const stop = (name, key, keys, press) => ({
  role: 'button',
  'data-stop': key,
  tabindex: key === (keys.includes(entry[name]) ? entry[name] : keys[0]) ? 0 : -1,
  onClick: () => {
    entry[name] = key;
    press();
  },
  onFocus: () => {
    entry[name] = key;
  },
});

/** @param {string} name @param {KeyboardEvent} event */
function move(name, event) {
  const drawing = /** @type {Element} */ (event.currentTarget);
  const here = event.target instanceof Element ? event.target.closest('[data-stop]') : null;
  if (!here || event.ctrlKey || event.metaKey || event.altKey) return;
  const list = [...drawing.querySelectorAll('[data-stop]')];
  const now = list.indexOf(here);
  const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -now, End: list.length - 1 - now };
  const step = /** @type {Record<string, number>} */ (steps)[event.key];
  if (event.key === 'Enter' || event.key === ' ') here.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  else if (step === undefined) return;
  else {
    const next = /** @type {SVGElement} */ (list[Math.max(0, Math.min(list.length - 1, now + step))]);
    here.setAttribute('tabindex', '-1');
    next.setAttribute('tabindex', '0');
    entry[name] = /** @type {string} */ (next.dataset.stop);
    next.focus();
  }
  event.preventDefault();
}
