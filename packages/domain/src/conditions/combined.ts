import * as z from 'zod';
import { exampleIndicator } from './measured.js';

const parts = <Part extends z.ZodType>(part: Part, least = 2) => z.array(part).min(least).max(20);

type Parts = readonly unknown[];

/** How many parts must hold; `most`: how many may be, where that is not all of them. */
export interface Count {
  readonly least: number;
  readonly most?: number | undefined;
}

/** Two parts that examples combine. */
type ShownParts = readonly [object, object];

/** What the examples of conditions ask: a figure above 500, and one that falls. */
const twoConditions: ShownParts = [
  { kind: 'level', indicator: exampleIndicator, comparison: 'above', value: 500 },
  { kind: 'direction', indicator: exampleIndicator, direction: 'down' },
];

/** All of the conditions. */
const all = {
  schema: <Part extends z.ZodType>(part: Part, [one, other]: ShownParts) =>
    z.strictObject({ kind: z.literal('all'), of: parts(part) }).meta({ examples: [{ kind: 'all', of: [one, other] }] }),
  count: ({ of }: { readonly of: Parts }): Count => ({ least: of.length }),
} as const;

/** Any one of the conditions. */
const any = {
  schema: <Part extends z.ZodType>(part: Part, [one, other]: ShownParts) =>
    z.strictObject({ kind: z.literal('any'), of: parts(part) }).meta({ examples: [{ kind: 'any', of: [one, other] }] }),
  count: (): Count => ({ least: 1 }),
} as const;

/** At least so many of the conditions. */
const atLeast = {
  schema: <Part extends z.ZodType>(part: Part, [one, other]: ShownParts) =>
    z
      .strictObject({ kind: z.literal('at-least'), least: z.int().min(1), of: parts(part) })
      .refine(({ least, of }) => least <= of.length, {
        path: ['least'],
        message: 'is more than there are conditions',
      })
      .meta({ examples: [{ kind: 'at-least', least: 1, of: [one, other] }] }),
  count: ({ least }: { readonly least: number }): Count => ({ least }),
} as const;

/** None of the conditions: it is met when each of them is surely missed. */
const not = {
  schema: <Part extends z.ZodType>(part: Part, [one]: ShownParts) =>
    z
      .strictObject({ kind: z.literal('not'), of: parts(part, 1) })
      .meta({ description: 'None of these may be', examples: [{ kind: 'not', of: [one] }] }),
  count: (): Count => ({ least: 0, most: 0 }),
} as const;

/** At most so many of the conditions. */
const atMost = {
  schema: <Part extends z.ZodType>(part: Part, [one, other]: ShownParts) =>
    z
      .strictObject({ kind: z.literal('at-most'), most: z.int().min(1), of: parts(part) })
      .refine(({ most, of }) => most < of.length, { path: ['most'], message: 'leaves nothing out' })
      .meta({
        description: 'At most so many of these may be',
        examples: [{ kind: 'at-most', most: 1, of: [one, other] }],
      }),
  count: ({ most }: { readonly most: number }): Count => ({ least: 0, most }),
} as const;

/** The periods of which so many one after another are asked for. */
const Each = z.enum(['month', 'quarter', 'half-year', 'year']);

/**
 * One condition, met in so many periods one after another. Of a target over a window: anywhere in the window; of one by a date,
 * or without end: in the last so many.
 */
const inARow = {
  schema: <Part extends z.ZodType>(part: Part, [one]: ShownParts) =>
    z
      .strictObject({
        kind: z.literal('in-a-row'),
        times: z.int().min(2).max(20),
        each: Each,
        of: z.array(part).min(1).max(1),
      })
      .meta({ examples: [{ kind: 'in-a-row', times: 3, each: 'year', of: [one] }] }),
} as const;

/** The ways of combining conditions by how many of them are met. */
export const countedKinds = { all, any, 'at-least': atLeast, not, 'at-most': atMost } as const;

/** Every way of combining conditions. */
export const combinedKinds = { ...countedKinds, 'in-a-row': inARow } as const;

/** One condition judged for many periods. */
export interface InARow<Part> {
  readonly times: number;
  readonly each: z.output<typeof Each>;
  readonly of: Part[];
}

/** Parts of one schema, combined by how many of them hold; `shown` are the parts that examples combine. */
export const countedOf = <Part extends z.ZodType>(part: Part, shown: ShownParts) =>
  z.discriminatedUnion('kind', [
    all.schema(part, shown),
    any.schema(part, shown),
    atLeast.schema(part, shown),
    not.schema(part, shown),
    atMost.schema(part, shown),
  ]);

/** Conditions combined from parts of one schema. */
export const combinationOf = <Part extends z.ZodType>(part: Part) =>
  z.discriminatedUnion('kind', [...countedOf(part, twoConditions).options, inARow.schema(part, twoConditions)]);
