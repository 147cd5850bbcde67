// @ts-check
// Dark and light: the system's choice until the reader makes another.

import { set } from './state.js';

const root = document.documentElement;
const system = matchMedia('(prefers-color-scheme: dark)');

try {
  const kept = localStorage.getItem('theme');
  if (kept) root.dataset.theme = kept;
} catch {
  // no storage: the system's choice it is
}

export const dark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : system.matches);

export function toggleTheme() {
  const next = dark() ? 'light' : 'dark';
  root.dataset.theme = next;
  try {
    if ((next === 'dark') === system.matches) localStorage.removeItem('theme');
    else localStorage.setItem('theme', next);
  } catch {
    // not kept, then
  }
  set({});
}

system.addEventListener('change', () => set({}));
