// Takes a picture of every state of the page, and writes the page that shows them: node shots.mjs [name…]

import { mkdirSync, writeFileSync } from 'node:fs';
import { launch, open, readSample, sample, serve } from './test/page.mjs';

const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const DARK = { colorScheme: 'dark' };

const article = async (page) => {
  await readSample(page);
  await page.waitForSelector('.map .spot');
};
const card = (kind, n) => async (page) => {
  await article(page);
  await page.locator(`#text mark.${kind}`).nth(n).click();
  await page.locator('#card').waitFor();
};
const opened = (button) => async (page) => {
  await article(page);
  await page.click(button);
  await page.waitForSelector('#menu h2');
};
/** The same news told otherwise. */
const OTHER = sample
  .replace('Harbour observatory', 'Old observatory')
  .replace('14 October', '15 October')
  .replace('“It answers to walls, to warnings and to luck.', '“It answers to walls and to luck.')
  .replace('he said. “Nobody counted the sandbags.”', 'Osei said. “Nobody counted the sandbags.”')
  .replace('Saturday, 29 November', 'Sunday, 30 November')
  .replace('Engineers from Norway and Portugal', 'Engineers from Denmark');
const DOUBTFUL = `${sample}\n\n“It was never about the money,” he said. The council meets on Friday, 14 October 2025.`;

/** Name, what it shows, how it comes about, size, options of the browser. @type {[string, string, (page: any) => Promise<any>, object?, object?][]} */
const SHOTS = [
  ['empty', 'The empty page', (page) => page.reload({ waitUntil: 'networkidle' })],
  ['empty-phone', 'The same on a phone', (page) => page.reload({ waitUntil: 'networkidle' }), PHONE],
  ['wide-light', 'An article, with the card of a name', card('e.p', 1), { width: 1440, height: 900 }],
  ['wide-dark', 'The same in dark colours', card('e.p', 1), { width: 1440, height: 900 }, DARK],
  ['narrow-light', 'An article on a phone', article, PHONE],
  ['narrow-dark', 'The same in dark colours', article, PHONE, DARK],
  ['card-phone', 'The card as a sheet on a phone', card('e.p', 1), PHONE],
  ['card-quote', 'The card of a quotation', card('q', 0)],
  ['export', 'Export', opened('#export')],
  ['promise', 'What was loaded, and that nothing was sent', opened('#privacy button')],
  [
    'find',
    'Words found in the text',
    async (page) => {
      await article(page);
      await page.fill('#find', 'harbour');
      await page.press('#find', 'Enter');
    },
  ],
  [
    'library',
    'The library',
    async (page) => {
      await readSample(page, OTHER);
      await article(page);
      await page.click('#library');
      await page.waitForSelector('#menu .lib-row');
    },
  ],
  [
    'compare',
    'Two articles compared',
    async (page) => {
      await readSample(page, OTHER);
      await article(page);
      await page.click('#library');
      await page.waitForSelector('#menu .lib-row');
      await page.locator('#menu .lib .btn').first().click();
      await page.waitForSelector('#menu[data-kind="compare"] h3');
    },
  ],
  ['below-light', 'Below the article: the dates in time, the places, who with whom, who said how much', article],
  [
    'placing',
    'A place being put on the map',
    async (page) => {
      await article(page);
      await page.locator('.off .put').first().click();
      await page.locator('#where').evaluate((e) => e.scrollIntoView({ block: 'end' }));
    },
  ],
  [
    'in-place',
    'What is doubtful, kept or changed in the lists',
    (page) =>
      readSample(
        page,
        'Council votes on the quay\n\nAda Brown and Tom Brown met. “We will not pay for it,” Brown said.\n\nKarl Lindner, Peter Marsh, David Owen and Mark Hall came on Friday, 14 October 2025.\n\n“Nobody asked us,” he said.',
      ),
  ],
  [
    'check',
    'What is to check',
    async (page) => {
      await readSample(page, DOUBTFUL);
      await page.click('#check-open');
      await page.waitForSelector('#check');
    },
  ],
  [
    'rules',
    'The rules that corrections have made',
    async (page) => {
      await article(page);
      for (const [n, key] of [
        [1, 'x'],
        [4, 'x'],
      ]) {
        await page.locator('#text mark.e').nth(n).click();
        await page.locator('#card').waitFor();
        await page.keyboard.press(key);
        await page.waitForSelector('.done');
      }
      await page.click('#rules-open');
      await page.waitForSelector('#menu h2');
    },
  ],
  [
    'problem',
    'A file that cannot be read',
    async (page) => {
      await page.setInputFiles('#file', {
        name: 'front-page.png',
        mimeType: 'image/png',
        buffer: Buffer.from([137, 80, 78, 71]),
      });
      await page.waitForSelector('.note.bad');
    },
  ],
  ['german', 'The page in German', card('d', 1), WIDE, { locale: 'de-DE' }],
  ['german-phone', 'The same on a phone', article, PHONE, { locale: 'de-DE' }],
];

/** From the timeline to the end of the page. */
async function below(page) {
  const { top, bottom } = await page.evaluate(() => ({
    top: document.getElementById('when').getBoundingClientRect().top + scrollY,
    bottom: document.getElementById('shares').getBoundingClientRect().bottom + scrollY,
  }));
  return { fullPage: true, clip: { x: 0, y: top - 16, width: WIDE.width, height: bottom - top + 32 } };
}

const folder = new URL('shots/', import.meta.url);
mkdirSync(folder, { recursive: true });
const wanted = process.argv.slice(2);
const server = await serve();
const browser = await launch();
try {
  for (const [name, , act, viewport = WIDE, options] of SHOTS) {
    if (wanted.length && !wanted.includes(name)) continue;
    const page = await open(browser, server.url, {
      viewport,
      colorScheme: 'light',
      locale: 'en-GB',
      reducedMotion: 'reduce',
      ...options,
    });
    await act(page);
    await page.waitForTimeout(300);
    const part = name === 'below-light' ? await below(page) : {};
    await page.screenshot({ path: new URL(`${name}.png`, folder).pathname, caret: 'hide', ...part });
    await page.context().close();
  }
} finally {
  await browser.close();
  server.close();
}
const rows = SHOTS.map(([name, title]) => `## ${title}\n\n![${title}](${name}.png)\n`);
writeFileSync(new URL('README.md', folder), `# Pictures\n\nTaken by \`node web/shots.mjs\`.\n\n${rows.join('\n')}`);
