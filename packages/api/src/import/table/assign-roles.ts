import { codeOf, lower } from '../cells/spelling.js';
import type { OptionName } from '../request/options.js';
import { type Assigning, fixed, giveRole, namedBy, refuseOption } from './assigning.js';
import { columnCalled, type FoundColumn, noColumn, placesOf } from './find-column.js';
import { type ColumnRole, roles, usualHeaders } from './roles.js';

/** The option that names the column of a role, where there is one. */
export const optionOf: Readonly<Partial<Record<ColumnRole, OptionName>>> = {
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

const stated = (assigning: Assigning, role: ColumnRole, option: OptionName, wanted: string): void => {
  const { options, columns, ids } = assigning;
  const forAll = fixed[role];
  if (forAll !== undefined && options[forAll] !== undefined) {
    refuseOption(assigning, option, `${forAll} says it for all rows; give one of them`);
    return;
  }
  if (wanted === noColumn) return;
  const found: FoundColumn = columnCalled(columns, wanted, ids);
  if ('fault' in found) refuseOption(assigning, option, found.fault);
  else giveRole(assigning, found.index, role, namedBy(assigning, option));
};

const usual = (assigning: Assigning, role: ColumnRole): void => {
  const { columns, taken, options, given } = assigning;
  const forAll = fixed[role];
  if ((forAll !== undefined && options[forAll] !== undefined) || options.wide === role) return;
  const told = columns.findIndex((header, index) => given?.get(lower(header)) === role && !taken.has(index));
  if (told !== -1) {
    giveRole(assigning, told, role, 'the form says so');
    return;
  }
  for (const header of usualHeaders[role]) {
    const index = placesOf(columns, (each) => each === header || codeOf(each) === header).find((at) => !taken.has(at));
    if (index === undefined) continue;
    giveRole(assigning, index, role, `usual header for ${role}`);
    return;
  }
};

const assignPopulations = (assigning: Assigning): void => {
  const { options, columns, ids } = assigning;
  if (options.forPopulation !== undefined && options.population !== undefined) {
    refuseOption(assigning, 'population', 'forPopulation says it for all rows; give one of them');
    return;
  }
  if (options.population === undefined) usual(assigning, 'population');
  for (const wanted of options.population ?? []) {
    if (wanted === noColumn) continue;
    const found = columnCalled(columns, wanted, ids);
    if ('fault' in found) refuseOption(assigning, 'population', found.fault);
    else giveRole(assigning, found.index, 'population', namedBy(assigning, 'population'));
  }
};

/** Gives roles to the columns that are named, then to those whose header is a usual one. */
export const assignRoles = (assigning: Assigning): void => {
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
