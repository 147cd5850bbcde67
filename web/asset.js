// @ts-check
// Files of the page that are not scripts: beside the page and compressed, or inside it in the one-file build.

import { inside } from './inside.js';

/**
 * @param {string} url address beside the page
 * @param {string} id of the element that holds it in the one-file build
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function asset(url, id) {
  if (ONE_FILE) return whole(inside(id));
  const response = await fetch(url, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  // some hosts unpack a .gz file on the way: the first two bytes tell
  return bytes[0] === 0x1f && bytes[1] === 0x8b
    ? whole(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')))
    : bytes;
}

/** @param {ReadableStream} stream */
const whole = async (stream) => new Uint8Array(await new Response(stream).arrayBuffer());
