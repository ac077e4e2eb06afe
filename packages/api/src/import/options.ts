import { indicatorEvents } from '@planspor/domain';
import { z } from 'zod';
import { queryBool } from '../edge/index.js';
import { type Fault, problem } from '../problems/index.js';
import { type Role, roles, usualHeaders } from './roles.js';

const { source, method } = indicatorEvents.ObservationsPublished.data.shape;
const name = z.string().min(1).max(300);
const about = <Schema extends z.ZodType>(schema: Schema, description: string) =>
  schema.optional().meta({ description });

const held: Readonly<Record<Role, string>> = {
  area: 'where a figure was measured',
  period: 'when it was measured',
  population: 'who counts in it; an empty cell: everyone',
  value: 'the figure',
  upTo: 'the upper end of a range',
  rating: 'a rating in place of a figure',
  missing: 'the reason why there is none',
  status: 'whether it is final, provisional or a floor',
  qualifier: 'how exactly it was stated: exact, about, above, below, range',
  numerator: 'what a share or mean was made of',
  denominator: 'what it was divided by',
  field: 'how many took part in a ranking',
};

const columnOf = (role: Role) =>
  about(
    name,
    `The column that says ${held[role]}: by its header, an id in brackets in its header (y25i09), or its place (#3; #0 for none). ` +
      `Without it, a column called ${usualHeaders[role].join(', ')}`,
  );

const columns = Object.fromEntries(roles.map((role) => [role, columnOf(role)])) as Record<
  Role,
  ReturnType<typeof columnOf>
>;

/** What may be said about a file, in the query or, for JSON, beside its rows. */
const options = {
  source: about(
    source,
    'Who published the figures, as they are credited: jobindsats.dk / STAR. Required. Figures of one source are compared with no other',
  ),
  method: about(method, 'How they were made, where one source publishes by several methods'),
  vintage: about(
    name,
    'When the source published or last updated these figures: an instant, or a day. This or `updated` is required',
  ),
  updated: about(name, 'The same under the name jobindsats has for it: `update_latest` of the table'),
  ...columns,
  forArea: about(name, 'The area of all figures, where no column says it: Randers, 730, Hele landet'),
  forPeriod: about(name, 'The period of all figures, where no column says it: 2026M07'),
  forPopulation: about(name, 'The population of all figures'),
  everyone: about(
    name,
    'The population that stands for everyone counted, such as Total or I alt. `_T` does in any case',
  ),
  moving: about(
    z.enum(['3', '12']),
    'How many months a moving period (2024QMAT03) covers, ending with the one it names; without it such periods are refused',
  ),
  empty: about(
    z.enum(['suppressed', 'not-available', 'not-measured', 'not-applicable']),
    'What an empty cell and a dash mean; default not-available. Never 0',
  ),
  delimiter: about(
    z.enum([';', ',', 'tab']),
    'Between the fields of a CSV line; without it, what its first line has most of',
  ),
  decimal: about(
    z.enum([',', '.']),
    'Before the decimals. Without it a point, but a comma in CSV whose fields are separated by `;` or tabs',
  ),
} as const;

const flags = {
  complete:
    'The file is all that the source says, so that figures missing from it are recorded as withdrawn. It covers what `forArea`, `forPeriod` and `forPopulation` name, and without a population column only figures in which everyone counts',
  partial: 'Record the good figures of a file that has bad ones; the answer lists what was left out',
} as const;

const where = 'Only rows in which a column says this: benefit=total';

export const importQuery = z.strictObject({
  ...options,
  where: about(z.union([name, z.array(name).max(20)]), where),
  complete: about(queryBool(), flags.complete),
  partial: about(queryBool(), flags.partial),
});

/** The same beside the rows of a JSON body. */
export const bodyOptions = {
  ...options,
  where: about(z.array(name).max(20), where),
  complete: about(z.boolean(), flags.complete),
  partial: about(z.boolean(), flags.partial),
} as const;

const OptionNames = z.strictObject(bodyOptions);
export type OptionName = keyof z.output<typeof OptionNames>;

/** All options of one request, and where each stands, for pointers. */
export interface ImportOptions extends Readonly<z.output<typeof OptionNames>> {
  readonly at: (option: OptionName) => string;
}

type Given = Readonly<Record<string, unknown>>;

const names = Object.keys(bodyOptions) as OptionName[];

/** The options of a query and a body together; what both say is refused, even where they agree. */
export const mergeOptions = (query: Given, body: Given): ImportOptions => {
  const twice = names.filter((option) => query[option] !== undefined && body[option] !== undefined);
  const errors = twice.map(
    (option): Fault => ({
      pointer: `/${option}`,
      code: 'not-together',
      detail: 'Stands in the query too; say it once',
    }),
  );
  if (errors.length > 0) throw problem('invalid-request', { errors });
  const { where: rows } = query;
  const given: Given = { ...body, ...query, where: rows === undefined ? body.where : [rows].flat() };
  const picked = names.flatMap((option) => (given[option] === undefined ? [] : [[option, given[option]] as const]));
  return {
    ...OptionNames.parse(Object.fromEntries(picked)),
    at: (option) => (body[option] === undefined ? `/query/${option}` : `/${option}`),
  };
};
