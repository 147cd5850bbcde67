// @ts-check
// Corrections: each writes lines into the rules file, reads the text again, and says what was done.

import { current, read, say } from './analysis.js';
import { more } from './more.js';
import { clip } from './outline.js';
import { append, dateIs, nameIs, nameMeans, plain, quoteBy, quoteIsNot } from './rules.js';
import { set, state } from './state.js';
import { written } from './time.js';
import { around, beginning, wordings } from './wording.js';

/** @typedef {import('./types').Outline} Outline @typedef {import('./types').Selection} Selection */

/** What was done last, shown with a way back while nothing else was done. @type {{text: string, undo: boolean, depth: number}} */
export let done = { text: '', undo: false, depth: 0 };
let fading = 0;

/** Says what was done, for a while. @param {string} text @param {boolean} [undo] */
export function tell(text, undo = true) {
  clearTimeout(fading);
  done = { text, undo, depth: state.past.length };
  if (text) {
    say(text);
    fading = window.setTimeout(() => tell(''), 12000);
  }
  set({});
}

/**
 * Writes rules and reads the text again.
 * @param {string[]} fresh
 * @param {string | ((o: Outline) => string)} message
 */
export async function apply(fresh, message) {
  const rules = append(state.rules, fresh);
  if (rules === null) return tell(more.correct.full, false);
  await adopt(rules, message);
}

/** Takes a whole rules file. @param {string} rules @param {string | ((o: Outline) => string)} message */
export async function adopt(rules, message) {
  const before = state.outline;
  if (state.unruled === state.text) set({ unruled: '' });
  if (!before) set({ rules });
  else await read({ ...current(), rules }, { keepMode: true, said: '' });
  if (state.problem) return;
  tell(typeof message === 'string' ? message : state.outline ? message(state.outline) : '');
}

/** The lines of a change to a name: a line for each wording, or one for the mention only.
 * @param {Outline} o
 * @param {Selection} s
 * @param {boolean} here
 * @param {(words: string, context?: string) => string} line
 */
function each(o, s, here, line) {
  const { mentions } = o.result.entities[s.index];
  const { text } = o.result;
  const one = (/** @type {number} */ m) => line(text.slice(...mentions[m]), around(o, ...mentions[m]));
  if (here) return [one(s.mention)];
  const list = wordings(o, s.index);
  // A rule about a name holds for it in capitals too.
  const capitals = new Set(list.map((w) => w.words.toUpperCase()).filter((words, i) => words !== list[i].words));
  return list.filter((w) => !capitals.has(w.words)).flatMap((w) => (w.shared ? w.mentions.map(one) : [line(w.words)]));
}

/** How the name is called in messages. @param {Outline} o @param {Selection} s @param {boolean} here */
function called(o, s, here) {
  const entity = o.result.entities[s.index];
  return {
    name: clip(here ? o.result.text.slice(...entity.mentions[s.mention]) : entity.name, 60),
    n: here ? 1 : entity.mentions.length,
  };
}

/** The full name gets the type, its other wordings stay with it. @param {Outline} o @param {Selection} s @param {boolean} here @param {string} type */
export function relabel(o, s, here, type) {
  const { name, n } = called(o, s, here);
  const full = here ? '' : plain(o.result.entities[s.index].name);
  const whole = wordings(o, s.index).some((w) => w.words === full && !w.shared) ? full : '';
  return apply(
    each(o, s, here, (words, context) =>
      !whole || words === whole ? nameIs(words, type, context) : nameMeans(words, whole, context),
    ),
    more.correct.relabelled(name, more.correct.a[type], n),
  );
}

/** @param {Outline} o @param {Selection} s @param {boolean} here @param {string} target */
export function merge(o, s, here, target) {
  const { name, n } = called(o, s, here);
  const fresh = each(o, s, here, (words, context) =>
    plain(words) === plain(target) && !context ? '' : nameMeans(words, target, context),
  );
  return apply(fresh.filter(Boolean), more.correct.merged(name, clip(target, 60), n));
}

/** Mentions with one wording become a name of their own. @param {Outline} o @param {Selection} s @param {string} words "" for this mention only */
export function split(o, s, words) {
  const { mentions } = o.result.entities[s.index];
  const one = (/** @type {number} */ m) =>
    nameMeans(o.result.text.slice(...mentions[m]), '', around(o, ...mentions[m]));
  const wording = wordings(o, s.index).find((w) => w.words === words);
  const shown = clip(words || o.result.text.slice(...mentions[s.mention]), 60);
  if (!wording) return apply([one(s.mention)], more.correct.split(shown, 1));
  const fresh = wording.shared ? wording.mentions.map(one) : [nameMeans(words, '')];
  return apply(fresh, more.correct.split(shown, wording.mentions.length));
}

/** @param {Outline} o @param {Selection} s @param {boolean} here */
export function ignore(o, s, here) {
  const { name, n } = called(o, s, here);
  return apply(
    each(o, s, here, (words, context) => nameIs(words, 'nothing', context)),
    more.correct.ignored(name, n),
  );
}

/** The lines that name a speaker, one for each part of the quotation. @param {Outline} o @param {number} index @param {string} name "" for nobody */
export function speakerLines(o, index, name) {
  const parts = o.sayings.find((x) => x.quotes.includes(index))?.quotes ?? [index];
  return parts.map((q) => quoteBy(beginning(o, o.result.quotes[q].start, o.result.quotes[q].end), name));
}

/** @param {Outline} o @param {Selection} s @param {string} name "" for nobody */
export const speaker = (o, s, name) => apply(speakerLines(o, s.index, name), more.correct.spoken(clip(name, 60)));

/** @param {Outline} o @param {Selection} s */
export function noQuote(o, s) {
  const { start, end } = o.result.quotes[s.index];
  return apply([quoteIsNot(beginning(o, start, end))], more.correct.noQuote);
}

/** The line that gives a date its value, here only: what "Monday" is changes from article to article. @param {Outline} o @param {number} index @param {string} value */
export function dateLine(o, index, value) {
  const { start, end } = o.result.dates[index];
  return dateIs(o.result.text.slice(start, end), value, around(o, start, end));
}

/** @param {Outline} o @param {Selection} s @param {string} value */
export function dated(o, s, value) {
  const { start, end } = o.result.dates[s.index];
  const words = clip(o.result.text.slice(start, end), 60);
  return apply([dateLine(o, s.index, value)], more.correct.dated(words, written(value).text));
}

/** @param {Outline} o @param {Selection} s @param {boolean} here */
export function noDate(o, s, here) {
  const { start, end } = o.result.dates[s.index];
  const words = o.result.text.slice(start, end);
  const line = dateIs(words, 'nothing', here ? around(o, start, end) : '');
  return apply([line], more.correct.noDate(clip(words, 60)));
}
