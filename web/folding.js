// @ts-check
// Text as it is searched and compared: small letters without accents, one code unit for each of the text.

/** Signs that people do not type. @type {Record<string, string>} */
const PLAIN = { '’': "'", '‘': "'", '“': '"', '”': '"', '–': '-', '—': '-', '\u00a0': ' ', '\u2011': '-', '\n': ' ' };

/**
 * The result has the length of the text: a place in one is a place in the other.
 * @param {string} text
 */
export const fold = (text) => text.replace(/[^ -@[-~]/g, one);

/** @param {string} c */
function one(c) {
  const plain = PLAIN[c] ?? c.normalize('NFD')[0].toLowerCase();
  return plain.length === 1 ? plain : c;
}

/** A short digest that tells most texts apart. @param {string} text */
export function sum(text) {
  let a = 0x811c9dc5;
  let b = text.length;
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = (Math.imul(b, 31) + text.charCodeAt(i)) | 0;
  }
  return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}

/** What stands for a title where none is known. @param {string} text */
export function firstLine(text) {
  const line = /\S[^\n]*/.exec(text.slice(0, 2000))?.[0].trim() ?? '';
  return line.length > 120 ? `${line.slice(0, 119).replace(/\s\S*$/, '')}…` : line;
}

/** @param {string} text */
export const countWords = (text) => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
