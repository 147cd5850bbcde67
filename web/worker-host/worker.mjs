// The host of the Go program on Cloudflare Workers: requests, and messages of a queue. Files of the page are served
// before a request comes here.

import { consume } from './archive.mjs';
import { lines, read } from './bodies.mjs';
import { OFTEN, Refusal, refuse, told } from './failures.mjs';
import { answer } from './program.mjs';

/** Answers a batch a line at a time, as the client takes the lines. */
async function batch(request, env) {
  const headers = new Headers(request.headers);
  headers.delete('Content-Length'); // it is not that of a line
  const one = { url: request.url, method: request.method, headers };
  const head = await answer(one, null, env);
  if (!head.ok || !request.body) return head;
  const source = lines(request.body, env);
  const pull = async (controller) => {
    for (;;) {
      const { done, value } = await source.next();
      if (done) return controller.close();
      const line = value instanceof Uint8Array ? await annotated(one, value, env) : failed(value);
      if (line.length > 0) return controller.enqueue(line);
    }
  };
  return new Response(new ReadableStream({ pull, cancel: () => source.return() }, { highWaterMark: 0 }), head);
}

/** Answers one line. What the program refuses as a request, or dies of, is the error of this line alone. */
async function annotated(one, line, env) {
  const response = await answer(one, line, env);
  if (response.ok) return new Uint8Array(await response.arrayBuffer());
  const { error } = await response.json();
  return failed(error);
}

const failed = (error) => new TextEncoder().encode(`${JSON.stringify({ id: '', error: told(error) })}\n`);

/** Whether the address a request comes from has asked too often. There is no limit without the binding. */
async function often(request, { LIMIT }) {
  if (!LIMIT || request.method !== 'POST') return false;
  const { success } = await LIMIT.limit({ key: request.headers.get('CF-Connecting-IP') ?? '' });
  return !success;
}

export default {
  async fetch(request, env) {
    if (await often(request, env)) return refuse(OFTEN);
    const { pathname } = new URL(request.url);
    if (pathname === '/batch' && request.method === 'POST') return batch(request, env);
    try {
      return await answer(request, await read(request, env), env);
    } catch (error) {
      if (error instanceof Refusal) return refuse(error.failure);
      throw error; // the client has gone
    }
  },
  queue: consume,
};
