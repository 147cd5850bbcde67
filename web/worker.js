// @ts-check
// The thread the analysis runs in. It is given the compiled program once, then answers requests in order.

import 'wasm_exec';

/** @type {any} */
const thread = self;

thread.onmessage = async (/** @type {MessageEvent} */ { data }) => {
  if (data.module) return start(data.module);
  const { id, call, args } = data;
  try {
    const value = thread.byline[call](...args);
    if (value === undefined) throw new Error('the program has ended');
    thread.postMessage({ id, value });
  } catch (error) {
    thread.postMessage({ dead: String(error) });
  }
};

/** @param {WebAssembly.Module} module */
async function start(module) {
  const go = new Go();
  go.exit = (code) => thread.postMessage({ dead: `the program ended with ${code}` });
  try {
    go.run(await WebAssembly.instantiate(module, go.importObject));
    if (!thread.byline) throw new Error('the program did not start');
    thread.postMessage({ ready: true });
  } catch (error) {
    thread.postMessage({ dead: String(error) });
  }
}
