// What the page does for other media and other writing: paper, forced colours, more contrast, from right to left.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { open, readSample, sample } from './page.mjs';
import { browser, server } from './stage.mjs';

let page;

afterEach(() => page.context().close());

const style = (selector, name) =>
  page
    .locator(selector)
    .first()
    .evaluate((e, name) => getComputedStyle(e)[name], name);

test('on paper there is the article with its marks and the lists, and nothing to press', async () => {
  page = await open(browser, server.url, { viewport: { width: 1280, height: 800 } });
  await readSample(page, `${sample}\n\n“Nobody asked us.”\n\nThe council meets on Friday, 14 October 2025.`);
  await page.waitForSelector('.off .put');
  await page.waitForSelector('#when .doubt');
  await page.emulateMedia({ media: 'print' });
  for (const gone of ['#actions', '.find', '.tabs', '#card', '#menu', '#tools', '.off .put', '#when .doubt .btn'])
    assert.equal(await page.locator(gone).first().isVisible(), false, gone);
  for (const there of ['#text', '#who .row', '#said .qt', '#when .dv', '.off .lnk', '#when .doubt p', '#said .ref'])
    assert.equal(await page.locator(there).first().isVisible(), true, there);
  assert.equal(await style('#text mark.p', 'textDecorationLine'), 'underline');
  // as wide as a sheet, with the numbers of the paragraphs that the lists refer to
  await page.setViewportSize({ width: 673, height: 960 });
  const number = () =>
    page
      .locator('#text > [data-n]')
      .first()
      .evaluate((e) => getComputedStyle(e, '::before').content);
  assert.match(await number(), /attr\(data-n\)|"1"/);
  assert.match(await page.locator('#said .ref').first().innerText(), /^¶\d/);
  assert.equal(await style('.pan.who', 'position'), 'static');
  assert.equal(await style('.pan.said', 'maxHeight'), 'none');
});

test('where colours are forced the kinds of marks still differ by their lines', async () => {
  page = await open(browser, server.url, { forcedColors: 'active' });
  await readSample(page);
  const lines = [];
  for (const kind of ['e.p', 'e.o', 'e.l', 'd']) {
    assert.equal(await style(`#text mark.${kind}`, 'textDecorationLine'), 'underline', kind);
    lines.push(await style(`#text mark.${kind}`, 'textDecorationStyle'));
  }
  assert.deepEqual(lines, ['solid', 'double', 'dotted', 'dashed']);
});

test('more contrast gives quiet words a stronger colour, and quotations an edge', async () => {
  page = await open(browser, server.url, { contrast: 'no-preference' });
  await readSample(page);
  const muted = await style('.wc', 'color');
  assert.equal(await style('#text mark.q', 'boxShadow'), 'none');
  await page.emulateMedia({ contrast: 'more' });
  assert.notEqual(await style('.wc', 'color'), muted);
  assert.match(await style('#text mark.q', 'boxShadow'), /1px$/);
});

test('who wants less motion gets none', async () => {
  page = await open(browser, server.url, { reducedMotion: 'reduce' });
  await readSample(page);
  await page.locator('#who .row').nth(1).click();
  await page.waitForSelector('#text mark.active');
  assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
});

test('a paragraph from right to left is set from right to left', async () => {
  page = await open(browser, server.url);
  const text = 'Ann Lee visited Cairo on 3 May 2024.\n\nقالت الوزيرة إن القاهرة ستستضيف المؤتمر في مايو المقبل.';
  await readSample(page, text);
  const directions = await page.$$eval('#text > *', (list) => list.map((e) => getComputedStyle(e).direction));
  assert.deepEqual(directions, ['ltr', 'rtl']);
});

test('the lists beside the article end where it ends', async () => {
  page = await open(browser, server.url, { viewport: { width: 1280, height: 800 } });
  await readSample(page);
  const overlap = () =>
    page.evaluate(() => {
      const edge = (selector, side) => document.querySelector(selector).getBoundingClientRect()[side];
      return Math.max(edge('.pan.who', 'bottom'), edge('.pan.said', 'bottom')) - edge('#when', 'top');
    });
  for (const part of [0, 0.3, 0.5, 0.6, 0.7, 0.8, 1]) {
    await page.evaluate((part) => scrollTo({ top: part * document.body.scrollHeight, behavior: 'instant' }), part);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.ok((await overlap()) < 0, `${part}: ${await overlap()} px over the dates`);
  }
});
