// @ts-check
// The thread the analysis runs in. It is given the compiled program once, then answers requests in order.

import 'wasm_exec';

/** @type {any} */
const thread = self;

thread.onmessage = async (/** @type {MessageEvent} */ { data }) => {
  if (data.module) return start(data.module, data.warm);
  const { id, call, args } = data;
  try {
    const value = thread.byline[call](...args);
    if (value === undefined) throw new Error('the program has ended');
    thread.postMessage({ id, value });
  } catch (error) {
    thread.postMessage({ dead: String(error) });
  }
};

// The first text takes ten times as long as the next: tables are set up and code is compiled on the way. So the first
// text is ours, read while nobody waits.
const WARM =
  'PORT ELLERY (Reuters) — Mayor Ann Lee of the Harbour Council said on Monday, 3 May 2021: “We will go.”\n\n';

/**
 * @param {WebAssembly.Module} module
 * @param {boolean} warm
 */
async function start(module, warm) {
  const go = new Go();
  go.exit = (code) => thread.postMessage({ dead: `the program ended with ${code}` });
  try {
    go.run(await WebAssembly.instantiate(module, go.importObject));
    if (!thread.byline) throw new Error('the program did not start');
    for (let i = 0; warm && i < 2; i++) {
      thread.byline.analyze(WARM.repeat(2), '', '');
      thread.byline.render(0, 9);
    }
    thread.postMessage({ ready: true });
  } catch (error) {
    thread.postMessage({ dead: String(error) });
  }
}
