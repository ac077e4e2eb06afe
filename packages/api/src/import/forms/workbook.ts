import type { DecimalSign } from '../cells/number-text.js';
import { nothingTold, type Sheet } from '../cells/sheet.js';
import { formOfHeader } from './own-files.js';
import { type Book, readBook, sheetOf } from './workbook/book.js';
import { mergedCells, sheetRows } from './workbook/sheet-rows.js';

export { isZip } from './workbook/zip.js';

/** What may be said about a workbook. */
interface WorkbookOptions {
  readonly sheet?: string | undefined;
  readonly decimal?: DecimalSign | undefined;
}

/** Whether a workbook is a series as it is written here; its header is the first row of its only sheet. */
function* isOwnBook(bytes: Uint8Array, book: Book): Generator<void, boolean> {
  if (book.sheets.length !== 1) return false;
  for (const line of sheetRows(bytes, sheetOf(book, undefined).part, book, [])) {
    if (line !== undefined) return formOfHeader(line.cells.map(String))?.isOwn === true;
    yield;
  }
  return false;
}

/**
 * A sheet of a workbook (XLSX): numbers as they are shown (percentages as percentages, 15 digits), dates as precisely as they
 * are shown, merged cells each with what they say together. Formulas count for what they were last computed to.
 *
 * @param given what the request itself says of the workbook: a series as it is written here is read by that alone
 */
export function* workbookSheet(
  bytes: Uint8Array,
  options: WorkbookOptions,
  given: WorkbookOptions,
): Generator<void, Sheet> {
  const book = yield* readBook(bytes);
  const isOwn = yield* isOwnBook(bytes, book);
  const { sheet: wanted, decimal } = isOwn ? given : options;
  const { name, part } = sheetOf(book, wanted);
  const merged = yield* mergedCells(bytes, part);
  return {
    form: 'xlsx',
    isOwn,
    lines: sheetRows(bytes, part, book, merged),
    word: 'Row',
    cellsBy: 'role',
    decimal: { sign: decimal ?? ',', isSure: decimal !== undefined },
    told: { ...nothingTold, sheet: name },
    titles: [name],
  };
}
