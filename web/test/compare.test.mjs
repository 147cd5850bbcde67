// Two articles compared: what is told otherwise stands side by side, and leads into both texts and back.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, clean, open, paste } from './page.mjs';
import { browser, server } from './stage.mjs';

const MORNING = `Harbour closed to ferries

PORT ELLERY (Reuters) - The harbour of Port Ellery will be closed to ferries, Mayor Ann Lee said on 1 March 2026.

“We will not put a single passenger at risk,” said Ann Lee, the mayor. “The breakwater is older than all of us.”

“There are cracks in the northern breakwater wider than my hand,” said Tom Okafor, an engineer of the Harbour Council.

The Harbour Council will vote on the repairs on 12 March 2026, a spokesman said.`;

const EVENING = `Ferries stay in port after cracks are found

Ferries will stay in port, Mayor Lee said on 1 March 2026.

“We will never put a single passenger at risk,” said Lee. “The breakwater is older than all of us,” she added.

“There are cracks in the northern breakwater wider than my hand,” said Rita Brandt, who owns two boats.

The Harbour Council will vote on the repairs on 13 March 2026, it said in a statement.`;

const read = async (page, text) => {
  await paste(page, text);
  await page.waitForFunction((t) => document.getElementById('text').textContent === t, text);
};

async function compared(options) {
  const page = await open(browser, server.url, options);
  await read(page, EVENING);
  await read(page, MORNING);
  page.sealed();
  await page.click('#library');
  await page.click('[aria-label="Compare with “Ferries stay in port after cracks are found”"]');
  await page.waitForSelector('#menu[data-kind="compare"] .cmp');
  return page;
}

const part = (page, title) => page.locator('#menu section.cmp').filter({ hasText: title });

test('quotations, speakers, dates and names that differ stand side by side', async () => {
  const page = await compared();
  const voices = await part(page, 'another speaker').locator('em').allInnerTexts();
  assert.deepEqual(voices, ['Tom Okafor', 'Rita Brandt']);
  const wordings = part(page, 'in other words');
  assert.deepEqual(await wordings.locator('.qt em').allInnerTexts(), ['not', 'never', '12', '13']);
  const dates = await part(page, 'Dates that disagree').locator('.qt em').allInnerTexts();
  assert.deepEqual(dates, ['12 March 2026', '13 March 2026']);
  const only = part(page, 'Only in one').locator('.cmp-only');
  assert.match(await only.nth(0).innerText(), /Tom Okafor/);
  assert.match(await only.nth(1).innerText(), /Rita Brandt/);
  assert.doesNotMatch(await only.nth(0).innerText(), /Lee|Council/);
  assert.match(await page.locator('#menu details.cmp summary').innerText(), /1 quote is the same/);
  await clean(page);
  await page.context().close();
});

test('a passage leads into its text, and a note leads back', async () => {
  const page = await compared();
  await part(page, 'in other words').locator('.qt').first().click();
  await page.waitForSelector('#text mark.q.active');
  assert.match(await page.locator('#text mark.q.active').first().innerText(), /will not put/);
  assert.equal(await page.locator('#text').evaluate((e) => e.textContent), MORNING);
  await page.click('text=Back to the comparison');
  await part(page, 'in other words').locator('.qt').nth(1).click();
  await page.waitForFunction((t) => document.getElementById('text').textContent === t, EVENING);
  await page.waitForSelector('#text mark.q.active');
  assert.match(await page.locator('#text mark.q.active').first().innerText(), /will never put/);
  await page.click('text=Back to the comparison');
  await page.waitForSelector('#menu[data-kind="compare"] .cmp');
  await page.keyboard.press('Escape');
  await read(page, 'Only a line about Paris.');
  await page.waitForFunction(() => document.getElementById('notes').innerText === '');
  await clean(page);
  await page.context().close();
});

for (const colorScheme of ['light', 'dark'])
  for (const width of [1440, 390])
    test(`the comparison is within everybody’s reach: ${colorScheme}, ${width} wide`, async () => {
      const page = await compared({
        colorScheme,
        viewport: { width, height: 844 },
        reducedMotion: 'reduce',
        bypassCSP: true,
      });
      await page.click('#menu summary');
      await axe(page, 'compare');
      await page.context().close();
    });
