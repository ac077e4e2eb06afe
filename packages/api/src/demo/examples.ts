import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Example } from './example.js';

const folder = new URL('../../examples/', import.meta.url);

/** The examples there are, Tønder first: it is the one the README walks through. */
export const exampleNames = (): string[] => {
  const names = readdirSync(fileURLToPath(folder))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length));
  return names.sort((a, b) => Number(b.startsWith('toender')) - Number(a.startsWith('toender')) || a.localeCompare(b));
};

export const readExample = (name: string): Example =>
  Example.parse(JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')));
