// The server and the browser of a file of tests: there before the first one, gone after the last.

import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch, serve } from './page.mjs';

/** @type {import('playwright-core').Browser} */
export let browser;
/** @type {{url: string, close: () => void}} */
export let server;

// Node runs every file of this folder: by itself this one has nothing to do.
if (process.argv[1] !== fileURLToPath(import.meta.url)) {
  before(async () => {
    [browser, server] = await Promise.all([launch(), serve()]);
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });
}
