// Tests what the worker does with the messages of a queue, with the queue and the bucket of the runtime's simulator.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { Bench, pause, sentence } from './runtime.mjs';

const config = JSON.parse(readFileSync(new URL('../worker-host/wrangler.json', import.meta.url), 'utf8')).env.archive;
const [consumer] = config.queues.consumers;
const [{ binding, bucket_name: bucketName }] = config.r2_buckets;

const bench = new Bench();
let bucket;
let queue;
/** What callbacks were sent, by the path of the address. */
const called = {};
let refusals = 1;
let server;

before(async () => {
  server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (data) => (text += data));
    request.on('end', () => {
      called[request.url] = [...(called[request.url] ?? []), { type: request.headers['content-type'], text }];
      response.statusCode = request.url === '/never' || (request.url === '/later' && refusals-- > 0) ? 503 : 204;
      response.end();
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.on('listening', resolve));
  const worker = await bench.start('fault', {
    r2Buckets: { [binding]: bucketName },
    queueProducers: { QUEUE: consumer.queue, DEAD: consumer.dead_letter_queue },
    queueConsumers: {
      [consumer.queue]: {
        maxBatchSize: 3,
        maxBatchTimeout: 0.1,
        maxRetries: 2,
        retryDelay: 0,
        deadLetterQueue: consumer.dead_letter_queue,
      },
    },
  });
  bucket = await worker.getR2Bucket(binding);
  queue = await worker.getQueueProducer('QUEUE');
});
after(async () => {
  server?.close();
  await bench.close();
});

/** What a function gives as soon as it gives anything. */
async function soon(get, what) {
  for (let i = 0; i < 300; i++) {
    const got = await get();
    if (got) return got;
    await pause(50);
  }
  assert.fail(`${what} does not come`);
}
const stored = async (key) => (await soon(() => bucket.get(key), key)).text();

test('an article in a message is annotated into the bucket, as the command line does it', async () => {
  await queue.send({ article: { id: '7', text: sentence, published: '2026-03-06' } });
  await queue.send({ article: { text: sentence, format: 'md' }, to: 'notes/7.md' });
  const want = JSON.parse(bench.native(sentence, '-published', '2026-03-06'));
  assert.deepEqual(JSON.parse(await stored('annotations/7.json')), { ...want, id: '7' });
  assert.equal(await stored('notes/7.md'), bench.native(sentence, '-format', 'md'));
  assert.equal((await bucket.head('notes/7.md')).httpMetadata.contentType, 'text/markdown; charset=utf-8');
});

test('an object of the bucket is annotated, also when the bucket itself tells of it', async () => {
  const page = `<!doctype html><title>T</title><article><p>${sentence}</article>`;
  await bucket.put('articles/1.html', page);
  await bucket.put('articles/2', page, { httpMetadata: { contentType: 'text/html' } });
  await queue.send({ key: 'articles/1.html', published: '2026-03-06', format: 'csv', offsets: 'utf8' });
  await queue.send({ action: 'PutObject', bucket: bucketName, object: { key: 'articles/2', size: page.length } });
  const flags = ['-published', '2026-03-06', '-format', 'csv', '-offsets', 'utf8'];
  assert.equal(await stored('annotations/articles/1.html.csv'), bench.native(page, ...flags));
  assert.equal(await stored('annotations/articles/2.json'), bench.native(page));
});

test('rules come with a message, or from the bucket for all that have none', async () => {
  const type = async (key) => JSON.parse(await stored(key)).entities.find(({ name }) => name === 'Ada Roe').type;
  await bucket.put('byline.rules', '# of the house\nname "Ada Roe" is ORG');
  await bucket.put('r/1.txt', sentence);
  await queue.send({ key: 'r/1.txt' });
  await queue.send({ key: 'r/1.txt', rules: 'name "Ada Roe" is GPE', to: 'r/2.json' });
  await queue.send({ article: { id: 'r/3', text: sentence } });
  await queue.send({ article: { id: 'r/4', text: sentence, rules: 'name "Ada Roe" is LOC' } });
  const types = ['annotations/r/1.txt.json', 'r/2.json', 'annotations/r/3.json', 'annotations/r/4.json'].map(type);
  assert.deepEqual(await Promise.all(types), ['ORG', 'GPE', 'ORG', 'LOC']);
  await bucket.delete('byline.rules');
});

test('news of annotations and of deletions ask for nothing', async () => {
  await bucket.put('gone.txt', sentence);
  await queue.send({ action: 'PutObject', object: { key: 'annotations/articles/2.json' } });
  await queue.send({ action: 'DeleteObject', object: { key: 'gone.txt' } });
  await queue.send({ article: { id: 'after', text: sentence } });
  await stored('annotations/after.json');
  assert.equal(await bucket.head('annotations/annotations/articles/2.json.json'), null);
  assert.equal(await bucket.head('annotations/gone.txt.json'), null);
});

test('an annotation is posted to an address, again when it was not taken', async () => {
  const { port } = server.address();
  await queue.send({ article: { id: 'c', text: sentence }, callback: `http://127.0.0.1:${port}/later` });
  await queue.send({ article: { id: 'd', text: '' }, callback: `http://127.0.0.1:${port}/empty` });
  await soon(() => called['/later']?.length === 2, 'the second try');
  const [first, second] = called['/later'];
  assert.equal(first.text, second.text);
  assert.equal(JSON.parse(first.text).id, 'c');
  assert.equal(first.type, 'application/json');
  const [refused] = await soon(() => called['/empty'], 'the failure');
  assert.deepEqual([JSON.parse(refused.text).id, JSON.parse(refused.text).error.code], ['d', 'empty']);
});

test('what cannot be annotated is told in the bucket, until it can', async () => {
  await bucket.put('long.txt', 'A'.repeat(2 ** 20 + 1));
  await queue.send({ key: 'long.txt' });
  await queue.send({ key: 'nowhere.txt' });
  await queue.send({ article: { id: 'date', text: sentence, published: 'today' } });
  for (const [key, code] of [
    ['failures/annotations/long.txt.json', 'too-long'],
    ['failures/annotations/nowhere.txt.json', 'not-found'],
    ['failures/annotations/date.json', 'bad-date'],
  ]) {
    const told = await stored(key);
    assert.equal(JSON.parse(told).error.code, code);
    assert.ok(!told.includes('ferry') && JSON.parse(told).error.message.length > 10);
  }
  await bucket.put('nowhere.txt', sentence);
  await queue.send({ key: 'nowhere.txt' });
  await stored('annotations/nowhere.txt.json');
  await soon(async () => !(await bucket.head('failures/annotations/nowhere.txt.json')), 'the end of the failure');
});

test('what ends the program, nobody takes or nobody understands becomes a dead letter, and costs no other', async () => {
  const { port } = server.address();
  await queue.send({ article: { id: 'end', text: 'The secret. fault: end' } });
  await queue.send({ article: { id: 'panic', text: 'The secret. fault: panic' } });
  await queue.send({ article: { id: 'never', text: 'The secret.' }, callback: `http://127.0.0.1:${port}/never` });
  await queue.send({ secret: 'The secret.' });
  await queue.send('The secret.');
  await queue.send({ article: { id: 'well', text: sentence } });
  assert.equal(JSON.parse(await stored('annotations/well.json')).id, 'well');
  await soon(() => called['/never']?.length === 3, 'the third try');
  const lines = () => bench.logs.split('\n').filter(Boolean);
  await soon(() => lines().filter((line) => line === 'request lost: the program has ended').length === 3, 'three ends');
  await soon(
    () => lines().filter((line) => line.includes(consumer.dead_letter_queue)).length >= 5,
    'five dead letters',
  );
  for (const name of ['end', 'panic']) assert.equal(await bucket.head(`annotations/${name}.json`), null);
  assert.ok(!/secret|ferry|Roe/.test(bench.logs), bench.logs);
});
