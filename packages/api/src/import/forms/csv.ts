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

/** What ends a line; one file may have several. */
const breaks = ['\r\n', '\n', '\r'];
const anyBreak = /\r\n|\r|\n/;

const breaksIn = (text: string): number => text.split(anyBreak).length - 1;

const countOf = (line: string, delimiter: Delimiter): number => line.split(separators[delimiter]).length;

/** A text in which nothing quoted looks like the end of a cell or of a line. */
const withQuotedJoined = (text: string): string =>
  text.replace(/"[^"]*"/g, (quoted) => quoted.replace(/[;,\t\r\n]/g, ' '));

/** As much of a text as its header is looked for in. */
const beginningOf = (parts: readonly string[]): string => {
  let text = '';
  for (const part of parts) {
    text += part.slice(0, 20_000);
    if (text.length >= 20_000) break;
  }
  return text.slice(0, 20_000);
};

/** What Excel may write above a file for itself: which sign separates the fields. It is no line of the table. */
const delimiterLine = /^sep=([;,\t])(?:\r\n|\r|\n)/;

/** The line that is looked at for the delimiter: the header, where title lines above it are skipped. Blank lines are none. */
const headerLine = (text: string, skip: string | undefined): string => {
  const lines = withQuotedJoined(text).split(anyBreak);
  const isCount = skip !== undefined && /^\d+$/.test(skip);
  const above = isCount ? Number(skip) : breaksIn(delimiterLine.exec(text)?.[0] ?? '');
  const begins = skip === undefined || isCount ? '' : skip;
  return (
    lines.slice(above).find((line) => {
      const words = line.replaceAll('"', '').trimStart();
      return words.startsWith(begins) && /[^;,\t\s]/.test(words);
    }) ?? ''
  );
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

/** Where a record ends: the first line break in no quotes, at `from` or later; undefined where the text ends before it does. */
const endOfRecord = (text: string, start: number, from: number): number | undefined => {
  let isQuoted = false;
  let lineStart = start;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34) isQuoted = !isQuoted;
    if (code !== 10 && code !== 13) continue;
    if (at - lineStart > longestLine) return at;
    lineStart = at + 1;
    if (isQuoted || at < from) continue;
    if (code === 10) return at + 1;
    // Whether the line ends here or with the sign after it is known once that is there.
    if (at + 1 < text.length) return text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
  }
  return undefined;
};

const refuseLongLine = (piece: string, before: number): void => {
  const at = piece.split(anyBreak).findIndex((line) => line.length > longestLine);
  if (at !== -1) refuseFile('malformed-csv', `Line ${before + at + 1} is longer than ${longestLine} characters`);
};

/** Lines in which nothing is quoted: most files have no others, and these need no parser. */
const plainLines = (piece: string, delimiter: Delimiter, before: number): readonly Line[] => {
  const lines: Line[] = [];
  for (const [index, line] of piece.split(anyBreak).entries()) {
    const cells = line.split(separators[delimiter]);
    if (!isBlank(cells)) lines.push({ cells, number: before + index + 1 });
  }
  return lines;
};

const parsed = (piece: string, delimiter: Delimiter, before: number): readonly Line[] => {
  if (!piece.includes('"')) return plainLines(piece, delimiter, before);
  const lines: Line[] = [];
  const take = (cells: string[], { lines: number }: { readonly lines: number }) => {
    if (!isBlank(cells)) lines.push({ cells, number: before + number });
    return null;
  };
  try {
    parse(piece, {
      delimiter: separators[delimiter],
      record_delimiter: breaks,
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

const delimiterSaid = (text: string): Delimiter | undefined => {
  const sign = delimiterLine.exec(text)?.[1];
  return ([';', ',', 'tab'] as const).find((each) => separators[each] === sign);
};

/** No row of figures is longer: what is has a quote that is never closed. */
const longestRecord = 1024 * 1024;

/** The records of a text, piece by piece, so that a large file is never held as one text, nor as cells. */
function* linesOf(parts: readonly string[], delimiter: Delimiter): Generator<Line | undefined> {
  const above = delimiterLine.exec(parts[0] ?? '')?.[0] ?? '';
  let before = breaksIn(above);
  let text = '';
  for (const [number, part] of parts.entries()) {
    const isLast = number === parts.length - 1;
    text += number === 0 ? part.slice(above.length) : part;
    let start = 0;
    while (start < text.length) {
      const found = endOfRecord(text, start, start + pieceLength);
      if (found === undefined && !isLast && text.length - start < longestRecord) break;
      const end = found ?? text.length;
      const piece = text.slice(start, end);
      refuseLongLine(piece, before);
      yield* parsed(piece, delimiter, before);
      yield undefined;
      before += breaksIn(piece);
      start = end;
    }
    text = text.slice(start);
  }
}

/** Whether a text is a series as it is written here; its header is its first line. */
export const isOwnCsv = ({ parts }: DecodedText): boolean => {
  const header = headerLine(beginningOf(parts), undefined);
  return [';', ','].some((separator) => formOfHeader(header.split(separator))?.isOwn === true);
};

/** A CSV file. Blank lines count for nothing. */
export const csvSheet = ({ parts, charset }: DecodedText, options: CsvOptions): Sheet => {
  const text = beginningOf(parts);
  if (parts.every((part) => part.trim() === '')) return refuseFile('missing', 'The file has no lines');
  const delimiter = options.delimiter ?? delimiterSaid(text) ?? delimiterIn(text, options.skip);
  const own = formOfHeader(headerLine(text, options.skip).split(separators[delimiter]));
  const usual: DecimalSign = delimiter === ',' ? '.' : ',';
  return {
    form: own?.form ?? 'csv',
    lines: linesOf(parts, delimiter),
    word: 'Row',
    cellsBy: 'role',
    decimal: {
      sign: options.decimal ?? own?.decimal ?? usual,
      isSure: (options.decimal ?? own?.decimal) !== undefined,
    },
    told: { ...nothingTold, charset, delimiter },
    known: own?.known,
    constant: own?.constant,
    isSdmx: own?.form === 'sdmx-csv',
    isOwn: own?.isOwn === true,
    isGuarded: own?.isOwn === true,
  };
};
