// @ts-check
// Makes running text of words placed on pages: paragraphs of lines, words broken at line ends.

import { joined, plain, vocabulary } from './hyphens.js';
import { columns, furniture, lines } from './lines.js';

/** @typedef {import('./lines.js').Page} Page @typedef {import('./lines.js').Line} Line */

/** Dots that lead to the number of a page. */
const LEADER = /(?:\. ?){6}[. ]*[\divx]*$/;

/**
 * @param {Page[]} pages
 * @returns {{text: string, title: string, furniture: number, contents: number}} furniture is the number of lines left
 *   out at the edges of pages, contents that of tables of contents
 */
export function flow(pages) {
  const byPage = pages.map((page, i) => lines(page.pieces, i));
  const dropped = furniture(byPage, pages);
  let contents = 0;
  const wanted = (/** @type {Line} */ line) => {
    if (dropped.has(line)) return false;
    if (!LEADER.test(line.text)) return true;
    contents = 1;
    return false;
  };
  const all = byPage.flatMap((list) => columns(list.filter(wanted)));
  const blocks = paragraphs(all);
  const text = blocks.map((b) => b.text).join('\n\n');
  return { text, title: title(blocks), furniture: dropped.size, contents };
}

/** @param {number[]} list */
const median = (list) => list.sort((a, b) => a - b)[list.length >> 1] ?? 0;

/** @param {Line[]} all @returns {{text: string, size: number, page: number}[]} */
function paragraphs(all) {
  const steps = all.slice(1).flatMap((line, i) => {
    const step = line.y - all[i].y;
    return line.column === all[i].column && step > 0 && step < line.size * 3 ? [step / line.size] : [];
  });
  const leading = median(steps) || 1.3;
  const words = vocabulary(all);
  /** @type {{text: string, size: number, page: number}[]} */
  const blocks = [];
  all.forEach((line, i) => {
    const before = all[i - 1];
    const block = blocks.at(-1);
    const text = plain(line.text);
    if (!block || begins(before, line, leading)) blocks.push({ text, size: line.size, page: line.page });
    else block.text = joined(block.text, text, words);
  });
  return blocks;
}

/** @param {Line} before @param {Line} line @param {number} leading in sizes of the letters */
function begins(before, line, leading) {
  if (Math.abs(before.size - line.size) > Math.min(before.size, line.size) * 0.12) return true;
  if (/^[•▪◦‣–—-]\s/.test(line.text)) return true;
  const ended = /[.!?:…]["”’»)\]]*\s*$/.test(before.text);
  if (before.column !== line.column) {
    // over the end of a column or a page a sentence goes on
    const indented = line.x > line.column.left + line.size * 0.8;
    return ended && (indented || short(before));
  }
  if (line.y - before.y > line.size * leading * 1.25) return true;
  const indent = line.x - line.column.left > line.size * 0.8 && before.x - before.column.left < line.size * 0.5;
  return indent ? ended || short(before) : ended && short(before);
}

/** @param {Line} line */
const short = (line) => line.end < line.column.right - (line.column.right - line.column.left) * 0.18;

/** The largest letters on the first page, if they are larger than those of most paragraphs. @param {{text: string, size: number, page: number}[]} blocks */
function title(blocks) {
  const body = median(blocks.flatMap((b) => Array(Math.ceil(b.text.length / 80)).fill(b.size)));
  const first = blocks.filter((b) => b.page === 0 && b.text.length < 200);
  const size = Math.max(0, ...first.map((b) => b.size));
  if (size < body * 1.2) return '';
  return first.find((b) => b.size === size)?.text ?? '';
}
