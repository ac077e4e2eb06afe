import * as E from 'fp-ts/lib/Either.js';
import type { z } from 'zod';
import type { GroupBenchmark } from '../plan/condition.js';
import type { MunicipalityCode } from '../values/area.js';
import type { Day } from '../values/day.js';
import { type Decimal, decimal } from '../values/decimal.js';
import type { Period } from '../values/period.js';
import { daysOf } from './calendar.js';
import { polarityOf } from './definition.js';
import { counted } from './figures-used.js';
import { groupName } from './group-history.js';
import { membersOf } from './members.js';
import { lackOf } from './published.js';
import { dividedBy, exactValue, plus, type Quantity, quotient } from './quantity.js';
import {
  type Alternative,
  type Found,
  found,
  type Lack,
  lacking,
  madeOf,
  type Reading,
  type Series,
} from './reading.js';
import type { AppliedRule } from './verdict-pieces.js';
import type { View } from './view.js';

/** How a target uses a comparison group. */
export type GroupRule = z.output<typeof GroupBenchmark>;

type Method = NonNullable<GroupRule['method']>;
type Own = 'included' | 'excluded' | 'not-a-member';

interface Member {
  readonly code: MunicipalityCode;
  readonly figure: Found;
}

interface Membership {
  readonly codes: readonly MunicipalityCode[];
  readonly present: readonly Member[];
  readonly absent: readonly MunicipalityCode[];
  readonly own: Own;
}

const sum = (quantities: readonly Quantity[]): Quantity => quantities.slice(1).reduce(plus, quantities[0] as Quantity);

const plainMean = (members: readonly Member[]): Quantity =>
  dividedBy(sum(members.map(({ figure }) => figure.quantity)), decimal(members.length));

const weightedMean = (members: readonly Member[]): Quantity | undefined => {
  const weights = members.flatMap(({ figure }) => (figure.weights === undefined ? [] : [figure.weights]));
  const factor = weights[0]?.factor;
  if (factor === undefined || weights.length < members.length) return undefined;
  return quotient(
    sum(weights.map(({ numerator }) => numerator)),
    sum(weights.map(({ denominator }) => denominator)),
    factor,
  );
};

const mean = (method: Method, members: readonly Member[]): Quantity | undefined =>
  members.length === 0 || method === 'official'
    ? undefined
    : method === 'weighted'
      ? weightedMean(members)
      : plainMean(members);

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
    if (E.isRight(reading)) present.push({ code, figure: reading.right });
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

const membership = (
  view: View,
  series: Series,
  rule: GroupRule,
  all: readonly MunicipalityCode[],
  period: Period,
): Membership => {
  const { municipality } = view.facts;
  const own: Own = !all.includes(municipality) ? 'not-a-member' : (rule.ownMunicipality ?? 'included');
  const eligible = own === 'excluded' ? without(all, municipality) : all;
  const codes =
    rule.selection === undefined
      ? eligible
      : best(view, series, eligible, rule.selection.best, rule.selection.over ?? period);
  return { codes, own, ...readMembers(view, series, codes, period) };
};

const enough = ({ present, absent }: Membership, least: number | undefined) =>
  least === undefined ? absent.length === 0 : present.length >= least;

const ruleText = (
  view: View,
  rule: GroupRule,
  method: Method,
  period: Period,
  { codes, present, own }: Membership,
): AppliedRule => {
  const history = view.facts.groups.get(rule.group);
  const { leastMembers, selection, group } = rule;
  return {
    rule: 'group',
    group,
    name: (history && groupName(history, view.point)) ?? group,
    method,
    period,
    ownMunicipality: own,
    ...(method === 'official' ? {} : { members: [...codes], withFigures: present.length }),
    ...(leastMembers === undefined ? {} : { leastMembers }),
    ...(selection === undefined ? {} : { selection: { best: selection.best, over: selection.over ?? period } }),
  };
};

const computed = (
  view: View,
  rule: GroupRule,
  method: Method,
  period: Period,
  members: Membership,
  quantity: Quantity,
): Found => {
  const parts = madeOf(members.present.map(({ figure }) => figure));
  return {
    ...parts,
    quantity,
    period,
    to: daysOf(period).to,
    figures: counted(parts.figures),
    rules: [ruleText(view, rule, method, period, members), ...parts.rules.filter((each) => each.rule !== 'rank')],
  };
};

/** The same group by the other usual rules: the other means, and with the own municipality in or out. */
const alternatives = (
  method: Method,
  members: Membership,
  official: Reading | undefined,
  own: MunicipalityCode,
): readonly Alternative[] => {
  const others = (['weighted', 'plain-mean'] as const).filter((other) => other !== method);
  const means = others.map((rule) => ({ kind: 'group' as const, rule, quantity: mean(rule, members.present) }));
  const published =
    official !== undefined && E.isRight(official) && method !== 'official' ? official.right.quantity : undefined;
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

const officialOf = (view: View, series: Series, rule: GroupRule, period: Period): Reading => {
  const area = { kind: 'group', group: rule.group } as const;
  return view.published({ ...series, area }, period);
};

/** An official figure covers the whole group: it cannot stand for a selection, nor for the group without one of its members. */
const mayBeOfficial = (rule: GroupRule, members: Membership): boolean =>
  rule.method === 'official' ||
  (rule.method === undefined && rule.selection === undefined && members.own !== 'excluded');

const noMembers = (rule: GroupRule, period: Period): Lack => ({ reason: 'unknown-members', group: rule.group, period });

const ofMembers = (
  view: View,
  series: Series,
  rule: GroupRule,
  period: Period,
  members: Membership,
  official: Reading,
): Reading => {
  const method = rule.method ?? 'weighted';
  if (!enough(members, rule.leastMembers)) {
    return lacking({
      ...lackOf('members-without-figures', series, period),
      area: undefined,
      group: rule.group,
      members: members.absent,
    });
  }
  const quantity = mean(method, members.present);
  if (quantity === undefined)
    return lacking({ ...lackOf('no-weights', series, period), area: undefined, group: rule.group });
  const value = computed(view, rule, method, period, members, quantity);
  return found({ ...value, alternatives: alternatives(method, members, official, view.facts.municipality) });
};

/**
 * The value of a comparison group for a period: its official figure, else the weighted one, else nothing, since a plain mean
 * counts only where the target says so. Members are those on the last day of the figure's period, or on `membersOn`. Without a
 * stated least number every member must have a figure.
 */
export const groupReading = (view: View, series: Series, rule: GroupRule, period: Period, membersOn: Day): Reading => {
  if (!view.facts.groups.has(rule.group)) return lacking({ reason: 'unknown-group', group: rule.group, period });
  const official = officialOf(view, series, rule, period);
  const codes = membersOf(view, { kind: 'group', group: rule.group }, membersOn);
  const none: Membership = { codes: [], present: [], absent: [], own: 'not-a-member' };
  const members = codes === undefined ? none : membership(view, series, rule, codes, period);
  if (mayBeOfficial(rule, members) && E.isRight(official)) {
    const used = {
      ...official.right,
      rules: [...official.right.rules, ruleText(view, rule, 'official', period, members)],
    };
    return found({ ...used, alternatives: alternatives('official', members, undefined, view.facts.municipality) });
  }
  if (rule.method === 'official') return official;
  return codes === undefined
    ? lacking(noMembers(rule, period))
    : ofMembers(view, series, rule, period, members, official);
};
