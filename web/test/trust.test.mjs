// What a stranger can check: the page that tells how, the tool for assistants, and what Lighthouse says.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import lighthouse, { desktopConfig } from 'lighthouse';
import { clean, launch, open, sample, serve } from './page.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

let server;
before(async () => {
  server = await serve();
});
after(() => server.close());

test('the page that tells how to check is plain, reachable and may load nothing but its looks', async () => {
  const browser = await launch();
  try {
    const page = await open(browser, server.url);
    await page.click('#privacy button');
    const link = page.locator('#menu a[href="check.html"]');
    const [check] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
    await check.waitForLoadState();
    assert.match(await check.locator('h1').innerText(), /check/);
    const policy = await check.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    assert.match(policy, /^default-src 'none'/);
    assert.doesNotMatch(policy, /script-src|connect-src/);
    assert.deepEqual((await new AxeBuilder({ page: check }).analyze()).violations, []);
    await clean(page);
  } finally {
    await browser.close();
  }
});

test('an assistant in the browser can have an article read, and the reader sees it', async () => {
  const browser = await launch(['--enable-features=WebMCP']);
  try {
    const page = await open(browser, server.url);
    await page.waitForFunction(async () => (await document.modelContext.getTools()).length > 0);
    const call = (input) =>
      page.evaluate(async (input) => {
        const [tool] = await document.modelContext.getTools();
        try {
          return { name: tool.name, value: await document.modelContext.executeTool(tool, input) };
        } catch (error) {
          return { error: String(error) };
        }
      }, input);
    assert.match((await call({})).error ?? '', /./, 'no article is open');
    const { name, value } = await call({ text: sample, published: '2025-10-14' });
    assert.equal(name, 'analyze_article');
    const content = typeof value === 'string' ? JSON.parse(value) : value;
    const result = JSON.parse(content.content[0].text);
    assert.equal(result.schema, 'byline/1');
    assert.equal(result.text, sample);
    assert.equal(result.published.value, '2025-10-14');
    await page.waitForSelector('#text mark');
    const again = await call({});
    assert.deepEqual(again.value, value, 'the open article');
  } finally {
    await browser.close();
  }
});

test('Lighthouse', { timeout: 240000 }, async (t) => {
  const port = await freePort();
  const host = spawn('go', ['run', './build/serve', '-port', '0'], { cwd: root, detached: true });
  const browser = await launch([`--remote-debugging-port=${port}`]);
  try {
    const url = await new Promise((resolve, reject) => {
      host.stdout.on('data', (text) => /http:\S+/.test(text) && resolve(/http:\S+/.exec(text)[0]));
      host.on('exit', reject);
    });
    const phone = await lighthouse(url, { port, logLevel: 'error' });
    judge(t, 'phone', phone.lhr, ['accessibility', 'best-practices', 'seo']);
    // Performance is that of the machine too, which may be busy: the best of three counts.
    let best;
    for (let i = 0; i < 3 && !(best?.lhr.categories.performance.score >= 0.95); i++) {
      const run = await lighthouse(url, { port, logLevel: 'error' }, desktopConfig);
      if (!best || run.lhr.categories.performance.score > best.lhr.categories.performance.score) best = run;
    }
    judge(t, 'desk', best.lhr, ['accessibility', 'best-practices', 'seo', 'performance']);
  } finally {
    await browser.close();
    process.kill(-host.pid);
  }
});

function judge(t, name, result, wanted) {
  const short = Object.values(result.audits)
    .filter((a) => a.score !== null && a.score < 1)
    .map((a) => `${a.id} ${a.score} ${a.displayValue ?? ''}`);
  for (const id of Object.keys(result.categories)) {
    const { score } = result.categories[id];
    t.diagnostic(`${name} ${id} ${Math.round(score * 100)}`);
    const least = id === 'performance' ? 0.95 : 1;
    if (wanted.includes(id)) assert.ok(score >= least, `${name} ${id} ${score}\n${short.join('\n')}`);
  }
}

function freePort() {
  return new Promise((resolve) => {
    const socket = createServer().listen(0, '127.0.0.1', () => {
      const { port } = socket.address();
      socket.close(() => resolve(port));
    });
  });
}
