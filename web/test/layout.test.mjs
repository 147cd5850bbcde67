// Words at places become running text: the pure part of reading a PDF.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joined } from '../readers/hyphens.js';
import { flow } from '../readers/layout.js';

/** A page of lines [x, y, text] in letters of 10. @param {[number, number, string, number?][]} list */
const page = (list) => ({
  width: 600,
  height: 800,
  pieces: list.map(([x, y, text, size = 10]) => ({ text, x, y, width: text.length * size * 0.5, size })),
});

test('words broken at the end of a line', () => {
  const known = new Set(['well-known', 'seaside']);
  for (const [text, next, want] of [
    ['the har-', 'bour', 'the harbour'],
    ['the har\u00ad', 'bour', 'the harbour'],
    ['a well-', 'known man', 'a well-known man'],
    ['the sea-', 'side', 'the seaside'],
    ['Ann Smith-', 'Jones', 'Ann Smith-Jones'],
    ['from 2010-', '2012', 'from 2010-2012'],
    ['the north-', 'western isles', 'the north-western isles'],
    ['in north-', 'ern parts', 'in northern parts'],
    ['he said —', 'and left', 'he said — and left'],
    ['one', 'two', 'one two'],
  ])
    assert.equal(joined(text, next, known), want);
});

test('three columns below a headline, in whatever order the words come', () => {
  const list = [[40, 60, 'A headline that runs across', 24]];
  for (let column = 0; column < 3; column++)
    for (let line = 0; line < 20; line++)
      list.push([
        40 + column * 180,
        120 + line * 14,
        `c${column}l${String(line).padStart(2, '0')} words that fill it up`,
      ]);
  const want = `A headline that runs across\n\n${list
    .slice(1)
    .map((l) => l[2])
    .join(' ')}`;
  assert.equal(flow([page(list)]).text, want);
  const shuffled = list.map((l, i) => [(i * 37) % list.length, l]).sort((a, b) => a[0] - b[0]);
  assert.equal(flow([page(shuffled.map((x) => x[1]))]).text, want);
  assert.equal(flow([page(list)]).title, 'A headline that runs across');
});

test('heads, feet and numbers of pages go, the text between them stays', () => {
  const pages = [1, 2, 3, 4, 5, 6].map((n) =>
    page([
      [40, 30, `The Ellery Courier, page ${n}`],
      [40, 200, `Something is told on page number ${n}.`],
      [40, 60, n === 2 ? 'Only here at the top' : 'x'.repeat(n + 8)],
      [300, 780, `${n}`],
    ]),
  );
  const { text, furniture } = flow(pages);
  assert.equal(furniture, 12);
  assert.doesNotMatch(text, /Courier/);
  assert.match(text, /Only here at the top/);
  for (let n = 1; n <= 6; n++) assert.ok(text.includes(`told on page number ${n}.`));
});

test('a paragraph goes on over the end of a page, a new one begins with an indent', () => {
  const line = (y, text, x = 40) => [x, y, text.padEnd(100, '.').slice(0, 100).replace(/\.+$/, ''), 10];
  const full = 'a line that is as long as all the other lines of this column and therefore ends no paragraph yet, it';
  const { text } = flow([
    page([line(100, full), line(114, full), line(128, full)]),
    page([line(100, full), line(114, 'ends here.'), line(128, full, 55), line(142, 'and ends too.')]),
  ]);
  assert.equal(text.split('\n\n').length, 2);
});

test('many pieces on one page take no time that grows with their square', () => {
  const many = (n) => page(Array.from({ length: n }, (_, i) => [(i * 7919) % 560, (i * 104729) % 780, 'word']));
  const time = (n) => {
    const p = many(n);
    const start = performance.now();
    flow([p]);
    return performance.now() - start;
  };
  time(500);
  assert.ok(time(8000) < 4000);
});
