import * as Either from 'fp-ts/lib/Either.js';
import { areaKey, type MunicipalityCode } from '../values/area.js';
import { type Decimal, decimal } from '../values/decimal.js';
import type { Period } from '../values/period.js';
import { daysOf } from './calendar.js';
import { polarityOf } from './definition.js';
import { counted } from './figure-used.js';
import { membersOf } from './group-history.js';
import { lackOf } from './published.js';
import { exactly, exactValue } from './quantity.js';
import { type Alternative, type Found, found, lacking, madeOf, type Reading, type Series } from './reading.js';
import type { Definition } from './series.js';
import type { View } from './view.js';

type Ranking = NonNullable<Definition['ranking']>;
type Ties = NonNullable<Ranking['ties']>;

interface Contender {
  readonly code: MunicipalityCode;
  readonly value: Decimal;
  readonly figure: Found;
}

interface Field {
  readonly contenders: readonly Contender[];
  readonly unranked: readonly MunicipalityCode[];
}

const municipality = (code: MunicipalityCode) => ({ kind: 'municipality', code }) as const;

const fieldOf = (view: View, ranked: Series, codes: readonly MunicipalityCode[], period: Period): Field => {
  const contenders: Contender[] = [];
  const unranked: MunicipalityCode[] = [];
  for (const code of codes) {
    const reading = view.read({ ...ranked, area: municipality(code) }, period);
    const value = Either.isRight(reading) ? exactValue(reading.right.quantity) : undefined;
    if (Either.isRight(reading) && value !== undefined) contenders.push({ code, value, figure: reading.right });
    else unranked.push(code);
  }
  return { contenders, unranked };
};

/** How many stand ahead, how many different values they have, and how many share the position. */
const standing = ({ contenders }: Field, own: Decimal, highFirst: boolean) => {
  const ahead = contenders.filter(({ value }) => (highFirst ? value.gt(own) : value.lt(own)));
  const values = new Set(ahead.map(({ value }) => value.toFixed()));
  return { ahead: ahead.length, values: values.size, sharedBy: contenders.filter(({ value }) => value.eq(own)).length };
};

const position = (ties: Ties, { ahead, values, sharedBy }: ReturnType<typeof standing>): Decimal => {
  switch (ties) {
    case 'competition':
      return decimal(ahead + 1);
    case 'dense':
      return decimal(values + 1);
    case 'fractional':
      return decimal(2 * ahead + sharedBy + 1).div(2);
  }
};

const otherTies = (ties: Ties, at: ReturnType<typeof standing>): readonly Alternative[] =>
  (['competition', 'dense', 'fractional'] as const)
    .filter((other) => other !== ties)
    .map((rule) => ({ kind: 'ties', rule, quantity: exactly(position(rule, at)) }));

const rankOf = (own: Contender, field: Field, ranking: Ranking, highFirst: boolean, period: Period): Found => {
  const { ties = 'competition', best = 'first' } = ranking;
  const at = standing(field, own.value, highFirst);
  const ranked = field.contenders.length;
  const parts = madeOf(field.contenders.map(({ figure }) => figure));
  return {
    ...parts,
    quantity: exactly(position(ties, at)),
    period,
    to: daysOf(period).to,
    field: ranked,
    figures: [...own.figure.figures, ...counted(parts.figures)],
    rules: [
      {
        rule: 'rank',
        ties,
        best,
        period,
        ranked,
        field: ranked + field.unranked.length,
        unranked: [...field.unranked],
        sharedBy: at.sharedBy,
      },
    ],
    alternatives: otherTies(ties, at),
  };
};

/**
 * The position of a municipality among a field, computed from the figures of another indicator. Who has no figure, or only an
 * inexact one, is not ranked: neither are they placed, nor do they count in the field. Where the ranked indicator has no
 * polarity, the highest value comes first.
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
  const key = `field ${ranking.of} ${areaKey(area)} ${of.population ?? ''} ${period}`;
  const field = view.keep(key, () => fieldOf(view, of, codes, period));
  const own = field.contenders.find(({ code }) => series.area.kind === 'municipality' && code === series.area.code);
  if (own === undefined) return notRanked(view, of, series, period);
  const highIsBetter = polarityOf(ranked.definition, undefined) !== 'lower';
  return found(rankOf(own, field, ranking, highIsBetter === (ranking.best !== 'last'), period));
};

const notRanked = (view: View, of: Series, series: Series, period: Period): Reading => {
  const reading = view.read(of, period);
  const ended = Either.isLeft(reading) && reading.left.some(({ reason }) => reason === 'period-not-ended');
  return ended
    ? reading
    : lacking(lackOf('not-ranked', series, period), ...(Either.isLeft(reading) ? reading.left : []));
};
