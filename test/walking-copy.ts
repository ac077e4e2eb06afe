import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './sources.js';

/** What is copied: the domain with its tests, and the addresses of commands. Everything else is linked. */
const copied = [
  'tsconfig.base.json',
  'packages/domain/package.json',
  'packages/domain/src',
  'packages/domain/test',
  'packages/api/src/commands/command-table.ts',
  'packages/api/src/commands/command-schemas.ts',
] as const;

const link = (copy: string, to: string, from = join(root, to)) => symlinkSync(from, join(copy, to), 'junction');

/** A copy of the tree to change, in a folder of its own. */
export function copyTree(): string {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'planspor-walk-')));
  for (const path of copied) cpSync(join(root, path), join(copy, path), { recursive: true });
  link(copy, 'node_modules');
  link(copy, 'packages/domain/node_modules');
  mkdirSync(join(copy, 'packages/api/node_modules/@planspor'), { recursive: true });
  link(copy, 'packages/api/node_modules/zod');
  link(copy, 'packages/api/node_modules/@planspor/domain', join(copy, 'packages/domain'));
  writeFileSync(join(copy, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    join(copy, 'vitest.config.js'),
    `export default { resolve: { conditions: ['planspor-source'] }, ssr: { resolve: { conditions: ['planspor-source'] } },
      test: { include: ['packages/*/test/**/*.test.ts'], testTimeout: 600_000, maxWorkers: 1, isolate: false, bail: 1 } };`,
  );
  return copy;
}

export const removeTree = (copy: string): void => rmSync(copy, { recursive: true, force: true });

const options = (copy: string): ts.CompilerOptions => {
  const { config } = ts.readConfigFile(join(copy, 'tsconfig.base.json'), ts.sys.readFile);
  const read = ts.convertCompilerOptionsFromJson(config.compilerOptions, copy);
  return { ...read.options, composite: false, declaration: false, sourceMap: false, noEmit: true, types: [] };
};

/** A type check of the copy. What did not change since the last one is not read again. */
export function typeChecker(copy: string): (paths?: readonly string[]) => readonly string[] {
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
  return (paths) => {
    const roots = ['packages/domain/src/index.ts', 'packages/api/src/commands/command-table.ts', ...(paths ?? [])];
    const existing = roots.map((path) => join(copy, path)).filter(ts.sys.fileExists);
    const program = ts.createProgram(existing, settings, host, last);
    last = program;
    const files = paths === undefined ? [undefined] : existing.map((path) => program.getSourceFile(path));
    return files
      .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
      .map(({ file, messageText }) => `${file?.fileName ?? ''} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
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
