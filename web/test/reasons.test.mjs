// What the program says of its findings and of rules, in German: every sentence that stands in its sources, and every
// one it says of the articles kept here.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { speakMore } from '../more.js';
import { reason } from '../reasons.js';
import { more as deMore } from '../strings/de-more.js';
import { sentences } from '../strings/de-why.js';
import { more as enMore } from '../strings/en-more.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
let folder;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'byline-'));
  execFileSync('go', ['build', '-o', join(folder, 'byline'), './wasm/cli'], { cwd: root });
  speakMore(deMore);
});
after(() => {
  rmSync(folder, { recursive: true });
  speakMore(enMore);
});

/** The words of an annotated article: what stands before the first stroke within brackets. */
function plain(markup) {
  const ends = { '[': ']', '{': '}', '<': '>' };
  const open = [];
  let quiet = false;
  let out = '';
  for (const c of markup) {
    if (ends[c] && !quiet) open.push(ends[c]);
    else if (c === '|' && open.length) quiet = true;
    else if (c === open.at(-1)) {
      open.pop();
      quiet = false;
    } else if (!quiet) out += c;
  }
  return out;
}

test('all that is said of the articles kept here', () => {
  const articles = join(root, 'internal/corpus/articles/train');
  const texts = join(folder, 'texts');
  mkdirSync(texts);
  for (const name of readdirSync(articles).filter((name) => name.endsWith('.src'))) {
    const [head, body] = readFileSync(join(articles, name), 'utf8').split('\n---\n');
    const day = /^#published (.*)$/m.exec(head)?.[1];
    writeFileSync(join(texts, name.replace('.src', '.txt')), `${day ? `Published ${day}\n\n` : ''}${plain(body)}`);
  }
  const lines = execFileSync(join(folder, 'byline'), [texts], { maxBuffer: 1 << 30 })
    .toString()
    .trim()
    .split('\n');
  const said = new Set(
    lines.flatMap((line) => {
      const { entities, quotes, dates } = JSON.parse(line);
      return [...entities.flatMap((e) => e.why), ...[...quotes, ...dates].map((x) => x.why)];
    }),
  );
  said.delete('');
  assert.ok(said.size > 1000, `${said.size}`);
  assert.deepEqual([...said].filter((why) => reason(why).lang).slice(0, 10), []);
  const rest = [...said].map((why) => reason(why).text.replace(/„[^“]*“/g, ''));
  assert.deepEqual(rest.filter((why) => /\b(the|of|who|from|day|named|counted)\b/.test(why)).slice(0, 10), []);
});

test('every sentence in the sources has its German one', () => {
  const folders = ['dates', 'names', 'quotes', 'rules'].map((name) => join(root, 'internal', name));
  const lines = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.go') && !name.endsWith('_test.go'))
      .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n')),
  );
  const known = Object.keys(sentences).join('\n');
  const missing = [];
  let n = 0;
  for (const line of lines) {
    if (
      !/[wW]hy\b.*=|[wW]hy: |\.why \+=|merge\(.*, "|^\t}, "|fromToday\(|"counted from |return "(who|the|named) /.test(
        line,
      )
    )
      continue;
    for (const [, words] of line.replace(/\/\/.*/, '').matchAll(/"([^"]*\p{L}[^"]*)"/gu)) {
      for (const part of words.split(': ')) {
        const said = part.replace(/^[ :;,“]+|[ :;,”]+$/g, '');
        if (!/ |one$/.test(said) || said.startsWith('+')) continue;
        n++;
        if (!known.includes(said)) missing.push(said);
      }
    }
  }
  assert.deepEqual(missing, []);
  assert.ok(n > 50, `${n} sentences found`);
});

test('gaps are filled: days, weekdays, months, words of the text, values', () => {
  for (const [english, german] of [
    ['the last Monday up to 8 December 2025: “said”', 'der letzte Montag bis zum 8. Dezember 2025: „said“'],
    ['the next May from 1 March 2024', 'der nächste Mai ab dem 1. März 2024'],
    ['counted from 1995-08, the date before it in the text', 'gezählt ab August 1995, dem Datum davor im Text'],
    ['“the spokesperson”: who has that role', '„the spokesperson“: wer dieses Amt hat'],
    ['short for “Harbour “Old” Trust”', 'kurz für „Harbour “Old” Trust“'],
    [
      'no verb of its own: who spoke last; the only person named in the article',
      'ohne eigenes Verb: wer zuletzt sprach; die einzige Person, die der Artikel nennt',
    ],
    [
      'after the words comes is or means, not the end of the line',
      'nach den Worten kommt is oder means, nicht das Ende der Zeile',
    ],
    [
      'after name come words of the text in straight quotation marks: name "…"',
      'nach name kommen Worte des Textes in geraden Anführungszeichen: name "…"',
    ],
  ])
    assert.deepEqual(reason(english), { text: german });
});

test('a sentence that is not in the table stays as it is, and tells its language', () => {
  assert.deepEqual(reason('seen in a dream'), { text: 'seen in a dream', lang: 'en' });
  speakMore(enMore);
  assert.deepEqual(reason('counted from 2014-Q3, the quarter before it in the text'), {
    text: 'counted from Q3 2014, the quarter before it in the text',
  });
  speakMore(deMore);
});
