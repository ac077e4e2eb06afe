import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { nodesOf, root } from './sources.js';

/** One step of a walk in CONTRIBUTING.md: what is added to a file, and the table in it that the lines belong to. */
export interface Step {
  readonly path: string;
  readonly table: string | undefined;
  readonly text: string;
}

const contributing = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');

/** The steps under a heading of CONTRIBUTING.md: each a line "`path`, in `table`:" with the code after it. */
export const walk = (heading: string): readonly Step[] => {
  const [, section = ''] = contributing.split(`\n## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  return [...own.matchAll(/^`([^`\n]+)`(?:, in `(\w+)`)?:\n\n```\w+\n([\s\S]*?)```$/gm)].map(
    ([, path = '', table, text = '']) => ({ path, table, text }),
  );
};

/** The braces or brackets of a table: the literal that a constant of that name is given. */
const tableIn = (source: ts.SourceFile, name: string): ts.ObjectLiteralExpression => {
  const declared = [...nodesOf(source)].find((node) => ts.isVariableDeclaration(node) && node.name.getText() === name);
  const literal = declared && [...nodesOf(declared)].find(ts.isObjectLiteralExpression);
  if (literal === undefined) throw new Error(`${source.fileName} has no table ${name}`);
  return literal;
};

const inTable = (text: string, table: string, lines: string): string => {
  const literal = tableIn(ts.createSourceFile('walked.ts', text, ts.ScriptTarget.ES2023, true), table);
  const comma = literal.properties.hasTrailingComma ? '' : ',';
  const end = literal.properties.end;
  return `${text.slice(0, end)}${comma}\n${lines}${text.slice(literal.end - 1)}`;
};

const startsWith = (word: string) => (line: string) => line.startsWith(word);

/** A file with a step taken: its imports on top, what it exports at the end, the rest in the table; all of it, where the file is new. */
const stepped = (text: string, { table, text: added }: Step): string => {
  if (table === undefined) return `${text}${added}`;
  const lines = added.trimEnd().split('\n');
  const [imports, exported] = [lines.filter(startsWith('import ')), lines.filter(startsWith('export '))];
  const rest = lines.filter((line) => !imports.includes(line) && !exported.includes(line));
  return [...imports, inTable(text, table, `${rest.join('\n')}\n`), ...exported].join('\n');
};

/** Takes steps in a copy of the tree, beginning from the tree as it is. Returns how to go back. */
export const take = (copy: string, steps: readonly Step[]): (() => void) => {
  const before = new Map<string, string | undefined>();
  const textOf = (path: string) => ts.sys.readFile(join(copy, path));
  for (const step of steps) {
    const text = textOf(step.path);
    if (!before.has(step.path)) before.set(step.path, text);
    mkdirSync(dirname(join(copy, step.path)), { recursive: true });
    writeFileSync(join(copy, step.path), stepped(text ?? '', step));
  }
  return () => {
    for (const [path, text] of before)
      if (text === undefined) ts.sys.deleteFile?.(join(copy, path));
      else writeFileSync(join(copy, path), text);
  };
};
