// Every export, read by a program that others wrote.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { HtmlRenderer, Parser } from 'commonmark';
import { parse } from 'csv-parse/sync';
import { HtmlValidate } from 'html-validate';
import ICAL from 'ical.js';
import jsonld from 'jsonld';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { axe, launch } from './page.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const schemas = new URL('schemas/', import.meta.url);

// Three articles, and one made of what formats trip over.
const ARTICLES = [
  ...['sample', 'ferry', 'interview'].map((name) =>
    readFileSync(join(root, `internal/byline/testdata/${name}/article.txt`), 'utf8'),
  ),
  `=cmd|' /C calc'!A0 & "Sons" <b>Ltd</b> rises, says O’Neill\n\n“]]> -- <script>alert(1)</script> & *bold* [x](javascript:1)”, Ann "Zed" Lee-O’Neill, the mayor; said on Friday, 5 December 2025. 😀 Zürich, القاهرة \u202e and \u0007 bells.\n\nEND:VEVENT\nShe said: “We will meet, again; and “again”, on 12 December 2025 at 10am\\n.”`,
];

let folder;
let command;
/** All of TEI P5, read once. */
let tei;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'byline-'));
  command = join(folder, 'byline');
  execFileSync('go', ['build', '-o', command, './wasm/cli'], { cwd: root });
});
after(() => rmSync(folder, { recursive: true }));

const write = (format, input) =>
  execFileSync(command, ['-published', '2025-10-14', '-format', format, '-offsets', 'codepoint'], { input }).toString();

/** @param {(out: string, json: any, text: string) => unknown} check */
const each = (format, check) =>
  test(format, async () => {
    for (const text of ARTICLES) {
      const json = JSON.parse(write('json', text));
      await check(write(format, text), json, [...json.text]);
    }
  });

const words = (text, start, end) => text.slice(start, end).join('');

/** The schema that openapi.json describes the answer by, closed: here, a member it does not tell of is a mistake. */
function annotation() {
  const api = JSON.parse(readFileSync(join(root, 'wasm/worker/openapi.json'), 'utf8'));
  for (const schema of Object.values(api.components.schemas)) if (schema.properties) close(schema);
  const ajv = new Ajv2020({ strictTypes: false, allErrors: true });
  ajv.addVocabulary(['components']);
  ajv.addSchema({ $id: 'byline', components: api.components });
  return ajv.compile({ $ref: 'byline#/components/schemas/Annotation' });
}

function close(schema) {
  schema.additionalProperties = false;
  for (const inner of Object.values(schema.properties)) if (inner.properties) close(inner);
}

test('json', () => {
  const valid = annotation();
  assert.ok(!valid({ schema: 'byline/1' }), 'the schema refuses what it should');
  for (const text of [...ARTICLES, 'x', '2025'])
    for (const offsets of ['utf16', 'codepoint', 'utf8']) {
      const json = JSON.parse(execFileSync(command, ['-offsets', offsets], { input: text }).toString());
      assert.ok(valid(json), JSON.stringify(valid.errors, null, 1));
      const length = { utf16: json.text.length, codepoint: [...json.text].length, utf8: Buffer.byteLength(json.text) };
      const spans = [
        ...[...json.paragraphs, ...json.quotes, ...json.dates].map((x) => [x.start, x.end]),
        ...json.entities.flatMap((e) => e.mentions),
      ];
      for (const [start, end] of spans) assert.ok(start < end && end <= length[offsets], `${start}–${end}`);
      for (const e of json.entities) {
        assert.equal(e.scores.length, e.mentions.length);
        assert.equal(e.why.length, e.mentions.length);
      }
      for (const q of json.quotes) assert.ok(q.speakerEntity < json.entities.length);
    }
});

each('html', async (out) => {
  const html = new HtmlValidate({ extends: ['html-validate:standard'] });
  const { results } = await html.validateString(out);
  assert.deepEqual(
    results.flatMap((r) => r.messages.map((m) => `${m.line}:${m.column} ${m.ruleId}: ${m.message}`)),
    [],
  );
});

test('html in a browser: read without a network, and axe finds nothing', async () => {
  const browser = await launch();
  try {
    for (const [i, text] of ARTICLES.entries()) {
      const page = await (await browser.newContext({ offline: true, bypassCSP: true })).newPage();
      const asked = [];
      page.on('request', (r) => asked.push(r.url()));
      const file = join(folder, `report-${i}.html`);
      writeFileSync(file, write('html', text));
      await page.goto(`file://${file}`);
      assert.equal(asked.length, 1, 'a report of one file asks for nothing');
      const shown = await page.locator('.text').evaluate((e) => e.textContent);
      for (const line of text.split('\n').filter((line) => /^[\w ,.’]+$/.test(line)))
        assert.ok(shown.includes(line.trim()), line);
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        await axe(page, `report ${i}, ${colorScheme}`);
      }
      await page.context().close();
    }
  } finally {
    await browser.close();
  }
});

each('csv', (out, json, text) => {
  const rows = parse(out, { columns: true, bom: true, relax_column_count: false });
  const mentions = json.entities.reduce((n, e) => n + e.mentions.length, 0);
  assert.equal(rows.length, mentions + json.quotes.length + json.dates.length);
  for (const row of rows) {
    for (const cell of Object.values(row))
      assert.doesNotMatch(cell, /^[=+\-@\t\r]/, 'a spreadsheet would compute this');
    const said = words(text, Number(row.start), Number(row.end));
    assert.equal(row.text.replace(/^'/, '').replace(/\s+/g, ' '), said.replace(/\s+/g, ' '));
  }
});

each('md', (out) => {
  const html = new HtmlRenderer().render(new Parser().parse(out));
  assert.doesNotMatch(html, /<(script|a|b|img|em|code)[ >]/);
  assert.match(html, /<h1>/);
});

each('quotes', (out, json) => {
  const lines = out.split('\n').filter((line) => /^ {2}\d+\. /.test(line));
  const groups = new Set(json.quotes.map((q) => `${q.group} ${q.type} ${q.speaker}`));
  assert.ok(lines.length >= groups.size, `${lines.length} lines for ${groups.size} quotations`);
});

each('ics', (out, json) => {
  for (const line of out.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  const calendar = new ICAL.Component(ICAL.parse(out));
  const events = calendar.getAllSubcomponents('vevent').map((e) => new ICAL.Event(e));
  assert.equal(new Set(events.map((e) => e.uid)).size, events.length);
  for (const event of events) {
    assert.ok(event.startDate.compare(event.endDate) < 0, event.summary);
    const start = event.startDate.toString();
    assert.ok(
      json.dates.some((d) => d.earliest.startsWith(start.slice(0, 10))),
      start,
    );
  }
});

each('webannotation', async (out, json, text) => {
  const page = JSON.parse(out);
  const context = JSON.parse(readFileSync(new URL('anno.json', schemas), 'utf8'));
  const documentLoader = async (url) => {
    assert.equal(url, 'http://www.w3.org/ns/anno.jsonld');
    return { documentUrl: url, document: context };
  };
  // safe: an error for every member the vocabulary does not have
  const [graph] = await jsonld.expand(page, { documentLoader, safe: true });
  const list = graph['http://www.w3.org/ns/activitystreams#items'][0]['@list'];
  const mentions = json.entities.reduce((n, e) => n + e.mentions.length, 0);
  assert.equal(list.length, mentions + json.quotes.length + json.dates.length);
  for (const item of page.items) {
    const [quote, position] = item.target.selector;
    assert.equal(words(text, position.start, position.end), quote.exact);
    assert.ok(json.text.includes(quote.prefix + quote.exact + quote.suffix));
  }
});

each('tei', (out, json) => {
  tei ??= RelaxNGValidator.fromDoc(
    XmlDocument.fromBuffer(gunzipSync(readFileSync(new URL('tei_all.rng.gz', schemas)))),
  );
  const document = XmlDocument.fromString(out);
  try {
    tei.validate(document); // throws what does not fit
    const names = { t: 'http://www.tei-c.org/ns/1.0' };
    assert.ok(document.find('//t:text//t:p|//t:text//t:head', names).length > 0);
    const people = json.entities.filter((e) => e.type === 'PERSON').length;
    assert.equal(document.find('//t:person', names).length, people);
  } finally {
    document.dispose();
  }
});

each('conll', (out, json, text) => {
  // CoNLL-U Plus: names of columns in the first comment, ten or what it says of them in every line, a blank line last
  const [head, ...lines] = out.split('\n');
  const columns = /^# global\.columns = (.+)$/.exec(head)[1].split(' ');
  let names = 0;
  for (const line of lines) {
    if (!line || line.startsWith('#')) continue;
    const cells = line.split('\t');
    assert.equal(cells.length, columns.length, line);
    for (const cell of cells) assert.ok(cell, line);
    const row = Object.fromEntries(cells.map((cell, i) => [columns[i], cell]));
    const at = /start=(\d+)|Start=(\d+)/.exec(row.MISC ?? '');
    if (at) assert.ok(words(text, Number(at[1] ?? at[2]), text.length).startsWith(row.FORM));
    names += cells.filter((cell) => /^B-[A-Z]+/.test(cell)).length;
  }
  const mentions = json.entities.reduce((n, e) => n + e.mentions.length, 0);
  assert.ok(names >= mentions, `${names} names begin, ${mentions} mentions`);
});

each('brat', (out, json, text) => {
  const ids = new Set();
  for (const line of out.trim().split('\n')) {
    const [id, rest, said] = line.split('\t');
    assert.ok(!ids.has(id) || id === '*', id);
    ids.add(id);
    if (!id.startsWith('T')) continue;
    const spans = rest.slice(rest.indexOf(' ') + 1).split(';');
    const there = spans.map((span) => words(text, ...span.split(' ').map(Number))).join(' ');
    assert.equal(said, there);
  }
  const mentions = json.entities.reduce((n, e) => n + e.mentions.length, 0);
  assert.ok(ids.size >= mentions);
});
