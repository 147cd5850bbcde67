// @ts-check
// Words of what is brought in and kept: files, other apps, the library, new versions; in English.

export const bring = {
  library: {
    name: 'Library',
    recent: 'Read before',
    all: 'All articles',
    search: 'Search titles and texts',
    none: 'No articles yet. Every article you read is kept here, in this browser only.',
    noHit: 'No article has all of these words.',
    count: (/** @type {number} */ n) => `${n.toLocaleString('en')} ${n === 1 ? 'article' : 'articles'}`,
    hits: (/** @type {number} */ n) => `${n.toLocaleString('en')} found`,
    more: (/** @type {number} */ n) => `Show ${n} more`,
    shown: 'on the page',
    words: (/** @type {number} */ n) => `${n.toLocaleString('en')} ${n === 1 ? 'word' : 'words'}`,
    untitled: 'Without a title',
    today: (/** @type {string} */ clock) => `Today ${clock}`,
    yesterday: (/** @type {string} */ clock) => `Yesterday ${clock}`,
    published: (/** @type {string} */ day) => `published ${day}`,
    remove: (/** @type {string} */ title) => `Delete “${title}”`,
    removed: (/** @type {string} */ title) => `“${title}” is deleted.`,
    undo: 'Undo',
    compare: 'Compare',
    compareWith: (/** @type {string} */ title) => `Compare with “${title}”`,
    openFile: 'Open files…',
    forget: 'Forget everything…',
    forgetAsk: (/** @type {number} */ n) =>
      `This deletes ${n === 1 ? 'one article' : `${n.toLocaleString('en')} articles`}, your settings and all else this page keeps in this browser. It cannot be undone.`,
    forgetYes: 'Delete everything',
    forgetNo: 'Keep',
    forgotten: 'Everything this page kept in this browser is deleted.',
    gone: 'That article is no longer there.',
    kept: 'Articles are kept in this browser, nowhere else.',
    refused:
      'This browser does not let the page keep anything, as in a private window: articles stay until the page is closed.',
    full: 'This browser has no room left: the last article is not kept. Delete some, or save it with Export.',
  },
  intake: {
    from: (/** @type {string} */ name) => `Read from ${name}.`,
    leftOut: (/** @type {string} */ what) => `Left out: ${what}.`,
    /** @param {{pictures?: number, contents?: number, furniture?: number, blank?: number}} n */
    skipped: ({ pictures = 0, contents = 0, furniture = 0, blank = 0 }) =>
      [
        pictures && `${pictures} ${pictures === 1 ? 'picture' : 'pictures'}`,
        contents && `${contents} ${contents === 1 ? 'table' : 'tables'} of contents`,
        furniture && `${furniture} ${furniture === 1 ? 'line' : 'lines'} at the edge of pages`,
        blank && `${blank} ${blank === 1 ? 'page' : 'pages'} without text`,
      ]
        .filter(Boolean)
        .join(', '),
    reading: (/** @type {number} */ i, /** @type {number} */ n) => `Reading file ${i} of ${n}…`,
    readingOne: (/** @type {string} */ name) => `Reading ${name}…`,
    readingPage: (/** @type {string} */ name, /** @type {number} */ i, /** @type {number} */ n) =>
      `Reading ${name}, page ${i} of ${n}…`,
    stop: 'Stop',
    arrived: (/** @type {number} */ good, /** @type {number} */ all) =>
      good === all ? `${all} files read` : `${good} of ${all} files read`,
    arrivedWhere: 'They are in the library; the first one is on the page.',
    handedOver: 'Handed over by the bookmark.',
    handedBroken:
      'The bookmark handed over something that could not be read. Select the article, copy it and paste it here.',
    shared: 'Shared by another app.',
    onlyAddress: (/** @type {string} */ address) =>
      `Only an address was shared${address ? `: ${address.slice(0, 200)}` : ''}. Byline loads no pages, so that nobody learns what you read. Open the article, select its text and share that, or paste it.`,
    bookmark: 'Read with Byline',
    bookmarkTitle: 'From any page',
    bookmarkHow:
      'Drag this to the bookmarks of your browser. On a page with an article, click it: the selected text, or the article, opens here. It travels behind the # of the address, a part that browsers send to nobody; the history of your browser may keep it.',
    bookmarkLong: 'This text is too long to hand over. Select a part of it, or copy it and paste it into Byline.',
    bookmarkEmpty: 'No text was found on this page. Select the words of the article and try again.',
    /** What is wrong with a file, and what to do. @type {Record<string, (name: string, detail?: string) => string>} */
    problems: {
      empty: (name) => `There is no text in ${name}.`,
      'too-long': (name, size) =>
        `${name} is too large${size ? ` (${size} MB)` : ''}: the limit is 16 MB of text. Copy the article out of it and paste that.`,
      picture: (name) => `${name} is a picture. Byline reads text: copy the words out of it, or paste them.`,
      sound: (name) => `${name} is sound or video, not text. Paste the words of it, if you have them.`,
      clipboard: () => 'The clipboard holds a picture, not text. Copy the words of the article and paste again.',
      binary: (name) =>
        `${name} is not text but a program or data. Open a .txt, .md, .html, .eml, .docx or .pdf file, or paste the words.`,
      zip: (name) => `${name} is a packed file. Unpack it and open the articles in it; several at once are fine.`,
      epub: (name) => `${name} is a book. Copy a chapter out of it and paste that.`,
      office: (name) => `${name} is a table or slides. Copy the text out of it and paste that.`,
      odt: (name) =>
        `${name} is an OpenDocument file. Save it as .docx or .txt in its program, or copy and paste the text.`,
      'old-office': (name) =>
        `${name} is a document of an old kind (.doc). Open it in a word processor and save it as .docx, or copy and paste the text.`,
      rtf: (name) => `${name} is an RTF file. Save it as .docx or .txt in its program, or copy and paste the text.`,
      locked: (name) =>
        `${name} is protected by a password. Open it in its own program, save it without the password, or copy and paste the text.`,
      scanned: (name) =>
        `${name} holds pictures of pages, no text. Let a program with text recognition (OCR) read it first, or paste the words.`,
      damaged: (name) => `${name} is damaged: it could not be read. Get it again, or copy and paste its text.`,
      folder: (name) =>
        `${name} is a folder, or it can no longer be reached. Open the files in it; several at once are fine.`,
      stopped: (name) => `${name} was not read: stopped.`,
      'too-slow': (name) => `${name} took too long and was given up. Copy the article out of it and paste that.`,
      'no-reader': (name) =>
        `The reader for ${name} could not be loaded: it needs the network the first time. Connect and try again, or copy and paste the text.`,
      'one-file': (name) =>
        `${name} cannot be read by this one-file page. Open it in its own program, select all, copy and paste it here; Byline from a website reads it directly.`,
      load: () => 'The reader could not be loaded. Check the connection, then try again.',
      crashed: (name) => `${name} made the reader stop twice. Copy a part of its text and paste that.`,
      unreadable: (name) =>
        `${name} could not be read. Open a .txt, .md, .html, .eml, .docx or .pdf file, or paste the words.`,
    },
  },
  update: { text: 'A new version of Byline is ready. What you read here stays.', label: 'Reload' },
  remarks: {
    language: 'This does not look like English. Byline reads English: expect gaps and mistakes.',
    damaged: (/** @type {number} */ n) =>
      `${n} damaged ${n === 1 ? 'character is' : 'characters are'} shown as �. Copy the text again if that matters.`,
    binary:
      'This looks like a file that is not text, read as letters. Open the file itself (.txt, .md, .html, .eml), or copy the words.',
  },
};
