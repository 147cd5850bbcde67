// @ts-check
/** @param {number} id */
export async function compare(id) {
  return id;
}
