import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { type HeaderLine, readLine } from '@planspor/projections';
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

/** The ledgers that the header of an export names; none where it cannot be looked at twice, or has no header. */
export async function ledgersIn(path: string): Promise<readonly string[]> {
  if (path === '-') return [];
  for await (const text of linesOf(path)) {
    const header = readLine(text);
    return header?.kind === 'header' ? header.ledgers.map(({ ledger }) => ledger) : [];
  }
  return [];
}

/** That a ledger was continued from a backup, which its export says, and where the reason is, which it does not carry. */
export const epochsIn = ({ ledgers }: HeaderLine): readonly string[] =>
  ledgers
    .filter(({ epoch }) => epoch > 1)
    .map(
      ({ ledger, epoch }) =>
        `${ledger}: the file says that it is in epoch ${epoch}; why an epoch began stays in the database that it came from`,
    );
