// The drawings below the article: timeline, map, who with whom, who said how much.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { axe, clean, oneFile, open, readSample } from './page.mjs';
import { browser, server } from './stage.mjs';

const ARTICLE = `Rail link to open in stages

By Nadia Ferrel
Published 14 October 2025

MADRID, Spain — The Iberian Rail Council said on Monday that trains would run to Berlin, Germany, by 31 October. Pilar Ortega of the Iberian Rail Council signed the papers on 4 November 2025 with Karl Lindner.

“We had the money, and we had the rails,” Pilar Ortega said. “We only lacked the will.” Karl Lindner said the work would end in November 2025.

Workers came from Paris, Texas, and from the town of Ellmarsh. A bridge in Georgia, built near Atlanta, served as a model. So did one in Birmingham, Alabama, and another in Lille.

The first test was in 1987. The next is on 14 November 2025, and the last on 24 November 2025. Karl Lindner and Pilar Ortega will speak, and the Northern Union called the plan “brave but late”. Tickets at King’s Cross Station were sold out.
`;
const BARE =
  'The sun came up over the hills and nobody was there to see it. Later it rained a little, and then it stopped.';

/** Opens the page with a text read and all drawings there. */
async function drawn(options = {}, text = ARTICLE, url = server.url) {
  const page = await open(browser, url, {
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  page.sealed();
  await readSample(page, text);
  await page.waitForSelector('.tl .bar');
  await page.waitForSelector('.map .spot');
  return page;
}

async function done(page) {
  await clean(page);
  await page.context().close();
}

/** The bar that is labelled with a text, and where its middle and its ends lie in the drawing. */
async function bar(page, text) {
  const found = page.locator('.tl .bar').filter({ has: page.locator('text', { hasText: text }) });
  await assert.doesNotReject(() => found.waitFor({ timeout: 2000 }), `no bar ${text}`);
  const box = await found.first().evaluate((g) => {
    const { x, width } = g.querySelector('.point, .long').getBBox();
    return { x0: x, x1: x + width, middle: x + width / 2, point: Boolean(g.querySelector('.point')) };
  });
  return { ...box, element: found.first() };
}

test('days, a month and a year lie where they belong on the axis of time', async () => {
  const page = await drawn();
  const [a, b, c] = [await bar(page, 'Tue 4 Nov'), await bar(page, 'Fri 14 Nov'), await bar(page, 'Mon 24 Nov')];
  const month = await bar(page, 'November 2025');
  const year = await bar(page, '1987');
  const day = (b.middle - a.middle) / 10;
  assert.ok(day > 2, `${day} px a day`);
  assert.ok(Math.abs(c.middle - b.middle - 10 * day) < 1, 'ten days are as long as ten days');
  assert.ok(Math.abs(month.x1 - month.x0 - 30 * day) < 1.5, 'a month is thirty of them');
  assert.ok(Math.abs(month.x0 - (a.middle - 3.5 * day)) < 1.5, 'and begins on the first');
  assert.ok(!month.point && !year.point);
  assert.ok(year.x1 < a.x0);
  const published = Number(await page.locator('.pubday line').getAttribute('x1'));
  assert.ok(Math.abs(published - (a.middle - 21 * day)) < 1.5, 'published three weeks before');
  assert.match(await page.locator('.pubday').textContent(), /14 Oct/);
  await done(page);
});

test('a deadline is open before its day', async () => {
  const page = await drawn();
  const { element, middle } = await bar(page, 'by Fri 31 Oct');
  const { x, width } = await element.locator('.tail').evaluate((e) => ({ x: e.getBBox().x, width: e.getBBox().width }));
  assert.ok(x + width <= middle);
  assert.match(await element.locator('title').textContent(), /deadline: “31 October” ¶1/);
  await done(page);
});

test('a bar leads to its mark and its row, and shows the mark under the pointer', async () => {
  const page = await drawn();
  const { element } = await bar(page, 'Fri 14 Nov');
  const mark = page.locator('#text mark.d', { hasText: '14 November 2025' });
  const colour = () => mark.evaluate((e) => getComputedStyle(e).backgroundColor);
  const plain = await colour();
  await element.hover();
  assert.notEqual(await colour(), plain);
  await element.click();
  await page.waitForSelector('#text mark.d.active');
  assert.equal(await page.locator('#text mark.active').innerText(), '14 November 2025');
  assert.equal(await element.getAttribute('aria-current'), 'true');
  const row = page.locator('#when .dl li.on');
  assert.match(await row.innerText(), /Fri 14 Nov 2025/);
  // and the other way round
  await page.locator('#text mark.d', { hasText: '1987' }).click();
  await page.waitForFunction(() => document.querySelector('.tl .bar.on')?.textContent.includes('1987'));
  await done(page);
});

test('the arrow keys lead along a drawing, Enter into the text', async () => {
  const page = await drawn();
  for (const [drawing, name] of [
    ['.tl', 'Tue 4 Nov, day: “4 November 2025” ¶1'],
    ['.map', 'Berlin, Germany'],
    ['.grid', 'Pilar Ortega and Karl Lindner, in 3 paragraphs'],
  ]) {
    const stops = page.locator(`${drawing} [data-stop]`);
    assert.equal(await page.locator(`${drawing} [data-stop][tabindex="0"]`).count(), 1, `${drawing} is one stop`);
    await stops.first().focus();
    await page.keyboard.press('End');
    const last = await stops.last().getAttribute('data-stop');
    const focused = () => page.evaluate(() => document.activeElement.dataset.stop);
    assert.equal(await focused(), last);
    await page.keyboard.press('ArrowLeft');
    assert.notEqual(await focused(), last);
    await page.keyboard.press('ArrowRight');
    assert.equal(await focused(), last);
    await page.keyboard.press('Enter');
    await page.waitForSelector('#text mark.active');
    assert.equal(await focused(), last, 'the focus stays');
    await assert.doesNotReject(() => page.getByRole('button', { name }).first().waitFor({ timeout: 2000 }), name);
    await page.keyboard.press('Escape');
  }
  await done(page);
});

test('towns stand in their countries, names on the sea do not', async () => {
  const page = await drawn();
  const inside = (name) =>
    page
      .locator('.map .spot')
      .filter({ has: page.locator('text', { hasText: new RegExp(`^${name}$`, 'i') }) })
      .first()
      .evaluate((g) => {
        const dot = g.querySelector('.dot');
        const at = new DOMPoint(Number(dot.getAttribute('cx')), Number(dot.getAttribute('cy')));
        const on = (name) => document.querySelector(`.map .${name}`).isPointInFill(at);
        return { tinted: on('tinted'), land: on('land'), x: at.x, y: at.y };
      });
  const [madrid, berlin, lille] = [await inside('madrid'), await inside('berlin'), await inside('lille')];
  assert.ok(madrid.tinted && berlin.tinted, 'Spain and Germany are named');
  assert.ok(lille.land && !lille.tinted, 'France is not');
  assert.ok(madrid.x < lille.x && lille.x < berlin.x && berlin.y < madrid.y);
  const sea = await page.locator('.map .land').evaluate((land) => {
    const box = land.ownerSVGElement.viewBox.baseVal;
    let dry = 0;
    for (let i = 0; i < 400; i++)
      dry += land.isPointInFill(
        new DOMPoint(((i % 20) + 0.5) * (box.width / 20), (Math.floor(i / 20) + 0.5) * (box.height / 20)),
      );
    return dry / 400;
  });
  assert.ok(sea > 0.1 && sea < 0.7, `${sea} of the picture is land`);
  await done(page);
});

test('one of several places of a name is chosen by what stands near, and what is unknown is said', async () => {
  const page = await drawn();
  const rows = await page.$$eval('.spots li', (list) => list.map((li) => li.innerText.replace(/\s+/g, ' ')));
  const row = (name) =>
    rows.find((r) => r.toLowerCase().startsWith(name.toLowerCase())) ?? `no ${name} in ${rows.join(' | ')}`;
  assert.match(row('Birmingham'), /Alabama, United States; as written, not .*United Kingdom/);
  assert.match(row('Georgia'), /United States/);
  assert.match(row('Madrid'), /Spain/);
  const off = (await page.$$eval('.off', (list) => list.map((p) => p.innerText.replace(/\s+/g, ' ')))).join(' | ');
  assert.match(off, /Paris,? .*the one in Texas is not in the offline list/);
  assert.match(off, /Ellmarsh .*not in the offline list of places/);
  const paris = page.locator('.off button', { hasText: 'Paris' }).first();
  await paris.click();
  await page.waitForSelector('#text mark.l.active');
  assert.match(await page.locator('#text mark.active').innerText(), /Paris/);
  assert.match(await page.locator('.credit').innerText(), /GeoNames, CC BY 4\.0/);
  await done(page);
});

test('a dot leads to its mention, and a mention to its dot', async () => {
  const page = await drawn();
  await page.locator('.map .spot', { hasText: 'Berlin' }).click();
  await page.waitForSelector('#text mark.l.active');
  assert.equal(await page.locator('#text mark.active').innerText(), 'Berlin');
  await page.locator('#text mark.l', { hasText: 'Lille' }).click();
  await page.waitForFunction(() => document.querySelector('.map .spot.on')?.textContent.includes('Lille'));
  assert.match(await page.locator('.spots li.on').innerText(), /Lille\s*1/);
  await done(page);
});

test('who is named with whom leads to a paragraph of both', async () => {
  const page = await drawn();
  const first = page.locator('.pairs li').first();
  assert.match(await first.innerText(), /Pilar Ortega|Karl Lindner/);
  const refs = await first.locator('.ref').allInnerTexts();
  assert.deepEqual(refs, ['¶1', '¶2', '¶4']);
  await first.locator('.ref').nth(2).click();
  await page.waitForSelector('#text mark.active');
  const text = await page.locator('#text mark.active').evaluate((m) => m.closest('#text > *').textContent);
  for (const name of ['Pilar Ortega', 'Karl Lindner']) assert.ok(text.includes(name), text);
  const label = await page.locator('.cell title').first().textContent();
  assert.match(label, /^.+ and .+, in \d paragraphs?$/);
  await page.click('[data-chip="p"]');
  await page.waitForFunction(
    () => !document.querySelector('#together:not([hidden]) .pairs')?.textContent.includes('Ortega'),
  );
  await done(page);
});

test('who said how much counts the words', async () => {
  const page = await drawn();
  const row = page.locator('.shares li', { hasText: 'Pilar Ortega' });
  assert.match(await row.innerText(), /14 words · \d+%/);
  const widths = await page.$$eval('.shares li', (list) =>
    list.map((li) => [...li.querySelectorAll('.sw')].reduce((n, s) => n + s.getBoundingClientRect().width, 0)),
  );
  assert.deepEqual(
    widths,
    [...widths].sort((a, b) => b - a),
    'longest first',
  );
  await row.locator('button').click();
  await page.waitForSelector('#text mark.q.active');
  const one = await page.locator('#text mark.q.active').first().innerText();
  await row.locator('button').click();
  await page.waitForFunction((t) => document.querySelector('#text mark.q.active')?.textContent !== t, one);
  await done(page);
});

test('nothing is drawn where there is nothing', async () => {
  const page = await drawn();
  await page.click('[data-chip="d"]');
  await page.click('[data-chip="l"]');
  await page.click('[data-chip="q"]');
  await page.waitForFunction(() => !document.querySelector('.tl') && document.getElementById('where').hidden);
  assert.equal(await page.locator('#shares').isVisible(), false);
  await page.context().close();
  const bare = await open(browser, server.url);
  bare.sealed();
  await readSample(bare, `${BARE} It was in 1987.`);
  await bare.waitForTimeout(400);
  for (const id of ['where', 'together', 'shares', 'to-where'])
    assert.equal(await bare.locator(`#${id}`).isVisible(), false, id);
  assert.equal(await bare.locator('.tl').count(), 0);
  await done(bare);
});

test('the one file draws the map without a network', async () => {
  const page = await open(browser, pathToFileURL(oneFile).href, { offline: true });
  page.sealed();
  await readSample(page, ARTICLE);
  await page.waitForSelector('.map .spot');
  await page.waitForSelector('.tl .bar');
  assert.ok((await page.locator('.map .land').getAttribute('d')).length > 2000);
  await done(page);
});

for (const colorScheme of ['light', 'dark']) {
  for (const width of [1440, 1000, 390]) {
    test(`the drawings are clean for axe, ${colorScheme}, ${width} wide`, async () => {
      const page = await drawn({ colorScheme, viewport: { width, height: 844 }, bypassCSP: true });
      await axe(page, 'drawings');
      await page.context().close();
    });
  }
}
