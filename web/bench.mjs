// Measures the built page in Chromium: node bench.mjs [article.txt]
// Times are in milliseconds, the median of the runs with the fastest in brackets. Without a file it reads the sample.

import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { launch, oneFile, open, paste, sample, serve, site } from './test/page.mjs';

const text = process.argv[2] ? readFileSync(process.argv[2], 'utf8') : sample;

/** @param {string} what @param {number[]} times */
function report(what, times) {
  times.sort((a, b) => a - b);
  const middle = times[times.length >> 1];
  console.log(`${what.padEnd(58)} ${middle.toFixed(1).padStart(7)}  (${times[0].toFixed(1)})`);
}

/** From the paste to the marks being painted, in a page that is open already. */
async function pasting(page, text) {
  await paste(page, `${text} `);
  await page.waitForSelector('mark');
  const times = [];
  for (let i = 0; i < 20; i++) {
    times.push(
      await page.evaluate(
        ([text, turn]) =>
          new Promise((resolve) => {
            const at = document.getElementById('text');
            const old = at.querySelector('mark');
            const data = new DataTransfer();
            data.setData('text/plain', `${text}\n\nTurn ${turn}.`);
            const start = performance.now();
            new MutationObserver((_, observer) => {
              if (at.querySelector('mark') === old) return;
              observer.disconnect();
              requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
            }).observe(at, { childList: true, subtree: true });
            at.focus();
            at.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
          }),
        [text, i],
      ),
    );
  }
  return times;
}

/** The analysis alone, warm: the thread is asked as the page asks it. */
async function analysis(browser, url, text) {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(url);
  const names = readdirSync(site);
  const times = await page.evaluate(
    async ([text, program, thread]) => {
      const packed = (await fetch(program)).body.pipeThrough(new DecompressionStream('gzip'));
      const module = await WebAssembly.compile(await new Response(packed).arrayBuffer());
      const worker = new Worker(thread);
      const next = () => new Promise((resolve) => worker.addEventListener('message', resolve, { once: true }));
      worker.postMessage({ module });
      await next();
      const times = [];
      for (let i = 0; i < 60; i++) {
        const start = performance.now();
        worker.postMessage({ id: i, call: 'analyze', args: [text, '', ''] });
        await next();
        if (i >= 20) times.push(performance.now() - start);
      }
      return times;
    },
    [text, names.find((n) => n.endsWith('.wasm.gz')), names.find((n) => n.startsWith('thread.'))],
  );
  await context.close();
  return times;
}

/** From opening the one-file page on the disk to the marks of a text pasted at once. */
async function fromDisk(browser, text) {
  const [page, marks] = [[], []];
  for (let i = 0; i < 5; i++) {
    const p = await open(browser, pathToFileURL(oneFile).href);
    page.push(await p.evaluate(() => performance.now()));
    await paste(p, text);
    await p.waitForSelector('mark');
    marks.push(await p.evaluate(() => performance.now()));
    await p.context().close();
  }
  return { page, marks };
}

const server = await serve();
const browser = await launch();
try {
  console.log(`${text.length} characters; milliseconds, median (fastest)`);
  report('analysis in the thread, warm', await analysis(browser, server.url, text));
  const page = await open(browser, server.url);
  report('paste to painted marks', await pasting(page, text));
  const disk = await fromDisk(browser, text);
  report('one file from the disk: page ready', disk.page);
  report('one file from the disk: first marks of a text pasted', disk.marks);
} finally {
  await browser.close();
  server.close();
}
