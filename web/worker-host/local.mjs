// Runs the worker on this machine, on the runtime Cloudflare uses, without an account or the network:
//
//   node web/worker-host/local.mjs [port]

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Log, LogLevel, Miniflare } from 'miniflare';

/** Starts what build/worker made in the folder built. more are further options of Miniflare. */
export function run(built, more) {
  return new Miniflare({
    modules: ['worker.mjs', 'tables.mjs', 'wasm_exec.js', 'app.wasm'].map((name) => ({
      type: name.endsWith('.wasm') ? 'CompiledWasm' : 'ESModule',
      path: `${built}/${name}`,
    })),
    modulesRoot: built,
    compatibilityDate: '2026-04-01',
    assets: {
      directory: `${built}/site`,
      binding: 'ASSETS',
      routerConfig: { has_user_worker: true },
    },
    cf: false,
    log: new Log(LogLevel.WARN),
    ...more,
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const built = fileURLToPath(new URL('../../build/out/worker', import.meta.url));
  if (!existsSync(built)) throw new Error('build/out/worker is missing: go run ./build/worker makes it');
  const worker = run(built, { port: Number(process.argv[2] ?? 8787) });
  console.log(`Byline is at ${await worker.ready}`);
}
