import { posix } from 'node:path';
import ts from 'typescript';
import { lineOf, type Source } from './sources.js';

/** The functions an index exports, from whichever file, that have no documentation comment; each as `path:line  name`. */
export function undocumentedIn(index: string, sources: readonly Source[]): readonly string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  return exportsOf(index, byPath)
    .filter(({ node }) => isFunction(node) && ts.getJSDocCommentsAndTags(node).length === 0)
    .map(({ path, name, node }) => `${path}:${lineOf(node)}  ${name}`);
}

interface Exported {
  readonly path: string;
  readonly name: string;
  readonly node: ts.Node;
}

function exportsOf(path: string, sources: ReadonlyMap<string, Source>): readonly Exported[] {
  const tree = sources.get(path)?.tree;
  if (tree === undefined) throw new Error(`${path} is exported from, but is not there`);
  return tree.statements.flatMap((statement) =>
    ts.isExportDeclaration(statement) ? passedOn(path, statement, sources) : declared(path, statement),
  );
}

function passedOn(
  path: string,
  { moduleSpecifier, exportClause, isTypeOnly }: ts.ExportDeclaration,
  sources: ReadonlyMap<string, Source>,
): readonly Exported[] {
  if (isTypeOnly || moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return [];
  const from = exportsOf(posix.join(posix.dirname(path), moduleSpecifier.text).replace(/\.js$/, '.ts'), sources);
  if (exportClause === undefined || !ts.isNamedExports(exportClause)) return from;
  const names = new Set(exportClause.elements.map(({ propertyName, name }) => (propertyName ?? name).text));
  return from.filter(({ name }) => names.has(name));
}

function declared(path: string, statement: ts.Statement): readonly Exported[] {
  if (
    !ts.canHaveModifiers(statement) ||
    !ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  )
    return [];
  if (ts.isFunctionDeclaration(statement)) return [{ path, name: statement.name?.text ?? '', node: statement }];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.map((node) => ({ path, name: node.name.getText(), node }));
}

const isFunction = (node: ts.Node): boolean =>
  ts.isFunctionDeclaration(node) ||
  (ts.isVariableDeclaration(node) &&
    node.initializer !== undefined &&
    (ts.isArrowFunction(node.initializer) || ts.isFunctionExpression(node.initializer)));
