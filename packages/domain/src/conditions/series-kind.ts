import { groupOf } from '../indicator/sources.js';
import type { Period } from '../values/period.js';
import { type Baseline, periodOfBaseline } from './baseline.js';
import type { Naming, OnSeries } from './kind.js';
import { type Measured, measuredBy } from './measured.js';

const known = (period: Period | undefined): readonly Period[] => (period === undefined ? [] : [period]);

/** What all conditions on one series have in common: the series, its baseline, and the streams and periods that they name. */
export const onSeries = (
  condition: Measured & { readonly baseline?: Baseline | undefined },
  how: Pick<OnSeries, 'inPercentOfStart' | 'requirement' | 'asFarAsPossible'>,
): OnSeries & Naming => ({
  reads: 'series',
  series: measuredBy(condition),
  baseline: condition.baseline,
  ...how,
  references: { indicators: [condition.indicator], groups: groupOf(condition.area) },
  indicators: [condition.indicator],
  periods: known(periodOfBaseline(condition.baseline)),
});
