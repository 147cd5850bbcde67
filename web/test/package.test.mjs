// The npm package as others use it: packed, installed into an empty project, run by Node.js, bundled by esbuild and Vite.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import ts from 'typescript';
import { build } from 'vite';
import { launch } from './page.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; style-src 'self'; base-uri 'none'; " +
  "require-trusted-types-for 'script'; trusted-types byline";

let folder;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'byline-'));
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--pack-destination', folder, join(root, 'build/out/package')]).toString(),
  );
  writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}');
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${filename}`], { cwd: folder });
});
after(() => rmSync(folder, { recursive: true }));

/** Runs a module in the project and returns what it logs as JSON. */
function node(code) {
  writeFileSync(
    join(folder, 'run.mjs'),
    `import { loadAnalyzer } from 'byline';\nconst analyzer = await loadAnalyzer();\n${code}`,
  );
  return JSON.parse(execFileSync('node', ['run.mjs'], { cwd: folder, timeout: 60000 }).toString());
}

test('Node.js: an article, its exports, its rules; the process ends by itself', () => {
  const got = node(`
    const text = '“We lost the pier,” Ada Brown, mayor of Bristol, said on Monday.';
    const result = await analyzer.analyze(text, { published: '2025-10-14' });
    const ruled = await analyzer.analyze(text, { rules: 'name "Bristol" is ORG' });
    const { html } = await analyzer.render(text);
    const csv = await analyzer.export(text, 'csv');
    const read = await analyzer.read('<h1>T</h1><p>x', 'text/html');
    console.log(JSON.stringify({ result, ruled, html, csv, read }));
  `);
  const [quote] = got.result.quotes;
  assert.deepEqual([quote.speaker, quote.cue, got.result.dates[0].value], ['Ada Brown', 'said', '2025-10-13']);
  assert.equal(got.ruled.entities.find((e) => e.name === 'Bristol').type, 'ORG');
  assert.match(got.html[0], /<mark class="e p"/);
  assert.match(got.csv, /^finding,type/);
  assert.equal(got.read.text, 'T\n\nx');
});

test('Node.js: every error has a code; what is given up leaves the rest alone', () => {
  const got = node(`
    const codes = [];
    const note = (promise) => promise.then(() => 'none', (e) => e.code);
    codes.push(await note(analyzer.analyze(' ')));
    codes.push(await note(analyzer.analyze('x', { published: 'May' })));
    codes.push(await note(analyzer.analyze('x', { rules: 'what' })));
    codes.push(await note(analyzer.export('x', 'pdf')));
    codes.push(await note(analyzer.analyze('x', { signal: AbortSignal.abort() })));
    const stop = new AbortController();
    const long = note(analyzer.analyze('Ann Lee said so. '.repeat(300000), { signal: stop.signal }));
    const short = analyzer.analyze('Bob Roe left.');
    const third = new AbortController();
    const waiting = note(analyzer.analyze('Zoe Ott left.', { signal: third.signal }));
    third.abort();
    setTimeout(() => stop.abort(), 100);
    codes.push(await long, await waiting, (await short).entities[0].name);
    console.log(JSON.stringify(codes));
  `);
  assert.deepEqual(got, ['empty', 'bad-date', 'bad-rules', 'bad-format', 'aborted', 'aborted', 'aborted', 'Bob Roe']);
});

test('the types are those of a strict program', () => {
  const file = join(folder, 'use.ts');
  writeFileSync(
    file,
    `import { loadAnalyzer, type AnalysisError, type Result } from 'byline';
import 'byline/element';
export async function use(signal: AbortSignal): Promise<string[]> {
  const analyzer = await loadAnalyzer();
  const result: Result = await analyzer.analyze('x', { published: '2025-11-30', signal }).catch((e: AnalysisError) => { throw new Error(e.code); });
  const element = document.querySelector('byline-article')!;
  element.addEventListener('byline-select', (event) => console.log(event.detail.kind, event.detail.index));
  element.text = await analyzer.export('x', 'tei');
  // @ts-expect-error there is no such format
  await analyzer.export('x', 'pdf');
  return result.quotes.map((q) => q.speaker);
}
`,
  );
  for (const moduleResolution of [ts.ModuleResolutionKind.Bundler, ts.ModuleResolutionKind.NodeNext]) {
    const module = moduleResolution === ts.ModuleResolutionKind.Bundler ? ts.ModuleKind.ESNext : ts.ModuleKind.NodeNext;
    const program = ts.createProgram([file], {
      strict: true,
      noEmit: true,
      module,
      moduleResolution,
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
      types: [],
    });
    const trouble = ts.getPreEmitDiagnostics(program).map((d) => ts.flattenDiagnosticMessageText(d.messageText, '\n'));
    assert.deepEqual(trouble, []);
  }
});

// A page that embeds the package in ten lines.
const PAGE = `<!doctype html>
<meta charset="utf-8">
<title>Embedded</title>
<byline-article published="2025-10-14"><p>“We lost the pier,” Ada Brown said on Monday.</p><p>Bristol wept.</p></byline-article>
<byline-article id="second"></byline-article>
<p id="log"></p>
`;
const SCRIPT = `import 'byline/element';
const [first, second] = document.querySelectorAll('byline-article');
for (const name of ['byline-result', 'byline-error'])
  addEventListener(name, ({ detail }) => (window.seen ??= []).push([name, detail.code ?? detail.text]), true);
first.addEventListener('byline-select', ({ detail }) => (document.getElementById('log').textContent = detail.kind + ' ' + (detail.value.name ?? detail.value.value)));
second.text = 'Carol Chen left Port Ellery.';
`;

/** The bundle works in a browser under a strict policy. */
async function works(dist) {
  const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : request.url;
    try {
      response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
      response.setHeader('Content-Security-Policy', POLICY);
      response.end(readFileSync(join(dist, path)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const trouble = [];
    page.on('pageerror', (e) => trouble.push(String(e)));
    page.on('console', (m) => m.type() === 'error' && !/favicon/.test(m.location().url) && trouble.push(m.text()));
    await page.goto(`http://localhost:${server.address().port}/`);
    const marks = page.locator('byline-article mark');
    await page.locator('#second mark').first().waitFor();
    await page.locator('byline-article:not([id]) mark').first().waitFor();
    const parts = await marks.evaluateAll((list) => list.map((m) => [m.textContent, m.getAttribute('part')]));
    for (const want of [
      ['Ada Brown', 'person'],
      ['Monday', 'date'],
      ['Bristol', 'place'],
      ['Carol Chen', 'person'],
    ])
      assert.ok(
        parts.some(([text, part]) => text === want[0] && part.split(' ').includes(want[1])),
        `${want} among ${JSON.stringify(parts)}`,
      );
    await page.locator('byline-article mark', { hasText: 'Ada Brown' }).last().click();
    assert.equal(await page.locator('#log').innerText(), 'entity Ada Brown');
    await page.locator('byline-article mark', { hasText: 'Monday' }).focus();
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('#log').innerText(), 'date 2025-10-13');
    const seen = await page.evaluate(() => window.seen);
    assert.deepEqual(seen.map(([name]) => name).sort(), ['byline-result', 'byline-result']);
    assert.deepEqual(trouble, []);
  } finally {
    await browser.close();
    server.close();
  }
}

test('bundled by esbuild, in a browser', async () => {
  const dist = join(folder, 'esbuild');
  mkdirSync(dist);
  writeFileSync(join(folder, 'page.js'), SCRIPT);
  await esbuild.build({
    entryPoints: [join(folder, 'page.js')],
    bundle: true,
    format: 'esm',
    outfile: join(dist, 'page.js'),
  });
  writeFileSync(join(dist, 'index.html'), `${PAGE}<script type="module" src="page.js"></script>`);
  await works(dist);
});

test('bundled by Vite, in a browser', async () => {
  const dist = join(folder, 'vite');
  writeFileSync(join(folder, 'page.js'), SCRIPT);
  writeFileSync(join(folder, 'index.html'), `${PAGE}<script type="module" src="/page.js"></script>`);
  await build({ root: folder, logLevel: 'error', configFile: false, build: { outDir: dist, emptyOutDir: true } });
  await works(dist);
});
