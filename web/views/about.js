// @ts-check
// One line about an article of the library: its day, when it came, how long it is, where it is from.

import { more } from '../more.js';
import { hour, longDay } from '../time.js';

/** @param {import('../types').Kept} article */
export function about({ day: published, added, words, source }) {
  const t = more.library;
  return [
    published && t.published(longDay(published)),
    when(added),
    words > 0 && t.words(words),
    source.length > 40 ? `${source.slice(0, 38)}…` : source,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The day and hour of something that happened here. @param {number} time */
function when(time) {
  const then = new Date(time);
  const start = new Date().setHours(0, 0, 0, 0);
  if (time >= start) return more.library.today(hour(then));
  if (time >= start - 864e5) return more.library.yesterday(hour(then));
  const local = new Date(time - then.getTimezoneOffset() * 60000);
  return longDay(local.toISOString().slice(0, 10));
}
