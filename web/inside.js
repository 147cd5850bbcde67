// @ts-check
// What the one-file build holds in itself: bytes written as letters by build/site.

/** @param {string} id of the element that holds them, compressed */
export function inside(id) {
  return new Blob([bytes(text(id))]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
}

/** @param {string} id */
export const text = (id) => document.getElementById(id)?.textContent ?? '';

/** Two letters, of the 91 without & < and \, hold thirteen bits or fourteen. @param {string} letters */
function bytes(letters) {
  const out = new Uint8Array(Math.ceil((letters.length * 14) / 16) + 2);
  let n = 0;
  let bits = 0;
  let have = 0;
  const value = (/** @type {number} */ c) => c - 33 - Number(c > 38) - Number(c > 60) - Number(c > 92);
  const drain = () => {
    for (; have > 7; have -= 8) {
      out[n++] = bits;
      bits >>>= 8;
    }
  };
  let i = 0;
  for (; i + 1 < letters.length; i += 2) {
    const v = value(letters.charCodeAt(i)) + 91 * value(letters.charCodeAt(i + 1));
    bits |= v << have;
    have += (v & 8191) > 88 ? 13 : 14;
    drain();
  }
  if (i < letters.length) {
    bits |= value(letters.charCodeAt(i)) << have;
    have += 7;
    drain();
  }
  return out.subarray(0, n);
}
