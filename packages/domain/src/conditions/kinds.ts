import * as z from 'zod';
import type { StreamReferences } from '../indicator/sources.js';
import type { Asking } from './asking.js';
import { benchmark } from './benchmark.js';
import { change } from './change.js';
import { type Count, combinationOf, combinedKinds, countedKinds, type InARow } from './combined.js';
import { coverage } from './coverage.js';
import { delivered } from './delivered.js';
import { direction } from './direction.js';
import { hold } from './hold.js';
import type { JudgementTime } from './judgement-time.js';
import type { SingleDescription, SingleKind } from './kind.js';
import { level } from './level.js';
import { measure } from './measure.js';
import { optimise } from './optimise.js';

/** The kinds of single condition. A new kind is its own file, and its line here; everything else is taken from this table. */
const singleKinds = { level, change, direction, hold, benchmark, coverage, optimise, delivered, measure } as const;

type SingleKinds = typeof singleKinds;
type SingleSchema = SingleKinds[keyof SingleKinds]['schema'];

/** Every kind of condition, in the order in which they are told. */
export const ConditionKind = z.enum([
  ...(Object.keys(singleKinds) as (keyof SingleKinds)[]),
  ...(Object.keys(combinedKinds) as (keyof typeof combinedKinds)[]),
]);
export type ConditionKind = z.output<typeof ConditionKind>;

const schemas = Object.values(singleKinds).map(({ schema }) => schema);
const SingleCondition = z
  .discriminatedUnion('kind', schemas as [SingleSchema, ...SingleSchema[]])
  .meta({ id: 'SingleCondition' });
export type SingleCondition = z.output<SingleSchema>;

export type CombinedCondition =
  | { kind: 'all' | 'any' | 'not'; of: Condition[] }
  | { kind: 'at-least'; least: number; of: Condition[] }
  | { kind: 'at-most'; most: number; of: Condition[] }
  | ({ kind: 'in-a-row' } & InARow<Condition>);

// Two levels of nesting are kept apart by schema, so that every condition has a finite form.
const Nested = combinationOf(SingleCondition).meta({ id: 'CombinedCondition' });

/** When a target is met. Its kinds are told in docs/verdicts.md. */
export const Condition: z.ZodType<Condition> = z
  .union([SingleCondition, combinationOf(z.union([SingleCondition, Nested]))])
  .meta({ id: 'Condition' });
export type Condition = SingleCondition | CombinedCondition;

/** Conditions combined, and how many of them must be met. */
export interface Combination {
  readonly reads: 'parts';
  readonly parts: readonly Condition[];
  readonly needed: Count;
}

/** A condition that is asked of periods one after another. */
export interface Sequence extends Pick<InARow<Condition>, 'times' | 'each'> {
  readonly reads: 'periods';
  readonly part: Condition;
}

/** A single condition, and the time it has of its own as a part of a combined one. */
export type TimedDescription = SingleDescription & { readonly time: JudgementTime | undefined };

/** A condition as the evaluation meets it, whatever its kind. */
export type Description = TimedDescription | Combination | Sequence;

export const isCombined = (condition: Condition): condition is CombinedCondition =>
  Object.hasOwn(combinedKinds, condition.kind);

type CountedKind = keyof typeof countedKinds;

const combination = (condition: CombinedCondition): Combination | Sequence => {
  if (condition.kind === 'in-a-row') {
    const { times, each, of } = condition;
    return { reads: 'periods', part: of[0] as Condition, times, each };
  }
  const kind: CountedKind = condition.kind;
  const counted = condition as CombinedCondition & { least: number; most: number };
  return { reads: 'parts', parts: condition.of, needed: countedKinds[kind].count(counted) };
};

// The table has for each kind what takes that kind's condition; that both are of one kind is what the lookup by kind says.
const describedAnew = (condition: SingleCondition): TimedDescription => ({
  ...(singleKinds[condition.kind] as SingleKind<SingleCondition>).describe(condition),
  time: condition.when,
});

// A condition is described some ten times for one verdict.
const descriptions = new WeakMap<SingleCondition, TimedDescription>();

const describeSingle = (condition: SingleCondition): TimedDescription => {
  const kept = descriptions.get(condition) ?? describedAnew(condition);
  descriptions.set(condition, kept);
  return kept;
};

/** What a condition reads, and how its answer is made from it. */
export const describe = (condition: Condition): Description =>
  isCombined(condition) ? combination(condition) : describeSingle(condition);

/** What a single condition asks for in words, where its numbers hang on what is not known yet. */
export const singleAsks = (condition: SingleCondition, asking: Asking): string =>
  (singleKinds[condition.kind] as SingleKind<SingleCondition>).asks(condition, asking);

/** The single conditions inside a condition, in their order. */
export const singleConditions = (condition: Condition): readonly SingleCondition[] =>
  isCombined(condition) ? condition.of.flatMap(singleConditions) : [condition];

/** The single conditions inside a target's condition, described. */
export const describeSingles = (condition: Condition | undefined): readonly TimedDescription[] =>
  condition === undefined ? [] : singleConditions(condition).map(describeSingle);

/** The time that a part of a combined condition has of its own. */
export const ownTimeOf = (condition: Condition): JudgementTime | undefined =>
  isCombined(condition) ? undefined : condition.when;

type OfAnyKind = Pick<SingleKind<never>, 'awaits' | 'hangsOnStart' | 'hasWay' | 'mayBeInterim' | 'asFarAsPossible'>;

/** What is said of a kind whatever its condition says: of a combined one, what is said of its parts does not hold for it. */
export type Traits = Omit<OfAnyKind, 'asFarAsPossible'> & {
  readonly judgedBy: 'figures' | 'person';
  readonly asFarAsPossible: boolean;
};

const ofParts: Traits = {
  awaits: 'observation',
  hangsOnStart: false,
  hasWay: false,
  mayBeInterim: false,
  judgedBy: 'figures',
  asFarAsPossible: false,
};

/** What a kind of condition is, apart from what one condition says. */
export const traitsOf = (kind: ConditionKind): Traits => {
  if (!isSingleKind(kind)) return ofParts;
  const { awaits, hangsOnStart, hasWay, mayBeInterim, asFarAsPossible }: OfAnyKind = singleKinds[kind];
  const judgedBy = awaits === 'assessment' ? 'person' : 'figures';
  return { awaits, hangsOnStart, hasWay, mayBeInterim, judgedBy, asFarAsPossible: asFarAsPossible === true };
};

const isSingleKind = (kind: ConditionKind): kind is keyof SingleKinds => Object.hasOwn(singleKinds, kind);

/** The indicators and groups that a target's condition names. */
export const referencesOf = ({ condition }: { readonly condition?: Condition | undefined }): StreamReferences => {
  const named = describeSingles(condition).map(({ references }) => references);
  return {
    indicators: named.flatMap(({ indicators }) => indicators),
    groups: named.flatMap(({ groups }) => groups),
  };
};
