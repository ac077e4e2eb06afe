import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { toolFault } from './tool.js';

/** The lines of a file, read as they are asked for. `-` is standard input. */
export function linesOf(path: string): AsyncIterable<string> {
  if (path !== '-' && !existsSync(path)) throw toolFault(`There is no file ${path}.`);
  return linesIn(path);
}

// Opened with the first line that is asked for: until it is iterated, Node's readline lets go of what it reads.
async function* linesIn(path: string): AsyncGenerator<string> {
  const input = path === '-' ? process.stdin : createReadStream(path);
  yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
}

/** The text of a file. */
export function textOf(path: string): string {
  if (!existsSync(path)) throw toolFault(`There is no file ${path}.`);
  return readFileSync(path, 'utf8');
}
