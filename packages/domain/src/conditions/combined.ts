import * as z from 'zod';
import { exampleIndicator } from './measured.js';

const parts = <Part extends z.ZodType>(part: Part, least = 2) => z.array(part).min(least).max(20);

type Parts = readonly unknown[];

/** How many parts must hold; `most`: how many may be, where that is not all of them. */
export interface Count {
  readonly least: number;
  readonly most?: number | undefined;
}

/** What the examples ask: a figure above 500, and one that falls. */
const above500 = { kind: 'level', indicator: exampleIndicator, comparison: 'above', value: 500 };
const falls = { kind: 'direction', indicator: exampleIndicator, direction: 'down' };

/** All of the conditions. */
const all = {
  schema: <Part extends z.ZodType>(part: Part) =>
    z
      .strictObject({ kind: z.literal('all'), of: parts(part) })
      .meta({ examples: [{ kind: 'all', of: [above500, falls] }] }),
  count: ({ of }: { readonly of: Parts }): Count => ({ least: of.length }),
} as const;

/** Any one of the conditions. */
const any = {
  schema: <Part extends z.ZodType>(part: Part) =>
    z
      .strictObject({ kind: z.literal('any'), of: parts(part) })
      .meta({ examples: [{ kind: 'any', of: [above500, falls] }] }),
  count: (): Count => ({ least: 1 }),
} as const;

/** At least so many of the conditions. */
const atLeast = {
  schema: <Part extends z.ZodType>(part: Part) =>
    z
      .strictObject({ kind: z.literal('at-least'), least: z.int().min(1), of: parts(part) })
      .refine(({ least, of }) => least <= of.length, {
        path: ['least'],
        message: 'is more than there are conditions',
      })
      .meta({ examples: [{ kind: 'at-least', least: 1, of: [above500, falls] }] }),
  count: ({ least }: { readonly least: number }): Count => ({ least }),
} as const;

/** None of the conditions: it is met when each of them is surely missed. */
const not = {
  schema: <Part extends z.ZodType>(part: Part) =>
    z
      .strictObject({ kind: z.literal('not'), of: parts(part, 1) })
      .meta({ description: 'None of these may be', examples: [{ kind: 'not', of: [above500] }] }),
  count: (): Count => ({ least: 0, most: 0 }),
} as const;

/** At most so many of the conditions. */
const atMost = {
  schema: <Part extends z.ZodType>(part: Part) =>
    z
      .strictObject({ kind: z.literal('at-most'), most: z.int().min(1), of: parts(part) })
      .refine(({ most, of }) => most < of.length, { path: ['most'], message: 'leaves nothing out' })
      .meta({
        description: 'At most so many of these may be',
        examples: [{ kind: 'at-most', most: 1, of: [above500, falls] }],
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
  schema: <Part extends z.ZodType>(part: Part) =>
    z
      .strictObject({
        kind: z.literal('in-a-row'),
        times: z.int().min(2).max(20),
        each: Each,
        of: z.array(part).min(1).max(1),
      })
      .meta({ examples: [{ kind: 'in-a-row', times: 3, each: 'year', of: [above500] }] }),
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

/** Parts of one schema, combined by how many of them hold. */
export const countedOf = <Part extends z.ZodType>(part: Part) =>
  z.discriminatedUnion('kind', [
    all.schema(part),
    any.schema(part),
    atLeast.schema(part),
    not.schema(part),
    atMost.schema(part),
  ]);

/** Conditions combined from parts of one schema. */
export const combinationOf = <Part extends z.ZodType>(part: Part) =>
  z.discriminatedUnion('kind', [...countedOf(part).options, inARow.schema(part)]);
