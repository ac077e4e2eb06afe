import type { Area, Observation, Period } from '@planspor/domain';
import * as Either from 'fp-ts/lib/Either.js';
import type { Fault } from '../problems/index.js';
import {
  asFound,
  type CellFault,
  type CellReading,
  isEmpty,
  type placeReaders,
  readFigure,
  readText,
  readWord,
  signOfMissing,
} from './cells.js';
import type { DecimalSign } from './number-text.js';
import type { Role } from './roles.js';
import type { PlaceNames, Row } from './rows.js';
import { missingReasons, qualifiers, sdmxMissing, statuses } from './words.js';

/** How the cells of one file are to be understood, and how its places are called. */
export interface Meaning {
  readonly names: PlaceNames;
  readonly decimal: DecimalSign;
  readonly empty: NonNullable<Observation['missing']>;
  readonly everyone: (population: string) => boolean;
  readonly places: ReturnType<typeof placeReaders>;
  readonly forArea?: Area | undefined;
  readonly forPeriod?: Period | undefined;
  readonly forPopulation?: string | undefined;
  /** The steps of the indicator's scale, where its figures are ratings. */
  readonly ratings?: readonly string[] | undefined;
}

/** Notes what is wrong in a cell: row, column, what was found, what was expected. */
type Note = (role: Role, fault: CellFault) => void;

/** Reads one cell; a fault is noted, and undefined stands for what could not be read. */
type Take = <Value>(role: Role, reading: CellReading<Value>) => Value | undefined;

const taking =
  (note: Note): Take =>
  (role, reading) => {
    if (Either.isRight(reading)) return reading.right;
    note(role, reading.left);
    return undefined;
  };

const optional = <Value>(
  row: Row,
  role: Role,
  take: Take,
  read: (cell: unknown) => CellReading<Value>,
): Value | undefined => (isEmpty(row.cells[role]) ? undefined : take(role, read(row.cells[role])));

const populationOf = (row: Row, meaning: Meaning, take: Take): string | undefined => {
  if (meaning.forPopulation !== undefined) return meaning.forPopulation;
  const population = optional(row, 'population', take, (cell) => readText(cell, 300));
  return population === undefined || meaning.everyone(population) ? undefined : population;
};

type Stated = Pick<Observation, 'value' | 'rating' | 'missing'>;

const contradiction: CellFault = {
  code: 'contradiction',
  expected: 'expected nothing here, because the row says elsewhere what stands in its place',
};

/** The row has its rating, or the reason why there is no value, in a column of its own: then the value must be empty. */
const statedElsewhere = (row: Row, meaning: Meaning, take: Take, note: Note): Stated | undefined => {
  const { value, rating, missing } = row.cells;
  if (isEmpty(rating) && isEmpty(missing)) return undefined;
  if (signOfMissing(value, meaning.empty) === undefined) note('value', contradiction);
  if (!isEmpty(rating) && !isEmpty(missing)) note('missing', contradiction);
  return isEmpty(rating)
    ? { missing: take('missing', readWord(missing, missingReasons)) }
    : { rating: take('rating', ratingIn(rating, meaning)) };
};

const ratingIn = (cell: unknown, { ratings }: Meaning): CellReading<string> => {
  const text = readText(cell, 80);
  if (ratings === undefined || Either.isLeft(text) || ratings.includes(text.right)) return text;
  return Either.left({ code: 'not-an-option', expected: `expected a step of the scale: ${ratings.join(', ')}` });
};

const statedIn = (row: Row, meaning: Meaning, take: Take, note: Note): Stated => {
  const elsewhere = statedElsewhere(row, meaning, take, note);
  if (elsewhere !== undefined) return elsewhere;
  const { value, status } = row.cells;
  if (value === undefined) {
    note('value', { code: 'missing', expected: 'expected a value, a rating, or the reason why it is missing' });
    return {};
  }
  const missing = signOfMissing(value, meaning.empty);
  if (missing !== undefined) return { missing: sdmxMissing.get(String(status).toLowerCase()) ?? missing };
  return meaning.ratings === undefined
    ? { value: take('value', readFigure(value, meaning.decimal)) }
    : { rating: take('value', ratingIn(value, meaning)) };
};

const statusIn = (row: Row, take: Take): Observation['status'] =>
  sdmxMissing.has(String(row.cells.status).toLowerCase())
    ? undefined
    : optional(row, 'status', take, (cell) => readWord(cell, statuses));

const fieldSize = (cell: unknown, sign: DecimalSign): CellReading<number> => {
  const size = readFigure(cell, sign);
  if (Either.isLeft(size) || (Number.isInteger(size.right) && size.right >= 1)) return size;
  return Either.left({ code: 'out-of-range', expected: 'expected how many took part, a whole number from 1' });
};

const detailsIn = (row: Row, { decimal }: Meaning, take: Take, note: Note) => {
  const figure = (role: Role) => optional(row, role, take, (cell) => readFigure(cell, decimal));
  const qualifier = optional(row, 'qualifier', take, (cell) => readWord(cell, qualifiers));
  const upTo = figure('upTo');
  const isRange = qualifier === 'range';
  if (isRange !== !isEmpty(row.cells.upTo))
    note('upTo', {
      code: 'contradiction',
      expected: 'expected the upper end of a range exactly where the qualifier is range',
    });
  return {
    upTo,
    status: statusIn(row, take),
    qualifier,
    numerator: figure('numerator'),
    denominator: figure('denominator'),
    field: optional(row, 'field', take, (cell) => fieldSize(cell, decimal)),
  };
};

const withoutUndefined = (fields: Readonly<Record<string, unknown>>): object => {
  const kept: Record<string, unknown> = {};
  for (const field in fields) if (fields[field] !== undefined) kept[field] = fields[field];
  return kept;
};

/** Reads one row as an observation, or names everything that is wrong with it. */
export const readObservation = (row: Row, meaning: Meaning): Either.Either<readonly Fault[], Observation> => {
  const { names, places } = meaning;
  const { index, cells, fault } = row;
  if (fault !== undefined)
    return Either.left([{ ...fault, pointer: names.pointer(index), detail: `${names.row(index)} ${fault.detail}` }]);
  const faults: Fault[] = [];
  const note: Note = (role, { code, expected }) => {
    const detail = `${names.row(index)}, ${names.column(role)}: found ${asFound(cells[role])}, ${expected}`;
    faults.push({ pointer: names.pointer(index, role), code, detail });
  };
  const take = taking(note);
  const observation = {
    area: meaning.forArea ?? take('area', places.area(cells.area)),
    period: meaning.forPeriod ?? take('period', places.period(cells.period)),
    population: populationOf(row, meaning, take),
    ...statedIn(row, meaning, take, note),
    ...detailsIn(row, meaning, take, note),
  };
  return faults.length > 0 ? Either.left(faults) : Either.right(withoutUndefined(observation) as Observation);
};
