// @ts-check
// Starts the page: everything that is needed before there is a text. The rest follows while the program loads.

import { render } from 'preact';
import './theme.js';
import { reading } from './analysis.js';
import { start } from './engine.js';
import { sample } from './intake.js';
import { spoken } from './language.js';
import { watch } from './privacy.js';
import { onChange, set, state } from './state.js';
import { script } from './trusted.js';
import { actions, privacy } from './views/bar.js';
import { notes } from './views/notes.js';

/** @param {string} id */
const part = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** What opens under the bar, loaded when it is first opened. @type {typeof import('./views/menus.js') | null} */
let menus = null;

function draw() {
  const { classList, dataset } = document.body;
  dataset.mode = state.mode;
  classList.toggle('filled', state.outline !== null);
  classList.toggle('busy', state.slow);
  part('text').setAttribute('aria-busy', String(state.busy || state.filling));
  render(privacy(), part('privacy'));
  render(actions(), part('actions'));
  render(notes(), part('notes'));
  drawMenu();
}

async function drawMenu() {
  if (state.menu && !menus) menus = await import('./views/menus.js');
  const content = state.menu && menus ? menus.menu() : null;
  render(content, part('menu'));
  const opens = part('menu').hidden && content;
  part('menu').hidden = !content;
  part('menu').dataset.kind = state.menu;
  if (opens) part('menu').focus({ preventScroll: true });
}

function begin() {
  onChange(draw);
  draw();
}

part('try').addEventListener('click', () => sample(part('sample').textContent?.trim() ?? ''));
// English needs nothing more. What another language needs comes first, so that nothing is said twice.
spoken ? spoken.then(begin, begin) : begin();
watch();
// The program is large: it is fetched once the page stands, or sooner if a text is pasted sooner.
const painted = new Promise((done) => (document.hidden ? done(0) : requestAnimationFrame(() => setTimeout(done))));
painted
  .then(() => {
    const italic = document.fonts.load('italic 1em "Source Serif"');
    return Promise.allSettled([
      spoken,
      start(),
      reading().then((r) => r.rest),
      import('./views/menus.js'),
      italic,
      document.fonts.ready,
    ]);
  })
  .then(() => {
    document.body.dataset.ready = '';
  });
import('./arrive.js').then((a) => a.arrive()).catch(() => {});
if (!ONE_FILE && 'serviceWorker' in navigator && isSecureContext)
  navigator.serviceWorker.register(script('sw.js')).then(
    (r) => import('./update.js').then((u) => u.follow(r)),
    () => {},
  );
if ('modelContext' in document) import('./agent.js');
set({});
