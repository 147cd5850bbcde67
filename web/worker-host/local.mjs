// Runs the worker on this machine, on the runtime Cloudflare uses, without an account or the network:
//
//   node web/worker-host/local.mjs [port]

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Log, LogLevel, Miniflare } from 'miniflare';

/** Starts what build/worker made in the folder built. more are further options of Miniflare. */
export function run(built, more) {
  const config = JSON.parse(readFileSync(new URL('wrangler.json', import.meta.url), 'utf8'));
  const script = `${built}/script`;
  const modules = ['worker.mjs', ...readdirSync(script).filter((name) => name !== 'worker.mjs')]; // the entry first
  return new Miniflare({
    modules: modules.map((name) => ({
      type: name.endsWith('.wasm') ? 'CompiledWasm' : 'ESModule',
      path: `${script}/${name}`,
    })),
    modulesRoot: script,
    compatibilityDate: config.compatibility_date,
    assets: {
      directory: `${built}/site`,
      binding: config.assets.binding,
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
