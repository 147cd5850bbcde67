// @ts-check
// The only door through which strings become markup or script addresses: one Trusted Types policy.

// What render writes: paragraphs and marks with a class and numbered data attributes. Anything else is refused, so
// that this policy holds even if the sanitizing in the program failed.
const TAG =
  /<(?:\/(?:p|h1|h2|blockquote|mark|span)|(?:p|h1|h2|blockquote|mark|span)(?: class="[a-z ]*")?(?: data-[a-z]{1,5}="\d*")*)>/g;

const rules = {
  /** @param {string} html */
  createHTML(html) {
    if (html.replace(TAG, '').includes('<')) throw new TypeError('unexpected markup');
    return html;
  },
  /** @param {string} url */
  createScriptURL(url) {
    if (url !== 'sw.js' && !url.startsWith('blob:')) throw new TypeError('unexpected script');
    return url;
  },
};

/** @type {{createHTML(html: string): any, createScriptURL(url: string): any}} */
const policy = window.trustedTypes?.createPolicy('byline', rules) ?? rules;

/**
 * Turns the HTML of paragraphs into nodes that are in no document yet.
 * @param {string} html
 */
export function nodes(html) {
  const template = document.createElement('template');
  template.innerHTML = policy.createHTML(html);
  return template.content;
}

/**
 * @param {string} url
 * @returns {string} a script address the browser accepts
 */
export const script = (url) => policy.createScriptURL(url);
