// @ts-check
// Works out of a result what the lists, the keys and the marks need: order, groups, paragraph numbers.

import { more } from './more.js';

/**
 * @typedef {import('./types').Result} Result
 * @typedef {import('./types').Outline} Outline
 * @typedef {import('./types').GroupKey} GroupKey
 * @typedef {import('./types').Finding} Finding
 */

/** Sections of the list of names: their key, their group in the legend, their types. @type {[string, GroupKey, string[]][]} */
const SECTIONS = [
  ['people', 'p', ['PERSON']],
  ['organizations', 'o', ['ORG']],
  ['places', 'l', ['GPE', 'LOC', 'FAC']],
  ['peoples', 'x', ['NORP']],
  ['other', 'x', ['EVENT', 'PRODUCT', 'WORK', 'LAW']],
];

/** @param {string} type @returns {GroupKey} */
export const groupOf = (type) => SECTIONS.find((s) => s[2].includes(type))?.[1] ?? 'x';

/** @param {Result} result @returns {Outline} */
export function outline(result) {
  /** @type {Finding[]} */
  const findings = [];
  result.entities.forEach((entity, index) => {
    const group = groupOf(entity.type);
    entity.mentions.forEach(([start, end], mention) => {
      findings.push({ kind: 'e', index, mention, start, end, group });
    });
  });
  const mentions = findings
    .slice()
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((f) => ({ entity: f.index, mention: f.mention }));
  result.dates.forEach(({ start, end }, index) => {
    findings.push({ kind: 'd', index, mention: 0, start, end, group: 'd' });
  });
  result.quotes.forEach(({ start, end }, index) => {
    findings.push({ kind: 'q', index, mention: 0, start, end, group: 'q' });
  });
  findings.sort((a, b) => a.start - b.start || b.end - a.end);
  const said = sayings(result);
  return {
    result,
    findings,
    mentions,
    groups: groups(result),
    sayings: said,
    moments: moments(result),
    numbers: numbers(result),
    counts: counts(result, said.length),
  };
}

/** @param {Result} result */
function groups(result) {
  return SECTIONS.map(([key, group, types]) => ({
    key,
    group,
    entities: result.entities
      .flatMap((e, i) => (types.includes(e.type) && e.mentions.length ? [i] : []))
      .sort((a, b) => result.entities[b].mentions.length - result.entities[a].mentions.length || a - b),
  })).filter((g) => g.entities.length > 0);
}

/** @param {Result} result @param {number} quotes @returns {Record<GroupKey, number>} */
function counts(result, quotes) {
  const n = { p: 0, o: 0, l: 0, d: result.dates.length, q: quotes, x: 0 };
  for (const e of result.entities) if (e.mentions.length) n[groupOf(e.type)]++;
  return n;
}

/** Parts of one interrupted quotation become one entry. @param {Result} result */
function sayings(result) {
  /** @type {Map<string, import('./types').Saying>} */
  const byGroup = new Map();
  result.quotes.forEach((quote, i) => {
    const key = (quote.group ?? -1) < 0 ? `q${i}` : `g${quote.group}`;
    const text = result.text.slice(quote.start, quote.end);
    const saying = byGroup.get(key);
    if (saying) {
      saying.quotes.push(i);
      saying.text = `${saying.text.replace(/[,.]?["”»]$/, '')} … ${text.replace(/^["“«]/, '')}`;
      saying.speaker ||= quote.speaker;
    } else byGroup.set(key, { quotes: [i], first: quote, text, speaker: quote.speaker });
  });
  return [...byGroup.values()];
}

/** Dates in the order of time, then those that are no point in time, in text order. @param {Result} result */
function moments(result) {
  const key = (/** @type {number} */ i) => result.dates[i].earliest || '~';
  return result.dates.map((_, i) => i).sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a - b));
}

/** Paragraph numbers readers cite: headlines, bylines and the like have none (0). @param {Result} result */
function numbers(result) {
  const list = new Int32Array(result.paragraphs.length);
  let n = 0;
  result.paragraphs.forEach((p, i) => {
    if (p.kind === 'body' || p.kind === 'list' || p.kind === 'quote') list[i] = ++n;
  });
  return list;
}

/**
 * The paragraph that holds an offset.
 * @param {Outline} o
 * @param {number} offset
 */
export function paragraphAt(o, offset) {
  const list = o.result.paragraphs;
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (list[middle].start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** "¶3", or "top" for what stands before the first numbered paragraph. @param {Outline} o @param {number} offset */
export function place(o, offset) {
  const n = o.numbers[paragraphAt(o, offset)];
  return n ? `¶${n}` : more.top;
}

/** Start and end of a finding. @param {Outline} o @param {import('./types').Selection} s */
export function extent(o, { kind, index, mention }) {
  if (kind === 'e') {
    const [start, end] = o.result.entities[index].mentions[mention];
    return { start, end };
  }
  return kind === 'd' ? o.result.dates[index] : o.result.quotes[index];
}

/** @type {WeakMap<import('./types').Entity, [string, number][]>} */
const formsOf = new WeakMap();

/**
 * The forms an entity is written in, with their counts, the name first.
 * @param {Outline} o
 * @param {number} index
 */
export function forms(o, index) {
  const entity = o.result.entities[index];
  const known = formsOf.get(entity);
  if (known) return known;
  /** @type {Map<string, number>} */
  const count = new Map();
  for (const [start, end] of entity.mentions) {
    const form = clip(o.result.text.slice(start, end));
    count.set(form, (count.get(form) ?? 0) + 1);
  }
  const name = clip(entity.name);
  const list = [...count].sort((a, b) => Number(b[0] === name) - Number(a[0] === name) || b[1] - a[1]);
  formsOf.set(entity, list);
  return list;
}

/**
 * Text on one line, and no longer than a list can show.
 * @param {string} text
 * @param {number} most
 */
export function clip(text, most = 120) {
  const start = text.length > most ? text.slice(0, most).replace(/[\ud800-\udbff]$/, '') : text;
  return start.replace(/\s+/g, ' ') + (text.length > most ? '…' : '');
}

/** The language of what is quoted from the article, where it is known. @param {Outline} o */
export const tongue = (o) => (o.result.language === 'und' ? undefined : o.result.language);

/** @param {string} name */
export function initials(name) {
  const words = name
    .slice(0, 120)
    .replace(/[^\p{L}\p{N}\s'’-]/gu, '')
    .split(/\s+/)
    .filter((w) => /^\p{Lu}/u.test(w));
  const first = words[0]?.[0] ?? '';
  return first + (words.length > 1 ? words[words.length - 1][0] : '');
}
