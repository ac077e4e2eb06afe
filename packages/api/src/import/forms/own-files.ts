import type { DecimalSign } from '../cells/number-text.js';
import type { FormName } from '../cells/sheet.js';
import { codeOf, lower } from '../cells/spelling.js';

/** A form that its header tells: how it writes numbers, and which of its columns say nothing about a figure. */
export interface KnownForm {
  readonly form: FormName;
  readonly decimal: DecimalSign;
  readonly known: ReadonlyMap<string, string>;
  readonly constant?: ReadonlySet<string>;
  /** It is one of our own files: a series as it is written here. */
  readonly isOwn: boolean;
}

const recordedBy = 'says which event recorded the figure';

const sdmx = new Map<string, string>([
  ['structure', 'says what kind of structure follows'],
  ['structure_name', 'names the structure'],
  ['decimals', 'says how many decimals are shown'],
  ['event', recordedBy],
]);

/** What says what is measured; of a series that is its dataflow too. */
const measured = new Set(['structure_id', 'dataflow', 'indicator', 'measure', 'unit_measure', 'unit']);

const clean = (header: string): string => lower(codeOf(header.replaceAll('"', '')));

/** What the header of a file tells about its form: SDMX-CSV, or one of the two CSV forms in which series are written here. */
export const formOfHeader = (header: readonly string[]): KnownForm | undefined => {
  const names = new Set(header.map(clean));
  const has = (...wanted: readonly string[]) => wanted.every((name) => names.has(name));
  if (has('structure', 'structure_id') || has('dataflow', 'obs_value'))
    return { form: 'sdmx-csv', decimal: '.', known: sdmx, constant: measured, isOwn: has('rating', 'event') };
  if (has('areaname', 'vintage', 'event'))
    return { form: 'csv', decimal: '.', known: new Map([['event', recordedBy]]), isOwn: true };
  if (has('områdekode', 'dataudgave', 'hændelse'))
    return { form: 'csv', decimal: ',', known: new Map([['hændelse', recordedBy]]), isOwn: true };
  return undefined;
};

const guarded = /^'+[=+\-@\t\r]/;

/**
 * Text as a file for spreadsheets holds it: what a spreadsheet would take for a formula begins with an apostrophe, so that it
 * is shown and not executed.
 */
export const guardText = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** The text that `guardText` was given. */
export const unguardText = (text: string): string => (guarded.test(text) ? text.slice(1) : text);
