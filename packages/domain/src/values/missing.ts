import * as z from 'zod';

/** Why a value is not there. An empty cell is never zero. */
export const MissingReason = z
  .enum(['not-available', 'not-measured', 'will-not-be-measured', 'suppressed', 'unreadable', 'not-applicable'])
  .meta({ id: 'MissingReason', description: 'Why a value is not there' });
export type MissingReason = z.output<typeof MissingReason>;

/** How exactly a value was stated. `about` counts as exact with a mark; `above`, `below` and `range` admit many values. */
export const Qualifier = z.enum(['exact', 'about', 'above', 'below', 'range']);
export type Qualifier = z.output<typeof Qualifier>;
