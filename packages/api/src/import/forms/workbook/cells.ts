import { decimal } from '@planspor/domain';
import { cut, refuseFile } from '../../request/faults.js';
import type { Book } from './book.js';
import { dateText } from './number-formats.js';

/** A cell as the XML has it. */
export interface RawCell {
  /** The column, from 0. */
  readonly column: number;
  readonly type: string | undefined;
  readonly style: number;
  readonly value: string | undefined;
  readonly inline: string;
  readonly hasFormula: boolean;
}

/** The column of a reference such as `AB12`, from 0. */
export const columnOf = (reference: string): number => {
  const letters = /^[A-Za-z]{1,3}/.exec(reference)?.[0].toUpperCase();
  if (letters === undefined)
    return refuseFile(
      'malformed-workbook',
      `The workbook has a cell at "${cut(reference)}", which is no place in a sheet`,
    );
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
};

/** A workbook keeps numbers in binary and shows 15 digits of them: 0.1 + 0.2 is shown, and meant, as 0.3. */
const asShown = (text: string): number => Number(Number(text).toPrecision(15));

const numberCell = (text: string, style: number, { shown, from1904 }: Book): unknown => {
  const number = asShown(text);
  if (!Number.isFinite(number)) return text;
  const how = shown[style] ?? 'number';
  switch (how) {
    case 'number':
      return number;
    case 'percent':
      return Number(decimal(number).times(100).toFixed());
    case 'time':
      return { time: text };
    default:
      return dateText(number, how, from1904);
  }
};

/** What a cell says: a text, a number as it is shown, a date as precisely as it is shown, or null. */
export const cellValue = ({ type, style, value, inline, hasFormula }: RawCell, book: Book): unknown => {
  if (type === 'inlineStr') return inline;
  // A formula that was never computed is no empty cell: what it would say is not known.
  if (value === undefined) return hasFormula ? { formula: 'not computed' } : null;
  switch (type) {
    case 's':
      return book.strings[Number(value)] ?? { text: value };
    case 'b':
      return value === '1';
    case 'str':
    case 'e':
    case 'd':
      return value;
    default:
      return numberCell(value, style, book);
  }
};
