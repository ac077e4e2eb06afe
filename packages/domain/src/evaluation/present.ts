import { traitsOf } from '../conditions/kinds.js';
import type { Limit, Requirement } from '../conditions/requirement.js';
import type { FigureUsed } from '../figures/figure-used.js';
import { exactValue, type Quantity } from '../figures/quantity.js';
import type { Found } from '../figures/reading.js';
import type { BandFound } from '../judging/bands.js';
import type { Due, Judgement } from '../judging/judgement.js';
import type { Unit } from '../values/unit.js';
import type { PartVerdict, Verdict } from '../verdict/verdict.js';
import type { Input, Required, Value } from '../verdict/verdict-pieces.js';
import { numberOf } from '../words/numbers.js';
import { compact, unique } from './answer-fields.js';

type Amount = Pick<Value, 'value' | 'upTo' | 'qualifier'>;

/** A quantity in the fields of a value: exact, or how far it is known. */
export const amountOf = (quantity: Quantity, qualifier: Value['qualifier']): Amount => {
  const exact = exactValue(quantity);
  if (exact !== undefined)
    return compact({ value: numberOf(exact), qualifier: qualifier === 'about' ? 'about' : undefined });
  const { low, high } = quantity;
  if (qualifier === 'below' && high !== undefined) return { value: numberOf(high.at), qualifier };
  if (low !== undefined && high !== undefined)
    return { value: numberOf(low.at), upTo: numberOf(high.at), qualifier: 'range' };
  if (low !== undefined) return { value: numberOf(low.at), qualifier: low.open ? 'above' : 'floor' };
  if (high === undefined) return {};
  return high.open ? { value: numberOf(high.at), qualifier: 'below' } : { upTo: numberOf(high.at), qualifier: 'range' };
};

const originsOf = (figures: readonly FigureUsed[]): Value['from'] => {
  const origins = new Map<string, Value['from'][number]>();
  for (const { event, vintage } of figures) {
    const key = `${event} ${vintage ?? ''}`;
    if (!origins.has(key)) origins.set(key, compact({ event, vintage }));
  }
  return [...origins.values()];
};

/** A value as an answer shows it: a rating by its name, a number with its unit. */
export const presentValue = (
  { quantity, qualifier, rating, period, status, figures }: Found,
  unit: Unit | undefined,
): Value =>
  compact({
    ...(unit?.kind === 'rating' ? {} : amountOf(quantity, qualifier)),
    rating,
    unit,
    period,
    status,
    from: originsOf(figures),
  });

const exactNumber = (limit: Limit | undefined): number | undefined => {
  const value = limit === undefined ? undefined : exactValue(limit.at);
  return value === undefined ? undefined : numberOf(value);
};

const rangeOf = ({ low, high }: Requirement): Required['range'] => {
  const limit = low ?? high;
  if (limit === undefined || exactValue(limit.at) !== undefined) return undefined;
  const { low: from, high: to } = limit.at;
  return compact({ from: from && numberOf(from.at), to: to && numberOf(to.at) });
};

const presentRequired = (asked: Requirement, judgement: Judgement): Required => {
  const { low, high, comparison } = asked;
  const [first, second] = [
    low ?? high,
    low !== undefined && high !== undefined && comparison === 'between' ? high : undefined,
  ];
  const isRating = first?.rating !== undefined;
  return compact({
    comparison,
    value: isRating ? undefined : exactNumber(first),
    upTo: isRating ? undefined : exactNumber(second),
    rating: first?.rating,
    upToRating: second?.rating,
    range: rangeOf(asked),
    unit: judgement.unit,
    period: judgement.judged,
    from: originsOf([...(judgement.baseline?.figures ?? []), ...(judgement.benchmark?.figures ?? [])]),
  });
};

const presentDue = (due: Due): Verdict['due'] => compact({ ...due, value: numberOf(due.value) });

type JudgedFields = Pick<
  Verdict,
  | 'status'
  | 'limit'
  | 'hindrance'
  | 'actual'
  | 'required'
  | 'baseline'
  | 'benchmark'
  | 'forecast'
  | 'due'
  | 'way'
  | 'distance'
  | 'progress'
>;

/** What a verdict and each of its parts say alike. */
export const presentJudged = (judgement: Judgement): JudgedFields => {
  const { status, limit, hindrance, actual, requirement, baseline, benchmark, forecast } = judgement;
  const { due, way, distance, progress, unit, apart } = judgement;
  return compact({
    status,
    limit,
    hindrance,
    actual: actual && presentValue(actual, unit),
    required: requirement && presentRequired(requirement, judgement),
    baseline: baseline && compact({ ...presentValue(baseline, unit), notComparable: apart?.hindrance }),
    benchmark: benchmark && presentValue(benchmark, unit),
    forecast: forecast && presentValue(forecast, unit),
    due: due && presentDue(due),
    way: way && { change: numberOf(way.change), movement: way.movement },
    distance: distance && numberOf(distance),
    progress: progress === undefined ? null : numberOf(progress),
  });
};

type SinglePart = NonNullable<PartVerdict['parts']>[number];

const singlePart = (judgement: Judgement): SinglePart =>
  compact({
    kind: judgement.kind ?? 'level',
    ...presentJudged(judgement),
    judgedOn: judgement.judgedOn,
    periods: presentPeriods(judgement),
  });

export const presentPart = (judgement: Judgement): PartVerdict =>
  compact({ ...singlePart(judgement), parts: judgement.parts?.map(singlePart) });

export const presentPeriods = ({ periods }: Judgement): Verdict['periods'] =>
  periods?.map(({ period, judgement }) => {
    const { status, actual, required } = presentJudged(judgement);
    return compact({ period, status, actual, required });
  });

const as = (role: Input['as'], figures: readonly FigureUsed[] | undefined): readonly Input[] =>
  (figures ?? []).map((figure) => compact({ as: role, ...figure }));

const ownInputs = ({ kind, actual, baseline, benchmark, forecast, assessed }: Judgement): readonly Input[] => [
  ...as('forecast', forecast?.figures),
  ...as(kind !== undefined && traitsOf(kind).judgedBy === 'person' ? 'assessment' : 'actual', actual?.figures),
  ...as('baseline', baseline?.figures),
  ...as('benchmark', benchmark?.figures),
  ...(assessed === undefined ? [] : [{ as: 'assessment' as const, event: assessed.event }]),
];

const everyInput = (judgement: Judgement): readonly Input[] => [
  ...ownInputs(judgement),
  ...(judgement.parts ?? []).flatMap(everyInput),
  ...(judgement.periods ?? []).flatMap((each) => everyInput(each.judgement)),
];

/** Everything a verdict rests on, each once. */
export const presentInputs = (judgement: Judgement, band: BandFound | undefined): Verdict['inputs'] =>
  unique([...everyInput(judgement), ...as('comparison', band?.since?.figures)]);

export const presentBand = (band: BandFound | undefined): Verdict['band'] => {
  if (band === undefined) return undefined;
  const { name, since } = band;
  const moved = since && {
    period: since.period,
    value: numberOf(since.value),
    change: numberOf(since.change),
    movement: since.movement,
  };
  return compact({ name, since: moved });
};
