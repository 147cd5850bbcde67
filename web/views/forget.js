// @ts-check
// "Forget everything", asked twice.

import { h } from 'preact';
import { list } from '../library.js';
import { more } from '../more.js';
import { forget } from '../shelf.js';
import { set } from '../state.js';

let asking = false;
let count = 0;

/** Takes the question back. */
export function dismiss() {
  asking = false;
}

/** The offer, or the question. */
export function forgetting() {
  const t = more.library;
  const ask = async () => {
    count = (await list()).length;
    asking = true;
    set({});
  };
  if (!asking)
    return h(
      'p',
      { class: 'forget' },
      h('span', { class: 'k' }, t.kept),
      h('button', { class: 'lnk', type: 'button', id: 'forget', onClick: ask }, t.forget),
    );
  const keep = () => {
    asking = false;
    set({});
  };
  return h(
    'div',
    { class: 'note bad', role: 'alert' },
    h('p', null, t.forgetAsk(count)),
    h('button', { class: 'btn', type: 'button', onClick: keep }, t.forgetNo),
    h('button', { class: 'btn pri', type: 'button', id: 'forget-yes', onClick: forget }, t.forgetYes),
  );
}
