import { dequal as equal } from 'dequal/lite';
import type { Day } from '../values/day.js';
import type { Aggregation } from './aggregation.js';
import type { EvaluationPoint } from './facts.js';
import { inYearsFrom } from './frequency.js';
import type { Definition, DefinitionChange, IndicatorSeries, StatedDefinition } from './series.js';

export type Polarity = 'higher' | 'lower' | 'none';

const isKnown = ({ recordedAt }: { readonly recordedAt: string }, { knownAt }: EvaluationPoint) =>
  recordedAt <= knownAt;

const counts = (change: DefinitionChange, point: EvaluationPoint) =>
  isKnown(change, point) && (change.opens || change.effectiveOn <= point.asOf);

/**
 * What the indicator measures, as known and in effect at a point. The first definition holds for figures of every time, also
 * for a day before it was written down; changes of it hold from their day.
 */
export const definitionAt = (series: IndicatorSeries, point: EvaluationPoint): Definition | undefined => {
  const changes = series.definitions.filter((change) => counts(change, point));
  if (changes[0]?.opens !== true) return undefined;
  const stated = (
    changes.length === 1 ? changes[0].change : Object.assign({}, ...changes.map(({ change }) => change))
  ) as StatedDefinition;
  const { frequency, yearBegins } = stated;
  return yearBegins === undefined ? stated : { ...stated, frequency: inYearsFrom(frequency, yearBegins) };
};

/** The days at which a series breaks, as known at a point. A break is a fact about figures, whenever it is in effect. */
export const breaksAt = (series: IndicatorSeries, point: EvaluationPoint): readonly Day[] => {
  const stated = series.breaks.filter((each) => isKnown(each, point)).map(({ from }) => from);
  return [...new Set([...stated, ...otherMeasures(series, point)])].sort();
};

const measured = ['unit', 'population', 'method', 'ratings'] as const;

/** The days from which something else is measured: another unit, population, method or scale, unless it is declared comparable. */
const otherMeasures = ({ definitions }: IndicatorSeries, point: EvaluationPoint): readonly Day[] => {
  if (definitions.length < 2) return [];
  const days: Day[] = [];
  let before: Partial<Definition> = {};
  for (const { change, opens, comparable, effectiveOn } of definitions.filter((each) => isKnown(each, point))) {
    const differs = measured.some((field) => change[field] !== undefined && !equal(before[field], change[field]));
    if (!opens && !comparable && differs) days.push(effectiveOn);
    before = { ...before, ...change } as Partial<Definition>;
  }
  return days;
};

const ofItsTime = [
  'unit',
  'measure',
  'polarity',
  'frequency',
  'yearBegins',
  'ratings',
  'ranking',
  'composite',
  'shareOf',
] as const;

/**
 * The definition by which figures of a day are read: what was measured then, how often, what it was computed from and which way
 * was better, as it was defined then; its name, and which sources count as equal, as it is defined now.
 */
export const definitionOn = (
  series: IndicatorSeries,
  now: Definition,
  day: Day,
  point: EvaluationPoint,
): Definition => {
  if (series.definitions.length < 2 || day >= point.asOf) return now;
  const then = definitionAt(series, { ...point, asOf: day }) ?? now;
  return Object.assign({}, now, ...ofItsTime.map((field) => ({ [field]: then[field] }))) as Definition;
};

/** All that an indicator was known to be at some time up to a point, the latest first. */
export const definitionsUpTo = (
  series: IndicatorSeries,
  now: Definition,
  point: EvaluationPoint,
): readonly Definition[] =>
  series.definitions.length < 2
    ? [now]
    : series.definitions
        .filter((change) => counts(change, point))
        .map(({ effectiveOn }) => definitionOn(series, now, effectiveOn, point))
        .reverse();

/** The next day on which a known change of the definition takes effect. */
export const nextDefinitionChange = (series: IndicatorSeries, point: EvaluationPoint): Day | undefined =>
  series.definitions.find((change) => isKnown(change, point) && !change.opens && change.effectiveOn > point.asOf)
    ?.effectiveOn;

/** How figures of a window are made one where the target does not say: flows are summed, averages meaned, of others the last counts. */
export const usualAggregation = ({ measure }: Pick<Definition, 'measure'>): Aggregation =>
  measure === 'flow' ? 'sum' : measure === 'average' ? 'mean' : 'last';

const rankPolarity = ({ ranking, polarity }: Definition): Polarity => {
  if (ranking?.best !== undefined) return ranking.best === 'first' ? 'lower' : 'higher';
  return polarity === 'none' ? 'lower' : polarity;
};

/** Which way is better: as the target says, else as the indicator says. Of a rank, 1 is best unless stated otherwise. */
export const polarityOf = (definition: Definition, override: Polarity | undefined): Polarity =>
  override ?? (definition.measure === 'rank' ? rankPolarity(definition) : definition.polarity);

/** The name under which a source counts: sources declared equal share one. */
export const classOf = (lists: readonly (readonly string[])[] | undefined, name: string): string =>
  lists?.find((equals) => equals.includes(name))?.[0] ?? name;
