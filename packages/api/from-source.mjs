// Runs a file of this package's sources: node packages/api/from-source.mjs src/demo/main.ts [arguments]
// What changed in the packages since it was last compiled is compiled first, without checking types; a second start
// finds it done. (Compiling while modules are loaded costs each start a second or more on Node 20.)
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const packages = fileURLToPath(new URL('..', import.meta.url));

const changedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

const staleIn = (folder) =>
  readdirSync(join(folder, 'src'), { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .filter((name) => changedAt(join(folder, 'dist', name.replace(/ts$/, 'js'))) <= changedAt(join(folder, 'src', name)))
    .map((name) => join(folder, 'src', name));

for (const name of ['domain', 'projections', 'api']) {
  const folder = join(packages, name);
  const entryPoints = staleIn(folder);
  if (entryPoints.length === 0) continue;
  const { buildSync } = await import('esbuild');
  buildSync({ entryPoints, outbase: join(folder, 'src'), outdir: join(folder, 'dist'), format: 'esm', target: 'node20', sourcemap: true, logLevel: 'warning' });
}

const [, , source = '', ...rest] = process.argv;
const compiled = fileURLToPath(new URL(source.replace(/^src\//, 'dist/').replace(/ts$/, 'js'), import.meta.url));
process.argv.splice(1, process.argv.length, compiled, ...rest);
await import(pathToFileURL(compiled).href);
