import type { Fault } from '../problems/index.js';
import type { Table } from './csv-table.js';
import type { ImportOptions, OptionName } from './options.js';
import { type Role, roles, usualHeaders } from './roles.js';

/** Which column holds what, and which rows count. */
export interface Columns {
  readonly byRole: Readonly<Partial<Record<Role, number>>>;
  readonly counts: (row: readonly unknown[]) => boolean;
}

type Found = { readonly index: number } | { readonly fault: string };

/** Says that no column holds it, although one may be called so. */
const noColumn = '#0';

const lower = (text: string) => text.trim().toLowerCase();

const placesOf = (columns: readonly string[], test: (header: string) => boolean): readonly number[] =>
  columns.flatMap((header, index) => (test(lower(header)) ? [index] : []));

const quoted = (columns: readonly string[]) => columns.map((header) => `"${header}"`).join(', ');

/** A column by its place (#3), its header, or an id that stands in brackets in its header; it must be one. */
const columnCalled = (columns: readonly string[], wanted: string): Found => {
  const place = /^#([1-9]\d{0,3})$/.exec(wanted)?.[1];
  if (place !== undefined && Number(place) <= columns.length) return { index: Number(place) - 1 };
  const exact = placesOf(columns, (header) => header === lower(wanted));
  const found = exact.length > 0 ? exact : placesOf(columns, (header) => header.includes(`(${lower(wanted)})`));
  const [index] = found;
  if (index !== undefined && found.length === 1) return { index };
  const among = found.length === 0 ? columns : found.map((each) => columns[each] ?? '');
  return {
    fault: `${found.length === 0 ? 'No column is' : 'Several columns are'} called "${wanted}"; the file has ${quoted(among)}`,
  };
};

const usualColumn = (columns: readonly string[], role: Role): number | undefined => {
  for (const usual of usualHeaders[role]) {
    const [index] = placesOf(columns, (header) => header === usual);
    if (index !== undefined) return index;
  }
  return undefined;
};

const fixed: Readonly<Partial<Record<Role, OptionName>>> = {
  area: 'forArea',
  period: 'forPeriod',
  population: 'forPopulation',
};

/** A column by what the request says, else by its header; none where the request gives one value for the whole file. */
const columnOf = (columns: readonly string[], options: ImportOptions, role: Role): Found | undefined => {
  const wanted = options[role];
  const forAll = fixed[role];
  const isFixed = forAll !== undefined && options[forAll] !== undefined;
  if (wanted !== undefined && isFixed) return { fault: `${forAll} says it for all rows; give one of them` };
  if (wanted === noColumn) return undefined;
  if (wanted !== undefined) return columnCalled(columns, wanted);
  const index = isFixed ? undefined : usualColumn(columns, role);
  return index === undefined ? undefined : { index };
};

/** Where nothing names the figures and one column is left over, it holds them: so a table of one measure needs no names. */
const onlyOther = (columns: readonly string[], taken: ReadonlySet<number>): number | undefined => {
  const others = columns.flatMap((_, index) => (taken.has(index) ? [] : [index]));
  return others.length === 1 ? others[0] : undefined;
};

const needed = (role: Role, columns: readonly string[]): string =>
  `No column is known to hold the ${role}: name it with ${role}=${role in fixed ? `, or give one for all rows with ${fixed[role]}=` : ''}. The file has ${quoted(columns)}`;

type Filter = (row: readonly unknown[]) => boolean;

const filterOf = (
  columns: readonly string[],
  condition: string,
): { readonly filter: Filter } | { readonly fault: string } => {
  const [, header, value] = /^([^=]+)=(.*)$/s.exec(condition) ?? [];
  if (header === undefined || value === undefined)
    return { fault: `"${condition}" is not a column, =, and what it says` };
  const found = columnCalled(columns, header);
  return 'fault' in found ? found : { filter: (row) => lower(String(row[found.index] ?? '')) === lower(value) };
};

/** Finds the columns of a table; faults where one is missing, unknown or ambiguous, all at once. */
export const columnsOf = (
  { columns }: Table,
  options: ImportOptions,
): { readonly columns: Columns; readonly faults: readonly Fault[] } => {
  const faults: Fault[] = [];
  const refuse = (option: OptionName, detail: string) =>
    faults.push({ pointer: options.at(option), code: 'no-such-column', detail });
  const byRole: Partial<Record<Role, number>> = {};
  for (const role of roles) {
    const found = columnOf(columns, options, role);
    if (found === undefined) continue;
    if ('fault' in found) refuse(role, found.fault);
    else byRole[role] = found.index;
  }
  const stated = faults.length > 0;
  if (byRole.value === undefined && byRole.rating === undefined && !stated) {
    const other = onlyOther(columns, new Set(Object.values(byRole)));
    if (other !== undefined) byRole.value = other;
    else refuse('value', needed('value', columns));
  }
  for (const role of ['area', 'period'] as const) {
    const given = options[role] ?? (role === 'area' ? options.forArea : options.forPeriod);
    if (byRole[role] === undefined && given === undefined) refuse(role, needed(role, columns));
  }
  const filters = (options.where ?? []).map((condition) => filterOf(columns, condition));
  for (const filter of filters) if ('fault' in filter) refuse('where', filter.fault);
  const tests = filters.flatMap((each) => ('filter' in each ? [each.filter] : []));
  return { columns: { byRole, counts: (row) => tests.every((test) => test(row)) }, faults };
};
