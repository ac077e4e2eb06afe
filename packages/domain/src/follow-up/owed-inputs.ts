import * as z from 'zod';
import { definitionAt } from '../figures/definition.js';
import type { Gap } from '../figures/lack.js';
import type { IndicatorSeries } from '../figures/series.js';
import type { PlanState } from '../plan/plan-state.js';
import { wholeLabelOf } from '../plan/subjects.js';
import { areaKey } from '../values/area.js';
import { Day } from '../values/day.js';
import { type IndicatorId, TargetId } from '../values/ids.js';
import type { ObjectSchema } from '../values/named-schema.js';
import type { Verdict } from '../verdict/verdict.js';
import { Missing } from '../verdict/verdict-pieces.js';

const { input, indicator, area, population, period } = Missing.shape;

const owedInputSchema = z
  .strictObject({
    /** The source of the figure, else who answers for the target; absent where nobody is named. */
    from: z.string().optional(),
    input,
    /** What the figure is called. */
    name: z.string().optional(),
    indicator,
    area,
    population,
    period,
    /** The day on which the first of the targets is judged; absent for those that stand without end. */
    by: Day.optional(),
    targets: z.array(z.strictObject({ target: TargetId, label: z.string() })),
  })
  .meta({ id: 'OwedInput', description: 'What somebody has yet to give, and which targets wait for it' });

/** A figure, a starting point or an assessment that somebody has yet to give: who, by when, and which targets wait for it. */
export interface OwedInput extends z.output<typeof owedInputSchema> {}
export const OwedInput: ObjectSchema<OwedInput> = owedInputSchema;

/** What nobody will give, or what no figure would put right, is owed by nobody. */
const owed: ReadonlySet<Gap> = new Set<Gap>([
  'not-stated',
  'not-published',
  'not-available',
  'unreadable',
  'retracted',
  'only-forecast',
  'period-not-ended',
  'not-later-than-baseline',
  'not-assessed',
]);

export interface OwedIn {
  readonly plan: PlanState;
  readonly forum: string;
  /** The indicators that the verdicts rest on, where they are known. */
  readonly indicators: ReadonlyMap<IndicatorId, IndicatorSeries>;
}

type Lacked = Verdict['missing'][number];

/** Equal for what is one thing to give. What names no figure, such as an assessment, is another for each day on which it is due. */
const keyOfOwed = ({ from, input: role, indicator: of, area: where, population: who, period: when, by }: OwedInput) =>
  JSON.stringify([from, role, of ?? by, where === undefined ? undefined : areaKey(where), who, when]);

const figureOf = (plan: PlanState, { target }: Verdict, lack: Lacked): IndicatorId | undefined => {
  const condition = plan.targets.get(target)?.condition;
  if (lack.indicator !== undefined || lack.input === 'assessment' || lack.input === 'benchmark') return lack.indicator;
  return condition !== undefined && 'indicator' in condition ? condition.indicator : undefined;
};

const owedBy = ({ plan, forum, indicators }: OwedIn, verdict: Verdict, lack: Lacked): OwedInput => {
  const figure = figureOf(plan, verdict, lack);
  const series = figure === undefined ? undefined : indicators.get(figure);
  const definition = series === undefined ? undefined : definitionAt(series, verdict);
  const target = plan.targets.get(verdict.target);
  const isPublished = lack.reason !== 'not-stated' && lack.input !== 'assessment';
  const from =
    (isPublished ? definition?.source : undefined) ??
    target?.responsible ??
    (lack.input === 'assessment' ? forum : undefined);
  const { reason, group: _group, members: _members, indicator: _indicator, period: lacking, ...where } = lack;
  // The figure of that period is there; what is owed is a later one.
  const place = lacking === undefined || reason === 'not-later-than-baseline' ? where : { ...where, period: lacking };
  return {
    ...(from === undefined ? {} : { from }),
    ...place,
    ...(figure === undefined ? {} : { indicator: figure }),
    ...(definition === undefined ? {} : { name: definition.name }),
    ...(verdict.judgedOn === undefined ? {} : { by: verdict.judgedOn }),
    targets: [{ target: verdict.target, label: wholeLabelOf(target ?? {}) }],
  };
};

const earlier = (a: Day | undefined, b: Day | undefined): Day | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a;

/** Who owes which figure by when: what several targets wait for stands once, the most urgent first. */
export const owedInputs = (owing: OwedIn, verdicts: readonly Verdict[]): readonly OwedInput[] => {
  const all = new Map<string, OwedInput>();
  for (const verdict of verdicts)
    for (const lack of verdict.missing) {
      if (!owed.has(lack.reason)) continue;
      const one = owedBy(owing, verdict, lack);
      const key = keyOfOwed(one);
      const before = all.get(key);
      const by = earlier(before?.by, one.by);
      const waiting = before?.targets.filter(({ target }) => target !== verdict.target) ?? [];
      all.set(key, { ...one, ...(by === undefined ? {} : { by }), targets: [...waiting, ...one.targets] });
    }
  return [...all.values()].sort((a, b) =>
    (a.by ?? '9999') < (b.by ?? '9999') ? -1 : (a.by ?? '9999') > (b.by ?? '9999') ? 1 : 0,
  );
};
