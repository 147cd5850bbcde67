// Places that are not on the map are put there, as rules that hold for every article.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, clean, open, readSample } from './page.mjs';
import { browser, server } from './stage.mjs';

const rulesText = (page) => page.evaluate(() => localStorage.getItem('rules') ?? '');
const UNKNOWN = 'Mayor Ann Lee opened the bridge in Quuxville, near Lyon, on 3 May 2024. Quuxville cheered.';

test('a place that is not on the map is put there with a click, undone and done again', async () => {
  const page = await open(browser, server.url, { viewport: { width: 1280, height: 900 } });
  page.sealed();
  await readSample(page, UNKNOWN);
  await page.waitForSelector('.map .spot');
  const there = page.locator('.spots li', { hasText: 'Quuxville' });
  const row = page.locator('.off li', { hasText: 'Quuxville' });
  assert.match(await row.innerText(), /not in the offline list/);
  await row.getByText('Place it').click();
  const [x, y] = await page.$eval('.map .spot .dot', (dot) =>
    ['cx', 'cy'].map((name) => Number(dot.getAttribute(name))),
  );
  await page.locator('.map').click({ position: { x: x + 60, y: y + 5 } });
  await there.waitFor();
  assert.match(await there.innerText(), /placed by you, 4[56](\.\d+)?° N, [5-9](\.\d+)?° E/);
  assert.equal(await row.count(), 0);
  const [, north, east] = /^place "Quuxville" at ([\d.]+),([\d.]+)$/m.exec(await rulesText(page));
  assert.ok(Math.abs(north - 45.7) < 1 && east > 5 && east < 9, `${north} ${east}`);
  assert.equal(await page.locator('.done p').innerText(), 'Quuxville is on the map now.');
  await page.keyboard.press('Control+z');
  await row.waitFor();
  assert.doesNotMatch(await rulesText(page), /^place/m);
  await page.keyboard.press('Control+Shift+z');
  await there.waitFor();
  // moved by what is typed
  await there.getByText('Move it').click();
  await page.keyboard.type('Dublin');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() =>
    /placed by you, 53\.\d+° N, 6\.\d+° W/.test(document.querySelector('.spots').innerText),
  );
  assert.equal((await rulesText(page)).match(/^place/gm).length, 1, 'a place lies in one place');
  await page.keyboard.press('Control+z');
  await page.waitForFunction(() => /placed by you, 4[56]/.test(document.querySelector('.spots').innerText));
  // for the next article too, and taken off in the list of rules
  await readSample(page, 'Two shops opened in Quuxville on Monday, 6 May 2024.');
  await page.waitForFunction(() => document.querySelectorAll('.spots li').length === 1);
  await there.waitFor();
  await page.click('#rules-open');
  assert.match(await page.locator('.rl').innerText(), /“Quuxville” lies at 4/);
  await page.click('[aria-label="Remove the rule about Quuxville"]');
  await row.waitFor();
  assert.equal(await page.locator('.map').count(), 0, 'nothing is left to be drawn');
  await clean(page);
  await page.context().close();
});

test('a place is put on the map by what is typed: degrees, or a place nearby', async () => {
  const page = await open(browser, server.url, { bypassCSP: true });
  await readSample(page, 'Shops open in the north\n\nTwo shops opened in Quuxville on Monday, 6 May 2024.');
  const row = page.locator('.off li', { hasText: 'Quuxville' });
  await row.getByText('Place it').click();
  await page.waitForSelector('.map.put .land');
  await axe(page, 'placing');
  await page.keyboard.type('nowhere at all');
  await page.keyboard.press('Enter');
  assert.match(await page.locator('#put-wrong').innerText(), /Not in the offline list/);
  await axe(page, 'not a place');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.put-form', { state: 'detached' });
  for (const [typed, value] of [
    ['53.27 N 9.05 W', '53.27,-9.05'],
    ['-33.5, 151', '-33.5,151'],
    ['Lyon', /^45\.\d+,4\.\d+$/],
    ['Birmingham, Alabama', /^33\.\d+,-86\.\d+$/],
  ]) {
    await row.getByText('Place it').click();
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
    await row.waitFor({ state: 'detached' });
    const [, at] = /^place "Quuxville" at (\S+)$/m.exec(await rulesText(page));
    if (typeof value === 'string') assert.equal(at, value, typed);
    else assert.match(at, value, typed);
    await page.keyboard.press('Control+z');
    await row.waitFor();
  }
  await page.context().close();
});
