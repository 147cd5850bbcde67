// Tests the worker on the runtime Cloudflare uses: node --test web/test/worker.test.mjs

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { alone, articles, batch, load, memory } from '../worker-host/load.mjs';
import { Bench, json, lines, pause, post as postTo, root, sentence, stream } from './runtime.mjs';

const golden = join(root, 'internal/byline/testdata');
const files = readdirSync(golden, { recursive: true })
  .filter((name) => name.endsWith('article.txt'))
  .map((name) => join(golden, name));

const bench = new Bench();
const native = (...args) => bench.native(...args);
let worker;
/** The worker with the faults of wasm/worker/fault.go. */
let faulty;
/** How often the program was made to end: a line each in the logs, which have no other. */
let ends = 0;

before(async () => {
  worker = await bench.start();
  faulty = await bench.start('fault');
});
after(() => bench.close());

const post = (path, body, type, host = worker, headers = {}) => postTo(host, path, body, type, headers);

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
    [413, 'too-long', post('/analyze', `${sentence}\n`.repeat(7000))],
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

test('a body that does not arrive, too many at once and too many in a minute are refused', async () => {
  const strict = await bench.start('', {
    bindings: { PATIENCE: 0.5 },
    ratelimits: { LIMIT: { simple: { limit: 6, period: 60 } } },
  });
  let end;
  const over = new Promise((resolve) => (end = resolve));
  const slow = async function* () {
    yield sentence;
    await over;
  };
  const late = await json(await post('/analyze', stream(slow()), undefined, strict));
  assert.deepEqual([late.status, late.error.code], [408, 'timeout']);
  const piecemeal = async function* () {
    yield `{"id":"1","text":"${sentence}"}\n`;
    yield* slow();
  };
  const [one, last, ...more] = await lines(await post('/batch', stream(piecemeal()), 'application/x-ndjson', strict));
  assert.deepEqual([one.id, last.error.code, more], ['1', 'timeout', []]);
  end();

  let arrived = 0;
  let send;
  const sent = new Promise((resolve) => (send = resolve));
  const held = async function* () {
    yield `${sentence}\n`.repeat(20_000); // 820 KB
    arrived++;
    await sent;
  };
  const waiting = Array.from({ length: 21 }, () => post('/analyze', stream(held())));
  while (arrived < waiting.length) await pause(100);
  await pause(1000);
  const small = await post('/analyze', sentence);
  assert.equal(small.status, 200, 'a small body still has room');
  send();
  const codes = {};
  for (const response of await Promise.all(waiting)) {
    const { error } = await response.json();
    codes[error.code] = (codes[error.code] ?? 0) + 1;
    if (error.code === 'busy') assert.deepEqual([response.status, response.headers.get('Retry-After')], [429, '1']);
  }
  assert.deepEqual(codes, { 'too-long': 20, busy: 1 });
  assert.equal((await post('/analyze', sentence)).status, 200);

  const left = 60_000 - (Date.now() % 60_000); // the limit is one of every minute of the clock
  if (left < 5000) await new Promise((resolve) => setTimeout(resolve, left + 100));
  for (let i = 0; i < 4; i++) assert.equal((await post('/analyze', sentence, undefined, strict)).status, 200);
  const often = await post('/analyze', sentence, undefined, strict);
  assert.deepEqual(
    [often.status, often.headers.get('Retry-After'), (await often.json()).error.code],
    [429, '60', 'too-often'],
  );
});

test('what clients that went away had sent does not count for ever', async () => {
  const hurried = await bench.start('', { bindings: { PATIENCE: 0.5 } });
  const { hostname, port } = await hurried.ready;
  const part = `POST /analyze HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 900000\r\n\r\n${'x'.repeat(820_000)}`;
  const sockets = Array.from({ length: 19 }, () => connect(Number(port), hostname));
  await Promise.all(sockets.map((socket) => new Promise((sent) => socket.write(part, sent))));
  for (const socket of sockets) socket.destroy();
  await pause(1500);
  const whole = Array.from({ length: 19 }, () => post('/analyze', 'x'.repeat(820_000), undefined, hurried));
  const codes = await Promise.all(whole.map(async (response) => (await (await response).json()).error.code));
  assert.deepEqual(new Set(codes), new Set(['too-long']));
});

test('the most expensive texts that are allowed leave room in an isolate', async () => {
  for (const [piece, format] of [
    ['May 1 ', 'webannotation'],
    ['A\n', 'json'],
  ]) {
    const text = piece.repeat(Math.floor(2 ** 18 / piece.length));
    const response = await post(`/analyze?format=${format}`, text, undefined, worker);
    assert.equal(response.status, 200);
    const taken = Number(response.headers.get('Byline-Memory')) + (await response.arrayBuffer()).byteLength;
    assert.ok(taken < 115 * 2 ** 20, `${piece} as ${format} takes ${taken} bytes`);
  }
});

test('300 requests, 50 at a time, get the answers they get alone', async () => {
  const texts = articles(20);
  const url = String(await worker.ready);
  const want = await alone(url, texts);
  assert.deepEqual(await load(url, texts, want, { requests: 300, together: 50 }), { 200: 300 });
  const spoiled = (i) => ({ 20: 'fault: panic', 60: 'fault: end' })[i];
  const statuses = await load(String(await faulty.ready), texts, want, { requests: 100, together: 50, spoiled });
  assert.deepEqual(statuses, { 200: 98, 500: 2 });
  ends++;
});

test('a batch of 1,000 articles flows through the same memory', async () => {
  const texts = articles(20).map((text) => text.slice(0, 1000));
  const url = String(await worker.ready);
  await batch(url, texts, 200);
  const before = await memory(url);
  assert.ok(before > 0);
  assert.equal(await batch(url, texts, 1000), 1000);
  const grown = (await memory(url)) - before; // the heap may still take a page or two; 1 KB kept of each article would be more
  assert.ok(grown < 1_000_000, `grown by ${grown} bytes`);
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
  const want = 'request lost: the program has ended\n'.repeat(ends + 2);
  for (let i = 0; i < 50 && bench.logs.length < want.length; i++) await pause(100);
  assert.equal(bench.logs, want);
});
