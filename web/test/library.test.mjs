// The library: every article is kept, found again, deleted and undone; everything can be forgotten; a browser that keeps
// nothing; a new version of the page.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { clean, oneFile, open, paste, readSample, sample, serve, settle, site } from './page.mjs';
import { browser, server } from './stage.mjs';

let page;

afterEach(() => page?.context().close());

const OSLO = 'Anna Larsen flew to Oslo\n\nAnna Larsen flew to Oslo on 3 May 2024, the airport said.';
const CAFE = 'A café for Zürich\n\nThe mayor of Zürich, Jörg Müller, opened a café. “It’s good,” he said.';

const read = async (text, on = page) => {
  await paste(on, text);
  await on.waitForFunction((t) => document.getElementById('text').textContent === t, text);
};
/** Waits until an article is on the disk: a text is shown a moment before. */
const kept = (title) =>
  page.waitForFunction(async (title) => {
    const base = await new Promise((resolve) => {
      indexedDB.open('byline').onsuccess = (event) => resolve(event.target.result);
    });
    const all = await new Promise((resolve) => {
      base.transaction('articles').objectStore('articles').getAll().onsuccess = (event) => resolve(event.target.result);
    });
    base.close();
    return all.some((x) => x.title === title && x.words > 0);
  }, title);
const rows = (on = page) => on.locator('#menu .lib-row b').allInnerTexts();
const library = async (on = page) => {
  await on.click('#library');
  await on.waitForSelector('#menu[data-kind="library"] h2 .n:not(:empty)');
};
const search = async (words) => {
  await page.fill('#lib-search', words);
  await page.waitForFunction((w) => document.querySelector('#menu .find .k') || !w, words);
  await page.waitForTimeout(50);
};

test('every article is kept, is found again and shown again, also after a reload', async () => {
  page = await open(browser, server.url);
  page.sealed();
  await read(OSLO);
  await read(CAFE);
  await readSample(page);
  await page.click('button[aria-label="New text"]');
  await page.waitForSelector('#recent .lib-row');
  const title = sample.split('\n')[0];
  assert.deepEqual(await page.locator('#recent b').allInnerTexts(), [
    title,
    'A café for Zürich',
    'Anna Larsen flew to Oslo',
  ]);
  page.unsealed();
  await page.reload();
  await settle(page);
  await page.waitForSelector('#recent .lib-row');
  assert.equal(await page.locator('#text mark').count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'input');
  await page.click('#recent >> text=Anna Larsen flew to Oslo');
  await page.waitForFunction((t) => document.getElementById('text').textContent === t, OSLO);
  await library();
  assert.deepEqual(await rows(), ['Anna Larsen flew to Oslo', title, 'A café for Zürich']);
  assert.match(await page.locator('#menu').innerText(), /3 articles/);
  await clean(page);
});

test('search goes over titles and texts, without accents, and shows the passage', async () => {
  page = await open(browser, server.url);
  await read(OSLO);
  await read(CAFE);
  page.sealed();
  await library();
  await search('jorg MULLER');
  assert.deepEqual(await rows(), ['A café for Zürich']);
  assert.equal(await page.locator('#menu .hit em').innerText(), 'Jörg Müller');
  await search("it's good");
  assert.equal(await page.locator('#menu .hit em').innerText(), 'It’s good');
  await search('oslo airport');
  assert.deepEqual(await rows(), ['Anna Larsen flew to Oslo']);
  await search('zebra');
  assert.match(await page.locator('#menu').innerText(), /No article has all of these words/);
  await search('');
  assert.equal((await rows()).length, 2);
  await clean(page);
});

test('the same text is one article; a changed one too; another text written over it is not', async () => {
  page = await open(browser, server.url);
  await read(OSLO);
  await read(CAFE);
  await read(OSLO);
  await page.fill('#published', '2024-05-04');
  await page.waitForFunction(() => document.getElementById('pub-source').textContent === 'set by you');
  await page.click('text=Edit text');
  await page.fill('#input', `${OSLO} She stayed.`);
  await page.keyboard.press('Control+Enter');
  await page.waitForFunction(() => document.getElementById('text').textContent.endsWith('She stayed.'));
  await library();
  assert.deepEqual(await rows(), ['Anna Larsen flew to Oslo', 'A café for Zürich']);
  assert.match(await page.locator('#menu .lib-row').first().innerText(), /published 4 May 2024/);
  await page.keyboard.press('Escape');
  await page.click('text=Edit text');
  await page.fill('#input', 'Quite another story of Peter Brook, who lives in Rome.');
  await page.keyboard.press('Control+Enter');
  await page.waitForFunction(() => document.getElementById('text').textContent.endsWith('Rome.'));
  await library();
  await page.waitForFunction(() => document.querySelectorAll('#menu .lib-row').length === 3);
});

test('an article is deleted, and the deletion undone', async () => {
  page = await open(browser, server.url);
  await read(OSLO);
  await read(CAFE);
  await library();
  await page.click('[aria-label="Delete “Anna Larsen flew to Oslo”"]');
  await page.waitForSelector('#lib-undo');
  assert.deepEqual(await rows(), ['A café for Zürich']);
  await page.click('#lib-undo');
  await page.waitForFunction(() => document.querySelectorAll('#menu .lib-row').length === 2);
  // the one on the page goes from the page too
  await page.click('[aria-label="Delete “A café for Zürich”"]');
  await page.waitForFunction(() => document.querySelectorAll('#menu .lib-row').length === 1);
  assert.equal(await page.evaluate(() => document.body.dataset.mode), 'edit');
  await page.reload();
  await settle(page);
  await page.waitForSelector('#recent .lib-row');
  assert.deepEqual(await page.locator('#recent b').allInnerTexts(), ['Anna Larsen flew to Oslo']);
});

/** Everything a browser keeps for the page, but the page itself. */
const stored = (on) =>
  on.evaluate(async () => {
    const found = Object.keys(localStorage).concat(Object.keys(sessionStorage));
    for (const name of await caches.keys()) if (!name.startsWith('byline-')) found.push(name);
    for (const { name } of await indexedDB.databases()) {
      const base = await new Promise((resolve) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
      });
      for (const store of base.objectStoreNames) {
        const all = await new Promise((resolve) => {
          const request = base.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => resolve(request.result);
        });
        for (const x of all) found.push(`${store}: ${JSON.stringify(x).slice(0, 80)}`);
      }
      base.close();
    }
    return found;
  });

test('forget everything: nothing is left, in the browser, on the page, in other tabs', async () => {
  page = await open(browser, server.url, { colorScheme: 'light' });
  await read(OSLO);
  const other = await page.context().newPage();
  await other.goto(server.url);
  await other.waitForSelector('#text mark');
  await read(CAFE);
  await page.click('button[aria-label="Dark colours"]');
  await page.evaluate(async () => (await caches.open('shared')).put('shared/0', new Response('left over')));
  assert.ok((await stored(page)).length >= 6, String(await stored(page)));
  await page.click('#privacy button');
  await page.click('#forget');
  await page.waitForSelector('#forget-yes');
  assert.match(await page.locator('#menu').innerText(), /deletes 2 articles.*cannot be undone/);
  await page.click('#forget-yes');
  await page.waitForFunction(() => /everything.*is deleted/i.test(document.getElementById('notes').innerText));
  await settle(page);
  for (const tab of [page, other]) {
    await tab.waitForFunction(() => !document.querySelector('#text mark') && document.body.dataset.ready === '');
    const kept = (await stored(tab)).filter((x) => x !== 'page: 0');
    assert.deepEqual(kept, []);
    const words = await tab.evaluate(() => document.documentElement.outerHTML + document.getElementById('input').value);
    assert.doesNotMatch(words, /Larsen|Müller/);
    assert.equal(tab.url(), server.url);
    await library(tab);
    assert.deepEqual(await rows(tab), []);
  }
  await clean(page);
});

test('a browser that refuses to keep anything: the page works and says so', async () => {
  page = await open(browser, server.url, { settle: false });
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    IDBFactory.prototype.open = refuse;
    Object.defineProperty(window, 'localStorage', { get: refuse });
  });
  await page.reload();
  await settle(page);
  await read(OSLO);
  await read(CAFE);
  await library();
  assert.match(await page.locator('#menu').innerText(), /does not let the page keep anything/);
  assert.equal((await rows()).length, 2);
  await page.click('#menu >> text=Anna Larsen flew to Oslo');
  await page.waitForFunction((t) => document.getElementById('text').textContent === t, OSLO);
  await clean(page);
});

test('a disk that is full: the page works and says so', async () => {
  page = await open(browser, server.url);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await read(OSLO);
  await library();
  assert.match(await page.locator('#menu').innerText(), /no room left/);
  await clean(page);
});

test('the one-file page has a library too', async () => {
  page = await open(browser, pathToFileURL(oneFile).href, { offline: true });
  await read(OSLO);
  await kept('Anna Larsen flew to Oslo');
  await page.reload();
  await page.waitForSelector('#text mark');
  await library();
  assert.deepEqual(await rows(), ['Anna Larsen flew to Oslo']);
  assert.equal(await page.locator('#menu .mark').count(), 0);
  await clean(page);
});

test('a new version is announced, waits for the reader, and keeps the article', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'byline-site-'));
  cpSync(site, folder, { recursive: true });
  const moving = await serve({ folder });
  try {
    page = await open(browser, moving.url);
    await read(OSLO);
    await kept('Anna Larsen flew to Oslo');
    await page.reload();
    await page.waitForSelector('#text mark');
    assert.equal(await page.locator('#notes').innerText(), '');
    const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
    writeFileSync(
      join(folder, 'sw.js'),
      worker.replace(/byline-[^`"']*?[0-9a-f]{16}|"[0-9a-f]{16}"/, (v) => v.replace(/[0-9a-f]{8}/, 'feedbeef')),
    );
    writeFileSync(
      join(folder, 'index.html'),
      readFileSync(join(folder, 'index.html'), 'utf8').replace('Who said what, and when', 'The next version'),
    );
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
    await page.waitForFunction(() => /new version.*ready/i.test(document.getElementById('notes').innerText));
    assert.equal(await page.locator('.start h1').textContent(), 'Who said what, and when');
    await page.click('#notes >> text=Reload');
    await page.waitForFunction(() => document.querySelector('.start h1')?.textContent === 'The next version');
    await page.waitForFunction((t) => document.getElementById('text').textContent === t, OSLO);
  } finally {
    moving.close();
    rmSync(folder, { recursive: true });
  }
});
