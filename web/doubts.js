// @ts-check
// What was found and may be wrong, in the order of the text: the queue "to check". It holds only what a reader can
// decide by looking at the passage, and nothing that a rule has set.

import { dateLine, speakerLines } from './correct.js';
import { more } from './more.js';
import { clip, extent, place } from './outline.js';
import { nameIs, nameMeans, plain } from './rules.js';
import { around, wordings } from './wording.js';

/** @typedef {import('./types').Outline} Outline @typedef {import('./types').Doubt} Doubt */

const LOW = 0.5;
const SET = 'set by a rule';

/** @type {WeakMap<Outline, Doubt[]>} */
const known = new WeakMap();

/** @param {Outline} o @returns {Doubt[]} */
export function doubts(o) {
  let list = known.get(o);
  if (!list) {
    list = [...speakers(o), ...names(o), ...dates(o), ...surnames(o), ...twoTypes(o)];
    list.sort((a, b) => at(o, a) - at(o, b));
    known.set(o, list);
  }
  return list;
}

/** @param {Outline} o @param {Doubt} d */
const at = (o, d) => (d.at ? extent(o, d.at).start : -1);

/** Quotations of nobody, or of somebody who may be the wrong one. @param {Outline} o @returns {Doubt[]} */
function speakers(o) {
  return o.sayings.flatMap((saying) => {
    const scores = saying.quotes.map((q) => o.result.quotes[q].score ?? 1);
    if (saying.quotes.some((q) => o.result.quotes[q].why === SET)) return [];
    const unknown = !saying.speaker && saying.first.type !== 'indirect';
    const worst = scores.indexOf(Math.min(...scores));
    if (!unknown && scores[worst] >= LOW) return [];
    const index = saying.quotes[unknown ? 0 : worst];
    const { start, end, speakerSpan } = o.result.quotes[index];
    const said = speakerSpan ? plain(o.result.text.slice(...speakerSpan)) : '';
    const detail = clip(plain(o.result.text.slice(start, end)), 140);
    const who = /^(?:he|she|they|it|his|her|their)$/i.test(said);
    return {
      title: unknown
        ? more.check.whoSaid
        : who
          ? more.check.whoIs(said, clip(saying.speaker, 60))
          : more.check.didSay(clip(saying.speaker, 60)),
      detail: /^["“«]/.test(detail) ? detail : more.quoted(detail),
      at: { kind: 'q', index, mention: 0 },
      pane: 'speaker',
      keep: () => speakerLines(o, index, saying.speaker),
    };
  });
}

/** Names that were seldom read the same way: one question a wording. @param {Outline} o @returns {Doubt[]} */
function names(o) {
  return o.result.entities.flatMap((entity, index) => {
    if (!entity.scores?.some((score) => score < LOW)) return [];
    return wordings(o, index).flatMap(({ words, mentions }) => {
      const scores = mentions.map((m) => entity.scores?.[m] ?? 1);
      if (Math.max(...scores) >= LOW) return [];
      return {
        title: more.check.isIt(clip(words, 60), more.correct.a[entity.type]),
        detail: passage(o, entity.mentions[mentions[0]]),
        at: { kind: /** @type {const} */ ('e'), index, mention: mentions[0] },
        pane: /** @type {const} */ ('relabel'),
        keep: () => [nameIs(words, entity.type)],
      };
    });
  });
}

const WEEK = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Weekdays that do not fit their day, and days that cannot be told without a publication day. @param {Outline} o @returns {Doubt[]} */
function dates(o) {
  /** @type {Doubt[]} */
  const list = o.result.dates.flatMap(({ start, end, value, why }, index) => {
    const words = plain(o.result.text.slice(start, end));
    const named = WEEK.findIndex((day) => new RegExp(`\\b${day}\\b`, 'i').test(words));
    const day = /^(\d{4})-(\d\d)-(\d\d)(?!\d)(?!.*\/)/.exec(value);
    if (named < 0 || !day || why === SET) return [];
    const real = new Date(Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3]))).getUTCDay();
    if (real === named) return [];
    return {
      title: more.check.weekday(clip(words, 60), real),
      detail: passage(o, [start, end]),
      at: { kind: /** @type {const} */ ('d'), index, mention: 0 },
      pane: /** @type {const} */ ('value'),
      keep: () => [dateLine(o, index, value)],
    };
  });
  const open = o.result.dates.filter((d) => !d.value || /^XXXX-(?!W?XX$)/.test(d.value)).length;
  if (o.result.published.source === 'none' && open > 0)
    list.push({
      title: more.check.published(open),
      detail: more.check.publishedWhy,
      at: null,
      pane: 'published',
      keep: null,
    });
  return list;
}

/** A bare surname of two people. @param {Outline} o @returns {Doubt[]} */
function surnames(o) {
  const people = o.result.entities.flatMap((e, index) =>
    e.type === 'PERSON' && /\s/.test(e.name) ? [{ e, index }] : [],
  );
  /** @type {Map<string, number>} */
  const bearers = new Map();
  const last = (/** @type {string} */ name) => name.split(/\s+/).at(-1) ?? '';
  for (const { e } of people) bearers.set(last(e.name), (bearers.get(last(e.name)) ?? 0) + 1);
  return people.flatMap(({ e, index }) => {
    const surname = last(e.name);
    if ((bearers.get(surname) ?? 0) < 2) return [];
    const bare = wordings(o, index).find((w) => w.words === surname);
    if (!bare || e.why?.[bare.mentions[0]] === SET) return [];
    const span = e.mentions[bare.mentions[0]];
    return {
      title: more.check.which(surname, clip(e.name, 60)),
      detail: passage(o, span),
      at: { kind: /** @type {const} */ ('e'), index, mention: bare.mentions[0] },
      pane: /** @type {const} */ ('merge'),
      here: true,
      keep: () =>
        bare.shared
          ? bare.mentions.map((m) => nameMeans(surname, e.name, around(o, ...e.mentions[m])))
          : [nameMeans(surname, e.name)],
    };
  });
}

/** The same words as names of two types. @param {Outline} o @returns {Doubt[]} */
function twoTypes(o) {
  /** @type {Map<string, {index: number, mention: number, n: number}[]>} */
  const byWords = new Map();
  o.result.entities.forEach((entity, index) => {
    for (const { words, mentions } of wordings(o, index)) {
      if (mentions.some((m) => entity.why?.[m] === SET)) continue;
      const list = byWords.get(words) ?? [];
      list.push({ index, mention: mentions[0], n: mentions.length });
      byWords.set(words, list);
    }
  });
  return [...byWords].flatMap(([words, list]) => {
    const types = list.map((x) => o.result.entities[x.index].type);
    if (new Set(types).size < 2) return [];
    const rare = list.reduce((a, b) => (b.n < a.n ? b : a));
    const keep = () =>
      list.flatMap((x) => {
        const { mentions, type } = o.result.entities[x.index];
        const same = mentions.filter((span) => plain(o.result.text.slice(...span)) === words);
        return same.map((span) => nameIs(words, type, around(o, ...span)));
      });
    return {
      title: more.check.both(
        clip(words, 60),
        more.correct.a[types[0]],
        more.correct.a[types.find((t) => t !== types[0]) ?? ''],
      ),
      detail: passage(o, o.result.entities[rare.index].mentions[rare.mention]),
      at: { kind: /** @type {const} */ ('e'), index: rare.index, mention: rare.mention },
      pane: /** @type {const} */ ('relabel'),
      here: true,
      keep,
    };
  });
}

/** The words around, with their place. @param {Outline} o @param {[number, number]} span */
function passage(o, [start, end]) {
  const { text } = o.result;
  const before = text
    .slice(Math.max(0, start - 50), start)
    .replace(/^\S*\s/, '')
    .replace(/.*\n/s, '');
  const after = text
    .slice(end, end + 60)
    .replace(/\s\S*$/, '')
    .replace(/\n.*/s, '');
  return `${place(o, start)} · … ${plain(before)} ${plain(text.slice(start, end))}${after} …`;
}
