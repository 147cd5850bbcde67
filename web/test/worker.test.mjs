// Tests the worker on the runtime Cloudflare uses: node --test web/test/worker.test.mjs

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { run } from '../worker-host/local.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const golden = join(root, 'internal/byline/testdata');
const files = readdirSync(golden, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => join(golden, name, 'article.txt'));
const sentence = 'Ada Roe said the ferry leaves on Monday.';

const folder = mkdtempSync(join(tmpdir(), 'worker-'));
const go = (...args) => execFileSync('go', args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
/** What the command line answers. */
const native = (input, ...flags) =>
  execFileSync(join(folder, 'byline'), flags, { input, encoding: 'utf8', maxBuffer: 1 << 26 });

let logs = '';
let worker;
/** The worker with the faults of wasm/worker/fault.go. */
let faulty;

before(async () => {
  mkdirSync(join(folder, 'page'));
  writeFileSync(join(folder, 'page/index.html'), '<title>Byline</title>');
  go('build', '-o', join(folder, 'byline'), './wasm/cli');
  const started = (name, ...flags) => {
    const built = join(folder, name);
    go('run', './build/worker', '-site', join(folder, 'page'), '-out', built, ...flags);
    const listen = (...streams) => {
      for (const stream of streams) stream.setEncoding('utf8').on('data', (data) => (logs += data));
    };
    return run(built, { handleRuntimeStdio: listen });
  };
  worker = started('worker');
  faulty = started('faulty', '-tags', 'fault');
  await Promise.all([worker.ready, faulty.ready]);
});

after(async () => {
  await worker?.dispose();
  await faulty?.dispose();
  rmSync(folder, { recursive: true });
});

const post = (path, body, type = 'text/plain', host = worker, headers = {}) =>
  host.dispatchFetch(`http://byline.test${path}`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': type, ...headers },
    duplex: 'half',
  });
const json = async (response) => ({ status: response.status, ...(await response.json()) });
const lines = async (response) =>
  (await response.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
/** A stream of pieces of text, each waited for. */
const stream = (pieces) =>
  ReadableStream.from(
    (async function* () {
      for await (const piece of pieces) yield new TextEncoder().encode(piece);
    })(),
  );

test('the golden articles come out as on the command line, byte for byte', async () => {
  assert.ok(files.length > 2);
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    for (const [query, ...flags] of [
      ['?published=2026-03-06', '-published', '2026-03-06'],
      ['?offsets=codepoint', '-offsets', 'codepoint'],
      ['?format=csv', '-format', 'csv'],
      ['?format=html', '-format', 'html'],
      ['?format=md', '-format', 'md'],
    ]) {
      const response = await post(`/analyze${query}`, text);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('Cache-Control'), 'no-store');
      assert.equal(await response.text(), native(text, ...flags), `${file} ${query}`);
    }
  }
});

test('JSON, HTML and Accept are understood', async () => {
  const want = native(sentence, '-published', '2026-03-06', '-title', 'T');
  assert.equal(
    await (
      await post(
        '/analyze',
        JSON.stringify({ text: sentence, title: 'T', published: '2026-03-06' }),
        'application/json',
      )
    ).text(),
    want,
  );
  const page = `<!doctype html><title>T</title><article><p>${sentence}</article>`;
  assert.equal(await (await post('/analyze', page, 'text/html; charset=utf-8')).text(), native(page));
  assert.match(
    await (await post('/analyze', sentence, 'text/plain', worker, { Accept: 'text/csv' })).text(),
    /^finding,/,
  );
});

test('what is wrong is told, and what to do', async () => {
  const get = (path, method = 'GET') => worker.dispatchFetch(`http://byline.test${path}`, { method });
  for (const [want, code, response] of [
    [405, 'bad-method', get('/analyze')],
    [405, 'bad-method', get('/batch', 'DELETE')],
    [404, 'not-found', get('/nothing')],
    [404, 'not-found', post('/nothing', sentence)],
    [415, 'bad-type', post('/analyze', sentence, 'application/x-www-form-urlencoded')],
    [415, 'bad-type', post('/batch', sentence)],
    [400, 'empty', post('/analyze')],
    [400, 'bad-date', post('/analyze?published=today', sentence)],
    [413, 'too-long', post('/analyze', `${sentence}\n`.repeat(4000))],
    [413, 'too-long', post('/analyze', `${sentence}\n`.repeat(100_000))],
    [413, 'too-long', post('/analyze', stream(Array(100).fill(`${sentence}\n`.repeat(2000))))],
    [400, 'bad-json', post('/analyze', sentence, 'application/json')],
  ]) {
    const { status, error } = await json(await response);
    assert.deepEqual([status, error.code], [want, code]);
    assert.ok(error.message.length > 10 && !error.message.includes('ferry'));
  }
});

test('the page, the description, health and preflight are served', async () => {
  const get = (path, method = 'GET') => worker.dispatchFetch(`http://byline.test${path}`, { method });
  assert.match(await (await get('/')).text(), /<title>Byline/);
  assert.equal((await (await get('/openapi.json')).json()).openapi, '3.1.0');
  assert.equal((await (await get('/healthz')).json()).status, 'ok');
  const preflight = await get('/analyze', 'OPTIONS');
  assert.equal(preflight.status, 204);
  assert.equal(preflight.headers.get('Access-Control-Allow-Methods'), 'POST');
  assert.equal((await get('/healthz', 'HEAD')).status, 200);
});

test('a batch is answered line by line, a bad line alone fails', async () => {
  const articles = Array.from({ length: 50 }, (_, i) =>
    JSON.stringify({ id: `${i}`, text: `${sentence} It has ${i} seats.` }),
  );
  articles[17] = `{"id":"17","text":"${sentence}`;
  const answers = await lines(await post('/batch?published=2026-03-06', articles.join('\n\n'), 'application/x-ndjson'));
  assert.equal(answers.length, 50);
  for (const [i, answer] of answers.entries()) {
    if (i === 17) {
      assert.equal(answer.error.code, 'bad-json');
      continue;
    }
    assert.equal(answer.id, `${i}`);
    const alone = await post('/analyze?published=2026-03-06', articles[i], 'application/json');
    assert.deepEqual(answer, await alone.json());
  }
});

test('a batch flows: an answer comes before the next line is sent', async () => {
  let come;
  const first = new Promise((resolve) => (come = resolve));
  const pieces = async function* () {
    yield `{"id":"1","text":"${sentence}"}\n{"id":"2",`;
    await first;
    yield `"text":"${'x'.repeat(2_000_000)}"}\n`;
    yield `{"id":"3","text":"${sentence}"}`;
  };
  const response = await post('/batch', stream(pieces()), 'application/x-ndjson');
  const text = [];
  for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
    text.push(part);
    come();
  }
  const [one, two, three] = text
    .join('')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual([one.id, two.error.code, three.id], ['1', 'too-long', '3']);
});

test('200 requests, 20 at a time, get the answers they get alone', async () => {
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  const want = texts.map((text) => native(text));
  const one = async (i) => {
    const text = await (await post('/analyze', texts[i % texts.length])).text();
    assert.ok(text === want[i % texts.length], `answer ${i} is another's`);
  };
  for (let i = 0; i < 200; i += 20) await Promise.all(Array.from({ length: 20 }, (_, k) => one(i + k)));
});

test('a panic and the end of the program cost one request each, and no text gets into the logs', async () => {
  for (const fault of ['fault: panic', 'fault: end']) {
    const requests = [sentence, `The secret. ${fault}`, sentence].map((text) =>
      post('/analyze', text, 'text/plain', faulty),
    );
    const [one, two, three] = await Promise.all(requests);
    assert.deepEqual([one.status, two.status, three.status], [200, 500, 200], fault);
    assert.equal((await two.json()).error.code, 'internal');
    assert.equal(await three.text(), await one.text());
    const batch = [sentence, `The secret. ${fault}`, sentence].map((text, i) => JSON.stringify({ id: `${i}`, text }));
    const answers = await lines(await post('/batch', batch.join('\n'), 'application/x-ndjson', faulty));
    assert.deepEqual(
      answers.map(({ error }) => error?.code),
      [undefined, 'internal', undefined],
      fault,
    );
  }
  const want = 'request lost: the program has ended\n'.repeat(2);
  for (let i = 0; i < 50 && logs.length < want.length; i++) await new Promise((resolve) => setTimeout(resolve, 100));
  assert.equal(logs, want);
});
