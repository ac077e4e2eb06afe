import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { toolFault } from './tool.js';

/** The lines of a file, read as they are asked for. `-` is standard input. */
export function linesOf(path: string): AsyncIterable<string> {
  if (path !== '-' && !existsSync(path)) throw toolFault(`There is no file ${path}.`);
  const input = path === '-' ? process.stdin : createReadStream(path);
  return createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
}

/** The text of a file. */
export function textOf(path: string): string {
  if (!existsSync(path)) throw toolFault(`There is no file ${path}.`);
  return readFileSync(path, 'utf8');
}
