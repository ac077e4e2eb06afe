// Runs a file of this package's sources: node packages/api/from-source.mjs src/demo/main.ts [arguments]
//
// What changed in the packages since it was last compiled is compiled first, into `dist` as `tsc -b` would, but without
// checking types; the next start finds it done. (A loader that compiles while modules load costs every start on Node 20
// a second or more.)
import { existsSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const packages = fileURLToPath(new URL('..', import.meta.url));

const changedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

const compiledPath = (path) => path.replace(/([\\/])src([\\/].*)\.ts$/, '$1dist$2.js');

const sourcesIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));

/** In one step: another process may be starting from the same files. */
const put = ({ path, contents }) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.${process.pid}`, contents);
  renameSync(`${path}.${process.pid}`, path);
};

for (const name of ['domain', 'projections', 'api']) {
  const folder = join(packages, name);
  const entryPoints = sourcesIn(join(folder, 'src')).filter((path) => changedAt(compiledPath(path)) <= changedAt(path));
  if (entryPoints.length === 0) continue;
  const { buildSync } = await import('esbuild');
  const places = { outbase: join(folder, 'src'), outdir: join(folder, 'dist') };
  const options = { format: 'esm', target: 'node20', sourcemap: true, write: false, logLevel: 'warning' };
  for (const file of buildSync({ entryPoints, ...places, ...options }).outputFiles) put(file);
}

const [, , source = '', ...rest] = process.argv;
const compiled = compiledPath(fileURLToPath(new URL(source, import.meta.url)));
process.argv.splice(1, process.argv.length, compiled, ...rest);
await import(pathToFileURL(compiled).href);
