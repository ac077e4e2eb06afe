import { importedPath, type Source } from './sources.js';

/** The circles that value imports close among files, each as the files on its way; empty when there is none. */
export function cyclesOf(sources: readonly Source[]): readonly string[] {
  const values = new Map(sources.map((source) => [source.path, valueImports(source)]));
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

const valueImports = (source: Source): readonly string[] =>
  source.imports.flatMap((each) => {
    const to = each.typeOnly ? undefined : importedPath(source, each);
    return to === undefined ? [] : [to];
  });
