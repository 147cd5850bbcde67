// @ts-check
// Numbers and their nouns in German.

const one = new Intl.PluralRules('de');

/** @param {number} n */
export const number = (n) => n.toLocaleString('de');

/** A number with its noun. @param {number} n @param {string} single @param {string} many */
export const some = (n, single, many) => `${number(n)} ${one.select(n) === 'one' ? single : many}`;
