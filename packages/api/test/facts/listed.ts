import { firstDay, lastDay, Period } from '@planspor/domain';
import type { Fact, FactKind, FactsFile } from './facts-file.js';
import {
  areaOf,
  comparisons,
  conditionOf,
  figureKinds,
  missingReasons,
  natures,
  qualifiers,
  unitOf,
} from './vocabulary.js';

/** The fields of a subject that are compared; one that is undefined must be absent on the other side as well. */
export type Fields = Readonly<Record<string, unknown>>;

const period = (text: string) => Period.parse(text);

/** The days that two printed dates stand for: `2018` begins on 1 January and ends on 31 December. */
const days = (from: string | undefined, to: string | undefined): Fields => ({
  from: from && firstDay(period(from)),
  to: to && lastDay(period(to)),
});

/** Up and down have no number; otherwise the comparator says how the value is held against it. */
const comparison = ({ kind, comparator, value }: Fact<'targets'>): Fields => {
  const strict = comparator === 'gt' || comparator === 'lt';
  switch (conditionOf(kind, value)) {
    case 'level':
      return { comparison: comparator && comparisons[comparator], value };
    case 'change':
      return { value };
    case 'direction':
      return { direction: comparator && (comparator.startsWith('g') ? 'up' : 'down'), value };
    case 'benchmark':
      return { comparison: strict ? 'better' : 'at-least-as-good' };
    case 'delivered':
      return { value: value === true ? undefined : value };
    default:
      return {};
  }
};

const target = (fact: Fact<'targets'>): Fields => ({
  goal: fact.goal,
  indicator: fact.indicator,
  condition: conditionOf(fact.kind, fact.value),
  ...comparison(fact),
  ...(fact.nature === undefined ? {} : { nature: natures[fact.nature] ?? fact.nature }),
  benchmark: fact.benchmark,
  baseline: fact.baseline === undefined || Object.keys(fact.baseline).length === 0 ? undefined : fact.baseline,
  until: fact.due ?? fact.until,
  interimOf: fact.interimOf,
  partOf: fact.partOf,
  sameAs: fact.sameAs,
});

/** A value in words has none in numbers; how exactly it is stated counts for a number only. */
const figure = (fact: Fact<'figures'>, municipality: string): Fields => {
  const number = typeof fact.value === 'number' ? fact.value : undefined;
  return {
    indicator: fact.indicator,
    value: number,
    isSaid: true,
    period: fact.period,
    area: areaOf(fact.area, municipality),
    missing: fact.missing && (missingReasons[fact.missing] ?? fact.missing),
    comparable: fact.comparable,
    ...(unitOf(fact.unit) === undefined ? {} : { unit: unitOf(fact.unit) }),
    ...(fact.kind === undefined ? {} : { kind: figureKinds[fact.kind] }),
    ...(number === undefined || fact.qualifier === undefined ? {} : { qualifier: qualifiers[fact.qualifier] }),
  };
};

/** As an amount is told: with both decimals. */
const inFull = (value: string | undefined) => (value === undefined ? undefined : Number(value).toFixed(2));

const amount = (value: string | undefined) => inFull(value?.replace(/^-/, ''));

const fieldsOf: { readonly [Kind in FactKind]: (fact: Fact<Kind>, municipality: string) => Fields } = {
  goals: ({ level, parent }) => ({ level, parent }),
  targetGroups: () => ({}),
  indicators: ({ unit, better }) => ({ unit: unitOf(unit), polarity: better }),
  targets: target,
  figures: figure,
  initiatives: ({ goals = [], partOf, from, to, commitments }) => ({ goals, partOf, ...days(from, to), commitments }),
  budget: ({ amount: printed, period: of, printed: text }) => ({
    amount: inFull(printed),
    period: of,
    ...(text === undefined ? {} : { printed: text || undefined }),
  }),
  budgetTotals: ({ amount: printed, printed: text }) => ({ amount: inFull(printed), printed: text }),
  // The list has a saving negative, as the plans print it; in a case both amounts are positive.
  investmentCases: ({ cost, expectedSaving }) => ({ cost: amount(cost), expectedSaving: amount(expectedSaving) }),
  partners: ({ from, to }) => (from === undefined && to === undefined ? {} : days(from, to)),
  annexes: () => ({}),
  awards: () => ({}),
};

/** The listed facts of a kind in the model's terms, by id. */
export const listed = <Kind extends FactKind>(facts: FactsFile, kind: Kind): ReadonlyMap<string, Fields> => {
  const items: readonly Fact<Kind>[] = facts[kind];
  return new Map(items.map((fact) => [fact.id, fieldsOf[kind](fact, facts.municipality)]));
};
