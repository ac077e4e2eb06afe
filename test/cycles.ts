import { posix } from 'node:path';
import { importedPath, type Source } from './sources.js';

/** The circles that value imports close among files, each as the files on its way; empty when there is none. */
export const cyclesOf = (sources: readonly Source[]): readonly string[] =>
  circlesIn(new Map(sources.map((source) => [source.path, valueImports(source)])));

/** The circles that imports close among folders, those of types among them: a folder is above another or below it. */
export function folderCyclesOf(sources: readonly Source[]): readonly string[] {
  const folders = new Map<string, Set<string>>();
  for (const source of sources) {
    const folder = posix.dirname(source.path);
    const below = folders.get(folder) ?? new Set();
    for (const to of allImports(source)) if (posix.dirname(to) !== folder) below.add(posix.dirname(to));
    folders.set(folder, below);
  }
  return circlesIn(folders);
}

function circlesIn(values: ReadonlyMap<string, Iterable<string>>): readonly string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at !== -1) cycles.push([...way.slice(at), path].join(' → '));
    if (at !== -1 || done.has(path)) return;
    for (const next of values.get(path) ?? []) walk(next, [...way, path]);
    done.add(path);
  };
  for (const path of values.keys()) walk(path, []);
  return cycles;
}

const allImports = (source: Source): readonly string[] =>
  source.imports.flatMap((each) => importedPath(source, each) ?? []);

const valueImports = (source: Source): readonly string[] =>
  source.imports.flatMap((each) => {
    const to = each.typeOnly ? undefined : importedPath(source, each);
    return to === undefined ? [] : [to];
  });
