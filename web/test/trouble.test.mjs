// What goes wrong is said, with what to do about it, and no text is lost.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { clean, open, paste, readSample, sample } from './page.mjs';
import { browser, server } from './stage.mjs';

let page;

afterEach(() => page.context().close());

const problem = (pattern) =>
  page.waitForFunction(
    (source) => new RegExp(source, 'is').test(document.getElementById('notes').innerText),
    pattern.source,
    {
      timeout: 15000,
    },
  );

const drop = (name, type, bytes) => page.setInputFiles('#file', { name, mimeType: type, buffer: Buffer.from(bytes) });

test('bad input gets a message that says what to do', async () => {
  page = await open(browser, server.url);
  page.sealed();
  await paste(page, '  \n ');
  await problem(/no text in that.*paste/i);
  await paste(page, null);
  await problem(/no text in that/i);
  await drop('a.exe', 'application/octet-stream', [77, 90, 0, 0, 1, 2, 0]);
  await problem(/not text.*open a \.txt/is);
  await drop('a.png', 'image/png', [137, 80, 78, 71]);
  await problem(/a\.png is a picture/i);
  await drop('a.txt', 'text/plain', 'word '.repeat(4_400_000));
  await problem(/too large.*copy the article out/i);
  await paste(page, `Damaged \ud800 text.`);
  await problem(/1 damaged character is shown/);
  assert.equal(await page.locator('#text').evaluate((e) => e.textContent), 'Damaged � text.');
  await paste(
    page,
    'Der Minister sagte am Montag, dass die Regierung noch in diesem Jahr ein neues Gesetz vorlegen werde. '.repeat(6),
  );
  await problem(/not look like English/);
  await readSample(page);
  assert.equal(await page.locator('#notes').innerText(), '');
  await clean(page);
});

test('files are read: text, Markdown, HTML, e-mail', async () => {
  page = await open(browser, server.url);
  page.sealed();
  for (const [name, type, text, want] of [
    ['a.txt', 'text/plain', 'Anna Larsen flew to Oslo.', 'Anna Larsen flew to Oslo.'],
    [
      'a.html',
      'text/html',
      '<h1>Storm</h1><p>Anna <b>Larsen</b> flew.</p><script>alert(1)</script>',
      'Anna Larsen flew.',
    ],
    [
      'a.eml',
      'message/rfc822',
      'Subject: Storm\nDate: Tue, 14 Oct 2025 10:00:00 +0000\n\nAnna Larsen flew home.\n',
      'Anna Larsen flew home.',
    ],
  ]) {
    await drop(name, type, text);
    await page.waitForFunction((t) => document.getElementById('text').textContent.includes(t), want);
  }
  await clean(page);
});

test('a program that does not load is said, and the text is kept', async () => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  page = await context.newPage();
  for (const broken of [
    { status: 404, body: '' },
    { status: 200, body: 'garbage' },
  ]) {
    await page.route('**/*.wasm.gz', (route) => route.fulfill(broken));
    await page.goto(server.url);
    await paste(page, sample);
    await problem(/could not be loaded.*text is kept.*try again/is);
    assert.equal(await page.inputValue('#input'), sample);
    await page.unroute('**/*.wasm.gz');
    await page.click('#retry');
    await page.waitForSelector('#text mark');
    await page.click('button[aria-label="New text"]');
  }
});

test('a thread that dies is started again without the reader noticing', async () => {
  page = await open(browser, server.url);
  await readSample(page);
  const [thread] = page.workers();
  await thread.evaluate(() => {
    self.byline.analyze = () => {
      throw new Error('unreachable');
    };
  });
  await paste(page, 'Anna Larsen flew to Oslo.');
  await page.waitForFunction(() => document.getElementById('text').textContent === 'Anna Larsen flew to Oslo.');
  assert.equal(await page.locator('#notes').innerText(), '');
  // what asks about the document after a death gets it read again
  await page
    .workers()
    .at(-1)
    .evaluate(() => {
      self.byline.export = () => undefined;
    });
  await page.click('#export');
  const saving = page.waitForEvent('download');
  await page.click('[data-save="json"]');
  assert.match((await saving).suggestedFilename(), /\.json$/);
});

test('the second death on one text is said, and the next text is read', async () => {
  page = await browser.newPage();
  await page.addInitScript(() => {
    // every thread that is started dies of texts with the word "deadly"
    const trap = `Object.defineProperty(self, 'byline', {
      configurable: true,
      set(value) {
        const { analyze } = value;
        value.analyze = (text, ...rest) => { if (text.includes('deadly')) throw new Error('unreachable'); return analyze(text, ...rest); };
        Object.defineProperty(self, 'byline', { value });
      },
    });`;
    const Own = Blob;
    window.Blob = class extends Own {
      constructor(parts, options) {
        super(options?.type === 'text/javascript' ? [trap, ...parts] : parts, options);
      }
    };
  });
  await page.goto(server.url);
  await readSample(page);
  await paste(page, 'This one is deadly.');
  await problem(/stopped twice.*text is kept/);
  assert.equal(await page.locator('#text').evaluate((e) => e.textContent), sample);
  await paste(page, 'Anna Larsen flew to Oslo.');
  await page.waitForFunction(() => document.getElementById('text').textContent === 'Anna Larsen flew to Oslo.');
});

test('the text outlives a reload', async () => {
  page = await open(browser, server.url);
  await readSample(page);
  await page.reload();
  await page.waitForSelector('#text mark');
  assert.equal(await page.locator('#text').evaluate((e) => e.textContent), sample);
});
