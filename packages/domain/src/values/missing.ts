import * as z from 'zod';
import type { Named } from './named-schema.js';

const missingReasonSchema = z
  .enum(['not-available', 'not-measured', 'will-not-be-measured', 'suppressed', 'unreadable', 'not-applicable'])
  .meta({ id: 'MissingReason', description: 'Why a value is not there' });

export interface MissingReasonSchema extends Named<typeof missingReasonSchema> {}

/** Why a value is not there. An empty cell is never zero. */
export const MissingReason: MissingReasonSchema = missingReasonSchema;
export type MissingReason = z.output<typeof MissingReason>;

const qualifierSchema = z.enum(['exact', 'about', 'above', 'below', 'range']);

export interface QualifierSchema extends Named<typeof qualifierSchema> {}

/** How exactly a value was stated. `about` counts as exact with a mark; `above`, `below` and `range` admit many values. */
export const Qualifier: QualifierSchema = qualifierSchema;
export type Qualifier = z.output<typeof Qualifier>;
