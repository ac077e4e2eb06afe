import fc from 'fast-check';
import type { EvaluatedTarget } from '../../src/index.js';
import {
  better,
  by,
  group,
  groupId,
  type Known,
  municipality,
  own,
  published,
  regrouped,
} from '../evaluation/given.js';
import type { GroupRule, GroupStated, Told } from './groups.js';

// What product and oracle are both asked about groups: figures of two months, members that change between them, and a rule.

const codes = [own, '510', '530', '540'] as const;
const months = ['2024-06', '2024-12'] as const;
const between = '2024-09-01';

const number = fc.integer({ min: 0, max: 8 });
const share: fc.Arbitrary<Told> = fc
  .constantFrom(0, 1, 2, 4, 5, 10)
  .chain((denominator) => fc.integer({ min: 0, max: denominator }).map((numerator) => ({ numerator, denominator })))
  .map(({ numerator, denominator }) => ({
    value: denominator === 0 ? 0 : (100 * numerator) / denominator,
    numerator,
    denominator,
  }));
const exact: fc.Arbitrary<Told> = number.map((value) => ({ value }));
const uncertain: fc.Arbitrary<Told> = fc.oneof(
  number.map((value): Told => ({ value, qualifier: 'about' })),
  number.map((value): Told => ({ value, qualifier: 'above' })),
  fc.integer({ min: 1, max: 8 }).map((value): Told => ({ value, qualifier: 'below' })),
  number.map((value): Told => ({ value, status: 'floor' })),
  fc.tuple(number, number).map(([value, more]): Told => ({ value, upTo: value + more, qualifier: 'range' })),
);
const missing = fc.constantFrom<Told>(
  { missing: 'suppressed' },
  { missing: 'not-measured' },
  { missing: 'will-not-be-measured' },
);

const figure = (ofShares: boolean): fc.Arbitrary<Told | undefined> =>
  fc.oneof(
    { weight: 40, arbitrary: ofShares ? share : exact },
    { weight: 2, arbitrary: uncertain },
    { weight: 1, arbitrary: missing },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );

const monthOf = (ofShares: boolean) =>
  fc.record({
    ...Object.fromEntries(codes.map((code) => [code, figure(ofShares)])),
    group: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: figure(ofShares) }),
  }) as fc.Arbitrary<Record<string, Told | undefined>>;

const members = fc.oneof(
  { weight: 8, arbitrary: fc.subarray([...codes], { minLength: 2 }) },
  { weight: 1, arbitrary: fc.subarray([...codes], { maxLength: 1 }) },
);

const without = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Value;

const rule: fc.Arbitrary<GroupRule> = fc
  .record({
    method: fc.constantFrom(
      undefined,
      undefined,
      'plain-mean' as const,
      'plain-mean' as const,
      'weighted' as const,
      'official' as const,
    ),
    ownMunicipality: fc.constantFrom(undefined, 'included' as const, 'excluded' as const),
    leastMembers: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    selection: fc.option(
      fc.record({ best: fc.integer({ min: 1, max: 4 }), over: fc.constantFrom(undefined, undefined, ...months) }),
      { nil: undefined },
    ),
  })
  .map((each) => without({ ...each, ...(each.selection === undefined ? {} : { selection: without(each.selection) }) }));

/** A target held against a group, with what is known. */
export interface GroupCase {
  readonly rule: GroupRule;
  readonly told: Pick<EvaluatedTarget, 'condition' | 'polarity' | 'when'>;
  readonly known: Known;
  readonly stated: GroupStated;
  readonly judged: string;
  readonly period: string;
  /** Whether the change from the first to the second month is held against that of the group. */
  readonly onChange: boolean;
}

const steps = (said: Readonly<Record<string, Record<string, Told | undefined>>>) =>
  Object.entries(said).flatMap(([month, byCode]) =>
    Object.entries(byCode).flatMap(([code, told]) => {
      const area = code === 'group' ? { kind: 'group', group: groupId() } : { kind: 'municipality', code };
      return told === undefined ? [] : [published({ [month]: told } as never, { area } as never)];
    }),
  );

/** A figure of a month held against that of a group, some with the group's figure of another month. */
export const groupCase: fc.Arbitrary<GroupCase> = fc.boolean().chain((ofShares) =>
  fc
    .record({
      said: fc.record({ '2024-06': monthOf(ofShares), '2024-12': monthOf(ofShares) }),
      first: fc.oneof({ weight: 9, arbitrary: members }, { weight: 1, arbitrary: fc.constant(undefined) }),
      later: fc.option(members, { nil: undefined }),
      rule,
      comparison: fc.constantFrom('better' as const, 'at-least-as-good' as const),
      margin: fc.constantFrom(undefined, undefined, 1, -2),
      factor: fc.constantFrom(undefined, undefined, 2),
      polarity: fc.constantFrom('higher' as const, 'lower' as const, undefined),
      best: fc.constantFrom('high' as const, 'low' as const),
      judged: fc.constantFrom(...months),
      period: fc.constantFrom(undefined, undefined, ...months),
      onChange: fc.boolean(),
      area: fc.constantFrom(undefined, undefined, '510' as const),
    })
    .map(
      ({
        said,
        first,
        later,
        rule: by_,
        comparison,
        margin,
        factor,
        polarity,
        best,
        judged,
        period,
        onChange,
        area,
      }): GroupCase => {
        const changing = onChange && {
          on: 'change' as const,
          changeAs: ofShares ? ('percentage-points' as const) : ('amount' as const),
          period: months.join('/') as never,
        };
        const events = group(first);
        const condition = better(
          { group: groupId(), ...by_ } as never,
          without({
            comparison,
            margin,
            factor,
            period: period as never,
            area: area && municipality(area),
            ...changing,
          }) as never,
        );
        return {
          rule: by_,
          told: {
            condition,
            polarity: polarity ?? (best === 'high' ? 'higher' : 'lower'),
            when: by(judged === '2024-06' && !onChange ? '2024-06-30' : '2024-12-31'),
          },
          known: {
            x: {
              definition: {
                unit: { kind: ofShares ? 'percent' : 'persons' },
                measure: ofShares ? 'share' : 'stock',
                polarity: best === 'high' ? 'higher' : 'lower',
              },
              steps: steps(said),
            },
            groups: { Sydjylland: later === undefined ? events : regrouped(events, later, between) },
          },
          stated: {
            counted: true,
            best: (polarity ?? (best === 'high' ? 'higher' : 'lower')) === 'higher' ? 'high' : 'low',
            own: area ?? own,
            said,
            members: (month) => (month < between ? first : (later ?? first)),
          },
          judged: onChange ? months[1] : judged,
          period: period ?? judged,
          onChange,
        };
      },
    ),
);
