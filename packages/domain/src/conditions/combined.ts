import { z } from 'zod';

const parts = <Part extends z.ZodType>(part: Part) => z.array(part).min(2).max(20);

type Parts = readonly unknown[];

/** All of the conditions. */
const all = {
  schema: <Part extends z.ZodType>(part: Part) => z.strictObject({ kind: z.literal('all'), of: parts(part) }),
  needed: ({ of }: { readonly of: Parts }): number => of.length,
} as const;

/** Any one of the conditions. */
const any = {
  schema: <Part extends z.ZodType>(part: Part) => z.strictObject({ kind: z.literal('any'), of: parts(part) }),
  needed: (): number => 1,
} as const;

/** At least so many of the conditions. */
const atLeast = {
  schema: <Part extends z.ZodType>(part: Part) =>
    z
      .strictObject({ kind: z.literal('at-least'), least: z.int().min(1), of: parts(part) })
      .refine(({ least, of }) => least <= of.length, {
        path: ['least'],
        message: 'is more than there are conditions',
      }),
  needed: ({ least }: { readonly least: number }): number => least,
} as const;

/** The ways of combining conditions; `needed` says how many of the parts must be met. */
export const combinedKinds = { all, any, 'at-least': atLeast } as const;

/** Conditions combined from parts of one schema. */
export const combinationOf = <Part extends z.ZodType>(part: Part) =>
  z.discriminatedUnion('kind', [all.schema(part), any.schema(part), atLeast.schema(part)]);
