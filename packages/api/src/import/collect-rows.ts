import { areaKey, type Observation } from '@planspor/domain';
import * as Either from 'fp-ts/lib/Either.js';
import type { Fault } from '../problems/index.js';
import { type Meaning, readObservation } from './observation.js';
import type { Row, Rows } from './rows.js';

const keyOf = ({ area, period, population }: Observation) => `${areaKey(area)}|${period}|${population ?? ''}`;

const duplicate = ({ names }: Meaning, row: Row, other: Row): Fault => ({
  pointer: names.pointer(row.index),
  code: 'duplicate-cell',
  detail:
    `${names.row(row.index)} gives another figure for the area, period and population of ${names.row(other.index)}; ` +
    'what tells them apart may be a column to name with population=, or to choose rows by with where=',
});

// The key says that area and period are the same, however the area is written.
const saysSame = (a: Observation, b: Observation): boolean =>
  JSON.stringify({ ...a, area: null }) === JSON.stringify({ ...b, area: null });

interface Kept {
  readonly row: Row;
  readonly observation: Observation;
}

/** Reads all rows. Figures given twice alike count once; figures that contradict each other are both left out. */
export const collectRows = (
  { rows }: Rows,
  meaning: Meaning,
): { readonly observations: readonly Observation[]; readonly faults: readonly Fault[] } => {
  const kept = new Map<string, Kept>();
  const contradicted = new Set<string>();
  const faults: Fault[] = [];
  for (const row of rows) {
    const reading = readObservation(row, meaning);
    if (Either.isLeft(reading)) {
      faults.push(...reading.left);
      continue;
    }
    const key = keyOf(reading.right);
    const before = kept.get(key);
    if (before === undefined) kept.set(key, { row, observation: reading.right });
    else if (!saysSame(before.observation, reading.right)) {
      if (!contradicted.has(key)) faults.push(duplicate(meaning, before.row, row));
      contradicted.add(key);
      faults.push(duplicate(meaning, row, before.row));
    }
  }
  const observations = [...kept].flatMap(([key, { observation }]) => (contradicted.has(key) ? [] : [observation]));
  return { observations, faults };
};
