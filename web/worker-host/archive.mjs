// Annotates what comes over a queue: the archive of a newsroom, article by article, spread by the platform. A message is
//
//   {"article": {"id": …, "text": …}}       an article as /analyze takes it, or
//   {"key": "articles/1.html"}              the key of one in the bucket ARTICLES, as is what the bucket itself sends
//                                           when an object is put into it
//
// and may have "published", "rules", "format" and "offsets" beside a key, and where the annotation goes: "to", a key in the
// bucket (annotations/articles/1.html.json if nothing is said), or "callback", an https address it is posted to.
//
// Rules that hold for every article without rules of its own are in the object byline.rules of the bucket, if there is one.
//
// What the program refuses is an answer too: it goes to the callback, or into the bucket with failures/ in front of its
// key. What cannot be fetched or delivered is tried again as the queue is configured and ends among its dead letters.
// A message that comes twice gives the same bytes in the same place. Nothing is logged.

import { LONGEST } from './bodies.mjs';
import { answer } from './program.mjs';

const OUT = 'annotations/';
const FAILED = 'failures/';
const HOUSE = 'byline.rules';

/** Seconds a callback may take. */
const PATIENCE = 30;

/** Media types of objects that were put without one, by the end of their key. */
const TYPES = {
  htm: 'text/html',
  html: 'text/html',
  xhtml: 'text/html',
  md: 'text/markdown',
  markdown: 'text/markdown',
  eml: 'message/rfc822',
  json: 'application/json',
};

/** Ends of keys, of formats that are not called like their files. */
const EXTENSIONS = { quotes: 'txt', webannotation: 'jsonld', tei: 'xml', conll: 'conllu', brat: 'ann' };

const MISSING = { code: 'not-found', message: 'there is no object of this key in the bucket' };

/** Annotates a batch of messages, one after another. */
export async function consume(batch, env) {
  let house; // read when the first message wants it
  for (const message of batch.messages) {
    try {
      const order = read(message.body);
      if (order) {
        house ??= (await (await env.ARTICLES.get(HOUSE))?.text()) ?? '';
        await deliver(order, await annotated(order, house, env), env);
      }
      message.ack();
    } catch {
      message.retry();
    }
  }
}

/** What a message asks for; null for news of the bucket that ask for nothing. */
function read(body) {
  if (body.object) {
    const { key } = body.object;
    if (/Delet/.test(body.action) || key.startsWith(OUT) || key.startsWith(FAILED) || key === HOUSE) return null;
    return place({ key });
  }
  return place(body);
}

function place(order) {
  if (order.to || order.callback) return order;
  const name = order.key ?? order.article.id;
  if (!name) throw new Error('no place for the annotation');
  const format = order.format ?? order.article?.format ?? 'json';
  return { ...order, to: `${OUT}${name}.${EXTENSIONS[format] ?? format}` };
}

/** The answer of the program. */
async function annotated(order, house, env) {
  const { article, key, published, rules = house, format, offsets } = order;
  const headers = new Headers({ 'Content-Type': 'application/json', 'Byline-Rules': encodeURIComponent(rules) });
  if (article) return ask('', headers, new TextEncoder().encode(JSON.stringify(article)), env);
  const object = await env.ARTICLES.get(key);
  if (!object) return Response.json({ error: MISSING }, { status: 404 });
  const query = Object.entries({ published, format, offsets }).filter(([, value]) => value);
  headers.set('Content-Type', type(object));
  headers.set('Content-Length', String(object.size));
  let body = null; // the program refuses by its size what is too long
  if (object.size <= LONGEST) body = new Uint8Array(await object.arrayBuffer());
  else await object.body.cancel();
  return ask(`?${new URLSearchParams(query)}`, headers, body, env);
}

async function ask(query, headers, body, env) {
  const response = await answer({ url: `https://byline/analyze${query}`, method: 'POST', headers }, body, env);
  if (response.status === 500) throw new Error('lost');
  return response;
}

function type({ key, httpMetadata }) {
  const told = httpMetadata?.contentType;
  if (told && told !== 'application/octet-stream') return told;
  return TYPES[key.slice(key.lastIndexOf('.') + 1).toLowerCase()] ?? 'text/plain';
}

/** Brings an answer to where it is wanted. */
async function deliver({ key, article, to, callback }, response, { ARTICLES }) {
  const id = article?.id ?? key;
  const body = response.ok
    ? await response.arrayBuffer()
    : `${JSON.stringify({ id, error: (await response.json()).error })}\n`;
  const contentType = response.headers.get('Content-Type');
  if (callback) await post(callback, contentType, body);
  if (!to) return;
  await ARTICLES.put(response.ok ? to : FAILED + to, body, { httpMetadata: { contentType } });
  if (response.ok) await ARTICLES.delete(FAILED + to); // of an earlier try
}

async function post(address, type, body) {
  const { ok } = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': type },
    body,
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE * 1000),
  });
  if (!ok) throw new Error('not taken');
}
