import { Observation } from '@planspor/domain';
import { z } from 'zod';
import { formNames } from '../cells/sheet.js';
import { cut } from '../request/faults.js';
import type { ImportOptions } from '../request/options.js';
import type { Collected } from './collect-rows.js';
import type { Meaning } from './meaning.js';

/** Where the vintage of a load came from. */
export const vintageOrigins = ['request', 'column', 'header', 'file', 'received'] as const;
export type VintageOrigin = (typeof vintageOrigins)[number];

/** How a file was understood: told with every load, and without recording anything by `dryRun`. */
export const Reading = z
  .strictObject({
    form: z.enum(formNames),
    charset: z.string().optional(),
    delimiter: z.string().optional(),
    decimal: z.enum([',', '.']),
    sheet: z.string().optional(),
    headerLine: z.int().optional().meta({ description: 'The line of the file that names the columns, from 1' }),
    profile: z.string().optional().meta({ description: 'The source whose profile was used' }),
    vintageFrom: z.enum(vintageOrigins),
    columns: z
      .array(z.strictObject({ place: z.int(), header: z.string(), role: z.string(), because: z.string() }))
      .meta({ description: 'Every column, what it was read as, and why; `set-aside` are those that are not read' }),
    rows: z.strictObject({
      read: z.int(),
      refused: z.int(),
      setAside: z.strictObject({ titles: z.int(), notes: z.int(), notChosen: z.int() }),
    }),
    signs: z
      .array(z.strictObject({ sign: z.string(), means: z.string(), times: z.int() }))
      .meta({ description: 'The signs that stood in place of figures or beside them, and what they were taken for' }),
    first: z.array(Observation).meta({ description: 'The first figures as they were understood' }),
  })
  .meta({ id: 'ImportReading' });
export type Reading = z.output<typeof Reading>;

/** How a file was understood. */
export const readingOf = (
  { table, signs, empty }: Meaning,
  { rows, refused, first }: Collected,
  vintageFrom: VintageOrigin,
  { profile }: ImportOptions,
): Reading => {
  const { sheet, columns, roles, headerLine, setAside } = table;
  const { charset, delimiter, sheet: name } = sheet.told;
  return {
    form: sheet.form,
    ...(charset === undefined ? {} : { charset }),
    ...(delimiter === undefined ? {} : { delimiter }),
    decimal: sheet.decimal.sign,
    ...(name === undefined ? {} : { sheet: name }),
    ...(headerLine === undefined ? {} : { headerLine }),
    ...(profile === undefined ? {} : { profile }),
    vintageFrom,
    columns: roles.assigned.map(({ index, role, because }) => ({
      place: index + 1,
      header: cut(columns[index] ?? ''),
      role,
      because,
    })),
    rows: { read: rows - refused, refused, setAside: { ...setAside } },
    signs: signs.met().map(({ sign, means, times }) => ({ sign, means: means === 'empty' ? empty : means, times })),
    first: [...first],
  };
};
