// Contrast, computed: every kind of mark within and under every other, in every state, on every kind of paragraph, with
// the styles the page has. Words have 4.5 to 1 against whatever lies under them, lines and signs that mean something 3.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, readSample } from './page.mjs';
import { browser, server } from './stage.mjs';

/** Runs in the page: lays marks in one another and measures. Returns what is too faint, the faintest and how many. */
function measure() {
  const root = document.getElementById('text');
  /** Red, green, blue and alpha, 0 to 1. */
  const parse = (color) => {
    const n = (color.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    if (color.startsWith('color(srgb')) return [n[0], n[1], n[2], n[3] ?? 1];
    if (!color.startsWith('rgb')) throw new Error(`a colour this test cannot read: ${color}`);
    return [n[0] / 255, n[1] / 255, n[2] / 255, n[3] ?? 1];
  };
  const over = (top, under) => [0, 1, 2].map((i) => top[i] * top[3] + under[i] * (1 - top[3]));
  const linear = (c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  const light = (c) => 0.2126 * linear(c[0]) + 0.7152 * linear(c[1]) + 0.0722 * linear(c[2]);
  const contrast = (a, b) => {
    const [x, y] = [light(a), light(b)].sort((p, q) => q - p);
    return (x + 0.05) / (y + 0.05);
  };
  const hex = (c) =>
    `#${c
      .slice(0, 3)
      .map((x) =>
        Math.round(x * 255)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`;

  const out = { faint: new Set(), words: Infinity, lines: Infinity, n: 0 };
  const check = (kind, least, color, ground, what) => {
    const top = parse(color);
    const ratio = contrast(over(top, ground), ground);
    out.n++;
    out[kind] = Math.min(out[kind], ratio);
    if (ratio < least) out.faint.add(`${what}: ${hex(over(top, ground))} on ${hex(ground)} is ${ratio.toFixed(2)}`);
  };
  /** What may lie under the words of an element: stripes have several colours. */
  const grounds = (styles) => {
    let list = [parse(getComputedStyle(document.querySelector('.sheet')).backgroundColor).slice(0, 3)];
    for (const style of styles) {
      list = list.map((under) => over(parse(style.backgroundColor), under));
      const stripes =
        style.backgroundImage === 'none' ? null : style.backgroundImage.match(/(?:rgba?|color)\([^)]*\)/g);
      if (stripes) list = stripes.flatMap((stripe) => list.map((under) => over(parse(stripe), under)));
    }
    return list;
  };

  const quotes = [
    '',
    'q direct',
    'q mixed',
    'q indirect',
    'q direct u',
    'q direct active',
    'q indirect active',
    'q direct said',
  ];
  const kinds = ['e p', 'e o', 'e l', 'e n', 'e x', 'd'];
  const outers = [
    '',
    'cue',
    ...kinds,
    ...kinds.map((k) => `${k} u`),
    ...kinds.map((k) => `${k} chosen`),
    ...kinds.map((k) => `${k} active`),
  ];
  const inners = [
    '',
    'cue',
    'q direct',
    'q direct said',
    ...['', ' u', ' chosen', ' hover', ' active', ' u active'].flatMap((s) => kinds.map((k) => k + s)),
  ];
  for (const [tag, name] of [
    ['h1', 'headline'],
    ['p', 'body'],
    ['p', 'byline'],
    ['blockquote', 'quote'],
  ]) {
    const paragraph = document.createElement(tag);
    paragraph.className = name;
    root.append(paragraph);
    for (const quote of quotes)
      for (const outer of outers)
        for (const inner of inners) {
          let at = paragraph;
          const marks = [quote, outer, inner].filter(Boolean).map((classes, i, all) => {
            const mark = document.createElement('mark');
            mark.className = classes.replace(/ (?:chosen|hover|said)/, '');
            if (classes.includes('chosen')) mark.dataset.e = '0';
            if (classes.includes('hover')) mark.dataset.e = '1';
            if (classes.includes('said')) mark.dataset.q = '0';
            if (/^[ed]\b/.test(classes) && all.slice(i + 1).some((c) => /^[ed]\b/.test(c))) mark.classList.add('outer');
            at.append(mark);
            at = mark;
            return mark;
          });
          at.append('Words');
          const styles = marks.map((m) => getComputedStyle(m));
          const what = `${name}: ${[quote, outer, inner].filter(Boolean).join(' > ')}`;
          const { color } = getComputedStyle(at);
          for (const [i, style] of styles.entries()) {
            if (style.textDecorationLine !== 'underline') continue;
            // the line of an outer mark runs below what lies inside it, on its own ground; every other below its words
            const own = marks[i].classList.contains('outer') ? styles.slice(0, i + 1) : styles;
            for (const ground of grounds(own))
              check('lines', 3, style.textDecorationColor, ground, `${what}, the line of ${marks[i].className}`);
          }
          for (const ground of grounds(styles)) {
            check('words', 4.5, color, ground, `${what}, words`);
            const sign = at === paragraph ? null : getComputedStyle(at, '::after');
            if (sign?.content.includes('?')) check('words', 4.5, sign.color, ground, `${what}, its question mark`);
          }
          paragraph.replaceChildren();
        }
    // the speakers' initials beside the paragraph, sure and doubtful
    for (const by of ['AB', 'AB?'])
      for (const group of ['p', 'o', 'l', 'x']) {
        Object.assign(paragraph.dataset, { by, g: group });
        const style = getComputedStyle(paragraph, '::after');
        for (const ground of grounds([style])) check('words', 4.5, style.color, ground, `initials ${by} of ${group}`);
      }
    paragraph.remove();
  }
  return { ...out, faint: [...out.faint] };
}

/** Runs in the page: the signs of the legend and the lists, on what lies behind them. */
function signs() {
  const parse = (color) => (color.match(/[\d.]+/g) ?? []).map((n) => Number(n));
  const linear = (c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  const light = (c) => [0.2126, 0.7152, 0.0722].reduce((sum, k, i) => sum + k * linear(c[i] / 255), 0);
  const contrast = (a, b) => {
    const [x, y] = [light(parse(a)), light(parse(b))].sort((p, q) => q - p);
    return (x + 0.05) / (y + 0.05);
  };
  const ground = (e) => {
    for (let at = e; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (/^rgb\(/.test(backgroundColor)) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  const faint = [];
  let n = 0;
  const check = (e, color, what) => {
    n++;
    const ratio = contrast(color, ground(e));
    if (ratio < 3) faint.push(`${what}: ${color} on ${ground(e)} is ${ratio.toFixed(2)}`);
  };
  for (const e of document.querySelectorAll('.g')) check(e, getComputedStyle(e).fill, `sign ${e.classList}`);
  for (const e of document.querySelectorAll('.disp rect')) check(e, getComputedStyle(e).fill, 'places in the text');
  for (const e of document.querySelectorAll('.chip .ul')) {
    const style = getComputedStyle(e);
    if (style.textDecorationLine === 'underline')
      check(e, style.textDecorationColor, `line of the legend, ${e.textContent}`);
  }
  // words that were found, over whatever mark they stand in
  for (const layer of ['find', 'found']) {
    const { color, backgroundColor } = getComputedStyle(
      document.querySelector('#text mark.p'),
      `::highlight(${layer})`,
    );
    n++;
    if (contrast(color, backgroundColor) < 4.5) faint.push(`${layer}: ${color} on ${backgroundColor}`);
  }
  return { faint, n };
}

for (const colorScheme of ['light', 'dark']) {
  test(`marks that lie on one another keep their contrast, ${colorScheme}`, async () => {
    const page = await open(browser, server.url, {
      colorScheme,
      reducedMotion: 'reduce',
      viewport: { width: 1440, height: 900 },
    });
    await readSample(page);
    // the first name chosen and the second under the pointer; then the first quotation chosen
    for (const chosen of ['#who [data-row="e0"]', '#said [data-row="q0"]']) {
      await page.click(chosen);
      await page.hover('#who [data-row="e1"]');
      const { faint, n, words, lines } = await page.evaluate(measure);
      assert.deepEqual(faint.slice(0, 12), [], `${faint.length} of ${n}`);
      assert.ok(n > 50000 && words >= 4.5 && lines >= 3, `${n} measured: words ${words}, lines ${lines}`);
    }
    // with a row of every list chosen
    for (const row of await page.locator('#who .row').all()) {
      await row.click();
      const { faint, n } = await page.evaluate(signs);
      assert.deepEqual(faint, []);
      assert.ok(n > 20, `${n}`);
    }
    await page.context().close();
  });
}
