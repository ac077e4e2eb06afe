import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The repository's root folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** A TypeScript file of the repository, read once. */
export interface Source {
  /** From the root, with strokes: `packages/domain/src/index.ts`. */
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
}

export interface Import {
  readonly from: string;
  /** `import type …`: it is gone when the code runs. */
  readonly typeOnly: boolean;
  readonly line: number;
}

const ignored = /(^|\/)(node_modules|dist)(\/|$)/;

/** The TypeScript files under a folder of the repository. */
export const sourcesUnder = (folder: string): readonly Source[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.split(sep).join('/')))
    .filter((path) => path.endsWith('.ts') && !ignored.test(path))
    .sort()
    .map(read);

function read(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  return { path, text, tree, imports: importsOf(tree) };
}

/** Line of a node, from 1. */
export const lineOf = (node: ts.Node): number => {
  const tree = node.getSourceFile();
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
};

/** Every node of a tree, parents before children. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

function importsOf(tree: ts.SourceFile): readonly Import[] {
  return [...nodesOf(tree)].flatMap((node) => {
    const [specifier, typeOnly] = specifierOf(node);
    return specifier && ts.isStringLiteral(specifier) ? [{ from: specifier.text, typeOnly, line: lineOf(node) }] : [];
  });
}

function specifierOf(node: ts.Node): readonly [ts.Node | undefined, boolean] {
  if (ts.isImportDeclaration(node))
    return [node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword];
  if (ts.isExportDeclaration(node)) return [node.moduleSpecifier, node.isTypeOnly];
  const dynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return dynamic ? [node.arguments[0], false] : [undefined, false];
}

/** The file a relative import means; undefined for a package. */
export const importedPath = (source: Source, { from }: Import): string | undefined =>
  from.startsWith('.') ? posix.join(posix.dirname(source.path), from).replace(/\.js$/, '.ts') : undefined;
