// @ts-check
// Lines put together again: which hyphens at the end of a line belong to their word.

/** Ligatures and soft signs as plain letters. @param {string} text */
export const plain = (text) =>
  text
    .replace(/[\ufb00-\ufb06]/g, (c) => c.normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .trim();

/** All words that do not stand at the end of a line. @param {import('./layout.js').Line[]} all */
export function vocabulary(all) {
  /** @type {Set<string>} */
  const words = new Set();
  for (const { text } of all) {
    const list =
      plain(text)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
    for (const word of /-$/.test(text.trim()) ? list.slice(0, -1) : list) words.add(word);
  }
  return words;
}

/**
 * Joins two lines. A hyphen at the end stays where the text writes the word with it elsewhere, or where no letter of a
 * word follows.
 * @param {string} text @param {string} next @param {Set<string>} words
 */
export function joined(text, next, words) {
  const end = /([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)[-\u2010\u00ad]$/u.exec(text);
  const start = /^[\p{L}\p{N}]+/u.exec(next)?.[0] ?? '';
  if (/[–—]$/.test(text)) return text + (/\s[–—]$/.test(text) ? ' ' : '') + next;
  if (!end || !start) return `${text} ${next}`;
  const whole = text.slice(0, -1) + next;
  if (text.endsWith('\u00ad')) return whole;
  const [first, second] = [end[1].toLowerCase(), start.toLowerCase()];
  if (words.has(`${first}-${second}`) && !words.has(first + second)) return text + next;
  if (compound(first, second)) return text + next;
  if (/^\p{Ll}/u.test(start) && /\p{L}$/u.test(end[1])) return whole;
  return text + next;
}

/** Words that are written with a hyphen before most others. @param {string} first @param {string} second */
function compound(first, second) {
  if (/^(?:north|south)$/.test(first)) return /^(?:east|west)/.test(second);
  return /(?:^|-)(?:self|half|well)$/.test(first) && second.length > 3 && !/^(?:ness|less)/.test(second);
}
