// @ts-check
// The keyboard. Letters act only while the text has the focus, so that they never surprise anyone elsewhere.

import { article } from './article.js';
import { focusFind } from './find.js';
import { choose, walk } from './selection.js';
import { set, state } from './state.js';
import { GROUPS, toggle, toggleAll } from './views/legend.js';

/** What a letter does while the text has the focus. @type {Record<string, () => void>} */
export const actions = {
  j: () => walk(1, false),
  k: () => walk(-1, false),
  n: () => walk(1, true),
  p: () => walk(-1, true),
  h: toggleAll,
  e: () => set({ menu: 'export' }),
  '?': () => set({ menu: 'help' }),
  '/': focusFind,
  Enter: () => {
    if (!state.selected) return;
    set({ card: true });
    requestAnimationFrame(() => {
      const card = document.getElementById('card');
      if (!card?.contains(document.activeElement)) card?.focus();
    });
  },
};

/** What Escape closes first; each tells whether it did. @type {(() => boolean)[]} */
export const releases = [];

addEventListener('keydown', (event) => {
  if (event.key === 'Escape') return releases.some((close) => close()) || release();
  if (event.ctrlKey || event.metaKey || event.altKey || !state.outline) return;
  if (event.target !== article) return;
  const group = GROUPS[Number(event.key) - 1];
  const action = group ? () => toggle(group) : actions[event.key];
  if (!action) return;
  event.preventDefault();
  action();
});

function release() {
  if (state.menu) {
    const from =
      { export: 'export', privacy: 'privacy', library: 'library', rules: 'rules-open' }[
        /** @type {string} */ (state.menu)
      ] ?? 'text';
    set({ menu: '' });
    const opener = document.getElementById(from);
    (opener?.querySelector('button') ?? opener)?.focus({ preventScroll: true });
  } else if (state.card) {
    set({ card: false });
    article.focus({ preventScroll: true });
  } else if (state.selected) choose(null);
  else if (state.mode === 'read') article.focus({ preventScroll: true });
}

// The sheet shows the focus of the text (by a class, because :has() is slow beside many thousands of marks).
const sheet = article.parentElement;
article.addEventListener('focus', () => sheet?.classList.toggle('focused', article.matches(':focus-visible')));
article.addEventListener('blur', () => sheet?.classList.remove('focused'));

addEventListener('pointerdown', (event) => {
  const target = /** @type {Element} */ (event.target);
  if (state.menu && !target.closest('#menu, [aria-controls="menu"]')) set({ menu: '' });
  if (state.card && !target.closest('#card, #text, #who, #said, #when, #dock, #add')) set({ card: false });
});
