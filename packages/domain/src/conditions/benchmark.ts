import * as Either from 'fp-ts/lib/Either.js';
import * as z from 'zod';
import { ChangeMeasure } from '../figures/change-measure.js';
import type { Polarity } from '../figures/definition.js';
import { exactly, minus, plus, type Quantity, times } from '../figures/quantity.js';
import { GroupBenchmark } from '../group/group-benchmark.js';
import { groupOf } from '../indicator/sources.js';
import { Area } from '../values/area.js';
import { decimal, Figure } from '../values/decimal.js';
import { IndicatorId } from '../values/ids.js';
import { Period } from '../values/period.js';
import { periodOfBaseline } from './baseline.js';
import type { SingleKind } from './kind.js';
import { exampleIndicator, fromBaseline, measuredBy } from './measured.js';
import { type Asked, oneSided } from './requirement.js';

/**
 * Held against the value of an area, a group or another indicator, on level or on change over `period`.
 * `better` is strict, `at-least-as-good` is met by equality. `margin` is signed in the indicator's polarity: plus asks for
 * better by that much, minus allows worse by it. `factor` multiplies the benchmark instead. `earlier` is the series' own change
 * over an earlier stretch: growth that is to be stronger than it was.
 */
const BenchmarkCondition = z
  .strictObject({
    kind: z.literal('benchmark'),
    ...fromBaseline,
    on: z.enum(['level', 'change']),
    changeAs: ChangeMeasure.optional(),
    comparison: z.enum(['better', 'at-least-as-good']),
    against: z.union([
      z.strictObject({ area: Area }),
      GroupBenchmark,
      z.strictObject({ indicator: IndicatorId, area: Area.optional() }),
      z.strictObject({ earlier: Period }),
    ]),
    margin: Figure.optional(),
    factor: Figure.optional(),
    period: Period.optional(),
  })
  .refine(({ on, against }) => on === 'change' || !('earlier' in against), {
    path: ['against'],
    message: 'only a change is held against an earlier one',
  })
  .meta({
    examples: [
      {
        kind: 'benchmark',
        indicator: exampleIndicator,
        on: 'level',
        comparison: 'better',
        against: { area: { kind: 'country' } },
        margin: 0.5,
      },
    ],
  });
export interface BenchmarkCondition extends z.output<typeof BenchmarkCondition> {}

/** A margin is added on the better side, a factor multiplies first. */
const required = (
  { factor, margin, comparison }: BenchmarkCondition,
  benchmark: Quantity,
  polarity: Polarity,
): Asked => {
  if (polarity === 'none') return Either.left('no-polarity');
  const base = factor === undefined ? benchmark : times(benchmark, decimal(factor));
  const by = exactly(decimal(margin ?? 0));
  const up = polarity === 'higher';
  return Either.right(oneSided(up ? 'up' : 'down', up ? plus(base, by) : minus(base, by), comparison === 'better'));
};

const indicatorsOf = ({ indicator, against }: BenchmarkCondition): readonly IndicatorId[] =>
  'indicator' in against ? [indicator, against.indicator] : [indicator];

const groupsOf = ({ area, against }: BenchmarkCondition) => [
  ...groupOf(area),
  ...('group' in against ? [against.group] : groupOf('area' in against ? against.area : undefined)),
];

const periodsOf = ({ period, against, baseline }: BenchmarkCondition): readonly Period[] =>
  [
    period,
    periodOfBaseline(baseline),
    'earlier' in against ? against.earlier : 'group' in against ? against.selection?.over : undefined,
  ].filter((each) => each !== undefined);

const asksBetter = {
  level: {
    better: { da: 'bedre end %', en: 'better than %' },
    'at-least-as-good': { da: 'mindst lige så godt som %', en: 'at least as good as %' },
  },
  change: {
    better: { da: 'en bedre udvikling end %s', en: 'a better change than that of %' },
    'at-least-as-good': { da: 'mindst lige så god en udvikling som %s', en: 'a change at least as good as that of %' },
  },
} as const;

/** A benchmark: better than, or as good as, an area, a group or another indicator, on level or on change. */
export const benchmark: SingleKind<BenchmarkCondition> = {
  schema: BenchmarkCondition,
  awaits: 'observation',
  hangsOnStart: false,
  hasWay: false,
  mayBeInterim: false,
  asks: ({ comparison, on }, { language }) => {
    const of = language === 'da' ? 'sammenligningstallet' : 'the benchmark';
    return asksBetter[on][comparison][language].replace('%', of);
  },
  describe: (condition) => ({
    reads: 'benchmark',
    series: measuredBy(condition),
    against: condition.against,
    on: condition.on,
    changeAs: condition.changeAs,
    period: condition.period,
    shifts: condition.margin !== undefined || condition.factor !== undefined,
    baseline: condition.baseline,
    requirement: (value, polarity) => required(condition, value, polarity),
    references: { indicators: indicatorsOf(condition), groups: groupsOf(condition) },
    indicators: indicatorsOf(condition),
    periods: periodsOf(condition),
  }),
};
