// Modules the build provides, and what is used of libraries that carry no types.
declare module 'wasm_exec';
declare module 'mammoth/mammoth.browser.min.js';
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
/** The compressed program and the script of its thread, as strings. */
declare module 'byline-program' {
  export const program: string;
  export const thread: string;
}
declare module 'node:worker_threads' {
  export class Worker {
    constructor(source: string, options: { eval: boolean });
    on(event: string, listener: (data: any) => void): void;
    postMessage(message: unknown): void;
    terminate(): void;
    ref(): void;
    unref(): void;
  }
}
declare module 'node:zlib' {
  export function inflateRawSync(data: Uint8Array): Uint8Array<ArrayBuffer>;
}
declare const Buffer: { from(text: string, encoding: string): Uint8Array };

declare module 'd3-time' {
  export function utcTicks(start: Date, stop: Date, count: number): Date[];
}

declare module 'd3-geo' {
  type Point = [number, number];
  export interface Projection {
    invert?(point: [number, number]): [number, number] | null;
    (point: Point): Point | null;
    rotate(angles: Point): this;
    clipAngle(angle: number): this;
    clipExtent(extent: [Point, Point]): this;
    fitExtent(extent: [Point, Point], object: object): this;
  }
  export function geoAzimuthalEqualArea(): Projection;
  export function geoEqualEarth(): Projection;
  export function geoCentroid(object: object): Point;
  export function geoDistance(a: Point, b: Point): number;
  export interface Path {
    (object: object): string | null;
    digits(n: number): this;
    area(object: object): number;
    centroid(object: object): Point;
    projection(): Projection;
  }
  export function geoPath(projection: Projection): Path;
}

declare module 'topojson-client' {
  export function feature(topology: object, object: object): any;
  export function mesh(topology: object, object: object, filter: (a: object, b: object) => boolean): object;
}
