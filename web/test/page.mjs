// What the tests share: a server for the built page, a browser, and a page that fails the test on anything a reader
// must never meet: a request after loading, a violated policy, an uncaught error.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import { find } from './chromium.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
export const site = join(root, 'build/out/site');
export const oneFile = join(root, 'build/out/byline.html');
export const sample = readFileSync(join(root, 'internal/byline/testdata/sample/article.txt'), 'utf8').trim();

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.gz': 'application/gzip',
  '.webmanifest': 'application/manifest+json',
};

/** Serves the built site with its own headers, or without any, as a plain host would. */
export async function serve({ headers = true, folder = site } = {}) {
  const own = readFileSync(join(folder, '_headers'), 'utf8')
    .split('\n')
    .map((line) => /^\s+([\w-]+): (.+)$/.exec(line))
    .filter(Boolean);
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url, 'http://x').pathname);
    const file = join(folder, path === '/' ? 'index.html' : path);
    try {
      statSync(file);
    } catch {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
    if (headers) for (const [, name, value] of own) response.setHeader(name, value);
    response.end(readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://localhost:${server.address().port}/`, close: () => server.close() };
}

/** Parts of the page that are loaded when they are first needed: files of the site, asked for with nothing attached. */
function ownFile(request) {
  const { pathname, search, hostname } = new URL(request.url());
  const there = hostname === 'localhost' && existsSync(join(site, normalize(pathname))) && pathname !== '/';
  return there && request.method() === 'GET' && !search && !request.postData();
}

/** @param {string[]} [flags] */
export async function launch(flags = []) {
  return chromium.launch({
    executablePath: await find(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...flags,
    ],
  });
}

/**
 * Opens the page in a context of its own.
 * @returns {Promise<import('playwright-core').Page & {trouble: string[], sealed: () => void, unsealed: () => void}>}
 */
export async function open(browser, url, options = {}) {
  const context = await browser.newContext({ acceptDownloads: true, ...options });
  await context.grantPermissions(url.startsWith('http') ? ['clipboard-read', 'clipboard-write'] : []).catch(() => {});
  const page = await context.newPage();
  page.trouble = [];
  let sealed = false;
  page.sealed = () => {
    sealed = true;
  };
  page.unsealed = () => {
    sealed = false;
  };
  context.on('request', (r) => {
    if (sealed && !r.url().startsWith('blob:') && !ownFile(r)) page.trouble.push(`request ${r.method()} ${r.url()}`);
  });
  page.on('pageerror', (e) => page.trouble.push(`error ${e.stack}`));
  page.on('console', (m) => {
    if (m.type() === 'error') page.trouble.push(`console ${m.text()}`);
  });
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (e) =>
      window.violations.push(`${e.violatedDirective} ${e.sample}`),
    );
  });
  await page.goto(url);
  if (options.settle !== false) await settle(page);
  return page;
}

/** Waits until the page has loaded everything it loads by itself. */
export async function settle(page) {
  await page.waitForSelector('body[data-ready]');
  if (page.url().startsWith('http')) await page.evaluate(() => navigator.serviceWorker?.ready.then(() => 0));
}

/** Pastes as a person does. */
export async function paste(page, text, types = {}) {
  await page.evaluate(
    ([text, types]) => {
      const box = document.getElementById('input');
      const at = document.body.dataset.mode === 'edit' ? box : document.getElementById('text');
      at.focus();
      const data = new DataTransfer();
      if (text !== null) data.setData('text/plain', text);
      for (const [type, value] of Object.entries(types)) data.setData(type, value);
      at.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    },
    [text, types],
  );
}

/** Pastes the sample and waits for its marks. */
export async function readSample(page, text = sample) {
  await paste(page, text);
  await page.waitForSelector('body[data-mode="read"] #text mark');
  await page.waitForFunction((n) => document.getElementById('text').textContent.length >= n, text.length);
}

/** No trouble until now. */
export async function clean(page) {
  assert.deepEqual(page.trouble, []);
  assert.deepEqual(await page.evaluate(() => window.violations), []);
}

/** Axe finds nothing, and nothing is wider than the screen. */
export async function axe(page, state) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(
    (v) =>
      `${v.id}: ${v.nodes
        .slice(0, 3)
        .map((n) => `${n.target} ${n.failureSummary?.split('\n')[1]}`)
        .join(' | ')}`,
  );
  assert.deepEqual(found, [], state);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wide <= 0, `${state}: ${wide} px too wide`);
}
