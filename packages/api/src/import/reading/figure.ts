import { decimal, type Observation, oneSpelling, type SignMeaning } from '@planspor/domain';
import * as Either from 'fp-ts/lib/Either.js';
import { survivesAsDouble } from '../../edge/index.js';
import {
  type CellFault,
  type CellReading,
  isEmpty,
  readFigure,
  readText,
  readWord,
  signAlone,
  wrong,
} from '../cells/cells.js';
import { codeIn, type StatusMeaning, statusCodes } from '../cells/status-codes.js';
import { missingReasons } from '../cells/words.js';
import type { ColumnRole } from '../table/roles.js';
import { type Meaning, noteDecimals } from './meaning.js';
import type { RowNotes } from './notes.js';
import type { Row } from './row.js';

/** What a row states, and what signs beside it say of it. */
export type Stated = Pick<Observation, 'value' | 'rating' | 'missing' | 'status' | 'qualifier'>;

const contradiction: CellFault = {
  code: 'contradiction',
  expected: 'expected nothing here, because the row says elsewhere what stands in its place',
};

const scaled = (value: number, by: string | undefined): CellReading<number> => {
  if (by === undefined) return Either.right(value);
  const text = decimal(value).times(by).toFixed();
  const number = Number(text);
  if (!survivesAsDouble(text) && number !== 0)
    return wrong('inexact-number', 'expected a figure that keeps its digits when multiplied');
  return Math.abs(number) <= 1e15
    ? Either.right(number)
    : wrong('out-of-range', 'expected a number between -1e15 and 1e15');
};

const multiplierOf = (row: Row, { scale }: Meaning, notes: RowNotes): string | undefined => {
  const { multiplier } = row.cells;
  if (multiplier === undefined || isEmpty(multiplier)) return scale;
  const text = codeIn(String(multiplier));
  if (!/^\d{1,2}$/.test(text))
    notes.take('multiplier', wrong('not-a-number', 'expected a power of ten, such as 3 for thousands'));
  return decimal(scale ?? 1)
    .times(`1e${/^\d{1,2}$/.test(text) ? text : 0}`)
    .toFixed();
};

/** A figure in a cell, multiplied where the file counts in thousands. */
export const figureIn = (
  row: Row,
  role: ColumnRole,
  meaning: Meaning,
  notes: RowNotes,
  isScaled: boolean,
): number | undefined => {
  const cell = row.cells[role];
  if (typeof cell === 'string') noteDecimals(meaning, cell.trim(), () => `row ${row.line.row + 1}`);
  const value = notes.take(role, readFigure(cell, meaning.table.sheet.decimal.sign));
  if (value === undefined || !isScaled) return value;
  return notes.take(role, scaled(value, multiplierOf(row, meaning, notes)));
};

const ratingIn = (cell: unknown, { ratings, text }: Meaning): CellReading<string> => {
  const read = Either.map((said: string) => oneSpelling(text(said)))(readText(cell, 80));
  if (ratings === undefined || Either.isLeft(read)) return read;
  const step = ratings.find((rating) => oneSpelling(rating) === read.right);
  if (step !== undefined) return Either.right(step);
  return wrong('not-an-option', `expected a step of the scale: ${ratings.join(', ')}`);
};

/** The row has its rating, or the reason why there is no value, in a column of its own: then the value must be empty. */
const statedElsewhere = (row: Row, meaning: Meaning, notes: RowNotes): Stated | undefined => {
  const { value, rating, missing } = row.cells;
  if (isEmpty(rating) && isEmpty(missing)) return undefined;
  if (signAlone(value, meaning.signs, meaning.empty) === undefined) notes.note('value', contradiction);
  if (!isEmpty(rating) && !isEmpty(missing)) notes.note('missing', contradiction);
  return isEmpty(rating)
    ? { missing: notes.take('missing', readWord(missing, missingReasons)) }
    : { rating: notes.take('rating', ratingIn(rating, meaning)) };
};

const besides: Readonly<Partial<Record<SignMeaning, Pick<StatusMeaning, 'status' | 'qualifier'>>>> = {
  final: { status: 'final' },
  provisional: { status: 'provisional' },
  floor: { status: 'floor' },
  forecast: { status: 'forecast' },
  about: { qualifier: 'about' },
  above: { qualifier: 'above' },
  below: { qualifier: 'below' },
  note: {},
};

const saidAlone = (means: SignMeaning, meaning: Meaning, notes: RowNotes): Stated => {
  if (means === '0') return meaning.ratings === undefined ? { value: 0 } : {};
  if (means === 'note') return { missing: meaning.empty };
  if (besides[means] === undefined) return { missing: means as NonNullable<Observation['missing']> };
  notes.note('value', { code: 'missing', expected: 'expected a figure beside this sign' });
  return {};
};

const looksLikeFigure = /^[-\u2212]?\d[\d., \u00a0\u202f]*$/;

/** The figure itself, and what a sign beside it says. */
const figureBeside = (row: Row, meaning: Meaning, notes: RowNotes): Stated => {
  const { value } = row.cells;
  const beside =
    typeof value === 'string' && !looksLikeFigure.test(value.trim()) ? meaning.signs.beside(value.trim()) : undefined;
  if (beside === undefined) return { value: figureIn(row, 'value', meaning, notes, true) };
  const said = besides[beside.means];
  if (said === undefined)
    notes.note('value', {
      code: 'contradiction',
      expected: `expected no figure beside a sign that means ${beside.means}`,
    });
  return {
    value: figureIn({ ...row, cells: { ...row.cells, value: beside.figure } }, 'value', meaning, notes, true),
    ...said,
  };
};

const flagOf = (row: Row, meaning: Meaning, notes: RowNotes): StatusMeaning => {
  const { flag } = row.cells;
  if (flag === undefined || isEmpty(flag)) return {};
  const sign = meaning.signs.alone(String(flag).trim());
  if (sign !== undefined && sign !== 'empty' && sign !== '0')
    return besides[sign] ?? { missing: sign as NonNullable<Observation['missing']> };
  const means = statusCodes.get(codeIn(String(flag)));
  if (means !== undefined && means.unsayable === undefined) return means;
  const expected =
    means === undefined
      ? `expected a code of the observation status: ${[...statusCodes.keys()].join(', ')}`
      : `which says ${means.unsayable}; a figure here cannot say that`;
  notes.take('flag', wrong('not-an-option', expected));
  return {};
};

const isStatedFlag = ({ cells }: Row): boolean => cells.flag !== undefined && !isEmpty(cells.flag);

/** What a row states: a figure, a rating, or why there is none. A flag and a value that contradict each other state nothing. */
export const statedIn = (row: Row, meaning: Meaning, notes: RowNotes): Stated => {
  const flag = flagOf(row, meaning, notes);
  const elsewhere = statedElsewhere(row, meaning, notes);
  if (elsewhere !== undefined) {
    const isMissing = elsewhere.rating === undefined;
    if (isStatedFlag(row) && isMissing !== (flag.missing !== undefined)) notes.note('flag', contradiction);
    return elsewhere;
  }
  const { value } = row.cells;
  if (value === undefined) {
    notes.note('value', { code: 'missing', expected: 'expected a value, a rating, or the reason why it is missing' });
    return {};
  }
  const { missing, unsayable: _unsayable, ...said } = flag;
  const alone = signAlone(value, meaning.signs, meaning.empty);
  if (missing !== undefined) {
    if (alone === undefined || alone === '0')
      notes.note('flag', {
        code: 'contradiction',
        expected: `expected no such flag beside a value: it says that the figure is missing (${missing})`,
      });
    return { missing };
  }
  if (alone !== undefined) {
    if (isStatedFlag(row) && isEmpty(value))
      notes.note('flag', {
        code: 'contradiction',
        expected: 'expected no such flag without a value: it does not say that the figure is missing',
      });
    return saidAlone(alone, meaning, notes);
  }
  if (meaning.ratings !== undefined) return { rating: notes.take('value', ratingIn(value, meaning)) };
  return { ...said, ...figureBeside(row, meaning, notes) };
};
