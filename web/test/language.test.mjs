// German: everywhere, chosen by the browser or by hand, and back again.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { afterEach, test } from 'node:test';
import { speakMore } from '../more.js';
import * as de from '../strings/de.js';
import { more as deMore } from '../strings/de-more.js';
import * as en from '../strings/en.js';
import { more as enMore } from '../strings/en-more.js';
import { written } from '../time.js';
import { axe, clean, open, paste, readSample, sample } from './page.mjs';
import { browser, server } from './stage.mjs';

let page;

afterEach(async () => {
  if (page) await page.context().close();
  page = null;
});

const german = (options) => open(browser, server.url, { locale: 'de-DE', bypassCSP: true, ...options });
const lang = () => page.evaluate(() => document.documentElement.lang);

/** Every leaf of a table of words, with its path. */
function leaves(table, path = '') {
  return Object.entries(table).flatMap(([key, value]) =>
    value && typeof value === 'object' ? leaves(value, `${path}${key}.`) : [[path + key, value]],
  );
}

const BOTH = [
  ['words', en.words, de.words],
  ['problems', en.problems, de.problems],
  ['notices', en.notices, de.notices],
  ['more', enMore, deMore],
];

test('both languages have the same words, and every one says something', () => {
  // words for a number, for a text, for a table of numbers or texts
  const table = (value) => new Proxy({}, { get: () => value });
  const given = (value) =>
    [2, 'x', table(2), table('x')].map((sort) => {
      try {
        return value(...Array.from({ length: Math.max(1, value.length) }, () => sort));
      } catch {
        return null;
      }
    });
  for (const [name, english, other] of BOTH) {
    const one = leaves(english).sort();
    const two = leaves(other).sort();
    assert.deepEqual(
      two.map(([path]) => path),
      one.map(([path]) => path),
      name,
    );
    for (const [i, [path, value]] of two.entries()) {
      assert.equal(typeof value, typeof one[i][1], path);
      // those of dates and of the program have tests of their own
      if (typeof value === 'function' && !path.startsWith('time.') && path !== 'reason') {
        const [here, there] = [given(value), given(one[i][1])];
        assert.ok(
          here.some((x, k) => typeof x === 'string' && typeof there[k] === 'string'),
          path,
        );
      }
      if (typeof value === 'string' && one[i][1]) assert.ok(value, path);
    }
  }
});

test('dates in German', () => {
  speakMore(deMore);
  for (const [value, text, grain, mod, type] of [
    ['2025-11-30', 'So., 30. Nov. 2025', 'Tag'],
    ['2025-03', 'März 2025', 'Monat'],
    ['198', '1980er-Jahre', 'Jahrzehnt'],
    ['198', 'Anfang der 1980er-Jahre', 'Jahrzehnt', 'START'],
    ['19', '20. Jahrhundert', 'Jahrhundert'],
    ['2024-24', 'Winter 2024', 'Jahreszeit'],
    ['2025-SP', 'Ende des Frühlings 2025', 'Jahreszeit', 'END'],
    ['2025-Q3', '3. Quartal 2025', 'Quartal'],
    ['2025-H1', 'Mitte des ersten Halbjahres 2025', 'Halbjahr', 'MID'],
    ['2024-W01', 'Woche ab 1. Jan. 2024', 'Woche'],
    ['2025-11-30T14:30', 'So., 30. Nov. 2025, 14:30 Uhr', 'Uhrzeit'],
    ['2025-11-30TMO', 'So., 30. Nov. 2025, Morgen', 'Uhrzeit'],
    ['2023/2024', '2023 bis 2024', 'Zeitspanne'],
    ['XXXX-05-03', '3. Mai', 'Tag'],
    ['XXXX-WXX-1', 'montags', 'Wochentag'],
    ['P3D', 'mehr als 3 Tage', 'Dauer', 'MORE_THAN'],
    ['P1.5Y', '1,5 Jahre', 'Dauer'],
    ['PT4H53M6S', '4 Stunden 53 Minuten 6 Sekunden', 'Dauer'],
    ['PXM', 'einige Monate', 'Dauer'],
    ['P1W', 'jede Woche', 'wiederholt', '', 'SET'],
    ['P2Y', 'alle 2 Jahre', 'wiederholt', '', 'SET'],
    ['2025-09', 'Anfang September 2025', 'Monat', 'START'],
    ['', 'nicht aufgelöst', 'offen'],
  ]) {
    const { text: words, grain: how } = written(value, mod, type);
    assert.deepEqual([words, how], [text, grain], value);
  }
  speakMore(enMore);
});

/** Parts of a view that quote the article, name what is in it, or are the same in both languages. */
const ARTICLE =
  '#text, #input, [lang="en"], .av, .nm, .sub, .sp, .cue, .qh b, #card-title b, .als, .lib-row b, .hit, .cs, code, kbd, .loads li span, .logo';

/** What the page says at the moment, to eyes and to screen readers, without what it quotes. */
const saying = () =>
  page.evaluate((article) => {
    const said = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (element.closest(`script, style, noscript, ${article}`) || !element.checkVisibility()) continue;
      said.push(walker.currentNode.data);
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      if (!element.checkVisibility() || element.closest('[lang="en"]')) continue;
      for (const name of ['aria-label', 'title', 'placeholder'])
        if (element.hasAttribute(name)) said.push(element.getAttribute(name));
    }
    const text = document.getElementById('text').textContent;
    const names = [...document.querySelectorAll('.nm')].map((e) => e.textContent);
    const bare = (s) => names.reduce((rest, name) => rest.replaceAll(name, ''), s.replace(/„.*?“/gs, '')).trim();
    return said
      .filter((s) => !text.includes(s))
      .map(bare)
      .filter((s) => /\p{L}{2}/u.test(s));
  }, ARTICLE);

const ENGLISH = new Set(
  BOTH.flatMap(([, english, other]) => {
    const german = new Set(leaves(other).map(([, value]) => value));
    return leaves(english).flatMap(([, value]) =>
      typeof value === 'string' && !german.has(value) ? [value.trim()] : [],
    );
  }).filter((s) => s.length > 1),
);
const COMMON =
  /\b(the|and|of|this|that|with|from|are|your|is|to|not|people|quotes?|places?|dates?|words?|show|mentions?)\b/i;

/** Nothing the page says is English. */
async function allGerman(state) {
  const said = await saying();
  assert.ok(said.length > 3, state);
  assert.deepEqual(
    said.filter((s) => ENGLISH.has(s) || COMMON.test(s)),
    [],
    state,
  );
}

test('a German browser gets a German page, in every state', async () => {
  page = await german();
  assert.equal(await lang(), 'de');
  await allGerman('empty');
  assert.match(await page.locator('h1').first().innerText(), /^Wer hat was gesagt/);
  await axe(page, 'empty');
  await readSample(page);
  assert.equal(await page.locator('#text').getAttribute('lang'), 'en');
  await allGerman('read');
  assert.ok((await page.locator('#when .why').count()) > 5);
  assert.equal(await page.locator('#when .why[lang]').count(), 0, 'reasons are German');
  await axe(page, 'read');
  for (const kind of ['e', 'd', 'q']) {
    await page.locator(`#text mark.${kind}`).first().click();
    await page.locator('#card').waitFor();
    await allGerman(`card ${kind}`);
    assert.ok(!/ — /.test((await page.locator('#card [lang="en"]').allInnerTexts()).join()), 'the reason is German');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  }
  await page.locator('#text').focus();
  await page.keyboard.press('?');
  await page.locator('#menu').waitFor();
  await allGerman('keys');
  await axe(page, 'keys');
  await page.keyboard.press('Escape');
  for (const [name, opener] of [
    ['export', '#export'],
    ['promise', '#privacy button'],
    ['library', '#library'],
  ]) {
    await page.click(opener);
    await page.locator('#menu h2').waitFor();
    await page.waitForTimeout(200);
    await allGerman(name);
    await axe(page, name);
    await page.keyboard.press('Escape');
  }
  await page.click('#rules-open');
  await page.locator('#menu h2').waitFor();
  await allGerman('rules');
  await axe(page, 'rules');
  for (const button of ['Namen hinzufügen', 'Zurück', 'Als Text bearbeiten']) {
    await page.locator('#menu').getByRole('button', { name: button }).click();
    await allGerman(`rules: ${button}`);
  }
  await page.fill('#rules-text', 'name "Osei" is');
  await page.locator('#menu').getByRole('button', { name: 'Diese Regeln' }).click();
  await page.waitForSelector('#rules-problem');
  assert.match(
    await page.locator('#rules-problem').innerText(),
    /^Zeile 1: nach is kommt .*, nicht das Ende der Zeile/,
  );
  await page.keyboard.press('Escape');
  await page.click('button[aria-label="Neuer Text"]');
  await page.waitForSelector('#recent .lib-row');
  await allGerman('recent');
  await clean(page);
});

test('corrections and what is to check are in German', async () => {
  page = await german();
  await readSample(page, `${sample}\n\n“It was late,” he said. “We went on Monday, 3 May 2026,” Rowe said.`);
  await page.locator('#text mark.p').first().click();
  await page.locator('#card').waitFor();
  for (const key of ['r', 'm', 's']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(150);
    await allGerman(`card: ${key}`);
    await page.keyboard.press('Escape');
  }
  await page.locator('#text mark.p').first().click();
  await page.locator('#card').waitFor();
  await page.keyboard.press('x');
  await page.waitForSelector('.done');
  await allGerman('ignored');
  await page.locator('#text').focus();
  await page.keyboard.press('c');
  await page.waitForSelector('#check');
  await allGerman('check');
  await page.keyboard.press('Escape');
  await page.locator('#text').focus();
  await page.keyboard.press('a');
  await page.waitForSelector('#add:not([hidden])');
  await allGerman('add');
  await clean(page);
});

test('what went wrong is said in German', async () => {
  page = await german();
  await paste(page, '  ');
  await page.waitForSelector('.note.bad');
  await allGerman('nothing pasted');
  await page.setInputFiles('#file', { name: 'a.png', mimeType: 'image/png', buffer: Buffer.from([137, 80, 78, 71]) });
  await page.waitForFunction(() => /a\.png ist ein Bild/.test(document.getElementById('notes').innerText));
  await allGerman('a picture');
  await paste(page, 'Der Minister sagte am Montag, dass die Regierung ein neues Gesetz vorlegen werde. '.repeat(6));
  await page.waitForFunction(() => /nicht nach Englisch/.test(document.getElementById('notes').innerText));
});

test('turned over by hand: at once, nothing lost, kept for the next time', async () => {
  page = await open(browser, server.url, { locale: 'en-GB' });
  page.sealed();
  const still = () =>
    page.evaluate(() => {
      const parts = '.skip, .logo, .find, .start, .tabs, .drop';
      return [document.title, ...[...document.querySelectorAll(parts)].map((e) => e.outerHTML)];
    });
  const before = await still();
  await page.click('#language');
  await page.waitForSelector('html[lang="de"]');
  await allGerman('empty');
  assert.equal(await page.locator('#language').getAttribute('lang'), 'en');
  await readSample(page);
  await page.locator('#text mark.e').nth(2).click();
  await page.locator('#card').waitFor();
  const chosen = await page.evaluate(() => document.querySelector('#text .active')?.textContent);
  await page.click('#privacy button');
  await page.click('#menu button[lang="en"]');
  await page.waitForSelector('html[lang="en"]');
  assert.match(await page.locator('#who').innerText(), /^Who and what/);
  assert.match(await page.locator('#menu').innerText(), /Nothing leaves this device/);
  assert.equal(await page.evaluate(() => document.querySelector('#text .active')?.textContent), chosen);
  assert.equal(await page.locator('#text').evaluate((e) => e.textContent), sample);
  await page.click('#menu button[lang="de"]');
  await page.waitForSelector('html[lang="de"]');
  await page.keyboard.press('Escape');
  page.unsealed();
  await page.reload();
  await page.waitForSelector('#text mark');
  assert.equal(await lang(), 'de');
  await page.waitForFunction(() => /^Wer und was/.test(document.getElementById('who').innerText));
  await page.click('button[aria-label="Neuer Text"]');
  await page.click('#language');
  await page.waitForSelector('html[lang="en"]');
  await page.waitForFunction(() => !document.querySelector('#notes .note'), null, { timeout: 100 }).catch(() => {});
  const strip = (list) => list.map((x) => x.replace(/<section id="recent".*?<\/section>/s, ''));
  assert.deepEqual(strip(await still()), strip(before));
  await clean(page);
});

test('a message on the page turns over with it', async () => {
  page = await german();
  await paste(page, ' ');
  await page.waitForFunction(() => /ist kein Text/.test(document.getElementById('notes').innerText));
  await page.click('#language');
  await page.waitForFunction(() => /no text in that/.test(document.getElementById('notes').innerText));
  await clean(page);
});

test('an English browser loads no German', async () => {
  page = await open(browser, server.url, { locale: 'en-US', serviceWorkers: 'block', settle: false });
  await page.waitForSelector('body[data-ready]');
  assert.equal(await lang(), 'en');
  const names = await page.evaluate(() => performance.getEntriesByType('resource').map((e) => e.name));
  assert.deepEqual(
    names.filter((name) => /\/de(-more)?\./.test(name)),
    [],
  );
});

test('numbers, choices of the browser and the page that tells how to check are German', async () => {
  page = await german({ locale: 'de-AT' });
  await readSample(page, `${sample}\n\n${'Nothing else happened that day in the harbour. '.repeat(200)}`);
  assert.match(await page.locator('.wc').innerText(), /^\d\.\d{3} Wörter$/);
  await page.click('#privacy button');
  const [check] = await Promise.all([page.context().waitForEvent('page'), page.click('#menu a[href="check.de.html"]')]);
  await check.waitForLoadState();
  assert.match(await check.locator('h1').innerText(), /prüfen/);
  assert.equal(await check.locator('html').getAttribute('lang'), 'de');
});

test('index.html says what the English words say', () => {
  const html = readFileSync(new URL('../../index.html', import.meta.url), 'utf8');
  for (const words of Object.values(enMore.page)) assert.ok(html.includes(words), words);
});
