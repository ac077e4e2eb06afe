import {
  type Area,
  areaLabel,
  type Instant,
  isNameOf,
  kindOfPeriod,
  mayBeStatedOn,
  type Observation,
  type Period,
} from '@planspor/domain';
import * as Either from 'fp-ts/lib/Either.js';
import type { Fault } from '../../problems/index.js';
import { type CellReading, isEmpty, readText, readWord, wrong } from '../cells/cells.js';
import { readVintage } from '../cells/instants.js';
import { qualifiers, statuses } from '../cells/words.js';
import type { ColumnRole } from '../table/roles.js';
import { figureIn, type Note, statedIn, type Take } from './figure.js';
import type { Meaning } from './meaning.js';
import { cellFault, type Row } from './row.js';

/** What a row does to what its source said before. */
export type Action = 'replace' | 'append' | 'delete';

/** What one row says: a figure, who published it and when, and what becomes of what was said before. */
export interface RowSaid {
  readonly observation: Observation;
  readonly action: Action;
  readonly source: string;
  readonly method: string | undefined;
  readonly vintage: Instant;
}

const optional = <Value>(
  row: Row,
  role: ColumnRole,
  take: Take,
  read: (cell: unknown) => CellReading<Value>,
): Value | undefined => (isEmpty(row.cells[role]) ? undefined : take(role, read(row.cells[role])));

const areaOf = (row: Row, meaning: Meaning, take: Take, note: Note): Area | undefined => {
  const { areaName } = row.cells;
  const area = meaning.forArea ?? row.wide?.says.area ?? take('area', meaning.places.area(row.cells.area));
  if (area === undefined || isEmpty(areaName) || isNameOf(meaning.text(String(areaName)), area)) return area;
  note('areaName', {
    code: 'contradiction',
    expected: `expected the name of the area whose code stands beside it, ${areaLabel(area)}`,
  });
  return undefined;
};

const frequencies: Readonly<Record<string, string>> = { M: 'month', Q: 'quarter', S: 'half-year', A: 'year', D: 'day' };

const periodOf = (row: Row, meaning: Meaning, take: Take, note: Note): Period | undefined => {
  const period = meaning.forPeriod ?? row.wide?.says.period ?? take('period', meaning.places.period(row.cells.period));
  const { frequency } = row.cells;
  if (period === undefined || frequency === undefined || isEmpty(frequency)) return period;
  const said = frequencies[String(frequency).split(':', 1)[0]?.trim() ?? ''];
  if (said !== undefined && said !== kindOfPeriod(period))
    note('frequency', { code: 'contradiction', expected: `expected the frequency of ${period}` });
  return period;
};

const populationOf = (row: Row, meaning: Meaning, take: Take): string | undefined => {
  if (meaning.forPopulation !== undefined) return meaning.forPopulation;
  const parts = [...row.populations, row.wide?.says.population].flatMap((cell) => {
    if (cell === undefined || isEmpty(cell)) return [];
    const part = take('population', readText(cell, 300));
    return part === undefined || meaning.everyone(part) ? [] : [meaning.text(part)];
  });
  if (parts.length === 0) return undefined;
  return take('population', readText(parts.join(', '), 300));
};

const actions: ReadonlyMap<string, Action> = new Map([
  ['I', 'replace'],
  ['R', 'replace'],
  ['M', 'replace'],
  ['A', 'append'],
  ['D', 'delete'],
]);

const actionOf = (row: Row, take: Take): Action => {
  const { action } = row.cells;
  if (action === undefined || isEmpty(action)) return 'replace';
  const code = String(action).split(':', 1)[0]?.trim().toUpperCase().slice(0, 1) ?? '';
  const known = actions.get(code);
  return known ?? take('action', wrong('not-an-option', 'expected I, A, R, M or D')) ?? 'replace';
};

/** When the row was published: what its column, its header, the file or the request says; they must agree. */
const vintageOf = (row: Row, meaning: Meaning, take: Take, note: Note): Instant | undefined => {
  const { vintage: cell } = row.cells;
  const own = cell === undefined || isEmpty(cell) ? row.wide?.says.vintage : readVintage(String(cell));
  if (own === undefined && cell !== undefined && !isEmpty(cell))
    return take('vintage', wrong('wrong-format', 'expected an instant such as 2026-08-20T07:06:00Z, or a day'));
  const vintage = own ?? meaning.vintage;
  if (own !== undefined && meaning.vintage !== undefined && own !== meaning.vintage)
    note('vintage', {
      code: 'contradiction',
      expected: `expected the vintage that the request says, ${meaning.vintage}; leave it out, or set the column aside with ignore=`,
    });
  if (vintage !== undefined && vintage > meaning.now)
    note('vintage', {
      code: 'in-the-future',
      expected: 'expected a moment that has been: the source cannot have published it yet',
    });
  return vintage;
};

/** Who published the row, or how it was made, where the file says it: it must be what the request says. */
const publishedAs = (
  row: Row,
  role: 'source' | 'method',
  stated: string | undefined,
  meaning: Meaning,
  take: Take,
): string | undefined => {
  const own = optional(row, role, take, (cell) => readText(cell, 300));
  const said = own === undefined ? undefined : meaning.text(own);
  if (said === undefined || stated === undefined || said === stated) return said ?? stated;
  take(role, wrong('contradiction', `expected what the request says, ${stated}`));
  return undefined;
};

const fieldSize = (size: number | undefined, take: Take): number | undefined =>
  size === undefined || (Number.isInteger(size) && size >= 1)
    ? size
    : take('field', wrong('out-of-range', 'expected how many took part, a whole number from 1'));

const detailsOf = (row: Row, meaning: Meaning, take: Take, note: Note, beside: Observation['qualifier']) => {
  const figure = (role: ColumnRole, isScaled: boolean) =>
    isEmpty(row.cells[role]) ? undefined : figureIn(row, role, meaning, take, isScaled);
  const qualifier = optional(row, 'qualifier', take, (cell) => readWord(cell, qualifiers)) ?? beside;
  if ((qualifier === 'range') !== !isEmpty(row.cells.upTo))
    note('upTo', {
      code: 'contradiction',
      expected: 'expected the upper end of a range exactly where the qualifier is range',
    });
  return {
    upTo: figure('upTo', true),
    qualifier,
    numerator: figure('numerator', false),
    denominator: figure('denominator', false),
    field: fieldSize(figure('field', false), take),
  };
};

const withoutUndefined = (fields: Readonly<Record<string, unknown>>): object => {
  const kept: Record<string, unknown> = {};
  for (const field in fields) if (fields[field] !== undefined) kept[field] = fields[field];
  return kept;
};

const refuseUnended = (observation: Observation, vintage: Instant, meaning: Meaning, note: Note): void => {
  const day = meaning.dayOf(vintage);
  if (mayBeStatedOn(day, observation)) return;
  note('period', {
    code: 'not-ended',
    expected: `expected a period that had ended when the source published it (${day}), or a figure that is said to be provisional`,
  });
};

/** Reads one row, or names everything that is wrong with it. */
export const readRow = (row: Row, meaning: Meaning): Either.Either<readonly Fault[], RowSaid> => {
  const faults: Fault[] = [];
  const note: Note = (role, fault) => {
    faults.push(cellFault(meaning.table, row, role, row.cells[role], fault));
  };
  const take: Take = (role, reading) => {
    if (Either.isRight(reading)) return reading.right;
    note(role, reading.left);
    return undefined;
  };
  const action = actionOf(row, take);
  const cell = {
    area: areaOf(row, meaning, take, note),
    period: periodOf(row, meaning, take, note),
    population: populationOf(row, meaning, take),
  };
  const said = {
    source: publishedAs(row, 'source', meaning.source, meaning, take),
    method: publishedAs(row, 'method', meaning.method, meaning, take),
    vintage: vintageOf(row, meaning, take, note),
  };
  const content = action === 'delete' ? {} : contentOf(row, meaning, take, note);
  const observation = withoutUndefined({ ...cell, ...content }) as Observation;
  const { source, vintage } = said;
  if (source === undefined && faults.length === 0)
    note('source', { code: 'missing', expected: 'expected who published the figure' });
  if (vintage === undefined && faults.length === 0)
    note('vintage', { code: 'missing', expected: 'expected when it was published' });
  if (faults.length === 0 && vintage !== undefined && action !== 'delete')
    refuseUnended(observation, vintage, meaning, note);
  return faults.length > 0 || source === undefined || vintage === undefined
    ? Either.left(faults)
    : Either.right({ observation, action, source, method: said.method, vintage });
};

const contentOf = (row: Row, meaning: Meaning, take: Take, note: Note) => {
  const { status: beside, qualifier, ...stated } = statedIn(row, meaning, take, note);
  return {
    ...stated,
    status: optional(row, 'status', take, (cell) => readWord(cell, statuses)) ?? beside,
    ...detailsOf(row, meaning, take, note, qualifier),
  };
};
