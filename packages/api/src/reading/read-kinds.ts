import {
  ComparisonGroup,
  Day,
  type GroupState,
  groupStream,
  IndicatorDefinition,
  type IndicatorState,
  type InSteps,
  Instant,
  indicatorStream,
  type List,
  nextInRun,
  PlanDocument,
  type PlanId,
  type PlanState,
  planDocument,
  planStream,
  type Recorded,
  type StreamKind,
  turnsOn,
  Uuid,
} from '@planspor/domain';
import type { NextTurn } from '@planspor/projections';
import { z } from 'zod';
import {
  type Differing,
  groupDifferences,
  indicatorDifferences,
  planDifferences,
  type ShownSlice,
} from './differences.js';
import type { Slice } from './slice.js';

/** A kind of stream, and how it is called. */
export interface NamedKind<State> {
  readonly kind: StreamKind<State>;
  readonly path: `/v1/${string}`;
  /** As operations and components are called: `Plan` in `readPlan` and `PlanHistory`. */
  readonly name: string;
  /** As people call one. */
  readonly one: string;
  readonly nextTurn: NextTurn<State>;
}

/** A kind of stream as it is read. Each read there is — at a point, versions, history, events, differences — is made from its entry. */
export interface ReadKind<State, Document extends object = object> extends NamedKind<State> {
  readonly schema: z.ZodType;
  /** What a stream reads as at a point; undefined while there was nothing. */
  readonly document: (slice: Slice<State>, nextChangeOn: Day | undefined) => Document | undefined;
  readonly differences: (
    from: ShownSlice<State, Document>,
    to: ShownSlice<State, Document>,
  ) => InSteps<readonly Differing[]>;
}

/** A plan as routes answer it: one schema, so that OpenAPI has one component of it. */
const Plan = PlanDocument.meta({ id: 'Plan' });

const placed = {
  version: z.int(),
  recordedAt: Instant,
  asOf: Day,
  nextChangeOn: Day.optional(),
} as const;
const named = { id: Uuid, ledger: z.string() } as const;

/** An indicator as it is defined. */
export const Indicator = z
  .strictObject({ ...named, ...IndicatorDefinition.shape, ...placed })
  .meta({ id: 'Indicator' });
/** A comparison group and its members over time. */
export const Group = z.strictObject({ ...named, ...ComparisonGroup.shape, ...placed }).meta({ id: 'Group' });

const nextInItsRun = (_state: unknown, run: List<Recorded>, asOf: Day) => nextInRun(run, asOf);

/** A stream that is one thing, as its definition says it, with where and when it was read. */
const asDefined = <State, Definition extends object>(
  { id, ledger, version, recordedAt, asOf }: Slice<State>,
  definition: Definition | undefined,
  nextChangeOn: Day | undefined,
) =>
  definition && {
    id,
    ledger,
    ...definition,
    version,
    recordedAt,
    asOf,
    ...(nextChangeOn === undefined ? {} : { nextChangeOn }),
  };

/** Plans. */
export const plans: ReadKind<PlanState, PlanDocument> = {
  kind: planStream,
  path: '/v1/plans',
  name: 'Plan',
  one: 'a plan',
  schema: Plan,
  document: ({ id, state, version, recordedAt, asOf }, nextChangeOn) =>
    planDocument(state, { id: id as PlanId, version, recordedAt, asOf, nextChangeOn }),
  nextTurn: turnsOn,
  differences: planDifferences,
};

/** Indicators: how they are defined, and in a difference their figures too. */
export const indicators: ReadKind<IndicatorState> = {
  kind: indicatorStream,
  path: '/v1/indicators',
  name: 'Indicator',
  one: 'an indicator',
  schema: Indicator,
  document: (slice, next) => asDefined(slice, slice.state.definition, next),
  nextTurn: nextInItsRun,
  differences: indicatorDifferences,
};

/** Comparison groups. */
export const groups: ReadKind<GroupState> = {
  kind: groupStream,
  path: '/v1/groups',
  name: 'Group',
  one: 'a comparison group',
  schema: Group,
  document: (slice, next) => asDefined(slice, slice.state.definition, next),
  nextTurn: nextInItsRun,
  differences: groupDifferences,
};
