// @ts-check
// The icons of the buttons.

import { h } from 'preact';

/** @type {Record<string, string>} */
const PATHS = {
  lock: 'M4 7.5h8v6H4zM5.500 7.500V5a2.500 2.500 0 0 1 5 0v2.500',
  undo: 'M5.500 3 2.500 6l3 3M3 6h6.500a3.500 3.500 0 0 1 0 7H6',
  redo: 'M10.500 3l3 3-3 3M13 6H6.500a3.500 3.500 0 0 0 0 7H10',
  moon: 'M13.500 9.500A6 6 0 0 1 6.500 2.500a6 6 0 1 0 7 7z',
  sun: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM8 1v1.500M8 13.500V15M1 8h1.500M13.500 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1',
  up: 'M8 10V2M5 5l3-3 3 3M2.500 10v3.500h11V10',
  edit: 'M10.500 2.500l3 3L6 13l-3.500.500L3 10z',
  warn: 'M8 1.700 15 14H1zM8 6v4M8 11.600v.800',
  close: 'M3.500 3.500l9 9M12.500 3.500l-9 9',
  left: 'M10 3 5 8l5 5',
  right: 'M6 3l5 5-5 5',
  pen: 'M2.500 4h7M2.500 8h4.500M2.500 12h3M13 6.500 14.500 8 9.500 13l-2 .500.500-2z',
  plus: 'M8 3v10M3 8h10',
  books: 'M2.500 2.500h3v11h-3zM5.500 2.500h3v11h-3zM9.500 3.500l2.700-.700 2.300 10-2.700.700z',
  bin: 'M2.500 4h11M6 4V2.500h4V4M4 4l.600 9.500h6.800L12 4M6.700 6.500v4.500M9.300 6.500v4.500',
  folder: 'M1.500 4h4.500l1.500 1.500h7V13h-13z',
};

/** @param {string} name */
export const icon = (name) =>
  h('svg', { class: 'icon', viewBox: '0 0 16 16', 'aria-hidden': 'true' }, h('path', { d: PATHS[name] }));
