// Runs a file of this package's sources: node packages/api/from-source.mjs src/demo/main.ts [arguments]
//
// What changed in the packages since it was last compiled is compiled first, into `dist` as `tsc -b` would, but without
// checking types; the next start finds it done. (A loader that compiles while modules load costs every start on Node 20
// a second or more.)
import { existsSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

// Paths below are from here, with strokes: api/src/demo/main.ts.
const packages = fileURLToPath(new URL('..', import.meta.url));

const changedAt = (path) => (existsSync(join(packages, path)) ? statSync(join(packages, path)).mtimeMs : 0);

/** Where a source is compiled to, without its extension. */
const compiled = (source) => source.replace(/^(\w+)\/src\/(.*)\.ts$/, '$1/dist/$2');

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

const changed = ['domain', 'projections', 'api']
  .flatMap(sourcesOf)
  .filter((source) => changedAt(`${compiled(source)}.js`) <= changedAt(source));
if (changed.length > 0) await compile(changed);

const [, , source = '', ...rest] = process.argv;
const program = join(packages, `${compiled(posix.join('api', source))}.js`);
process.argv.splice(1, process.argv.length, program, ...rest);
await import(pathToFileURL(program).href);
