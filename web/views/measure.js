// @ts-check
// How wide words are before they are in the page.

/** @type {CanvasRenderingContext2D | null} */
let pen = null;
/** @type {Map<string, number>} */
const measured = new Map();

/** Width of a text in the font of the page. @param {string} text @param {number} size */
export function measure(text, size) {
  const key = `${size} ${text}`;
  let width = measured.get(key);
  if (width === undefined) {
    pen ??= document.createElement('canvas').getContext('2d');
    if (!pen) return text.length * size * 0.55;
    pen.font = `550 ${size}px ${getComputedStyle(document.body).fontFamily}`;
    width = pen.measureText(text).width;
    if (measured.size > 4000) measured.clear();
    measured.set(key, width);
  }
  return width;
}
