import { Area, areaNamed, type MovingMonths, type Observation, type Period, periodNamed } from '@planspor/domain';
import * as Either from 'fp-ts/lib/Either.js';
import { type DecimalSign, readNumber } from './number-text.js';
import { missingSigns } from './words.js';

/** What was found wrong in a cell; `expected` completes "found …, ". */
export interface CellFault {
  readonly code: string;
  readonly expected: string;
}

/** What a cell says, or what is wrong with it. */
export type CellReading<Value> = Either.Either<CellFault, Value>;

const fault = (code: string, expected: string) => Either.left({ code, expected });

/** Whether a cell says nothing at all. */
export const isEmpty = (cell: unknown): boolean =>
  cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');

/** How a cell is quoted in a fault: cut where it is long. */
export const asFound = (cell: unknown): string => {
  const text = typeof cell === 'string' ? `"${cell}"` : (JSON.stringify(cell) ?? 'nothing');
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
};

/** A file names few areas and periods many times: each is read once. */
const remembered = <Value>(read: (text: string) => Value): ((text: string) => Value) => {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    known.set(text, value);
    return value;
  };
};

const readArea = (text: string): CellReading<Area> => {
  const area = areaNamed(text);
  return area === undefined
    ? fault(
        'unknown-area',
        'expected a municipality by name or three-digit code, Hele landet, a region, or a key such as joint:813+825',
      )
    : Either.right(area);
};

const areaObject = (cell: object): CellReading<Area> => {
  const parsed = Area.safeParse(cell);
  return parsed.success
    ? Either.right(parsed.data)
    : fault('unknown-area', 'expected an area such as {"kind":"municipality","code":"730"}');
};

/** Reads the cells that say where and when a figure was measured. */
export const placeReaders = (moving: MovingMonths | undefined) => {
  const areas = remembered(readArea);
  const periods = remembered((text) => periodNamed(text, moving));
  return {
    area: (cell: unknown): CellReading<Area> => {
      if (isEmpty(cell)) return fault('missing', 'expected an area');
      return typeof cell === 'object' && cell !== null ? areaObject(cell) : areas(String(cell));
    },
    period: (cell: unknown): CellReading<Period> => {
      if (isEmpty(cell)) return fault('missing', 'expected a period');
      if (typeof cell !== 'string' && typeof cell !== 'number') return fault('wrong-type', 'expected a period as text');
      const period = periods(String(cell));
      return Either.isLeft(period) ? fault('not-a-period', period.left) : period;
    },
  };
};

/** A number, in JSON or as text. */
export const readFigure = (cell: unknown, sign: DecimalSign): CellReading<number> => {
  if (typeof cell === 'number')
    return Math.abs(cell) <= 1e15
      ? Either.right(cell)
      : fault('out-of-range', 'expected a number between -1e15 and 1e15');
  if (typeof cell !== 'string') return fault('wrong-type', 'expected a number');
  const number = readNumber(cell.trim(), sign);
  return 'value' in number ? Either.right(number.value) : fault(number.code, number.expected);
};

type Missing = NonNullable<Observation['missing']>;

/** The reason a cell gives for having no value; undefined where it has one. */
export const signOfMissing = (cell: unknown, empty: Missing): Missing | undefined => {
  const sign = isEmpty(cell) ? 'empty' : typeof cell === 'string' ? missingSigns.get(cell.trim()) : undefined;
  return sign === 'empty' ? empty : sign;
};

/** One of some words, without regard to case. */
export const readWord = <Code extends string>(cell: unknown, words: ReadonlyMap<string, Code>): CellReading<Code> => {
  const code = typeof cell === 'string' ? words.get(cell.trim().toLowerCase()) : undefined;
  return code === undefined
    ? fault('not-an-option', `expected one of ${[...words.keys()].join(', ')}`)
    : Either.right(code);
};

export const readText = (cell: unknown, max: number): CellReading<string> => {
  const text = typeof cell === 'string' ? cell.trim() : '';
  return text !== '' && text.length <= max
    ? Either.right(text)
    : fault('wrong-type', `expected text of 1 to ${max} characters`);
};
