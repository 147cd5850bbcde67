// Takes the pictures of the page that the README shows: node shots.mjs

import { mkdirSync } from 'node:fs';
import { launch, open, readSample, serve } from './test/page.mjs';

const LOOKS = [
  ['wide-light', 1440, 900, 'light'],
  ['wide-dark', 1440, 900, 'dark'],
  ['narrow-light', 390, 844, 'light'],
  ['narrow-dark', 390, 844, 'dark'],
];

const folder = new URL('shots/', import.meta.url);
mkdirSync(folder, { recursive: true });
const server = await serve();
const browser = await launch();
try {
  for (const [name, width, height, colorScheme] of LOOKS) {
    const page = await open(browser, server.url, { viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
    await readSample(page);
    if (width > 1000) await page.locator('#text mark.e.p').nth(1).click();
    await page.waitForTimeout(300);
    await page.screenshot({ path: new URL(`${name}.png`, folder).pathname });
    if (name === 'wide-light') await below(page);
    await page.context().close();
  }
} finally {
  await browser.close();
  server.close();
}

/** The drawings below the article. */
async function below(page) {
  await page.keyboard.press('Escape');
  await page.waitForSelector('.map .spot');
  const { top, bottom } = await page.evaluate(() => ({
    top: document.getElementById('when').getBoundingClientRect().top + scrollY,
    bottom: document.getElementById('shares').getBoundingClientRect().bottom + scrollY,
  }));
  const clip = { x: 0, y: top - 16, width: 1440, height: bottom - top + 32 };
  await page.screenshot({ path: new URL('below-light.png', folder).pathname, fullPage: true, clip });
}
