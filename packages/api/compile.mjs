// What changed in the packages since it was last compiled is compiled, into `dist` as `tsc -b` would, but without checking
// types; the next start finds it done. (A loader that compiles while modules load costs every start on Node 20 a second or
// more, and names each function when it is made, which costs a request as much again as it takes.)
import { existsSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

// Paths are from here, with strokes: api/src/demo/main.ts.
export const packages = fileURLToPath(new URL('..', import.meta.url));

const changedAt = (path) => (existsSync(join(packages, path)) ? statSync(join(packages, path)).mtimeMs : 0);

/** Where a source is compiled to, without its extension. */
export const compiled = (source) => source.replace(/^(\w+)\/src\/(.*)\.ts$/, '$1/dist/$2');

const sourcesOf = (name) =>
  readdirSync(join(packages, name, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => posix.join(name, 'src', path.replaceAll('\\', '/')));

/** In one step: another process may be starting from the same files. */
const put = ({ path, contents }) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.${process.pid}`, contents);
  renameSync(`${path}.${process.pid}`, path);
};

async function compile(sources) {
  const { build, stop } = await import('esbuild');
  const entryPoints = sources.map((source) => ({ in: join(packages, source), out: compiled(source) }));
  const options = { format: 'esm', target: 'node20', sourcemap: true, write: false, logLevel: 'warning' };
  const { outputFiles } = await build({ entryPoints, outdir: packages, ...options });
  for (const file of outputFiles) put(file);
  await stop();
}

/** Compiles what changed. */
export async function compileChanged() {
  const changed = ['domain', 'projections', 'api']
    .flatMap(sourcesOf)
    .filter((source) => changedAt(`${compiled(source)}.js`) <= changedAt(source));
  if (changed.length > 0) await compile(changed);
}
