// @ts-check
// The words of the parts that are loaded later, in the language the page speaks. As with strings.js: read them when
// drawing.

import { more as english } from './strings/en-more.js';

export let more = english;

/** @param {typeof english} language */
export function speakMore(language) {
  more = language;
}
