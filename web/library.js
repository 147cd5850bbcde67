// @ts-check
// The library: every article that was read, kept in this browser only. Where the browser refuses to keep anything the
// articles stay until the page is closed.

import { firstLine, fold, sum } from './folding.js';
import { inTurn, settled, shelf, wrote } from './shelf.js';

/**
 * @typedef {import('./types').Kept} Kept
 * @typedef {import('./types').Draft} Draft
 */

/** Tells an edited text from another one written over it. @param {string} a @param {string} b */
const alike = (a, b) => a.slice(0, 40) === b.slice(0, 40) || a.slice(-40) === b.slice(-40);

/** A number that grows with time, and is no other article's. @param {Kept[]} all */
const newId = (all) => Math.max(Date.now(), ...all.map((x) => x.id + 1));

/**
 * Keeps an article, or what became of one that is kept already.
 * @param {Draft} draft its `kept` is told the article's number
 * @param {{title?: string, words?: number, day?: string, shown?: boolean}} facts what is known of it
 */
export const keep = (draft, facts) =>
  inTurn(async () => {
    const base = await shelf();
    const all = await base.all();
    const kept = draft.kept ?? { id: 0 };
    const digest = sum(draft.text);
    let old = all.find((x) => x.id === kept.id);
    if (old && !alike(await base.text(old.id), draft.text)) old = undefined;
    for (const x of old ? [] : all) if (x.sum === digest && (await base.text(x.id)) === draft.text) old = x;
    const id = old?.id ?? newId(all);
    kept.id = id;
    /** @type {Kept} */
    const article = {
      id,
      title: facts.title || draft.title || (old?.sum === digest && old.title) || firstLine(draft.text),
      given: draft.title,
      published: draft.published,
      day: facts.day ?? (draft.published || (old?.day ?? '')),
      added: old?.added ?? Date.now(),
      opened: facts.shown === false ? (old?.opened ?? 0) : Date.now(),
      source: draft.source || old?.source || '',
      words: facts.words || old?.words || 0,
      sum: digest,
      rules: old?.rules ?? null,
    };
    try {
      await base.put(article, draft.text);
      if (facts.shown !== false) await base.shown(id);
      wrote(null);
    } catch (error) {
      wrote(/** @type {Error} */ (error));
    }
    for (const listener of listeners) listener();
    return id;
  });

/** Called after an article was kept. @type {(() => void)[]} */
const listeners = [];

/** @param {() => void} listener */
export const onKept = (listener) => void listeners.push(listener);

/** All articles, the one read last first. */
export async function list() {
  await settled();
  const all = await (await shelf()).all();
  return all.sort((a, b) => (b.opened || b.added) - (a.opened || a.added) || b.id - a.id);
}

/** @param {number} id @returns {Promise<Draft | null>} */
export async function draftOf(id) {
  const base = await shelf();
  const article = await base.get(id);
  if (!article) return null;
  const { given, published, source } = article;
  return { text: await base.text(id), title: given, published, source, kept: { id } };
}

/** The article that was on the page when it was left. @returns {Promise<Draft | null>} */
export async function lastShown() {
  const id = await (await shelf()).shown();
  return id ? draftOf(id) : null;
}

/** The page has been emptied: a reload shows no article. */
export const nothingShown = () => inTurn(async () => (await shelf()).shown(0));

/** Deletes an article and returns what puts it back. @param {number} id */
export const remove = (id) =>
  inTurn(async () => {
    const base = await shelf();
    const article = await base.get(id);
    const text = await base.text(id);
    await base.remove(id);
    folded.delete(id);
    return article ? () => inTurn(() => base.put(article, text)) : async () => {};
  });

/** Texts as they are searched, while a search goes on. @type {Map<number, {sum: string, text: string, folded: string}>} */
const folded = new Map();
export const endSearch = () => folded.clear();

/**
 * Articles that hold all words of a query, those that hold it as it is written first. The passage is the text around
 * the first place, cut in three: before, found, after.
 * @param {string} query
 * @returns {Promise<{article: Kept, passage: [string, string, string] | null}[]>}
 */
export async function search(query) {
  const all = await list();
  const phrase = fold(query.normalize('NFC')).trim().replace(/\s+/g, ' ');
  if (!phrase) return all.map((article) => ({ article, passage: null }));
  const base = await shelf();
  const words = phrase.split(' ');
  const found = [];
  for (const article of all) {
    let x = folded.get(article.id);
    if (!x || x.sum !== article.sum) {
      const text = await base.text(article.id);
      x = { sum: article.sum, text, folded: fold(text) };
      folded.set(article.id, x);
    }
    const title = fold(article.title);
    if (!words.every((word) => x.folded.includes(word) || title.includes(word))) continue;
    const { folded: text } = x;
    const hit = [phrase, ...words].find((word) => text.includes(word));
    const at = hit ? text.indexOf(hit) : -1;
    const rank = title.includes(phrase) ? 0 : hit === phrase ? 1 : 2;
    found.push({ article, rank, passage: hit ? around(x.text, at, at + hit.length) : null });
  }
  return found.sort((a, b) => a.rank - b.rank);
}

/** @param {string} text @param {number} start @param {number} end @returns {[string, string, string]} */
function around(text, start, end) {
  const line = (/** @type {string} */ s) => s.replace(/\s+/g, ' ');
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 140);
  return [
    (start > 60 ? '…' : '') + line(start > 60 ? before.replace(/^\S*\s/, '') : before),
    line(text.slice(start, end)),
    line(end + 140 < text.length ? after.replace(/\s\S*$/, '') : after) + (end + 140 < text.length ? '…' : ''),
  ];
}
