import { codeIn } from './status-codes.js';

const shortCodes: Readonly<Record<string, string>> = { persons: 'PERS', percent: 'PT', index: 'IX' };

/** The code by which SDMX files name what a figure counts in. */
export const unitCode = (kind: string): string => shortCodes[kind] ?? kind.toUpperCase().replaceAll('-', '_');

const counted: readonly string[] = ['persons', 'full-time-persons', 'count'];

/** What offices call the units that are most easily taken for each other, and what an indicator may count in that is read from them. */
const offices: Readonly<Record<string, readonly string[]>> = {
  PS: counted,
  PERS: counted,
  PERSONS: counted,
  FULL_TIME_PERSONS: counted,
  COUNT: counted,
  PT: ['percent'],
  PC: ['percent'],
  PCT: ['percent'],
  PERCENT: ['percent'],
  PERCENTAGE_POINTS: ['percentage-points'],
  DKK: ['DKK'],
  EUR: [],
  USD: [],
};

/** Whether a unit that a file names is known to be another than that of the indicator; a code that is not known is not judged. */
export const isOtherUnit = (code: string, kind: string): boolean => offices[codeIn(code)]?.includes(kind) === false;
