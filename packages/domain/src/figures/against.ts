import type { z } from 'zod';
import type { BenchmarkCondition } from '../conditions/condition.js';
import type { Day } from '../values/day.js';
import type { Reader } from './aggregate.js';
import { endDayOf } from './calendar.js';
import { groupReading } from './group-value.js';
import { lackOf } from './published.js';
import { lacking, type Series } from './reading.js';
import type { View } from './view.js';

export type Benchmark = z.output<typeof BenchmarkCondition>;

/** The series a benchmark is read from, except where it is a group. */
const otherSeries = (against: Exclude<Benchmark['against'], { group: unknown }>, series: Series): Series =>
  'indicator' in against
    ? { ...series, indicator: against.indicator, area: against.area ?? series.area }
    : { ...series, area: against.area };

/**
 * Reads what a series is held against: an area, another indicator, or a group, with its members on `membersOn` or else on the
 * last day of each figure's period.
 */
export const againstReader = (view: View, { against }: Benchmark, series: Series, membersOn?: Day): Reader => {
  if (!('group' in against)) {
    const other = otherSeries(against, series);
    return (period) => view.read(other, period);
  }
  return (period) => {
    const on = membersOn ?? endDayOf(period);
    return on === undefined
      ? lacking(lackOf('not-published', series, period))
      : groupReading(view, series, against, period, on);
  };
};

/** The indicator a benchmark's figures belong to. */
export const againstIndicator = ({ against }: Benchmark, series: Series) =>
  'indicator' in against ? against.indicator : series.indicator;
