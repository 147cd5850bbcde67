// @ts-check
// The words of the page in the language it speaks. They change when the language does: read them when drawing, never
// when a module is loaded.

import * as english from './strings/en.js';

export let { words, problems, notices } = english;

/** @param {Pick<typeof english, 'words' | 'problems' | 'notices'>} language */
export function speak(language) {
  ({ words, problems, notices } = language);
}
