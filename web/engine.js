// @ts-check
// The messenger between the page and the thread, and the thread's supervisor: a thread that dies is started again from
// the compiled program and asked again; the second death of one request is an error.

import { load, spawn } from './program.js';

/** @typedef {import('./types').Request} Request */

/** An error the reader can be told about. */
export class EngineError extends Error {
  /** @param {string} code @param {string} message @param {number} [line] of the rules file */
  constructor(code, message, line) {
    super(message);
    this.code = code;
    this.line = line;
  }
}

/** @type {Promise<{module: WebAssembly.Module, thread: string}> | null} */
let program = null;
/** @type {Worker | null} */
let thread = null;
let ready = false;
let last = 0;
/** @type {Map<number, Request>} */
const waiting = new Map();
/** Arguments of the analysis the thread holds the document of. @type {unknown[] | null} */
let held = null;

/** Loads the program and starts the thread; safe to call again after a failure. */
export async function start() {
  try {
    program ??= load();
    const { module, thread: url } = await program;
    if (thread) return;
    thread = spawn(url);
    thread.onmessage = ({ data }) => {
      if (data.dead) died();
      else if (data.ready) resend();
      else answer(data.id, data.value);
    };
    thread.onerror = (event) => {
      event.preventDefault();
      died();
    };
    thread.postMessage({ module, warm: held === null && waiting.size === 0 });
  } catch (error) {
    program = null;
    fail(new EngineError('load', String(error)));
    throw new EngineError('load', String(error));
  }
}

/**
 * Asks the thread. The promise rejects with an EngineError.
 * @param {Request['call']} call
 * @param {...unknown} args
 * @returns {Promise<any>}
 */
export const ask = (call, ...args) => request(call, args);

/**
 * Asks the thread something that may be given up.
 * @param {Request['call']} call
 * @param {unknown[]} args
 * @param {AbortSignal} [signal]
 * @returns {Promise<any>}
 */
export function request(call, args, signal) {
  return new Promise((resolve, reject) => {
    const request = { id: ++last, call, args, tries: 0, since: performance.now(), resolve, reject };
    if (signal?.aborted) return reject(stopped());
    signal?.addEventListener('abort', () => drop(request));
    waiting.set(request.id, request);
    if (ready) send(request);
    else start().catch(() => {});
  });
}

const stopped = () => new EngineError('aborted', 'stopped');

/** Gives up one request; the thread stops if it is at it. @param {Request} request */
function drop(request) {
  const [first] = waiting.keys();
  if (!waiting.delete(request.id)) return;
  request.reject(stopped());
  if (first === request.id && ready) restart();
}

/** Gives up what the thread is doing and starts a new one. */
export function abort() {
  if (waiting.size === 0) return;
  fail(stopped());
  restart();
}

/** How long, in milliseconds, the oldest request has been waiting. */
export function age() {
  const first = waiting.values().next().value;
  return first ? performance.now() - first.since : 0;
}

/** @param {Request} request */
function send(request) {
  request.tries++;
  thread?.postMessage({ id: request.id, call: request.call, args: request.args });
}

/** @param {number} id @param {any} value */
function answer(id, value) {
  const request = waiting.get(id);
  if (!request) return;
  waiting.delete(id);
  if (value.error) return request.reject(new EngineError(value.error.code, value.error.message, value.error.line));
  if (request.call === 'analyze') held = request.args;
  request.resolve(value);
}

/** The new thread gets the document back before it is asked about it. */
function resend() {
  ready = true;
  const [first] = waiting.values();
  if (held && first?.call !== 'analyze') thread?.postMessage({ id: 0, call: 'analyze', args: held });
  for (const request of waiting.values()) send(request);
}

function died() {
  // Requests are answered in order: the first one is the one that killed the thread.
  const [first] = waiting.values();
  if (first && (first.tries > 1 || !ready)) {
    waiting.delete(first.id);
    first.reject(new EngineError(ready ? 'crashed' : 'load', 'the analysis stopped'));
    if (first.call !== 'analyze') held = null;
  }
  if (!ready) program = null;
  restart();
}

function restart() {
  thread?.terminate();
  const again = ready || waiting.size > 0;
  thread = null;
  ready = false;
  if (again) start().catch(() => {});
}

/** @param {EngineError} error */
function fail(error) {
  for (const request of waiting.values()) request.reject(error);
  waiting.clear();
}
