// Finds a Chromium, or gets one: of the system, by apt when root, else by Playwright. Printed when run by itself.

import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function onPath() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const name of NAMES) {
    for (const dir of (process.env.PATH ?? '').split(':')) {
      try {
        accessSync(`${dir}/${name}`, constants.X_OK);
        return `${dir}/${name}`;
      } catch {
        // not here
      }
    }
  }
  return '';
}

async function ofPlaywright() {
  const { chromium } = await import('playwright-core');
  try {
    accessSync(chromium.executablePath(), constants.X_OK);
    return chromium.executablePath();
  } catch {
    return '';
  }
}

const sh = (/** @type {string} */ line) => execFileSync('sh', ['-c', line], { stdio: ['ignore', 2, 2] });

/** @returns {Promise<string>} path of the browser */
export async function find() {
  return onPath() || (await ofPlaywright());
}

async function get() {
  const found = await find();
  if (found) return found;
  console.error('No Chromium found: installing one.');
  try {
    if (process.getuid?.() !== 0) throw new Error('not root');
    sh('apt-get update && apt-get install -y --no-install-recommends chromium');
  } catch {
    sh('npx playwright-core install --with-deps chromium || npx playwright-core install chromium');
  }
  return find();
}

if (import.meta.url === `file://${process.argv[1]}`) console.log(`Chromium: ${await get()}`);
