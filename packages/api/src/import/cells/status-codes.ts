import type { MissingReason, Observation } from '@planspor/domain';
import { codeOf } from './spelling.js';

/** What a code of the observation status means for a figure. */
export interface StatusMeaning {
  readonly status?: NonNullable<Observation['status']>;
  readonly qualifier?: NonNullable<Observation['qualifier']>;
  /** The figure is missing, and why: then no value may stand beside it. */
  readonly missing?: MissingReason;
  /** What the code says and a figure here cannot say. */
  readonly unsayable?: string;
}

/** The code list of the observation status (SDMX CL_OBS_STATUS 2.2), each code with what it means for a figure. */
export const statusCodes: ReadonlyMap<string, StatusMeaning> = new Map<string, StatusMeaning>([
  ['A', {}],
  ['P', { status: 'provisional' }],
  ['V', { status: 'provisional' }],
  ['E', { qualifier: 'about' }],
  ['I', { qualifier: 'about' }],
  ['U', { qualifier: 'about' }],
  ['H', { missing: 'not-measured' }],
  ['L', { missing: 'not-measured' }],
  ['M', { missing: 'not-applicable' }],
  ['O', { missing: 'not-available' }],
  ['Q', { missing: 'suppressed' }],
  ['B', { unsayable: 'a break in the series: redefine the indicator with a break from that day' }],
  ['D', { unsayable: 'that another definition holds' }],
  ['F', { status: 'forecast' }],
  ['G', { unsayable: 'an experimental figure' }],
  ['J', { unsayable: 'a derogation' }],
  ['K', { unsayable: 'that another category holds it' }],
  ['N', { unsayable: 'that it is not significant' }],
  ['S', { unsayable: 'a strike or another special event' }],
  ['W', { unsayable: 'that it holds another category' }],
]);

/** A code as SDMX files write it: `Q`, or `Q: MissingReason value; suppressed`. */
export const codeIn = (cell: string): string => codeOf(cell).toUpperCase();
