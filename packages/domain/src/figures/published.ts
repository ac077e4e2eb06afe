import type { Observation } from '../indicator/indicator-events.js';
import { decimal } from '../values/decimal.js';
import type { AppliedRule } from './applied-rule.js';
import type { Cell, Publication, Stated } from './cell-tables.js';
import { type FigureOrigin, sidesOf } from './comparability.js';
import { classOf } from './definition.js';
import type { EvaluationPoint } from './facts.js';
import type { Lack } from './lack.js';
import { withinPossible } from './possible-values.js';
import { between, exactly, fromOn, lessThan, moreThan, type Quantity } from './quantity.js';
import {
  type Contradiction,
  type Found,
  found,
  lacking,
  type Reading,
  type Series,
  valueIn,
  type Weights,
} from './reading.js';
import type { Definition } from './series.js';
import type { KnownIndicator } from './view.js';

const isAdmitted = ({ recordedAt, vintage }: Publication, point: EvaluationPoint) =>
  recordedAt <= point.knownAt && (point.vintage === undefined || vintage <= point.vintage);

const isForecast = ({ observation }: Stated): boolean => observation?.status === 'forecast';

/** The latest admitted forecast of a figure. What is foretold never stands in the way of what is said. */
export const forecastIn = (cell: Cell, point: EvaluationPoint): Stated | undefined =>
  cell.statements.findLast((each) => isForecast(each) && isAdmitted(each.publication, point));

/**
 * What counts as said about a figure: the latest admitted vintage of the indicator's own source, else of any other. A source
 * that withdrew its figure says nothing, unless there is no other.
 */
export const countingStatement = (cell: Cell, definition: Definition, point: EvaluationPoint): Stated | undefined => {
  const own = definition.source === undefined ? undefined : classOf(definition.equalSources, definition.source);
  const heard = new Set<string>();
  let other: Stated | undefined;
  for (let index = cell.statements.length - 1; index >= 0; index -= 1) {
    const statement = cell.statements[index];
    if (statement === undefined || isForecast(statement) || !isAdmitted(statement.publication, point)) continue;
    const source = classOf(definition.equalSources, statement.publication.source);
    if (heard.has(source)) continue;
    heard.add(source);
    if (source === own && statement.observation !== undefined) return statement;
    if (other === undefined || (other.observation === undefined && statement.observation !== undefined))
      other = statement;
  }
  return other;
};

const quantityOf = (value: number, observation: Observation): Quantity => {
  const stated = decimal(value);
  if (observation.status === 'floor') return fromOn(stated);
  switch (observation.qualifier) {
    case 'above':
      return moreThan(stated);
    case 'below':
      return lessThan(stated);
    case 'range':
      return between(stated, decimal(observation.upTo ?? value));
    case 'exact':
    case 'about':
    case undefined:
      return exactly(stated);
  }
};

/** The step of a scale, or those above or below it. */
const ratingOf = (rating: string, observation: Observation, { ratings }: Definition): Quantity | undefined => {
  const step = ratings?.indexOf(rating) ?? -1;
  return step < 0 ? undefined : quantityOf(step, observation);
};

const numbersInWords: readonly (readonly [words: RegExp, number: number])[] = [
  [/^((et )?hundrede? ?tusinde?|(a )?hundred thousand)\b/i, 100_000],
  [/^(ti ?tusinde?|ten thousand)\b/i, 10_000],
  [/^((et )?hundrede?|(a )?hundred)\b/i, 100],
  [/^((et )?tusinde?|(a )?thousand)\b/i, 1000],
  [/^((en |a )?million(er)?|mio)\b/i, 1_000_000],
];

/** What a share is told per: percent per 100, `per 1,000 adults` per thousand, and `per 10 tusind` per ten thousand. */
export const usualFactor = ({ kind, per = '' }: Definition['unit']): number => {
  if (kind === 'percent') return 100;
  const digits = /^\d{1,3}(?:[.,\s]\d{3})+|^\d+/.exec(per)?.[0] ?? '';
  const after = per.slice(digits.length).trimStart();
  const word = numbersInWords.find(([words]) => words.test(after))?.[1] ?? 1;
  return digits === '' ? word : Number(digits.replace(/\D/g, '')) * word;
};

// A rate per 100, 1,000 or 10,000 shows its factor in its own figures; where it cannot, percent means 100.
const factorOf = (value: number, numerator: number, denominator: number, { unit }: Definition): number => {
  const usual = usualFactor(unit);
  const power = Math.log10((value * denominator) / numerator);
  return Number.isFinite(power) ? 10 ** Math.round(power) : usual;
};

const weightsOf = ({ value, numerator, denominator }: Observation, definition: Definition): Weights | undefined =>
  value === undefined || numerator === undefined || denominator === undefined
    ? undefined
    : {
        numerator: exactly(decimal(numerator)),
        denominator: exactly(decimal(denominator)),
        factor: decimal(factorOf(value, numerator, denominator, definition)),
      };

const provenanceOf = (
  series: Series,
  cell: Cell,
  { source, method }: Publication,
  { definition, breaks }: KnownIndicator,
): FigureOrigin => {
  const made = method ?? definition.method;
  return {
    indicator: series.indicator,
    source: classOf(definition.equalSources, source),
    method: made === undefined ? undefined : classOf(definition.equalMethods, made),
    sides: sidesOf(breaks, cell.from, cell.to),
    breaks,
  };
};

const qualifierOf = ({ qualifier, status }: Observation): Found['qualifier'] =>
  status === 'floor' ? 'floor' : qualifier === 'exact' ? undefined : qualifier;

/** A published rank says its field and which end is best; what its source did with ties is the source's. */
const rankRules = ({ field }: Observation, { measure, ranking, polarity }: Definition): readonly AppliedRule[] => {
  if (measure !== 'rank') return [];
  const best = ranking?.best ?? (polarity === 'higher' ? 'last' : 'first');
  const size = field ?? ranking?.field;
  return [{ rule: 'published-rank', best, ...(size === undefined ? {} : { field: size }) }];
};

/** What the same source said of the same vintage, without calling it a restatement, with another value. */
const contradictions = (
  cell: Cell,
  { source, vintage, event, restates }: Publication,
  { value, rating }: Observation,
  definition: Definition,
  point: EvaluationPoint,
): readonly Contradiction[] => {
  if (cell.statements.length < 2 || restates) return [];
  const own = classOf(definition.equalSources, source);
  return cell.statements.flatMap(({ publication: other, observation }) =>
    other.event !== event &&
    observation?.status !== 'forecast' &&
    isAdmitted(other, point) &&
    other.vintage === vintage &&
    !other.restates &&
    classOf(definition.equalSources, other.source) === own &&
    observation?.value !== undefined &&
    rating === undefined &&
    observation.value !== value
      ? [{ event: other.event, period: cell.period, value: observation.value }]
      : [],
  );
};

const foundIn = (
  series: Series,
  cell: Cell,
  { publication }: Stated,
  observation: Observation,
  quantity: Quantity,
  known: KnownIndicator,
  definition: Definition,
  point: EvaluationPoint,
): Found => {
  const { value, upTo, rating, status, field } = observation;
  const qualifier = qualifierOf(observation);
  const { indicator, area, population } = series;
  const { event, vintage } = publication;
  return {
    quantity,
    qualifier,
    rating,
    status: status === 'provisional' || status === 'floor' ? status : undefined,
    period: cell.period,
    to: cell.to,
    field,
    weights: weightsOf(observation, definition),
    figures: [{ event, vintage, indicator, area, population, period: cell.period, value, upTo, qualifier, rating }],
    provenance: [provenanceOf(series, cell, publication, known)],
    rules: rankRules(observation, definition),
    alternatives: [],
    contradicted: contradictions(cell, publication, observation, definition, point),
  };
};

/** Names a figure that is not there. */
export const lackOf = (
  reason: Lack['reason'],
  { indicator, area, population }: Series,
  period: Cell['period'],
): Lack => ({
  reason,
  indicator,
  area,
  population,
  period,
});

/**
 * Reads what was said about a figure. A period that has not ended has no figure yet; only that it will not be measured can be
 * known before. With nobody in the denominator a share has no value.
 */
export const readStatement = (
  series: Series,
  cell: Cell,
  statement: Stated,
  known: KnownIndicator,
  point: EvaluationPoint,
): Reading => {
  const { observation } = statement;
  const lack = (reason: Lack['reason']) => lacking(lackOf(reason, series, cell.period));
  if (observation?.missing === 'will-not-be-measured') return lack('will-not-be-measured');
  if (cell.to === undefined || cell.to >= point.asOf) return lack('period-not-ended');
  if (observation === undefined) return lack('retracted');
  if (observation.missing !== undefined) return lack(observation.missing);
  if (observation.denominator === 0) return lack('nothing-eligible');
  return valued(series, cell, statement, observation, known, point) ?? lack('unreadable');
};

const valued = (
  series: Series,
  cell: Cell,
  statement: Stated,
  observation: Observation,
  known: KnownIndicator,
  point: EvaluationPoint,
): Reading | undefined => {
  const definition = known.on(cell.to ?? cell.from);
  const stated =
    observation.rating === undefined
      ? quantityOf(observation.value ?? 0, observation)
      : ratingOf(observation.rating, observation, definition);
  const quantity = stated && withinPossible(stated, definition);
  return quantity && found(foundIn(series, cell, statement, observation, quantity, known, definition, point));
};

/** A forecast as it was stated; undefined where it has no value. */
export const readForecast = (
  series: Series,
  cell: Cell,
  statement: Stated,
  known: KnownIndicator,
  point: EvaluationPoint,
): Found | undefined => {
  const { observation } = statement;
  return observation === undefined || observation.missing !== undefined
    ? undefined
    : valueIn(valued(series, cell, statement, observation, known, point) ?? lacking());
};
