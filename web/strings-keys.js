// @ts-check
// The words of the help sheet.

/** Keys and what they do, for the help sheet. @type {[string, string][]} */
export const keys = [
  ['/', 'Find in the text'],
  ['j  k', 'Next, previous mark'],
  ['n  p', 'Next, previous mention of the same name'],
  ['Enter', 'Open the card of the mark'],
  ['1 – 6', 'Show or hide people, organisations, places, dates, quotes, other'],
  ['h', 'Hide all marks'],
  ['e', 'Export'],
  ['?', 'This list'],
  ['Esc', 'Close, let go'],
];
