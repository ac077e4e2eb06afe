import { CsvError, parse } from 'csv-parse/sync';
import type { DecimalSign } from '../cells/number-text.js';
import { type Line, nothingTold, type Sheet } from '../cells/sheet.js';
import { refuseFile } from '../request/faults.js';
import type { DecodedText } from './charset.js';
import { formOfHeader } from './own-files.js';

const separators = { ';': ';', ',': ',', tab: '\t' } as const;
type Delimiter = keyof typeof separators;

/** What may be said about a CSV file. */
export interface CsvOptions {
  readonly delimiter?: Delimiter | undefined;
  readonly decimal?: DecimalSign | undefined;
  readonly skip?: string | undefined;
}

const countOf = (line: string, delimiter: Delimiter): number => line.split(separators[delimiter]).length;

const withoutQuoted = (text: string): string => text.replace(/"[^"]*"/g, '');

/** The line that is looked at for the delimiter: the header, where title lines above it are skipped. */
const headerLine = (text: string, skip: string | undefined): string => {
  const lines = withoutQuoted(text.slice(0, 20_000)).split(/\r\n|\r|\n/);
  if (skip === undefined) return lines[0] ?? '';
  if (/^\d+$/.test(skip)) return lines[Number(skip)] ?? '';
  return lines.find((line) => line.trimStart().startsWith(skip)) ?? '';
};

/** What the header line has most of outside quotes; `;` where it has none. */
const delimiterIn = (text: string, skip: string | undefined): Delimiter => {
  const line = headerLine(text, skip);
  return ([';', 'tab', ','] as const).reduce((best, each) => (countOf(line, each) > countOf(line, best) ? each : best));
};

/** A line of millions of cells is no row of figures, and would be read for seconds. */
const longestLine = 100_000;
const pieceLength = 16_384;

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

const lineAt = (text: string, end: number): number => {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
};

/** Where the first record that ends after `from` ends: the first line break that stands in no quotes. */
const endOfRecord = (text: string, start: number, from: number): number => {
  let isQuoted = false;
  let lineStart = start;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34) isQuoted = !isQuoted;
    if (code !== 10 && code !== 13) continue;
    if (at - lineStart > longestLine) return at;
    lineStart = at + 1;
    if (isQuoted || at < from) continue;
    return code === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
  }
  return text.length;
};

const refuseLongLine = (text: string, start: number, end: number): void => {
  const lines = text.slice(start, end).split(/\r\n|\r|\n/);
  const at = lines.findIndex((line) => line.length > longestLine);
  if (at !== -1)
    refuseFile('malformed-csv', `Line ${lineAt(text, start) + at} is longer than ${longestLine} characters`);
};

const breaksIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;

/** What breaks the lines of a piece in which nothing is quoted and all lines are broken alike; else undefined. */
const plainBreak = (piece: string): string | undefined => {
  if (piece.includes('"')) return undefined;
  if (!piece.includes('\r')) return '\n';
  return /\r(?!\n)|(?<!\r)\n/.test(piece) ? undefined : '\r\n';
};

/** Lines in which nothing is quoted: most files have no others, and these need no parser. */
const plainLines = (piece: string, lineBreak: string, delimiter: Delimiter, before: number): readonly Line[] => {
  const lines: Line[] = [];
  for (const [index, line] of piece.split(lineBreak).entries()) {
    const cells = line.split(separators[delimiter]);
    if (!isBlank(cells)) lines.push({ cells, number: before + index + 1 });
  }
  return lines;
};

const parsed = (piece: string, delimiter: Delimiter, before: number): readonly Line[] => {
  const lineBreak = plainBreak(piece);
  if (lineBreak !== undefined) return plainLines(piece, lineBreak, delimiter, before);
  const lines: Line[] = [];
  const take = (cells: string[], { lines: number }: { readonly lines: number }) => {
    if (!isBlank(cells)) lines.push({ cells, number: before + number });
    return null;
  };
  try {
    parse(piece, {
      delimiter: separators[delimiter],
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: take,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = before + Number(error.lines ?? 1);
    refuseFile('malformed-csv', `Line ${line}: a quote is not closed, or stands inside a field without being doubled`);
  }
  return lines;
};

/** What Excel may write above a file for itself: which sign separates the fields. It is no line of the table. */
const delimiterLine = /^sep=([;,\t])(?:\r\n|\r|\n)/;

const delimiterSaid = (text: string): Delimiter | undefined => {
  const sign = delimiterLine.exec(text)?.[1];
  return ([';', ',', 'tab'] as const).find((each) => separators[each] === sign);
};

/** The records of a text, piece by piece, so that a large file is never held as cells. */
function* linesOf(text: string, delimiter: Delimiter): Generator<Line | undefined> {
  const above = delimiterLine.exec(text)?.[0] ?? '';
  let before = breaksIn(above);
  for (let start = above.length; start < text.length; ) {
    const end = endOfRecord(text, start, start + pieceLength);
    refuseLongLine(text, start, end);
    const piece = text.slice(start, end);
    yield* parsed(piece, delimiter, before);
    yield undefined;
    before += breaksIn(piece);
    start = end;
  }
}

/** Whether a text is a series as it is written here; its header is its first line. */
export const isOwnCsv = ({ text }: DecodedText): boolean => {
  const header = headerLine(text, undefined);
  return [';', ','].some((separator) => formOfHeader(header.split(separator))?.isOwn === true);
};

/** A CSV file. Blank lines count for nothing. */
export const csvSheet = ({ text, charset }: DecodedText, options: CsvOptions): Sheet => {
  if (text.trim() === '') return refuseFile('missing', 'The file has no lines');
  const delimiter = options.delimiter ?? delimiterSaid(text) ?? delimiterIn(text, options.skip);
  const own = formOfHeader(headerLine(text, options.skip).split(separators[delimiter]));
  const usual: DecimalSign = delimiter === ',' ? '.' : ',';
  return {
    form: own?.form ?? 'csv',
    lines: linesOf(text, delimiter),
    word: 'Row',
    cellsBy: 'role',
    decimal: {
      sign: options.decimal ?? own?.decimal ?? usual,
      isSure: (options.decimal ?? own?.decimal) !== undefined,
    },
    told: { ...nothingTold, charset, delimiter },
    known: own?.known,
    constant: own?.constant,
    isOwn: own?.isOwn === true,
    isGuarded: own?.isOwn === true,
  };
};
