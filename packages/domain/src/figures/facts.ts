import type { Area, MunicipalityCode } from '../values/area.js';
import type { Day } from '../values/day.js';
import type { GroupId, IndicatorId } from '../values/ids.js';
import type { Instant } from '../values/instant.js';
import type { Sentence } from '../values/sentence.js';
import type { GroupHistory } from './group-history.js';
import type { IndicatorSeries } from './series.js';

/**
 * Where an evaluation stands. `asOf`: the day, which chooses the plan and the figures whose period has ended. `knownAt`:
 * what was recorded by then. `vintage`: what the sources had published by then.
 */
export interface EvaluationPoint {
  readonly asOf: Day;
  readonly knownAt: Instant;
  readonly vintage?: Instant | undefined;
}

/** Which municipalities make up an area, and what it is called. `version` names the state of that knowledge. */
export interface AreaLookup {
  readonly version: string;
  /** The codes on a day; undefined where the area has no members to name. */
  readonly membersOf: (area: Area, on: Day) => readonly MunicipalityCode[] | undefined;
  readonly nameOf: (area: Area) => Sentence;
}

/** What figures are read from: the indicators, the groups, and what areas are made of. */
export interface FigureFacts {
  /** The plan's municipality: the area of every condition that names none. */
  readonly municipality: MunicipalityCode;
  readonly indicators: ReadonlyMap<IndicatorId, IndicatorSeries>;
  readonly groups: ReadonlyMap<GroupId, GroupHistory>;
  readonly areas: AreaLookup;
}
