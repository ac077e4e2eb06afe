import { indicatorEvents, oneSpelling, readingOptions, type SourceProfile } from '@planspor/domain';
import { z } from 'zod';
import { queryBool } from '../../edge/index.js';
import { type Fault, problem } from '../../problems/index.js';

const { source } = indicatorEvents.ObservationsPublished.data.shape;

const about = <Schema extends z.ZodType>(schema: Schema, description: string) =>
  schema.optional().meta({ description });

const stated = {
  source: about(
    source,
    'Who published the figures, as they are credited: jobindsats.dk / STAR. Required where neither the file nor the only profile says it. Figures of one source are compared with no other',
  ),
  vintage: about(
    z.string().min(1).max(300),
    'When the source published or last updated these figures: an instant, or a day. Required where neither the file nor the profile says it',
  ),
  updated: about(
    z.string().min(1).max(300),
    'The same under the name jobindsats has for it: `update_latest` of the table',
  ),
} as const;

const partial = 'Record the good figures of a file that has bad ones; the answer lists what was left out';
const dryRun =
  'Record nothing: the answer says how the file was understood and what would change. No Idempotency-Key and no If-Match are needed';

/** What may be said about a file beside the rows of a JSON body. */
export const bodyOptions = { ...stated, ...readingOptions, partial: about(z.boolean(), partial) } as const;

const Options = z.strictObject(bodyOptions);
type Options = z.output<typeof Options>;
export type OptionName = keyof Options & string;

/** The names of all options. */
export const optionNames = Object.keys(bodyOptions) as OptionName[];

const isList = (schema: z.ZodType): schema is z.ZodOptional<z.ZodArray<z.ZodType>> =>
  schema instanceof z.ZodOptional && schema.unwrap() instanceof z.ZodArray;
const isFlag = (schema: z.ZodType): boolean =>
  schema instanceof z.ZodOptional && schema.unwrap() instanceof z.ZodBoolean;

/** In a query a list is a name that stands several times, and a flag is a word. */
const inQuery = (schema: z.ZodType): z.ZodType => {
  const described = (made: z.ZodType) => about(made, schema.description ?? '');
  if (isFlag(schema)) return described(queryBool());
  if (!isList(schema)) return schema;
  const list = schema.unwrap();
  return described(z.union([list.element as z.ZodType, list]));
};

/** What may be said about a file in the query. */
export const importQuery = z.strictObject({
  ...Object.fromEntries(Object.entries(bodyOptions).map(([name, schema]) => [name, inQuery(schema)])),
  dryRun: about(queryBool(), dryRun),
});

/** All options of one request, from the query, the body and the profile of the source; and where each stands, for pointers. */
export interface ImportOptions extends Readonly<Options> {
  readonly pointerTo: (option: OptionName) => string;
  /** Whether the request says it, and not the profile. */
  readonly isGiven: (option: OptionName) => boolean;
  /** The source whose profile is used. */
  readonly profile: string | undefined;
  /** Where several profiles are kept and none is named: whose they are. */
  readonly otherProfiles: readonly string[];
  /** What the request alone says. */
  readonly withoutProfile: () => ImportOptions;
  /** The options without some that are at fault. */
  readonly without: (faults: readonly Fault[]) => ImportOptions;
}

type Given = Readonly<Record<string, unknown>>;

const mergedFrom = (query: Given, body: Given): Given => {
  const twice = optionNames.filter((option) => query[option] !== undefined && body[option] !== undefined);
  const errors = twice.map(
    (option): Fault => ({
      pointer: `/${option}`,
      code: 'not-together',
      detail: 'Stands in the query too; say it once',
    }),
  );
  if (errors.length > 0) throw problem('invalid-request', { errors });
  const picked = optionNames.flatMap((option) => {
    const value = query[option] ?? body[option];
    if (value === undefined) return [];
    return [[option, isList(bodyOptions[option]) && !Array.isArray(value) ? [value] : value] as const];
  });
  return Object.fromEntries(picked);
};

const profileFor = (given: Given, profiles: readonly SourceProfile[]): SourceProfile | undefined => {
  if (typeof given.source === 'string') {
    const wanted = oneSpelling(given.source);
    return profiles.find(({ source }) => oneSpelling(source) === wanted);
  }
  return profiles.length === 1 ? profiles[0] : undefined;
};

const faultsIn = (error: z.ZodError): readonly Fault[] =>
  error.issues.map(({ path, message }) => ({ pointer: `/${path.join('/')}`, code: 'wrong-format', detail: message }));

const optionsFrom = (
  values: Options,
  given: Given,
  body: Given,
  profile: string | undefined,
  otherProfiles: readonly string[],
): ImportOptions => ({
  ...values,
  pointerTo: (option) => (body[option] === undefined ? `/query/${option}` : `/${option}`),
  isGiven: (option) => given[option] !== undefined,
  profile,
  otherProfiles,
  withoutProfile: () => {
    const said = Object.entries(values).filter(([option]) => given[option] !== undefined);
    return optionsFrom(Object.fromEntries(said) as Options, given, body, undefined, []);
  },
  without: (faults) => {
    const at = new Set(faults.map(({ pointer }) => pointer.slice(pointer.lastIndexOf('/') + 1)));
    const rest = Object.fromEntries(Object.entries(values).filter(([option]) => !at.has(option))) as Options;
    return optionsFrom(rest, given, body, profile, otherProfiles);
  },
});

/**
 * The options of a query and a body together; what both say is refused, even where they agree. Beneath them lies the profile
 * of the source, or of the only source that has one.
 */
export const mergeOptions = (query: Given, body: Given, profiles: readonly SourceProfile[]): ImportOptions => {
  const given = mergedFrom(query, body);
  const profile = profileFor(given, profiles);
  const parsed = Options.safeParse({ ...profile, ...given });
  if (!parsed.success) throw problem('invalid-request', { errors: [...faultsIn(parsed.error)] });
  const others = profile === undefined ? profiles.map(({ source }) => source) : [];
  return optionsFrom(parsed.data, given, body, profile?.source, others);
};
