import * as z from 'zod';
import { MissingReason } from '../values/missing.js';
import type { Named } from '../values/named-schema.js';
import { Title, text } from '../values/text.js';

const about = <Schema extends z.ZodType>(schema: Schema, description: string) =>
  schema.optional().meta({ description });

const column = (held: string) =>
  about(
    text(300),
    `The column that says ${held}: by its header, an id in brackets in its header (y25i09), or its place (#3; #0 for none). In records, where in a record it stands: unemployment/total`,
  );

const columns = {
  area: column('where a figure was measured'),
  areaName: column('the name of the area whose code is in another column; they must agree'),
  period: column('when it was measured'),
  population: about(
    z.array(text(300)).min(1).max(10),
    'The columns that say who counts in it, read together in this order; an empty cell: everyone',
  ),
  value: column('the figure'),
  upTo: column('the upper end of a range'),
  rating: column('a rating in place of a figure'),
  missing: column('the reason why there is none'),
  status: column('whether it is final, provisional, a floor or a forecast'),
  flag: column('its observation status, a code of SDMX'),
  qualifier: column('how exactly it was stated: exact, about, above, below, range'),
  numerator: column('what a share or mean was made of'),
  denominator: column('what it was divided by'),
  field: column('how many took part in a ranking'),
  vintageColumn: column('when the source published or last updated the figure of the row'),
} as const;

/** What a sign in place of a figure, or beside one, may mean: a reason, a status, how exact it is, the figure 0, or a note. */
export const SignMeaning = z.enum([
  ...MissingReason.options,
  'final',
  'provisional',
  'floor',
  'forecast',
  'about',
  'above',
  'below',
  '0',
  'note',
]);
export type SignMeaning = z.output<typeof SignMeaning>;

const signText = text(60).regex(
  new RegExp(`^[^=]{1,20}=(?:${SignMeaning.options.join('|')})$`, 'u'),
  `is not a sign, =, and what it means: one of ${SignMeaning.options.join(', ')}`,
);

const headers = z.array(text(300)).min(1).max(200);

/**
 * How the files of one source are read: what stands where, and what its signs mean. The same may be said of one file in the
 * request that loads it. What neither says and no usual header tells is never guessed: then the file is refused.
 */
export const readingOptions = {
  ...columns,
  method: about(Title, 'How they were made, where one source publishes by several methods'),
  forArea: about(text(300), 'The area of all figures, where no column says it: Randers, 730, Hele landet'),
  forPeriod: about(text(300), 'The period of all figures, where no column says it: 2026M07'),
  forPopulation: about(text(300), 'The population of all figures'),
  everyone: about(
    z.array(text(300)).min(1).max(20),
    'The populations that stand for everyone counted, such as Total or I alt. `_T` does in any case',
  ),
  ignore: about(headers, 'Columns that are set aside; `*`: all that are not read'),
  where: about(z.array(text(300)).min(1).max(20), 'Only rows in which a column says this: benefit=total'),
  wide: about(
    z.enum(['area', 'period', 'population', 'vintage']),
    'What the headers of a wide table say: each row has a figure for every one of them',
  ),
  wideColumns: about(
    headers,
    'The columns that hold the figures of a wide table; without it, all whose header says so',
  ),
  moving: about(
    z.enum(['3', '12']),
    'How many months a moving period (2024QMAT03) covers, ending with the one it names; without it such periods are refused',
  ),
  dates: about(
    z.enum(['day', 'period']),
    'What a date says when a figure was measured: on that day, or in the month, quarter or year of the indicator that it lies in. Without it dates are refused, but where figures come by day',
  ),
  empty: about(
    z.enum(['suppressed', 'not-available', 'not-measured', 'not-applicable']),
    'What an empty cell and a dash mean; default not-available. Never 0',
  ),
  signs: about(
    z.array(signText).min(1).max(40),
    'What signs mean at this source, alone in a cell or beside a figure: `..=suppressed`, `*=provisional`',
  ),
  scale: about(
    text(20).regex(/^\d{1,12}(?:\.\d{1,6})?$/, 'is not a positive number such as 1000'),
    'What the figures are multiplied by: 1000 where the file counts in thousands',
  ),
  decimal: about(
    z.enum([',', '.']),
    'Before the decimals. Without it a point, but a comma in text whose fields are separated by `;` or tabs; refused where every number fits both',
  ),
  delimiter: about(
    z.enum([';', ',', 'tab']),
    'Between the fields of a CSV line; without it, what its first line has most of',
  ),
  charset: about(text(40), 'How the text is encoded, where Content-Type does not say it: windows-1252. Else UTF-8'),
  skip: about(
    text(300),
    'The lines above the header: how many, or how the first cell of the header line begins (title lines are set aside)',
  ),
  footer: about(
    text(300),
    'The lines below the figures: how many, or how the first of them begins (it and all below are set aside)',
  ),
  sheet: about(text(31), 'The sheet of a workbook, by its name; without it the first'),
  at: about(
    text(300),
    'In JSON, where the table or the records stand, as a JSON pointer in which * is any member: /v3_data/response, /municipalities/*',
  ),
  vintageFrom: about(
    z.enum(['file', 'received']),
    'Where the vintage comes from when the request names none: the file itself, or the moment at which it was received',
  ),
  complete: about(
    z.boolean(),
    'The file is all that the source says, so that figures missing from it are recorded as withdrawn. It covers what `forArea`, `forPeriod` and `forPopulation` name, and without a population column only figures in which everyone counts',
  ),
} as const;

const sourceProfileSchema = z
  .strictObject({ source: Title, ...readingOptions })
  .meta({ id: 'SourceProfile', description: 'How the files of one source are read' });

export interface SourceProfileSchema extends Named<typeof sourceProfileSchema> {}

/** How the files of one source are read, as it is kept on the indicator they belong to. */
export const SourceProfile: SourceProfileSchema = sourceProfileSchema;
export type SourceProfile = z.output<typeof SourceProfile>;
