import { listed } from '../request/faults.js';
import { type Assigning, fixed, giveRole, holds, refuseOption } from './assigning.js';
import { noColumn } from './find-column.js';
import type { ColumnRole } from './roles.js';

const needed = (role: ColumnRole, columns: readonly string[]): string =>
  `No column is known to hold the ${role}: name it with ${role}=${role in fixed ? `, or give one for all rows with ${fixed[role]}=` : ''}. The file has ${listed(columns)}`;

/** Where nothing names the figures and one column is left over, it holds them: so a table of one measure needs no names. */
export const assignOnlyOther = (assigning: Assigning): void => {
  if (holds(assigning, 'value') || holds(assigning, 'rating') || holds(assigning, 'wide')) return;
  if (assigning.options.value === noColumn && holds(assigning, 'missing')) return;
  const others = assigning.columns.flatMap((_, index) => (assigning.taken.has(index) ? [] : [index]));
  const [only] = others;
  if (only !== undefined && others.length === 1) giveRole(assigning, only, 'value', 'the only column left over');
  else refuseOption(assigning, 'value', needed('value', assigning.columns));
};

/** Refuses a file in which no column says where, or when. */
export const refuseLacking = (assigning: Assigning): void => {
  const { options, columns } = assigning;
  for (const role of ['area', 'period'] as const) {
    const given = options[role] ?? options[role === 'area' ? 'forArea' : 'forPeriod'];
    if (holds(assigning, role) || given !== undefined || options.wide === role) continue;
    refuseOption(assigning, role, needed(role, columns));
  }
};
