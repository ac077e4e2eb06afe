import type * as z from 'zod';
import type { Condition } from '../conditions/kinds.js';
import type { FigureFacts } from '../figures/facts.js';
import { type GroupEvent, groupHistoryOf } from '../figures/group-history.js';
import { referenceAreas } from '../figures/reference-areas.js';
import { type IndicatorEvent, seriesOf } from '../figures/series.js';
import type { View } from '../figures/view.js';
import type { targetEvents, targetFields } from '../plan/target-events.js';
import type { Grounds } from '../stream/grounds.js';
import type { Area, MunicipalityCode } from '../values/area.js';
import type { Day } from '../values/day.js';
import type { EventId, GroupId, IndicatorId, TargetId } from '../values/ids.js';
import type { Period } from '../values/period.js';

type TargetFields = z.output<z.ZodObject<typeof targetFields>>;
type Judgements = Omit<z.output<(typeof targetEvents)['TargetAssessed']['data']>, 'target'>;

/** A person's judgement of a target, as it stands in the slice. */
export type Assessed = Readonly<Judgements> & Pick<Grounds, 'event' | 'effectiveOn' | 'dateBasis'>;

/** A target as it stands in the plan at a point, or one that nobody recorded. */
export interface EvaluatedTarget
  extends Readonly<
    Pick<
      TargetFields,
      'code' | 'baseline' | 'when' | 'polarity' | 'roundTo' | 'bands' | 'interimOf' | 'partOf' | 'sameAs'
    >
  > {
  readonly id: TargetId;
  readonly condition?: Condition | undefined;
  readonly wording: string;
  readonly setOn: Day;
  /** The event, day and decision that the target stands on; absent for one that nobody recorded. */
  readonly setBy?: Grounds | undefined;
  readonly status: 'set' | 'paused' | 'withdrawn';
  readonly assessments: readonly Assessed[];
}

/** A number as the plan prints it, which the statistics may have left behind. It is never an input to a verdict. */
export interface PrintedFigure {
  readonly event: EventId;
  readonly indicator: IndicatorId;
  readonly area: Area;
  readonly population?: string | undefined;
  readonly period: Period;
  readonly value: number;
  /** The upper end, of a figure printed as a range. */
  readonly upTo?: number | undefined;
  /** Printed as "about" so much. */
  readonly about?: boolean | undefined;
}

/** Everything beside the target that a verdict can rest on. */
export interface Facts extends FigureFacts {
  /** The plan's targets in the same slice: interim targets, and other wordings of one target. */
  readonly targets: readonly EvaluatedTarget[];
  readonly printed: readonly PrintedFigure[];
}

/** The facts of a plan as they are known at one point. */
export type PlanView = View<Facts>;

export interface RawFacts extends Partial<Pick<Facts, 'targets' | 'printed' | 'areas'>> {
  readonly municipality: MunicipalityCode;
  readonly indicators: ReadonlyMap<IndicatorId, readonly IndicatorEvent[]>;
  readonly groups?: ReadonlyMap<GroupId, readonly GroupEvent[]>;
}

const prepared = <Id, Raw, Ready>(raw: ReadonlyMap<Id, Raw>, prepare: (each: Raw) => Ready): ReadonlyMap<Id, Ready> =>
  new Map([...raw].map(([id, each]) => [id, prepare(each)]));

/** Facts from recorded events, corrections applied. Prepare once and evaluate often: the preparation is what costs. */
export const factsOf = ({ municipality, indicators, groups, targets, printed, areas }: RawFacts): Facts => ({
  municipality,
  indicators: prepared(indicators, seriesOf),
  groups: prepared(groups ?? new Map<GroupId, readonly GroupEvent[]>(), groupHistoryOf),
  targets: targets ?? [],
  printed: printed ?? [],
  areas: areas ?? referenceAreas,
});
