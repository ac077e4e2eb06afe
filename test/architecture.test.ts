import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { ConditionKind } from '../packages/domain/src/conditions/kinds.js';
import { cyclesOf, folderCyclesOf } from './cycles.js';
import { undocumentedIn } from './docstrings.js';
import { importedPath, lineOf, nodesOf, root, type Source, sourcesUnder } from './sources.js';

const packages = ['domain', 'projections', 'api'] as const;
const code = Object.fromEntries(packages.map((name) => [name, sourcesUnder(`packages/${name}/src`)])) as Record<
  (typeof packages)[number],
  readonly Source[]
>;
const product = packages.flatMap((name) => code[name]);
const tests = [...packages.flatMap((name) => sourcesUnder(`packages/${name}/test`)), ...sourcesUnder('test')];
const all = [...product, ...tests];

/** The places where a pattern stands in files, as `path:line  text`. */
const places = (sources: readonly Source[], pattern: RegExp): readonly string[] =>
  sources.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}  ${line.trim()}`] : [])),
  );

const imports = (sources: readonly Source[], wrong: (from: string) => boolean): readonly string[] =>
  sources.flatMap(({ path, imports }) =>
    imports.filter(({ from }) => wrong(from)).map(({ from, line }) => `${path}:${line}  ${from}`),
  );

const packageOf = (from: string): string => from.split('/', from.startsWith('@') ? 2 : 1).join('/');

const nodes = (sources: readonly Source[], wrong: (node: ts.Node) => boolean): readonly string[] =>
  sources.flatMap(({ path, tree }) =>
    [...nodesOf(tree)].filter(wrong).map((node) => `${path}:${lineOf(node)}  ${node.getText().slice(0, 80)}`),
  );

describe('the packages', () => {
  const below = { domain: [], projections: ['domain'], api: ['domain', 'projections'] } as const;

  test.each(packages)('%s imports what its package.json names, and of ours only what lies below it', (name) => {
    const { dependencies } = JSON.parse(readFileSync(join(root, `packages/${name}/package.json`), 'utf8'));
    const ours = packages.map((other) => `@planspor/${other}`);
    const allowed = new Set([
      ...Object.keys(dependencies).filter((each) => !ours.includes(each)),
      ...below[name].map((each) => `@planspor/${each}`),
    ]);
    const isForeign = (from: string) =>
      !from.startsWith('.') && !from.startsWith('node:') && !allowed.has(packageOf(from));
    expect(imports(code[name], isForeign)).toEqual([]);
  });

  test.each(packages)('%s is entered by its index only, and reaches nothing outside its own folder', (name) => {
    const outside = code[name].flatMap((source) =>
      source.imports
        .map((each) => ({ to: importedPath(source, each), line: each.line }))
        .filter(({ to }) => to !== undefined && !to.startsWith(`packages/${name}/src/`))
        .map(({ to, line }) => `${source.path}:${line}  ${to}`),
    );
    expect(outside).toEqual([]);
    expect(imports(code[name], (from) => from.startsWith('@planspor/') && from.split('/').length > 2)).toEqual([]);
  });

  test.each(packages)('in %s values flow one way: only `import type` points back', (name) => {
    expect(cyclesOf(code[name])).toEqual([]);
  });

  test.each(packages)('in %s the folders form no circles, types included', (name) => {
    expect(folderCyclesOf(code[name])).toEqual([]);
  });

  test.each(packages)('every function that %s exports says what it does', (name) => {
    expect(undocumentedIn(`packages/${name}/src/index.ts`, code[name])).toEqual([]);
  });

  test.each(packages)('no folder of %s holds more than a quarter of it, with all within it', (name) => {
    const lines = new Map<string, number>();
    for (const { path, text } of code[name]) {
      const [folder = ''] = path.slice(`packages/${name}/src/`.length).split('/');
      lines.set(folder, (lines.get(folder) ?? 0) + text.split('\n').length);
    }
    const all = [...lines.values()].reduce((sum, count) => sum + count, 0);
    expect([...lines].filter(([, count]) => count > all / 4)).toEqual([]);
  });

  test('the edge and the problems have one door each', () => {
    const past = code.api.flatMap((source) =>
      source.imports
        .map((each) => ({ to: importedPath(source, each) ?? '', line: each.line }))
        .filter(({ to }) => /^packages\/api\/src\/(edge|problems)\/(?!index\.ts$)/.test(to))
        .filter(({ to }) => dirname(to) !== dirname(source.path))
        .map(({ to, line }) => `${source.path}:${line}  ${to}`),
    );
    expect(past).toEqual([]);
  });

  test('fp-ts comes from fp-ts/lib, with its extension: the bare name fails in the built server', () => {
    expect(imports(all, (from) => /^fp-ts(\/|$)/.test(from) && !/^fp-ts\/lib\/\w+\.js$/.test(from))).toEqual([]);
  });

  test('a module of fp-ts goes by its own name everywhere', () => {
    expect(places(all, /import (type )?\* as (\w+) from 'fp-ts\/lib\/(?!\2\.js)/)).toEqual([]);
  });

  test.each(packages)('in %s a type name is declared once', (name) => {
    const declared = new Map<string, string[]>();
    for (const { path, text } of code[name])
      for (const [, type] of text.matchAll(/^(?:export )?(?:type|interface) (\w+)/gm))
        if (type !== undefined) declared.set(type, [...(declared.get(type) ?? []), path]);
    expect([...declared].filter(([, paths]) => paths.length > 1)).toEqual([]);
  });

  test('a file of few lines says what it is for: it is a door, or what it exports is described', () => {
    const short = product.filter(({ path, text }) => text.split('\n').length <= 20 && basename(path) !== 'index.ts');
    expect(short.filter(({ text }) => !/^\/\*\*|^\/\//m.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('conditions', () => {
  test('are asked nowhere but in conditions/ which kind they are: the table says what a kind is', () => {
    const kinds = `'(${ConditionKind.options.join('|')})'`;
    const asks = new RegExp(
      `\\bkind (===|!==) ${kinds}|\\[${kinds}[^\\]]*\\]\\.includes|condition\\??\\.kind (===|!==)|switch \\(condition\\??\\.kind`,
    );
    expect(
      places(
        product.filter(({ path }) => !path.includes('/src/conditions/')),
        asks,
      ),
    ).toEqual([]);
  });
});

describe('the domain is pure', () => {
  test('it needs zod, fp-ts, big.js and dequal, and nothing of Node', () => {
    const allowed = ['zod', 'fp-ts', 'big.js', 'dequal'];
    expect(imports(code.domain, (from) => !from.startsWith('.') && !allowed.includes(packageOf(from)))).toEqual([]);
    expect(places(code.domain, /\b(process|Buffer|globalThis|console|fetch|setTimeout|setInterval)\s*[.(]/)).toEqual(
      [],
    );
  });

  test('it has no clock and no dice', () => {
    const isNow = (node: ts.Node) =>
      ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0;
    expect(nodes(code.domain, isNow)).toEqual([]);
    expect(
      places(code.domain, /\bDate\.now\b|\bDate\(\)|\bperformance\b|\bMath\.random\b|\bcrypto\b|randomUUID/),
    ).toEqual([]);
  });
});

describe('SQL', () => {
  const elsewhere = [...code.domain, ...code.api];

  test('stands in the projections and the migrations only', () => {
    expect(imports(elsewhere, (from) => ['kysely', 'pg', '@electric-sql/pglite'].includes(packageOf(from)))).toEqual(
      [],
    );
    expect(places(elsewhere, /\bsql`|\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\bselect \S+ from\b/i)).toEqual(
      [],
    );
  });

  test('migrations are numbered without a gap', () => {
    const names = ts.sys
      .readDirectory(join(root, 'migrations'), ['.sql'])
      .map((path) => basename(path))
      .sort();
    expect(names.map((name) => name.slice(0, 4))).toEqual(names.map((_, index) => String(index + 1).padStart(4, '0')));
  });
});

describe('every system', () => {
  test('has what the product reads: /proc is looked at in one file, which asks otherwise where there is none', () => {
    const named = places(product, /['"`]\/(proc|dev|bin|sbin|usr|etc|tmp|var)\b/);
    expect(named.filter((place) => !place.startsWith('packages/api/src/server/runners.ts:'))).toEqual([]);
    expect(places(product, /process\.(getuid|setuid|geteuid)|\b(chmod|chown)(Sync)?\(/)).toEqual([]);
  });

  test('makes a path of the address of a file by fileURLToPath', () => {
    expect(places(all, /import\.meta\.url\)?\.pathname|\.href\.slice\(7\)/)).toEqual([]);
  });

  test('reads the scripts of the packages: they need no shell of one kind', () => {
    const folders = ['', ...packages.map((name) => `packages/${name}`)];
    const scripts = folders.flatMap((folder) => {
      const { scripts = {} } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
      return Object.values<string>(scripts).map((script) => script.replace(/"[^"]*"/g, ''));
    });
    expect(scripts.filter((script) => /(^|&& )\w+=|[$`;|]|^(rm|cp|mv|mkdir|bash|sh) /.test(script))).toEqual([]);
  });
});

describe('the code', () => {
  test('has no file over 300 lines', () => {
    const long = product
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  test('has no any, no cast through unknown, no silenced check', () => {
    // The API's test client looks into bodies of every shape; there, and nowhere else, a body may be anything.
    const typed = all.filter(({ path }) => path !== 'packages/api/test/support/api.ts');
    expect(nodes(typed, (node) => node.kind === ts.SyntaxKind.AnyKeyword)).toEqual([]);
    const throughUnknown = (node: ts.Node) =>
      ts.isAsExpression(node) &&
      ts.isAsExpression(node.expression) &&
      node.expression.type.kind === ts.SyntaxKind.UnknownKeyword;
    expect(nodes(all, throughUnknown)).toEqual([]);
    const elsewhere = tests.filter(({ path }) => !path.endsWith('architecture.test.ts'));
    expect(places(product.concat(elsewhere), /@ts-(ignore|nocheck)/)).toEqual([]);
    // A test may say that wrong code must not compile.
    expect(places(product, /@ts-expect-error/)).toEqual([]);
  });

  test('has no classes: what there is to say is said in types and functions', () => {
    expect(nodes(product, (node) => ts.isClassDeclaration(node) || ts.isClassExpression(node))).toEqual([]);
  });

  test('is finished', () => {
    expect(places(product, /\b(TODO|FIXME|XXX|HACK)\b|\bfor now\b|not (yet )?implemented/i)).toEqual([]);
  });

  test('has names that say what a file is about', () => {
    const vague = /^(utils?|helpers?|common|shared|misc|lib|types|constants|base)\b/;
    expect(
      all
        .map(({ path }) => path)
        .filter(
          (path) => vague.test(basename(path)) || path.split('/').some((part) => /^(utils?|helpers?)$/.test(part)),
        ),
    ).toEqual([]);
  });
});
