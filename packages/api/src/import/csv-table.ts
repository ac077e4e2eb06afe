import { CsvError, parse } from 'csv-parse/sync';
import { problem } from '../problems/index.js';
import type { DecimalSign } from './number-text.js';
import type { ImportOptions } from './options.js';

/** A table as it was sent: headers, and rows of cells, each with what people call its place in the file. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  readonly place: (row: number) => string;
  readonly decimal: DecimalSign;
}

const separators = { ';': ';', ',': ',', tab: '\t' } as const;
type Delimiter = keyof typeof separators;

const countOf = (line: string, delimiter: Delimiter): number => line.split(separators[delimiter]).length;

/** What the first line has most of outside quotes; `;` where it has none. */
const delimiterIn = (text: string): Delimiter => {
  const line =
    text
      .slice(0, 10_000)
      .split(/\r?\n/, 1)[0]
      ?.replace(/"[^"]*"/g, '') ?? '';
  return ([';', 'tab', ','] as const).reduce((best, each) => (countOf(line, each) > countOf(line, best) ? each : best));
};

interface Line {
  readonly cells: readonly string[];
  /** Where the record ends in the file, from 1. */
  readonly number: number;
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

const longestLine = 100_000;

/** A line of millions of cells is no row of figures, and would be read for seconds. */
const refuseLongLines = (text: string): void => {
  const at = text.split(/\r\n|\r|\n/).findIndex((line) => line.length > longestLine);
  if (at === -1) return;
  const detail = `Line ${at + 1} is longer than ${longestLine} characters`;
  throw problem('invalid-request', { errors: [{ pointer: '', code: 'malformed-csv', detail }] });
};

const linesOf = (text: string, delimiter: string): readonly Line[] => {
  const lines: Line[] = [];
  refuseLongLines(text);
  const take = (cells: string[], { lines: number }: { readonly lines: number }) => {
    if (!isBlank(cells)) lines.push({ cells, number });
    return null;
  };
  try {
    parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true, on_record: take });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const detail = `Line ${error.lines}: a quote is not closed, or stands inside a field without being doubled`;
    throw problem('invalid-request', { errors: [{ pointer: '', code: 'malformed-csv', detail }] });
  }
  return lines;
};

/** Reads CSV whose first line names its columns. Blank lines count for nothing. */
export const csvTable = (text: string, options: ImportOptions): Table => {
  const delimiter = options.delimiter ?? delimiterIn(text);
  const [header, ...rows] = linesOf(text, separators[delimiter]);
  if (header === undefined)
    throw problem('invalid-request', {
      errors: [{ pointer: '', code: 'missing', detail: 'The file has no lines' }],
    });
  return {
    columns: header.cells.map((cell) => cell.trim()),
    rows: rows.map(({ cells }) => cells),
    place: (row) => `Row ${row + 1} (line ${rows[row]?.number ?? row + 2})`,
    decimal: options.decimal ?? (delimiter === ',' ? '.' : ','),
  };
};
