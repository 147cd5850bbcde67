// Reading an article: marks, lists, jumping both ways, filters, keys.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, test } from 'node:test';
import { clean, open, paste, readSample, sample } from './page.mjs';
import { browser, server } from './stage.mjs';

let page;

beforeEach(async () => {
  page = await open(browser, server.url);
  page.sealed();
});
afterEach(async () => {
  await clean(page);
  await page.context().close();
});

test('the empty page waits with the focus in the text box', async () => {
  assert.equal(await page.evaluate(() => document.activeElement.id), 'input');
  assert.equal(await page.locator('.pan:visible').count(), 0);
  assert.match(await page.locator('#privacy').innerText(), /0 bytes sent/);
});

test('a pasted article is marked at once, and its text is what was pasted', async () => {
  await readSample(page);
  assert.equal(await page.locator('#text').evaluate((e) => e.textContent), sample);
  const marks = await page.$$eval('#text mark', (list) =>
    list.map((m) => [Number(m.dataset.start), Number(m.dataset.end), m.textContent]),
  );
  assert.ok(marks.length > 20, `${marks.length} marks`);
  for (const [start, end, text] of marks) assert.equal(sample.slice(start, end), text);
  for (const list of ['#who li', '#said li', '#when li']) assert.ok((await page.locator(list).count()) > 2, list);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'text');
});

test('the sample on the page is read with one click', async () => {
  await page.click('#try');
  await page.waitForSelector('#text mark');
  assert.equal(await page.locator('#text').evaluate((e) => e.textContent), sample);
});

test('list and text agree on how often a name stands', async () => {
  await readSample(page);
  for (const row of await page.$$eval('#who .row', (rows) =>
    rows.map((r) => [r.dataset.row.slice(1), r.querySelector('.ct').firstChild.data]),
  )) {
    const pieces = await page.$$eval(`#text mark[data-e="${row[0]}"]`, (m) => new Set(m.map((x) => x.dataset.m)).size);
    assert.equal(pieces, Number(row[1]), `entity ${row[0]}`);
  }
});

test('a row of a list leads to its mark', async () => {
  await readSample(page);
  for (const [list, kind] of [
    ['#who .row', 'e'],
    ['#said .qt', 'q'],
    ['#when .dv', 'd'],
  ]) {
    const row = page.locator(list).last();
    const index = (await row.getAttribute('data-row')).slice(1);
    await row.click();
    const active = page.locator('#text mark.active');
    await active.waitFor();
    assert.equal(await active.first().getAttribute(`data-${kind}`), index);
    assert.ok(
      await active.first().evaluate((e) => {
        const b = e.getBoundingClientRect();
        return b.top > 60 && b.bottom < innerHeight;
      }),
    );
    assert.equal(await row.getAttribute('aria-current'), 'true');
  }
});

test('a mark leads to its row and opens a card that says why', async () => {
  await readSample(page);
  const mark = page.locator('#text mark.p').first();
  const entity = await mark.getAttribute('data-e');
  await mark.click();
  await page.locator('#card').waitFor();
  const name = await page.locator(`[data-row="e${entity}"] .nm`).innerText();
  const card = await page.locator('#card').innerText();
  assert.ok(card.includes(name), card);
  assert.match(card, /Person/);
  assert.match(card, / — \S/);
  assert.equal(await page.locator(`[data-row="e${entity}"]`).getAttribute('aria-current'), 'true');
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#card').isVisible(), false);
});

test('chips filter marks and lists, h hides all', async () => {
  await readSample(page);
  const line = () =>
    page
      .locator('#text mark.p')
      .first()
      .evaluate((e) => getComputedStyle(e).textDecorationLine);
  assert.equal(await line(), 'underline');
  await page.click('[data-chip="p"]');
  assert.equal(await line(), 'none');
  assert.equal(await page.locator('#who .grp').first().getAttribute('aria-label'), 'Organisations');
  await page.click('[data-chip="p"]');
  assert.equal(await line(), 'underline');
  await page.focus('#text');
  await page.keyboard.press('h');
  assert.equal(await line(), 'none');
  await page.keyboard.press('h');
  assert.equal(await line(), 'underline');
  await page.keyboard.press('1');
  assert.equal(await line(), 'none');
});

test('j k n p walk over the marks, letters do nothing elsewhere', async () => {
  await readSample(page);
  await page.focus('#text');
  const at = () =>
    page
      .locator('#text mark.active')
      .first()
      .evaluate((e) => Number(e.dataset.start));
  await page.keyboard.press('j');
  const first = await at();
  await page.keyboard.press('j');
  await page.waitForFunction((s) => Number(document.querySelector('#text mark.active')?.dataset.start) !== s, first);
  await page.keyboard.press('k');
  await page.waitForFunction((s) => Number(document.querySelector('#text mark.active')?.dataset.start) === s, first);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#text mark.active').count(), 0);
  await page.focus('[data-row]');
  await page.keyboard.press('h');
  assert.equal(await page.locator('#text.bare').count(), 0);
});

test('? lists the keys and tells the version', async () => {
  await readSample(page);
  await page.focus('#text');
  await page.keyboard.press('?');
  await page.waitForSelector('.keys');
  const [version] = readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8').match(/(?<=\n## )\S+/);
  assert.equal(await page.getByText(`Byline ${version}`, { exact: true }).count(), 1);
  await page.keyboard.press('Escape');
});

test('/ finds words in the text', async () => {
  await readSample(page);
  await page.focus('#text');
  await page.keyboard.press('/');
  await page.keyboard.type('the');
  await page.keyboard.press('Enter');
  const expected = sample.toLowerCase().split('the').length - 1;
  assert.equal(await page.locator('#hits').innerText(), `1/${expected}`);
});

test('the publication date is found, can be changed, and dates follow it', async () => {
  await readSample(page);
  assert.equal(await page.inputValue('#published'), '2025-10-14');
  assert.match(await page.locator('#pub-source').innerText(), /from the text/);
  const list = page.locator('#when .dl');
  const old = await list.innerText();
  await page.fill('#published', '2019-05-21');
  await page.waitForFunction((t) => document.querySelector('#when .dl').innerText !== t, old);
  assert.match(await list.innerText(), /2019/);
  assert.match(await page.locator('#pub-source').innerText(), /set by you/);
  await page.click('button[aria-label="Undo"]');
  await page.waitForFunction((t) => document.querySelector('#when .dl').innerText === t, old);
});

test('what is copied is the text itself', async () => {
  await readSample(page);
  const copied = await page.evaluate(() => {
    getSelection().selectAllChildren(document.getElementById('text'));
    const data = new DataTransfer();
    document
      .querySelector('#text p')
      .dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
    return data.getData('text/plain');
  });
  assert.equal(copied, sample);
});

test('a new text keeps the old one for undo, editing shows results while typing', async () => {
  await readSample(page);
  await page.click('button[aria-label="New text"]');
  assert.equal(await page.inputValue('#input'), '');
  await page.click('button[aria-label="Undo"]');
  await page.waitForSelector('#text mark');
  assert.equal(await page.locator('#text').evaluate((e) => e.textContent), sample);
  await page.click('text=Edit text');
  await page.fill('#input', 'Anna Larsen said she would go to Oslo on 3 May 2024.');
  await page.waitForFunction(() => document.getElementById('when').innerText.includes('May 2024'));
  assert.equal(await page.locator('#input').isVisible(), true);
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('body[data-mode="read"]');
});

test('pasting over a result replaces it', async () => {
  await readSample(page);
  await paste(page, 'Only a line about Paris.');
  await page.waitForFunction(() => document.getElementById('text').textContent === 'Only a line about Paris.');
});

test('initials of a doubtful speaker have a question mark', async () => {
  await readSample(
    page,
    `Ann Lee spoke. “We are glad,” Ann Lee said.\n\nTom Brown, Karl Lindner, Peter Marsh, David Owen and Mark Hall came.\n\n“Nobody asked us,” he said.`,
  );
  const by = await page.$$eval('#text > [data-by]', (list) => list.map((e) => e.dataset.by));
  assert.equal(by.length, 2);
  assert.equal(by[0], 'AL');
  assert.match(by[1], /^[A-Z]{2}\?$/);
});

test('a very long text comes in pieces, and its last passage can be reached', async () => {
  const long = Array.from({ length: 90 }, (_, i) => `${sample}\n\nThe end of part ${i}, said Zelda Quist.`).join(
    '\n\n',
  );
  await paste(page, long);
  await page.waitForFunction((n) => document.getElementById('text').textContent.length === n, long.length);
  assert.equal(await page.locator('#text').evaluate((e) => e.textContent), long);
  assert.ok(await page.locator('#text.large').count());
  await page.focus('#text');
  await page.keyboard.press('k');
  await page.waitForSelector('#text mark.active');
  assert.ok(Number(await page.locator('#text mark.active').first().getAttribute('data-start')) > long.length - 60);
});
