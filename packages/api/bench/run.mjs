// Compiles the bench beside the product and runs it: what is measured is what users run.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { compileChanged, packages } from '../compile.mjs';

await compileChanged();
const [sources, built] = [join(packages, 'api/bench'), join(packages, 'api/dist/bench')];
await build({
  entryPoints: [join(sources, 'main.ts')],
  outdir: built,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  logLevel: 'warning',
});
for (const client of ['client.mjs', 'import-client.mjs', 'beside-client.mjs'])
  copyFileSync(join(sources, client), join(built, client));
await import(pathToFileURL(join(built, 'main.mjs')).href);
