// @ts-check
// Files: what kind each one is, its text, what was left out, and what to do about those that cannot be read.

import { say } from './analysis.js';
import { ask } from './engine.js';
import { countWords, firstLine } from './folding.js';
import { take } from './intake.js';
import { keep } from './library.js';
import { more } from './more.js';
import { readDocx, readPdf, stop } from './readers.js';
import { isRules, takeRules } from './rulesheet.js';
import { offer, set } from './state.js';

/** @typedef {{text: string, title: string, published: string, skipped: () => string}} Article */
/** @typedef {{name: string, title: string, id: number, problem: (() => string) | null, note: () => string}} Arrival */

const LIMIT = 20 << 20;
/** Pictures make these large; their text is not. */
const PACKED_LIMIT = 100 << 20;

/** What became of the files that came last. @type {Arrival[]} */
export let arrivals = [];

let round = 0;

/**
 * Reads files. One is shown; of several all go to the library, the first is shown and a list says what became of each.
 * @param {File[]} given
 * @param {boolean} [clipboard]
 */
export async function open(given, clipboard) {
  const mine = ++round;
  const several = given.length > 1;
  set({ menu: '', problem: null });
  /** @type {Arrival[]} */
  const list = [];
  let shown = false;
  for (const [i, file] of given.entries()) {
    const late = setTimeout(
      () =>
        mine === round &&
        progress(() => (several ? more.intake.reading(i + 1, given.length) : more.intake.readingOne(file.name))),
      200,
    );
    try {
      const a = await extract(file, clipboard);
      if (mine !== round) return;
      const draft = { text: a.text, title: a.title, published: a.published, source: file.name, kept: { id: 0 } };
      const title = a.title || firstLine(a.text);
      const { skipped } = a;
      const note = () => (skipped() ? more.intake.leftOut(skipped()) : '');
      if (several) await keep(draft, { title, words: countWords(a.text), shown: false });
      list.push({ name: file.name, title, id: draft.kept.id, problem: null, note });
      if (!shown) {
        shown = true;
        await take(draft, several ? '' : () => [more.intake.from(file.name), note()].filter(Boolean).join(' '));
      }
    } catch (error) {
      if (mine !== round) return;
      if (/** @type {{code?: string}} */ (error).code === 'rules') continue; // a file of rules is no article
      const problem = () => reason(error, file.name);
      if (!several) {
        set({ problem: { code: 'file', message: problem } });
        say(problem());
      }
      list.push({ name: file.name, title: '', id: 0, problem, note: () => '' });
    } finally {
      clearTimeout(late);
      if (mine === round) offer('files');
    }
  }
  if (!several || !list.length) return;
  arrivals = list;
  set({ menu: 'arrived' });
}

/** @param {() => string} text */
function progress(text) {
  const act = () => {
    round++;
    stop();
    offer('files');
  };
  offer('files', { text, label: () => more.intake.stop, act });
}

/** @param {unknown} error @param {string} name */
function reason(error, name) {
  const { code = 'unreadable', detail } = /** @type {{code?: string, detail?: string}} */ (error);
  const { problems } = more.intake;
  return (problems[code] ?? problems.unreadable)(name, detail);
}

/** @param {string} code @param {string} [detail] */
const trouble = (code, detail) => Object.assign(new Error(code), { code, detail });

/** @param {File} file @param {boolean} [clipboard] @returns {Promise<Article>} */
async function extract(file, clipboard) {
  if (/^(image|audio|video|font)\//.test(file.type)) throw trouble(clipboard ? 'clipboard' : kindOf(file.type));
  if (file.size > PACKED_LIMIT) throw trouble('too-long', megabytes(file.size));
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => {
      throw trouble('folder');
    },
  );
  const kind = sniff(bytes);
  if (kind === 'pdf')
    return readPdf(bytes, (done, total) => progress(() => more.intake.readingPage(file.name, done, total)));
  if (kind === 'docx') return readDocx(bytes);
  if (kind) throw trouble(kind);
  if (file.size > LIMIT) throw trouble('too-long', megabytes(file.size));
  const start = new TextDecoder().decode(bytes.subarray(0, 1 << 21));
  if (isRules(start)) {
    takeRules(start);
    throw trouble('rules');
  }
  const { text, title = '', published = '' } = await ask('read', bytes, file.name);
  return { text, title, published, skipped: () => '' };
}

/** @param {number} bytes */
const megabytes = (bytes) => (bytes / (1 << 20)).toFixed(0);

/** @param {string} type a media type */
const kindOf = (type) => (type.startsWith('image/') ? 'picture' : type.startsWith('font/') ? 'binary' : 'sound');

/** How gzip, 7-Zip, RAR, bzip2 and xz files begin. */
const PACKED = ['\x1f\x8b', '7z\xbc\xaf', 'Rar!', 'BZh', '\xfd7zXZ'];

const latin = new TextDecoder('latin1');

/**
 * Tells from its content what a file is: "" when it may be text, else "pdf", "docx" or the code of a problem.
 * @param {Uint8Array} bytes
 */
function sniff(bytes) {
  if (!bytes.length) return 'empty';
  const head = latin.decode(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\x03\x04')) return packed(bytes);
  if (head.startsWith('\xd0\xcf\x11\xe0')) return hasWide(bytes, 'EncryptedPackage') ? 'locked' : 'old-office';
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (/^(\x89PNG|GIF8|\xff\xd8\xff|RIFF....WEBP|II\*\0|MM\0\*|....ftyp(avif|heic|mif1))/s.test(head)) return 'picture';
  if (PACKED.some((start) => head.startsWith(start))) return 'zip';
  const utf16 = /^(\xff\xfe|\xfe\xff)/.test(head);
  return !utf16 && bytes.subarray(0, 4096).includes(0) ? 'binary' : '';
}

/** Names of the files in an archive stand in its directory at the end. @param {Uint8Array} bytes */
function packed(bytes) {
  const directory = latin.decode(bytes.subarray(-65536)) + latin.decode(bytes.subarray(0, 4096));
  if (directory.includes('word/document')) return 'docx';
  if (directory.includes('opendocument') || directory.includes('content.xml')) return 'odt';
  if (/(xl|ppt)\//.test(directory)) return 'office';
  if (directory.includes('epub')) return 'epub';
  return /word\//.test(directory) ? 'docx' : 'zip';
}

/** Looks for a name as old Office files write it. @param {Uint8Array} bytes @param {string} name */
const hasWide = (bytes, name) => latin.decode(bytes).includes([...name].join('\0'));
