// @ts-check
// Turns the page to another language: its words, those index.html came with, and the language it says it is in.

import { speakMore, more as spoken } from './more.js';
import { set, state } from './state.js';
import * as english from './strings/en.js';
import { more as englishMore } from './strings/en-more.js';
import { speak } from './strings.js';

/** @typedef {'en' | 'de'} Language */

/** Where the words of index.html stand: in an attribute, or as the first text of an element. @type {[keyof typeof spoken.page, string, string][]} */
const PLACES = [
  ['title', 'title', ''],
  ['about', 'meta[name="description"]', 'content'],
  ['skip', '.skip', ''],
  ['filter', '.filter', 'aria-label'],
  ['chips', '#legend', 'aria-label'],
  ['find', '.find .vh', ''],
  ['find', '#find', 'placeholder'],
  ['sheet', '.sheet', 'aria-label'],
  ['heading', '.start h1', ''],
  ['lead', '.lead', ''],
  ['text', 'label[for="input"]', ''],
  ['paste', '#input', 'placeholder'],
  ['hint', '.hint', ''],
  ['sample', '#try', ''],
  ['text', '#text', 'aria-label'],
  ['tabs', '.tabs', 'aria-label'],
  ['top', '.tabs [href="#top"]', ''],
  ['who', '.tabs [href="#who"]', ''],
  ['said', '.tabs [href="#said"]', ''],
  ['when', '.tabs [href="#when"]', ''],
  ['where', '.tabs [href="#where"]', ''],
  ['drop', '.drop p', ''],
];

/** @param {Language} language */
export async function turn(language) {
  if (language === 'de') {
    const [german, { more }] = await Promise.all([import('./strings/de.js'), import('./strings/de-more.js')]);
    speak(german);
    speakMore(more);
  } else {
    speak(english);
    speakMore(englishMore);
  }
  document.documentElement.lang = language;
  for (const [key, selector, attribute] of PLACES) {
    const element = /** @type {Element} */ (document.querySelector(selector));
    const words = /** @type {Text} */ (element.firstChild);
    const said = ONE_FILE ? spoken.page[key].replace(', .pdf)', ')') : spoken.page[key];
    if (attribute) element.setAttribute(attribute, said);
    else words.data = said;
  }
  const other = /** @type {HTMLElement} */ (document.getElementById('language'));
  other.textContent = spoken.language.name;
  other.lang = spoken.language.other;
  // a new outline: what was worked out of the old one holds its words
  set({ outline: state.outline && { ...state.outline } });
}

/** The reader's choice, kept for the next time. */
export async function turnOver() {
  const { other } = spoken.language;
  await turn(/** @type {Language} */ (other));
  try {
    localStorage.setItem('language', other);
  } catch {
    // not kept, then
  }
}
