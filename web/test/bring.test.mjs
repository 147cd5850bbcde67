// Ways in: Word documents, PDFs, several files at once, what is shared, what a file was opened for, the bookmark; and what
// cannot be read.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { docx, lockedPdf, pdf, zip } from './files.mjs';
import { clean, oneFile, open, sample } from './page.mjs';
import { browser, server } from './stage.mjs';

let page;

afterEach(() => page?.context().close());

const PDF = 'application/pdf';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const give = (...files) =>
  page.setInputFiles(
    '#file',
    files.map(([name, content, mimeType = '']) => ({ name, mimeType, buffer: Buffer.from(content) })),
  );
const shown = (part) =>
  page.waitForFunction((t) => document.getElementById('text').textContent.includes(t), part, { timeout: 20000 });
const notes = (pattern) =>
  page.waitForFunction((s) => new RegExp(s, 'is').test(document.getElementById('notes').innerText), pattern.source, {
    timeout: 20000,
  });
const text = () => page.locator('#text').evaluate((e) => e.textContent);

const BODY = [
  'The harbour of Port Ellery will be closed to ferries until the middle of November, the council said on Monday.',
  '“We will not put a single passenger at risk,” said Ann Lee, the mayor, after an extraordinary meeting.',
  'Engineers found cracks in the northern breakwater, which was built in 1962 and repaired twenty years ago.',
];

test('a Word document is read: headings, paragraphs, footnotes; pictures and contents are left out and said', async () => {
  page = await open(browser, server.url);
  page.sealed();
  const file = docx([
    ['Title', 'Ferries stay in port'],
    ['toc 1', 'Ferries stay in port 1'],
    ['toc 2', 'The cracks 2'],
    ['', BODY[0]],
    ['picture', 'A ferry at the quay'],
    ['', BODY[1]],
    ['heading 2', 'The cracks'],
    ['', BODY[2]],
  ]);
  await give(['ferries.docx', file, WORD]);
  await shown(BODY[2]);
  assert.equal(await text(), ['Ferries stay in port', ...BODY.slice(0, 2), 'The cracks', BODY[2]].join('\n\n'));
  assert.equal(await page.locator('#text > h1').innerText(), 'Ferries stay in port');
  assert.match(await page.locator('#notes').innerText(), /ferries\.docx.*1 picture, 1 table of contents/s);
  await clean(page);
});

const CSS = 'body{font:11pt/1.4 serif;margin:0}h1{font-size:24pt}p{margin:0 0 8pt}';

test('a PDF is read in the order of its columns, without what every page repeats', async () => {
  page = await open(browser, server.url);
  page.sealed();
  const paragraphs = Array.from({ length: 30 }, (_, i) => `${BODY[i % 3]} This is part ${i} of the story.`);
  const html = `<style>${CSS} main{columns:2;column-gap:24pt;text-align:justify;hyphens:auto}</style><body lang="en"><h1>Ferries stay in port until November, harbour council decides</h1><main>${paragraphs.map((p) => `<p>${p}</p>`).join('')}</main>`;
  const file = await pdf(browser, html, {
    displayHeaderFooter: true,
    headerTemplate: '<div style="font-size:8pt;width:100%;text-align:center">The Ellery Courier</div>',
    footerTemplate:
      '<div style="font-size:8pt;width:100%;text-align:center">Page <span class="pageNumber"></span> of <span class="totalPages"></span></div>',
  });
  await give(['story.pdf', file, PDF]);
  await shown('part 29');
  assert.equal(
    await text(),
    ['Ferries stay in port until November, harbour council decides', ...paragraphs].join('\n\n'),
  );
  assert.match(await page.locator('#notes').innerText(), /story\.pdf.*lines at the edge of pages/s);
  await clean(page);
});

test('words broken at the ends of lines are whole again, compounds keep their hyphen', async () => {
  page = await open(browser, server.url);
  const html = `<style>${CSS} p{width:150pt;hyphens:manual}</style><body lang="en"><p>The well-known captain has twen&shy;ty-two years of ex&shy;tra&shy;or&shy;di&shy;nary ex&shy;pe&shy;ri&shy;ence in nav&shy;i&shy;ga&shy;tion and is a well-known man of the north-western islands.</p><p>He speaks <i>softly</i>; everybody calls the offi&shy;cer “Finn”.</p>`;
  await give(['captain.pdf', await pdf(browser, html), PDF]);
  await shown('Finn');
  assert.equal(
    await text(),
    'The well-known captain has twenty-two years of extraordinary experience in navigation and is a well-known man of the north-western islands.\n\nHe speaks softly; everybody calls the officer “Finn”.',
  );
});

test('what cannot be read says why and what to do, and the text before it stays', async () => {
  page = await open(browser, server.url);
  page.sealed();
  await give(['a.txt', BODY[0]]);
  await shown(BODY[0]);
  const picture = await pdf(browser, '<canvas width="300" height="300" style="background:#678"></canvas>');
  const old = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]);
  for (const [name, content, message] of [
    ['scan.pdf', picture, /scan\.pdf holds pictures of pages.*OCR/],
    ['locked.pdf', lockedPdf(), /locked\.pdf is protected by a password.*save it without/],
    ['half.pdf', Buffer.from('%PDF-1.7\nnothing more'), /half\.pdf is damaged/],
    ['broken.docx', zip({ 'word/document.xml': '<w:document><w:body>' }), /broken\.docx is damaged/],
    ['cut.docx', docx([['', BODY[0]]]).subarray(0, 900), /cut\.docx is (damaged|a packed)/],
    ['old.doc', old, /old\.doc is a document of an old kind.*save it as \.docx/],
    ['closed.docx', Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')]), /closed\.docx is protected/],
    ['note.rtf', '{\\rtf1 Hello}', /note\.rtf is an RTF file.*Save it as/],
    ['a.odt', zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }), /OpenDocument/],
    ['table.xlsx', zip({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x/>' }), /table or slides/],
    ['all.zip', zip({ 'a.txt': 'text' }), /all\.zip is a packed file.*Unpack/],
    ['photo.png', Buffer.from('89504e470d0a1a0a00', 'hex'), /photo\.png is a picture/],
    ['a.bin', Buffer.from([1, 0, 2, 0, 3, 0]), /a\.bin is not text/],
    ['nothing.txt', '', /no text in nothing\.txt/],
  ]) {
    await give([name, content]);
    await notes(message);
  }
  assert.equal(await text(), BODY[0]);
  await clean(page);
});

test('several files go to the library, and a list says what became of each', async () => {
  page = await open(browser, server.url);
  page.sealed();
  await give(
    ['bad.png', Buffer.from('89504e470d0a1a0a00', 'hex'), 'image/png'],
    ['one.txt', `First of all\n\n${BODY[0]}`],
    [
      'two.docx',
      docx([
        ['Title', 'The second'],
        ['', BODY[1]],
      ]),
      WORD,
    ],
    ['three.pdf', await pdf(browser, `<style>${CSS}</style><h1>The third</h1><p>${BODY[2]}</p>`), PDF],
  );
  await page.waitForSelector('#menu[data-kind="arrived"] li');
  const menu = await page.locator('#menu').innerText();
  assert.match(menu, /3 of 4 files read/);
  assert.match(menu, /bad\.png is a picture/);
  for (const title of ['First of all', 'The second', 'The third']) assert.ok(menu.includes(title), title);
  assert.equal(await text(), `First of all\n\n${BODY[0]}`);
  await page.click('#menu >> text=The third');
  await shown(BODY[2]);
  await clean(page);
});

test('files and words shared by other apps arrive through the service worker', async () => {
  page = await open(browser, server.url);
  const other = await page.context().newPage();
  /** As an app on a phone does: a form is posted to the address of the manifest. */
  const share = async (fields, files) => {
    await other.goto('about:blank');
    await other.evaluate(
      ([action, fields, files]) => {
        const form = document.createElement('form');
        form.method = 'POST';
        form.enctype = 'multipart/form-data';
        form.action = action;
        for (const [name, value] of Object.entries(fields)) {
          const input = document.createElement('input');
          input.name = name;
          input.value = value;
          form.append(input);
        }
        const input = document.createElement('input');
        input.type = 'file';
        input.name = 'file';
        input.multiple = true;
        const list = new DataTransfer();
        for (const [name, text] of files) list.items.add(new File([text], name, { type: 'text/plain' }));
        input.files = list.files;
        form.append(input);
        document.body.append(form);
        form.submit();
      },
      [`${server.url}share`, fields, files],
    );
    await other.waitForURL(server.url);
  };
  const there = (part) =>
    other.waitForFunction((t) => document.getElementById('text').textContent.includes(t), part, { timeout: 20000 });
  await share({ title: 'Ferries', text: BODY[0], url: '' }, []);
  await there(BODY[0]);
  assert.match(await other.locator('#notes').innerText(), /Shared by another app/);
  await share({ title: '', text: '', url: '' }, [
    ['a.txt', BODY[1]],
    ['b.txt', BODY[2]],
  ]);
  await there(BODY[1]);
  await other.waitForSelector('#menu[data-kind="arrived"]');
  assert.match(await other.locator('#menu').innerText(), /2 files read/);
  await share({ title: '', text: 'https://example.org/news/1', url: '' }, []);
  await other.waitForFunction(() =>
    /Only an address was shared.*loads no pages/s.test(document.getElementById('notes').innerText),
  );
  assert.deepEqual(await other.evaluate(() => caches.has('shared')), false);
  await clean(page);
});

test('a file the installed page is opened for is read', async () => {
  const context = await browser.newContext();
  page = await context.newPage();
  // Only an installed page gets files from the system; here a launch queue of our own hands one over.
  await page.addInitScript((text) => {
    const setConsumer = (use) => use({ files: [{ getFile: async () => new File([text], 'opened.txt') }] });
    Object.defineProperty(window, 'launchQueue', { value: { setConsumer } });
  }, BODY[0]);
  await page.goto(server.url);
  await shown(BODY[0]);
  await notes(/opened\.txt/);
  const manifest = await (await page.request.get(`${server.url}manifest.webmanifest`)).json();
  assert.ok(Object.values(manifest.file_handlers[0].accept).flat().includes('.docx'));
});

test('the bookmark hands over the article of another page, and nothing of it is sent', async () => {
  page = await open(browser, server.url);
  await page.click('#library');
  await page.click('#menu summary');
  const code = decodeURIComponent((await page.getAttribute('#menu .mark a', 'href')).replace(/^javascript:/, ''));
  const other = await page.context().newPage();
  const requests = [];
  page.context().on('request', (r) => requests.push(r.url()));
  await other.setContent(
    `<nav>Home News Sport</nav><article><h1>Ferries stay</h1><time datetime="2025-10-14T08:00">yesterday</time>${[...BODY, ...BODY].map((p) => `<p>${p}</p>`).join('')}</article><footer>More news</footer>`,
  );
  const opening = page.context().waitForEvent('page');
  await other.evaluate(code);
  const byline = await opening;
  await byline.waitForSelector('#text mark');
  assert.equal(await byline.locator('#text').evaluate((e) => e.textContent.includes('Home News')), false);
  assert.equal(await byline.locator('#text > h1').innerText(), 'Ferries stay');
  assert.equal(await byline.inputValue('#published'), '2025-10-14');
  assert.equal(byline.url(), server.url);
  assert.ok(
    requests.every((url) => !/Ferries/.test(url.split('#')[0])),
    requests.join(),
  );
  await other.evaluate(() => getSelection().selectAllChildren(document.querySelectorAll('p')[1]));
  const again = page.context().waitForEvent('page');
  await other.evaluate(code);
  const second = await again;
  await second.waitForSelector('#text mark');
  assert.equal(await second.locator('#text').evaluate((e) => e.textContent), BODY[1]);
  await clean(page);
});

test('the one-file page reads Word documents, and says how to read a PDF instead', async () => {
  page = await open(browser, pathToFileURL(oneFile).href, { offline: true, locale: 'en-GB' });
  page.sealed();
  assert.match(await page.locator('.hint').innerText(), /\.eml, \.docx\)/);
  await page.click('#language');
  await page.waitForSelector('html[lang="de"]');
  assert.match(await page.locator('.hint').innerText(), /\.eml, \.docx\)/);
  await page.click('#language');
  await page.waitForSelector('html[lang="en"]');
  await give(['a.docx', docx([['', BODY[1]]]), WORD]);
  await shown(BODY[1]);
  await give(['story.pdf', await pdf(browser, `<p>${BODY[0]}`), PDF]);
  await notes(/story\.pdf cannot be read by this one-file page.*copy and paste/);
  await give(['a.txt', sample]);
  await shown(sample.slice(-40));
  await clean(page);
});

test('without a network a reader that was loaded before is still there', async () => {
  page = await open(browser, server.url);
  await page.reload();
  const file = docx([['', BODY[1]]]);
  await give(['a.docx', file, WORD]);
  await shown(BODY[1]);
  await page.context().setOffline(true);
  await page.reload();
  await give(['b.docx', docx([['', BODY[2]]]), WORD]);
  await shown(BODY[2]);
  await give(['c.pdf', await pdf(browser, `<p>${BODY[0]}`), PDF]);
  await notes(/needs the network the first time/);
});
