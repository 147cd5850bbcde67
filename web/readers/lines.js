// @ts-check
// Lines of words placed on pages: what stands on one base line, in the order of reading, without what every page repeats
// at its head or foot.

/**
 * @typedef {{text: string, x: number, y: number, width: number, size: number}} Piece y is that of the base line, down
 * @typedef {{width: number, height: number, pieces: Piece[]}} Page
 * @typedef {{text: string, x: number, end: number, y: number, size: number, page: number, column: Column}} Line
 * @typedef {{left: number, right: number}} Column
 */

/** Part of a page's height that is head or foot. */
const EDGE = 0.12;
/**
 * Pieces beside one another on one base line are a line; a wide gap between them is that between columns.
 * @param {Piece[]} pieces @param {number} page
 * @returns {Line[]}
 */
export function lines(pieces, page) {
  const sorted = pieces.filter((p) => p.text.trim()).sort((a, b) => a.y - b.y || a.x - b.x);
  /** @type {Piece[][]} */
  const rows = [];
  for (const p of sorted) {
    // a raised number stands beside larger signs
    const row = rows.slice(-3).find((r) => Math.abs(r[0].y - p.y) < Math.max(r[0].size, p.size) * 0.4);
    if (row) row.push(p);
    else rows.push([p]);
  }
  return rows.flatMap((row) =>
    cut(
      row.sort((a, b) => a.x - b.x),
      page,
    ),
  );
}

/** @param {Piece[]} row @param {number} page */
function cut(row, page) {
  /** @type {Line[]} */
  const list = [];
  for (const p of row) {
    const last = list.at(-1);
    const gap = last ? p.x - last.end : 0;
    const size = last ? Math.max(last.size, p.size) : p.size;
    const end = p.x + p.width;
    if (last && gap < size * 1.4) {
      const space = gap > size * 0.15 && !/\s$/.test(last.text) && !/^\s/.test(p.text) ? ' ' : '';
      last.text += space + p.text;
      last.end = Math.max(last.end, end);
      last.size = size;
    } else list.push({ text: p.text, x: p.x, end, y: p.y, size: p.size, page, column: { left: 0, right: 0 } });
  }
  return list;
}

/**
 * Lines at the edge of a page that stand in the same place on three pages, or on two of a few, numbers aside; and numbers
 * of pages.
 * @param {Line[][]} byPage @param {Page[]} pages
 */
export function furniture(byPage, pages) {
  /** @type {Map<string, Line[]>} */
  const places = new Map();
  byPage.forEach((list, i) => {
    const { height } = pages[i];
    for (const line of list) {
      if (line.y > height * EDGE && line.y < height * (1 - EDGE)) continue;
      const key = `${line.text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim()} ${Math.round((line.y / height) * 40)}`;
      const same = places.get(key);
      if (same) same.push(line);
      else places.set(key, [line]);
    }
  });
  /** @type {Set<Line>} */
  const dropped = new Set();
  for (const list of places.values()) {
    const on = new Set(list.map((line) => line.page)).size;
    const number = /^(page )?[-–—|(]*\s*(?:\d{1,4}|[ivxl]{1,6})\s*[-–—|)]*((of|\/) *\d{1,4})?$/i.test(
      list[0].text.trim(),
    );
    if (on >= 3 || (on === 2 && pages.length < 5) || number) for (const line of list) dropped.add(line);
  }
  return dropped;
}

/**
 * Puts the lines of a page in the order of reading: where a white strip parts them, the left column comes first; lines
 * that run across the strip end one stretch of columns and begin the next.
 * @param {Line[]} list
 * @returns {Line[]}
 */
export function columns(list) {
  const x = strip(list);
  if (x === null) {
    const column = { left: Math.min(...list.map((l) => l.x)), right: Math.max(...list.map((l) => l.end)) };
    for (const line of list) line.column = column;
    return list.sort((a, b) => a.y - b.y || a.x - b.x);
  }
  /** @type {Line[]} */
  const ordered = [];
  /** @type {Line[]} */
  let band = [];
  const flush = () => {
    const left = band.filter((l) => l.end <= x);
    const right = band.filter((l) => l.x >= x);
    for (const side of [left, right]) if (side.length) ordered.push(...columns(side));
    band = [];
  };
  for (const line of list.sort((a, b) => a.y - b.y || a.x - b.x)) {
    if (line.end <= x || line.x >= x) {
      band.push(line);
      continue;
    }
    flush();
    line.column = { left: line.x, right: line.end };
    ordered.push(line);
  }
  flush();
  return ordered;
}

/** The middle of the white strip that parts the lines best, or null. @param {Line[]} list */
function strip(list) {
  if (list.length < 6) return null;
  /** @type {{x: number, crossed: number} | null} */
  let best = null;
  for (const x of new Set(list.map((l) => Math.floor(l.x)))) {
    const at = x - 1;
    let left = 0;
    let right = 0;
    let end = -Infinity;
    for (const l of list) {
      if (l.end <= at) {
        left++;
        end = Math.max(end, l.end);
      } else if (l.x >= at) right++;
    }
    const crossed = list.length - left - right;
    if (Math.min(left, right) < Math.max(3, list.length / 8) || crossed > list.length / 4) continue;
    if (at - end < list[0].size * 0.5) continue;
    if (!best || crossed < best.crossed) best = { x: (at + end) / 2, crossed };
  }
  return best ? best.x : null;
}
