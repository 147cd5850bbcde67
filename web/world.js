// @ts-check
// The outlines of the countries, and the view of the world that shows some places best.

import { geoAzimuthalEqualArea, geoCentroid, geoDistance, geoEqualEarth, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import { asset } from './asset.js';

/** @typedef {import('./gazetteer.js').Place} Place */

/** @type {{land: any, borders: any, countries: Map<number, any>} | null} */
let world = null;

/** Reads the outlines; safe to call again after a failure. */
export async function loadWorld() {
  world ??= read(await asset(WORLD, 'world'));
}

/** The form is described in build/places. @param {Uint8Array} bytes */
function read(bytes) {
  let i = 0;
  const number = () => {
    let n = 0;
    let shift = 1;
    for (; bytes[i] > 127; shift *= 128) n += (bytes[i++] & 127) * shift;
    n += bytes[i++] * shift;
    return n % 2 ? -(n + 1) / 2 : n / 2;
  };
  const times = (/** @type {() => any} */ make) => Array.from({ length: number() }, make);
  const [kx, ky, dx, dy] = [number(), number(), number(), number()].map((n) => n / 1e6);
  const arcs = times(() => times(() => [number(), number()]));
  const geometries = times(() => ({
    type: 'MultiPolygon',
    id: number(),
    arcs: times(() => times(() => times(number))),
  }));
  const all = { type: 'GeometryCollection', geometries };
  const topology = {
    type: 'Topology',
    transform: { scale: [kx, ky], translate: [dx, dy] },
    arcs,
    objects: { all },
  };
  const { features } = feature(topology, all);
  return {
    land: { type: 'FeatureCollection', features },
    borders: mesh(topology, all, (a, b) => a !== b),
    countries: new Map(features.map((/** @type {any} */ f) => [f.id, f])),
  };
}

/** Degrees around the places that are shown at least. */
const MARGIN = 3.2;
/** From this many degrees on, the whole earth is shown. */
const FAR = 62;
const NEAR = 28;

/** Countries of a larger radius are not fitted in whole, when some of them is in sight anyway. */
const LARGE = 7;

/**
 * @typedef {{land: string, borders: string, tinted: string, at: (p: Place) => [number, number] | null,
 *   from: (x: number, y: number) => [number, number] | null}} View
 * `from` tells the degrees east and north of a point; `at` is where a place's name or dot goes: of a country, the middle of what is seen of it
 */

/**
 * A drawing of the world around places.
 * @param {Place[]} places
 * @param {number} width
 * @param {number} height
 * @returns {View | null}
 */
export function view(places, width, height) {
  if (!world) return null;
  const narrow = places.filter((p) => p.kind !== 'ocean' && p.kind !== 'world');
  const shown = narrow.length ? narrow : places;
  const small = shown.filter((p) => p.radius < LARGE);
  let path = geoPath(project(shown, narrow.length === 0, width, height));
  if (small.length > 1 && small.length < shown.length) {
    const closer = geoPath(project(small, false, width, height));
    const seen = (/** @type {Place} */ p) => closer.area(world?.countries.get(p.number) ?? { type: 'Point' }) > 2500;
    if (shown.every((p) => small.includes(p) || seen(p))) path = closer;
  }
  const projection = path.projection();
  path.digits(1);
  const tinted = places.flatMap((p) => (outlined(p) ? world?.countries.get(p.number) : []));
  return {
    land: path(world.land) ?? '',
    borders: path(world.borders) ?? '',
    tinted: path({ type: 'FeatureCollection', features: tinted }) ?? '',
    from: (x, y) => projection.invert?.([x, y]) ?? null,
    at: (p) => (outlined(p) ? path.centroid(main(world?.countries.get(p.number), path)) : projection(p.at)),
  };
}

/** The piece of a country of which most is seen. @param {any} country @param {import('d3-geo').Path} path */
function main(country, path) {
  const pieces = country.geometry.coordinates.map((/** @type {any} */ coordinates) => ({
    type: 'Polygon',
    coordinates,
  }));
  const areas = pieces.map((/** @type {any} */ p) => path.area(p));
  return pieces[areas.indexOf(Math.max(...areas))];
}

/**
 * @param {Place[]} shown
 * @param {boolean} all the whole earth
 * @param {number} width
 * @param {number} height
 */
function project(shown, all, width, height) {
  const points = shown.flatMap((p) => ring(p.at, p.radius));
  if (!shown.length) return fit(geoEqualEarth(), { type: 'Sphere' }, width, height, 4, 4);
  const middle = geoCentroid({ type: 'MultiPoint', coordinates: points });
  const reach = Math.max(...points.map((p) => geoDistance(p, middle))) * (180 / Math.PI);
  const whole = all || reach > FAR;
  // near by, without distortion; farther, with the north above everywhere
  const projection =
    reach > NEAR
      ? geoEqualEarth().rotate([-middle[0], 0])
      : geoAzimuthalEqualArea()
          .rotate([-middle[0], -middle[1]])
          .clipAngle(reach * 2 + 25);
  const frame = whole ? { type: 'Sphere' } : { type: 'MultiPoint', coordinates: [...points, ...ring(middle, MARGIN)] };
  const [px, py] = whole ? [4, 4] : [Math.min(110, width / 6), Math.min(48, height / 7)];
  return fit(projection, frame, width, height, px, py);
}

/** @param {any} projection @param {any} frame what is seen whole @param {number} width @param {number} height @param {number} px @param {number} py free space beside it */
const fit = (projection, frame, width, height, px, py) =>
  projection
    .fitExtent(
      [
        [px, py],
        [width - px, height - py],
      ],
      frame,
    )
    .clipExtent([
      [-4, -4],
      [width + 4, height + 4],
    ]);

/** Whether a country has an outline, or is a dot. @param {Place} p */
export const outlined = (p) => p.number > 0 && Boolean(world?.countries.has(p.number));

/** Points around a point. @param {[number, number]} at @param {number} degrees @returns {[number, number][]} */
function ring([x, y], degrees) {
  if (!degrees) return [[x, y]];
  const wide = degrees / Math.max(0.2, Math.cos((y * Math.PI) / 180));
  const low = Math.max(-89, y - degrees);
  const high = Math.min(89, y + degrees);
  return [
    [x - wide, y],
    [x + wide, y],
    [x, low],
    [x, high],
  ];
}
