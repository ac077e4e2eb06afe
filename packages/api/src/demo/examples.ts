import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Example } from './example.js';

const folder = new URL('../../examples/', import.meta.url);
const madeUp = new URL('illustrations/', folder);

const namesIn = (place: URL): string[] =>
  readdirSync(fileURLToPath(place))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length));

/** The examples there are, Tønder first: it is the one the README walks through. They say what their documents say. */
export const exampleNames = (): string[] =>
  namesIn(folder).sort(
    (a, b) => Number(b.startsWith('toender')) - Number(a.startsWith('toender')) || a.localeCompare(b),
  );

/** Plans made up to show something that no document says; only recorded when they are asked for by name. */
export const illustrationNames = (): string[] => namesIn(madeUp).sort();

/** An example or an illustration by its name. Throws where there is none. */
export const readExample = (name: string): Example => {
  const place = illustrationNames().includes(name) ? madeUp : folder;
  return Example.parse(JSON.parse(readFileSync(new URL(`${name}.json`, place), 'utf8')));
};
