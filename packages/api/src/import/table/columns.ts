import type { Fault } from '../../problems/index.js';
import type { Sheet } from '../cells/sheet.js';
import { cut, listed } from '../request/faults.js';
import type { ImportOptions, OptionName } from '../request/options.js';
import { codeOf, columnCalled, type FoundColumn, lower, noColumn, placesOf } from './find-column.js';
import { type ColumnRole, roles, usualHeaders } from './roles.js';

/** A column with the role it was given, and why. */
export interface AssignedColumn {
  readonly index: number;
  readonly role: ColumnRole | 'wide' | 'set-aside' | 'chooses-rows' | 'constant';
  readonly because: string;
}

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

/** The option that names the column of a role, where there is one. */
const optionOf: Readonly<Partial<Record<ColumnRole, OptionName>>> = {
  area: 'area',
  areaName: 'areaName',
  period: 'period',
  value: 'value',
  upTo: 'upTo',
  rating: 'rating',
  missing: 'missing',
  status: 'status',
  flag: 'flag',
  qualifier: 'qualifier',
  numerator: 'numerator',
  denominator: 'denominator',
  field: 'field',
  vintage: 'vintageColumn',
};

const fixed: Readonly<Partial<Record<ColumnRole, OptionName>>> = {
  area: 'forArea',
  period: 'forPeriod',
  population: 'forPopulation',
};

interface Assigning {
  readonly columns: readonly string[];
  readonly options: ImportOptions;
  readonly ids: Sheet['ids'];
  readonly given: Sheet['given'];
  readonly taken: Map<number, AssignedColumn>;
  readonly faults: Fault[];
}

const refuse = ({ options, faults }: Assigning, option: OptionName, detail: string): void => {
  faults.push({ pointer: options.pointerTo(option), code: 'no-such-column', detail });
};

const take = ({ taken }: Assigning, index: number, role: AssignedColumn['role'], because: string): void => {
  taken.set(index, { index, role, because });
};

const stated = (assigning: Assigning, role: ColumnRole, option: OptionName, wanted: string): void => {
  const { options, columns, ids } = assigning;
  const forAll = fixed[role];
  if (forAll !== undefined && options[forAll] !== undefined) {
    refuse(assigning, option, `${forAll} says it for all rows; give one of them`);
    return;
  }
  if (wanted === noColumn) return;
  const found: FoundColumn = columnCalled(columns, wanted, ids);
  if ('fault' in found) refuse(assigning, option, found.fault);
  else
    take(
      assigning,
      found.index,
      role,
      options.isGiven(option) ? `named by ${option}` : `named by ${option} in the profile`,
    );
};

const usual = (assigning: Assigning, role: ColumnRole): void => {
  const { columns, taken, options, given } = assigning;
  const forAll = fixed[role];
  if ((forAll !== undefined && options[forAll] !== undefined) || options.wide === role) return;
  const told = columns.findIndex((header, index) => given?.get(lower(header)) === role && !taken.has(index));
  if (told !== -1) {
    take(assigning, told, role, 'the form says so');
    return;
  }
  for (const header of usualHeaders[role]) {
    const index = placesOf(columns, (each) => each === header || codeOf(each) === header).find((at) => !taken.has(at));
    if (index === undefined) continue;
    take(assigning, index, role, `usual header for ${role}`);
    return;
  }
};

const assignPopulations = (assigning: Assigning): void => {
  const { options, columns, ids } = assigning;
  if (options.forPopulation !== undefined && options.population !== undefined) {
    refuse(assigning, 'population', 'forPopulation says it for all rows; give one of them');
    return;
  }
  if (options.population === undefined) usual(assigning, 'population');
  for (const wanted of options.population ?? []) {
    if (wanted === noColumn) continue;
    const found = columnCalled(columns, wanted, ids);
    if ('fault' in found) refuse(assigning, 'population', found.fault);
    else take(assigning, found.index, 'population', 'named by population');
  }
};

const assignRoles = (assigning: Assigning): void => {
  const { options } = assigning;
  // What is named goes first, so that no usual header takes its column.
  for (const role of roles) {
    const option = optionOf[role];
    const wanted = option === undefined ? undefined : options[option];
    if (option !== undefined && typeof wanted === 'string') stated(assigning, role, option, wanted);
  }
  if (options.population !== undefined) assignPopulations(assigning);
  for (const role of roles) {
    const option = optionOf[role];
    if (role === 'population') {
      if (options.population === undefined) assignPopulations(assigning);
    } else if (option === undefined || options[option] === undefined) usual(assigning, role);
  }
};

const withoutHeader = 'has no header and must be empty';

/** Columns that are set aside by the caller, or that the form says to hold no figure. */
const assignSetAside = (assigning: Assigning, known: Sheet['known']): void => {
  const { columns, options, taken, ids } = assigning;
  for (const [index, header] of columns.entries()) {
    const why = known?.get(codeOf(lower(header))) ?? known?.get(lower(header));
    if (why !== undefined && !taken.has(index)) take(assigning, index, 'set-aside', why);
  }
  if (options.ignore?.includes('*') !== true)
    for (const index of placesOf(columns, (header) => header === ''))
      if (!taken.has(index)) take(assigning, index, 'set-aside', withoutHeader);
  for (const role of roles) {
    const option = optionOf[role];
    if (option === undefined || options[option] !== noColumn) continue;
    for (const index of placesOf(columns, (header) => usualHeaders[role].includes(header)))
      if (!taken.has(index)) take(assigning, index, 'set-aside', `${option}=#0 says that it holds no ${role}`);
  }
  for (const wanted of options.ignore ?? []) {
    if (wanted === '*') continue;
    const found = columnCalled(columns, wanted, ids);
    if ('fault' in found) refuse(assigning, 'ignore', found.fault);
    else if (!taken.has(found.index)) take(assigning, found.index, 'set-aside', 'named by ignore');
  }
};

const needed = (role: ColumnRole, columns: readonly string[]): string =>
  `No column is known to hold the ${role}: name it with ${role}=${role in fixed ? `, or give one for all rows with ${fixed[role]}=` : ''}. The file has ${listed(columns)}`;

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

const holds = ({ taken }: Assigning, role: AssignedColumn['role']): boolean =>
  [...taken.values()].some((each) => each.role === role);

/** Where nothing names the figures and one column is left over, it holds them: so a table of one measure needs no names. */
const assignOnlyOther = (assigning: Assigning): void => {
  if (holds(assigning, 'value') || holds(assigning, 'rating') || holds(assigning, 'wide')) return;
  if (assigning.options.value === noColumn && holds(assigning, 'missing')) return;
  const others = assigning.columns.flatMap((_, index) => (assigning.taken.has(index) ? [] : [index]));
  const [only] = others;
  if (only !== undefined && others.length === 1) take(assigning, only, 'value', 'the only column left over');
  else refuse(assigning, 'value', needed('value', assigning.columns));
};

const refuseLacking = (assigning: Assigning): void => {
  const { options, columns } = assigning;
  for (const role of ['area', 'period'] as const) {
    const given = options[role] ?? options[role === 'area' ? 'forArea' : 'forPeriod'];
    if (holds(assigning, role) || given !== undefined || options.wide === role) continue;
    refuse(assigning, role, needed(role, columns));
  }
};

/** What a file says must be read or set aside by somebody: a column that was overlooked may be what tells its rows apart. */
const settleUnread = (assigning: Assigning): void => {
  const { columns, taken, options, faults } = assigning;
  const all = options.ignore?.includes('*') === true;
  for (const [index, header] of columns.entries()) {
    if (taken.has(index)) continue;
    if (all) {
      take(assigning, index, 'set-aside', 'ignore=* sets aside what is not read');
      continue;
    }
    faults.push({
      pointer: options.pointerTo('ignore'),
      code: 'column-not-read',
      detail: `Column ${index + 1}, "${cut(header)}", is neither read nor set aside: read it with population= or another role, choose rows by it with where=, or set it aside with ignore=`,
    });
  }
};

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
  for (const index of wide) take(assigning, index, 'wide', `its header says the ${options.wide ?? ''}`);
  assignRoles(assigning);
  assignSetAside(assigning, known);
  for (const index of choosing)
    if (!assigning.taken.has(index)) take(assigning, index, 'chooses-rows', 'named by where');
  for (const index of placesOf(columns, (header) => constant?.has(codeOf(header)) === true))
    if (!assigning.taken.has(index)) take(assigning, index, 'constant', 'says what is measured: the same throughout');
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

/** In the order in which they are named, so that a file with its columns moved says the same. */
const populationsIn = ({ taken }: Assigning): readonly number[] =>
  [...taken.values()].flatMap(({ index, role }) => (role === 'population' ? [index] : []));
