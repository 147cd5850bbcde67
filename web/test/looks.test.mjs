// Axe finds nothing, in light and dark, wide and narrow, empty and full; nothing is wider than the screen.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, open, readSample } from './page.mjs';
import { browser, server } from './stage.mjs';

for (const colorScheme of ['light', 'dark']) {
  for (const width of [1440, 1000, 390]) {
    test(`${colorScheme}, ${width} wide`, async () => {
      const page = await open(browser, server.url, {
        colorScheme,
        viewport: { width, height: 844 },
        reducedMotion: 'reduce',
        bypassCSP: true,
      });
      await axe(page, 'empty');
      await readSample(page);
      await axe(page, 'read');
      await page.locator('#text mark.p').first().click();
      await page.locator('#card').waitFor();
      await axe(page, 'card');
      await page.keyboard.press('Escape');
      await page.click('#privacy button');
      await page.locator('#menu').waitFor();
      await axe(page, 'menu');
      await page.keyboard.press('Escape');
      await page.click('#library');
      await page.fill('#lib-search', 'harbour');
      await page.waitForSelector('#menu .hit');
      await page.click('#menu summary');
      await page.click('#forget');
      await page.waitForSelector('#forget-yes');
      await axe(page, 'library');
      await page.keyboard.press('Escape');
      await page.click('button[aria-label="New text"]');
      await page.waitForSelector('#recent .lib-row');
      await axe(page, 'recent');
      await page.context().close();
    });
  }
}

test('words can be found in the text on a phone', async () => {
  const page = await open(browser, server.url, { viewport: { width: 390, height: 844 }, hasTouch: true });
  await readSample(page);
  await page.tap('.filter .find');
  await page.keyboard.type('institute');
  await page.keyboard.press('Enter');
  assert.match(await page.locator('#hits').innerText(), /^1\/\d+$/);
  const box = await page.locator('#find').boundingBox();
  assert.ok(box.width > 150, `${box.width}`);
  await page.context().close();
});

test('the colours chosen by hand stay', async () => {
  const page = await open(browser, server.url, { colorScheme: 'light' });
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.equal(await paper(), 'rgb(246, 243, 236)');
  await page.click('button[aria-label="Dark colours"]');
  assert.equal(await paper(), 'rgb(19, 21, 25)');
  await page.reload();
  assert.equal(await paper(), 'rgb(19, 21, 25)');
  await page.context().close();
});

test('targets are large enough for thumbs', async () => {
  const page = await open(browser, server.url, { viewport: { width: 390, height: 844 }, hasTouch: true });
  await readSample(page);
  const small = await page.$$eval('button, a[href], input:not([type=file])', (list) =>
    list
      .filter((e) => e.checkVisibility() && !e.closest('.skip'))
      .map((e) => [e.outerHTML.slice(0, 90), e.getBoundingClientRect()])
      .filter(([, b]) => b.height < 44 && b.top >= 0 && b.height > 2)
      .map(([html, b]) => `${Math.round(b.height)} ${html}`),
  );
  assert.deepEqual(small, []);
  await page.context().close();
});
