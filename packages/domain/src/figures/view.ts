import type { Day } from '../values/day.js';
import type { IndicatorId } from '../values/ids.js';
import type { Period } from '../values/period.js';
import type { Cell, CellTables } from './cell-tables.js';
import type { EvaluationPoint, FigureFacts } from './facts.js';
import type { Frequency } from './frequency.js';
import type { Found, Reading, Series } from './reading.js';
import type { Definition } from './series.js';

/** An indicator as it is known at a point. */
export interface KnownIndicator {
  readonly definition: Definition;
  /** The definition by which figures of a day are read. */
  readonly on: (day: Day) => Definition;
  /** What it was at some time, the latest first: figures of a time may have been computed from others than now. */
  readonly once: readonly Definition[];
  readonly breaks: readonly Day[];
  readonly tables: CellTables;
}

/**
 * The facts as they are known at one point. What it computes it keeps, so that many targets can be judged at the same point
 * without reading anything twice; it holds nothing that the facts and the point do not determine.
 */
export interface View<Known extends FigureFacts = FigureFacts> {
  readonly facts: Known;
  readonly point: EvaluationPoint;
  readonly indicator: (id: IndicatorId) => KnownIndicator | undefined;
  /** The value of a series for a period: as published, else as its indicator says that it is computed. */
  readonly read: (series: Series, period: Period) => Reading;
  /** The value of a series for a period as published, never computed. */
  readonly published: (series: Series, period: Period) => Reading;
  /** What is foretold of a period that nothing else is said of. */
  readonly forecast: (series: Series, period: Period) => Found | undefined;
  /** The periods of a kind for which something was ever said about a series, in order of time. */
  readonly cells: (series: Series, frequency: Frequency, trail?: readonly IndicatorId[]) => readonly Cell[];
  readonly keep: <T>(key: string, compute: () => T) => T;
}
