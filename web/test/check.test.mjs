// The queue of what may be wrong: what is in it, keeping, changing, going on; and axe with everything open.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, clean, open, readSample } from './page.mjs';
import { browser, server } from './stage.mjs';

/** Two of one surname, a wrong weekday, days without a publication day, words nobody says. */
const TEXT = `Council votes on the quay

Ada Brown and Tom Brown met on Monday. “We will not pay for it,” Brown said.

The vote was held on Friday, 14 October 2025, in Port Ellery.

“Nobody asked us.”
`;

/** Words nobody can have said. */
const NOBODY = 'The boats stay in\n\nThe tide came in over the quay.\n\n“Nobody asked us.”\n\nThe boats stayed in.\n';

/** Opens the page with a text. */
async function begin(text, options = {}) {
  const page = await open(browser, server.url, options);
  page.sealed();
  await readSample(page, text);
  return page;
}

const title = (page) => page.locator('#check b').innerText();
const rulesText = (page) => page.evaluate(() => localStorage.getItem('rules') ?? '');

/** Every question of the queue. */
async function questions(page) {
  await page.focus('#text');
  await page.keyboard.press('c');
  await page.waitForFunction(() => document.activeElement.id === 'check');
  const n = Number((await page.locator('.cn').innerText()).match(/of (\d+)/)[1]);
  const list = [];
  for (let i = 0; i < n; i++) {
    list.push(await title(page));
    await page.keyboard.press('n');
  }
  return list;
}

test('the queue holds what a reader can decide, in the order of the text', async () => {
  const page = await begin(TEXT);
  assert.match(await page.locator('#check-open').innerText(), /\d\s+to check/);
  assert.equal(await page.locator('#check').count(), 0, 'it opens only when asked');
  const list = await questions(page);
  assert.match(list[0], /^When was this published\? \d+ dates? wait/);
  assert.ok(
    list.some((q) => /^Is Brown here (Ada|Tom) Brown\?$/.test(q)),
    list.join(),
  );
  assert.ok(list.includes('“Friday, 14 October 2025” falls on a Tuesday. Which is right?'), list.join());
  // going back and forth shows the passage
  await page.keyboard.press('p');
  await page.waitForSelector('#text mark.active');
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#check').count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'text');
  await clean(page);
  await page.context().close();
});

test('y keeps and goes on, c changes, and all is checked in the end', async () => {
  const page = await begin(TEXT);
  const list = await questions(page);
  let left = list.length;
  // the publication day is set at the top
  assert.match(await title(page), /published/);
  await page.keyboard.press('c');
  await page.waitForFunction(() => document.activeElement.id === 'published');
  await page.fill('#published', '2025-10-15');
  await page.waitForFunction(() => !document.querySelector('#check b')?.textContent.includes('published'));
  left--;
  const chip = () => page.locator('#check-open').innerText();
  assert.match(await chip(), new RegExp(`^${left}\\s+to check`));
  await page.focus('#check');
  while (!/falls on/.test(await title(page))) await page.keyboard.press('n');
  await page.keyboard.press('y');
  await page.waitForFunction(() => !document.querySelector('#check b')?.textContent.includes('falls on'));
  left--;
  assert.match(await rulesText(page), /^date "Friday, 14 October 2025" in "[^"]*" is 2025-10-14$/m);
  assert.match(await page.locator('#status').innerText(), /Kept as it is/);
  while (!/^Is Brown here/.test(await title(page))) await page.keyboard.press('n');
  await page.keyboard.press('c');
  await page.waitForFunction(() => document.activeElement.role === 'combobox');
  assert.equal(await page.locator('#check').count(), 0, 'the question in the card is the only one');
  await page.keyboard.press('Escape');
  await page.waitForSelector('#check');
  await page.locator('#check >> text=Keep').click();
  await page.waitForFunction(() => !document.querySelector('#check b')?.textContent.startsWith('Is Brown'));
  assert.match(await rulesText(page), /^name "Brown" means "(Ada|Tom) Brown"$/m);
  left--;
  for (; left > 0; left--) {
    const now = await title(page);
    await page.focus('#check');
    await page.keyboard.press('y');
    await page.waitForFunction((t) => document.querySelector('#check b')?.textContent !== t, now);
  }
  await page.waitForSelector('#check', { state: 'detached' });
  assert.equal(await page.locator('#check-open').count(), 0);
  // what was kept is kept after another reading
  await page.keyboard.press('Control+z');
  await page.waitForSelector('#check-open');
  assert.match(await chip(), /^1\s+to check/);
  await clean(page);
  await page.context().close();
});

test('changing with the mouse settles a question', async () => {
  const page = await begin(TEXT);
  await page.click('#check-open');
  while (!/^Is Brown here/.test(await title(page))) await page.click('[aria-label="Next"]');
  const other = /Ada/.test(await title(page)) ? 'Tom Brown' : 'Ada Brown';
  await page.click('#check >> text=Change');
  assert.equal(await page.locator('.scope [aria-pressed=true]').innerText(), 'Only here');
  await page.locator('#pick-list [role=option]', { hasText: other }).click();
  await page.waitForFunction((o) => document.querySelector('.done')?.textContent.includes(o), other);
  assert.match(await rulesText(page), new RegExp(`^name "Brown" in "[^"]+" means "${other}"$`, 'm'));
  await clean(page);
  await page.context().close();
});

test('words without a speaker are asked about, and nobody can be kept', async () => {
  const page = await begin(NOBODY);
  assert.deepEqual(await questions(page), ['Who said this?']);
  await page.keyboard.press('y');
  await page.waitForSelector('#check', { state: 'detached' });
  assert.match(await rulesText(page), /^quote "Nobody asked us\." by nobody$/m);
  assert.equal(await page.locator('#said .qc').count(), 1);
  await clean(page);
  await page.context().close();
});

test('what is doubtful is kept or changed in place, in the lists', async () => {
  const page = await begin(TEXT);
  const date = page.locator('#when .dl .doubt');
  assert.match(await date.innerText(), /falls on a Tuesday/);
  await date.getByText('Keep').focus();
  await page.keyboard.press('Enter');
  await date.waitFor({ state: 'detached' });
  assert.match(await rulesText(page), /^date "Friday, 14 October 2025" in "[^"]*" is 2025-10-14$/m);
  await page.waitForFunction(() => document.activeElement?.matches('#when [data-row]'));
  const name = page.locator('#who .doubt');
  const asked = await name.locator('p').innerText();
  const other = /Ada/.test(asked) ? 'Tom Brown' : 'Ada Brown';
  await name.getByText('Change').click();
  assert.equal(await page.locator('.scope [aria-pressed=true]').innerText(), 'Only here');
  await page.locator('#pick-list [role=option]', { hasText: other }).click();
  await name.waitFor({ state: 'detached' });
  assert.match(await rulesText(page), new RegExp(`^name "Brown" in "[^"]+" means "${other}"$`, 'm'));
  await page.keyboard.press('Control+z');
  await name.waitFor();
  await page.keyboard.press('Control+z');
  await date.waitFor();
  assert.doesNotMatch(await rulesText(page), /"Friday, 14|"Brown"/);
  await clean(page);
  await page.context().close();
});

test('a quotation gets its speaker from its row in the list', async () => {
  const page = await begin(NOBODY);
  const doubt = page.locator('#said .doubt');
  assert.match(await doubt.innerText(), /^Who said this\?/);
  await doubt.getByText('Change').click();
  await page.waitForFunction(() => document.activeElement.role === 'combobox');
  await page.keyboard.type('Ada Brown');
  assert.equal(await page.locator('.pick').innerText(), 'Not in the text');
  await page.keyboard.press('Enter');
  assert.equal(await doubt.count(), 1, 'who is not in the text cannot have said it');
  await page.fill('.pick input', 'The tide');
  await page.keyboard.press('Enter');
  await doubt.waitFor({ state: 'detached' });
  assert.match(await page.locator('#said .qh').innerText(), /^tide/i);
  await clean(page);
  await page.context().close();
});

test('the sample does not nag', async () => {
  const page = await open(browser, server.url);
  await readSample(page);
  const text = (await page.locator('#check-open').count()) ? await page.locator('#check-open').innerText() : '0';
  assert.ok(Number.parseInt(text, 10) <= 3, text);
  await page.context().close();
});

test('a selection by touch opens a sheet at the bottom', async () => {
  const page = await begin(TEXT, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await page.evaluate(() => {
    const text = [...document.querySelectorAll('#text h1')][0].firstChild;
    const range = document.createRange();
    range.setStart(text, text.data.indexOf('quay'));
    range.setEnd(text, text.data.indexOf('quay') + 2);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  });
  await page.locator('#add').waitFor();
  assert.equal(await page.locator('#add > b').innerText(), 'quay');
  const box = await page.locator('#add').boundingBox();
  assert.ok(box.y > 500 && box.x >= 0 && box.width <= 390, JSON.stringify(box));
  await page.tap('#add [data-kind="GPE"]');
  await page.waitForFunction(() => document.querySelector('.done')?.textContent.includes('quay is marked as a city'));
  await clean(page);
  await page.context().close();
});

for (const colorScheme of ['light', 'dark']) {
  for (const width of [1440, 390]) {
    test(`axe finds nothing: ${colorScheme}, ${width} wide`, async () => {
      const page = await open(browser, server.url, {
        colorScheme,
        viewport: { width, height: 844 },
        reducedMotion: 'reduce',
        bypassCSP: true,
      });
      await readSample(page, TEXT);
      await page.click('#check-open');
      await page.locator('#check').waitFor();
      await axe(page, 'queue');
      await page.click('[aria-label="Close"]:visible');
      for (const [words, key] of [
        ['Port Ellery', 'r'],
        ['Tom Brown', 'm'],
        ['Monday', 'r'],
      ]) {
        await page.locator('#text mark', { hasText: words }).last().click();
        await page.focus('#card');
        await page.keyboard.press(key);
        await page.locator('.pane').waitFor();
        await axe(page, `${key} of ${words}`);
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
      }
      await page.keyboard.press('a');
      await page.keyboard.type('quay');
      await page.locator('#add .chip').first().waitFor();
      await axe(page, 'adding');
      await page.locator('#add .chip').first().click();
      await page.locator('.done').waitFor();
      await axe(page, 'done');
      await page.click('#rules-open');
      await page.waitForSelector('.rl li');
      await axe(page, 'rules');
      await page.click('#menu >> text=Edit as text');
      await page.fill('#rules-text', 'name x');
      await page.click('text=Use these rules');
      await page.locator('#rules-problem').waitFor();
      await axe(page, 'rules as text');
      await page.click('#menu >> text=Back');
      await page.click('#menu >> text=Add names');
      await page.locator('#rules-names').waitFor();
      await axe(page, 'names');
      await page.context().close();
    });
  }
}
