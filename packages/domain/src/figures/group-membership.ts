import * as Either from 'fp-ts/lib/Either.js';
import type { GroupBenchmark } from '../group/group-benchmark.js';
import type { MunicipalityCode } from '../values/area.js';
import type { Period } from '../values/period.js';
import { daysOf } from './calendar.js';
import { type Polarity, polarityOf } from './definition.js';
import type { Lack } from './lack.js';
import { isAtLeast, isAtMost } from './quantity-order.js';
import type { Found, Series } from './reading.js';
import type { View } from './view.js';

/** A group as it is asked for. */
export interface GroupAsked extends GroupBenchmark {
  /** The municipality whose figure is held against the group's; the plan's own where it is that of no single one. */
  readonly judged: MunicipalityCode;
  /** Which way is better, where the target says otherwise than the indicator. */
  readonly polarity?: Polarity | undefined;
}

/** A member that has a figure. */
export interface Member {
  readonly code: MunicipalityCode;
  readonly figure: Found;
}

/** Who counts in a group, who of them has a figure or lacks one, and whether the municipality that is judged is in. */
export interface Membership {
  readonly codes: readonly MunicipalityCode[];
  readonly present: readonly Member[];
  readonly absent: readonly MunicipalityCode[];
  /** Of those without a figure: of whom nothing was said, so that one may still come. */
  readonly awaited: readonly MunicipalityCode[];
  /** Of whom it is not known whether they belong to the chosen. */
  readonly unsure: readonly MunicipalityCode[];
  readonly own: 'included' | 'excluded' | 'not-a-member';
}

/** Who had nobody to measure adds nothing to a group, and is not awaited. */
const hasNobody = (lacks: readonly Lack[]): boolean => lacks.some(({ reason }) => reason === 'nothing-eligible');

const readMembers = (
  view: View,
  series: Series,
  codes: readonly MunicipalityCode[],
  period: Period,
): Pick<Membership, 'present' | 'absent' | 'awaited'> => {
  const present: Member[] = [];
  const absent: MunicipalityCode[] = [];
  const awaited: MunicipalityCode[] = [];
  for (const code of codes) {
    const reading = view.read({ ...series, area: { kind: 'municipality', code } }, period);
    if (Either.isRight(reading)) present.push({ code, figure: reading.right });
    else if (!hasNobody(reading.left)) absent.push(code);
    if (Either.isLeft(reading) && reading.left.some(({ reason }) => reason === 'not-published')) awaited.push(code);
  }
  return { present, absent: present.length === 0 ? codes : absent, awaited };
};

/** Who is chosen, and of whom it is not known whether they are. */
interface Chosen {
  readonly codes: readonly MunicipalityCode[];
  readonly unsure: readonly MunicipalityCode[];
}

/**
 * The best by their results: whoever has fewer than `count` ahead, so that all who share the last place come along. Who has no
 * figure, or too inexact a one, may be among them, and may push others out.
 */
const best = (
  view: View,
  series: Series,
  eligible: readonly MunicipalityCode[],
  count: number,
  over: Period,
  polarity: Polarity | undefined,
): Chosen => {
  if (count >= eligible.length) return { codes: eligible, unsure: [] };
  const { from, to } = daysOf(over);
  const definition = view.indicator(series.indicator)?.on(to ?? from);
  const high = definition === undefined || polarityOf(definition, polarity) !== 'lower';
  const { present, absent } = readMembers(view, series, eligible, over);
  const codes: MunicipalityCode[] = [];
  const unsure: MunicipalityCode[] = [];
  for (const { code, figure } of present) {
    const ahead = present
      .filter((other) => other.code !== code)
      .map(({ figure: other }) =>
        high ? isAtLeast(other.quantity, figure.quantity, true) : isAtMost(other.quantity, figure.quantity, true),
      );
    const surely = ahead.filter((answer) => answer === 'yes').length;
    const perhaps = ahead.filter((answer) => answer !== 'no').length + absent.length;
    if (perhaps < count) codes.push(code);
    else if (surely < count) unsure.push(code);
  }
  return { codes, unsure: [...unsure, ...absent].sort() };
};

const without = (codes: readonly MunicipalityCode[], own: MunicipalityCode) => codes.filter((code) => code !== own);

/** Who counts in a group of `all` for a period, by the rule of the target. */
export const membership = (
  view: View,
  series: Series,
  rule: GroupAsked,
  all: readonly MunicipalityCode[],
  period: Period,
): Membership => {
  const { judged, polarity } = rule;
  const own = !all.includes(judged) ? 'not-a-member' : (rule.ownMunicipality ?? 'included');
  const eligible = own === 'excluded' ? without(all, judged) : all;
  const { codes, unsure }: Chosen =
    rule.selection === undefined
      ? { codes: eligible, unsure: [] }
      : best(view, series, eligible, rule.selection.best, rule.selection.over ?? period, polarity);
  return { codes, unsure, own, ...readMembers(view, series, codes, period) };
};
