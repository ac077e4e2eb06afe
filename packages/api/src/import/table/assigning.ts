import type { Fault } from '../../problems/index.js';
import type { Sheet } from '../cells/sheet.js';
import { cut } from '../request/faults.js';
import type { ImportOptions, OptionName } from '../request/options.js';
import type { ColumnRole } from './roles.js';

/** A column with the role it was given, and why. */
export interface AssignedColumn {
  readonly index: number;
  readonly role: ColumnRole | 'wide' | 'set-aside' | 'chooses-rows' | 'constant';
  readonly because: string;
}

/** The columns of a file while they are given their roles, by their place; and what was found wrong. */
export interface Assigning {
  readonly columns: readonly string[];
  readonly options: ImportOptions;
  readonly ids: Sheet['ids'];
  readonly given: Sheet['given'];
  readonly taken: Map<number, AssignedColumn>;
  readonly faults: Fault[];
}

/** Notes that an option, or what it names, does not fit the file. */
export const refuseOption = ({ options, faults }: Assigning, option: OptionName, detail: string): void => {
  const isInProfile = options[option] !== undefined && !options.isGiven(option);
  const by = isInProfile ? `; the profile of ${cut(options.profile ?? '')} says so` : '';
  faults.push({ pointer: options.pointerTo(option), code: 'no-such-column', detail: `${detail}${by}` });
};

/** Why a column has its role: an option of the request or of the profile names it. */
export const namedBy = ({ options }: Assigning, option: OptionName): string =>
  options.isGiven(option) ? `named by ${option}` : `named by ${option} in the profile`;

/** Gives a column its role. */
export const giveRole = ({ taken }: Assigning, index: number, role: AssignedColumn['role'], because: string): void => {
  taken.set(index, { index, role, because });
};

/** Whether some column has a role. */
export const holds = ({ taken }: Assigning, role: AssignedColumn['role']): boolean =>
  [...taken.values()].some((each) => each.role === role);

/** The options that say for all rows what a column could say. */
export const fixed: Readonly<Partial<Record<ColumnRole, OptionName>>> = {
  area: 'forArea',
  period: 'forPeriod',
  population: 'forPopulation',
};
