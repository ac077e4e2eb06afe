import * as z from 'zod';
import type { Named } from './named-schema.js';
import { text } from './text.js';

const unitKinds = [
  'persons',
  'full-time-persons',
  'percent',
  'percentage-points',
  'hours',
  'days',
  'weeks',
  'months',
  'years',
  'DKK',
  'rank',
  'index',
  'count',
  'rating',
  'yes-no',
] as const;

const unitSchema = z
  .strictObject({
    kind: z.enum(unitKinds),
    of: text(80).optional(),
    per: text(80).optional(),
  })
  .meta({ id: 'Unit' });

export interface UnitSchema extends Named<typeof unitSchema> {}

/**
 * What a figure counts in. `of` names the thing counted (`count` of agreements), `per` what it is divided by
 * (visits per year, persons per 10,000 adults). Percent and percentage points are never the same unit.
 */
export const Unit: UnitSchema = unitSchema;
export type Unit = z.output<typeof Unit>;

/** Whether figures count in the same: what is counted may be told in other words, but a share is no number of persons. */
export const isSameUnit = (a: Unit | undefined, b: Unit | undefined): boolean =>
  a === undefined || b === undefined || (a.kind === b.kind && a.per === b.per);
