import * as Either from 'fp-ts/lib/Either.js';
import { traitsOf } from '../conditions/kinds.js';
import { named } from '../figures/calendar.js';
import { exactValue } from '../figures/quantity.js';
import type { Series } from '../figures/reading.js';
import { areaKey } from '../values/area.js';
import { decimal } from '../values/decimal.js';
import type { Period } from '../values/period.js';
import type { Mark, Status } from '../verdict/verdict-pieces.js';
import { latestAssessed, leaning } from './assessments.js';
import type { EvaluatedTarget, PlanView, PrintedFigure } from './facts.js';
import type { Judgement } from './judgement.js';

const leans = (status: Status): 'good' | 'bad' | undefined =>
  status === 'met' || status === 'on-track'
    ? 'good'
    : status === 'not-met' || status === 'off-track'
      ? 'bad'
      : undefined;

/** Says so when a person judged otherwise. A judgement of the way there does not contradict one of the end. */
export const assessmentMarks = ({ assessments }: EvaluatedTarget, { kind, status }: Judgement): readonly Mark[] => {
  const assessed = latestAssessed(assessments);
  const [computed, judged] = [leans(status), assessed && leaning(assessed)];
  if (
    (kind !== undefined && traitsOf(kind).judgedBy === 'person') ||
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
  readonly event?: PrintedFigure['event'];
}

const isOf = (printed: PrintedFigure, { indicator, area, population }: Series) =>
  printed.indicator === indicator && printed.population === population && areaKey(printed.area) === areaKey(area);

const flattened = (judgement: Judgement): readonly Judgement[] => [
  judgement,
  ...(judgement.parts ?? []).flatMap(flattened),
  ...(judgement.periods ?? []).flatMap((each) => flattened(each.judgement)),
];

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
  const read = periodsRead(judgement);
  const cited = view.facts.printed.filter((printed) => isOf(printed, series) && read.has(named(printed.period)));
  const value =
    baseline === undefined || baseline.figures.length > 0 || baseline.rating !== undefined
      ? undefined
      : exactValue(baseline.quantity);
  const stated =
    value === undefined || baseline?.period === undefined
      ? []
      : [{ series, period: baseline.period, value: Number(value) }];
  return [...cited.map(({ event, period, value: printed }) => ({ series, event, period, value: printed })), ...stated];
};

const differing = (view: PlanView, { series, event, period, value }: Printed): readonly Mark[] => {
  const reading = view.read(series, period);
  const known = Either.isRight(reading) ? exactValue(reading.right.quantity) : undefined;
  if (known === undefined || known.eq(decimal(value))) return [];
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

/** Says so when a figure that the plan prints is no longer what the statistics say. */
export const printedMarks = (view: PlanView, judgement: Judgement): readonly Mark[] =>
  flattened(judgement).flatMap((each) => printedFor(view, each).flatMap((printed) => differing(view, printed)));
