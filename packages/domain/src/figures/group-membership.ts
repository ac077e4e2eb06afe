import * as Either from 'fp-ts/lib/Either.js';
import type { GroupBenchmark } from '../group/group-benchmark.js';
import type { MunicipalityCode } from '../values/area.js';
import type { Decimal } from '../values/decimal.js';
import type { Period } from '../values/period.js';
import { polarityOf } from './definition.js';
import { exactValue } from './quantity.js';
import type { Found, Series } from './reading.js';
import type { View } from './view.js';

/** A member that has a figure. */
export interface Member {
  readonly code: MunicipalityCode;
  readonly figure: Found;
}

/** Who counts in a group, who of them has a figure, and whether the municipality itself is in. */
export interface Membership {
  readonly codes: readonly MunicipalityCode[];
  readonly present: readonly Member[];
  readonly absent: readonly MunicipalityCode[];
  readonly own: 'included' | 'excluded' | 'not-a-member';
}

const readMembers = (
  view: View,
  series: Series,
  codes: readonly MunicipalityCode[],
  period: Period,
): Pick<Membership, 'present' | 'absent'> => {
  const present: Member[] = [];
  const absent: MunicipalityCode[] = [];
  for (const code of codes) {
    const reading = view.read({ ...series, area: { kind: 'municipality', code } }, period);
    if (Either.isRight(reading)) present.push({ code, figure: reading.right });
    else absent.push(code);
  }
  return { present, absent };
};

/** The best by their results; all who share the last place come along. */
const best = (
  view: View,
  series: Series,
  codes: readonly MunicipalityCode[],
  count: number,
  over: Period,
): readonly MunicipalityCode[] => {
  const definition = view.indicator(series.indicator)?.definition;
  const high = definition === undefined || polarityOf(definition, undefined) !== 'lower';
  const order = (a: Decimal, b: Decimal) => (high ? b.cmp(a) : a.cmp(b));
  const results = readMembers(view, series, codes, over).present.flatMap(({ code, figure }) => {
    const value = exactValue(figure.quantity);
    return value === undefined ? [] : [{ code, value }];
  });
  const limit = [...results].sort((a, b) => order(a.value, b.value))[count - 1]?.value;
  return results.filter(({ value }) => limit === undefined || order(value, limit) <= 0).map(({ code }) => code);
};

const without = (codes: readonly MunicipalityCode[], own: MunicipalityCode) => codes.filter((code) => code !== own);

/** Who counts in a group of `all` for a period, by the rule of the target. */
export const membership = (
  view: View,
  series: Series,
  rule: GroupBenchmark,
  all: readonly MunicipalityCode[],
  period: Period,
): Membership => {
  const { municipality } = view.facts;
  const own = !all.includes(municipality) ? 'not-a-member' : (rule.ownMunicipality ?? 'included');
  const eligible = own === 'excluded' ? without(all, municipality) : all;
  const codes =
    rule.selection === undefined
      ? eligible
      : best(view, series, eligible, rule.selection.best, rule.selection.over ?? period);
  return { codes, own, ...readMembers(view, series, codes, period) };
};
