import {
  Area,
  hiddenIn,
  lastDay,
  type MissingReason,
  type MovingMonths,
  type Period,
  periodNamed,
  readAreaName,
  type SignMeaning,
} from '@planspor/domain';
import * as Either from 'fp-ts/lib/Either.js';
import { cut } from '../request/faults.js';
import { type DecimalSign, readNumber } from './number-text.js';
import type { Signs } from './signs.js';
import { lower } from './spelling.js';

/** What was found wrong in a cell; `expected` completes "found …, ". */
export interface CellFault {
  readonly code: string;
  readonly expected: string;
}

/** What a cell says, or what is wrong with it. */
export type CellReading<Value> = Either.Either<CellFault, Value>;

/** A cell that holds something else than what was expected. */
export const wrong = (code: string, expected: string): Either.Either<CellFault, never> =>
  Either.left({ code, expected });

/** Whether a cell says nothing at all. */
export const isEmpty = (cell: unknown): boolean =>
  cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');

const invisible = /[^\P{C}\t\n\r]/gu;

const byNumber = (character: string): string =>
  `\\u${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** How a cell is quoted in a fault: cut where it is long, and what nobody sees by its number. */
export const asFound = (cell: unknown): string =>
  typeof cell === 'string' ? `"${cut(cell).replace(invisible, byNumber)}"` : cut(JSON.stringify(cell) ?? 'nothing');

const mostRemembered = 10_000;

/** A file names few areas and periods many times: each is read once. What is remembered is bounded all the same. */
const remembered = <Value>(read: (text: string) => Value): ((text: string) => Value) => {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (known.size < mostRemembered) known.set(text, value);
    return value;
  };
};

// In the order of fields in which it is stored.
const ordered = (area: Area): Area => Object.fromEntries(Object.entries(area).sort()) as Area;

const readArea = (text: string): CellReading<Area> => {
  const area = readAreaName(text.slice(0, 400));
  if (Either.isRight(area)) return Either.right(ordered(area.right));
  return wrong(area.left.startsWith('expected') ? 'unknown-area' : 'contradiction', area.left);
};

const areaObject = (cell: object): CellReading<Area> => {
  const parsed = Area.safeParse(cell);
  return parsed.success
    ? Either.right(ordered(parsed.data))
    : wrong('unknown-area', 'expected an area such as {"kind":"municipality","code":"730"}');
};

/** Reads the cells that say where and when a figure was measured. */
export const placeReaders = (moving: MovingMonths | undefined, yearBegins: number | undefined) => {
  const areas = remembered(readArea);
  const periods = remembered((text) => periodNamed(text.slice(0, 100), moving, yearBegins));
  return {
    area: (cell: unknown): CellReading<Area> => {
      if (isEmpty(cell)) return wrong('missing', 'expected an area');
      return typeof cell === 'object' && cell !== null ? areaObject(cell) : areas(String(cell));
    },
    period: (cell: unknown): CellReading<Period> => {
      if (isEmpty(cell)) return wrong('missing', 'expected a period');
      if (typeof cell !== 'string' && typeof cell !== 'number') return wrong('wrong-type', 'expected a period as text');
      const period = periods(String(cell));
      if (Either.isLeft(period)) return wrong('not-a-period', period.left);
      return lastDay(period.right) === undefined ? wrong('not-a-period', 'expected a period with an end') : period;
    },
  };
};

/** The readers of one file, which remember what they have read. */
export type PlaceReaders = ReturnType<typeof placeReaders>;

/** A number, in JSON or as text. */
export const readFigure = (cell: unknown, sign: DecimalSign): CellReading<number> => {
  if (typeof cell === 'number')
    return Math.abs(cell) <= 1e15
      ? Either.right(cell)
      : wrong('out-of-range', 'expected a number between -1e15 and 1e15');
  if (typeof cell !== 'string') return wrong('wrong-type', 'expected a number');
  const number = readNumber(cell.trim(), sign);
  return 'value' in number ? Either.right(number.value) : wrong(number.code, number.expected);
};

/** What a cell without a figure means: what its sign says, or what an empty cell means in this file. */
export const signAlone = (cell: unknown, signs: Signs, empty: MissingReason): SignMeaning | undefined => {
  const means = isEmpty(cell) ? 'empty' : typeof cell === 'string' ? signs.alone(cell.trim()) : undefined;
  return means === 'empty' ? empty : means;
};

/** One of some words, without regard to case. */
export const readWord = <Code extends string>(cell: unknown, words: ReadonlyMap<string, Code>): CellReading<Code> => {
  const code = typeof cell === 'string' ? words.get(lower(cell)) : undefined;
  return code === undefined
    ? wrong('not-an-option', `expected one of ${[...words.keys()].join(', ')}`)
    : Either.right(code);
};

// U+FFFD stands where a reader before us met bytes it could not read; the others are Danish letters of UTF-8 read as windows-1252.
const damaged = /\uFFFD|\u00C3[\u0080-\u00BF\u2020\u02DC\u2026]/u;

const withoutHidden = {
  'control-character': 'expected text without control characters',
  'nothing-to-see': 'expected text in which there is something to see',
} as const;

/**
 * A text of a bounded length that may be recorded and was not damaged on its way here: it would stand for somebody that nobody
 * else names so.
 */
export const readText = (cell: unknown, max: number): CellReading<string> => {
  const text = typeof cell === 'string' ? cell.trim() : typeof cell === 'number' ? String(cell) : '';
  if (damaged.test(text))
    return wrong(
      'damaged-text',
      'expected text as it was written: this was read in another charset before it was sent',
    );
  if (text === '' || text.length > max) return wrong('wrong-type', `expected text of 1 to ${max} characters`);
  const hidden = hiddenIn(text);
  return hidden === undefined ? Either.right(text) : wrong(hidden, withoutHidden[hidden]);
};
