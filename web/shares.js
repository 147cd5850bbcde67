// @ts-check
// Who is quoted with how many words.

/**
 * @typedef {import('./types').Outline} Outline
 * @typedef {{speaker: string, entity: number, quotes: number[], words: Record<'direct' | 'mixed' | 'indirect', number>,
 *   total: number}} Share
 */

/** @type {WeakMap<Outline, Share[]>} */
const known = new WeakMap();

/** Speakers, who is quoted most first; quotes nobody is named for are last. @param {Outline} o @returns {Share[]} */
export function shares(o) {
  const made = known.get(o);
  if (made) return made;
  const { quotes, text } = o.result;
  const words = quotes.map(({ start, end }) => count(text.slice(start, end)));
  // what stands in a quotation within a quotation is counted for the inner one
  /** @type {number[]} */
  const around = [];
  quotes.forEach((q, i) => {
    while (around.length && quotes[around[around.length - 1]].end <= q.start) around.pop();
    const outer = around.at(-1);
    if (outer !== undefined && quotes[outer].end >= q.end) words[outer] = Math.max(0, words[outer] - words[i]);
    around.push(i);
  });
  /** @type {Map<string | number, Share>} */
  const all = new Map();
  quotes.forEach((q, i) => {
    const key = q.speakerEntity >= 0 ? q.speakerEntity : q.speaker.toLowerCase();
    let share = all.get(key);
    if (!share) {
      share = {
        speaker: q.speaker,
        entity: q.speakerEntity,
        quotes: [],
        words: { direct: 0, mixed: 0, indirect: 0 },
        total: 0,
      };
      all.set(key, share);
    }
    share.quotes.push(i);
    share.words[q.type] += words[i];
    share.total += words[i];
  });
  const list = [...all.values()].sort((a, b) => Number(!a.speaker) - Number(!b.speaker) || b.total - a.total);
  known.set(o, list);
  return list;
}

/** @param {string} text */
const count = (text) => text.match(/[\p{L}\p{N}][^\s—]*/gu)?.length ?? 0;
