// @ts-check
// Shows the text: puts rendered paragraphs into the page, the first screens at once and the rest in the pauses.

import { ask } from './engine.js';
import { groupOf, initials, paragraphAt } from './outline.js';
import { set } from './state.js';
import { nodes } from './trusted.js';

/** @typedef {import('./types').Outline} Outline */

const FIRST = 60;
const CHUNK = 400;
/** From this many words on, paragraphs out of sight are not laid out. */
const LARGE = 20000;
/** Paragraphs longer than this are set without care for beauty, which takes time that grows with their square. */
const LONG = 2000;
/** Without a place to break the line, kerning takes time that grows with the square too. */
const RUN = /\S{800}/;

const root = /** @type {HTMLElement} */ (document.getElementById('text'));
/** @type {Outline | null} */
let shown = null;
/** Paragraphs in the page so far. */
let done = 0;
/** The paragraphs' elements. @type {HTMLElement[]} */
let elements = [];

export const article = root;

/**
 * Replaces the article. Resolves when the first screens are in the page.
 * @param {Outline} outline
 */
export async function show(outline) {
  const { html } = await ask('render', 0, FIRST);
  const scroll = shown?.result.text === outline.result.text ? null : 0;
  if (scroll === null && done > FIRST) return replace(outline);
  shown = outline;
  root.replaceChildren(fragment(outline, 0, html));
  root.classList.toggle('large', (outline.result.words ?? outline.result.text.length / 6) > LARGE);
  root.lang = outline.result.language === 'und' ? '' : outline.result.language;
  if (scroll === 0) window.scrollTo(0, 0);
  rest(outline);
}

/** The same text read anew, with all of it in the page: everything is replaced in one step. @param {Outline} outline */
async function replace(outline) {
  const { html } = await ask('render', 0, done);
  shown = outline;
  root.replaceChildren(fragment(outline, 0, html));
  rest(outline);
}

/** @param {Outline} outline */
async function rest(outline) {
  const total = outline.result.paragraphs.length;
  if (done < total) set({ filling: true });
  while (shown === outline && done < total) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (shown !== outline) return;
    try {
      const { html } = await ask('render', done, done + CHUNK);
      if (shown === outline) root.append(fragment(outline, done, html));
    } catch {
      break;
    }
  }
  if (shown === outline) set({ filling: false });
}

/**
 * Makes nodes of paragraphs, with their numbers, speakers and the white space between them.
 * @param {Outline} o
 * @param {number} from
 * @param {string[]} html
 */
function fragment(o, from, html) {
  if (from === 0) {
    elements = [];
    done = 0;
  }
  const content = nodes(html.join(''));
  const speakers = speakersOf(o);
  // two underlines must not lie on one another (a class, because :has() is slow on many thousands of marks)
  for (const inner of content.querySelectorAll('mark:is(.e, .d) mark:is(.e, .d)'))
    inner.parentElement?.classList.add('outer');
  const { paragraphs, text } = o.result;
  for (const element of /** @type {HTMLElement[]} */ ([...content.children])) {
    const i = done++;
    elements[i] = element;
    element.dir = 'auto';
    const { start, end } = paragraphs[i];
    if (end - start > LONG) element.dataset.long = RUN.test(text.slice(start, end)) ? 'run' : 'text';
    if (o.numbers[i]) element.dataset.n = String(o.numbers[i]);
    const speaker = speakers.get(i);
    if (speaker) {
      element.dataset.by = speaker.by;
      element.dataset.g = speaker.group;
    }
    content.insertBefore(new Text(text.slice(i ? paragraphs[i - 1].end : 0, paragraphs[i].start)), element);
  }
  if (done === paragraphs.length) content.append(text.slice(paragraphs.at(-1)?.end ?? 0));
  return content;
}

/** @type {WeakMap<Outline, Map<number, {by: string, group: string}>>} */
const speakerCache = new WeakMap();

/** Initials of the first speaker of each paragraph. @param {Outline} o */
function speakersOf(o) {
  let map = speakerCache.get(o);
  if (map) return map;
  map = new Map();
  for (const quote of o.result.quotes) {
    const i = paragraphAt(o, quote.start);
    const by = quote.speakerEntity >= 0 ? initials(quote.speaker) : '';
    const unsure = (quote.score ?? 1) < 0.5 ? '?' : '';
    if (by && !map.has(i)) map.set(i, { by: by + unsure, group: groupOf(o.result.entities[quote.speakerEntity].type) });
  }
  speakerCache.set(o, map);
  return map;
}

/**
 * The mark of a finding; waits for its paragraph when it is not in the page yet.
 * @param {Outline} o
 * @param {import('./types').Selection} s
 * @param {number} start
 */
export async function mark(o, s, start) {
  const i = paragraphAt(o, start);
  while (shown === o && done <= i) await new Promise((resolve) => setTimeout(resolve, 16));
  const paragraph = elements[i];
  const which = { e: 'e', d: 'd', q: 'q' }[s.kind];
  return /** @type {HTMLElement | null} */ (
    paragraph?.querySelector(`mark.${which}[data-${s.kind}="${s.index}"][data-start="${start}"]`) ??
      paragraph?.querySelector(`mark.${which}[data-${s.kind}="${s.index}"]`) ??
      null
  );
}

/** Offset in the text of a point in the article. @param {Node} node @param {number} at */
export function offset(node, at) {
  const range = document.createRange();
  range.setStart(root, 0);
  range.setEnd(node, at);
  return range.toString().length;
}

/**
 * The place of a passage in the page; null while its paragraph is not there yet.
 * @param {Outline} o
 * @param {number} start
 * @param {number} end
 */
export function rangeOf(o, start, end) {
  const i = paragraphAt(o, start);
  if (!elements[i]) return null;
  const range = document.createRange();
  const walker = document.createTreeWalker(elements[i], NodeFilter.SHOW_TEXT);
  let at = o.result.paragraphs[i].start;
  range.selectNodeContents(elements[i]);
  for (let node = walker.nextNode(); node && at < end; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (start >= at && start < at + length) range.setStart(node, start - at);
    if (end > at && end <= at + length) range.setEnd(node, end - at);
    at += length;
  }
  return range;
}

/** What is copied is the text as it was pasted, without our colours. */
root.addEventListener('copy', (event) => {
  const selection = getSelection();
  if (!selection?.rangeCount || !shown || !event.clipboardData) return;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return;
  const start = offset(range.startContainer, range.startOffset);
  const end = offset(range.endContainer, range.endOffset);
  event.clipboardData.setData('text/plain', shown.result.text.slice(start, end));
  event.preventDefault();
});
