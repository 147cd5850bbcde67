// Reads bodies: bounded in size, in time, and in what all requests of the isolate together hold.

import { BUSY, LATE, Refusal } from './failures.mjs';

/** The longest body or line in bytes. The program knows it too, and refuses what is longer. */
export const LONGEST = 1 << 20;

/** What bodies and lines may take together, in bytes. An isolate has 128 MB, and the program wants most of them. */
const TOGETHER = 16 << 20;

/** Seconds a body, or a line of a batch, may take to arrive. env.PATIENCE overrules it. */
const PATIENCE = 60;

/** What is held now, in bytes, and by whom. */
let held = 0;
const holders = new Set();

/**
 * Forgets who has held something for longer than anybody may. When a client goes away, the runtime may end the
 * request without a word, and what it held would count for ever.
 */
function forgetGone(patience) {
  for (const parts of holders) if (Date.now() - parts.since > 2000 * patience) parts.clear();
}

const patience = (env) => Number(env.PATIENCE ?? PATIENCE);

/** Bytes that come in parts. Of what is too long, no more is kept than tells so; of what is too much, nothing. */
class Parts {
  #parts = [];
  #size = 0;
  #full = false;
  #patience;
  /** When the first of them came. */
  since = 0;

  constructor(env) {
    this.#patience = patience(env);
  }

  add(part) {
    if (this.#full || this.#size > LONGEST || part.length === 0) return;
    if (held + part.length > TOGETHER) forgetGone(this.#patience);
    if (held + part.length > TOGETHER) {
      this.clear();
      this.#full = true;
      return;
    }
    if (this.#size === 0) {
      this.since = Date.now();
      holders.add(this);
    }
    this.#parts.push(part);
    this.#size += part.length;
    held += part.length;
  }

  clear() {
    holders.delete(this);
    held -= this.#size;
    this.#parts = [];
    this.#size = 0;
    this.#full = false;
  }

  /** Gives out the bytes and forgets them. */
  take() {
    const [parts, size, full] = [this.#parts, this.#size, this.#full];
    this.clear();
    if (full) throw new Refusal(BUSY);
    if (parts.length === 1) return parts[0];
    const whole = new Uint8Array(size);
    let end = 0;
    for (const part of parts) {
      whole.set(part, end);
      end += part.length;
    }
    return whole;
  }
}

/** Gives the chunks of a stream. A Refusal ends it when next() has not been called for too long before the stream's end. */
class Chunks {
  #reader;
  #seconds;
  #timer;
  #late;

  constructor(stream, env) {
    this.#reader = stream.getReader();
    this.#seconds = patience(env);
    this.rest();
  }

  /** Begins to count the time anew. */
  rest() {
    clearTimeout(this.#timer);
    this.#late = new Promise((_, reject) => {
      this.#timer = setTimeout(() => reject(new Refusal(LATE)), this.#seconds * 1000);
    });
    this.#late.catch(() => {}); // nobody may be waiting
  }

  /** The next chunk, or undefined at the end. */
  async next() {
    const { done, value } = await Promise.race([this.#reader.read(), this.#late]);
    return done ? undefined : value;
  }

  /** Must be called when no more is wanted. */
  async close() {
    clearTimeout(this.#timer);
    await this.#reader.cancel().catch(() => {});
  }
}

/**
 * Reads the body of a request, to its end: a client listens only when it has sent everything. A body whose header admits
 * that it is too long is not read; the program refuses it by that header.
 */
export async function read(request, env) {
  if (!request.body || Number(request.headers.get('Content-Length')) > LONGEST) return null;
  const chunks = new Chunks(request.body, env);
  const parts = new Parts(env);
  try {
    for (let chunk = await chunks.next(); chunk; chunk = await chunks.next()) parts.add(chunk);
    return parts.take();
  } finally {
    parts.clear();
    await chunks.close();
  }
}

/**
 * Cuts a stream into lines, without their ends. Of a line that is too long, a part comes that is so too; for one that
 * cannot be held, a failure.
 */
export async function* lines(stream, env) {
  const chunks = new Chunks(stream, env);
  const parts = new Parts(env);
  const line = () => {
    try {
      return parts.take();
    } catch ({ failure }) {
      return failure;
    }
  };
  try {
    for (let chunk = await chunks.next(); chunk; chunk = await chunks.next()) {
      let first = 0;
      for (let last = chunk.indexOf(10); last >= 0; last = chunk.indexOf(10, first)) {
        parts.add(chunk.subarray(first, last));
        yield line();
        chunks.rest();
        first = last + 1;
      }
      parts.add(chunk.subarray(first));
    }
    yield line();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    yield error.failure;
  } finally {
    parts.clear();
    await chunks.close();
  }
}
