import type { Against } from '../conditions/kind.js';
import type { Reader } from '../figures/aggregate.js';
import { endDayOf } from '../figures/calendar.js';
import { type CellsByKind, noCells, tableKey } from '../figures/cell-tables.js';
import { groupReading } from '../figures/group-value.js';
import { lackOf } from '../figures/published.js';
import { lacking, type Series } from '../figures/reading.js';
import type { View } from '../figures/view.js';
import { areaKey, type MunicipalityCode } from '../values/area.js';
import type { Day } from '../values/day.js';
import type { IndicatorId } from '../values/ids.js';
import type { EvaluatedTarget } from './facts.js';

/** The series a benchmark is read from, except where it is a group. */
const otherSeries = (against: Exclude<Against, { group: unknown }>, series: Series): Series => {
  if ('earlier' in against) return series;
  return 'indicator' in against
    ? { ...series, indicator: against.indicator, area: against.area ?? series.area }
    : { ...series, area: against.area };
};

/** The municipality that is judged: the one whose figures a series holds, else the plan's own. */
const judgedIn = ({ facts }: View, { area }: Series): MunicipalityCode =>
  area.kind === 'municipality' ? area.code : facts.municipality;

/**
 * Reads what a series is held against: an area, another indicator, or a group, with its members on `membersOn` or else on the
 * last day of each figure's period. The best of a group are chosen by what the target calls better.
 */
export const againstReader = (
  view: View,
  against: Against,
  series: Series,
  { polarity }: Pick<EvaluatedTarget, 'polarity'>,
  membersOn?: Day,
): Reader => {
  if (!('group' in against)) {
    const other = otherSeries(against, series);
    return (period) => view.read(other, period);
  }
  const asked = { ...against, judged: judgedIn(view, series), polarity };
  return (period) => {
    const on = membersOn ?? endDayOf(period);
    return on === undefined
      ? lacking(lackOf('not-published', series, period))
      : groupReading(view, series, asked, period, on);
  };
};

/** Whether a series would be held against itself; its own earlier change is another. */
export const isItself = (against: Against, series: Series): boolean => {
  if ('earlier' in against) return false;
  if ('group' in against) return series.area.kind === 'group' && series.area.group === against.group;
  const { indicator, area } = otherSeries(against, series);
  return indicator === series.indicator && areaKey(area) === areaKey(series.area);
};

/** Everything published of what a series is held against; a group has only its official figures, each of its own period. */
export const cellsOf = (view: View, against: Against, series: Series): CellsByKind => {
  if ('group' in against) return noCells;
  const { indicator, area, population } = otherSeries(against, series);
  return view.indicator(indicator)?.tables.get(tableKey(area, population))?.inOrder ?? noCells;
};

/** The indicator a benchmark's figures belong to. */
export const againstIndicator = (against: Against, series: Series): IndicatorId =>
  'indicator' in against ? against.indicator : series.indicator;
