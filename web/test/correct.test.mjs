// Correcting: every operation by mouse and by keyboard, undo, rules that outlive the article and the page.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { clean, open, paste, readSample, sample, settle } from './page.mjs';
import { browser, server } from './stage.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
let page;

beforeEach(async () => {
  page = await open(browser, server.url);
  page.sealed();
  await readSample(page);
});
afterEach(async () => {
  await clean(page);
  await page.context().close();
});

const said = () => page.locator('.done p').innerText();
const rulesText = () => page.evaluate(() => localStorage.getItem('rules') ?? '');

/** Waits for a message and gives it. */
async function message(pattern) {
  await page.waitForFunction((p) => new RegExp(p).test(document.querySelector('.done p')?.textContent ?? ''), pattern);
  return said();
}

/** The mark of the nth place of some words, chosen with the keys so that no card opens. */
async function at(words, n = 0) {
  await page.keyboard.press('Escape');
  await page.focus('#text');
  const start = await page.evaluate(
    ([w, n]) =>
      [...document.querySelectorAll('#text mark[data-start]:is(.e, .d, .q)')]
        .filter((m) => m.textContent === w)
        .map((m) => m.dataset.start)[n],
    [words, n],
  );
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('j');
    await page.waitForSelector('#text mark.active');
    if ((await page.locator('#text mark.active').first().getAttribute('data-start')) === start) return;
  }
  assert.fail(`no mark of ${words}`);
}

/** Names with their counts, as the list shows them. */
const names = () =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('#who .row')].map((r) => [
        r.querySelector('.nm').textContent,
        [r.closest('.grp').getAttribute('aria-label'), Number(r.querySelector('.ct').firstChild.data)],
      ]),
    ),
  );

/** Selects words of the article as a pointer would. */
async function select(words, nth = 0) {
  await page.evaluate(
    ([words, nth]) => {
      const text = document.getElementById('text');
      let at = -1;
      for (let i = 0; i <= nth; i++) at = text.textContent.indexOf(words, at + 1);
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let before = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const length = node.data.length;
        if (at >= before && at < before + length) range.setStart(node, at - before);
        const end = at + words.length;
        if (end > before && end <= before + length) range.setEnd(node, end - before);
        before += length;
      }
      text.focus();
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    },
    [words, nth],
  );
  await page.locator('#add').waitFor();
}

test('a name is relabelled with the mouse, in all its places, and Undo in the message takes it back', async () => {
  await page.locator('#text mark', { hasText: 'Whelan' }).nth(1).click();
  await page.click('#card >> text=Relabel');
  await page.click('#card [data-type="ORG"]');
  assert.equal(await message('organisation'), 'Nora Whelan is now an organisation in 3 places.');
  assert.deepEqual((await names())['Nora Whelan'], ['Organisations', 3]);
  assert.match(await page.locator('#status').innerText(), /Nora Whelan is now/);
  assert.equal(await rulesText(), 'byline rules 1\nname "Nora Whelan" is ORG\nname "Whelan" means "Nora Whelan"\n');
  assert.match(await page.locator('#card').innerText(), /set by a rule/);
  await page.click('.done >> text=Undo');
  await page.waitForFunction(() => document.querySelector('#who .grp').innerText.includes('Nora Whelan'));
  assert.equal(await rulesText(), '');
});

test('r and a digit relabel, o keeps it to one place, and the scroll stays', async () => {
  await at('Port Ellery', 1);
  const y = await page.evaluate(() => scrollY);
  await page.keyboard.press('Enter');
  await page.keyboard.press('o');
  await page.keyboard.press('r');
  await page.waitForFunction(() => document.activeElement.dataset.type === 'GPE');
  await page.keyboard.press('5');
  assert.equal(await message('building'), 'Port Ellery is now a building.');
  assert.match(await rulesText(), /^name "Port Ellery" in "[^"]*Port Ellery[^"]*" is FAC$/m);
  assert.ok(Math.abs((await page.evaluate(() => scrollY)) - y) < 400);
  assert.equal(await page.locator('#text mark.active').first().innerText(), 'Port Ellery');
  const types = await page.$$eval('#text mark.e', (list) =>
    list
      .filter((m) => m.textContent === 'Port Ellery')
      .map((m) => document.querySelector(`[data-row="e${m.dataset.e}"]`)?.closest('.grp') !== null),
  );
  assert.equal(types.length, 2);
});

test('m merges with what is typed ahead', async () => {
  await at('Solheim');
  await page.keyboard.press('m');
  await page.keyboard.type('osei');
  await page.keyboard.press('Enter');
  assert.equal(await message('Osei'), 'Ingrid Solheim is now Declan Osei in 2 places.');
  const list = await names();
  assert.equal(list['Ingrid Solheim'], undefined);
  assert.equal(list['Declan Osei'][1], 4);
  assert.match(await rulesText(), /^name "Solheim" means "Declan Osei"$/m);
});

test('merging with the mouse', async () => {
  await page.locator('#text mark', { hasText: 'MWI' }).first().click();
  await page.click('#card >> text=Merge');
  await page.locator('#pick-list [role=option]', { hasText: 'University of Carrigmore' }).click();
  await message('University of Carrigmore');
  assert.equal((await names())['University of Carrigmore'][1], 4);
});

test('s splits the wording off that is marked', async () => {
  await at('MWI');
  await page.keyboard.press('s');
  assert.equal(await message('itself'), 'MWI stands for itself now in 2 places.');
  const list = await names();
  assert.equal(list.MWI[1], 2);
  assert.equal(list['Marine Weather Institute'][1], 1);
});

test('split asks which wording when the full name is marked', async () => {
  await page.locator('#text mark', { hasText: 'Nora Whelan' }).first().click();
  await page.click('#card >> text=Split');
  await page.locator('#card .pane .chip', { hasText: 'Whelan' }).click();
  await message('Whelan stands for itself');
  assert.equal((await names()).Whelan[1], 2);
});

test('x ignores, here only with the mouse', async () => {
  await at('Storm Iona');
  await page.keyboard.press('x');
  assert.equal(await message('no longer'), 'Storm Iona is no longer marked.');
  assert.equal((await names())['Storm Iona'], undefined);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'text');
  await page.locator('#text mark.e', { hasText: 'Atlantic' }).nth(1).click();
  await page.click('#card >> text=Only here');
  await page.click('#card >> text=Ignore');
  await message('Atlantic is no longer');
  assert.equal((await names()).Atlantic[1], 1);
  assert.equal(await page.locator('#card').isVisible(), false);
});

test('a quotation gets another speaker, nobody, and is none', async () => {
  await page.locator('#said .qt', { hasText: 'Nobody counted' }).first().click();
  await page.focus('#text');
  await page.keyboard.press('r');
  await page.keyboard.type('inst');
  await page.keyboard.press('Enter');
  assert.equal(await message('says this'), 'Marine Weather Institute says this now.');
  const row = page.locator('#said .qc', { hasText: 'Nobody counted' });
  assert.match(await row.innerText(), /^MI\s+Marine Weather Institute/);
  await row.locator('.qt').click();
  await page.locator('#text mark.q.active').first().click();
  await page.click('#card >> text=Speaker');
  await page.locator('#pick-list [role=option]', { hasText: 'Nobody named' }).click();
  await message('Nobody named');
  assert.match(await row.innerText(), /Nobody named/);
  const before = await page.locator('#said .qc').count();
  await page.click('#card >> text=Not a quotation');
  await message('no longer a quotation');
  assert.equal(await page.locator('#said .qc').count(), before - 1);
});

test('a date gets a day, a month, and a clear word when it is wrong', async () => {
  await at('next month');
  await page.keyboard.press('r');
  await page.waitForFunction(() => document.activeElement.type === 'date');
  await page.fill('#value', 'soon');
  await page.keyboard.press('Enter');
  assert.match(await page.locator('#value-read').innerText(), /Write 2025-11-28/);
  await page.fill('#value', '2026-01');
  assert.match(await page.locator('#value-read').innerText(), /January 2026/);
  await page.keyboard.press('Enter');
  assert.equal(await message('next month'), '“next month” is January 2026 now.');
  assert.match(await rulesText(), /^date "next month" in "[^"]+" is 2026-01$/m);
  await page.locator('#text mark', { hasText: '3 November' }).click();
  await page.click('#card >> text=Change');
  await page.fill('#card input[type=date]', '2026-11-03');
  await page.click('#card >> text=Set');
  await message('3 Nov 2026');
  await page.click('#card >> text=Not a date');
  await message('“3 November” is no longer a date');
  assert.equal(await page.locator('#text mark.d', { hasText: '3 November' }).count(), 0);
});

test('selected words become a name with Enter, or with a click', async () => {
  await select('harbour observatory');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'text');
  await page.keyboard.press('Enter');
  assert.equal(await message('marked'), 'harbour observatory is marked as a person.');
  await page.keyboard.press('Control+z');
  await page.waitForFunction(() => !document.getElementById('who').innerText.includes('harbour observatory'));
  await select('harbour observatory');
  await page.click('#add [data-kind="ORG"]');
  await message('an organisation');
  assert.deepEqual((await names())['harbour observatory'], ['Organisations', 1]);
});

test('a selection can be another wording of a name', async () => {
  await select('The institute');
  await page.keyboard.press('Enter');
  assert.equal(await message('institute'), 'The institute is now Marine Weather Institute.');
  assert.equal((await names())['Marine Weather Institute'][1], 4);
});

test('a missed date and a missed quotation', async () => {
  await select('the opening');
  await page.click('#add [data-kind="date"]');
  await page.fill('#add input[type=date]', '2025-11-17');
  await page.keyboard.press('Enter');
  await message('17 Nov 2025');
  assert.match(await page.locator('#when').innerText(), /“the opening”/);
  await select('is not convinced');
  await page.click('#add [data-kind="quote"]');
  await page.keyboard.type('Osei');
  await page.keyboard.press('Enter');
  await message('Declan Osei says this');
  assert.match(await page.locator('#said').innerText(), /is not convinced/);
});

test('from the keyboard, a takes typed words, or those found last', async () => {
  await page.focus('#text');
  await page.keyboard.press('a');
  await page.keyboard.type('sandbag');
  assert.equal(await page.locator('#add-n').innerText(), 'Not in the text');
  await page.keyboard.type('s');
  assert.equal(await page.locator('#add-n').innerText(), 'Stands once');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await message('sandbags is marked');
  await page.focus('#find');
  await page.keyboard.type('fish');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('a');
  await page.waitForFunction(() => document.querySelector('#add input')?.value === 'fish');
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'text');
  assert.equal(await page.locator('#add').isVisible(), false);
});

test('ten corrections are undone and done again one by one', async () => {
  const words = [
    'Port Ellery',
    'Ireland',
    'Norway',
    'Portugal',
    'Bergen',
    'Dublin',
    'Gannet Island',
    'Storm Iona',
    'Osei',
    'Maeve Tolland',
  ];
  const states = [JSON.stringify(await names())];
  for (const w of words) {
    await at(w);
    await page.keyboard.press('x');
    await message(`${w} is no longer`);
    states.push(JSON.stringify(await names()));
  }
  assert.equal(new Set(states).size, 11);
  const is = (n) => async () => {
    for (let i = 0; i < 100; i++) {
      if (JSON.stringify(await names()) === states[n]) return;
      await page.waitForTimeout(20);
    }
    assert.equal(JSON.stringify(await names()), states[n], `state ${n}`);
  };
  for (let n = 9; n >= 0; n--) {
    await page.keyboard.press('Control+z');
    await is(n)();
  }
  assert.equal(await rulesText(), '');
  for (let n = 1; n <= 10; n++) {
    await page.keyboard.press('Control+Shift+z');
    await is(n)();
  }
  assert.equal((await rulesText()).trim().split('\n').length, 12);
});

const OTHER =
  'Nora Whelan met Ingrid Solheim in Port Ellery on Monday.\n\n“We lost the pier,” Whelan said. The harbour observatory was closed.\n';

test('rules hold for the next article and after a reload, are saved, and give what the command line gives', async () => {
  await at('Port Ellery', 1);
  await page.keyboard.press('r');
  await page.keyboard.press('2');
  await message('organisation');
  await at('Solheim');
  await page.keyboard.press('x');
  await message('no longer');
  await select('harbour observatory');
  await page.click('#add [data-kind="ORG"]');
  await message('marked');
  await page.click('#rules-open');
  await page.waitForSelector('.rl li');
  assert.equal(await page.locator('.rl li').count(), 4);
  const saving = page.waitForEvent('download');
  await page.click('#menu >> text=Save');
  const file = await saving;
  assert.equal(file.suggestedFilename(), 'byline-rules.txt');
  const folder = mkdtempSync(join(tmpdir(), 'byline-'));
  const path = join(folder, 'byline-rules.txt');
  await file.saveAs(path);
  assert.equal(readFileSync(path, 'utf8'), await rulesText());

  await page.reload();
  await settle(page);
  page.trouble.length = 0; // what the reload asked for
  await page.waitForSelector('#text mark');
  assert.equal((await names())['Ingrid Solheim'], undefined);

  // another reader, who drops the file
  const other = await open(browser, server.url);
  await other.evaluate(
    (text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'byline-rules.txt', { type: 'text/plain' }));
      dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    readFileSync(path, 'utf8'),
  );
  await other.waitForSelector('.rl li');
  assert.equal(await other.locator('.rl li').count(), 4);
  await other.keyboard.press('Escape');
  await paste(other, OTHER);
  await other.waitForSelector('#text mark');
  await other.click('#export');
  await other.evaluate(() => navigator.clipboard.writeText(''));
  await other.click('[data-copy="json"]');
  await other.waitForFunction(() => navigator.clipboard.readText().then((t) => t.startsWith('{')));
  const here = JSON.parse(await other.evaluate(() => navigator.clipboard.readText()));
  assert.deepEqual(here.entities.map((e) => `${e.name} ${e.type}`).sort(), [
    'Nora Whelan PERSON',
    'Port Ellery ORG',
    'harbour observatory ORG',
  ]);
  await clean(other);
  await other.context().close();

  const article = join(folder, 'article.txt');
  writeFileSync(article, OTHER);
  const run = promisify(execFile);
  const usage = await run('go', ['run', './wasm/cli', '-h'], { cwd: root }).catch((e) => e);
  if (!/-rules/.test(usage.stderr)) return;
  const { stdout } = await run('go', ['run', './wasm/cli', '-offsets', 'utf16', '-rules', path, article], {
    cwd: root,
  });
  const there = JSON.parse(stdout);
  delete there.id;
  delete here.id;
  assert.deepEqual(there, here);
});

test('rules are edited as text, an error is told by its line, and nothing is lost', async () => {
  await page.click('#rules-open');
  await page.click('#menu >> text=Edit as text');
  await page.fill('#rules-text', 'byline rules 1\n# mine\nname "Norway" is PERSN\n');
  await page.click('text=Use these rules');
  await page.locator('#rules-problem').waitFor();
  assert.match(await page.locator('#rules-problem').innerText(), /^Line 3: .*PERSN/);
  assert.equal(await rulesText(), '');
  const selected = await page.$eval('#rules-text', (t) => t.value.slice(t.selectionStart, t.selectionEnd));
  assert.equal(selected, 'name "Norway" is PERSN');
  await page.fill('#rules-text', 'byline rules 1\n# mine\nname "Norway" is PERSON\nname "Portugal" is nothing\n');
  await page.click('text=Use these rules');
  await message('rules are changed');
  assert.deepEqual((await names()).Norway, ['People', 1]);
  // one is removed, the comment stays
  await page.click('[aria-label="Remove the rule about Norway"]');
  await message('about Norway is gone');
  assert.equal(await page.locator('.rl li').count(), 1);
  assert.equal((await names()).Norway[0], 'Places');
  assert.equal(await rulesText(), 'byline rules 1\n# mine\nname "Portugal" is nothing\n');
  // off and on for this article
  await page.click('[role=switch]');
  await page.waitForFunction(() => document.getElementById('who').innerText.includes('Portugal'));
  assert.match(await rulesText(), /Portugal/);
  await page.click('[role=switch]');
  await page.waitForFunction(() => !document.getElementById('who').innerText.includes('Portugal'));
});

test('a list of names becomes rules, with types in a second column', async () => {
  await page.click('#rules-open');
  await page.click('#menu >> text=Add names');
  await page.fill('#rules-names', 'sandbags\nbarometers, wrong\n');
  await page.selectOption('#menu select', 'PRODUCT');
  await page.click('text=Add these names');
  assert.match(await page.locator('#rules-problem').innerText(), /^Line 2: “wrong”/);
  assert.equal(await page.inputValue('#rules-names'), 'sandbags\nbarometers, wrong\n');
  await page.fill('#rules-names', 'name,type\nsandbags\n"harbour observatory",Organisation\nquay\tFAC\n');
  await page.click('text=Add these names');
  await message('3 names are in the rules');
  const list = await names();
  assert.deepEqual(list.sandbags, ['Events, works, laws', 1]);
  assert.deepEqual(list['harbour observatory'], ['Organisations', 1]);
  assert.deepEqual(list.quay, ['Places', 1]);
});

test('a broken rules file is opened for mending, beside the rules there are', async () => {
  await at('Storm Iona');
  await page.keyboard.press('x');
  await message('no longer');
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['byline rules 1\r\nname "Norway" is PERSON\r\nname Portugal is GPE\r\n'], 'a.txt'));
    dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await page.locator('#rules-problem').waitFor();
  assert.match(await page.locator('#rules-problem').innerText(), /^Line 4: /);
  assert.equal(
    await page.inputValue('#rules-text'),
    'byline rules 1\nname "Storm Iona" is nothing\nname "Norway" is PERSON\nname Portugal is GPE\n',
  );
  assert.equal(await rulesText(), 'byline rules 1\nname "Storm Iona" is nothing\n');
  assert.equal(await page.locator('#text').evaluate((e) => e.textContent), sample);
});

test('stored rules that cannot be read do not keep a text from being read', async () => {
  await page.evaluate(() => localStorage.setItem('rules', 'name "x" is WRONG'));
  await page.reload();
  await settle(page);
  page.trouble.length = 0; // what the reload asked for
  await page.waitForSelector('#text mark');
  await page.waitForFunction(() => document.getElementById('notes').innerText.includes('rules are off'));
  assert.match(await page.locator('#notes').innerText(), /line 1/);
});
