import { traitsOf } from '../conditions/kinds.js';
import { daysOf, named } from '../figures/calendar.js';
import { composite } from '../figures/composite.js';
import { usualAggregation } from '../figures/definition.js';
import { exactValue, type Quantity } from '../figures/quantity.js';
import { type Series, valueIn } from '../figures/reading.js';
import { areaKey } from '../values/area.js';
import { type Decimal, decimal } from '../values/decimal.js';
import type { Period } from '../values/period.js';
import type { Mark, Status } from '../verdict/verdict-pieces.js';
import { latestAssessed, leaning } from './assessments.js';
import type { EvaluatedTarget, PlanView, PrintedFigure } from './facts.js';
import type { Judgement } from './judgement.js';
import { measuringPeriod, readOver } from './measuring-period.js';

const leans = (status: Status): 'good' | 'bad' | undefined =>
  status === 'met' || status === 'on-track'
    ? 'good'
    : status === 'not-met' || status === 'off-track'
      ? 'bad'
      : undefined;

/** Says so when a person judged otherwise. A judgement of the way there does not contradict one of the end. */
export const assessmentMarks = (
  { assessments }: EvaluatedTarget,
  { kind, status, requirement }: Judgement,
): readonly Mark[] => {
  const assessed = latestAssessed(assessments);
  const [computed, judged] = [leans(status), assessed && leaning(assessed)];
  if (
    (kind !== undefined && traitsOf(kind).judgedBy === 'person' && requirement === undefined) ||
    assessed === undefined ||
    computed === undefined ||
    judged === undefined ||
    computed === judged
  )
    return [];
  const onTheWay = assessed.assessment === 'on-track' || assessed.assessment === 'off-track';
  if (onTheWay && (status === 'met' || status === 'not-met')) return [];
  return [{ mark: 'assessment-differs', assessment: assessed.assessment, event: assessed.event }];
};

/** Says so when another wording of the same target comes out otherwise. */
export const wordingMarks = (
  status: Status,
  others: readonly { readonly target: EvaluatedTarget; readonly status: Status }[],
): readonly Mark[] =>
  others.flatMap((other): readonly Mark[] => {
    const [own, theirs] = [leans(status), leans(other.status)];
    return own === undefined || theirs === undefined || own === theirs
      ? []
      : [{ mark: 'wordings-disagree', target: other.target.id, status: other.status }];
  });

interface Printed {
  readonly series: Series;
  readonly period: Period;
  readonly value: number;
  readonly upTo?: number | undefined;
  readonly about?: boolean | undefined;
  readonly event?: PrintedFigure['event'];
}

const isOf = (printed: PrintedFigure, { indicator, area, population }: Series) =>
  printed.indicator === indicator && printed.population === population && areaKey(printed.area) === areaKey(area);

/** A judgement with those of its parts and periods. */
export const withItsParts = (judgement: Judgement): readonly Judgement[] => {
  const { parts, periods } = judgement;
  if (parts === undefined && periods === undefined) return [judgement];
  return [judgement, ...(parts ?? []), ...(periods ?? []).map((each) => each.judgement)].flatMap((each) =>
    each === judgement ? [each] : withItsParts(each),
  );
};

const periodsRead = ({ actual, baseline, benchmark }: Judgement): ReadonlySet<Period> =>
  new Set(
    [actual, baseline, benchmark]
      .flatMap((value) => [value?.period, ...(value?.figures ?? []).map(({ period }) => period)])
      .flatMap((period) => (period === undefined ? [] : [named(period)])),
  );

/** The figures the plan prints for what a judgement rests on, its stated baseline among them. */
const printedFor = (view: PlanView, judgement: Judgement): readonly Printed[] => {
  const { series, baseline } = judgement;
  if (series === undefined) return [];
  const ofSeries = view.facts.printed.filter((printed) => isOf(printed, series));
  const read = ofSeries.length === 0 ? undefined : periodsRead(judgement);
  const cited = ofSeries.filter(({ period }) => read?.has(named(period)));
  const value =
    baseline === undefined || baseline.figures.length > 0 || baseline.rating !== undefined
      ? undefined
      : exactValue(baseline.quantity);
  const stated =
    value === undefined || baseline?.period === undefined
      ? []
      : [{ series, period: baseline.period, value: Number(value) }];
  return [
    ...cited.map(({ event, period, value: printed, upTo, about }) => ({
      series,
      event,
      period,
      value: printed,
      upTo,
      about,
    })),
    ...stated,
  ];
};

const decimalsOf = (value: number): number => decimal(value).toFixed().split('.')[1]?.length ?? 0;

/** The statistics say what was printed when they round to it, or lie in the range it was printed as. */
const isAsPrinted = (known: Decimal, { value, upTo, about }: Printed): boolean => {
  const from = decimal(value);
  if (upTo !== undefined) return known.gte(from) && known.lte(decimal(upTo));
  if (known.round(decimalsOf(value)).eq(from)) return true;
  return about === true && known.round(digitsOf(from)).eq(from);
};

/** "About 70" is 65 to 75: as many digits count as were told, without the noughts at the end. */
const digitsOf = (value: Decimal): number => -(/0+$/.exec(value.toFixed())?.[0].length ?? 0);

const differing = (view: PlanView, printed: Printed): readonly Mark[] => {
  const { series, event, period, value } = printed;
  const reading = valueIn(view.read(series, period));
  const known = reading && exactValue(reading.quantity);
  if (known === undefined || isAsPrinted(known, printed)) return [];
  const { indicator, area } = series;
  return [
    {
      mark: 'printed-figure-differs',
      ...(event === undefined ? {} : { event }),
      indicator,
      area,
      period,
      printed: value,
      known: Number(known.round(12)),
    },
  ];
};

const number = (value: Decimal): number => Number(value.round(12));

/** A published total beside its declared parts, or beside the figures that tile its window. */
const partsOf = (view: PlanView, series: Series, period: Period): Quantity | undefined => {
  const definition = view.indicator(series.indicator)?.on(daysOf(period).to ?? daysOf(period).from);
  if (definition === undefined) return undefined;
  if (definition.composite?.operation === 'sum')
    return valueIn(composite(view, definition.composite, series, period))?.quantity;
  const window = usualAggregation(definition) === 'sum' ? measuringPeriod(period, definition, 'sum') : undefined;
  if (window?.kind !== 'window') return undefined;
  return valueIn(readOver({ ...window, whole: false }, (each) => view.read(series, each)))?.quantity;
};

/** Says so when the parts of a published total do not add up to it: the total counts, and nothing is changed. */
export const partsMarks = (view: PlanView, judgements: readonly Judgement[]): readonly Mark[] =>
  judgements.flatMap(({ series, actual }): readonly Mark[] => {
    if (series === undefined || actual?.period === undefined) return [];
    const { period } = actual;
    const total = valueIn(view.published(series, period));
    const parts = total === undefined ? undefined : partsOf(view, series, period);
    const [whole, sum] = [total && exactValue(total.quantity), parts && exactValue(parts)];
    if (whole === undefined || sum === undefined || whole.eq(sum)) return [];
    const { indicator } = series;
    return [{ mark: 'parts-differ', indicator, period, total: number(whole), parts: number(sum) }];
  });

/** Says so when a figure that the plan prints is no longer what the statistics say. */
export const printedMarks = (view: PlanView, judgements: readonly Judgement[]): readonly Mark[] =>
  judgements.flatMap((each) => printedFor(view, each).flatMap((printed) => differing(view, printed)));
