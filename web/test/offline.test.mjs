// Nothing leaves the device: offline after one visit, as one file from disk, exports made in the page, policies held.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { clean, oneFile, open, paste, readSample, sample, serve, site } from './page.mjs';
import { browser, server } from './stage.mjs';

test('works offline after one visit', async () => {
  const page = await open(browser, server.url);
  await page.context().setOffline(true);
  await page.reload();
  await readSample(page);
  await page.click('#export');
  await page.waitForSelector('[data-save="json"]');
  await clean(page);
  await page.context().close();
});

test('works on a host that sends no headers, under the same policy', async () => {
  const plain = await serve({ headers: false });
  const page = await open(browser, plain.url);
  await readSample(page);
  const refused = await page.evaluate(async () => {
    const tries = {
      fetch: () => fetch('https://example.org/'),
      markup: async () => {
        document.createElement('p').innerHTML = '<b>';
      },
      policy: async () => window.trustedTypes.createPolicy('other', {}),
    };
    const refused = [];
    for (const [name, attempt] of Object.entries(tries)) await attempt().catch(() => refused.push(name));
    const loads = (element, attribute) =>
      new Promise((resolve) => {
        element.onload = () => resolve(true);
        element.onerror = () => resolve(false);
        element[attribute] = 'https://example.org/x';
        document.body.append(element);
      });
    if (!(await loads(new Image(), 'src'))) refused.push('image');
    return refused;
  });
  assert.deepEqual(refused, ['fetch', 'markup', 'policy', 'image']);
  const inThread = await page.workers()[0].evaluate(() =>
    fetch('https://example.org/').then(
      () => 'sent',
      () => 'refused',
    ),
  );
  assert.equal(inThread, 'refused');
  await page.context().close();
  plain.close();
});

test('one HTML file works from disk without a network', async () => {
  const page = await open(browser, pathToFileURL(oneFile).href, { offline: true });
  page.sealed();
  await readSample(page);
  assert.equal(await page.locator('#text').evaluate((e) => e.textContent), sample);
  await page.click('#export');
  const saving = page.waitForEvent('download');
  await page.click('[data-save="csv"]');
  assert.match((await saving).suggestedFilename(), /\.csv$/);
  await clean(page);
  await page.context().close();
});

test('exports are made in the page', async () => {
  const page = await open(browser, server.url);
  await readSample(page);
  page.sealed();
  for (const [format, pattern] of [
    ['json', /"schema":"byline\/1"/],
    ['csv', /^[^\n]+,/],
    ['md', /^#/m],
    ['html', /<mark class=/],
  ]) {
    await page.click('#export');
    const saving = page.waitForEvent('download');
    await page.click(`[data-save="${format}"]`);
    const download = await saving;
    assert.equal(download.suggestedFilename().split('.').pop(), format);
    assert.match(readFileSync(await download.path(), 'utf8'), pattern);
  }
  await page.click('#export');
  await page.click('[data-copy="json"]');
  await page.waitForFunction(() => document.getElementById('status').textContent === 'Copied');
  const json = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
  assert.equal(json.text, sample);
  await clean(page);
  await page.context().close();
});

test('the promise lists what was loaded', async () => {
  const page = await open(browser, server.url);
  await readSample(page);
  await page.click('#privacy button');
  assert.match(await page.locator('#menu .loads').innerText(), /byline\.\w+\.wasm\.gz\s+2\.\d MB/);
  for (const group of await page.locator('#menu .loads summary').all()) await group.click();
  const list = await page.locator('#menu .loads').innerText();
  for (const name of ['.wasm.gz', 'thread.', 'style.', 'app.']) assert.ok(list.includes(name), list);
  assert.match(await page.locator('#menu').innerText(), /0 bytes sent/);
  await clean(page);
  await page.context().close();
});

/** Without white space, and without what no browser keeps. */
const bare = (text) => text.replace(/[\s\0\ufffd\ud800-\udfff]+/g, '');

test('pasted markup stays text', async () => {
  const page = await open(browser, server.url);
  page.sealed();
  const rows = JSON.parse(readFileSync(new URL('payloads.json', import.meta.url), 'utf8'));
  await page.evaluate(() => {
    window.ran = 0;
    for (const name of ['alert', 'confirm', 'prompt', 'open']) window[name] = () => window.ran++;
  });
  const ALLOWED = ['p', 'h1', 'h2', 'blockquote', 'mark', 'span'];
  for (let i = 0; i < rows.length; i += 40) {
    const end = `The end of part ${i}.`;
    const text = `${rows
      .slice(i, i + 40)
      .map((r) => r.html)
      .join('\n\n')}\n\n${end}`;
    await paste(page, text, { 'text/html': text });
    await page.waitForFunction((end) => document.getElementById('text').textContent.endsWith(end), end);
    const shown = await page.locator('#text').evaluate((e) => e.textContent);
    assert.equal(bare(shown), bare(text), `payloads from ${i}`);
    const found = await page.$$eval('#text *', (list) => [...new Set(list.map((e) => e.localName))]);
    assert.deepEqual(
      found.filter((name) => !ALLOWED.includes(name)),
      [],
      `payloads from ${i}`,
    );
  }
  assert.equal(await page.evaluate(() => window.ran), 0);
  await clean(page);
  await page.context().close();
});

test('the page names no other host', () => {
  for (const name of ['index.html', '_headers', 'sw.js'])
    assert.doesNotMatch(readFileSync(`${site}/${name}`, 'utf8'), /https?:\/\//, name);
});
