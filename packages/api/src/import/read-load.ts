import {
  type Area,
  areaKey,
  areaNamed,
  type FigureCell,
  type Instant,
  type Load,
  type MovingMonths,
  periodNamed,
} from '@planspor/domain';
import * as Either from 'fp-ts/lib/Either.js';
import { type Fault, problem } from '../problems/index.js';
import { placeReaders } from './cells.js';
import { collectRows } from './collect-rows.js';
import { columnsOf } from './columns.js';
import { csvTable, type Table } from './csv-table.js';
import type { Meaning } from './observation.js';
import type { ImportOptions } from './options.js';
import { type Rows, rowsOfObservations, rowsOfTable } from './rows.js';
import { readStatement } from './stated-faults.js';

/** A body as it was sent: CSV text, a table of jobindsats, or observations in plain JSON. */
export type Content =
  | { readonly kind: 'csv'; readonly text: string }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly unknown[])[] }
  | { readonly kind: 'observations'; readonly observations: readonly unknown[] };

/** A file that was read: what it says, how many rows that took, and what had to be left out. */
export interface ReadLoad {
  readonly load: Load;
  readonly rows: number;
  readonly leftOut: readonly Fault[];
}

const fail = (errors: readonly Fault[], detail?: string): never => {
  throw problem('invalid-request', { errors, ...(detail === undefined ? {} : { detail }) });
};

const tableOf = (content: Exclude<Content, { kind: 'observations' }>, options: ImportOptions): Table =>
  content.kind === 'csv'
    ? csvTable(content.text, options)
    : { ...content, place: (row) => `Row ${row + 1}`, decimal: options.decimal ?? '.' };

const rowsOf = (content: Content, options: ImportOptions): Rows => {
  if (content.kind === 'observations') return rowsOfObservations(content.observations, options.decimal ?? '.');
  const table = tableOf(content, options);
  const { columns, faults } = columnsOf(table, options);
  if (faults.length > 0) fail(faults);
  return rowsOfTable(table, columns, content.kind === 'table');
};

const fixedFaults = (
  options: ImportOptions,
  area: Area | undefined,
  period: ReturnType<typeof periodNamed> | undefined,
): readonly Fault[] => [
  ...(options.forArea !== undefined && area === undefined
    ? [
        {
          pointer: options.at('forArea'),
          code: 'unknown-area',
          detail: 'Expected a municipality by name or code, Hele landet, a region, or the key of an area',
        },
      ]
    : []),
  ...(period !== undefined && Either.isLeft(period)
    ? [{ pointer: options.at('forPeriod'), code: 'not-a-period', detail: period.left }]
    : []),
];

const meaningOf = (rows: Rows, options: ImportOptions, ratings: readonly string[] | undefined): Meaning => {
  const moving = options.moving === undefined ? undefined : (Number(options.moving) as MovingMonths);
  const area = options.forArea === undefined ? undefined : areaNamed(options.forArea);
  const period = options.forPeriod === undefined ? undefined : periodNamed(options.forPeriod, moving);
  const faults = fixedFaults(options, area, period);
  if (faults.length > 0) fail(faults);
  const everyone = options.everyone?.trim().toLowerCase();
  return {
    names: rows.names,
    decimal: rows.decimal,
    empty: options.empty ?? 'not-available',
    everyone: (population) => population === '_T' || population.toLowerCase() === everyone,
    places: placeReaders(moving),
    forArea: area,
    forPeriod: period === undefined || Either.isLeft(period) ? undefined : period.right,
    forPopulation: options.forPopulation,
    ratings,
  };
};

const coverOf =
  ({ forArea, forPeriod, forPopulation }: Meaning, { namePopulations }: Rows) =>
  (cell: FigureCell): boolean => {
    if (forArea !== undefined && areaKey(forArea) !== areaKey(cell.area)) return false;
    if (forPeriod !== undefined && forPeriod !== cell.period) return false;
    return namePopulations || cell.population === forPopulation;
  };

const refuseBadCells = (faults: readonly Fault[], rows: number): void => {
  const detail = `${faults.length} places in ${rows} rows cannot be read. Nothing was recorded; partial=true records the rest.`;
  fail(faults, detail);
};

/**
 * Reads a file as a load of figures. Everything that is wrong with it is refused at once as `invalid-request` (400): bad
 * options, then all bad cells with row and column, unless `partial` leaves these out.
 *
 * @param ratings the indicator's scale, where its figures are ratings
 * @param now no source publishes later than this
 */
export const readLoad = (
  content: Content,
  options: ImportOptions,
  ratings: readonly string[] | undefined,
  now: Instant,
): ReadLoad => {
  const stated = readStatement(content, options, now);
  if (Either.isLeft(stated)) return fail(stated.left);
  const rows = rowsOf(content, options);
  if (rows.rows.length === 0)
    fail([{ pointer: '', code: 'missing', detail: 'No row counts: the file has none, or where leaves none' }]);
  const meaning = meaningOf(rows, options, ratings);
  const { observations, faults } = collectRows(rows, meaning);
  if (faults.length > 0 && options.partial !== true) refuseBadCells(faults, rows.rows.length);
  const covers = options.complete === true ? coverOf(meaning, rows) : undefined;
  return {
    load: { ...stated.right, method: options.method, observations, covers },
    rows: rows.rows.length,
    leftOut: faults,
  };
};
