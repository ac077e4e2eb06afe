import type { Observation } from '@planspor/domain';
import { isEmpty, readWord, wrong } from '../cells/cells.js';
import { qualifiers, statuses } from '../cells/words.js';
import type { ColumnRole } from '../table/roles.js';
import { figureIn, statedIn } from './figure.js';
import type { Meaning } from './meaning.js';
import type { RowNotes } from './notes.js';
import type { Row } from './row.js';

/** What a row says of its figure, as far as it can be read. */
export type SaidOfFigure = Pick<
  Observation,
  'value' | 'rating' | 'missing' | 'status' | 'qualifier' | 'upTo' | 'numerator' | 'denominator' | 'field'
>;

const fieldSize = (size: number | undefined, { take }: RowNotes): number | undefined =>
  size === undefined || (Number.isInteger(size) && size >= 1)
    ? size
    : take('field', wrong('out-of-range', 'expected how many took part, a whole number from 1'));

const figureBeside = (row: Row, role: ColumnRole, meaning: Meaning, notes: RowNotes, isScaled: boolean) =>
  isEmpty(row.cells[role]) ? undefined : figureIn(row, role, meaning, notes, isScaled);

const qualifierOf = (row: Row, beside: Observation['qualifier'], { take, note }: RowNotes) => {
  const { qualifier: cell, upTo } = row.cells;
  const qualifier = isEmpty(cell) ? beside : (take('qualifier', readWord(cell, qualifiers)) ?? beside);
  if ((qualifier === 'range') !== !isEmpty(upTo))
    note('upTo', {
      code: 'contradiction',
      expected: 'expected the upper end of a range exactly where the qualifier is range',
    });
  return qualifier;
};

const refuseTurnedRange = ({ value, upTo }: SaidOfFigure, { note }: RowNotes): void => {
  if (value !== undefined && upTo !== undefined && upTo < value)
    note('upTo', {
      code: 'contradiction',
      expected: `expected an end that is not below where the range begins, ${value}`,
    });
};

/** Reads what a row says of its figure: the figure or why there is none, and what stands beside it. */
export const saidIn = (row: Row, meaning: Meaning, notes: RowNotes): SaidOfFigure => {
  const { status: beside, qualifier, value, rating, missing } = statedIn(row, meaning, notes);
  const { status: cell } = row.cells;
  const said = {
    value,
    rating,
    missing,
    status: isEmpty(cell) ? beside : (notes.take('status', readWord(cell, statuses)) ?? beside),
    qualifier: qualifierOf(row, qualifier, notes),
    upTo: figureBeside(row, 'upTo', meaning, notes, true),
    numerator: figureBeside(row, 'numerator', meaning, notes, false),
    denominator: figureBeside(row, 'denominator', meaning, notes, false),
    field: fieldSize(figureBeside(row, 'field', meaning, notes, false), notes),
  };
  refuseTurnedRange(said, notes);
  return said;
};
