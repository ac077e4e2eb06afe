import type { DecimalSign } from '../cells/number-text.js';
import { nothingTold, type Sheet } from '../cells/sheet.js';
import { readBook, sheetOf } from './workbook/book.js';
import { mergedCells, sheetRows } from './workbook/sheet-rows.js';

export { isZip } from './workbook/zip.js';

/**
 * A sheet of a workbook (XLSX): numbers as they are shown (percentages as percentages, 15 digits), dates as precisely as they
 * are shown, merged cells each with what they say together. Formulas count for what they were last computed to.
 */
export function* workbookSheet(
  bytes: Uint8Array,
  { sheet: wanted, decimal }: { readonly sheet?: string | undefined; readonly decimal?: DecimalSign | undefined },
): Generator<void, Sheet> {
  const book = yield* readBook(bytes);
  const { name, part } = sheetOf(book, wanted);
  const merged = yield* mergedCells(bytes, part);
  return {
    form: 'xlsx',
    lines: sheetRows(bytes, part, book, merged),
    word: 'Row',
    cellsBy: 'role',
    decimal: { sign: decimal ?? ',', isSure: decimal !== undefined },
    told: { ...nothingTold, sheet: name },
  };
}
