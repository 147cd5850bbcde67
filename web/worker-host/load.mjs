// Puts the worker under load, on the runtime Cloudflare uses, and tells what it takes:
//
//   go run ./build/worker && node web/worker-host/load.mjs [requests]
//
// Articles of 4 KB are sent 50 at a time (10,000 of them unless told otherwise); every answer must be the one that the
// article got when it was sent alone. Then a worker with faults (wasm/worker/fault.go) gets a tenth as many, with faults
// between, and each fault may cost its own request only. Then a batch of 1,000 articles flows through: the memory of the
// program must not grow. At last the logs must hold no word of all that.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './local.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SIZE = 4096;

/** Different articles of about 4 KB, made of the paragraphs of real ones. */
export function articles(count) {
  const golden = join(root, 'internal/byline/testdata');
  const paragraphs = readdirSync(golden, { recursive: true })
    .filter((name) => name.endsWith('article.txt'))
    .flatMap((name) => readFileSync(join(golden, name), 'utf8').trim().split(/\n+/));
  return Array.from({ length: count }, (_, i) => {
    const turned = [...paragraphs.slice(i % paragraphs.length), ...paragraphs, ...paragraphs];
    return `Story ${i}\n\n${turned.join('\n\n').slice(0, SIZE)}`;
  });
}

/** The runtimes this program has started, by their process numbers, where the system tells. */
export function runtimes() {
  if (!existsSync('/proc/self/stat')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const [, name, , parent] = /\((.*)\) (\S) (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'));
        return name === 'workerd' && Number(parent) === process.pid;
      } catch {
        return false; // it has ended
      }
    });
}

/** Time a process has had of the processors, in milliseconds: Linux counts it in hundredths of a second. */
export function time(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/.*\) /, '').split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** What a process has of the memory now, in bytes. */
export const resident = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) * 1024;

/** How many connections were cut before an answer came. */
let cuts = 0;

/**
 * Posts a text, on a connection of its own. On a machine that is too busy, the runtime's server cuts connections whose
 * request it does not get to in time: they are made again, and counted.
 */
async function post(url, text) {
  for (let tries = 1; ; tries++) {
    try {
      return await posted(url, text);
    } catch (error) {
      if (error.code !== 'ECONNRESET' || tries === 5) throw error;
      cuts++;
    }
  }
}

function posted(url, text) {
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'text/plain', 'Content-Length': Buffer.byteLength(text) };
    const sent = request(url, { method: 'POST', headers, agent: false }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part)).on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode, text: Buffer.concat(parts).toString() }));
    });
    sent.on('error', reject).end(text);
  });
}

/**
 * Sends requests of texts, some at a time. spoiled tells what is sent instead of a request, if anything. Returns how many
 * answers were of which status.
 */
export async function load(url, texts, want, { requests, together, spoiled = () => undefined }) {
  const statuses = {};
  let next = 0;
  const client = async () => {
    while (next < requests) {
      const i = next++;
      const text = spoiled(i) ?? texts[i % texts.length];
      const got = await post(`${url}analyze`, text);
      statuses[got.status] = (statuses[got.status] ?? 0) + 1;
      if (got.status === 200)
        assert.ok(got.text === want[i % texts.length], `answer ${i} is not the one it gets alone`);
      else assert.equal(JSON.parse(got.text).error.code, 'internal');
    }
  };
  await Promise.all(Array.from({ length: together }, client));
  return statuses;
}

/** What each text gets alone. */
export async function alone(url, texts) {
  const answers = [];
  for (const text of texts) answers.push((await post(`${url}analyze`, text)).text);
  return answers;
}

/** Sends texts as one batch that flows, and returns how many lines came back. */
export async function batch(url, texts, count) {
  const body = ReadableStream.from(
    (async function* () {
      for (let i = 0; i < count; i++) {
        yield new TextEncoder().encode(`${JSON.stringify({ id: `${i}`, text: texts[i % texts.length] })}\n`);
      }
    })(),
  );
  const headers = { 'Content-Type': 'application/x-ndjson' };
  const response = await fetch(`${url}batch`, { method: 'POST', body, headers, duplex: 'half' });
  let lines = 0;
  for await (const chunk of response.body) for (const byte of chunk) if (byte === 10) lines++;
  return lines;
}

/** Bytes the program has taken. */
export const memory = async (url) => Number((await fetch(`${url}healthz`)).headers.get('Byline-Memory'));

const MB = (bytes) => `${(bytes / 2 ** 20).toFixed(0)} MB`;

async function main(requests) {
  const built = join(root, 'build/out/worker');
  if (!existsSync(built)) throw new Error('build/out/worker is missing: go run ./build/worker makes it');
  let logs = '';
  const handleRuntimeStdio = (...streams) => {
    for (const stream of streams) stream.setEncoding('utf8').on('data', (data) => (logs += data));
  };
  const texts = articles(40);
  const worker = run(built, { handleRuntimeStdio });
  const url = String(await worker.ready);
  const [pid] = runtimes();
  const want = await alone(url, texts);
  const before = pid ? time(pid) : 0;
  const since = Date.now();
  const statuses = await load(url, texts, want, { requests, together: 50 });
  const seconds = (Date.now() - since) / 1000;
  assert.deepEqual(statuses, { 200: requests });
  console.log(`${requests} requests, 50 at a time, all answered as alone: ${(requests / seconds).toFixed(0)} a second`);
  console.log(`${cuts} connections cut by the server's own limits, and made again`);
  if (pid) console.log(`${((time(pid) - before) / requests).toFixed(1)} ms of processor a request, HTTP and all`);

  await batch(url, texts, 200);
  const [program, process] = [await memory(url), pid && resident(pid)];
  assert.equal(await batch(url, texts, 1000), 1000);
  const grown = (await memory(url)) - program;
  console.log(`a batch of 1,000: the program has ${MB(program)}, ${grown} bytes more after it`);
  if (pid) console.log(`the runtime has ${MB(process)} before and ${MB(resident(pid))} after it`);
  assert.equal(grown, 0);
  assert.equal(logs, '');
  await worker.dispose();

  const folder = mkdtempSync(join(tmpdir(), 'load-'));
  try {
    execFileSync('go', ['run', './build/worker', '-tags', 'fault', '-out', folder], { cwd: root, stdio: 'pipe' });
    const faulty = run(folder, { handleRuntimeStdio });
    const address = String(await faulty.ready);
    const some = Math.ceil(requests / 10);
    const spoiled = (i) => ({ 20: 'fault: panic', 70: 'fault: end' })[i % 100];
    const ends = Array.from({ length: some }, (_, i) => spoiled(i)).filter(Boolean);
    const got = await load(address, texts, want, { requests: some, together: 50, spoiled });
    console.log(`${some} requests with ${ends.length} faults between: ${JSON.stringify(got)}`);
    assert.equal(got[500], ends.length);
    assert.equal(got[200], some - ends.length);
    await faulty.dispose();
    const lost = 'request lost: the program has ended\n'.repeat(ends.filter((x) => x === 'fault: end').length);
    assert.equal(logs, lost);
    console.log('no word of it in the logs');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(Number(process.argv[2] ?? 10_000));
