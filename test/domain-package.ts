import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './sources.js';

const source = join(root, 'packages/domain');

/** The package as it is published: what is said in publishConfig stands in place of what the workspace uses. */
function publishedManifest(): object {
  const { publishConfig, scripts: _, ...manifest } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const { exports } = publishConfig as { exports: object };
  return { ...manifest, exports };
}

/**
 * Installs the packed domain into a bare ESM project, without a network: what it depends on is linked from the workspace.
 *
 * @param folder an empty folder
 * @returns the names of the packed files
 */
export function installDomain(folder: string): readonly string[] {
  const built = join(folder, 'built');
  mkdirSync(built);
  for (const name of ['README.md', 'LICENSE', 'src'])
    cpSync(join(source, name), join(built, name), { recursive: true });
  writeFileSync(join(built, 'package.json'), JSON.stringify(publishedManifest()));
  execFileSync(process.execPath, [join(source, 'pack.mjs'), join(built, 'dist/packed')], { stdio: 'ignore' });

  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [packed] = JSON.parse(
    execFileSync('npm', pack, { cwd: built, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  );
  const { filename, files } = packed as { filename: string; files: readonly { path: string }[] };

  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, '@planspor'), { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, filename), '-C', folder]);
  renameSync(join(folder, 'package'), join(modules, '@planspor/domain'));
  for (const name of dependencies()) link(name, modules);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  return files.map(({ path }) => path);
}

const dependencies = (): readonly string[] =>
  Object.keys(
    (JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { dependencies: object }).dependencies,
  );

function link(name: string, modules: string): void {
  if (name.startsWith('@')) mkdirSync(join(modules, name.split('/')[0] ?? ''), { recursive: true });
  symlinkSync(join(source, 'node_modules', name), join(modules, name), 'junction');
}

/** A consumer's file as the compiler sees it, under a way of resolving modules. */
export function consumerProgram(file: string, resolution: 'nodenext' | 'bundler'): ts.Program {
  const nodeNext = resolution === 'nodenext';
  return ts.createProgram([file], {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    // What is inferred of the package's types must be sayable by who publishes it in turn.
    declaration: true,
    // Declarations are the same however they were found: read through once.
    skipLibCheck: !nodeNext,
    // Without Node's types: the domain must do without them. Zod's name URL, which the DOM library has.
    types: [],
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
    target: ts.ScriptTarget.ES2023,
    module: nodeNext ? ts.ModuleKind.NodeNext : ts.ModuleKind.ESNext,
    moduleResolution: nodeNext ? ts.ModuleResolutionKind.NodeNext : ts.ModuleResolutionKind.Bundler,
  });
}

/** What the compiler has to say about a program; empty when types resolve. */
export const faultsOf = (program: ts.Program): readonly string[] =>
  ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));

/** The JavaScript and type files of an installed package, with their text. */
export function installedFiles(folder: string): readonly { readonly path: string; readonly text: string }[] {
  const dist = join(folder, 'node_modules/@planspor/domain/dist');
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|d\.ts)$/.test(name))
    .map((path) => ({ path, text: readFileSync(join(dist, path), 'utf8') }));
}
