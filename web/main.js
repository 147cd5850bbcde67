// @ts-check
// Starts the page and draws its parts again when something changed.

import { render } from 'preact';
import './theme.js';
import { read } from './analysis.js';
import { article } from './article.js';
import { keptDraft } from './draft.js';
import { start } from './engine.js';
import './find.js';
import { sample } from './intake.js';
import './keys.js';
import { watch } from './privacy.js';
import { script } from './trusted.js';
import { onChange, set, state } from './state.js';
import { actions, privacy } from './views/bar.js';
import { card, position } from './views/card.js';
import { legend } from './views/legend.js';
import { menu } from './views/menus.js';
import { resetLimits } from './views/parts.js';
import { said } from './views/said.js';
import { facts, notes } from './views/top.js';
import { when } from './views/when.js';
import { who } from './views/who.js';

/** @param {string} id */
const part = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @type {import('./types').Outline | null} */
let drawn = null;
let at = '';

function draw() {
  const o = state.outline;
  if (o !== drawn && o?.result.text !== drawn?.result.text) resetLimits();
  drawn = o;
  document.body.dataset.mode = state.mode;
  document.body.classList.toggle('filled', o !== null);
  document.body.classList.toggle('busy', state.slow);
  article.className = [article.classList.contains('large') ? 'large' : '', state.bare ? 'bare' : '', ...[...state.hidden].map((k) => `no-${k}`)].join(' ').trim();
  render(privacy(), part('privacy'));
  render(actions(), part('actions'));
  render(notes(), part('notes'));
  render(o && legend(o), part('legend'));
  render(o && facts(o), part('facts'));
  render(o && who(o), part('who'));
  render(o && said(o), part('said'));
  render(o && when(o), part('when'));
  counts();
  follow();
  pop('card', state.card && o && state.selected ? card(o, state.selected) : null);
  position(part('card'));
  pop('menu', state.menu ? menu() : null);
}

/** @param {string} id @param {any} content */
function pop(id, content) {
  render(content, part(id));
  const opens = part(id).hidden && content;
  part(id).hidden = !content;
  if (opens && id === 'menu') part(id).focus({ preventScroll: true });
}

/** The numbers on the bar at the bottom of a phone. */
function counts() {
  const c = state.outline?.counts;
  part('n-who').textContent = c ? String(c.p + c.o + c.l + c.x) : '';
  part('n-said').textContent = c ? String(c.q) : '';
  part('n-when').textContent = c ? String(c.d) : '';
}

/** Scrolls the lists, never the page, to the row of the chosen mark. */
function follow() {
  const s = state.selected;
  const now = s ? s.kind + s.index : '';
  if (now === at) return;
  at = now;
  const row = now && document.querySelector('.on [data-row]');
  const panel = row && row.closest('.pan');
  if (!panel || panel.scrollHeight <= panel.clientHeight) return;
  const box = row.getBoundingClientRect();
  const frame = panel.getBoundingClientRect();
  if (box.top < frame.top + 40 || box.bottom > frame.bottom) panel.scrollTop += box.top - frame.top - frame.height / 3;
}

onChange(draw);
addEventListener('resize', () => position(part('card')));
part('try').addEventListener('click', () => sample(part('sample').textContent?.trim() ?? ''));
draw();
watch();
start().catch(() => {});
keptDraft().then((draft) => {
  if (draft && !state.text) read(draft, { remember: false });
  else set({});
});
if (!ONE_FILE && 'serviceWorker' in navigator && isSecureContext)
  navigator.serviceWorker.register(script('sw.js')).catch(() => {});
