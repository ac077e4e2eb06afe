import { areaKey, firstDay, lastDay, type Period, type PlanState } from '@planspor/domain';
import type { ExampleInMemory } from '../support/example-in-memory.js';
import type { FactKind } from './facts-file.js';
import type { Fields } from './listed.js';
import { unitText } from './vocabulary.js';

type Target = PlanState['targets'] extends ReadonlyMap<unknown, infer Found> ? Found : never;
type Figure = PlanState['figures'] extends ReadonlyMap<unknown, infer Found> ? Found : never;
type Condition = NonNullable<Target['condition']>;

interface Coded {
  readonly id: string;
  readonly code?: string | undefined;
}

const days = (period: Period | undefined): Fields => ({
  from: period && firstDay(period),
  to: period && lastDay(period),
});

const byCode = <Found extends Coded>(
  subjects: Iterable<Found>,
  fields: (found: Found) => Fields,
): ReadonlyMap<string, Fields> =>
  new Map([...subjects].flatMap((found) => (found.code === undefined ? [] : [[found.code, fields(found)] as const])));

/** How a plan refers to others: the code of a subject of the plan, or of an indicator of the example. */
const codes = (loaded: ExampleInMemory, plan: PlanState) => {
  const subjects: readonly ReadonlyMap<string, Coded>[] = [plan.goals, plan.targets, plan.initiatives];
  const indicators = new Map([...loaded.indicators.keys()].map((code) => [loaded.id(`#${code}`), code]));
  return (id: string | undefined): string | undefined =>
    id === undefined
      ? undefined
      : (indicators.get(id) ?? subjects.map((found) => found.get(id)?.code).find((code) => code !== undefined));
};

type CodeOf = ReturnType<typeof codes>;

const required = (condition: Condition): Fields => {
  switch (condition.kind) {
    case 'level':
      return {
        comparison: condition.comparison,
        value:
          typeof condition.value === 'object' && 'rating' in condition.value ? condition.value.rating : condition.value,
      };
    case 'change':
      return { value: condition.direction === 'down' ? -condition.by : condition.by };
    case 'direction':
      return { direction: condition.direction };
    case 'benchmark':
      return { comparison: condition.comparison, benchmark: condition.on === 'change' ? 'development' : 'level' };
    case 'delivered':
      return { value: condition.least };
    default:
      return {};
  }
};

const baseline = (stated: Target['baseline']): Fields | undefined => {
  if (stated === undefined) return undefined;
  const at = 'period' in stated ? stated.period : 'over' in stated ? stated.over : undefined;
  const value = stated.kind === 'value' ? stated.value : undefined;
  if (value === undefined && at === undefined) return undefined;
  return { ...(value === undefined ? {} : { value }), ...(at === undefined ? {} : { at }) };
};

const until = (when: Target['when']): string | undefined => {
  if (when.kind === 'standing') return undefined;
  return when.kind === 'by' ? when.date : lastDay(when.period);
};

const target = (found: Target, codeOf: CodeOf): Fields => ({
  goal: found.goals.length === 0 ? undefined : found.goals.map(codeOf).join(' '),
  indicator:
    found.condition !== undefined && 'indicator' in found.condition ? codeOf(found.condition.indicator) : undefined,
  condition: found.condition?.kind,
  nature: found.nature,
  ...(found.condition === undefined ? {} : required(found.condition)),
  baseline: baseline(found.baseline),
  until: until(found.when),
  interimOf: codeOf(found.interimOf),
  partOf: codeOf(found.partOf),
  sameAs: codeOf(found.sameAs),
});

const figure = (found: Figure, codeOf: CodeOf): Fields => ({
  indicator: codeOf(found.indicator),
  value: found.value,
  isSaid: (found.value ?? found.valueText ?? found.missing) !== undefined,
  period: found.period,
  area: areaKey(found.area),
  missing: found.missing,
  comparable: found.notComparable === undefined,
  unit: unitText(found.unit),
  kind: found.kind,
  qualifier: found.qualifier,
});

const parties = (plan: PlanState) =>
  [...plan.partnerships.values()].flatMap(({ parties: all, period }) =>
    all.map((party) => ({ id: party.name, code: party.code, period })),
  );

const budget = (plan: PlanState, role: 'line' | 'printed-total') =>
  byCode(
    [...plan.budgetLines.values()].filter((line) => line.role === role),
    ({ amount, period, printed }) => ({ amount, period, printed: printed?.text }),
  );

/** What a plan says, by kind and code, in the same fields as the listed facts. */
export const expressed = (loaded: ExampleInMemory): Readonly<Record<FactKind, ReadonlyMap<string, Fields>>> => {
  const plan = loaded.asPrinted();
  const codeOf = codes(loaded, plan);
  const commitments = [...plan.commitments.values()];
  return {
    goals: byCode(plan.goals.values(), ({ level, parent }) => ({ level, parent: codeOf(parent) })),
    targetGroups: byCode(plan.targetGroups.values(), () => ({})),
    indicators: new Map(
      [...loaded.indicators.keys()].map((code) => {
        const { unit, polarity } = loaded.definition(code);
        return [code, { unit: unitText(unit), polarity }];
      }),
    ),
    targets: byCode(plan.targets.values(), (found) => target(found, codeOf)),
    figures: byCode(plan.figures.values(), (found) => figure(found, codeOf)),
    initiatives: byCode(plan.initiatives.values(), (found) => ({
      goals: (found.goals ?? []).map(codeOf),
      partOf: codeOf(found.partOf),
      ...days(found.period),
      commitments: commitments.filter(({ initiative }) => initiative === found.id).length,
    })),
    budget: budget(plan, 'line'),
    budgetTotals: budget(plan, 'printed-total'),
    investmentCases: byCode(plan.investmentCases.values(), ({ cost, expectedSaving }) => ({ cost, expectedSaving })),
    partners: byCode(parties(plan), ({ period }) => days(period)),
    annexes: byCode(plan.annexes.values(), () => ({})),
    awards: byCode(plan.recognitions.values(), () => ({})),
  };
};
