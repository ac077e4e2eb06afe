import { type Line, nothingTold, type Sheet } from '../cells/sheet.js';
import { cut, refuse, refuseFile } from '../request/faults.js';
import { isMembers, type Members } from './json-parts.js';

/** Whether a body holds observations in plain JSON. */
export const isObservations = (body: unknown): body is Members => isMembers(body) && 'observations' in body;

/** Whether a body is a series as it is read here, in JSON. */
export const isOwnSeries = (body: unknown): body is Members =>
  isMembers(body) && Array.isArray(body.figures) && 'indicator' in body && 'credit' in body;

const lineOf = (observation: unknown, number: number, fields: readonly string[]): Line => {
  if (!isMembers(observation)) return { cells: [], number, fault: { code: 'wrong-type', detail: 'is no object' } };
  const cells = fields.map((field) => observation[field]);
  const unknown = Object.keys(observation).filter((field) => !fields.includes(field));
  if (unknown.length === 0) return { cells, number };
  const named = unknown.slice(0, 10).map(cut).join(', ');
  return { cells, number, fault: { code: 'unknown-field', detail: `has unknown fields: ${named}` } };
};

/** Each observation as a line; it is let go then, or a large file would be held twice. */
function* linesOf(observations: unknown[], fields: readonly string[]): Generator<Line> {
  for (const [number, observation] of observations.entries()) {
    observations[number] = undefined;
    yield lineOf(observation, number, fields);
  }
}

const sheetOf = (observations: unknown, list: string, fields: readonly string[]): Sheet => {
  if (!Array.isArray(observations))
    return refuse([{ pointer: `/${list}`, code: 'wrong-type', detail: 'Expected a list of observations' }]);
  if (observations.length === 0) return refuseFile('missing', 'No row counts: there are no observations');
  return {
    form: 'observations',
    columns: fields,
    lines: linesOf(observations, fields),
    list: `/${list}`,
    word: 'Observation',
    cellsBy: 'role',
    decimal: { sign: '.', isSure: false },
    told: nothingTold,
  };
};

const ownFields = ['areaName', 'source', 'method', 'vintage'] as const;

const recording = new Map(
  ['event', 'recordedAt'].map((field) => [field.toLowerCase(), 'says which event recorded the figure']),
);

/** A series as it is read here: observations that say who published them and when, and which event recorded that. */
export const ownSeriesSheet = ({ figures }: Members, fields: readonly string[]): Sheet => ({
  ...sheetOf(figures, 'figures', [...fields, ...ownFields, 'event', 'recordedAt']),
  known: recording,
});

/**
 * Observations in plain JSON, each an object with a field for each role.
 *
 * @param fields the roles, which are the names of the fields
 * @param options names that may stand beside the observations
 */
export const observationsSheet = (body: Members, fields: readonly string[], options: ReadonlySet<string>): Sheet => {
  const unknown = Object.keys(body).filter((key) => key !== 'observations' && !options.has(key));
  if (unknown.length > 0)
    refuse(
      unknown
        .slice(0, 20)
        .map((key) => ({ pointer: `/${cut(key)}`, code: 'unknown-field', detail: 'Is no part of an import' })),
    );
  return sheetOf(body.observations, 'observations', fields);
};
