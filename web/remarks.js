// @ts-check
// What a reader should know of a text that was read: that it is not English, damaged, or no text at all.

import { more } from './more.js';

/**
 * @param {import('./types').Outline} o
 * @param {import('./types').Said} [first] what is said before
 * @returns {import('./types').Said}
 */
export function remarks({ result }, first = '') {
  const { language, words = 0, text } = result;
  const lone = text.match(/[\p{Cs}\ufffd]/gu)?.length ?? 0;
  const all = () =>
    [
      language !== 'en' && words > 40 ? more.remarks.language : '',
      typeof first === 'function' ? first() : first,
      lone ? more.remarks.damaged(lone) : '',
      binary(text) ? more.remarks.binary : '',
    ]
      .filter(Boolean)
      .join(' ');
  return all() && all;
}

/** One control character in two hundred is not text. @param {string} text */
function binary(text) {
  const start = text.slice(0, 20000);
  let odd = 0;
  for (let i = 0; i < start.length; i++) {
    const c = start.charCodeAt(i);
    if (c < 9 || (c > 13 && c < 32) || c === 0xfffd) odd++;
  }
  return odd > 8 && odd > start.length / 50;
}
