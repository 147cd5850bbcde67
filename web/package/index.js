// @ts-check
// What programs use: the analysis as functions. The thread and its supervisor are those of the page.

import { request, start } from '../engine.js';

/** @typedef {import('./index').Options} Options */

/** @type {import('./index').Analyzer} */
const analyzer = {
  async analyze(text, options) {
    return JSON.parse((await analysis(text, options)).json);
  },
  async render(text, options) {
    // The thread answers in order, so that this is the rendering of this article.
    const [{ json }, { html }] = await both(text, options, 'render', 0, 2 ** 30);
    return { result: JSON.parse(json), html };
  },
  async export(text, format, options) {
    const [, made] = await both(text, options, 'export', format);
    return made.text;
  },
  read: (data, name) => request('read', [data, name]),
};

/** @returns {Promise<import('./index').Analyzer>} */
export async function loadAnalyzer() {
  await start();
  return analyzer;
}

/** @param {string} text @param {Options} [options] */
function analysis(text, { published = '', title = '', rules = '', signal } = {}) {
  return request('analyze', [String(text), published, title, rules], signal);
}

/**
 * Asks for an analysis and for something of it. If the first fails, so does the second, and nobody need hear of it.
 * @param {string} text
 * @param {Options | undefined} options
 * @param {'render' | 'export'} call
 * @param {...unknown} args
 */
function both(text, options, call, ...args) {
  const first = analysis(text, options);
  const second = request(call, args, options?.signal);
  second.catch(() => {});
  return Promise.all([first, second]);
}
