import { readFileSync } from 'node:fs';
import { z } from 'zod';

const id = z.string();
const ids = z.array(z.string()).optional();
const value = z.union([z.number(), z.string(), z.boolean()]);

/**
 * The facts of a printed plan, as a reader listed them line by line: what there is, how it hangs together, and every value.
 * No wording. A field is absent where the document says nothing. Words are those of the list (`gte`, `pct.`).
 */
export const FactsFile = z.strictObject({
  plan: z.string(),
  municipality: z.string(),
  period: z.tuple([z.iso.date(), z.iso.date()]),
  goals: z.array(z.strictObject({ id, level: z.string(), parent: id.optional() })),
  targetGroups: z.array(z.strictObject({ id })),
  indicators: z.array(z.strictObject({ id, unit: z.string(), better: z.string() })),
  targets: z.array(
    z.strictObject({
      id,
      goal: id.optional(),
      indicator: id.optional(),
      kind: z.string(),
      nature: z.string().optional(),
      comparator: z.string().optional(),
      value: value.optional(),
      unit: z.string().optional(),
      baseline: z.strictObject({ value: z.number().optional(), at: z.string().optional() }).optional(),
      benchmark: z.enum(['level', 'development']).optional(),
      /** The last day it must be reached by, where one is printed. */
      due: z.string().optional(),
      /** Where none is: the last day of the period it is about. */
      until: z.string().optional(),
      interimOf: id.optional(),
      partOf: id.optional(),
      sameAs: id.optional(),
    }),
  ),
  figures: z.array(
    z.strictObject({
      id,
      indicator: id,
      value: value.optional(),
      period: z.string().optional(),
      unit: z.string().optional(),
      qualifier: z.string().optional(),
      missing: z.string().optional(),
      comparable: z.boolean(),
      area: z.string(),
      kind: z.string().optional(),
    }),
  ),
  initiatives: z.array(
    z.strictObject({
      id,
      goals: ids,
      partOf: id.optional(),
      from: z.string().optional(),
      to: z.string().optional(),
      commitments: z.int(),
    }),
  ),
  budget: z.array(
    z.strictObject({ id, amount: z.string().optional(), period: z.string(), printed: z.string().optional() }),
  ),
  budgetTotals: z.array(z.strictObject({ id, amount: z.string(), printed: z.string() })),
  investmentCases: z.array(z.strictObject({ id, cost: z.string().optional(), expectedSaving: z.string().optional() })),
  partners: z.array(z.strictObject({ id, from: z.string().optional(), to: z.string().optional() })),
  annexes: z.array(z.strictObject({ id })),
  awards: z.array(z.strictObject({ id })),
});
export type FactsFile = z.output<typeof FactsFile>;

/** The kinds of fact there are, by the name of their list. */
export type FactKind = Exclude<keyof FactsFile, 'plan' | 'municipality' | 'period'>;
export type Fact<Kind extends FactKind> = FactsFile[Kind][number];

/** What of a plan is said otherwise in the model than in the list, and why; reviewed by hand. */
const Differences = z.array(
  z.strictObject({
    plan: z.string(),
    kind: z.string(),
    field: z.string(),
    ids: z.array(z.string()).min(1),
    why: z.string().min(20),
  }),
);
export type Differences = z.output<typeof Differences>;

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8'));

/** The facts of a plan by its name, such as `toender-2024`. */
export const readFacts = (plan: string): FactsFile => FactsFile.parse(read(plan));

/** All reviewed differences. */
export const readDifferences = (): Differences => Differences.parse(read('differences'));
