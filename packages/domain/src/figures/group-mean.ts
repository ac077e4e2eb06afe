import * as Either from 'fp-ts/lib/Either.js';
import type { GroupBenchmark } from '../group/group-benchmark.js';
import type { MunicipalityCode } from '../values/area.js';
import { decimal } from '../values/decimal.js';
import type { Member, Membership } from './group-membership.js';
import { dividedBy, exactValue, plus, type Quantity, quotient } from './quantity.js';
import type { Alternative, Reading } from './reading.js';

export type Method = NonNullable<GroupBenchmark['method']>;

const sum = (quantities: readonly Quantity[]): Quantity => quantities.slice(1).reduce(plus, quantities[0] as Quantity);

const plainMean = (members: readonly Member[]): Quantity =>
  dividedBy(sum(members.map(({ figure }) => figure.quantity)), decimal(members.length));

const weightedMean = (members: readonly Member[]): Quantity | undefined => {
  const weights = members.flatMap(({ figure }) => (figure.weights === undefined ? [] : [figure.weights]));
  const telling = weights.find(({ numerator }) => exactValue(numerator)?.eq(0) === false);
  const factor = (telling ?? weights[0])?.factor;
  if (factor === undefined || weights.length < members.length) return undefined;
  return quotient(
    sum(weights.map(({ numerator }) => numerator)),
    sum(weights.map(({ denominator }) => denominator)),
    factor,
  );
};

/** The mean of the members that have a figure; undefined where the method cannot make one. */
export const mean = (method: Method, members: readonly Member[]): Quantity | undefined =>
  members.length === 0 || method === 'official'
    ? undefined
    : method === 'weighted'
      ? weightedMean(members)
      : plainMean(members);

/** The same group by the other usual rules: the other means, and with the own municipality in or out. */
export const alternatives = (
  method: Method,
  members: Membership,
  official: Reading | undefined,
  own: MunicipalityCode,
): readonly Alternative[] => {
  const others = (['weighted', 'plain-mean'] as const).filter((other) => other !== method);
  const means = others.map((rule) => ({ kind: 'group' as const, rule, quantity: mean(rule, members.present) }));
  const published =
    official !== undefined && Either.isRight(official) && method !== 'official' ? official.right.quantity : undefined;
  const outside =
    members.own === 'included'
      ? mean(
          method,
          members.present.filter(({ code }) => code !== own),
        )
      : undefined;
  const all = [
    ...means,
    { kind: 'group' as const, rule: 'official', quantity: published },
    { kind: 'own-municipality' as const, rule: 'excluded', quantity: outside },
  ];
  return all.flatMap(({ kind, rule, quantity }) => (quantity === undefined ? [] : [{ kind, rule, quantity }]));
};
