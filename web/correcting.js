// @ts-check
// Puts the parts that correct into the page: the card's keys, the words being added, the queue, what was done, and the
// rules kept in this browser.

import { h, render } from 'preact';
import { adding, startAdding, stopAdding } from './adding.js';
import { current, read, redo, undo } from './analysis.js';
import { article } from './article.js';
import { done, tell } from './correct.js';
import { actions, releases } from './keys.js';
import { more } from './more.js';
import { rules } from './rules.js';
import { onChange, set, state } from './state.js';
import { add, likely, placeAdd } from './views/add.js';
import { action, leavePane, turnScope } from './views/amend.js';
import { check, checkChip, closeCheck, openCheck } from './views/check.js';
import { icon } from './views/icons.js';

/** @param {string} id */
const part = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

function draw() {
  const o = state.outline;
  const open = Boolean(o && adding);
  part('add').hidden = !open; // before its content is made, which may take the focus
  render(open && o ? add(o) : null, part('add'));
  if (open && o) placeAdd(part('add'), o);
  render(o && state.mode === 'read' ? [check(o), message()] : message(), part('dock'));
  render(o ? tools(o) : null, part('tools'));
  keep();
}

/** @param {import('./types').Outline} o */
function tools(o) {
  const n = rules(state.rules).length;
  return [
    checkChip(o),
    h(
      'button',
      {
        type: 'button',
        class: `tool${state.unruled === state.text ? ' off' : ''}`,
        id: 'rules-open',
        'aria-expanded': String(state.menu === 'rules'),
        'aria-controls': 'menu',
        onClick: () => set({ menu: state.menu === 'rules' ? '' : 'rules' }),
      },
      icon('pen'),
      h('span', { class: 'lab' }, more.rules.title),
      n > 0 && h('span', { class: 'n' }, n),
    ),
  ];
}

function message() {
  if (!done.text || done.depth !== state.past.length) return null;
  return h(
    'section',
    { class: 'done', key: 'done', 'aria-label': more.correct.done },
    h('p', null, done.text),
    done.undo &&
      state.past.length > 0 &&
      h(
        'button',
        { type: 'button', class: 'btn', onClick: takeBack },
        more.correct.undo,
        h('kbd', { class: 'wide', 'aria-hidden': 'true' }, more.correct.undoKeys),
      ),
    h('button', { type: 'button', class: 'ib', 'aria-label': more.close, onClick: () => tell('') }, icon('close')),
  );
}

function takeBack() {
  tell('');
  undo();
  article.focus({ preventScroll: true });
}

let kept = state.rules;

/** Keeps the rules in this browser. */
function keep() {
  if (kept === state.rules) return;
  kept = state.rules;
  try {
    if (kept) localStorage.setItem('rules', kept);
    else localStorage.removeItem('rules');
  } catch {
    tell(more.rules.notKept, false);
  }
}

/** Corrected in another window. */
addEventListener('storage', (event) => {
  if (event.key !== 'rules' || (event.newValue ?? '') === state.rules) return;
  kept = event.newValue ?? '';
  if (state.outline) read({ ...current(), rules: kept }, { keepMode: true, said: '' });
  else set({ rules: kept });
});

for (const letter of 'rmsx') actions[letter] = () => action(letter)?.();
actions.o = () => state.card && turnScope();
actions.a = startAdding;
actions.c = openCheck;

const enter = actions.Enter;
actions.Enter = () => {
  const o = state.outline;
  if (adding && o) likely(o);
  else enter();
};

releases.push(
  () => stopAdding(),
  leavePane,
  () => Boolean(document.activeElement?.closest('#check')) && closeCheck(),
);

/** @param {EventTarget | null} target */
const writing = (target) => target instanceof Element && target.closest('input, textarea, select, [contenteditable]');

part('card').addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || writing(event.target)) return;
  if (event.key === 'o') turnScope();
  else {
    const act = action(event.key);
    if (!act) return;
    act();
  }
  event.preventDefault();
});

addEventListener('keydown', (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || writing(event.target)) return;
  const key = event.key.toLowerCase();
  if (key !== 'z' && key !== 'y') return;
  event.preventDefault();
  tell('');
  if (key === 'y' || event.shiftKey) redo();
  else undo();
});

onChange(draw);
addEventListener('resize', () => set({}));
