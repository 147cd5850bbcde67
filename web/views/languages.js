// @ts-check
// The button that turns the page to its other language, named in that language.

import { h } from 'preact';
import { more } from '../more.js';
import { turnOver } from '../speaking.js';

export const otherLanguage = () =>
  h('button', { class: 'lnk', type: 'button', lang: more.language.other, onClick: turnOver }, more.language.name);
