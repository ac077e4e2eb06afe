import type { Fault } from '../../problems/index.js';
import type { Sheet } from '../cells/sheet.js';
import { codeOf } from '../cells/spelling.js';
import type { ImportOptions } from '../request/options.js';
import { assignRoles } from './assign-roles.js';
import { type AssignedColumn, type Assigning, giveRole, namedBy } from './assigning.js';
import { placesOf } from './find-column.js';
import { assignOnlyOther, refuseLacking } from './needed.js';
import type { ColumnRole } from './roles.js';
import { assignSetAside, settleUnread, withoutHeader } from './set-aside.js';

/** Which column holds what. Populations may stand in several. */
export interface Columns {
  readonly byRole: Readonly<Partial<Record<ColumnRole, number>>>;
  readonly populations: readonly number[];
  /** Columns that must say the same throughout, because they say what is measured. */
  readonly constants: readonly number[];
  /** Columns without a header: nothing may stand in them. */
  readonly unnamed: readonly number[];
  readonly assigned: readonly AssignedColumn[];
  readonly faults: readonly Fault[];
}

const byRoleIn = (taken: Assigning['taken']): Columns['byRole'] => {
  const byRole: Partial<Record<ColumnRole, number>> = {};
  for (const { index, role } of taken.values())
    if (
      role !== 'wide' &&
      role !== 'set-aside' &&
      role !== 'chooses-rows' &&
      role !== 'constant' &&
      role !== 'population'
    )
      byRole[role] = index;
  return byRole;
};

/** In the order in which they are named, so that a file with its columns moved says the same. */
const populationsIn = ({ taken }: Assigning): readonly number[] =>
  [...taken.values()].flatMap(({ index, role }) => (role === 'population' ? [index] : []));

const mostColumnFaults = 30;

/**
 * Finds out which column holds what, with the reason for each; faults where one is missing, unknown, ambiguous or overlooked,
 * all at once.
 *
 * @param wide the columns of a wide table that hold its figures
 * @param choosing the columns by which rows are chosen
 */
export const columnsOf = (
  columns: readonly string[],
  { ids, known, constant, given }: Pick<Sheet, 'ids' | 'known' | 'constant' | 'given'>,
  options: ImportOptions,
  wide: readonly number[],
  choosing: readonly number[],
): Columns => {
  const assigning: Assigning = { columns, options, ids, given, taken: new Map(), faults: [] };
  for (const index of wide) giveRole(assigning, index, 'wide', `its header says the ${options.wide ?? ''}`);
  assignRoles(assigning);
  assignSetAside(assigning, known);
  for (const index of choosing)
    if (!assigning.taken.has(index)) giveRole(assigning, index, 'chooses-rows', namedBy(assigning, 'where'));
  for (const index of placesOf(columns, (header) => constant?.has(codeOf(header)) === true))
    if (!assigning.taken.has(index))
      giveRole(assigning, index, 'constant', 'says what is measured: the same throughout');
  if (assigning.faults.length === 0) {
    assignOnlyOther(assigning);
    refuseLacking(assigning);
    if (assigning.faults.length === 0) settleUnread(assigning);
  }
  const assigned = [...assigning.taken.values()].sort((a, b) => a.index - b.index);
  return {
    byRole: byRoleIn(assigning.taken),
    populations: populationsIn(assigning),
    constants: assigned.flatMap(({ index, role }) => (role === 'constant' ? [index] : [])),
    unnamed: assigned.flatMap(({ index, because }) => (because === withoutHeader ? [index] : [])),
    assigned,
    faults: assigning.faults.slice(0, mostColumnFaults),
  };
};
