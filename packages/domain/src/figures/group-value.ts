import * as Either from 'fp-ts/lib/Either.js';
import type { MunicipalityCode } from '../values/area.js';
import type { Day } from '../values/day.js';
import type { Period } from '../values/period.js';
import { quantityOf } from './aggregate.js';
import type { AppliedRule } from './applied-rule.js';
import { daysOf } from './calendar.js';
import { counted } from './figure-used.js';
import { groupName, membersOf } from './group-history.js';
import { alternatives, type Method, mean } from './group-mean.js';
import { type GroupAsked, type Membership, membership } from './group-membership.js';
import type { Lack } from './lack.js';
import { possibleValues } from './possible-values.js';
import { lackOf } from './published.js';
import type { Quantity } from './quantity.js';
import { type Found, found, lacking, madeOf, type Reading, type Series } from './reading.js';
import type { View } from './view.js';

const isAlone = (codes: readonly MunicipalityCode[], judged: MunicipalityCode) =>
  codes.every((code) => code === judged);

const enough = ({ present, absent, unsure }: Membership, { leastMembers, selection, judged }: GroupAsked) => {
  // Nobody is chosen by figures that are not known: a least number says how many may be missing, not who is best.
  if (selection !== undefined && unsure.length > 0) return false;
  // However few are enough: a figure that is held against no other is held against itself.
  if (
    isAlone(
      present.map(({ code }) => code),
      judged,
    )
  )
    return false;
  return leastMembers === undefined ? absent.length === 0 : present.length >= leastMembers;
};

const ruleText = (
  view: View,
  rule: GroupAsked,
  method: Method,
  period: Period,
  { codes, present, own }: Membership,
  isAssumed = false,
): AppliedRule => {
  const history = view.facts.groups.get(rule.group);
  const { leastMembers, selection, group } = rule;
  return {
    rule: 'group',
    group,
    name: (history && groupName(history, view.point)) ?? group,
    method,
    ...(isAssumed ? { assumed: true as const } : {}),
    period,
    ownMunicipality: own,
    ...(method === 'official' ? {} : { members: [...codes], withFigures: present.length }),
    ...(leastMembers === undefined ? {} : { leastMembers }),
    ...(selection === undefined ? {} : { selection: { best: selection.best, over: selection.over ?? period } }),
  };
};

const computed = (
  view: View,
  rule: GroupAsked,
  method: Method,
  period: Period,
  members: Membership,
  quantity: Quantity,
  isAssumed: boolean,
): Found => {
  const parts = madeOf(members.present.map(({ figure }) => figure));
  return {
    ...parts,
    quantity,
    period,
    to: daysOf(period).to,
    figures: counted(parts.figures),
    rules: [
      ruleText(view, rule, method, period, members, isAssumed),
      ...parts.rules.filter((each) => each.rule !== 'rank'),
    ],
  };
};

const officialOf = (view: View, series: Series, rule: GroupAsked, period: Period): Reading => {
  const area = { kind: 'group', group: rule.group } as const;
  return view.published({ ...series, area }, period);
};

/** An official figure covers the whole group: it cannot stand for a selection, nor for the group without one of its members. */
const mayBeOfficial = (rule: GroupAsked, members: Membership): boolean =>
  rule.method === 'official' ||
  (rule.method === undefined && rule.selection === undefined && members.own !== 'excluded');

const noMembers = (rule: GroupAsked, period: Period): Lack => ({
  reason: 'unknown-members',
  group: rule.group,
  period,
});

const ofMembers = (
  view: View,
  series: Series,
  rule: GroupAsked,
  period: Period,
  members: Membership,
  official: Reading,
): Reading => {
  if (members.unsure.length === 0 && isAlone(members.codes, rule.judged))
    return lacking({ reason: 'no-members-left', group: rule.group, period });
  if (!enough(members, rule)) {
    return lacking({
      ...lackOf('members-without-figures', series, period),
      area: undefined,
      group: rule.group,
      members: [...new Set([...members.absent, ...members.unsure])].sort(),
    });
  }
  const weighted = mean('weighted', members.present);
  const isAssumed = rule.method === undefined && weighted === undefined;
  const method = rule.method ?? (isAssumed ? 'plain-mean' : 'weighted');
  const quantity = method === 'weighted' ? weighted : mean(method, members.present);
  if (quantity === undefined)
    return lacking({ ...lackOf('no-weights', series, period), area: undefined, group: rule.group });
  const value = computed(view, rule, method, period, members, quantity, isAssumed);
  return found({
    ...value,
    ...stillToCome(view, series, rule, method, period, members),
    alternatives: alternatives(method, members, official, rule.judged),
  });
};

/**
 * What a mean of enough members can still come to, where of some nothing was said yet. Those whose figures are kept back are
 * what the least number is there for.
 */
const stillToCome = (
  view: View,
  series: Series,
  { group }: GroupAsked,
  method: Method,
  period: Period,
  { present, awaited }: Membership,
): Pick<Found, 'possible' | 'outstanding'> => {
  const definition = view.indicator(series.indicator)?.definition;
  if (awaited.length === 0 || definition === undefined) return {};
  const any = possibleValues(definition, (id) => view.indicator(id)?.definition);
  const figures = [...present.map(({ figure }) => figure.quantity), ...awaited.map(() => any)];
  const lack = { ...lackOf('members-without-figures', series, period), area: undefined, group, members: awaited };
  return {
    possible: method === 'plain-mean' ? quantityOf('mean', figures) : any,
    outstanding: [lack],
  };
};

const notEnded = (official: Reading) =>
  Either.isLeft(official) && official.left.some(({ reason }) => reason === 'period-not-ended');

const readGroup = (view: View, series: Series, rule: GroupAsked, period: Period, membersOn: Day): Reading => {
  if (!view.facts.groups.has(rule.group)) return lacking({ reason: 'unknown-group', group: rule.group, period });
  const official = officialOf(view, series, rule, period);
  const codes = membersOf(view, { kind: 'group', group: rule.group }, membersOn);
  const none: Membership = { codes: [], present: [], absent: [], awaited: [], unsure: [], own: 'not-a-member' };
  const members = codes === undefined ? none : membership(view, series, rule, codes, period);
  if (mayBeOfficial(rule, members) && Either.isRight(official)) {
    const used = {
      ...official.right,
      rules: [...official.right.rules, ruleText(view, rule, 'official', period, members)],
    };
    return found({ ...used, alternatives: alternatives('official', members, undefined, rule.judged) });
  }
  if (rule.method === 'official' || notEnded(official)) return official;
  return codes === undefined
    ? lacking(noMembers(rule, period))
    : ofMembers(view, series, rule, period, members, official);
};

/**
 * The value of a comparison group for a period: its official figure, else the weighted one, else, where the target does not say
 * which mean is meant, the plain one, which is told as an assumption. A group is more than the municipality itself. Members are those on the last day of the figure's period, or on `membersOn`. Without a
 * stated least number every member must have a figure.
 */
export const groupReading = (view: View, series: Series, rule: GroupAsked, period: Period, membersOn: Day): Reading => {
  const key = JSON.stringify([series.indicator, series.population, rule, period, membersOn]);
  return view.keep(`group ${key}`, () => readGroup(view, series, rule, period, membersOn));
};
