import * as z from 'zod';
import type { EventDefinitions } from '../stream/event.js';
import { Area } from '../values/area.js';
import { Day } from '../values/day.js';
import { Figure } from '../values/decimal.js';
import { HowOften } from '../values/how-often.js';
import { IndicatorId } from '../values/ids.js';
import { Instant } from '../values/instant.js';
import { MissingReason, Qualifier } from '../values/missing.js';
import type { Named } from '../values/named-schema.js';
import { Period } from '../values/period.js';
import { Code, Prose, Title, text } from '../values/text.js';
import { Unit } from '../values/unit.js';
import { SourceProfile } from './source-profile.js';

const series = { indicator: IndicatorId, area: Area.optional(), population: Title.optional() } as const;

/** The series that examples name. */
const exampleSeries = '018d5a2c-7b40-7c1e-9d20-3f5e6a000009';

const definition = {
  code: Code.optional(),
  name: Title,
  definition: Prose.optional(),
  unit: Unit,
  measure: z.enum(['stock', 'flow', 'average', 'share', 'rank', 'rating']),
  polarity: z.enum(['higher', 'lower', 'none']),
  population: Title.optional(),
  source: Title.optional(),
  method: Title.optional(),
  frequency: z.enum(['day', 'month', 'quarter', 'half-year', 'year']),
  /**
   * The month its year begins in, where that is not January: 4 for April to March, told as `2024-04/2025-03`. A yearly
   * indicator has figures of such years; halves and quarters are those of the year.
   */
  yearBegins: z
    .int()
    .min(1)
    .max(12)
    .optional()
    .meta({ examples: [8] }),
  decimals: z.int().min(0).max(12).optional(),
  /** The steps of a rating from worst to best. */
  ratings: z.array(text(80)).min(2).max(20).optional(),
  /** How a rank is made: how many take part, which end is best, and what ties do (competition ranking 1, 2, 3, 3, 5 unless stated). */
  ranking: z
    .strictObject({
      field: z.int().min(1).optional(),
      best: z.enum(['first', 'last']).optional(),
      ties: z.enum(['competition', 'dense', 'fractional']).optional(),
      /** The series whose values are ranked, where the rank is computed and not published. */
      of: IndicatorId.optional(),
      among: z.strictObject({ area: Area }).optional(),
      /** Whether it is the change of that series that is ranked, and since when. */
      change: z
        .strictObject({
          as: z.enum(['amount', 'percent', 'percentage-points']),
          since: z.enum(['period-before', 'year-before']),
        })
        .optional(),
    })
    .optional()
    .meta({
      examples: [
        {
          best: 'first',
          of: exampleSeries,
          among: { area: { kind: 'country' } },
          change: { as: 'percent', since: 'year-before' },
        },
      ],
    }),
  /** A declared sum, difference, ratio or mean of named series; nothing else is ever computed by adding or subtracting. */
  composite: z
    .strictObject({
      operation: z.enum(['sum', 'difference', 'ratio', 'mean']),
      /** `weight` is of a mean: how much a term counts beside the others; all count alike where none is given. */
      terms: z
        .array(z.strictObject({ ...series, weight: Figure.min(0).optional() }))
        .min(2)
        .max(20),
      factor: Figure.optional(),
    })
    .optional()
    .meta({
      examples: [
        {
          operation: 'mean',
          terms: [
            { indicator: exampleSeries, weight: 2 },
            { indicator: exampleSeries, population: 'Unge', weight: 1 },
          ],
        },
      ],
    }),
  /** A share's parts. With nobody in the denominator the share has no value: neither 0 nor 100 %. */
  shareOf: z.strictObject({ numerator: z.strictObject(series), denominator: z.strictObject(series) }).optional(),
  /** For a share of cases that keep a limit: the limit, how many times a case, how often, and who does not count. */
  coverage: z
    .strictObject({
      /** The limit of each case as a number: within 24 hours is at most 24 hours. */
      limit: z.strictObject({ comparison: z.enum(['at-least', 'at-most']), value: Figure, unit: Unit }).optional(),
      howOften: HowOften.optional(),
      from: text(120).optional(),
      within: text(120).optional(),
      times: z.int().min(1).optional(),
      exclusions: z.array(Title).max(20).optional(),
    })
    .optional(),
  /** Sources whose figures count as the same series; figures of other sources are never compared. */
  equalSources: z.array(z.array(Title).min(2).max(10)).max(10).optional(),
  /** Methods whose figures count as the same series; figures of other methods are never compared. */
  equalMethods: z.array(z.array(Title).min(2).max(10)).max(10).optional(),
} as const;

const cell = { area: Area, period: Period, population: Title.optional() } as const;

const observationSchema = z
  .strictObject({
    ...cell,
    value: Figure.optional(),
    upTo: Figure.optional(),
    rating: text(80).optional(),
    missing: MissingReason.optional(),
    /** A forecast is shown, and never decides. */
    status: z.enum(['final', 'provisional', 'floor', 'forecast']).optional(),
    qualifier: Qualifier.optional(),
    /** What a share or mean was made of, where published: lets a group's value be weighted. */
    numerator: Figure.optional(),
    denominator: Figure.optional(),
    /** The size of the field a rank was given in. */
    field: z.int().min(1).optional(),
  })
  .refine(
    (o) => [o.value, o.rating, o.missing].filter((part) => part !== undefined).length === 1,
    'needs exactly one of value, rating and missing',
  )
  .refine((o) => (o.qualifier === 'range') === (o.upTo !== undefined), {
    path: ['upTo'],
    message: 'is given exactly when the qualifier is range',
  })
  .meta({
    id: 'Observation',
    examples: [
      { area: { kind: 'municipality', code: '550' }, period: '2024-07', value: 228.4, status: 'provisional' },
      { area: { kind: 'municipality', code: '550' }, period: '2025', value: 215, status: 'forecast' },
    ],
  });

export interface ObservationSchema extends Named<typeof observationSchema> {}

/** One published figure: a value, a rating, or the reason it is missing. `upTo` is the upper end of a range. */
export const Observation: ObservationSchema = observationSchema;
export type Observation = z.output<typeof Observation>;

const publication = {
  source: Title,
  method: Title.optional(),
  /** When the source published or last updated these figures: their third time, beside effective and recorded. */
  vintage: Instant,
} as const;

const changed = z.strictObject(definition).partial().shape;

/** The events of one indicator: its definition, its changes and its published figures. */
export const indicatorEvents = {
  IndicatorDefined: {
    command: 'DefineIndicator',
    schemaVersion: 1,
    data: z.strictObject(definition),
    da: 'definerede indikatoren «{name}»',
    en: 'defined the indicator “{name}”',
  },
  IndicatorRedefined: {
    command: 'RedefineIndicator',
    schemaVersion: 1,
    data: z.strictObject({
      ...changed,
      /** Figures before and from this day must not be compared. */
      break: z.strictObject({ from: Day, note: Prose.optional() }).optional(),
      /** A changed unit, population or method is a break from its day on, unless it is declared comparable here. */
      comparable: z.literal(true).optional(),
    }),
    da: 'ændrede definitionen af indikatoren {indicator}[ (tal før og efter {break} må ikke sammenlignes)]',
    en: 'changed the definition of the indicator {indicator}[ (figures before and after {break} must not be compared)]',
  },
  ObservationsPublished: {
    command: 'PublishObservations',
    schemaVersion: 1,
    data: z.strictObject({ ...publication, observations: z.array(Observation).min(1).max(20_000) }),
    da: 'registrerede {observations:figures} fra {source}',
    en: 'recorded {observations:figures} from {source}',
    day: 'untold',
  },
  ObservationsRestated: {
    command: 'RestateObservations',
    schemaVersion: 1,
    data: z.strictObject({ ...publication, observations: z.array(Observation).min(1).max(20_000) }),
    da: 'registrerede rettelser af {observations:figures} fra {source}',
    en: 'recorded restatements of {observations:figures} from {source}',
    day: 'untold',
  },
  ObservationsRetracted: {
    command: 'RetractObservations',
    schemaVersion: 1,
    data: z.strictObject({ ...publication, observations: z.array(z.strictObject(cell)).min(1).max(20_000) }),
    da: 'registrerede, at {source} har trukket {observations:figures} tilbage',
    en: 'recorded that {source} withdrew {observations:figures}',
    day: 'untold',
  },
  SourceProfileSet: {
    command: 'SetSourceProfile',
    schemaVersion: 1,
    data: SourceProfile,
    da: 'fastlagde, hvordan filer fra {source} læses',
    en: 'set how files from {source} are read',
  },
  SourceProfileDropped: {
    command: 'DropSourceProfile',
    schemaVersion: 1,
    data: z.strictObject({ source: Title }),
    da: 'ophævede, hvordan filer fra {source} læses',
    en: 'dropped how files from {source} are read',
  },
  IndicatorRetired: {
    command: 'RetireIndicator',
    schemaVersion: 1,
    data: z.strictObject({ replacedBy: IndicatorId.optional() }),
    da: 'udfasede indikatoren {indicator}',
    en: 'retired the indicator {indicator}',
  },
} satisfies EventDefinitions;
