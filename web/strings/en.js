// @ts-check
// Every word the page says before and beside a result, in English.

export const words = {
  copied: 'Copied',
  found: (/** @type {Record<string, number>} */ c) =>
    `Found ${c.p} people, ${c.o} organisations, ${c.l} places, ${c.d} dates and ${c.q} quotes.`,
  undone: 'Undone.',
  redone: 'Done again.',
  kept: 'The previous text is kept: Undo brings it back.',
  working: 'Reading…',
  library: 'Library',
  stop: 'Stop',
  retry: 'Try again',
  promise: 'Nothing leaves this device',
  fresh: 'New text',
  open: 'Open…',
  openFile: 'Open a file',
  undo: 'Undo',
  redo: 'Redo',
  light: 'Light colours',
  dark: 'Dark colours',
  exports: 'Export',
  sent: (/** @type {number} */ n) => `${n} bytes sent`,
};

/** Messages about what went wrong, each with what to do about it. @type {Record<string, (detail?: string) => string>} */
export const problems = {
  empty: () => 'There is no text in that. Copy the words of the article and paste them here.',
  'too-long': (size) =>
    `This text is too long${size ? ` (${size} MB)` : ''}: the limit is 16 MB, about three million words. Paste one article at a time.`,
  'bad-date': () => 'That is not a date. Write it as year-month-day, like 2025-11-30.',
  unreadable: (name) =>
    `${name || 'That file'} could not be read. Open a .txt, .md, .html, .eml, .docx or .pdf file, or paste the words.`,
  load: () => 'The reader could not be loaded. Your text is kept. Check the connection, then try again.',
  crashed: () =>
    'The reader stopped twice on this text. Your text is kept. Try again, or paste a part of it to find the passage.',
  copy: () =>
    'The browser does not let this page use the clipboard. Save the file instead, or select and copy by hand.',
  aborted: () => 'Stopped. Your text is kept.',
  internal: () => 'Something in this text confused the reader. Your text is kept. Try again, or paste a part of it.',
};

export const notices = {
  rules: (/** @type {number | undefined} */ line, /** @type {string} */ why) =>
    `The rules are off for this text: in line ${line}, ${why}.`,
};
