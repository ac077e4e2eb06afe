import type { Day } from '../values/day.js';
import { firstDay, lastDay } from '../values/period.js';
import type { Observation } from './indicator-events.js';

/**
 * Whether a statistic may state a figure on a day: its period has ended by then, or it has begun and the figure is said to be
 * provisional or a floor, or a forecast, or nothing is stated but that there is no figure. (A statistic calls what it expects a forecast.)
 */
export const mayBeStatedOn = (day: Day, { period, missing, status }: Observation): boolean => {
  const last = lastDay(period);
  if (missing !== undefined || status === 'forecast' || (last !== undefined && last <= day)) return true;
  return (status === 'provisional' || status === 'floor') && firstDay(period) <= day;
};
