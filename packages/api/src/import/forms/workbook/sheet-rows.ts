import type { Line } from '../../cells/sheet.js';
import { refuseFile } from '../../request/faults.js';
import type { Book } from './book.js';
import { cellValue, columnOf } from './cells.js';
import { xmlReader } from './xml.js';
import { inflateParts } from './zip.js';

const mostColumns = 2000;

const refuseBeyond = (row: number): never =>
  refuseFile('too-many-columns', `Row ${row} of the sheet has something beyond column ${mostColumns}`);

/** Cells merged over several: the upper left one speaks for all of them. */
interface Merged {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const mergedIn = (reference: string): Merged | undefined => {
  const [first, last] = reference.split(':');
  if (first === undefined || last === undefined) return undefined;
  const row = (cell: string) => Number(/\d+$/.exec(cell)?.[0] ?? 0);
  return { top: row(first), bottom: row(last), left: columnOf(first), right: columnOf(last) };
};

const mostMerged = 10_000;

/** They stand at the end of the sheet, after the rows they concern. One overlooked would leave cells empty that are not. */
export function* mergedCells(bytes: Uint8Array, part: string): Generator<void, readonly Merged[]> {
  const merged: Merged[] = [];
  const reader = xmlReader({
    open: (name, { ref }) => {
      const one = name === 'mergeCell' && ref !== undefined ? mergedIn(ref) : undefined;
      if (one !== undefined) merged.push(one);
      if (merged.length > mostMerged)
        refuseFile('too-many-values', `The sheet has more than ${mostMerged} cells merged over several`);
    },
  });
  yield* inflateParts(bytes, (name) => (name === part ? reader : undefined));
  return merged;
}

/** The rows of a sheet, as the reader meets them. */
const rowReader = (book: Book, take: (line: Line) => void) => {
  let number = 0;
  let cells: unknown[] = [];
  let cell = { column: -1, type: undefined as string | undefined, style: 0 };
  let value: string | undefined;
  let inline = '';
  let hasFormula = false;
  let into: 'value' | 'inline' | undefined;
  return xmlReader({
    open: (name, attributes) => {
      if (name === 'row') {
        number = attributes.r === undefined ? number + 1 : Number(attributes.r);
        cells = [];
        cell = { ...cell, column: -1 };
      } else if (name === 'c') {
        const column = attributes.r === undefined ? cell.column + 1 : columnOf(attributes.r);
        cell = { column, type: attributes.t, style: Number(attributes.s ?? 0) };
        [value, inline, hasFormula] = [undefined, '', false];
      } else if (name === 'f') hasFormula = true;
      else if (name === 'v') [into, value] = ['value', ''];
      else if (name === 't') into = 'inline';
    },
    text: (piece) => {
      if (into === 'value') value = (value ?? '') + piece;
      else if (into === 'inline') inline += piece;
    },
    close: (name) => {
      if (name === 'v' || name === 't') into = undefined;
      else if (name === 'c') {
        const said = cellValue({ ...cell, value, inline, hasFormula }, book);
        if (cell.column < mostColumns) cells[cell.column] = said;
        // A cell that is only coloured says nothing.
        else if (said !== null && said !== '') refuseBeyond(number);
      } else if (name === 'row') take({ cells: Array.from(cells, (one) => one ?? null), number });
    },
  });
};

const isBlank = (cells: readonly unknown[]): boolean => cells.every((cell) => cell === null || cell === '');

/** Lays the upper left cell of merged ones into the others. */
const spread = (merged: readonly Merged[]) => {
  const corners = new Map<Merged, unknown>();
  return ({ cells, number }: Line): Line => {
    const here = merged.filter(({ top, bottom }) => top <= number && number <= bottom);
    if (here.length === 0) return { cells, number };
    const filled = [...cells];
    for (const one of here) {
      if (number === one.top) corners.set(one, cells[one.left] ?? null);
      for (let column = one.left; column <= Math.min(one.right, mostColumns); column += 1)
        filled[column] = corners.get(one);
    }
    return { cells: Array.from(filled, (cell) => cell ?? null), number };
  };
};

/** The rows of a sheet that hold anything, in order. */
export function* sheetRows(
  bytes: Uint8Array,
  part: string,
  book: Book,
  merged: readonly Merged[],
): Generator<Line | undefined> {
  const ready: Line[] = [];
  const laidOut = spread(merged);
  const reader = rowReader(book, (line) => {
    const row = laidOut(line);
    if (!isBlank(row.cells)) ready.push(row);
  });
  for (const _step of inflateParts(bytes, (name) => (name === part ? reader : undefined))) {
    yield* ready.splice(0);
    yield undefined;
  }
  yield* ready;
}
