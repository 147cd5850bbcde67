// What the tests of the worker share: it is built, started on the runtime Cloudflare uses, and listened to.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Log, LogLevel } from 'miniflare';
import { run } from '../worker-host/local.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const sentence = 'Ada Roe said the ferry leaves on Monday.';

const go = (...args) => execFileSync('go', args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });

/** A folder with the command line, and the workers that are started in it. */
export class Bench {
  #folder = mkdtempSync(join(tmpdir(), 'worker-'));
  #running = [];
  #built = new Set();
  /** Everything the runtimes and their simulator have written. */
  logs = '';

  constructor() {
    mkdirSync(join(this.#folder, 'page'));
    writeFileSync(join(this.#folder, 'page/index.html'), '<title>Byline</title>');
    go('build', '-o', join(this.#folder, 'byline'), './wasm/cli');
  }

  /** Starts a worker, with build tags or without; more are options of Miniflare. */
  async start(tags = '', more = {}) {
    const built = join(this.#folder, `worker-${tags}`);
    if (!this.#built.has(tags)) {
      go('run', './build/worker', '-site', join(this.#folder, 'page'), '-out', built, '-tags', tags);
      this.#built.add(tags);
    }
    const listen = (...streams) => {
      for (const stream of streams) stream.setEncoding('utf8').on('data', (data) => (this.logs += data));
    };
    const log = new Log(LogLevel.WARN);
    log.log = (message) => (this.logs += `${message}\n`);
    const worker = run(built, { handleRuntimeStdio: listen, log, ...more });
    this.#running.push(worker);
    await worker.ready;
    return worker;
  }

  /** What the command line answers. */
  native(input, ...flags) {
    return execFileSync(join(this.#folder, 'byline'), flags, { input, encoding: 'utf8', maxBuffer: 1 << 26 });
  }

  async close() {
    for (const worker of this.#running) await worker.dispose();
    rmSync(this.#folder, { recursive: true });
  }
}

/** Posts to a worker. */
export const post = (host, path, body, type = 'text/plain', headers = {}) =>
  host.dispatchFetch(`http://byline.test${path}`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': type, ...headers },
    duplex: 'half',
  });
export const json = async (response) => ({ status: response.status, ...(await response.json()) });
export const lines = async (response) =>
  (await response.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

/** A stream of pieces of text, each waited for. */
export const stream = (pieces) =>
  ReadableStream.from(
    (async function* () {
      for await (const piece of pieces) yield new TextEncoder().encode(piece);
    })(),
  );

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
