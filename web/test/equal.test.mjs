// One analysis: the npm package in Node.js and in Chromium, and the worker, give the bytes of the native program, whose sums
// are beside the golden articles. (The WASI program is held to them in wasm/cli.)

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, join } from 'node:path';
import { after, test } from 'node:test';
import { launch } from './page.mjs';
import { Bench, post, root } from './runtime.mjs';

const golden = join(root, 'internal/byline/testdata');
const carried = join(root, 'build/out/package');
const published = '2026-03-06';
const articles = readFileSync(join(golden, 'sums'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const [sum, name] = line.split('  ');
    return { sum, name, text: readFileSync(join(golden, name), 'utf8') };
  });

/** @param {(text: string) => Promise<string>} analyze */
async function equal(analyze) {
  assert.equal(articles.length, 20);
  for (const { sum, name, text } of articles)
    assert.equal(
      createHash('sha256')
        .update(await analyze(text))
        .digest('hex'),
      sum,
      name,
    );
}

const bench = new Bench();
after(() => bench.close());

test('the package in Node.js', async () => {
  const { loadAnalyzer } = await import(join(carried, 'node.js'));
  const analyzer = await loadAnalyzer();
  await equal((text) => analyzer.export(text, 'json', { published }));
});

test('the worker', async () => {
  const worker = await bench.start();
  await equal(async (text) => (await post(worker, `/analyze?published=${published}`, text)).text());
});

test('the program in Chromium', async () => {
  const server = createServer((request, response) => {
    const script = request.url.endsWith('.js');
    response.setHeader('Content-Type', script ? 'text/javascript' : 'text/html');
    response.end(script ? readFileSync(join(carried, basename(request.url))) : '<!doctype html><title>x</title>');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${server.address().port}/`);
    await equal((text) =>
      page.evaluate(
        async ([text, published]) => {
          const { loadAnalyzer } = await import('/index.js');
          return (await loadAnalyzer()).export(text, 'json', { published });
        },
        [text, published],
      ),
    );
  } finally {
    await browser.close();
    server.close();
  }
});
