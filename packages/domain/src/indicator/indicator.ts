import { dequal as equal } from 'dequal/lite';
import * as z from 'zod';
import { refuseUnreasoned } from '../stream/correction.js';
import { DateBasis } from '../stream/envelope.js';
import type { Refusal } from '../stream/refusal.js';
import { type Happening, type Rule, type Rules, type StreamKind, streamKind } from '../stream/stream.js';
import { areaKey } from '../values/area.js';
import { leavesAsItIs, withChanges } from '../values/changes.js';
import { Day } from '../values/day.js';
import { IndicatorId } from '../values/ids.js';
import { danishDay, type Instant } from '../values/instant.js';
import type { ObjectSchema } from '../values/named-schema.js';
import { lastDay } from '../values/period.js';
import { between, Prose } from '../values/text.js';
import { mayBeStatedOn } from './ended-period.js';
import { indicatorEvents, type Observation } from './indicator-events.js';
import { SourceProfile } from './source-profile.js';

const Break = z.strictObject({ from: Day, fromBasis: DateBasis.optional(), note: Prose.optional() });

const indicatorDefinitionSchema = z.strictObject({
  ...indicatorEvents.IndicatorDefined.data.shape,
  status: z.enum(['defined', 'retired']),
  breaks: z.array(Break),
  definedOn: Day,
  definedOnBasis: DateBasis.optional(),
  replacedBy: IndicatorId.optional(),
  /** How the files of each source are read, by source. */
  profiles: z.array(SourceProfile).optional(),
});

/** What an indicator measures, as it stands, with the days across which its figures must not be compared. */
export interface IndicatorDefinition extends z.output<typeof indicatorDefinitionSchema> {}
export const IndicatorDefinition: ObjectSchema<IndicatorDefinition> = indicatorDefinitionSchema;

export interface IndicatorState {
  definition: IndicatorDefinition | undefined;
}

const subject = () => ({ kind: 'indicator', id: 'indicator' });

const refuseRetired = (state: IndicatorState): Refusal[] =>
  state.definition?.status === 'retired'
    ? [{ type: 'wrong-state', subject: { kind: 'indicator', id: 'indicator' }, state: 'retired', allowed: ['defined'] }]
    : [];

/** A rating must be a step of the indicator's scale, where the indicator has one. */
const refuseRatings = (state: IndicatorState, observations: readonly Observation[]): Refusal[] => {
  const scale = state.definition?.ratings;
  if (scale === undefined) return [];
  return observations.flatMap((observation, index): Refusal[] =>
    observation.rating === undefined || scale.includes(observation.rating)
      ? []
      : [
          {
            type: 'value-not-allowed',
            field: `observations/${index}/rating`,
            why: `${observation.rating} is no step of the scale`,
            allowed: scale,
          },
        ],
  );
};

type Place = Pick<Observation, 'area' | 'period' | 'population'>;

/** One publication says one thing of a figure: said twice, nobody could tell which counts. */
const refuseRepeatedCells = (cells: readonly Place[]): Refusal[] => {
  const seen = new Map<string, number>();
  return cells.flatMap(({ area, period, population }, index): Refusal[] => {
    const key = `${areaKey(area)}${between}${period}${between}${population ?? ''}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    return first === undefined
      ? []
      : [
          {
            type: 'value-not-allowed',
            field: `observations/${index}`,
            why: `it states the same figure as number ${first}`,
          },
        ];
  });
};

const put = (state: IndicatorState, changes: object) => {
  if (state.definition !== undefined) state.definition = withChanges(state.definition, changes);
};

const profilesWithout = (state: IndicatorState, source: string): readonly SourceProfile[] =>
  (state.definition?.profiles ?? []).filter((profile) => profile.source !== source);

const profileOf = (state: IndicatorState, source: string): SourceProfile | undefined =>
  state.definition?.profiles?.find((profile) => profile.source === source);

const putProfiles = (state: IndicatorState, profiles: readonly SourceProfile[]) =>
  put(state, { profiles: profiles.length === 0 ? null : [...profiles].sort(bySource) });

const bySource = (a: SourceProfile, b: SourceProfile): number => (a.source < b.source ? -1 : 1);

const stating: Rule<IndicatorState, { readonly observations: readonly Observation[] }> = {
  subject,
  refuse: (state, data) => [...refuseRatings(state, data.observations), ...refuseRepeatedCells(data.observations)],
  evolve: () => undefined,
};

/** Weights are told of every term or of none: nobody could tell what those without count. All of nothing weigh nothing. */
const refuseWeights = ({ composite }: { readonly composite?: IndicatorDefinition['composite'] | null }): Refusal[] => {
  if (composite?.operation !== 'mean') return [];
  const weights = composite.terms.flatMap(({ weight }) => weight ?? []);
  const refused = (why: string): Refusal[] => [{ type: 'value-not-allowed', field: 'composite/terms', why }];
  if (weights.length === 0) return [];
  if (weights.length < composite.terms.length) return refused('a weight is given of every term, or of none');
  return weights.every((weight) => Number(weight) === 0) ? refused('no term counts for anything') : [];
};

const rules: Rules<IndicatorState, typeof indicatorEvents> = {
  IndicatorDefined: {
    subject,
    refuse: (state) => (state.definition === undefined ? [] : [{ type: 'already-opened', stream: 'indicator' }]),
    refuseNew: refuseWeights,
    evolve: (state, data, event) => {
      state.definition = {
        ...data,
        status: 'defined',
        breaks: [],
        definedOn: event.effectiveOn,
        ...(event.dateBasis === undefined ? {} : { definedOnBasis: event.dateBasis }),
      };
    },
  },
  IndicatorRedefined: {
    subject,
    refuse: refuseRetired,
    refuseNew: refuseWeights,
    changesNothing: (state, data) =>
      data.break === undefined && state.definition !== undefined && leavesAsItIs(state.definition, data),
    evolve: (state, { break: opened, comparable: _, ...changes }, { dateBasis }) => {
      const breaks = state.definition?.breaks ?? [];
      // The day of a break is as well known as the day it was told for.
      const fromBasis = dateBasis === undefined ? {} : { fromBasis: dateBasis };
      put(state, { ...changes, breaks: opened === undefined ? breaks : [...breaks, { ...opened, ...fromBasis }] });
    },
  },
  ObservationsPublished: { ...stating, adds: true },
  // A source may go back to a figure it stated before: only the very last restatement said again is a repeat.
  ObservationsRestated: stating,
  ObservationsRetracted: {
    subject,
    adds: true,
    refuse: (_state, data) => refuseRepeatedCells(data.observations),
    evolve: () => undefined,
  },
  SourceProfileSet: {
    subject,
    // A profile that stands recorded stays; a load by one that would make every figure 0 is refused.
    refuseNew: ({ scale }) =>
      scale !== undefined && Number(scale) === 0
        ? [{ type: 'value-not-allowed', field: 'scale', why: 'every figure would be 0' }]
        : [],
    changesNothing: (state, data) => equal(profileOf(state, data.source), data),
    evolve: (state, data) => putProfiles(state, [...profilesWithout(state, data.source), data]),
  },
  SourceProfileDropped: {
    subject,
    changesNothing: (state, { source }) => profileOf(state, source) === undefined,
    evolve: (state, { source }) => putProfiles(state, profilesWithout(state, source)),
  },
  IndicatorRetired: {
    subject,
    refuse: refuseRetired,
    evolve: (state, data) => put(state, { status: 'retired', replacedBy: data.replacedBy }),
  },
};

const refuseAny = (state: IndicatorState, event: Happening): Refusal[] =>
  state.definition === undefined && event.type !== 'IndicatorDefined'
    ? [{ type: 'not-opened', stream: 'indicator' }]
    : [];

const none: Refusal[] = [];

/** What no file could say of a population: files have no blanks around a name, and a code for everyone. */
const refusePopulation = (population: string): readonly string[] => {
  if (population !== population.trim()) return ['begins or ends with a blank'];
  return /^_T(:|$)/i.test(population) ? ['is the code for everyone: leave it out'] : [];
};

/**
 * A figure is of a period with an end, which had ended when it was published unless it says that it is provisional or foretold; and a
 * range ends no lower than it begins. What was recorded before stays as it is.
 */
const refuseSenselessFigures = ({ type, data }: Happening): Refusal[] => {
  if (type !== 'ObservationsPublished' && type !== 'ObservationsRestated') return [];
  const { observations, vintage } = data as {
    readonly observations: readonly Observation[];
    readonly vintage: Instant;
  };
  const day = danishDay(vintage);
  return observations.flatMap((observation, index): Refusal[] => {
    const { period, population, value, upTo } = observation;
    const isPlain = upTo === undefined && population === undefined;
    if (isPlain && lastDay(period) !== undefined && mayBeStatedOn(day, observation)) return none;
    const at = (field: string, why: string): Refusal => ({
      type: 'value-not-allowed',
      field: `observations/${index}/${field}`,
      why,
    });
    return [
      ...(lastDay(period) === undefined
        ? [at('period', 'a figure is of a period with an end')]
        : mayBeStatedOn(day, observation)
          ? []
          : [
              at(
                'period',
                `had not ended when its source published it (${day}), and the figure is said to be neither provisional nor a forecast`,
              ),
            ]),
      ...(population === undefined ? [] : refusePopulation(population).map((why) => at('population', why))),
      ...(value !== undefined && upTo !== undefined && upTo < value
        ? [at('upTo', 'is below where the range begins')]
        : []),
    ];
  });
};

/** One measure: its definition and its published figures. Figures are folded by the evaluation, by vintage. */
export const indicatorStream: StreamKind<IndicatorState, typeof indicatorEvents> = streamKind({
  kind: 'indicator',
  definitions: indicatorEvents,
  rules,
  opening: 'IndicatorDefined',
  empty: (): IndicatorState => ({ definition: undefined }),
  copy: (state) => ({ ...state }),
  refuseAny,
  refuseRecording: (recorded, event) => [...refuseUnreasoned(recorded, event), ...refuseSenselessFigures(event)],
  count: () => 0,
  subject: (state) => state.definition,
  label: (state, kind) => (kind === 'indicator' ? state.definition?.name : undefined),
});
