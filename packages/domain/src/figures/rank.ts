import * as Either from 'fp-ts/lib/Either.js';
import { areaKey, type MunicipalityCode } from '../values/area.js';
import { type Decimal, decimal } from '../values/decimal.js';
import type { Period } from '../values/period.js';
import { keyOf } from '../values/text.js';
import { daysOf, frequencyOf, indexOf, isInCalendar, periodAt, yearBefore } from './calendar.js';
import { changed } from './change.js';
import { objectionBetween } from './comparability.js';
import { polarityOf } from './definition.js';
import { counted } from './figure-used.js';
import { membersOf } from './group-history.js';
import { lackOf } from './published.js';
import { between, exactly, exactValue, type Quantity } from './quantity.js';
import { isAtLeast, isAtMost } from './quantity-order.js';
import { type Alternative, all, type Found, found, lacking, madeOf, type Reading, type Series } from './reading.js';
import type { Definition } from './series.js';
import type { View } from './view.js';

type Ranking = NonNullable<Definition['ranking']>;
type Ties = NonNullable<Ranking['ties']>;

interface Contender {
  readonly code: MunicipalityCode;
  readonly figure: Found;
}

interface Field {
  readonly contenders: readonly Contender[];
  readonly absent: readonly MunicipalityCode[];
}

const municipality = (code: MunicipalityCode) => ({ kind: 'municipality', code }) as const;

const periodSince = (period: Period, since: 'period-before' | 'year-before'): Period | undefined => {
  const frequency = frequencyOf(period);
  if (frequency === undefined) return undefined;
  const index = indexOf(frequency, daysOf(period).from);
  const then = since === 'year-before' ? yearBefore(frequency, index) : index - 1;
  return isInCalendar(frequency, then) ? periodAt(frequency, then) : undefined;
};

/** What is ranked: the figure of a period, or its change since an earlier one. */
const rankedValue = (view: View, { change }: Ranking, series: Series, period: Period): Reading => {
  if (change === undefined) return view.read(series, period);
  const before = periodSince(period, change.since);
  const { from, to } = daysOf(period);
  const definition = view.indicator(series.indicator)?.on(to ?? from);
  if (before === undefined || definition === undefined) return lacking(lackOf('not-published', series, period));
  const ends = all([view.read(series, before), view.read(series, period)]);
  if (Either.isLeft(ends)) return ends;
  const [start, end] = ends.right as [Found, Found];
  if (objectionBetween(start.provenance, end.provenance) !== undefined)
    return lacking(lackOf('not-ranked', series, period));
  return Either.mapLeft(() => [lackOf('not-ranked', series, period)])(changed(start, end, change.as, definition));
};

const fieldOf = (
  view: View,
  ranking: Ranking,
  ranked: Series,
  codes: readonly MunicipalityCode[],
  period: Period,
): Field => {
  const contenders: Contender[] = [];
  const absent: MunicipalityCode[] = [];
  for (const code of codes) {
    const reading = rankedValue(view, ranking, { ...ranked, area: municipality(code) }, period);
    if (Either.isRight(reading)) contenders.push({ code, figure: reading.right });
    else absent.push(code);
  }
  return { contenders, absent };
};

/** Where a municipality stands: who is surely ahead, who surely shares its place, and whose place beside it is not known. */
interface PlaceInField {
  readonly ahead: readonly Quantity[];
  readonly equals: number;
  readonly unsure: readonly MunicipalityCode[];
}

const standingOf = ({ contenders, absent }: Field, own: Contender, highFirst: boolean): PlaceInField => {
  const mine = own.figure.quantity;
  const value = exactValue(mine);
  const ahead: Quantity[] = [];
  const unsure: MunicipalityCode[] = [];
  let equals = 1;
  for (const { code, figure } of contenders) {
    if (code === own.code) continue;
    const isAhead = highFirst ? isAtLeast(figure.quantity, mine, true) : isAtMost(figure.quantity, mine, true);
    if (isAhead === 'yes') ahead.push(figure.quantity);
    else if (isAhead === 'open') unsure.push(code);
    else if (value !== undefined && exactValue(figure.quantity)?.eq(value) === true) equals += 1;
    else if (isAtLeast(figure.quantity, mine) !== 'no' && isAtMost(figure.quantity, mine) !== 'no') unsure.push(code);
  }
  return { ahead, equals, unsure: [...unsure, ...absent].sort() };
};

const different = (quantities: readonly Quantity[]): number =>
  new Set(quantities.flatMap((each) => exactValue(each)?.toFixed() ?? [])).size;

/** The best and the worst place that the others' figures admit; the same where all are known well enough. */
const placesOf = (ties: Ties, { ahead, equals, unsure }: PlaceInField): readonly [Decimal, Decimal] => {
  switch (ties) {
    case 'competition':
      return [decimal(ahead.length + 1), decimal(ahead.length + unsure.length + 1)];
    case 'dense': {
      const values = different(ahead);
      const inexact = ahead.filter((each) => exactValue(each) === undefined).length;
      const least = Math.max(values, ahead.length > 0 ? 1 : 0);
      return [decimal(least + 1), decimal(values + inexact + unsure.length + 1)];
    }
    case 'fractional':
      return [
        decimal(2 * ahead.length + equals + 1).div(2),
        decimal(2 * (ahead.length + unsure.length) + equals + 1).div(2),
      ];
  }
};

const placed = (ties: Ties, standing: PlaceInField): Quantity => {
  const [best, worst] = placesOf(ties, standing);
  return best.eq(worst) ? exactly(best) : between(best, worst);
};

const otherTies = (ties: Ties, standing: PlaceInField): readonly Alternative[] =>
  (['competition', 'dense', 'fractional'] as const)
    .filter((other) => other !== ties)
    .map((rule) => ({ kind: 'ties', rule, quantity: placed(rule, standing) }));

const rankOf = (
  own: Contender,
  field: Field,
  ranking: Ranking,
  highFirst: boolean,
  of: Series,
  period: Period,
): Found => {
  const { ties = 'competition', best = 'first' } = ranking;
  const standing = standingOf(field, own, highFirst);
  const size = field.contenders.length + field.absent.length;
  const parts = madeOf(field.contenders.map(({ figure }) => figure));
  const { unsure } = standing;
  const missing = { ...lackOf('members-without-figures', of, period), area: undefined, members: unsure };
  return {
    ...parts,
    quantity: placed(ties, standing),
    qualifier: undefined,
    period,
    to: daysOf(period).to,
    field: size,
    figures: [...own.figure.figures, ...counted(parts.figures)],
    outstanding: unsure.length === 0 ? [] : [missing],
    rules: [
      {
        rule: 'rank',
        ties,
        best,
        period,
        ranked: size - unsure.length,
        field: size,
        unranked: [...unsure],
        sharedBy: standing.equals,
        ...(ranking.change === undefined ? {} : { change: ranking.change }),
      },
    ],
    alternatives: otherTies(ties, standing),
  };
};

/**
 * The position of a municipality among a field, computed from the figures of another indicator. The field is everyone who
 * belongs to it. Whose figure is missing, or too inexact to stand surely before or behind, may be on either side: then the
 * position is a range. Where the ranked indicator has no polarity, the highest value comes first.
 */
export const computedRank = (view: View, definition: Definition, series: Series, period: Period): Reading => {
  const ranking = definition.ranking ?? {};
  const ranked = ranking.of === undefined ? undefined : view.indicator(ranking.of);
  const { to } = daysOf(period);
  if (ranking.of === undefined || ranked === undefined || to === undefined)
    return lacking(lackOf('unknown-indicator', series, period));
  const area = ranking.among?.area ?? ({ kind: 'country' } as const);
  const codes = membersOf(view, area, to);
  if (codes === undefined) return lacking({ reason: 'unknown-members', area, period });
  const of: Series = { indicator: ranking.of, area: series.area, population: series.population };
  const { change } = ranking;
  const key = keyOf('field', ranking.of, areaKey(area), of.population, period, change?.as, change?.since);
  const field = view.keep(key, () => fieldOf(view, ranking, of, codes, period));
  const own = field.contenders.find(({ code }) => series.area.kind === 'municipality' && code === series.area.code);
  if (own === undefined) return notRanked(view, ranking, of, series, period);
  const highIsBetter = polarityOf(ranked.on(to), undefined) !== 'lower';
  return found(rankOf(own, field, ranking, highIsBetter === (ranking.best !== 'last'), of, period));
};

const notRanked = (view: View, ranking: Ranking, of: Series, series: Series, period: Period): Reading => {
  const reading = rankedValue(view, ranking, of, period);
  const ended = Either.isLeft(reading) && reading.left.some(({ reason }) => reason === 'period-not-ended');
  return ended
    ? reading
    : lacking(lackOf('not-ranked', series, period), ...(Either.isLeft(reading) ? reading.left : []));
};
