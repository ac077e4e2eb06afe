import { type Instant, mayBeStatedOn, type Observation } from '@planspor/domain';
import { type SaidOfFigure, saidIn } from './details.js';
import type { Meaning } from './meaning.js';
import type { RowNotes } from './notes.js';
import { type Action, actionIn, publicationIn } from './publication.js';
import type { Row } from './row.js';
import { type CellOfRow, cellIn } from './where-and-when.js';

/** What one row says: a figure, who published it and when, and what becomes of what was said before. */
export interface RowSaid {
  readonly observation: Observation;
  readonly action: Action;
  readonly source: string;
  readonly method: string | undefined;
  readonly vintage: Instant;
}

const saysNothing: SaidOfFigure = {};

const beforePeriod = ['denominator', 'field', 'missing', 'numerator'] as const;
const afterPopulation = ['qualifier', 'rating', 'status', 'upTo', 'value'] as const;

const isPlain = (said: SaidOfFigure): boolean =>
  said.value !== undefined &&
  beforePeriod.every((field) => said[field] === undefined) &&
  afterPopulation.every((field) => field === 'value' || said[field] === undefined);

// In the order of fields in which it is stored: then it need be put in order nowhere after. Most are no more than a value, and
// an object that is written out takes half the room.
const observationOf = (cell: CellOfRow, said: SaidOfFigure): Observation => {
  const { area, period, population } = cell;
  if (isPlain(said) && population !== undefined) return { area, period, population, value: said.value } as Observation;
  const observation: Record<string, unknown> = { area: cell.area };
  for (const field of beforePeriod) if (said[field] !== undefined) observation[field] = said[field];
  observation.period = cell.period;
  if (cell.population !== undefined) observation.population = cell.population;
  for (const field of afterPopulation) if (said[field] !== undefined) observation[field] = said[field];
  return observation as Observation;
};

const refuseUnended = (observation: Observation, vintage: Instant, meaning: Meaning, { note }: RowNotes): void => {
  const day = meaning.dayOf(vintage);
  if (mayBeStatedOn(day, observation)) return;
  note('period', {
    code: 'not-ended',
    expected: `expected a period that had ended when the source published it (${day}), a provisional figure of one that had begun, or a forecast`,
  });
};

/** Reads one row; undefined where something in it is wrong, and the notes then say everything that is. */
export const readRow = (row: Row, meaning: Meaning, notes: RowNotes): RowSaid | undefined => {
  notes.begin(row);
  const action = actionIn(row, notes);
  const cell = cellIn(row, meaning, notes);
  const { source, method, vintage } = publicationIn(row, meaning, notes);
  const observation = observationOf(cell, action === 'delete' ? saysNothing : saidIn(row, meaning, notes));
  if (notes.faults().length > 0) return undefined;
  if (source === undefined) notes.note('source', { code: 'missing', expected: 'expected who published the figure' });
  if (vintage === undefined) notes.note('vintage', { code: 'missing', expected: 'expected when it was published' });
  else if (action !== 'delete') refuseUnended(observation, vintage, meaning, notes);
  return notes.faults().length > 0 || source === undefined || vintage === undefined
    ? undefined
    : { observation, action, source, method, vintage };
};
