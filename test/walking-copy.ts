import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './sources.js';

const packages = ['domain', 'projections', 'api'] as const;

/** What is copied: the sources, and the tests of the domain. Everything else is linked. */
const copied = [
  'tsconfig.base.json',
  'packages/domain/test',
  ...packages.flatMap((name) => [`packages/${name}/package.json`, `packages/${name}/src`]),
];

const link = (copy: string, to: string, from = join(root, to)) => symlinkSync(from, join(copy, to), 'junction');

/** What a package needs, as it is installed; packages of ours are those of the copy. */
function linkModules(copy: string, modules: string): void {
  mkdirSync(join(copy, modules, '@planspor'), { recursive: true });
  for (const name of readdirSync(join(root, modules))) if (name !== '@planspor') link(copy, `${modules}/${name}`);
  for (const name of packages) link(copy, `${modules}/@planspor/${name}`, join(copy, `packages/${name}`));
}

/** A copy of the tree to change, in a folder of its own. */
export function copyTree(): string {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'planspor-walk-')));
  for (const path of copied) cpSync(join(root, path), join(copy, path), { recursive: true });
  link(copy, 'node_modules');
  for (const name of packages) linkModules(copy, `packages/${name}/node_modules`);
  writeFileSync(join(copy, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    join(copy, 'tsconfig.json'),
    JSON.stringify({ extends: './tsconfig.base.json', compilerOptions: alone, include: ['packages/*/src'] }),
  );
  writeFileSync(
    join(copy, 'vitest.config.js'),
    // Most modules are the same from one run to the next: each is kept as it was made of its text.
    `export default { resolve: { conditions: ['planspor-source'] }, ssr: { resolve: { conditions: ['planspor-source'] } },
      test: { include: ['packages/*/test/**/*.test.ts'], testTimeout: 600_000, maxWorkers: 1, isolate: false, bail: 1,
        experimental: { fsModuleCache: true, fsModuleCachePath: 'modules' } } };`,
  );
  return copy;
}

export const removeTree = (copy: string): void => rmSync(copy, { recursive: true, force: true });

const whole = ['packages/domain/src/index.ts', 'packages/api/src/commands/command-table.ts'];

const alone = { composite: false, declaration: false, sourceMap: false, noEmit: true, types: ['node'] };

const options = (copy: string): ts.CompilerOptions => {
  const { config } = ts.readConfigFile(join(copy, 'tsconfig.base.json'), ts.sys.readFile);
  const read = ts.convertCompilerOptionsFromJson(config.compilerOptions, copy);
  return { ...read.options, ...alone };
};

/** What the compiler has to say about the whole copy, or why there is none; empty when it compiles. */
export const compiling = (copy: string): Promise<string> =>
  new Promise((resolve) => {
    const compiler = join(root, 'node_modules/typescript-7/bin/tsc');
    execFile(process.execPath, [compiler, '-p', copy], (error, out) =>
      resolve(error === null ? '' : out || error.message),
    );
  });

/** The first of these files of the copy with errors, its errors; the files that name every command are asked last. */
export type FirstErrors = (paths: readonly string[]) => readonly string[];

/** What did not change since it was asked last is not read again. */
export function firstErrorsOf(copy: string): FirstErrors {
  const settings = options(copy);
  const host = ts.createCompilerHost(settings);
  const read = new Map<string, { readonly text: string; readonly file: ts.SourceFile }>();
  host.getSourceFile = (name, how) => {
    const text = ts.sys.readFile(name);
    if (text === undefined) return undefined;
    const before = read.get(name);
    if (before?.text === text) return before.file;
    const file = ts.createSourceFile(name, text, how);
    read.set(name, { text, file });
    return file;
  };
  let last: ts.Program | undefined;
  const programOf = (roots: readonly string[]) => {
    last = ts.createProgram(roots, settings, host, last);
    return last;
  };
  const errorsIn = (program: ts.Program, file?: ts.SourceFile) =>
    [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ file: place, messageText }) => `${place?.fileName ?? ''} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
  const existing = (paths: readonly string[]) => paths.map((path) => join(copy, path)).filter(ts.sys.fileExists);
  return (paths) => {
    const files = existing([...paths.filter((path) => !whole.includes(path)), ...whole]);
    const program = programOf(files);
    for (const file of files) {
      const errors = errorsIn(program, program.getSourceFile(file));
      if (errors.length > 0) return errors;
    }
    return [];
  };
}

/** Runs test files of the copy; which of them fail, in the words of the runner, or undefined when all pass. */
export const failing = (copy: string, files: readonly string[]): Promise<string | undefined> =>
  new Promise((resolve) => {
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const { NODE_OPTIONS: _, ...env } = process.env;
    execFile(process.execPath, [vitest, 'run', '--root', copy, ...files], { env }, (error, out, err) =>
      resolve(error === null ? undefined : `${out}${err}`),
    );
  });
